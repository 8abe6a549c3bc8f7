// The custody graph of one chain: holdings over time as nodes, papers as arcs, everything in kilograms of source waste.
// Waste flows from where it arose to where it was finally converted, and from there into the claims; for claims of senders
// the whole graph is turned round, so that a claim always draws at the far end.
import type { Days } from '#domain/claim.ts'
import { type CustodyModel, admittedKg, spanOf } from '../custodyModels.ts'
import type { AccountingBasis } from '../accountingBases.ts'
import { type ArcList, type Network, networkOf } from '../flow/network.ts'
import type { Paper } from '#domain/custody.ts'
import { type Share, type Traced, singleOrigin } from './pools.ts'

/** What a claim asks of the graph. */
export type Asking = {
  id: string
  claimant: string
  massKg: number
  days: Days
  site?: string | undefined
  material?: string | undefined
  process?: string | undefined
  flow?: string | undefined
}
export type Chain = { model: CustodyModel; attribute?: string }
/** The side of the graph that claims draw on: one place and stretch of days, with the papers behind it. */
export type Outlet = { party: string; site: string; material: string; papers: { paper: Paper; sourceKg: number }[]; node: number }
export type CustodyGraph = {
  network: Network
  source: number
  sink: number
  arcs: ArcList
  /** For each arc: the paper it stands for and what the paper would carry if nothing were barred; null for arcs that join. */
  meaning: ({ paper: Paper; sourceKg: number } | { stock: string; sourceKg: number } | null)[]
  claims: readonly Asking[]
  claimNode: number[]
  /** Index of the arc claim -> sink. */
  claimArc: number[]
  outlets: Outlet[]
  /** For each arc outlet -> claim: both indices. */
  draws: { arc: number; outlet: number; claim: number }[]
  /** True where claims draw at the source side (senders): arcs run against the waste. */
  turned: boolean
}

const source = 0
const sink = 1

type Draft = {
  arcs: ArcList
  meaning: CustodyGraph['meaning']
  nodes: number
  named: Map<string, number>
  turned: boolean
}

function node(draft: Draft, name: string): number {
  let at = draft.named.get(name)
  if (at === undefined) {
    at = draft.nodes++
    draft.named.set(name, at)
  }
  return at
}
function arc(draft: Draft, from: number, to: number, capacityKg: number, meaning: CustodyGraph['meaning'][number]): number {
  draft.arcs.from.push(from)
  draft.arcs.to.push(to)
  draft.arcs.capacityKg.push(capacityKg)
  return draft.meaning.push(meaning) - 1
}
/** An arc that stands for a paper: as the waste went, or turned round. */
function paperArc(draft: Draft, from: number, to: number, capacityKg: number, paper: Paper, sourceKg: number): void {
  // A source without the chain's attribute is none of its own; any other paper that carries nothing is shown as barred.
  if (capacityKg === 0 && (sourceKg === 0 || paper.kind === 'arose')) return
  const [a, b] = draft.turned ? [to, from] : [from, to]
  arc(draft, a, b, capacityKg, { paper, sourceKg })
}

/**
 * @param traced papers as `tracePapers` followed them for the chain's attribute
 * @param claims in any order; each draws only where it may by `accounting basis`
 * @param within for senders: only what was converted within these days counts
 */
