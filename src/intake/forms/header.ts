// Which form a sheet is and which field each column holds: title rows above, headers of one to three rows, merged headings,
// synonyms, units in the header. Everything that was guessed is said.
import type { ColumnChoice } from '#domain/importJob.ts'
import { massUnit, type WrittenUnit } from '#domain/writtenMass.ts'
import { foldName, nearestName, plainText } from '../matchNames.ts'
import type { RawRow } from '../rawTable.ts'
import { headerUnit } from '../units.ts'
import type { Form, FormField } from './form.ts'

/** A title, the name of the plant and a line of instructions may stand above the header. */
export const headerWithin = 15
const deepest = 3

/** `percent`: the header says %; `near`: the text is no known name, but close to this field's. */
export type Column = {
  at: number
  text: string
  field?: FormField
  unit?: WrittenUnit
  percent?: boolean
  near?: string
  guessed: boolean
  chosen?: true
}
/** What the rows above the header say of the whole sheet. */
export type SheetContext = { site?: string; creditCode?: string; unit?: WrittenUnit }
export type Recognised = { form: Form; firstLine: number; lastLine: number; columns: Column[]; context: SheetContext; score: number }

/** Columns that count rows and say nothing else. */
const serials = new Set(['序号', 'no', 'no.', '#', '行号', 'serial'].map(foldName))

const named = new WeakMap<Form, Map<string, FormField[]>>()
/** Every name of every column, folded; a name that two columns share (单位) lists both. */
function fieldNames(form: Form): Map<string, FormField[]> {
  const known = named.get(form)
  if (known !== undefined) return known
  const names = new Map<string, FormField[]>()
  for (const field of form.fields) {
    const { key, zh, en, also = [] } = field
    for (const word of new Set([zh, en, key, `${zh}${en}`, `${zh}${key}`, ...also].map(foldName)))
      names.set(word, [...(names.get(word) ?? []), field])
  }
  named.set(form, names)
  return names
}

/** Whether a header says that its figures are per cent. */
function saysPercent(text: string): boolean {
  const parts = headerUnit(text)
  return parts !== undefined && /^(%|百分比|百分数)$/u.test(plainText(parts.unit))
}

type Match = { fields: FormField[]; unit?: WrittenUnit; percent?: boolean; exact: boolean }
function matchText(form: Form, text: string): Match | undefined {
  const parts = headerUnit(text)
  const whole = fieldNames(form).get(foldName(text))
  const fields = whole ?? (parts === undefined ? undefined : fieldNames(form).get(foldName(parts.name)))
  if (fields === undefined) return undefined
  const unit = parts === undefined ? undefined : massUnit(parts.unit)
  const percent = saysPercent(text)
  const exact = fields.some(({ zh, en }) => [foldName(zh), foldName(en)].includes(foldName(parts?.name ?? text)))
  return { fields, exact, ...(unit === undefined ? {} : { unit }), ...(percent ? { percent } : {}) }
}

const textAt = (row: RawRow | undefined, at: number): string => {
  const value = row?.cells[at] ?? null
  return value === null ? '' : String(value).trim()
}

const anywhere = new Set(['名称', '时间', '日期', '数量', '重量', '代码', '编码', '编号', '单位'])
/** A heading over several columns says what the words below it are about: 入库情况 over 时间 is 入库时间. */
function candidates(levels: readonly string[]): string[] {
  const texts = levels.filter((text, index) => text !== '' && text !== levels[index - 1]).map(plainText)
  const last = texts.at(-1) ?? ''
  const joined: string[] = []
  for (let from = 0; from < texts.length - 1; from++) {
    const over = texts.slice(from, -1).join('')
    joined.push(`${over}${last}`, `${over.replace(/(情况|环节|信息|记录)/gu, '')}${last}`)
  }
  const over = texts.slice(0, -1).reverse()
  // 名称 under 收货单位 speaks of the receiver: a word that fits anywhere says less than its heading.
  return [...joined, ...(anywhere.has(foldName(last)) ? [...over, last] : [last, ...over])].filter(text => text !== '')
}

