// A baseline for a terminal: the year in figures, and each rate of use beside the official one with what explains the difference.
import type { Baseline, BaselineRate } from '#domain/baseline.ts'
import { headlineRows } from '#domain/headlineRows.ts'
import type { Region } from '#domain/region.ts'
import { basisWords, causeWords, pastWords, statisticsWords, verdictWords } from '#domain/words/baselineWords.ts'
import { alignedLines, amount, namesOf, say, unitWord } from './words.ts'
import type { Align, Language } from './words.ts'

/** What a rate speaks of, in words. */
export function rateSubject({ subject }: Pick<BaselineRate, 'subject'>, region: Region, language: Language): string {
  return statisticsWords[subject]?.[language] ?? namesOf(region, language).material(subject)
}

/** How many of the judged rates are reproduced, by what they are judged. */
export function rateCounts(rates: readonly BaselineRate[]) {
  const count = (...verdicts: BaselineRate['verdict'][]) => rates.filter(({ verdict }) => verdicts.includes(verdict)).length
  return { judged: count('within', 'off'), within: count('within'), unpublished: count('inside', 'outside'), inside: count('inside') }
}

const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

function rateCells(rate: BaselineRate, region: Region, language: Language): string[] {
  const cause =
    rate.cause === null
      ? ''
      : `${say(language, causeWords[rate.cause].zh, causeWords[rate.cause].en)} ${amount(rate.causeT ?? 0, 't', language)}`
  return [
    say(language, rate.areaZh, rate.areaEn),
    rateSubject(rate, region, language),
    rate.official === null ? '' : `${rate.official.toFixed(1)} (${rate.officialYear})`,
    `${rate.low.toFixed(0)}–${rate.high.toFixed(0)}`,
    rate.rate.toFixed(1),
    rate.paidRate.toFixed(1),
    rate.difference === null ? '' : points(rate.difference),
    say(language, verdictWords[rate.verdict].zh, verdictWords[rate.verdict].en),
    [cause, rate.basis === 'local' || rate.basis === 'standing' ? '' : say(language, basisWords[rate.basis].zh, basisWords[rate.basis].en)]
      .filter(part => part !== '')
      .join(say(language, '；', '; ')),
  ]
}

/** @param all with the rates that nobody publishes and that lie inside their interval */
export function baselineText(baseline: Baseline, region: Region, language: Language, all = false): string {
  const { judged, within, unpublished, inside } = rateCounts(baseline.rates)
  const shown = baseline.rates.filter(({ verdict }) => all || verdict !== 'inside')
  const head = [
    say(language, '地区', 'Area'),
    say(language, '种类', 'Kind'),
    say(language, '官方 %（年）', 'Official % (year)'),
    say(language, '能力区间', 'Interval'),
    say(language, pastWords.asItWas.zh, pastWords.asItWas.en),
    say(language, pastWords.whatPays.zh, pastWords.whatPays.en),
    say(language, '差', 'Difference'),
    say(language, '结论', 'Verdict'),
    say(language, '主要原因', 'What explains it'),
  ]
  const align: Align[] = ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left', 'left']
  const figures = headlineRows.map(({ zh, en, unit, of }) => [
    say(language, zh, en),
    amount(of(baseline.asItWas), unitWord(unit, language), language),
    amount(of(baseline.whatPays), unitWord(unit, language), language),
  ])
  return [
    say(
      language,
      `${baseline.region.nameZh} · 基准年 ${baseline.periods.join('、')}：现有装置，不新建，不设目标`,
      `${baseline.region.nameEn} · baseline ${baseline.periods.join(', ')}: what stands, nothing built, no targets`,
    ),
    '',
    ...alignedLines(
      [
        ['', say(language, pastWords.asItWas.zh, pastWords.asItWas.en), say(language, pastWords.whatPays.zh, pastWords.whatPays.en)],
        ...figures,
      ],
      ['left', 'right', 'right'],
    ),
    '',
    say(
      language,
      `“照旧”：现有装置照常运行，只要有原料、有买家（每吨至多亏 ${baseline.keepCnyPerT} 元）。“只做划算的”：同样的装置，不划算就停。`,
      `"As it was": what stands runs on wherever there is material and a buyer (losing ${baseline.keepCnyPerT} CNY/t at most). "Only what pays": the same plants, each idle where it loses.`,
    ),
    '',
    say(
      language,
      `利用率：有官方数字的 ${judged} 项中 ${within} 项相差不到 5 个百分点；未公布的 ${unpublished} 项中 ${inside} 项在现有能力所容的区间内`,
      `Rates of use: ${within} of ${judged} with an official figure lie within five points of it; ${inside} of ${unpublished} without one lie inside what the standing outlets allow`,
    ),
    ...alignedLines([head, ...shown.map(rate => rateCells(rate, region, language))], align, [24, 24]),
  ].join('\n')
}
