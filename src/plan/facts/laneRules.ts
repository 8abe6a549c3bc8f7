// Lanes of modes by stations: one material from one station to another in one year. A lane is closed, or carries its least number of full trains
// and costs its fixed sum; whole trains are a whole number of them.
import { problem, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'

/** Trains a year, whether they are whole, and CNY a year for having the lane at all. */
export type LaneRules = { least: number; whole: boolean; cny: number }

/** @returns undefined where a mode may carry any tonnage between two stations */
export function laneRulesOf({ network, trainT, wholeTrains, minTrainsPerYear, laneCnyPerYear }: Row<'modes'>): LaneRules | undefined {
  const rules = { least: minTrainsPerYear ?? 0, whole: wholeTrains === true, cny: laneCnyPerYear ?? 0 }
  const none = rules.least === 0 && !rules.whole && rules.cny === 0
  return network !== 'stations' || none || (trainT ?? 0) <= 0 ? undefined : rules
}

/** What a tonne pays of the cost of its train, CNY per wet tonne. */
export function trainShare({ trainCny, trainT }: Row<'modes'>): number {
  return trainCny === undefined || (trainT ?? 0) <= 0 ? 0 : trainCny / trainT!
}

/** Rules that count trains and do not say what a train carries. */
export function laneProblems(region: Region): Problem[] {
  return region.modes
    .filter(row => (row.trainT ?? 0) <= 0)
    .flatMap(row => {
      const column = (['minTrainsPerYear', 'laneCnyPerYear', 'trainCny', 'wholeTrains'] as const).find(name => row[name])
      return column === undefined ? [] : [noTrain(row.id, column)]
    })
}

function noTrain(id: string, column: string): Problem {
  return problem(
    'plan.lane.train',
    { sheet: 'modes', path: id, column },
    {
      zh: `运输方式“${id}”按列数计（${column}），但没有每列吨数。`,
      en: `Mode "${id}" counts trains (${column}) and does not say how much a train carries.`,
      fixZh: '填写 trainT。',
      fixEn: 'Give trainT.',
    },
  )
}
