// Which form a sheet is and which field each column holds: title rows above, headers of one to three rows, merged headings, a row of
// units below, synonyms, units in the header. Everything that was guessed is said. One reader for every door: a door brings its forms.
import type { ColumnChoice } from '#domain/importJob.ts'
import type { MassWord } from '#domain/writtenMass.ts'
import { foldName, nearestName, plainText } from '../matchNames.ts'
import type { RawCell, RawRow } from '../rawTable.ts'
import type { Form, FormField } from '../forms/form.ts'
import { writtenScale } from '../units.ts'
import { columnUnit, type ColumnUnit } from './columnUnits.ts'
import { contextOf, type SheetContext } from './context.ts'
import { gluedUnit, headerParts, unitWord } from './unitWords.ts'

/** A title, the name of the plant and a line of instructions may stand above the header. */
export const headerWithin = 15
const deepest = 3

/** `twin`: another column was taken for the field that this one names; `near`: the text is no known name, but close to this field's. */
export type Column = {
  at: number
  text: string
  field?: FormField
  twin?: FormField
  near?: string
  guessed: boolean
  chosen?: true
} & ColumnUnit
export type Recognised = {
  form: Form
  firstLine: number
  lastLine: number
  /** The rows of the header, to know them when they come again. */
  header: readonly RawRow[]
  columns: Column[]
  context: SheetContext
  score: number
}
/** The unit that a mass of this column is in, unless its row or its cell says another. */
export const ownUnit = ({ unit, dry, wet }: Column): MassWord | undefined =>
  unit === undefined ? undefined : { unit, ...(dry === true ? { dry } : {}), ...(wet === true ? { wet } : {}) }

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

/** One name under the other, both of the same column. */
function bothLanguages(names: ReadonlyMap<string, FormField[]>, text: string): boolean {
  const [first, ...more] = text.split('\n').map(line => names.get(foldName(line))?.[0])
  return first !== undefined && more.length > 0 && more.every(field => field === first)
}

