// How much of an origin a delivered lot may be claimed to be, by custody model (ISO 22095:2020), and whether claims together ask for too much.
import type { CustodyModelId } from '#domain/claim.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { attribute, type Attribution } from './attribute.ts'
import { compare, type LotEvent } from './lots.ts'

/**
 * The most that may be said of one lot by itself, in whole grams.
 * - identity preserved: the lot, where all of it is one lot that arose and is of this origin
 * - segregated: the lot, where nothing of another origin is in it
 * - controlled blending and mass balance: what is in it
 * - book and claim: nothing, as the claim is parted from the material
 */
export function claimableG(attribution: Attribution, lot: string, origin: string, model: CustodyModelId): number {
  const traced = attribution.lots.get(lot)
  if (traced === undefined) return 0
  const own = traced.content.get(origin) ?? 0
  const pure = own === traced.massG
  if (model === 'identity_preserved') return pure && traced.sources.size === 1 ? own : 0
  if (model === 'segregated') return pure ? own : 0
  return model === 'book_and_claim' ? 0 : own
}

export type LotClaim = { id: string; lot: string; origin: string; massG: number }

/**
 * Claims under one model. Under mass balance credits may move between the lots that are handed on from one pool: no claim is larger than its lot,
 * and for every lot that arose and every batch of several inputs that all of the claimed origin came through, the claims behind it ask for no more
 * than it gave. Under every other model each lot stands by itself.
 */
export function objectionsToClaims(
  events: readonly LotEvent[],
  attribution: Attribution,
  claims: readonly LotClaim[],
  model: CustodyModelId,
): Problem[] {
  if (model !== 'mass_balance') {
    const asked = new Map<string, LotClaim[]>()
    for (const claim of claims)
      asked.set(JSON.stringify([claim.lot, claim.origin]), [...(asked.get(JSON.stringify([claim.lot, claim.origin])) ?? []), claim])
    return [...asked.values()].flatMap(own => {
      const { lot, origin } = own[0]!
      return tooMuch(own, claimableG(attribution, lot, origin, model), lot)
    })
  }
  const origins = [...new Set(claims.map(claim => claim.origin))].toSorted(compare)
  return origins.flatMap(origin =>
    balanced(
      events,
      attribution,
      claims.filter(claim => claim.origin === origin),
      origin,
    ),
  )
}

function balanced(events: readonly LotEvent[], attribution: Attribution, claims: readonly LotClaim[], origin: string): Problem[] {
  const lots = [...new Set(claims.map(claim => claim.lot))].toSorted(compare)
  const byLot = lots.flatMap(lot => {
    const own = claims.filter(claim => claim.lot === lot)
    const traced = attribution.lots.get(lot)
    return tooMuch(own, (traced?.content.get(origin) ?? 0) > 0 ? traced!.massG : 0, lot)
  })
  if (byLot.length > 0) return byLot
  for (const event of events.toSorted((a, b) => compare(a.id, b.id))) {
    const gaveG = gavenG(attribution, event, origin)
    // What is only handed on stays in the pool that it came from.
    if (gaveG === 0 || (event.kind === 'worked' && event.inputs.length === 1)) continue
    // Without this event, which of the lots would still hold the origin?
    const behind = claims.filter(claim => lostWithout(events, event.id, claim.lot, origin))
    const found = tooMuch(behind, gaveG, event.id)
    if (found.length > 0) return found
  }
  return []
}
function gavenG(attribution: Attribution, event: LotEvent, origin: string): number {
  if (event.kind === 'arose') return event.origin === origin ? event.massG : 0
  return attribution.arcs
    .filter(arc => arc.event === event.id && arc.way === 'out')
    .reduce((sum, arc) => sum + (arc.content.get(origin) ?? 0), 0)
}
/** Whether a lot has its origin through this event alone: with the event's share of it under another name, none is left. */
function lostWithout(events: readonly LotEvent[], event: string, lot: string, origin: string): boolean {
  const renamed = `${origin}\u0000through`
  const marked = events.flatMap((one): LotEvent[] => {
    if (one.id !== event) return [one]
    if (one.kind === 'arose') return [{ ...one, origin: renamed }]
    // What comes out of it arises anew under the other name; what goes in is used up.
    return [
      { ...one, outputs: [] },
      ...one.outputs.map((part, index): LotEvent => ({
        kind: 'arose',
        id: `${one.id}\u0000${index}`,
        at: one.at,
        lot: part.lot,
        massG: part.massG,
        origin: renamed,
      })),
    ]
  })
  const again = attribute(marked)
  return again.ok && (again.value.lots.get(lot)?.content.get(origin) ?? 0) === 0
}

function tooMuch(claims: readonly LotClaim[], mostG: number, place: string): Problem[] {
  const askedG = claims.reduce((sum, claim) => sum + claim.massG, 0)
  if (askedG <= mostG) return []
  const { origin } = claims[0]!
  const names = claims.map(claim => claim.id).join(', ')
  return [
    problem(
      'attribution.claimed-too-much',
      { path: place },
      {
        zh: `${names} 申报 ${kg(askedG)} kg ${origin}，${place} 最多可申报 ${kg(mostG)} kg`,
        en: `${names} ask for ${kg(askedG)} kg of ${origin}; ${place} allows ${kg(mostG)} kg at most`,
        fixZh: `减少 ${kg(askedG - mostG)} kg，或换用允许混合的监管链模型`,
        fixEn: `ask for ${kg(askedG - mostG)} kg less, or use a custody model that allows mixing`,
      },
    ),
  ]
}
const kg = (massG: number): string => String(massG / 1000)
