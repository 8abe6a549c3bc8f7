// The limits of the model under the names people use: targets, least demands, capacities, supplies, stocks, demands, blends, lanes, links,
// quotas and shares.
// Rows and bounds of one kind, thing and province are one limit; balances and recipes are no limits, they always hold.
import { amountText, bothNames, nameOf } from '../explain/amountWords.ts'
import { kt, tenThousandCny } from '../model/draft.ts'
import { fleetUnit } from '../model/lanes.ts'
import type { Layout } from '../model/layout.ts'
import type { Facts } from '../facts/facts.ts'
import type { Solving } from '../search/generate.ts'
import type { LpAnswer } from '#solve/engine.ts'

export type LimitKind =
  | 'target'
  | 'least_demand'
  | 'unit'
  | 'supply'
  | 'must_place'
  | 'stock'
  | 'demand'
  | 'blend'
  | 'siding'
  | 'line'
  | 'fleet'
  | 'arc'
  | 'disposal'
  | 'quota'
  | 'share'
  | 'link'
/** One side of a row or of a column. */
export type Bound = { row: number; column: number; upper: boolean }
export type Limit = {
  kind: LimitKind
  id: string
  area: string | undefined
  nameZh: string
  nameEn: string
  /** Sum of the bounds in `unit`; null where a sum says nothing (blends weigh against zero). */
  limit: number | null
  unit: string
  bounds: Bound[]
}
const perKt = 1 / kt
/** Duals below this, in the engine's units, are rounding: a thousandth of shortfall weighs a thousand. */
const rounding = 1e-7

/** The province of a place (or the highest area it lies in); undefined where the region has no areas. */
export function provinceOf(facts: Facts, site: number): string | undefined {
  const { areas } = facts.places[site]!
  return areas.find(id => facts.region.areas.find(area => area.id === id)?.level === 'province') ?? areas.at(-1)
}

/** Every named limit of the model. */
export function limitsOf(solving: Solving): Limit[] {
  const { facts, layout } = solving
  const limits = new Map<string, Limit>()
  const put: Put = (kind, thing, area, limit, unit, bounds) => {
    const key = `${kind}~${thing.id}~${area ?? ''}`
    const found = limits.get(key)
    if (found !== undefined) {
      if (found.limit !== null) found.limit += limit ?? 0
      found.bounds.push(...bounds)
      return
    }
    limits.set(key, { kind, id: thing.id, area, ...bothNames(thing), limit, unit, bounds: [...bounds] })
  }
  for (const { plan, row } of layout.targets) {
    const { value, sense, unit } = plan.row
    put('target', plan.row, undefined, value ?? null, unit, [{ row, column: -1, upper: sense === '<=' }])
  }
  putSupplies(facts, solving, put)
  putUnits(facts, solving, put)
  putDemands(facts, solving, put)
  putLanes(facts, solving, put)
  putRules(layout, put)
  return [...limits.values()]
}

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }
type Put = (kind: LimitKind, thing: Named, area: string | undefined, limit: number | null, unit: string, bounds: Bound[]) => void
const ofRow = (row: number, upper: boolean): Bound[] => (row < 0 ? [] : [{ row, column: -1, upper }])
const ofColumn = (column: number, upper: boolean): Bound[] => (column < 0 ? [] : [{ row: -1, column, upper }])

function putSupplies(facts: Facts, { layout }: Solving, put: Put): void {
  const P = layout.periods
  const limited = new Set<unknown>(layout.disposalLimits.map(({ index }) => facts.region.disposal[index]))
  for (const supply of facts.supplies) {
    const material = facts.materials[supply.material]!.row,
      area = provinceOf(facts, supply.site)
    for (let t = 0; t < P; t++) {
      const row = layout.supplyRow[supply.index * P + t]!
      if (supply.kind === 'stream') put('supply', material, area, supply.generation[t]! * perKt, 't', ofRow(row, true))
      if (supply.banned[t] === true || limited.has(supply.disposal[t]?.row))
        put('must_place', material, area, supply.generation[t]! * perKt, 't', ofRow(row, false))
      if (supply.stock !== undefined) put('stock', material, area, 0, 't', ofColumn(layout.drawColumn[supply.index * P + t]!, true))
    }
    if (supply.stock !== undefined) put('stock', material, area, supply.stock.kt * perKt, 't', ofRow(layout.stockRow[supply.index]!, true))
  }
  for (const { row, index, limit } of layout.disposalLimits) {
    const { material, area } = facts.region.disposal[index]!
    put('disposal', facts.materials[facts.materialIndex.get(material)!]!.row, area, limit * perKt, 't', ofRow(row, true))
  }
}

