// Iron mines that no list names, and waste rock on the accounting basis of the ministry. Tailings of Hebei's unlisted mines are
// what the yearbook leaves open; Chengde and Qianxi have published figures of their own, the rest is shared by listed ore capacity.
import type { Figures } from './figures.ts'
import { foundFigure } from './figures.ts'
import type { City } from './geography.ts'
import type { StreamCell } from './cells.ts'
import { areaSource } from './cells.ts'
import type { Triple } from './tables.ts'
import { sum } from './tables.ts'

const mt = 1e6
/** Hebei's unlisted mines outside Chengde and Qianxi, before the yearbook's total is fitted: a fifth of the 155 Mt that no list explains. */
const unlistedElsewhere: Triple = [10 * mt, 31 * mt, 75 * mt]
/** Sand works and ponds stand next to their concentrators: assumed. */
const minesApartKm = 10
/** Tonnes of tailings from a tonne of ore, as in `factors`. */
const tailingsPerOre = 0.65
const chengde = '130800'
const tangshan = '130200'
/** Cities of Hebei where ore is mined; Chengde stands by its own figures. */
const cities = [tangshan, '130700', '130400', '130300']
/** Of what Chengde's bureau counts as tailings, rock that was never milled (assumed: the ore is lean and is blasted with its waste). */
const rockOfChengde = 1 / 3

const isTailings = (c: StreamCell): boolean => c.material === 'iron_tailings'
const ofCity = (cells: StreamCell[], code: string): StreamCell[] => cells.filter(c => isTailings(c) && c.facility.area === code)
const oreOf = (c: StreamCell): number => c.facility.activity['ore'] ?? 0

/** Chengde's tailings and rock a year: 200 Mt (mean of 2010-2012, B) carried to 2018 by the national survey; 100 and 250 as bounds. */
function chengdeTotal(figures: Figures): { t: Triple; source: string[]; note: string } {
  const { waste } = figures.found
  const mean = foundFigure(waste, { area: chengde, kind: 'iron tailings', year: '2010-2012 mean', measure: 'generated' })
  const most = foundFigure(waste, { area: chengde, kind: 'iron tailings', year: '2013', measure: 'generated' })
  const later = foundFigure(waste, { area: chengde, kind: 'tailings and waste rock', year: '2019', measure: 'generated' })
  const by = nationalTailings(figures)
  return {
    t: [100 * mt, mean.value * by.ratio * mt, most.value * mt],
    source: [mean.source, most.source, later.source, ...by.source],
    note: `City figures: ${mean.value} Mt (mean of 2010-2012), ${most.value} Mt (2013), ${later.value} Mt with rock (2019, weak); the first carried by the national ${by.words}.`,
  }
}

/** National tailings of 2018 over 2015: how mining moved between the ministry's count and the base year. */
function nationalTailings(figures: Figures): { ratio: number; source: string[]; words: string } {
  const at = (year: string) => foundFigure(figures.found.waste, { area: '000000', kind: 'tailings', year, measure: 'generated' })
  const [before, after] = [at('2015'), at('2018')]
  return {
    ratio: after.value / before.value,
    source: [before.source, after.source],
    words: `tailings ${before.value} Mt (2015) to ${after.value} Mt (2018)`,
  }
}

function unlisted(
  cells: StreamCell[],
  city: City,
  id: string,
  at: { lng: number; lat: number } | undefined,
  note: string,
  source: string[],
) {
  const listed = ofCity(cells, city.code)
  const mean = (of: (c: StreamCell) => number): number => sum(listed, c => of(c) * oreOf(c)) / sum(listed, oreOf)
  return areaSource(
    city.code,
    { zh: `${city.zh}未列名铁矿选厂`, en: `${city.en}: iron ore concentrators not listed` },
    { ...(at ?? { lng: mean(c => c.facility.lng), lat: mean(c => c.facility.lat) }), spreadKm: minesApartKm },
    id,
    note,
    source,
  )
}

