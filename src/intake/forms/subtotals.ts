// Rows of 小计 and 合计: recognised, held against the rows above them, never imported.
import type { Problem } from '#domain/problem.ts'
import { massUnit, readDecimal, wetKg, type WrittenUnit } from '#domain/writtenMass.ts'
import { plainText } from '../matchNames.ts'
import { placeOf, warning } from '../rawTable.ts'
import type { RawCell, RawRow } from '../rawTable.ts'
import type { FormValue } from './form.ts'
import type { Column } from './header.ts'
import type { SheetSource } from './source.ts'
import { readValue } from './values.ts'

const word =
  /^(合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|(本|全)(页|月|季|年|表)(小计|合计|累计|总计)?|\d{1,2}月(小计|合计)|[sub]*total|sum)[::]?$/iu

/** A subtotal says so in one of its first cells. */
export function isSubtotal(cells: readonly RawCell[]): boolean {
  let seen = 0
  for (const cell of cells) {
    if (cell === null || cell === '') continue
    if (typeof cell === 'string' && word.test(plainText(cell))) return true
    seen += 1
    if (seen === 3) return false
  }
  return false
}

/** Sums of a sheet's mass columns, since the last subtotal and in all. */
export class Subtotals {
  readonly #source: SheetSource
  readonly #usual: WrittenUnit
  readonly #columns: { at: number; text: string; key: string; column: Column }[]
  readonly #since: number[]
  readonly #all: number[]
  #rows = 0
  #broken = false
  /** @param usual unit of figures whose header and row name none */
  constructor(source: SheetSource, columns: readonly Column[], usual: WrittenUnit) {
    this.#source = source
    this.#usual = usual
    this.#columns = columns.flatMap(column =>
      column.field?.type === 'mass' ? [{ at: column.at, text: column.text, key: column.field.key, column }] : [],
    )
    this.#since = this.#columns.map(() => 0)
    this.#all = this.#columns.map(() => 0)
  }

  /** @param values of a row; undefined where it could not be read, and then no sum can be judged */
  add(values: Readonly<Record<string, FormValue>> | undefined): void {
    if (values === undefined) this.#broken = true
    this.#rows += 1
    this.#columns.forEach(({ key }, index) => {
      const value = values?.[key]
      const mass = typeof value === 'object' ? value.wetKg : 0
      this.#since[index] = (this.#since[index] ?? 0) + mass
      this.#all[index] = (this.#all[index] ?? 0) + mass
    })
  }

  /** Says where the figure of a subtotal is neither the sum since the last one nor the sum of all rows. */
  check(raw: RawRow, say: (problem: Problem) => void): void {
    this.#columns.forEach(({ at, text, column }, index) => {
      const cell = raw.cells[at] ?? null
      const [since, all] = [this.#since[index] ?? 0, this.#all[index] ?? 0]
      this.#since[index] = 0
      if (cell === null || this.#broken || column.field === undefined) return
      const unit = column.unit ?? unitOfRow(raw) ?? this.#usual
      const read = readValue(cell, column.field, { unit, from: 'header' }, false)
      if (!('value' in read) || typeof read.value !== 'object') return
      const mass = read.value
      // The figure is rounded to the places it is written with, each row to a kilogram.
      const scale = readDecimal(mass.written)?.scale ?? 0
      const slack = (wetKg('1', mass.unit) ?? 0) / 2 / 10 ** scale + this.#rows
      if (Math.abs(mass.wetKg - since) <= slack || Math.abs(mass.wetKg - all) <= slack) return
      say(
        warning('form.subtotal', placeOf(this.#source, raw.line, text), {
          zh: `合计 ${mass.wetKg / 1000} 吨与上面各行之和 ${all / 1000} 吨不符`,
          en: `the total of ${mass.wetKg / 1000} t is not the sum of the rows above, ${all / 1000} t`,
          mendZh: '核对是否漏行或数字有误；合计行本身不会导入',
          mendEn: 'look for a missing row or a wrong figure; the total itself is not imported',
        }),
      )
    })
  }
}

function unitOfRow(raw: RawRow): ReturnType<typeof massUnit> {
  for (const cell of raw.cells) {
    const unit = typeof cell === 'string' ? massUnit(cell) : undefined
    if (unit !== undefined) return unit
  }
  return undefined
}