/** What was chosen for the columns of a form, by their texts. */
function chosenIn(form: Form, choices: readonly ColumnChoice[]): Map<string, FormField | null> {
  const chosen = new Map<string, FormField | null>()
  for (const choice of choices) {
    if (choice.form !== undefined && choice.form !== form.id) continue
    const field = choice.field === null ? null : form.fields.find(({ key }) => key === choice.field)
    if (field !== undefined) chosen.set(plainText(choice.text), field)
  }
  return chosen
}

/** The fields of the columns under one reading of the header. */
function columnsOf(form: Form, rows: readonly RawRow[], choices: readonly ColumnChoice[]): Column[] {
  const said = chosenIn(form, choices)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const texts = Array.from({ length: width }, (_, at) => rows.map(row => textAt(row, at)))
  const shownIn = (levels: readonly string[]): string => levels.filter((text, index) => text !== '' && text !== levels[index - 1]).join(' ')
  // What somebody said of a column goes before what its name says, and no other column is taken for that field.
  const given = new Set<FormField>()
  const own = texts.map(levels => {
    const field = said.size === 0 ? undefined : said.get(plainText(shownIn(levels)))
    // Of two columns with the same text the first is meant.
    if (field == null || given.has(field)) return field === null ? null : undefined
    given.add(field)
    return field
  })
  const matches = texts.map((levels, at) => {
    if (own[at] !== undefined) return undefined
    for (const text of candidates(levels)) {
      const match = matchText(form, text)
      if (match !== undefined) return { text, ...match }
    }
    return undefined
  })
  const taken = new Set<FormField>(given)
  const chosen: (FormField | undefined)[] = matches.map(match => {
    const [only, ...more] = match?.fields ?? []
    if (only === undefined || more.length > 0 || taken.has(only)) return undefined
    taken.add(only)
    return only
  })
  // Names that several columns share go, from left to right, to the ones that are still free.
  matches.forEach((match, at) => {
    if (chosen[at] !== undefined || match === undefined || match.fields.length < 2) return
    const field = match.fields.find(one => !taken.has(one))
    if (field !== undefined) taken.add(field)
    chosen[at] = field
  })
  return texts.map((levels, at) => {
    const [match, field] = [matches[at], chosen[at]]
    const shown = shownIn(levels)
    const told = own[at]
    if (told !== undefined) return chosenColumn(at, shown, told, levels)
    const text = match?.text ?? shown
    if (field === undefined) {
      const near =
        text === '' || serials.has(foldName(text))
          ? undefined
          : nearestName(
              text,
              form.fields.map(({ zh }) => zh),
            )
      return { at, text: shown, guessed: false, ...(near === undefined ? {} : { near }) }
    }
    const { unit, percent, exact = false } = match ?? {}
    const overUnit = unit ?? unitOver(levels)
    return {
      at,
      text: shown,
      field,
      guessed: !exact,
      ...(overUnit === undefined ? {} : { unit: overUnit }),
      ...(percent === true ? { percent } : {}),
    }
  })
}

function chosenColumn(at: number, text: string, field: FormField | null, levels: readonly string[]): Column {
  if (field === null) return { at, text, guessed: false, chosen: true }
  const unit = unitOver(levels.toReversed())
  const percent = levels.some(saysPercent)
  return { at, text, field, guessed: false, chosen: true, ...(unit === undefined ? {} : { unit }), ...(percent ? { percent } : {}) }
}

/** `数量（万吨）` merged over several columns gives them all its unit. */
function unitOver(levels: readonly string[]): WrittenUnit | undefined {
  for (const text of levels) {
    const parts = text === '' ? undefined : headerUnit(text)
    const unit = parts === undefined ? massUnit(text) : massUnit(parts.unit)
    if (unit !== undefined) return unit
  }
  return undefined
}

