// The independent checker: takes a region (with the scenario's changes in it) and a result, rebuilds every balance, limit, cost, target and
// price from the tables alone, and says how far the result is off. It shares no code with the planner.
import type { PlanCheck, PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { openBook } from './book.ts'
import type { Case } from './case.ts'
import { checkPrices } from './dual/checkPrices.ts'
import { checkShortfall } from './dual/shortfall.ts'
import { nodesOf } from './facts/nodes.ts'
import { standsStillIn } from './facts/closings.ts'
import { linksOf } from './facts/links.ts'
import { quotasOf } from './facts/quotas.ts'
import { routesOf } from './facts/routes.ts'
import { rulesOf } from './facts/rules.ts'
import { openTables } from './facts/tables.ts'
import { sourcesOf } from './facts/sources.ts'
import { investedIn } from './facts/capacity.ts'
import { waysOf } from './facts/ways.ts'
import { checkBalances, checkStocks } from './primal/balances.ts'
import { checkClosings } from './primal/closings.ts'
import { checkDemands } from './primal/demands.ts'
import { checkFlows, checkLanes, lanesOf } from './primal/flows.ts'
import { checkLinks } from './primal/links.ts'
import { checkLimits } from './primal/limits.ts'
import { checkMoney } from './primal/money.ts'
import { checkRecipes } from './primal/recipes.ts'
import { checkRelaxations } from './primal/relaxations.ts'
import { checkRows } from './primal/rows.ts'
import { checkTargets, goalsOf } from './primal/targets.ts'
import { checkSources } from './primal/sources.ts'
import { checkShares } from './primal/shares.ts'
import { checkTrains } from './primal/trains.ts'
import { checkUnits } from './primal/units.ts'

/** `prices` false: the plan is not the cheapest and bears no prices (an alternative near the optimum); only what it does is checked. */
export type CheckOptions = { prices?: boolean }

/**
 * Every check that the region gives cause for, in reading order; all are `ok` when the result may be shown.
 * @param region the region as the scenario's settings changed it
 * @param result an optimal or relaxed plan of it
 */
export function checkPlan(region: Region, result: PlanResult, options: CheckOptions = {}): PlanCheck[] {
  const book = openBook()
  const tables = openTables(region, result.periods)
  const routes = routesOf(tables)
  const nodes = nodesOf(tables),
    whole = result.scenario.integer === true
  const raw: Case = {
    region,
    result,
    years: result.periods,
    tables,
    nodes,
    invested: ({ row }, year) => investedIn(tables, nodes.unitAt(row.site, row.process)!, year, whole),
    rules: rulesOf(tables),
    quotas: quotasOf(tables),
    links: linksOf(tables),
    standsStill: standsStillIn(result),
    sources: sourcesOf(tables, nodes, whole),
    routes,
    wayOf: waysOf(tables, routes),
    book,
    priced: options.prices !== false,
    whole,
  }
  const sound = checkRows(raw)
  const c: Case = { ...raw, result: sound, standsStill: standsStillIn(sound) }
  const goals = goalsOf(c),
    lanes = lanesOf(c)
  checkBalances(c)
  checkStocks(c)
  checkRecipes(c)
  checkUnits(c)
  const standing = checkClosings(c)
  checkShares(c)
  checkDemands(c)
  checkSources(c)
  const freight = checkFlows(c)
  checkLanes(c, lanes)
  freight.cny += checkTrains(c) + checkLinks(c)
  checkMoney(c, freight, goals, standing)
  checkTargets(c, goals)
  checkRelaxations(c)
  checkLimits(c, lanes)
  if (c.priced) {
    checkPrices(c, goals, lanes)
    checkShortfall(c, lanes)
  }
  return book.checks()
}
