// Influence of process parameters (costs, lifetimes, CO2) and of region-wide ones (discount rate, days a year).
import type { processParameters } from '#domain/region.ts'
import { annuity, groupBy, holdsIn, processParameter } from '../facts/lookups.ts'
import { finder, join, type Change, type Context, type Figure } from './figures.ts'

/** Process parameters and region-wide ones. */
export function* parameterFigures({
  region,
  solving: { facts, layout, network },
  settled: { answer },
  amounts,
}: Context): Generator<Figure> {
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
      return amounts.investedYears(index, t) * annuity(rate, years ?? own)
    })
  const title: Record<(typeof processParameters)[number], { zh: string; en: string }> = {
    opexCnyPerT: { zh: '加工费', en: 'processing cost' },
    capexCnyPerTPerYear: { zh: '单位投资', en: 'investment' },
    lifetimeYears: { zh: '寿命', en: 'lifetime' },
    co2KgPerT: { zh: '工艺 CO₂', en: 'process CO2' },
    energyKwhPerT: { zh: '电耗', en: 'electricity' },
    avoidedCo2KgPerT: { zh: '避免的 CO₂', en: 'CO2 avoided' },
    minSizeTPerYear: { zh: '最小规模', en: 'least size' },
    maxSizeTPerYear: { zh: '最大规模', en: 'greatest size' },
    sizeStepTPerYear: { zh: '规模级差', en: 'size step' },
    fixedCostCny: { zh: '固定费用', en: 'fixed cost' },
    leadTimeYears: { zh: '建设周期', en: 'lead time' },
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
          facts.units[unit]!.row.fixedCostCny === undefined
            ? amounts.openedYears(unit, t) * annuity(facts.discountRate, yearsOf(id, facts.periods[t]!))
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
      names: join(title[row.parameter], process(id)),
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