function putUnits(facts: Facts, { layout }: Solving, put: Put): void {
  const P = layout.periods
  for (const unit of facts.units) {
    const area = provinceOf(facts, unit.site)
    for (let t = 0; t < P; t++) {
      const at = unit.index * P + t
      const own = layout.capacityRow[at]!
      const bounds =
        own >= 0 ? [...ofRow(own, true), ...ofColumn(layout.buildColumn[at]!, true)] : ofColumn(layout.activityColumn[at]!, true)
      put('unit', unit.recipe.row, area, t === P - 1 ? (unit.existing[t]! + layout.mostNew[unit.index]!) * perKt : 0, 't/a', bounds)
    }
    put('unit', unit.recipe.row, area, 0, 't/a', ofRow(layout.buildLimitRow[unit.index]!, true))
  }
  for (const blend of layout.blends) {
    const { recipe } = facts.units[blend.unit]!
    const { component, atMost } = recipe.limits[blend.limit]!
    const [zh, en] = [true, false].map(language => `${nameOf(recipe.row, language)} · ${component}`)
    put('blend', { id: `${recipe.id}~${component}`, nameZh: zh, nameEn: en }, undefined, null, '', ofRow(blend.row, atMost))
  }
}

function putDemands(facts: Facts, { layout }: Solving, put: Put): void {
  for (const sale of layout.sales) {
    const receiver = facts.receivers[sale.receiver]!
    const step = receiver.steps[sale.step]!
    const material = facts.materials[receiver.material]!.row,
      area = provinceOf(facts, receiver.site)
    put('demand', material, area, step.kt * perKt, 't', ofColumn(sale.column, true))
    if (step.minKt > 0) put('least_demand', material, area, step.minKt * perKt, 't', ofColumn(sale.column, false))
  }
}

function putLanes(facts: Facts, { layout, network, book }: Solving, put: Put): void {
  const P = layout.periods
  const seen = new Set<number>()
  const once = (row: number) => row >= 0 && !seen.has(row) && seen.add(row) !== undefined
  for (let t = 0; t < P; t++) {
    network.webs.forEach((web, w) =>
      web.stations.forEach((station, index) => {
        const row = layout.sidingRow[w]![index * P + t]!
        if (once(row)) put('siding', station, undefined, layout.draft.rowUpper(row), 'train', ofRow(row, true))
      }),
    )
    facts.region.lines.forEach((line, index) => {
      const row = layout.lineRow[index * P + t]!
      if (once(row)) put('line', { id: `${line.from}~${line.to}` }, undefined, layout.draft.rowUpper(row) * perKt, 't', ofRow(row, true))
    })
    for (const mode of network.modes) {
      const row = layout.fleetRow[mode.index * P + t]!
      if (once(row)) put('fleet', mode.row, undefined, layout.draft.rowUpper(row) * fleetUnit, 'tkm', ofRow(row, true))
    }
  }
  book.keys.forEach((key, index) => {
    if (key.explicit < 0) return
    const { row, capacityKt, capacityRow } = book.explicit[key.explicit]!
    if (!Number.isFinite(capacityKt)) return
    const bounds = capacityRow < 0 ? ofColumn(layout.arcStart + index, true) : once(capacityRow) ? ofRow(capacityRow, true) : []
    if (bounds.length > 0) put('arc', { id: `${row.from}~${row.to}` }, undefined, capacityKt * perKt, 't', bounds)
  })
}

/** What policies and links hold on top. */
function putRules({ quotas, shares, links }: Layout, put: Put): void {
  for (const { quota, row } of quotas) put('quota', quota.row, undefined, quota.kt * perKt, 't', ofRow(row, true))
  for (const { share, row } of shares) put('share', share.row, undefined, null, '', ofRow(row, false))
  for (const { link, limitRow } of links) if (limitRow >= 0) put('link', link.row, undefined, link.most * perKt, 't', ofRow(limitRow, true))
}

/** What a limit weighs in a proof of infeasibility: the sum of its duals on the side that it bounds. */
export function weightOf(limit: Limit, { dual, reduced }: LpAnswer, { scales }: Pick<Solving, 'scales'>): number {
  const none = rounding * scales.mass
  let weight = 0
  for (const { row, column, upper } of limit.bounds) {
    const value = row >= 0 ? dual[row]! : reduced[column]!
    const pulls = upper ? -value : value
    if (pulls > none) weight += pulls
  }
  return weight
}

