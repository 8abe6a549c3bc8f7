// The network that the ledger's entries make: what was weighed out against what was weighed in, counted stocks against the book.
// Pure adapter: it reads what stands and says with what certainty each mass was known, and which certainties it had to assume.
import type { Account, Entry, Measured } from '#domain/entry.ts'
import { Network, type NetworkFlow } from '#domain/reconciliation.ts'
import { lossClasses, stockClasses } from '#ledger/classes.ts'
import type { StandingEntry } from '#ledger/movements.ts'
import { standing } from '#ledger/standing.ts'
import { sigmaOf } from '#ledger/uncertainty.ts'

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

/** Half of the width of what may have been lost instead of what was accepted, as a standard deviation. */
const acceptedLossShare = 1 / Math.sqrt(3)

type Sum = { flow: NetworkFlow; massKg: number; variance: number; assumed: boolean }
export type LedgerNetwork = { network: Network; /** Flows with at least one uncertainty that was assumed. */ assumed: string[] }

const stockNode = ({ site, material }: Pick<Account, 'site' | 'material'>): string => `${site}~${material}`
const wayNode = (entry: { flow?: string }, { site, material }: Account): string => `${entry.flow ?? `${site}~${material}`}:way`

/** Where a leg's account stands in the network; undefined is the outside. */
function nodeOf(entry: { flow?: string }, account: Account, { party }: LedgerScope): string | undefined {
  if (party !== undefined && (account.party !== party || account.accountClass === 'in_transit')) return undefined
  if (stockClasses.has(account.accountClass)) return stockNode(account)
  return account.accountClass === 'in_transit' ? wayNode(entry, account) : undefined
}

type Run = { massKg: number; measured: Measured | undefined; from: Account | undefined; to: Account | undefined }
/** Flows that a dispute or a surplus would make are left out: they are the difference that is asked about. */
function runsOf({ kind, measured: whole, movements }: StandingEntry): Run[] {
  if (kind === 'dispute' || kind === 'surplus' || kind === 'settlement') return []
  return movements.map(({ from, to, massKg, measured = whole }) => ({
    from,
    to,
    // What the scale said, where it speaks of this movement; it may differ from what was booked.
    massKg: movements.length === 1 ? (measured?.dryKg ?? massKg) : massKg,
    measured,
  }))
}

/**
 * @param entries of the journal, in the order they were appended
 * @returns kilograms; flows are summed by where they run and by instrument, each with the entries it stands on
 */
export function networkFromLedger(entries: readonly Entry[], scope: LedgerScope): LedgerNetwork {
  const sums = new Map<string, Sum>()
  const book = new Map<string, number>()
  const count = (account: Account, massKg: number): void => {
    if (nodeOf({}, account, scope) !== stockNode(account) || (scope.material !== undefined && account.material !== scope.material)) return
    book.set(stockNode(account), (book.get(stockNode(account)) ?? 0) + massKg)
  }
  for (const entry of standing(entries, { validOn: scope.to })) {
    if (entry.validOn >= scope.from) {
      for (const run of runsOf(entry)) add(sums, entry, run, scope)
      continue
    }
    for (const { from, to, massKg } of entry.movements) {
      count(from, -massKg)
      count(to, massKg)
    }
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

function add(sums: Map<string, Sum>, entry: StandingEntry, { from: out, to: into, massKg, measured }: Run, scope: LedgerScope): void {
  const account = into ?? out
  if (account === undefined || (scope.material !== undefined && account.material !== scope.material)) return
  const from = out === undefined ? undefined : nodeOf(entry, out, scope)
  const to = into === undefined ? undefined : nodeOf(entry, into, scope)
  if (from === to) return
  const isLoss = into !== undefined && lossClasses.has(into.accountClass)
  const instrument = measured?.instrument
  const id = [entry.kind, from ?? '', to ?? '', ...(instrument === undefined ? [] : [instrument])].join('>')
  let sum = sums.get(id)
  if (sum === undefined) {
    const flow: NetworkFlow = { id, material: account.material, basedOn: [] }
    if (from !== undefined) flow.from = from
    if (to !== undefined) flow.to = to
    if (instrument !== undefined) flow.instrument = instrument
    sum = { flow, massKg: 0, variance: 0, assumed: false }
    sums.set(id, sum)
  }
  const { sigma, assumed } = isLoss ? { sigma: acceptedLossShare * massKg, assumed: true } : sigmaOf(measured, massKg)
  sum.massKg += massKg
  sum.variance += sigma * sigma
  sum.assumed ||= assumed
  if (sum.flow.basedOn?.at(-1) !== entry.id) sum.flow.basedOn?.push(entry.id)
}
