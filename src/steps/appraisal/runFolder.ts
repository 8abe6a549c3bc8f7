// A case from a folder: its account, and where procedure.json tells them the steps that were taken. Without a database.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier } from '#domain/appraisal/dossier.ts'
import { ToldProcedure } from '#domain/appraisal/folder.ts'
import type { AppraisalFile, FrozenFile } from '#domain/appraisal/sheets.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import { addDays } from '#evaluate/procedure/days.ts'
import { type Reminder, remindersOn } from '#evaluate/procedure/deadlines.ts'
import { pairOf, pointsOf } from '#evaluate/procedure/points.ts'
import { type AppraisalDesk, memoryAppraisals, works } from './desk.ts'
import { fileOf, qualityRulings } from './fileOf.ts'
import { type AccountFolder, readAccountFolder } from './readAccountFolder.ts'
import { openCase, takeStep } from './takeStep.ts'

export type FolderCase = { file: AppraisalFile; frozen: FrozenFile | undefined; reminders: Reminder[] }

/** A folder that tells no procedure makes a draft, as if applied for on the day after its period. */
export async function runFolder(folder: string, period: string | undefined): Promise<Checked<FolderCase>> {
  const read = await readAccountFolder(folder)
  if (!read.ok) return read
  if (period !== undefined && period !== read.value.account.period.label)
    return { ok: false, problems: [otherPeriod(period, read.value.account.period.label)] }
  const procedure = await readProcedure(folder)
  if (!procedure.ok) return procedure
  // A told case is learned on the days it was held, so that its frozen file is the same every time.
  const { account } = read.value
  const apply = procedure.value?.apply ?? { party: account.firm.id, person: '—', heldOn: addDays(account.period.to, 1) }
  let day = apply.heldOn
  const desk = memoryAppraisals(() => new Date(`${day}T00:00:00Z`))
  const opened = await openFolderCase(desk, read.value, apply)
  if (!opened.ok) return opened
  let dossier = opened.value
  for (const [at, step] of (procedure.value?.steps ?? []).entries()) {
    day = step.heldOn
    const taken = await takeStep(desk, dossier.id, step)
    if (!taken.ok)
      return {
        ok: false,
        problems: taken.problems.map(problem => ({ ...problem, place: { file: 'procedure.json', path: `steps.${at}` } })),
      }
    dossier = taken.value
  }
  const frozen = await desk.inTransaction(shelf => shelf.frozen(dossier.id))
  const drafted = procedure.value === null ? draft(dossier, read.value) : dossier
  const live = fileOf(drafted, account, day)
  return { ok: true, warnings: read.warnings, value: { file: live, frozen, reminders: remindersOn(dossier, day, works) } }
}

/** Opens the case of a folder on any desk. */
export function openFolderCase(desk: AppraisalDesk, folder: AccountFolder, apply: ToldProcedure['apply']): Promise<Checked<Dossier>> {
  const { account, basis, tolerance, evaluated } = folder
  return openCase(desk, { ...apply, account, basis, tolerance, products: evaluated })
}

/** Balance and proposal of an account that nobody has evaluated yet: what an evaluator would start from. */
function draft(dossier: Dossier, { account, basis, tolerance }: AccountFolder): Dossier {
  const balance = massBalance(account, basis, tolerance)
  return { ...dossier, balance, verdicts: [pairOf(pointsOf(dossier, account, balance, qualityRulings(account)), balance)] }
}

/** Null where the folder tells none. */
export async function readProcedure(folder: string): Promise<Checked<ToldProcedure | null>> {
  const text = await readFile(join(folder, 'procedure.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return { ok: true, warnings: [], value: null }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (failure) {
    return { ok: false, problems: [unreadable('', (failure as Error).message)] }
  }
  const parsed = ToldProcedure.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(issue => unreadable(issue.path.join('.'), issue.message)) }
  return { ok: true, warnings: [], value: parsed.data }
}

function unreadable(path: string, en: string): Problem {
  return {
    code: 'evaluation.procedure',
    severity: 'error',
    place: { file: 'procedure.json', path },
    zh: '步骤写得不对',
    en,
    mendZh: '照 docs/how-to/evaluate-a-firm.md 改正',
    mendEn: 'mend it as docs/how-to/evaluate-a-firm.md describes',
  }
}
function otherPeriod(asked: string, there: string): Problem {
  return {
    code: 'evaluation.period',
    severity: 'error',
    place: { file: 'account.json', path: 'period.label' },
    zh: `账目的期间是 ${there}，不是 ${asked}`,
    en: `the account is of ${there}, not of ${asked}`,
    mendZh: `改为 ${there}`,
    mendEn: `ask for ${there}`,
  }
}
