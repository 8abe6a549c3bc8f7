// A setting of a scenario in words: what it changes, of which thing of the region, and to what.
import type { PlanResult } from '#domain/plan.ts'
import { settingUnit } from '#plan/settingUnits.ts'
import { settingHelp } from '#plan/settings.ts'
import type { Region } from '#domain/region.ts'
import { unitWords } from '#domain/words/units.ts'
import { namesOf, say, type Language } from './words.ts'

const single = {
  'rail.slotsFactor': { zh: '装卸列数倍数', en: 'factor on siding slots' },
  'rail.linesFactor': { zh: '线路能力倍数', en: 'factor on line capacity' },
} as const
const fieldWords: Record<string, { zh: string; en: string }> = {
  fixedCnyPerT: { zh: '固定费用', en: 'fixed cost' },
  cnyPerTkm: { zh: '运价', en: 'freight rate' },
  co2KgPerTkm: { zh: '碳排放', en: 'CO2' },
  distanceFactor: { zh: '绕行系数', en: 'detour factor' },
  minKm: { zh: '最短运距', en: 'shortest distance' },
  maxKm: { zh: '最长运距', en: 'longest distance' },
  shortHaulKm: { zh: '短途上限', en: 'limit of short hauls' },
  shortHaulCnyPerT: { zh: '短途加价', en: 'charge on short hauls' },
  accessMaxKm: { zh: '到站接驳上限', en: 'longest way to a station' },
  transferCnyPerT: { zh: '换装费', en: 'cost of a transfer' },
  trainT: { zh: '整列载重', en: 'load of a train' },
  fleetTkmPerYear: { zh: '车队年周转量', en: 'freight work of the fleet' },
  wholeTrains: { zh: '整列开行', en: 'whole trains' },
  minTrainsPerYear: { zh: '最少列数', en: 'least trains' },
  laneCnyPerYear: { zh: '通道年费', en: 'yearly sum of a lane' },
  trainCny: { zh: '每列费用', en: 'cost of a train' },
}

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }

/** Words of settings by their key; a key that a later version knows speaks for itself. */
export function settingText(region: Region, language: Language) {
  const names = namesOf(region, language)
  const rows: Named[] = [...region.targets, ...region.policies, ...region.parameters]
  const own = new Map(rows.map(row => [row.id, say(language, row.nameZh ?? row.nameEn ?? row.id, row.nameEn ?? row.nameZh ?? row.id)]))
  const thing = (what: string): string => {
    if (what === '*') return say(language, '全部', 'all')
    if (what.startsWith('#')) return say(language, `标签“${what.slice(1)}”`, `those tagged "${what.slice(1)}"`)
    const named = own.get(what) ?? [names.material(what), names.process(what), names.mode(what)].find(name => name !== what)
    return named ?? what
  }
  return (key: string): string => {
    const known = single[key as keyof typeof single]
    if (known !== undefined) return known[language]
    const help = settingHelp.find(({ pattern }) => pattern === key || pattern.split(/[.<]/u)[0] === key.split('.')[0])
    if (help === undefined) return key
    const [word = ''] = help[language].split(/[；;,]/u)
    const [, what = '', field] = key.split('.')
    if (what === '') return word
    const of = field === undefined ? thing(what) : `${thing(what)} · ${fieldWords[field]?.[language] ?? field}`
    return say(language, `${field === undefined ? word : '运输方式'}：${of}`, `${field === undefined ? word : 'mode'}: ${of}`)
  }
}

/** What it is set to, with its unit; on and off, low and high in words. */
export function settingValue(region: Region, key: string, value: PlanResult['scenario']['settings'][string], language: Language): string {
  const words: Record<string, readonly [string, string]> = {
    true: ['开', 'on'],
    on: ['开', 'on'],
    false: ['关', 'off'],
    off: ['关', 'off'],
    low: ['下限', 'low'],
    central: ['中值', 'central'],
    high: ['上限', 'high'],
    safe: ['不利端', 'careful end'],
  }
  const word = words[String(value)]
  if (word !== undefined) return word[language === 'zh' ? 0 : 1]
  const family = settingHelp.find(({ pattern }) => pattern.split(/[.<]/u)[0] === key.split('.')[0])?.unit ?? ''
  const codes: Record<string, string> = { target: 'target', pay: 'pay', parameter: 'parameter', mode: 'mode' }
  const unit = settingUnit(region, key, codes[key.split('.')[0] ?? ''] ?? family)
  const figure = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : String(value)
  return `${figure} ${unitWords(unit, language)}`.trim()
}
