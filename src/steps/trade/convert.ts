// Verb: a batch is converted at the place of use. From here on its tonnes are utilised, and can be claimed once.
import type { Checked } from '#domain/problem.ts'
import { type Converted, convert as convertBatch } from '#trace/conversion.ts'
import type { Batch } from '#trace/events.ts'
import { admitTo } from '../ledger/admit.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper } from './keep.ts'

/** @param batch what went in and out, whole kilograms of dry mass that balance */
export async function convert(
  unitOfWork: UnitOfWork,
  flowId: string,
  taker: string,
  process: string,
  batch: Batch,
  at: string,
): Promise<Checked<Converted>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    await journal.hold(flowId)
    const [flow] = await journal.flows(flowId)
    if (flow === undefined) return absent('flow', flowId)
    const own = await journal.entriesOf(flowId)
    const receipts = own.filter(entry => entry.kind === 'receipt' && entry.phase === 'posted').map(entry => entry.id)
    const batches = own.filter(entry => entry.kind === 'utilisation').length
    const made = convertBatch(flow, taker, process, batches + 1, batch, at, recordedAt, receipts)
    if (!made.ok) return made
    const admitted = await admitTo(journal, [made.value.entry])
    if (!admitted.ok) return admitted
    const { id, event, entry } = made.value
    await journal.append({
      recordedAt,
      entries: [entry],
      evidence: [
        keepPaper(
          'transformation',
          `event:${id}`,
          [`EPCIS 转化事件 ${event.eventTime}（${process}）`, `EPCIS transformation event ${event.eventTime} (${process})`],
          receipts,
          event,
          recordedAt,
          // What went into a batch is the taker's recipe, not the sender's to read.
          { flow: flowId, owners: [taker] },
        ),
      ],
    })
    return made
  })
}
