// What is asked of a negotiation and of a framework contract, and how they are seen. The interface, the command line and the steps read
// these; a request that is no deal at all (no mass, five decimals in a price) is refused here, before anything is looked up.
import { z } from 'zod'
import { MassKg } from '../quantity.ts'
import {
  DealSide,
  Framework,
  FrameworkState,
  FrameworkStep,
  FrameworkStepKind,
  IndexReading,
  Negotiation,
  NegotiationState,
  Terms,
  Turn,
  TurnKind,
} from './negotiation.ts'
import { FailureReason } from './notice.ts'

const Id = z.string().min(1).max(160)
const words = z.string().trim().max(500).optional()
const answerBy = z.iso.datetime({ offset: true }).optional()

/** The first offer, on somebody's notice, on a need or an offer of one's own, or on both. */
export const OpenRequest = z
  .strictObject({
    /** Notice of what is given, of what is needed. */
    offer: Id.optional(),
    need: Id.optional(),
    /** In whose name it is offered, and the site where the material lies or goes to on that side; without one, that of its own notice. */
    party: Id,
    site: Id.optional(),
    terms: Terms,
    answerBy,
    words,
  })
  .meta({ id: 'OpenRequest' })
export type OpenRequest = z.infer<typeof OpenRequest>

export const TurnRequest = z
  .strictObject({
    kind: TurnKind.exclude(['offer', 'expire']),
    /** The side that takes it, where one may act for both. */
    as: DealSide.optional(),
    /** The turn that is answered; an acceptance has to name it. */
    turn: z.int().positive().optional(),
    terms: Terms.optional(),
    reason: FailureReason.optional(),
    words,
    answerBy,
  })
  .meta({ id: 'TurnRequest' })
export type TurnRequest = z.infer<typeof TurnRequest>

export const FrameworkStepRequest = z
  .strictObject({
    kind: FrameworkStepKind,
    as: DealSide.optional(),
    day: z.iso.date().optional(),
    massKg: MassKg.min(1).optional(),
    reading: IndexReading.optional(),
    callOff: Id.optional(),
    terms: Terms.optional(),
    reason: words,
  })
  .meta({ id: 'FrameworkStepRequest' })
export type FrameworkStepRequest = z.infer<typeof FrameworkStepRequest>

/** A negotiation with its turns, and what whoever asks may do now. */
export const NegotiationSeen = Negotiation.extend({
  state: NegotiationState,
  turns: z.array(Turn),
  /** Sides that the asker acts for, and what they may do in this state. */
  sides: z.array(DealSide),
  may: z.array(TurnKind),
  framework: z.string().nullable(),
}).meta({ id: 'NegotiationSeen' })
export type NegotiationSeen = z.infer<typeof NegotiationSeen>

const CallOffSeen = z.object({
  id: z.string(),
  day: z.iso.date(),
  massKg: MassKg,
  releasedKg: MassKg,
  /** Sent on its contract, by the end of its day, and arrived. */
  sentKg: MassKg,
  sentByDayKg: MassKg,
  receivedKg: MassKg,
  contract: z.string().nullable(),
  priceCnyPerT: z.string(),
})
/** A framework contract as it stands: where each of its kilograms is. */
export const FrameworkSeen = Framework.extend({
  state: FrameworkState,
  /** As amended. */
  terms: Terms,
  proposed: Terms.nullable(),
  promisedKg: MassKg,
  calledOffKg: MassKg,
  confirmedKg: MassKg,
  callableKg: MassKg,
  pendingKg: MassKg,
  sentKg: MassKg,
  receivedKg: MassKg,
  /** What arrived is the total, within the tolerance. */
  fulfilled: z.boolean(),
  callOffs: z.array(CallOffSeen),
  steps: z.array(FrameworkStep),
  sides: z.array(DealSide),
  may: z.array(FrameworkStepKind),
}).meta({ id: 'FrameworkSeen' })
export type FrameworkSeen = z.infer<typeof FrameworkSeen>

/** The payload of the job that waits for the moment to answer a turn by. */
export const ExpiryTask = z.object({ negotiation: z.string(), turn: z.int() })
export type ExpiryTask = z.infer<typeof ExpiryTask>
