// Verb: a receipt that was wrong is corrected. The earlier event is declared in error; both versions stay.
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import type { TradePapers } from '#domain/tradePaper.ts'
import type { Receipt } from '#domain/shipment.ts'
import { correctReceipt as correct, type Corrected } from '#trace/correction.ts'
import { receivingId } from '#trace/shipments.ts'
import type { Kept } from '#store/kept.ts'
import { admitTo } from '../ledger/admit.ts'
import { usedAtGate } from './gateSlip.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, tonnesText } from './keep.ts'

/** @param scale what the receipt should have said, dry mass in whole kilograms, and why */
export async function correctReceipt(
  unitOfWork: UnitOfWork,
  manifestId: string,
  scale: { massKg: number; acceptedLossKg?: number; weighingSlip: string; at: string; reason: string },
): Promise<Checked<Corrected>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    const [manifest] = await journal.papers('manifest', { id: manifestId })
    if (manifest === undefined) return absent('manifest', manifestId)
    const { flow } = manifest
    await journal.hold(flow)
    const receipt = (await journal.papers('receipt', { manifest: manifestId })).at(-1)
    if (receipt === undefined) return absent('receipt', manifestId)
    const settled = (await journal.papers('settlement', { receipt: receipt.id })).length > 0
    const eventKey = receipt.version === 1 ? receivingId(manifestId) : `${receivingId(manifestId)}#${receipt.version}`
    const [seen] = await journal.papers('event', { id: eventKey })
    const [contract] = await journal.papers('contract', { id: manifest.contract })
    if (seen === undefined || contract === undefined) throw new Error(`receipt ${receipt.id} has no event or no contract`)
    const corrected = correct(contract, manifest, { receipt, event: seen, settled }, scale, recordedAt)
    if (!corrected.ok) return corrected
    const { receipt: next, entry, deltaKg } = corrected.value
    const entries = entry === null ? [] : [entry]
    const admitted = await admitTo(journal, entries)
    if (!admitted.ok) return admitted
    const used = await usedAtGate(journal, manifest, scale.weighingSlip)
    if (used.length > 0) return { ok: false, problems: used }
    await journal.append({
      recordedAt,
      entries,
      records:
        deltaKg === 0
          ? []
          : [nextRecord(await journal.records(flow), flow, 'shipped', { add: deltaKg }, next, [next.id, ...entries.map(one => one.id)])],
      evidence: papersOf(corrected.value, receipt, eventKey, `${receivingId(manifestId)}#${next.version}`),
    })
    return corrected
  })
}

/** The error declaration, the corrective event and the corrected receipt, each standing on the one before. */
function papersOf({ receipt: next, declared, event }: Corrected, before: Receipt, eventKey: string, freshKey: string): Kept[] {
  const { recordedAt, flow, reason } = next
  const [was, is] = [tonnesText(before.receivedKg), tonnesText(next.receivedKg)]
  const say = <N extends 'event' | 'receipt'>(noun: N, id: string, zh: string, en: string, basedOn: string[], body: TradePapers[N]) =>
    keepPaper(noun, id, [zh, en], basedOn, body, recordedAt, { flow })
  const error = `${eventKey}:error`
  return [
    say('event', error, `EPCIS 差错声明 ${declared.eventTime}`, `EPCIS error declaration of ${declared.eventTime}`, [eventKey], declared),
    say('event', freshKey, `EPCIS 更正事件 ${event.eventTime}`, `EPCIS corrective event ${event.eventTime}`, [error], event),
    say(
      'receipt',
      next.id,
      `收货更正：${was} 吨改为 ${is} 吨（${reason}）`,
      `Receipt corrected: ${was} t is now ${is} t (${reason})`,
      [...next.basedOn, freshKey],
      next,
    ),
  ]
}
