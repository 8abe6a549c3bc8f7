// The page about the real region: our totals against official ones, what is known, what is estimated, what is missing.
import type { Region, Row } from '#domain/region.ts'
import { regionTables } from '#domain/region.ts'
import { compareOfficialTotals } from '#intake/officialTotals.ts'
import type { BottomUp } from './bottomUp.ts'
import { number, table } from './markdown.ts'
import { ground } from './mineFill.ts'
import { sum } from './tables.ts'
import { totalsByPlace, type Pair } from './totalsByProvince.ts'

const mt = (t: number): number => t / 1e6
const provinceCodes = ['110000', '120000', '130000', '140000', '150000', '370000', '410000']

type Index = { areaName: (id: string) => string; province: (site: string) => string; year: number; streams: Row<'streams'>[] }

function indexOf(region: Region): Index {
  const areas = new Map(region.areas.map(a => [a.id, a]))
  const areaOf = new Map(region.sites.map(s => [s.id, s.area ?? '']))
  const year = region.meta.periods.at(-1)!
  return {
    areaName: id => areas.get(id)?.nameEn ?? id,
    province: site => `${(areaOf.get(site) ?? '').slice(0, 2)}0000`,
    year,
    streams: region.streams.filter(s => s.period === undefined || s.period === year),
  }
}

function yearbook(region: Region, at: Index): string {
  const rows = compareOfficialTotals(region)
  const counted = new Set(region.materials.filter(m => m.tags?.includes('statistics_isw')).map(m => m.id))
  return table(
    ['province', 'ours, Mt', 'low', 'high', 'year', 'yearbook, Mt', 'ours / official', 'reading'],
    provinceCodes.map(code => {
      const published = rows.filter(r => r.area === code && r.indicator === 'general_industrial_solid_waste_generated')
      const official = published.find(r => r.year === 2020) ?? published.find(r => r.year === 2022)
      const own = at.streams.filter(s => counted.has(s.material) && at.province(s.site) === code)
      const total = (of: (s: Row<'streams'>) => number): number => mt(sum(own, of))
      const ratio = official?.ratio ?? undefined
      return [
        at.areaName(code),
        total(s => s.tPerYear),
        total(s => s.tPerYearLow ?? s.tPerYear),
        total(s => s.tPerYearHigh ?? s.tPerYear),
        official === undefined ? undefined : String(official.year),
        official?.official,
        ratio === undefined ? undefined : ratio.toFixed(2),
        official === undefined ? 'no published total found: prior kept, estimated' : 'fitted within bounds; other kinds are not modelled',
      ]
    }),
  )
}

function byWaste(region: Region, at: Index): string {
  const wastes = region.materials.filter(m => m.kind === 'waste' || m.kind === 'secondary')
  return table(
    ['material', ...provinceCodes.map(c => at.areaName(c)), 'region', 'low', 'high'],
    wastes.map(m => {
      const own = at.streams.filter(s => s.material === m.id)
      return [
        `${m.nameZh} ${m.nameEn}`,
        ...provinceCodes.map(code =>
          mt(
            sum(
              own.filter(s => at.province(s.site) === code),
              s => s.tPerYear,
            ),
          ),
        ),
        mt(sum(own, s => s.tPerYear)),
        mt(sum(own, s => s.tPerYearLow ?? s.tPerYear)),
        mt(sum(own, s => s.tPerYearHigh ?? s.tPerYear)),
      ]
    }),
    2,
  )
}

/** The ministry's count of 2014: bulk industrial waste with waste rock, by province; another accounting basis than the yearbook's. */
function ministry(region: Region, at: Index): string {
  const rows = compareOfficialTotals(region).filter(r => r.indicator === 'bulk_industrial_solid_waste_incl_waste_rock_generated')
  return table(
    ['area', 'ours (base year), Mt', 'low', 'high', 'ministry 2014, Mt', 'ours / ministry', 'quality'],
    rows.map(r => [
      at.areaName(r.area),
      r.ours ?? undefined,
      r.oursLow ?? undefined,
      r.oursHigh ?? undefined,
      r.official,
      (r.ratio ?? 0).toFixed(2),
      r.quality ?? '',
    ]),
  )
}

