// What a firm's folder says beside its account: what is applied for, and the steps of a case that it tells.
import { z } from 'zod'
import { Basis } from './account.ts'
import { StepAsk } from './procedure.ts'

/** What an application asks: basis, tolerance, and the products to be evaluated. */
export const FolderApplication = z.object({ basis: Basis, tolerance: z.string(), evaluated: z.array(z.string()).min(1) })
export type FolderApplication = z.infer<typeof FolderApplication>

/** procedure.json: who applied when, then every step. */
export const RecordedProcedure = z.object({
  apply: z.object({ party: z.string(), person: z.string(), validOn: z.iso.date() }),
  steps: z.array(StepAsk),
})
export type RecordedProcedure = z.infer<typeof RecordedProcedure>
