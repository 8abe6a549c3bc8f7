// Seeded regions for the bench, laid out as industrial regions are: a few heavy provinces, cities of very different size,
// many works at one city point, sources beside their own works, railways between the larger cities.
import type { Region, Row } from '#domain/region.ts'
import { randomOf } from '#plan/studies/random.ts'
import { regionOf } from '../../tests/plan/regions.ts'
import { materials, recipeRows, sold, worksKinds, type WorksKind } from './recipes.ts'

export type RegionSize = {
  seed: number
  cities: number
  /** Sites with streams, and works, in the whole region. */
  sources: number
  works: number
  /** How wide the region lies, 1 for some 1,000 km. Larger regions are wider, not only denser. */
  width: number
  periods: number[]
}
type City = { id: string; area: string; lng: number; lat: number; weight: number; people: number }
type Maker = { random: () => number; between: (low: number, high: number) => number; sites: Row<'sites'>[] }

/** Shares of industry by province: two provinces hold more than half. */
const provinceWeights = [0.32, 0.24, 0.16, 0.12, 0.08, 0.05, 0.03]
const byTrain = new Set(['fly_ash', 'bf_slag', 'iron_tailings', 'ggbs', 'aggregate', 'cement_scm'])
const growth = [1, 1.06, 1.1]
/** What each kind of source sends out, t a year per unit of size. */
const sourceKinds: { kind: string; weight: number; gives: [material: string, t: number][] }[] = [
  {
    kind: 'power_plant',
    weight: 0.38,
    gives: [
      ['fly_ash', 4e5],
      ['bottom_ash', 5e4],
      ['fgd_gypsum', 1e5],
    ],
  },
  {
    kind: 'steel_works',
    weight: 0.15,
    gives: [
      ['bf_slag', 1.1e6],
      ['steel_slag', 4e5],
      ['zinc_dust', 3e4],
    ],
  },
  { kind: 'coal_mine', weight: 0.2, gives: [['coal_gangue', 8e5]] },
  {
    kind: 'iron_mine',
    weight: 0.13,
    gives: [
      ['iron_tailings', 1.5e6],
      ['waste_rock', 2e6],
    ],
  },
  { kind: 'alumina_refinery', weight: 0.03, gives: [['red_mud', 2e6]] },
  { kind: 'fertiliser_works', weight: 0.03, gives: [['phosphogypsum', 9e5]] },
  {
    kind: 'municipal_yard',
    weight: 0.08,
    gives: [
      ['construction_waste', 5e5],
      ['scrap_steel', 1.2e5],
      ['sludge', 4e4],
      ['msw_slag', 6e4],
      ['waste_glass', 4e4],
      ['waste_paper', 1.5e5],
      ['waste_plastic', 6e4],
      ['waste_tyre', 2e4],
      ['scrap_aluminium', 3e4],
    ],
  },
]

function pick<T extends { weight: number }>(random: () => number, from: T[]): T {
  let left = random() * from.reduce((sum, item) => sum + item.weight, 0)
  for (const item of from) {
    left -= item.weight
    if (left <= 0) return item
  }
  return from.at(-1)!
}

function citiesOf({ random, between }: Maker, { cities: many, width }: RegionSize): City[] {
  const provinces = provinceWeights.map((weight, index) => ({
    index,
    weight,
    lng: 115.5 + width * between(-5.5, 5.5),
    lat: 38 + width * between(-3.5, 4),
    cities: 0,
  }))
  return Array.from({ length: many }, (_, index) => {
    // Every province has a city before the heavy ones get their share.
    const province = index < provinces.length ? provinces[index]! : pick(random, provinces)
    const rank = ++province.cities
    const angle = random() * 2 * Math.PI,
      away = rank === 1 ? 0 : width * Math.sqrt(random()) * 2.2
    return {
      id: `city${index}`,
      area: `province${province.index}`,
      lng: province.lng + away * Math.cos(angle),
      lat: province.lat + away * 0.8 * Math.sin(angle),
      weight: province.weight / rank ** 0.6,
      people: 0,
    }
  })
}

/** A site in or around a city: two in five share the city's own point, as places known only by their city do. */
function addSite(maker: Maker, city: City, kind: string): string {
  const id = `${kind}${maker.sites.length}`
  const spread = maker.random() < 0.4 ? 0 : 0.45
  maker.sites.push({
    id,
    kind,
    area: city.area,
    lng: city.lng + spread * (maker.random() - 0.5),
    lat: city.lat + spread * (maker.random() - 0.5),
  })
  return id
}

