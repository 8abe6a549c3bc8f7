// How much source waste lies in what a paper speaks of. A holding is a pool; what goes out takes its share of the pool as it
// then is (perpetual weighted average), in whole kilograms, and the last that leaves takes the rest: nothing is lost by rounding.
import type { Paper, Portion } from '#domain/custody.ts'
import { holdingKey, inOrder, isOf, sidesOf } from './papers.ts'

/** One side of a paper in the terms of the chain. */
export type Share = {
  key: string
  /** As weighed, kg. */
  massKg: number
  /** Source waste in it, kg. */
  sourceKg: number
  /** Source waste of the chain's attribute in it, kg; the same as `sourceKg` for a chain without one. */
  ownKg: number
  /** The one source it can be told to come from; `mixed` when there are several. */
  origin: string
  /** Some mixing on its way is on no paper, so that its ratio is known to nobody. */
  unrecorded: boolean
}
export type Traced = { paper: Paper; takes: Share[]; puts: Share[] }
/** A holding that gave more than it had on paper. */
export type Overdrawn = { key: string; paper: string; validOn: string; shortKg: number }

const mixed = 'mixed'
type Pool = {
  massKg: number
  sourceKg: number
  ownKg: number
  /** All that ever came in: the ratio of what goes out beyond it. */
  inKg: number
  inSourceKg: number
  inOwnKg: number
  origin: string
  unrecorded: boolean
}

/** total * part / whole, nearest kilogram, halves up; exact for any safe integers. */
export function shareOf(total: number, part: number, whole: number): number {
  if (part === whole || total === 0) return total
  const product = total * part
  if (Number.isSafeInteger(product) && Number.isSafeInteger(2 * product + whole)) return Math.floor((2 * product + whole) / (2 * whole))
  return Number((2n * BigInt(total) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)))
}

/**
 * Follows the papers day by day.
 * @param attribute that makes a source the chain's own; undefined where all waste is
 * @returns papers in the order they held, each with what it moved, and the holdings that gave what they did not have
 */
export function tracePapers(papers: readonly Paper[], attribute?: string): { traced: Traced[]; overdrawn: Overdrawn[] } {
  const pools = new Map<string, Pool>()
  const traced: Traced[] = []
  const overdrawn: Overdrawn[] = []
  for (const paper of settledOrder(papers)) {
    const { takes, puts } = sidesOf(paper)
    const taken = takes.map(portion => take(pools, portion, paper, overdrawn))
    traced.push({ paper, takes: taken, puts: putAll(pools, puts, paper, taken, attribute) })
  }
  return { traced, overdrawn }
}

/**
 * On one day the papers may lie in any order; one that needs what another brings waits for it, and goes all the same when
 * nobody brings it. Only masses are looked at.
 */
function settledOrder(papers: readonly Paper[]): Paper[] {
  const stock = new Map<string, number>()
  const ordered = inOrder(papers)
  const settled: Paper[] = []
  for (let first = 0; first < ordered.length;) {
    let end = first
    while (end < ordered.length && ordered[end]!.validOn === ordered[first]!.validOn) end++
    settleDay(ordered.slice(first, end), stock, settled)
    first = end
  }
  return settled
}

/** @param stock what each holding has on paper, kg; changed as the papers go */
function settleDay(day: readonly Paper[], stock: Map<string, number>, settled: Paper[]): void {
  const waitingFor = new Map<string, Paper[]>()
  const gone = new Set<Paper>()
  const ready = [...day]
  const go = (paper: Paper): void => {
    const { takes, puts } = sidesOf(paper)
    gone.add(paper)
    settled.push(paper)
    for (const { at, massKg } of takes) stock.set(holdingKey(at), Math.max(0, (stock.get(holdingKey(at)) ?? 0) - massKg))
    for (const { at, massKg } of puts) {
      const key = holdingKey(at)
      stock.set(key, (stock.get(key) ?? 0) + massKg)
      const woken = waitingFor.get(key)
      if (woken === undefined) continue
      waitingFor.delete(key)
      for (const one of woken) ready.push(one)
    }
  }
  let forced = 0
  for (let at = 0; gone.size < day.length;) {
    const paper = ready[at]
    if (paper === undefined) {
      // Nobody brings what is lacking: the first that waits goes without.
      while (gone.has(day[forced]!)) forced++
      go(day[forced]!)
      continue
    }
    at++
    if (gone.has(paper)) continue
    const lacking = sidesOf(paper).takes.find(({ at: from, massKg }) => (stock.get(holdingKey(from)) ?? 0) < massKg)
    if (lacking === undefined) go(paper)
    else {
      const key = holdingKey(lacking.at)
      const list = waitingFor.get(key)
      if (list === undefined) waitingFor.set(key, [paper])
      else list.push(paper)
    }
  }
}

