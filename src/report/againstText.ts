// A plan as a change against the year as it was: lines for a terminal.
import type { AgainstBaseline } from '#domain/baseline.ts'
import { bridgeOf, headlineRows, type HeadlineRow } from '#domain/headlineRows.ts'
import { pastWords } from '#domain/words/baselineWords.ts'
import { alignedLines, amount, say, unitWord } from './words.ts'
import type { Language } from './words.ts'

/** Shown on a screen; the workbook has all. */
const onScreen: ReadonlySet<string> = new Set(['netCost', 'co2', 'industrial', 'recyclables', 'sand', 'added'])

/** A change, with its sign. */
function changeText(value: number, unit: string, language: Language): string {
  return `${value > 0 ? '+' : ''}${amount(value, unit, language)}`
}

function row({ zh, en, unit, of }: HeadlineRow, { asItWas, plan }: AgainstBaseline, language: Language): string[] {
  const [before, after, word] = [of(asItWas), of(plan), unitWord(unit, language)]
  return [
    `  ${say(language, zh, en)}`,
    amount(before, word, language),
    amount(after, word, language),
    changeText(after - before, word, language),
  ]
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
