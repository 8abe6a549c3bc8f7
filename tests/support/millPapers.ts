// Every paper of one trade between the two firms: offer, contract, trip, receipt, settlement, events, and the buyer's own batch.
import type { TradeNoun } from '#domain/tradePaper.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { keepPaper } from '#steps/trade/keep.ts'
import { millFlow } from './twoFirms.ts'

export const recordedAt = '2022-07-02T08:00:00.000Z'
const stamp = { validOn: '2022-07-02', recordedAt }
const way = { flow: millFlow, material: 'slag', from: 'mill-site', to: 'kiln-site' }
const of = { flow: millFlow }
const event = (id: string, bizStep: 'shipping' | 'receiving') => ({
  type: 'ObjectEvent' as const,
  eventID: `urn:xunyu:event:${id}`,
  eventTime: '2022-07-02T07:30:00+08:00',
  eventTimeZoneOffset: '+08:00',
  action: 'OBSERVE' as const,
  bizStep,
  disposition: 'in_transit' as const,
  readPoint: { id: 'urn:xunyu:site:mill-site' },
  quantityList: [{ epcClass: 'urn:xunyu:lot:slag', quantity: 900, uom: 'KGM' as const }],
})

/** A price with a zero at its end: what was written is kept, and not the number alone. */
export const price = '41.50'
export const offerPaper = (massKg = 1000, priceCnyPerT = price, id = 'offer:f:1') =>
  keepPaper(
    'offer',
    id,
    ['挂牌', 'offer'],
    ['row:rival'],
    { id, ...way, massKg, priceCnyPerT, ...stamp, basedOn: ['row:rival'] },
    recordedAt,
    of,
  )

const rest = () => [
  keepPaper(
    'contract',
    'contract:f:1:1',
    ['合同', 'contract'],
    ['offer:f:1'],
    {
      id: 'contract:f:1:1',
      offer: 'offer:f:1',
      ...way,
      buyer: 'kiln-party',
      seller: 'mill-party',
      massKg: 900,
      priceCnyPerT: price,
      amountCny: '37.35',
      ...stamp,
      basedOn: ['offer:f:1'],
    },
    recordedAt,
    of,
  ),
  keepPaper(
    'manifest',
    'manifest:f:1:1:1',
    ['联单', 'manifest'],
    ['contract:f:1:1'],
    {
      id: 'manifest:f:1:1:1',
      contract: 'contract:f:1:1',
      ...way,
      dispatchedKg: 900,
      mode: 'road',
      weighingSlip: 'OUT-1',
      ...stamp,
      basedOn: ['contract:f:1:1'],
    },
    recordedAt,
    of,
  ),
  keepPaper(
    'receipt',
    'receipt:f:1:1:1',
    ['收货', 'receipt'],
    ['manifest:f:1:1:1'],
    {
      id: 'receipt:f:1:1:1',
      manifest: 'manifest:f:1:1:1',
      flow: millFlow,
      dispatchedKg: 900,
      receivedKg: 880,
      lostKg: 0,
      disputedKg: 20,
      disputed: 'missing',
      weighingSlip: 'IN-1',
      version: 1,
      ...stamp,
      basedOn: ['manifest:f:1:1:1'],
    },
    recordedAt,
    of,
  ),
  keepPaper(
    'settlement',
    'settlement:f:1:1:1:1',
    ['了结', 'settled'],
    ['receipt:f:1:1:1'],
    {
      id: 'settlement:f:1:1:1:1',
      receipt: 'receipt:f:1:1:1',
      flow: millFlow,
      arrivedKg: 0,
      lostKg: 20,
      reason: 'rain',
      ...stamp,
      basedOn: ['receipt:f:1:1:1'],
    },
    recordedAt,
    of,
  ),
  keepPaper(
    'offer_step',
    'offer:f:1:withdrawn',
    ['撤回', 'withdrawn'],
    ['offer:f:1'],
    {
      id: 'offer:f:1:withdrawn',
      offer: 'offer:f:1',
      step: 'withdrawn',
      by: 'mill-party',
      reasons: [{ code: 'x', zh: '无货', en: 'none left' }],
      ...stamp,
      basedOn: ['offer:f:1'],
    },
    recordedAt,
    of,
  ),
  keepPaper(
    'contract_end',
    'contract:f:1:1:end',
    ['终止', 'ended'],
    ['contract:f:1:1'],
    { id: 'contract:f:1:1:end', contract: 'contract:f:1:1', releasedKg: 0, reason: 'done', ...stamp, basedOn: ['contract:f:1:1'] },
    recordedAt,
    of,
  ),
  keepPaper('event', 'event:f:shipping', ['发运', 'shipped'], ['manifest:f:1:1:1'], event('f:shipping', 'shipping'), recordedAt, of),
  keepPaper(
    'transformation',
    'event:batch:f:1',
    ['转化', 'transformed'],
    ['event:f:shipping'],
    {
      type: 'TransformationEvent',
      eventID: 'urn:xunyu:event:batch:f:1',
      eventTime: '2022-07-03T10:00:00+08:00',
      eventTimeZoneOffset: '+08:00',
      bizStep: 'commissioning',
      disposition: 'active',
      readPoint: { id: 'urn:xunyu:site:kiln-site' },
      transformationID: 'urn:xunyu:batch:f:1',
      inputQuantityList: [{ epcClass: 'urn:xunyu:lot:slag', quantity: 880, uom: 'KGM' }],
      outputQuantityList: [{ epcClass: 'urn:xunyu:lot:cement', quantity: 880, uom: 'KGM' }],
    },
    recordedAt,
    { ...of, owners: ['kiln-party'] },
  ),
]

export const paperTables = ['offer', 'offer_step', 'contract', 'contract_end', 'manifest', 'receipt', 'settlement', 'trace_event'] as const
export const papersOfMill: readonly TradeNoun[] = [
  'offer',
  'offer_step',
  'contract',
  'contract_end',
  'manifest',
  'receipt',
  'settlement',
  'event',
  'transformation',
]

/** After `fillTwoFirms`. */
export async function fillMillPapers(store: Store): Promise<void> {
  await store.inTransaction(inner => flowJournal(inner.db).append({ recordedAt, evidence: [offerPaper(), ...rest()] }))
}