/** All official totals of a province side by side, Chengde and the six provinces of 2014 with them. */
function allTotals(region: Region, at: Index): string {
  const cell = (pair: Pair | undefined): string =>
    pair === undefined
      ? '–'
      : `${number(pair.ours, 1)} / ${number(pair.official, 1)} (${pair.year}) = ${(pair.ours / pair.official).toFixed(2)}`
  return table(
    ['area', 'yearbook, Mt', 'with waste rock, Mt', 'recyclables, Mt', 'stocks, Mt'],
    totalsByPlace(region, [...provinceCodes, '130800', 'jjj6']).map(row => [
      at.areaName(row.area),
      cell(row.yearbook),
      cell(row.ministry),
      cell(row.recyclables),
      cell(row.stock),
    ]),
  )
}

/** Rates of use of the nation on their two bases, side by side: the environment ministry's survey and the NDRC's own. */
function rates(region: Region): string {
  const kinds: [name: string, mee: string | undefined, ndrc: string | undefined][] = [
    ['coal gangue', 'coal_gangue', 'coal_gangue'],
    ['fly ash', 'fly_ash', 'fly_ash'],
    ['smelting slag', 'smelting_slag', 'smelting_slag'],
    ['industrial gypsum', undefined, 'industrial_gypsum'],
    ['ferrous tailings', 'ferrous_tailings', undefined],
    ['seven bulk kinds together', undefined, 'bulk_solid_waste'],
  ]
  const rate = (kind: string | undefined, basis: 'mee' | 'ndrc', year: number): string =>
    region.official_totals.find(r => r.indicator === `${kind}_use_rate_${basis}` && r.year === year)?.value.toFixed(1) ?? '–'
  return table(
    ['waste', 'MEE survey 2018, %', 'NDRC 2019, %', 'NDRC 2021, %'],
    kinds.map(([name, mee, ndrc]) => [name, rate(mee, 'mee', 2018), rate(ndrc, 'ndrc', 2019), rate(ndrc, 'ndrc', 2021)]),
  )
}

/** What the standing outlets of a province would take of the yearbook's kinds at central recipes, against its published rate. */
function outletsByProvince(region: Region, at: Index): string {
  const counted = new Set(region.materials.filter(m => m.tags?.includes('statistics_isw')).map(m => m.id))
  const perProduct = new Map(
    region.processes.map(p => [
      p.id,
      sum(
        region.process_flows.filter(f => f.process === p.id && f.direction === 'in' && counted.has(f.material)),
        f => f.t,
      ),
    ]),
  )
  const official: Record<string, string> = {
    110000: '84 % (2022, yearbook)',
    120000: '99.5 % (2020, notice)',
    140000: 'none found for the base year',
    150000: '40 % (2020, plan of the region)',
  }
  return table(
    ['province', 'generated, Mt', 'standing outlets, Mt', 'share', 'published rate, all kinds'],
    provinceCodes.map(code => {
      const generated = mt(
        sum(
          at.streams.filter(s => counted.has(s.material) && at.province(s.site) === code),
          s => s.tPerYear,
        ),
      )
      const taken = mt(
        sum(
          region.units.filter(u => at.province(u.site) === code),
          u => (u.existingTPerYear ?? 0) * perProduct.get(u.process)!,
        ),
      )
      return [at.areaName(code), generated, taken, `${number((100 * taken) / generated, 0)} %`, official[code] ?? 'not published']
    }),
  )
}

