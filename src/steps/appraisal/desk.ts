// Where the steps of an evaluation read and append: one transaction with one writer at a time, over the store or in memory.
import { randomBytes } from 'node:crypto'
import type { FirmAccount } from '#domain/appraisal/account.ts'
import type { NoticeRow } from '#domain/appraisal/notice.ts'
import type { AppraisalStep } from '#domain/appraisal/procedure.ts'
import type { FrozenFile } from '#domain/appraisal/sheets.ts'
import type { BureauListing } from '#domain/appraisal/bureau.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import { contestedBy } from '#claims/register/cited.ts'
import { calendars } from '#rules/working-days/parameters.ts'
import { isWorkingDay } from '#rules/working-days/count.ts'
import {
  type AccountVersion,
  appendAppraisalAccount,
  appendAppraisalStep,
  appendFrozen,
  appendNotice,
  lockAppraisals,
  readAppraisalAccount,
  readAppraisalSteps,
  readFirmSteps,
  readFrozen,
  readNotices,
} from '#store/appraisals.ts'
import { type KnownTies, knownTies, listingsOver } from '#store/bureaus.ts'
import { type ClaimBook, claimBook } from '#store/claims.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { readRuleReadings } from '#store/ruleReadings.ts'
import { sha256Of } from './freeze.ts'
import { sortedJson } from '#domain/sortedJson.ts'

export type AppraisalShelf = {
  steps: (appraisal?: string) => Promise<AppraisalStep[]>
  /** Steps of every case of a firm for a period. */
  firmSteps: (firm: string, period: string) => Promise<AppraisalStep[]>
  account: (appraisal: string) => Promise<AccountVersion | undefined>
  frozen: (appraisal: string) => Promise<FrozenFile | undefined>
  keepStep: (step: AppraisalStep) => Promise<void>
  keepAccount: (appraisal: string, account: FirmAccount, recordedAt: string) => Promise<void>
  keepFrozen: (step: AppraisalStep, frozen: FrozenFile) => Promise<void>
  /** What two persons have read of the law since the catalogue was written. */
  readings: () => Promise<readonly RuleReading[]>
  /** What of each case is in public notice. */
  notices: () => Promise<Map<string, NoticeRow[]>>
  keepNotice: (step: AppraisalStep, rows: readonly NoticeRow[]) => Promise<void>
  /** Claims that rest on a case which this step takes back come into dispute. */
  contest: (step: AppraisalStep) => Promise<void>
  /**
   * Where people have accounts: the listings of a bureau over a firm, and what is known of ties between the two. Absent where one person
   * tells a whole case, with the body that evaluates.
   */
  register?: {
    listings: (bureau: string, firm: string) => Promise<BureauListing[]>
    ties: (bureau: string, firm: string, since: string) => Promise<KnownTies>
  }
}
/** What a question may ask of a case. */
export type AppraisalReading = Pick<AppraisalShelf, 'steps' | 'firmSteps' | 'account' | 'frozen' | 'readings' | 'notices'>
export type AppraisalDesk = {
  inTransaction: <T>(work: (shelf: AppraisalShelf) => Promise<T>) => Promise<T>
  /** To look only, at one moment: no writer waits for it, and it waits for none. */
  reading: <T>(work: (shelf: AppraisalReading) => Promise<T>) => Promise<T>
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
export function storeAppraisals(store: Store, now: () => Date = store.now, right?: KeeperRight): AppraisalDesk {
  const begin: Store['inTransaction'] = right === undefined ? store.inTransaction : work => store.asKeeper(right, work)
  return {
    now,
    idOf: right === undefined ? name => name : () => `appraisal:${randomBytes(16).toString('base64url')}`,
    reading: work => store.reading(({ db }) => work(readingOf(db)), right),
    inTransaction: work =>
      begin(async ({ db }) => {
        await lockAppraisals(db)
        return work({
          ...readingOf(db),
          keepStep: step => appendAppraisalStep(db, step),
          keepAccount: async (appraisal, account, recordedAt) => {
            const version = ((await readAppraisalAccount(db, appraisal))?.version ?? 0) + 1
            const body = sortedJson(account)
            await appendAppraisalAccount(db, appraisal, version, sha256Of(body), body, recordedAt)
          },
          keepFrozen: (step, frozen) => appendFrozen(db, step.appraisal, step.number, frozen.sha256, sortedJson(frozen), step.recordedAt),
          keepNotice: (step, rows) => appendNotice(db, step.appraisal, step.number, rows, step.recordedAt),
          contest: step => contest(claimBook(db), step),
          ...(right === undefined
            ? {}
            : {
                register: {
                  listings: (bureau, firm) => listingsOver(db, bureau, firm),
                  ties: (bureau, firm, since) => knownTies(db, bureau, firm, since),
                },
              }),
        })
      }),
  }
}

const readingOf = (db: Store['db']): AppraisalReading => ({
  steps: appraisal => readAppraisalSteps(db, appraisal),
  firmSteps: (firm, period) => readFirmSteps(db, firm, period),
  account: appraisal => readAppraisalAccount(db, appraisal),
  frozen: appraisal => readFrozen(db, appraisal),
  readings: () => readRuleReadings({ db }),
  notices: () => readNotices(db),
})

async function contest(book: ClaimBook, { id, appraisal, reason, party, validOn, recordedAt }: AppraisalStep): Promise<void> {
  await book.hold()
  const standing = await book.claims({ state: ['admitted', 'uncovered'] })
  const steps = contestedBy({ id: appraisal, step: id, reason: reason ?? '' }, standing, { by: party, validOn, recordedAt })
  if (steps.length > 0) await book.append({ steps })
}

/** A desk without a database, for a case that leaves nothing behind. */
export function memoryAppraisals(now: () => Date = () => new Date()): AppraisalDesk {
  const steps: AppraisalStep[] = []
  const accounts = new Map<string, AccountVersion>()
  const frozen = new Map<string, FrozenFile>()
  const notices = new Map<string, NoticeRow[]>()
  const shelf: AppraisalShelf = {
    steps: async appraisal => steps.filter(step => appraisal === undefined || step.appraisal === appraisal),
    firmSteps: async (firm, period) => {
      const own = steps.filter(({ body }) => body.action === 'apply' && body.firm.id === firm && body.period.label === period)
      return steps.filter(step => own.some(one => one.appraisal === step.appraisal))
    },
    account: async appraisal => accounts.get(appraisal),
    frozen: async appraisal => frozen.get(appraisal),
    readings: async () => [],
    keepStep: async step => void steps.push(step),
    keepAccount: async (appraisal, account, recordedAt) => {
      const version = (accounts.get(appraisal)?.version ?? 0) + 1
      accounts.set(appraisal, { version, sha256: sha256Of(sortedJson(account)), recordedAt, account, open: false })
    },
    keepFrozen: async (step, file) => void frozen.set(step.appraisal, file),
    notices: async () => notices,
    keepNotice: async (step, rows) => void notices.set(step.appraisal, [...rows]),
    contest: async () => undefined,
  }
  return { now, idOf: name => name, reading: work => work(shelf), inTransaction: work => work(shelf) }
}
