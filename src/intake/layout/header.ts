// Which form a sheet is and where its header stands: title rows above, headers of one to three rows, a row of units below. One reader for
// every door: a door brings its forms.
import type { ColumnChoice } from '#domain/importJob.ts'
import { foldName, plainText } from '../matchNames.ts'
import type { RawCell, RawRow } from '../rawTable.ts'
import type { Form } from '../forms/form.ts'
import { writtenScale } from '../units.ts'
import { columnsOf, textAt, type Column } from './columns.ts'
import { contextOf, type SheetContext } from './context.ts'
import { unitWord } from './unitWords.ts'
import { namesMass } from './unread.ts'

/** A title, the name of the plant and a line of instructions may stand above the header. */
export const headerWithin = 15
const deepest = 3

export type Recognised = {
  form: Form
  firstLine: number
  lastLine: number
  /** Rows above the header: titles, and what should not be there. */
  above: readonly RawRow[]
  /** The rows of the header, to know them when they come again. */
  header: readonly RawRow[]
  columns: Column[]
  context: SheetContext
  score: number
}

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
        // A line of words below that speaks of masses belongs to the header.
        const short = depth < deepest && headsMasses(head[start + depth]) ? 0.5 : 0
        const score =
          scoreOf(form, columns) - short + nameBonus(form, names[0], textsIn(head.slice(0, start))) - 0.01 * start - 0.1 * (depth - 1)
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
  const context = contextOf(textsIn(head.slice(0, start)), names.map(stem))
  const all = units === undefined ? columns : columnsOf(form, rows, choices, units)
  return {
    form,
    firstLine: rows[0]?.line ?? 1,
    lastLine: header.at(-1)?.line ?? 1,
    above: head.slice(0, start),
    header,
    columns: unitNotSite(
      all.map(column => withTitleUnit(column, context)),
      form,
      head.slice(start + header.length),
    ),
    context,
    score,
  }
}

/** A file by its own name: folders and endings say nothing of what lies in it. */
const stem = (name: string): string => (name.split(/[/\\]/u).at(-1) ?? name).replace(/\.(xls[xm]?|csv|txt|tsv)$/iu, '')

/** 单位 may be the plant or the unit: what stands below it tells. */
function unitNotSite(columns: readonly Column[], form: Form, below: readonly RawRow[]): Column[] {
  const unit = form.fields.find(({ key }) => key === 'unit')
  const free = unit !== undefined && !columns.some(({ field }) => field === unit)
  return columns.map(column => {
    if (!free || column.field?.key !== 'site' || column.chosen === true || plainText(column.text) !== '单位') return column
    const first = below.map(row => textAt(row, column.at)).find(text => text !== '')
    return first !== undefined && 'mass' in unitWord(first) ? { ...column, field: unit } : column
  })
}

/** Figures that are no masses take their unit from the lines above as masses do: `单位：吨、万元`. */
function withTitleUnit(column: Column, { notes }: SheetContext): Column {
  const own = column.field?.unit
  if (column.field?.type !== 'number' || own === undefined || column.scale !== undefined || column.refused !== undefined) return column
  const scale = notes.map(note => writtenScale(own, note)).find(found => found !== undefined)
  return scale === undefined ? column : { ...column, scale }
}

const headsMasses = (row: RawRow | undefined): boolean =>
  row !== undefined && continues([row]) && row.cells.some(cell => typeof cell === 'string' && namesMass(cell))

/** Further rows of a header hold words only; the first figure or day ends it. Small figures too, where two of them stand in a row that counts no columns. */
function continues(rows: readonly RawRow[]): boolean {
  const last = rows.at(-1)?.cells ?? []
  const texts = last.filter(cell => cell !== null && cell !== '')
  const figures = texts.filter(cell => typeof cell === 'string' && /^-?\d+(?:\.\d+)?$/u.test(cell.trim()))
  if (rows.length > 1 && figures.length > 1 && !countsColumns(figures)) return false
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
