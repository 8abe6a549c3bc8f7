// The limits that hold a shortfall where it is: every bound with a dual in the pure shortfall problem, with its size and what it is.
import type { LpAnswer } from '#solve/engine.ts'
import type { Unit } from '../facts/facts.ts'
import { costScale } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'

export type Bind = {
  kind: 'supply' | 'stock' | 'unit' | 'demand' | 'blend' | 'siding' | 'line' | 'fleet' | 'arc' | 'disposal' | 'quota' | 'link' | 'shut_link'
  /** Material, process, mode, station, line or arc that it belongs to. */
  group: string
  place: string
  period: number
  /** kt (trains, Mtkm) of the limit, and by how much the weighted shortfall falls per unit of it. */
  limit: number
  value: number
  /** Row of the limit, or the column at its bound. */
  row: number
  column: number
  /** Yearly capital of one more kilotonne of capacity where adding is not priced by the model itself, 10^4 CNY. */
  capital: number
}
/** Duals below this, in the engine's units, are rounding: the weight of a thousandth of shortfall is a thousand. */
const rounding = 1e-7

/** 10^4 CNY a year of one more kilotonne of capacity. */
function capitalOf({ building }: Unit, t: number): number {
  return building.spread[t]! * building.charge[t]! * costScale
}

export function binding({ facts, network, layout, book, scales }: Solving, shortfall: LpAnswer): Bind[] {
  const P = layout.periods
  const binds: Bind[] = []
  const none = rounding * scales.mass
  const put = (bind: Omit<Bind, 'row' | 'column' | 'value' | 'capital'>, row: number, column = -1, capital = 0) => {
    const value = row >= 0 ? -shortfall.dual[row]! : column >= 0 ? -shortfall.reduced[column]! : 0
    if (value > none && bind.limit >= 0) binds.push({ ...bind, row, column, value, capital })
  }
  /** With what may be added, where anything may by then. */
  const mostIn = (unit: Unit, t: number) => unit.existing[t]! + (facts.periods[t]! < unit.earliest ? 0 : layout.mostNew[unit.index]!)
  for (const supply of facts.supplies) {
    const group = facts.materials[supply.material]!.id,
      place = facts.places[supply.site]!.id
    for (let t = 0; t < P; t++) {
      const at = supply.index * P + t
      if (supply.kind === 'stream') put({ kind: 'supply', group, place, period: t, limit: supply.generation[t]! }, layout.supplyRow[at]!)
      if (supply.stock !== undefined) put({ kind: 'stock', group, place, period: t, limit: supply.stock.drawKt }, -1, layout.drawColumn[at])
    }
    if (supply.stock !== undefined)
      put({ kind: 'stock', group, place, period: P - 1, limit: supply.stock.kt }, layout.stockRow[supply.index]!)
  }
  for (const unit of facts.units) {
    const group = unit.recipe.id,
      place = facts.places[unit.site]!.id
    for (let t = 0; t < P; t++) {
      const at = unit.index * P + t
      const ownRow = layout.capacityRow[at]!
      if (ownRow < 0)
        put({ kind: 'unit', group, place, period: t, limit: unit.existing[t]! }, -1, layout.activityColumn[at], capitalOf(unit, t))
      else if (layout.mostNew[unit.index]! <= 0)
        put({ kind: 'unit', group, place, period: t, limit: unit.existing[t]! }, ownRow, -1, capitalOf(unit, t))
      else if (layout.buildLimitRow[unit.index]! < 0)
        put({ kind: 'unit', group, place, period: t, limit: mostIn(unit, t) }, -1, layout.buildColumn[at])
      else if (t === P - 1) put({ kind: 'unit', group, place, period: t, limit: mostIn(unit, t) }, layout.buildLimitRow[unit.index]!)
    }
  }
  for (const sale of layout.sales) {
    const receiver = facts.receivers[sale.receiver]!
    const step = receiver.steps[sale.step]!
    put(
      {
        kind: 'demand',
        group: facts.materials[receiver.material]!.id,
        place: facts.places[receiver.site]!.id,
        period: step.period,
        limit: step.kt,
      },
      -1,
      sale.column,
    )
  }
  for (const blend of layout.blends) {
    const unit = facts.units[blend.unit]!
    const at = unit.recipe.limits[blend.limit]!
    // A blend row weighs against zero: it is named, its size is none.
    if (Math.abs(shortfall.dual[blend.row]!) > none)
      binds.push({
        kind: 'blend',
        group: unit.recipe.id,
        place: at.component,
        period: blend.period,
        limit: 0,
        value: Math.abs(shortfall.dual[blend.row]!),
        row: blend.row,
        column: -1,
        capital: 0,
      })
  }
  const lane = (kind: Bind['kind'], group: string, period: number, row: number) => {
    if (row >= 0) put({ kind, group, place: group, period, limit: layout.draft.rowUpper(row) }, row)
  }
  const seen = new Set<number>()
  for (let t = 0; t < P; t++) {
    network.webs.forEach((web, w) =>
      web.stations.forEach((station, index) => {
        const row = layout.sidingRow[w]![index * P + t]!
        if (!seen.has(row)) lane('siding', station.id, t, row)
        seen.add(row)
      }),
    )
    facts.region.lines.forEach((line, index) => {
      lane('line', `${line.from}~${line.to}`, t, layout.lineRow[index * P + t]!)
    })
    for (const mode of network.modes) lane('fleet', mode.id, t, layout.fleetRow[mode.index * P + t]!)
  }
  for (const { quota, period, row } of layout.quotas) lane('quota', quota.row.id, period, row)
  // A link that a whole plan leaves shut holds more than its most.
  for (const { link, period, limitRow, openColumn } of layout.links) {
    const kind = layout.integer && openColumn >= 0 && shortfall.primal[openColumn]! < 0.5 ? 'shut_link' : 'link'
    if (limitRow >= 0) put({ kind, group: link.row.id, place: link.row.id, period, limit: link.most }, limitRow)
  }
  for (const limit of layout.disposalLimits) lane('disposal', facts.region.disposal[limit.index]!.material, limit.period, limit.row)
  book.keys.forEach((key, index) => {
    if (key.explicit < 0) return
    const arc = book.explicit[key.explicit]!
    if (Number.isFinite(arc.capacityKt) && !seen.has(arc.capacityRow))
      put(
        { kind: 'arc', group: `${arc.row.from}~${arc.row.to}`, place: arc.row.from, period: key.period, limit: arc.capacityKt },
        arc.capacityRow,
        layout.arcStart + index,
      )
    if (arc.capacityRow >= 0) seen.add(arc.capacityRow)
  })
  return binds
}
