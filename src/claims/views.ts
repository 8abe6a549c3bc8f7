// The same tonnes seen from three sides: by who used them, by who sent them, by the park that hosts them. Each view adds up to
// the same total; they are never added to one another.
import type { ClaimViews, RegisteredClaim } from '#domain/claim.ts'
import { accountingBasis, type AccountingBasis } from './accountingBases.ts'
import { type Asking, type CustodyGraph, custodyGraph } from './custody/graph.ts'
import type { Paper } from '#domain/custody.ts'
import { tracePapers } from './custody/pools.ts'
import { custodyModel } from './custodyModels.ts'
import { carry } from './flow/maxFlow.ts'
import { carriedKg } from './flow/network.ts'
import { candidateOf } from './register/decide.ts'
import { bySeniority, holds, newest, stateOf } from './register/lifecycle.ts'

export type ViewSums = { id: string; massKg: number; claims: string[] }[]
export type Views = Pick<ClaimViews, 'totalKg' | 'disputedKg' | 'addedByViewsKg'> & {
  byUser: ViewSums
  bySender: ViewSums
  byPark: ViewSums
}
/** From whom to whom a claim's tonnes came, and by which papers it was converted. */
export type Origin = { claim: string; sender: string; user: string; site: string; massKg: number }
export type Cover = { claim: string; paper: string; massKg: number }

/**
 * @param claims of one accounting basis; those that hold nothing are passed over
 * @param parkOf the park of a site; sites outside of any stand for themselves
 */
export function views(papers: readonly Paper[], claims: readonly RegisteredClaim[], parkOf: (site: string) => string): Views {
  const standing = bySeniority(claims.filter(holds))
  const origins = originsOf(papers, standing)
  return {
    totalKg: standing.reduce((sum, one) => sum + newest(one).heldKg, 0),
    disputedKg: standing.reduce((sum, one) => sum + (stateOf(one) === 'disputed' ? newest(one).heldKg : 0), 0),
    byUser: linesOf(origins, one => one.user),
    bySender: linesOf(origins, one => one.sender),
    byPark: linesOf(origins, one => parkOf(one.site)),
    addedByViewsKg: 0,
  }
}

export function linesOf(origins: readonly Origin[], whose: (one: Origin) => string): ViewSums {
  const lines = new Map<string, { massKg: number; claims: Set<string> }>()
  for (const one of origins) {
    const id = whose(one)
    const line = lines.get(id) ?? { massKg: 0, claims: new Set<string>() }
    line.massKg += one.massKg
    line.claims.add(one.claim)
    lines.set(id, line)
  }
  return [...lines]
    .map(([id, { massKg, claims }]) => ({ id, massKg, claims: [...claims].sort() }))
    .sort((a, b) => b.massKg - a.massKg || (a.id < b.id ? -1 : 1))
}

/** What stands under no paper any more (an old claim whose flow is not found) is shown as of an unknown sender. */
export const unknownSender = '?'

/** Every claim's tonnes from their sender to their user, as one feasible flow has them. */
export function originsOf(papers: readonly Paper[], standing: readonly RegisteredClaim[]): Origin[] {
  const [first] = standing
  if (first === undefined) return []
  return followed(papers, asking(standing), accountingBasis(first.claim.accountingBasis)).origins
}

/** The same for claims that are in no registry, at what each of them can have. */
export function originsOfKept(papers: readonly Paper[], kept: readonly Asking[], rule: AccountingBasis): Origin[] {
  return followed(papers, kept, rule).origins
}

/** Which papers of conversion (for senders: of generation) each claim stands on, oldest papers to earliest claims. */
export function coversOf(papers: readonly Paper[], standing: readonly RegisteredClaim[]): Cover[] {
  const [first] = standing
  if (first === undefined) return []
  return followed(papers, asking(standing), accountingBasis(first.claim.accountingBasis)).covers
}

const asking = (standing: readonly RegisteredClaim[]): Asking[] => standing.map(one => candidateOf(one, newest(one).heldKg))

