// The style of the working base map: warm land, quiet borders, names at their label points. No tiles, no outside host.
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import { fontFamily } from '../theme.ts'
import type { Language } from '../quantity.ts'

type Features = { type: 'FeatureCollection'; features: { type: 'Feature'; properties: Record<string, unknown>; geometry: unknown }[] }
export type Basemap = { land: Features; provinces: Features; prefectures: Features; labels: Features; notice: { zh: string; en: string } }

/** The first label layer: flows are drawn below it so that names stay readable. */
export const firstLabels = 'prefecture-names'
export const labelFont = fontFamily.replaceAll('"', '')
const geojson = (data: Features): GeoJSONSourceSpecification => ({ type: 'geojson', data: data as never })

/** @param englishName English name of an area code, where the region knows one */
export function baseStyle(
  basemap: Basemap,
  language: Language,
  englishName: (id: string) => string | null | undefined,
): StyleSpecification {
  const labels: Features = {
    ...basemap.labels,
    features: basemap.labels.features.map(feature => {
      const zh = String(feature.properties.nameZh ?? '').replace(/市$/, '')
      const en = feature.properties.nameEn ?? englishName(String(feature.properties.id)) ?? zh
      return { ...feature, properties: { ...feature.properties, name: language === 'zh' ? zh : en } }
    }),
  }
  return {
    version: 8,
    sources: {
      land: geojson(basemap.land),
      provinces: geojson(basemap.provinces),
      prefectures: geojson(basemap.prefectures),
      labels: geojson(labels),
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#e6ebe9' } },
      { id: 'glow', type: 'line', source: 'provinces', paint: { 'line-color': '#d3dad6', 'line-width': 7, 'line-blur': 5 } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#faf8f2', 'fill-antialias': false } },
      { id: 'seams', type: 'line', source: 'land', paint: { 'line-color': '#faf8f2', 'line-width': 1.5 } },
      {
        id: 'prefectures',
        type: 'line',
        source: 'prefectures',
        paint: { 'line-color': '#ded8c9', 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 8, 1] },
      },
      {
        id: 'provinces',
        type: 'line',
        source: 'provinces',
        paint: { 'line-color': '#b3ab97', 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.8, 8, 1.6] },
      },
      {
        id: 'prefecture-names',
        type: 'symbol',
        source: 'labels',
        minzoom: 6.2,
        filter: ['==', ['get', 'rank'], 2],
        layout: { 'text-field': ['get', 'name'], 'text-size': 11, 'text-padding': 6, 'text-font': ['sans'] },
        paint: { 'text-color': '#6d7375', 'text-halo-color': '#faf8f2', 'text-halo-width': 1.2 },
      },
    ],
  }
}

const replaced = 'xunyu.basemap'
/** Address of a MapLibre style that replaces the working base map: the reader's own choice, else the installation's. */
export function ownStyle(): string | undefined {
  const configured: unknown = import.meta.env.XUNYU_BASEMAP
  return localStorage.getItem(replaced) || (typeof configured === 'string' && configured !== '' ? configured : undefined)
}
export function setOwnStyle(address: string): void {
  if (address === '') localStorage.removeItem(replaced)
  else localStorage.setItem(replaced, address)
}
