// The notice: what somebody offers or needs, as it stands on the exchange. Five fields make one (who, what, how much, where, when); all else is
// optional and asked for only when a match hangs on it. Every change is a new version; a match says which versions it was made from.
import { z } from 'zod'
import { MassKg } from '../quantity.ts'
import { GeneralOrHazardousCode } from '../registry.ts'

const Day = z.iso.date()
const Id = z.string().min(1).max(120)
/** Not negative, decimal text: compared and blended exactly. */
export const Amount = z.string().regex(/^(0|[1-9]\d{0,8})(\.\d{1,6})?$/)
/** CNY per tonne to who gives the material, decimal text; negative where the taker is paid. */
export const PriceCnyPerT = z.string().regex(/^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,8})(\.\d{1,4})?$/)
/** Of the mass as delivered, or without its water. */
export const MassBasis = z.enum(['wet', 'dry'])
export type MassBasis = z.infer<typeof MassBasis>
/** Share by mass, share by mass in a million, and what is no share and so cannot be blended by mass. */
export const QualityUnit = z.enum(['%', 'mg/kg', 'm2/kg', 'kJ/kg', 'mm', '1'])
export type QualityUnit = z.infer<typeof QualityUnit>

/** What a sample or the holder says of one substance. A range without a report is a word: `asserted`. */
export const QualityRange = z.strictObject({
  substance: Id,
  low: Amount,
  high: Amount,
  unit: QualityUnit,
  basis: MassBasis,
  /** Laboratory report that it stands on: a document, or its number as written. */
  report: z.string().min(1).max(200).optional(),
  sampledOn: Day.optional(),
})
export type QualityRange = z.infer<typeof QualityRange>

/** What a need allows. `standard` and `clause` say whose limit it is; without them it is the taker's own. */
export const NoticeLimit = z.strictObject({
  substance: Id,
  operator: z.enum(['<=', '>=']),
  limit: Amount,
  unit: QualityUnit,
  basis: MassBasis,
  standard: z.string().min(1).max(200).optional(),
  clause: z.string().min(1).max(200).optional(),
})
export type NoticeLimit = z.infer<typeof NoticeLimit>

/** A site of the registry or of the region, a division code, or a point; the first that is there counts. */
export const NoticePlace = z.strictObject({
  site: Id.optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  lng: z.number().min(-180).max(180).optional(),
  lat: z.number().min(-90).max(90).optional(),
  /** As it was written. */
  words: z.string().min(1).max(200).optional(),
})
export type NoticePlace = z.infer<typeof NoticePlace>

/** Who may read a field, and from when on: anybody, who is matched with it, who has a contract. */
export const Disclosure = z.enum(['public', 'matched', 'contract'])
export type Disclosure = z.infer<typeof Disclosure>
/** Fields whose owner decides who reads them, and what holds where nothing is said. */
export const disclosedByDefault = {
  party: 'public',
  place: 'public',
  massKg: 'public',
  priceCnyPerT: 'matched',
  quality: 'matched',
  limits: 'matched',
  contact: 'matched',
  note: 'matched',
} as const satisfies Record<string, Disclosure>
export type DisclosedField = keyof typeof disclosedByDefault

export const NoticeKind = z.enum(['offer', 'need'])
export type NoticeKind = z.infer<typeof NoticeKind>
export const NoticeState = z.enum(['draft', 'open', 'paused', 'matched', 'closed'])
export type NoticeState = z.infer<typeof NoticeState>
/** Why what was hoped for came to nothing: a list that can be counted. */
export const FailureReason = z.enum(['price', 'quality', 'volume', 'distance', 'permit', 'trust', 'noAnswer'])
export type FailureReason = z.infer<typeof FailureReason>
/** What became of it in the end. */
export const NoticeFate = z.strictObject({
  fate: z.enum(['signed', 'shipped', 'died']),
  reason: FailureReason.optional(),
  words: z.string().max(500).optional(),
  validOn: Day,
})
export type NoticeFate = z.infer<typeof NoticeFate>

