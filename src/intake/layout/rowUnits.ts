// The unit of each row: its own column, its heading, the lines above the table. What one of them says and another denies is an error;
// a unit that is written once in its column holds for the blank cells below it, and that is said.
import { unitNamesZh, type MassWord } from '#domain/writtenMass.ts'
import { plainText } from '../matchNames.ts'
import { error, filled, placeOf, warning, type RawRow } from '../rawTable.ts'
import type { UnitHint } from '../forms/values.ts'
import { ownUnit, type Column } from './columns.ts'
import type { Recognised } from './header.ts'
import { refusedUnit, unitWord, type Words } from './unitWords.ts'
import type { Problem } from '#domain/problem.ts'

type Place = { file: string; sheet?: string }
/** Words for people, and a key that tells units apart. */
const word = ({ unit, dry }: MassWord): string => `${dry === true ? '干' : ''}${unitNamesZh[unit]}`
const same = (one: MassWord, other: MassWord): boolean => one.unit === other.unit && one.dry === other.dry

export class RowUnits {
  readonly #place: Place
  readonly #say: (problem: Problem) => void
  readonly #masses: readonly Column[]
  readonly #column: Column | undefined
  readonly #title: MassWord | undefined
  readonly #titleLine: number
  #last: MassWord | undefined
  #seen = new Set<string>()
  #blankBefore: number[] = []
  #carried = 0
  #mixed = false
  #row: MassWord | undefined

  constructor(place: Place, { form, columns, context, firstLine }: Recognised, say: (problem: Problem) => void) {
    this.#place = place
    this.#say = say
    this.#masses = columns.filter(({ field }) => field?.type === 'mass')
    const weighs = form.fields.some(({ type }) => type === 'mass')
    this.#column = weighs ? columns.find(({ field }) => field?.key === 'unit') : undefined
    this.#title = context.unit === undefined ? undefined : { unit: context.unit, ...(context.dry === true ? { dry: true } : {}) }
    this.#titleLine = Math.max(1, firstLine - 1)
  }

