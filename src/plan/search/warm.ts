// What a solved plan leaves for the next one like it: its arcs and where every column and row sat. A plan of the same region after a small
// change (a slider) starts there and needs a few simplex steps. Only the start: the answer is proven over all possible arcs as always.
import { z } from 'zod'
import type { LpBasis } from '#solve/engine.ts'
import { sha256 } from '../answer/hash.ts'
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { LanesBefore } from '../model/laneStates.ts'
import type { Layout } from '../model/layout.ts'
import type { ArcBook } from './arcs.ts'
import type { Solving } from './generate.ts'
import { nearlyUsed } from './joined.ts'
import type { Settled } from './relax.ts'

/** Plain values, so that it can be kept as JSON. */
export type Warm = {
  /** Hash of the nodes, units, modes and rows that the numbers speak of. */
  shape: string
  /** Numbers of the arcs (`ArcBook.numberOf`), in the order of their columns. */
  arcs: number[]
  /** One digit (`LpBasis`) a column, fixed ones first, and a row. */
  columns: string
  rows: string
  /** The penalty at which the plan came out (see relax.ts): the next one begins there. */
  attempt: number
  /** Where lanes were decided. */
  lanes?: LanesBefore | undefined
}

const Read: z.ZodType<Warm> = z.object({
  shape: z.string(),
  arcs: z.array(z.int()),
  columns: z.string().regex(/^[0-4]*$/u),
  rows: z.string().regex(/^[0-4]*$/u),
  attempt: z.int().min(0),
  lanes: z.object({ rules: z.string(), kept: z.array(z.int().min(0)), apart: z.number() }).optional(),
})
/** @returns what a file says, where it is a start; one that fits no model is found out by its shape */
export function readWarm(value: unknown): Warm | undefined {
  return Read.safeParse(value).data
}

/** Rows that add up a measure, before all others: a study has some, a plan has none, and either may start from the other. */
function measured({ draft }: Layout): number {
  return Object.values(draft.measureRow).filter(row => row >= 0).length
}

function shapeOf(facts: Facts, network: Network, layout: Layout): string {
  const words = [
    `${layout.draft.rows() - measured(layout)} ${layout.arcStart} ${facts.periods.join(' ')}`,
    ...facts.supplies.map(supply => `${supply.kind} ${supply.material} ${facts.places[supply.site]!.id}`),
    ...facts.receivers.map(receiver => `${receiver.kind} ${receiver.material} ${facts.places[receiver.site]!.id} ${receiver.unit}`),
    ...facts.units.map(unit => unit.id),
    ...network.modes.map(mode => mode.id),
    ...network.webs.flatMap(web => web.stations.map(station => station.id)),
  ]
  return sha256(words.join('\n'))
}

/**
 * Reads what a settled plan leaves. Arcs that the plan is far from using stay behind.
 * @param basis where it sits: the engine can say so only until its model is changed again
 */
export function warmOf(
  solving: Solving,
  { answer, attempt }: Pick<Settled, 'answer' | 'attempt'>,
  basis: LpBasis = solving.model.basis(),
): Warm {
  const { facts, network, layout, book } = solving
  const useful = book.keys.map((key, index) => {
    const column = layout.arcStart + index
    return (key.explicit < 0 || book.priced) && (basis.columns[column] !== 0 || answer.reduced[column]! < nearlyUsed(solving))
  })
  const arcs = book.keys.filter((_, index) => useful[index])
  const statuses = [...basis.columns.subarray(0, layout.arcStart)]
  useful.forEach((kept, index) => {
    if (kept) statuses.push(basis.columns[layout.arcStart + index]!)
  })
  return {
    shape: shapeOf(facts, network, layout),
    arcs: arcs.map(book.numberOf),
    columns: statuses.join(''),
    rows: basis.rows.subarray(measured(layout), layout.draft.rows()).join(''),
    attempt,
  }
}

/** Takes the arcs into the book. @returns the basis; undefined where the plan is of another shape and starts from nothing */
export function warmBasis(warm: Warm, facts: Facts, network: Network, layout: Layout, book: ArcBook): LpBasis | undefined {
  if (warm.shape !== shapeOf(facts, network, layout)) return undefined
  const statuses = Int32Array.from(warm.columns, Number)
  const columns = [...statuses.subarray(0, layout.arcStart)]
  warm.arcs.forEach((number, index) => {
    const key = book.keyOf(number)
    // A ban or a distance limit may have closed it since.
    if (key === undefined || !book.isPossible(key)) return
    book.add(key)
    columns.push(statuses[layout.arcStart + index]!)
  })
  for (const arc of book.priced ? [] : book.explicit) {
    book.add(arc.key)
    columns.push(0)
  }
  // Rows that add up a measure are open until a study bounds them.
  const rows = new Int32Array(layout.draft.rows()).fill(1)
  rows.set(Int32Array.from(warm.rows, Number), measured(layout))
  // The budget of a relaxed plan is open again until the least shortfall is known.
  rows[layout.budgetRow] = 1
  return { columns: Int32Array.from(columns), rows }
}
