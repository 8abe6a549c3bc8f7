// Queries for cases of evaluation. Append only: the database refuses update and delete (migration 0010_evaluation).
import { type Kysely, sql } from 'kysely'
import { inTodaysNames } from '#domain/earlierNames.ts'
import { FirmAccount } from '#domain/evaluation/account.ts'
import { NoticeRow } from '#domain/evaluation/notice.ts'
import { EvaluationStep } from '#domain/evaluation/procedure.ts'
import { PublicStep } from '#domain/evaluation/reportStanding.ts'
import { FrozenFile } from '#domain/evaluation/sheets.ts'
import type { Tables } from './tables.ts'
import type { EvaluationTables } from './tables/evaluationCases.ts'
type Db = Kysely<Tables>

/** One writer at a time decides what comes next in a case; readers are not held up. */
export async function lockEvaluations(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(727010)`.execute(db)
}

/** Steps of one case, or of all, oldest first. */
export async function readEvaluationSteps(db: Db, caseId?: string): Promise<EvaluationStep[]> {
  let query = db.selectFrom('appraisal_step').selectAll().orderBy('appraisal').orderBy('number')
  if (caseId !== undefined) query = query.where('appraisal', '=', caseId)
  const rows = await query.execute()
  return rows.map(row =>
    EvaluationStep.parse({
      id: row.id,
      caseId: row.appraisal,
      number: row.number,
      role: row.role,
      party: row.party,
      person: row.person,
      validOn: row.held_on,
      recordedAt: new Date(row.learned_at).toISOString(),
      reason: row.reason,
      evidence: row.evidence,
      before: row.state_before,
      after: row.state_after,
      body: inTodaysNames(row.body),
    }),
  )
}

/** Steps of every case of a firm for a period. */
export async function readFirmSteps(db: Db, firm: string, period: string): Promise<EvaluationStep[]> {
  const cases = await sql<{ appraisal: string }>`select distinct appraisal from appraisal_step
    where action = 'apply' and party = ${firm} and body #>> '{period,label}' = ${period} order by appraisal`.execute(db)
  const steps: EvaluationStep[] = []
  for (const { appraisal } of cases.rows) steps.push(...(await readEvaluationSteps(db, appraisal)))
  return steps
}

/** Which of these cases the asker sees. */
export async function seenCases(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{
    appraisal: string
  }>`select distinct appraisal from appraisal_step where appraisal = any(${[...ids]}::text[])`.execute(db)
  return new Set(rows.rows.map(({ appraisal }) => appraisal))
}

export async function appendEvaluationStep(db: Db, step: EvaluationStep): Promise<void> {
  const { id, caseId, number, role, party, person, validOn, recordedAt, reason, evidence, before, after, body } = step
  await db
    .insertInto('appraisal_step')
    .values({
      id,
      appraisal: caseId,
      number,
      action: body.action,
      role,
      party,
      person,
      held_on: validOn,
      learned_at: recordedAt,
      reason,
      evidence,
      state_before: before,
      state_after: after,
      body: JSON.stringify(body),
    })
    .execute()
}

/** `open`: without prices, recipes and batches, which the asker may not see. */
export type AccountVersion = { version: number; sha256: string; recordedAt: string; account: FirmAccount; open: boolean }
/** The newest account of a case, as far as the asker sees it. */
export async function readEvaluationAccount(db: Db, caseId: string): Promise<AccountVersion | undefined> {
  const whole = await db
    .selectFrom('appraisal_account')
    .selectAll()
    .where('appraisal', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = whole ?? (await readOpenAccount(db, caseId))
  if (row === undefined) return undefined
  const { version, sha256, learned_at, body } = row
  const account = FirmAccount.parse(inTodaysNames(JSON.parse(body)))
  return { version, sha256, recordedAt: new Date(learned_at).toISOString(), account, open: whole === undefined }
}

async function readOpenAccount(db: Db, caseId: string) {
  const rows = await sql<Omit<EvaluationTables['appraisal_account'], 'appraisal'>>`select * from xunyu_open_account(${caseId})`.execute(db)
  return rows.rows[0]
}

export async function appendEvaluationAccount(
  db: Db,
  caseId: string,
  version: number,
  sha256: string,
  body: string,
  recordedAt: string,
): Promise<void> {
  await db.insertInto('appraisal_account').values({ appraisal: caseId, version, sha256, learned_at: recordedAt, body }).execute()
}

/** The frozen file of the last report of a case. */
export async function readFrozen(db: Db, caseId: string): Promise<FrozenFile | undefined> {
  const text = await readFrozenText(db, caseId)
  return text === undefined ? undefined : FrozenFile.parse(inTodaysNames(JSON.parse(text)))
}

/** The same as it was written: what its hashes and its signature hold for. */
export async function readFrozenText(db: Db, caseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('appraisal_frozen')
    .select('body')
    .where('appraisal', '=', caseId)
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body
}

/** @param step number of the step that issued the report */
export async function appendFrozen(db: Db, caseId: string, step: number, sha256: string, body: string, recordedAt: string): Promise<void> {
  await db.insertInto('appraisal_frozen').values({ appraisal: caseId, step, sha256, learned_at: recordedAt, body }).execute()
}

/** What is in public notice of each case, or of one, as the newest change left it; empty where a notice was taken back. */
export async function readNotices(db: Db, caseId?: string): Promise<Map<string, NoticeRow[]>> {
  let query = db.selectFrom('appraisal_notice').select(['appraisal', 'body']).distinctOn('appraisal')
  if (caseId !== undefined) query = query.where('appraisal', '=', caseId)
  const rows = await query.orderBy('appraisal').orderBy('step', 'desc').execute()
  return new Map(rows.map(({ appraisal: id, body }) => [id, NoticeRow.array().parse(inTodaysNames(body))]))
}

/** @param step number of the step that changed what is in notice */
export async function appendNotice(db: Db, caseId: string, step: number, rows: readonly NoticeRow[], recordedAt: string): Promise<void> {
  await db
    .insertInto('appraisal_notice')
    .values({ appraisal: caseId, step, learned_at: recordedAt, body: JSON.stringify(rows) })
    .execute()
}

/** What the public may know of the case of a report. @param wanted its fingerprint, or the signs of its number; signs that several reports share find none */
export async function readReportSteps(db: Db, wanted: string): Promise<{ sha256: string; steps: PublicStep[] } | undefined> {
  const { rows } = await sql<{
    sha256: string
    number: number
    action: string
    role: string
    held_on: string
    learned_at: Date | string
    reason: string | null
    said: object
  }>`select * from xunyu_report_steps(${wanted})`.execute(db)
  const [first] = rows
  if (first === undefined) return undefined
  const steps = rows.map(({ number, action, role, held_on, learned_at, reason, said }) =>
    PublicStep.parse({
      number,
      action,
      role,
      validOn: held_on,
      recordedAt: new Date(learned_at).toISOString(),
      reason,
      said: inTodaysNames(said),
    }),
  )
  return { sha256: first.sha256, steps }
}
