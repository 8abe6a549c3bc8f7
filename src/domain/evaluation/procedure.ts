// The procedure of an evaluation: who may do what in which state, as steps that are appended and never changed.
import { z } from 'zod'
import { EvaluationPeriod, Basis, Firm } from './account.ts'
import { MassBalance } from './balance.ts'
import { Answer } from '../answer.ts'
import { ContactProof, NoticePoint } from './objection.ts'
import { CertificateHash, Signature } from './signature.ts'
import { Recogniser, RecognitionPurpose } from './recognition.ts'
import { FindingAsk, SamplingFinding, SamplingPoint } from './site.ts'
import { VerdictLine, VerdictPair } from './verdict.ts'

/** Firm, evaluating body, industry authority of the place, that of another province, tax authority, and anybody. */
export const EvaluationRole = z.enum(['firm', 'evaluator', 'authority', 'province', 'tax', 'public'])
export type EvaluationRole = z.infer<typeof EvaluationRole>

export const EvaluationState = z.enum([
  'new',
  'applied',
  'declined',
  'abandoned',
  'accepted',
  'documented',
  'balanced',
  'sampling',
  'inspected',
  'judged',
  'signed',
  'reported',
  'noticed',
  'filed',
  'recognised',
  'withdrawn',
])
export type EvaluationState = z.infer<typeof EvaluationState>
/** Chinese and English. */
export const stateWords: Record<EvaluationState, [string, string]> = {
  new: ['未申请', 'new'],
  applied: ['已申请', 'applied'],
  declined: ['不予受理', 'declined'],
  abandoned: ['企业已撤回', 'withdrawn by the firm'],
  accepted: ['已受理', 'accepted'],
  documented: ['材料齐全', 'documents complete'],
  balanced: ['衡算已核', 'balance settled'],
  sampling: ['现场核查中', 'on site'],
  inspected: ['现场核查完', 'site visit done'],
  judged: ['已作结论', 'judged'],
  signed: ['待审核签字', 'waits for the second signature'],
  reported: ['已出报告', 'report issued'],
  noticed: ['公示', 'public notice'],
  filed: ['已备案', 'filed'],
  recognised: ['已采信', 'recognised'],
  withdrawn: ['已撤销', 'withdrawn'],
}

/** How a deadline stands on a day; expired: a term that ran out, which nobody missed; undetermined where a holiday calendar is not known. */
export type DeadlineStanding = 'running' | 'due soon' | 'overdue' | 'expired' | 'undetermined' | 'met' | 'met late'

/** A body on a province's list of third-party evaluators. */
export const EvaluatingBody = z
  .object({
    id: z.string().min(1),
    nameZh: z.string().min(1),
    nameEn: z.string().min(1),
    creditCode: z.string(),
    /** Province that lists it, its number there, and the last day of the listing. */
    listedIn: z.string(),
    listNumber: z.string(),
    listedTo: z.iso.date(),
  })
  .meta({ id: 'EvaluatingBody' })
export type EvaluatingBody = z.infer<typeof EvaluatingBody>

/** What stands between evaluator and firm; null where nobody has declared it. */
export const Independence = z.object({
  ownership: z.boolean().nullable(),
  supply: z.boolean().nullable(),
  preparedLedger: z.boolean().nullable(),
})
export type Independence = z.infer<typeof Independence>

