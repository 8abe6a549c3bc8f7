// After every change of the ledger, in the same transaction: do the claims that stand still stand on tonnes?
import { chineseDay } from '#domain/chineseDay.ts'
import type { Entry } from '#domain/entry.ts'
import { holds, stateOf } from '#claims/register/lifecycle.ts'
import { review } from '#claims/register/review.ts'
import { facts, takesAway } from '#ledger/standing.ts'
import type { ClaimBook } from '#store/claims.ts'
import type { FlowJournal } from '#store/flows.ts'
import { groundOf, onGround } from './ledgerPapers.ts'

/**
 * @param appended entries of this transaction; what only adds matters to claims that lack something, and to no others
 * @param recordedAt instant of the change
 */
export async function reviewClaims(journal: FlowJournal, book: ClaimBook, appended: readonly Entry[], recordedAt: string): Promise<void> {
  const posted = facts(appended)
  if (posted.length === 0) return
  const taken = posted.some(takesAway)
  // What only adds needs no turn among the claimants unless a claim waits for it: writers beside each other stay so.
  if (!taken && (await book.claims({ state: ['uncovered'] })).length === 0) return
  await book.hold()
  const all = await book.claims(taken ? {} : { state: ['uncovered'] })
  const touched = all.filter(one => holds(one) || stateOf(one) === 'uncovered')
  if (touched.length === 0) return
  const materials = [...new Set(posted.flatMap(entry => entry.legs.map(leg => leg.account.material)))]
  const ground = await groundOf(journal, materials)
  const standing = onGround(taken ? touched : await book.claims(), ground)
  if (standing.length === 0) return
  const validOn =
    posted
      .map(entry => entry.validOn)
      .sort()
      .at(-1) ?? chineseDay(recordedAt)
  const steps = review(ground.papers, standing, posted, { by: 'registry', validOn, recordedAt })
  if (steps.length > 0) await book.append({ steps })
}
