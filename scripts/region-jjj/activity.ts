// Step 1: what each facility does in a year (steel, coal, ore, megawatts, alumina, cement), from capacity and province output.
import type { Figures, Line } from './figures.ts'
import { figure, statistic, statisticOf } from './figures.ts'
import { groupBy, kmBetween, rounded, sum } from './tables.ts'

export type Facility = {
  /** Site id; small facilities share the area source of their city. */
  site: string
  kind: string
  area: string
  province: string
  zh: string
  en: string
  party: string
  lng: number
  lat: number
  accuracy: 'exact' | 'approximate' | 'city_point' | 'area'
  /** Of a source that merges many facilities: how far a tonne travels within it. */
  spreadKm?: number
  /** Activity in its own unit: t steel, t iron, t coal, t ore, MW, t alumina, t cement. */
  activity: Record<string, number>
  source: string[]
  note?: string
}

const place = (line: Line): Pick<Facility, 'area' | 'province' | 'lng' | 'lat' | 'accuracy'> => ({
  area: line['city_code']!,
  province: line['province_code']!,
  lng: figure(line, 'lng')!,
  lat: figure(line, 'lat')!,
  accuracy:
    line['location_accuracy'] === 'exact' || line['location_accuracy'] === 'captive_power_plant'
      ? 'exact'
      : line['location_accuracy'] === 'city_point'
        ? 'city_point'
        : 'approximate',
})
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim()

/** Crude steel of 2020 by province, Mt. Published where it exists, else carried from the nearest published years. */
export function steelOutput2020(figures: Figures): Record<string, { mt: number; source: string[]; how: string }> {
  const at = (code: string, year: number): number | undefined => statistic(figures.province, code, year, 'crude_steel_output')
  const nation =
    statisticOf(figures.province, '000000', 2020, 'crude_steel_output') /
    statisticOf(figures.province, '000000', 2018, 'crude_steel_output')
  const between = (code: string, from: number, to: number): number => {
    const a = at(code, from)!
    return a + ((at(code, to)! - a) * (2020 - from)) / (to - from)
  }
  return {
    110000: { mt: 0, source: ['nbs2019_steel'], how: 'none' },
    120000: { mt: between('120000', 2018, 2022), source: ['nbs2018_steel', 'nbs2023_steel'], how: 'between 2018 and 2022' },
    130000: { mt: at('130000', 2020)!, source: ['feralloys_2021'], how: 'published 2020' },
    140000: { mt: between('140000', 2019, 2022), source: ['feralloys_2021', 'nbs2023_steel'], how: 'between 2019 and 2022' },
    150000: {
      mt: at('150000', 2018)! * nation,
      source: ['nbs2018_steel', 'steelorbis_2021'],
      how: '2018 with the national growth to 2020',
    },
    370000: { mt: between('370000', 2019, 2022), source: ['feralloys_2021', 'nbs2023_steel'], how: 'between 2019 and 2022' },
    410000: {
      mt: at('410000', 2018)! * nation,
      source: ['nbs2018_steel', 'steelorbis_2021'],
      how: '2018 with the national growth to 2020',
    },
  }
}

