// Exact masses of a trip: the tolerance as whole numbers, and dry kilograms that sum to the whole.
import type { Ticket, TicketParts } from '#domain/ticket.ts'

/** Percent as hundredths of a percent: `1.5` is 150. */
function hundredths(percent: string): number {
  const [whole = '0', part = ''] = percent.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** Whether a difference of the two scales is within the tolerance; at the limit it is. */
export function withinTolerance({ tolerancePct }: Pick<Ticket, 'tolerancePct'>, dispatchedKg: number, differenceKg: number): boolean {
  return BigInt(differenceKg) * 10_000n <= BigInt(dispatchedKg) * BigInt(hundredths(tolerancePct))
}

/** `part` of `whole` kilograms that weigh `of` another way, rounded half up. */
function share(part: number, whole: number, of: number): number {
  if (whole === 0) return 0
  return Number((2n * BigInt(part) * BigInt(of) + BigInt(whole)) / (2n * BigInt(whole)))
}

export function dryKgOf({ waterPct }: Pick<Ticket, 'waterPct'>, wetKg: number): number {
  return share(wetKg, 10_000, 10_000 - hundredths(waterPct))
}

/** Dry kilograms of parts; together exactly those of the whole. @param refusedDryKg where they are known: they have left on a trip of their own */
export function dryPartsOf(wet: TicketParts, dryKg: number, refusedDryKg?: number): TicketParts {
  const wetKg = sumOf(wet)
  const refused = refusedDryKg ?? share(wet.refused, wetKg, dryKg)
  const [restWet, restDry] = [wetKg - wet.refused, dryKg - refused]
  const accepted = share(wet.accepted, restWet, restDry)
  const lost = share(wet.accepted + wet.lost, restWet, restDry) - accepted
  return { accepted, refused, lost, disputed: restDry - accepted - lost }
}

export const sumOf = ({ accepted, refused, lost, disputed }: TicketParts): number => accepted + refused + lost + disputed

/**
 * What the receiver's scale makes of a trip. Within the tolerance what is missing is lost on the way; beyond it all of it is in dispute. What weighs
 * more within the tolerance counts as what was sent.
 */
export function partsOf(ticket: Pick<Ticket, 'tolerancePct'>, dispatchedKg: number, inKg: number, refusedKg: number): TicketParts {
  const missing = Math.max(0, dispatchedKg - inKg)
  const within = withinTolerance(ticket, dispatchedKg, missing)
  const accepted = Math.min(inKg, dispatchedKg) - refusedKg
  return { accepted, refused: refusedKg, lost: within ? missing : 0, disputed: within ? 0 : missing }
}
