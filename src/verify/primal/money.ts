// Money and CO2 added up again from activities, builds, rests and flows, part by part.
import { costKeys, type CostKey } from '#domain/plan.ts'
import type { Case } from '../case.ts'
import { chargeOf, yearsOf } from '../facts/capacity.ts'
import type { Unit } from '../facts/nodes.ts'
import { sums, type Tables } from '../facts/tables.ts'
import { fill, soldIn, stepsIn } from './demands.ts'
import { missingOf, type Goal } from './targets.ts'
import type { Freight } from './flows.ts'

export function opexOf(tables: Tables, unit: Unit, year: number): number {
  return unit.row.opexCnyPerT ?? tables.parameter(unit.row.process, 'opexCnyPerT', year) ?? 0
}

/** CNY of a tonne bought at the gate, with the price of the carbon that its making emits; undefined where it is not sold. */
export function boughtCny({ tables, rules }: Case, material: string, site: string, year: number): number | undefined {
  const row = tables.purchase(material, site)
  return row === undefined ? undefined : row.cnyPerT + (row.co2KgPerT ?? 0) * rules.siteCarbon(undefined, site, year)
}

/** @param standing CNY of what stands as such, and of closing it */
export function checkMoney(c: Case, freight: Freight, goals: readonly Goal[], standing: number): void {
  const { result, tables, rules, nodes } = c
  const costs = c.book.open('costs'),
    co2 = c.book.open('co2')
  const sum: Record<CostKey, number> = {
    transport: freight.cny,
    processing: 0,
    purchases: 0,
    capital: 0,
    standing,
    disposal: 0,
    levy: 0,
    subsidy: 0,
    carbon: freight.carbonCny,
    unmetTargets: 0,
    revenue: 0,
  }
  const kg = { transportKg: freight.co2Kg, processKg: 0, purchasesKg: 0, avoidedKg: 0 }
  const came = sums(
    result.flows.filter(flow => flow.process !== undefined),
    flow => `${flow.to}~${flow.process}~${flow.material}~${flow.period}`,
    flow => flow.tonnes,
  )
  for (const { site, process, period, tonnes, inputs, cny } of result.activities) {
    const unit = nodes.unitAt(site, process)!
    const own = tonnes * opexOf(tables, unit, period)
    costs.equal(cny, own, [period, unit.id, 'cny'])
    sum.processing += own
    sum.subsidy += tonnes * rules.madeSubsidy(process, site, period)
    const emitted = tonnes * (tables.parameter(process, 'co2KgPerT', period) ?? 0)
    kg.processKg += emitted
    kg.avoidedKg += tonnes * (tables.parameter(process, 'avoidedCo2KgPerT', period) ?? 0)
    sum.carbon += emitted * rules.siteCarbon(process, site, period)
    for (const [material, eaten] of Object.entries(inputs)) {
      const arrived = came.get(`${site}~${process}~${material}~${period}`) ?? 0
      const bought = Math.max(0, eaten - arrived),
        row = tables.purchase(material, site)
      sum.purchases += bought * (row?.cnyPerT ?? 0)
      kg.purchasesKg += bought * (row?.co2KgPerT ?? 0)
      sum.carbon += bought * (row?.co2KgPerT ?? 0) * rules.siteCarbon(undefined, site, period)
      sum.subsidy += arrived * rules.fedSubsidy(material, process, site, period)
    }
  }
  // What holders of streams ask for what left to be used.
  for (const { from, material, period, tonnes, origin } of result.flows)
    if (origin !== 'output') sum.purchases += tonnes * (nodes.supplyAt('stream', from, material)?.asked[c.years.indexOf(period)] ?? 0)
  const opened = new Set<string>()
  for (const build of result.builds.toSorted((a, b) => a.period - b.period)) {
    const unit = nodes.unitAt(build.site, build.process)!
    // The year built in is paid for, and every later planned one in which it stands; opening once, with the first build.
    const { perTonne, opening } = chargeOf(tables, unit, build.period, c.whole)
    const once = opened.has(unit.id) ? 0 : opening
    opened.add(unit.id)
    const own = (build.capacity * perTonne + once) * yearsOf(tables, unit, build.period).length
    costs.equal(build.cny, own, [build.period, unit.id, 'build'])
    sum.capital += own
  }
  for (const row of result.disposals) {
    const disposed = row.kind !== 'left'
    const own = disposed ? row.tonnes * (tables.disposal(row.material, row.site)?.cnyPerT ?? 0) : 0,
      levy = disposed ? row.tonnes * rules.levy(row.material, row.site, row.period) : 0
    costs.equal(row.cny, own, [row.period, row.site, row.material, 'cny'])
    costs.equal(row.levyCny, levy, [row.period, row.site, row.material, 'levy'])
    sum.disposal += own
    sum.levy += levy
  }
  sum.revenue = revenueOf(c)
  for (const goal of goals) sum.unmetTargets += goal.binds ? missingOf(c, goal) * (goal.row.payCnyPerUnit ?? 0) : 0
  // Sums are compared relative to all money that moves: the smallest part may be what is left of rounding.
  const gross = Math.max(1, ...costKeys.map(key => Math.abs(sum[key])))
  for (const key of costKeys) costs.equal(result.costs[key] ?? 0, sum[key], [key], Math.max(1, gross * 1e-3))
  const net = costKeys.reduce((all, key) => all + (key === 'subsidy' || key === 'revenue' ? -sum[key] : sum[key]), 0)
  costs.equal(result.objective.value, net, ['objective'], gross)
  for (const key of ['transportKg', 'processKg', 'purchasesKg', 'avoidedKg'] as const) co2.equal(result.co2[key], kg[key], [key])
  co2.equal(
    result.co2.netKg,
    kg.transportKg + kg.processKg + kg.purchasesKg - kg.avoidedKg,
    ['netKg'],
    Math.max(1, ...Object.values(kg).map(Math.abs)),
  )
}

/** What the steps of every demand pay for what was delivered. */
function revenueOf(c: Case): number {
  let revenue = 0
  for (const year of c.years) {
    const sold = soldIn(c, year)
    for (const [place, steps] of stepsIn(c.tables, year)) {
      const parts = fill(steps, sold.get(place) ?? 0)
      for (const [at, step] of steps.entries()) revenue += parts[at]! * step.cny
    }
  }
  return revenue
}
