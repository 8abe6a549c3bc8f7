// Rows of the tables behind evaluationCases.ts.

export type Stamp = Date | string
export type EvaluationTables = {
  appraisal_account: { appraisal: string; version: number; sha256: string; learned_at: Stamp; body: string }
  appraisal_step: {
    id: string
    appraisal: string
    number: number
    action: string
    role: string
    party: string
    person: string
    held_on: string
    learned_at: Stamp
    reason: string | null
    evidence: string[]
    state_before: string
    state_after: string
    body: unknown
  }
  appraisal_frozen: { appraisal: string; step: number; sha256: string; learned_at: Stamp; body: string }
  appraisal_notice: { appraisal: string; step: number; learned_at: Stamp; body: unknown }
}
