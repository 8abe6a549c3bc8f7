// The register of evaluating bodies (评价机构名单): who is listed by which authority, for which wastes, from which day to which.
// An authority keeps it; a listing is appended and ended by a delisting, so that any past day can be asked.
import { z } from 'zod'
import { BureauPerson } from './signature.ts'
import type { EvaluatingBody } from './procedure.ts'

export const BureauListing = z
  .object({
    id: z.string(),
    /** Tenant of the bureau, and of the authority that lists it; the listing holds for the firms below that authority. */
    bureau: z.string(),
    authority: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    creditCode: z.string(),
    /** Code of the province, such as `CN-13`, and the number on its list. */
    province: z.string().regex(/^CN-\d{2}$/),
    listNumber: z.string().trim().min(1).max(100),
    /** Kinds of waste that it may evaluate, as in the tables of rules; empty: all. */
    scope: z.array(z.string().trim().min(1).max(100)).max(200),
    /** First and last day, both included. */
    from: z.iso.date(),
    to: z.iso.date(),
    recordedAt: z.iso.datetime(),
    /** Who may sign its reports. */
    persons: z.array(BureauPerson),
    delisted: z.object({ from: z.iso.date(), reason: z.string(), recordedAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'BureauListing' })
export type BureauListing = z.infer<typeof BureauListing>

export const NewListing = BureauListing.pick({ bureau: true, authority: true, province: true, listNumber: true, scope: true }).extend({
  creditCode: z.string().trim().max(30).default(''),
  scope: BureauListing.shape.scope.default([]),
  from: z.iso.date(),
  to: z.iso.date(),
})
export type NewListing = z.infer<typeof NewListing>

/** Whether a listing stands on a day: begun, not run out, not taken back. */
export function standsOn({ from, to, delisted }: BureauListing, day: string): boolean {
  return from <= day && day <= to && (delisted === null || day < delisted.from)
}

/** Kinds that the listing does not reach; a waste without a kind is reached by a listing for all wastes alone. */
export function beyondScope({ scope }: BureauListing, kinds: readonly string[]): string[] {
  return scope.length === 0 ? [] : [...new Set(kinds)].filter(kind => !scope.includes(kind))
}

/** The body as a case names it. */
export function bodyOfListing({ bureau, nameZh, nameEn, creditCode, province, listNumber, to }: BureauListing): EvaluatingBody {
  return { id: bureau, nameZh, nameEn, creditCode, listedIn: province, listNumber, listedTo: to }
}
