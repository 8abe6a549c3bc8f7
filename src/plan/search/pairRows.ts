// Rows that an arc enters because of the pair of its ends: blend limits where the origin has its own composition, quotas on movement
// where it leaves one area for another, sources of what may have one only. Few receivers have any; the others are passed over by a flag.
import type { Facts } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'

export type PairRows = {
  /** By receiver: 1 where an arc may enter such a row. */
  at: Uint8Array
  entries: (supply: number, receiver: number, period: number) => { row: number; value: number }[]
}

export function pairRows(facts: Facts, layout: Layout): PairRows {
  const at = new Uint8Array(facts.receivers.length)
  for (const receiver of facts.receivers) {
    const { id } = facts.materials[receiver.material]!
    const own =
      receiver.kind === 'feed' &&
      facts.units[receiver.unit]!.recipe.limits.some(limit =>
        limit.contents.some(content => content.material === id && content.bySite.size > 0),
      )
    if (own || layout.quotas.some(({ quota }) => quota.material === undefined || quota.material === receiver.material))
      at[receiver.index] = 1
  }
  const sources = new Map<number, number>()
  const placeOf = (receiver: number, site: number, t: number) => (receiver * facts.places.length + site) * layout.periods + t
  for (const { receiver, site, period, row } of layout.sources) {
    at[receiver] = 1
    sources.set(placeOf(receiver, site, period), row)
  }
  return {
    at,
    entries(supply, receiver, t) {
      const found = facts.receivers[receiver]!.kind === 'feed' ? blendEntries(facts, layout, supply, receiver, t) : []
      const { site, material } = facts.supplies[supply]!,
        end = facts.receivers[receiver]!.site
      for (const { quota, period, row } of layout.quotas)
        if (
          period === t &&
          (quota.material === undefined || quota.material === material) &&
          quota.from[site] === 1 &&
          quota.to[end] === 1 &&
          site !== end
        )
          found.push({ row, value: 1 })
      const source = sources.get(placeOf(receiver, site, t))
      if (source !== undefined) found.push({ row: source, value: 1 })
      return found
    },
  }
}

/** Blend rows count a material's usual content with the quantity fed; an origin with its own content corrects it on the arc. */
function blendEntries(
  facts: Facts,
  layout: Layout,
  supplyIndex: number,
  receiverIndex: number,
  t: number,
): { row: number; value: number }[] {
  const supply = facts.supplies[supplyIndex]!,
    receiver = facts.receivers[receiverIndex]!
  const unit = facts.units[receiver.unit]!
  const site = facts.places[supply.site]!.id,
    material = facts.materials[supply.material]!.id
  const rows = layout.unitRows[unit.index * layout.periods + t]!
  const found: { row: number; value: number }[] = []
  unit.recipe.limits.forEach((limit, k) => {
    const content = limit.contents.find(candidate => candidate.material === material)
    const here = content?.bySite.get(site)
    if (content !== undefined && here !== undefined && here !== content.content)
      found.push({ row: rows.blend[k]!, value: here - content.content })
  })
  return found
}