/** Operating steel plants, expansion rows joined to their base; capacity scaled to the province's output. */
export function steelPlants(figures: Figures): Facility[] {
  const output = steelOutput2020(figures)
  const operating = figures.steel.filter(l => l['status_2023_03'] === 'operating')
  const plants = [...groupBy(operating, l => l['id']!.split('-')[0]!).values()]
  const capacityOf = (lines: Line[], column: string): number => sum(lines, l => figure(l, column) ?? 0) * 1000
  return plants.map(lines => {
    const base = lines[0]!
    const province = base['province_code']!
    const provinceCapacity =
      sum(
        operating.filter(l => l['province_code'] === province),
        l => figure(l, 'crude_steel_capacity_kt') ?? 0,
      ) / 1000
    const use = provinceCapacity > 0 ? output[province]!.mt / provinceCapacity : 0
    const eaf = capacityOf(lines, 'eaf_capacity_kt')
    return {
      site: `steel-${base['id']!.split('-')[0]}`,
      kind: 'steel_plant',
      ...place(base),
      zh: plain(base['name_zh']),
      en: plain(base['name_en']),
      party: plain(base['owner']),
      activity: {
        steel: capacityOf(lines, 'crude_steel_capacity_kt') * use,
        iron: capacityOf(lines, 'bf_iron_capacity_kt') * Math.min(1, use),
        eaf: eaf * use,
      },
      source: ['gem_gspt_2023_03', ...output[province]!.source],
      note: `Province output ${output[province]!.mt.toFixed(1)} Mt (${output[province]!.how}) over operating capacity ${provinceCapacity.toFixed(1)} Mt.`,
    }
  })
}

/** From a tonne of a group to the nearest works of its kind: the root mean square distance of two over the root of their number. */
function spreadOf(group: readonly Facility[], weight: (f: Facility) => number): number {
  const total = sum(group, weight)
  return Math.sqrt(sum(group, a => sum(group, b => weight(a) * weight(b) * kmBetween(a, b) ** 2)) / group.length) / total
}

/** Large facilities stay themselves; the rest of a city become one area source, with their count in the note. */
function mergeSmall(
  all: Facility[],
  isLarge: (f: Facility) => boolean,
  prefix: string,
  words: { zh: string; en: string },
  cityName: (code: string) => { zh: string; en: string; lng: number; lat: number },
): Facility[] {
  const merged: Facility[] = all.filter(isLarge)
  for (const [area, group] of groupBy(
    all.filter(f => !isLarge(f)),
    f => f.area,
  )) {
    const city = cityName(area)
    const first = group[0]!
    if (group.length === 1) {
      merged.push(first)
      continue
    }
    const activity: Record<string, number> = {}
    for (const f of group) for (const [k, v] of Object.entries(f.activity)) activity[k] = (activity[k] ?? 0) + v
    const weight = (f: Facility): number => sum(Object.values(f.activity), v => v) || 1
    const total = sum(group, weight)
    merged.push({
      site: `${prefix}-${area}`,
      kind: 'area_source',
      area,
      province: first.province,
      zh: `${city.zh}${words.zh}（${group.length}座合并）`,
      en: `${city.en}: ${group.length} ${words.en}, merged`,
      party: '',
      lng: sum(group, f => f.lng * weight(f)) / total,
      lat: sum(group, f => f.lat * weight(f)) / total,
      accuracy: 'area',
      spreadKm: rounded(spreadOf(group, weight), 0.1),
      activity,
      source: [...new Set(group.flatMap(f => f.source))],
      note: `${group.length} facilities of the city in one source; the point is their mean weighted by activity; the spread is the root mean square distance of two over the root of their number.`,
    })
  }
  return merged
}

export type CityPoint = (code: string) => { zh: string; en: string; lng: number; lat: number }

/** Coal power plants by class (waste coal, other); below 200 MW merged by city. Activity in MW at the end of 2020. */
export function powerPlants(figures: Figures, cityName: CityPoint): Facility[] {
  const all = figures.power
    .filter(l => (figure(l, 'capacity_mw_end2020') ?? 0) > 0)
    .map((l): Facility => {
      const mw = figure(l, 'capacity_mw_end2020')!
      return {
        site: `power-${l['id']}`,
        kind: 'power_plant',
        ...place(l),
        zh: plain(l['name_zh']),
        en: plain(l['name_en']),
        party: plain(l['owner']),
        activity: l['main_coal_type'] === 'waste coal' ? { wasteCoalMw: mw } : { coalMw: mw },
        source: ['gem_gcpt_2024_07'],
      }
    })
  return mergeSmall(
    all,
    f => sum(Object.values(f.activity), v => v) >= 200,
    'area-power',
    { zh: '小型燃煤电厂', en: 'coal power plants below 200 MW' },
    cityName,
  )
}

