// An adjustment of closed quarters: rows that came late, why, who proposed them and who, a second person, confirmed them. What was filed
// stays as it was; the bridge leads from it to what is known now.
import { z } from 'zod'
import { Destination, WasteFact, WasteMove } from './wasteFact.ts'

export const AdjustmentState = z.enum(['draft', 'proposed', 'confirmed', 'refused', 'withdrawn'])
export type AdjustmentState = z.infer<typeof AdjustmentState>
/** Those that wait for somebody: a draft for its reason, a proposal for a second person. */
export const openStates: readonly AdjustmentState[] = ['draft', 'proposed']

export const AdjustmentRow = z.object({
  key: z.string(),
  content: z.string(),
  fact: WasteFact,
  /** What the row stands on: the file it came in, the papers that were named. */
  basedOn: z.array(z.string()),
  /** Closed quarters that it changes; none for a row of an open quarter that cannot stand without the late ones. */
  closings: z.array(z.string()),
  /** What the ledger had of this row when it was proposed. */
  before: z.object({ dryKg: z.int(), validOn: z.iso.date() }).nullable(),
  /** Its own reason, where it is not that of the whole. */
  reason: z.string().optional(),
})
export type AdjustmentRow = z.infer<typeof AdjustmentRow>

export const Adjustment = z
  .object({
    id: z.string(),
    party: z.string(),
    state: AdjustmentState,
    reason: z.string(),
    rows: z.array(AdjustmentRow),
    /** Closed quarters that it changes, such as `closing:steel:*:2022-Q1`. */
    closings: z.array(z.string()),
    /** The import that brought the rows. */
    import: z.string().nullable(),
    proposedBy: z.string(),
    proposedAt: z.iso.datetime(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** Why it was refused. */
    note: z.string().nullable(),
  })
  .meta({ id: 'Adjustment' })
export type Adjustment = z.infer<typeof Adjustment>

/** With what the asker may do about it. */
export const AdjustmentSeen = Adjustment.extend({ mayConfirm: z.boolean(), mayWithdraw: z.boolean() }).meta({ id: 'AdjustmentSeen' })
export type AdjustmentSeen = z.infer<typeof AdjustmentSeen>

const word = (most: number) => z.string().trim().min(1).max(most)
/** One movement that was forgotten, or a row that the ledger has with another mass or day; nothing at all takes it back. */
export const AdjustmentRequest = z
  .object({
    /** Key of a row that the ledger has; the words below then say only what changes. */
    row: word(400).optional(),
    site: word(200).optional(),
    material: word(200).optional(),
    move: WasteMove.optional(),
    validOn: z.iso.date().optional(),
    /** Wet mass in tonnes as weighed, as decimal text. */
    wetT: z.string().trim().max(40).optional(),
    /** Water as a share, such as 8% or 0.08. */
    moisture: z.string().trim().max(20).optional(),
    destination: Destination.optional(),
    receiver: word(200).optional(),
    batch: word(100).optional(),
    facility: word(100).optional(),
    /** Ids of evidence: slips, reports, files. */
    basedOn: z.array(z.string().max(400)).max(100).optional(),
    reason: z.string().trim().max(500),
  })
  .meta({ id: 'AdjustmentRequest' })
export type AdjustmentRequest = z.infer<typeof AdjustmentRequest>

/** What is to become of late rows when an import is saved: why they are late, who says so, and where there are no accounts who confirms. */
export type LateRows = { reason: string; by: { actor: string; name: string }; second: string | null }

/** `closing:steel:*:2022-Q1` is of 2022-Q1. */
export const quarterOfClosing = (closing: string): string => closing.split(':').at(-1) ?? closing
