// The evaluation report as a Word file in the order of the official form: firm, process, metering, quality, own waste, share, received
// waste, mass balance, site, points, problems and advice, signatures, derivations, evidence.
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import type { Language } from '../words.ts'
import { pick, reportTitle, syntheticLabel } from './reportWords.ts'
import { annexes, balanceSection, signatures, verdictSection } from './reportBalance.ts'
import { cover, firmSection, inBrief, wasteSections } from './reportSections.ts'
import { wordBytes } from './word.ts'

/**
 * @param frozen fingerprint of the frozen file that the report is printed from; null makes a draft that says so
 * @returns the bytes of a .docx file, the same for the same input
 */
export function wordReport(file: EvaluationFile, language: Language, frozen: string | null): Promise<Uint8Array> {
  const number = file.evaluationCase.id
  const given = { file, language, frozen, number }
  const label = file.account.synthetic ? `${pick(language, syntheticLabel)} · ` : ''
  return wordBytes(
    `${pick(language, reportTitle)} ${number}`,
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
    { text: `${label}${number}`, warn: file.account.synthetic },
  )
}