/** Raw coal of 2020 by province, Mt; where it is not published, capacity times the region's mean use. */
export function coalOutput2020(figures: Figures): Record<string, { mt: number; source: string[] }> {
  const at = (code: string, year: number): number => statisticOf(figures.province, code, year, 'raw_coal_output_above_scale')
  const capacity = (code: string): number =>
    sum(
      figures.coal.filter(l => l['status_2024_04'] === 'operating' && l['province_code'] === code),
      l => figure(l, 'capacity_mt') ?? 0,
    )
  const known = at('140000', 2020) + at('150000', 2020)
  const use = known / (capacity('140000') + capacity('150000'))
  return {
    130000: { mt: capacity('130000') * use, source: ['gem_gcmt_2024_04'] },
    140000: { mt: at('140000', 2020), source: ['coal2020'] },
    150000: { mt: at('150000', 2020), source: ['coal2020'] },
    370000: { mt: at('370000', 2021), source: ['coal_top10_relabel'] },
    410000: { mt: at('410000', 2021), source: ['coal_top10_relabel'] },
  }
}

/** Operating coal mines; below 5 Mt a year merged by city. Activity in t of raw coal. */
export function coalMines(figures: Figures, cityName: CityPoint): Facility[] {
  const output = coalOutput2020(figures)
  const operating = figures.coal.filter(l => l['status_2024_04'] === 'operating')
  const capacity = groupBy(operating, l => l['province_code']!)
  const all = operating.map((l): Facility => {
    const province = l['province_code']!
    const total = sum(capacity.get(province)!, m => figure(m, 'capacity_mt') ?? 0)
    const out = output[province]
    return {
      site: `mine-${l['id']}`,
      kind: 'coal_mine',
      ...place({ ...l, location_accuracy: 'exact' }),
      zh: '',
      en: plain(l['name_en']),
      party: plain(l['owner']),
      activity: { coal: out ? ((figure(l, 'capacity_mt') ?? 0) * 1e6 * out.mt) / total : 0, capacityMt: figure(l, 'capacity_mt') ?? 0 },
      source: ['gem_gcmt_2024_04', ...(out?.source ?? [])],
      note: 'Chinese name not in the source release.',
    }
  })
  return mergeSmall(
    all,
    f => (f.activity['capacityMt'] ?? 0) >= 5,
    'area-coal',
    { zh: '中小煤矿', en: 'coal mines below 5 Mt/yr' },
    cityName,
  )
}

/** Operating iron ore mines with a known capacity. Activity in t of ore; no output is published, so capacity x 0.85. */
export function ironMines(figures: Figures): Facility[] {
  return figures.other
    .filter(l => l['type'] === 'iron_ore_mine' && l['status'] === 'operating' && (figure(l, 'capacity') ?? 0) > 0)
    .map(l => ({
      site: `iron-${l['id']}`,
      kind: 'iron_mine',
      ...place(l),
      zh: plain(l['name_zh']),
      en: plain(l['name_en']),
      party: plain(l['owner']),
      activity: { ore: (figure(l, 'production_kt_2022') ?? figure(l, 'capacity')! * 0.85) * 1000 },
      source: ['gem_giomt_2024_11'],
      ...(figure(l, 'production_kt_2022') === undefined
        ? { note: 'Output not published: capacity x 0.85 (assumed).' }
        : { note: 'Output of 2022 as published.' }),
    }))
}

