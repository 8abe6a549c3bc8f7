// Where the steps of a tonne read and append: one transaction, beside other writers or alone, over the store or in memory.
import type { Entry } from '#domain/entry.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { readEvaluationSteps } from '#store/evaluationCases.ts'
import { claimBook, type ClaimBook } from '#store/claims.ts'
import { memoryClaims } from '#store/claimsMemory.ts'
import { type FlowJournal, flowJournal } from '#store/flows.ts'
import { lockJournal, shareJournal } from '#store/ledger/append.ts'
import { memoryJournal } from '#store/flowsMemory.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { type Cases, noCases } from '../claims/citedCases.ts'
import { reviewClaims } from '../claims/reviewClaims.ts'
import { triedAgain } from '../ledger/postEntries.ts'

export type UnitOfWork = {
  /**
   * Alone among writers, for what is judged over the whole ledger: everything that `work` reads stays true until it has appended; all of
   * it is kept, or nothing.
   */
  inTransaction: <T>(work: (journal: FlowJournal, claims: ClaimBook, cases: Cases) => Promise<T>) => Promise<T>
  /**
   * Beside other writers: `work` holds the flow that it decides on and the accounts that it moves, each until the transaction ends, and
   * reads nothing else that another could change. All of it is kept, or nothing; where two writers met in a circle it runs again.
   */
  posting: <T>(work: (journal: FlowJournal) => Promise<T>) => Promise<T>
  /** To look only, at one moment: no writer waits for it, and it waits for none. */
  reading: <T>(work: (journal: FlowJournal) => Promise<T>) => Promise<T>
  now: () => Date
}

/**
 * @param right by which a request enters records, see `Store.asKeeper`; without one the store does what its own actor may
 * @param now the clock, for the time axis of knowledge
 */
export function storeUnitOfWork(store: Store, now: () => Date = store.now, right?: KeeperRight): UnitOfWork {
  const begin: Store['inTransaction'] = right === undefined ? store.inTransaction : work => store.asKeeper(right, work)
  return {
    now,
    reading: work => store.reading(inner => work(flowJournal(inner.db)), right),
    inTransaction: work =>
      begin(async inner => {
        await lockJournal(inner.db)
        const cases: Cases = async id => caseOfSteps(await readEvaluationSteps(inner.db, id))
        return reviewed(work, flowJournal(inner.db), claimBook(inner.db), cases)
      }),
    posting: work =>
      triedAgain(() =>
        begin(async inner => {
          await shareJournal(inner.db)
          return reviewed(work, flowJournal(inner.db), claimBook(inner.db), noCases)
        }),
      ),
  }
}

/** A unit of work without a database, for a walk that leaves nothing behind. */
export function memoryUnitOfWork(now: () => Date = () => new Date()): UnitOfWork {
  const journal = memoryJournal()
  const claims = memoryClaims()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn: UnitOfWork['inTransaction'] = work => {
    const next = last.then(() => reviewed(work, journal, claims, noCases))
    last = next.catch(() => undefined)
    return next
  }
  return { now, reading: work => last.then(() => work(journal)), inTransaction: inTurn, posting: inTurn }
}

/** Whatever a step appends to the ledger, the claims that stand on it are looked at before the transaction ends. */
export async function reviewed<T>(
  work: (journal: FlowJournal, claims: ClaimBook, cases: Cases) => Promise<T>,
  journal: FlowJournal,
  claims: ClaimBook,
  cases: Cases,
): Promise<T> {
  const appended: Entry[] = []
  let recordedAt = ''
  const watched: FlowJournal = {
    ...journal,
    append: async batch => {
      await journal.append(batch)
      appended.push(...(batch.entries ?? []))
      recordedAt = batch.recordedAt
    },
  }
  const value = await work(watched, claims, cases)
  if (appended.length > 0) await reviewClaims(journal, claims, appended, recordedAt)
  return value
}
