// Are claims admissible together? They are when a flow exists on the custody graph that feeds each of them in full. Where none
// exists, the minimum cut nearest the claims is the smallest set that asks for more than reached it, with the papers that bound
// it, as Ford and Fulkerson showed in 1956; and seniority says whose claim is cut: the earlier one is kept.
import type { Balancing, CustodyModelId, Days } from '#domain/claim.ts'
import type { AccountingBasis } from './accountingBases.ts'
import { type CustodyGraph, type Asking, type Chain, custodyGraph } from './custody/graph.ts'
import type { Admission, Bound, Conflict, Paper } from '#domain/custody.ts'
import { type Overdrawn, type Traced, tracePapers } from './custody/pools.ts'
import { custodyModel } from './custodyModels.ts'
import { type Side, cutNear } from './flow/cut.ts'
import { carriedKg, type Network } from './flow/network.ts'
import { carry, reachable } from './flow/maxFlow.ts'

/** A claim before the graph; the order of a list of them is their seniority. */
export type Candidate = Asking & { model: CustodyModelId; balancing?: Balancing | undefined; attribute?: string | undefined }

/**
 * Judges claims of one accounting basis together.
 * @param candidates in seniority order: whoever comes first is kept first
 */
export function judge(papers: readonly Paper[], candidates: readonly Candidate[], accountingBasis: AccountingBasis): Admission {
  const keptKg = new Map(candidates.map(({ id, massKg }) => [id, massKg]))
  const conflicts: Conflict[] = []
  const followed = new Map<string, { traced: Traced[]; overdrawn: Overdrawn[] }>()
  const follow = (attribute: string | undefined) => {
    const known = followed.get(attribute ?? '')
    if (known !== undefined) return known
    const fresh = tracePapers(papers, attribute)
    followed.set(attribute ?? '', fresh)
    return fresh
  }
  for (const { chain, within, own } of questions(candidates, accountingBasis)) {
    const asking = own.map(one => ({ ...one, massKg: keptKg.get(one.id)! })).filter(one => one.massKg > 0)
    const graph = custodyGraph(follow(chain.attribute).traced, asking, chain, accountingBasis, within)
    for (const conflict of settle(graph, chain, keptKg)) conflicts.push(conflict)
  }
  const keep = candidates.map(({ id, massKg }) => ({
    claim: id,
    askedKg: massKg,
    keptKg: keptKg.get(id)!,
    cutKg: massKg - keptKg.get(id)!,
  }))
  const claimedKg = keep.reduce((sum, one) => sum + one.askedKg, 0)
  const carried = keep.reduce((sum, one) => sum + one.keptKg, 0)
  return {
    admissible: carried === claimedKg,
    claimedKg,
    carriedKg: carried,
    missingKg: claimedKg - carried,
    conflicts,
    keep,
    overdrawn: follow(undefined).overdrawn,
  }
}

type Question = { chain: Chain; within?: Days; own: readonly Candidate[] }

/**
 * Each stricter chain alone, then all claims on all waste: necessary conditions, each exact. Senders' claims are asked for
 * every period among them and then for all, since a tonne converted in one month cannot stand under the claim of another.
 */
function questions(candidates: readonly Candidate[], accountingBasis: AccountingBasis): Question[] {
  const list: Question[] = []
  const widest: Chain = { model: custodyModel('mass_balance') }
  const chains = new Map<string, Question & { own: Candidate[] }>()
  for (const one of candidates) {
    const model = custodyModel(one.model, one.balancing)
    if (one.attribute === undefined && one.model === widest.model.id && model.span === widest.model.span) continue
    const key = `${one.model}|${model.span}|${one.attribute ?? ''}`
    const chain: Chain = { model, ...(one.attribute === undefined ? {} : { attribute: one.attribute }) }
    const found = chains.get(key)
    if (found === undefined) chains.set(key, { chain, own: [one] })
    else found.own.push(one)
  }
  const whole = [...chains.values(), { chain: widest, own: candidates }]
  if (accountingBasis.mayClaim !== 'sender') return whole
  for (const { chain, own } of whole) {
    const periods = new Map(own.map(({ days }) => [`${days.from}/${days.to}`, days]))
    // The narrow periods first: what they leave of a claim is what the wider ones ask about.
    const sorted = [...periods.values()].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.from > b.from ? -1 : 1))
    for (const within of sorted)
      list.push({ chain, within, own: own.filter(({ days }) => days.from >= within.from && days.to <= within.to) })
    const [from, to] = [sorted.map(one => one.from).sort()[0], sorted.at(-1)?.to]
    if (sorted.length > 1 && from !== undefined && to !== undefined) list.push({ chain, within: { from, to }, own })
  }
  return list
}

