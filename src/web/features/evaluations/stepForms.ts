// What each step of the procedure asks for beside who, when, why and on what: the form of a step as data.
import type { EvaluationRole, StepAsk } from '../../client/evaluations.ts'

export type Field = {
  name: string
  kind: 'text' | 'day' | 'bureau' | 'recogniser' | 'objection' | 'contact' | 'choice' | 'flag' | 'list'
  choices?: readonly string[]
  optional?: true
  /** Asked where one person tells the whole case; where people have accounts the register says it. */
  alone?: true
}
export type StepForm = { fields: readonly Field[]; reason?: true; evidence?: true }
type Action = StepAsk['body']['action']

const evaluator = ['id', 'nameZh', 'nameEn', 'creditCode', 'listedIn', 'listNumber'].map(name => ({
  name: `evaluator.${name}`,
  kind: 'text' as const,
  alone: true as const,
}))
const independence = ['ownership', 'supply', 'preparedLedger'].map(name => ({ name: `independence.${name}`, kind: 'flag' as const }))

/** Filled in as a table, a row a document or point. The same for a single one is for programs. */
export const tableActions = ['submitDocuments', 'checkDocuments', 'recordFindings'] as const
export type TableAction = (typeof tableActions)[number]
const forPrograms = ['recordFinding', 'submitDocument', 'checkDocument'] as const
type PlainAction = Exclude<Action, 'apply' | TableAction | (typeof forPrograms)[number]>

/** For whom it is noted; an account recognises for its own office. */
const recogniser: Field = { name: 'by', kind: 'recogniser', alone: true }

export const stepForms: Record<PlainAction, StepForm> = {
  nameBureau: { fields: [{ name: 'bureau', kind: 'bureau' }] },
  abandon: { fields: [], reason: true },
  accept: { fields: [...evaluator, { name: 'evaluator.listedTo', kind: 'day', alone: true }, ...independence] },
  decline: { fields: [], reason: true },
  confirmDocuments: { fields: [] },
  settleBalance: { fields: [], reason: true },
  planSampling: { fields: [] },
  concludeSite: { fields: [] },
  judge: {
    fields: [
      { name: 'final.answer', kind: 'choice', choices: ['yes', 'no', 'undetermined', 'unverified'], optional: true },
      { name: 'reasons', kind: 'text', optional: true },
    ],
    reason: true,
    evidence: true,
  },
  issueReport: {
    fields: [
      { name: 'validTo', kind: 'day' },
      { name: 'signers', kind: 'list' },
    ],
  },
  signReport: {
    fields: [
      { name: 'validTo', kind: 'day' },
      { name: 'certificate', kind: 'text', optional: true },
    ],
  },
  coSign: { fields: [{ name: 'certificate', kind: 'text', optional: true }] },
  returnReport: { fields: [], reason: true },
  publish: {
    fields: [
      { name: 'from', kind: 'day' },
      { name: 'to', kind: 'day' },
      { name: 'place', kind: 'text' },
    ],
  },
  object: { fields: [{ name: 'text', kind: 'text' }], evidence: true },
  proveContact: {
    fields: [
      { name: 'objection', kind: 'contact' },
      { name: 'how', kind: 'choice', choices: ['call', 'visit', 'post'] },
    ],
    reason: true,
  },
  rejectObjection: { fields: [{ name: 'objection', kind: 'objection' }], reason: true, evidence: true },
  upholdObjection: { fields: [{ name: 'objection', kind: 'objection' }], reason: true, evidence: true },
  file: {
    fields: [
      { name: 'authority', kind: 'text' },
      { name: 'receipt', kind: 'text' },
    ],
  },
  recognise: { fields: [recogniser] },
  refuseRecognition: { fields: [recogniser], reason: true },
  withdraw: { fields: [], reason: true, evidence: true },
}

/** What it is recognised for follows from who does it. */
const recognises = new Set(['recognise', 'refuseRecognition'])

export type Filled = Record<string, string | string[]>
/** The body of a step from the filled fields: dotted names are nested, empty optional ones left out, numbers and flags as such. */
export function bodyOf(action: keyof typeof stepForms, filled: Filled, role: EvaluationRole): StepAsk['body'] {
  const body: Record<string, unknown> = { action, ...(recognises.has(action) ? { purpose: role } : {}) }
  for (const field of stepForms[action].fields) {
    const value = filled[field.name] ?? (field.kind === 'list' ? [] : '')
    if (field.alone === true && filled[field.name] === undefined) continue
    if (field.optional === true && value === '') continue
    const [first, second] = field.name.split('.') as [string, string | undefined]
    const typed = typedValue(field, value)
    if (second === undefined) body[first] = typed
    else body[first] = { ...(body[first] as object | undefined), [second]: typed }
  }
  return body as StepAsk['body']
}
function typedValue(field: Field, value: string | string[]): unknown {
  if (field.kind === 'flag') return value === '' ? null : value === 'true'
  if (field.kind === 'objection' || field.kind === 'contact') return Number(value)
  return value
}
