// Inputs of a plan in groups that move together: what is said of one material, process or network rests on one source or one market, so its
// figures rise and fall as one. Groups move apart from each other.
import type { AssumptionInfluence, PlanResult } from '#domain/plan.ts'
import type { Region, RegionTable } from '#domain/region.ts'
import { bothNames } from '../explain/amountWords.ts'
import { groupBy } from '../facts/lookups.ts'

export type Group = {
  id: string
  nameZh: string
  nameEn: string
  figures: AssumptionInfluence[]
  /** First order, all figures at the same end: CNY and kilograms. */
  cost: Ends
  co2Kg: Ends
  /** Tonnes a year between the ends, of groups of amounts. */
  swingT: number
  /** How much of its triangle lies below the middle, 0..1, by width. */
  below: number
  /** It can be put elsewhere without a recipe that no longer balances. */
  movable: boolean
}
export type Ends = { low: number; high: number }

const unmovable: ReadonlySet<string> = new Set<RegionTable>(['process_flows', 'compositions'])
const amounts: ReadonlySet<string> = new Set(['tPerYear', 't', 'existingTPerYear'])

/** @param result the plan that the influences are of */
export function groupsOf(region: Region, influences: readonly AssumptionInfluence[], result: PlanResult): Group[] {
  const markets = marketsOf(region)
  const networks = new Map(region.modes.map(row => [row.id, row.network]))
  const idOf = (row: AssumptionInfluence): string => {
    const [first = '', second = ''] = row.key.split('~')
    switch (row.table) {
      case 'streams':
      case 'demands':
        return row.field === 'tPerYear' ? `${row.table}.tPerYear.${second}` : (markets.get(second) ?? `${row.table}.price.${second}`)
      case 'purchases':
        return markets.get(first) ?? `purchases.price.${first}`
      case 'stocks':
      case 'units':
        return `${row.table}.${row.field}.${second}`
      case 'disposal':
        return `disposal.${first}`
      case 'modes':
        return `modes.${networks.get(first) ?? first}`
      case 'policies':
        return 'policies.share'
      case 'process_parameters':
        // One source that speaks of several processes errs in all of them alike.
        return row.source.length > 0 ? `${row.table}.${row.field}.${row.source.join(';')}` : `${row.table}.${row.field}.${first}`
      default:
        return `${row.table}.${row.key}`
    }
  }
  const made = new Map<string, number>()
  for (const { process, tonnes } of result.activities) made.set(process, (made.get(process) ?? 0) + tonnes)
  const moving = influences.filter(row => row.low < row.high)
  return [...groupBy(moving, idOf)].map(([id, figures]) => ({
    id,
    ...namesOf(region, id, figures),
    figures,
    cost: sumEnds(figures, row => ({ low: row.costAtLow ?? 0, high: row.costAtHigh ?? 0 })),
    co2Kg: sumEnds(figures, row => co2Of(row, made)),
    swingT: figures.reduce((sum, row) => sum + (amounts.has(row.field) ? row.high - row.low : 0), 0),
    below: belowOf(figures),
    movable: !figures.some(row => unmovable.has(row.table)),
  }))
}

/** Of intervals in several units: the mean of each one’s part. */
function belowOf(figures: readonly AssumptionInfluence[]): number {
  return figures.reduce((sum, { low, central, high }) => sum + (central - low) / (high - low), 0) / figures.length
}

function sumEnds(figures: readonly AssumptionInfluence[], of: (row: AssumptionInfluence) => Ends): Ends {
  return figures.reduce(
    (sum, row) => {
      const { low, high } = of(row)
      return { low: sum.low + low, high: sum.high + high }
    },
    { low: 0, high: 0 },
  )
}

/** What the ends of a process’s CO2 do while it makes what it makes. */
function co2Of({ table, field, key, low, central, high }: AssumptionInfluence, made: ReadonlyMap<string, number>): Ends {
  const sign = table !== 'process_parameters' ? 0 : field === 'co2KgPerT' ? 1 : field === 'avoidedCo2KgPerT' ? -1 : 0
  const tonnes = sign * (made.get(key.split('~')[0]!) ?? 0)
  return { low: tonnes * (low - central), high: tonnes * (high - central) }
}

/**
 * Materials whose prices are one market: a recyclable and what is made of it. A product follows the price of the scrap that it is made of; moved
 * apart they would open and close the margin between them by more than any market does.
 */
function marketsOf(region: Region): Map<string, string> {
  const kinds = new Map(region.materials.map(row => [row.id, row.kind]))
  const found = new Map<string, string>()
  for (const process of region.processes) {
    const inputs = region.process_flows.filter(row => row.process === process.id && row.direction === 'in')
    const most = inputs.reduce<(typeof inputs)[number] | undefined>(
      (best, row) => (best === undefined || row.t > best.t ? row : best),
      undefined,
    )
    if (most === undefined || kinds.get(most.material) !== 'secondary') continue
    const market = found.get(process.product) ?? `market.${most.material}`
    found.set(most.material, found.get(most.material) ?? market)
    found.set(process.product, found.get(most.material)!)
  }
  return found
}

type Names = { nameZh: string; nameEn: string }
const last = (name: string): string => name.split(' · ').at(-1)!
const many: Names = { nameZh: '等', nameEn: 'and others' }

function namesOf(region: Region, id: string, figures: readonly AssumptionInfluence[]): Names {
  const [first] = figures as [AssumptionInfluence]
  if (figures.length === 1) return { nameZh: first.nameZh, nameEn: first.nameEn }
  const [family, ...rest] = id.split('.')
  const named = (rows: readonly { id: string }[], what: string) => {
    const row = rows.find(one => one.id === what)
    return row === undefined ? undefined : bothNames(row)
  }
  if (family === 'market') {
    const material = named(region.materials, rest.join('.'))
    if (material !== undefined)
      return { nameZh: `${material.nameZh}及其产品 · 价格`, nameEn: `${material.nameEn} and what is made of it · price` }
  }
  if (family === 'modes') return { nameZh: `运价（${figures.length} 种方式）`, nameEn: `freight rates (${figures.length} modes)` }
  if (family === 'policies')
    return { nameZh: `环保税适用比例（${figures.length} 项）`, nameEn: `share of tonnes that levies fall on (${figures.length})` }
  const thing =
    family === 'process_parameters' ? undefined : (named(region.materials, rest.at(-1)!) ?? named(region.processes, rest.at(-1)!))
  const what = { zh: last(first.nameZh), en: last(first.nameEn) }
  if (thing !== undefined) return { nameZh: `${thing.nameZh} · ${what.zh}`, nameEn: `${thing.nameEn} · ${what.en}` }
  const two = figures.slice(0, 2)
  const list = (of: (row: AssumptionInfluence) => string, more: string, by: string) =>
    [two.map(row => of(row).split(' · ')[0]).join(by), ...(figures.length > 2 ? [more] : [])].join(by === '、' ? '' : ' ')
  return {
    nameZh: `${list(row => row.nameZh, many.nameZh, '、')} · ${what.zh}`,
    nameEn: `${list(row => row.nameEn, many.nameEn, ', ')} · ${what.en}`,
  }
}
