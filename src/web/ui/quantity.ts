// Numbers as a reader of either language expects them: 万吨 / 亿吨 / 亿元 in Chinese, Mt / kt / bn CNY in English.
import { unitWords, type UnitLanguage } from '#domain/words/units.ts'

export type Language = UnitLanguage
/** A unit to show: divide by `by`, write `unit`, round to `digits`. */
export type Scale = { by: number; unit: string; digits: number }

type Step = { from: number; by: number; zh: string; en: string; digits: number }
const steps: Record<string, { zh: Step[]; en: Step[] }> = {}
const step = (from: number, by: number, unit: string, digits: number): Step => ({ from, by, zh: unit, en: unit, digits })
steps.t = {
  zh: [step(1e8, 1e8, '亿吨', 2), step(1e4, 1e4, '万吨', 1), step(0, 1, '吨', 0)],
  en: [step(1e6, 1e6, 'Mt', 1), step(1e3, 1e3, 'kt', 1), step(0, 1, 't', 0)],
}
steps.kg = {
  zh: [step(1e11, 1e11, '亿吨', 2), step(1e7, 1e7, '万吨', 1), step(1e3, 1e3, '吨', 1), step(0, 1, '千克', 0)],
  en: [step(1e9, 1e9, 'Mt', 1), step(1e6, 1e6, 'kt', 1), step(1e3, 1e3, 't', 1), step(0, 1, 'kg', 0)],
}
steps.CNY = {
  zh: [step(1e8, 1e8, '亿元', 1), step(1e4, 1e4, '万元', 1), step(0, 1, '元', 0)],
  en: [step(1e9, 1e9, 'bn CNY', 2), step(1e6, 1e6, 'M CNY', 1), step(0, 1, 'CNY', 0)],
}
steps.tkm = {
  zh: [step(1e8, 1e8, '亿吨公里', 1), step(1e4, 1e4, '万吨公里', 1), step(0, 1, '吨公里', 0)],
  en: [step(1e9, 1e9, 'bn tkm', 2), step(1e6, 1e6, 'M tkm', 1), step(0, 1, 'tkm', 0)],
}
/** Money as a programme writes it. */
const moneyTimes: Readonly<Record<string, number>> = { 'bn CNY': 1e9, 亿元: 1e8 }
/** Splits `t/yr` into the unit that scales and the words that follow it. */
function parse(unit: string): { base: string; times: number; tail: { zh: string; en: string } } {
  const multiple = /^(Mt|kt)(\/yr|\/a)?$/u.exec(unit)
  if (multiple) return { ...parse(`t${multiple[2] ?? ''}`), times: multiple[1] === 'Mt' ? 1e6 : 1e3 }
  if (unit === 't/yr' || unit === 't/a' || unit === 't/year') return { base: 't', times: 1, tail: { zh: '/年', en: '/yr' } }
  // Tonnes of CO2 scale like any other tonnes; which gas it is, the name says.
  if (unit === 't CO2') return { base: 't', times: 1, tail: { zh: '', en: '' } }
  if (moneyTimes[unit] !== undefined) return { ...parse('CNY'), times: moneyTimes[unit] }
  if (unit === 'CNY/yr') return { base: 'CNY', times: 1, tail: { zh: '/年', en: '/yr' } }
  return { base: unit, times: 1, tail: { zh: '', en: '' } }
}

/**
 * The scale in which every figure of a group (a table column, the parts of a sum) is written, chosen by the largest.
 * @param unit unit of the values as the model counts: `t`, `t/yr`, `kg`, `CNY`, `count` ...
 */
export function scaleFor(unit: string, largest: number, language: Language): Scale {
  const { base, times, tail } = parse(unit)
  const known = steps[base]?.[language]
  if (known) {
    const size = Math.abs(largest) * times
    const found = known.find(s => size >= s.from * 0.9995) ?? known[known.length - 1]!
    return { by: found.by / times, unit: found[language] + tail[language], digits: found.digits }
  }
  const size = Math.abs(largest)
  return { by: 1, unit: unitWords(base, language), digits: size >= 100 || Number.isInteger(largest) ? 0 : size >= 1 ? 1 : 3 }
}

