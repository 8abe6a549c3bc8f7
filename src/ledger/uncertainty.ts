// With what certainty a mass was known, where its reading does not say.
import type { MassMethod, Measured } from '#domain/entry.ts'

/**
 * Standard uncertainty as a share of the mass where a reading does not say its own. Assumptions, not findings: of the order that the scales'
 * classes (OIML R 76, R 50), tape and drone surveys and coefficient methods are usually credited with.
 */
export const assumedShare: Readonly<Record<MassMethod, number>> = {
  weighbridge: 0.005,
  belt_scale: 0.015,
  draft_survey: 0.01,
  volume: 0.05,
  coefficient: 0.1,
  balance: 0.1,
  declared: 0.05,
}
const usualMethod: MassMethod = 'declared'

/** Standard uncertainty of a mass, kg, and whether it had to be assumed. */
export function sigmaOf(measured: Measured | undefined, massKg: number): { sigma: number; assumed: boolean } {
  if (measured?.uncertaintyKg !== undefined && measured.uncertaintyKg > 0) return { sigma: measured.uncertaintyKg, assumed: false }
  const stated = measured?.uncertaintyShare === undefined ? 0 : Number(measured.uncertaintyShare)
  if (stated > 0) return { sigma: stated * massKg, assumed: false }
  return { sigma: assumedShare[measured?.method ?? usualMethod] * massKg, assumed: true }
}
