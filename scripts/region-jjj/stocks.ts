// Stocks lying at the start, which clause (三) draws on: red mud of Chalco Shandong, tailings of Chengde, industrial waste of Shanxi.
import type { Figures } from './figures.ts'
import { foundFigure } from './figures.ts'
import { ratesOfToday } from './outlets.ts'
import { provinceOf } from './geography.ts'
import { groupBy, rounded, sum } from './tables.ts'
import type { Tables } from './tables.ts'

const mt = 1e6
const chengde = 'area-iron-130800'
const shanxi = '140000'
/** The kinds that lie on Shanxi's heaps; their parts are not published. */
const kindsOfShanxi = new Set(['coal_gangue', 'fly_ash', 'bottom_ash', 'iron_tailings', 'red_mud'])
/** A heap of Shanxi below this has no row of its own: it would move no plan, and its tonnes go to the larger ones. */
const leastT = 10 * mt

export function addStocks(figures: Figures, tables: Tables): void {
  tables.stocks.push({
    site: 'alumina-04',
    material: 'red_mud',
    t: 40_000_000,
    tLow: 40_000_000,
    tHigh: 50_000_000,
    drawTPerYear: 1_500_000,
    dataYear: 2020,
    method: 'estimated',
    source: ['chalco_sd_redmud'],
    note: 'More than 40 Mt on four stacks; draw limit assumed.',
  })
  const { waste } = figures.found
  const heap = foundFigure(waste, { area: '130800', kind: 'iron tailings', year: '2014', measure: 'stock' })
  const weak = foundFigure(waste, { area: '130800', kind: 'tailings and waste rock', year: '2019', measure: 'stock' })
  tables.stocks.push({
    site: chengde,
    material: 'iron_tailings',
    t: heap.value * mt,
    tLow: 1600 * mt,
    tHigh: weak.value * mt,
    drawTPerYear: 20 * mt,
    dataYear: 2014,
    method: 'estimated',
    source: [heap.source, 'cd_2013', weak.source],
    note: `${heap.value} Mt in 867 ponds of the city in 2014 (a vice minister, quoted); 1,600 in 2013, ${weak.value} in 2019 with rock (weak). Held at one point of the city; draw limit of 20 Mt a year assumed.`,
  })
  addShanxi(figures, tables)
}

/** 1,560 Mt over Shanxi's cities and kinds by what is generated there and not used: where a heap grows is where it lies (assumed). */
function addShanxi(figures: Figures, tables: Tables): void {
  const { value, source } = foundFigure(figures.found.waste, {
    area: shanxi,
    kind: 'industrial solid waste',
    year: '2016',
    measure: 'stock',
  })
  const areaOf = new Map(tables.sites.map(s => [s.id, s.area ?? '']))
  const own = tables.streams.filter(s => provinceOf(areaOf.get(s.site) ?? '') === shanxi && kindsOfShanxi.has(s.material))
  const rateOf = ratesOfToday(figures, tables, site => areaOf.get(site) ?? '')
  const leftOf = (s: (typeof own)[number]): number => s.tPerYear * (1 - rateOf(areaOf.get(s.site) ?? '', s.material))
  const heaps = [...groupBy(own, s => `${areaOf.get(s.site)} ${s.material}`).values()].map(group => ({
    site: group.reduce((a, b) => (b.tPerYear > a.tPerYear ? b : a)).site,
    material: group[0]!.material,
    left: sum(group, leftOf),
  }))
  const perLeft = (value * mt) / sum(heaps, h => h.left)
  const large = heaps.filter(h => h.left * perLeft >= leastT)
  // The small heaps are spread over the large ones, so that no tonne of the published total is lost.
  const scale = sum(heaps, h => h.left) / sum(large, h => h.left)
  for (const h of large) {
    const t = h.left * perLeft * scale
    tables.stocks.push({
      site: h.site,
      material: h.material,
      t: rounded(t, 10_000),
      tLow: rounded(t * 0.5, 10_000),
      tHigh: rounded(t * 1.5, 10_000),
      drawTPerYear: rounded(t * 0.01, 1000),
      dataYear: 2016,
      method: 'estimated',
      source: [source],
      note: `Of ${value.toLocaleString('en-US')} Mt of industrial solid waste lying in Shanxi in 2016, shared by what each city generates and does not use; kind and place assumed, draw limit of 1 % a year assumed.`,
    })
  }
}
