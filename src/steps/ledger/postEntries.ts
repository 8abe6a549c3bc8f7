// Verb: entries are posted. Only the accounts that they touch are locked and read; all of it is kept, or nothing.
import type { Entry } from '#domain/entry.ts'
import type { Checked } from '#domain/problem.ts'
import { claimBook } from '#store/claims.ts'
import { flowJournal } from '#store/flows.ts'
import { type Batch, shareJournal } from '#store/ledger/append.ts'
import type { Store } from '#store/openStore.ts'
import { admitTo } from './admit.ts'
import { reviewClaims } from '../claims/reviewClaims.ts'

/** What is posted together: entries, and the evidence that they stand on. */
export type Posting = Pick<Batch, 'evidence' | 'files' | 'recordedAt'> & { entries: readonly Entry[] }

/** Refusals of the database that come of two writers meeting, and go away when one of them tries again. */
const passing = new Set(['40P01', '40001', '23505'])
const mostTries = 6

/**
 * Posts entries beside other writers: two that draw on the same stock wait for each other, others do not.
 * @returns the entries, or every reason why none of them was posted
 */
export function postEntries(store: Store, posting: Posting): Promise<Checked<Entry[]>> {
  return triedAgain(() => store.inTransaction(inner => postWithin(inner, posting)))
}

/** The same as part of a larger transaction, which the caller ends: by throwing where the answer is no. */
export async function postWithin(inner: Store, posting: Posting): Promise<Checked<Entry[]>> {
  await shareJournal(inner.db)
  const journal = flowJournal(inner.db)
  const admitted = await admitTo(journal, posting.entries)
  if (!admitted.ok) return admitted
  await journal.append(posting)
  await reviewClaims(journal, claimBook(inner.db), posting.entries, posting.recordedAt)
  return admitted
}

/** Runs a whole transaction again when the database ended it only because another writer was in the way. */
export async function triedAgain<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (failure) {
      const { code } = failure as { code?: string }
      if (code === undefined || !passing.has(code) || attempt === mostTries) throw failure
    }
  }
}
