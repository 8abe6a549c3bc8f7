// The procedure as a table: in which state who may do what, and where it leads. What a row demands beyond that is its guard;
// how long it may take is in deadlines.ts. Order of the stages after the report: public notice, filing, recognition.
import type { EvaluationAction, EvaluationRole, EvaluationState } from '#domain/evaluation/procedure.ts'
import type { GuardName } from './guards.ts'

export type Transition = {
  from: readonly EvaluationState[]
  action: EvaluationAction
  role: EvaluationRole
  /** Blank: the state stays. */
  to?: EvaluationState
  guards: readonly GuardName[]
  zh: string
  en: string
  /** Where people have accounts, or where one person keeps the whole case; blank: both. */
  only?: 'accounts' | 'alone'
}

const row = (
  from: EvaluationState | readonly EvaluationState[],
  action: EvaluationAction,
  role: EvaluationRole,
  to: EvaluationState | undefined,
  zh: string,
  en: string,
  guards: readonly GuardName[] = [],
): Transition => ({ from: [from].flat(), action, role, ...(to === undefined ? {} : { to }), guards, zh, en })

const working: readonly EvaluationState[] = ['accepted', 'documented', 'balanced', 'sampling', 'inspected', 'judged', 'signed']
const filed: readonly EvaluationState[] = ['filed', 'recognised']
const standing: readonly EvaluationState[] = ['reported', 'noticed', 'filed', 'recognised']
const onSite: readonly GuardName[] = ['ownEvaluator', 'knownPoint', 'pointOnce', 'evidence', 'reasonUnlessAsFound']

