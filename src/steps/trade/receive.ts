// Verb: one trip arrives and is weighed in. What matches is posted; a difference is a loss or a dispute, both numbers kept.
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import { type Received, receive as receiveTrip, receivingId } from '#trace/shipments.ts'
import { admitTo } from '../ledger/admit.ts'
import { usedAtGate } from './gateSlip.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, tonnesText } from './keep.ts'

/** @param scale dry mass in whole kilograms on the taker's scale; `acceptedLossKg` is what both sides accept as lost */
export async function receive(
  unitOfWork: UnitOfWork,
  manifestId: string,
  scale: { massKg: number; acceptedLossKg?: number; weighingSlip: string; at: string },
): Promise<Checked<Received>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    const [manifest] = await journal.papers('manifest', { id: manifestId })
    if (manifest === undefined) return absent('manifest', manifestId)
    await journal.hold(manifest.flow)
    const [contract] = await journal.papers('contract', { id: manifest.contract })
    if (contract === undefined) return absent('contract', manifest.contract)
    const [earlier] = await journal.papers('receipt', { manifest: manifestId })
    const arrived = receiveTrip(contract, manifest, scale, recordedAt, earlier)
    if (!arrived.ok) return arrived
    const { receipt, event, entries } = arrived.value
    const admitted = await admitTo(journal, entries)
    if (!admitted.ok) return admitted
    const used = await usedAtGate(journal, manifest, scale.weighingSlip)
    if (used.length > 0) return { ok: false, problems: used }
    const flow = manifest.flow
    const posted = entries
      .filter(entry => entry.kind === 'receipt')
      .flatMap(entry => entry.legs)
      .reduce((sum, leg) => sum + Math.max(0, leg.massKg), 0)
    const records = await journal.records(flow)
    await journal.append({
      recordedAt,
      entries,
      records:
        posted > 0 ? [nextRecord(records, flow, 'shipped', { add: posted }, receipt, [receipt.id, ...entries.map(entry => entry.id)])] : [],
      evidence: [
        keepPaper(
          'receipt',
          receipt.id,
          [
            `收货：发 ${tonnesText(receipt.dispatchedKg)} 吨，收 ${tonnesText(receipt.receivedKg)} 吨`,
            `Receipt: ${tonnesText(receipt.dispatchedKg)} t sent, ${tonnesText(receipt.receivedKg)} t received`,
          ],
          receipt.basedOn,
          receipt,
          recordedAt,
          { flow },
        ),
        keepPaper(
          'event',
          receivingId(manifest.id),
          [`EPCIS 收货事件 ${event.eventTime}`, `EPCIS receiving event ${event.eventTime}`],
          [receipt.id],
          event,
          recordedAt,
          { flow },
        ),
      ],
    })
    return arrived
  })
}
