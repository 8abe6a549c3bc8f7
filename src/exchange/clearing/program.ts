// The linear programme of one part of the market: a column a bid, a column a way, a row a node. Ways come in as they are worth it: few of
// all that could be used are. Its rows are a network, so whole kilograms in give whole kilograms out.
import type { Engine, LoadedModel, LpColumns } from '#solve/engine.ts'
import type { Lots } from './market.ts'

/** Nodes, bids and ways of a part of the market, by number; `place` is that of every node of the market within its part. */
export type Part = { nodes: number[]; bids: number[]; ways: number[]; place: Int32Array }
/** What is done with each of a part's bids and ways, in whole kilograms, by their place in the part. */
export type Use = { bidKg: Float64Array; wayKg: Float64Array }

/** Ways of a node that stand in the programme from the beginning: those that cost least. */
const firstWays = 6
/** Ways of a node that a round of pricing adds. */
const addedWays = 4
/** Below this share of the largest price a gain is rounding. */
const rounding = 1e-9

export function solvePart(engine: Engine, lots: Lots, part: Part): Use {
  const program = open(engine, lots, part)
  try {
    for (let round = 0; ; round++) {
      const dual = solved(program, round === 0 ? 'dual' : 'primal')
      if (!priceIn(program, dual)) break
    }
    return use(program)
  } finally {
    program.model.dispose()
  }
}

/**
 * Least and most that is sold in any best use. @param free whether a bid or a way may be used in part without loss; what is not free stays
 */
export function tradedRange(
  engine: Engine,
  lots: Lots,
  part: Part,
  best: Use,
  free: { bid: (bid: number) => boolean; way: (way: number) => boolean },
): { lowKg: number; highKg: number } {
  const ways = part.ways.flatMap((way, at) => (free.way(way) || best.wayKg[at]! > 0 ? [way] : []))
  const kept = new Map(part.ways.map((way, at) => [way, best.wayKg[at]!]))
  const program = open(engine, lots, { ...part, ways }, Infinity)
  const { model, unit } = program
  try {
    const columns = Int32Array.from({ length: part.bids.length + ways.length }, (_, column) => column)
    const side = (upper: boolean) =>
      Float64Array.from(columns, column => {
        if (column < part.bids.length) {
          const bid = part.bids[column]!
          return (free.bid(bid) ? (upper ? lots.bidKg[bid]! : 0) : best.bidKg[column]!) / unit
        }
        const way = ways[column - part.bids.length]!
        return (free.way(way) ? (upper ? lots.wayKg[way]! : 0) : kept.get(way)!) / unit
      })
    model.setColumnBounds(columns, side(false), side(true))
    const sold = (sign: number): number => {
      model.setCosts(
        columns,
        Float64Array.from(columns, column => (column < part.bids.length && lots.side[part.bids[column]!] === 1 ? sign : 0)),
      )
      solved(program, 'dual')
      return use(program).bidKg.reduce((sum, kg, at) => (lots.side[part.bids[at]!] === 1 ? sum + kg : sum), 0)
    }
    return { lowKg: sold(1), highKg: sold(-1) }
  } finally {
    model.dispose()
  }
}

type Program = {
  lots: Lots
  part: Part
  model: LoadedModel
  /** Kilograms in a unit of the programme, a power of two: the engine's tolerances are absolute. */
  unit: number
  /** Place in the part of every way that has a column, in the order of the columns. */
  inside: number[]
  isInside: Uint8Array
  primal: Float64Array
}

function open(engine: Engine, lots: Lots, part: Part, first = firstWays): Program {
  const unit = powerAbove(part.bids.reduce((most, bid) => Math.max(most, lots.bidKg[bid]!), 1) / 1000)
  const isInside = new Uint8Array(part.ways.length)
  const inside = first === Infinity ? [...part.ways.keys()] : cheapest(lots, part, first)
  for (const at of inside) isInside[at] = 1
  const bids: LpColumns = {
    count: part.bids.length,
    cost: Float64Array.from(part.bids, bid => lots.side[bid]! * lots.bidTicks[bid]!),
    lower: new Float64Array(part.bids.length),
    upper: Float64Array.from(part.bids, bid => lots.bidKg[bid]! / unit),
    starts: Int32Array.from({ length: part.bids.length + 1 }, (_, at) => at),
    rowIndex: Int32Array.from(part.bids, bid => part.place[lots.bidNode[bid]!]!),
    values: Float64Array.from(part.bids, bid => lots.side[bid]!),
  }
  const zero = new Float64Array(part.nodes.length)
  const model = engine.load({ ...bids, rows: part.nodes.length, rowLower: zero, rowUpper: zero })
  const program: Program = { lots, part, model, unit, inside: [], isInside, primal: new Float64Array(0) }
  addWays(program, inside)
  return program
}

