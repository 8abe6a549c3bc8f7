// Everything that the products of a case are made of, as it stands: taxes and reviews beside dossier and account.
import type { FirmAccount } from '#domain/appraisal/account.ts'
import type { Dossier } from '#domain/appraisal/dossier.ts'
import type { AppraisalFile, FrozenFile } from '#domain/appraisal/sheets.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import type { NamedRuling } from '#evaluate/procedure/points.ts'
import { entryReviews, leaderReview } from '#evaluate/selection/reviews.ts'
import { taxSheets } from '#evaluate/worksheets/taxSheets.ts'
import { ruleById } from '#rules/catalogue.ts'
import { judge } from '#rules/frame/judge.ts'
import { today } from '../rules/today.ts'

/**
 * @param day on which reviews are judged
 * @param readings what two persons have read since; a frozen file keeps what it was made with
 * @param knownOn day of knowledge of the rules; blank: all that is known now, and no line decides that nobody checked for a year before today
 */
export function fileOf(
  dossier: Dossier,
  account: FirmAccount,
  day: string,
  knownOn?: string,
  readings: readonly RuleReading[] = [],
): AppraisalFile {
  const ask = { readings, ...(knownOn === undefined ? { askedOn: today() } : { knownOn }) }
  const balance = dossier.balance ?? massBalance(account, dossier.basis, dossier.tolerance)
  const answer = dossier.verdicts.at(-1)?.final.answer
  const evaluated = answer === 'yes' ? true : answer === 'no' ? false : null
  return {
    dossier,
    account,
    taxes: taxSheets({ account, balance, evaluated, ...ask }),
    reviews: [leaderReview(dossier, account, day, null), ...entryReviews(account, ask)],
  }
}

/** Results of the quality rules for which the firm gives facts: points that the verdict rests on too. */
export function qualityRulings(account: FirmAccount, readings: readonly RuleReading[] = []): NamedRuling[] {
  return account.declared.flatMap(({ rule: id, facts }) => {
    const rule = ruleById(id)
    return rule === undefined || (rule.subject !== 'quality' && rule.id !== 'mine-backfill')
      ? []
      : [{ zh: rule.nameZh, en: rule.nameEn, ruling: judge(rule, facts, { askedOn: today(), readings }) }]
  })
}

/** What a report is printed from: the frozen parts with the issue of the report, so that nothing later changes a page. */
export function printedFrom(frozen: FrozenFile, live: Dossier): AppraisalFile {
  return { ...frozen.parts, dossier: { ...frozen.parts.dossier, report: live.report } }
}
