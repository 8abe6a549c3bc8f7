// The clearing of a region beside the same linear programme given whole to the engine: ratios of one run, alternating.
// `npx tsx bench/clearing.ts [notices] [materials] [runs]`
import type { LpModel } from '#solve/engine.ts'
import type { Market } from '#domain/exchange/clearing.ts'
import { clear } from '#exchange/clearing/clear.ts'
import { openEngine } from '#solve/highs.ts'

const [notices = 20_000, materials = 200, runs = 3] = process.argv.slice(2).map(Number)
const reachKm = 400

/** Offers and needs in a square of 900 km, a material each, every pair within reach a way. Seeded: the same market every time. */
function market(): Market {
  let state = 20221231
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const at = Array.from({ length: notices }, (_, index) => ({
    id: `${index}`,
    side: index % 2 === 0 ? ('sell' as const) : ('buy' as const),
    material: Math.floor(random() * materials),
    x: random() * 900,
    y: random() * 900,
    massKg: Math.ceil(random() * 100_000) * 1000,
    price: random() * 80 - 20,
  }))
  const bids = at.map(({ id, side, massKg, price }) => ({
    id,
    side,
    node: id,
    massKg,
    priceCnyPerT: (side === 'sell' ? price - 20 : price + 20).toFixed(2),
  }))
  const groups = new Map<number, typeof at>()
  for (const one of at) groups.set(one.material, [...(groups.get(one.material) ?? []), one])
  const ways = [...groups.values()].flatMap(group =>
    group.flatMap(seller =>
      seller.side === 'buy'
        ? []
        : group.flatMap(buyer => {
            const km = Math.hypot(seller.x - buyer.x, seller.y - buyer.y)
            return buyer.side === 'sell' || km > reachKm ? [] : [{ from: seller.id, to: buyer.id, cnyPerT: (8 + 0.45 * km).toFixed(2) }]
          }),
    ),
  )
  return { bids, ways }
}

/** Everything at once: a column a bid and a way, a row a node; tonnes and CNY. */
function whole({ bids, ways }: Market): LpModel {
  const node = new Map(bids.map((bid, index) => [bid.node, index]))
  const count = bids.length + ways.length
  const starts = new Int32Array(count + 1)
  for (let column = 0; column < count; column++) starts[column + 1] = starts[column]! + (column < bids.length ? 1 : 2)
  const zero = new Float64Array(bids.length)
  return {
    count,
    cost: Float64Array.from([
      ...bids.map(bid => (bid.side === 'sell' ? 1 : -1) * Number(bid.priceCnyPerT)),
      ...ways.map(way => Number(way.cnyPerT)),
    ]),
    lower: new Float64Array(count),
    upper: Float64Array.from([...bids.map(bid => bid.massKg / 1000), ...ways.map(() => Infinity)]),
    starts,
    rowIndex: Int32Array.from([...bids.map((_, index) => index), ...ways.flatMap(way => [node.get(way.from)!, node.get(way.to)!])]),
    values: Float64Array.from([...bids.map(bid => (bid.side === 'sell' ? 1 : -1)), ...ways.flatMap(() => [-1, 1])]),
    rows: bids.length,
    rowLower: zero,
    rowUpper: zero,
  }
}

const engine = await openEngine()
const given = market()
const seconds: Record<'ours' | 'whole', number[]> = { ours: [], whole: [] }
let worth: [string, number] = ['', 0]
for (let run = 0; run < runs; run++) {
  let begun = process.cpuUsage()
  const cleared = clear(engine, given)
  seconds.ours.push(spent(begun))
  if (!cleared.ok) throw new Error(cleared.problems[0]!.en)
  begun = process.cpuUsage()
  const model = engine.load(whole(given))
  const answer = model.solve({ method: 'cold' })
  seconds.whole.push(spent(begun))
  worth = [cleared.value.welfareCny, -answer.objective]
  model.dispose()
}
function spent(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
process.stdout.write(
  `${notices} notices, ${materials} materials, ${given.ways.length} pairs within ${reachKm} km; welfare ${worth[0]} CNY (whole: ${worth[1].toFixed(2)})\n` +
    `clearing with exact prices ${median(seconds.ours).toFixed(2)} s, whole programme in ${engine.name} ${median(seconds.whole).toFixed(2)} s of processor: 1/${(median(seconds.whole) / median(seconds.ours)).toFixed(1)}\n`,
)
