// Links: relations of transport that are opened as a whole or not, each over all that goes from a place to a place of a material by a mode.
import { problem, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { kt } from '../model/draft.ts'
import { holdsIn } from './lookups.ts'

export type Link = {
  /** Of the links table. */
  index: number
  row: Row<'links'>
  /** Undefined: any. */
  from: number | undefined
  to: number | undefined
  material: number | undefined
  mode: string | undefined
  /** Opened or not; else it only has a most. */
  decided: boolean
  /** CNY a year; kt a year. */
  cny: number
  least: number
  most: number
  /** Beyond so many kt a year each costs so much more, CNY/t. */
  over: { kt: number; cny: number } | undefined
  /** By period. */
  active: boolean[]
}
type Indexes = { placeIndex: Map<string, number>; materialIndex: Map<string, number> }

export function linksOf(region: Region, periods: number[], { placeIndex, materialIndex }: Indexes, problems: Problem[]): Link[] {
  const modes = new Set(['arc', ...region.modes.map(row => row.id), ...region.arcs.flatMap(row => row.mode ?? [])])
  return region.links.flatMap((row, index) => {
    const { cnyPerYear = 0, minTPerYear = 0, maxTPerYear, mode, overTPerYear, overCnyPerT } = row
    const decided = cnyPerYear > 0 || minTPerYear > 0
    const wrong = faultOf(row, decided) ?? unknownOf(row, { placeIndex, materialIndex, modes })
    if (wrong !== undefined) {
      problems.push(wrong)
      return []
    }
    const place = (end: string | undefined) => (end === undefined ? undefined : placeIndex.get(end)!)
    return [
      {
        index,
        row,
        from: place(row.from),
        to: place(row.to),
        material: row.material === undefined ? undefined : materialIndex.get(row.material)!,
        mode,
        decided,
        cny: cnyPerYear,
        least: minTPerYear * kt,
        most: (maxTPerYear ?? Infinity) * kt,
        over: overTPerYear === undefined || (overCnyPerT ?? 0) === 0 ? undefined : { kt: overTPerYear * kt, cny: overCnyPerT! },
        active: periods.map(period => holdsIn(row, period)),
      },
    ]
  })
}

function faultOf({ id, minTPerYear = 0, maxTPerYear, overTPerYear, overCnyPerT }: Row<'links'>, decided: boolean): Problem | undefined {
  if (maxTPerYear === undefined && (decided || overTPerYear === undefined)) return noMost(id)
  if (minTPerYear > (maxTPerYear ?? Infinity)) return leastAboveMost(id)
  if ((overTPerYear === undefined) !== (overCnyPerT === undefined)) return halfStep(id, overTPerYear === undefined)
  return (overCnyPerT ?? 0) < 0 ? cheaperBeyond(id) : undefined
}

function unknownOf(row: Row<'links'>, { placeIndex, materialIndex, modes }: Indexes & { modes: Set<string> }): Problem | undefined {
  for (const end of ['from', 'to', 'material', 'mode'] as const) {
    const known = end === 'mode' ? modes : end === 'material' ? materialIndex : placeIndex
    if (row[end] !== undefined && !known.has(row[end])) return unknownEnd(row.id, end, row[end])
  }
  return undefined
}

function halfStep(id: string, isFrom: boolean): Problem {
  const column = isFrom ? 'overTPerYear' : 'overCnyPerT'
  return problem(
    'plan.link.step',
    { sheet: 'links', path: id, column },
    {
      zh: `运输联系“${id}”的超量加价缺少${isFrom ? '起点' : '金额'}。`,
      en: `Link "${id}" gets dearer and does not say ${isFrom ? 'beyond how much' : 'by how much'}.`,
      fixZh: `填写 ${column}。`,
      fixEn: `Give ${column}.`,
    },
  )
}

function cheaperBeyond(id: string): Problem {
  return problem(
    'plan.link.cheaper',
    { sheet: 'links', path: id, column: 'overCnyPerT' },
    {
      zh: `运输联系“${id}”超过一定运量后降价：这里只能加价，降价要整体决定是否达到起点。`,
      en: `Link "${id}" gets cheaper beyond a tonnage: only a surcharge can stand here, for a discount is a decision whether the tonnage is reached.`,
      fixZh: '把优惠运价写成另一种方式（modes 或 arcs 的一行），再为它加一条联系，minTPerYear 填优惠起点，用整数规划求解。',
      fixEn:
        'Write the cheaper rate as a mode (or a row of arcs) of its own, give it a link whose minTPerYear is the tonnage from which it holds, and plan with `integer`.',
    },
  )
}

function noMost(id: string): Problem {
  return problem(
    'plan.link.most',
    { sheet: 'links', path: id, column: 'maxTPerYear' },
    {
      zh: `运输联系“${id}”没有最大运量：整体开通与否要知道开通后最多运多少。`,
      en: `Link "${id}" does not say the most that it carries: what is opened as a whole has to.`,
      fixZh: '填写 maxTPerYear。',
      fixEn: 'Give maxTPerYear.',
    },
  )
}

function leastAboveMost(id: string): Problem {
  return problem(
    'plan.link.least',
    { sheet: 'links', path: id, column: 'minTPerYear' },
    {
      zh: `运输联系“${id}”的最小运量大于最大运量，永远不能开通。`,
      en: `The least flow of link "${id}" is above its most: it could never be opened.`,
      fixZh: '改小 minTPerYear，或改大 maxTPerYear。',
      fixEn: 'Lower minTPerYear, or raise maxTPerYear.',
    },
  )
}

function unknownEnd(id: string, column: string, value: string): Problem {
  return problem(
    'plan.link.unknown',
    { sheet: 'links', path: id, column },
    {
      zh: `运输联系“${id}”的 ${column}“${value}”不存在。`,
      en: `Link "${id}" names ${column} "${value}", which does not exist.`,
      fixZh: '更正编号，或留空表示任意。',
      fixEn: 'Correct the id, or leave it blank for any.',
    },
  )
}
