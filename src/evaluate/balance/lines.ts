// The account read on one basis: every line as kilograms of one kind, raw or reconciled, and never a mix of dry and wet.
import type { Basis, FirmAccount } from '#domain/evaluation/account.ts'
import { dryKg } from '#domain/writtenMass.ts'

export type Read = { id: string; material: string; massKg: number; evidence: readonly string[] }
export type AccountReading = {
  basis: Basis
  opening: readonly Read[]
  closing: readonly Read[]
  own: readonly Read[]
  received: readonly Read[]
  removed: readonly Read[]
  /** One line an input of a batch; its id is the batch's and the material's. */
  fed: readonly Read[]
}

type Weighed = { material: string; wetKg: number; moisture: string }
/** Kilograms of a weighed line. @throws RangeError on a moisture that the schema would not have let in */
export function massOn(basis: Basis, line: Weighed): number {
  if (basis === 'wet') return line.wetKg
  const dry = dryKg(line.wetKg, line.moisture)
  if (dry === null) throw new RangeError(`massOn: "${line.moisture}" is no moisture`)
  return dry
}

export const fedId = (batch: string, material: string): string => `${batch}/${material}`

/**
 * @param reconciled dry kilograms by line id that take the place of the measured ones; on the wet basis their water is added
 * back at the line's own moisture
 */
export function readAccount(account: FirmAccount, basis: Basis, reconciled: Readonly<Record<string, number>> = {}): AccountReading {
  const read = (line: Weighed & { id: string; evidence: readonly string[] }): Read => {
    const adjusted = reconciled[line.id]
    const massKg = adjusted === undefined ? massOn(basis, line) : basis === 'dry' ? adjusted : withWater(adjusted, line.moisture)
    return { id: line.id, material: line.material, massKg, evidence: line.evidence }
  }
  const { stock, receipts, removals, batches } = account
  return {
    basis,
    opening: stock.filter(line => line.at === 'opening').map(read),
    closing: stock.filter(line => line.at === 'closing').map(read),
    own: receipts.filter(line => line.origin === 'own').map(read),
    received: receipts.filter(line => line.origin === 'received').map(read),
    removed: removals.map(read),
    fed: batches.flatMap(batch =>
      batch.inputs.map(input => read({ ...input, id: fedId(batch.id, input.material), evidence: batch.evidence })),
    ),
  }
}

function withWater(dry: number, moisture: string): number {
  return Math.round(dry / (1 - Number(moisture)))
}

export const sumKg = (lines: readonly Read[]): number => lines.reduce((sum, line) => sum + line.massKg, 0)
export const of = (lines: readonly Read[], material: string): Read[] => lines.filter(line => line.material === material)
