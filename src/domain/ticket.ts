// A ticket is one manifest for hundreds of trips under a contract: what may go, on which days, by whom, and how far the two scales may differ. All
// that happens under it is a step, appended and never changed. Masses are kilograms as weighed unless they say dry.
import { z } from 'zod'
import { ColumnChoice } from './importJob.ts'
import { Problem } from './problem.ts'
import { MassKg } from './quantity.ts'

const word = (most: number) => z.string().trim().min(1).max(most)
/** A moment with the offset of the place, such as 2026-12-01T08:30:00+08:00. */
const Moment = z.string().max(40)
const HourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Percent as decimal text with at most two places, 0 to 99.99. */
const Percent = z.string().regex(/^\d{1,2}(\.\d{1,2})?$/)

/** Of the ticket: who sends, who takes, who carries, and the clock. */
export const TicketSide = z.enum(['sender', 'receiver', 'carrier', 'clock'])
export type TicketSide = z.infer<typeof TicketSide>

/** Where else mass may lie or go: a store on the way, or a taker of what was refused. */
export const TicketPlace = z.strictObject({ site: word(200), party: word(200), use: z.enum(['store', 'onward']) })
export type TicketPlace = z.infer<typeof TicketPlace>

/** What the two sides agree on before the first lorry leaves. */
export const TicketTerms = z
  .strictObject({
    permittedKg: MassKg.min(1),
    /** Both days included, Chinese days. */
    fromDay: z.iso.date(),
    toDay: z.iso.date(),
    /** Hours of the day in which a lorry may leave, Chinese time; over midnight where the first is later. All day without them. */
    hours: z.strictObject({ from: HourMinute, to: HourMinute }).optional(),
    /** Names of the ways allowed; any where none is named. */
    routes: z.array(word(200)).max(20).default([]),
    carriers: z.array(word(200)).min(1).max(20),
    /** Share of the dispatched mass by which the scale of the receiver may show less, percent. */
    tolerancePct: Percent,
    /** Share of water of the wet mass, percent. */
    waterPct: Percent.default('0'),
    /** Longest time on the way, hours. */
    mostHours: z.number().int().min(1).max(720).default(24),
    wasteCode: z.string().trim().max(40).optional(),
    places: z.array(TicketPlace).max(20).default([]),
    /** Filed where it leaves one province for another: the number of the filing and its last day. */
    filing: z.strictObject({ number: word(100), validTo: z.iso.date() }).optional(),
  })
  .meta({ id: 'TicketTerms' })
export type TicketTerms = z.infer<typeof TicketTerms>

export const Ticket = TicketTerms.extend({
  id: z.string(),
  contract: z.string(),
  flow: z.string(),
  material: z.string(),
  from: z.string(),
  to: z.string(),
  sender: z.string(),
  receiver: z.string(),
  provinces: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  synthetic: z.boolean(),
  validOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  basedOn: z.array(z.string()).min(1),
}).meta({ id: 'Ticket' })
export type Ticket = z.infer<typeof Ticket>

export const TicketParts = z.object({ accepted: MassKg, refused: MassKg, lost: MassKg, disputed: MassKg })
export type TicketParts = z.infer<typeof TicketParts>

/** How a mass came to be known: at a scale, in a file of the scale, on paper, or estimated because the scale is down. */
export const WeighingSource = z.enum(['scale', 'file', 'paper', 'estimate'])
export type WeighingSource = z.infer<typeof WeighingSource>

/** Vehicle of refused mass: back to where it came from, or on to another taker. */
export const RefusedGoes = z.strictObject({ way: z.enum(['back', 'onward']), site: word(200).optional() })
export type RefusedGoes = z.infer<typeof RefusedGoes>

/** What a revision puts in place of what a trip says; what is not said stays. */
export const RevisionChange = z
  .strictObject({
    dispatchedKg: MassKg.optional(),
    acceptedKg: MassKg.optional(),
    lostKg: MassKg.optional(),
    disputedKg: MassKg.optional(),
  })
  .meta({ id: 'TicketRevisionChange' })
export type RevisionChange = z.infer<typeof RevisionChange>

