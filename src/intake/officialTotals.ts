// Our totals of generation beside the official ones: the same waste, area and unit, with the ratio.
import type { Region, Row } from '#domain/region.ts'
import { statisticsMaterials } from '#domain/statisticsKinds.ts'

export type OfficialComparison = {
  area: string
  areaZh: string
  areaEn: string
  indicator: string
  year: number
  /** Null where the region holds nothing to compare (an output of factories, a share). In the unit of the official figure. */
  ours: number | null
  oursLow: number | null
  oursHigh: number | null
  official: number
  unit: string
  /** ours / official, and whether it lies between 0.5 and 1.5. */
  ratio: number | null
  ok: boolean | null
  quality: string | null
  source: string[]
  note: string | null
  noteZh: string | null
  /** The streams that `ours` is the sum of. */
  counted: ReadonlySet<Row<'streams'>>
}

const tonnesPerUnit: Record<string, number> = { t: 1, 吨: 1, kt: 1e3, 千吨: 1e3, '10kt': 1e4, 万吨: 1e4, Mt: 1e6, 百万吨: 1e6, 亿吨: 1e8 }
const lowestRatio = 0.5
const highestRatio = 1.5

/** One row per official total, in the table's order. Generation is read from the streams of the region's first period. */
export function compareOfficialTotals(region: Region): OfficialComparison[] {
  const areas = new Map(region.areas.map(area => [area.id, area]))
  const areaOfSite = new Map(region.sites.map(site => [site.id, site.area]))
  const inside = (area: string | undefined, wanted: string): boolean => {
    for (let at = area; at !== undefined; at = areas.get(at)?.parent) if (at === wanted) return true
    // A site without an area lies in the region itself, never in a part of it that has a parent.
    return areas.get(wanted)?.level === 'region' && areas.get(wanted)?.parent === undefined
  }
  const materialsOf = (indicator: string): Set<string> => statisticsMaterials(region, indicator.replace(/_generated$/, ''))
  const first = region.meta.periods[0]
  const streams = region.streams.filter(stream => stream.period === undefined || stream.period === first)

  return region.official_totals.map(total => {
    const area = areas.get(total.area)
    const perUnit = tonnesPerUnit[total.unit]
    const materials = materialsOf(total.indicator)
    const counted =
      perUnit === undefined || materials.size === 0
        ? []
        : streams.filter(stream => materials.has(stream.material) && inside(areaOfSite.get(stream.site), total.area))
    const sum = (of: (stream: Row<'streams'>) => number): number | null =>
      counted.length === 0 ? null : counted.reduce((all, stream) => all + of(stream), 0) / (perUnit ?? 1)
    const ours = sum(stream => stream.tPerYear)
    const ratio = ours === null || total.value === 0 ? null : ours / total.value
    return {
      area: total.area,
      areaZh: area?.nameZh ?? total.area,
      areaEn: area?.nameEn ?? total.area,
      indicator: total.indicator,
      year: total.year,
      ours,
      oursLow: sum(stream => stream.tPerYearLow ?? stream.tPerYear),
      oursHigh: sum(stream => stream.tPerYearHigh ?? stream.tPerYear),
      official: total.value,
      unit: total.unit,
      ratio,
      ok: ratio === null ? null : ratio >= lowestRatio && ratio <= highestRatio,
      quality: total.quality ?? null,
      source: total.source ?? [],
      note: total.note ?? null,
      noteZh: total.noteZh ?? null,
      counted: new Set(counted),
    }
  })
}
