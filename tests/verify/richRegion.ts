// A random region with every kind of row that limits or prices a plan, so that each check of the checker has something to look at.
import type { Region, Row } from '#domain/region.ts'
import { randomOf } from '#plan/studies/random.ts'
import { randomRegion } from '../plan/regions.ts'

type Goal = Pick<Row<'targets'>, 'measure' | 'sense' | 'value'> & Partial<Row<'targets'>>

/** @param lanes trains run on lanes, whole ones and at least three of them; and a part of the binder has to come out of a dearer process */
export function richRegion(seed: number, periods: number[], lanes = false): Region {
  const region = randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 5, periods })
  const random = randomOf(seed + 1)
  const between = (low: number, high: number) => low + (high - low) * random()
  const goal = (id: string, row: Goal): Row<'targets'> => ({
    id,
    programme: 'p',
    clause: '(三)',
    year: 2022,
    unit: 't',
    definitionZh: '',
    definitionEn: '',
    modelled: true,
    ...row,
  })
  const [first, second] = region.sites
  const market = region.sites.find(site => site.kind === 'city')!
  const rich: Region = {
    ...region,
    modes: region.modes.map(row =>
      row.network === 'stations' && lanes ? { ...row, minTrainsPerYear: 3, laneCnyPerYear: 2e4, trainCny: 1500, wholeTrains: true } : row,
    ),
    // Of rail now the line binds, now the siding.
    lines: region.lines.map(row => (seed % 2 === 0 ? { ...row, capacityTPerYear: Math.round(between(2e3, 6e4)) } : row)),
    stations: region.stations.map((row, i) => ({
      ...row,
      trainsPerDay: i === 0 && random() < 0.3 ? 0 : row.trainsPerDay! * (seed % 2 === 0 ? 1 : 0.05),
    })),
    disposal: region.disposal.map(row =>
      row.material === 'ash'
        ? { ...row, capacityTPerYear: Math.round(between(3e5, 2e6)) }
        : row.area === 'north'
          ? { ...row, capacityTPerYear: 3e6 }
          : row,
    ),
    // Places of many holders, and holders who ask for what they give.
    sites: region.sites.map((row, i) => (i % 3 === 1 ? { ...row, spreadKm: 6 + i } : row)),
    streams: region.streams.map((row, i) => (i % 4 === 2 ? { ...row, cnyPerT: 3 + i } : row)),
    parameters: [...region.parameters, { id: 'decisionYear', value: 2020, unit: 'year' }, { id: 'spreadFactor', value: 1.2, unit: '1' }],
    stocks: [...region.stocks, { site: second!.id, material: 'slag', t: Math.round(between(1e4, 3e5)) }],
    units: region.units.map((row, i) => ({
      ...row,
      ...(i % 3 === 0 ? { earliestPeriod: 2022, fixedCostCny: 2e6 } : {}),
      ...(i % 4 === 0 ? { opexCnyPerT: 30 } : {}),
      // What stands ends, what is built of one kind stands for a year only.
      ...(i % 5 === 1 ? { lastPeriod: 2021 } : {}),
    })),
    demands: [
      ...region.demands.map((row, i) => (i % 5 === 0 ? { ...row, minTPerYear: Math.round(row.tPerYear * 0.02) } : row)),
      { site: market.id, material: 'slag', tPerYear: 5e4, priceCnyPerT: 25 },
    ],
    blend_limits: [
      ...region.blend_limits,
      { process: 'blend', component: 'activity', sense: '>=', limit: 30, unit: '%', basis: 'input', materials: ['slag', 'ash'] },
    ],
    compositions: [
      ...region.compositions,
      { material: 'slag', component: 'activity', value: 45, unit: '%' },
      { material: 'ash', component: 'activity', value: 0.2, unit: 'share' },
      { material: 'ash', component: 'activity', site: first!.id, value: 0.1, unit: 'share' },
    ],
    process_parameters: [
      ...region.process_parameters.map(row =>
        row.process === 'crush' && row.parameter === 'lifetimeYears' ? { ...row, value: 1 + (seed % 3) } : row,
      ),
      { process: 'blend', parameter: 'leadTimeYears', value: 1, unit: 'years' },
    ],
    // A written arc for anything, and one with a capacity that several receivers share.
    arcs: region.sites
      .filter(site => site.kind === 'works')
      .slice(0, 3)
      .flatMap((site, i) => [
        { from: first!.id, to: site.id, material: 'slag', cnyPerT: between(1, 9), co2KgPerT: 0.4, km: 12 },
        { from: second!.id, to: site.id, mode: 'belt', cnyPerT: between(1, 9), capacityTPerYear: i === 0 ? 0 : 2e4 },
      ]),
    policies: [
      ...region.policies,
      { id: 'keep', kind: 'ban_disposal', material: 'fines', area: 'south', active: random() < 0.4 },
      { id: 'price', kind: 'carbon_price', process: 'blend', area: 'north', cnyPerT: 30, active: true },
      { id: 'stop', kind: 'ban_mode', mode: 'rail', material: 'gypsum', active: true },
    ],
    targets: [
      ...region.targets,
      goal('made', { measure: 'output', sense: '>=', value: Math.round(between(1e4, 6e4)), processes: ['crush'] }),
      goal('standing', { measure: 'capacity', sense: '>=', value: Math.round(between(1e5, 1.2e6)), processes: ['blend'], year: 2021 }),
      goal('new', { measure: 'new_capacity', sense: '>=', value: 2, unit: '万吨', processes: ['mix', 'crush'] }),
      goal('least', { measure: 'utilised', sense: '<=', value: Math.round(between(2e5, 2e6)), materials: ['tailings'], areas: ['north'] }),
      goal('value', { measure: 'output_value', sense: '>=', value: Math.round(between(1e6, 4e7)), materials: ['binder'], unit: 'CNY' }),
      goal('open', { measure: 'sites_opened', sense: '>=', value: 2, unit: 'count', modelled: false }),
    ],
  }
  return lanes ? withKiln(rich) : rich
}

