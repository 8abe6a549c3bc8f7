// The words of a reconciliation: classes, verdicts and findings, in both languages.
import type { FlowClass, GrossError, Reconciliation, ScaleVerdict } from '#domain/reconciliation.ts'
import { type Language, say } from './words.ts'

export const classWords: Record<FlowClass, { zh: string; en: string }> = {
  redundant: { zh: '实测可核', en: 'measured, checked' },
  measured: { zh: '实测不可核', en: 'measured, unchecked' },
  observable: { zh: '可推算', en: 'observable' },
  unobservable: { zh: '不可推算', en: 'unobservable' },
}
export const verdictWords: Record<ScaleVerdict['verdict'], { zh: string; en: string }> = {
  within: { zh: '允差内', en: 'within' },
  disputed: { zh: '有争议', en: 'disputed' },
  undetermined: { zh: '不能判定', en: 'undetermined' },
}

/** Masses to the digit that anybody reads: whole above a thousand, tenths above ten. */
export function mass(value: number | null | undefined): string {
  if (value === null || value === undefined) return '-'
  const size = Math.abs(value)
  const text = size.toFixed(size >= 1000 ? 0 : size >= 10 ? 1 : 3)
  const [whole, rest] = text.split('.')
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/gu, ',')
  const zero = Number(text) === 0
  return `${value < 0 && !zero ? '−' : ''}${zero ? '0' : grouped}${rest === undefined || zero ? '' : `.${rest}`}`
}

/** One sentence a gross error: which figure, by how much, what the balances say instead, and what else could be wrong. */
/** @param named what a flow is called; by its id where that is what a person types */
export function grossSentence(error: GrossError, unit: string, language: Language, named: (flow: string) => string = id => id): string {
  const { flow: id, z, measured, estimate, sd, equivalents, alternatives } = error
  const flow = named(id)
  const list = (ids: readonly string[]): string => ids.map(named).join(say(language, '、', ', '))
  const instead =
    estimate === null
      ? say(language, '去掉它后无法推算', 'without it nothing gives the flow')
      : say(
          language,
          `去掉它后推算为 ${mass(estimate)} ± ${mass(sd)} ${unit}`,
          `without it the balances give ${mass(estimate)} ± ${mass(sd)} ${unit}`,
        )
  const same =
    equivalents.length === 0 ? '' : say(language, `；与 ${list(equivalents)} 无法区分`, `; cannot be told apart from ${list(equivalents)}`)
  const near =
    alternatives.length === 0 ? '' : say(language, `；也可能是 ${list(alternatives)}`, `; it may as well be ${list(alternatives)}`)
  return say(
    language,
    `粗大误差：${flow} 实测 ${mass(measured)} ${unit}（z = ${z.toFixed(1)}），${instead}${same}${near}`,
    `gross error: ${flow} measured ${mass(measured)} ${unit} (z = ${z.toFixed(1)}); ${instead}${same}${near}`,
  )
}

/** What the whole says, in a line or two. */
export function verdictLines(
  { global, after, level, grossErrors, consistent, redundancyGone }: Reconciliation,
  language: Language,
): string[] {
  const test = ({ chiSquare, degrees, critical, chance }: Reconciliation['global']): string =>
    say(
      language,
      `χ² = ${chiSquare.toPrecision(4)}，自由度 ${degrees}，临界值 ${critical.toPrecision(4)}，概率 ${chance.toPrecision(2)}`,
      `chi-square ${chiSquare.toPrecision(4)}, ${degrees} degrees of freedom, critical ${critical.toPrecision(4)}, chance ${chance.toPrecision(2)}`,
    )
  const lines = [say(language, `总体检验：${test(global)}`, `global test: ${test(global)}`)]
  if (grossErrors.length > 0)
    lines.push(say(language, `剔除 ${grossErrors.length} 项后：${test(after)}`, `with ${grossErrors.length} left out: ${test(after)}`))
  if (global.degrees === 0) lines.push(say(language, '没有冗余：测量值之间无法互相核对', 'no redundancy: no figure checks another'))
  if (redundancyGone)
    lines.push(
      say(
        language,
        '冗余已用尽，仍不一致：还有误差无法定位',
        'redundancy is used up and the rest still disagrees: an error is left that cannot be placed',
      ),
    )
  const percent = `${(level * 100).toPrecision(2)} %`
  if (global.degrees > 0)
    lines.push(
      consistent
        ? say(language, `在 ${percent} 水平上一致，未发现粗大误差`, `consistent at ${percent}, no gross error found`)
        : say(language, `在 ${percent} 水平上不一致`, `inconsistent at ${percent}`),
    )
  return lines
}
