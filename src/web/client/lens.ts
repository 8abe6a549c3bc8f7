// The lens: the province or city through which pages of a plan are read. It lives in the address and stays from page to page.
import { useMemo } from 'react'
import { topAreas } from '#domain/topAreas.ts'
import { useView } from '../view.ts'
import { useActive, useNames } from './active.tsx'

export type Lens = {
  id: string
  name: string
  /** Sites that lie in it. */
  sites: ReadonlySet<string>
}

/** Areas that a reader may look through, each province with what lies below it; those without a site are left out. */
export function lensAreas(region: ReturnType<typeof useActive>['region']): { id: string; parent: string | undefined }[] {
  const parent = new Map(region.areas.map(area => [area.id, area.parent ?? undefined]))
  const used = new Set<string>()
  for (const site of region.sites)
    for (let at = site.area ?? undefined; at !== undefined && !used.has(at); at = parent.get(at)) used.add(at)
  const listed = region.areas.filter(area => used.has(area.id) && area.level !== 'country' && area.level !== 'region')
  const found: { id: string; parent: string | undefined }[] = []
  const add = (areas: readonly { id: string; parent?: string | undefined }[]) => {
    for (const { id, parent } of areas) {
      found.push({ id, parent })
      add(listed.filter(area => area.parent === id))
    }
  }
  add(topAreas(listed))
  return found
}

/** Undefined for the whole region, and for an area that the region does not have. */
export function useLens(): Lens | undefined {
  const [{ area }] = useView()
  const names = useNames()
  const { region } = useActive()
  return useMemo(() => {
    if (area === undefined || !names.areas.has(area)) return undefined
    const lies = (at: string | null | undefined): boolean => {
      for (let id = at ?? undefined, n = 0; id !== undefined && n < 9; id = names.areas.get(id)?.parent ?? undefined, n++)
        if (id === area) return true
      return false
    }
    return { id: area, name: names.area(area), sites: new Set(region.sites.filter(site => lies(site.area)).map(site => site.id)) }
  }, [area, names, region])
}
