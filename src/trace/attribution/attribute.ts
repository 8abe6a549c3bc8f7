// Follows mass through lots: of which origins a lot consists, to the gram. A lot is one pool; what goes out of it, or comes out of a batch, takes
// each origin by its share, and so does what is lost. The answer depends on the events alone, never on the order in which they were handed in.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { added, compare, shareOfContent, sumOf, taken, type Content, type LotEvent, type Worked } from './lots.ts'

export type TracedLot = {
  /** All that ever came in. */
  massG: number
  content: Content
  /** The lots that arose and are in it. */
  sources: ReadonlySet<string>
  /** What has not gone out. */
  left: Content
}
/** One arc of the graph: what went from a lot into an event, or out of an event into a lot. */
export type Arc = { event: string; lot: string; way: 'in' | 'out'; massG: number; content: Content }
export type Attribution = { lots: ReadonlyMap<string, TracedLot>; arcs: readonly Arc[]; lost: ReadonlyMap<string, Content> }

type Pool = {
  massG: number
  content: Map<string, number>
  left: Map<string, number>
  sources: Set<string>
  waitsFor: number
  takers: Worked[]
}

/** @param events in any order; `at` and then `id` decide who takes first where a lot is shared out */
export function attribute(events: readonly LotEvent[]): Checked<Attribution> {
  const problems = events.flatMap((event, index) => faultsOf(event, index, events))
  if (problems.length > 0) return { ok: false, problems }
  const pools = new Map<string, Pool>()
  const poolOf = (lot: string): Pool => {
    const known = pools.get(lot)
    if (known !== undefined) return known
    const pool: Pool = { massG: 0, content: new Map(), left: new Map(), sources: new Set(), waitsFor: 0, takers: [] }
    pools.set(lot, pool)
    return pool
  }
  const worked: Worked[] = []
  for (const event of events.toSorted((a, b) => compare(a.id, b.id)))
    if (event.kind === 'arose') pour(poolOf(event.lot), new Map([[event.origin, event.massG]]), new Set([event.lot]))
    else {
      worked.push(event)
      for (const { lot } of event.outputs) poolOf(lot).waitsFor++
      for (const { lot } of event.inputs) poolOf(lot).takers.push(event)
    }
  return follow(pools, worked)
}

function pour(pool: Pool, content: Content, sources: ReadonlySet<string>): void {
  added(pool.content, content)
  added(pool.left, content)
  for (const massG of content.values()) pool.massG += massG
  for (const source of sources) pool.sources.add(source)
}

/** Lots whose making is complete are shared out among those that took of them; an event whose inputs are all known gives its outputs. */
function follow(pools: ReadonlyMap<string, Pool>, worked: readonly Worked[]): Checked<Attribution> {
  const arcs: Arc[] = []
  const lost = new Map<string, Content>()
  const inside = new Map(
    worked.map(event => [event.id, { content: new Map<string, number>(), sources: new Set<string>(), waitsFor: event.inputs.length }]),
  )
  const ready = [...pools].filter(([, pool]) => pool.waitsFor === 0).map(([lot]) => lot)
  const problems: Problem[] = []
  let done = 0
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const pool = pools.get(next)!
    for (const event of pool.takers.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id))) {
      const massG = sumOf(event.inputs.filter(part => part.lot === next))
      const leftG = sumOf([...pool.left.values()].map(one => ({ massG: one })))
      if (massG > leftG) {
        problems.push(overdrawn(next, event.id, massG, leftG))
        continue
      }
      const content = shareOfContent(pool.left, massG)
      taken(pool.left, content)
      arcs.push({ event: event.id, lot: next, way: 'in', massG, content })
      const state = inside.get(event.id)!
      added(state.content, content)
      for (const source of pool.sources) state.sources.add(source)
      if (--state.waitsFor > 0) continue
      done++
      lost.set(event.id, giveOut(event, state, pools, arcs, ready))
    }
  }
  if (problems.length === 0 && done < worked.length) problems.push(circle(worked.filter(event => inside.get(event.id)!.waitsFor > 0)))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, warnings: [], value: { lots: pools, arcs, lost } }
}

/** @returns what was lost */
function giveOut(
  event: Worked,
  state: { content: Map<string, number>; sources: ReadonlySet<string> },
  pools: ReadonlyMap<string, Pool>,
  arcs: Arc[],
  ready: string[],
): Content {
  const left = new Map(state.content)
  for (const { lot, massG } of event.outputs.toSorted((a, b) => compare(a.lot, b.lot))) {
    const content = shareOfContent(left, massG)
    taken(left, content)
    arcs.push({ event: event.id, lot, way: 'out', massG, content })
    const pool = pools.get(lot)!
    pour(pool, content, state.sources)
    if (--pool.waitsFor === 0) ready.push(lot)
  }
  return left
}

function faultsOf(event: LotEvent, index: number, events: readonly LotEvent[]): Problem[] {
  const place = { path: event.id }
  const found: Problem[] = []
  const parts = event.kind === 'arose' ? [event] : [...event.inputs, ...event.outputs]
  if (parts.some(part => !Number.isSafeInteger(part.massG) || part.massG <= 0))
    found.push(
      problem('attribution.mass', place, {
        zh: '质量不是正的整数克',
        en: 'a mass is not a positive whole number of grams',
        fixZh: '换算成整数克',
        fixEn: 'convert it to whole grams',
      }),
    )
  if (events.findIndex(other => other.id === event.id) !== index)
    found.push(
      problem('attribution.twice', place, {
        zh: `事件 ${event.id} 出现了两次`,
        en: `the event ${event.id} is there twice`,
        fixZh: '只留一个',
        fixEn: 'keep one of them',
      }),
    )
  if (event.kind === 'arose') return found
  for (const side of [event.inputs, event.outputs])
    if (new Set(side.map(part => part.lot)).size !== side.length)
      found.push(
        problem('attribution.lot-twice', place, {
          zh: '同一批次在投入或产出中出现了两次',
          en: 'one lot is twice among the inputs or the outputs',
          fixZh: '合并成一行',
          fixEn: 'add the two up',
        }),
      )
  const [inG, outG] = [sumOf(event.inputs), sumOf(event.outputs)]
  if (outG > inG)
    found.push(
      problem('attribution.heavier-out', place, {
        zh: `产出 ${outG} g，重于投入 ${inG} g`,
        en: `${outG} g come out of ${inG} g`,
        fixZh: '补登投入；加的水也是投入',
        fixEn: 'add the inputs that are missing; added water is an input as well',
      }),
    )
  return found
}
function overdrawn(lot: string, event: string, massG: number, leftG: number): Problem {
  return problem(
    'attribution.overdrawn',
    { path: event },
    {
      zh: `批次 ${lot} 只剩 ${leftG} g，不能取 ${massG} g`,
      en: `${leftG} g are left of the lot ${lot}; ${massG} g cannot be taken`,
      fixZh: '补登进入这个批次的事件，或改正数量',
      fixEn: 'add the event that put more into the lot, or correct the mass',
    },
  )
}
function circle(events: readonly Worked[]): Problem {
  const ids = events.map(event => event.id).join(', ')
  return problem(
    'attribution.circle',
    { path: events[0]!.id },
    {
      zh: `这些事件互为投入，无法追溯：${ids}`,
      en: `these events feed one another and cannot be traced: ${ids}`,
      fixZh: '返回的物料另立批次',
      fixEn: 'give what is returned a lot of its own',
    },
  )
}
