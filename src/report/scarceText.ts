// What a capacity price is of and in what it is counted, in words: a unit as its place and process, a lane by its ends.
import type { PlanPaper } from './planColumns.ts'
import { say } from './words.ts'

/** What prices of capacity are by. */
const perWords: Record<string, readonly [zh: string, en: string]> = {
  train: ['列', 'trains'],
  'train slot': ['列', 'trains'],
  t: ['吨', 't'],
  tkm: ['吨公里', 'tkm'],
}
const perOf = (unit: string): string => unit.split('/')[1] ?? ''

export function scarceText({ paper: { language }, names, region }: PlanPaper) {
  const units = new Map(region.units.map(unit => [unit.id ?? `${unit.site}~${unit.process}`, unit]))
  const areas = new Map(region.areas.map(area => [area.id, say(language, area.nameZh ?? area.id, area.nameEn ?? area.nameZh ?? area.id)]))
  const partName = (part: string): string => {
    for (const kind of ['site', 'process', 'material', 'mode', 'link'] as const) {
      const name = names[kind](part)
      if (name !== part) return name
    }
    return areas.get(part) ?? part
  }
  const counted = (unit: string): string => perWords[perOf(unit)]?.[language === 'zh' ? 0 : 1] ?? perOf(unit)
  return {
    named: (id: string): string => {
      const unit = units.get(id)
      return unit === undefined ? id.split('~').map(partName).join(' · ') : `${names.site(unit.site)} · ${names.process(unit.process)}`
    },
    counted,
    priced: (unit: string): string => say(language, `元/${counted(unit)}`, unit),
  }
}
