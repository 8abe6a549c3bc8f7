// The network that the ledger's entries make: what was weighed out against what was weighed in, counted stocks against the book.
// Pure adapter: it reads posted entries and says with what certainty each mass was known, and which certainties it had to assume.
import type { Account, Entry, Leg, MassMethod, Measured } from '#domain/entry.ts'
import { Network, type NetworkFlow } from '#domain/reconciliation.ts'

/** A stock as counted on a day, whole kilograms of dry mass. */
export type StockCount = { site: string; material: string; massKg: number; sigmaKg: number; basedOn: string[] }
export type LedgerScope = {
  /** First and last day. */
  from: string
  to: string
  material?: string | undefined
  /** Only what this party holds; what is on the way or with others is the outside, for its books are not seen. */
  party?: string | undefined
  closing?: readonly StockCount[]
}

/**
 * Standard uncertainty as a share of the mass where an entry does not say its own. Assumptions, not findings: of the order that the
 * scales' classes (OIML R 76, R 50), tape and drone surveys and coefficient methods are usually credited with.
 */
export const assumedShare: Readonly<Record<MassMethod, number>> = {
  weighbridge: 0.005,
  belt_scale: 0.015,
  draft_survey: 0.01,
  volume: 0.05,
  coefficient: 0.1,
  balance: 0.1,
  declared: 0.05,
}
const usualMethod: MassMethod = 'declared'
/** Half of the width of what may have been lost instead of what was accepted, as a standard deviation. */
const acceptedLossShare = 1 / Math.sqrt(3)
const held = new Set(['on_hand', 'stored'])
const lost = new Set(['lost', 'lost_moisture', 'lost_ignition', 'lost_process'])

type Sum = { flow: NetworkFlow; massKg: number; variance: number; assumed: boolean }
export type LedgerNetwork = { network: Network; /** Flows with at least one uncertainty that was assumed. */ assumed: string[] }

const stockNode = ({ site, material }: Pick<Account, 'site' | 'material'>): string => `${site}~${material}`
const wayNode = (entry: Entry, { site, material }: Account): string => `${entry.flow ?? `${site}~${material}`}:way`

/** Where a leg's account stands in the network; undefined is the outside. */
function nodeOf(entry: Entry, account: Account, { party }: LedgerScope): string | undefined {
  if (party !== undefined && (account.party !== party || account.accountClass === 'in_transit')) return undefined
  if (held.has(account.accountClass)) return stockNode(account)
  return account.accountClass === 'in_transit' ? wayNode(entry, account) : undefined
}

function sigmaOf(measured: Measured | undefined, massKg: number): { sigma: number; assumed: boolean } {
  if (measured?.uncertaintyKg !== undefined && measured.uncertaintyKg > 0) return { sigma: measured.uncertaintyKg, assumed: false }
  const stated = measured?.uncertaintyShare === undefined ? 0 : Number(measured.uncertaintyShare)
  if (stated > 0) return { sigma: stated * massKg, assumed: false }
  return { sigma: assumedShare[measured?.method ?? usualMethod] * massKg, assumed: true }
}

/** Flows that a dispute or a surplus would make are left out: they are the difference that is asked about. */
function movesOf(entry: Entry): { from: Leg | undefined; to: Leg | undefined }[] {
  if (entry.kind === 'dispute' || entry.kind === 'surplus' || entry.kind === 'settlement') return []
  const [out, into] = entry.legs
  if (entry.legs.length === 2 && out !== undefined && into !== undefined)
    return [out.massKg < 0 ? { from: out, to: into } : { from: into, to: out }]
  // What a transformation does inside is its own balance; here its legs go to and come from the outside.
  return entry.legs
    .filter(leg => held.has(leg.account.accountClass))
    .map(leg => (leg.massKg < 0 ? { from: leg, to: undefined } : { from: undefined, to: leg }))
}

