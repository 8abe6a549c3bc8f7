// Strong cuts: what passes between a unit that is to be built and one other place is at most what that place offers or takes, times whether
// the unit is open: x <= U * open. Weaker models only say so in sum; each alone brings the linear bound close to the integer optimum
// (Balinski 1965; Krarup and Pruzan 1983 for plant location). They are added where the relaxed answer breaks them.
import type { LpRows } from '#solve/engine.ts'
import type { ArcKey } from '../search/arcs.ts'
import type { Solving } from '../search/generate.ts'

/** Relative to U: smaller breaches are not worth a row. */
const worthwhile = 1e-4

export type StrongCuts = {
  /** The unit that an arc would have a row with, and what the arc carries at most; undefined where it has none. */
  bindingUnit: (key: ArcKey) => { unit: number; most: number } | undefined
  /** Rows that the answer breaks and that are not there yet. */
  broken: (primal: Float64Array) => LpRows
}

export function openStrongCuts({ facts, layout, book, scales }: Solving): StrongCuts {
  const P = layout.periods
  const supplied = makers({ facts, layout })
  const known = new Set<number>()
  const takes = Float64Array.from({ length: facts.receivers.length * P }, (_, at) =>
    facts.receivers[Math.floor(at / P)]!.steps.reduce((sum, step) => sum + (step.period === at % P ? step.kt : 0), 0),
  )
  const bindingUnit = (key: ArcKey) => {
    const supply = facts.supplies[key.supply]!,
      receiver = facts.receivers[key.receiver]!
    const maker = receiver.kind === 'demand' ? supplied[key.supply]! : -1
    const eater = receiver.kind === 'feed' && supply.kind === 'stream' ? receiver.unit : -1
    const unit = maker >= 0 ? maker : eater
    if (unit < 0 || facts.units[unit]!.existing[key.period]! > 0) return undefined
    return { unit, most: maker >= 0 ? takes[key.receiver * P + key.period]! : supply.generation[key.period]! + (supply.stock?.drawKt ?? 0) }
  }
  return {
    bindingUnit,
    broken(primal) {
      const lower: number[] = [],
        upper: number[] = [],
        starts = [0],
        columnIndex: number[] = [],
        values: number[] = []
      book.keys.forEach((key, index) => {
        const column = layout.arcStart + index
        const amount = primal[column]!
        if (!(amount > 0) || known.has(column)) return
        const binding = bindingUnit(key)
        if (binding === undefined) return
        const { unit, most } = binding
        const opens = openColumns(layout, unit, key.period)
        if (opens.length === 0) return
        const open = opens.reduce((sum, at) => sum + primal[at]!, 0)
        if (amount <= most * open + worthwhile * Math.max(most, 1e-6 / scales.mass)) return
        known.add(column)
        columnIndex.push(column, ...opens)
        values.push(1, ...opens.map(() => -most))
        lower.push(-Infinity)
        upper.push(0)
        starts.push(columnIndex.length)
      })
      return {
        count: upper.length,
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
        starts: Int32Array.from(starts),
        columnIndex: Int32Array.from(columnIndex),
        values: Float64Array.from(values),
      }
    },
  }

  /** Per supply: the only unit that makes it; -1 where there are several or none. */
  function makers({ facts: all }: Pick<Solving, 'facts' | 'layout'>): Int32Array {
    const maker = new Int32Array(all.supplies.length).fill(-1),
      several = new Uint8Array(all.supplies.length)
    for (const unit of all.units)
      unit.products.forEach(supply => {
        if (supply < 0) return
        if (maker[supply]! >= 0) several[supply] = 1
        maker[supply] = unit.index
      })
    return maker.map((unit, supply) => (several[supply] === 1 ? -1 : unit))
  }
  function openColumns(of: Solving['layout'], unit: number, t: number): number[] {
    const columns: number[] = []
    for (let from = 0; from <= t; from++) {
      const column = of.openColumn[unit * P + from]!
      if (column >= 0) columns.push(column)
    }
    return columns
  }
}
