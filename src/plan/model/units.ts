// Units: recipe (feeds, ranges, mass balance, blend limits), activity <= existing + built so far, builds <= what may be added.
import { mayClose } from './closing.ts'
import { costScale, kt } from './draft.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import type { Layout, UnitRows } from './layout.ts'
import { shareEntry } from '../facts/shares.ts'
import { countsUnit } from '../facts/targets.ts'

export function addUnitRows(facts: Facts, layout: Layout): void {
  const { draft, periods: P } = layout
  for (const unit of facts.units) {
    const buildable = layout.mostNew[unit.index]! > 0
    for (let t = 0; t < P; t++) {
      const closable = mayClose(unit, t)
      // What may be closed is a column of the row.
      if (buildable || closable)
        layout.capacityRow[unit.index * P + t] = draft.row('capacity', -Infinity, closable ? 0 : unit.existing[t]!, unit.index, t)
      const rows: UnitRows = { mass: -1, high: [], blend: [] }
      if (unit.recipe.inputs.some(input => input.ranged)) rows.mass = draft.row('recipe_mass', 0, 0, unit.index, t)
      // A ranged input is its least share of the activity plus an extra; all extras together fill what the least shares leave open,
      // so a limit on one extra is only written where it is less than that.
      const open =
        unit.recipe.outputs.reduce((sum, output) => sum + output.t, 0) - unit.recipe.inputs.reduce((sum, input) => sum + input.low, 0)
      unit.recipe.inputs.forEach((input, i) => {
        const limited = input.ranged && input.high - input.low < open
        rows.high.push(limited ? draft.row('input_range', -Infinity, 0, unit.index, i, t) : -1)
      })
      unit.recipe.limits.forEach((limit, index) => {
        const row = draft.row('blend_limit', limit.atMost ? -Infinity : 0, limit.atMost ? 0 : Infinity, unit.index, index, t)
        rows.blend.push(row)
        layout.blends.push({ row, unit: unit.index, limit: index, period: t })
      })
      layout.unitRows[unit.index * P + t] = rows
    }
    if (buildable && P > 1) layout.buildLimitRow[unit.index] = draft.row('build_limit', -Infinity, layout.mostNew[unit.index]!, unit.index)
  }
  for (const share of facts.shares) {
    const number = facts.region.policies.indexOf(share.row)
    share.active.forEach((active, t) => {
      if (active) layout.shares.push({ share, period: t, row: draft.row('least_share', 0, Infinity, number, t) })
    })
  }
}

export function addUnitColumns(facts: Facts, layout: Layout): void {
  for (const unit of facts.units) {
    for (let t = 0; t < layout.periods; t++) {
      const rows = layout.unitRows[unit.index * layout.periods + t]!
      addActivity(facts, layout, unit, t, rows)
      addQuantities(facts, layout, unit, t, rows)
      if (layout.mostNew[unit.index]! > 0) addBuild(facts, layout, unit, t)
    }
  }
}

/** CNY per tonne of an input bought at the gate, with the carbon price on what its making emits. */
export function boughtCost(facts: Facts, unit: Unit, input: number, t: number): number {
  const carbon = facts.policies.processCarbon(undefined, facts.places[unit.site]!.areas, facts.periods[t]!)
  return unit.boughtCny[input]![t]! + unit.boughtCo2Kg[input]![t]! * carbon
}

/** Coefficient of one tonne of an input in a blend row (content less limit, or content alone where the limit is per product). */
function blendCoefficient(unit: Unit, limit: number, material: string): number {
  const row = unit.recipe.limits[limit]!
  const content = row.contents.find(candidate => candidate.material === material)
  return content === undefined ? 0 : content.content - (row.perProduct ? 0 : row.limit)
}

