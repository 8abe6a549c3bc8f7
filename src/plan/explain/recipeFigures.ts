// Influence of recipes: fixed shares in and out, and contents that blend limits weigh.
import type { Region } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { perTonne } from '../model/draft.ts'
import { finder, join, type Context, type Figure } from './figures.ts'
import type { Solving } from '../search/generate.ts'
import { groupBy, parameterOf } from '../facts/lookups.ts'
import { countsUnit } from '../facts/targets.ts'

/** Fixed shares and contents with an interval, each with its first-order change of the cost in CNY. */
export function* recipeFigures({ region, solving, settled: { answer } }: Context): Generator<Figure> {
  const { facts, layout } = solving
  const material = finder(region.materials),
    process = finder(region.processes)
  const P = layout.periods
  const y = (row: number) => (row < 0 ? 0 : answer.dual[row]!)
  const unitsOf = groupBy(facts.units, unit => unit.recipe.id)
  const share = new Map<string, number>(),
    content = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, value: number) => {
    map.set(key, (map.get(key) ?? 0) + value)
  }
  for (const units of unitsOf.values()) {
    for (const unit of units) {
      for (let t = 0; t < P; t++) {
        const activity = answer.primal[layout.activityColumn[unit.index * P + t]!]!
        const rows = layout.unitRows[unit.index * P + t]!
        unit.recipe.inputs.forEach((input, i) => {
          const feed = unit.feeds[i]!
          // dL / dt = y_feed a (or the price paid) - y_mass a - blend duals; nothing for ranged inputs, whose central share is no limit.
          const rate = feed < 0 ? unit.boughtCny[i]![t]! / perTonne : y(layout.receiverRow[feed * P + t]!)
          if (!input.ranged) add(share, `${unit.recipe.id}~in~${input.material}`, activity * (rate - y(rows.mass)))
        })
        unit.recipe.outputs.forEach((output, i) => {
          const supply = unit.products[i]!
          const targets = layout.targets.reduce(
            (sum, { plan, row }) =>
              plan.period === t &&
              plan.row.measure === 'output' &&
              countsUnit(facts, plan, unit) > 0 &&
              (plan.namesMaterials ? plan.countsMaterial.has(output.material) : output.main)
                ? sum + y(row)
                : sum,
            0,
          )
          add(
            share,
            `${unit.recipe.id}~out~${output.material}`,
            activity * ((supply < 0 ? 0 : y(layout.supplyRow[supply * P + t]!)) + y(rows.mass) - targets),
          )
        })
      }
    }
  }
  for (const row of region.process_flows) {
    const ranged = (row.tMax ?? row.t) > (row.tMin ?? row.t)
    if (ranged || (row.tLow === undefined && row.tHigh === undefined)) continue
    const worth = (share.get(rowKey('process_flows', row)) ?? 0) * 1e4
    yield {
      table: 'process_flows',
      row,
      field: 't',
      low: row.tLow,
      central: row.t,
      high: row.tHigh,
      unit: 't/t',
      names: join(
        row.direction === 'in' ? { zh: '单耗', en: 'use per tonne' } : { zh: '产率', en: 'yield' },
        process(row.process),
        material(row.material),
      ),
      change: value => worth * (value - row.t),
    }
  }
  const eaten = eatenByOrigin(solving, answer.primal)
  for (const blend of layout.blends) {
    const unit = facts.units[blend.unit]!
    const limit = unit.recipe.limits[blend.limit]!
    if (y(blend.row) === 0) continue
    for (const entry of limit.contents) {
      for (const [site, amount] of eaten(unit.index, entry.material, blend.period))
        add(
          content,
          `${entry.material}~${limit.component}~${entry.bySite.has(site) ? site : ''}~${limitUnit(region, unit.recipe.id, limit.key)}`,
          -y(blend.row) * amount,
        )
    }
  }
  const careful = parameterOf(region, 'safeContents', 0) > 0
  for (const row of region.compositions) {
    // Contents are weighed in the unit of each limit; the influence of one figure adds over the limits that weigh it.
    const worth =
      [...content.entries()]
        .filter(([key]) => key.startsWith(`${row.material}~${row.component}~${row.site ?? ''}~`))
        .reduce((sum, [key, value]) => sum + value * factorBetween(row.unit, key.slice(key.lastIndexOf('~') + 1)), 0) * 1e4
    yield {
      table: 'compositions',
      row,
      field: 'value',
      low: row.valueLow,
      central: row.value,
      high: row.valueHigh,
      unit: row.unit,
      names: join({ zh: `${row.component} 含量`, en: `${row.component} content` }, material(row.material)),
      // A plan at the careful ends does not look at the middle.
      change: value => (careful ? 0 : worth * (value - row.value)),
    }
  }
}
function limitUnit(region: Region, process: string, key: string): string {
  return region.blend_limits.find(row => row.process === process && `${row.process}~${row.component}~${row.sense}` === key)!.unit
}
function factorBetween(from: string, to: string): number {
  const size: Record<string, number> = { share: 1, '%': 0.01, 'g/kg': 1e-3, 'kg/t': 1e-3, 'mg/kg': 1e-6, 'g/t': 1e-6, ppm: 1e-6 }
  return from === to ? 1 : (size[from] ?? 1) / (size[to] ?? 1)
}
/** kt of a material eaten by a unit, by the site that it came from; what was bought comes under a blank site. */
function eatenByOrigin(
  { facts, layout, book }: Solving,
  primal: Float64Array,
): (unit: number, material: string, t: number) => Map<string, number> {
  const P = layout.periods
  const arrived = new Map<string, Map<string, number>>()
  book.keys.forEach((key, index) => {
    const amount = primal[layout.arcStart + index]!,
      receiver = facts.receivers[key.receiver]!
    if (amount <= 0 || receiver.kind !== 'feed') return
    const id = `${receiver.unit}~${receiver.material}~${key.period}`
    const bySite = arrived.get(id) ?? new Map<string, number>()
    const site = facts.places[facts.supplies[key.supply]!.site]!.id
    bySite.set(site, (bySite.get(site) ?? 0) + amount)
    arrived.set(id, bySite)
  })
  return (unitIndex, material, t) => {
    const unit = facts.units[unitIndex]!
    const i = unit.recipe.inputs.findIndex(candidate => candidate.material === material)
    const feed = unit.feeds[i]!,
      input = unit.recipe.inputs[i]!
    const at = (column: number) => (column >= 0 ? primal[column]! : 0)
    const bought =
      feed >= 0
        ? at(layout.purchaseColumn[feed * P + t]!)
        : (input.ranged ? input.low : input.t) * at(layout.activityColumn[unitIndex * P + t]!) +
          at(layout.boughtColumn[unitIndex]![i * P + t]!)
    const bySite = new Map(arrived.get(`${unitIndex}~${facts.materialIndex.get(material)}~${t}`) ?? [])
    return bySite.set('', (bySite.get('') ?? 0) + bought)
  }
}
