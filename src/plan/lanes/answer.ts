// Lanes as rows of a result, and what a plan with lanes decided whole says of itself: bound, gap, and that its prices hold with its lanes.
import { decidedCost, type PlanLane, type PlanResult } from '#domain/plan.ts'
import { warning, type Problem } from '#domain/problem.ts'
import type { LpAnswer } from '#solve/engine.ts'
import type { z } from 'zod'
import { tenThousandCny } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'
import type { Decided } from './decide.ts'
import { trafficOf } from './traffic.ts'

/** Of a plan whose sites are not searched: (cost - bound) / decided cost up to which it is called optimal. */
const enough = 2e-3
const none = 1e-9

/** Every lane that runs; undefined while they are in parts. */
export function lanesOfAnswer(solving: Solving, { primal, dual }: LpAnswer): z.infer<typeof PlanLane>[] | undefined {
  const { facts, network, layout } = solving
  if (!layout.lanes.decided) return undefined
  const running = trafficOf(solving, primal)
  return layout.lanes.held.map(held => {
    const { mode } = network.webs[held.web]!
    const trains =
      running.find(
        lane => lane.web === held.web && lane.pair === held.pair && lane.material === held.material && lane.period === held.period,
      )?.trains ?? 0
    const counted = Math.abs(trains - Math.round(trains)) <= 1e-6 * Math.max(1, trains) ? Math.round(trains) : trains
    return {
      mode: held.mode,
      from: held.from,
      to: held.to,
      material: facts.materials[held.material]!.id,
      period: facts.periods[held.period]!,
      trains: counted,
      wetTonnes: trains * mode.trainT,
      cny: mode.lanes!.cny,
      value: dual[held.row]! * tenThousandCny + 0,
    }
  })
}

/** @param asked the gap up to which a plan with whole sites may end; undefined where no sites are searched */
export function withLanes(result: PlanResult, { bound, objective, lanes, givesWayMore }: Decided, asked = enough): PlanResult {
  const size = decidedCost(result.costs)
  const apartCny = Math.max(0, (objective - bound) * tenThousandCny)
  const gapCny = apartCny <= none * size ? 0 : apartCny
  const gap = gapCny === 0 ? 0 : gapCny / size
  const reached = gap <= asked + none && !givesWayMore
  const { checks, warnings, status, ...rest } = result
  return {
    ...rest,
    status: status === 'optimal' && !reached ? 'best_found' : status,
    gap,
    gapCny,
    checks,
    integer: { boundCny: result.objective.value - gapCny, gapCny, gap, asked, reached, opened: 0, nodes: 0, lanes },
    warnings: [...warnings, ...(givesWayMore ? [givesWay] : []), pricesHeld],
  }
}

const pricesHeld: Problem = warning(
  'plan.lanes.prices',
  { path: 'lanes' },
  {
    zh: '铁路通道按整体开行与否确定（搜索得出，差距已列明）；价格是通道不变时的边际价格。',
    en: 'Rail lanes are decided whole, by a search whose gap is told; prices are marginal with the lanes as they are.',
    fixZh: '要看多开一条通道的作用，改变 mode.<编号>.minTrainsPerYear 后比较两个方案。',
    fixEn: 'To see the effect of another lane, change mode.<id>.minTrainsPerYear and compare two plans.',
  },
)
const givesWay: Problem = warning(
  'plan.lanes.gives-way',
  { path: 'relaxations' },
  {
    zh: '铁路通道整体开行时，有的要求无法满足，而通道可按比例开行时可以；能否放宽更少未经证明。',
    en: 'With lanes decided whole something has to give way that a plan with lanes in parts can meet; that no less would do is not proven.',
    fixZh: '降低 minTrainsPerYear，或增加其他运输方式。',
    fixEn: 'Lower minTrainsPerYear, or give another mode.',
  },
)
export const lanesInParts: Problem = warning(
  'plan.lanes.parts',
  { path: 'lanes' },
  {
    zh: '时限内未能确定铁路通道，通道按比例开行，可能不足最少列数；这是下界。',
    en: 'Time ran out before rail lanes were decided: lanes are in parts and may have fewer than their least trains, a lower bound.',
    fixZh: '延长时间。',
    fixEn: 'Allow more seconds.',
  },
)
/** Of every plan of a study, and of what the study says. */
export const lanesOfStudy: Problem = warning(
  'study.lanes.parts',
  { path: 'lanes' },
  {
    zh: '研究中的铁路通道按比例开行，可能不足最少列数：各方案的费用是通道整体开行时的下界。',
    en: 'In a study rail lanes are in parts and may have fewer than their least trains: what its plans cost is a lower bound on plans with whole lanes.',
    fixZh: '要通道整体开行的方案，把该点的限值写成目标，另行求解方案。',
    fixEn: 'For a plan with whole lanes, solve one by itself with the limits of that point as targets.',
  },
)