function followed(papers: readonly Paper[], asked: readonly Asking[], rule: AccountingBasis): { origins: Origin[]; covers: Cover[] } {
  const graph = custodyGraph(tracePapers(papers).traced, asked, { model: custodyModel('mass_balance') }, rule)
  carry(graph.network, graph.source, graph.sink)
  const origins: Origin[] = []
  const lacking = new Map(asked.map(({ id, massKg }) => [id, massKg]))
  for (const { begin, end, claim, massKg } of pathsOf(graph)) {
    const own = graph.claims[claim]!
    const [sender, user] = graph.turned ? [end, begin] : [begin, end]
    origins.push({ claim: own.id, sender: sender.party, user: user.party, site: user.site, massKg })
    lacking.set(own.id, lacking.get(own.id)! - massKg)
  }
  for (const { id, claimant, site } of asked) {
    const massKg = lacking.get(id)!
    if (massKg > 0) origins.push({ claim: id, sender: unknownSender, user: claimant, site: site ?? claimant, massKg })
  }
  return { origins, covers: allot(graph) }
}

type End = { party: string; site: string }
/** Takes the flow apart into paths from the source to claims, each with the places at its two ends; what circles is dropped. */
function pathsOf(graph: CustodyGraph): { begin: End; end: End; claim: number; massKg: number }[] {
  const { network, arcs, source, sink, meaning, outlets, claimNode } = graph
  const flow = arcs.from.map((_, k) => carriedKg(network, k))
  const leaving = Array.from({ length: network.nodes }, (): number[] => [])
  flow.forEach((kg, k) => {
    if (kg > 0) leaving[arcs.from[k]!]!.push(k)
  })
  const claimAt = new Map(claimNode.map((node, index) => [node, index]))
  const outletAt = new Map(outlets.map(one => [one.node, one]))
  const paths: { begin: End; end: End; claim: number; massKg: number }[] = []
  const path: number[] = []
  const on = new Map<number, number>([[source, 0]])
  for (let v = source; ;) {
    if (v === sink) {
      const massKg = Math.min(...path.map(k => flow[k]!))
      for (const k of path) flow[k]! -= massKg
      const nodes = path.map(k => arcs.from[k]!)
      const outlet = nodes.map(node => outletAt.get(node)).find(one => one !== undefined)
      const first = meaning[path[0]!]
      const begin =
        first != null && 'paper' in first && 'at' in first.paper ? first.paper.at : { party: unknownSender, site: unknownSender }
      paths.push({ begin, end: outlet ?? begin, claim: claimAt.get(nodes.at(-1)!)!, massKg })
      path.length = 0
      on.clear()
      on.set(source, 0)
      v = source
      continue
    }
    const list = leaving[v]!
    while (list.length > 0 && flow[list.at(-1)!] === 0) list.pop()
    const k = list.at(-1)
    if (k === undefined) {
      if (v === source) return paths
      throw new Error('a flow that ends before it reaches a claim')
    }
    path.push(k)
    v = arcs.to[k]!
    const before = on.get(v)
    if (before === undefined) on.set(v, path.length)
    else {
      // A circle: take its flow away and go on from where it began.
      const circle = path.slice(before)
      const massKg = Math.min(...circle.map(one => flow[one]!))
      for (const one of circle) flow[one]! -= massKg
      for (const one of circle.slice(0, -1)) on.delete(arcs.to[one]!)
      path.length = before
    }
  }
}

/** Papers of an outlet to the claims that draw on it, both in order of time. */
function allot({ network, outlets, draws, claims }: CustodyGraph): Cover[] {
  const covers: Cover[] = []
  const left = outlets.map(({ papers }) => papers.map(({ paper, sourceKg }) => ({ paper: paper.id, sourceKg })))
  for (const { arc, outlet, claim } of draws.toSorted((a, b) => a.claim - b.claim)) {
    let rest = carriedKg(network, arc)
    for (const line of left[outlet]!) {
      const massKg = Math.min(rest, line.sourceKg)
      if (massKg === 0) continue
      line.sourceKg -= massKg
      rest -= massKg
      covers.push({ claim: claims[claim]!.id, paper: line.paper, massKg })
    }
  }
  return covers
}