function addActivity(facts: Facts, layout: Layout, unit: Unit, t: number, rows: UnitRows): void {
  const { draft, periods: P } = layout
  const { inputs, outputs, limits } = unit.recipe
  let cny = unit.opex[t]! - unit.subsidy[t]! + unit.co2Kg[t]! * unit.carbon[t]!
  inputs.forEach((input, i) => {
    if (unit.feeds[i]! < 0) cny += (input.ranged ? input.low : input.t) * boughtCost(facts, unit, i, t)
  })
  const capacityRow = layout.capacityRow[unit.index * P + t]!
  layout.activityColumn[unit.index * P + t] = draft.column(
    'activity',
    t,
    cny * costScale,
    0,
    capacityRow >= 0 ? Infinity : unit.existing[t]!,
    unit.index,
  )
  if (capacityRow >= 0) draft.entry(capacityRow, 1)
  let co2Kg = unit.co2Kg[t]! - unit.avoidedKg[t]!
  inputs.forEach((input, i) => {
    if (unit.feeds[i]! < 0) co2Kg += (input.ranged ? input.low : input.t) * unit.boughtCo2Kg[i]![t]!
  })
  draft.count('co2', co2Kg * kt)
  let least = 0
  inputs.forEach((input, i) => {
    const share = input.ranged ? input.low : input.t
    least += share
    if (rows.high[i]! >= 0) draft.entry(rows.high[i]!, input.low - input.high)
    if (unit.feeds[i]! >= 0) draft.entry(layout.receiverRow[unit.feeds[i]! * P + t]!, -share)
    limits.forEach((_, k) => {
      draft.entry(rows.blend[k]!, share * blendCoefficient(unit, k, input.material))
    })
  })
  limits.forEach((limit, k) => {
    if (limit.perProduct) draft.entry(rows.blend[k]!, -limit.limit)
  })
  outputs.forEach((output, i) => {
    if (unit.products[i]! >= 0) draft.entry(layout.supplyRow[unit.products[i]! * P + t]!, -output.t)
  })
  if (rows.mass >= 0) draft.entry(rows.mass, least - outputs.reduce((sum, output) => sum + output.t, 0))
  for (const { plan, row } of layout.targets)
    if (plan.period === t && plan.row.measure === 'output') draft.entry(row, countsUnit(facts, plan, unit))
  for (const { share, period, row } of layout.shares) if (period === t) draft.entry(row, shareEntry(share, unit.index))
}

function addQuantities(facts: Facts, layout: Layout, unit: Unit, t: number, rows: UnitRows): void {
  const { draft, periods: P } = layout
  unit.recipe.inputs.forEach((input, i) => {
    const feed = unit.feeds[i]!
    if (input.ranged) {
      const column = draft.column('eaten', t, feed < 0 ? boughtCost(facts, unit, i, t) * costScale : 0, 0, Infinity, unit.index, i)
      if (feed < 0) draft.count('co2', unit.boughtCo2Kg[i]![t]! * kt)
      if (feed < 0) layout.boughtColumn[unit.index]![i * P + t] = column
      else {
        layout.quantityColumn[feed * P + t] = column
        draft.entry(layout.receiverRow[feed * P + t]!, -1)
      }
      if (rows.high[i]! >= 0) draft.entry(rows.high[i]!, 1)
      draft.entry(rows.mass, 1)
      unit.recipe.limits.forEach((_, k) => {
        draft.entry(rows.blend[k]!, blendCoefficient(unit, k, input.material))
      })
    }
    if (feed >= 0 && !Number.isNaN(unit.boughtCny[i]![t]!)) {
      layout.purchaseColumn[feed * P + t] = draft.column('bought', t, boughtCost(facts, unit, i, t) * costScale, 0, Infinity, feed)
      draft.count('co2', unit.boughtCo2Kg[i]![t]! * kt)
      draft.entry(layout.receiverRow[feed * P + t]!, 1)
    }
  })
}

function addBuild(facts: Facts, layout: Layout, unit: Unit, t: number): void {
  const { draft, periods: P } = layout
  const at = unit.index * P + t
  const { capex, spread, charge, until } = unit.building
  // In an integer plan the fixed cost falls due on opening; else it is spread over what may be added.
  const cny = (layout.integer ? capex : spread)[t]! * costScale
  // What is built in a period is paid for in it and in every later one while it stands, each period being a year.
  const column = draft.column(
    'built',
    t,
    cny * charge[t]! * (until[t]! - t),
    0,
    facts.periods[t]! < unit.earliest ? 0 : layout.mostNew[unit.index]!,
    unit.index,
  )
  layout.buildColumn[at] = column
  for (let later = t; later < until[t]!; later++) draft.entry(layout.capacityRow[unit.index * P + later]!, -1)
  if (layout.buildLimitRow[unit.index]! >= 0) draft.entry(layout.buildLimitRow[unit.index]!, 1)
  for (let later = t; later < P; later++) {
    for (const row of [layout.openLimitRow[unit.index * P + later]!, layout.leastSizeRow[unit.index * P + later]!])
      if (row >= 0) draft.entry(row, 1)
  }
  if (layout.sizeStepRow[at]! >= 0) draft.entry(layout.sizeStepRow[at]!, 1)
  addInvestment(facts, layout, unit, t, cny)
  for (const { plan, row } of layout.targets) {
    if (plan.period >= t && plan.period < until[t]! && (plan.row.measure === 'capacity' || plan.row.measure === 'new_capacity'))
      draft.entry(row, countsUnit(facts, plan, unit))
  }
}

/** What the latest column, of a unit in a period, puts up (10^4 CNY): counted in budgets of that period and of later ones. */
export function addInvestment(facts: Facts, layout: Layout, unit: Unit, t: number, cny: number): void {
  layout.draft.count('investment', cny)
  for (const { plan, row } of layout.targets)
    if (plan.row.measure === 'investment' && plan.period >= t) layout.draft.entry(row, countsUnit(facts, plan, unit) * cny)
}
