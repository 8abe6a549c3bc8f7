// What the official statistics call a waste, in the words of a region: a tag or a material of another name.
import type { Region } from './region.ts'

/** Words of the statistics for which the region has a tag or a material of another name. */
const sameAs: Record<string, string> = {
  general_industrial_solid_waste: 'statistics_isw',
  bulk_industrial_solid_waste_incl_waste_rock: 'industrial_solid_waste',
  bottom_ash_slag: 'bottom_ash',
  smelting_slag: 'metallurgical',
  main_recyclables: 'secondary_resource',
  tailings_with_waste_rock: 'aggregate_feed',
}
/** The same of rates of use, where a shorter word means what the yearbook counts. */
const sameRateAs: Record<string, string> = {
  ...sameAs,
  industrial_solid_waste: 'statistics_isw',
  bulk_solid_waste: 'statistics_isw',
  ferrous_tailings: 'iron_tailings',
  industrial_gypsum: 'gypsum',
}
/** Two kinds that a notice counts together. */
const together = '_and_'

/** Ids of the materials that a word of the statistics means; empty where the region has none. */
export function statisticsMaterials(region: Pick<Region, 'materials'>, subject: string, ofRate = false): Set<string> {
  const wanted = ofRate ? (sameRateAs[subject] ?? subject) : (sameAs[subject] ?? subject)
  const found = region.materials.filter(material => material.id === wanted || material.tags?.includes(wanted))
  if (found.length > 0 || !subject.includes(together)) return new Set(found.map(material => material.id))
  return new Set(subject.split(together).flatMap(part => [...statisticsMaterials(region, part, ofRate)]))
}
