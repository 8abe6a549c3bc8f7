// One transaction of a deal: beside other writers, once for a key, all of it or nothing. What is refused, and what was only tried out, leaves
// nothing behind.
import { chineseDay } from '#domain/chineseDay.ts'
import type { Checked } from '#domain/problem.ts'
import { claimBook } from '#store/claims.ts'
import { type FlowJournal, flowJournal } from '#store/flows.ts'
import { shareJournal } from '#store/ledger/append.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { readStanding } from '#store/tenants.ts'
import { noCases } from '../claims/citedCases.ts'
import { triedAgain } from '../ledger/postEntries.ts'
import { answeredOnce, type Keyed } from '../trade/onceOnly.ts'
import { reviewed } from '../trade/unitOfWork.ts'

/** Within the transaction: the keeper's store, the journal of the ledger, and the moment that all its records bear. */
export type Dealing = { inner: Store; journal: FlowJournal; validOn: string; recordedAt: string }
/** Who asks: a username, or null for the one person who owns the database; by which key, and whether it is only tried out. */
export type DealAsker = { username: string | null; key?: string | undefined; dryRun?: boolean | undefined }

class Undone extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('undone')
    this.answer = answer
  }
}

/** @param right parties in whose name it is done; undefined for the store's own owner */
export async function dealing<T>(
  store: Store,
  right: KeeperRight | undefined,
  { dryRun = false, once }: { dryRun?: boolean | undefined; once?: Keyed | undefined },
  work: (deal: Dealing) => Promise<Checked<T>>,
): Promise<Checked<T>> {
  const begin: Store['inTransaction'] = right === undefined ? store.inTransaction : inner => store.asKeeper(right, inner)
  const whole = (inner: Store): Promise<Checked<T>> =>
    reviewed(
      async journal => {
        const now = inner.now()
        const deal = { inner, journal, validOn: chineseDay(now), recordedAt: now.toISOString() }
        const answer =
          once === undefined
            ? await work(deal)
            : await answeredOnce(
                journal,
                once,
                () => now,
                () => work(deal),
              )
        if (!answer.ok || dryRun) throw new Undone(answer)
        return answer
      },
      flowJournal(inner.db),
      claimBook(inner.db),
      noCases,
    )
  try {
    return await triedAgain(() =>
      begin(async inner => {
        await shareJournal(inner.db)
        return whole(inner)
      }),
    )
  } catch (thrown) {
    if (thrown instanceof Undone) return thrown.answer as Checked<T>
    throw thrown
  }
}

/** @param asked all that the request says */
export const onceOf = ({ username, key }: DealAsker, asked: unknown): Keyed | undefined =>
  key === undefined ? undefined : { actor: username ?? 'local', key, asked }

/** Parties that the asker acts for; undefined for the owner of the database, who acts for all. */
export async function actsFor(store: Store, { username }: DealAsker): Promise<ReadonlySet<string> | undefined> {
  return username === null ? undefined : new Set((await readStanding(store)).acts)
}