/** Runs one question; lowers what is kept where it cannot be carried, and names the conflicts. */
function settle(graph: CustodyGraph, chain: Chain, keptKg: Map<string, number>): Conflict[] {
  const { network, source, sink, claims, claimArc } = graph
  carry(network, source, sink)
  if (claims.every((claim, index) => carriedKg(network, claimArc[index]!) === claim.massKg)) return []
  const near = cutNear(graph, 'sink')
  const far = cutNear(graph, 'source')
  const conflicts = near.parts.map(side => conflictOf(graph, chain, side, far.parts))
  const inside = new Set(near.parts.flatMap(side => side.claims))
  for (const [index, kg] of keepSenior(network, graph, inside)) keptKg.set(claims[index]!.id, kg)
  return conflicts
}

/**
 * Earlier claims are fed first. A path that feeds a claim never takes from one fed before (it does not leave the sink), so
 * feeding one after the other gives each in turn the most it can have: the greedy rule on a polymatroid. Claims outside the
 * cut are full in every maximum flow and need not be asked again.
 */
function keepSenior(network: Network, graph: CustodyGraph, inside: ReadonlySet<number>): [number, number][] {
  const { source, sink, claimArc, claimNode, claims } = graph
  network.left.set(network.capacity)
  for (const index of inside) network.left[2 * claimArc[index]!] = 0
  carry(network, source, sink)
  const kept: [number, number][] = []
  let open = reachable(network, source)
  let since = 0
  for (const index of [...inside].sort((a, b) => a - b)) {
    network.left[2 * claimArc[index]!] = claims[index]!.massKg
    // What the source cannot reach now it never will: later paths stay among what it reaches.
    const kg = open[claimNode[index]!] === 1 ? carry(network, source, sink) : 0
    network.left[2 * claimArc[index]!] = 0
    kept.push([index, kg])
    if (kg > 0 && ++since >= 64) {
      open = reachable(network, source)
      since = 0
    }
  }
  return kept
}

function conflictOf(graph: CustodyGraph, chain: Chain, side: Side, far: readonly Side[]): Conflict {
  const ids = (indices: readonly number[]) => indices.map(index => graph.claims[index]!.id)
  const askedKg = side.claims.reduce((sum, index) => sum + graph.claims[index]!.massKg, 0)
  const bounds = side.arcs.flatMap(k => boundOf(graph, k))
  const carried = bounds.reduce((sum, bound) => sum + bound.massKg, 0)
  const own = new Set(side.claims)
  const wider = far.find(other => other.claims.some(index => own.has(index)))
  const rivals = wider?.claims.filter(index => !own.has(index)) ?? []
  return {
    attribute: chain.attribute ?? null,
    model: chain.model.id,
    claims: ids(side.claims),
    askedKg,
    carriedKg: carried,
    missingKg: askedKg - carried,
    bounds,
    rivals: ids(rivals),
    sourceBounds: rivals.length === 0 ? [] : (wider?.arcs.flatMap(k => boundOf(graph, k)) ?? []),
    brokenAt: bounds.some(bound => bound.barred) ? frontier(graph) : [],
  }
}

/** Barred papers that something still came up to: the mixing happened there, all later ones are barred for its sake. */
function frontier(graph: CustodyGraph): Bound[] {
  const { from, to, capacityKg } = graph.arcs
  const [near, far] = graph.turned ? [to, from] : [from, to]
  const fed = new Set(far.filter((_, k) => capacityKg[k]! > 0))
  return near.flatMap((tail, k) => (capacityKg[k] === 0 && fed.has(tail) ? boundOf(graph, k) : []))
}

const at = (holding: { party: string; site: string; material: string }) =>
  holding.party === holding.site ? `${holding.party} ${holding.material}` : `${holding.party} ${holding.site} ${holding.material}`

function boundOf(graph: CustodyGraph, k: number): Bound[] {
  const meaning = graph.meaning[k]
  if (meaning == null) return []
  const massKg = graph.arcs.capacityKg[k]!
  if ('stock' in meaning) return [{ paper: '', kind: 'stock', from: meaning.stock, to: '', massKg, barred: false, evidence: [] }]
  const { paper } = meaning
  const [from, to] =
    paper.kind === 'handed'
      ? [at(paper.from), at(paper.to)]
      : paper.kind === 'made'
        ? [paper.inputs.map(one => at(one.at)).join(' + '), paper.outputs.map(one => at(one.at)).join(' + ')]
        : ['', at(paper.at)]
  return [{ paper: paper.id, kind: paper.kind, from, to, massKg, barred: massKg === 0, evidence: [...paper.evidence] }]
}
