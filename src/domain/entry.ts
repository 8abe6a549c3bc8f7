// The ledger's nouns: who holds how much of what, and the balanced entries that move it. Whole kilograms of dry mass.
// An entry is appended and never changed; a mistake is mended by a reversal and a new entry.
import { z } from 'zod'
import { MassKg } from './quantity.ts'
import { writtenUnits } from './writtenMass.ts'

/**
 * Where a mass is, in the words of the ledger. `generated` and `unexplained` are the nominal sources that balance
 * what appears (production, a surplus on the scale); they run negative. All others hold real mass and never do.
 */
export const Bucket = z.enum(['generated', 'on_hand', 'in_transit', 'stored', 'disposed', 'utilised', 'lost', 'disputed', 'unexplained'])
export type Bucket = z.infer<typeof Bucket>
/** Buckets that may run negative: the other side of a mass that came into being. */
export const nominalBuckets: readonly Bucket[] = ['generated', 'unexplained']

/** One line of the books: a party's holding of a material at a site, in a bucket. */
export const Account = z.object({ party: z.string().min(1), site: z.string().min(1), material: z.string().min(1), bucket: Bucket })
export type Account = z.infer<typeof Account>

/** One side of an entry; positive comes in, negative goes out. */
export const Leg = z.object({ account: Account, massKg: z.int() })
export type Leg = z.infer<typeof Leg>

/** Two legs that move a mass between accounts. @param massKg whole kilograms, above zero */
export function move(from: Account, to: Account, massKg: number): Leg[] {
  if (!Number.isSafeInteger(massKg) || massKg <= 0) throw new RangeError(`move: ${massKg} is no mass in whole kilograms`)
  return [
    { account: from, massKg: -massKg },
    { account: to, massKg },
  ]
}

const EntryKind = z.enum([
  'generation',
  'contract',
  'dispatch',
  'receipt',
  'loss',
  'dispute',
  'surplus',
  'utilisation',
  'storage',
  'disposal',
  'correction',
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
    heldOn: z.iso.date(),
    learnedAt: z.iso.datetime(),
    because: z.array(z.string()).min(1),
    /** Why: needed for corrections, losses, disputes and releases. */
    reason: z.string().optional(),
  })
  .meta({ id: 'Entry' })
export type Entry = z.infer<typeof Entry>

/** A row of a unit's waste ledger, as it was read: what arose, wet and dry, with its voucher. */
export const LedgerRow = z
  .object({
    /** `row:<file>:<sheet>:<line>`; a changed row that is read again gets `#2`, `#3` ... */
    id: z.string(),
    file: z.string(),
    sheet: z.string(),
    line: z.int().positive(),
    heldOn: z.iso.date(),
    site: z.string(),
    party: z.string(),
    material: z.string(),
    /** The figure as written and its unit, e.g. `1.2` and `万吨`. */
    written: z.string(),
    unit: z.enum(writtenUnits),
    /** Water as a share of wet mass, as a decimal text; from the material where the row leaves it blank. */
    moisture: z.string(),
    moistureAssumed: z.boolean(),
    wetKg: MassKg,
    dryKg: MassKg,
    voucher: z.string(),
  })
  .meta({ id: 'LedgerRow' })
export type LedgerRow = z.infer<typeof LedgerRow>
