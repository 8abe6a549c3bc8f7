// What is promised of a notice never exceeds it: asked by every step that promises more, of the offer and of the need.
import type { Framework } from '#domain/exchange/negotiation.ts'
import type { Problem } from '#domain/problem.ts'
import { beyondNotice } from './refusals.ts'
import type { NoticeFacts } from './terms.ts'

/** @param promisedKg by all contracts on the notice, as they stand @param moreKg what is to be promised now; negative lets go */
export function promiseProblem(notice: NoticeFacts, promisedKg: number, moreKg: number): Problem | undefined {
  const leftKg = Math.max(0, notice.massKg - promisedKg)
  return moreKg > leftKg && moreKg > 0 ? beyondNotice(notice.id, notice.kind, notice.massKg, leftKg, moreKg) : undefined
}

/** Notices that a framework binds, in the order in which they are held: two writers wait in a line and not in a circle. */
export const noticesOf = ({ offer, need }: Pick<Framework, 'offer' | 'need'>): string[] =>
  [offer, need].flatMap(id => (id === undefined ? [] : [id])).sort()
