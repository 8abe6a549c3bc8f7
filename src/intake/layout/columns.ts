// The columns of a table under one reading of its header: which field each one is, by what somebody said of it or by its name, and what
// stands beside the name. Merged headings speak for the words below them.
import type { ColumnChoice } from '#domain/importJob.ts'
import type { MassWord } from '#domain/writtenMass.ts'
import { foldName, nearestName, plainText } from '../matchNames.ts'
import type { RawRow } from '../rawTable.ts'
import type { Form, FormField } from '../forms/form.ts'
import { columnUnit, type ColumnUnit } from './columnUnits.ts'
import { gluedUnit, headerParts } from './unitWords.ts'

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

export const textAt = (row: RawRow | undefined, at: number): string => {
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

/** Whether a column is known by the heading over several columns alone: its own word, nearest to the figures, says nothing of the field. */
function isByHeading(form: Form, levels: readonly string[], text: string, fields: readonly FormField[]): boolean {
  const own = levels.findLast(level => level !== '') ?? ''
  if (plainText(text).endsWith(plainText(own))) return false
  return !(matchText(form, own)?.fields ?? []).some(field => fields.includes(field))
}

type Taken = {
  match: (Match & { text: string; byHeading: boolean }) | undefined
  field: FormField | undefined
  told: FormField | null | undefined
}
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
      if (match !== undefined) return { text, ...match, byHeading: isByHeading(form, levels, text, match.fields) }
    }
    return undefined
  })
  const taken = new Set<FormField>(given)
  const chosen: (FormField | undefined)[] = matches.map(() => undefined)
  // 重量 under 数量 names a field by itself; 件数 beside it only by the heading above, and comes after it.
  for (const byHeading of [false, true])
    matches.forEach((match, at) => {
      const [only, ...more] = match?.fields ?? []
      if (only === undefined || more.length > 0 || taken.has(only) || match?.byHeading !== byHeading) return
      taken.add(only)
      chosen[at] = only
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
export function columnsOf(form: Form, rows: readonly RawRow[], choices: readonly ColumnChoice[], units?: RawRow): Column[] {
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
      over: levels.flatMap(text => (text === '' || text === name ? [] : [...headerParts(text).notes, text])),
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
