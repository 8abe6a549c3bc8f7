// What the map frames: the region, or the area in view with its net flows in words at the neighbours.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useActive } from '../../client/active.tsx'
import { useArea } from '../../client/queries.ts'
import { quantityText } from '../../ui/quantity.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { netLabels, type Box, type NetWords } from './netLabels.ts'
import type { Scene } from './useScene.ts'

export function useFrame({ sites, lens, names }: Scene): { bounds: Box; nets: NetWords[] } {
  const { solved, period } = useActive()
  const phone = usePhone()
  const { t } = useTranslation()
  const bounds = useMemo(
    () => (lens ? boxOf(sites.filter(point => lens.sites.has(point.id))) : undefined) ?? boundsOf(sites),
    [sites, lens],
  )
  const neighbours = useArea(solved, lens?.id, period).data?.neighbours
  const nets = useMemo(() => {
    if (!lens || !neighbours) return []
    const own = sites.filter(point => lens.sites.has(point.id))
    const lies = (id: string, area: string) => {
      for (let at = names.sites.get(id)?.area, n = 0; at && n < 9; at = names.areas.get(at)?.parent, n++) if (at === area) return true
      return false
    }
    const labels = netLabels(neighbours, own, area => sites.filter(point => lies(point.id, area)), bounds, phone ? 'narrow' : 'wide')
    return labels.map(label => {
      const tonnes = quantityText(Math.abs(label.netT), 't', names.language)
      return { ...label, words: t(label.netT >= 0 ? 'lens.netIn' : 'lens.netOut', { area: names.area(label.area), tonnes }) }
    })
  }, [lens, neighbours, sites, names, bounds, phone, t])
  return { bounds, nets }
}

/** All of some places, with room around; undefined where there are none. */
function boxOf(sites: readonly { lng: number; lat: number }[]): Box | undefined {
  if (sites.length === 0) return undefined
  const [lng, lat] = [sites.map(site => site.lng), sites.map(site => site.lat)]
  const room = 0.25
  return [Math.min(...lng) - room, Math.min(...lat) - room, Math.max(...lng) + room, Math.max(...lat) + room]
}

/** Where nearly all the tonnes are, so that a few far places do not shrink the region. */
function boundsOf(sites: readonly { lng: number; lat: number; tonnes: number }[]): Box {
  if (sites.length === 0) return [110, 33, 123, 43]
  const floor = sites.reduce((sum, site) => sum + site.tonnes, 0) / sites.length / 20 + 1
  const cut = (axis: 'lng' | 'lat'): [number, number] => {
    const sorted = sites.map(site => ({ at: site[axis], weight: site.tonnes + floor })).sort((a, b) => a.at - b.at)
    const total = sorted.reduce((sum, s) => sum + s.weight, 0)
    const quantile = (share: number) => {
      let sum = 0
      return sorted.find(s => (sum += s.weight) >= share * total)?.at ?? sorted[sorted.length - 1]!.at
    }
    return axis === 'lat' ? [quantile(0.002), quantile(0.955)] : [quantile(0.01), quantile(0.99)]
  }
  const [[west, east], [south, north]] = [cut('lng'), cut('lat')]
  return [west - 0.2, south - 0.2, east + 0.2, north + 0.2]
}
