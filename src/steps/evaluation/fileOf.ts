// Everything that the products of a case are made of, as it stands: taxes and reviews beside evaluation case and account.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationFile, FrozenFile } from '#domain/evaluation/sheets.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import type { NamedRuleResult } from '#evaluate/procedure/points.ts'
import { entryReviews, leaderReview } from '#evaluate/selection/reviews.ts'
import { taxSheets } from '#evaluate/worksheets/taxSheets.ts'
import { ruleById } from '#rules/catalogue.ts'
import { judge } from '#rules/engine/judge.ts'
import { today } from '../rules/today.ts'

/**
 * @param day on which reviews are judged
 * @param readings what two persons have read since; a frozen file keeps what it was made with
 * @param knownOn day of knowledge of the rules; blank: all that is known now, and no line decides that nobody checked for a year before today
 */
export function fileOf(
  evaluationCase: EvaluationCase,
  account: FirmAccount,
  day: string,
  knownOn?: string,
  readings: readonly RuleReading[] = [],
): EvaluationFile {
  const ask = { readings, ...(knownOn === undefined ? { askedOn: today() } : { knownOn }) }
  const balance = evaluationCase.balance ?? massBalance(account, evaluationCase.basis, evaluationCase.tolerance)
  const answer = evaluationCase.verdicts.at(-1)?.final.answer
  const evaluated = answer === 'yes' ? true : answer === 'no' ? false : null
  return {
    evaluationCase,
    account,
    taxes: taxSheets({ account, balance, evaluated, ...ask }),
    reviews: [leaderReview(evaluationCase, account, day, null), ...entryReviews(account, ask)],
  }
}

/** Results of the quality rules for which the firm gives facts: points that the verdict rests on too. */
export function qualityResults(account: FirmAccount, readings: readonly RuleReading[] = []): NamedRuleResult[] {
  return account.declared.flatMap(({ rule: id, facts }) => {
    const rule = ruleById(id)
    return rule === undefined || (rule.subject !== 'quality' && rule.id !== 'mine-backfill')
      ? []
      : [{ zh: rule.nameZh, en: rule.nameEn, ruleResult: judge(rule, facts, { askedOn: today(), readings }) }]
  })
}

/** What a report is printed from: the frozen parts with the issue of the report, so that nothing later changes a page. */
export function printedFrom(frozen: FrozenFile, live: EvaluationCase): EvaluationFile {
  return { ...frozen.parts, evaluationCase: { ...frozen.parts.evaluationCase, report: live.report } }
}