const Said = z.object({ zh: z.string(), en: z.string() })
export const DocumentFinding = z.enum(['accepted', 'defective', 'not applicable'])
export type DocumentFinding = z.infer<typeof DocumentFinding>
/** A line of the checklist with what is handed in for it, and one with what the evaluator says of it. */
const HandedIn = z.object({
  item: z.string(),
  evidence: z.array(z.string().min(1).max(500)).max(200),
  note: z.string().max(2000).optional(),
})
const DocumentCheck = z.object({ item: z.string(), finding: DocumentFinding, note: z.string().max(2000).optional() })
/** Bodies of the steps that carry nothing worked out. */
const plainBodies = [
  z.object({
    action: z.literal('apply'),
    firm: Firm,
    /** The bureau that the firm names; absent in cases from before bureaus were named, and where one person tells a whole case. */
    bureau: z.string().min(1).optional(),
    period: EvaluationPeriod,
    products: z.array(z.string()).min(1),
    basis: Basis,
    tolerance: z.string().regex(/^0\.\d+$/),
    synthetic: z.boolean(),
  }),
  z.object({ action: z.literal('nameBureau'), bureau: z.string().min(1) }),
  z.object({ action: z.literal('abandon') }),
  z.object({ action: z.literal('returnReport') }),
  z.object({ action: z.literal('decline') }),
  z.object({ action: z.literal('submitDocument'), item: z.string() }),
  z.object({ action: z.literal('checkDocument'), item: z.string(), finding: DocumentFinding }),
  // The whole checklist in one form: all of it is taken, or nothing.
  z.object({ action: z.literal('submitDocuments'), documents: z.array(HandedIn).min(1).max(100) }),
  z.object({ action: z.literal('checkDocuments'), checks: z.array(DocumentCheck).min(1).max(100) }),
  z.object({ action: z.literal('confirmDocuments') }),
  z.object({ action: z.literal('concludeSite') }),
  z.object({ action: z.literal('publish'), from: z.iso.date(), to: z.iso.date(), place: z.string() }),
  // Whoever has no account objects as their receipt: who they are is kept apart from the case.
  z.object({
    action: z.literal('object'),
    text: z.string().min(1),
    against: NoticePoint.optional(),
    receipt: z.string().max(40).optional(),
  }),
  z.object({ action: z.literal('proveContact'), objection: z.int(), how: ContactProof }),
  z.object({ action: z.literal('rejectObjection'), objection: z.int() }),
  z.object({ action: z.literal('upholdObjection'), objection: z.int() }),
  z.object({ action: z.literal('file'), authority: z.string(), receipt: z.string() }),
  z.object({ action: z.literal('withdraw') }),
] as const
/** Steps from before recognition was the body's own act have free text and no recogniser. */
const recognised = { by: z.string(), purpose: RecognitionPurpose, recogniser: Recogniser.optional() }
/** What a step carries beside who, when, why and on what. */
export const StepBody = z.discriminatedUnion('action', [
  ...plainBodies,
  z.object({ action: z.literal('accept'), evaluator: EvaluatingBody, independence: Independence }),
  z.object({ action: z.literal('settleBalance'), balance: MassBalance }),
  z.object({ action: z.literal('planSampling'), points: z.array(SamplingPoint).min(1), below: z.array(Said).optional() }),
  z.object({ action: z.literal('recordFinding'), finding: SamplingFinding }),
  z.object({ action: z.literal('recordFindings'), findings: z.array(SamplingFinding).min(1) }),
  z.object({ action: z.literal('judge'), verdict: VerdictPair }),
  z.object({ action: z.literal('signReport'), sha256: z.string().regex(/^[0-9a-f]{64}$/), validTo: z.iso.date(), signature: Signature }),
  z.object({ action: z.literal('coSign'), sha256: z.string().regex(/^[0-9a-f]{64}$/), signature: Signature }),
  z.object({ action: z.literal('recognise'), ...recognised }),
  z.object({ action: z.literal('refuseRecognition'), ...recognised }),
  z.object({
    action: z.literal('issueReport'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    validTo: z.iso.date(),
    signers: z.array(z.string()),
  }),
])
export type StepBody = z.infer<typeof StepBody>
export type EvaluationAction = StepBody['action']
/** A report is out with its second signature; where one person keeps the case, with its issue. */
export const reportOut: readonly EvaluationAction[] = ['issueReport', 'coSign']

/** A step as somebody asks for it. */
export const StepRequest = z
  .object({
    role: EvaluationRole,
    /** Party and person that act. */
    party: z.string().min(1),
    person: z.string().min(1),
    validOn: z.iso.date(),
    reason: z.string().nullable().default(null),
    evidence: z.array(z.string()).default([]),
    body: StepBody,
  })
  .meta({ id: 'EvaluationStepRequest' })
export type StepRequest = z.infer<typeof StepRequest>

/** A step that was taken: its number in the case and the moment at which it became known. */
export const EvaluationStep = StepRequest.extend({
  id: z.string(),
  caseId: z.string(),
  number: z.int().positive(),
  recordedAt: z.iso.datetime(),
  /** State before and after. */
  before: EvaluationState,
  after: EvaluationState,
}).meta({ id: 'EvaluationStep' })
export type EvaluationStep = z.infer<typeof EvaluationStep>

/** Who it is follows from the account; named, from the register, only where one person keeps the case alone. */
const askRecognised = { purpose: RecognitionPurpose, by: z.string().min(1).max(100).optional() }
/**
 * A step as a person asks for it: what the books and the rules decide is left out and worked out by the step itself, a balance, a
 * sampling plan, the verdict that follows. An evaluator may give a plan of its own, and a final verdict that differs with reasons.
 */
const AskBody = z.discriminatedUnion('action', [
  ...plainBodies,
  // Who the body is comes from the register; it is told here only where one person tells the whole case.
  z.object({ action: z.literal('accept'), evaluator: EvaluatingBody.optional(), independence: Independence }),
  z.object({ action: z.literal('settleBalance') }),
  z.object({ action: z.literal('planSampling'), points: z.array(SamplingPoint).optional() }),
  // The outcome follows from the figures; who differs from it says why.
  z.object({ action: z.literal('recordFinding'), finding: FindingAsk }),
  z.object({ action: z.literal('recordFindings'), findings: z.array(FindingAsk).min(1).max(200) }),
  z.object({
    action: z.literal('judge'),
    final: z.object({ answer: Answer, lines: z.array(VerdictLine).optional() }).optional(),
    reasons: z.string().optional(),
    settles: z.record(z.string(), z.array(z.string())).default({}),
  }),
  z.object({ action: z.literal('issueReport'), validTo: z.iso.date(), signers: z.array(z.string()) }),
  z.object({ action: z.literal('signReport'), validTo: z.iso.date(), certificate: CertificateHash.optional() }),
  z.object({ action: z.literal('coSign'), certificate: CertificateHash.optional() }),
  z.object({ action: z.literal('recognise'), ...askRecognised }),
  z.object({ action: z.literal('refuseRecognition'), ...askRecognised }),
])
export const StepAsk = StepRequest.extend({ body: AskBody }).meta({ id: 'EvaluationStepAsk' })
export type StepAsk = z.infer<typeof StepAsk>

export const actionNames: readonly EvaluationAction[] = StepBody.options.map(option => option.shape.action.value)
