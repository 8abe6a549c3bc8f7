// Cover rows: how many sites there must be at least. Whatever is opened must make up the need, so no fewer than the largest few that do (Balas 1975;
// Wolsey 1975); with some sites taken for open, the same holds of the others and what is left. Unequal weights are rounded as mixed-integer
// rounding allows (Nemhauser and Wolsey 1990). The relaxed plan opens sites in parts and breaks such rows.
import type { LpRows } from '#solve/engine.ts'
import type { Solving } from '../search/generate.ts'
import { surrogatesOf, type Item, type Surrogate } from './surrogates.ts'

/** Needs are met within this, relative: what is missing by a hair asks for no site more. */
const hair = 1e-7
/** A row that is broken by less than this part of a site is not worth having. */
const worthwhile = 1e-4
/** Remainders of a rounding below this make rows that a hair decides. */
const leastRemainder = 1e-3
/** Weights tried as the unit of a rounding. */
const mostUnits = 12

export type Covers = {
  /** Rows that the answer breaks: the one broken most of every need. */
  broken: (primal: Float64Array) => LpRows
}
/** `sum of coefficient x column >= least`. */
type Row = { columns: number[]; values: number[]; least: number; broken: number }

export function openCovers(solving: Solving): Covers {
  const surrogates = surrogatesOf(solving)
  return {
    broken: primal => asRows(surrogates.flatMap(surrogate => mostBroken(surrogate, primal) ?? [])),
  }
}

function mostBroken(surrogate: Surrogate, primal: Float64Array): Row | undefined {
  const rows = [...countRows(surrogate, primal), ...roundedRows(surrogate, primal)].filter(row => row.broken > worthwhile)
  return rows.sort((a, b) => b.broken - a.broken)[0]
}

function valueOf({ columns }: Item, primal: Float64Array): number {
  return columns.reduce((sum, column) => sum + primal[column]!, 0)
}

/** With the first few by what is open of them taken for open: at least as many of the others as the largest that make up the rest. */
function countRows({ items, need }: Surrogate, primal: Float64Array): Row[] {
  const byOpen = items.map(item => ({ item, open: valueOf(item, primal) })).sort((a, b) => b.open - a.open || b.item.weight - a.item.weight)
  const rows: Row[] = []
  let rest = need * (1 - hair)
  for (let first = 0; first < byOpen.length && rest > 0; first++) {
    const others = byOpen.slice(first)
    const least = fewest(
      others.map(({ item }) => item),
      rest,
    )
    if (least === undefined) return rows
    const open = others.reduce((sum, one) => sum + one.open, 0)
    rows.push(
      rowOf(
        others.map(({ item }) => [item, 1] as const),
        least,
        open,
      ),
    )
    rest -= byOpen[first]!.item.weight * byOpen[first]!.item.copies
  }
  return rows
}

/** @returns undefined where all together are too little */
function fewest(items: Item[], need: number): number | undefined {
  let rest = need,
    count = 0
  for (const { weight, copies } of items.toSorted((a, b) => b.weight - a.weight)) {
    const taken = Math.min(copies, Math.ceil(rest / weight))
    rest -= taken * weight
    count += taken
    if (rest <= 0) return count
  }
  return undefined
}

function roundedRows({ items, need }: Surrogate, primal: Float64Array): Row[] {
  const units = [...new Set(items.map(({ weight }) => weight))].sort((a, b) => b - a).slice(0, mostUnits)
  return units.flatMap(unit => {
    const parts = (need * (1 - hair)) / unit
    const remainder = parts - Math.floor(parts)
    if (remainder < leastRemainder) return []
    const rounded = items.map(item => {
      const whole = Math.floor(item.weight / unit)
      return [item, whole + Math.min(1, (item.weight / unit - whole) / remainder)] as const
    })
    return [
      rowOf(
        rounded,
        Math.floor(parts) + 1,
        rounded.reduce((sum, [item, value]) => sum + value * valueOf(item, primal), 0),
      ),
    ]
  })
}

function rowOf(weighed: readonly (readonly [Item, number])[], least: number, reached: number): Row {
  const columns: number[] = [],
    values: number[] = []
  for (const [item, value] of weighed)
    for (const column of item.columns) {
      if (value === 0) continue
      columns.push(column)
      values.push(value)
    }
  return { columns, values, least, broken: least - reached }
}

function asRows(rows: Row[]): LpRows {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => (starts[index + 1] = starts[index]! + row.columns.length))
  return {
    count: rows.length,
    lower: Float64Array.from(rows, row => row.least),
    upper: new Float64Array(rows.length).fill(Infinity),
    starts,
    columnIndex: Int32Array.from(rows.flatMap(row => row.columns)),
    values: Float64Array.from(rows.flatMap(row => row.values)),
  }
}
