// What each interval figure does to the optimal cost, first order: by the envelope theorem the cost changes like the Lagrangian
// c(figure) x + y (b(figure) - A(figure) x) at the optimal x and y. Every family of figures has its own derivative below.
import type { AssumptionInfluence } from '#domain/plan.ts'
import type { Region, RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { perTonne } from './draft.ts'
import type { Solving } from './generate.ts'
import { amountsOf, type Amounts } from './amounts.ts'
import { annuity, groupBy, holdsIn, nearestByArea, processParameter } from './lookups.ts'
import { policiesOf } from './policies.ts'
import type { Settled } from './relax.ts'
import { countsSale, countsUnit } from './targets.ts'

type Names = { nameZh: string; nameEn: string }
/** CNY of cost at a value of the figure, less the cost at its central value. */
type Change = (value: number) => number
type Figure = {
  table: RegionTable
  row: object
  field: string
  low: number | undefined
  central: number
  high: number | undefined
  unit: string
  names: Names
  change: Change
}
type Context = { region: Region; solving: Solving; settled: Settled; amounts: Amounts }

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

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }
function join(what: { zh: string; en: string }, ...things: (Named | undefined)[]): Names {
  const zh = things.filter(thing => thing !== undefined).map(thing => thing.nameZh ?? thing.nameEn ?? thing.id)
  const en = things.filter(thing => thing !== undefined).map(thing => thing.nameEn ?? thing.id)
  return { nameZh: [...zh, what.zh].join(' · '), nameEn: [...en, what.en].join(' · ') }
}
function finder<T extends Named>(rows: readonly T[]): (id: string) => T | undefined {
  const map = new Map(rows.map(row => [row.id, row]))
  return id => map.get(id)
}
/** Periods (indexes) in which a row without or with a period is the one that counts. */
function periodsOf<T extends { period?: number | undefined }>(row: T, siblings: T[], periods: number[]): number[] {
  return periods.flatMap((period, t) => {
    const own = siblings.find(other => other.period === period) ?? siblings.find(other => other.period === undefined)
    return own === row ? [t] : []
  })
}

function* streamFigures({ region, solving: { facts, layout }, settled: { answer } }: Context): Generator<Figure> {
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
      const capacityRow = layout.capacityRow[unit.index * P + t]!
      price += capacityRow >= 0 ? answer.dual[capacityRow]! : Math.min(0, answer.reduced[layout.activityColumn[unit.index * P + t]!]!)
    }
    // What stands already counts for capacity targets.
    for (const { plan, row: target } of layout.targets)
      if (plan.row.measure === 'capacity') price -= answer.dual[target]! * countsUnit(facts, plan, unit)
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

