// What is asked of a trade, one request a verb: on which paper, from which side, and what has to be said. The interface, the command line
// and the steps read this one table.
import { z } from 'zod'
import { Money, OfferStep, Reason } from './contract.ts'
import { MassKg } from './quantity.ts'

const kg = MassKg.min(1)
const validOn = z.iso.date()
const scale = {
  massKg: MassKg,
  acceptedLossKg: MassKg.optional(),
  weighingSlip: z.string().min(1).max(100),
  at: z.iso.datetime({ offset: true }),
}

export const OfferRequest = z.strictObject({ massKg: kg, priceCnyPerT: Money, validOn }).meta({ id: 'OfferRequest' })
export const AcceptRequest = z.strictObject({ massKg: kg, validOn }).meta({ id: 'AcceptRequest' })
export const CloseRequest = z
  .strictObject({ step: OfferStep.shape.step, reasons: z.array(Reason).min(1).max(20), validOn })
  .meta({ id: 'CloseRequest' })
export const TripRequest = z
  .strictObject({
    massKg: kg,
    mode: z.string().min(1).max(100),
    vehicle: z.string().min(1).max(100).optional(),
    weighingSlip: scale.weighingSlip,
    at: scale.at,
  })
  .meta({ id: 'TripRequest' })
export const ReceiptRequest = z.strictObject(scale).meta({ id: 'ReceiptRequest' })
export const CorrectionRequest = z.strictObject({ ...scale, reason: z.string().min(1).max(2000) }).meta({ id: 'CorrectionRequest' })
export const EndRequest = z.strictObject({ reason: z.string().min(1).max(2000), validOn }).meta({ id: 'EndRequest' })

export type TradeRequests = {
  offer: z.infer<typeof OfferRequest>
  accept: z.infer<typeof AcceptRequest>
  close: z.infer<typeof CloseRequest>
  dispatch: z.infer<typeof TripRequest>
  receive: z.infer<typeof ReceiptRequest>
  correct: z.infer<typeof CorrectionRequest>
  end: z.infer<typeof EndRequest>
}
export type TradeVerb = keyof TradeRequests
/** Who gives the material away, and who takes it. */
export type TradeSide = 'seller' | 'buyer'
/** How a request is asked: only tried out, or under a key by which a second sending of it is known. */
export type Asked = { dryRun?: boolean | undefined; key?: string | undefined }
