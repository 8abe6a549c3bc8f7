// The provinces as choices, in the codes of ISO 3166-2 and GB/T 2260; a code of a prefecture or county is read as its province.
import { provinces } from '#domain/provinces.ts'
import { chosen, type Option } from './choices.ts'

export const provinceOptions: Option[] = provinces.map(([division, zh, fullZh, shortZh, en]) => ({
  id: `CN-${division}`,
  zh,
  en,
  also: [fullZh, shortZh, `CN-${division}*`, `${division}*`],
}))
export const provinceCodes = provinceOptions.map(({ id }) => id)

const asChoice = { name: 'place', zh: '地区', en: 'place', kind: 'choice' as const, choices: provinceCodes, options: provinceOptions }
/** `CN`, `CN-1302` as they are, `唐山` not at all, `河北` and `130200` as what they are of; undefined for what is no place of these. */
export function placeCode(word: string): string | undefined {
  if (/^CN(?:-\d{2}(?:\d{2})?)?$/u.test(word)) return word
  if (word === '中国' || word === '全国') return 'CN'
  const prefecture = /^(\d{2})(\d{2})\d{2}$/u.exec(word)
  const province = chosen(asChoice, word)
  if (province === undefined || prefecture === null || prefecture[2] === '00') return province
  return `${province}${prefecture[2] ?? ''}`
}