/** Recipes: fixed shares in and out, and contents that blend limits weigh. */
function* recipeFigures({ region, solving, settled: { answer } }: Context): Generator<Figure> {
  const { facts, layout } = solving
  const material = finder(region.materials),
    process = finder(region.processes)
  const P = layout.periods
  const y = (row: number) => (row < 0 ? 0 : answer.dual[row]!)
  const unitsOf = groupBy(facts.units, unit => unit.recipe.id)
  const share = new Map<string, number>(),
    content = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, value: number) => {
    map.set(key, (map.get(key) ?? 0) + value)
  }
  for (const units of unitsOf.values()) {
    for (const unit of units) {
      for (let t = 0; t < P; t++) {
        const activity = answer.primal[layout.activityColumn[unit.index * P + t]!]!
        const rows = layout.unitRows[unit.index * P + t]!
        unit.recipe.inputs.forEach((input, i) => {
          const feed = unit.feeds[i]!
          // dL / dt = y_feed a (or the price paid) - y_mass a - blend duals; nothing for ranged inputs, whose central share is no limit.
          const rate = feed < 0 ? unit.boughtCny[i]![t]! / perTonne : y(layout.receiverRow[feed * P + t]!)
          if (!input.ranged) add(share, `${unit.recipe.id}~in~${input.material}`, activity * (rate - y(rows.mass)))
        })
        unit.recipe.outputs.forEach((output, i) => {
          const supply = unit.products[i]!
          const targets = layout.targets.reduce(
            (sum, { plan, row }) =>
              plan.period === t &&
              plan.row.measure === 'output' &&
              countsUnit(facts, plan, unit) > 0 &&
              (plan.namesMaterials ? plan.countsMaterial.has(output.material) : output.main)
                ? sum + y(row)
                : sum,
            0,
          )
          add(
            share,
            `${unit.recipe.id}~out~${output.material}`,
            activity * ((supply < 0 ? 0 : y(layout.supplyRow[supply * P + t]!)) + y(rows.mass) - targets),
          )
        })
      }
    }
  }
  for (const row of region.process_flows) {
    const ranged = (row.tMax ?? row.t) > (row.tMin ?? row.t)
    if (ranged || (row.tLow === undefined && row.tHigh === undefined)) continue
    const worth = (share.get(rowKey('process_flows', row)) ?? 0) * 1e4
    yield {
      table: 'process_flows',
      row,
      field: 't',
      low: row.tLow,
      central: row.t,
      high: row.tHigh,
      unit: 't/t',
      names: join(
        row.direction === 'in' ? { zh: '单耗', en: 'use per tonne' } : { zh: '产率', en: 'yield' },
        process(row.process),
        material(row.material),
      ),
      change: value => worth * (value - row.t),
    }
  }
  const eaten = eatenByOrigin(solving, answer.primal)
  for (const blend of layout.blends) {
    const unit = facts.units[blend.unit]!
    const limit = unit.recipe.limits[blend.limit]!
    if (y(blend.row) === 0) continue
    for (const entry of limit.contents) {
      for (const [site, amount] of eaten(unit.index, entry.material, blend.period))
        add(
          content,
          `${entry.material}~${limit.component}~${entry.bySite.has(site) ? site : ''}~${limitUnit(region, unit.recipe.id, limit.key)}`,
          -y(blend.row) * amount,
        )
    }
  }
  for (const row of region.compositions) {
    // Contents are weighed in the unit of each limit; the influence of one figure adds over the limits that weigh it.
    const worth =
      [...content.entries()]
        .filter(([key]) => key.startsWith(`${row.material}~${row.component}~${row.site ?? ''}~`))
        .reduce((sum, [key, value]) => sum + value * factorBetween(row.unit, key.slice(key.lastIndexOf('~') + 1)), 0) * 1e4
    yield {
      table: 'compositions',
      row,
      field: 'value',
      low: row.valueLow,
      central: row.value,
      high: row.valueHigh,
      unit: row.unit,
      names: join({ zh: `${row.component} 含量`, en: `${row.component} content` }, material(row.material)),
      change: value => worth * (value - row.value),
    }
  }
}
function limitUnit(region: Region, process: string, key: string): string {
  return region.blend_limits.find(row => row.process === process && `${row.process}~${row.component}~${row.sense}` === key)!.unit
}
function factorBetween(from: string, to: string): number {
  const size: Record<string, number> = { share: 1, '%': 0.01, 'g/kg': 1e-3, 'kg/t': 1e-3, 'mg/kg': 1e-6, 'g/t': 1e-6, ppm: 1e-6 }
  return from === to ? 1 : (size[from] ?? 1) / (size[to] ?? 1)
}
/** kt of a material eaten by a unit, by the site that it came from; what was bought comes under a blank site. */
function eatenByOrigin(
  { facts, layout, book }: Solving,
  primal: Float64Array,
): (unit: number, material: string, t: number) => Map<string, number> {
  const P = layout.periods
  const arrived = new Map<string, Map<string, number>>()
  book.keys.forEach((key, index) => {
    const amount = primal[layout.arcStart + index]!,
      receiver = facts.receivers[key.receiver]!
    if (amount <= 0 || receiver.kind !== 'feed') return
    const id = `${receiver.unit}~${receiver.material}~${key.period}`
    const bySite = arrived.get(id) ?? new Map<string, number>()
    const site = facts.places[facts.supplies[key.supply]!.site]!.id
    bySite.set(site, (bySite.get(site) ?? 0) + amount)
    arrived.set(id, bySite)
  })
  return (unitIndex, material, t) => {
    const unit = facts.units[unitIndex]!
    const i = unit.recipe.inputs.findIndex(candidate => candidate.material === material)
    const feed = unit.feeds[i]!,
      input = unit.recipe.inputs[i]!
    const at = (column: number) => (column >= 0 ? primal[column]! : 0)
    const bought =
      feed >= 0
        ? at(layout.purchaseColumn[feed * P + t]!)
        : (input.ranged ? input.low : input.t) * at(layout.activityColumn[unitIndex * P + t]!) +
          at(layout.boughtColumn[unitIndex]![i * P + t]!)
    const bySite = new Map(arrived.get(`${unitIndex}~${facts.materialIndex.get(material)}~${t}`) ?? [])
    return bySite.set('', (bySite.get('') ?? 0) + bought)
  }
}

