// A case as it stands: its steps folded in their order. The first step must be the application.
import type { EvaluationCase, DocumentStanding } from '#domain/evaluation/case.ts'
import type { EvaluationStep } from '#domain/evaluation/procedure.ts'
import type { Signed } from '#domain/evaluation/signature.ts'
import type { SamplingFinding } from '#domain/evaluation/site.ts'
import { checklist } from './checklist.ts'

/** @param steps of one case, oldest first @returns undefined where there are none */
export function caseOfSteps(steps: readonly EvaluationStep[]): EvaluationCase | undefined {
  const [first, ...rest] = steps
  if (first === undefined || first.body.action !== 'apply') return undefined
  return rest.reduce(taken, opened(first, first.body))
}

type Apply = Extract<EvaluationStep['body'], { action: 'apply' }>
function opened(step: EvaluationStep, body: Apply): EvaluationCase {
  const { firm, period, products, basis, tolerance, synthetic, bureau } = body
  return {
    id: step.caseId,
    state: step.after,
    synthetic,
    firm,
    period,
    products,
    basis,
    tolerance,
    ...(bureau === undefined ? {} : { bureau }),
    evaluator: null,
    independence: null,
    documents: checklist.map(({ id }) => ({ item: id, evidence: [], submittedOn: null, finding: null, note: null })),
    balance: null,
    sampling: [],
    samplingBelow: [],
    findings: [],
    verdicts: [],
    report: null,
    notice: null,
    objections: [],
    filing: null,
    recognitions: [],
    withdrawal: null,
    steps: [step],
  }
}

/** The case after one more step. */
function taken(evaluationCase: EvaluationCase, step: EvaluationStep): EvaluationCase {
  // A report waits for its second signature in that one state.
  const { draft: _, ...standing } = evaluationCase
  const before = step.after === 'signed' ? evaluationCase : standing
  return { ...before, ...changed(evaluationCase, step), state: step.after, steps: [...evaluationCase.steps, step] }
}

function changed(evaluationCase: EvaluationCase, step: EvaluationStep): Partial<EvaluationCase> {
  const { body, validOn, reason } = step
  switch (body.action) {
    case 'nameBureau':
      return { bureau: body.bureau }
    case 'accept':
      return { evaluator: body.evaluator, independence: body.independence }
    case 'submitDocument':
      return {
        documents: withDocument(evaluationCase, body.item, { evidence: step.evidence, submittedOn: validOn, finding: null, note: reason }),
      }
    case 'checkDocument':
      return { documents: withDocument(evaluationCase, body.item, { finding: body.finding, note: reason }) }
    case 'submitDocuments':
      return {
        documents: body.documents.reduce(
          (documents, { item, evidence, note }) =>
            changedDocument(documents, item, { evidence, submittedOn: validOn, finding: null, note: note ?? null }),
          evaluationCase.documents,
        ),
      }
    case 'checkDocuments':
      return {
        documents: body.checks.reduce(
          (documents, { item, finding, note }) => changedDocument(documents, item, { finding, note: note ?? null }),
          evaluationCase.documents,
        ),
      }
    case 'settleBalance':
      // What was found on site belongs to the balance that it was found about.
      return { balance: body.balance, sampling: [], samplingBelow: [], findings: [] }
    case 'planSampling':
      return { sampling: body.points, samplingBelow: body.below ?? [], findings: [] }
    case 'recordFinding':
      return { findings: withFindings(evaluationCase, [body.finding]) }
    case 'recordFindings':
      return { findings: withFindings(evaluationCase, body.findings) }
    case 'judge':
      return { verdicts: [...evaluationCase.verdicts, body.verdict] }
    case 'issueReport':
      return { report: { sha256: body.sha256, issuedOn: validOn, validTo: body.validTo, signers: body.signers } }
    case 'signReport':
      return { draft: { sha256: body.sha256, validTo: body.validTo, signed: { ...body.signature, account: step.person, validOn } } }
    case 'coSign':
      return { report: coSigned(evaluationCase, { ...body.signature, account: step.person, validOn }) }
    case 'publish':
      return { notice: { from: body.from, to: body.to, place: body.place } }
    case 'object':
      return {
        objections: [
          ...evaluationCase.objections,
          {
            number: evaluationCase.objections.length + 1,
            by: step.party,
            validOn,
            text: body.text,
            answer: 'open',
            reason: null,
            ...(body.against === undefined ? {} : { against: body.against }),
            ...(body.receipt === undefined ? {} : { receipt: body.receipt }),
          },
        ],
      }
    case 'proveContact':
      return {
        objections: evaluationCase.objections.map(one =>
          one.number === body.objection ? { ...one, proof: { how: body.how, on: validOn } } : one,
        ),
      }
    case 'rejectObjection':
      return { objections: answered(evaluationCase, body.objection, 'rejected', reason) }
    case 'upholdObjection':
      // The report falls with its verdict: a new one has to be issued and published.
      return { objections: settled(answered(evaluationCase, body.objection, 'upheld', reason)), report: null, notice: null }
    case 'file':
      return { filing: { authority: body.authority, receipt: body.receipt, validOn } }
    case 'recognise':
      return { recognitions: [...evaluationCase.recognitions, recognitionOf(body, validOn)] }
    case 'refuseRecognition':
      return { refusals: [...(evaluationCase.refusals ?? []), { ...recognitionOf(body, validOn), reason: reason ?? '' }] }
    case 'withdraw':
      return { objections: settled(evaluationCase.objections), withdrawal: { by: step.party, validOn, reason: reason ?? '' } }
    default:
      return {}
  }
}

function coSigned({ draft }: EvaluationCase, second: Signed): EvaluationCase['report'] {
  if (draft === undefined) throw new Error('coSigned: no report waits for a second signature')
  const { sha256, validTo, signed } = draft
  return { sha256, issuedOn: second.validOn, validTo, signers: [signed.name, second.name], signatures: [signed, second] }
}

type Recognised = Extract<EvaluationStep['body'], { action: 'recognise' | 'refuseRecognition' }>
function recognitionOf({ by, purpose, recogniser }: Recognised, validOn: string): EvaluationCase['recognitions'][number] {
  return { by, purpose, validOn, ...(recogniser === undefined ? {} : { recogniser }) }
}

function withDocument(evaluationCase: EvaluationCase, item: string, change: Partial<DocumentStanding>): DocumentStanding[] {
  return changedDocument(evaluationCase.documents, item, change)
}
function changedDocument(documents: DocumentStanding[], item: string, change: Partial<DocumentStanding>): DocumentStanding[] {
  return documents.map(one => (one.item === item ? { ...one, ...change } : one))
}
function withFindings({ findings }: EvaluationCase, found: readonly SamplingFinding[]): SamplingFinding[] {
  return [...findings.filter(one => !found.some(({ point }) => point === one.point)), ...found]
}
/** What was objected to is in notice no more, and nobody is left to wait for an answer about it. */
function settled(objections: EvaluationCase['objections']): EvaluationCase['objections'] {
  return objections.map(one => (one.answer === 'open' ? { ...one, answer: 'moot' } : one))
}
function answered(
  evaluationCase: EvaluationCase,
  number: number,
  answer: 'rejected' | 'upheld',
  reason: string | null,
): EvaluationCase['objections'] {
  return evaluationCase.objections.map(one => (one.number === number ? { ...one, answer, reason } : one))
}
