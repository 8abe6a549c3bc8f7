// Prices from both sides: the limit a little lower and a little higher, the plan solved again over all possible arcs. The cost is piecewise
// linear and convex in a limit, so a slope that is the same over half a step and over all of it is the one-sided derivative itself.
import type { StudyOptions, StudyResultOf } from '#domain/study.ts'
import { tenThousandCny } from '../model/draft.ts'
import { netCost } from '../model/measures.ts'
import { handlesOf, move, type Handle } from '../explain/handles.ts'
import { priceWords } from './priceWords.ts'
import { asFarAsTime, optimise, restart, say, TimeIsUp, type Study } from './study.ts'

type Result = StudyResultOf<'prices'>
/** Slopes that differ by less, relative, count as one. */
const same = 1e-5
/** How often a step is halved before the slope is taken as it is. */
const halvings = 7
/** First step (t) from a capacity that does not stand yet. */
const fromNothing = 100
/** Thousandths of shortfall by which giving way more is told from rounding. */
const givesWay = 1e-6
/** How dear shortfall is at first and at most, as multiples of each slack's own price: nothing may give way that did not before. */
const dearness = { first: 10, most: 1e6 }

export function prices(study: Study, { most, step }: StudyOptions<'prices'>): Result {
  const { open, settled } = study
  const { daysPerYear } = open.solving.facts
  const all = handlesOf(open.solving, settled.answer)
  const weight = ({ price, limit }: Handle) => Math.abs(price * limit)
  const others = all.filter(({ kind }) => kind !== 'target').sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  const chosen = [...all.filter(({ kind }) => kind === 'target'), ...others.slice(0, most)]
  if (chosen.length === 0) {
    const nothing = { zh: '没有起约束作用的目标或能力，价格都是零。', en: 'No target or capacity binds; all prices are zero.' }
    return { kind: 'prices', rows: [], words: [nothing] }
  }
  const { costAt, base } = openCosts(study)
  const rows: Result['rows'] = []
  const sides = (handle: Handle, index: number) => {
    say(study, { zh: `价格：${handle.nameZh}`, en: `price: ${handle.nameEn}` }, index, chosen.length, rows.at(-1)?.words)
    // Slots are spoken of as trains a day.
    const first = handle.limit === 0 ? fromNothing : handle.kind === 'siding' ? daysPerYear : Math.abs(handle.limit) * step
    const [down, up] = [-1, 1].map(side => slope(handle, side, first, costAt, base)) as [Slope, Slope]
    rows.push(sidesOf(handle, down, up, daysPerYear))
  }
  asFarAsTime(study, () => chosen.forEach(sides))
  if (rows.length === 0) throw new TimeIsUp()
  return { kind: 'prices', rows, words: rows.map(row => row.words) }
}

/** Net cost (CNY) with a limit moved by so many of its units; undefined where more has to give way than in the plan. */
type CostAt = (handle: Handle | undefined, by: number) => number | undefined

/** Opens what may give way, at a price that keeps it shut (relaxed plans: at what it is) as long as the limits allow. */
function openCosts(study: Study): { costAt: CostAt; base: number } {
  const { open, settled } = study
  const { layout, model } = open.solving
  const { slacks, draft, budgetRow } = layout
  const columns = Int32Array.from(slacks, slack => slack.column).sort()
  const [none, endless] = [new Float64Array(columns.length), new Float64Array(columns.length).fill(Infinity)]
  model.setColumnBounds(columns, none, endless)
  for (const column of columns) draft.setColumn(column, 0, Infinity)
  const relaxed = settled.status === 'relaxed'
  const before = relaxed ? draft.rowUpper(budgetRow) : 0
  // What had to give way goes on giving way as much: a price of the plan holds with the shortfall as it is.
  if (relaxed) {
    draft.setRow(budgetRow, before, Infinity)
    model.setRowBounds(Int32Array.of(budgetRow), Float64Array.of(before), Float64Array.of(Infinity))
  }
  const dearest = Math.max(0, ...slacks.map(slack => slack.price * slack.size))
  const worth = Math.abs(settled.answer.dual[budgetRow]!)
  const costsOf = (factor: number) =>
    new Map(slacks.map(slack => [slack.column, relaxed ? factor * (worth + dearest) : factor * slack.price * slack.size]))
  const costWith = (extra: Map<number, number>): CostAt => {
    return (handle, by) => {
      if (handle !== undefined && !move(open.solving, handle, by)) return undefined
      restart(study, settled.basis)
      const { answer } = optimise(study, netCost, 'warm', extra)
      if (handle !== undefined) move(open.solving, handle, 0)
      let given = 0,
        cost = answer.objective
      for (const [column, price] of extra) {
        given += Math.max(0, answer.primal[column]!)
        cost -= price * answer.primal[column]!
      }
      return given > before + givesWay ? undefined : cost * tenThousandCny
    }
  }
  for (let factor = dearness.first; factor <= dearness.most; factor *= 10) {
    const costAt = costWith(costsOf(factor))
    const base = costAt(undefined, 0)
    if (base !== undefined) return { costAt, base }
  }
  // No finite price keeps shortfall out: the plan's own cost stands, and only what holds without more of it is compared.
  return { costAt: costWith(costsOf(dearness.most)), base: study.figures.net }
}

type Slope = { value: number; holds: number | null } | undefined

/** d cost / d limit on one side (-1 lower, 1 higher), and how far it was seen to hold. */
function slope(handle: Handle, side: number, first: number, costAt: CostAt, base: number): Slope {
  // Nothing cannot be made less.
  if (handle.limit === 0 && side < 0) return undefined
  let far = side < 0 && handle.limit > 0 ? Math.min(first, handle.limit) : first
  let whole = costAt(handle, side * far)
  for (let halved = 0; ; halved++, far /= 2) {
    const half = costAt(handle, (side * far) / 2)
    if (half !== undefined) {
      const near = (half - base) / (side * far * 0.5)
      const all = whole === undefined ? NaN : (whole - base) / (side * far)
      // Below what the sum of the costs can show, two slopes are not told apart.
      const blur = (1e-12 * Math.abs(base)) / far
      if (Math.abs(near - all) <= same * Math.max(1e-6, Math.abs(near), Math.abs(all)) + blur) return { value: near, holds: far }
      if (halved === halvings) return { value: near, holds: null }
    } else if (halved === halvings) return undefined
    whole = half
  }
}

function sidesOf(handle: Handle, down: Slope, up: Slope, daysPerYear: number): Result['rows'][number] {
  const { kind, id, nameZh, nameEn, period, limit, unit, price, priceUnit, sign } = handle
  const told = (side: Slope) => (side === undefined ? null : sign * side.value + 0)
  const [left, right] = [told(down), told(up)]
  const near = (value: number | null) => value !== null && Math.abs(value - price) <= 10 * same * Math.max(1, Math.abs(price))
  const row = {
    kind,
    id,
    nameZh,
    nameEn,
    period,
    limit,
    unit,
    price,
    left,
    right,
    priceUnit,
    smooth: near(left) && near(right),
    holdsDown: down?.holds ?? null,
    holdsUp: up?.holds ?? null,
  }
  return { ...row, words: priceWords(row, sign, daysPerYear) }
}
