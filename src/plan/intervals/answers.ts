// The figures of a plan that carry an interval, by name: the headline, what is missing of the targets that are missed, and what arises.
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { headlineOf } from '../answer/headline.ts'

export type Answer = {
  id: string
  nameZh: string
  nameEn: string
  unit: string
  value: number
  /** Of a sum of streams: their materials. */
  streamsOf?: ReadonlySet<string>
}

const figures = [
  ['netCost', '净成本（实付）', 'net cost (paid)', 'CNY'],
  ['co2', '碳排放净值', 'net CO2', 't CO2'],
  ['industrial', '工业固废利用（含废石）', 'industrial waste used (with rock)', 't'],
  ['recyclables', '再生资源利用（区域内回收）', 'recyclables used (recovered here)', 't'],
  ['sand', '替代天然砂石', 'natural sand and stone replaced', 't'],
  ['disposed', '处置与留存', 'disposed of and left', 't'],
] as const

/** @param region as planned @param missed targets whose gap is asked for: those that the central plan misses */
export function answersOf(result: PlanResult, region: Region, missed: ReadonlySet<string>): Answer[] {
  const headline = headlineOf(result, region)
  const value: Record<(typeof figures)[number][0], number> = {
    netCost: headline.netCostCny,
    co2: headline.co2.netKg / 1000,
    industrial: headline.industrialT,
    recyclables: headline.recyclablesT,
    sand: headline.sandReplacedT,
    disposed: headline.disposedT,
  }
  const targets = result.targets.filter(row => row.achieved !== null && row.required !== null && row.measure !== 'external')
  return [
    ...figures.map(([id, nameZh, nameEn, unit]) => ({ id, nameZh, nameEn, unit, value: value[id] })),
    ...targets
      .filter(row => missed.has(row.id))
      .map(row => ({
        id: `gap.${row.id}`,
        nameZh: `${row.nameZh} · 缺口`,
        nameEn: `${row.nameEn} · gap`,
        unit: row.unit,
        value: Math.max(0, row.sense === '>=' ? row.required! - row.achieved! : row.achieved! - row.required!),
      })),
    ...arising(region, result.periods),
  ]
}

const kinds = [
  ['arises.industrial', '工业固废产生（含废石）', 'industrial waste arising (with rock)', 'waste', 'industrial_solid_waste'],
  ['arises.recyclables', '再生资源回收', 'recyclables recovered', 'secondary', undefined],
] as const

function arising(region: Region, periods: readonly number[]): Answer[] {
  return kinds.map(([id, nameZh, nameEn, kind, tag]) => {
    const counted = new Set(
      region.materials.filter(row => row.kind === kind && (tag === undefined || row.tags?.includes(tag) === true)).map(row => row.id),
    )
    const dated = new Set(region.streams.filter(row => row.period !== undefined).map(row => `${row.site}~${row.material}~${row.period}`))
    const value = region.streams.reduce((sum, row) => {
      if (!counted.has(row.material)) return sum
      const years = periods.filter(
        year => row.period === year || (row.period === undefined && !dated.has(`${row.site}~${row.material}~${year}`)),
      )
      return sum + years.length * row.tPerYear
    }, 0)
    return { id, nameZh, nameEn, unit: 't', value, streamsOf: counted }
  })
}
