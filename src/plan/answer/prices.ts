// Duals in official words: what one more tonne at a place costs or is worth, what one more unit of a capacity would save.
import type { z } from 'zod'
import type { CapacityPrice, PlanPrice, PlanShare, RecipePrice } from '#domain/plan.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { kt, perTonne, tenThousandCny } from '../model/draft.ts'
import type { ArcBook } from '../search/arcs.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import { builtBy, standingOf } from './building.ts'
import { fleetUnit } from '../model/lanes.ts'
import type { Layout } from '../model/layout.ts'
import type { Network } from '../facts/network.ts'

type PriceRow = z.infer<typeof PlanPrice>
type CapacityRow = z.infer<typeof CapacityPrice>
const perKt = 1 / kt

/**
 * Prices in CNY per dry tonne. A stream's price is what one more tonne arising there costs the region (negative: it earns);
 * prices of feeds, products and demands are what one more tonne there is worth.
 */
export function nodePrices(facts: Facts, layout: Layout, answer: LpAnswer): PriceRow[] {
  const P = layout.periods
  const rows: PriceRow[] = []
  const put = (site: number, material: number, t: number, value: number, role: PriceRow['role'], more: Partial<PriceRow> = {}) => {
    // Adding zero turns -0 into 0, which JSON would lose anyway.
    rows.push({
      site: facts.places[site]!.id,
      material: facts.materials[material]!.id,
      period: facts.periods[t]!,
      value: value + 0,
      unit: 'CNY/t',
      role,
      ...more,
    })
  }
  for (const supply of facts.supplies) {
    for (let t = 0; t < P; t++) {
      const y = answer.dual[layout.supplyRow[supply.index * P + t]!]! * perTonne
      const more = supply.kind === 'byproduct' ? { byproduct: true } : {}
      put(supply.site, supply.material, t, supply.kind === 'stream' ? y : -y, supply.kind === 'stream' ? 'stream' : 'product', more)
    }
  }
  for (const receiver of facts.receivers) {
    const more = receiver.kind === 'feed' ? { process: facts.units[receiver.unit]!.recipe.id } : {}
    for (let t = 0; t < P; t++)
      put(receiver.site, receiver.material, t, answer.dual[layout.receiverRow[receiver.index * P + t]!]! * perTonne, receiver.kind, more)
  }
  return rows
}

/** Duals of the rows of each recipe that may range or has blend limits, where one of them is not zero. */
export function recipePrices(facts: Facts, layout: Layout, answer: LpAnswer): z.infer<typeof RecipePrice>[] {
  const P = layout.periods
  const rows: z.infer<typeof RecipePrice>[] = []
  const dual = (row: number) => (row < 0 ? 0 : answer.dual[row]! * perTonne)
  for (const unit of facts.units) {
    for (let t = 0; t < P; t++) {
      const own = layout.unitRows[unit.index * P + t]!
      const balance = dual(own.mass)
      const most = Object.fromEntries(
        unit.recipe.inputs.flatMap((input, i) => {
          const value = Math.max(0, -dual(own.high[i]!))
          return value > 0 ? [[input.material, value]] : []
        }),
      )
      const limits = unit.recipe.limits.flatMap((limit, k) => {
        const value = Math.max(0, (limit.atMost ? -1 : 1) * dual(own.blend[k]!))
        return value > 0 ? [{ component: limit.component, sense: limit.sense, value }] : []
      })
      if (balance !== 0 || limits.length > 0 || Object.keys(most).length > 0)
        rows.push({ unit: unit.id, period: facts.periods[t]!, balance, most, limits })
    }
  }
  return rows
}

/**
 * What one more kilotonne that may be added at a unit saves: the dual of the row over all periods, and of the bound of the one period
 * that builds all of it. A period before the earliest may not build, whatever it would save.
 */
function buildLimitPrice(facts: Facts, layout: Layout, unit: Unit, answer: LpAnswer): number {
  const P = layout.periods
  const row = layout.buildLimitRow[unit.index]!
  let value = row >= 0 ? -answer.dual[row]! : 0
  for (let t = 0; t < P; t++)
    if (facts.periods[t]! >= unit.earliest) value += Math.max(0, -answer.reduced[layout.buildColumn[unit.index * P + t]!]!)
  return value
}

