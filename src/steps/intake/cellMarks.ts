// What the cells of a sheet's XML say beside their values, collected as their tags go by: the format in runs down each column, formulas
// without a result, lines that a formula sums up.
import { columnIndex, type Summed } from '#intake/rawTable.ts'
import type { ShownAs } from '#intake/layout/shownAs.ts'
import type { SheetMarks } from '#intake/layout/source.ts'

/** Rows one after the other in a column that show their numbers alike. */
type Run = { from: number; to: number; as: ShownAs }
/** No sheet has more columns (ECMA-376 part 1, 18.3.1.13). */
const mostColumns = 16_384
/** Sums and subtotals over several rows; a sum along a row is a figure like any other. */
const summing = /^(?:_xlfn\.)?(?:SUBTOTAL|AGGREGATE)\(/iu
const down = /^SUM\(\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)\)$/iu

export class CellMarks {
  readonly #styles: ReadonlyMap<number, ShownAs>
  readonly #runs = new Map<number, Run[]>()
  readonly #withoutValue = new Set<number>()
  readonly #summed: { subtotals: Set<number>; sums: Set<number> } & Summed = { subtotals: new Set(), sums: new Set() }
  #row = 0
  #column = -1
  /** A cell with a formula waits for its value. */
  #waits: number | undefined
  #text = false

  constructor(styles: ReadonlyMap<number, ShownAs>) {
    this.#styles = styles
  }

  begin(row: number): void {
    this.#settle()
    this.#row = row
    this.#column = -1
  }

  cell(attributes: string): void {
    this.#settle()
    const letters = /\br\s*=\s*["']([A-Z]+)\d+["']/u.exec(attributes)?.[1]
    this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters)
    this.#text = /\bt\s*=\s*["'](?:str|s|inlineStr)["']/u.test(attributes)
    const style = this.#styles.size === 0 ? undefined : /\bs\s*=\s*["'](\d+)["']/u.exec(attributes)?.[1]
    const as = style === undefined ? undefined : this.#styles.get(Number(style))
    if (as === undefined) return
    const runs = this.#runs.get(this.#column)
    const last = runs?.at(-1)
    if (runs === undefined) this.#runs.set(this.#column, [{ from: this.#row, to: this.#row, as }])
    else if (last !== undefined && last.as === as && last.to === this.#row - 1) last.to = this.#row
    else runs.push({ from: this.#row, to: this.#row, as })
  }

  formula(text: string): void {
    this.#waits = this.#row * mostColumns + this.#column
    const range = down.exec(text.trim())
    const rows = range === null ? 0 : Math.abs(Number(range[4]) - Number(range[2])) + 1
    if (summing.test(text.trim())) this.#summed.subtotals.add(this.#row)
    else if (range?.[1] === range?.[3] && rows > 1) this.#summed.sums.add(this.#row)
  }

  /** A text that a formula left empty is a result; an empty number is none. */
  value(content: string): void {
    if (content !== '' || this.#text) this.#waits = undefined
  }

  #settle(): void {
    if (this.#waits !== undefined) this.#withoutValue.add(this.#waits)
    this.#waits = undefined
  }

  marks(): Pick<SheetMarks, 'shown' | 'withoutValue' | 'summed'> {
    this.#settle()
    const cursors = new Map<number, number>()
    return {
      ...(this.#runs.size === 0
        ? {}
        : {
            shown: (line, column) => {
              const runs = this.#runs.get(column)
              if (runs === undefined) return undefined
              // Rows are asked for in their order; a new pass begins at the top again.
              let at = cursors.get(column) ?? 0
              if ((runs[at]?.from ?? 0) > line) at = 0
              while (at < runs.length - 1 && (runs[at]?.to ?? 0) < line) at++
              cursors.set(column, at)
              const run = runs[at]
              return run !== undefined && run.from <= line && line <= run.to ? run.as : undefined
            },
          }),
      ...(this.#withoutValue.size === 0 ? {} : { withoutValue: (line, column) => this.#withoutValue.has(line * mostColumns + column) }),
      summed: this.#summed,
    }
  }
}
