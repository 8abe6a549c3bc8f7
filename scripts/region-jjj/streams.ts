// Steps 2-6: prior tonnage per facility and waste, known cities and provinces fixed by bounded fitting,
// what remains as area sources, every cell with interval, method, year and sources.
import type { Margin } from './balance.ts'
import { fitToMargins } from './balance.ts'
import type { Facility } from './activity.ts'
import type { StreamCell } from './cells.ts'
import { areaSource } from './cells.ts'
import type { Figures } from './figures.ts'
import { factorFor, factors } from './factors.ts'
import type { City } from './geography.ts'
import { foundFigure, statistic, statisticOf } from './figures.ts'
import { rockOnMinistryBasis, unlistedIronMines } from './ironMines.ts'
import type { Tables, Triple } from './tables.ts'
import { groupBy, sum, tonnesPerYear } from './tables.ts'

/** Wastes that the yearbook's "general industrial solid waste" counts; waste rock, building and municipal waste are outside it. */
export const yearbookWastes = ['coal_gangue', 'fly_ash', 'bottom_ash', 'fgd_gypsum', 'bf_slag', 'steel_slag', 'iron_tailings', 'red_mud']

/** City notices: which of our wastes each published kind covers. */
export const noticeKinds: Record<string, string[]> = {
  coal_gangue_generated: ['coal_gangue'],
  fly_ash_generated: ['fly_ash'],
  bottom_ash_slag_generated: ['bottom_ash'],
  fgd_gypsum_generated: ['fgd_gypsum'],
  smelting_slag_generated: ['bf_slag', 'steel_slag'],
  tailings_generated: ['iron_tailings'],
  red_mud_generated: ['red_mud'],
}
/** City notices used as margins: the newest by kind, and Ordos by total. */
export const notices = [
  { area: '141100', year: 2023, source: 'lvliang_2023' },
  { area: '150100', year: 2023, source: 'hohhot_2023' },
  { area: '150300', year: 2023, source: 'wuhai_2023' },
  { area: '140100', year: 2018, source: 'taiyuan_2018' },
  { area: '150600', year: 2018, source: 'mee_2019_annual' },
]
const provinceTotals = [
  { area: '120000', source: 'tianjin_epb_2020' },
  { area: '130000', source: 'dboop_csy' },
  { area: '140000', source: 'dboop_csy' },
  { area: '150000', source: 'dboop_csy' },
]

/**
 * Non-ferrous, gold and rare-earth tailings inside a yearbook total, Mt: not in the region, so not to be forced on other kinds.
 * Assumed for Inner Mongolia: about 15 % of the 400 Mt of the national key survey of 2018.
 */
export const tailingsNotModelledMt: Record<string, number> = { 150000: 60 }

/** Share of the yearbook total that is none of our kinds, from the four cities that publish by kind. */
export function otherShare(figures: Figures): number {
  let other = 0
  let all = 0
  for (const { area, year } of notices) {
    const kinds = Object.keys(noticeKinds)
      .map(k => statistic(figures.city, area, year, k))
      .filter((v): v is number => v !== undefined)
    if (kinds.length === 0) continue
    const total = statisticOf(figures.city, area, year, 'general_industrial_solid_waste_generated')
    all += total
    other += total - sum(kinds, v => v)
  }
  return other / all
}

/** Step 2: activity x factor, before anything is fitted. */
export function priorCells(facilities: Facility[]): StreamCell[] {
  const cells: StreamCell[] = []
  const materials = [...new Set(factors.map(f => f.material))]
  for (const facility of facilities) {
    for (const material of materials) {
      const parts = Object.entries(facility.activity)
        .map(([activity, amount]) => ({ amount, factor: factorFor(material, activity, facility.province) }))
        .filter(p => p.factor !== undefined && p.amount > 0)
      if (parts.length === 0) continue
      const at = (i: 0 | 1 | 2): number => sum(parts, p => p.amount * p.factor!.t[i])
      const first = parts[0]!.factor!
      cells.push({
        facility,
        material,
        value: at(1),
        low: at(0),
        high: at(2),
        year: 2020,
        method: 'estimated',
        source: [...new Set([...facility.source, ...parts.flatMap(p => p.factor!.source)])],
        note:
          parts.length === 1
            ? `${Math.round(parts[0]!.amount).toLocaleString('en-US')} x ${first.t[1]} t per unit. ${first.note}`
            : first.note,
      })
    }
  }
  return cells
}

const beijingTotal = (figures: Figures): { value: number; source: string } =>
  foundFigure(figures.found.waste, { area: '110000', kind: 'general industrial solid waste', year: '2022', measure: 'generated' })

