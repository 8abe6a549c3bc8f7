// The papers of a trade that the asker may see: lists by what they hang on, newest last.
import type { Contract, Offer, OfferState } from '#domain/contract.ts'
import type { Problem } from '#domain/problem.ts'
import type { Manifest, Receipt } from '#domain/shipment.ts'
import { contractedKg, offerState } from '#exchange/offers.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { absent, standings } from './keep.ts'

/** An offer with what became of it. */
export type OfferLine = Offer & { state: OfferState; openKg: number }

/** Nothing, or why there can be no papers: the flow that is asked for is not there, or not for the asker to see. */
export async function flowProblems(store: Store, flow: string): Promise<Problem[]> {
  return (await flowJournal(store.db).flows(flow)).length === 0 ? absent('flow', flow).problems : []
}

/** Offers of one flow. */
export function readOffers(store: Store, flow: string): Promise<OfferLine[]> {
  return store.reading(async inner => {
    const journal = flowJournal(inner.db)
    const trips = new Map((await journal.papers('manifest', { flow })).map(({ id, contract }) => [id, contract]))
    // The newest version of a trip's receipt is what arrived.
    const arrived = new Map((await journal.papers('receipt', { flow })).map(receipt => [receipt.manifest, receipt.receivedKg]))
    return (await standings(journal, flow)).map(standing => {
      const own = new Set(standing.contracts.map(({ id }) => id))
      const receivedKg = [...arrived].reduce((sum, [trip, kg]) => sum + (own.has(trips.get(trip) ?? '') ? kg : 0), 0)
      const openKg = standing.steps.length > 0 ? 0 : standing.offer.massKg - contractedKg(standing)
      return { ...standing.offer, state: offerState(standing, receivedKg), openKg }
    })
  })
}
export const readContracts = (store: Store, query: { flow: string } | { offer: string }): Promise<Contract[]> =>
  flowJournal(store.db).papers('contract', query)
export const readTrips = (store: Store, query: { flow: string } | { contract: string }): Promise<Manifest[]> =>
  flowJournal(store.db).papers('manifest', query)
export const readReceipts = (store: Store, query: { flow: string } | { manifest: string }): Promise<Receipt[]> =>
  flowJournal(store.db).papers('receipt', query)
