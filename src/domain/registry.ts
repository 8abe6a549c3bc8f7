// The registry's nouns: who there is, where, with which facilities, permits, recipes and laboratory reports.
// A record is never overwritten: what changed is a new version. Two time axes: from when to when it holds, and when we learned it.
import { z } from 'zod'
import { creditCodeFault } from './codes/creditCode.ts'
import { wasteStream } from './codes/wasteCode.ts'
import type { ProblemWords } from './valueWords.ts'

const Id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^|~\s]+$/)
const Day = z.iso.date()
const Share = z.string().regex(/^\d+(\.\d+)?$/)
/** From when to when it holds, both days included; open where blank. */
const held = { validFrom: Day.optional(), validTo: Day.optional(), note: z.string().optional(), source: z.string().optional() }
const names = { nameZh: z.string().min(1), nameEn: z.string().optional() }
const noCreditCode: ProblemWords = {
  zh: '不是统一社会信用代码',
  en: 'is not a unified social credit code',
  fixZh: '照营业执照核对 18 位代码',
  fixEn: 'check its 18 characters with the business licence',
}
const noWasteCode: ProblemWords = {
  zh: '不是固体废物代码',
  en: 'is not a waste code',
  fixZh: '照分类与代码目录或名录核对',
  fixEn: 'check it with the catalogue',
}
export const CreditCode = z.string().refine(code => creditCodeFault(code) === undefined, { params: { words: noCreditCode } })
export const GeneralOrHazardousCode = z.string().refine(code => !('fault' in wasteStream(code)), { params: { words: noWasteCode } })

/** A point, or the outline of an area; longitude and latitude in degrees (CGCS2000). */
export const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1) }),
])
export type Geometry = z.infer<typeof Geometry>

export const Party = z.object({
  id: Id,
  ...names,
  creditCode: CreditCode.optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  industry: z
    .string()
    .regex(/^\d{3,4}$/)
    .optional(),
  contact: z.string().optional(),
  ...held,
})
export type RegisteredSite = z.infer<typeof RegisteredSite>
export const RegisteredSite = z.object({
  id: Id,
  ...names,
  party: Id,
  kind: z.string().optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  geometry: Geometry.optional(),
  ...held,
})
/** A kind of waste under its statutory code. Where the code is its id it is everybody's; under an id of its own it is the firm's. */
export const RegisteredMaterial = z.object({
  id: Id,
  ...names,
  wasteCode: GeneralOrHazardousCode,
  moisture: Share.optional(),
  /** The material that an authority found it to be the same as: lists count them together, what was recorded keeps its id. */
  sameAs: Id.optional(),
  party: Id.optional(),
  ...held,
})
export type RegisteredMaterial = z.infer<typeof RegisteredMaterial>
/** General and hazardous waste fork here: ledger, transfer and licence differ. */
export const RegisteredStream = z.object({
  id: Id,
  site: Id,
  material: Id,
  ...names,
  wasteCode: GeneralOrHazardousCode.optional(),
  class: z.enum(['I', 'II']).optional(),
  state: z.string().optional(),
  link: z.string().optional(),
  components: z.string().optional(),
  pollution: z.string().optional(),
  moisture: Share.optional(),
  coefficient: z.string().optional(),
  yearlyT: Share.optional(),
  responsible: z.string().optional(),
  ...held,
})
export const FacilityKind = z.enum(['generation', 'storage', 'utilisation', 'disposal'])
export const Facility = z.object({
  id: Id,
  ...names,
  site: Id,
  kind: FacilityKind,
  capacityTPerYear: Share.optional(),
  storageT: Share.optional(),
  process: Id.optional(),
  ...held,
})
export type Permit = z.infer<typeof Permit>
export const Permit = z.object({
  id: Id,
  /** Who may, and with which facility; without one it speaks of all of the party's. */
  party: Id,
  facility: Id.optional(),
  kind: z.string().optional(),
  issuedBy: z.string().optional(),
  ...held,
  validFrom: Day,
  validTo: Day,
})
/** One line of a recipe: so much of a material in or out per tonne of product. */
export const RegisteredProcess = z.object({
  id: Id,
  ...names,
  direction: z.enum(['in', 'out']),
  material: Id,
  tPerT: Share,
  tPerTLow: Share.optional(),
  tPerTHigh: Share.optional(),
  ...held,
})
export const RegisteredComposition = z.object({
  id: Id,
  material: Id,
  site: Id.optional(),
  component: z.string().min(1),
  /** Shares of dry mass, or the figure in `unit`. */
  low: Share,
  high: Share,
  typical: Share.optional(),
  unit: z.string().optional(),
  report: Id.optional(),
  ...held,
})
export const LabReport = z.object({
  id: Id,
  laboratory: z.string().min(1),
  party: Id.optional(),
  site: Id.optional(),
  material: Id.optional(),
  sampledOn: Day.optional(),
  reportedOn: Day,
  method: z.string().optional(),
  accreditation: z.string().optional(),
  ...held,
})

export const registryNouns = {
  parties: Party,
  sites: RegisteredSite,
  materials: RegisteredMaterial,
  streams: RegisteredStream,
  facilities: Facility,
  permits: Permit,
  processes: RegisteredProcess,
  compositions: RegisteredComposition,
  reports: LabReport,
} as const
export const RegistryNoun = z.enum(Object.keys(registryNouns) as [keyof typeof registryNouns, ...(keyof typeof registryNouns)[]])
export type RegistryNoun = z.infer<typeof RegistryNoun>
export type RegistryBody<N extends RegistryNoun = RegistryNoun> = z.infer<(typeof registryNouns)[N]>

/** One version of one record. Its key is its id; a recipe or a composition has one record for each of its lines. */
export const RegistryRecord = z
  .object({
    noun: RegistryNoun,
    key: z.string(),
    version: z.int().positive(),
    /** The firm that it belongs to; without one it is everybody's. */
    party: z.string().nullable(),
    validFrom: Day.nullable(),
    validTo: Day.nullable(),
    body: z.record(z.string(), z.unknown()),
    recordedAt: z.iso.datetime(),
    basedOn: z.array(z.string()),
    synthetic: z.boolean(),
  })
  .meta({ id: 'RegistryRecord' })
export type RegistryRecord = z.infer<typeof RegistryRecord>

/** The fields that name a record of each noun. */
const keyFields: Record<RegistryNoun, readonly string[]> = {
  parties: ['id'],
  sites: ['id'],
  materials: ['id'],
  streams: ['id'],
  facilities: ['id'],
  permits: ['id'],
  processes: ['id', 'direction', 'material'],
  compositions: ['id', 'component'],
  reports: ['id'],
}
export function registryKey(noun: RegistryNoun, body: Readonly<Record<string, unknown>>): string {
  return keyFields[noun].map(field => String(body[field] ?? '')).join('~')
}

/** `115.1 39.2; 115.2 39.2; ...` as an outline; it is closed where the first corner is not said again. Undefined when it is none. */
export function readOutline(text: string): Geometry | undefined {
  const corners = text
    .split(/[;；\n]/u)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => part.split(/[\s,，]+/u).map(Number))
  if (corners.some(corner => corner.length !== 2 || corner.some(value => !Number.isFinite(value)))) return undefined
  const ring = corners as [number, number][]
  const [first, last] = [ring[0], ring.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first]
  return closed.length < 4 ? undefined : { type: 'Polygon', coordinates: [closed] }
}
