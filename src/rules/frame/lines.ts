// Writing lines of the law down without saying the same thing forty times.
import type { RuleParameter, RuleStatus, TextEvidence } from '#domain/ruling.ts'

/** What all lines of one document share. */
export type Shared = Partial<RuleParameter> & Pick<RuleParameter, 'document' | 'validFrom'>

/** Day on which the tables of this catalogue were last read against their sources. */
export const tableRead = '2026-11-25'

/** The standing that a reading gives: read in the original or in agreeing copies, read in part, from memory. */
export function standing(verified: 'yes' | 'partial' | 'no'): RuleStatus {
  return verified === 'yes' ? 'approved' : verified === 'partial' ? 'reviewed' : 'draft'
}

/** A line without a figure, unless `more` gives one. */
export function line(shared: Shared, id: string, nameZh: string, nameEn: string, more: Partial<RuleParameter> = {}): RuleParameter {
  return {
    value: '',
    unit: '',
    reviewedOn: tableRead,
    article: '',
    status: 'approved' as RuleStatus,
    evidence: 'secondary' as TextEvidence,
    ...shared,
    ...more,
    id,
    nameZh,
    nameEn,
  }
}