const papers = {
  slip: word(100).optional(),
  /** Ids of documents: photos, scans. */
  photos: z.array(z.string().max(400)).max(20).default([]),
  seals: z.array(word(60)).max(20).default([]),
}
const reason = word(500)
const trip = z.string().max(400)

/** What may be done under a ticket, as it is asked for. */
export const TicketAct = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('weighOut'),
      massKg: MassKg,
      grossKg: MassKg.optional(),
      vehicle: word(40),
      carrier: word(200),
      route: word(200).optional(),
      source: WeighingSource.default('scale'),
      ...papers,
    }),
    z.strictObject({ act: z.literal('weigh'), trip, massKg: MassKg, ...papers }),
    z.strictObject({
      act: z.literal('receive'),
      trip,
      inKg: MassKg,
      refusedKg: MassKg.default(0),
      refusedGoes: RefusedGoes.default({ way: 'back' }),
      source: WeighingSource.default('scale'),
      reason: reason.optional(),
      ...papers,
    }),
    z.strictObject({ act: z.literal('refuse'), trip, refusedGoes: RefusedGoes.default({ way: 'back' }), reason, ...papers }),
    z.strictObject({ act: z.literal('store'), trip, site: word(200), ...papers }),
    z.strictObject({ act: z.literal('leave'), trip, ...papers }),
    z.strictObject({ act: z.literal('group'), trips: z.array(trip).min(2).max(500), vehicle: word(40), carrier: word(200), ...papers }),
    z.strictObject({ act: z.literal('handOver'), trip, carrier: word(200), vehicle: word(40), weighedKg: MassKg.optional(), ...papers }),
    z.strictObject({ act: z.literal('propose'), trip, change: RevisionChange, reason, answerBy: Moment }),
    z.strictObject({ act: z.literal('agree'), trip }),
    z.strictObject({ act: z.literal('decline'), trip, reason }),
    z.strictObject({ act: z.literal('withdraw'), trip }),
    z.strictObject({ act: z.literal('expire'), trip }),
    z.strictObject({ act: z.literal('close'), reason }),
  ])
  .meta({ id: 'TicketAct' })
export type TicketAct = z.infer<typeof TicketAct>
export type TicketActName = TicketAct['act']

/** With the moment at which it happened and the device that said so. */
export const TicketActRequest = z
  .object({ act: TicketAct, as: TicketSide.exclude(['clock']).optional(), at: Moment, device: z.string().trim().max(100).optional() })
  .meta({ id: 'TicketActRequest' })
export type TicketActRequest = z.infer<typeof TicketActRequest>

export const TripState = z.enum(['onTheWay', 'estimated', 'stored', 'grouped', 'received', 'disputed', 'refused'])
export type TripState = z.infer<typeof TripState>
export const RevisionState = z.enum(['proposed', 'agreed', 'declined', 'withdrawn', 'expired'])
export type RevisionState = z.infer<typeof RevisionState>
export const TicketState = z.enum(['open', 'closed'])
export type TicketState = z.infer<typeof TicketState>

const Parts = z.object({ wet: TicketParts, dry: TicketParts })
/** What the receiver says came of a trip; its parts sum to what was dispatched. */
export const TripReceipt = Parts.extend({
  version: z.int().positive(),
  inKg: MassKg,
  slip: z.string().nullable(),
  source: WeighingSource,
  at: z.string(),
})
export type TripReceipt = z.infer<typeof TripReceipt>

export const Revision = z.object({
  state: RevisionState,
  by: TicketSide,
  /** Whose answer is awaited. */
  awaits: TicketSide,
  change: RevisionChange,
  reason: z.string(),
  answerBy: z.string(),
  step: z.string(),
})
export type Revision = z.infer<typeof Revision>

