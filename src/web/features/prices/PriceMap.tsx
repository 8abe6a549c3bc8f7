// What one more tonne is worth at each place, as coloured circles on the map; colour runs from burden over nothing to worth.
import { useMemo, useState } from 'react'
import { ScatterplotLayer, TextLayer } from '@deck.gl/layers'
import { useTranslation } from 'react-i18next'
import { useNames } from '../../client/active.tsx'
import { baseStyle, firstLabels, ownStyle } from '../../ui/map/baseStyle.ts'
import { useBasemap } from '../../ui/map/basemap.ts'
import { rgb } from '../../ui/map/colour.ts'
import { nameLayer, placeNames } from '../../ui/map/placeNames.ts'
import { MapCanvas } from '../../ui/map/MapCanvas.tsx'
import { inScale } from '../../ui/quantity.ts'
import { Waiting } from '../../ui/states.tsx'
import { fontFamily, ink } from '../../ui/theme.ts'
import { priceColor, type PlacePrice } from './priceScale.ts'

type Hover = { x: number; y: number; point: PlacePrice }
/** With few places each says its name and price without hovering. */
const mostLabelled = 24
const padding = { top: 40, bottom: 40, left: 40, right: 40 }
const parameters = { depthCompare: 'always', depthWriteEnabled: false } as const

export function PriceMap({
  points,
  most,
  words,
  onPick,
}: {
  points: readonly PlacePrice[]
  /** The size of price at which the colour is full. */
  most: number
  words: (point: PlacePrice) => string
  onPick: (site: string) => void
}) {
  const { t } = useTranslation()
  const names = useNames()
  const basemap = useBasemap()
  const [hover, setHover] = useState<Hover | null>(null)
  const [failed, setFailed] = useState(false)
  const [at, setAt] = useState<string>()
  const [zoom, setZoom] = useState(6)
  const named = useMemo(() => (basemap.data && !ownStyle() ? placeNames(basemap.data, names.language) : []), [basemap.data, names.language])
  const style = useMemo(
    () => ownStyle() ?? (basemap.data ? baseStyle(basemap.data, names.language, id => names.areas.get(id)?.nameEn) : undefined),
    [basemap.data, names],
  )
  const layers = useMemo(
    () => [
      new ScatterplotLayer<PlacePrice>({
        id: 'prices',
        data: points as PlacePrice[],
        getPosition: d => [d.lng, d.lat],
        radiusUnits: 'pixels',
        getRadius: points.length <= mostLabelled ? 9 : 6.5,
        getFillColor: d => [...priceColor(d.worth, most), 235] as never,
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1,
        getLineColor: [255, 254, 251, 235],
        pickable: true,
        parameters,
        updateTriggers: { getFillColor: most },
        ...(ownStyle() ? {} : { beforeId: firstLabels }),
      }),
      new TextLayer<PlacePrice>({
        id: 'price-labels',
        data: points.length <= mostLabelled ? (points as PlacePrice[]) : [],
        getPosition: d => [d.lng, d.lat],
        getText: d => `${names.site(d.site)}  ${inScale(d.worth, { by: 1, unit: '', digits: 0 })}`,
        getPixelOffset: [0, 18],
        getSize: 12.5,
        getColor: [...rgb(ink.ink), 255] as never,
        fontFamily,
        characterSet: 'auto',
        fontSettings: { sdf: true, fontSize: 48, buffer: 8, radius: 12 },
        outlineWidth: 3,
        outlineColor: [250, 248, 242, 240],
        parameters,
      }),
      // Where places say their own names, those of cities would stand in their way.
      ...(points.length <= mostLabelled ? [] : [nameLayer(named, zoom)]),
    ],
    [points, most, names, named, zoom],
  )
  const bounds = useMemo((): [number, number, number, number] => {
    if (points.length === 0) return [110, 33, 123, 43]
    const [lng, lat] = [points.map(point => point.lng), points.map(point => point.lat)]
    return [Math.min(...lng) - 0.1, Math.min(...lat) - 0.1, Math.max(...lng) + 0.1, Math.max(...lat) + 0.1]
  }, [points])
  if (failed) return <div className="map-canvas map-failed">{t('map.noWebgl')}</div>
  if (style === undefined) return basemap.isError ? <div className="map-canvas map-failed">{t('map.noBasemap')}</div> : <Waiting />
  return (
    <>
      <MapCanvas
        style={style}
        layers={layers}
        bounds={bounds}
        padding={padding}
        at={at}
        label={t('workbench.tab.prices')}
        onMove={setAt}
        onZoom={setZoom}
        onFailure={() => setFailed(true)}
        onHover={info => setHover(info.object ? { x: info.x, y: info.y, point: info.object as PlacePrice } : null)}
        onPick={info => {
          if (info.object) onPick((info.object as PlacePrice).site)
        }}
      />
      {hover && (
        <div className="map-tip" style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }} aria-hidden="true">
          <strong>{names.site(hover.point.site)}</strong>
          <span>{words(hover.point)}</span>
          <span>{names.placeOf(hover.point.site)}</span>
        </div>
      )}
    </>
  )
}
