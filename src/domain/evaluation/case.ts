// A case of evaluation as it stands after its steps: a fold, never stored on its own.
import { z } from 'zod'
import { EvaluationPeriod, Basis, Firm } from './account.ts'
import { MassBalance } from './balance.ts'
import { ContactProof, NoticePoint, ObjectionAnswer } from './objection.ts'
import { DocumentFinding, EvaluationState, EvaluationStep, EvaluatingBody, Independence } from './procedure.ts'
import { Recognition, RecognitionRefusal } from './recognition.ts'
import { Signed } from './signature.ts'
import { SamplingFinding, SamplingPoint } from './site.ts'
import { VerdictPair } from './verdict.ts'

/** One paper of the checklist: handed in, checked, with what. */
export const DocumentStanding = z.object({
  item: z.string(),
  evidence: z.array(z.string()),
  submittedOn: z.iso.date().nullable(),
  finding: DocumentFinding.nullable(),
  note: z.string().nullable(),
})
export type DocumentStanding = z.infer<typeof DocumentStanding>

export const Objection = z
  .object({
    number: z.int(),
    by: z.string(),
    validOn: z.iso.date(),
    text: z.string(),
    answer: ObjectionAnswer,
    reason: z.string().nullable(),
    /** Of whoever has no account: what of the notice it is against, their receipt, and how their contact was proven, once it was. */
    against: NoticePoint.optional(),
    receipt: z.string().optional(),
    proof: z.object({ how: ContactProof, on: z.iso.date() }).optional(),
  })
  .meta({ id: 'EvaluationObjection' })
export type Objection = z.infer<typeof Objection>

export const EvaluationCase = z
  .object({
    id: z.string(),
    state: EvaluationState,
    synthetic: z.boolean(),
    firm: Firm,
    period: EvaluationPeriod,
    products: z.array(z.string()),
    basis: Basis,
    tolerance: z.string(),
    /** Tenant of the bureau that the firm names; absent where none is named. */
    bureau: z.string().optional(),
    evaluator: EvaluatingBody.nullable(),
    independence: Independence.nullable(),
    documents: z.array(DocumentStanding),
    balance: MassBalance.nullable(),
    sampling: z.array(SamplingPoint),
    /** Where the plan is below the rule; nothing was said of it in cases from before. */
    samplingBelow: z.array(z.object({ zh: z.string(), en: z.string() })).default([]),
    findings: z.array(SamplingFinding),
    /** Every verdict, oldest first: an alteration does not remove what it alters. */
    verdicts: z.array(VerdictPair),
    /** A report that its preparer has signed and the reviewer has not; absent where none waits. */
    draft: z.object({ sha256: z.string(), validTo: z.iso.date(), signed: Signed }).optional(),
    report: z
      .object({
        sha256: z.string(),
        issuedOn: z.iso.date(),
        validTo: z.iso.date(),
        signers: z.array(z.string()),
        /** By accounts; absent where one person wrote both names. */
        signatures: z.array(Signed).optional(),
      })
      .nullable(),
    notice: z.object({ from: z.iso.date(), to: z.iso.date(), place: z.string() }).nullable(),
    objections: z.array(Objection),
    filing: z.object({ authority: z.string(), receipt: z.string(), validOn: z.iso.date() }).nullable(),
    recognitions: z.array(Recognition),
    /** Absent while nobody has refused. */
    refusals: z.array(RecognitionRefusal).optional(),
    withdrawal: z.object({ by: z.string(), validOn: z.iso.date(), reason: z.string() }).nullable(),
    steps: z.array(EvaluationStep),
  })
  .meta({ id: 'EvaluationCase' })
export type EvaluationCase = z.infer<typeof EvaluationCase>