function addSources(maker: Maker, cities: City[], size: RegionSize) {
  const streams: Row<'streams'>[] = [],
    stocks: Row<'stocks'>[] = []
  for (let n = 0; n < size.sources; n++) {
    const city = pick(maker.random, cities)
    const kind = n < cities.length ? sourceKinds.at(-1)! : pick(maker.random, sourceKinds)
    const site = addSite(maker, n < cities.length ? cities[n]! : city, kind.kind)
    const scale = Math.exp(maker.between(-1.2, 1.2))
    for (const [material, t] of kind.gives) {
      const base = t * scale * maker.between(0.7, 1.3)
      size.periods.forEach((period, at) => {
        streams.push({ site, material, period, tPerYear: Math.round(base * growth[at]!) })
      })
      if (['red_mud', 'iron_tailings', 'coal_gangue'].includes(material) && maker.random() < 0.3)
        stocks.push({ site, material, t: Math.round(base * 8), drawTPerYear: Math.round(base / 2) })
    }
  }
  return { streams, stocks }
}

function addWorks(maker: Maker, cities: City[], size: RegionSize): Row<'units'>[] {
  const units: Row<'units'>[] = []
  for (let n = 0; n < size.works; n++) {
    // Each kind stands at least once, so that every product can be made.
    const kind: WorksKind = n < worksKinds.length ? worksKinds[n]! : pick(maker.random, worksKinds)
    const site = addSite(maker, pick(maker.random, cities), 'works')
    const t = kind.t * Math.exp(maker.between(-1, 1))
    const stands = maker.random() < 0.7
    units.push({
      site,
      process: kind.id,
      existingTPerYear: stands ? Math.round(t) : 0,
      maxNewTPerYear: !stands || maker.random() < 0.4 ? Math.round(t * maker.between(0.5, 2)) : 0,
    })
  }
  return units
}

function addMarkets(maker: Maker, cities: City[], size: RegionSize, units: Row<'units'>[]): Row<'demands'>[] {
  const demands: Row<'demands'>[] = []
  const add = (site: string, material: string, tPerYear: number, price: number) => {
    size.periods.forEach((period, at) => {
      const whole = { site, material, period }
      demands.push({ ...whole, step: 1, tPerYear: Math.round(tPerYear * growth[at]!), priceCnyPerT: round(price) })
      demands.push({ ...whole, step: 2, tPerYear: Math.round(tPerYear * 0.4), priceCnyPerT: round(price * 0.7) })
    })
  }
  // Three markets to a city: the town itself and two building districts.
  for (const city of cities) {
    for (let district = 0; district < 3; district++) {
      const site = addSite(maker, city, 'market')
      for (const { material, price, tPerPerson } of sold)
        if (maker.random() < (district === 0 ? 0.8 : 0.2))
          add(site, material, (city.people / 3) * tPerPerson * maker.between(0.6, 1.4), price * maker.between(0.9, 1.15))
    }
  }
  // Voids to fill lie at the mines that make the fill.
  for (const unit of units)
    if (unit.process === 'mine_backfill') add(unit.site, 'mine_fill', (unit.existingTPerYear + (unit.maxNewTPerYear ?? 0)) * 0.8, 38)
  return demands
}
const round = (value: number): number => Math.round(value * 100) / 100

/** Stations in the larger third of the cities; each is joined to the nearest earlier one, and every fourth to one more. */
function railways(maker: Maker, cities: City[]): { stations: Row<'stations'>[]; lines: Row<'lines'>[] } {
  const large = [...cities].sort((a, b) => b.weight - a.weight).slice(0, Math.max(2, Math.ceil(cities.length / 3)))
  const stations = large.map((city): Row<'stations'> => ({
    id: `station-${city.id}`,
    area: city.area,
    lng: city.lng + 0.05,
    lat: city.lat + 0.05,
    trainsPerDay: round(maker.between(0.5, 4)),
  }))
  const lines: Row<'lines'>[] = []
  const km = (a: number, b: number) =>
    Math.hypot((large[a]!.lng - large[b]!.lng) * 86, (large[a]!.lat - large[b]!.lat) * 111) * maker.between(1.1, 1.3)
  large.forEach((_, at) => {
    const near = large
      .slice(0, at)
      .map((city, index) => ({ index, away: Math.hypot(city.lng - large[at]!.lng, city.lat - large[at]!.lat) }))
      .sort((a, b) => a.away - b.away || a.index - b.index)
    for (const { index } of near.slice(0, at % 4 === 3 ? 2 : 1)) {
      lines.push({
        from: stations[index]!.id,
        to: stations[at]!.id,
        km: round(km(index, at)),
        capacityTPerYear: maker.random() < 0.3 ? Math.round(maker.between(2e6, 2e7)) : undefined,
      })
    }
  })
  return { stations, lines }
}

