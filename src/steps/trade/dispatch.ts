// Verb: one trip leaves under a contract. The ledger moves it out of the sender's stock and waits for the receipt.
import type { Checked } from '#domain/problem.ts'
import { admitAll } from '#ledger/entries.ts'
import { dispatch as dispatchTrip, type Dispatched, shippingId } from '#trace/shipments.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, tonnesText } from './keep.ts'

/** @param trip dry mass in whole kilograms; `at` is a moment with its offset */
export async function dispatch(
  unitOfWork: UnitOfWork,
  contractId: string,
  trip: { massKg: number; mode: string; vehicle?: string; weighingSlip: string; at: string },
): Promise<Checked<Dispatched>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(async journal => {
    const [contract] = await journal.papers('contract', { id: contractId })
    if (contract === undefined) return absent('contract', contractId)
    const sent = await journal.papers('manifest', { contract: contractId })
    const left = dispatchTrip(contract, sent, trip, recordedAt)
    if (!left.ok) return left
    const { manifest, event, entries } = left.value
    const admitted = admitAll(await journal.entries(contract.material), entries, await journal.closed())
    if (!admitted.ok) return admitted
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
