// Recognition (采信): another province, or the tax office of the place, relies on a filed report, or says why it does not. It is the act of
// the body itself; where one person keeps a case alone, the record says that this person noted it for a body of the register.
import { z } from 'zod'

export const RecognitionPurpose = z.enum(['province', 'tax'])
export type RecognitionPurpose = z.infer<typeof RecognitionPurpose>

/** Which body it is that recognises: a tenant of the platform, or a body of the register of provinces. */
export const Recogniser = z.object({
  id: z.string().min(1),
  nameZh: z.string(),
  nameEn: z.string(),
  /** Code of its province, such as `CN-12`. */
  province: z.string().regex(/^CN-\d{2}$/),
  /** Whether an account with a seat in the body did it; else one person noted it for the body. */
  signed: z.boolean(),
})
export type Recogniser = z.infer<typeof Recogniser>

/** As it stands in a case. Without a recogniser it was written as free text, and nobody of that body stands behind it. */
export const Recognition = z.object({
  by: z.string(),
  purpose: RecognitionPurpose,
  validOn: z.iso.date(),
  recogniser: Recogniser.optional(),
})
export const RecognitionRefusal = Recognition.extend({ reason: z.string() })