function notices(region: Region, at: Index): string {
  const cities = new Set(region.areas.filter(a => a.level === 'prefecture').map(a => a.id))
  const rows = compareOfficialTotals(region).filter(r => cities.has(r.area) && r.ours !== null)
  return table(
    ['city', 'indicator', 'year', 'ours, Mt', 'notice, Mt', 'ratio', 'quality'],
    rows.map(r => [
      at.areaName(r.area),
      r.indicator,
      String(r.year),
      r.ours ?? undefined,
      r.official,
      (r.ratio ?? 0).toFixed(2),
      r.quality ?? '',
    ]),
    2,
  )
}

/** What the standing outlets would take at central recipes, over the generation: the calibration against official rates. */
function outlets(region: Region, at: Index): string {
  const official: Record<string, string> = {
    coal_gangue: '53.1 % (2018, key survey)',
    fly_ash: '75.7 % (2018, power and heat)',
    bf_slag: '91.8 % (2018, smelting slag)',
    steel_slag: '91.8 % (2018, smelting slag)',
    iron_tailings: '26.8 % (2018, ferrous)',
    red_mud: '2.3 % (Lüliang 2023)',
  }
  const wastes = region.materials.filter(m => m.kind === 'waste')
  return table(
    ['waste', 'generated, Mt', 'standing outlets, Mt', 'share', 'official rate'],
    wastes.map(m => {
      const generated = mt(
        sum(
          at.streams.filter(s => s.material === m.id),
          s => s.tPerYear,
        ),
      )
      const taken = mt(
        sum(region.units, u => {
          const flow = region.process_flows.find(f => f.process === u.process && f.direction === 'in' && f.material === m.id)
          return flow === undefined ? 0 : (u.existingTPerYear ?? 0) * flow.t
        }),
      )
      return [`${m.nameZh} ${m.nameEn}`, generated, taken, `${number((100 * taken) / Math.max(generated, 1e-9), 0)} %`, official[m.id]]
    }),
  )
}

/** From what is recovered in the region to what is used in it: scrap steel is used where steel is made. */
function bridge(region: Region, at: Index, { scrap }: BottomUp): string {
  const own = at.streams.filter(s => region.materials.some(m => m.id === s.material && m.kind === 'secondary'))
  const steel = own.filter(s => s.material === 'scrap_steel')
  const others = own.filter(s => s.material !== 'scrap_steel')
  const t = (rows: Row<'streams'>[], of: (s: Row<'streams'>) => number): number => mt(sum(rows, of))
  const low = (s: Row<'streams'>): number => s.tPerYearLow ?? s.tPerYear
  const high = (s: Row<'streams'>): number => s.tPerYearHigh ?? s.tPerYear
  const central = (s: Row<'streams'>): number => s.tPerYear
  const usedSteel = scrap.nationMt * scrap.steelShare
  return table(
    ['step', 'low, Mt', 'central, Mt', 'high, Mt', 'how'],
    [
      [
        'scrap steel recovered in the region',
        t(steel, low),
        t(steel, central),
        t(steel, high),
        'own scrap by crude steel, the rest by residents',
      ],
      ['other kinds recovered in the region', t(others, low), t(others, central), t(others, high), 'by residents'],
      ['**recovered in the region**', t(own, low), t(own, central), t(own, high), 'counted by the target `recyclables_used`'],
      [
        'scrap steel that works bring in',
        undefined,
        usedSteel - t(steel, central),
        undefined,
        `${scrap.nationMt} Mt of the nation x ${(scrap.steelShare * 100).toFixed(1)} % of its crude steel = ${usedSteel.toFixed(0)} Mt, less what is recovered here`,
      ],
      [
        '**used in the region**',
        undefined,
        usedSteel + t(others, central),
        undefined,
        'reported by the target `recyclables_used_here`; 121-154 by the sources',
      ],
    ],
  )
}

