// What plants produced in the base year, carried to the newest figure of what they do: power by megawatts of July 2024, steel by the output
// of 2023, coal by that of 2024 (Shanxi) and 2021 (Inner Mongolia). Where nothing newer is published the row stays and says of which year it is.
import type { Facility } from '../activity.ts'
import type { Figures, Line } from '../figures.ts'
import { figure, statistic, statisticOf } from '../figures.ts'
import { steelOutput2020 } from '../activity.ts'
import { traded } from '../demands.ts'
import { factorFor } from '../factors.ts'
import { provinceOf } from '../geography.ts'
import { groupBy, rounded, sum, tonnesPerYear } from '../tables.ts'
import type { Tables, Triple } from '../tables.ts'

type Stream = Tables['streams'][number]
type Newer = { ratio: number; year: number; source: string; words: string }

const ofPower = ['fly_ash', 'bottom_ash', 'fgd_gypsum']
const ofSteel = ['bf_slag', 'steel_slag', 'zinc_dust']

/** A row at another activity: its interval scales with it. */
function scaled(row: Stream, { ratio, year, source, words }: Newer): Stream {
  const t = [(row.tPerYearLow ?? row.tPerYear) * ratio, row.tPerYear * ratio, (row.tPerYearHigh ?? row.tPerYear) * ratio]
  return {
    ...row,
    ...tonnesPerYear(t as unknown as Triple),
    dataYear: year,
    method: 'estimated',
    source: [...new Set([...(row.source ?? []), source])],
    note: `${row.note ?? ''} ${words}`.trim(),
  }
}

const activityOf = (line: Line, column: string): Record<string, number> => {
  const mw = figure(line, column) ?? 0
  return line['main_coal_type'] === 'waste coal' ? { wasteCoalMw: mw } : { coalMw: mw }
}
const prior = (material: string, line: Line, column: string, at: 0 | 1 | 2 = 1): number =>
  sum(Object.entries(activityOf(line, column)), ([activity, mw]) => {
    const factor = factorFor(material, activity, line['province_code']!)
    return factor === undefined ? 0 : factor.t[at] * mw
  })
const [before, newest] = ['capacity_mw_end2020', 'capacity_mw_2024_07']

/** Ash and gypsum of 2024: each site by its own units, a new plant at what its province's plants make of a megawatt. */
function powerToday(figures: Figures, tables: Tables): void {
  const known = new Set(tables.sites.map(s => s.id))
  const siteOf = (line: Line): string | undefined =>
    [`power-${line['id']}`, `area-power-${line['city_code']}`].find(site => known.has(site))
  const groups = groupBy(figures.power, line => siteOf(line) ?? '')
  const added = groups.get('') ?? []
  // How a province's fit stands to factor x megawatts: what a new plant is taken at.
  const fit = new Map<string, number>()
  for (const material of ofPower) {
    for (const province of new Set(figures.power.map(l => l['province_code']!))) {
      const lines = figures.power.filter(l => l['province_code'] === province && siteOf(l) !== undefined)
      const sites = new Set(lines.map(siteOf))
      const fitted = sum(
        tables.streams.filter(s => s.material === material && sites.has(s.site)),
        s => s.tPerYear,
      )
      fit.set(`${province} ${material}`, fitted / sum(lines, l => prior(material, l, before)))
    }
  }
  tables.streams = tables.streams.flatMap(row => {
    const lines = groups.get(row.site)
    if (!ofPower.includes(row.material) || lines === undefined || (row.dataYear ?? 0) >= 2023) return [row]
    const ratio = sum(lines, l => prior(row.material, l, newest)) / sum(lines, l => prior(row.material, l, before))
    const mw = (column: string): string => Math.round(sum(lines, l => figure(l, column) ?? 0)).toLocaleString('en-US')
    const words = `Carried from ${row.dataYear} by megawatts: ${mw(before)} at the end of 2020, ${mw(newest)} in July 2024.`
    const row2024 = scaled(row, { ratio, year: 2024, source: 'gem_gcpt_2024_07', words })
    return row2024.tPerYear < 1 ? [] : [row2024]
  })
  for (const line of added) addPlant(line, fit, tables)
}

