// Small regions for the planner's tests: an empty one to fill in, and seeded random ones with every family of rows.
import { randomOf } from '#plan/studies/random.ts'
import { regionTables, type Region, type RegionTable, type Row } from '#domain/region.ts'

type Tables = { [T in RegionTable]?: Row<T>[] }

/** A region of the rows given; materials, sites and everything else must be complete in themselves. */
export function regionOf(tables: Tables, periods = [2022]): Region {
  const empty = Object.fromEntries(Object.keys(regionTables).map(table => [table, []])) as unknown as { [T in RegionTable]: Row<T>[] }
  return {
    meta: {
      id: 'test',
      nameZh: '测试',
      nameEn: 'Test',
      version: '1',
      currency: 'CNY',
      periods: [2020, 2021, 2022],
      defaultPeriods: periods,
      defaultProgramme: tables.programmes?.[0]?.id,
      synthetic: true,
    } as Region['meta'],
    ...empty,
    ...tables,
  }
}

/** Size of a random region; `sites` of each kind, clustered around a few towns. */
export type RandomSize = { sources: number; works: number; markets: number; stations: number; periods: number[] }

export function randomRegion(seed: number, size: RandomSize): Region {
  const random = randomOf(seed)
  const between = (low: number, high: number) => low + (high - low) * random()
  const towns = Array.from({ length: 4 }, () => ({ lng: between(113, 119), lat: between(36, 41) }))
  const spot = () => {
    const town = towns[Math.floor(random() * towns.length)]!
    return { lng: town.lng + between(-0.5, 0.5), lat: town.lat + between(-0.4, 0.4) }
  }
  const sites: Row<'sites'>[] = []
  const add = (id: string, kind: string) => {
    sites.push({ id, kind, area: random() < 0.5 ? 'north' : 'south', ...spot() })
    return id
  }
  const sources = Array.from({ length: size.sources }, (_, i) => add(`source${i}`, 'plant')),
    works = Array.from({ length: size.works }, (_, i) => add(`works${i}`, 'works')),
    markets = Array.from({ length: size.markets }, (_, i) => add(`market${i}`, 'city'))
  const wastes = ['slag', 'ash', 'gypsum', 'tailings']
  const streams: Row<'streams'>[] = []
  for (const site of sources)
    for (const material of wastes) if (random() < 0.5) streams.push({ site, material, tPerYear: Math.round(between(1e4, 8e5)) })
  const demands: Row<'demands'>[] = []
  for (const site of markets) {
    for (const material of ['binder', 'aggregate', 'concrete']) {
      const price = { binder: 230, aggregate: 60, concrete: 130 }[material]!
      demands.push({ site, material, step: 1, tPerYear: Math.round(between(1e4, 4e5)), priceCnyPerT: price * between(0.9, 1.2) })
      if (random() < 0.5)
        demands.push({ site, material, step: 2, tPerYear: Math.round(between(1e4, 2e5)), priceCnyPerT: price * between(0.5, 0.8) })
    }
  }
  const units: Row<'units'>[] = []
  for (const site of works) {
    for (const process of ['blend', 'crush', 'mix']) {
      if (random() < 0.7)
        units.push({
          site,
          process,
          existingTPerYear: random() < 0.5 ? Math.round(between(1e4, 3e5)) : 0,
          maxNewTPerYear: random() < 0.7 ? Math.round(between(1e5, 8e5)) : 0,
        })
    }
  }
  const stations: Row<'stations'>[] = Array.from({ length: size.stations }, (_, i) => ({
    id: `station${i}`,
    ...spot(),
    trainsPerDay: 0.2 + random(),
  }))
  const lines: Row<'lines'>[] = stations
    .slice(1)
    .map((station, i) => ({ from: stations[Math.floor(random() * (i + 1))]!.id, to: station.id, km: between(60, 400) }))
  return regionOf(
    {
      areas: [
        { id: 'all', level: 'region' },
        { id: 'north', level: 'province', parent: 'all' },
        { id: 'south', level: 'province', parent: 'all' },
      ],
      materials: [
        ...wastes.map((id): Row<'materials'> => ({ id, kind: 'waste', tags: ['solid'], moisture: id === 'ash' ? 0.2 : 0.08 })),
        { id: 'lime', kind: 'input' },
        { id: 'cement', kind: 'input' },
        { id: 'binder', kind: 'product' },
        { id: 'aggregate', kind: 'product' },
        { id: 'concrete', kind: 'product' },
        { id: 'fines', kind: 'product' },
        { id: 'loss', kind: 'loss' },
      ],
      sites,
      streams,
      demands,
      units,
      stations,
      lines,
      stocks: [{ site: sources[0]!, material: 'tailings', t: 2e6, drawTPerYear: 3e5 }],
      disposal: [
        { material: 'slag', cnyPerT: 12 },
        { material: 'slag', area: 'north', cnyPerT: 20 },
        { material: 'tailings', cnyPerT: 6 },
        { material: 'ash', cnyPerT: 12 },
        { material: 'fines', cnyPerT: 9 },
      ],
      processes: [
        { id: 'blend', product: 'binder', utilisation: true },
        { id: 'crush', product: 'aggregate', utilisation: true },
        { id: 'mix', product: 'concrete' },
      ],
      process_flows: [
        { process: 'blend', direction: 'in', material: 'slag', t: 0.6, tMin: 0.3, tMax: 0.8 },
        { process: 'blend', direction: 'in', material: 'ash', t: 0.25, tMin: 0, tMax: 0.5 },
        { process: 'blend', direction: 'in', material: 'gypsum', t: 0.1, tMin: 0.02, tMax: 0.2 },
        { process: 'blend', direction: 'in', material: 'lime', t: 0.07, tMin: 0.03, tMax: 0.3 },
        { process: 'blend', direction: 'out', material: 'binder', t: 1 },
        { process: 'blend', direction: 'out', material: 'loss', t: 0.02 },
        { process: 'crush', direction: 'in', material: 'tailings', t: 1.2 },
        { process: 'crush', direction: 'out', material: 'aggregate', t: 1 },
        { process: 'crush', direction: 'out', material: 'fines', t: 0.15 },
        { process: 'crush', direction: 'out', material: 'loss', t: 0.05 },
        { process: 'mix', direction: 'in', material: 'binder', t: 0.1, tMin: 0.05, tMax: 0.2 },
        { process: 'mix', direction: 'in', material: 'cement', t: 0.1, tMin: 0, tMax: 0.2 },
        { process: 'mix', direction: 'in', material: 'aggregate', t: 0.8 },
        { process: 'mix', direction: 'out', material: 'concrete', t: 1 },
      ],
      process_parameters: [
        { process: 'blend', parameter: 'opexCnyPerT', value: 60, unit: 'CNY/t' },
        { process: 'blend', parameter: 'capexCnyPerTPerYear', value: 250, unit: 'CNY' },
        { process: 'blend', parameter: 'lifetimeYears', value: 20, unit: 'a' },
        { process: 'blend', parameter: 'co2KgPerT', value: 50, unit: 'kg/t' },
        { process: 'blend', parameter: 'avoidedCo2KgPerT', value: 500, unit: 'kg/t' },
        { process: 'crush', parameter: 'opexCnyPerT', value: 14, unit: 'CNY/t' },
        { process: 'crush', parameter: 'capexCnyPerTPerYear', value: 45, unit: 'CNY' },
        { process: 'crush', parameter: 'lifetimeYears', value: 15, unit: 'a' },
        { process: 'mix', parameter: 'opexCnyPerT', value: 40, unit: 'CNY/t' },
        { process: 'mix', parameter: 'capexCnyPerTPerYear', value: 60, unit: 'CNY' },
      ],
      blend_limits: [
        { process: 'blend', component: 'so3', sense: '<=', limit: 0.05, unit: 'share', basis: 'input' },
        { process: 'blend', component: 'fcao', sense: '<=', limit: 2, unit: '%', basis: 'product' },
      ],
      compositions: [
        { material: 'gypsum', component: 'so3', value: 0.44, unit: 'share' },
        { material: 'slag', component: 'so3', value: 0.005, unit: 'share' },
        { material: 'ash', component: 'so3', value: 1, unit: '%' },
        { material: 'lime', component: 'so3', value: 0, unit: 'share' },
        { material: 'slag', component: 'fcao', value: 3, unit: '%' },
        { material: 'slag', component: 'fcao', site: sources[0]!, value: 6, unit: '%' },
        { material: 'ash', component: 'fcao', value: 0.5, unit: '%' },
        { material: 'gypsum', component: 'fcao', value: 0, unit: '%' },
        { material: 'lime', component: 'fcao', value: 0, unit: '%' },
      ],
      purchases: [
        { material: 'lime', cnyPerT: 450, co2KgPerT: 1000 },
        { material: 'cement', cnyPerT: 380, co2KgPerT: 735 },
      ],
      modes: [
        { id: 'truck', network: 'direct', fixedCnyPerT: 8, cnyPerTkm: 0.45, co2KgPerTkm: 0.078, distanceFactor: 1.3, maxKm: 450 },
        {
          id: 'ev',
          network: 'direct',
          fixedCnyPerT: 9,
          cnyPerTkm: 0.33,
          co2KgPerTkm: 0.03,
          distanceFactor: 1.3,
          maxKm: 200,
          fleetTkmPerYear: 2e7,
        },
        {
          id: 'rail',
          network: 'stations',
          fixedCnyPerT: 12,
          cnyPerTkm: 0.12,
          co2KgPerTkm: 0.01,
          accessMode: 'truck',
          accessMaxKm: 80,
          transferCnyPerT: 5,
          trainT: 3200,
        },
      ],
      policies: [
        { id: 'levy', kind: 'levy_disposal', material: 'slag', cnyPerT: 25, share: 0.3, active: true },
        { id: 'carbon', kind: 'carbon_price', cnyPerT: 50, active: true },
        { id: 'bonus', kind: 'subsidy_input', material: 'ash', cnyPerT: 5, active: true },
        { id: 'green', kind: 'subsidy_output', process: 'crush', area: 'south', cnyPerT: 2, active: true },
        { id: 'clean', kind: 'ban_mode', mode: 'truck', material: 'aggregate', area: 'north', active: random() < 0.3 },
      ],
      programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
      targets: [
        {
          id: 'used',
          programme: 'p',
          clause: '(二)',
          year: 2022,
          measure: 'utilised',
          materials: ['#solid'],
          sense: '>=',
          value: Math.round(between(2e5, 2e6)),
          unit: 't',
          definitionZh: '',
          definitionEn: '',
          modelled: true,
        },
      ],
      parameters: [
        { id: 'discountRate', value: 0.08, unit: 'share' },
        { id: 'daysPerYear', value: 350, unit: 'd' },
        { id: 'stationsPerSite', value: 2, unit: '1' },
      ],
    },
    size.periods,
  )
}
