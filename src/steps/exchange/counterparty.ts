// Verb: what the asker may know of somebody before dealing with them: permits, evaluations in public notice, and how deliveries between the two
// went. What is not theirs to see is not there, and is never guessed.
import { chineseDay } from '#domain/chineseDay.ts'
import type { Counterparty } from '#domain/exchange/board.ts'
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import { FailureReason } from '#domain/exchange/notice.ts'
import { Party, Permit } from '#domain/registry.ts'
import type { Receipt } from '#domain/shipment.ts'
import { readNotices } from '#store/evaluationCases.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { readRegistry } from '#store/registry.ts'
import type { DealAsker } from './dealing.ts'
import { listFrameworks, listNegotiations } from './readDeals.ts'

export async function readCounterparty(store: Store, asker: DealAsker, party: string): Promise<Counterparty> {
  const today = chineseDay(store.now())
  const registered = (await readRegistry(store.db, 'parties', { party })).records.at(-1)
  const firm = registered === undefined ? undefined : Party.safeParse(registered.body).data
  const permits = (await readRegistry(store.db, 'permits', { party })).records.flatMap(({ body }) => Permit.safeParse(body).data ?? [])
  const notices = firm?.creditCode === undefined ? [] : [...(await readNotices(store.db)).values()].flat()
  const own = (one: { seller: string; buyer: string }): boolean => one.seller === party || one.buyer === party
  const contracts = (await listFrameworks(store, asker, { party })).filter(own)
  const negotiations = (await listNegotiations(store, asker)).filter(own)
  return {
    party,
    nameZh: firm?.nameZh ?? null,
    nameEn: firm?.nameEn ?? null,
    creditCode: firm?.creditCode ?? null,
    permits: permits.map(({ id, kind, issuedBy, validFrom, validTo }) => ({
      id,
      kind: kind ?? null,
      issuedBy: issuedBy ?? null,
      validFrom,
      validTo,
      valid: validFrom <= today && today <= validTo,
    })),
    evaluations: notices
      .filter(({ creditCode }) => creditCode === firm?.creditCode)
      .map(({ caseId, period, answer, validTo, withdrawnOn, synthetic }) => ({
        caseId,
        period,
        answer,
        validTo: validTo === '' ? null : validTo,
        withdrawnOn,
        synthetic,
      })),
    deliveries: deliveries(contracts, await receiptsOf(store, contracts), today),
    failures: failures(negotiations),
  }
}

async function receiptsOf(store: Store, contracts: readonly FrameworkSeen[]): Promise<Receipt[]> {
  const journal = flowJournal(store.db)
  const lists = await Promise.all(contracts.map(({ flow }) => journal.papers('receipt', { flow })))
  // Of a receipt that was corrected the newest version counts.
  return [...new Map(lists.flat().map(receipt => [receipt.manifest, receipt])).values()]
}

function deliveries(contracts: readonly FrameworkSeen[], receipts: readonly Receipt[], today: string): Counterparty['deliveries'] {
  const sum = (of: (one: FrameworkSeen) => number): number => contracts.reduce((total, one) => total + of(one), 0)
  const due = contracts.flatMap(({ callOffs }) => callOffs).filter(({ day, massKg, releasedKg }) => day < today && massKg > releasedKg)
  return {
    contracts: contracts.length,
    ended: contracts.filter(({ state }) => state === 'ended').length,
    promisedKg: sum(({ promisedKg }) => promisedKg),
    calledOffKg: sum(({ calledOffKg }) => calledOffKg),
    sentKg: sum(({ sentKg }) => sentKg),
    receivedKg: sum(({ receivedKg }) => receivedKg),
    disputedKg: receipts.reduce((total, { disputedKg }) => total + disputedKg, 0),
    due: due.length,
    onTime: due.filter(({ massKg, releasedKg, sentByDayKg }) => sentByDayKg >= massKg - releasedKg).length,
  }
}

function failures(negotiations: readonly NegotiationSeen[]): Counterparty['failures'] {
  const reasons = negotiations.flatMap(({ state, turns }) =>
    state === 'expired' ? ['expired' as const] : state === 'refused' ? (turns.at(-1)?.reason ?? []) : [],
  )
  const keys = [...FailureReason.options, 'expired'] as const
  return Object.fromEntries(keys.map(key => [key, reasons.filter(one => one === key).length])) as Counterparty['failures']
}
