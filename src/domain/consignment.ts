// What is on its way from one firm to another: a dispatched row of a ledger as its taker may see it, what the taker says came of it, and what
// is still open of that. Masses are as weighed unless they say dry; the taker's parts sum to what was dispatched, to the kilogram.
import { z } from 'zod'
import { MassKg } from './quantity.ts'
import { DisputeState, DisputeStep } from './reconciliation.ts'
import { Destination } from './wasteFact.ts'

/** All that a taker may know of the sender's book. */
export const Consignment = z.object({
  /** Id of the row's version as evidence. */
  row: z.string(),
  /** The name that all versions of the row share. */
  key: z.string(),
  sender: z.string(),
  site: z.string(),
  material: z.string(),
  /** Statutory code of the waste, where the row bears one. */
  code: z.string().nullable(),
  /** The party that it is addressed to; null where nobody is known by the name that was written. */
  taker: z.string().nullable(),
  named: z.string(),
  validOn: z.iso.date(),
  wetKg: MassKg,
  dryKg: MassKg,
  moisture: z.string(),
  slip: z.string().nullable(),
  destination: Destination.nullable(),
  synthetic: z.boolean(),
})
export type Consignment = z.infer<typeof Consignment>

export const partNames = ['accepted', 'refused', 'lost', 'disputed'] as const
export type PartName = (typeof partNames)[number]
export const ConsignmentParts = z.object({ accepted: MassKg, refused: MassKg, lost: MassKg, disputed: MassKg })
export type ConsignmentParts = z.infer<typeof ConsignmentParts>

const Hand = z.object({ actor: z.string(), name: z.string() })
const taken = { id: z.string(), row: z.string(), validOn: z.iso.date(), recordedAt: z.iso.datetime() }

/** What came of it, by the taker; by the sender with evidence where the taker is not on the platform. */
export const ConsignmentAnswer = z.object({
  ...taken,
  step: z.literal('answer'),
  version: z.int().positive(),
  side: z.enum(['taker', 'sender']),
  /** Where the taker put what it accepted. */
  site: z.string(),
  wet: ConsignmentParts,
  dry: ConsignmentParts,
  slip: z.string().optional(),
  reason: z.string(),
  evidence: z.array(z.string()),
  /** Firms whose closed quarters it changes: somebody of each must confirm before anything is posted. */
  waitsFor: z.array(z.object({ party: z.string(), closings: z.array(z.string()) })),
  hand: Hand,
})
export type ConsignmentAnswer = z.infer<typeof ConsignmentAnswer>

/** Everything that was said of a consignment, in its order. */
export const ConsignmentStep = z
  .discriminatedUnion('step', [
    ConsignmentAnswer,
    z.object({ ...taken, step: z.literal('address'), taker: z.string(), hand: Hand }),
    z.object({
      ...taken,
      step: z.literal('second'),
      answer: z.string(),
      party: z.string(),
      agrees: z.boolean(),
      reason: z.string(),
      hand: Hand,
    }),
    z.object({
      ...taken,
      step: z.literal('returned'),
      answer: z.string(),
      wetKg: MassKg,
      dryKg: MassKg,
      slip: z.string().optional(),
      hand: Hand,
    }),
    z.object({
      ...taken,
      step: z.literal('dispute'),
      answer: z.string(),
      said: DisputeStep,
      /** Where it ends something: kilograms as weighed and dry that arrived after all and that are lost. */
      settles: z.object({ arrivedKg: MassKg, lostKg: MassKg, arrivedDryKg: MassKg, lostDryKg: MassKg }).nullable(),
      hand: Hand,
    }),
  ])
  .meta({ id: 'ConsignmentStep' })
export type ConsignmentStep = z.infer<typeof ConsignmentStep>

export const ConsignmentState = z.enum(['unaddressed', 'in_transit', 'waiting', 'answered'])
export type ConsignmentState = z.infer<typeof ConsignmentState>

/** A consignment with what became of it, and what the asker may do. */
export const ConsignmentSeen = Consignment.extend({
  state: ConsignmentState,
  /** The answer that stands, or that waits for a second person. */
  answer: ConsignmentAnswer.nullable(),
  /** Refused and not back at the sender yet, kilograms as weighed. */
  backKg: MassKg,
  /** Of the disputed, what no settlement has ended. */
  openKg: MassKg,
  dispute: DisputeState.nullable(),
  proposal: DisputeStep.nullable(),
  /** Firms that have yet to confirm an answer in a closed quarter. */
  waitsFor: z.array(z.string()),
  steps: z.array(ConsignmentStep),
  /** Last day of whatever is to be done next, by the rules of the house; null where nothing is. */
  due: z.iso.date().nullable(),
  may: z.object({
    answer: z.boolean(),
    state: z.boolean(),
    address: z.boolean(),
    second: z.array(z.string()),
    returned: z.boolean(),
    dispute: z.array(z.enum(['sender', 'taker', 'arbiter'])),
  }),
}).meta({ id: 'ConsignmentSeen' })
export type ConsignmentSeen = z.infer<typeof ConsignmentSeen>

const words = (most: number) => z.string().trim().max(most)
/** Kilograms as weighed; what is not said is nothing, and all of it was accepted where no part is. */
export const AnswerRequest = z
  .object({
    acceptedKg: MassKg.optional(),
    refusedKg: MassKg.optional(),
    lostKg: MassKg.optional(),
    disputedKg: MassKg.optional(),
    validOn: z.iso.date(),
    site: words(200).optional(),
    slip: words(100).optional(),
    reason: words(500).optional(),
    evidence: z.array(words(400)).max(100).optional(),
  })
  .meta({ id: 'ConsignmentAnswerRequest' })
export type AnswerRequest = z.infer<typeof AnswerRequest>

/** Days after which the next to act is reminded as late: the taker to answer, the sender to take back. A rule of the house, no law. */
export const answerDays = 15