/** Room of the restoring and filling units against the ground that opens or subsides in a year. */
function fill(region: Region, at: Index): string {
  const kinds = new Set(['land_restoration', 'mine_backfill', 'tailings_backfill'])
  return table(
    [
      'province',
      'ground, km2/yr',
      'fill, t/m2 (assumed)',
      'room of the ground, Mt/yr',
      'standing, Mt/yr',
      'may be added, Mt/yr',
      'ground by',
    ],
    provinceCodes.flatMap(code => {
      const units = region.units.filter(u => kinds.has(u.process) && at.province(u.site) === code)
      if (units.length === 0) return []
      const limit = ground[code]
      return [
        [
          at.areaName(code),
          limit?.km2,
          limit?.tPerM2,
          limit === undefined ? undefined : limit.km2 * limit.tPerM2,
          mt(sum(units, u => u.existingTPerYear ?? 0)),
          mt(sum(units, u => u.maxNewTPerYear ?? 0)),
          limit === undefined ? 'no figure found' : limit.note,
        ],
      ]
    }),
  )
}

function methods(region: Region): string {
  const count = (rows: { method?: string | undefined }[], method: string): number => rows.filter(r => r.method === method).length
  const names = [
    'streams',
    'units',
    'demands',
    'process_flows',
    'process_parameters',
    'compositions',
    'disposal',
    'purchases',
    'modes',
    'policies',
    'parameters',
  ] as const
  return table(
    ['table', 'rows', 'measured', 'official', 'fitted', 'estimated', 'assumed'],
    names.map(name => {
      const rows = region[name] as { method?: string }[]
      return [
        name,
        rows.length,
        count(rows, 'measured'),
        count(rows, 'official'),
        count(rows, 'fitted'),
        count(rows, 'estimated'),
        count(rows, 'assumed'),
      ]
    }),
    0,
  )
}

