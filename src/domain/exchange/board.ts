// The facilitator's board: what an office brings together, from the first word to the last lorry; what is known of a counterparty; and the
// facilities that firms share, with their calendar.
import { z } from 'zod'
import { Answer } from '../answer.ts'
import { MassKg } from '../quantity.ts'
import { FailureReason } from './notice.ts'

const Day = z.iso.date()
const Id = z.string().min(1).max(160)
const line = (most: number) => z.string().trim().min(1).max(most)

export const BoardStage = z.enum(['lead', 'contacted', 'sampling', 'negotiating', 'signed', 'delivering', 'done', 'died'])
export type BoardStage = z.infer<typeof BoardStage>
/** Stages after which nothing more is to be done. */
export const endedStages: readonly BoardStage[] = ['done', 'died']

/** How a card stands from then on: the newest move is the state. A card that died says why. */
export const MoveRequest = z
  .strictObject({
    stage: BoardStage,
    /** Who sees to it. */
    owner: line(120),
    /** What is to be done next, and until when. */
    nextStep: line(500).optional(),
    nextOn: Day.optional(),
    reason: FailureReason.optional(),
    words: line(1000).optional(),
  })
  .meta({ id: 'MoveRequest' })
export type MoveRequest = z.infer<typeof MoveRequest>
export const BoardMove = MoveRequest.extend({ number: z.int().positive(), by: z.string(), recordedAt: z.iso.datetime() })
export type BoardMove = z.infer<typeof BoardMove>

const card = {
  title: line(200),
  material: line(120).optional(),
  /** Notices and the negotiation that it is about, where there are any. */
  offer: Id.optional(),
  need: Id.optional(),
  negotiation: Id.optional(),
}
export const CardRequest = z
  .strictObject({
    /** The office whose list it is on; without one where nobody has accounts, or the asker has one seat. */
    office: Id.optional(),
    ...card,
    ...MoveRequest.shape,
  })
  .meta({ id: 'CardRequest' })
export type CardRequest = z.infer<typeof CardRequest>
export const BoardCard = z
  .object({
    id: z.string(),
    office: z.string().nullable(),
    ...card,
    recordedAt: z.iso.datetime(),
    moves: z.array(BoardMove).min(1),
    stage: BoardStage,
    owner: z.string(),
    nextStep: z.string().nullable(),
    nextOn: Day.nullable(),
    reason: FailureReason.nullable(),
    /** The next step was due before today. */
    overdue: z.boolean(),
  })
  .meta({ id: 'BoardCard' })
export type BoardCard = z.infer<typeof BoardCard>
const counts = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys as [K, ...K[]]), z.int())
export const Board = z
  .object({
    cards: z.array(BoardCard),
    stages: counts(BoardStage.options),
    /** Why those that died did. */
    reasons: counts(FailureReason.options),
    overdue: z.int(),
  })
  .meta({ id: 'Board' })
export type Board = z.infer<typeof Board>

/** What the asker may know of somebody before dealing with them; null where it is not theirs to see, and never a guess. */
export const Counterparty = z
  .object({
    party: z.string(),
    nameZh: z.string().nullable(),
    nameEn: z.string().nullable(),
    creditCode: z.string().nullable(),
    permits: z.array(
      z.object({
        id: z.string(),
        kind: z.string().nullable(),
        issuedBy: z.string().nullable(),
        validFrom: Day,
        validTo: Day,
        valid: z.boolean(),
      }),
    ),
    /** Evaluations in public notice. */
    evaluations: z.array(
      z.object({
        caseId: z.string(),
        period: z.string(),
        answer: Answer.nullable(),
        validTo: z.string().nullable(),
        withdrawnOn: z.string().nullable(),
        synthetic: z.boolean(),
      }),
    ),
    /** Contracts between the asker's firms and this one, as the ledger has their deliveries. */
    deliveries: z.object({
      contracts: z.int(),
      ended: z.int(),
      promisedKg: MassKg,
      calledOffKg: MassKg,
      sentKg: MassKg,
      receivedKg: MassKg,
      disputedKg: MassKg,
      /** Call-offs whose day is past, and how many of them were sent in full by the end of that day. */
      due: z.int(),
      onTime: z.int(),
    }),
    /** How negotiations with it ended without a contract, by reason. */
    failures: counts([...FailureReason.options, 'expired']),
  })
  .meta({ id: 'Counterparty' })
export type Counterparty = z.infer<typeof Counterparty>

export const FacilityKind = z.enum(['laboratory', 'store', 'siding'])
export const FacilityRequest = z
  .strictObject({ party: Id, kind: FacilityKind, nameZh: line(120), nameEn: line(120), place: line(200) })
  .meta({ id: 'FacilityRequest' })
export type FacilityRequest = z.infer<typeof FacilityRequest>
/** One place: two bays of a store are two facilities. */
export const SharedFacility = FacilityRequest.extend({ id: z.string(), synthetic: z.boolean(), recordedAt: z.iso.datetime() }).meta({
  id: 'SharedFacility',
})
export type SharedFacility = z.infer<typeof SharedFacility>

const moment = z.iso.datetime({ offset: true })
export const BookingRequest = z.strictObject({ party: Id, from: moment, to: moment, purpose: line(300) }).meta({ id: 'BookingRequest' })
export type BookingRequest = z.infer<typeof BookingRequest>
export const Booking = z
  .object({
    id: z.string(),
    facility: z.string(),
    party: z.string(),
    from: moment,
    to: moment,
    purpose: z.string(),
    cancelledAt: moment.nullable(),
  })
  .meta({ id: 'Booking' })
export type Booking = z.infer<typeof Booking>
/** When it is taken, for everybody; what for and by whom, for who booked and whose it is. */
export const FacilityCalendar = z
  .object({ facility: SharedFacility, taken: z.array(z.object({ from: moment, to: moment })), bookings: z.array(Booking) })
  .meta({ id: 'FacilityCalendar' })
export type FacilityCalendar = z.infer<typeof FacilityCalendar>
