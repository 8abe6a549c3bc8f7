// Verb: an offer is accepted, in full or in part. The contract is a promise: it reserves the mass in the ledger.
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import type { Contract } from '#domain/contract.ts'
import { contractEntry } from '#exchange/entries.ts'
import { accept as acceptOffer } from '#exchange/offers.ts'
import { admitTo } from '../ledger/admit.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, standings, tonnesText } from './keep.ts'

/** @param deal mass in whole kilograms; `seller` holds the material in the ledger, `buyer` will */
export async function accept(
  unitOfWork: UnitOfWork,
  flowId: string,
  offerId: string,
  deal: { massKg: number; buyer: string; seller: string; validOn: string },
): Promise<Checked<Contract>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    await journal.hold(flowId)
    const standing = (await standings(journal, flowId)).find(one => one.offer.id === offerId)
    if (standing === undefined) return absent('offer', offerId)
    const signed = acceptOffer(standing, deal.massKg, { buyer: deal.buyer, seller: deal.seller }, { validOn: deal.validOn, recordedAt })
    if (!signed.ok) return signed
    const { value } = signed
    const reserve = contractEntry(value)
    const reserved = await admitTo(journal, [reserve])
    if (!reserved.ok) return reserved
    await journal.append({
      recordedAt,
      entries: [reserve],
      records: [nextRecord(await journal.records(flowId), flowId, 'contracted', { add: value.massKg }, value, [value.id, reserve.id])],
      evidence: [
        keepPaper(
          'contract',
          value.id,
          [
            `合同 ${tonnesText(value.massKg)} 吨，${value.amountCny} 元`,
            `Contract for ${tonnesText(value.massKg)} t, ${value.amountCny} CNY`,
          ],
          value.basedOn,
          value,
          recordedAt,
          { flow: flowId },
        ),
      ],
    })
    return signed
  })
}
