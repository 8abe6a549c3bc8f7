// Amounts as people say them, in both languages: tonnes in t, 万吨 or Mt, money in 元, 万元, 亿元 or CNY, M CNY.
import type { Words } from '#domain/study.ts'

type Named = { nameZh?: string | undefined; nameEn?: string | undefined; id: string }
export function nameOf(row: Named, zh: boolean): string {
  return (zh ? (row.nameZh ?? row.nameEn) : row.nameEn) ?? row.id
}
export function bothNames(row: Named): { nameZh: string; nameEn: string } {
  return { nameZh: nameOf(row, true), nameEn: nameOf(row, false) }
}

export function figure(value: number): string {
  const text = Number(value.toPrecision(6)).toLocaleString('en-US', { maximumFractionDigits: 3 })
  return text === '-0' ? '0' : text
}
const rounded = (value: number, digits: number): string =>
  Number(value.toFixed(digits)).toLocaleString('en-US', { maximumFractionDigits: digits })
/** Tonnes as people say them: t, 万吨; t, Mt. */
export function tonnesText(tonnes: number, zh: boolean): string {
  if (Math.abs(tonnes) < 1e5) return `${figure(tonnes)} t`
  return zh ? `${rounded(tonnes / 1e4, 1)} 万吨` : `${rounded(tonnes / 1e6, 2)} Mt`
}
export function moneyText(cny: number, zh: boolean): string {
  const short = (value: number) => Number(value.toPrecision(4)).toLocaleString('en-US', { maximumFractionDigits: 3 })
  const size = Math.abs(cny)
  if (zh) return size >= 1e8 ? `${short(cny / 1e8)} 亿元` : size >= 1e4 ? `${short(cny / 1e4)} 万元` : `${short(cny)} 元`
  return size >= 1e6 ? `${short(cny / 1e6)} M CNY` : size >= 1e4 ? `${short(cny / 1e3)} k CNY` : `${short(cny)} CNY`
}
/** An amount in a unit of the studies' figures. */
export function amountText(value: number, unit: string, zh: boolean): string {
  if (unit === 'CNY') return moneyText(value, zh)
  if (unit === 't' || unit === 't CO2') return tonnesText(value, zh) + (unit === 't' ? '' : ' CO₂')
  if (unit === 'tkm') return zh ? `${figure(value / 1e8)} 亿吨公里` : `${figure(value / 1e6)} M tkm`
  return `${figure(value)} ${unit}`
}
/** A unit of the studies' figures where it stands alone. */
export function unitWord(unit: string, zh: boolean): string {
  if (!zh) return unit
  return { CNY: '元', t: '吨', 't CO2': '吨 CO₂', tkm: '吨公里' }[unit] ?? unit
}
/** One sentence in both languages from one writer. */
export function words(write: (zh: boolean) => string): Words {
  return { zh: write(true), en: write(false) }
}
