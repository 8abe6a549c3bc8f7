// The lines of a table one by one, at every door: records come back with shorthand written out and their unit known; totals are checked,
// notes, signatures and repeated headers passed over; what cannot be read as it lies there is said with its place.
import type { Problem } from '#domain/problem.ts'
import type { Form } from '../forms/form.ts'
import type { UnitHint } from '../forms/values.ts'
import { error, filled, placeOf, type RawCell, type RawRow, type Summed } from '../rawTable.ts'
import { plainText } from '../matchNames.ts'
import { cellFault, isFormulaText, mergedMass, nothingThere, shorthand, twoReadings, type Fault } from './cellFaults.ts'
import { unitBelow } from './context.ts'
import { pointed } from './decimalComma.ts'
import { ownUnit, type Column } from './columns.ts'
import { countsColumns, type Recognised } from './header.ts'
import { isNote, otherHeader, repeatsHeader, totalOf, unreadMasses } from './lineKinds.ts'
import { RowUnits } from './rowUnits.ts'
import { besideEachOther, secondTable, tableAbove, tableStray, unitInFooter, unreadMass } from './sayColumns.ts'
import { Subtotals } from './subtotals.ts'
import { isFigure, namesMass, tonnesUnread } from './unread.ts'

/** A record. @property faulty columns whose cell cannot be read; that was said, and the cell is empty here */
export type SheetRow = { line: number; cells: readonly RawCell[]; faulty: ReadonlySet<number>; hint: (column: Column) => UnitHint }
export type LineCounts = { subtotals: number; notes: number }
export type Place = { file: string; sheet?: string }

export class SheetRows {
  readonly counts: LineCounts = { subtotals: 0, notes: 0 }
  readonly #place: Place
  readonly #recognised: Recognised
  readonly #forms: readonly Form[]
  readonly #say: (problem: Problem) => void
  readonly #summed: Summed | undefined
  readonly #units: RowUnits
  readonly #subtotals: Subtotals
  readonly #unread: Column[]
  readonly #refused: ReadonlySet<number>
  readonly #known: ReadonlySet<number>
  /** Words of mass in columns without a heading, by their column. */
  #stray: Map<number, number> | undefined = new Map()
  #above: readonly RawCell[] = []
  #ended = false

  /**
   * @param forms whose headers may begin a second table
   * @param summed lines that the spreadsheet itself sums up
   */
  constructor(place: Place, recognised: Recognised, forms: readonly Form[], say: (problem: Problem) => void, summed?: Summed) {
    const { columns, context, firstLine, lastLine, above } = recognised
    this.#place = place
    this.#recognised = recognised
    this.#forms = forms
    this.#say = say
    this.#summed = summed
    this.#units = new RowUnits(place, recognised, say)
    this.#subtotals = new Subtotals(place, columns, say)
    this.#unread = unreadMasses(columns)
    this.#known = new Set(columns.filter(({ text }) => text !== '').map(({ at }) => at))
    // A column whose unit nobody can obey is not read at all.
    const masses = columns.filter(({ field, unit }) => field?.type === 'mass' && context.refused !== undefined && unit === undefined)
    this.#refused = new Set([...columns.filter(({ refused }) => refused !== undefined), ...masses].map(({ at }) => at))
    for (const { text, refused } of columns) if (refused !== undefined) say(error('form.unit', placeOf(place, lastLine, text), refused))
    this.#units.sayTitle(context.refused)
    const [first] = above
    if (first !== undefined && tonnesUnread(above, false)) say(error('form.table.above', placeOf(place, first.line), tableAbove(firstLine)))
  }

