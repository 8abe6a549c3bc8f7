// The registry of claims in memory, with the same promises as claims.ts: for a walk without a database.
import type { Claim, ClaimStep, RegisteredClaim } from '#domain/claim.ts'
import type { ClaimBook, ClaimFilter } from './claims.ts'

/** An empty registry. Claims and steps that are there already are refused whole, as the database does. */
export function memoryClaims(): ClaimBook {
  const claims = new Map<string, { claim: Claim; steps: ClaimStep[] }>()
  return {
    // The unit of work in memory does one thing at a time.
    hold: async () => undefined,
    count: async () => claims.size,
    claims: async (filter = {}) => [...claims.values()].filter(one => passes(one, filter)).map(one => structuredClone(one)),
    append: async batch => {
      for (const claim of batch.claims ?? []) {
        if (claims.has(claim.id)) throw new Error(`appended twice: ${claim.id}`)
        claims.set(claim.id, { claim: structuredClone(claim), steps: [] })
      }
      for (const step of batch.steps) {
        const own = claims.get(step.claim)
        if (own === undefined || own.steps.some(one => one.number === step.number))
          throw new Error(`no place for step ${step.number} of ${step.claim}`)
        own.steps.push(structuredClone(step))
      }
    },
  }
}

function passes({ claim, steps }: RegisteredClaim, { ids, accountingBasis, flow, material, state }: ClaimFilter): boolean {
  if (state !== undefined && !state.some(one => one === steps.at(-1)?.state)) return false
  if (ids !== undefined && !ids.includes(claim.id)) return false
  return (
    (accountingBasis === undefined || claim.accountingBasis === accountingBasis) &&
    (flow === undefined || claim.flow === flow) &&
    (material === undefined || claim.material === material)
  )
}
