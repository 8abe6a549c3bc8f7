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
  /** By period. */
  active: boolean[]
}
type Indexes = { placeIndex: Map<string, number>; materialIndex: Map<string, number> }

export function linksOf(region: Region, periods: number[], { placeIndex, materialIndex }: Indexes, problems: Problem[]): Link[] {
  const modes = new Set(['arc', ...region.modes.map(row => row.id), ...region.arcs.flatMap(row => row.mode ?? [])])
  return region.links.flatMap((row, index) => {
    const { id, cnyPerYear = 0, minTPerYear = 0, maxTPerYear, mode } = row
    const decided = cnyPerYear > 0 || minTPerYear > 0
    const wrong =
      maxTPerYear === undefined
        ? noMost(id)
        : minTPerYear > maxTPerYear
          ? leastAboveMost(id)
          : mode !== undefined && !modes.has(mode)
            ? unknownEnd(id, 'mode', mode)
            : (['from', 'to', 'material'] as const).flatMap(end => {
                const known = end === 'material' ? materialIndex : placeIndex
                return row[end] === undefined || known.has(row[end]) ? [] : [unknownEnd(id, end, row[end])]
              })[0]
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
        most: maxTPerYear! * kt,
        active: periods.map(period => holdsIn(row, period)),
      },
    ]
  })
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
