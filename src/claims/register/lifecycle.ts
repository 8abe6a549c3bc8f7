// The life of a claim: filed, judged, and what may become of it. Steps are appended; the newest is the state.
import type { ClaimState, ClaimStep, RegisteredClaim } from '#domain/claim.ts'
import type { Reason } from '#domain/contract.ts'

/** What may follow what. `superseded` comes with the claim that takes the place; `uncovered` comes from the ledger. */
const follows: Record<ClaimState, readonly ClaimState[]> = {
  filed: ['admitted', 'refused'],
  admitted: ['withdrawn', 'disputed', 'uncovered', 'superseded'],
  disputed: ['admitted', 'refused', 'withdrawn', 'uncovered', 'superseded'],
  uncovered: ['admitted', 'uncovered', 'withdrawn', 'disputed', 'superseded'],
  refused: [],
  withdrawn: [],
  superseded: [],
}

export function newest({ steps }: RegisteredClaim): ClaimStep {
  return steps.at(-1)!
}
export function stateOf(one: RegisteredClaim): ClaimState {
  return newest(one).state
}
export function mayBecome(one: RegisteredClaim, next: ClaimState): boolean {
  return follows[stateOf(one)].includes(next)
}
/** Whether a claim keeps tonnes from others. */
export function holds(one: RegisteredClaim): boolean {
  return newest(one).heldKg > 0
}

/** As it was known at a moment: the claim with the steps learned by then; null where it was not filed yet. */
export function knownAt(one: RegisteredClaim, recordedAt: string): RegisteredClaim | null {
  const moment = Date.parse(recordedAt)
  const steps = one.steps.filter(step => Date.parse(step.recordedAt) <= moment)
  return steps.length === 0 ? null : { claim: one.claim, steps }
}

export type Stamp = { by: string; validOn: string; recordedAt: string }

/** The next step of a claim; the caller has asked `mayBecome`. */
export function nextStep(
  one: RegisteredClaim,
  state: ClaimState,
  heldKg: number,
  reasons: readonly Reason[],
  basedOn: readonly string[],
  { by, validOn, recordedAt }: Stamp,
): ClaimStep {
  return {
    claim: one.claim.id,
    number: one.steps.length + 1,
    state,
    heldKg,
    reasons: [...reasons],
    basedOn: [...basedOn],
    by,
    validOn,
    recordedAt,
  }
}

/** Whoever was filed first is kept first; claims of one moment keep the order of the registry. */
export function bySeniority(claims: readonly RegisteredClaim[]): RegisteredClaim[] {
  return claims
    .map((one, index) => ({ one, index }))
    .sort((a, b) => Date.parse(a.one.claim.recordedAt) - Date.parse(b.one.claim.recordedAt) || a.index - b.index)
    .map(({ one }) => one)
}
