// Every figure on the right-hand side that has a price, with the rows and bounds that hold it, so that it can be moved and the plan solved again.
import type { StudyResultOf } from '#domain/study.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { kt, tenThousandCny } from '../model/draft.ts'
import { fleetUnit } from '../model/lanes.ts'
import { rowScale } from '../model/targetRows.ts'
import type { Solving } from '../search/generate.ts'
import { nameOf } from './amountWords.ts'

type Sides = StudyResultOf<'prices'>['rows'][number]
export type Handle = Pick<Sides, 'kind' | 'id' | 'nameZh' | 'nameEn' | 'period' | 'limit' | 'unit' | 'price' | 'priceUnit'> & {
  /** Rows (both bounds) and columns (upper bound) that move with it, with the bounds that the plan has. */
  rows: { index: number; lower: number; upper: number }[]
  columns: { index: number; lower: number; upper: number }[]
  /** Inner units (kt, 10^4 CNY, trains, Mtkm) per unit of the limit. */
  inner: number
  /** price = sign x d cost / d limit: 1 where more is asked for, -1 where more may be used. */
  sign: 1 | -1
}
type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }
type What = { kind: Sides['kind']; id: string; names: Named[]; period: number; limit: number; unit: string; inner: number; sign: 1 | -1 }
type Put = (what: What, rows: number[], columns?: number[]) => void
/** Prices below this are rounding: CNY per unit in an ordinary region. */
const rounding = 1e-9

/** Everything that binds: targets, capacities, lanes, stocks, streams, demands; prices in CNY per unit, as in the plan's result. */
export function handlesOf(solving: Solving, answer: LpAnswer): Handle[] {
  const { handles, put } = openHandles(solving, answer)
  putTargets(solving, answer, put)
  putUnits(solving, put)
  putNodes(solving, put)
  putLanes(solving, put)
  putArcs(solving, put)
  return handles
}
/** Targets that bind. */
export function targetHandles(solving: Solving, answer: LpAnswer): Handle[] {
  const { handles, put } = openHandles(solving, answer)
  putTargets(solving, answer, put)
  return handles
}

function openHandles({ facts, scales, layout: { draft } }: Solving, answer: LpAnswer): { handles: Handle[]; put: Put } {
  const handles: Handle[] = []
  return {
    handles,
    put({ names, period, ...what }, rows, columns = []) {
      let dual = 0
      for (const row of rows) dual += answer.dual[row]!
      // A column at rest at zero has a reduced cost too, but that is no price of its limit.
      for (const column of columns) dual += Math.min(0, answer.reduced[column]!)
      const price = what.sign * dual * tenThousandCny * what.inner
      if (Math.abs(price) <= rounding / scales.price) return
      handles.push({
        ...what,
        nameZh: names.map(part => nameOf(part, true)).join(' · '),
        nameEn: names.map(part => nameOf(part, false)).join(' · '),
        period: facts.periods[period]!,
        price,
        priceUnit: `CNY/${what.unit}`,
        rows: rows.map(index => ({ index, lower: draft.rowLower(index), upper: draft.rowUpper(index) })),
        columns: columns.map(index => ({ index, ...draft.columnBounds(index) })),
      })
    },
  }
}

function putTargets({ facts, layout }: Solving, { primal }: LpAnswer, put: Put): void {
  for (const { plan, row } of layout.targets) {
    const { id, unit, sense } = plan.row
    const inner = rowScale(facts, layout, plan, primal) * plan.size
    put({ kind: 'target', id, names: [plan.row], period: plan.period, limit: plan.required!, unit, inner, sign: sense === '>=' ? 1 : -1 }, [
      row,
    ])
  }
}

function putUnits({ facts, layout }: Solving, put: Put): void {
  const P = layout.periods
  for (const unit of facts.units) {
    const names = [facts.places[unit.site]!.row, unit.recipe.row]
    const what = { id: unit.id, names, unit: 't/a', inner: kt, sign: -1 as const }
    for (let t = 0; t < P; t++) {
      const row = layout.capacityRow[unit.index * P + t]!
      const column = layout.activityColumn[unit.index * P + t]!
      put({ ...what, kind: 'unit', period: t, limit: unit.existing[t]! / kt }, row >= 0 ? [row] : [], row >= 0 ? [] : [column])
    }
    const most = layout.mostNew[unit.index]!
    if (most <= 0) continue
    const row = layout.buildLimitRow[unit.index]!
    // A period before the earliest may not build, whatever it would save.
    const columns = facts.periods.flatMap((period, t) => (period >= unit.earliest ? [layout.buildColumn[unit.index * P + t]!] : []))
    put({ ...what, kind: 'build_limit', period: P - 1, limit: most / kt }, row >= 0 ? [row] : [], columns)
  }
}

