// Units as a person reads them, in both languages: one table for pages, messages, documents and the command line.
// Figures that scale by themselves (t, kg, CNY, tkm) are written by who shows them; here are the words alone.
export type UnitLanguage = 'zh' | 'en'

/** What is missing reads the same in both languages. A blank word: the figure stands by itself. */
const words: Readonly<Record<string, Readonly<Record<UnitLanguage, string>>>> = {
  t: { zh: '吨', en: 't' },
  kg: { zh: '千克', en: 'kg' },
  CNY: { zh: '元', en: 'CNY' },
  tkm: { zh: '吨公里', en: 'tkm' },
  't/yr': { zh: '吨/年', en: 't/yr' },
  'CNY/yr': { zh: '元/年', en: 'CNY/yr' },
  'tkm/yr': { zh: '吨公里/年', en: 'tkm/yr' },
  count: { zh: '个', en: '' },
  'count (at least)': { zh: '个', en: '' },
  sites: { zh: '个', en: 'sites' },
  km: { zh: '公里', en: 'km' },
  'CNY/t': { zh: '元/吨', en: 'CNY/t' },
  'CNY/t CO2': { zh: '元/吨二氧化碳', en: 'CNY/t CO2' },
  't CO2': { zh: '吨二氧化碳', en: 't CO2' },
  'CNY/tkm': { zh: '元/吨公里', en: 'CNY/tkm' },
  'CNY/t-km': { zh: '元/吨公里', en: 'CNY/t-km' },
  'CNY/(t/yr)': { zh: '元/(吨/年)', en: 'CNY/(t/yr)' },
  'CNY/t/yr': { zh: '元/(吨/年)', en: 'CNY/(t/yr)' },
  'kg/t': { zh: '千克/吨', en: 'kg/t' },
  'kg/kWh': { zh: '千克/千瓦时', en: 'kg/kWh' },
  'kg CO2/tkm': { zh: '千克二氧化碳/吨公里', en: 'kg CO2/tkm' },
  'kWh/t': { zh: '千瓦时/吨', en: 'kWh/t' },
  '1': { zh: '', en: '' },
  '1/yr': { zh: '每年', en: 'a year' },
  share: { zh: '', en: '' },
  factor: { zh: '倍', en: 'times' },
  year: { zh: '年', en: '' },
  '%': { zh: '%', en: '%' },
  '%/yr': { zh: '%/年', en: '%/yr' },
  'CNY per t/yr': { zh: '元/(吨/年)', en: 'CNY/(t/yr)' },
  km2: { zh: '平方公里', en: 'km²' },
  'mg/kg': { zh: '毫克/千克', en: 'mg/kg' },
  'Mm3/yr': { zh: '百万立方米/年', en: 'Mm³/yr' },
  'vehicles/yr': { zh: '辆/年', en: 'vehicles/yr' },
  years: { zh: '年', en: 'years' },
  d: { zh: '天', en: 'days' },
  days: { zh: '天', en: 'days' },
  'days/yr': { zh: '天/年', en: 'days/yr' },
  'trains/yr': { zh: '列/年', en: 'trains/yr' },
  'CNY/train': { zh: '元/列', en: 'CNY/train' },
  'trains/day': { zh: '列/日', en: 'trains/day' },
  'CNY/CNY': { zh: '元/元', en: 'CNY/CNY' },
  persons: { zh: '人', en: 'persons' },
}

/** The words of a unit, or the unit as it is written where nobody has put it in words. */
export const unitWords = (unit: string, language: UnitLanguage): string => words[unit]?.[language] ?? unit
