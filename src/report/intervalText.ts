// Intervals as people read them: 0.49 (0.33–0.91) 亿t, and the inputs to measure first.
import type { PlanInterval, PlanIntervals } from '#domain/intervals.ts'
import { alignedLines, figure, say, unitWord } from './words.ts'
import type { Language } from './words.ts'

const scales = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
} as const

/** The figure with its interval in the large unit of the figure itself, or of its wider end where it is nothing. */
export function intervalText(
  { value, low, high, unit }: Pick<PlanInterval, 'value' | 'low' | 'high' | 'unit'>,
  language: Language,
): string {
  const size = Math.abs(value) > 0 ? Math.abs(value) : Math.max(Math.abs(low), Math.abs(high))
  const [scale, word] = scales[language].find(([least]) => size >= least) ?? [1, '']
  const text = (one: number): string => figure(Number((one / scale).toPrecision(3)))
  const shown = unitWord(unit, language)
  const gap = word !== '' && language === 'en' && unit.startsWith('CNY') ? ' ' : ''
  // Held by a limit, such as a target: nothing to tell.
  if (low === high) return `${text(value)} ${word}${gap}${shown}`
  // Two dashes would read as one: below nothing the words stand between.
  const between = low < 0 ? say(language, ' 至 ', ' to ') : '–'
  return `${text(value)} (${text(low)}${between}${text(high)}) ${word}${gap}${shown}`
}

/** Worth a line on a screen: what moves, of the figures that people ask for. */
const onScreen = /^(netCost|co2|recyclables|sand|industrial|gap\..*)$/u

function measureFirst({ first }: PlanInterval, language: Language): string {
  return first
    .filter(({ share }) => share >= 0.01)
    .map(source => `${say(language, source.nameZh, source.nameEn)} ${Math.round(100 * source.share)} %`)
    .join(say(language, '，', ', '))
}

export function intervalLines(intervals: PlanIntervals, language: Language): string[] {
  const rows = intervals.rows.filter(({ id }) => onScreen.test(id))
  return [
    '',
    say(language, '区间，以及先测准哪几个数（占区间宽度的比例）', 'Intervals, and what to measure first (part of the width)'),
    ...alignedLines(
      rows.map(row => [`  ${say(language, row.nameZh, row.nameEn)}`, intervalText(row, language), measureFirst(row, language)]),
      ['left', 'right', 'left'],
      [44],
    ),
  ]
}