export function custodyGraph(
  traced: readonly Traced[],
  claims: readonly Asking[],
  chain: Chain,
  accountingBasis: AccountingBasis,
  within?: Days,
): CustodyGraph {
  const draft: Draft = {
    arcs: { from: [], to: [], capacityKg: [] },
    meaning: [],
    nodes: 2,
    named: new Map(),
    turned: accountingBasis.mayClaim === 'sender',
  }
  const outlets = new Map<string, Outlet>()
  const cuts = cutDays(claims)
  /** Net source waste that each span brought to a holding: what may be carried into the next. */
  const nets = new Map<string, Map<string, number>>()
  const held = (share: Share, day: string, sign: 1 | -1): number => {
    const label = spanOf(chain.model, day)
    let spans = nets.get(share.key)
    if (spans === undefined) nets.set(share.key, (spans = new Map()))
    spans.set(label, (spans.get(label) ?? 0) + sign * share.sourceKg)
    return node(draft, `${share.key}@${label}`)
  }
  const admitted = (share: Share): number => admittedKg(chain.model, share, singleOrigin(share) !== null)
  const outlet = (paper: Paper & { at: { party: string; site: string; material: string } }, tail: string, sourceKg: number): Outlet => {
    const { party, site, material } = paper.at
    const name = `outlet|${party}|${site}|${material}|${tail}`
    let found = outlets.get(name)
    if (found === undefined) outlets.set(name, (found = { party, site, material, papers: [], node: node(draft, name) }))
    found.papers.push({ paper, sourceKg })
    return found
  }
  for (const { paper, takes, puts } of traced) {
    if (paper.kind === 'arose') {
      const into = held(puts[0]!, paper.validOn, 1)
      const from = draft.turned ? outlet(paper, '', puts[0]!.ownKg).node : source
      paperArc(draft, from, into, puts[0]!.ownKg, paper, puts[0]!.sourceKg)
    } else if (paper.kind === 'handed') {
      const [give, get] = [takes[0]!, puts[0]!]
      paperArc(draft, held(give, paper.validOn, -1), held(get, paper.arrivedOn ?? paper.validOn, 1), admitted(give), paper, give.sourceKg)
    } else if (paper.kind === 'made') {
      const middle = draft.nodes++
      for (const share of takes) paperArc(draft, held(share, paper.validOn, -1), middle, admitted(share), paper, share.sourceKg)
      for (const share of puts) paperArc(draft, middle, held(share, paper.validOn, 1), admitted(share), paper, share.sourceKg)
    } else if (paper.kind === 'converted') {
      const share = takes[0]!
      const from = held(share, paper.validOn, -1)
      if (within !== undefined && (paper.validOn < within.from || paper.validOn > within.to)) continue
      const kg = admitted(share)
      const to = draft.turned ? node(draft, `converted|${share.key}@${paper.validOn}`) : outlet(paper, conversionTail(paper, cuts), kg).node
      paperArc(draft, from, to, kg, paper, share.sourceKg)
      if (draft.turned) arc(draft, source, to, kg, { paper, sourceKg: share.sourceKg })
    } else held(takes[0]!, paper.validOn, -1)
  }
  carryOver(draft, nets)
  return finish(draft, [...outlets.values()], claims)
}

/** What tells conversions apart that some claim might want and another not. */
function conversionTail(paper: Paper & { kind: 'converted' }, cuts: readonly string[]): string {
  let low = 0
  for (let high = cuts.length; low < high;) {
    const middle = (low + high) >> 1
    if (cuts[middle]! <= paper.validOn) low = middle + 1
    else high = middle
  }
  return `${paper.process}|${paper.flow ?? ''}|${low}`
}

/** Days on which some claim's period begins or the day after it ends, as keys that sort like days. */
function cutDays(claims: readonly Asking[]): string[] {
  return [...new Set(claims.flatMap(({ days }) => [days.from, `${days.to}~`]))].sort()
}

/** From span to span at one holding, forward alone: at most what is there at the end of the span, never less than nothing. */
function carryOver(draft: Draft, nets: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  for (const [key, spans] of nets) {
    let stockKg = 0
    let before: string | undefined
    for (const label of [...spans.keys()].sort()) {
      if (before !== undefined && stockKg > 0) {
        const [from, to] = [node(draft, `${key}@${before}`), node(draft, `${key}@${label}`)]
        const [a, b] = draft.turned ? [to, from] : [from, to]
        arc(draft, a, b, stockKg, { stock: `${key}@${before}`, sourceKg: stockKg })
      }
      stockKg += spans.get(label)!
      before = label
    }
  }
}

/** Joins claims to the outlets they may draw on. */
function finish(draft: Draft, outlets: Outlet[], claims: readonly Asking[]): CustodyGraph {
  const byParty = new Map<string, number[]>()
  outlets.forEach(({ party }, index) => {
    const list = byParty.get(party)
    if (list === undefined) byParty.set(party, [index])
    else list.push(index)
  })
  const claimNode: number[] = []
  const claimArc: number[] = []
  const draws: CustodyGraph['draws'] = []
  claims.forEach((claim, index) => {
    const own = draft.nodes++
    claimNode.push(own)
    for (const at of byParty.get(claim.claimant) ?? []) {
      if (!mayDraw(claim, outlets[at]!, draft.turned)) continue
      draws.push({ arc: arc(draft, outlets[at]!.node, own, claim.massKg, null), outlet: at, claim: index })
    }
    claimArc.push(arc(draft, own, sink, claim.massKg, null))
  })
  return {
    network: networkOf(draft.nodes, draft.arcs),
    source,
    sink,
    arcs: draft.arcs,
    meaning: draft.meaning,
    claims,
    claimNode,
    claimArc,
    outlets,
    draws,
    turned: draft.turned,
  }
}

/** All papers of an outlet agree in what is asked here, so the first speaks for all. */
function mayDraw(claim: Asking, outlet: Outlet, sender: boolean): boolean {
  if (claim.site !== undefined && claim.site !== outlet.site) return false
  if (claim.material !== undefined && claim.material !== outlet.material) return false
  if (sender) return true
  const paper = outlet.papers[0]!.paper
  if (paper.kind !== 'converted' || paper.validOn < claim.days.from || paper.validOn > claim.days.to) return false
  if (claim.process !== undefined && claim.process !== paper.process) return false
  return claim.flow === undefined || claim.flow === paper.flow
}
