// What stands around a table and speaks of all of it: the plant and the unit in the lines above, in the name of the sheet or the file.
import { unitNamesZh, type MassWord } from '#domain/writtenMass.ts'
import { plainText } from '../matchNames.ts'
import { writtenScale } from '../units.ts'
import { brackets, refusedUnit, unitWord, type UnitWord, type Words } from './unitWords.ts'

/** `notes`: every unit that was named, as it was written; `refused`: one that cannot be obeyed. */
export type SheetContext = {
  site?: string
  creditCode?: string
  unit?: MassWord['unit']
  dry?: true
  wet?: true
  per?: 'month' | 'day'
  notes: string[]
  refused?: Words
}

const labels =
  /(?<![\p{Script=Han}])(单位名称|产废单位|企业名称|填报单位|统一社会信用代码|计量单位|数量单位|重量单位|单位|unit)\s*(?:[::为]|[均皆]?为|是)\s*([^\s:;；]*)/giu
const unitLabel = /^(计量单位|数量单位|重量单位|单位|unit)$/iu
/** `单位万吨` without a colon, `以万吨计`. */
const looseUnit = /(?:单位|unit)[\s(::为是]*([^\s,，。;；:()]{1,8})|以\s*([^\s,，。;；]{1,6}?)\s*(?:为单位|计)/iu

/** Figures of other kinds: a title may name their unit beside that of the masses. */
const elsewhere = (text: string): boolean =>
  ['元', '0-1', 'km', '元/t'].some(unit => writtenScale(unit, text) !== undefined) || /元|%|km|公里|人|天|小时|个月/u.test(text)
/** A word that can only be meant as a unit: a plant may stand behind 单位 as well. */
const unitLike = (text: string): boolean =>
  /^[\dx×*^.]*[a-zμ³²/·^\d]{1,6}$/iu.test(text) || /^[万千百亿\d^]*(吨|斤|克|磅|方|升|担|两|立方.?|石)$/u.test(text) || text.endsWith('吨')

/** @param texts of the rows above the header, cell by cell @param names of the sheet and of the file */
export function contextOf(texts: readonly string[], names: readonly string[]): SheetContext {
  const context: SheetContext = { notes: [] }
  const plain = texts.map(text => plainText(text).replace(/(10\^?\d)\s+(?=吨|t\b)/giu, '$1')).filter(text => text !== '')
  plain.forEach((text, index) => {
    const pairs = [...text.matchAll(labels)]
    for (const [, key = '', own = ''] of pairs) {
      const value = (own === '' && pairs.length === 1 ? (plain[index + 1] ?? '') : own).replace(/^\((.*)\)$/u, '$1').trim()
      if (value === '') continue
      if (key === '统一社会信用代码') context.creditCode ??= value.replace(/\).*$/u, '')
      else if (unitLabel.test(key)) readUnit(context, value, key)
      else context.site ??= value
    }
    if (pairs.length === 0) readLoose(context, text, plain[index + 1])
  })
  for (const name of names) readName(context, plainText(name))
  return context
}

function readUnit(context: SheetContext, value: string, key: string): void {
  const words = value
    .replace(/\).*$/u, '')
    .split(/[、,，和及;；]/u)
    .map(word => word.trim())
    .filter(word => word !== '')
  const [first = ''] = words
  const known = words.map(word => ({ word, said: unitWord(word) }))
  if (!known.some(({ said }) => isUnit(said))) {
    if (elsewhere(first)) context.notes.push(...words)
    // 单位：东山钢铁厂 names the plant.
    else if (key === '单位' && !unitLike(first)) context.site ??= value
    else context.refused ??= refusedUnit({ unknown: first })
    return
  }
  for (const { word, said } of known) note(context, word, said)
}

const isUnit = (said: UnitWord): boolean => 'mass' in said || 'counted' in said || 'percent' in said

function note(context: SheetContext, word: string, said: UnitWord): void {
  if ('mass' in said) {
    context.notes.push(word)
    const { unit, dry } = said.mass
    if (context.unit === undefined) Object.assign(context, said.mass)
    else if (context.unit !== unit || context.dry !== dry) context.refused ??= twoUnits(context.unit, unit)
  } else if ('counted' in said) context.refused ??= refusedUnit(said)
  else if (elsewhere(word)) context.notes.push(word)
}

function readLoose(context: SheetContext, text: string, next: string | undefined): void {
  if (/^(计量单位|数量单位|重量单位|单位)$/u.test(text) && next !== undefined) {
    const said = unitWord(next)
    if (isUnit(said)) note(context, next, said)
    return
  }
  const found = looseUnit.exec(text)
  const word = found?.[1] ?? found?.[2]
  const said = word === undefined ? undefined : unitWord(word)
  if (word !== undefined && said !== undefined && ('mass' in said || 'counted' in said)) note(context, word, said)
  else readName(context, text)
}

/** `产生记录（万吨）`, `2023年 单位万吨`, `台账_kg`: a name may carry the unit of what lies in it. */
function readName(context: SheetContext, name: string): void {
  for (const word of [...brackets(name).inside, /(?:计量|数量)?单位[::]?\s*(\S{1,8})$/u.exec(name)?.[1] ?? '']) {
    const said = unitWord(word)
    if ('mass' in said || 'counted' in said) note(context, word, said)
  }
  // Behind a dash many things may stand: 60-truck counts nothing.
  const behind = /[\p{Script=Han}\d)][\s_\-·]+([\p{Script=Han}A-Za-z0-9^]{1,5})$/u.exec(name)?.[1] ?? ''
  const said = unitWord(behind)
  if ('mass' in said) note(context, behind, said)
}

const twoUnits = (one: MassWord['unit'], other: MassWord['unit']): Words => ({
  zh: `表名和表头上方写了两种单位：${unitNamesZh[one]} 和 ${unitNamesZh[other]}`,
  en: `two units are named above the table or in its name: ${one} and ${other}`,
  fixZh: '只留一种，或写进各列的列名',
  fixEn: 'keep one of them, or write each into its column',
})

/** The unit that a line below the table names, for all figures above it. */
export function unitBelow(cells: readonly string[]): MassWord | { refused: Words } | undefined {
  const { unit, dry, refused } = contextOf(cells, [])
  if (refused !== undefined) return { refused }
  return unit === undefined ? undefined : { unit, ...(dry === true ? { dry } : {}) }
}