  /** @returns the record, or undefined where the line is none */
  take(line: RawRow): SheetRow | undefined {
    const { columns, lastLine } = this.#recognised
    if (this.#ended || line.line <= lastLine || !line.cells.some(filled) || isComment(line.cells)) return undefined
    const raw = withPoints(line, columns)
    if (repeatsHeader(raw, this.#recognised) || countsColumnsAgain(raw.cells, columns)) return undefined
    const other = otherHeader(raw, this.#recognised, this.#forms)
    if (other !== undefined) {
      this.#ended = true
      this.#say(error('form.table.second', placeOf(this.#place, raw.line), secondTable(raw.line, other.form)))
      return undefined
    }
    const total = totalOf(raw, columns, this.#summed)
    if (total !== undefined) {
      this.counts.subtotals += 1
      if (total === 'sum') this.#subtotals.check(raw, column => this.#units.totalHint(raw, column))
      return undefined
    }
    if (isNote(raw.cells, columns)) {
      this.counts.notes += 1
      this.#sayUnitBelow(raw)
      return undefined
    }
    return this.#record(raw)
  }

  /** When the last line has gone by. */
  end(): void {
    this.#subtotals.end()
  }

  #record(raw: RawRow): SheetRow {
    this.#sayUnread(raw)
    this.#sayStray(raw)
    const { columns } = this.#recognised
    const faulty = new Set(this.#refused)
    const cells = [...raw.cells]
    for (const { at, field, text } of columns) {
      if (field === undefined || faulty.has(at)) continue
      const said = this.#writeOut(cells, at) ?? this.#faultOf(raw, cells[at] ?? null, at, field)
      if (said === undefined) continue
      const { code, severity = 'error', ...words } = said
      this.#say({ code: `form.${code}`, severity, place: placeOf(this.#place, raw.line, text), ...words })
      if (severity === 'error') faulty.add(at)
    }
    if (!this.#units.take({ ...raw, cells })) for (const { at, field } of columns) if (field?.type === 'mass') faulty.add(at)
    this.#above = cells.slice()
    for (const at of faulty) cells[at] = null
    const hint = (column: Column): UnitHint => this.#units.hint(column)
    const spoiled = columns.some(({ at, field }) => field?.type === 'mass' && faulty.has(at))
    if (spoiled) this.#subtotals.spoil()
    else this.#subtotals.add({ line: raw.line, cells }, hint)
    return { line: raw.line, cells, faulty, hint }
  }

  /** Puts what 〃 stands for in its place. */
  #writeOut(cells: RawCell[], at: number): Fault | undefined {
    const kind = shorthand(cells[at])
    if (kind === undefined) return undefined
    const meant = kind === 'above' ? this.#above[at] : cells[at - 1]
    const text = String(cells[at])
    cells[at] = meant ?? null
    return filled(meant) ? undefined : nothingThere(text)
  }

  #faultOf(raw: RawRow, cell: RawCell, at: number, field: NonNullable<Column['field']>): Fault | undefined {
    if (isOfFigures(field) && raw.commas?.includes(at) === true) return twoReadings(cell)
    if (field.type === 'mass' && raw.joined?.includes(at) === true && filled(cell)) return mergedMass
    return cellFault(cell, field)
  }

  /** A table that begins further down, to the right of the columns that are known. */
  #sayStray({ line, cells }: RawRow): void {
    if (this.#stray === undefined || cells.length <= this.#known.size) return
    for (const [at, cell] of cells.entries()) {
      if (this.#known.has(at) || !filled(cell)) continue
      if (typeof cell === 'string' && namesMass(cell)) this.#stray.set(at, line)
      else if (isFigure(cell) && this.#stray.has(at)) {
        this.#say(error('form.table.stray', placeOf(this.#place, this.#stray.get(at)), tableStray(at)))
        this.#stray = undefined
        return
      }
    }
  }

  #sayUnread(raw: RawRow): void {
    if (this.#unread.length === 0) return
    const held = this.#unread.filter(({ at }) => isFigure(raw.cells[at]))
    if (held.length === 0) return
    const { columns, lastLine } = this.#recognised
    const twins = columns.filter(({ twin }) => twin !== undefined)
    const [first] = held
    if (first?.twin !== undefined && twins.length > 1)
      this.#say(error('form.columns.beside', placeOf(this.#place, lastLine, first.text), besideEachOther(columns, twins)))
    else
      for (const column of held)
        this.#say(error('form.column.mass', placeOf(this.#place, lastLine, column.text), unreadMass(column, this.#recognised)))
    const told = new Set(first?.twin !== undefined && twins.length > 1 ? this.#unread : held)
    this.#unread.splice(0, this.#unread.length, ...this.#unread.filter(column => !told.has(column)))
  }

  /** A footer that names the unit came too late for the figures above it: it may agree, or it is an error. */
  #sayUnitBelow(raw: RawRow): void {
    const texts = [...new Set(raw.cells.filter(cell => typeof cell === 'string'))]
    const said = unitBelow(texts)
    const masses = this.#recognised.columns.filter(({ field }) => field?.type === 'mass')
    if (said === undefined || masses.length === 0) return
    const place = placeOf(this.#place, raw.line)
    if ('refused' in said) this.#say(error('form.unit.below', place, said.refused))
    else if (masses.every(column => ownUnit(column) === undefined)) {
      const { unit, dry } = this.#units.totalHint(raw, masses[0] as Column)
      if (unit !== said.unit || dry !== said.dry) this.#say(error('form.unit.below', place, unitInFooter(plainText(texts.join(' ')))))
    } else if (masses.every(column => ownUnit(column) !== undefined && ownUnit(column)?.unit !== said.unit))
      this.#say(error('form.unit.below', place, unitInFooter(plainText(texts.join(' ')))))
  }
}

/** Decimal commas as points, where figures stand. */
function withPoints(raw: RawRow, columns: readonly Column[]): RawRow {
  if (raw.decimals === undefined) return raw
  const figures = new Set(columns.filter(({ field }) => isOfFigures(field)).map(({ at }) => at))
  const at = new Set(raw.decimals.filter(column => figures.has(column)))
  return at.size === 0 ? raw : { ...raw, cells: raw.cells.map((cell, column) => (at.has(column) ? pointed(String(cell)) : cell)) }
}
const isOfFigures = (field: Column['field']): boolean => field?.type === 'mass' || field?.type === 'share' || field?.type === 'number'

/** Rows that begin with `#` are remarks of a template; `#N/A` and its like are not. */
export function isComment(cells: readonly RawCell[]): boolean {
  const first = cells.find(filled)
  return typeof first === 'string' && first.trimStart().startsWith('#') && !isFormulaText(plainText(first))
}
/** 1, 2, 3 ... again under a repeated header; a record has a text somewhere. */
const countsColumnsAgain = (cells: readonly RawCell[], columns: readonly Column[]): boolean =>
  columns.length > 2 && cells.filter(filled).length >= columns.length - 1 && countsColumns(cells) && Number(cells.find(filled)) <= 1
