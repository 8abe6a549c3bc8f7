// The evaluation report as a Word file in the order of the official form: firm, process, metering, quality, own waste, share, received
// waste, mass balance, site, points, problems and advice, signatures, derivations, evidence.
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import type { Language } from '../words.ts'
import { pick, reportTitle, syntheticLabel } from './reportWords.ts'
import { annexes, balanceSection, signatures, verdictSection } from './reportBalance.ts'
import { cover, firmSection, inBrief, wasteSections } from './reportSections.ts'
import { wordBytes } from './word.ts'

/**
 * @param frozen fingerprint of the frozen file that the report is printed from; null makes a draft that says so
 * @param verifyAt address of the page that tells of that fingerprint; null where no server is known
 * @returns the bytes of a .docx file, the same for the same input
 */
export function wordReport(file: EvaluationFile, language: Language, frozen: string | null, verifyAt: string | null): Promise<Uint8Array> {
  const { report } = file.evaluationCase
  const number =
    frozen === null || report === null
      ? pick(language, { zh: '（出具时编号）', en: '(given on issue)' })
      : reportNumber(report.issuedOn, frozen)
  const given = { file, language, frozen, number, verifyAt }
  const label = file.account.synthetic ? `${pick(language, syntheticLabel)} · ` : ''
  const named = frozen === null ? pick(language, { zh: '草稿', en: 'draft' }) : number
  return wordBytes(
    `${pick(language, reportTitle)} ${named}`,
    [
      ...cover(given),
      ...inBrief(given),
      ...firmSection(given),
      ...wasteSections(given),
      ...balanceSection(given),
      ...verdictSection(given),
      ...signatures(given),
      ...annexes(given),
    ],
    { text: `${label}${named}`, warn: file.account.synthetic },
  )
}