export const transitions: readonly Transition[] = [
  row('new', 'apply', 'firm', 'applied', '企业提出评价申请', 'the firm applies', ['periodWithinYear']),
  row(['applied', ...working], 'abandon', 'firm', 'abandoned', '企业撤回申请', 'the firm takes its application back', [
    'ownFirm',
    'reason',
  ]),
  row('applied', 'nameBureau', 'firm', undefined, '企业指定评价机构', 'the firm names its bureau', ['ownFirm']),
  row('applied', 'accept', 'evaluator', 'accepted', '评价机构受理', 'the evaluator accepts', ['namedBureau', 'listed', 'independent']),
  row('applied', 'decline', 'evaluator', 'declined', '评价机构不予受理', 'the evaluator declines', ['namedBureau', 'reason']),
  row('accepted', 'submitDocument', 'firm', undefined, '企业提交材料', 'the firm hands in a document', [
    'ownFirm',
    'knownItem',
    'evidence',
  ]),
  row('accepted', 'checkDocument', 'evaluator', undefined, '核对材料', 'the evaluator checks a document', [
    'ownEvaluator',
    'knownItem',
    'submitted',
    'reasonUnlessAccepted',
  ]),
  row('accepted', 'submitDocuments', 'firm', undefined, '企业提交材料（整表）', 'the firm hands in documents', [
    'ownFirm',
    'knownItem',
    'eachEvidence',
  ]),
  row('accepted', 'checkDocuments', 'evaluator', undefined, '核对材料（整表）', 'the evaluator checks the documents', [
    'ownEvaluator',
    'knownItem',
    'submitted',
    'reasonUnlessAccepted',
  ]),
  row('accepted', 'confirmDocuments', 'evaluator', 'documented', '材料齐全', 'the documents are complete', [
    'ownEvaluator',
    'documentsComplete',
  ]),
  row('documented', 'settleBalance', 'evaluator', 'balanced', '核定物料衡算', 'the mass balance is settled', [
    'ownEvaluator',
    'balanceOnBasis',
  ]),
  row('balanced', 'settleBalance', 'evaluator', 'balanced', '重算物料衡算', 'the mass balance is settled anew', [
    'ownEvaluator',
    'reason',
    'balanceOnBasis',
  ]),
  row('balanced', 'planSampling', 'evaluator', 'sampling', '确定现场抽查方案', 'the site sampling is planned', [
    'ownEvaluator',
    'samplingAsRuled',
  ]),
  row('sampling', 'recordFinding', 'evaluator', undefined, '登记现场发现', 'a finding on site is recorded', onSite),
  row('sampling', 'recordFindings', 'evaluator', undefined, '登记现场发现（整表）', 'the findings on site are recorded', onSite),
  row('sampling', 'concludeSite', 'evaluator', 'inspected', '现场核查结束', 'the site visit is concluded', [
    'ownEvaluator',
    'findingsComplete',
  ]),
  row(
    'inspected',
    'settleBalance',
    'evaluator',
    'balanced',
    '依现场发现重算物料衡算',
    'the mass balance is settled anew on what was found',
    ['ownEvaluator', 'reason', 'balanceOnBasis'],
  ),
  row('inspected', 'judge', 'evaluator', 'judged', '作出评价结论', 'the evaluator judges', ['ownEvaluator', 'reasonedVerdict']),
  row('judged', 'judge', 'evaluator', 'judged', '修改评价结论', 'the evaluator alters the verdict', [
    'ownEvaluator',
    'reason',
    'reasonedVerdict',
  ]),
  {
    ...row('judged', 'issueReport', 'evaluator', 'reported', '出具评价报告', 'the report is issued', [
      'ownEvaluator',
      'twoSigners',
      'validAfterToday',
    ]),
    only: 'alone',
  },
  {
    ...row('judged', 'signReport', 'evaluator', 'signed', '编制人签署报告', 'who prepared the report signs it', [
      'ownEvaluator',
      'validAfterToday',
    ]),
    only: 'accounts',
  },
  {
    ...row('signed', 'coSign', 'evaluator', 'reported', '审核人签署，出具报告', 'the reviewer signs, and the report is issued', [
      'ownEvaluator',
      'secondPerson',
    ]),
    only: 'accounts',
  },
  {
    ...row('signed', 'returnReport', 'evaluator', 'judged', '审核退回报告', 'the reviewer returns the report', ['ownEvaluator', 'reason']),
    only: 'accounts',
  },
  row('reported', 'publish', 'authority', 'noticed', '公示', 'public notice', ['noticeDays']),
  row('noticed', 'object', 'public', undefined, '提出异议', 'somebody objects', ['duringNotice', 'oneOpenObjection', 'ownReceipt']),
  row('noticed', 'proveContact', 'public', undefined, '异议人确认联系方式', 'whoever objects confirms their contact', [
    'unprovenContact',
    'provenByMail',
  ]),
  row('noticed', 'proveContact', 'authority', undefined, '核实异议人联系方式', 'the contact of an objection is proven', [
    'unprovenContact',
    'provenByOffice',
    'reason',
  ]),
  row('noticed', 'rejectObjection', 'authority', undefined, '答复异议，维持结论', 'an objection is answered, the verdict stands', [
    'openObjection',
    'reason',
  ]),
  row(
    'noticed',
    'upholdObjection',
    'authority',
    'inspected',
    '异议成立，退回重新评价',
    'an objection is upheld, the verdict is made anew',
    ['openObjection', 'reason'],
  ),
  row('noticed', 'rejectObjection', 'evaluator', undefined, '答复异议，维持结论', 'an objection is answered, the verdict stands', [
    'ownEvaluator',
    'openObjection',
    'notOfThePublic',
    'reason',
  ]),
  row(
    'noticed',
    'upholdObjection',
    'evaluator',
    'inspected',
    '异议成立，重新作出结论',
    'an objection is upheld, the verdict is made anew',
    ['ownEvaluator', 'openObjection', 'notOfThePublic', 'reason'],
  ),
  row('noticed', 'file', 'firm', 'filed', '向所在地主管部门备案', 'filed with the local authority', [
    'ownFirm',
    'noticeOver',
    'objectionsAnswered',
  ]),
  row(filed, 'recognise', 'province', 'recognised', '外省采信', 'recognised by another province', [
    'otherProvince',
    'notRecognised',
    'stillValid',
  ]),
  row(filed, 'recognise', 'tax', 'recognised', '税务采信', 'recognised for tax', [
    'taxPurpose',
    'notRecognised',
    'lawfulForTax',
    'stillValid',
  ]),
  row(filed, 'refuseRecognition', 'province', undefined, '外省不予采信', 'another province refuses recognition', [
    'otherProvince',
    'notRecognised',
    'reason',
  ]),
  row(filed, 'refuseRecognition', 'tax', undefined, '税务不予采信', 'recognition for tax is refused', [
    'taxPurpose',
    'notRecognised',
    'reason',
  ]),
  row(standing, 'withdraw', 'evaluator', 'withdrawn', '评价机构撤销报告', 'the evaluator withdraws its report', ['ownEvaluator', 'reason']),
  row(standing, 'withdraw', 'authority', 'withdrawn', '主管部门撤销', 'the authority withdraws it', ['reason', 'evidence']),
]
