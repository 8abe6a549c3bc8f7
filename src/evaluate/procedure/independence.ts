// Whether a body may evaluate a firm: on a province's list on that day, and with nothing between the two.
// What must not be (data, not law: the rules that were read ask for an independent third party and leave the tests open).
import type { EvaluatingBody, Independence } from '#domain/evaluation/procedure.ts'

type Said = { zh: string; en: string }
export const ties: readonly { key: keyof Independence; is: Said; unknown: Said }[] = [
  {
    key: 'ownership',
    is: { zh: '评价机构与企业有股权或控制关系', en: 'evaluator and firm are tied by ownership or control' },
    unknown: { zh: '未声明有无股权或控制关系', en: 'nobody has declared whether there is a tie of ownership' },
  },
  {
    key: 'supply',
    is: { zh: '评价机构与企业有供货或购货合同', en: 'there is a contract of supply between evaluator and firm' },
    unknown: { zh: '未声明有无供货合同', en: 'nobody has declared whether there is a contract of supply' },
  },
  {
    key: 'preparedLedger',
    is: { zh: '评价机构编制了该企业的台账', en: "the evaluator prepared the firm's ledger" },
    unknown: { zh: '未声明台账由谁编制', en: 'nobody has declared who prepared the ledger' },
  },
]

/** What stands against the independence of a body; empty when it is independent. */
export function tiesAgainst(declared: Independence): Said[] {
  return ties.flatMap(tie => (declared[tie.key] === false ? [] : declared[tie.key] === null ? [tie.unknown] : [tie.is]))
}

export function listedOn(body: EvaluatingBody, day: string): boolean {
  return body.listNumber.trim() !== '' && /^CN-\d{2}$/.test(body.listedIn) && day <= body.listedTo
}
