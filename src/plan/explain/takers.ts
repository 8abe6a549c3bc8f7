// Who else could take what leaves a place: every taker that some mode may reach, by its best mode, with what one tonne there would cost the
// region more than the plan (its reduced cost) and what keeps it from being used.
import type { StudyResultOf, Term, Words } from '#domain/study.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { flowEnds } from '../answer/flowId.ts'
import { standingOf } from '../answer/building.ts'
import { kt } from '../model/draft.ts'
import type { ArcKey } from '../search/arcs.ts'
import type { Solving } from '../search/generate.ts'
import { nodesByMaterial, priceArcs } from '../search/pricing.ts'
import { tonnesText, words } from './amountWords.ts'
import { asGood, openReducedCosts, type WhyQuestion } from './whyArc.ts'

type Taker = StudyResultOf<'why'>['takers'][number]
/** Rows shown: what the plan uses, then those that would cost the region least. */
const shown = 20
/** CNY per tonne from which a term is what limits a way. */
const matters = 0.01
/** Share of a capacity or a demand above which it is full. */
const full = 1 - 1e-6
/** Tonnes that are a flow. */
const used = 1e-3

export function takersOf(solving: Solving, answer: LpAnswer, question: WhyQuestion): Taker[] {
  const reduced = openReducedCosts(solving, answer)
  return bestWays(solving, answer, question)
    .slice(0, shown)
    .map(({ key, tonnes }) => {
      const { terms, reducedCost } = reduced(key)
      const { facts, network, book } = solving
      const { material, to, mode, via, process, period } = flowEnds(facts, network, book, key)
      const { km, cny } = book.terms(key)
      return {
        material,
        to,
        ...(process === undefined ? {} : { process }),
        period,
        mode,
        ...(via === undefined ? {} : { via }),
        km,
        tonnes,
        freight: cny,
        reducedCost,
        ...limitOf(solving, answer, key, terms, tonnes, reducedCost),
      }
    })
}

type Way = { key: ArcKey; tonnes: number; cost: number }
/** The best way to each taker of each material and period, what is used first. */
function bestWays(
  { facts, network, layout, book }: Solving,
  { dual, reduced, primal }: LpAnswer,
  { from, material, period }: WhyQuestion,
): Way[] {
  const site = facts.placeIndex.get(from)!
  const all = nodesByMaterial(facts)
  const mine = nodesByMaterial(facts, place => place === site).supplies.map((list, index) =>
    material === undefined || facts.materials[index]!.id === material ? list : new Int32Array(),
  )
  const best = new Map<string, Way>()
  const put = (way: Way) => {
    const { key } = way
    if (period !== undefined && facts.periods[key.period] !== period) return
    const name = `${key.supply} ${key.receiver} ${key.period}`
    const found = best.get(name)
    if (found === undefined || way.tonnes > found.tonnes || (way.tonnes === found.tonnes && way.cost < found.cost)) best.set(name, way)
  }
  const { found } = priceArcs(facts, network, layout, book, dual, {
    keep: Infinity,
    threshold: Infinity,
    nodes: { supplies: mine, receivers: all.receivers },
  })
  for (const { key, cost } of found) put({ key, cost, tonnes: 0 })
  const own = new Set(mine.flatMap(list => [...list]))
  book.keys.forEach((key, index) => {
    const column = layout.arcStart + index
    if (own.has(key.supply)) put({ key, cost: reduced[column]!, tonnes: Math.max(0, primal[column]!) / kt })
  })
  const rank = ({ tonnes }: Way) => (tonnes > used ? tonnes : 0)
  return [...best.values()].sort((a, b) => rank(b) - rank(a) || a.cost - b.cost)
}

const lanes = [
  'siding_slots',
  'line_capacity',
  'fleet_capacity',
  'arc_capacity',
  'blend_limit',
  'move_quota',
  'link_limit',
  'link_over',
] as const
type LimitKind = Taker['limit']

/** What keeps a way from taking (more) tonnes. */
function limitOf(
  { facts, layout }: Solving,
  { primal }: LpAnswer,
  key: ArcKey,
  terms: readonly Term[],
  tonnes: number,
  reducedCost: number,
): { limit: LimitKind; words: Words } {
  const P = layout.periods
  const receiver = facts.receivers[key.receiver]!
  const lane = terms.find(({ code, value }) => (lanes as readonly string[]).includes(code) && value > matters)
  const unit = receiver.kind === 'feed' ? facts.units[receiver.unit]! : undefined
  const told = (limit: LimitKind, zh: string, en: string) => ({ limit, words: { zh, en } })
  if (unit !== undefined) {
    let capacity = standingOf(layout, unit, key.period, primal)
    for (let t = 0; t <= key.period; t++) {
      const column = layout.buildColumn[unit.index * P + t]!
      if (column >= 0) capacity += primal[column]!
    }
    const runs = primal[layout.activityColumn[unit.index * P + key.period]!]!
    if (capacity > 0 && runs >= full * capacity)
      return {
        limit: 'capacity',
        words: words(zh =>
          zh ? `能力已满，${tonnesText(capacity / kt, true)}/a` : `capacity is full, ${tonnesText(capacity / kt, false)}/a`,
        ),
      }
    if (tonnes <= used && runs <= used * kt) {
      return capacity > 0
        ? told('idle', '装置未运行：其产品在此价格下不划算', 'it does not run: its product is not worth making at these prices')
        : told('idle', '未建设：建设不划算或不允许', 'it is not built: not worth it, or not allowed')
    }
  } else {
    const sold = layout.sales.filter(sale => sale.receiver === key.receiver && receiver.steps[sale.step]!.period === key.period)
    const most = sold.reduce((sum, sale) => sum + receiver.steps[sale.step]!.kt, 0)
    if (most > 0 && sold.reduce((sum, { column }) => sum + primal[column]!, 0) >= full * most)
      return {
        limit: 'demand',
        words: words(zh => (zh ? `需求已满，${tonnesText(most / kt, true)}/a` : `its demand is met, ${tonnesText(most / kt, false)}/a`)),
      }
  }
  if (lane !== undefined) return told('lane', lane.nameZh, lane.nameEn)
  if (tonnes > used) return told('used', '方案采用', 'in the plan')
  if (reducedCost <= asGood) return told('as_good', '同样好，未选用', 'as good, not chosen')
  return told('dearer', '比现有去向贵', 'dearer than where it goes now')
}
