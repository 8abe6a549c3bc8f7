// A flow of a plan under one name: what is carried between two places by a mode, over which stations, for which process and out of what.
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import { modeOfArc, type ArcBook, type ArcKey } from '../search/arcs.ts'

export type FlowEnds = {
  material: string
  from: string
  to: string
  mode: string
  /** Stations where it is loaded and unloaded. */
  via: string[] | undefined
  process: string | undefined
  origin: 'stream' | 'output'
  period: number
}

export function flowEnds(facts: Facts, network: Network, book: ArcBook, key: ArcKey): FlowEnds {
  const supply = facts.supplies[key.supply]!,
    receiver = facts.receivers[key.receiver]!
  const web = key.a >= 0 ? network.webs.find(candidate => candidate.mode.index === key.mode)! : undefined
  return {
    material: facts.materials[supply.material]!.id,
    from: facts.places[supply.site]!.id,
    to: facts.places[receiver.site]!.id,
    mode: key.explicit >= 0 ? modeOfArc(book.explicit[key.explicit]!.row) : network.modes[key.mode]!.id,
    via: web === undefined ? undefined : [web.stations[key.a]!.id, web.stations[key.b]!.id],
    process: receiver.kind === 'feed' ? facts.units[receiver.unit]!.recipe.id : undefined,
    origin: supply.kind === 'stream' ? 'stream' : 'output',
    period: facts.periods[key.period]!,
  }
}

/** @param explicit number of the row of the arcs table, -1 for a way of the network */
export function flowId({ material, from, to, mode, via, process, origin, period }: FlowEnds, explicit: number): string {
  return [material, from, to, mode, ...(via ?? []), process ?? '-', origin, explicit >= 0 ? `a${explicit}` : '', period]
    .filter(part => part !== '')
    .join('~')
}