/** What a person or a row of a list says. */
export const NoticeDraft = z.strictObject({
  kind: NoticeKind,
  /** Who: the party on whose ledger it is or will be. */
  party: Id,
  /** Its name as it was written, where no register has it. */
  partyName: z.string().min(1).max(200).optional(),
  /** What: a material of the region or the registry, and its statutory code. */
  material: Id,
  /** What tells it apart from others of the same holder: 二级, 0-5 mm. */
  grade: z.string().min(1).max(60).optional(),
  wasteCode: GeneralOrHazardousCode.optional(),
  /** How much in the whole period, and the least that is worth a contract. */
  massKg: MassKg.min(1),
  minLotKg: MassKg.min(1).optional(),
  basis: MassBasis,
  /** Share of water in the mass as delivered, 0 to 1, decimal text. */
  moisture: z
    .string()
    .regex(/^0(\.\d{1,4})?$/)
    .optional(),
  place: NoticePlace,
  /** It lies at the place already: what is promised of it is set aside at the mass on hand. Without it, it is still to arise. */
  inStock: z.boolean().optional(),
  /** When: both days included. */
  fromDay: Day,
  toDay: Day,
  /** Without one it is to be agreed. */
  priceCnyPerT: PriceCnyPerT.optional(),
  quality: z.array(QualityRange).max(50).optional(),
  limits: z.array(NoticeLimit).max(50).optional(),
  /** Of a need: what it takes in place of its material or blended with it; `#tag` stands for all materials of a tag. */
  alsoTakes: z.array(Id).max(20).optional(),
  /** Modes that reach the place; without any, roads do. */
  modes: z.array(Id).max(20).optional(),
  maxHaulKm: z.number().positive().optional(),
  contact: z.string().min(1).max(200).optional(),
  note: z.string().max(1000).optional(),
  disclosure: z.partialRecord(z.enum(Object.keys(disclosedByDefault) as [DisclosedField, ...DisclosedField[]]), Disclosure).optional(),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

const Figure = z.union([z.number(), z.string().max(40)])
const GivenRange = z.strictObject({
  substance: z.string().min(1).max(200),
  low: Figure,
  high: Figure,
  unit: z.string().max(20).optional(),
  basis: MassBasis.optional(),
  report: z.string().max(200).optional(),
  sampledOn: z.string().max(40).optional(),
})
const GivenLimit = z.strictObject({
  substance: z.string().min(1).max(200),
  operator: z.enum(['<=', '>=']),
  limit: Figure,
  unit: z.string().max(20).optional(),
  basis: MassBasis.optional(),
  standard: z.string().max(200).optional(),
  clause: z.string().max(200).optional(),
})
/** A notice as somebody gives it: names as people write them, figures that nobody has looked at yet. Its checks make a draft of it. */
export const GivenNotice = z
  .strictObject({
    ...NoticeDraft.shape,
    party: z.string().min(1).max(200),
    material: z.string().min(1).max(200),
    wasteCode: z.string().max(40).optional(),
    massKg: z.number(),
    minLotKg: z.number().optional(),
    /** As delivered, where nothing is said. */
    basis: MassBasis.optional(),
    moisture: z.string().max(20).optional(),
    place: z.strictObject({
      site: z.string().max(200).optional(),
      division: z.string().max(40).optional(),
      lng: z.number().optional(),
      lat: z.number().optional(),
      words: z.string().max(200).optional(),
    }),
    fromDay: z.string().max(40),
    toDay: z.string().max(40),
    priceCnyPerT: Figure.optional(),
    quality: z.array(GivenRange).max(50).optional(),
    limits: z.array(GivenLimit).max(50).optional(),
    modes: z.array(z.string().max(120)).max(20).optional(),
    maxHaulKm: z.number().optional(),
  })
  .meta({ id: 'GivenNotice' })
export type GivenNotice = z.infer<typeof GivenNotice>
export type GivenRange = NonNullable<GivenNotice['quality']>[number]
export type GivenLimit = NonNullable<GivenNotice['limits']>[number]

/** One version of a notice as it is kept. */
export const Notice = NoticeDraft.extend({
  id: Id,
  version: z.int().positive(),
  state: NoticeState,
  fate: NoticeFate.optional(),
  validOn: Day,
  recordedAt: z.iso.datetime(),
  /** Row of a list, stream of the ledger, plan: what it was made from. */
  basedOn: z.array(z.string()).min(1),
  /** True for demonstration records; shown on every page and export. */
  synthetic: z.boolean(),
}).meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

/** What is done to a notice. `introduce`: who reads what matched or contract parties may read. */
export const NoticeVerb = z.enum(['publish', 'open', 'change', 'pause', 'resume', 'match', 'unmatch', 'close', 'fate'])
export type NoticeVerb = z.infer<typeof NoticeVerb>

/**
 * A notice as somebody may read it: what its owner keeps from them is not there, and nothing says whether it was ever said. `disclosure`
 * names the readers of every field, said or not.
 */
export const ShownNotice = Notice.partial({ party: true, massKg: true, place: true, basedOn: true })
  .extend({ disclosure: z.record(z.enum(Object.keys(disclosedByDefault) as [DisclosedField, ...DisclosedField[]]), Disclosure) })
  .meta({ id: 'ShownNotice' })
export type ShownNotice = z.infer<typeof ShownNotice>

/** A version by name, as a match cites it. */
export const NoticeVersion = z.strictObject({ id: Id, version: z.int().positive() })
export type NoticeVersion = z.infer<typeof NoticeVersion>