/** What the yearbook counts in Beijing beyond the listed boilers: its kinds are not published; the iron mines of Miyun are what is known to be there. */
function otherOfBeijing(figures: Figures, cells: StreamCell[], city: City): StreamCell[] {
  const { value, source } = beijingTotal(figures)
  const listed = sum(
    cells.filter(c => c.facility.province === '110000' && yearbookWastes.includes(c.material)),
    c => c.value,
  )
  const rest = value * 1e6 * (1 - otherShare(figures)) - listed
  const facility = areaSource(
    '110000',
    { zh: '密云铁矿', en: 'Miyun: iron mines' },
    { lng: 116.99, lat: 40.49, spreadKm: 10 },
    'area-iron-110000',
    'Beijing’s iron mines lie in Miyun; the point is near the former Shouyun mine, approximate.',
    [source, 'weike_2003'],
  )
  const at = (t: number): StreamCell => ({
    facility,
    material: 'iron_tailings',
    value: t,
    low: t * 0.4,
    high: t * 1.5,
    year: 2022,
    method: 'estimated',
    source: [source],
    note: `${value} Mt of general industrial waste in ${city.en} in 2022 (yearbook, known from a copy) less other kinds and the listed boilers; that it is tailings is assumed.`,
  })
  const rock: StreamCell = {
    ...at(rest),
    material: 'waste_rock',
    low: 5e6,
    value: 10.5e6,
    high: 48.3e6,
    source: ['weike_2003', 'miit_2015_prov'],
    note: 'What the stone works of Miyun take a year (10 Mt of product, 2020); the high is the 50 Mt with rock that the ministry counted in Beijing in 2014 less the yearbook’s.',
  }
  return [at(rest), rock]
}

/** Scales the cells of one kind in a city to the notice; what the listed facilities cannot hold becomes an area source. */
function fixCityKind(
  cells: StreamCell[],
  notice: { area: string; year: number; source: string },
  kind: string,
  total: number,
  city: City,
): StreamCell[] {
  const materials = noticeKinds[kind]!
  const mine = cells.filter(c => c.facility.area === notice.area && materials.includes(c.material))
  const { values, leftOver } = fitToMargins(mine, [{ cells: mine.map((_, i) => i), total }])
  const note = `City notice ${notice.year}: ${(total / 1e6).toFixed(3)} Mt of ${kind.replace('_generated', '')} in ${city.en}.`
  mine.forEach((cell, i) => {
    Object.assign(cell, {
      value: values[i]!,
      low: values[i]! * 0.9,
      high: values[i]! * 1.1,
      method: 'fitted',
      year: notice.year,
      source: [...new Set([notice.source, ...cell.source])],
      note,
    })
  })
  const rest = mine.length === 0 ? total : leftOver[0]!
  if (rest < 0) {
    const by = total / sum(mine, c => c.value)
    for (const cell of mine) Object.assign(cell, { value: cell.value * by, low: cell.value * by * 0.9, high: cell.value * by * 1.1 })
    return []
  }
  if (rest < 1000) return []
  const facility = areaSource(
    notice.area,
    { zh: `${city.zh}其他产废单位`, en: `${city.en}: other generators` },
    { lng: city.lng, lat: city.lat, spreadKm: city.spreadKm },
    `area-other-${notice.area}`,
    'Part of the city notice that the listed facilities do not explain; the point is the city point.',
    [notice.source],
  )
  const share = kind === 'smelting_slag_generated' ? [0.69, 0.31] : [1]
  return materials.map((material, i) => ({
    facility,
    material,
    value: rest * share[i]!,
    low: rest * share[i]! * 0.85,
    high: rest * share[i]! * 1.15,
    year: notice.year,
    method: 'fitted' as const,
    source: [notice.source],
    note: `${note} Residual after the listed facilities.`,
  }))
}

