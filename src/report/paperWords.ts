// Days, spans and masses as documents write them: `2023年3月20日`, `20 March 2023`; 吨 with its thousands, and 万吨 beside it where it is large.
import type { Language } from './words.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** @param day ISO day; what is none (a blank, a month, a year) is written as a document writes that */
export function dayWords(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(day) ?? []
  if (year === undefined) return day
  if (language === 'zh') return [`${year}年`, ...(month ? [`${Number(month)}月`] : []), ...(date ? [`${Number(date)}日`] : [])].join('')
  return [...(date ? [String(Number(date))] : []), ...(month ? [months[Number(month) - 1] ?? month] : []), year].join(' ')
}

export function spanWords({ from, to }: { from: string; to: string }, language: Language): string {
  return language === 'zh' ? `${dayWords(from, 'zh')}至${dayWords(to, 'zh')}` : `${dayWords(from, 'en')} to ${dayWords(to, 'en')}`
}

/** Whole kilograms as exact tonnes, thousands separated; a dash for what is not known. */
export function tonnes(massKg: number | null): string {
  if (massKg === null) return '—'
  const whole = String(Math.trunc(Math.abs(massKg) / 1000)).replaceAll(/\B(?=(\d{3})+$)/gu, ',')
  return `${massKg < 0 ? '−' : ''}${whole}.${String(Math.abs(massKg) % 1000).padStart(3, '0')}`
}

/** A mass in a sentence: exact, and in the large unit that readers think in where it has one. */
export function massWords(massKg: number, language: Language): string {
  const exact = `${tonnes(massKg)} ${language === 'zh' ? '吨' : 't'}`
  if (Math.abs(massKg) < 1e7) return exact
  return language === 'zh' ? `${exact}（${(massKg / 1e7).toFixed(2)} 万吨）` : `${exact} (${(massKg / 1e6).toFixed(1)} kt)`
}

/** Numbers of a list as a reader writes them: 1–4, 7. */
export function numberSpans(numbers: readonly number[], language: Language): string {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other)
  const spans: [number, number][] = []
  for (const number of sorted) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else spans.push([number, number])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(language === 'zh' ? '、' : ', ')
}
