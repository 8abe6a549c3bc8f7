// What is wrong with a setting of a scenario, in words: an unknown key, an unknown id, a value outside its range or of another kind.
import type { SettingValue } from '#domain/plan.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { SettingRange } from '#domain/settingRange.ts'
import type { z } from 'zod'
import { nearest } from './nearestWord.ts'
import { settingUnitWords } from './settingUnits.ts'

type Value = z.infer<typeof SettingValue>
/** What a setting means, and the unit of the very figure that it sets. */
type About = { zh: string; en: string; unit: string }
/** `demand price; unit CNY/t`; a factor and a switch need no unit behind them. */
function meantBy(about: About, language: 'zh' | 'en'): string {
  const unit = settingUnitWords(about.unit)[language]
  if (unit === '') return about[language]
  return language === 'zh' ? `${about.zh}；单位：${unit}` : `${about.en}; unit: ${unit}`
}

/** @param known first words of the keys that there are, with the stop behind those of a family */
export function unknownKey(key: string, known: readonly string[]): Problem {
  const near = nearest(key.includes('.') ? key.slice(0, key.indexOf('.') + 1) : key, known)
  return problem(
    'setting.unknown',
    { path: `settings.${key}` },
    {
      zh: `没有名为“${key}”的设置。`,
      en: `There is no setting "${key}".`,
      fixZh: `是否想写“${near}”？`,
      fixEn: `Did you mean "${near}"?`,
    },
  )
}
export function unknownId(key: string, id: string, known: readonly string[]): Problem {
  const near = nearest(id, known)
  return problem(
    'setting.unknown-target',
    { path: `settings.${key}` },
    {
      zh: `设置“${key}”指向的“${id}”不存在。`,
      en: `Setting "${key}" speaks of "${id}", which does not exist.`,
      fixZh: near === undefined ? '该表为空。' : `是否想写“${near}”？`,
      fixEn: near === undefined ? 'That table is empty.' : `Did you mean "${near}"?`,
    },
  )
}
export function outOfRange(key: string, value: Value, { min, max, whole }: SettingRange, about: About): Problem {
  const ends = [min, max].map(end => (end >= 1e6 ? end.toExponential() : String(end)))
  return problem(
    'setting.range',
    { path: `settings.${key}` },
    {
      zh: `设置“${key}”的值 ${value} 不在 ${ends[0]} 至 ${ends[1]} 之间。`,
      en: `Value ${value} of setting "${key}" is not between ${ends[0]} and ${ends[1]}.`,
      fixZh: `请给出 ${ends[0]} 至 ${ends[1]} 之间的${whole ? '整数' : '数'}（${meantBy(about, 'zh')}）。`,
      fixEn: `Give a ${whole ? 'whole ' : ''}number from ${ends[0]} to ${ends[1]} (${meantBy(about, 'en')}).`,
    },
  )
}
export function wrongValue(key: string, value: Value, wrong: 'number' | 'switch' | 'word', about: About): Problem {
  const zh = { number: '一个数', switch: 'on、off 或一个数', word: settingUnitWords(about.unit).zh }[wrong],
    en = { number: 'a number', switch: 'on, off or a number', word: settingUnitWords(about.unit).en }[wrong]
  return problem(
    'setting.value',
    { path: `settings.${key}` },
    {
      zh: `设置“${key}”的值“${value}”不合适。`,
      en: `Value "${value}" does not fit setting "${key}".`,
      fixZh: `请给出${zh}（${meantBy(about, 'zh')}）。`,
      fixEn: `Give ${en} (${meantBy(about, 'en')}).`,
    },
  )
}
