// Two plans by province and city for a terminal: what changed in each, in dry tonnes of one year.
import type { AreaChange, AreaSummary } from '#domain/areaBook.ts'
import { topAreas } from '#domain/topAreas.ts'
import type { ComparedAreas } from '#plan/answer/compareAreas.ts'
import { alignedLines, figure, say } from './words.ts'
import type { Align, Language } from './words.ts'

/** What is told of each area: column, and how it reads from a summary. */
const columns: { zh: string; en: string; of: (row: AreaSummary) => number }[] = [
  { zh: '本地利用', en: 'used here', of: row => row.usedHereT },
  { zh: '外运', en: 'sent', of: row => row.sentT },
  { zh: '调入', en: 'received', of: row => row.receivedT },
  { zh: '处置与留存', en: 'disposed of and left', of: row => row.disposedT + row.leftT },
  { zh: '新增能力', en: 'new capacity', of: row => row.newCapacityT },
]
/** Tonnes below which nothing changed. */
const least = 0.5

/** Provinces, and cities where something changed; `8.25 → 8.31 (+0.06)` in million tonnes. */
export function areaChangesText({ period, rows }: ComparedAreas, language: Language): string {
  const moved = (row: AreaChange) =>
    columns.some(({ of }) => Math.abs((row.other === null ? 0 : of(row.other)) - (row.base === null ? 0 : of(row.base))) >= least)
  const cell = (row: AreaChange, of: (row: AreaSummary) => number): string => {
    const [a, b] = [row.base === null ? 0 : of(row.base) / 1e6, row.other === null ? 0 : of(row.other) / 1e6]
    if (Math.abs(a - b) * 1e6 < least) return figure(a)
    return `${figure(a)} → ${figure(b)} (${b > a ? '+' : ''}${figure(b - a)})`
  }
  const named = (row: AreaChange) => (row.base ?? row.other)!
  const top = new Set(topAreas(rows.map(named), area => area.area).map(area => area.area))
  const shown = rows.filter(row => top.has(row.area) || moved(row))
  const lines = shown.map(row => {
    return [say(language, named(row).nameZh, named(row).nameEn), ...columns.map(({ of }) => cell(row, of))]
  })
  const align: Align[] = ['left', ...columns.map(() => 'right' as const)]
  return [
    say(language, `按地区（${period} 年，百万干吨；能力为百万吨/年）`, `By area (${period}, million dry tonnes; capacity in Mt/yr)`),
    ...alignedLines([['', ...columns.map(({ zh, en }) => say(language, zh, en))], ...lines], align).map(line => `  ${line}`),
  ].join('\n')
}