function putNodes({ facts, layout }: Solving, put: Put): void {
  const P = layout.periods
  const thing = (site: number, material: number) => {
    const [place, goods] = [facts.places[site]!, facts.materials[material]!]
    return { id: `${place.id}~${goods.id}`, names: [place.row, goods.row], unit: 't', inner: kt }
  }
  for (const supply of facts.supplies) {
    if (supply.kind !== 'stream') continue
    const what = thing(supply.site, supply.material)
    for (let t = 0; t < P; t++) {
      if (supply.generation[t]! > 0)
        put({ ...what, kind: 'stream', period: t, limit: supply.generation[t]! / kt, sign: 1 }, [layout.supplyRow[supply.index * P + t]!])
    }
    if (supply.stock !== undefined)
      put({ ...what, kind: 'stock', period: P - 1, limit: supply.stock.kt / kt, sign: -1 }, [layout.stockRow[supply.index]!])
  }
  for (const { column, receiver, step } of layout.sales) {
    const { site, material, steps } = facts.receivers[receiver]!
    const { kt: most, period } = steps[step]!
    put({ ...thing(site, material), kind: 'demand', period, limit: most / kt, sign: -1 }, [], [column])
  }
}

function putLanes({ facts, layout, network }: Solving, put: Put): void {
  const P = layout.periods
  const seen = new Set<number>()
  const lane = (kind: Sides['kind'], id: string, names: Named[], period: number, row: number, unit: string, inner: number) => {
    if (row < 0 || seen.has(row)) return
    seen.add(row)
    put({ kind, id, names, period, limit: layout.draft.rowUpper(row) / inner, unit, inner, sign: -1 }, [row])
  }
  const station = (id: string): Named => facts.region.stations.find(row => row.id === id) ?? { id }
  for (let t = 0; t < P; t++) {
    network.webs.forEach((web, w) =>
      web.stations.forEach((stop, index) => lane('siding', stop.id, [stop], t, layout.sidingRow[w]![index * P + t]!, 'train', 1)),
    )
    facts.region.lines.forEach(({ from, to }, index) =>
      lane('line', `${from}~${to}`, [station(from), station(to)], t, layout.lineRow[index * P + t]!, 't', kt),
    )
    for (const mode of network.modes) lane('fleet', mode.id, [mode.row], t, layout.fleetRow[mode.index * P + t]!, 'tkm', 1 / fleetUnit)
  }
  for (const { row, index, period } of layout.disposalLimits) {
    const { material, area } = facts.region.disposal[index]!
    const where = facts.region.areas.filter(other => other.id === area)
    const goods = facts.materials[facts.materialIndex.get(material)!]!.row
    lane('disposal', area === undefined ? material : `${material}~${area}`, [...where, goods], period, row, 't', kt)
  }
  for (const { quota, period, row } of layout.quotas) lane('quota', quota.row.id, [quota.row], period, row, 't', kt)
}

function putArcs({ facts, layout, book }: Solving, put: Put): void {
  const shared = new Set<number>()
  book.keys.forEach((key, index) => {
    if (key.explicit < 0) return
    const { row, capacityKt, capacityRow } = book.explicit[key.explicit]!
    if (!Number.isFinite(capacityKt) || shared.has(capacityRow)) return
    const ends = [row.from, row.to].map(site => facts.places[facts.placeIndex.get(site)!]!.row)
    const id = [row.from, row.to, row.material ?? '', row.mode ?? ''].filter(part => part !== '').join('~')
    const what: What = { kind: 'arc', id, names: ends, period: key.period, limit: capacityKt / kt, unit: 't', inner: kt, sign: -1 }
    if (capacityRow < 0) return put(what, [], [layout.arcStart + index])
    shared.add(capacityRow)
    put(what, [capacityRow])
  })
}

/**
 * Moves a limit by so many of its units from where the plan has it; 0 puts it back.
 * @returns whether there is such a limit: one that goes below what must be met is none, and nothing is moved
 */
export function move({ layout: { draft }, model }: Solving, { rows, columns, inner }: Handle, by: number): boolean {
  const delta = by * inner
  if (columns.some(({ lower, upper }) => upper + delta < lower)) return false
  for (const { index, lower, upper } of rows) {
    draft.setRow(index, lower + delta, upper + delta)
    model.setRowBounds(Int32Array.of(index), Float64Array.of(lower + delta), Float64Array.of(upper + delta))
  }
  for (const { index, lower, upper } of columns) {
    draft.setColumn(index, lower, upper + delta)
    model.setColumnBounds(Int32Array.of(index), Float64Array.of(lower), Float64Array.of(upper + delta))
  }
  return true
}
