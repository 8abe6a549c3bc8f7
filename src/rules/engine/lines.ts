// Writing lines of the law down without saying the same thing forty times.
import type { RuleParameter, RuleStatus, TextEvidence } from '#domain/ruleResult.ts'
import { provenanceOf } from '../documents.ts'
import { earned, weaker } from './standing.ts'

/** What all lines of one document share. */
export type Shared = Partial<RuleParameter> & Pick<RuleParameter, 'document' | 'validFrom'>

/** Day on which the tables of this catalogue were last read against their sources. */
export const tableRead = '2026-11-25'

/** The standing that a reading gives: read in the original or in agreeing copies, read in part, from memory. */
export function standing(verified: 'yes' | 'partial' | 'no'): RuleStatus {
  return verified === 'yes' ? 'approved' : verified === 'partial' ? 'reviewed' : 'draft'
}

/**
 * A line without a figure, unless `more` gives one. Its standing is earned: what the register of documents shows of its text (address,
 * reader, day, copies, check), or what the line says itself, and never more than that; a document that nobody entered gives a draft.
 */
export function line(shared: Shared, id: string, nameZh: string, nameEn: string, more: Partial<RuleParameter> = {}): RuleParameter {
  const { status = 'approved', ...row } = {
    value: '',
    unit: '',
    reviewedOn: tableRead,
    article: '',
    evidence: 'none' as TextEvidence,
    ...provenanceOf(more.document ?? shared.document),
    ...shared,
    ...more,
    id,
    nameZh,
    nameEn,
  }
  return { ...row, status: weaker(status, earned(row)) }
}