/** Binder out of a kiln too, which is dearer: at least a third of it. */
function withKiln(region: Region): Region {
  const same = <T extends { process: string }>(rows: T[]) =>
    rows.filter(row => row.process === 'blend').map(row => ({ ...row, process: 'kiln' }))
  return {
    ...region,
    processes: [...region.processes, { id: 'kiln', product: 'binder', utilisation: true }],
    process_flows: [...region.process_flows, ...same(region.process_flows)],
    process_parameters: [
      ...region.process_parameters,
      ...same(region.process_parameters).map(row => (row.parameter === 'opexCnyPerT' ? { ...row, value: row.value + 20 } : row)),
    ],
    units: [
      ...region.units,
      ...region.units
        .filter(row => row.process === 'blend')
        .map(({ site }) => ({ site, process: 'kiln', existingTPerYear: 2e4, maxNewTPerYear: 1e5 })),
    ],
    policies: [...region.policies, { id: 'by_kiln', kind: 'least_share', material: 'binder', process: 'kiln', share: 1 / 3, active: true }],
  }
}

/** Links that are opened in parts, or not at all, and one that only has a most. */
export function withLinks(region: Region): Region {
  const works = region.sites.filter(site => site.kind === 'works').map(site => site.id)
  return {
    ...region,
    links: [
      ...works.map((to, i) => ({ id: `road${i}`, to, mode: 'truck', cnyPerYear: 2e5, minTPerYear: 1e4, maxTPerYear: 2e5 })),
      { id: 'binder', material: 'binder', maxTPerYear: 1e5 },
      { id: 'crowded', to: works[0]!, overTPerYear: 2e4, overCnyPerT: 3 },
      { id: 'jammed', to: works[0]!, overTPerYear: 6e4, overCnyPerT: 4 },
      { id: 'belt', mode: 'belt', cnyPerYear: 5e5, maxTPerYear: 3e4, validFrom: '2021-01-01' },
    ],
  }
}

/** What stands costs something as such, and some of it may be closed. */
export function withClosings(region: Region): Region {
  return {
    ...region,
    units: region.units.map((row, i) => ({
      ...row,
      standingCnyPerYear: 2e5 * (1 + (i % 4)),
      ...(i % 3 === 2 ? {} : { closingCny: i % 3 === 0 ? 0 : 3e5 }),
    })),
  }
}
