// Where the steps of an evaluation read and append: one transaction with one writer at a time, over the store or in memory.
import { randomBytes } from 'node:crypto'
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { CaseDocument } from '#domain/evaluation/document.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import { type EvaluationStep, reportOut } from '#domain/evaluation/procedure.ts'
import type { FrozenFile } from '#domain/evaluation/sheets.ts'
import type { BureauListing } from '#domain/evaluation/bureau.ts'
import type { BureauPerson } from '#domain/evaluation/signature.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import { contestedBy } from '#claims/register/cited.ts'
import { calendars } from '#rules/working-days/parameters.ts'
import { isWorkingDay } from '#rules/working-days/count.ts'
import {
  type AccountVersion,
  appendEvaluationAccount,
  appendEvaluationStep,
  appendFrozen,
  appendNotice,
  lockEvaluations,
  readEvaluationAccount,
  readEvaluationSteps,
  readFirmSteps,
  readFrozen,
  readFrozenText,
  readNotices,
  readReportSteps,
} from '#store/evaluationCases.ts'
import { readDocuments } from '#store/evaluationDocuments.ts'
import { type KnownTies, knownTies, listingsOver } from '#store/bureaus.ts'
import { entriesOf } from '#store/bureauPersons.ts'
import { type ClaimBook, claimBook } from '#store/claims.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { type OfficeName, officeName, provinceOfParty } from '#store/tenants.ts'
import { readRuleReadings } from '#store/ruleReadings.ts'
import { sha256Of } from './freeze.ts'
import { sortedJson } from '#domain/sortedJson.ts'

export type EvaluationRecords = {
  steps: (caseId?: string) => Promise<EvaluationStep[]>
  /** Steps of every case of a firm for a period. */
  firmSteps: (firm: string, period: string) => Promise<EvaluationStep[]>
  account: (caseId: string) => Promise<AccountVersion | undefined>
  frozen: (caseId: string) => Promise<FrozenFile | undefined>
  /** The frozen file as it was written: what its hashes hold for. */
  frozenText: (caseId: string) => Promise<string | undefined>
  /** Fingerprint of the report that is out and whose number bears these signs. */
  issued: (signs: string) => Promise<string | undefined>
  /** Uploaded documents of a firm, and of one case. */
  documents: (firm: string, caseId: string) => Promise<CaseDocument[]>
  keepStep: (step: EvaluationStep) => Promise<void>
  keepAccount: (caseId: string, account: FirmAccount, recordedAt: string) => Promise<void>
  keepFrozen: (step: EvaluationStep, frozen: FrozenFile) => Promise<void>
  /** What two persons have read of the law since the catalogue was written. */
  readings: () => Promise<readonly RuleReading[]>
  /** What of each case is in public notice. */
  notices: () => Promise<Map<string, NoticeRow[]>>
  keepNotice: (step: EvaluationStep, rows: readonly NoticeRow[]) => Promise<void>
  /** Claims that rest on a case which this step takes back come into dispute. */
  contest: (step: EvaluationStep) => Promise<void>
  /**
   * Where people have accounts: the listings of a bureau over a firm, and what is known of ties between the two. Absent where one person
   * tells a whole case, with the body that evaluates.
   */
  register?: {
    listings: (bureau: string, firm: string) => Promise<BureauListing[]>
    ties: (bureau: string, firm: string, since: string) => Promise<KnownTies>
    /** What an account may sign under a listing. */
    entries: (username: string, listing: string) => Promise<BureauPerson[]>
    /** An office by its tenant, with the province in which it is. */
    office: (tenant: string) => Promise<OfficeName | undefined>
    /** Code of the province in which a firm lies by the tree of tenants. */
    provinceOf: (firm: string) => Promise<string | null>
  }
}
/** What a question may ask of a case. */
export type EvaluationReading = Pick<
  EvaluationRecords,
  'steps' | 'firmSteps' | 'account' | 'frozen' | 'frozenText' | 'readings' | 'notices'
>
export type EvaluationUnitOfWork = {
  inTransaction: <T>(work: (records: EvaluationRecords) => Promise<T>) => Promise<T>
  /** To look only, at one moment: no writer waits for it, and it waits for none. */
  reading: <T>(work: (records: EvaluationReading) => Promise<T>) => Promise<T>
  now: () => Date
  /** The id of a new case from what it would be called: not to be guessed where several people work. */
  idOf: (name: string) => string
}

/** Offices by the holiday calendars of the State Council. */
export const works = (day: string): boolean | undefined => isWorkingDay(calendars, day)

/**
 * @param right by which a request enters steps, see `Store.asKeeper`; without one the store does what its own actor may
 * @param now the clock, for the time axis of knowledge
 */
