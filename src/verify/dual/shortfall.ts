// The proof that a relaxed plan gives up the least: the same region where nothing costs anything but a shortfall, at the prices of that problem.
import type { Region } from '#domain/region.ts'
import type { Case } from '../case.ts'
import { nodesOf } from '../facts/nodes.ts'
import { routesOf } from '../facts/routes.ts'
import { rulesOf } from '../facts/rules.ts'
import { openTables } from '../facts/tables.ts'
import type { LaneUse } from '../primal/flows.ts'
import { goalsOf } from '../primal/targets.ts'
import { programmeOf } from './checkPrices.ts'
import { shortfallsOf } from './limits.ts'
import { pricesOf } from './prices.ts'
import { checkColumnPrices, dualBound } from './programme.ts'
import { checkArcs } from './roadArcs.ts'
import { worthOf } from './worth.ts'

/** What a thousandth is taken to cost, so that prices have the size of money and rounding is seen for what it is. */
const thousandthCny = 1e6

export function checkShortfall(c: Case, lanes: LaneUse[]): void {
  const { result, book } = c
  // Of whole decisions no prices prove the least.
  if (result.status !== 'relaxed' || c.whole || result.lanes !== undefined) return
  const tally = book.open('shortfall')
  tally.holds(result.shortfall !== undefined, ['shortfall'])
  if (result.shortfall === undefined) return
  const free = costless(c, pricedIn(c))
  const goals = goalsOf(free)
  const prices = pricesOf(free, goals, tally, true)
  checkArcs(free, prices, worthOf(free, goals, prices), tally)
  const programme = programmeOf(free, goals, lanes, prices)
  let total = 0
  for (const { at, amount, worth } of shortfallsOf(free, goals, prices)) {
    total += amount
    programme.columns.push({ at, amount, low: 0, high: Infinity, reduced: thousandthCny - worth, size: thousandthCny })
  }
  checkColumnPrices(programme, tally)
  tally.equal(dualBound(programme) / thousandthCny, total, ['total'], Math.max(total, 1e-3))
}

/** The prices of the shortfall problem in place of those of the plan. */
function pricedIn({ result }: Case): Partial<Case['result']> {
  const { prices, capacityPrices, recipePrices, targets, shares, links } = result.shortfall!
  const scaled = <T extends { value: number }>(rows: T[]) => rows.map(row => ({ ...row, value: row.value * thousandthCny }))
  const priced = new Map(targets.map(row => [row.id, row.price * thousandthCny]))
  return {
    prices: scaled(prices),
    capacityPrices: scaled(capacityPrices),
    ...(shares === undefined ? {} : { shares: scaled(shares) }),
    ...(links === undefined
      ? {}
      : {
          links: scaled(links).map(row => (row.beyondValue === undefined ? row : { ...row, beyondValue: row.beyondValue * thousandthCny })),
        }),
    recipePrices: recipePrices.map(row => ({
      ...row,
      balance: row.balance * thousandthCny,
      most: Object.fromEntries(Object.entries(row.most).map(([material, value]) => [material, value * thousandthCny])),
      limits: scaled(row.limits),
    })),
    targets: result.targets.map(row => ({ ...row, price: row.price === null ? null : (priced.get(row.id) ?? 0) })),
  }
}

/** The case in which only shortfalls cost: freight, processing, capital, purchases, disposal and policies are free, bans stay (what sales earn is left out by the prices). */
function costless(c: Case, prices: Partial<Case['result']>): Case {
  const { region, years } = c
  const free: Region = {
    ...region,
    modes: region.modes.map(row => ({ ...row, fixedCnyPerT: 0, cnyPerTkm: 0, transferCnyPerT: 0, shortHaulCnyPerT: 0 })),
    arcs: region.arcs.map(row => ({ ...row, cnyPerT: 0 })),
    purchases: region.purchases.map(row => ({ ...row, cnyPerT: 0 })),
    streams: region.streams.map(row => ({ ...row, cnyPerT: 0 })),
    disposal: region.disposal.map(row => ({ ...row, cnyPerT: 0 })),
    targets: region.targets.map(row => (row.payCnyPerUnit === undefined ? row : { ...row, payCnyPerUnit: 0 })),
    policies: region.policies.filter(
      row => row.kind === 'ban_disposal' || row.kind === 'ban_mode' || row.kind === 'quota_move' || row.kind === 'least_share',
    ),
    units: region.units.map(row => ({
      ...row,
      opexCnyPerT: 0,
      capexCnyPerTPerYear: 0,
      fixedCostCny: 0,
      standingCnyPerYear: 0,
      ...(row.closingCny === undefined ? {} : { closingCny: 0 }),
    })),
  }
  const tables = openTables(free, years)
  return {
    ...c,
    region: free,
    result: { ...c.result, ...prices },
    tables,
    nodes: nodesOf(tables),
    rules: rulesOf(tables),
    // Still opened or not, and still with a step: only free.
    links: c.links.map(link => ({ ...link, cny: 0, over: link.over === undefined ? undefined : { ...link.over, cny: 0 } })),
    routes: routesOf(tables),
  }
}