function addWays(program: Program, places: readonly number[]): void {
  const { lots, part, unit, model, inside, isInside } = program
  const ways = places.map(at => part.ways[at]!)
  for (const at of places) isInside[at] = 1
  inside.push(...places)
  model.addColumns({
    count: ways.length,
    cost: Float64Array.from(ways, way => lots.wayTicks[way]!),
    lower: new Float64Array(ways.length),
    upper: Float64Array.from(ways, way => lots.wayKg[way]! / unit),
    starts: Int32Array.from({ length: ways.length + 1 }, (_, at) => 2 * at),
    rowIndex: Int32Array.from(ways.flatMap(way => [part.place[lots.from[way]!]!, part.place[lots.to[way]!]!])),
    values: Float64Array.from(ways.flatMap(() => [-1, 1])),
  })
}

/** The first few ways of every node, by their cost. */
function cheapest(lots: Lots, part: Part, first: number): number[] {
  return fewOf(
    lots,
    part,
    Float64Array.from(part.ways, way => lots.wayTicks[way]!),
    first,
    Infinity,
  )
}

/** Places of ways that are among the `most` least valued of one of their ends, of those below `below`. */
function fewOf(lots: Lots, { nodes, ways, place }: Part, values: Float64Array, most: number, below: number): number[] {
  // The least values of every node in order, so that the last of them is the bar.
  const least = new Float64Array(nodes.length * most).fill(Infinity)
  const end = (ends: Int32Array, at: number): number => place[ends[ways[at]!]!]! * most
  const insert = (first: number, value: number): void => {
    let slot = first + most - 1
    if (value >= least[slot]!) return
    for (; slot > first && least[slot - 1]! > value; slot--) least[slot] = least[slot - 1]!
    least[slot] = value
  }
  for (let at = 0; at < ways.length; at++) {
    if (values[at]! >= below) continue
    insert(end(lots.from, at), values[at]!)
    insert(end(lots.to, at), values[at]!)
  }
  const few: number[] = []
  for (let at = 0; at < ways.length; at++) {
    const value = values[at]!
    if (value >= below) continue
    if (value <= least[end(lots.from, at) + most - 1]! || value <= least[end(lots.to, at) + most - 1]!) few.push(at)
  }
  return few
}

function solved(program: Program, method: 'dual' | 'primal'): Float64Array {
  const answer = program.model.solve({ method })
  // Nothing bought and nothing sold is always possible, and every bid is bounded.
  if (answer.status !== 'optimal') throw new Error(`clearing: the programme ended ${answer.word}`)
  program.primal = answer.primal
  return answer.dual
}

/** Adds the ways that these prices would use. @returns whether there were any */
function priceIn(program: Program, dual: Float64Array): boolean {
  const { lots, part, isInside } = program
  const least = rounding * part.bids.reduce((most, bid) => Math.max(most, Math.abs(lots.bidTicks[bid]!)), 1)
  const loss = Float64Array.from(part.ways, (way, at) =>
    isInside[at] === 1 ? 0 : lots.wayTicks[way]! - dual[part.place[lots.to[way]!]!]! + dual[part.place[lots.from[way]!]!]!,
  )
  const better = fewOf(lots, part, loss, addedWays, -least)
  if (better.length > 0) addWays(program, better)
  return better.length > 0
}

function use({ part, primal, unit, inside }: Program): Use {
  const bidKg = Float64Array.from(part.bids, (_, at) => Math.round(primal[at]! * unit))
  const wayKg = new Float64Array(part.ways.length)
  inside.forEach((place, at) => (wayKg[place] = Math.round(primal[part.bids.length + at]! * unit)))
  return { bidKg, wayKg }
}

function powerAbove(value: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(value, 1))))
}
