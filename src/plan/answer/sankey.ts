// The plan of one period as a Sankey diagram: source kind - material - process - product - place, with losses and disposal visible.
// Tonnes in equal tonnes out at every material, process and product. Cut to an area, what enters comes from its neighbours and what
// leaves goes to them.
import type { PlanResult } from '#domain/plan.ts'
import { regionOfResult } from '../plannedRegion.ts'
import type { Region } from '#domain/region.ts'
import { areaChains } from '../facts/lookups.ts'
import { cutToArea } from './areaCut.ts'

export type SankeyNode = {
  id: string
  kind: 'source' | 'material' | 'process' | 'product' | 'place' | 'loss' | 'disposal'
  nameZh: string
  nameEn: string
}
export type SankeyLink = {
  source: string
  target: string
  value: number
  /** `received` and `sent`: over the border of the area that the picture is cut to. */
  kind: 'stream' | 'bought' | 'received' | 'eaten' | 'made' | 'loss' | 'sold' | 'sent' | 'disposed' | 'left'
}
export type Sankey = { nodes: SankeyNode[]; links: SankeyLink[] }
/** Tonnes below this are not drawn. */
const least = 0.5

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }

/**
 * @param year a planned year; the last one when left out
 * @param lens an area of the region: what crosses its border is told by the province (of a city also: the rest of its own) on the other side
 */
export function sankey(whole: PlanResult, region: Region, year?: number, lens?: string): Sankey {
  const period = year ?? whole.periods[whole.periods.length - 1]!
  const result = lens === undefined ? whole : cutToArea(whole, region, lens)
  const nodes = new Map<string, SankeyNode>(),
    links = new Map<string, SankeyLink>()
  const materials = new Map(region.materials.map(row => [row.id, row])),
    processes = new Map(region.processes.map(row => [row.id, row]))
  const sites = new Map(region.sites.map(row => [row.id, row])),
    areas = new Map(region.areas.map(row => [row.id, row]))
  const chain = areaChains(region)
  const node = (kind: SankeyNode['kind'], key: string, named: Named | undefined): string => {
    const id = `${kind}:${key}`
    if (!nodes.has(id)) nodes.set(id, { id, kind, nameZh: named?.nameZh ?? named?.nameEn ?? key, nameEn: named?.nameEn ?? key })
    return id
  }
  const link = (source: string, target: string, value: number, kind: SankeyLink['kind']) => {
    if (value <= 0) return
    const id = `${source}>${target}>${kind}`
    const known = links.get(id)
    if (known === undefined) links.set(id, { source, target, value, kind })
    else known.value += value
  }
  const source = (site: string) => node('source', sites.get(site)?.kind ?? 'other', undefined)
  const material = (id: string) => node('material', id, materials.get(id))
  const product = (id: string) => node('product', id, materials.get(id))
  const above = (site: string) => chain(sites.get(site)?.area)
  const here = (site: string) => lens === undefined || above(site).includes(lens)
  const province = (site: string) => above(site).find(id => areas.get(id)?.level === 'province')
  const place = (site: string) => {
    const chain = above(site)
    // Of an area: the part of it just below.
    const part = lens === undefined ? province(site) : chain[Math.max(0, chain.indexOf(lens) - 1)]
    const area = areas.get(part ?? chain[0] ?? '')
    return area === undefined ? node('place', site, sites.get(site)) : node('place', area.id, area)
  }
  /** The other side of the border: a province, or the rest of the own one. */
  const beyond = (kind: 'source' | 'place', site: string) => {
    const id = province(site)
    const [zh, en] = [areas.get(id ?? '')?.nameZh ?? id ?? '其他地区', areas.get(id ?? '')?.nameEn ?? id ?? 'elsewhere']
    const own = id !== undefined && lens !== undefined && chain(lens).includes(id)
    const [whoZh, whoEn] = own ? [`${zh}其他地区`, `the rest of ${en}`] : [zh, en]
    const named =
      kind === 'source' ? { nameZh: `自${whoZh}调入`, nameEn: `From ${whoEn}` } : { nameZh: `外运至${whoZh}`, nameEn: `To ${whoEn}` }
    return node(kind, `area:${id ?? ''}`, { id: id ?? '', ...named })
  }

  const arrived = new Map<string, number>(),
    shippedStream = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, value: number) => {
    map.set(key, (map.get(key) ?? 0) + value)
  }
  for (const flow of result.flows) {
    if (flow.period !== period) continue
    const made = flow.origin === 'output'
    const from = made ? product(flow.material) : material(flow.material)
    if (!here(flow.from)) link(beyond('source', flow.from), from, flow.tonnes, 'received')
    else if (!made) {
      link(source(flow.from), from, flow.tonnes, 'stream')
      add(shippedStream, `${flow.from}~${flow.material}`, flow.tonnes)
    }
    if (!here(flow.to)) link(from, beyond('place', flow.to), flow.tonnes, 'sent')
    else if (flow.process === undefined) link(from, place(flow.to), flow.tonnes, 'sold')
    else {
      link(from, node('process', flow.process, processes.get(flow.process)), flow.tonnes, 'eaten')
      add(arrived, `${flow.to}~${flow.process}~${flow.material}`, flow.tonnes)
    }
  }
  for (const activity of result.activities) {
    if (activity.period !== period) continue
    const process = node('process', activity.process, processes.get(activity.process))
    for (const [id, tonnes] of Object.entries(activity.inputs)) {
      const bought = tonnes - (arrived.get(`${activity.site}~${activity.process}~${id}`) ?? 0)
      if (bought <= least * 1e-3) continue
      const into = material(id)
      link(node('source', 'bought', { id: 'bought', nameZh: '外购', nameEn: 'Bought' }), into, bought, 'bought')
      link(into, process, bought, 'eaten')
    }
    for (const [id, tonnes] of Object.entries(activity.outputs)) {
      if (materials.get(id)?.kind === 'loss') link(process, node('loss', id, materials.get(id)), tonnes, 'loss')
      else link(process, product(id), tonnes, 'made')
    }
  }
  linkRests(result, region, period, shippedStream, { source, material, product, link, node })
  const drawn = [...links.values()].filter(entry => entry.value >= least)
  const used = new Set(drawn.flatMap(entry => [entry.source, entry.target]))
  return {
    nodes: [...nodes.values()].filter(entry => used.has(entry.id)),
    links: drawn.sort((a, b) => b.value - a.value || (a.source + a.target < b.source + b.target ? -1 : 1)),
  }
}

