// A solved model as a PlanResult: flows, activities, builds, disposals, stocks in tonnes; money in CNY; CO2 in kilograms.
import type { z } from 'zod'
import type { PlanActivity, PlanBuild, PlanCo2, PlanCosts, PlanDisposal, PlanFlow, PlanStock } from '#domain/plan.ts'
import { kt } from '../model/draft.ts'
import type { ArcBook } from '../search/arcs.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'
import type { Network } from '../facts/network.ts'
import { builtBy, invested, openedShare, standingOf } from './building.ts'
import { linkCny } from './links.ts'
import { standingCosts } from './closings.ts'
import { flowEnds, flowId } from './flowId.ts'

const perKt = 1 / kt
/** Of what is left over: so many times `Layout.nothing` is rounding of sums. */
const roundingOfSums = 100

type Rows = {
  flows: PlanFlowRow[]
  activities: z.infer<typeof PlanActivity>[]
  builds: z.infer<typeof PlanBuild>[]
  disposals: z.infer<typeof PlanDisposal>[]
  stocks: z.infer<typeof PlanStock>[]
  costs: z.infer<typeof PlanCosts>
  co2: z.infer<typeof PlanCo2>
}
export type PlanFlowRow = z.infer<typeof PlanFlow>

/** Reads a primal answer; sums of money and CO2 are made from the rows themselves, not from the solver's objective. */
export function rowsOfAnswer(facts: Facts, network: Network, layout: Layout, book: ArcBook, primal: Float64Array): Rows {
  const rows: Rows = {
    flows: [],
    activities: [],
    builds: [],
    disposals: [],
    stocks: [],
    costs: { transport: 0, processing: 0, purchases: 0, capital: 0, disposal: 0, levy: 0, subsidy: 0, carbon: 0, revenue: 0 },
    co2: { transportKg: 0, processKg: 0, purchasesKg: 0, avoidedKg: 0, netKg: 0 },
  }
  const arrived = readFlows(facts, network, layout, book, primal, rows)
  for (const column of layout.lanes.openedColumn)
    if (column >= 0) rows.costs.transport += primal[column]! * laneCny(network, layout, column)
  for (const state of layout.links) rows.costs.transport += linkCny(state, primal)
  readUnits(facts, layout, primal, arrived, rows)
  const standing = standingCosts(facts, layout, primal)
  if (standing !== undefined) rows.costs.standing = standing
  readSupplies(facts, layout, book, primal, rows)
  for (const sale of layout.sales)
    rows.costs.revenue += primal[sale.column]! * perKt * facts.receivers[sale.receiver]!.steps[sale.step]!.price
  if (layout.shortAtPrice.length > 0)
    rows.costs.unmetTargets = layout.shortAtPrice.reduce((sum, { column, cny }) => sum + Math.max(0, primal[column]!) * cny, 0)
  rows.co2.netKg = rows.co2.transportKg + rows.co2.processKg + rows.co2.purchasesKg - rows.co2.avoidedKg
  return rows
}

/** CNY a year of a lane of the mode that a column counts. */
function laneCny({ modes }: Network, { draft }: Layout, column: number): number {
  return modes[draft.columnLabel(column).subject[0]]!.lanes!.cny
}

/** Objective of the rows: what the region pays less what it earns, CNY. */
export function objectiveOf(costs: z.infer<typeof PlanCosts>): number {
  return (
    costs.transport +
    costs.processing +
    costs.purchases +
    costs.capital +
    (costs.standing ?? 0) +
    costs.disposal +
    costs.levy -
    costs.subsidy +
    costs.carbon +
    (costs.unmetTargets ?? 0) -
    costs.revenue
  )
}

/** Flows of one kind between two places become one row. Returns kt arrived per receiver and period. */
function readFlows(facts: Facts, network: Network, layout: Layout, book: ArcBook, primal: Float64Array, rows: Rows): Float64Array {
  const P = layout.periods
  const arrived = new Float64Array(facts.receivers.length * P)
  const byId = new Map<string, PlanFlowRow>()
  book.keys.forEach((key, index) => {
    const amount = primal[layout.arcStart + index]!
    if (amount <= layout.nothing) return
    const receiver = facts.receivers[key.receiver]!
    const terms = book.terms(key)
    const tonnes = amount * perKt
    arrived[key.receiver * P + key.period]! += amount
    rows.costs.transport += tonnes * terms.cny
    rows.costs.carbon += tonnes * terms.carbonCny
    rows.costs.subsidy += tonnes * receiver.subsidy[key.period]!
    rows.costs.purchases += tonnes * facts.supplies[key.supply]!.asked[key.period]!
    rows.co2.transportKg += tonnes * terms.co2Kg
    const ends = flowEnds(facts, network, book, key)
    const { material, from, to, mode, via, process, origin, period } = ends
    const id = flowId(ends, key.explicit)
    const row = byId.get(id)
    if (row === undefined) {
      byId.set(id, {
        id,
        material,
        from,
        to,
        mode,
        period,
        tonnes,
        km: terms.km,
        cny: tonnes * terms.cny,
        co2Kg: tonnes * terms.co2Kg,
        ...(via === undefined ? {} : { via }),
        ...(process === undefined ? {} : { process }),
        origin,
      })
    } else {
      row.tonnes += tonnes
      row.cny += tonnes * terms.cny
      row.co2Kg += tonnes * terms.co2Kg
    }
  })
  rows.flows = [...byId.values()].sort((a, b) => a.period - b.period || b.tonnes - a.tonnes || (a.id < b.id ? -1 : 1))
  return arrived
}