/** Process parameters and region-wide ones. */
function* parameterFigures({ region, solving: { facts, layout, network }, settled: { answer }, amounts }: Context): Generator<Figure> {
  const process = finder(region.processes)
  const rows = groupBy(region.process_parameters, row => row.process)
  const units = groupBy(facts.units, unit => unit.recipe.id)
  const sum = (id: string, per: (unit: number, t: number) => number) =>
    (units.get(id) ?? []).reduce((total, unit) => total + facts.periods.reduce((part, _, t) => part + per(unit.index, t), 0), 0)
  const yearsOf = (id: string, period: number) => processParameter(rows.get(id), 'lifetimeYears', period)
  const capitalAt = (id: string, rate: number, years?: number) =>
    sum(id, (index, t) => {
      const period = facts.periods[t]!
      const own = yearsOf(id, period)
      return amounts.builtYears(index, t) * amounts.investment(index, t) * annuity(rate, years ?? own)
    })
  const title: Record<string, { zh: string; en: string }> = {
    opexCnyPerT: { zh: '加工费', en: 'processing cost' },
    capexCnyPerTPerYear: { zh: '单位投资', en: 'investment' },
    lifetimeYears: { zh: '寿命', en: 'lifetime' },
    co2KgPerT: { zh: '工艺 CO₂', en: 'process CO2' },
    energyKwhPerT: { zh: '电耗', en: 'electricity' },
    avoidedCo2KgPerT: { zh: '避免的 CO₂', en: 'CO2 avoided' },
    minSizeTPerYear: { zh: '最小规模', en: 'least size' },
    maxSizeTPerYear: { zh: '最大规模', en: 'greatest size' },
    fixedCostCny: { zh: '固定费用', en: 'fixed cost' },
  }
  for (const row of region.process_parameters) {
    const id = row.process
    const changeOf: Record<string, Change> = {
      opexCnyPerT: value =>
        sum(id, (unit, t) =>
          facts.units[unit]!.row.opexCnyPerT === undefined && holdsIn(row, facts.periods[t]!) ? amounts.activity(unit, t) : 0,
        ) *
        (value - row.value),
      capexCnyPerTPerYear: value =>
        sum(id, (unit, t) =>
          facts.units[unit]!.row.capexCnyPerTPerYear === undefined
            ? amounts.builtYears(unit, t) * annuity(facts.discountRate, yearsOf(id, facts.periods[t]!))
            : 0,
        ) *
        (value - row.value),
      lifetimeYears: value => capitalAt(id, facts.discountRate, value) - capitalAt(id, facts.discountRate, row.value),
      co2KgPerT: value => sum(id, (unit, t) => amounts.activity(unit, t) * facts.units[unit]!.carbon[t]!) * (value - row.value),
      fixedCostCny: value =>
        sum(id, (unit, t) =>
          facts.units[unit]!.row.fixedCostCny === undefined && facts.units[unit]!.maxNew > 0
            ? (amounts.builtYears(unit, t) / (facts.units[unit]!.maxNew * 1e3)) *
              annuity(facts.discountRate, yearsOf(id, facts.periods[t]!))
            : 0,
        ) *
        (value - row.value),
    }
    // Figures that are shown but do not enter the cost (sizes, electricity, avoided CO2) change nothing.
    yield {
      table: 'process_parameters',
      row,
      field: row.parameter,
      low: row.valueLow,
      central: row.value,
      high: row.valueHigh,
      unit: row.unit,
      names: join(title[row.parameter]!, process(id)),
      change: changeOf[row.parameter] ?? (() => 0),
    }
  }
  const slots = new Map<number, number>()
  network.webs.forEach((web, w) =>
    web.stations.forEach((station, index) => {
      for (let t = 0; t < layout.periods; t++) {
        const at = layout.sidingRow[w]![index * layout.periods + t]!
        if (at >= 0) slots.set(at, station.trainsPerDay ?? 0)
      }
    }),
  )
  const perDay = [...slots].reduce((total, [at, trains]) => total + answer.dual[at]! * trains, 0) * 1e4
  for (const row of region.parameters) {
    const changeOf: Record<string, Change> = {
      discountRate: value => [...units.keys()].reduce((total, id) => total + capitalAt(id, value) - capitalAt(id, row.value), 0),
      daysPerYear: value => perDay * (value - row.value),
      distanceFactor: value =>
        (network.direct
          .filter(mode => mode.row.distanceFactor === undefined)
          .reduce((total, mode) => total + (amounts.wetTkm.get(mode.id) ?? 0) * mode.perKm, 0) *
          (value - row.value)) /
        row.value,
    }
    yield {
      table: 'parameters',
      row,
      field: 'value',
      low: row.valueLow,
      central: row.value,
      high: row.valueHigh,
      unit: row.unit,
      names: { nameZh: row.nameZh ?? row.id, nameEn: row.nameEn ?? row.id },
      change: changeOf[row.id] ?? (() => 0),
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
