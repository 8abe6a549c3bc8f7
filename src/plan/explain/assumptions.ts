// What each interval figure does to the optimal cost, first order: by the envelope theorem the cost changes like the Lagrangian
// c(figure) x + y (b(figure) - A(figure) x) at the optimal x and y. Every family of figures has its own derivative.
import type { AssumptionInfluence } from '#domain/plan.ts'
import { rowKey } from '#domain/rowKey.ts'
import { amountsOf } from '../answer/amounts.ts'
import { perTonne, tenThousandCny } from '../model/draft.ts'
import { finder, join, periodsOf, type Context, type Figure } from './figures.ts'
import type { Solving } from '../search/generate.ts'
import { groupBy, nearestByArea } from '../facts/lookups.ts'
import { parameterFigures } from './parameterFigures.ts'
import { policiesOf } from '../facts/policies.ts'
import { recipeFigures } from './recipeFigures.ts'
import type { Settled } from '../search/relax.ts'
import { countsSale, countsUnit } from '../facts/targets.ts'

/**
 * Every figure with an interval, the most influential first.
 * @param solving the model of the plan and @param settled its answer, both from planWithModel
 */
export function assumptionInfluences(solving: Solving, settled: Settled): AssumptionInfluence[] {
  const context: Context = { region: solving.facts.region, solving, settled, amounts: amountsOf(solving, settled.answer.primal) }
  const figures = [
    ...streamFigures(context),
    ...unitFigures(context),
    ...demandFigures(context),
    ...rateFigures(context),
    ...sidingFigures(context),
    ...recipeFigures(context),
    ...parameterFigures(context),
    ...policyFigures(context),
  ]
  const reach = (row: AssumptionInfluence) => Math.max(Math.abs(row.costAtLow ?? 0), Math.abs(row.costAtHigh ?? 0))
  return figures
    .filter(figure => figure.low !== undefined || figure.high !== undefined)
    .map(influence)
    .sort((a, b) => reach(b) - reach(a) || (a.table + a.key < b.table + b.key ? -1 : 1))
}

function influence(figure: Figure): AssumptionInfluence {
  const row = figure.row as { method?: string; source?: string[]; note?: string }
  const low = figure.low ?? figure.central,
    high = figure.high ?? figure.central
  return {
    table: figure.table,
    key: rowKey(figure.table, figure.row as Record<string, unknown>),
    field: figure.field,
    ...figure.names,
    low,
    central: figure.central,
    high,
    unit: figure.unit,
    method: row.method ?? 'assumed',
    source: row.source ?? [],
    ...(row.note === undefined ? {} : { note: row.note }),
    // Adding zero turns -0 into 0.
    costAtLow: figure.change(low) + 0,
    costAtHigh: figure.change(high) + 0,
  }
}

function* streamFigures({ region, solving: { facts, layout }, settled: { answer }, amounts }: Context): Generator<Figure> {
  const site = finder(region.sites),
    material = finder(region.materials)
  const supplyOf = new Map(
    facts.supplies
      .filter(supply => supply.kind === 'stream')
      .map(supply => [`${facts.places[supply.site]!.id}~${facts.materials[supply.material]!.id}`, supply.index]),
  )
  const P = layout.periods
  for (const [key, rows] of groupBy(region.streams, row => `${row.site}~${row.material}`)) {
    for (const row of rows) {
      const price = periodsOf(row, rows, facts.periods).reduce(
        (sum, t) => sum + answer.dual[layout.supplyRow[supplyOf.get(key)! * P + t]!]! * perTonne,
        0,
      )
      yield {
        table: 'streams',
        row,
        field: 'tPerYear',
        low: row.tPerYearLow,
        central: row.tPerYear,
        high: row.tPerYearHigh,
        unit: 't/a',
        names: join({ zh: '产生量', en: 'generation' }, site(row.site), material(row.material)),
        change: value => price * (value - row.tPerYear),
      }
      if (row.cnyPerT === undefined) continue
      const asked = row.cnyPerT,
        sent = periodsOf(row, rows, facts.periods).reduce((sum, t) => sum + amounts.sent(supplyOf.get(key)!, t), 0)
      yield {
        table: 'streams',
        row,
        field: 'cnyPerT',
        low: row.cnyPerTLow,
        central: asked,
        high: row.cnyPerTHigh,
        unit: 'CNY/t',
        names: join({ zh: '收购价', en: 'price asked' }, site(row.site), material(row.material)),
        change: value => sent * (value - asked),
      }
    }
  }
  for (const row of region.stocks) {
    const supply = supplyOf.get(`${row.site}~${row.material}`)!
    // Without its own yearly limit a stock may be drawn whole, so the limit moves with it.
    const limits =
      row.drawTPerYear === undefined
        ? facts.periods.reduce((sum, _, t) => sum + Math.min(0, answer.reduced[layout.drawColumn[supply * P + t]!]!), 0)
        : 0
    const price = (answer.dual[layout.stockRow[supply]!]! + limits) * perTonne
    yield {
      table: 'stocks',
      row,
      field: 't',
      low: row.tLow,
      central: row.t,
      high: row.tHigh,
      unit: 't',
      names: join({ zh: '堆存量', en: 'stock' }, site(row.site), material(row.material)),
      change: value => price * (value - row.t),
    }
  }
}

