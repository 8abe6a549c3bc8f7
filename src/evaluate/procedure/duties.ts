// Who owes the next step of a case, as data: a duty stands in some states, for one role, until it is done. What may be done beside it, such
// as taking an application back, is nobody's duty and in no inbox.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationRole, EvaluationState } from '#domain/evaluation/procedure.ts'
import type { WorkingDay } from './days.ts'
import { remindedFrom, type Reminder, remindersOn } from './deadlines.ts'

/** Whoever asks: in which parts of the case; person null where one person keeps the whole case. */
export type Asking = { parts: readonly { role: EvaluationRole; party: string }[]; person: string | null }
type Duty = {
  id: string
  states: readonly EvaluationState[]
  role: EvaluationRole
  /** Of deadlines.ts, where a day is set. */
  deadline?: string
  zh: string
  en: string
  /** Whether it stands; blank: in each of its states. */
  when?: (evaluationCase: EvaluationCase, day: string, asking: { party: string; person: string | null }) => boolean
}

const missing = ({ documents }: EvaluationCase): boolean =>
  documents.some(one => one.finding === 'defective' || (one.submittedOn === null && one.finding === null))
const unchecked = ({ documents }: EvaluationCase): boolean => documents.some(one => one.submittedOn !== null && one.finding === null)
const open = ({ objections }: EvaluationCase): boolean => objections.some(one => one.answer === 'open')
const openTo =
  (role: 'evaluator' | 'authority') =>
  ({ objections }: EvaluationCase): boolean =>
    objections.some(one => one.answer === 'open' && (one.receipt === undefined) === (role === 'evaluator'))
const undecided =
  (purpose: 'province' | 'tax') => (evaluationCase: EvaluationCase, day: string, asking: { party: string; person: string | null }) =>
    (evaluationCase.report?.validTo ?? '') >= day &&
    ![...evaluationCase.recognitions, ...(evaluationCase.refusals ?? [])].some(
      one => one.purpose === purpose && (asking.person === null || one.by === asking.party),
    )

const duties: readonly Duty[] = [
  {
    id: 'accept',
    states: ['applied'],
    role: 'evaluator',
    deadline: 'acceptance',
    zh: '受理或不予受理申请',
    en: 'accept or decline the application',
  },
  {
    id: 'documents',
    states: ['accepted'],
    role: 'firm',
    deadline: 'documents',
    zh: '提交申请材料',
    en: 'hand in the documents',
    when: missing,
  },
  {
    id: 'check',
    states: ['accepted'],
    role: 'evaluator',
    deadline: 'documents',
    zh: '核对已提交的材料',
    en: 'check the documents',
    when: unchecked,
  },
  {
    id: 'confirm',
    states: ['accepted'],
    role: 'evaluator',
    deadline: 'documents',
    zh: '确认材料齐全',
    en: 'confirm that the documents are complete',
    when: one => !missing(one) && !unchecked(one),
  },
  { id: 'balance', states: ['documented'], role: 'evaluator', deadline: 'report', zh: '核定物料衡算', en: 'settle the mass balance' },
  { id: 'sampling', states: ['balanced'], role: 'evaluator', deadline: 'report', zh: '确定现场抽查方案', en: 'plan the site visit' },
  { id: 'site', states: ['sampling'], role: 'evaluator', deadline: 'report', zh: '登记现场核查结果', en: 'record what was found on site' },
  { id: 'verdict', states: ['inspected'], role: 'evaluator', deadline: 'report', zh: '作出评价结论', en: 'give the verdict' },
  { id: 'report', states: ['judged'], role: 'evaluator', deadline: 'report', zh: '编制并签署报告', en: 'prepare and sign the report' },
  {
    id: 'coSign',
    states: ['signed'],
    role: 'evaluator',
    deadline: 'report',
    zh: '审核并签署报告',
    en: 'review and sign the report',
    when: ({ draft }, _, { person }) => draft?.signed.account !== person,
  },
  { id: 'publish', states: ['reported'], role: 'authority', deadline: 'publication', zh: '公示评价结果', en: 'publish the notice' },
  {
    id: 'answer',
    states: ['noticed'],
    role: 'evaluator',
    deadline: 'objection',
    zh: '答复异议',
    en: 'answer the objections',
    when: openTo('evaluator'),
  },
  {
    id: 'answerPublic',
    states: ['noticed'],
    role: 'authority',
    deadline: 'objection',
    zh: '答复公众异议',
    en: 'answer the objections of the public',
    when: openTo('authority'),
  },
  {
    id: 'file',
    states: ['noticed'],
    role: 'firm',
    deadline: 'filing',
    zh: '向所在地主管部门备案',
    en: 'file with the local authority',
    when: (one, day) => !open(one) && day > (one.notice?.to ?? day),
  },
  {
    id: 'province',
    states: ['filed', 'recognised'],
    role: 'province',
    zh: '采信或不予采信',
    en: 'recognise or refuse',
    when: undecided('province'),
  },
  {
    id: 'tax',
    states: ['filed', 'recognised'],
    role: 'tax',
    zh: '为税收采信或不予采信',
    en: 'recognise for tax, or refuse',
    when: undecided('tax'),
  },
  {
    id: 'renew',
    states: ['filed', 'recognised'],
    role: 'firm',
    deadline: 'validity',
    zh: '在报告到期前申请下一次评价',
    en: 'apply for the next evaluation before the report ends',
    when: ({ report }, day) => report !== null && day <= report.validTo && day >= remindedFrom(report.validTo),
  },
]

export type OwedDuty = {
  duty: string
  role: EvaluationRole
  party: string
  zh: string
  en: string
  since: string
  reminder: Reminder | undefined
}

/** What the asker owes the case on a day. */
export function dutiesOn(evaluationCase: EvaluationCase, { parts, person }: Asking, day: string, works: WorkingDay): OwedDuty[] {
  const reminders = remindersOn(evaluationCase, day, works)
  const since = evaluationCase.steps.findLast(step => step.after !== step.before)?.validOn ?? evaluationCase.steps.at(-1)?.validOn ?? day
  return parts.flatMap(({ role, party }) =>
    duties
      .filter(
        one =>
          one.role === role && one.states.includes(evaluationCase.state) && (one.when?.(evaluationCase, day, { party, person }) ?? true),
      )
      .map(({ id, zh, en, deadline }) => {
        // Of several objections the one that is due first; each is answered by whom it is for.
        const running = (one: Reminder): boolean =>
          one.deadline === deadline &&
          !['met', 'met late', 'expired'].includes(one.standing) &&
          (one.objection === undefined || one.role === role)
        return { duty: id, role, party, zh, en, since, reminder: reminders.find(running) }
      }),
  )
}