type Pen = {
  source: (site: string) => string
  material: (id: string) => string
  product: (id: string) => string
  link: (source: string, target: string, value: number, kind: SankeyLink['kind']) => void
  node: (kind: SankeyNode['kind'], key: string, named: Named | undefined) => string
}
/** What is disposed of or left: of a stream as far as the stream had it, the rest is of by-products. */
function linkRests(result: PlanResult, region: Region, period: number, shipped: Map<string, number>, pen: Pen): void {
  const drawn = new Map(result.stocks.filter(row => row.period === period).map(row => [`${row.site}~${row.material}`, row.drawn]))
  const arose = new Map<string, number>()
  for (const row of regionOfResult(region, result).streams) {
    const key = `${row.site}~${row.material}`
    if (row.period === period || (row.period === undefined && !arose.has(key))) arose.set(key, row.tPerYear)
  }
  for (const row of result.disposals) {
    if (row.period !== period) continue
    const key = `${row.site}~${row.material}`
    const kind = row.kind ?? 'disposed'
    const target =
      kind === 'left'
        ? pen.node('disposal', 'left', { id: 'left', nameZh: '未收集或无人接收', nameEn: 'Not collected or not taken' })
        : pen.node('disposal', 'disposed', { id: 'disposed', nameZh: '贮存处置', nameEn: 'Stored or disposed of' })
    const ofStream = Math.min(row.tonnes, Math.max(0, (arose.get(key) ?? 0) + (drawn.get(key) ?? 0) - (shipped.get(key) ?? 0)))
    pen.link(pen.source(row.site), pen.material(row.material), ofStream, 'stream')
    pen.link(pen.material(row.material), target, ofStream, kind)
    pen.link(pen.product(row.material), target, row.tonnes - ofStream, kind)
  }
}