function* unitFigures({ region, solving: { facts, layout }, settled: { answer } }: Context): Generator<Figure> {
  const site = finder(region.sites)
  const P = layout.periods
  for (const unit of facts.units) {
    const { row } = unit
    let price = 0
    for (let t = 0; t < P; t++) {
      if (facts.periods[t]! > (row.lastPeriod ?? Infinity)) continue
      const capacityRow = layout.capacityRow[unit.index * P + t]!
      const stands = layout.standColumn[unit.index * P + t]!
      const part = stands < 0 ? 1 : answer.primal[stands]!
      price +=
        capacityRow >= 0 ? part * answer.dual[capacityRow]! : Math.min(0, answer.reduced[layout.activityColumn[unit.index * P + t]!]!)
    }
    // What stands already counts for capacity targets.
    for (const { plan, row: target } of layout.targets)
      if (plan.row.measure === 'capacity' && facts.periods[plan.period]! <= (row.lastPeriod ?? Infinity))
        price -= answer.dual[target]! * countsUnit(facts, plan, unit)
    yield {
      table: 'units',
      row,
      field: 'existingTPerYear',
      low: row.existingTPerYearLow,
      central: row.existingTPerYear,
      high: row.existingTPerYearHigh,
      unit: 't/a',
      names: join({ zh: '现有能力', en: 'existing capacity' }, site(row.site), unit.recipe.row),
      change: value => price * perTonne * (value - row.existingTPerYear),
    }
  }
}

function* demandFigures({ region, solving: { facts, layout }, settled: { answer } }: Context): Generator<Figure> {
  const site = finder(region.sites),
    material = finder(region.materials)
  const byRow = groupBy(
    layout.sales.map(sale => ({ ...sale, stepRow: facts.receivers[sale.receiver]!.steps[sale.step]! })),
    sale => rowKey('demands', sale.stepRow.row),
  )
  for (const row of region.demands) {
    const sales = byRow.get(rowKey('demands', row)) ?? []
    const worth = sales.reduce((sum, sale) => sum + Math.min(0, answer.reduced[sale.column]!), 0) * perTonne
    const valued = sales.reduce(
      (sum, sale) =>
        sum +
        layout.targets.reduce(
          (share, { plan, row: target }) =>
            plan.period === sale.stepRow.period && countsSale(facts, plan, facts.receivers[sale.receiver]!)
              ? share + answer.dual[target]!
              : share,
          1,
        ) *
          answer.primal[sale.column]! *
          1e3,
      0,
    )
    const names = (zh: string, en: string) => join({ zh, en }, site(row.site), material(row.material))
    yield {
      table: 'demands',
      row,
      field: 'tPerYear',
      low: row.tPerYearLow,
      central: row.tPerYear,
      high: row.tPerYearHigh,
      unit: 't/a',
      names: names('需求量', 'demand'),
      change: value => worth * (value - row.tPerYear),
    }
    yield {
      table: 'demands',
      row,
      field: 'priceCnyPerT',
      low: row.priceCnyPerTLow,
      central: row.priceCnyPerT,
      high: row.priceCnyPerTHigh,
      unit: 'CNY/t',
      names: names('价格', 'price'),
      change: value => -valued * (value - row.priceCnyPerT),
    }
  }
}

