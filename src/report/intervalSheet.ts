// Intervals of a plan as a sheet: every figure with its ends, and the inputs that make most of its width.
import type { PlanIntervals, PlanInterval, IntervalSource } from '#domain/intervals.ts'
import { tableSheet, type Column, type Sheet } from './sheet.ts'

const format = '#,##0.####'

export function intervalSheet({ rows }: PlanIntervals): Sheet {
  const source = (at: number, zh: string, en: string, of: (source: IntervalSource) => string | number): Column<PlanInterval> => ({
    header: `先测 ${at + 1}：${zh}\nMeasure first ${at + 1}: ${en}`,
    width: 30,
    value: row => (row.first[at] === undefined ? null : of(row.first[at])),
    ...(en === 'share' ? { format: '0 %', width: 14 } : {}),
  })
  return tableSheet(
    '区间 Intervals',
    [
      { header: '项目\nFigure (zh)', width: 36, value: row => row.nameZh },
      { header: '英文名\nFigure', width: 36, value: row => row.nameEn },
      { header: '单位\nUnit', width: 12, value: row => row.unit },
      { header: '低\nLow', width: 20, format, value: row => row.low },
      { header: '值\nValue', width: 20, format, value: row => row.value },
      { header: '高\nHigh', width: 20, format, value: row => row.high },
      ...[0, 1, 2].flatMap(at => [
        source(at, '输入', 'input', one => `${one.nameZh} ${one.nameEn}`),
        source(at, '占比', 'share', one => one.share),
        source(at, '数据行', 'row', one => `${one.table}/${one.key} ${one.field}`),
      ]),
    ],
    rows,
  )
}
