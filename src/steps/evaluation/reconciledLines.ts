// What a reconciliation makes of the lines of an account: a flow that was adjusted adjusts the entries it was summed from, each by its share.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { grouped } from '#domain/grouped.ts'
import type { NetworkFlow, ReconciledFlow } from '#domain/reconciliation.ts'
import { fedId, massOn } from '#evaluate/balance/lines.ts'

type Lines = Pick<FirmAccount, 'stock' | 'receipts' | 'removals' | 'batches'>
type Line = { id: string; entry: string; material: string; dryKg: number }

/**
 * @param network the flows as they were asked about, which say their material
 * @returns dry kilograms by line id, for lines whose mass changes; empty where nothing was to be adjusted
 */
export function reconciledLines(lines: Lines, network: readonly NetworkFlow[], flows: readonly ReconciledFlow[]): Record<string, number> {
  const byEntry = grouped(linesOf(lines), line => `${line.entry}|${line.material}`)
  const materials = new Map(network.map(flow => [flow.id, flow.material]))
  const adjusted = new Map<string, number>()
  for (const { id, measured, reconciled, basedOn } of flows) {
    const material = materials.get(id)
    if (material === undefined || measured === null || reconciled === null || measured === 0) continue
    for (const entry of basedOn)
      for (const line of byEntry.get(`${entry}|${material}`) ?? []) adjusted.set(line.id, Math.round((line.dryKg * reconciled) / measured))
  }
  for (const line of lines.stock) {
    const parts = flows.filter(flow => flow.id.startsWith('stock:') && flow.id.endsWith(`~${line.material}:${line.at}`))
    if (parts.length === 0 || parts.some(flow => flow.reconciled === null)) continue
    adjusted.set(line.id, Math.round(parts.reduce((sum, flow) => sum + (flow.reconciled ?? 0), 0)))
  }
  const before = new Map(
    [...linesOf(lines), ...lines.stock.map(line => ({ id: line.id, dryKg: massOn('dry', line) }))].map(one => [one.id, one.dryKg]),
  )
  return Object.fromEntries([...adjusted].filter(([id, massKg]) => before.get(id) !== massKg))
}

/** Lines that entries of the ledger stand behind; those of receipts and removals are named `entry/material`. */
function linesOf({ receipts, removals, batches }: Lines): Line[] {
  return [
    ...[...receipts, ...removals].map(line => ({
      id: line.id,
      entry: line.id.slice(0, line.id.length - line.material.length - 1),
      material: line.material,
      dryKg: massOn('dry', line),
    })),
    ...batches.flatMap(batch =>
      batch.inputs.map(input => ({
        id: fedId(batch.id, input.material),
        entry: batch.id,
        material: input.material,
        dryKg: massOn('dry', input),
      })),
    ),
  ]
}