function readUnits(facts: Facts, layout: Layout, primal: Float64Array, arrived: Float64Array, rows: Rows): void {
  const P = layout.periods
  for (const unit of facts.units) {
    for (let t = 0; t < P; t++) {
      const buildColumn = layout.buildColumn[unit.index * P + t]!
      const added = buildColumn >= 0 ? primal[buildColumn]! : 0
      const built = builtBy(layout, unit, t, primal),
        standing = standingOf(layout, unit, t, primal)
      const site = facts.places[unit.site]!.id,
        period = facts.periods[t]!
      // A site may be opened a period before it is built at.
      if (added > layout.nothing || (layout.integer && openedShare(layout, unit, t, primal) > layout.nothing)) {
        const cny = invested(layout, unit, t, primal) * unit.building.charge[t]! * (unit.building.until[t]! - t)
        rows.costs.capital += cny
        rows.builds.push({
          unit: unit.id,
          site,
          process: unit.recipe.id,
          period,
          capacity: added * perKt,
          opened: unit.existing[t] === 0 && built - added <= layout.nothing,
          cny,
        })
      }
      const activity = primal[layout.activityColumn[unit.index * P + t]!]!
      if (activity <= layout.nothing) continue
      const tonnes = activity * perKt
      const inputs = readInputs(facts, layout, unit, t, primal, arrived, rows)
      const outputs: Record<string, number> = {}
      for (const output of unit.recipe.outputs) outputs[output.material] = (outputs[output.material] ?? 0) + output.t * tonnes
      const cny = tonnes * unit.opex[t]!
      rows.costs.processing += cny
      rows.costs.subsidy += tonnes * unit.subsidy[t]!
      rows.costs.carbon += tonnes * unit.co2Kg[t]! * unit.carbon[t]!
      rows.co2.processKg += tonnes * unit.co2Kg[t]!
      rows.co2.avoidedKg += tonnes * unit.avoidedKg[t]!
      rows.activities.push({
        unit: unit.id,
        site,
        process: unit.recipe.id,
        period,
        tonnes,
        capacity: (standing + built) * perKt,
        existing: standing * perKt,
        cny,
        inputs,
        outputs,
      })
    }
  }
}

/** Tonnes of each input that a unit eats; what did not arrive from the region was bought. */
function readInputs(
  facts: Facts,
  layout: Layout,
  unit: Unit,
  t: number,
  primal: Float64Array,
  arrived: Float64Array,
  rows: Rows,
): Record<string, number> {
  const P = layout.periods
  const carbon = facts.policies.processCarbon(undefined, facts.places[unit.site]!.areas, facts.periods[t]!)
  const activity = primal[layout.activityColumn[unit.index * P + t]!]!
  const inputs: Record<string, number> = {}
  unit.recipe.inputs.forEach((input, i) => {
    const feed = unit.feeds[i]!
    let eaten = 0,
      bought = 0
    if (feed < 0) {
      const column = layout.boughtColumn[unit.index]![i * P + t]!
      eaten = column >= 0 ? input.low * activity + primal[column]! : input.t * activity
      bought = eaten
    } else {
      const column = layout.purchaseColumn[feed * P + t]!
      bought = column >= 0 ? primal[column]! : 0
      eaten = bought + arrived[feed * P + t]!
    }
    if (eaten <= layout.nothing) return
    inputs[input.material] = (inputs[input.material] ?? 0) + eaten * perKt
    if (bought <= layout.nothing) return
    const kg = bought * perKt * unit.boughtCo2Kg[i]![t]!
    rows.costs.purchases += bought * perKt * unit.boughtCny[i]![t]!
    rows.costs.carbon += kg * carbon
    rows.co2.purchasesKg += kg
  })
  return inputs
}

function readSupplies(facts: Facts, layout: Layout, book: ArcBook, primal: Float64Array, rows: Rows): void {
  const P = layout.periods
  const shipped = new Float64Array(facts.supplies.length * P),
    made = new Float64Array(facts.supplies.length * P)
  book.keys.forEach((key, index) => {
    shipped[key.supply * P + key.period]! += primal[layout.arcStart + index]!
  })
  for (const unit of facts.units) {
    unit.recipe.outputs.forEach((output, i) => {
      if (unit.products[i]! < 0) return
      for (let t = 0; t < P; t++) made[unit.products[i]! * P + t]! += output.t * primal[layout.activityColumn[unit.index * P + t]!]!
    })
  }
  for (const supply of facts.supplies) {
    let left = supply.stock?.kt ?? 0
    for (let t = 0; t < P; t++) {
      const at = supply.index * P + t
      const site = facts.places[supply.site]!.id,
        material = facts.materials[supply.material]!.id,
        period = facts.periods[t]!
      const drawn = layout.drawColumn[at]! >= 0 ? Math.max(0, primal[layout.drawColumn[at]!]!) : 0
      left -= drawn
      if (supply.stock !== undefined) rows.stocks.push({ site, material, period, drawn: drawn * perKt, left: Math.max(0, left) * perKt })
      const term = supply.disposal[t]
      const rest = supply.generation[t]! + made[at]! + drawn - shipped[at]!
      const disposed = layout.disposalColumn[at]! >= 0 ? primal[layout.disposalColumn[at]!]! : 0
      if (disposed > layout.nothing && term !== undefined) {
        const tonnes = disposed * perKt
        rows.disposals.push({ site, material, period, tonnes, cny: tonnes * term.cny, levyCny: tonnes * term.levy, kind: 'disposed' })
        rows.costs.disposal += tonnes * term.cny
        rows.costs.levy += tonnes * term.levy
      }
      // Rounding of the solver is not a leftover: only what exceeds it by far is one.
      if (rest - disposed > roundingOfSums * layout.nothing + 1e-9 * shipped[at]!)
        rows.disposals.push({ site, material, period, tonnes: (rest - disposed) * perKt, cny: 0, levyCny: 0, kind: 'left' })
    }
  }
}