function modesOf(size: RegionSize): Row<'modes'>[] {
  return [
    { id: 'yard', network: 'direct', fixedCnyPerT: 2, cnyPerTkm: 0, distanceFactor: 1, maxKm: 0.05 },
    {
      id: 'truck',
      network: 'direct',
      fixedCnyPerT: 8,
      cnyPerTkm: 0.45,
      co2KgPerTkm: 0.078,
      distanceFactor: 1.3,
      maxKm: 600,
    },
    {
      id: 'ev',
      network: 'direct',
      fixedCnyPerT: 9,
      cnyPerTkm: 0.36,
      co2KgPerTkm: 0.034,
      distanceFactor: 1.3,
      maxKm: 60,
      fleetTkmPerYear: size.sources * 2e6,
    },
    {
      id: 'rail',
      network: 'stations',
      fixedCnyPerT: 10,
      cnyPerTkm: 0.13,
      co2KgPerTkm: 0.01,
      minKm: 300,
      maxKm: 700,
      accessMode: 'truck',
      accessMaxKm: 40,
      transferCnyPerT: 8,
      trainT: 3200,
    },
  ]
}

function targetsOf(size: RegionSize, streams: Row<'streams'>[]): Row<'targets'>[] {
  const year = size.periods.at(-1)!
  const generated = (of: string[]) =>
    streams.filter(row => row.period === year && of.includes(row.material)).reduce((sum, row) => sum + row.tPerYear, 0)
  const target = (id: string, list: string[], share: number): Row<'targets'> => ({
    id,
    programme: 'p',
    clause: id,
    year,
    measure: 'utilised',
    materials: list,
    sense: '>=',
    value: Math.round(generated(list) * share),
    unit: 't',
    definitionZh: '',
    definitionEn: '',
    modelled: true,
  })
  return [
    target('ash_used', ['fly_ash', 'bottom_ash'], 0.42),
    target('slag_used', ['bf_slag', 'steel_slag'], 0.42),
    target('tailings_used', ['iron_tailings', 'red_mud'], 0.12),
  ]
}

/** A whole region of the size asked, the same for the same seed on every machine. All figures are invented. */
export function clusteredRegion(size: RegionSize): Region {
  const random = randomOf(size.seed)
  const maker: Maker = { random, between: (low, high) => low + (high - low) * random(), sites: [] }
  const cities = citiesOf(maker, size)
  // People stand in proportion to industry, so that markets grow with the region and prices stay alike.
  const total = cities.reduce((sum, city) => sum + city.weight, 0)
  for (const city of cities) city.people = ((city.weight / total) * 0.6 + 0.4 / cities.length) * size.works * 3.2e5
  const { streams, stocks } = addSources(maker, cities, size)
  const units = addWorks(maker, cities, size)
  const demands = addMarkets(maker, cities, size, units)
  const tables = {
    ...recipeRows,
    ...railways(maker, cities),
    areas: [
      { id: 'all', level: 'region' } satisfies Row<'areas'>,
      ...provinceWeights.map((_, index): Row<'areas'> => ({ id: `province${index}`, level: 'province', parent: 'all' })),
    ],
    materials,
    sites: maker.sites,
    streams,
    stocks,
    units,
    demands,
    modes: modesOf(size),
    policies: [
      { id: 'levy', kind: 'levy_disposal', cnyPerT: 15, share: 0.3, active: true },
      { id: 'carbon', kind: 'carbon_price', cnyPerT: 60, active: true },
      { id: 'bonus', kind: 'subsidy_input', material: 'red_mud', cnyPerT: 6, active: true },
      // Only goods that leave by the trainload go by train.
      ...materials
        .filter(material => !byTrain.has(material.id))
        .map((material): Row<'policies'> => ({
          id: `road-${material.id}`,
          kind: 'ban_mode',
          mode: 'rail',
          material: material.id,
          active: true,
        })),
    ] satisfies Row<'policies'>[],
    programmes: [{ id: 'p', fromYear: size.periods[0]!, toYear: size.periods.at(-1)! }],
    targets: targetsOf(size, streams),
    parameters: [
      { id: 'discountRate', value: 0.08, unit: 'share' },
      { id: 'daysPerYear', value: 330, unit: 'd' },
      { id: 'stationsPerSite', value: 2, unit: '1' },
    ],
  }
  const region = regionOf(tables, size.periods)
  return { ...region, meta: { ...region.meta, id: 'bench', nameZh: '测速区域', nameEn: 'Bench', periods: size.periods } }
}