/**
 * @param entries of the journal, any order; pending, voided, reversed and reversing ones are left out
 * @returns kilograms; flows are summed by where they run and by instrument, each with the entries it stands on
 */
export function networkFromLedger(entries: readonly Entry[], scope: LedgerScope): LedgerNetwork {
  const undone = new Set(entries.flatMap(entry => entry.reverses ?? []))
  const standing = entries.filter(entry => entry.phase === 'posted' && entry.reverses === undefined && !undone.has(entry.id))
  const sums = new Map<string, Sum>()
  const book = new Map<string, number>()
  for (const entry of standing) {
    if (entry.validOn > scope.to) continue
    if (entry.validOn < scope.from) {
      for (const { account, massKg } of entry.legs)
        if (nodeOf(entry, account, scope) === stockNode(account) && (scope.material === undefined || account.material === scope.material))
          book.set(stockNode(account), (book.get(stockNode(account)) ?? 0) + massKg)
      continue
    }
    for (const { from, to } of movesOf(entry)) add(sums, entry, from, to, scope)
  }
  const flows = [...sums.values()].map(({ flow, massKg, variance }): NetworkFlow => {
    const known = massKg > 0 && variance > 0
    return known ? { ...flow, mass: massKg, sigma: Math.sqrt(variance) } : flow
  })
  const touched = new Set(flows.flatMap(flow => [flow.from, flow.to]))
  const counted = new Map((scope.closing ?? []).map(count => [stockNode(count), count]))
  const stocks = [...touched].flatMap(node => {
    if (node === undefined || node.endsWith(':way')) return []
    const opening = book.get(node) ?? 0
    const closing = counted.get(node)
    return [
      {
        id: `stock:${node}`,
        node,
        // The book is exact in kilograms; what is asked is whether the world agrees with it.
        opening: { mass: Math.max(0, opening), sigma: Math.max(1, 1e-6 * opening) },
        ...(closing === undefined ? {} : { closing: { mass: closing.massKg, sigma: closing.sigmaKg } }),
      },
    ]
  })
  const instruments = [...new Set(flows.flatMap(flow => flow.instrument ?? []))].map(id => ({ id }))
  const network: Network = { unit: 'kg', synthetic: false, nodes: [], flows, stocks, instruments, tolerances: [] }
  return { network, assumed: [...sums.values()].filter(sum => sum.assumed).map(sum => sum.flow.id) }
}

function add(sums: Map<string, Sum>, entry: Entry, out: Leg | undefined, into: Leg | undefined, scope: LedgerScope): void {
  const { material } = scope
  const leg = into ?? out
  if (leg === undefined || (material !== undefined && leg.account.material !== material)) return
  const from = out === undefined ? undefined : nodeOf(entry, out.account, scope)
  const to = into === undefined ? undefined : nodeOf(entry, into.account, scope)
  if (from === to) return
  const measured = into?.measured ?? out?.measured ?? entry.measured
  const isLoss = into !== undefined && lost.has(into.account.accountClass)
  const instrument = measured?.instrument
  const id = [entry.kind, from ?? '', to ?? '', ...(instrument === undefined ? [] : [instrument])].join('>')
  let sum = sums.get(id)
  if (sum === undefined) {
    const flow: NetworkFlow = { id, material: leg.account.material, basedOn: [] }
    if (from !== undefined) flow.from = from
    if (to !== undefined) flow.to = to
    if (instrument !== undefined) flow.instrument = instrument
    sum = { flow, massKg: 0, variance: 0, assumed: false }
    sums.set(id, sum)
  }
  const massKg = measured?.dryKg ?? Math.abs(leg.massKg)
  const { sigma, assumed } = isLoss ? { sigma: acceptedLossShare * massKg, assumed: true } : sigmaOf(measured, massKg)
  sum.massKg += massKg
  sum.variance += sigma * sigma
  sum.assumed ||= assumed
  sum.flow.basedOn?.push(entry.id)
}