/** Differences below this share of the largest value are the solver's, not the plans'. */
const sameShare = 1e-7

/**
 * As `scaleFor`, with the digits that keep any two values apart which differ little for their size, up to four more: nine plans that all read
 * "−2.4 亿元" answer nothing. One value far from the others does not blur these.
 */
export function apartScale(unit: string, values: readonly number[], language: Language): Scale {
  const largest = Math.max(0, ...values.map(Math.abs))
  const scale = scaleFor(unit, largest, language)
  const sorted = values.toSorted((a, b) => a - b)
  const gaps = sorted.slice(1).map((value, at) => value - (sorted[at] ?? value))
  const apart = gaps.filter(gap => gap > sameShare * largest)
  if (apart.length === 0) return scale
  const spread = ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / scale.by
  const needed = Math.max(Math.ceil(2 - Math.log10(spread)), Math.ceil(-Math.log10(Math.min(...apart) / scale.by)))
  return { ...scale, digits: Math.min(scale.digits + 4, Math.max(scale.digits, needed)) }
}

/** What a value is above or below another, with its sign and in its own unit; undefined where the two are the same to the solver. */
export function changeText(value: number, from: number, unit: string, language: Language): string | undefined {
  const change = value - from
  return Math.abs(change) <= sameShare * Math.max(Math.abs(value), Math.abs(from)) ? undefined : quantityText(change, unit, language, true)
}

/** The scale of tonnes in a long table, where large and small stand in one column; `whole` areas speak of millions. */
export const tableMass = (language: Language, whole = false): Scale =>
  language === 'zh' ? { by: 1e4, unit: '万吨', digits: 1 } : whole ? { by: 1e6, unit: 'Mt', digits: 2 } : { by: 1e3, unit: 'kt', digits: 1 }

const formats = new Map<string, Intl.NumberFormat>()
function format(value: number, digits: number, sign: boolean): string {
  const key = `${digits}${sign}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'negative',
    })
    formats.set(key, found)
  }
  return found.format(value).replace('-', '−')
}

/** The number alone in a given scale; small non-zero figures keep two significant digits instead of turning into 0. */
export function inScale(value: number, scale: Scale, sign = false): string {
  const scaled = value / scale.by
  const size = Math.abs(scaled)
  const digits = size > 0 && size < 10 ** -scale.digits ? Math.min(6, Math.ceil(-Math.log10(size)) + 1) : scale.digits
  return format(scaled, digits, sign)
}

/** As `inScale` with the digits of the column whatever the size, so that a table of parts lines up and sums as it is read. */
export function inColumn(value: number, scale: Scale, sign = false): string {
  return format(value / scale.by, scale.digits, sign)
}

/** Number and unit of one figure in its own best scale. */
export function quantity(value: number, unit: string, language: Language, sign = false): { number: string; unit: string } {
  const scale = scaleFor(unit, value, language)
  return { number: inScale(value, scale, sign), unit: scale.unit }
}

/** The same as one text, e.g. `8.00 亿吨`, `1.2 bn CNY`. */
export function quantityText(value: number, unit: string, language: Language, sign = false): string {
  const { number, unit: word } = quantity(value, unit, language, sign)
  return word === '' ? number : `${number} ${word}`
}

/** The words of a unit without a figure, e.g. a column head. */
export function unitText(unit: string, language: Language): string {
  const { base, tail } = parse(unit)
  return (steps[base] === undefined ? unitWords(base, language) : scaleFor(base, 0, language).unit) + tail[language]
}

/** `87.3 %`; more digits close to one hundred, so that a missed target never reads as met. */
export function percent(share: number): string {
  const value = share * 100
  const near = Math.abs(value - 100) < 0.1 && value !== 100 ? 3 : 1
  const text = format(value, Math.abs(value) >= 1000 ? 0 : near, false)
  return `${text.replace(/\.0+$/, '')} %`
}

/** Seconds as a reader says them. */
export function seconds(value: number, language: Language): string {
  const text = value < 10 ? value.toFixed(1) : Math.round(value).toString()
  return language === 'zh' ? `${text} 秒` : `${text} s`
}