/** A power plant that did not run in 2020. */
function addPlant(line: Line, fit: ReadonlyMap<string, number>, tables: Tables): void {
  const mw = figure(line, newest) ?? 0
  if (mw <= 0) return
  const site = `power-${line['id']}`
  tables.sites.push({
    id: site,
    ...(line['name_zh'] ? { nameZh: line['name_zh'] } : {}),
    nameEn: line['name_en']!,
    kind: 'power_plant',
    area: line['city_code']!,
    lng: figure(line, 'lng')!,
    lat: figure(line, 'lat')!,
    accuracy: line['location_accuracy'] === 'exact' ? 'exact' : 'approximate',
    ...(line['owner'] ? { party: line['owner'] } : {}),
    status: 'operating',
    source: ['gem_gcpt_2024_07'],
    note: `${mw} MW in July 2024, none at the end of 2020.`,
  } satisfies Tables['sites'][number] & Pick<Facility, 'kind'>)
  for (const material of ofPower) {
    const by = fit.get(`${line['province_code']} ${material}`) ?? 1
    const t = ([0, 1, 2] as const).map(at => prior(material, line, newest, at) * by) as unknown as Triple
    if (t[1] < 1) continue
    tables.streams.push({
      site,
      material,
      ...tonnesPerYear(t),
      dataYear: 2024,
      method: 'estimated',
      source: ['gem_gcpt_2024_07'],
      note: `${mw} MW of July 2024 x what the plants of the province make of a megawatt (${by.toFixed(2)} of the factor).`,
    })
  }
}

/** Steel and coal by province, where a newer year is published. */
function byProvince(figures: Figures): { materials: string[]; of: (province: string) => Newer | undefined }[] {
  const steel2020 = steelOutput2020(figures)
  const steel = (province: string): Newer | undefined => {
    const mt = statistic(figures.province, province, 2023, 'crude_steel_output')
    const base = steel2020[province]?.mt
    if (mt === undefined || base === undefined || base === 0) return undefined
    const words = `Carried by crude steel of the province: ${base.toFixed(1)} Mt in 2020, ${mt.toFixed(1)} in 2023.`
    return { ratio: mt / base, year: 2023, source: 'nbs2023_steel', words }
  }
  const coal = (province: string): Newer | undefined => {
    const base = statistic(figures.province, province, 2020, 'raw_coal_output_above_scale')
    if (base === undefined) return undefined
    if (province === '140000') {
      const mt = statisticOf(figures.province, province, 2024, 'raw_coal_output')
      const words = `Carried by raw coal of Shanxi: ${base.toFixed(0)} Mt in 2020, ${mt.toFixed(0)} in 2024.`
      return { ratio: mt / base, year: 2024, source: 'cctv_gangue_2025', words }
    }
    const mt = statisticOf(figures.province, province, 2021, 'raw_coal_output_above_scale')
    const words = `Carried by raw coal of the province: ${base.toFixed(0)} Mt in 2020, ${mt.toFixed(0)} in 2021; nothing newer was found.`
    return { ratio: mt / base, year: 2021, source: 'coal_top10_relabel', words }
  }
  return [
    { materials: ofSteel, of: steel },
    { materials: ['coal_gangue'], of: coal },
  ]
}

/** What the market for building materials became: Hebei's cement of 2023 against 2021, the nation's sand as the low end. */
const built = new Set([
  'cement_scm',
  'ggbs',
  'ash_fines',
  'steel_slag_powder',
  'binder',
  'precast',
  'road_base',
  'brick_block',
  'wallboard',
  'dry_mix',
  'recycled_aggregate',
  'ceramsite',
  'aggregate',
])
function marketsToday(figures: Figures, tables: Tables): void {
  const cement = statisticOf(figures.province, '130000', 2021, 'cement_output')
  const [value, low] = [99.82 / cement, 15_800 / statisticOf(figures.province, '000000', 2021, 'sand_gravel_output')]
  const areaOf = new Map(tables.sites.map(s => [s.id, s.area ?? '']))
  tables.demands = tables.demands.map(row => {
    const capital = ['11', '12'].includes(areaOf.get(row.site)!.slice(0, 2)) && row.material === 'aggregate'
    if (!built.has(row.material) || row.tPerYear === undefined || capital) return row
    const t: Triple = [(row.tPerYearLow ?? row.tPerYear) * low, row.tPerYear * value, row.tPerYearHigh ?? row.tPerYear]
    return {
      ...row,
      ...tonnesPerYear(t),
      dataYear: 2023,
      source: [...new Set([...(row.source ?? []), 'cssgl_2404', 'njz_h1_2024'])],
      note: `${row.note ?? ''} Tonnes x ${value.toFixed(2)} as Hebei’s cement of 2023 against 2021; low end x ${low.toFixed(2)} as the nation’s sand and stone (assumed to hold for all of building).`,
    }
  })
}

