// Verb of the public: whoever holds a copy of a report asks how it stands, by its fingerprint or its number.
import type { ReportStanding } from '#domain/evaluation/reportStanding.ts'
import { readReportNumber } from '#domain/evaluation/reportNumber.ts'
import { isReportOut, standingOf } from '#evaluate/procedure/reportStanding.ts'
import { readReportSteps } from '#store/evaluationCases.ts'
import type { Store } from '#store/openStore.ts'

/** @param printed fingerprint or number as it is printed @returns undefined where no report of it was issued here */
export async function verifyReport(store: Store, printed: string, day: string): Promise<ReportStanding | undefined> {
  const plain = printed.normalize('NFKC').trim().toLowerCase()
  const number = readReportNumber(plain)
  const wanted = number?.signs ?? (/^[0-9a-f]{64}$/u.test(plain) ? plain : undefined)
  if (wanted === undefined) return undefined
  const found = await readReportSteps(store.db, wanted)
  const issued = found?.steps.find(step => isReportOut(step) && step.said.sha256 === found.sha256)
  const standing = found === undefined || issued === undefined ? undefined : standingOf(found.steps, issued.number, day)
  // A number with another year is the number of no report.
  return number !== undefined && standing?.issuedOn.slice(0, 4) !== number.year ? undefined : standing
}
