// Papers of custody as anybody may hand them in, claims beside them, and the answer: admissible or not, who asks for too much,
// on which papers, and what would make it right. Masses are whole kilograms of dry mass.
import { z } from 'zod'
import { Balancing, AccountingBasisId, CustodyModelId } from './claim.ts'
import { GivenPeriod } from './periodWords.ts'
import { MassKg } from './quantity.ts'

/** Who holds what, where; a batch where holdings are kept apart by batch. */
export const Holding = z
  .object({ party: z.string().min(1), site: z.string().min(1), material: z.string().min(1), batch: z.string().optional() })
  .meta({ id: 'Holding' })
export type Holding = z.infer<typeof Holding>
export const Portion = z.object({ at: Holding, massKg: MassKg.positive() })
export type Portion = z.infer<typeof Portion>

const onPaper = {
  id: z.string().min(1),
  /** Day it held. */
  validOn: z.iso.date(),
  /** Slips, rows and events that it stands on. */
  evidence: z.array(z.string()),
}
const mass = MassKg.positive()
/** It came into being: waste arose, or came from outside. `attribute` is a quality that only some sources have. */
export const Arose = z.object({ kind: z.literal('arose'), ...onPaper, at: Holding, massKg: mass, attribute: z.string().optional() })
export type Arose = z.infer<typeof Arose>
/** It changed hands or place; `arrivedOn` where the way took days. */
export const Handed = z.object({
  kind: z.literal('handed'),
  ...onPaper,
  from: Holding,
  to: Holding,
  massKg: mass,
  arrivedOn: z.iso.date().optional(),
})
/** Something was made or blended of it. Inputs that are no waste of the chain (lime, water) are left out; what is lost is no output. */
export const Made = z.object({
  kind: z.literal('made'),
  ...onPaper,
  inputs: z.array(Portion),
  outputs: z.array(Portion),
  process: z.string(),
})
/** It was finally converted: from here on it is utilised, and may be claimed. */
export const Converted = z.object({
  kind: z.literal('converted'),
  ...onPaper,
  at: Holding,
  massKg: mass,
  process: z.string(),
  flow: z.string().optional(),
})
/** It left the chain: lost, disposed of. */
export const Left = z.object({ kind: z.literal('left'), ...onPaper, at: Holding, massKg: mass })
export const Paper = z.discriminatedUnion('kind', [Arose, Handed, Made, Converted, Left]).meta({ id: 'CustodyPaper' })
export type Paper = z.infer<typeof Paper>

/** A claim as an auditor has it: the order of seniority is `filedOn`, then the order of the list. */
export const ClaimToCheck = z
  .object({
    id: z.string().min(1),
    claimant: z.string().min(1),
    accountingBasis: AccountingBasisId.default('statistics'),
    period: GivenPeriod,
    site: z.string().optional(),
    material: z.string().optional(),
    process: z.string().optional(),
    flow: z.string().optional(),
    attribute: z.string().optional(),
    massKg: mass,
    model: CustodyModelId.default('mass_balance'),
    balancing: Balancing.optional(),
    filedOn: z.iso.date().optional(),
    evidence: z.array(z.string()).default([]),
  })
  .meta({ id: 'ClaimToCheck' })
export type ClaimToCheck = z.infer<typeof ClaimToCheck>

/** What an auditor hands in as one JSON file. */
export const CustodyFile = z.object({ papers: z.array(Paper), claims: z.array(ClaimToCheck) })
export type CustodyFile = z.infer<typeof CustodyFile>

/** A paper of the cut: no more than `massKg` of source waste came through it. `barred`: the custody model lets none through. */
export const Bound = z
  .object({
    paper: z.string(),
    kind: z.enum(['arose', 'handed', 'made', 'converted', 'left', 'stock']),
    from: z.string(),
    to: z.string(),
    massKg: MassKg,
    barred: z.boolean(),
    evidence: z.array(z.string()),
  })
  .meta({ id: 'CustodyBound' })
export type Bound = z.infer<typeof Bound>

/** Claims that together ask for more than the bounds let through. */
export const Conflict = z
  .object({
    attribute: z.string().nullable(),
    model: CustodyModelId,
    claims: z.array(z.string()),
    askedKg: MassKg,
    carriedKg: MassKg,
    missingKg: MassKg,
    bounds: z.array(Bound),
    /** Other claims that draw on the same tonnes: had they asked for less, these would lack less. */
    rivals: z.array(z.string()),
    /** Where the tonnes of both ran out, seen from the source. */
    sourceBounds: z.array(Bound),
    /** Where a custody model broke: papers that let nothing through although waste of the chain came up to them. */
    brokenAt: z.array(Bound),
  })
  .meta({ id: 'ClaimConflict' })
export type Conflict = z.infer<typeof Conflict>

export const Kept = z.object({ claim: z.string(), askedKg: MassKg, keptKg: MassKg, cutKg: MassKg })
export type Kept = z.infer<typeof Kept>

export const Admission = z
  .object({
    admissible: z.boolean(),
    claimedKg: MassKg,
    /** The most that the papers can carry to the claims together. */
    carriedKg: MassKg,
    missingKg: MassKg,
    conflicts: z.array(Conflict),
    /** The least reduction that makes the whole admissible, earlier claims first. */
    keep: z.array(Kept),
    /** Holdings that gave more than they had on paper. */
    overdrawn: z.array(z.object({ key: z.string(), paper: z.string(), validOn: z.string(), shortKg: MassKg })),
  })
  .meta({ id: 'ClaimAdmission' })
export type Admission = z.infer<typeof Admission>

/** One accounting basis judged, with what to say about it in both languages. */
export const CheckedBasis = z
  .object({ accountingBasis: AccountingBasisId, claims: z.int(), admission: Admission, zh: z.array(z.string()), en: z.array(z.string()) })
  .meta({ id: 'CheckedBasis' })
export type CheckedBasis = z.infer<typeof CheckedBasis>
export const ClaimCheck = z
  .object({ admissible: z.boolean(), papers: z.int(), claims: z.int(), accountingBases: z.array(CheckedBasis) })
  .meta({ id: 'ClaimCheck' })
export type ClaimCheck = z.infer<typeof ClaimCheck>
