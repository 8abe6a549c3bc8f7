// The mass balance of an evaluation: each waste's used mass found three ways, what was accepted and why, the waste share on both
// bases, and the derivation behind every figure.
import { z } from 'zod'
import { Answer } from '../answer.ts'
import { Basis } from './account.ts'

const Said = z.object({ zh: z.string(), en: z.string() })
export type Said = z.infer<typeof Said>

/** How a figure came about: formula with its numbers, and the lines and papers that it stands on. */
export const Derivation = z
  .object({ id: z.string(), zh: z.string(), en: z.string(), lines: z.array(z.string()), evidence: z.array(z.string()) })
  .meta({ id: 'Derivation' })
export type Derivation = z.infer<typeof Derivation>

/** Each way of finding the used mass; null where an input is missing, and then `missing` says which. */
export const WayName = z.enum(['batches', 'products', 'stock'])
export type WayName = z.infer<typeof WayName>
export const wayNames = WayName.options
export const Way = z.object({ massKg: z.int().nullable(), missing: z.array(Said), derivation: z.string() })
export type Way = z.infer<typeof Way>
const Ways = z.object({ batches: Way, products: Way, stock: Way })
export type Ways = z.infer<typeof Ways>

/** One waste over the period, in kilograms on the balance's basis. */
export const WasteBalance = z
  .object({
    material: z.string(),
    openingKg: z.int().nullable(),
    ownKg: z.int(),
    receivedKg: z.int(),
    removedKg: z.int(),
    closingKg: z.int().nullable(),
    raw: Ways,
    /** The same with reconciled lines in the place of the raw ones; null where nothing was reconciled. */
    reconciled: Ways.nullable(),
    /** Widest difference of two ways over their mean, decimal text. */
    spread: z.string().nullable(),
    agree: Answer,
    /** What stands: of the batches where the ways agree, else the lowest; an estimate while a way is missing. */
    acceptedKg: z.int().nullable(),
    acceptedBy: WayName.nullable(),
    flag: Said.nullable(),
    /** Of what stands: from the firm's own waste and from others; null where the books cannot tell them apart. */
    usedOwnKg: z.int().nullable(),
    usedReceivedKg: z.int().nullable(),
  })
  .meta({ id: 'WasteBalance' })
export type WasteBalance = z.infer<typeof WasteBalance>

/** Waste over all raw material, both bases, decimal text of a share; never a mix of the two. */
export const ShareOfWaste = z
  .object({
    wasteKg: z.object({ dry: z.int(), wet: z.int() }),
    allKg: z.object({ dry: z.int(), wet: z.int() }),
    dry: z.string().nullable(),
    wet: z.string().nullable(),
    derivation: z.string(),
  })
  .meta({ id: 'ShareOfWaste' })
export type ShareOfWaste = z.infer<typeof ShareOfWaste>

export const ProductBalance = z.object({
  product: z.string(),
  /** By the product store's count and by the batches. */
  countedKg: z.int().nullable(),
  batchesKg: z.int(),
  soldKg: z.int(),
  salesCny: z.string(),
})

export const MassBalance = z
  .object({
    basis: Basis,
    tolerance: z.string(),
    wastes: z.array(WasteBalance),
    /** Raw materials that are no waste, in kilograms on the basis. */
    others: z.array(z.object({ material: z.string(), batchesKg: z.int() })),
    products: z.array(ProductBalance),
    /** What went into batches less what came out, on the dry basis: must be a loss, never a gain. */
    lossKg: z.int(),
    share: ShareOfWaste,
    agree: Answer,
    derivations: z.array(Derivation),
  })
  .meta({ id: 'MassBalance' })
export type MassBalance = z.infer<typeof MassBalance>

/** A balance without its words: what two of them are held against each other by, since how a thing is said changes and what was found does not. */
export function figuresOf(balance: MassBalance): unknown {
  return JSON.parse(JSON.stringify(balance, (name, value: unknown) => (name === 'zh' || name === 'en' ? undefined : value)))
}
