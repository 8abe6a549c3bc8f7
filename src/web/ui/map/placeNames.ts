// Names of provinces and large cities above everything drawn: the base map's own would lie below it.
import { TextLayer } from '@deck.gl/layers'
import type { Language } from '../quantity.ts'
import { fontFamily, ink } from '../theme.ts'
import type { Basemap } from './baseStyle.ts'
import { rgb } from './colour.ts'

const flat = { depthCompare: 'always', depthWriteEnabled: false } as const

/** `city` names stand above their dot, province names on their point. */
export type PlaceName = { name: string; at: [number, number]; city: boolean }

/** Names of the provinces, above the flows: the base map's own would lie below them. */
export function nameLayer(places: readonly PlaceName[], zoom: number) {
  return new TextLayer<PlaceName>({
    id: 'province-names',
    data: places as PlaceName[],
    getPosition: d => d.at,
    getText: d => d.name,
    getPixelOffset: d => (d.city ? [0, -14] : [0, 0]),
    getSize: zoom < 5 ? 12 : zoom < 7 ? 14 : 16,
    getColor: [...rgb(ink.ink), 235] as never,
    fontFamily,
    fontWeight: 600,
    characterSet: 'auto',
    fontSettings: { sdf: true, fontSize: 48, buffer: 8, radius: 12 },
    outlineWidth: 3,
    outlineColor: [250, 248, 242, 240],
    parameters: flat,
    updateTriggers: { getSize: zoom },
  })
}

export function placeNames(basemap: Basemap, language: Language): PlaceName[] {
  return basemap.labels.features
    .filter(feature => Number(feature.properties.rank) < 2)
    .map(feature => ({
      name: String(feature.properties[language === 'zh' ? 'nameZh' : 'nameEn']),
      city: feature.properties.rank === 1,
      at: (feature.geometry as { coordinates: [number, number] }).coordinates,
    }))
}
