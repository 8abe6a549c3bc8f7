// What a capacity price speaks of, in the reader's words: a unit as its place and process, a station or line by its name, amounts with units.
import type { Names } from '../client/active.tsx'
import type { PlanActivity, PlanCapacityPrice } from '../client/types.ts'
import { quantityText, type Language } from './quantity.ts'

export type Units = ReadonlyMap<string, Pick<PlanActivity, 'site' | 'process'>>

export function scarceName({ id }: Pick<PlanCapacityPrice, 'id'>, names: Names, units: Units): string {
  const unit = units.get(id)
  if (unit) return `${names.site(unit.site)} · ${names.process(unit.process)}`
  return id
    .split('~')
    .map(part => {
      if (names.sites.has(part)) return names.site(part)
      if (names.stations.has(part)) return names.station(part)
      if (names.processes.has(part)) return names.process(part)
      if (names.materials.has(part)) return names.material(part)
      if (names.modes.has(part)) return names.mode(part)
      return names.area(part)
    })
    .join(' · ')
}

/** What prices of capacity are by: the model's key, and its words in Chinese and English. */
const perWords: Record<string, readonly [zh: string, en: string]> = {
  train: ['列', 'trains'],
  'train slot': ['列', 'trains'],
  t: ['吨', 't'],
  tkm: ['吨公里', 'tkm'],
}
const perOf = (unit: string): string => unit.split('/')[1] ?? ''
/** `CNY/train` as `元/列`. */
export function scarceUnit(unit: string, language: Language): string {
  return language === 'en' ? unit : `元/${perWords[perOf(unit)]?.[0] ?? perOf(unit)}`
}
/** @param unit of the price: what stands behind its stroke is what is counted */
export function scarceAmount(value: number, unit: string, language: Language): string {
  const per = perOf(unit)
  if (per === 't' || per === 'tkm') return quantityText(value, per, language)
  const word = perWords[per]?.[language === 'zh' ? 0 : 1]
  return `${Math.round(value).toLocaleString('en-US')}${word === undefined ? '' : ` ${word}`}`
}