/** All generation cells of the region, fitted. */
export function fittedStreams(figures: Figures, facilities: Facility[], cityOf: (code: string) => City): StreamCell[] {
  const cells = priorCells(facilities)
  cells.push(...unlistedIronMines(figures, cells, cityOf), ...otherOfBeijing(figures, cells, cityOf('110000')))
  const fixed = new Set<string>()
  for (const notice of notices) {
    for (const kind of Object.keys(noticeKinds)) {
      const mt = statistic(figures.city, notice.area, notice.year, kind)
      if (mt === undefined) continue
      cells.push(...fixCityKind(cells, notice, kind, mt * 1e6, cityOf(notice.area)))
      for (const material of noticeKinds[kind]!) fixed.add(`${notice.area} ${material}`)
    }
  }
  shareRedMud(cells)
  const known = 1 - otherShare(figures)
  const margins: (Margin & { source: string; name: string })[] = []
  const margin = (cellsOf: (c: StreamCell) => boolean, mt: number, source: string, name: string): void => {
    const inside = cells.map((c, i) => ({ c, i })).filter(({ c }) => yearbookWastes.includes(c.material) && cellsOf(c))
    const held = sum(
      inside.filter(({ c }) => fixed.has(`${c.facility.area} ${c.material}`)),
      ({ c }) => c.value,
    )
    const free = inside.filter(({ c }) => !fixed.has(`${c.facility.area} ${c.material}`)).map(({ i }) => i)
    margins.push({ cells: free, total: Math.max(0, mt * 1e6 * known - held), source, name })
  }
  margin(
    c => c.facility.area === '150600',
    statisticOf(figures.city, '150600', 2018, 'general_industrial_solid_waste_generated'),
    'mee_2019_annual',
    'Ordos 2018',
  )
  for (const p of provinceTotals) {
    margin(
      c => c.facility.province === p.area && c.facility.area !== '150600',
      provinceRest(figures, p.area),
      p.source,
      `province ${p.area} 2020`,
    )
  }
  const beijing = beijingTotal(figures)
  margin(c => c.facility.province === '110000', beijing.value, beijing.source, 'Beijing 2022')
  const { values } = fitToMargins(cells, margins)
  for (const m of margins) {
    for (const i of m.cells) {
      const cell = cells[i]!
      Object.assign(cell, {
        value: values[i]!,
        method: 'fitted',
        source: [...new Set([...cell.source, m.source])],
        note: `${cell.note} Fitted to ${m.name} within the bounds.`,
      })
    }
  }
  rockOnMinistryBasis(figures, cells)
  return cells
}

/** Province total in Mt that our kinds should explain; Inner Mongolia's is less Ordos, which has a margin of its own. */
function provinceRest(figures: Figures, area: string): number {
  const total = statisticOf(figures.province, area, 2020, 'general_industrial_solid_waste_generated') - (tailingsNotModelledMt[area] ?? 0)
  return area === '150000' ? total - statisticOf(figures.city, '150600', 2018, 'general_industrial_solid_waste_generated') : total
}

/** Outside Lüliang (fixed by notice) Shanxi's red mud is the rest of the province's alumina x factor. */
function shareRedMud(cells: StreamCell[]): void {
  const shanxi = cells.filter(c => c.material === 'red_mud' && c.facility.province === '140000')
  const alumina = sum(shanxi, c => c.facility.activity['alumina'] ?? 0)
  const fixedTotal = sum(
    shanxi.filter(c => c.facility.area === '141100'),
    c => c.value,
  )
  const others = shanxi.filter(c => c.facility.area !== '141100')
  const rest = Math.max(0, alumina * 1.3 - fixedTotal)
  const prior = sum(others, c => c.value)
  for (const cell of others) {
    const by = rest / prior
    Object.assign(cell, {
      value: cell.value * by,
      low: cell.low * by * 0.8,
      high: cell.high * by,
      note: `${cell.note} Rest of the province after Lüliang's notice.`,
    })
  }
}

/** Writes sites and streams; nothing is dropped: cells of one site and waste are one row. */
export function addStreams(cells: StreamCell[], tables: Tables): void {
  const sites = new Map<string, Facility>()
  for (const { facility } of cells) if (!sites.has(facility.site)) sites.set(facility.site, facility)
  for (const f of sites.values()) {
    if (tables.sites.some(s => s.id === f.site)) continue
    tables.sites.push({
      id: f.site,
      ...(f.zh ? { nameZh: f.zh } : {}),
      nameEn: f.en || f.zh,
      kind: f.kind,
      area: f.area,
      lng: Number(f.lng.toFixed(5)),
      lat: Number(f.lat.toFixed(5)),
      accuracy: f.accuracy,
      ...(f.spreadKm ? { spreadKm: f.spreadKm } : {}),
      ...(f.party ? { party: f.party } : {}),
      ...(f.kind === 'area_source' ? {} : { status: 'operating' }),
      source: f.source,
      ...(f.note ? { note: f.note } : {}),
    })
  }
  for (const [key, group] of groupBy(cells, c => `${c.facility.site} ${c.material}`)) {
    const [site, material] = key.split(' ') as [string, string]
    const first = group[0]!
    const t: Triple = [sum(group, c => Math.min(c.low, c.value)), sum(group, c => c.value), sum(group, c => Math.max(c.high, c.value))]
    if (t[1] < 1) continue
    tables.streams.push({
      site,
      material,
      ...tonnesPerYear(t),
      dataYear: first.year,
      method: first.method,
      source: [...new Set(group.flatMap(c => c.source))],
      note: first.note,
    })
  }
}