/** Trucks: Tangshan alone had more than ten thousand electric ones in January 2024. */
function trucksToday(tables: Tables): void {
  const trucks = 10_816
  for (const mode of tables.modes) {
    if (mode.id !== 'road_ev') continue
    mode.fleetTkmPerYear = rounded(trucks * 1e6, 1e8)
    mode.source = [...new Set([...(mode.source ?? []), 'ev_ts_2024'])]
    mode.note = `${mode.note ?? ''} Now ${trucks.toLocaleString('en-US')} new-energy heavy trucks of Tangshan in January 2024 x 1 million t-km a year (assumed), the other cities not counted.`
  }
}

/** Everything of the base region that a newer figure is known for, in place. */
export function carryForward(figures: Figures, tables: Tables): void {
  powerToday(figures, tables)
  const areaOf = new Map(tables.sites.map(s => [s.id, s.area ?? '']))
  const rules = byProvince(figures)
  tables.streams = tables.streams.map(row => {
    const rule = rules.find(r => r.materials.includes(row.material))
    const newer = rule?.of(provinceOf(areaOf.get(row.site)!))
    if (newer === undefined || (row.dataYear ?? 0) > 2020) return row
    return scaled(row, newer)
  })
  marketsToday(figures, tables)
  trucksToday(tables)
}

const yearly = (rows: readonly Stream[], material: string): number => {
  const own = rows.filter(r => r.material === material)
  const periods = [...new Set(own.map(r => r.period))]
  return Math.max(
    0,
    ...periods.map(period =>
      sum(
        own.filter(r => r.period === period),
        r => r.tPerYear,
      ),
    ),
  )
}
const batteryWorks = new Set(['battery_second_life', 'battery_recovery'])
/** Use of batteries in China, ministry: 2023 was 121 % above 2022. */
const worksGrowth = 2.21

function grown(unit: Tables['units'][number]): Partial<Tables['units'][number]> {
  const at = (t: number): number => rounded(t * worksGrowth, 10)
  return {
    existingTPerYear: at(unit.existingTPerYear ?? 0),
    ...(unit.existingTPerYearLow === undefined ? {} : { existingTPerYearLow: at(unit.existingTPerYearLow) }),
    ...(unit.existingTPerYearHigh === undefined ? {} : { existingTPerYearHigh: at(unit.existingTPerYearHigh) }),
    dataYear: 2023,
    source: [...new Set([...(unit.source ?? []), 'ggii_battery'])],
  }
}

/**
 * Markets of what recyclables become, and room to build for batteries, in proportion to what now arises: both were sized on the base year.
 * @param base the streams of the base region
 */
export function sizeMarkets(base: readonly Stream[], tables: Tables): void {
  const ratioOf = (material: string): number => yearly(tables.streams, material) / yearly(base, material)
  const from = new Map(traded.map(t => [t.material, t.from]))
  tables.demands = tables.demands.map(row => {
    const waste = from.get(row.material)
    if (waste === undefined || row.tPerYear === undefined) return row
    const ratio = ratioOf(waste)
    const t: Triple = [(row.tPerYearLow ?? row.tPerYear) * ratio, row.tPerYear * ratio, (row.tPerYearHigh ?? row.tPerYear) * ratio]
    return { ...row, ...tonnesPerYear(t), note: `${row.note ?? ''} x ${ratio.toFixed(2)} as the waste it is made from.` }
  })
  const ratio = ratioOf('retired_battery')
  tables.units = tables.units.map(unit => {
    if (!batteryWorks.has(unit.process)) return unit
    const stands = (unit.existingTPerYear ?? 0) > 0
    return {
      ...unit,
      ...(stands ? grown(unit) : {}),
      ...(unit.maxNewTPerYear === undefined ? {} : { maxNewTPerYear: rounded(unit.maxNewTPerYear * ratio, 1000) }),
      note: `${unit.note ?? ''} ${stands ? `What stands x ${worksGrowth} as the nation’s use from 2022 to 2023. ` : ''}Room to build x ${ratio.toFixed(1)} as what arises (assumed).`.trim(),
    }
  })
}
