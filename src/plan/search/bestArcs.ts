// Candidates of a pricing round: the best few arcs of every supply and every receiver.
import type { Facts } from '../facts/facts.ts'
import type { ArcBook, ArcKey } from './arcs.ts'

export type Candidate = { cost: number; key: ArcKey }
export type PricingAnswer = {
  found: Candidate[]
  worst: number
}
/** Hears of every arc below the threshold, not only of the best. */
export type Seen = (key: ArcKey, cost: number) => void
export type Best = ReturnType<typeof openBest>
/** The `keep` lowest candidates of every supply and every receiver of one period. */
export function openBest(facts: Facts, keep: number, seen?: Seen) {
  const ofSupply: (Candidate[] | undefined)[] = Array.from({ length: facts.supplies.length }),
    ofReceiver: (Candidate[] | undefined)[] = Array.from({ length: facts.receivers.length })
  const limit = (list: Candidate[] | undefined) => (list === undefined || list.length < keep ? Infinity : list[list.length - 1]!.cost)
  const put = (list: Candidate[], candidate: Candidate) => {
    let at = list.length
    list.push(candidate)
    for (; at > 0 && list[at - 1]!.cost > candidate.cost; at--) list[at] = list[at - 1]!
    list[at] = candidate
    if (list.length > keep) list.pop()
  }
  return {
    offer(
      supply: number,
      receiver: number,
      period: number,
      mode: number,
      a: number,
      b: number,
      cost: number,
      threshold: number,
      answer: PricingAnswer,
      book: ArcBook,
      explicit = -1,
    ): void {
      const forSupply = cost < threshold && cost < limit(ofSupply[supply]),
        forReceiver = cost < threshold && cost < limit(ofReceiver[receiver])
      if (!forSupply && !forReceiver && cost >= answer.worst && (seen === undefined || cost >= threshold)) return
      const key: ArcKey = { supply, receiver, period, mode, a, b, explicit }
      if (book.has(key)) return // in the model: the engine itself holds its reduced cost at or above zero, or it is at a bound
      if (cost < threshold) seen?.(key, cost)
      if (cost < answer.worst) answer.worst = cost
      const candidate = { cost, key }
      if (forSupply) put((ofSupply[supply] ??= []), candidate)
      if (forReceiver) put((ofReceiver[receiver] ??= []), candidate)
    },
    flush(into: Candidate[]): void {
      const seen = new Set<Candidate>()
      for (const list of [...ofSupply, ...ofReceiver]) {
        if (list === undefined) continue
        for (const candidate of list) {
          if (seen.has(candidate)) continue
          seen.add(candidate)
          into.push(candidate)
        }
        list.length = 0
      }
    },
  }
}
