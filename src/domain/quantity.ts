// Exact mass, and how a figure came to be known.
// Promises (contracts, shipments, claims) are integer kilograms; the plan alone searches in floating tonnes.
import { z } from 'zod'

/** Exact mass in whole kilograms; safe integers reach 9 petagrams, far beyond any region. */
export const MassKg = z.int().nonnegative().meta({ unit: 'kg' })

/** How a figure came to be known, from best to weakest. */
export const Method = z.enum(['measured', 'official', 'fitted', 'estimated', 'assumed'])
export type Method = z.infer<typeof Method>

export const kgPerTonne = 1000

/**
 * Tonnes of the plan as the exact kilograms of a promise.
 * @param tonnes floating tonnes, finite and not negative
 * @returns whole kilograms, rounded half up: the one place where search becomes promise
 */
export function tonnesToKg(tonnes: number): number {
  if (!Number.isFinite(tonnes) || tonnes < 0) throw new RangeError(`tonnesToKg: ${tonnes} is no mass`)
  return Math.round(tonnes * kgPerTonne)
}
export function kgToTonnes(massKg: number): number {
  return massKg / kgPerTonne
}
