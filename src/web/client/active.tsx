// The region and plan in view, loaded once by the shell and read by every page; and names in the reader's language.
import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../ui/quantity.ts'
import { spareMaterials } from '../ui/theme.ts'
import { useRegionMap } from './queries.ts'
import type { PlanInfo, RegionInfo, RegionMap } from './types.ts'

export type Active = {
  regions: RegionInfo[]
  region: RegionMap
  plans: PlanInfo[]
  /** The plan the region is compared with: 基准方案. Undefined until the server has queued it. */
  base: PlanInfo | undefined
  /** The plan on the screen; its summary is there once it is solved. */
  plan: PlanInfo | undefined
  /** Id of the plan when it has a solved result to read, else undefined: queries stay quiet. */
  solved: string | undefined
  period: number | undefined
}

const ActiveContext = createContext<Active | null>(null)
export const ActiveProvider = ActiveContext.Provider

/** @throws when used outside the shell, which is our own mistake */
export function useActive(): Active {
  const active = useContext(ActiveContext)
  if (active === null) throw new Error('useActive outside of the shell')
  return active
}

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}

type Named = { id: string; nameZh?: string | null | undefined; nameEn?: string | null | undefined }
/** The name in the language asked for, else in the other, else the id. */
export function nameOf(item: Named | undefined, language: Language, id = item?.id ?? ''): string {
  const [first, second] = language === 'zh' ? [item?.nameZh, item?.nameEn] : [item?.nameEn, item?.nameZh]
  const name = first || second || id
  // English names stand alone in lists and heads: a capital first, also where the data write them as common nouns.
  // Signs such as pH stay as they are written.
  return language === 'en' && first && !/^\p{Ll}\p{Lu}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

export type Names = ReturnType<typeof buildNames>

export function buildNames(region: RegionMap, language: Language) {
  const index = <T extends Named>(list: T[]) => new Map(list.map(item => [item.id, item]))
  const sites = index(region.sites)
  const areas = index(region.areas)
  const materials = index(region.materials)
  const processes = index(region.processes)
  const modes = index(region.modes)
  const stations = index(region.stations)
  const sources = new Map(region.sources.map(source => [source.id, source]))
  const order = new Map(region.materials.map((material, i) => [material.id, i]))
  const province = (area: string | undefined | null): string | undefined => {
    for (let at = area ? areas.get(area) : undefined, n = 0; at && n < 6; at = at.parent ? areas.get(at.parent) : undefined, n++) {
      if (at.level === 'province') return at.id
    }
    return undefined
  }
  return {
    language,
    sites,
    areas,
    materials,
    processes,
    modes,
    stations,
    sources,
    province,
    site: (id: string) => nameOf(sites.get(id), language, id),
    area: (id: string) => nameOf(areas.get(id), language, id),
    material: (id: string) => nameOf(materials.get(id), language, id),
    process: (id: string) => nameOf(processes.get(id), language, id),
    mode: (id: string) => nameOf(modes.get(id), language, id),
    station: (id: string) => nameOf(stations.get(id), language, id),
    /** City and province of a site, in short. */
    placeOf: (siteId: string): string => {
      const area = sites.get(siteId)?.area
      if (!area) return ''
      const top = province(area)
      const parts = top === undefined || top === area ? [area] : [top, area]
      return parts.map(part => nameOf(areas.get(part), language, part)).join(language === 'zh' ? '' : ', ')
    },
    color: (material: string): string =>
      materials.get(material)?.color || spareMaterials[(order.get(material) ?? 0) % spareMaterials.length]!,
  }
}

export function useNames(): Names {
  const { region } = useActive()
  const language = useLanguage()
  return useMemo(() => buildNames(region, language), [region, language])
}

/** Names of the demonstration region, where the tonnes live; those of the region in view until it has loaded. */
export function useDemonstrationNames(): Names {
  const { regions, region } = useActive()
  const language = useLanguage()
  const demonstration = useRegionMap(regions.find(r => r.synthetic)?.id)
  return useMemo(() => buildNames(demonstration.data ?? region, language), [demonstration.data, region, language])
}