/** Rates paid per tonne: disposal, purchases, freight. */
function* rateFigures({ region, solving: { facts }, amounts }: Context): Generator<Figure> {
  const material = finder(region.materials),
    area = finder(region.areas)
  for (const row of region.disposal) {
    const tonnes = amounts.disposed.filter(entry => entry.row === row).reduce((sum, entry) => sum + entry.tonnes, 0)
    yield {
      table: 'disposal',
      row,
      field: 'cnyPerT',
      low: row.cnyPerTLow,
      central: row.cnyPerT,
      high: row.cnyPerTHigh,
      unit: 'CNY/t',
      names: join({ zh: '处置费', en: 'disposal cost' }, material(row.material), area(row.area ?? '')),
      change: value => tonnes * (value - row.cnyPerT),
    }
  }
  for (const row of region.purchases) {
    const same = region.purchases.filter(other => other.material === row.material)
    const tonnes = amounts.bought
      .filter(entry => entry.material === row.material && nearestByArea(same, facts.places[entry.site]!.areas) === row)
      .reduce((sum, entry) => sum + entry.tonnes, 0)
    yield {
      table: 'purchases',
      row,
      field: 'cnyPerT',
      low: row.cnyPerTLow,
      central: row.cnyPerT,
      high: row.cnyPerTHigh,
      unit: 'CNY/t',
      names: join({ zh: '采购价', en: 'purchase price' }, material(row.material), area(row.area ?? '')),
      change: value => tonnes * (value - row.cnyPerT),
    }
  }
  for (const row of region.modes) {
    const tkm = amounts.wetTkm.get(row.id) ?? 0
    yield {
      table: 'modes',
      row,
      field: 'cnyPerTkm',
      low: row.cnyPerTkmLow,
      central: row.cnyPerTkm,
      high: row.cnyPerTkmHigh,
      unit: 'CNY/tkm',
      names: join({ zh: '运价', en: 'freight rate' }, row),
      change: value => tkm * (value - row.cnyPerTkm),
    }
  }
}

/** Train slots of sidings: what one more a day would save over the year. */
function* sidingFigures({ region, solving: { facts, network, layout }, settled: { answer } }: Context): Generator<Figure> {
  const worth = new Map<string, number>()
  network.webs.forEach((web, w) =>
    web.stations.forEach((station, index) => {
      // A siding has one row, whatever modes stop there.
      if (worth.has(station.id)) return
      const rows = facts.periods.map((_, t) => layout.sidingRow[w]![index * layout.periods + t]!)
      if (rows.some(row => row >= 0)) worth.set(station.id, rows.reduce((sum, row) => sum + answer.dual[row]!, 0) * tenThousandCny)
    }),
  )
  for (const row of region.stations) {
    if (row.trainsPerDay === undefined) continue
    const central = row.trainsPerDay
    yield {
      table: 'stations',
      row,
      field: 'trainsPerDay',
      low: row.trainsPerDayLow,
      central,
      high: row.trainsPerDayHigh,
      unit: 'trains/day',
      names: join({ zh: '日装卸列数', en: 'trains a day' }, row),
      change: value => (worth.get(row.id) ?? 0) * facts.daysPerYear * (value - central),
    }
  }
}

/** The share of the tonnes on which a policy falls. */
function* policyFigures({ region, solving: { facts }, amounts }: Context): Generator<Figure> {
  for (const row of region.policies) {
    if (row.share === undefined || (row.shareLow === undefined && row.shareHigh === undefined)) continue
    // The policy alone, on all of the tonnes: what it takes per unit of share.
    const alone = policiesOf({ ...region, policies: [{ ...row, share: 1 }] })
    let cny = 0
    for (const entry of amounts.disposed)
      cny += entry.tonnes * alone.levy(entry.row.material, facts.places[entry.site]!.areas, facts.periods[entry.period]!)
    for (const entry of amounts.fed) {
      const unit = facts.units[entry.unit]!
      cny -=
        entry.tonnes *
        alone.inputSubsidy(
          entry.material,
          unit.recipe.id,
          unit.recipe.utilises,
          facts.places[unit.site]!.areas,
          facts.periods[entry.period]!,
        )
    }
    for (const unit of facts.units) {
      facts.periods.forEach((period, t) => {
        const { areas } = facts.places[unit.site]!
        cny +=
          amounts.activity(unit.index, t) *
          (unit.co2Kg[t]! * alone.processCarbon(unit.recipe.id, areas, period) -
            alone.outputSubsidy(unit.recipe.id, unit.recipe.product, areas, period))
      })
    }
    yield {
      table: 'policies',
      row,
      field: 'share',
      low: row.shareLow,
      central: row.share,
      high: row.shareHigh,
      unit: 'share',
      names: { nameZh: `${row.nameZh ?? row.id} · 适用比例`, nameEn: `${row.nameEn ?? row.id} · share of tonnes` },
      change: value => cny * (value - row.share!),
    }
  }
}
