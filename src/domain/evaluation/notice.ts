// What the public may know of a case: the lines of its public notice, and what somebody objected to it.
import { z } from 'zod'
import { Answer } from '../answer.ts'
import { PublicObjection } from './objection.ts'

/** One waste of a case in public notice, as an authority publishes it (Guangdong 2019-04-09). */
export const NoticeRow = z
  .object({
    caseId: z.string(),
    firmZh: z.string(),
    firmEn: z.string(),
    creditCode: z.string(),
    period: z.string(),
    wasteZh: z.string(),
    wasteEn: z.string(),
    massT: z.string(),
    basis: z.enum(['dry', 'wet']),
    productsZh: z.string(),
    productsEn: z.string(),
    evaluatorZh: z.string(),
    evaluatorEn: z.string(),
    noticeFrom: z.string(),
    noticeTo: z.string(),
    state: z.string(),
    synthetic: z.boolean(),
    /** The verdict; rows from before it was told have none. */
    answer: Answer.nullable().default(null),
    /** The evaluator says yes although its points do not. */
    overruled: z.boolean().default(false),
    reportNumber: z.string().default(''),
    reportSha256: z.string().default(''),
    validTo: z.string().default(''),
    /** Day on which the report was withdrawn, and why; the row stays. */
    withdrawnOn: z.string().nullable().default(null),
    withdrawnReason: z.string().nullable().default(null),
    /** Most days between an act and its record in this case, where that is late. */
    lateDays: z.int().nullable().default(null),
    /** Objections to it, with their answers; rows from before they were told have none. */
    objections: z.array(PublicObjection).default([]),
  })
  .meta({ id: 'EvaluationNotice' })
export type NoticeRow = z.infer<typeof NoticeRow>

/** An objection to a case in public notice, by an account that need not have a part in it. */
export const NewObjection = z
  .object({
    text: z.string().trim().min(1).max(4000),
    evidence: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
    /** Counts for invented cases, whose notices lie in the past; else the day is today's. */
    validOn: z.iso.date().optional(),
    /** Who objects, where nobody signs in. */
    by: z.string().trim().min(1).max(100).optional(),
  })
  .meta({ id: 'NewObjection' })
export type NewObjection = z.infer<typeof NewObjection>
