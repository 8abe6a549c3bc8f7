// Who signs a report: two persons of the body that are in the register, the one who prepared it and the one who reviewed it, each by their
// own account and for the same fingerprint.
import { z } from 'zod'

/** A person of a listing: leads a project (项目负责人) and signs as the one who prepared, or reviews (审核人). */
export const PersonDuty = z.enum(['lead', 'reviewer'])
export type PersonDuty = z.infer<typeof PersonDuty>

export const CertificateHash = z.string().regex(/^[0-9a-f]{64}$/)

/** A person with the right to sign; the account behind it is not public. */
export const BureauPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    duty: PersonDuty,
    /** First and last day, both included; the listing itself must stand too. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** SHA-256 of the certificate of signature, where there is one. */
    certificate: CertificateHash.nullable(),
    ended: z.object({ from: z.iso.date(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'BureauPerson' })
export type BureauPerson = z.infer<typeof BureauPerson>

export const NewBureauPerson = z.object({
  /** Account with a seat in the body. */
  username: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  duty: PersonDuty,
  from: z.iso.date(),
  to: z.iso.date(),
  certificate: CertificateHash.nullable().default(null),
})
export type NewBureauPerson = z.infer<typeof NewBureauPerson>

export function signsOn({ from, to, ended }: BureauPerson, day: string): boolean {
  return from <= day && day <= to && (ended === null || day < ended.from)
}

/** Under a report: name and duty as the register has them on that day; the step says account and moment. */
export const Signature = z.object({
  /** Entry of the register. */
  entry: z.string(),
  name: z.string(),
  duty: PersonDuty,
  certificate: CertificateHash.nullable(),
})
export type Signature = z.infer<typeof Signature>

/** A signature as it stands in a case. */
export const Signed = Signature.extend({ account: z.string(), validOn: z.iso.date() })
export type Signed = z.infer<typeof Signed>
