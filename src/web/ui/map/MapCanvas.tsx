// MapLibre below, deck.gl above: the only component that touches either. Everything drawn comes in as props.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Layer, PickingInfo } from '@deck.gl/core'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl, type LngLatBoundsLike, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import { useBeforePrint } from '../printing.ts'
import { labelFont } from './baseStyle.ts'

setWorkerUrl(workerUrl)

export type Padding = { top: number; bottom: number; left: number; right: number }
type Props = {
  style: StyleSpecification | string
  layers: Layer[]
  bounds: LngLatBoundsLike
  padding: Padding
  /** `lng,lat,zoom` of the address. */
  at: string | undefined
  label: string
  onMove: (at: string) => void
  /** The zoom in steps of a quarter, whenever it changes. */
  onZoom: (zoom: number) => void
  onHover: (info: PickingInfo) => void
  onPick: (info: PickingInfo) => void
  onFailure: () => void
}

export function MapCanvas({ style, layers, bounds, padding, at, label, onMove, onZoom, onHover, onPick, onFailure }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  const overlay = useRef<MapLibreOverlay | null>(null)
  const [map, setMap] = useState<MapLibre | null>(null)
  const calls = useRef({ onMove, onZoom, onHover, onPick })
  useEffect(() => {
    calls.current = { onMove, onZoom, onHover, onPick }
  }, [onMove, onZoom, onHover, onPick])
  const first = useRef({ style, bounds, padding, at, onFailure })

  useEffect(() => {
    const start = first.current
    let made: MapLibre
    try {
      made = new MapLibre({
        container: holder.current!,
        style: start.style,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        localIdeographFontFamily: labelFont,
        minZoom: 3,
        maxZoom: 13,
        fadeDuration: 0,
        ...(start.at === undefined ? { bounds: start.bounds, fitBoundsOptions: { padding: start.padding } } : camera(start.at)),
      })
    } catch {
      // No WebGL: the tables still say everything.
      start.onFailure()
      return
    }
    made.touchZoomRotate.disableRotation()
    made.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
    made.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-right')
    const deck = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      pickingRadius: 5,
      onHover: (info: PickingInfo) => calls.current.onHover(info),
      onClick: (info: PickingInfo) => calls.current.onPick(info),
      getCursor: ({ isHovering, isDragging }: { isHovering: boolean; isDragging: boolean }) =>
        isDragging ? 'grabbing' : isHovering ? 'pointer' : 'grab',
    })
    made.addControl(deck)
    const tellZoom = () => calls.current.onZoom(Math.round(made.getZoom() * 4) / 4)
    tellZoom()
    made.on('zoom', tellZoom)
    made.on('moveend', event => {
      if (!(event as { originalEvent?: unknown }).originalEvent) return
      const { lng, lat } = made.getCenter()
      calls.current.onMove(`${lng.toFixed(3)},${lat.toFixed(3)},${made.getZoom().toFixed(2)}`)
    })
    made.once('style.load', () => setMap(made))
    made.once('load', () => holder.current?.setAttribute('data-ready', 'true'))
    overlay.current = deck
    return () => {
      overlay.current = null
      made.remove()
    }
  }, [])

  // The frame follows the data until the reader has moved the map.
  useEffect(() => {
    if (map && at === undefined) map.fitBounds(bounds, { padding, animate: false })
  }, [map, bounds, padding, at])
  useEffect(() => {
    if (map && style !== first.current.style) {
      first.current.style = style
      map.setStyle(style, { diff: false })
    }
  }, [map, style])
  // Layers name a label layer to go below, so they wait until the style has it.
  useEffect(() => {
    if (map) overlay.current?.setProps({ layers })
  }, [map, layers])
  useBeforePrint(useCallback(() => (map ? picture(map, first.current.padding) : () => undefined), [map]))
  return (
    <div className="map-canvas">
      <div ref={holder} className="map-holder" role="application" aria-label={label} />
    </div>
  )
}

/** The drawing as a picture on paper, without what lies under the panels: what the graphics card drew is gone once the screen has shown it. */
function picture(map: MapLibre, padding: Padding): () => void {
  map.redraw()
  const drawn = map.getCanvas()
  const scale = drawn.width / drawn.clientWidth
  const margin = 50
  const [left, top] = [Math.max(0, padding.left - margin), Math.max(0, padding.top - margin)]
  const width = drawn.clientWidth - left - Math.max(0, padding.right - margin)
  const height = drawn.clientHeight - top - Math.max(0, padding.bottom - margin)
  const copy = document.createElement('canvas')
  copy.className = 'map-print'
  copy.width = Math.max(1, width * scale)
  copy.height = Math.max(1, height * scale)
  copy.getContext('2d')?.drawImage(drawn, left * scale, top * scale, copy.width, copy.height, 0, 0, copy.width, copy.height)
  map.getContainer().parentElement?.append(copy)
  return () => {
    copy.remove()
  }
}

function camera(at: string): { center: [number, number]; zoom: number } {
  const [lng = 115, lat = 38, zoom = 5] = at.split(',').map(Number)
  return { center: [lng, lat], zoom }
}
