// What anybody who holds a copy of a report may know of it: what was issued, by whom, until when it holds, and what became of it since.
import { z } from 'zod'
import { Answer } from '../answer.ts'

/** Superseded: a later report of the same case stands; taken back: an objection was upheld and nothing was issued since. */
export const ReportState = z.enum(['inForce', 'expired', 'withdrawn', 'superseded', 'takenBack'])
export type ReportState = z.infer<typeof ReportState>
export const reportStateWords: Readonly<Record<ReportState, { zh: string; en: string }>> = {
  inForce: { zh: '有效', en: 'in force' },
  expired: { zh: '已过有效期', en: 'expired' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  superseded: { zh: '已被新报告取代', en: 'superseded by a later report' },
  takenBack: { zh: '异议成立，已收回', en: 'taken back after an objection' },
}

export const ReportStanding = z
  .object({
    number: z.string(),
    sha256: z.string(),
    firmZh: z.string(),
    firmEn: z.string(),
    creditCode: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    evaluatorZh: z.string(),
    evaluatorEn: z.string(),
    listNumber: z.string(),
    /** Verdict of the report. */
    answer: Answer.nullable(),
    issuedOn: z.iso.date(),
    /** The day on which it was recorded, where that is late. */
    recordedLateOn: z.iso.date().nullable(),
    validTo: z.iso.date(),
    state: ReportState,
    /** Day and reason of what ended it; null while it stands. */
    ended: z.object({ on: z.iso.date(), by: z.string(), reason: z.string().nullable() }).nullable(),
    supersededBy: z.string().nullable(),
    notice: z.object({ from: z.iso.date(), to: z.iso.date(), place: z.string() }).nullable(),
    filedOn: z.iso.date().nullable(),
    recognised: z.array(z.object({ purpose: z.string(), by: z.string(), on: z.iso.date() })),
    synthetic: z.boolean(),
  })
  .meta({ id: 'ReportStanding' })
export type ReportStanding = z.infer<typeof ReportStanding>

/** A step as the public may know it: what it says is cut to these. */
export const PublicStep = z.object({
  number: z.int(),
  action: z.string(),
  role: z.string(),
  validOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  /** Of what ended a report alone. */
  reason: z.string().nullable(),
  said: z.object({
    firm: z.object({ nameZh: z.string(), nameEn: z.string(), creditCode: z.string() }).optional(),
    period: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
    synthetic: z.boolean().optional(),
    evaluator: z.object({ nameZh: z.string(), nameEn: z.string(), listNumber: z.string() }).optional(),
    answer: Answer.optional(),
    sha256: z.string().optional(),
    validTo: z.iso.date().optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    place: z.string().optional(),
    by: z.string().optional(),
    purpose: z.string().optional(),
  }),
})
export type PublicStep = z.infer<typeof PublicStep>