/** Tailings and rock of mines that no list names (never invented mines): area sources of Hebei's cities, and of Qianxi county. */
export function unlistedIronMines(figures: Figures, cells: StreamCell[], cityOf: (code: string) => City): StreamCell[] {
  const found: StreamCell[] = []
  const put = (facility: StreamCell['facility'], [low, value, high]: Triple, source: string[], note: string, rockPerTailings?: number) => {
    facility.activity = { ore: value / tailingsPerOre }
    const cell = { facility, low, value, high, year: 2020, method: 'estimated' as const, source, note }
    found.push({ ...cell, material: 'iron_tailings' })
    // Of Chengde the city's own figure; elsewhere a prior that the ministry's total is laid on below.
    const rock = rockPerTailings ?? usableRockPerOre[1] / tailingsPerOre
    found.push({ ...cell, material: 'waste_rock', value: value * rock, low: low * rock, high: high * rock })
  }

  const city = chengdeTotal(figures)
  const listedOfChengde = sum(ofCity(cells, chengde), c => c.value)
  const own = city.t.map(t => t * (1 - rockOfChengde) - listedOfChengde) as unknown as Triple
  const note = `${city.note} A third of it rock (assumed), less the listed mines.`
  put(
    unlisted(
      cells,
      cityOf(chengde),
      `area-iron-${chengde}`,
      undefined,
      'Published city figures less the listed mines; the point is the mean of the listed mines.',
      city.source,
    ),
    own,
    city.source,
    note,
    rockOfChengde / (1 - rockOfChengde),
  )

  const qianxi = foundFigure(figures.found.waste, {
    area: tangshan,
    kind: 'iron tailings of Qianxi county',
    year: '2015',
    measure: 'generated',
  })
  const county = unlisted(
    cells,
    cityOf(tangshan),
    'area-iron-130227',
    { lng: 118.31, lat: 40.14 },
    'Published county figure; the point is the county seat, approximate.',
    [qianxi.source],
  )
  Object.assign(county, { zh: '迁西县铁矿选厂', en: 'Qianxi county: iron ore concentrators' })
  put(
    county,
    [qianxi.value * 0.7 * mt, qianxi.value * mt, qianxi.value * 1.2 * mt],
    [qianxi.source],
    `${qianxi.value} Mt of tailings from 30 Mt of ore in 2015 (county figure).`,
  )

  const all = sum(cities, code => sum(ofCity(cells, code), oreOf))
  for (const code of cities) {
    const share = sum(ofCity(cells, code), oreOf) / all
    put(
      unlisted(
        cells,
        cityOf(code),
        `area-iron-${code}`,
        undefined,
        'Residual of the yearbook total that listed mines, Chengde and Qianxi do not explain, shared by listed ore capacity; the point is the mean of the listed mines of the city.',
        ['dboop_csy', 'gem_giomt_2024_11'],
      ),
      unlistedElsewhere.map(t => t * share) as unknown as Triple,
      ['dboop_csy', 'gem_giomt_2024_11'],
      'Residual of Hebei after Chengde and Qianxi: 31 Mt (10-75), a fifth of the 155 Mt that no listed mine explains (assumed), before fitting.',
    )
  }
  return found
}

/** Usable hard rock per tonne of ore: what the region counted before the ministry's total was read; now the low end. */
const usableRockPerOre: Triple = [0.3, 0.8, 1.8]
/** Provinces whose part of the ministry's 2014 count is more than their yearbook total: the rest is rock. */
const ministry: { area: string; yearbook: (figures: Figures) => number; words: string }[] = [
  { area: '130000', yearbook: f => yearbook(f, '130000', '2020'), words: 'the yearbook total of 2020, as that of 2014 was not found' },
  { area: '150000', yearbook: f => yearbook(f, '150000', '2014'), words: 'the yearbook total of 2014' },
]
function yearbook(figures: Figures, area: string, year: string): number {
  const line = figures.province.find(
    l => l['province_code'] === area && l['year'] === year && l['indicator'] === 'general_industrial_solid_waste_generated',
  )
  if (line === undefined) throw new Error(`no yearbook total of ${area} in ${year}`)
  return Number(line['value'])
}

/** Lays waste rock on the ministry's accounting basis: its province total with rock less the yearbook's, by ore; Chengde keeps its own. */
export function rockOnMinistryBasis(figures: Figures, cells: StreamCell[]): void {
  const by = nationalTailings(figures)
  for (const { area, yearbook: counted, words } of ministry) {
    const bulk = foundFigure(figures.found.waste, {
      area,
      kind: 'bulk industrial waste with waste rock',
      year: '2014',
      measure: 'generated',
    })
    const total = (bulk.value - counted(figures)) * mt
    const rock = cells.filter(c => c.material === 'waste_rock' && c.facility.province === area)
    const fixed = rock.filter(c => c.facility.area === chengde)
    const free = rock.filter(c => c.facility.area !== chengde)
    const factor = (total * by.ratio - sum(fixed, c => c.value)) / sum(free, c => c.value)
    const usable = sum(free, c => c.value)
    for (const c of free)
      Object.assign(c, {
        low: c.value,
        value: c.value * factor,
        high: (c.value / usable) * total,
        source: [...new Set([...c.source, bulk.source, 'miit_2015_plan', ...by.source])],
        note: `On the ministry's accounting basis: ${bulk.value} Mt with waste rock in 2014 less ${words}, carried by the national ${by.words}, shared by ore; low = rock that makes stone, 0.8 t per t of ore (assumed).`,
      })
  }
}