export function storeEvaluations(store: Store, now: () => Date = store.now, right?: KeeperRight): EvaluationUnitOfWork {
  const begin: Store['inTransaction'] = right === undefined ? store.inTransaction : work => store.asKeeper(right, work)
  return {
    now,
    idOf: right === undefined ? name => name : () => `case:${randomBytes(16).toString('base64url')}`,
    reading: work => store.reading(({ db }) => work(readingOf(db)), right),
    inTransaction: work =>
      begin(async ({ db }) => {
        await lockEvaluations(db)
        return work(recordsOver(db, right !== undefined))
      }),
  }
}

/** @param accounts whether people have accounts there, so that a register says who they are */
export function recordsOver(db: Store['db'], accounts: boolean): EvaluationRecords {
  return {
    ...readingOf(db),
    issued: async signs => (await readReportSteps(db, signs))?.sha256,
    documents: (firm, caseId) => readDocuments(db, firm, caseId),
    keepStep: step => appendEvaluationStep(db, step),
    keepAccount: async (caseId, account, recordedAt) => {
      const version = ((await readEvaluationAccount(db, caseId))?.version ?? 0) + 1
      const body = sortedJson(account)
      await appendEvaluationAccount(db, caseId, version, sha256Of(body), body, recordedAt)
    },
    keepFrozen: (step, frozen) => appendFrozen(db, step.caseId, step.number, frozen.sha256, sortedJson(frozen), step.recordedAt),
    keepNotice: (step, rows) => appendNotice(db, step.caseId, step.number, rows, step.recordedAt),
    contest: step => contest(claimBook(db), step),
    ...(accounts
      ? {
          register: {
            listings: (bureau, firm) => listingsOver(db, bureau, firm),
            ties: (bureau, firm, since) => knownTies(db, bureau, firm, since),
            entries: (username, listing) => entriesOf(db, username, listing),
            office: tenant => officeName(db, tenant),
            provinceOf: firm => provinceOfParty(db, firm),
          },
        }
      : {}),
  }
}

const readingOf = (db: Store['db']): EvaluationReading => ({
  steps: caseId => readEvaluationSteps(db, caseId),
  firmSteps: (firm, period) => readFirmSteps(db, firm, period),
  account: caseId => readEvaluationAccount(db, caseId),
  frozen: caseId => readFrozen(db, caseId),
  frozenText: caseId => readFrozenText(db, caseId),
  readings: () => readRuleReadings({ db }),
  notices: () => readNotices(db),
})

async function contest(book: ClaimBook, { id, caseId, reason, party, validOn, recordedAt }: EvaluationStep): Promise<void> {
  await book.hold()
  const standing = await book.claims({ state: ['admitted', 'uncovered'] })
  const steps = contestedBy({ id: caseId, step: id, reason: reason ?? '' }, standing, { by: party, validOn, recordedAt })
  if (steps.length > 0) await book.append({ steps })
}

/** A unit of work without a database, for a case that leaves nothing behind. */
export function memoryEvaluations(now: () => Date = () => new Date()): EvaluationUnitOfWork {
  const steps: EvaluationStep[] = []
  const accounts = new Map<string, AccountVersion>()
  const frozen = new Map<string, FrozenFile>()
  const notices = new Map<string, NoticeRow[]>()
  const records: EvaluationRecords = {
    steps: async caseId => steps.filter(step => caseId === undefined || step.caseId === caseId),
    firmSteps: async (firm, period) => {
      const own = steps.filter(({ body }) => body.action === 'apply' && body.firm.id === firm && body.period.label === period)
      return steps.filter(step => own.some(one => one.caseId === step.caseId))
    },
    account: async caseId => accounts.get(caseId),
    frozen: async caseId => frozen.get(caseId),
    frozenText: async caseId => (frozen.has(caseId) ? sortedJson(frozen.get(caseId)) : undefined),
    readings: async () => [],
    issued: async signs =>
      steps.flatMap(({ body }) =>
        'sha256' in body && reportOut.includes(body.action) && body.sha256.startsWith(signs) ? [body.sha256] : [],
      )[0],
    documents: async () => [],
    keepStep: async step => void steps.push(step),
    keepAccount: async (caseId, account, recordedAt) => {
      const version = (accounts.get(caseId)?.version ?? 0) + 1
      accounts.set(caseId, { version, sha256: sha256Of(sortedJson(account)), recordedAt, account, open: false })
    },
    keepFrozen: async (step, file) => void frozen.set(step.caseId, file),
    notices: async () => notices,
    keepNotice: async (step, rows) => void notices.set(step.caseId, [...rows]),
    contest: async () => undefined,
  }
  const inTransaction: EvaluationUnitOfWork['inTransaction'] = async work => {
    const before = steps.length
    try {
      return await work(records)
    } catch (failure) {
      steps.length = before
      throw failure
    }
  }
  return { now, idOf: name => name, reading: work => work(records), inTransaction }
}
