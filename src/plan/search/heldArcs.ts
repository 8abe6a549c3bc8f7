// Arcs that another plan uses, brought into the model before it is solved: a plan can only stay with what it may choose.
import { flowEnds, flowId, type FlowEnds } from '../answer/flowId.ts'
import type { Held } from '../answer/held.ts'
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { Layout } from '../model/layout.ts'
import type { ArcBook, ArcKey } from './arcs.ts'

/** Adds the ways of a plan that are possible here too. Ways of the arcs table are in every model. @returns how many came in */
export function addHeldArcs({ ways }: Held, facts: Facts, network: Network, layout: Layout, book: ArcBook): number {
  const before = layout.draft.columns()
  const keyOf = keysByName(facts, network)
  for (const way of ways) {
    for (const key of keyOf(way)) if (!book.has(key) && book.isPossible(key)) book.add(key)
  }
  return layout.draft.columns() - before
}

/** Names of the arcs in the model, by their place in the book. */
export function flowNames(facts: Facts, network: Network, book: ArcBook): string[] {
  return book.keys.map(key => flowId(flowEnds(facts, network, book, key), key.explicit))
}

function keysByName(facts: Facts, network: Network): (way: FlowEnds) => ArcKey[] {
  const [supplies, receivers] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const note = (map: Map<string, number[]>, name: string, index: number) => map.set(name, [...(map.get(name) ?? []), index])
  const nameOf = (...parts: string[]) => parts.join('\n')
  for (const supply of facts.supplies)
    note(
      supplies,
      nameOf(facts.places[supply.site]!.id, facts.materials[supply.material]!.id, supply.kind === 'stream' ? 'stream' : 'output'),
      supply.index,
    )
  for (const receiver of facts.receivers)
    note(
      receivers,
      nameOf(
        facts.places[receiver.site]!.id,
        facts.materials[receiver.material]!.id,
        receiver.kind === 'feed' ? facts.units[receiver.unit]!.recipe.id : '',
      ),
      receiver.index,
    )
  const stationsOf = new Map(
    network.webs.map(web => [web.mode.index, new Map(web.stations.map((station, index) => [station.id, index]))] as const),
  )
  const modes = new Map(network.modes.map(mode => [mode.id, mode.index]))
  return ({ material, from, to, mode, via, process, origin, period }) => {
    const [t, m] = [facts.periods.indexOf(period), modes.get(mode)]
    if (t < 0 || m === undefined) return []
    const stations = stationsOf.get(m)
    const [a, b] = stations === undefined ? [-1, -1] : [stations.get(via?.[0] ?? ''), stations.get(via?.[1] ?? '')]
    if (a === undefined || b === undefined) return []
    return (supplies.get(nameOf(from, material, origin)) ?? []).flatMap(supply =>
      (receivers.get(nameOf(to, material, process ?? '')) ?? []).map(receiver => {
        return { supply, receiver, period: t, mode: m, a, b, explicit: -1 }
      }),
    )
  }
}