/** Capacities in use, or worth something, with what one more unit would save (never negative). */
export function capacityPrices(facts: Facts, network: Network, layout: Layout, book: ArcBook, answer: LpAnswer): CapacityRow[] {
  const P = layout.periods
  const rows: CapacityRow[] = []
  const put = (kind: CapacityRow['kind'], id: string, t: number, used: number, limit: number, value: number, unit: string) => {
    const worth = Math.max(0, value)
    if (limit > 0 && (used > limit * 1e-9 || worth > 0))
      rows.push({ kind, id, period: facts.periods[t]!, used: Math.max(0, used), limit, value: worth, unit })
  }
  for (const unit of facts.units) {
    let added = 0
    for (let t = 0; t < P; t++) {
      const at = unit.index * P + t
      const build = layout.buildColumn[at]!
      if (build >= 0) added += answer.primal[build]!
      const row = layout.capacityRow[at]!
      const value = row >= 0 ? -answer.dual[row]! : -answer.reduced[layout.activityColumn[at]!]!
      put(
        'unit',
        unit.id,
        t,
        answer.primal[layout.activityColumn[at]!]! * perKt,
        (standingOf(layout, unit, t, answer.primal) + builtBy(layout, unit, t, answer.primal)) * perKt,
        value * perTonne,
        'CNY/t',
      )
    }
    if (layout.mostNew[unit.index]! <= 0) continue
    put(
      'build_limit',
      unit.id,
      P - 1,
      added * perKt,
      layout.mostNew[unit.index]! * perKt,
      buildLimitPrice(facts, layout, unit, answer) * perTonne,
      'CNY/t',
    )
  }
  const lane = (kind: CapacityRow['kind'], id: string, t: number, row: number, size: number, cnyPerUnit: number, unit: string) => {
    if (row >= 0) put(kind, id, t, answer.rowValue[row]! * size, layout.draft.rowUpper(row) * size, -answer.dual[row]! * cnyPerUnit, unit)
  }
  const seen = new Set<number>()
  network.webs.forEach((web, w) =>
    web.stations.forEach((station, index) => {
      for (let t = 0; t < P; t++) {
        const row = layout.sidingRow[w]![index * P + t]!
        if (seen.has(row)) continue
        seen.add(row)
        lane('siding', station.id, t, row, 1, tenThousandCny, 'CNY/train')
      }
    }),
  )
  for (let t = 0; t < P; t++) {
    facts.region.lines.forEach((line, index) => {
      lane('line', `${line.from}~${line.to}`, t, layout.lineRow[index * P + t]!, perKt, perTonne, 'CNY/t')
    })
    for (const mode of network.modes)
      lane('fleet', mode.id, t, layout.fleetRow[mode.index * P + t]!, fleetUnit, tenThousandCny / fleetUnit, 'CNY/tkm')
  }
  for (const supply of facts.supplies)
    if (supply.stock !== undefined)
      lane(
        'stock',
        `${facts.places[supply.site]!.id}~${facts.materials[supply.material]!.id}`,
        P - 1,
        layout.stockRow[supply.index]!,
        perKt,
        perTonne,
        'CNY/t',
      )
  for (const limit of layout.disposalLimits) {
    const { material, area } = facts.region.disposal[limit.index]!
    lane('disposal', area === undefined ? material : `${material}~${area}`, limit.period, limit.row, perKt, perTonne, 'CNY/t')
  }
  for (const { quota, period, row } of layout.quotas) lane('quota', quota.row.id, period, row, perKt, perTonne, 'CNY/t')
  const shared = new Set<number>()
  book.keys.forEach((key, index) => {
    if (key.explicit < 0) return
    const arc = book.explicit[key.explicit]!
    const id = [arc.row.from, arc.row.to, arc.row.material ?? '', arc.row.mode ?? ''].filter(part => part !== '').join('~')
    if (arc.capacityRow >= 0) {
      if (!shared.has(arc.capacityRow)) lane('arc', id, key.period, arc.capacityRow, perKt, perTonne, 'CNY/t')
      shared.add(arc.capacityRow)
    } else if (Number.isFinite(arc.capacityKt)) {
      put(
        'arc',
        id,
        key.period,
        answer.primal[layout.arcStart + index]! * perKt,
        arc.capacityKt * perKt,
        -answer.reduced[layout.arcStart + index]! * perTonne,
        'CNY/t',
      )
    }
  })
  return rows
}

/** Shares asked of processes, with what one more tonne by the process would cost; undefined where none is asked. */
export function sharesOfAnswer(
  { facts, layout }: { facts: Facts; layout: Layout },
  { primal, dual }: LpAnswer,
): z.infer<typeof PlanShare>[] | undefined {
  if (layout.shares.length === 0) return undefined
  return layout.shares.map(({ share: { row: policy, share, makes }, period, row }) => {
    const made = (which: typeof makes) =>
      which.reduce((sum, { unit, t }) => sum + t * primal[layout.activityColumn[unit * layout.periods + period]!]!, 0) * perKt
    const by = made(makes.filter(one => one.asked))
    return { policy: policy.id, period: facts.periods[period]!, by, of: made(makes), share, value: dual[row]! * perTonne + 0 }
  })
}
