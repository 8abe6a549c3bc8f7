// The papers of a trade by noun: what each kind of paper says. The store keeps a table for every noun, so that no reader has to guess
// from a paper's fields what it is.
import { Contract, ContractEnd, Offer, OfferStep } from './contract.ts'
import { Manifest, ObjectEvent, Receipt, Settlement, TransformationEvent } from './shipment.ts'

export const tradePapers = {
  offer: Offer,
  offer_step: OfferStep,
  contract: Contract,
  contract_end: ContractEnd,
  manifest: Manifest,
  receipt: Receipt,
  settlement: Settlement,
  /** Something seen on the way: shipped, received, or declared to have been wrong. */
  event: ObjectEvent,
  /** A batch in which a material became another: whose recipe it is is not for the sender to read. */
  transformation: TransformationEvent,
} as const

export type TradeNoun = keyof typeof tradePapers
export type TradePapers = {
  offer: Offer
  offer_step: OfferStep
  contract: Contract
  contract_end: ContractEnd
  manifest: Manifest
  receipt: Receipt
  settlement: Settlement
  event: ObjectEvent
  transformation: TransformationEvent
}
