// Freight is paid for the water too: the wet mass of what moves, by the notice's own moisture, else by what the region takes as usual.
import { Decimal } from 'decimal.js'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Ground } from '../ground.ts'

/** @param massKg on the basis of the need @returns `assumed` where no notice says the water */
export function masses(
  massKg: number,
  offer: Notice,
  need: Pick<Notice, 'basis'>,
  ground: Ground,
): { wet: Decimal; dry: Decimal; moisture: string; assumed: boolean } {
  const assumed = offer.moisture === undefined
  const moisture = offer.moisture ?? ground.material(offer.material)?.moisture ?? '0'
  const dryShare = new Decimal(1).minus(moisture)
  const mass = new Decimal(massKg)
  return need.basis === 'wet'
    ? { wet: mass, dry: mass.times(dryShare), moisture, assumed }
    : { wet: mass.div(dryShare), dry: mass, moisture, assumed }
}
export function wetKgOf(massKg: number, offer: Notice, need: Pick<Notice, 'basis'>, ground: Ground): { wetKg: number; assumed: boolean } {
  const { wet, assumed } = masses(massKg, offer, need, ground)
  return { wetKg: wet.ceil().toNumber(), assumed: assumed && need.basis === 'dry' }
}