export type Lifting = {
  /** Takes limits away from the engine's model; the draft keeps what they are. */
  lift: (limits: readonly Limit[]) => void
  putBack: (limits: readonly Limit[]) => void
}
export function openLifting({ layout, model }: Solving): Lifting {
  const gone = new Set<string>()
  const key = (of: 'row' | 'column', index: number, upper: boolean) => `${of}${index}${upper ? 'u' : 'l'}`
  const apply = (limits: readonly Limit[], away: boolean) => {
    const { lower, upper, rowLower, rowUpper } = layout.draft.view()
    const touched = { row: new Set<number>(), column: new Set<number>() }
    for (const bound of limits.flatMap(limit => limit.bounds)) {
      const of = bound.row >= 0 ? 'row' : 'column',
        index = bound.row >= 0 ? bound.row : bound.column
      touched[of].add(index)
      if (away) gone.add(key(of, index, bound.upper))
      else gone.delete(key(of, index, bound.upper))
    }
    const [rows, columns] = [touched.row, touched.column].map(set => Int32Array.from(set).sort()) as [Int32Array, Int32Array]
    const low = (row: number) => (gone.has(key('row', row, false)) ? -Infinity : rowLower[row]!)
    const high = (row: number) => (gone.has(key('row', row, true)) ? Infinity : rowUpper[row]!)
    model.setRowBounds(rows, Float64Array.from(rows, low), Float64Array.from(rows, high))
    // A column's lower side gives way to zero: tonnes are never negative.
    const least = (column: number) => (gone.has(key('column', column, false)) ? 0 : lower[column]!)
    const most = (column: number) => (gone.has(key('column', column, true)) ? Infinity : upper[column]!)
    model.setColumnBounds(columns, Float64Array.from(columns, least), Float64Array.from(columns, most))
  }
  return { lift: limits => apply(limits, true), putBack: limits => apply(limits, false) }
}

/** `capacity of Pressing in Hebei, 700 t/a in all`. */
export function limitText({ facts }: Solving, limit: Limit, zh: boolean): string {
  const area = limit.area === undefined ? undefined : facts.region.areas.find(row => row.id === limit.area)
  const at = area === undefined ? '' : zh ? nameOf(area, true) : ` in ${nameOf(area, false)}`
  const what = zh ? limit.nameZh : limit.nameEn
  const amount = limit.limit === null ? '' : sized(limit.limit, limit.unit, zh)
  switch (limit.kind) {
    case 'target': {
      const target = facts.region.targets.find(row => row.id === limit.id)!
      const sign = target.sense === '>=' ? '≥' : '≤'
      return zh ? `目标“${what}”${sign} ${amount}` : `target "${what}" ${sign} ${amount}`
    }
    case 'least_demand':
      return zh ? `${at}对${what}的最低需求 ${amount}` : `least demand for ${what}${at}, ${amount}`
    case 'unit':
      return zh ? `${at}${what}能力合计 ${amount}（含可新增）` : `capacity of ${what}${at}, ${amount} in all with what may be added`
    case 'supply':
      return zh ? `${at}可供${what} ${amount}` : `${what} available${at}, ${amount}`
    case 'must_place':
      return zh ? `${at}${what} ${amount} 须有去向` : `a place for ${what}${at}, ${amount}`
    case 'stock':
      return zh ? `${at}${what}堆存 ${amount} 及年取用量` : `stock of ${what}${at}, ${amount}, and what may be drawn of it`
    case 'demand':
      return zh ? `${at}对${what}的需求 ${amount}` : `demand for ${what}${at}, ${amount}`
    case 'blend':
      return zh ? `${what}的配比限值` : `blend limit ${what}`
    case 'siding':
      return zh ? `${what}的装卸列数 ${amount}` : `train slots at ${what}, ${amount}`
    case 'line':
      return zh ? `线路 ${what} 的能力 ${amount}` : `capacity of line ${what}, ${amount}`
    case 'fleet':
      return zh ? `${what}的车队能力 ${amount}` : `the fleet of ${what}, ${amount}`
    case 'arc':
      return zh ? `通道 ${what} 的能力 ${amount}` : `capacity of arc ${what}, ${amount}`
    case 'disposal':
      return zh ? `${at}${what}的处置能力 ${amount}` : `disposal capacity for ${what}${at}, ${amount}`
    case 'quota':
      return zh ? `外运限额“${what}” ${amount}` : `quota on movement "${what}", ${amount}`
    case 'share':
      return zh ? `工艺占比要求“${what}”` : `share asked by "${what}"`
    case 'link':
      return zh ? `运输联系“${what}”的最大运量 ${amount}` : `the most of link "${what}", ${amount}`
  }
}
function sized(value: number, unit: string, zh: boolean): string {
  if (unit === 'train') return zh ? `${amountText(value, '', true).trim()} 列` : `${amountText(value, '', false).trim()} trains`
  if (unit === '元' || unit === '10^4 CNY') return amountText(unit === '元' ? value : value * tenThousandCny, 'CNY', zh)
  if (unit === 't/a') return `${amountText(value, 't', zh)}/a`
  return amountText(value, unit, zh)
}