export const Trip = z
  .object({
    id: z.string(),
    kind: z.enum(['out', 'back', 'onward', 'group']),
    state: TripState,
    from: z.string(),
    to: z.string(),
    /** Party that sends it, and party that takes it in. */
    sender: z.string(),
    taker: z.string(),
    /** Site in whose account the mass lies while it is on its way: of the sender, or of a store. */
    liesAt: z.string(),
    carrier: z.string(),
    vehicle: z.string(),
    route: z.string().nullable(),
    /** Of the laden lorry, where the scale said it. */
    grossKg: MassKg.nullable(),
    dispatchedKg: MassKg,
    dispatchedDryKg: MassKg,
    source: WeighingSource,
    slip: z.string().nullable(),
    seals: z.array(z.string()),
    photos: z.array(z.string()),
    /** When it left; with offset. */
    at: z.string(),
    /** When something last happened to it on its way; with offset. */
    lastAt: z.string(),
    /** How often a promise to its taker was made anew, and the day from which the last one stands. */
    promise: z.int().positive(),
    promisedOn: z.iso.date(),
    /** How often its dispatched mass was put right. */
    weighing: z.int().positive(),
    receipt: TripReceipt.nullable(),
    revisions: z.array(Revision),
    /** Trips whose mass it carries; and the lot that carries its own. */
    parents: z.array(z.string()),
    group: z.string().nullable(),
  })
  .meta({ id: 'Trip' })
export type Trip = z.infer<typeof Trip>

export const TicketStep = z
  .object({
    id: z.string(),
    ticket: z.string(),
    ordinal: z.int().positive(),
    by: TicketSide,
    hand: z.object({ actor: z.string(), name: z.string() }),
    at: z.string(),
    device: z.string().optional(),
    act: TicketAct,
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'TicketStep' })
export type TicketStep = z.infer<typeof TicketStep>

/** Something about trips that somebody should look at. */
export const TicketAlert = z
  .object({ kind: z.enum(['overtime', 'sameWeight']), trips: z.array(z.string()), zh: z.string(), en: z.string() })
  .meta({ id: 'TicketAlert' })
export type TicketAlert = z.infer<typeof TicketAlert>

/** What is kept of a site's weighbridge: which of its columns is what, and the offset of its clock. */
export const SlipLayout = z
  .strictObject({
    columns: z.array(ColumnChoice).max(40).default([]),
    offset: z
      .string()
      .regex(/^[+-]\d{2}:\d{2}$/)
      .optional(),
  })
  .meta({ id: 'SlipLayout' })
export type SlipLayout = z.infer<typeof SlipLayout>

/** A file of slips for the trips of a ticket: `out` weighs out, `in` weighs in what is on its way. */
export const SlipFileRequest = z
  .object({
    file: z.string().trim().min(1).max(200),
    /** The file itself, as text. */
    text: z.string().max(2_000_000),
    direction: z.enum(['out', 'in']),
    /** Kept for the site from now on; without one what was kept before. */
    layout: SlipLayout.optional(),
    /** Of rows that name none. */
    carrier: z.string().trim().max(200).optional(),
    route: z.string().trim().max(200).optional(),
  })
  .meta({ id: 'SlipFileRequest' })
export type SlipFileRequest = z.infer<typeof SlipFileRequest>

/** What a file of slips did. */
export const SlipImport = z
  .object({ file: z.string(), rows: z.int(), taken: z.int(), known: z.int(), saved: z.boolean(), problems: z.array(Problem) })
  .meta({ id: 'SlipImport' })
export type SlipImport = z.infer<typeof SlipImport>

/** A ticket with what became of it. */
export const TicketSeen = z
  .object({
    ticket: Ticket,
    state: TicketState,
    trips: z.array(Trip),
    /** Weighed out so far, and what may still go. */
    sentKg: MassKg,
    leftKg: MassKg,
    /** What lies in each store on the way. */
    stores: z.array(z.object({ site: z.string(), massKg: MassKg })),
    alerts: z.array(TicketAlert),
    steps: z.int().nonnegative(),
  })
  .meta({ id: 'TicketSeen' })
export type TicketSeen = z.infer<typeof TicketSeen>

/** What the job of a revision knows: until when it waits. */
export const RevisionExpiry = z.object({ ticket: z.string(), trip: z.string(), answerBy: z.string() })
export type RevisionExpiry = z.infer<typeof RevisionExpiry>
