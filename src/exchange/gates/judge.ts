// All gates of one offer and one need, in the order in which people ask. None is left out after a refusal: whoever fixes one wants to know of
// the others.
import type { Gate, GateVerdict, Verdict } from '#domain/exchange/match.ts'
import type { Way } from '../haul/ways.ts'
import { haulGate } from './haul.ts'
import { lotGate } from './lot.ts'
import { materialGate } from './material.ts'
import { neededKg, offeredKg, type Pair } from './pair.ts'
import { periodGate } from './period.ts'
import { permitGate } from './permit.ts'
import { qualityGate } from './quality.ts'
import { ruleGate } from './rule.ts'
import { transferGate } from './transfer.ts'

export type Judged = { verdict: Verdict; gates: GateVerdict[]; ways: Way[]; massKg: number; missing: string[] }

/** Refused outweighs not known, not known outweighs fits. */
export function worst(gates: readonly Pick<GateVerdict, 'verdict'>[]): Verdict {
  return gates.some(({ verdict }) => verdict === 'refused')
    ? 'refused'
    : gates.some(({ verdict }) => verdict === 'notKnown')
      ? 'notKnown'
      : 'fits'
}
export const missingOf = (gates: readonly GateVerdict[]): string[] => [...new Set(gates.flatMap(gate => gate.missing ?? []))]

/** @param massKg what would move, on the need's basis; without one all that both have */
export function judgePair(pair: Pair, massKg = Math.min(offeredKg(pair) ?? pair.offer.massKg, neededKg(pair) ?? pair.need.massKg)): Judged {
  const { verdict: haul, ways } = haulGate(pair, massKg)
  const gates = [
    materialGate(pair),
    ...qualityGate(pair),
    permitGate(pair),
    periodGate(pair),
    lotGate(pair),
    haul,
    transferGate(pair),
    ...ruleGate(pair),
  ]
  return { verdict: worst(gates), gates, ways, massKg, missing: missingOf(gates) }
}

/** The gates that refuse. */
export const refusing = (gates: readonly GateVerdict[]): Gate[] => [
  ...new Set(gates.filter(({ verdict }) => verdict === 'refused').map(({ gate }) => gate)),
]
