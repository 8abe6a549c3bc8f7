// The unit of a column, from every word that stands by its heading: its own bracket, the headings above, the row of units below.
import { sameName } from '../matchNames.ts'
import type { FormField } from '../forms/form.ts'
import { writtenScale } from '../units.ts'
import { unitNamesZh, type MassWord } from '#domain/writtenMass.ts'
import { refusedUnit, unitWordsOf, type UnitWord, type Words } from './unitWords.ts'

/** What the heading says of the figures below; `refused`: it says something that cannot be obeyed. */
export type ColumnUnit = {
  unit?: MassWord['unit']
  dry?: true
  wet?: true
  per?: 'month' | 'day'
  percent?: true
  perMille?: true
  /** How many of the field's own unit one of the written unit is. */
  scale?: number
  refused?: Words
}
/** `own` stands beside the name of the column itself, `over` above or below it, where other things may stand too. */
export type Beside = { own: readonly string[]; over: readonly string[]; below?: string }

/** @param unitElsewhere whether the form has a column for the unit of this figure */
export function columnUnit(field: FormField, beside: Beside, names: (word: string) => boolean, unitElsewhere: boolean): ColumnUnit {
  switch (field.type) {
    case 'mass':
      return massUnitOf(beside, names)
    case 'share':
      return shareUnitOf(beside, names)
    case 'number':
      return numberUnitOf(field, beside, names, unitElsewhere)
    default:
      return {}
  }
}

const tells = (word: UnitWord): boolean => !('unknown' in word) && !('remark' in word)
/** All words that matter: beside the name every one, elsewhere those that are units for certain, in a row of units every one again. */
function wordsOf({ own, over, below }: Beside, names: (word: string) => boolean): UnitWord[] {
  return [
    ...unitWordsOf(own, names),
    ...unitWordsOf(over, names).filter(tells),
    ...(below === undefined ? [] : unitWordsOf([below], names)),
  ].filter(word => !('remark' in word))
}

function massUnitOf(beside: Beside, names: (word: string) => boolean): ColumnUnit {
  const words = wordsOf(beside, names)
  for (const word of words) {
    if ('counted' in word || 'unknown' in word) return { refused: refusedUnit(word) }
    if ('percent' in word || 'perMille' in word) return { refused: refusedUnit({ unknown: 'percent' in word ? '%' : '‰' }) }
  }
  const masses = words.flatMap(word => ('mass' in word ? [word.mass] : []))
  const units = [...new Set(masses.map(({ unit }) => unit))]
  if (units.length > 1) return { refused: twoUnits(units) }
  const dry = words.some(word => 'dry' in word || ('mass' in word && word.mass.dry === true))
  const wet = words.some(word => 'wet' in word || ('mass' in word && word.mass.wet === true))
  if (dry && wet) return { refused: dryAndWet }
  const per = masses.find(mass => mass.per !== undefined)?.per
  return {
    ...(units[0] === undefined ? {} : { unit: units[0] }),
    ...(dry ? { dry: true } : {}),
    ...(wet ? { wet: true } : {}),
    ...(per === undefined ? {} : { per }),
  }
}

/** Units in which shares stand that are no share of a mass as it lies. */
const otherShares = /ppm|ppb|mg|μg|ug|g\/|kg|\/kg|吨|升|\bl\b|m3/iu
function shareUnitOf(beside: Beside, names: (word: string) => boolean): ColumnUnit {
  for (const word of wordsOf(beside, names)) {
    if ('percent' in word) return { percent: true }
    if ('perMille' in word) return { perMille: true }
    if ('dry' in word) return { refused: dryBasis }
    const text = 'unknown' in word ? word.unknown : 'counted' in word ? word.text : 'mass' in word ? word.mass.unit : ''
    if ('mass' in word || otherShares.test(text)) return { refused: noShare(text) }
  }
  return {}
}

function numberUnitOf(field: FormField, { own, over, below }: Beside, names: (word: string) => boolean, elsewhere: boolean): ColumnUnit {
  const notes = [...own, ...(below === undefined ? [] : [below])]
  for (const note of [...notes, ...over]) {
    const scale = field.unit === undefined ? undefined : writtenScale(field.unit, note)
    if (scale !== undefined) return { scale }
  }
  if (field.unit === undefined && !elsewhere) return {}
  const word = unitWordsOf(notes, names).find(one => !('remark' in one))
  if (word === undefined) return {}
  const text = notes.find(note => !('remark' in (unitWordsOf([note], names)[0] ?? { remark: true }))) ?? ''
  return field.unit !== undefined && sameName(field.unit, text) ? {} : { refused: wrongUnit(field, text) }
}

const twoUnits = (units: readonly MassWord['unit'][]): Words => ({
  zh: `列名旁写了两种单位：${units.map(unit => unitNamesZh[unit]).join('、')}`,
  en: `two units stand by this heading: ${units.join(', ')}`,
  fixZh: '只留一种',
  fixEn: 'keep one of them',
})
const dryAndWet: Words = {
  zh: '列名旁既写了干重又写了湿重',
  en: 'both dry and wet mass stand by this heading',
  fixZh: '只留一种',
  fixEn: 'keep one of them',
}
const dryBasis: Words = {
  zh: '这里的含水率按干基写：水占干料的份额，不是占湿重的份额',
  en: 'this moisture is on a dry basis: water against dry matter, not against wet mass',
  fixZh: '换算成湿基：湿基 = 干基 ÷ (1 + 干基)',
  fixEn: 'convert it: wet basis = dry basis / (1 + dry basis)',
}
const noShare = (text: string): Words => ({
  zh: `“${text}”不是份额的单位`,
  en: `"${text}" is not a unit of a share`,
  fixZh: '用 % 或 0 到 1 的小数',
  fixEn: 'use % or a decimal from 0 to 1',
})
const wrongUnit = (field: FormField, text: string): Words => ({
  zh: `“${field.zh}”旁写的单位“${text}”不能换算${field.unit === undefined ? '' : `成 ${field.unit}`}`,
  en: `the unit "${text}" beside ${field.en} cannot be converted${field.unit === undefined ? '' : ` to ${field.unit}`}`,
  fixZh: field.unit === undefined ? '把单位写在“计量单位”一列' : `换算成 ${field.unit} 再填`,
  fixEn: field.unit === undefined ? 'write the unit into its own column' : `convert the figures to ${field.unit}`,
})
