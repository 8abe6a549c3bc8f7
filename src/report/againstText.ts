// A plan as a change against the year as it was: lines for a terminal.
import type { AgainstBaseline, Headline } from '#domain/baseline.ts'
import { pastWords } from '#domain/words/baselineWords.ts'
import { headlineRows, type HeadlineRow } from './headlineRows.ts'
import { alignedLines, amount, say } from './words.ts'
import type { Language } from './words.ts'

/** Shown on a screen; the workbook has all. */
const onScreen: ReadonlySet<string> = new Set(['netCost', 'co2', 'industrial', 'recyclables', 'sand', 'added'])

export const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text)
/** A change, with its sign; nothing where there is none. */
export function changeText(value: number, unit: string, language: Language): string {
  return signed(value, amount(value, unit, language))
}

function row({ zh, en, unit, of }: HeadlineRow, { asItWas, plan }: AgainstBaseline, language: Language): string[] {
  const [before, after] = [of(asItWas), of(plan)]
  return [
    `  ${say(language, zh, en)}`,
    amount(before, unit[language], language),
    amount(after, unit[language], language),
    changeText(after - before, unit[language], language),
  ]
}

/** The change of the net cost in two steps: what stands is used only where it pays; then targets and building. */
export function bridgeOf({ asItWas, whatPays, plan }: AgainstBaseline): { stopping: number; rest: number } {
  const cost = (headline: Headline) => headline.netCostCny
  return { stopping: cost(whatPays) - cost(asItWas), rest: cost(plan) - cost(whatPays) }
}

export function againstLines(against: AgainstBaseline, language: Language): string[] {
  const money = say(language, '元', 'CNY')
  const { stopping, rest } = bridgeOf(against)
  const years = against.periods.join(say(language, '、', ', '))
  return [
    '',
    say(
      language,
      `与照旧相比（${years}，现有装置照旧运行，不新建、不设目标）`,
      `Against ${pastWords.asItWas.en} (${years}, what stands runs on, nothing built, no targets)`,
    ),
    ...alignedLines(
      [
        ['', say(language, pastWords.asItWas.zh, pastWords.asItWas.en), say(language, '本方案', 'plan'), say(language, '变化', 'change')],
        ...headlineRows.filter(({ id }) => onScreen.has(id)).map(one => row(one, against, language)),
      ],
      ['left', 'right', 'right', 'right'],
    ),
    say(
      language,
      `  净成本的变化 = 不划算的停下 ${changeText(stopping, money, language)}，目标与新建 ${changeText(rest, money, language)}`,
      `  change of net cost = what loses stops ${changeText(stopping, money, language)}, targets and building ${changeText(rest, money, language)}`,
    ),
  ]
}
