// The layers over the base map as pure functions of columns: flows as bent bands, rail as corridors, facilities as dots.
import { ArcLayer, LineLayer, PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers'
import type { ArcColumns } from './flowColumns.ts'
import type { Corridors, Line, Segment, Station } from './railCorridors.ts'
import { flowWidth } from './flowColumns.ts'
import type { NetWords } from './netLabels.ts'
import { rgb, type Rgb } from '../../ui/map/colour.ts'
import { fontFamily, ink } from '../../ui/theme.ts'

export type SitePoint = { id: string; kind: string; lng: number; lat: number; tonnes: number }
/** The label layer of the base map that everything drawn here goes below; undefined on a replaced base map. */
export type Below = { beforeId?: string }

/** No depth is tested or written: what is written would hide the names that the base map draws later. */
const flat = { depthCompare: 'always', depthWriteEnabled: false } as const

/** Bands grow with the scale of the map, gently: near enough to read one flow, thin enough to see the whole region. */
export function bandScale(zoom: number): number {
  return Math.min(2, Math.max(0.72, 2 ** ((zoom - 6) * 0.5)))
}

/** The columns as deck.gl reads them without copying; keep the object while the columns stay the same. */
export function arcAttributes(columns: ArcColumns): object {
  return {
    length: columns.length,
    attributes: {
      getSourcePosition: { value: columns.source, size: 2 },
      getTargetPosition: { value: columns.target, size: 2 },
      getSourceColor: { value: columns.sourceColor, size: 4, normalized: true },
      getTargetColor: { value: columns.targetColor, size: 4, normalized: true },
      getWidth: { value: columns.width, size: 1 },
    },
  }
}

/** Direct flows. All bend to the same hand, so that the two directions between two places stay apart. */
export function flowLayer(attributes: object, scale: number, below: Below) {
  return new ArcLayer({
    id: 'flows',
    data: attributes as never,
    getHeight: 0.3,
    getTilt: 90,
    numSegments: 20,
    widthUnits: 'pixels',
    widthScale: scale,
    widthMinPixels: 0.5,
    pickable: true,
    parameters: flat,
    ...below,
  })
}

export function networkLayer(lines: readonly Line[], stations: ReadonlyMap<string, Station>, below: Below) {
  const drawn = lines.flatMap(line => {
    const [a, b] = [stations.get(line.from), stations.get(line.to)]
    return a && b ? [{ a, b }] : []
  })
  return new LineLayer<{ a: Station; b: Station }>({
    id: 'rail-network',
    data: drawn,
    getSourcePosition: d => [d.a.lng, d.a.lat],
    getTargetPosition: d => [d.b.lng, d.b.lat],
    getColor: [18, 50, 63, 26],
    getWidth: 1,
    widthUnits: 'pixels',
    parameters: flat,
    ...below,
  })
}

const mixed = (color: Rgb, paper: number): Rgb => color.map((c, i) => Math.round(c + ([250, 248, 242][i]! - c) * paper)) as Rgb

/** Rail corridors: width by the tonnes that pass, ink where nothing is selected, pale where something else is. Opaque, so that joints do not darken. */
export function corridorLayers(found: Corridors, largest: number, color: Rgb, dim: (flow: number) => boolean, scale: number, below: Below) {
  const parameters = flat
  const [full, pale] = [mixed(color, 0.12), mixed(color, 0.86)]
  const colorOf = (segment: Segment) => (segment.flows.every(dim) ? pale : full)
  return [
    new LineLayer<Corridors['access'][number]>({
      id: 'rail-access',
      data: found.access,
      getSourcePosition: d => d.from,
      getTargetPosition: d => d.to,
      getColor: d => [...color, dim(d.flow) ? 10 : 80] as never,
      getWidth: 0.9,
      widthUnits: 'pixels',
      pickable: true,
      parameters,
      ...below,
    }),
    new PathLayer<Segment>({
      id: 'rail-corridors',
      data: found.segments,
      getPath: d => [
        [d.a.lng, d.a.lat],
        [d.b.lng, d.b.lat],
      ],
      getColor: d => colorOf(d),
      getWidth: d => flowWidth(d.tonnes, largest) + 0.6,
      widthUnits: 'pixels',
      widthScale: scale,
      widthMinPixels: 0.8,
      capRounded: true,
      pickable: true,
      parameters,
      ...below,
    }),
  ]
}

/** Net flows with neighbours in words, on cards that stay readable above lines. */
export function netLayer(labels: readonly NetWords[]) {
  return new TextLayer<NetWords>({
    id: 'net-flows',
    data: labels as NetWords[],
    getPosition: d => [d.lng, d.lat],
    getText: d => d.words,
    getSize: 12.5,
    lineHeight: 1.25,
    getColor: [...rgb(ink.ink), 255] as never,
    fontFamily,
    fontWeight: 600,
    characterSet: 'auto',
    background: true,
    backgroundPadding: [7, 4],
    getBackgroundColor: [...rgb(ink.card), 232] as never,
    getBorderColor: [...rgb(ink.line), 255] as never,
    getBorderWidth: 1,
    parameters: flat,
  })
}

export function siteLayers(
  sites: readonly SitePoint[],
  selected: string | undefined,
  kindColorOf: (kind: string) => string,
  scale: number,
  below: Below,
  pale: (site: string) => boolean,
) {
  const largest = sites.reduce((most, site) => Math.max(most, site.tonnes), 1)
  const radius = (site: SitePoint) => 1.7 + 6.3 * Math.sqrt(site.tonnes / largest)
  const parameters = flat
  const chosen = sites.filter(site => site.id === selected)
  return [
    new ScatterplotLayer<SitePoint>({
      id: 'sites',
      data: sites as SitePoint[],
      getPosition: d => [d.lng, d.lat],
      radiusUnits: 'pixels',
      getRadius: radius,
      radiusScale: scale,
      radiusMinPixels: 1.3,
      getFillColor: d => [...rgb(kindColorOf(d.kind)), pale(d.id) ? 50 : 230] as never,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 0.7,
      lineWidthScale: Math.min(1, scale),
      getLineColor: [255, 254, 251, 220],
      pickable: true,
      parameters,
      ...below,
    }),
    new ScatterplotLayer<SitePoint>({
      id: 'site-selected',
      data: chosen,
      getPosition: d => [d.lng, d.lat],
      radiusUnits: 'pixels',
      getRadius: d => radius(d) + 5,
      radiusScale: scale,
      radiusMinPixels: 7,
      filled: false,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 2.5,
      getLineColor: [180, 118, 31, 255],
      parameters,
      ...below,
    }),
  ]
}
