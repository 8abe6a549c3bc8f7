// What the map shows, from the plan's columns and the address: the data hook of the map, without any drawing.
import { useMemo } from 'react'
import { useActive, useNames } from '../../client/active.tsx'
import { useLens, type Lens } from '../../client/lens.ts'
import { useArcs, useComparison, useTable } from '../../client/queries.ts'
import type { Arcs } from '../../client/types.ts'
import { listOf, type View } from '../../view.ts'
import { chooseFlows, touching } from './flowColumns.ts'
import { corridors, LineNetwork, type Line, type Station } from './railCorridors.ts'
import type { SitePoint } from './layers.ts'

/** Share of the tonnes whose flows are drawn unless the reader asks for more: the long tail hides the picture. */
export const defaultShare = 0.9

/** The columns of the difference between two plans, in the shape of a plan's own columns; `more` says the direction. */
function differenceArcs(
  flows: { material: string; from: string; to: string; mode: string; delta: number }[],
  like: Arcs,
): { arcs: Arcs; more: boolean[] } {
  const [site, material, mode] = [like.sites.map(s => s.id), like.materials, like.modes].map(ids => new Map(ids.map((id, i) => [id, i])))
  const kept = flows.filter(f => site!.has(f.from) && site!.has(f.to) && material!.has(f.material) && mode!.has(f.mode))
  return {
    more: kept.map(f => f.delta > 0),
    arcs: {
      ...like,
      n: kept.length,
      from: kept.map(f => site!.get(f.from)!),
      to: kept.map(f => site!.get(f.to)!),
      via: kept.map(() => null),
      material: kept.map(f => material!.get(f.material)!),
      mode: kept.map(f => mode!.get(f.mode)!),
      tonnes: kept.map(f => Math.abs(f.delta)),
      period: kept.map(() => 0),
      id: kept.map((_, i) => `difference-${i}`),
    },
  }
}

function outsideOf(arcs: Arcs | undefined, lens: Lens | undefined): (flow: number) => boolean {
  if (!arcs || !lens) return () => false
  const among = touching(arcs, lens.sites)
  return flow => !among(flow)
}

export function useScene(view: View) {
  const { region, solved, base, period } = useActive()
  const names = useNames()
  const lens = useLens()
  const found = useArcs(solved, period)
  const comparing = view.colour === 'difference' && base !== undefined && solved !== undefined && solved !== base.id
  const comparison = useComparison(comparing ? base.id : undefined, comparing ? solved : undefined, comparing ? lens?.id : undefined)
  const lines = useTable(region.stations.length > 0 ? region.meta.id : undefined, 'lines', { limit: 1000 })
  const difference = useMemo(
    () => (comparing && comparison.data && found.data ? differenceArcs(comparison.data.flows, found.data) : undefined),
    [comparing, comparison.data, found.data],
  )
  const arcs = difference?.arcs ?? found.data
  const share = view.share === undefined ? defaultShare : Number(view.share)
  const filter = useMemo(() => {
    const [materials, modes] = [listOf(view.materials), listOf(view.modes)]
    return { ...(materials ? { materials: new Set(materials) } : {}), ...(modes ? { modes: new Set(modes) } : {}) }
  }, [view.materials, view.modes])
  const chosen = useMemo(
    () => (arcs ? chooseFlows(arcs, { ...filter, share: difference ? 1 : share, ...(lens ? { sites: lens.sites } : {}) }) : undefined),
    [arcs, filter, share, difference, lens],
  )
  // A selected place shows all of its flows, also the small ones that the share leaves out.
  const withSelected = useMemo(() => {
    if (!arcs || !chosen) return undefined
    // Those of other areas stay in the picture, pale and below.
    const around = lens ? chooseFlows(arcs, { ...filter, share: difference ? 1 : share }).indices : []
    const extra = view.site ? chooseFlows(arcs, { ...filter, share: 1, site: view.site }).indices : []
    const mine = new Set([...chosen.indices, ...extra])
    return Int32Array.from([...[...around].filter(i => !mine.has(i)), ...mine])
  }, [arcs, chosen, filter, view.site, lens, share, difference])
  /** Whether a flow steps back, as one of other areas. */
  const outside = useMemo(() => outsideOf(arcs, lens), [arcs, lens])
  const lineRows = useMemo(
    () => (lines.data?.rows ?? []).map(r => ({ from: String(r.from), to: String(r.to), km: Number(r.km) })),
    [lines.data],
  ) as Line[]
  const stations = useMemo(() => (found.data?.stations ?? []) as Station[], [found.data])
  const network = useMemo(() => new LineNetwork(stations, lineRows), [stations, lineRows])
  const rail = useMemo(
    () => (arcs && withSelected ? corridors(arcs, withSelected, stations, network) : undefined),
    [arcs, withSelected, stations, network],
  )
  const direct = useMemo(() => (arcs && withSelected ? withSelected.filter(i => !arcs.via[i]) : undefined), [arcs, withSelected])
  const largest = useMemo(
    () =>
      found.data ? found.data.tonnes.reduce((most, t, i) => (found.data.from[i] === found.data.to[i] ? most : Math.max(most, t)), 1) : 1,
    [found.data],
  )
  const sites = useMemo(() => {
    const kinds = listOf(view.kinds)
    const through = new Map<string, number>()
    if (arcs) {
      for (let i = 0; i < arcs.n; i++) {
        for (const end of [arcs.from[i]!, arcs.to[i]!])
          through.set(arcs.sites[end]!.id, (through.get(arcs.sites[end]!.id) ?? 0) + arcs.tonnes[i]!)
      }
    }
    const points: SitePoint[] = []
    for (const site of region.sites) {
      if (typeof site.lng !== 'number' || typeof site.lat !== 'number') continue
      if (kinds && !kinds.includes(site.kind)) continue
      points.push({ id: site.id, kind: site.kind, lng: site.lng, lat: site.lat, tonnes: through.get(site.id) ?? 0 })
    }
    return points.sort((a, b) => b.tonnes - a.tonnes)
  }, [region.sites, arcs, view.kinds])
  return {
    arcs,
    chosen,
    lens,
    outside,
    direct,
    rail,
    largest,
    sites,
    names,
    lineRows,
    difference,
    comparing,
    loading: found.isLoading || (comparing && comparison.isLoading),
    error: found.error,
  }
}
export type Scene = ReturnType<typeof useScene>