/** Alumina refineries. Province output (first quarter 2022 x 4) shared by capacity; where none is known, equally. */
export function aluminaRefineries(figures: Figures): Facility[] {
  return figures.alumina.map((l): Facility => {
    const province = l['province_code']!
    const peers = figures.alumina.filter(p => p['province_code'] === province)
    const known = peers.map(p => figure(p, 'alumina_capacity_mt')).filter((v): v is number => v !== undefined)
    const mean = known.length > 0 ? sum(known, v => v) / known.length : 1
    const weight = (p: Line): number => figure(p, 'alumina_capacity_mt') ?? mean
    const quarter = statisticOf(figures.province, province, 2022, 'alumina_output_jan_mar')
    return {
      site: `alumina-${l['id']!.replace('alu-', '')}`,
      kind: 'alumina_refinery',
      ...place(l),
      zh: plain(l['name_zh']),
      en: plain(l['name_en']),
      party: plain(l['owner']),
      activity: { alumina: (quarter * 4 * 1e6 * weight(l)) / sum(peers, weight) },
      source: [...l['source']!.split('+'), 'smm_nbs_alumina_q1'],
      note: `Share of the province output by ${known.length > 0 ? 'capacity where known' : 'equal parts: no capacity known'}.${l['note'] ? ` ${l['note']}.` : ''}`,
    }
  })
}

/** Clinker in cement, assumed; integrated plants of known capacity carry it as an activity of their own. */
const clinkerShare = 0.68

/**
 * Cement plants, scaled to the province output of 2021. Activity in t of cement (and of clinker). Where the capacity is
 * not known the mean of the type holds in total but not per plant, so those plants are merged by city.
 */
export function cementPlants(figures: Figures, cityName: CityPoint): Facility[] {
  const isKnown = (l: Line): boolean => figure(l, 'cement_capacity_mt') !== undefined
  const known = figures.cement.filter(l => l['plant_type'] === 'integrated' && isKnown(l))
  const mean = sum(known, l => figure(l, 'cement_capacity_mt')!) / known.length
  const capacity = (l: Line): number => figure(l, 'cement_capacity_mt') ?? (l['plant_type'] === 'integrated' ? mean : 1.3)
  const provinceCapacity = groupBy(figures.cement, l => l['province_code']!)
  const knownSites = new Set(figures.cement.filter(isKnown).map(l => `cement-${l['id']}`))
  const all = figures.cement.map((l): Facility => {
    const province = l['province_code']!
    const output = statisticOf(figures.province, province, 2021, 'cement_output')
    const cement = (capacity(l) * output * 1e6) / sum(provinceCapacity.get(province)!, capacity)
    const words = isKnown(l) ? `${capacity(l)} Mt (${l['capacity_basis']})` : `not known, ${capacity(l).toFixed(2)} Mt assumed`
    return {
      site: `cement-${l['id']}`,
      kind: 'cement_plant',
      ...place(l),
      zh: '',
      en: plain(l['owner']),
      party: plain(l['parent']),
      activity: { cement, ...(isKnown(l) && l['plant_type'] === 'integrated' ? { clinker: cement * clinkerShare } : {}) },
      source: ['sfi_cement_2021_07', 'nbs2021_ichimei'],
      note: `${l['plant_type'] || 'type unknown'}; capacity ${words}, scaled to the province output of 2021.`,
    }
  })
  const words = { zh: '产能未知水泥厂', en: 'cement plants of unknown capacity' }
  return mergeSmall(all, f => knownSites.has(f.site), 'area-cement', words, cityName)
}

/** Waste-to-energy plants in operation. Activity in MW. */
export function wastePlants(figures: Figures): Facility[] {
  return figures.other
    .filter(l => l['type'] === 'waste_to_energy' && l['status'] === 'operating' && (figure(l, 'capacity') ?? 0) > 0)
    .map(l => ({
      site: `wte-${l['id']}`,
      kind: 'waste_to_energy',
      ...place(l),
      zh: plain(l['name_zh']),
      en: plain(l['name_en']),
      party: plain(l['owner']),
      activity: { wteMw: figure(l, 'capacity')! },
      source: ['gem_gbpt_2024_09'],
    }))
}