/** `notes`: what stands beside the name in the same cell. */
type Match = { fields: FormField[]; notes: string[]; exact: boolean }
function matchText(form: Form, text: string): Match | undefined {
  const names = fieldNames(form)
  const parts = headerParts(text)
  const glued = gluedUnit(text)
  const bracketed = /[[(【]/u.test(plainText(text))
  const tries: { name: string; notes: string[] }[] = [
    { name: text, notes: bracketed ? parts.notes : [] },
    parts,
    ...(glued === undefined ? [] : [{ name: glued.name, notes: [glued.unit] }]),
    ...(bothLanguages(names, parts.name) ? [{ name: parts.name.split('\n')[0] ?? '', notes: parts.notes }] : []),
  ]
  for (const { name, notes } of tries) {
    const fields = names.get(foldName(name))
    if (fields === undefined) continue
    const exact = fields.some(({ key, zh, en }) => [zh, en, `${zh}${key}`, `${zh}${en}`].some(word => foldName(word) === foldName(name)))
    return { fields, notes, exact }
  }
  return undefined
}
/** Whether a text is a name of one of the form's columns. */
export const namesColumn = (form: Form, text: string): readonly FormField[] => matchText(form, text)?.fields ?? []

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

const shownIn = (levels: readonly string[]): string => levels.filter((text, index) => text !== '' && text !== levels[index - 1]).join(' ')

type Taken = { match: (Match & { text: string }) | undefined; field: FormField | undefined; told: FormField | null | undefined }
/** Which field each column is taken for: what somebody said of it first, then its name, each field once. */
function fieldsOf(form: Form, texts: readonly (readonly string[])[], choices: readonly ColumnChoice[]): Taken[] {
  const said = chosenIn(form, choices)
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
  return texts.map((_, at) => ({ match: matches[at], field: chosen[at], told: own[at] }))
}

/** The columns under one reading of the header. @param units the row of units below it */
function columnsOf(form: Form, rows: readonly RawRow[], choices: readonly ColumnChoice[], units?: RawRow): Column[] {
  const width = Math.max(0, ...[...rows, ...(units === undefined ? [] : [units])].map(({ cells }) => cells.length))
  const texts = Array.from({ length: width }, (_, at) => rows.map(row => textAt(row, at)))
  const unitElsewhere = form.fields.some(({ key }) => key === 'unit')
  const isName = (word: string): boolean => fieldNames(form).has(word)
  const given = new Set(chosenIn(form, choices).values())
  return fieldsOf(form, texts, choices).map(({ match, field, told }, at): Column => {
    const levels = texts[at] ?? []
    const shown = shownIn(levels)
    const below = textAt(units, at)
    // Merged headings come down into the row of units and say nothing new there.
    const beneath = below === '' || levels.includes(below) ? {} : { below }
    const beside = (name: string | undefined, notes: readonly string[]) => ({
      own: notes,
      over: levels.filter(text => text !== '' && text !== name).flatMap(text => [...headerParts(text).notes, text]),
      ...beneath,
    })
    if (told === null) return { at, text: shown, guessed: false, chosen: true }
    if (told !== undefined) {
      const notes = levels.flatMap(text => headerParts(text).notes)
      return {
        at,
        text: shown,
        field: told,
        guessed: false,
        chosen: true,
        ...columnUnit(told, beside(shown, notes), isName, unitElsewhere),
      }
    }
    if (field !== undefined) {
      const name = levels.find(text => plainText(text) === match?.text)
      return {
        at,
        text: shown,
        field,
        guessed: match?.exact !== true,
        ...columnUnit(field, beside(name, match?.notes ?? []), isName, unitElsewhere),
      }
    }
    const twin = match?.fields.find(one => !given.has(one))
    if (twin !== undefined) return { at, text: shown, guessed: false, twin }
    const near =
      shown === '' || serials.has(foldName(shown)) || match !== undefined
        ? undefined
        : nearestName(
            shown,
            form.fields.map(({ zh }) => zh),
          )
    return { at, text: shown, guessed: false, ...(near === undefined ? {} : { near }) }
  })
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
 * @param head the first rows, merged cells filled in, blank ones left out
 * @param names of the sheet, and of the file where it may carry a unit
 * @param choices what was said of columns before
 * @returns the best reading, or undefined when no form has at least two of its columns here
 */
export function recognise(
  forms: readonly Form[],
  names: readonly [sheet: string, ...more: string[]],
  head: readonly RawRow[],
  choices: readonly ColumnChoice[] = [],
): Recognised | undefined {
  let best: { form: Form; start: number; depth: number; columns: Column[]; score: number } | undefined
  for (const form of forms) {
    for (let start = 0; start < Math.min(head.length, headerWithin); start++) {
      for (let depth = 1; depth <= deepest && start + depth <= head.length; depth++) {
        const rows = head.slice(start, start + depth)
        if (depth > 1 && !continues(rows)) break
        const columns = columnsOf(form, rows, choices)
        const found = columns.filter(({ field }) => field !== undefined).length
        if (found < 2) continue
        const score = scoreOf(form, columns) + nameBonus(form, names[0], textsIn(head.slice(0, start))) - 0.01 * start - 0.1 * (depth - 1)
        if (best === undefined || score > best.score) best = { form, start, depth, columns, score }
      }
    }
  }
  return best === undefined ? undefined : withUnits(best, names, head, choices)
}

const textsIn = (rows: readonly RawRow[]): string[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (typeof cell === 'string' && cell !== cells[at - 1] ? [cell] : [])))

/** The row of units below the header belongs to it; so does one that counts the columns. */
function withUnits(
  { form, start, depth, columns, score }: { form: Form; start: number; depth: number; columns: Column[]; score: number },
  names: readonly string[],
  head: readonly RawRow[],
  choices: readonly ColumnChoice[],
): Recognised {
  const rows = head.slice(start, start + depth)
  const header = [...rows]
  let units: RawRow | undefined
  for (const row of head.slice(start + depth, start + depth + 2)) {
    const isUnits = units === undefined && isUnitRow(row, columns, rows)
    if (!isUnits && !countsColumns(row.cells)) break
    if (isUnits) units = row
    header.push(row)
  }
  const context = contextOf(textsIn(head.slice(0, start)), names)
  const all = units === undefined ? columns : columnsOf(form, rows, choices, units)
  return {
    form,
    firstLine: rows[0]?.line ?? 1,
    lastLine: header.at(-1)?.line ?? 1,
    header,
    columns: all.map(column => withTitleUnit(column, context)),
    context,
    score,
  }
}

/** Figures that are no masses take their unit from the lines above as masses do: `单位：吨、万元`. */
function withTitleUnit(column: Column, { notes }: SheetContext): Column {
  const own = column.field?.unit
  if (column.field?.type !== 'number' || own === undefined || column.scale !== undefined || column.refused !== undefined) return column
  const scale = notes.map(note => writtenScale(own, note)).find(found => found !== undefined)
  return scale === undefined ? column : { ...column, scale }
}

/** Further rows of a header hold words only; the first figure or day ends it. */
function continues(rows: readonly RawRow[]): boolean {
  const last = rows.at(-1)?.cells ?? []
  const texts = last.filter(cell => cell !== null && cell !== '')
  return texts.length > 0 && texts.every(cell => typeof cell === 'string' && !/\d{3,}/u.test(cell))
}

/** A row of 1, 2, 3 ... under the header numbers the columns. */
export function countsColumns(cells: readonly RawCell[]): boolean {
  const numbers = cells.filter(cell => cell !== null && String(cell).trim() !== '').map(cell => Number(cell))
  return numbers.length > 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

/** What may stand in a row of units where no unit is. */
const noUnit =
  /^([-—–/]|无|文本|文字|字符|数字|数值|日期|必填|选填|年|月|日|年[-/.]?月[-/.]?日|y{2,4}[-/.]?m+([-/.]?d+)?|k?m|公里|cny|rmb|万?元|[^\d]{0,2}元\/.{1,2}|k?wh|[mg]j|m?g\/k?g|[gt]\/c?m3|℃|°c?|h|小时|天|d|次|人|mpa|0-1)$/iu
/** Words alone, at least one of them a unit, and under each column of masses nothing but a unit. */
function isUnitRow({ cells }: RawRow, columns: readonly Column[], header: readonly RawRow[]): boolean {
  // Remarks of a template name units too.
  if (String(cells.find(cell => cell !== null && cell !== '') ?? '').startsWith('#')) return false
  let units = 0
  for (const [at, cell] of cells.entries()) {
    if (cell === null || cell === '') continue
    if (typeof cell !== 'string') return false
    const text = plainText(cell).replace(/^[([](.*)[)\]]$/u, '$1')
    if (header.some(row => textAt(row, at) === cell.trim())) continue
    const said = unitWord(text)
    const isUnit = 'mass' in said || 'percent' in said || 'perMille' in said || 'counted' in said
    if (isUnit) units += 1
    else if (columns[at]?.field?.type === 'mass' ? /^[\d.,]+$/u.test(text) || text.length > 8 : !noUnit.test(text)) return false
  }
  return units > 0
}
