// The ledger's nouns: who holds how much of what, and the balanced entries that move it. Whole kilograms of dry mass.
// An entry is appended and never changed; a mistake is fixed by a reversal and a new entry.
import { z } from 'zod'
import { MassKg } from './quantity.ts'

/**
 * Where a mass is, in the words of the ledger. Real account classes hold mass and never run negative; nominal ones are the other
 * side of what came into being and may. Losses are apart: `lost` on the way, and by moisture, ignition, process.
 */
export const AccountClass = z.enum([
  'generated',
  'opening',
  'outside',
  'on_hand',
  'in_transit',
  'stored',
  'transformed',
  'disposed',
  'dumped',
  'utilised',
  'lost',
  'lost_moisture',
  'lost_ignition',
  'lost_process',
  'disputed',
  'unexplained',
])
export type AccountClass = z.infer<typeof AccountClass>
/**
 * Account classes that may run negative: what arose, what was there before the books began, what came from beyond them, a
 * surplus on the scale, and what a transformation made out of something else.
 */
export const nominalClasses: readonly AccountClass[] = ['generated', 'opening', 'outside', 'unexplained', 'transformed']
/** Account classes that say what a transformation did with a material; all its other legs weigh the same in and out. */
export const fateClasses: readonly AccountClass[] = ['transformed', 'utilised', 'generated']

/** A name in an account: a bar would blur where one ends and the next begins. */
const Name = z
  .string()
  .min(1)
  .regex(/^[^|\p{Cc}]+$/u)
/** One line of the books: a party's holding of a material (or of one batch of it) at a site, in an account class. */
export const Account = z.object({ party: Name, site: Name, material: Name, batch: Name.optional(), accountClass: AccountClass })
export type Account = z.infer<typeof Account>

/** The account as one text, the same for the same account. */
export function accountKey({ party, site, material, batch, accountClass }: Account): string {
  const key = `${party}|${site}|${material}|${accountClass}`
  return batch === undefined ? key : `${key}|${batch}`
}

/** How a mass was measured, best first. */
export const MassMethod = z.enum(['weighbridge', 'belt_scale', 'draft_survey', 'volume', 'coefficient', 'balance', 'declared'])
export type MassMethod = z.infer<typeof MassMethod>

const decimal = z.string().regex(/^\d+(\.\d+)?$/)
/** What the scale said, kept beside the exact dry kilograms; shares are decimal text, so that no digit is lost. */
export const Measured = z.object({
  wetKg: MassKg.optional(),
  /** Water as a share of wet mass. */
  moisture: decimal.optional(),
  dryKg: MassKg,
  method: MassMethod,
  /** Standard uncertainty (k = 1, JJF 1059.1): of the dry mass in kilograms, or as a share of it. */
  uncertaintyKg: MassKg.optional(),
  uncertaintyShare: decimal.optional(),
  /** The instrument, so that errors which two readings share are known to be shared. */
  instrument: z.string().optional(),
})
export type Measured = z.infer<typeof Measured>

/** One side of an entry; positive comes in, negative goes out. */
export const Leg = z.object({ account: Account, massKg: z.int(), measured: Measured.optional() })
export type Leg = z.infer<typeof Leg>

/** Two legs that move a mass between accounts. @param massKg whole kilograms, above zero */
export function move(from: Account, to: Account, massKg: number): Leg[] {
  if (!Number.isSafeInteger(massKg) || massKg <= 0) throw new RangeError(`move: ${massKg} is no mass in whole kilograms`)
  return [
    { account: from, massKg: -massKg },
    { account: to, massKg },
  ]
}

export const EntryKind = z.enum([
  'opening',
  'generation',
  'contract',
  'dispatch',
  'receipt',
  'loss',
  'dispute',
  'surplus',
  'transfer',
  'transformation',
  'utilisation',
  'storage',
  'disposal',
  'dumping',
  'correction',
  'adjustment',
  'release',
  'settlement',
])
export type EntryKind = z.infer<typeof EntryKind>

/**
 * A balanced entry: the legs sum to zero.
 * `pending` promises (and reserves), `posted` is a fact, `voided` lets go of what a pending entry still reserves.
 */
export const Entry = z
  .object({
    id: z.string().min(1),
    kind: EntryKind,
    phase: z.enum(['pending', 'posted', 'voided']),
    /** The flow it belongs to, where there is one. */
    flow: z.string().optional(),
    /** The pending entry that this one fulfils or lets go, in full or in part. */
    pending: z.string().optional(),
    /** The entry that this one undoes. */
    reverses: z.string().optional(),
    legs: z.array(Leg).min(2),
    /** How the mass was measured, where one reading stands for the whole entry; else it is at the legs. */
    measured: Measured.optional(),
    /** Who entered it: a person, a scale, an import. */
    enteredBy: z.string().optional(),
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    basedOn: z.array(z.string()).min(1),
    /** Why: needed for corrections, losses, disputes and releases. */
    reason: z.string().optional(),
  })
  .meta({ id: 'Entry' })
export type Entry = z.infer<typeof Entry>
