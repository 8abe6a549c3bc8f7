// Verb: part of a planned flow is offered; or an offer is refused or withdrawn.
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import type { Offer, OfferStep, Reason } from '#domain/contract.ts'
import { close, contractedKg, makeOffer } from '#exchange/offers.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, standings, tonnesText } from './keep.ts'

/** @param ask mass in whole kilograms, price in CNY per dry tonne to the generator as decimal text */
export async function offer(
  unitOfWork: UnitOfWork,
  flowId: string,
  ask: { massKg: number; priceCnyPerT: string; validOn: string },
): Promise<Checked<Offer>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    await journal.hold(flowId)
    const [flow] = await journal.flows(flowId)
    const records = await journal.records(flowId)
    const planned = records.findLast(record => record.state === 'planned')
    if (flow === undefined || planned === undefined) return absent('flow', flowId)
    const made = makeOffer(
      flow,
      planned,
      await standings(journal, flowId),
      ask.massKg,
      ask.priceCnyPerT,
      { validOn: ask.validOn, recordedAt },
      [],
    )
    if (!made.ok) return made
    const { value } = made
    await journal.append({
      recordedAt,
      records: [nextRecord(records, flowId, 'offered', { add: value.massKg }, value, [value.id])],
      evidence: [
        keepPaper(
          'offer',
          value.id,
          [
            `挂牌 ${tonnesText(value.massKg)} 吨，${value.priceCnyPerT} 元/吨`,
            `Offer of ${tonnesText(value.massKg)} t at ${value.priceCnyPerT} CNY/t`,
          ],
          value.basedOn,
          value,
          recordedAt,
          { flow: flowId },
        ),
      ],
    })
    return made
  })
}

/** The taker refuses, or the generator withdraws, what is open of an offer. */
export async function closeOffer(
  unitOfWork: UnitOfWork,
  flowId: string,
  offerId: string,
  step: OfferStep['step'],
  by: string,
  reasons: readonly Reason[],
  validOn: string,
): Promise<Checked<OfferStep>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    await journal.hold(flowId)
    const standing = (await standings(journal, flowId)).find(one => one.offer.id === offerId)
    if (standing === undefined) return absent('offer', offerId)
    const closed = close(standing, step, by, reasons, { validOn, recordedAt })
    if (!closed.ok) return closed
    const open = standing.offer.massKg - contractedKg(standing)
    const words = { refused: ['拒绝', 'refused'], withdrawn: ['撤回', 'withdrawn'] } as const
    await journal.append({
      recordedAt,
      records: [nextRecord(await journal.records(flowId), flowId, 'offered', { add: -open }, closed.value, [closed.value.id])],
      evidence: [
        keepPaper(
          'offer_step',
          closed.value.id,
          [
            `${words[step][0]}：${reasons.map(reason => reason.zh).join('；')}`,
            `${words[step][1]}: ${reasons.map(reason => reason.en).join('; ')}`,
          ],
          closed.value.basedOn,
          closed.value,
          recordedAt,
          { flow: flowId },
        ),
      ],
    })
    return closed
  })
}
