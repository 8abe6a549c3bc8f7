// A plan that is solved again after a small change starts with the arcs of the earlier plan: most of them are used again.
import type { PlanResult } from '#domain/plan.ts'
import type { ArcBook } from './arcs.ts'
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'

/** Adds the arcs that carry something in an earlier plan of the same region; what the region no longer has is passed over. */
export function addArcsOf(earlier: Pick<PlanResult, 'flows'>, facts: Facts, network: Network, book: ArcBook): void {
  const supplies = new Map<string, number[]>(),
    receivers = new Map<string, number>()
  for (const { index, kind, material, site } of facts.supplies) {
    const key = `${kind === 'stream' ? 'stream' : 'output'}~${facts.materials[material]!.id}~${facts.places[site]!.id}`
    supplies.set(key, [...(supplies.get(key) ?? []), index])
  }
  for (const receiver of facts.receivers) {
    const process = receiver.kind === 'feed' ? facts.units[receiver.unit]!.recipe.id : ''
    receivers.set(`${process}~${facts.materials[receiver.material]!.id}~${facts.places[receiver.site]!.id}`, receiver.index)
  }
  const modes = new Map(network.modes.map(mode => [mode.id, mode]))
  for (const flow of earlier.flows) {
    const mode = modes.get(flow.mode),
      period = facts.periods.indexOf(flow.period)
    const receiver = receivers.get(`${flow.process ?? ''}~${flow.material}~${flow.to}`)
    if (mode === undefined || period < 0 || receiver === undefined || !canCarry(facts, network, flow, mode.index, period)) continue
    const web = network.webs.find(candidate => candidate.mode === mode)
    const [a, b] = [flow.via?.[0], flow.via?.[1]].map(id =>
      id === undefined ? -1 : (web?.stations.findIndex(station => station.id === id) ?? -1),
    ) as [number, number]
    if (
      mode.viaStations &&
      !(web !== undefined && legs(facts, web.legs, flow.from).includes(a) && legs(facts, web.legs, flow.to).includes(b))
    )
      continue
    for (const supply of supplies.get(`${flow.origin ?? 'stream'}~${flow.material}~${flow.from}`) ?? [])
      book.add({ supply, receiver, period, mode: mode.index, a, b, explicit: -1 })
  }
}

function legs(facts: Facts, legsOf: { station: number }[][], site: string): number[] {
  return (legsOf[facts.placeIndex.get(site)!] ?? []).map(leg => leg.station)
}
/** Whether dates, bans and distances still let the mode carry the flow. */
function canCarry(facts: Facts, network: Network, flow: PlanResult['flows'][number], modeIndex: number, period: number): boolean {
  const mode = network.modes[modeIndex]!
  const rule = network.allowed(mode, facts.materialIndex.get(flow.material)!, period)
  const ends = [flow.from, flow.to].map(id => facts.placeIndex.get(id)!)
  if (rule.none || (rule.sites !== undefined && ends.some(site => rule.sites![site] === 1))) return false
  if (mode.access !== undefined && network.allowed(mode.access, facts.materialIndex.get(flow.material)!, period).none) return false
  // Distances may have been changed by a setting: only those that surely fit come along.
  return mode.row.minKm === undefined && (mode.row.maxKm === undefined || flow.km <= mode.row.maxKm)
}
