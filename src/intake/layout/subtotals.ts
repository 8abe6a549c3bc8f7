// Rows of 小计 and 合计: held against the rows that they sum up, never imported.
import type { Problem } from '#domain/problem.ts'
import { readDecimal, wetKg } from '#domain/writtenMass.ts'
import { placeOf, warning, type RawRow } from '../rawTable.ts'
import type { WrittenMass } from '../forms/form.ts'
import { readMass, type UnitHint } from '../forms/values.ts'
import type { Column } from './columns.ts'

/** Sums of one mass column: of each group since the last total, and of all rows. */
type Sums = { column: Column; groups: number[]; since: number; all: number; broken: boolean }
type Waiting = { column: Column; line: number; mass: WrittenMass }

/** Sums of a sheet's mass columns; a total may speak of the last group, of several, or of all rows, and may stand above them. */
export class Subtotals {
  readonly #place: { file: string; sheet?: string }
  readonly #sums: Sums[]
  readonly #say: (problem: Problem) => void
  #rows = 0
  #waiting: Waiting[] = []

  constructor(place: { file: string; sheet?: string }, columns: readonly Column[], say: (problem: Problem) => void) {
    this.#place = place
    this.#say = say
    this.#sums = columns.flatMap(column =>
      column.field?.type === 'mass' ? [{ column, groups: [], since: 0, all: 0, broken: column.refused !== undefined }] : [],
    )
  }

  /** A record; a mass that cannot be read ends the judging of its column. */
  add(raw: RawRow, hint: (column: Column) => UnitHint): void {
    this.#rows += 1
    for (const sums of this.#sums) {
      const read = massIn(raw, sums.column, hint(sums.column))
      if (read === 'none') continue
      if (read === 'wrong') sums.broken = true
      else {
        sums.since += read.wetKg
        sums.all += read.wetKg
      }
    }
  }

  /** A record that cannot be judged. */
  spoil(): void {
    for (const sums of this.#sums) sums.broken = true
  }

  /** Says where the figure of a total is neither the sum of the groups before it nor of all rows. */
  check(raw: RawRow, hint: (column: Column) => UnitHint): void {
    for (const sums of this.#sums) {
      const { column, since } = sums
      if (since > 0 || sums.groups.length > 0) sums.groups.push(since)
      sums.since = 0
      if (sums.broken) continue
      const read = massIn(raw, column, hint(column))
      if (typeof read === 'string') continue
      if (this.#rows === 0) this.#waiting.push({ column, line: raw.line, mass: read })
      else if (!this.#fits(read, sums)) this.#tell(column, raw.line, read, sums.all)
    }
  }

  /** Totals that stand above their rows are held against them in the end. */
  end(): void {
    for (const { column, line, mass } of this.#waiting) {
      const sums = this.#sums.find(one => one.column === column)
      if (sums !== undefined && !sums.broken && !this.#near(mass, sums.all)) this.#tell(column, line, mass, sums.all)
    }
  }

  #fits(mass: WrittenMass, { groups, all }: Sums): boolean {
    if (this.#near(mass, all)) return true
    let sum = 0
    return groups.toReversed().some(group => this.#near(mass, (sum += group)))
  }

  /** The figure is rounded to the places it is written with, each row to a kilogram. */
  #near(mass: WrittenMass, kg: number): boolean {
    const scale = readDecimal(mass.written)?.scale ?? 0
    const slack = (wetKg('1', mass.unit) ?? 0) / 2 / 10 ** scale + this.#rows
    return Math.abs(mass.wetKg - kg) <= slack
  }

  #tell(column: Column, line: number, mass: WrittenMass, all: number): void {
    this.#say(
      warning('form.subtotal', placeOf(this.#place, line, column.text), {
        zh: `合计 ${mass.wetKg / 1000} 吨与各行之和 ${all / 1000} 吨不符`,
        en: `the total of ${mass.wetKg / 1000} t is not the sum of the rows, ${all / 1000} t`,
        fixZh: '核对是否漏行或数字有误；合计行本身不会导入',
        fixEn: 'look for a missing row or a wrong figure; the total itself is not imported',
      }),
    )
  }
}

function massIn(raw: RawRow, { at }: Column, hint: UnitHint): WrittenMass | 'none' | 'wrong' {
  const cell = raw.cells[at] ?? null
  if (cell === null) return 'none'
  const read = readMass(cell, hint)
  if ('blank' in read) return 'none'
  return 'value' in read && typeof read.value === 'object' ? read.value : 'wrong'
}
