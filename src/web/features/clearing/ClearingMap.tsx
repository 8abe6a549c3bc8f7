// The clearing on the map: a band from each offer to each need that it serves, a dot for each notice with a place.
import { useMemo, useState } from 'react'
import { ArcLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { PickingInfo } from '@deck.gl/core'
import { useTranslation } from 'react-i18next'
import type { ClearedNotice, StoredClearing } from '#domain/exchange/storedClearing.ts'
import { useNames } from '../../client/active.tsx'
import { useBasemap } from '../../ui/map/basemap.ts'
import { baseStyle, firstLabels, ownStyle } from '../../ui/map/baseStyle.ts'
import { rgb } from '../../ui/map/colour.ts'
import { MapCanvas } from '../../ui/map/MapCanvas.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Waiting } from '../../ui/states.tsx'
import { ink } from '../../ui/theme.ts'

type Placed = ClearedNotice & { place: { lng: number; lat: number } }
type Band = { from: Placed; to: Placed; massKg: number }
const isPlaced = (one: ClearedNotice | undefined): one is Placed => one !== undefined && one.place.lng !== null && one.place.lat !== null
const padding = { top: 30, bottom: 30, left: 30, right: 60 }
const at = ({ place }: Placed): [number, number] => [place.lng, place.lat]
/** Degrees around the outermost places. */
const room = 0.4
const [offerColour, needColour] = [rgb(ink.teal), rgb(ink.amber)]

export function ClearingMap({ found }: { found: StoredClearing }) {
  const { t } = useTranslation()
  const names = useNames()
  const basemap = useBasemap()
  const [failed, setFailed] = useState(false)
  const [hover, setHover] = useState<{ x: number; y: number; words: string } | null>(null)
  const [view, setView] = useState<string>()
  const { language } = names
  const style = useMemo(
    () => ownStyle() ?? (basemap.data ? baseStyle(basemap.data, language, id => names.areas.get(id)?.nameEn) : undefined),
    [basemap.data, language, names.areas],
  )
  const placed = useMemo(() => found.notices.filter(isPlaced), [found])
  const bands = useMemo(() => {
    const byId = new Map(found.notices.map(one => [one.id, one]))
    return found.flows.flatMap(({ offer, need, massKg }): Band[] => {
      const [from, to] = [byId.get(offer), byId.get(need)]
      return isPlaced(from) && isPlaced(to) ? [{ from, to, massKg }] : []
    })
  }, [found])
  const layers = useMemo(() => {
    const below = ownStyle() ? {} : { beforeId: firstLabels }
    const largest = Math.max(1, ...bands.map(({ massKg }) => massKg))
    return [
      new ArcLayer<Band>({
        id: 'cleared',
        data: bands,
        getSourcePosition: ({ from }) => at(from),
        getTargetPosition: ({ to }) => at(to),
        getSourceColor: [...offerColour, 210],
        getTargetColor: [...needColour, 210],
        getWidth: ({ massKg }) => 1.5 + 8 * Math.sqrt(massKg / largest),
        getHeight: 0.2,
        pickable: true,
        ...below,
      }),
      new ScatterplotLayer<Placed>({
        id: 'notices',
        data: placed,
        getPosition: at,
        radiusUnits: 'pixels',
        getRadius: ({ clearedKg }) => (clearedKg > 0 ? 6 : 4),
        getFillColor: ({ kind, clearedKg }) => [...(kind === 'offer' ? offerColour : needColour), clearedKg > 0 ? 240 : 120],
        pickable: true,
        ...below,
      }),
    ]
  }, [bands, placed])
  if (placed.length === 0) return null
  if (failed) return <p className="soft">{t('map.noWebgl')}</p>
  if (style === undefined) return basemap.isError ? <p className="soft">{t('map.noBasemap')}</p> : <Waiting />
  const [lng, lat] = [placed.map(({ place }) => place.lng), placed.map(({ place }) => place.lat)]
  const mass = (kg: number) => quantityText(kg, 'kg', language)
  const describe = (info: PickingInfo): string | null => {
    if (info.layer?.id === 'cleared' && info.object) {
      const { from, to, massKg } = info.object as Band
      return `${from.party[language]} → ${to.party[language]} · ${from.material[language]} ${mass(massKg)}`
    }
    if (info.layer?.id === 'notices' && info.object) {
      const { party, kind, clearedKg, massKg } = info.object as Placed
      return `${party[language]} · ${t(`exchange.kind.${kind}`)} ${mass(clearedKg)} / ${mass(massKg)}`
    }
    return null
  }
  return (
    <div style={{ position: 'relative', height: 420 }}>
      <MapCanvas
        style={style}
        layers={layers}
        bounds={[Math.min(...lng) - room, Math.min(...lat) - room, Math.max(...lng) + room, Math.max(...lat) + room]}
        padding={padding}
        at={view}
        label={t('clearing.map')}
        onMove={setView}
        onZoom={() => undefined}
        onFailure={() => setFailed(true)}
        onPick={() => undefined}
        onHover={info => {
          const words = describe(info)
          setHover(words === null ? null : { x: info.x, y: info.y, words })
        }}
      />
      {hover && (
        <div className="map-tip" style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }} aria-hidden="true">
          {hover.words}
        </div>
      )}
    </div>
  )
}