export const isSerial = (column: Column): boolean => serials.has(foldName(column.text))

function scoreOf(form: Form, columns: readonly Column[]): number {
  const found = columns.flatMap(({ field }) => (field === undefined ? [] : [field]))
  const needed = form.fields.filter(({ required }) => required === true)
  const missing = needed.filter(field => !found.includes(field)).length
  const exact = columns.filter(({ field, guessed }) => field !== undefined && !guessed).length
  return found.length + 0.25 * exact - 1.5 * missing
}

/** A sheet's own name, or its title, weighs as much as three columns. */
function nameBonus(form: Form, sheet: string, titles: readonly string[]): number {
  const own = [form.zh, form.en, ...form.also].map(foldName)
  const folded = foldName(sheet)
  if (own.includes(folded)) return 3
  const texts = [folded, ...titles.map(foldName)]
  return own.some(name => name.length >= 4 && texts.some(text => text.includes(name))) ? 3 : 0
}

/**
 * Finds form and header among the first rows of a sheet.
 * @param head the first rows, merged cells filled in
 * @param choices what was said of columns before
 * @returns the best reading, or undefined when no form has at least two of its columns here
 */
export function recognise(
  forms: readonly Form[],
  sheet: string,
  head: readonly RawRow[],
  choices: readonly ColumnChoice[] = [],
): Recognised | undefined {
  let best: Recognised | undefined
  for (const form of forms) {
    for (let start = 0; start < Math.min(head.length, headerWithin); start++) {
      for (let depth = 1; depth <= deepest && start + depth <= head.length; depth++) {
        const rows = head.slice(start, start + depth)
        if (depth > 1 && !continues(rows)) break
        const columns = columnsOf(form, rows, choices)
        const found = columns.filter(({ field }) => field !== undefined).length
        if (found < 2) continue
        const titles = head.slice(0, start).flatMap(({ cells }) => cells.flatMap(cell => (typeof cell === 'string' ? [cell] : [])))
        const score = scoreOf(form, columns) + nameBonus(form, sheet, titles) - 0.01 * start - 0.1 * (depth - 1)
        if (best !== undefined && score <= best.score) continue
        best = { form, firstLine: rows[0]?.line ?? 1, lastLine: rows.at(-1)?.line ?? 1, columns, context: contextOf(titles), score }
      }
    }
  }
  return best
}

/** Further rows of a header hold words only; the first figure or day ends it. */
function continues(rows: readonly RawRow[]): boolean {
  const last = rows.at(-1)?.cells ?? []
  const texts = last.filter(cell => cell !== null && cell !== '')
  return texts.length > 0 && texts.every(cell => typeof cell === 'string' && !/\d{3,}/u.test(cell))
}

/** `单位名称：东山钢铁厂`, `计量单位：万吨` in the rows above the header; the value may stand in the next cell. */
function contextOf(titles: readonly string[]): SheetContext {
  const context: SheetContext = {}
  const plain = titles.map(plainText)
  plain.forEach((text, index) => {
    const pairs = [
      ...text.matchAll(/(单位名称|产废单位|企业名称|填报单位|统一社会信用代码|计量单位|数量单位|单位)\s*[::]\s*([^\s:;；]*)/gu),
    ]
    for (const [, key = '', own = ''] of pairs) {
      const value = own === '' && pairs.length === 1 ? (plain[index + 1] ?? '') : own
      if (value === '') continue
      if (key === '统一社会信用代码') context.creditCode ??= value
      else if (/^(计量单位|数量单位|单位)$/u.test(key) && massUnit(value.replace(/[()]/gu, '')) !== undefined) {
        const unit = massUnit(value.replace(/[()]/gu, ''))
        if (unit !== undefined) context.unit ??= unit
      } else if (key !== '计量单位' && key !== '数量单位') context.site ??= value
    }
  })
  return context
}
