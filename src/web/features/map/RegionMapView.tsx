// The map of the region with its plan: layers from the scene, hover words, and what a press selects.
import { useCallback, useMemo, useState } from 'react'
import type { PickingInfo } from '@deck.gl/core'
import { useTranslation } from 'react-i18next'
import { useActive } from '../../client/active.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Waiting } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { baseStyle, firstLabels, ownStyle } from '../../ui/map/baseStyle.ts'
import { kindColor, less, modeColor, more, onPaper, rgb } from '../../ui/map/colour.ts'
import { arcColumns } from './flowColumns.ts'
import { arcAttributes, bandScale, corridorLayers, flowLayer, netLayer, networkLayer, siteLayers } from './layers.ts'
import { MapCanvas, type Padding } from '../../ui/map/MapCanvas.tsx'
import { useBasemap } from '../../ui/map/basemap.ts'
import { useFrame } from './useFrame.ts'
import { nameLayer, placeNames } from '../../ui/map/placeNames.ts'
import type { Segment, Station } from './railCorridors.ts'
import type { Scene } from './useScene.ts'
import { ink } from '../../ui/theme.ts'

type Hover = { x: number; y: number; title: string; lines: string[] }

export function RegionMapView({ scene, padding }: { scene: Scene; padding: Padding }) {
  const { t } = useTranslation()
  const { region } = useActive()
  const [view, setView] = useView()
  const basemap = useBasemap()
  const [hover, setHover] = useState<Hover | null>(null)
  const [failed, setFailed] = useState(false)
  const { arcs, names, lens, outside } = scene
  const language = names.language

  const style = useMemo(
    () => ownStyle() ?? (basemap.data ? baseStyle(basemap.data, language, id => names.areas.get(id)?.nameEn) : undefined),
    [basemap.data, language, names.areas],
  )
  const selectedFlow = arcs && view.flow ? arcs.id.indexOf(view.flow) : -1
  const [zoom, setZoom] = useState(6)
  const places = useMemo(() => (basemap.data && !ownStyle() ? placeNames(basemap.data, language) : []), [basemap.data, language])
  const site = arcs && view.site !== undefined ? arcs.sites.findIndex(s => s.id === view.site) : -1
  const dim = useCallback(
    (i: number) => (selectedFlow >= 0 ? i !== selectedFlow : site >= 0 ? arcs!.from[i] !== site && arcs!.to[i] !== site : outside(i)),
    [arcs, site, selectedFlow, outside],
  )
  const attributes = useMemo(() => {
    if (!arcs || !scene.direct) return undefined
    const materialColors = arcs.materials.map(id => onPaper(rgb(names.color(id))))
    const modeColors = arcs.modes.map(id => rgb(modeColor(region.modes.findIndex(m => m.id === id))))
    const [up, down] = [rgb(more), rgb(less)]
    const colorOf = (i: number) =>
      scene.difference
        ? scene.difference.more[i]
          ? up
          : down
        : view.colour === 'mode'
          ? modeColors[arcs.mode[i]!]!
          : materialColors[arcs.material[i]!]!
    return arcAttributes(arcColumns(arcs, scene.direct, scene.largest, colorOf, dim))
  }, [arcs, scene.direct, scene.difference, scene.largest, region.modes, names, view.colour, dim])
  const { bounds, nets } = useFrame(scene)
  const layers = useMemo(() => {
    const below = ownStyle() ? {} : { beforeId: firstLabels }
    const scale = bandScale(zoom)
    const stations = new Map((region.stations as Station[]).map(station => [station.id, station]))
    const largestSegment = scene.rail?.segments.reduce((most, s) => Math.max(most, s.tonnes), scene.largest) ?? 1
    return [
      networkLayer(scene.lineRows, stations, below),
      ...(attributes ? [flowLayer(attributes, scale, below)] : []),
      ...(scene.rail ? corridorLayers(scene.rail, largestSegment, rgb(ink.ink), dim, scale, below) : []),
      ...siteLayers(scene.sites, view.site, kindColor, scale, below, id => lens !== undefined && !lens.sites.has(id)),
      nameLayer(places, zoom),
      netLayer(nets),
    ]
  }, [attributes, scene.rail, scene.lineRows, scene.sites, scene.largest, region.stations, view.site, dim, zoom, places, lens, nets])

  if (failed) return <div className="map-canvas map-failed">{t('map.noWebgl')}</div>
  if (style === undefined) return basemap.isError ? <div className="map-canvas map-failed">{t('map.noBasemap')}</div> : <Waiting />

  const flowWords = (i: number): Hover => ({
    x: 0,
    y: 0,
    title: `${names.material(arcs!.materials[arcs!.material[i]!]!)} ${quantityText(arcs!.tonnes[i]!, 't', language)}`,
    lines: [
      `${names.site(arcs!.sites[arcs!.from[i]!]!.id)} → ${names.site(arcs!.sites[arcs!.to[i]!]!.id)}`,
      names.mode(arcs!.modes[arcs!.mode[i]!]!),
    ],
  })
  const describe = (info: PickingInfo): Hover | null => {
    const layer = info.layer?.id
    if (layer === 'flows' && arcs && scene.direct && info.index >= 0) return flowWords(scene.direct[info.index]!)
    if (layer === 'rail-access' && arcs && info.object) return flowWords((info.object as { flow: number }).flow)
    if (layer === 'rail-corridors' && info.object) {
      const segment = info.object as Segment
      return {
        x: 0,
        y: 0,
        title: `${names.station(segment.a.id)} — ${names.station(segment.b.id)}`,
        lines: [t('map.corridor', { tonnes: quantityText(segment.tonnes, 't', language), n: segment.flows.length })],
      }
    }
    if (layer === 'sites' && info.object) {
      const point = info.object as { id: string; kind: string; tonnes: number }
      return {
        x: 0,
        y: 0,
        title: names.site(point.id),
        lines: [
          [t(`kind.${point.kind}`, point.kind), names.placeOf(point.id)].filter(Boolean).join(' · '),
          t('map.through', { tonnes: quantityText(point.tonnes, 't', language) }),
        ],
      }
    }
    return null
  }
  const pick = (info: PickingInfo) => {
    const layer = info.layer?.id
    if (layer === 'sites' && info.object) return setView({ site: (info.object as { id: string }).id, flow: undefined }, true)
    if (scene.difference) return
    if (layer === 'flows' && arcs && scene.direct && info.index >= 0)
      return setView({ flow: arcs.id[scene.direct[info.index]!]!, site: undefined }, true)
    if (layer === 'rail-access' && arcs && info.object)
      return setView({ flow: arcs.id[(info.object as { flow: number }).flow]!, site: undefined }, true)
    if (layer === 'rail-corridors' && arcs && info.object) {
      const largest = (info.object as Segment).flows.reduce((best, i) => (arcs.tonnes[i]! > arcs.tonnes[best]! ? i : best))
      return setView({ flow: arcs.id[largest]!, site: undefined }, true)
    }
    if (view.site !== undefined || view.flow !== undefined) setView({ site: undefined, flow: undefined })
  }
  return (
    <>
      <MapCanvas
        style={style}
        layers={layers}
        bounds={bounds}
        padding={padding}
        at={view.at}
        label={t('map.label')}
        onMove={at => setView({ at })}
        onZoom={setZoom}
        onFailure={() => setFailed(true)}
        onPick={pick}
        onHover={info => {
          const words = describe(info)
          setHover(words && { ...words, x: info.x, y: info.y })
        }}
      />
      {hover && (
        <div className="map-tip" style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }} aria-hidden="true">
          <strong>{hover.title}</strong>
          {hover.lines.map(line => (
            <span key={line}>{line}</span>
          ))}
        </div>
      )}
      {!ownStyle() && basemap.data && <p className="map-notice">{basemap.data.notice[language]}</p>}
    </>
  )
}
