// The tax book: a sender's waste of a month as the facts that the environmental protection tax asks for, and its rule result.
// What comes out of a store was deducted when it went in; dumping, once recorded, is what the law punishes.
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { accurately, type MassBasis, massOn, type WasteRecord } from '#domain/wasteRecord.ts'
import { eptCategoryOf } from '#rules/ept-solid-waste/parameters.ts'
import { eptSolidWaste } from '#rules/ept-solid-waste/rule.ts'
import { judge, type Knowledge, type LawBook } from '#rules/engine/judge.ts'
import type { Rule } from '#rules/engine/rule.ts'

export type TaxLine = { sender: string; material: string; month: string; facts: Facts; basedOn: string[] }
/**
 * What no record can say: whether the return was false (a true one also says that nothing was dumped beside the records), and the
 * province's decision on other waste.
 */
export type Declared = { falseDeclaration: boolean | null; provinceScope?: 'in' | 'out' | null }

/** One line a sender, material and month in which something arose or was dealt with; materials outside the tax table are left out. */
export function taxBook(
  records: readonly WasteRecord[],
  declared: (sender: string, month: string) => Declared,
  basis: MassBasis = 'dry',
): TaxLine[] {
  const groups = new Map<string, WasteRecord[]>()
  for (const record of records) {
    if (eptCategoryOf[record.material] === undefined) continue
    const key = `${record.sender}|${record.material}|${record.on.slice(0, 7)}`
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [record])
    else own.push(record)
  }
  return [...groups.values()].map(own => lineOf(own, declared, basis))
}

function lineOf(records: readonly WasteRecord[], declared: (sender: string, month: string) => Declared, basis: MassBasis): TaxLine {
  const [first] = records as [WasteRecord, ...WasteRecord[]]
  const month = first.on.slice(0, 7)
  const { falseDeclaration, provinceScope } = declared(first.sender, month)
  const sum = (own: readonly WasteRecord[]) => own.reduce((total, record) => total + massOn(record, basis), 0)
  const facts: Facts = {
    month,
    origin: first.origin,
    category: eptCategoryOf[first.material] ?? null,
    generatedT: tonnes(sum(records.filter(record => record.fate === 'generated'))),
    illegalDumping: records.some(record => record.fate === 'dumped') ? true : falseDeclaration === null ? null : false,
    falseDeclaration,
    provinceScope: provinceScope ?? null,
    deductions: records
      .filter(record => record.fate !== 'generated' && record.fate !== 'dumped' && !record.fromStock)
      .map(record => ({
        kind: record.fate,
        massT: tonnes(massOn(record, basis)),
        toStandard: record.toStandard,
        metered: accurately(record.metering),
        evaluated: record.evaluationReport !== null,
        handedOver: record.actor !== record.sender,
      })),
  }
  return { sender: first.sender, material: first.material, month, facts, basedOn: records.map(record => record.id) }
}

/** @param rule the tax as it is, or as a reform would have it */
export function taxOf(line: TaxLine, ask: Knowledge & { explain?: boolean; book?: LawBook } = {}, rule: Rule = eptSolidWaste): RuleResult {
  return judge(rule, line.facts, ask)
}

/** Whole kilograms as exact tonnes. */
function tonnes(massKg: number): string {
  return (massKg / 1000).toFixed(3)
}
