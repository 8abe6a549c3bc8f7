// Rows of the tables behind claims.ts.

export type ClaimRow = {
  id: string
  claimant: string
  calibre: string
  period: string
  from_day: string
  to_day: string
  site: string | null
  material: string | null
  process: string | null
  flow: string | null
  attribute: string | null
  mass_kg: string | number
  model: string
  balancing: string | null
  evidence: string[]
  supersedes: string | null
  note: string | null
  entered_by: string
  synthetic: boolean
  held_on: string
  learned_at: Date | string
  ordinal: string | number
}
export type ClaimStepRow = {
  claim: string
  number: number
  state: string
  held_kg: string | number
  reasons: unknown
  because: string[]
  entered_by: string
  held_on: string
  learned_at: Date | string
  ordinal: string | number
}
export type ClaimTables = { claim: ClaimRow; claim_step: ClaimStepRow }
