// What the streams of a plan stand on, as lines for a terminal.
import { kgToTonnes } from '#domain/quantity.ts'
import type { MeasuredStream } from '#domain/ground.ts'
import type { PlanResult } from '#domain/plan.ts'
import { alignedLines, amount, type Language, type Names, say } from './words.ts'

/** Streams shown before the list is cut. */
const shownRows = 12

/** Empty for a plan on estimates: they are what a region's tables say. */
export function groundLines({ scenario, periods }: PlanResult, names: Names, language: Language): string[] {
  const { ground, measured = [] } = scenario
  if (ground !== 'ledger') return []
  const used = measured.filter(one => one.used)
  const partly = measured.filter(one => !one.used)
  const years = periods.join(', ')
  return [
    '',
    say(
      language,
      `产生量依据  台账：${used.length} 项（全年 12 个月均有账）；其余按区域估算（${years}）`,
      `Ground of streams  ledger: ${used.length} (all 12 months covered); the others are the region's estimates (${years})`,
    ),
    ...listed(used, names, language),
    ...(partly.length === 0
      ? []
      : [
          say(
            language,
            `台账不全，按区域估算：${partly.length} 项（不推算全年）`,
            `Covered in part, estimates used: ${partly.length} (nothing is scaled up)`,
          ),
          ...listed(partly, names, language),
        ]),
  ]
}

function listed(streams: readonly MeasuredStream[], names: Names, language: Language): string[] {
  const rows = streams
    .slice(0, shownRows)
    .map(one => [
      `${names.site(one.site)} ${names.material(one.material)} ${one.period}`,
      amount(kgToTonnes(one.massKg), 't', language),
      `[${amount(kgToTonnes(one.lowKg), 't', language)}, ${amount(kgToTonnes(one.highKg), 't', language)}]`,
      say(language, `${one.months.length} 个月，${one.entries} 笔分录`, `${one.months.length} months, ${one.entries} entries`),
    ])
  const rest = streams.length - rows.length
  return [
    ...alignedLines(rows, ['left', 'right', 'left', 'left']).map(line => `  ${line}`),
    ...(rest > 0 ? [say(language, `  另有 ${rest} 项`, `  and ${rest} more`)] : []),
  ]
}
