// Official totals to hold ours against: yearbook by province, the ministry's own of 2014, city notices by kind, and the two bases of rates of use.
import type { Asked, Figures, Line } from './figures.ts'
import { figure, foundFigure } from './figures.ts'
import { noteInChinese } from './notesZh.ts'
import type { Tables } from './tables.ts'

const provinceIndicators = new Set([
  'general_industrial_solid_waste_generated',
  'general_industrial_solid_waste_utilised',
  'crude_steel_output',
  'raw_coal_output_above_scale',
  'cement_output',
])
/** Totals of years long before the base year are kept for comparison, not for the fit. */
const oldest = 2018
/** Of the region's totals of 2014 the ministry names six provincial regions; Henan is not among them. */
const sixProvinces = 'Six provincial regions without Henan; with waste rock where the indicator says so.'

type Found = { of: 'waste' | 'recyclables'; indicator: string; note?: string } & Asked
const copy = 'Known from a copy, not from the publisher’s own page.'
const general = 'general industrial solid waste'
const bulk = 'bulk industrial waste with waste rock'
const of = (from: Found['of'], area: string, kind: string, year: string, measure: string, indicator: string, note?: string): Found => ({
  of: from,
  area,
  kind,
  year,
  measure,
  indicator,
  ...(note ? { note } : {}),
})

/** Found in November 2026: what each row is called here. */
const found: Found[] = [
  ...['110000', '120000', '130000', '140000', '150000', '370000'].map(area =>
    of(
      'waste',
      area,
      bulk,
      '2014',
      'generated',
      'bulk_industrial_solid_waste_incl_waste_rock_generated',
      'Part of the six provinces’ 2,370 Mt, as a vice minister gave it.',
    ),
  ),
  of('waste', '110000', general, '2022', 'generated', 'general_industrial_solid_waste_generated'),
  of('waste', '110000', general, '2022', 'rate of use', 'general_industrial_solid_waste_use_rate'),
  of(
    'waste',
    '110000',
    'building waste',
    '2020',
    'generated',
    'construction_waste_with_soil_generated',
    'With excavated soil, which is not in the region.',
  ),
  of('waste', '120000', general, '2014', 'generated', 'general_industrial_solid_waste_generated'),
  of(
    'waste',
    '130000',
    general,
    '2020',
    'neither used nor disposed of',
    'general_industrial_solid_waste_stored',
    'So use and disposal together are 302.79 Mt; their split is not published.',
  ),
  of('waste', '140000', general, '2015', 'utilised', 'general_industrial_solid_waste_utilised', 'Said of the year as a forecast.'),
  of('waste', '140000', 'industrial solid waste', '2016', 'stock', 'industrial_solid_waste_stock'),
  of('waste', '140600', 'industrial solid waste', '2016', 'utilised', 'industrial_solid_waste_utilised'),
  of('waste', '150000', 'industrial solid waste', '2020', 'rate of use', 'industrial_solid_waste_use_rate'),
  of(
    'waste',
    '130800',
    'iron tailings',
    '2013',
    'generated',
    'tailings_with_waste_rock_generated',
    'The bureau counts rock as tailings (read so: it is more than the yearbook gives the whole province).',
  ),
  of('waste', '130800', 'iron tailings', '2014', 'stock', 'tailings_stock'),
  of('waste', '130800', 'iron tailings', '2013', 'utilised', 'tailings_with_waste_rock_utilised'),
  of('waste', '371500', 'industrial solid waste', '2025', 'rate of use', 'industrial_solid_waste_use_rate', 'Over 75 %.'),
  of('waste', '410300', 'fly ash and FGD gypsum', '2021', 'rate of use', 'fly_ash_and_gypsum_use_rate', 'Over 95 %.'),
  of('waste', '410000', 'building waste', '2014', 'generated', 'construction_waste_generated'),
  ...['110000', '120000', '130000'].map(area =>
    of('recyclables', area, 'main recyclables', '2014', 'generated', 'main_recyclables_generated', 'Part of the six provinces’ 44.1 Mt.'),
  ),
  of(
    'recyclables',
    '410000',
    'lead-acid batteries',
    '2022',
    'collected',
    'lead_acid_batteries_collected',
    'Lead is not modelled: no other province publishes it.',
  ),
  ...(['coal gangue', 'fly ash', 'industrial gypsum', 'bulk solid waste (seven kinds)'] as const).map(kind =>
    of('waste', '000000', kind, '2019', 'rate of use', `${kind.replace(/ \(.*/u, '').replaceAll(' ', '_')}_use_rate_ndrc`),
  ),
  ...(['coal gangue', 'fly ash', 'smelting slag', 'industrial gypsum', 'bulk solid waste (seven kinds)'] as const).map(kind =>
    of('waste', '000000', kind, '2021', 'rate of use', `${kind.replace(/ \(.*/u, '').replaceAll(' ', '_')}_use_rate_ndrc`),
  ),
]
/** Said in words or derived from them. */
const said: { area: string; indicator: string; year: number; value: number; unit: string; source: string; note: string }[] = [
  {
    area: 'jjj',
    indicator: 'general_industrial_solid_waste_generated',
    year: 2017,
    value: 1547,
    unit: 'Mt',
    source: 'census2_2017',
    note: 'A floor: the seven provinces have 40 % or more of the nation’s 3,868 Mt. Ours leaves out kinds that are not modelled. Known from a copy.',
  },
  {
    area: '370300',
    indicator: 'general_industrial_solid_waste_generated',
    year: 2022,
    value: 19.76,
    unit: 'Mt',
    source: 'zibo_2022',
    note: '1,238 firms; kinds are missing in the region: dust, chemical residues and others. Known from a copy.',
  },
  {
    area: '370300',
    indicator: 'general_industrial_solid_waste_use_rate',
    year: 2022,
    value: 76.11,
    unit: '%',
    source: 'zibo_2022',
    note: 'Known from a copy.',
  },
]
/** The environment ministry's survey of 2018, as national indicators of the long table. */
const surveyRates: [indicator: string, name: string][] = [
  ['coal_gangue_coal_mining_utilisation_rate_key_survey', 'coal_gangue_use_rate_mee'],
  ['fly_ash_power_heat_utilisation_rate_key_survey', 'fly_ash_use_rate_mee'],
  ['smelting_slag_ferrous_utilisation_rate_key_survey', 'smelting_slag_use_rate_mee'],
  ['tailings_ferrous_mining_utilisation_rate_key_survey', 'ferrous_tailings_use_rate_mee'],
]

