// Intervals of a plan as a sheet: every figure with its ends, and the inputs that make most of its width.
import type { PlanIntervals, PlanInterval } from '#domain/intervals.ts'
import { unitWords } from '#domain/words/units.ts'
import { type Paper, paperColumns, paperTable } from './paper.ts'
import { type Column, figureFormat, type Sheet } from './sheet.ts'
import { say } from './words.ts'

const wide = { format: figureFormat, width: 15 }

export function intervalSheet(paper: Paper, { rows }: PlanIntervals): Sheet {
  const { language } = paper
  const column = paperColumns<PlanInterval>(paper)
  const first = (at: number): Column<PlanInterval>[] => [
    column(
      `先测 ${at + 1}`,
      `Measure first ${at + 1}`,
      ({ first: found }) => (found[at] === undefined ? null : say(language, found[at].nameZh, found[at].nameEn)),
      { width: 22, wrap: true },
    ),
    column(`先测 ${at + 1} 占宽度（%）`, `Its part of the width (%)`, row => row.first[at]?.share ?? null, { format: '0 %', width: 12 }),
  ]
  return paperTable(
    paper,
    say(language, '区间', 'Intervals'),
    [
      column('项目', 'Figure', row => say(language, row.nameZh, row.nameEn), { width: 30, wrap: true }),
      column('单位', 'Unit', row => unitWords(row.unit, language), { width: 10, centred: true }),
      column('低', 'Low', row => row.low, wide),
      column('值', 'Value', row => row.value, wide),
      column('高', 'High', row => row.high, wide),
      ...[0, 1, 2].flatMap(first),
    ],
    rows,
  )
}
