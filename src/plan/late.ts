// When time runs out: the part of it that the engine may have, and the best plan that is known by then. It holds everything that a plan
// must hold; that no other costs less is proven only as far as its gap says.
import { gapNotKnown } from '#domain/gap.ts'
import { decidedCost, type PlanResult, type Scenario } from '#domain/plan.ts'
import { problem, warning, type Problem } from '#domain/problem.ts'
import { unpriced } from './answer/unpriced.ts'
import { tenThousandCny } from './model/draft.ts'
import type { Solving } from './search/generate.ts'
import { noShortfall, type Settled, type Unsettled } from './search/relax.ts'

/**
 * After the engine the answer is read, checked and handed over. Measured on the region of seven provinces, that takes some fifteen times as long
 * as its network takes to be laid out, on whatever machine; of a short time never more than this share.
 */
const afterwards = { times: 15, ms: 150, share: 0.45 }

/** @param laidOut ms that facts, network and rows took @returns when the engine has to end, on the clock of `until` */
export function engineUntil(until: number, now: number, laidOut: number): number {
  return until - Math.min(afterwards.ms + afterwards.times * laidOut, afterwards.share * Math.max(0, until - now))
}

/**
 * A settled answer, or one that stands in for it because time ran out. `bound`: no plan that gives way no more costs less, 10^4 CNY;
 * `leastKnown`: of what gives way it is proven that no less would do.
 */
export type Late = Settled & { late: { bound: number; leastKnown: boolean } }
export type Ended = Settled | Late | Unsettled
export function isOutOfTime(settled: Settled): settled is Late {
  return 'late' in settled
}

/** What was settled; where time ran out before, the best plan known by then. */
export function orBestKnown(solving: Solving, ended: Settled | Unsettled): Ended {
  return 'stopped' in ended && ended.late === true ? (bestKnown(solving) ?? ended) : ended
}

/** @returns undefined where there is no plan yet */
function bestKnown({ layout, best, least }: Solving): Late | undefined {
  if (best === undefined) return undefined
  const { draft, slacks, budgetRow } = layout
  const padded = (values: Float64Array) => {
    const all = new Float64Array(draft.columns())
    all.set(values)
    return all
  }
  const answer = { ...best.answer, primal: padded(best.answer.primal), reduced: padded(best.answer.reduced) }
  const short = slacks.reduce((sum, { column }) => sum + Math.max(0, answer.primal[column]!), 0)
  const common = { answer, worst: 0, budgetRow, attempt: 0, late: { bound: best.bound, leastKnown: least !== undefined } }
  // What gives way is explained by the least that has to, or, as long as that is not known, by what the plan itself says.
  return short <= noShortfall
    ? { ...common, status: 'optimal', shortfall: undefined }
    : { ...common, status: 'relaxed', shortfall: least?.answer ?? best.answer }
}

/** The plan as far as it came, and what it is worth. */
export function lateResult(result: PlanResult, { late: { bound, leastKnown }, status }: Late, seconds: number): PlanResult {
  const above = result.objective.value - bound * tenThousandCny
  // Where something gives way that may not have to, a bound on the cost alone says nothing.
  const gapCny = (status === 'optimal' || leastKnown) && Number.isFinite(above) ? Math.max(0, above) : undefined
  const gap = gapCny === undefined ? gapNotKnown : gapCny / decidedCost(result.costs)
  return {
    ...unpriced(result, gapCny, outOfTime(seconds, gap, status, leastKnown)),
    status: status === 'optimal' ? 'best_found' : 'relaxed',
  }
}

function outOfTime(seconds: number, gap: number, status: Settled['status'], leastKnown: boolean): Problem {
  const percent = `${(gap * 100).toPrecision(3)} %`
  const [farZh, farEn] =
    gap !== gapNotKnown
      ? [`与已证明的下界相差决策所定成本的 ${percent}`, `it is proven to within ${percent} of the cost that the decisions decide`]
      : ['离最优还有多远尚不知道', 'how far it is from the best is not known']
  const [wayZh, wayEn] =
    status === 'optimal'
      ? ['全部要求都满足', 'everything required holds']
      : leastKnown
        ? ['放宽量已是最小', 'what gives way is the least that has to']
        : ['放宽量可能大于必要', 'more may give way than has to']
  return warning(
    'plan.time',
    { path: 'seconds' },
    {
      zh: `${seconds} 秒已到，给出当时最好的方案：${wayZh}；${farZh}；没有价格。`,
      en: `Time was up after ${seconds} s; this is the best plan by then: ${wayEn}; ${farEn}; it has no prices.`,
      fixZh: '需要最优方案和价格时，请给更多秒数，或不设时限。',
      fixEn: 'For the best plan and its prices, allow more seconds or no limit.',
    },
  )
}

/** Time ran out before anything was a plan. */
export function nothingInTime({ seconds, integer }: Pick<Scenario, 'seconds' | 'integer'>, boundCny?: number): Problem {
  const known = boundCny === undefined || !Number.isFinite(boundCny) ? undefined : `${(boundCny / 1e6).toFixed(2)} M CNY`
  return problem(
    'plan.time',
    { path: 'seconds' },
    {
      zh: `${seconds ?? ''} 秒内没有找到${integer === true ? '整数选址' : ''}方案。${known === undefined ? '' : `已证明没有方案的净成本低于 ${(boundCny! / 1e8).toFixed(3)} 亿元。`}`,
      en: `No plan${integer === true ? ' with whole sites' : ''} was found within ${seconds ?? ''} s.${known === undefined ? '' : ` None costs less than ${known}, as is proven.`}`,
      fixZh: '请给更多秒数，或减少规划期。',
      fixEn: 'Allow more seconds, or plan fewer periods.',
    },
  )
}