export function addOfficialTotals(figures: Figures, tables: Tables): void {
  const push = (
    area: string,
    indicator: string,
    year: number,
    row: { value: number; unit: string; quality: string; source: string },
    note?: string,
  ) => {
    const notes = [note ?? '', year < oldest ? `Of ${year}: before the base year, shown for comparison only.` : ''].filter(n => n !== '')
    const { value, unit, quality, source } = row
    tables.official_totals.push({
      area,
      indicator,
      year,
      value,
      unit,
      quality,
      source: [source],
      ...(notes.length > 0 ? { note: notes.join(' '), noteZh: noteInChinese(notes.join(' ')) } : {}),
    })
  }
  const add = (area: string, l: Line, note = l['note'], indicator = l['indicator']!): void =>
    push(
      area,
      indicator,
      Number(l['year']),
      { value: figure(l, 'value')!, unit: l['unit']!, quality: l['quality']!, source: l['source']! },
      note,
    )
  for (const l of figures.province) {
    const code = l['province_code']!
    if (code === 'JJJ7') add('jjj6', l, sixProvinces)
    else if (code !== '000000' && provinceIndicators.has(l['indicator']!)) add(code, l)
  }
  for (const l of figures.city) add(l['city_code']!, l)
  for (const [indicator, name] of surveyRates) {
    const line = figures.province.find(l => l['province_code'] === '000000' && l['indicator'] === indicator)
    if (line === undefined) throw new Error(`no ${indicator}`)
    add('000000', line, copy, name)
  }
  for (const { area, indicator, year, value, unit, source, note } of said)
    push(area, indicator, year, { value, unit, quality: 'A', source }, note)
  for (const f of found) {
    const row = foundFigure(figures.found[f.of], f)
    if (tables.official_totals.some(t => t.area === f.area && t.indicator === f.indicator && t.year === Number(f.year))) continue
    push(f.area, f.indicator, Number(f.year), row, [f.note ?? '', copy].filter(n => n !== '').join(' '))
  }
}