/** @param method what the build kept of the figures before fitting */
export function regionPage(region: Region, method: BottomUp): string {
  const at = indexOf(region)
  const wasteTotal = mt(
    sum(
      at.streams.filter(s => region.materials.some(m => m.id === s.material && m.tags?.includes('industrial_solid_waste'))),
      s => s.tPerYear,
    ),
  )
  const recyclables = at.streams.filter(s => region.materials.some(m => m.id === s.material && m.kind === 'secondary'))
  const parts = [
    '# The real region: data/region-jjj',
    'Made by `npx tsx scripts/region-jjj/pages.ts` from the files of the region; do not edit. Rebuild the region itself with `npx tsx scripts/region-jjj/build.ts --from <folder of the source figures>`.',
    `${region.meta.nameZh} (${region.meta.nameEn}), version ${region.meta.version}: ${(Object.keys(regionTables) as (keyof typeof regionTables)[]).map(t => `${t} ${number(region[t].length, 0)}`).join(', ')}. Base year 2020; the data years differ and stand in each row. Dry tonnes.`,
    `Industrial solid waste with waste rock: ${number(wasteTotal, 0)} Mt a year. Recyclables of the kinds modelled: ${number(mt(sum(recyclables, s => s.tPerYear)), 1)} Mt (${number(mt(sum(recyclables, s => s.tPerYearLow ?? 0)), 0)}-${number(mt(sum(recyclables, s => s.tPerYearHigh ?? 0)), 0)} Mt) recovered in the region in ${at.year}, against the programme’s 150 Mt, which does not say whether it means what is recovered in the region or what is used there: see the bridge below.`,
    '## Totals against official ones, all in one place',
    allTotals(region, at),
    'Ours / official (year of the official figure) = ratio; – where none was found. Each column is an accounting basis of its own and is never added to another. Recyclables of 2014 are compared with ours of the base year: the market grew, and the kinds are not the same; on the basis “used in the region” the figure is that of the bridge below. Rates of use of the past stand on the page of the baseline year (`xunyu baseline data/region-jjj`).',
    '## General industrial solid waste against the yearbook',
    yearbook(region, at),
    `The share of kinds that are not modelled (chemical residues, non-ferrous tailings and others) is ${number(method.otherKindsShare * 100, 1)} % in the cities that publish by kind; the fit aims at the rest${Object.entries(
      method.tailingsNotModelledMt,
    )
      .map(([area, t]) => `; in ${at.areaName(area)} another ${t} Mt of non-ferrous, gold and rare-earth tailings are left out (assumed)`)
      .join('')}. A yearbook ratio outside 0.5-1.5 fails the test.`,
    '## Before fitting: activity x factor over the yearbook',
    table(
      ['province', 'low, Mt', 'central, Mt', 'high, Mt', 'yearbook, Mt', 'central / yearbook'],
      method.priorOverYearbook.map(r => [at.areaName(r.area), r.lowMt, r.centralMt, r.highMt, r.yearbookMt, r.ratio.toFixed(2)]),
    ),
    'Hebei’s gap is iron tailings: listed mines hold a small part of the ore. It stands as area sources, never as invented mines: Chengde by its own figures (200 Mt of 2010-2012 with rock, carried to the base year, 100-250), Qianxi county by its 20 Mt, the rest over four cities by listed ore capacity.',
    '## Bulk industrial waste with waste rock, on the ministry’s accounting basis',
    ministry(region, at),
    'The six provinces of 2014 are without Henan. Where a province’s figure is more than its yearbook total (Hebei, Inner Mongolia) the rest is waste rock, carried to the base year by the national survey of tailings (960 Mt in 2015, 880 Mt in 2018); its low end is the rock that makes stone. Shanxi’s and Shandong’s figures are below their yearbook totals: this count leaves kinds out that the yearbook holds, so the two bases are never added.',
    '## Capacity of listed facilities against reported output',
    table(
      ['province', 'product', 'capacity, Mt', 'output, Mt', 'year', 'output / capacity'],
      method.capacityOverOutput.map(r => [at.areaName(r.area), r.what, r.capacityMt, r.outputMt, String(r.year), r.ratio.toFixed(2)]),
    ),
    'Cement capacity is known for 135 plants; the others carry the mean (integrated) or 1.3 Mt (grinding and unknown) and are merged by city, since that holds in total but not per plant. Activities are scaled to the output.',
    '## By waste and province, Mt a year',
    byWaste(region, at),
    '## City notices',
    notices(region, at),
    'Notices of 2023 (Lüliang, Hohhot, Wuhai), 2018 (Taiyuan by kind, Ordos by total) are fixed points of the fit; the older ones (Wuhai 2015, Shuozhou 2011) are shown for comparison only.',
    '## Standing outlets against official rates of use',
    outlets(region, at),
    outletsByProvince(region, at),
    'Where a province publishes its rate of all kinds (Beijing, Inner Mongolia) its outlets but cement are scaled to it; Tianjin follows its notice by kind. Hebei publishes 302.79 Mt used and disposed of together (340.81 less 38.02 stored), not their split.',
    '## Rates of use: two bases, never mixed',
    rates(region),
    'The environment ministry surveys key firms; the NDRC counts on its own. They differ by up to 29 points for the same waste (slag 91.8 and 62.7 %), so a rate is read on one basis only: outlets here stand on the ministry’s survey and the city notices, targets of the NDRC’s programmes on the NDRC’s.',
    'Outlets are calibrated by city to the official rates (city notices where they exist) and divided over processes by assumed shares. The table uses central recipes, so a waste that goes into many-input recipes shows less or more than its calibrated rate; Shanxi and Inner Mongolia use less than the nation by their notices. No named firm’s capacity is stated. Cement plants take 26 % (20-32 %) of their cement as waste, those of Hebei 31 % as published: slag 20, ash 6, gypsum 5. Weike’s stone works in Miyun and Chengde’s run on rock, which the yearbook does not count. Steel slag follows the official smelting-slag rate although the industry speaks of much less.',
    '## Recyclables: two bases and the bridge between them',
    bridge(region, at, method),
    `Of the nation’s ${method.scrap.nationMt} Mt of scrap steel in 2020 the works’ own are ${method.scrap.ownMt} Mt; they charged ${method.scrap.usedInSteelMt} Mt. The region makes ${(method.scrap.steelShare * 100).toFixed(1)} % of the steel with ${(method.scrap.peopleShare * 100).toFixed(1)} % of the people, so scrap comes in from outside: it may be bought at a price (\`purchases.csv\`) and is not counted as recovered here. Henan alone collected ${method.scrap.leadBatteriesHenanMt} Mt of lead-acid batteries in 2022: the other provinces are taken at half of that per resident (a quarter to all). Textiles, appliances and vehicles stand on general knowledge with wide intervals; zinc is in the dust of steelworks alone.`,
    '## Prices and money',
    'All prices are without VAT; a quotation of the market is taken as with 13 % and divided. The price year is 2022 where a figure of it was found (sand and stone, slag powder, waste paper, tyres near it); steel, copper and aluminium stand on 2020, cement on 2021, each row says which. Running costs are of conversion alone; what a collector or holder asks stands on the stream, with its real width. Freight by truck has two bands, to 300 km and beyond; a site that stands for many places has a spread, so what stays in a city travels.',
    '## Ground that may be filled or restored',
    fill(region, at),
    'Fill is counted apart in the plan (target `isw_in_fill`). The environment ministry speaks of over 100 Mt of gangue and ash in large projects in nine provinces of the Yellow River (2025); the standing outlets here are of all mines, by the survey’s rates of use.',
    '## How each figure is known',
    methods(region),
    '## Missing, looked for and not found',
    [
      '- Solid waste by province and kind for 2017-2022; totals of Shandong and Henan; used amounts but for Tianjin and some cities.',
      '- Non-ferrous, gold and rare-earth tailings by region: not in the region at all. Chemical residues, phosphogypsum and other kinds: not modelled.',
      '- Recyclables by region (China totals only); plastic, tyres, textiles, appliances and vehicles stand on general knowledge; zinc scrap is left out.',
      '- Freight stations and private sidings: but for thirteen named yards the stations are passenger-network places; all train slots are assumed, held against the sidings of the Beijing bureau and the sand trains of 2024. The rail tariff is the base of 2014; sand and containers are free-priced since 2018.',
      '- Road network: great circle x 1.3. Prices of fly ash, gypsum, blocks, boards, binder, second-life packs: assumed. Scrap, metals and cement of 2022: not found.',
      '- Complete official lists of bases and parks: candidates are the named places that were found, plus cities by waste or market. The Jitianli park in Shanxi (2012 list) is not placed: its city is not given.',
    ].join('\n'),
    '## Cautions',
    [
      '- Facility figures are estimates made here, not reports of the firms; each carries an interval and its method.',
      '- Facilities below 200 MW or 5 Mt of coal a year, and cement plants of unknown capacity, are merged by city into area sources with their count in the note; no tonnage is dropped.',
      '- Plants known only by city stand at the city point with the spread of the city (0.4 of the radius of a disc of its area, assumed); only what stays with one holder travels nothing (mode `on_site`, 2 CNY/t).',
      '- Recipes are engineering assumptions with intervals; limits of standards that could not be verified say so in their note.',
      '- Revenue and purchases of metals dwarf those of wastes; their prices move by a fifth to a half within a year.',
      '- Coal mine and cement plant names are English only in their sources. Coordinates are WGS84; city points probably GCJ-02 (up to 0.6 km).',
      '- Facility data (c) Global Energy Monitor, CC BY 4.0; cement (c) Spatial Finance Initiative, CC BY 4.0; stations and lines (c) OpenStreetMap contributors, ODbL 1.0. See NOTICE.',
    ].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}
