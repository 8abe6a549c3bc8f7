// How one report of a case stands on a day, from the steps that the public may know. The newest report of a case is the one that counts.
import { chineseDay } from '#domain/chineseDay.ts'
import { lateBy } from '#domain/evaluation/lateEntry.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import type { PublicStep, ReportStanding } from '#domain/evaluation/reportStanding.ts'
import { reportOut } from '#domain/evaluation/procedure.ts'
import { roleWords } from './admit.ts'

/** Whether a step puts a report out, whichever way the case is kept. */
export const isReportOut = ({ action }: PublicStep): boolean => reportOut.some(one => one === action)

/** @param steps of one case, oldest first @param issued number of the step that issued the report @returns undefined where it did not */
export function standingOf(steps: readonly PublicStep[], issued: number, day: string): ReportStanding | undefined {
  const issue = steps.find(step => step.number === issued)
  const said = (action: string): PublicStep['said'] | undefined =>
    steps.findLast(step => step.action === action && step.number < issued)?.said
  const [application, body] = [said('apply'), said('accept')?.evaluator]
  const { sha256, validTo } = issue?.said ?? {}
  if (
    issue === undefined ||
    sha256 === undefined ||
    validTo === undefined ||
    application?.firm === undefined ||
    application.period === undefined
  )
    return undefined
  const after = steps.filter(step => step.number > issued)
  const withdrawal = after.find(step => step.action === 'withdraw')
  const later = after.find(isReportOut)
  const takenBack = after.find(step => step.action === 'upholdObjection')
  // What was published, filed and recognised after a later report is that report's.
  const own = later === undefined ? after : after.filter(step => step.number < later.number)
  const notice = own.findLast(step => step.action === 'publish')?.said
  const end = withdrawal ?? takenBack ?? later
  const synthetic = application.synthetic === true
  return {
    number: reportNumber(issue.validOn, sha256),
    sha256,
    firmZh: application.firm.nameZh,
    firmEn: application.firm.nameEn,
    creditCode: application.firm.creditCode,
    from: application.period.from,
    to: application.period.to,
    evaluatorZh: body?.nameZh ?? '',
    evaluatorEn: body?.nameEn ?? '',
    listNumber: body?.listNumber ?? '',
    answer: said('judge')?.answer ?? null,
    issuedOn: issue.validOn,
    recordedLateOn: synthetic || lateBy(issue) === null ? null : chineseDay(issue.recordedAt),
    validTo,
    state:
      later !== undefined
        ? 'superseded'
        : withdrawal !== undefined
          ? 'withdrawn'
          : takenBack !== undefined
            ? 'takenBack'
            : validTo < day
              ? 'expired'
              : 'inForce',
    ended: end === undefined ? null : { on: end.validOn, by: roleOf(end.role), reason: end.reason },
    supersededBy: later?.said.sha256 === undefined ? null : reportNumber(later.validOn, later.said.sha256),
    notice: notice?.from === undefined || notice.to === undefined ? null : { from: notice.from, to: notice.to, place: notice.place ?? '' },
    filedOn: own.find(step => step.action === 'file')?.validOn ?? null,
    recognised: own
      .filter(step => step.action === 'recognise')
      .map(step => ({ purpose: step.said.purpose ?? '', by: step.said.by ?? '', on: step.validOn })),
    synthetic,
  }
}

const roleOf = (role: string): string => (role in roleWords ? role : 'evaluator')
