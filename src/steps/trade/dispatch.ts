// Verb: one trip leaves under a contract. The ledger moves it out of the sender's stock and waits for the receipt.
import type { Checked } from '#domain/problem.ts'
import { dispatch as dispatchTrip, type Dispatched, shippingId, slipTwice } from '#trace/shipments.ts'
import { admitTo } from '../ledger/admit.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, tonnesText } from './keep.ts'

/** @param trip dry mass in whole kilograms; `at` is a moment with its offset */
export async function dispatch(
  unitOfWork: UnitOfWork,
  contractId: string,
  trip: { massKg: number; mode: string; vehicle?: string; weighingSlip: string; at: string },
): Promise<Checked<Dispatched>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    const [contract] = await journal.papers('contract', { id: contractId })
    if (contract === undefined) return absent('contract', contractId)
    await journal.hold(contract.flow)
    const sent = await journal.papers('manifest', { contract: contractId })
    const left = dispatchTrip(contract, sent, trip, recordedAt)
    if (!left.ok) return left
    const { manifest, event, entries } = left.value
    const admitted = await admitTo(journal, entries)
    if (!admitted.ok) return admitted
    // Asked once the sender's stock is held: a lorry that leaves under another contract at this moment has to draw on it too.
    const used = await journal.papers('manifest', { from: contract.from, weighingSlip: trip.weighingSlip })
    if (used.length > 0) return { ok: false, problems: [slipTwice(trip.weighingSlip)] }
    const load = tonnesText(manifest.dispatchedKg)
    await journal.append({
      recordedAt,
      entries,
      evidence: [
        keepPaper(
          'manifest',
          manifest.id,
          [`转移联单：发出 ${load} 吨（过磅单 ${manifest.weighingSlip}）`, `Manifest: ${load} t sent (slip ${manifest.weighingSlip})`],
          manifest.basedOn,
          manifest,
          recordedAt,
          { flow: contract.flow },
        ),
        keepPaper(
          'event',
          shippingId(manifest.id),
          [`EPCIS 发运事件 ${event.eventTime}`, `EPCIS shipping event ${event.eventTime}`],
          [manifest.id],
          event,
          recordedAt,
          { flow: contract.flow },
        ),
      ],
    })
    return left
  })
}