function poolOf(pools: Map<string, Pool>, key: string): Pool {
  let pool = pools.get(key)
  if (pool === undefined) {
    pool = { massKg: 0, sourceKg: 0, ownKg: 0, inKg: 0, inSourceKg: 0, inOwnKg: 0, origin: '', unrecorded: false }
    pools.set(key, pool)
  }
  return pool
}

function take(pools: Map<string, Pool>, { at, massKg }: Portion, paper: Paper, overdrawn: Overdrawn[]): Share {
  const key = holdingKey(at)
  const pool = poolOf(pools, key)
  const there = Math.min(massKg, pool.massKg)
  let sourceKg = there === 0 ? 0 : shareOf(pool.sourceKg, there, pool.massKg)
  let ownKg = there === 0 ? 0 : shareOf(pool.ownKg, there, pool.massKg)
  pool.massKg -= there
  pool.sourceKg -= sourceKg
  pool.ownKg -= ownKg
  const beyond = massKg - there
  if (beyond > 0) {
    overdrawn.push({ key, paper: paper.id, validOn: paper.validOn, shortKg: beyond })
    // What nobody brought is taken to be like what was brought; where nothing was, to be waste itself.
    sourceKg += pool.inKg === 0 ? beyond : shareOf(pool.inSourceKg, beyond, pool.inKg)
    ownKg += pool.inKg === 0 ? 0 : shareOf(pool.inOwnKg, beyond, pool.inKg)
  }
  return { key, massKg, sourceKg, ownKg, origin: pool.origin, unrecorded: pool.unrecorded }
}

/** What a paper puts down: what arose as it is, else what was taken, split by mass over the outputs to the kilogram. */
function putAll(pools: Map<string, Pool>, puts: readonly Portion[], paper: Paper, taken: readonly Share[], attribute?: string): Share[] {
  const sum = (pick: (share: Share) => number) => taken.reduce((total, share) => total + pick(share), 0)
  let restKg = puts.reduce((total, { massKg }) => total + massKg, 0)
  let [sourceLeft, ownLeft] = [sum(share => share.sourceKg), sum(share => share.ownKg)]
  const origins = new Set(taken.map(share => share.origin))
  return puts.map(({ at, massKg }) => {
    const key = holdingKey(at)
    let share: Share
    if (paper.kind === 'arose') {
      const own = attribute === undefined || isOf(paper, attribute)
      share = { key, massKg, sourceKg: massKg, ownKg: own ? massKg : 0, origin: paper.id, unrecorded: false }
    } else {
      const sourceKg = restKg === 0 ? 0 : shareOf(sourceLeft, massKg, restKg)
      const ownKg = restKg === 0 ? 0 : shareOf(ownLeft, massKg, restKg)
      restKg -= massKg
      sourceLeft -= sourceKg
      ownLeft -= ownKg
      const origin = origins.size === 1 ? [...origins][0]! : mixed
      share = { key, massKg, sourceKg, ownKg, origin, unrecorded: taken.some(one => one.unrecorded) }
    }
    put(poolOf(pools, key), share)
    return share
  })
}

function put(pool: Pool, share: Share): void {
  if (pool.massKg === 0) {
    pool.origin = share.origin
    pool.unrecorded = share.unrecorded
  } else {
    if (pool.origin !== share.origin) pool.origin = mixed
    // Two contents of different ratio in one heap: from here on the ratio of what leaves is an average, not a fact.
    const same = BigInt(pool.ownKg) * BigInt(share.massKg) === BigInt(share.ownKg) * BigInt(pool.massKg)
    pool.unrecorded ||= share.unrecorded || !same
  }
  pool.massKg += share.massKg
  pool.sourceKg += share.sourceKg
  pool.ownKg += share.ownKg
  pool.inKg += share.massKg
  pool.inSourceKg += share.sourceKg
  pool.inOwnKg += share.ownKg
}

/** The one origin of a share, or none when several came together. */
export function singleOrigin(share: Share): string | null {
  return share.origin === mixed || share.origin === '' ? null : share.origin
}
