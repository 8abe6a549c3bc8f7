// What the model says of whole decisions alone: rows added up so that what is shipped falls out, and what is left bounded by what may be built.
// Sum of weight x opened (or steps) >= need, for every good that somebody must have in a period, and for every target over what is made or built.
import type { Solving } from '../search/generate.ts'

/** One unit's decisions: at most `copies` of them in all, each good for `weight`. */
export type Item = { weight: number; columns: readonly number[]; copies: number }
export type Surrogate = { items: Item[]; need: number }

type Sum = { coefficients: Map<number, number>; least: number }

/** Read from the rows and columns as they stand: with slacks open, and so without a bound, nothing is said. */
export function surrogatesOf(solving: Solving): Surrogate[] {
  const byRow = fixedColumnsByRow(solving)
  return [...goodsNeeded(solving), ...targetRows(solving)].flatMap(multipliers => {
    const sum = addedUp(solving, byRow, multipliers)
    const surrogate = sum === undefined ? undefined : bounded(solving, sum)
    return surrogate === undefined ? [] : [surrogate]
  })
}

type Multipliers = Map<number, number>
type Built = { weight: number; until: number }

/**
 * Per good and period: its obligatory demands less all that leaves with it. An arc carries one good: between the two it falls out, to elsewhere it only takes away.
 */
function goodsNeeded({ facts, layout }: Solving): Multipliers[] {
  const P = layout.periods
  const found = new Map<number, Multipliers>()
  for (const { index, kind, material, steps } of facts.receivers) {
    if (kind !== 'demand') continue
    for (let t = 0; t < P; t++) {
      if (!steps.some(step => step.period === t && step.minKt > 0)) continue
      const at = material * P + t
      const multipliers = found.get(at) ?? new Map<number, number>()
      multipliers.set(layout.receiverRow[index * P + t]!, 1)
      found.set(at, multipliers)
    }
  }
  for (const { index, material } of facts.supplies)
    for (let t = 0; t < P; t++) found.get(material * P + t)?.set(layout.supplyRow[index * P + t]!, -1)
  return [...found.values()]
}

/** Targets that count no arc and ask for at least something. */
function targetRows({ layout }: Solving): Multipliers[] {
  const countsArcs = new Set([...layout.countedBy.flat(), ...layout.draft.measureTargets.map(({ row }) => row)])
  return layout.targets.filter(({ plan, row }) => plan.row.sense === '>=' && !countsArcs.has(row)).map(({ row }) => new Map([[row, 1]]))
}

function fixedColumnsByRow({ layout }: Solving): Map<number, [column: number, value: number][]> {
  const { starts, rowIndex, values } = layout.draft.view()
  const byRow = new Map<number, [number, number][]>()
  for (let column = 0; column < layout.arcStart; column++)
    for (let e = starts[column]!; e < starts[column + 1]!; e++) {
      const list = byRow.get(rowIndex[e]!)
      if (list === undefined) byRow.set(rowIndex[e]!, [[column, values[e]!]])
      else list.push([column, values[e]!])
    }
  return byRow
}

function addedUp({ layout: { draft } }: Solving, byRow: ReturnType<typeof fixedColumnsByRow>, multipliers: Multipliers): Sum | undefined {
  const coefficients = new Map<number, number>()
  let least = 0
  for (const [row, multiplier] of multipliers) {
    least += multiplier * (multiplier > 0 ? draft.rowLower(row) : draft.rowUpper(row))
    for (const [column, value] of byRow.get(row) ?? []) coefficients.set(column, (coefficients.get(column) ?? 0) + multiplier * value)
  }
  return Number.isFinite(least) ? { coefficients, least } : undefined
}

/** Every column at its most, what may be built by what has to be opened for it. */
function bounded(solving: Solving, { coefficients, least }: Sum): Surrogate | undefined {
  const { layout } = solving
  const { draft, periods: P } = layout
  const who = whoseColumns(solving)
  let need = least
  // Per unit: what a kilotonne of new capacity is good for, by what it lets be made and by itself, and until which period; and each single opening.
  const made = new Map<number, Built>(),
    built = new Map<number, Built>(),
    opened = new Map<number, number>()
  for (const [column, value] of coefficients) {
    const { lower, upper } = draft.columnBounds(column)
    if (value <= 0) {
      need -= value === 0 ? 0 : value * lower
      continue
    }
    const of = who.get(column)
    if (of?.what === 'activity' && layout.capacityRow[of.unit * P + of.t]! >= 0) {
      // With what stands at its most, closed or not.
      need -= value * solving.facts.units[of.unit]!.existing[of.t]!
      const { weight = 0, until = 0 } = made.get(of.unit) ?? {}
      made.set(of.unit, { weight: weight + value, until: Math.max(of.t, until) })
    } else if (of?.what === 'built') {
      const { weight = 0, until = 0 } = built.get(of.unit) ?? {}
      built.set(of.unit, { weight: Math.max(value, weight), until: Math.max(of.t, until) })
    } else if (of?.what === 'opened') opened.set(column, value)
    else need -= value * upper
  }
  const items: Item[] = [...opened].map(([column, weight]) => ({ weight, columns: [column], copies: 1 }))
  for (const unit of new Set([...made.keys(), ...built.keys()])) {
    const both = [made.get(unit), built.get(unit)].filter(one => one !== undefined)
    const weight = both.reduce((sum, one) => sum + one.weight, 0),
      until = Math.max(...both.map(one => one.until))
    const most = weight * layout.mostNew[unit]!
    const item = decisionsOf(solving, unit, until, weight)
    if (item === undefined) need -= most
    else items.push(item)
  }
  return Number.isFinite(need) && need > 0 && items.length > 0 ? { items, need } : undefined
}

function decisionsOf({ facts, layout }: Solving, unit: number, until: number, weight: number): Item | undefined {
  const P = layout.periods
  const upTo = (columns: Int32Array) => Array.from({ length: until + 1 }, (_, t) => columns[unit * P + t]!).filter(column => column >= 0)
  const opens = upTo(layout.openColumn),
    steps = upTo(layout.stepColumn)
  if (opens.length > 0) return { weight: weight * layout.mostNew[unit]!, columns: opens, copies: 1 }
  if (steps.length === 0) return undefined
  const { step } = facts.units[unit]!.sizes
  return { weight: weight * step, columns: steps, copies: Math.floor(layout.mostNew[unit]! / step + 1e-9) }
}

type Whose = { what: 'activity' | 'built' | 'opened'; unit: number; t: number }
function whoseColumns({ layout }: Solving): Map<number, Whose> {
  const { periods: P, activityColumn, buildColumn, openColumn } = layout
  const found = new Map<number, Whose>()
  const note = (columns: Int32Array, what: Whose['what']) => {
    columns.forEach((column, at) => {
      if (column >= 0) found.set(column, { what, unit: Math.floor(at / P), t: at % P })
    })
  }
  note(activityColumn, 'activity')
  note(buildColumn, 'built')
  note(openColumn, 'opened')
  return found
}