  /** What the heading of the sheet says that no column can obey. */
  sayTitle(refused: Words | undefined): void {
    const [first] = this.#masses
    if (first === undefined) return
    if (refused !== undefined) this.#say(error('form.unit.title', placeOf(this.#place, this.#titleLine), refused))
    const title = this.#title
    if (title === undefined || this.#masses.some(column => ownUnit(column) === undefined)) return
    const denied = this.#masses.every(column => !same(ownUnit(column) ?? title, title))
    if (denied)
      this.#say(
        error('form.unit.contradicts', placeOf(this.#place, this.#titleLine), contradiction(first.text, ownUnit(first) ?? title, title)),
      )
  }

  /** Takes the unit cell of a row. @returns false where it cannot be obeyed */
  take(raw: RawRow): boolean {
    this.#row = undefined
    const column = this.#column
    if (column === undefined) return true
    const weighed = this.#masses.filter(({ at }) => filled(raw.cells[at]))
    const usual = this.#title !== undefined || weighed.every(one => ownUnit(one) !== undefined)
    const cell = raw.cells[column.at]
    if (!filled(cell)) return weighed.length === 0 || usual || this.#carry(raw.line, column)
    const said = unitWord(plainText(String(cell)))
    if (!('mass' in said)) {
      const words = 'counted' in said || 'unknown' in said ? refusedUnit(said) : refusedUnit({ unknown: plainText(String(cell)) })
      this.#say(error('form.unit', placeOf(this.#place, raw.line, column.text), words))
      return false
    }
    this.#row = said.mass
    return this.#agrees(raw, column, said.mass, weighed)
  }

  /** The unit of a mass without one of its own. */
  hint(column: Column): UnitHint {
    if (this.#row !== undefined) return { ...this.#row, from: 'column' }
    const header = ownUnit(column)
    if (header !== undefined) return { ...header, from: 'header' }
    if (column.dry === true || column.wet === true)
      return { unit: this.#title?.unit ?? 't', ...(column.dry === true ? { dry: true } : { wet: true }), from: 'header' }
    return this.#title === undefined ? { unit: 't', from: 'usual' } : { ...this.#title, from: 'title' }
  }

  /** The unit that the figures above had in the end, for totals below them. */
  totalHint(raw: RawRow, column: Column): UnitHint {
    const cell = this.#column === undefined ? undefined : raw.cells[this.#column.at]
    const own = filled(cell) ? unitWord(plainText(String(cell))) : undefined
    if (own !== undefined && 'mass' in own) return { ...own.mass, from: 'column' }
    this.#row = ownUnit(column) === undefined ? this.#last : undefined
    return this.hint(column)
  }

  #agrees(raw: RawRow, { text }: Column, unit: MassWord, weighed: readonly Column[]): boolean {
    const place = placeOf(this.#place, raw.line, text)
    for (const mass of weighed) {
      const header = ownUnit(mass) ?? this.#title
      if (header === undefined || same(header, unit)) continue
      this.#say(error('form.unit.contradicts', place, contradiction(mass.text, header, unit)))
      return false
    }
    const key = word(unit)
    const before = this.#blankBefore[0]
    const usual = this.#title !== undefined || weighed.every(one => ownUnit(one) !== undefined)
    if (before !== undefined && !usual && key !== unitNamesZh.t) {
      this.#say(error('form.unit.blank', placeOf(this.#place, before, text), blankBefore(key, raw.line)))
      this.#blankBefore = []
      return false
    }
    if (this.#carried > 0 && this.#last !== undefined && !same(this.#last, unit)) this.#mixed = true
    this.#seen.add(key)
    if (this.#seen.size > 1 && this.#carried > 0 && this.#mixed) {
      this.#say(error('form.unit.blank', place, blankBetween([...this.#seen])))
      this.#mixed = false
      return false
    }
    this.#last = unit
    return true
  }

  #carry(line: number, { text }: Column): boolean {
    const last = this.#last
    if (last === undefined) {
      this.#blankBefore.push(line)
      return true
    }
    const place = placeOf(this.#place, line, text)
    if (this.#seen.size > 1) {
      this.#say(error('form.unit.blank', place, blankBetween([...this.#seen])))
      return false
    }
    this.#row = last
    this.#carried += 1
    if (this.#carried === 1) this.#say(warning('form.unit.carried', place, carried(word(last))))
    return true
  }
}

const contradiction = (header: string, unit: MassWord, row: MassWord): Words => ({
  zh: `列名“${header}”（或表头上方）的单位是 ${word(unit)}，这里写的却是 ${word(row)}`,
  en: `the heading "${header}" (or a line above it) says ${word(unit)}, here stands ${word(row)}`,
  fixZh: '只在一处写单位',
  fixEn: 'write the unit in one place only',
})
const blankBefore = (unit: string, line: number): Words => ({
  zh: `“计量单位”空着，第 ${line} 行才写 ${unit}：上面各行的单位分不清`,
  en: `the unit is blank here and says ${unit} only in row ${line}: nothing tells the unit of the rows above it`,
  fixZh: '每一行都写计量单位，或写在列名里',
  fixEn: 'write the unit in every row, or into the heading',
})
const blankBetween = (units: readonly string[]): Words => ({
  zh: `“计量单位”有的行空着，有的行写 ${units.join('、')}：空着的是哪一种分不清`,
  en: `the unit is blank in some rows and ${units.join(', ')} in others: nothing tells which the blank ones mean`,
  fixZh: '每一行都写计量单位',
  fixEn: 'write the unit in every row',
})
const carried = (unit: string): Words => ({
  zh: `“计量单位”空着的行按上面写的 ${unit} 读取`,
  en: `rows whose unit is blank are read in ${unit}, as the rows above say`,
  fixZh: '核对；不是同一单位的请逐行写明',
  fixEn: 'see whether that is meant; write the unit in every row where it is not',
})
