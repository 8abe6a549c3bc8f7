// What an integer plan says of itself: the bound, the gap, whether it is what was asked for, and that its prices hold with the sites held.
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Problem } from '#domain/problem.ts'
import { tenThousandCny } from '../model/draft.ts'
import type { Sited, SitingWish } from './siting.ts'

const defaultGap = 1e-4
const defaultSeconds = 60
/** Gaps below this are rounding. */
const none = 1e-9

export function wishOf({ gap, seconds }: Scenario): SitingWish {
  return { gap: gap ?? defaultGap, seconds: seconds ?? defaultSeconds }
}

export function withSites(result: PlanResult, { bound, objective, nodes }: Sited, wish: SitingWish): PlanResult {
  const gross = Math.max(1, result.objective.value + result.costs.revenue)
  const apart = Math.max(0, ((objective - bound) * tenThousandCny) / gross)
  const gap = apart < none ? 0 : apart
  const reached = gap <= wish.gap + none
  const integer = {
    // Shortfall, where there is any, costs the same on both sides of the distance.
    boundCny: result.objective.value - gap * gross,
    gap,
    asked: wish.gap,
    reached,
    opened: result.builds.filter(build => build.opened).length,
    nodes,
  }
  const { checks, warnings, ...rest } = result
  return { ...rest, gap, checks, integer, warnings: [...warnings, pricesHeld, ...(reached ? [] : [notReached(gap, wish)])] }
}

const pricesHeld: Problem = {
  code: 'plan.integer.prices',
  severity: 'warning',
  place: { path: 'prices' },
  zh: '整数选址方案的价格是在选定地点不变时的边际价格，不含“再开一处”的影响。',
  en: 'Prices of an integer plan are marginal with the opened sites held; they do not say what opening another site would do.',
  mendZh: '比较两个方案来看多开或少开一处的影响。',
  mendEn: 'Compare two plans to see what one site more or less does.',
}

function notReached(gap: number, wish: SitingWish): Problem {
  const percent = (part: number) => `${(part * 100).toPrecision(3)} %`
  return {
    code: 'plan.integer.gap',
    severity: 'warning',
    place: { path: 'gap' },
    zh: `在 ${wish.seconds} 秒内找到的选址与已证明的下界相差总成本的 ${percent(gap)}，要求 ${percent(wish.gap)}。`,
    en: `The sites found within ${wish.seconds} s are proven to within ${percent(gap)} of the gross cost; ${percent(wish.gap)} was asked for.`,
    mendZh: '延长时间，或放宽要求的差距。',
    mendEn: 'Give it more seconds, or ask for a wider gap.',
  }
}
