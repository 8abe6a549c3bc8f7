// What an integer plan says of itself: the bound, the gap, whether it is what was asked for, and that its prices hold with the sites held.
import { decidedCost, type PlanResult, type Scenario } from '#domain/plan.ts'
import { warning, type Problem } from '#domain/problem.ts'
import { moneyText } from '../explain/amountWords.ts'
import { tenThousandCny } from '../model/draft.ts'
import type { Sited, SitingRequest } from './siting.ts'

const defaultGap = 5e-4
const defaultSeconds = 60
/** Gaps below this, of the decided cost, are rounding. */
const none = 1e-9

export function sitingRequestOf({ gap, seconds }: Scenario): SitingRequest {
  return { gap: gap ?? defaultGap, seconds: seconds ?? defaultSeconds }
}

export function withSites(
  result: PlanResult,
  { bound, objective, nodes, givesWayMore, leastProven }: Sited,
  request: SitingRequest,
): PlanResult {
  const size = decidedCost(result.costs)
  const apartCny = Math.max(0, (objective - bound) * tenThousandCny)
  const rounding = apartCny <= none * size
  const gapCny = rounding ? 0 : apartCny,
    gap = rounding ? 0 : apartCny / size
  const reached = gap <= request.gap + none && leastProven
  const integer = {
    boundCny: result.objective.value - gapCny,
    gapCny,
    gap,
    asked: request.gap,
    reached,
    opened: result.builds.filter(build => build.opened).length,
    nodes,
  }
  const { checks, warnings, status, ...rest } = result
  const own = [
    ...(givesWayMore ? [givesWay(leastProven)] : []),
    pricesHeld,
    ...(gap <= request.gap + none ? [] : [notReached(gap, gapCny / result.periods.length, request)]),
  ]
  return {
    ...rest,
    status: status === 'optimal' && !reached ? 'best_found' : status,
    gap,
    gapCny,
    checks,
    integer,
    warnings: [...warnings, ...own],
  }
}

const pricesHeld: Problem = warning(
  'plan.integer.prices',
  { path: 'prices' },
  {
    zh: '整数选址方案的价格是在选定地点不变时的边际价格，不含“再开一处”的影响。',
    en: 'Prices of an integer plan are marginal with the opened sites held; they do not say what opening another site would do.',
    fixZh: '比较两个方案来看多开或少开一处的影响。',
    fixEn: 'Compare two plans to see the effect of one site more or less.',
  },
)

/** Some obligation is met by sites in parts, and not by whole ones. */
function givesWay(proven: boolean): Problem {
  return warning(
    'plan.integer.gives-way',
    { path: 'relaxations' },
    {
      zh: `地点只能整开整关时，有的要求无法满足，而连续规划（地点可按比例开）可以。${proven ? '已证明放宽不能再少。' : '放宽能否更少，未在时限内证明。'}`,
      en: `With sites opened whole, something has to give way that the continuous plan, with sites in parts, can meet. ${
        proven ? 'It is proven that no less would do.' : 'Whether less would do was not proven in the time given.'
      }`,
      fixZh: proven ? '放宽最小规模、级差、投资上限或开设数量。' : '延长时间；或放宽最小规模、级差、投资上限或开设数量。',
      fixEn: proven
        ? 'Loosen a least size, a step, a limit of investment or a count of sites.'
        : 'Give it more seconds; or loosen a least size, a step, a limit of investment or a count of sites.',
    },
  )
}

function notReached(gap: number, yearlyCny: number, request: SitingRequest): Problem {
  const percent = (part: number) => `${(part * 100).toPrecision(3)} %`
  return warning(
    'plan.integer.gap',
    { path: 'gap' },
    {
      zh: `在 ${request.seconds} 秒内找到的选址，与已证明的下界每年相差至多 ${moneyText(yearlyCny, true)}，为决策所定成本的 ${percent(gap)}；要求 ${percent(request.gap)}。`,
      en: `The sites found within ${request.seconds} s cost at most ${moneyText(yearlyCny, false)} a year more than the proven bound, ${percent(gap)} of the cost that the decisions decide; ${percent(request.gap)} was asked for.`,
      fixZh: '延长时间，或放宽要求的差距。',
      fixEn: 'Allow more seconds, or a wider gap.',
    },
  )
}
