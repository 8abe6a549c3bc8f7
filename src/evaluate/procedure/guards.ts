// What a step demands beyond state and role. Each guard says what is missing, in words; nothing means that the step may be taken.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { DocumentFinding, StepRequest } from '#domain/evaluation/procedure.ts'
import { assess, outcomeWords, type SamplingFinding } from '#domain/evaluation/site.ts'
import { noticeWorkingDays } from './deadlines.ts'
import { checklist } from './checklist.ts'
import { addDays, daysBetween, type WorkingDay, workingDaysBetween } from './days.ts'
import { listedOn, tiesAgainst } from './independence.ts'
import { taxGaps } from './taxGate.ts'
import { verdictGaps } from './verdict.ts'

type Said = { zh: string; en: string }
/** @param evaluation case null before the application */
type Guard = (evaluationCase: EvaluationCase | null, step: StepRequest, works: WorkingDay) => Said[]

const say = (zh: string, en: string): Said[] => [{ zh, en }]
const unless = (holds: boolean, zh: string, en: string): Said[] => (holds ? [] : say(zh, en))
const given = (text: string | null): boolean => text !== null && text.trim() !== ''
const findingsIn = (body: StepRequest['body']): readonly SamplingFinding[] =>
  body.action === 'recordFinding' ? [body.finding] : body.action === 'recordFindings' ? body.findings : []
/** What is said of each document, with the reason: of a single one it is the step's. */
const checksIn = (body: StepRequest['body'], reason: string | null): { item: string; finding: DocumentFinding; note: string | null }[] =>
  body.action === 'checkDocument'
    ? [{ item: body.item, finding: body.finding, note: reason }]
    : body.action === 'checkDocuments'
      ? body.checks.map(({ item, finding, note }) => ({ item, finding, note: note ?? null }))
      : []
const itemName = (id: string): Said => checklist.find(one => one.id === id) ?? { zh: id, en: id }

const guardTable = {
  reason: (_, step) => unless(given(step.reason), '缺少理由', 'a reason is missing'),
  evidence: (_, step) => unless(step.evidence.length > 0, '缺少证据', 'evidence is missing'),
  periodWithinYear: (_, { body, validOn }) => {
    if (body.action !== 'apply') return []
    const { from, to } = body.period
    return [
      ...unless(from <= to && daysBetween(from, to) <= 366, '评价期不超过一年', 'the evaluated period is at most a year'),
      ...unless(to < validOn, '评价期须在申请前结束', 'the evaluated period must have ended before the application'),
      // A whole calendar year may be evaluated in the year after it; else the period begins at most one year back.
      ...unless(
        daysBetween(from, validOn) <= 366 || (from.endsWith('-01-01') && Number(validOn.slice(0, 4)) - Number(from.slice(0, 4)) <= 1),
        '评价期只能追溯到申请前一年（或上一自然年）',
        'the period goes back one year from the application at most (or is the calendar year before)',
      ),
    ]
  },
  listed: (_, { body, validOn }) =>
    body.action !== 'accept'
      ? []
      : unless(
          listedOn(body.evaluator, validOn),
          `${body.evaluator.nameZh} 当日不在省级评价机构名单上`,
          `${body.evaluator.nameEn} is on no provincial list of evaluators on that day`,
        ),
  namedBureau: (evaluationCase, { party }) =>
    unless(
      evaluationCase?.bureau === undefined || evaluationCase.bureau === party,
      `企业指定的评价机构是 ${evaluationCase?.bureau ?? ''}`,
      `the firm has named the bureau ${evaluationCase?.bureau ?? ''}`,
    ),
  independent: (evaluationCase, { body, party }) => {
    if (body.action !== 'accept') return []
    return [
      ...unless(party === body.evaluator.id, '受理的须是评价机构本身', 'the evaluator itself must accept'),
      ...unless(
        evaluationCase === null || evaluationCase.firm.id !== body.evaluator.id,
        '企业不能评价自己',
        'a firm cannot evaluate itself',
      ),
      ...tiesAgainst(body.independence),
    ]
  },
  ownEvaluator: (evaluationCase, { party }) =>
    unless(
      evaluationCase?.evaluator?.id === party,
      `只有受理的机构（${evaluationCase?.evaluator?.nameZh ?? '无'}）可以办理`,
      `only the body that accepted (${evaluationCase?.evaluator?.nameEn ?? 'none'}) may do this`,
    ),
  ownFirm: (evaluationCase, { party }) =>
    unless(
      evaluationCase?.firm.id === party,
      `只有企业本身（${evaluationCase?.firm.nameZh ?? ''}）可以办理`,
      `only the firm itself (${evaluationCase?.firm.nameEn ?? ''}) may do this`,
    ),
  knownItem: (_, { body }) => {
    const items = 'documents' in body ? body.documents.map(({ item }) => item) : checksIn(body, null).map(({ item }) => item)
    const named = body.action === 'submitDocument' ? [body.item] : items
    return [
      ...named
        .filter(item => !checklist.some(one => one.id === item))
        .map(item => ({
          zh: `材料清单没有“${item}”；可用：${checklist.map(one => one.id).join('、')}`,
          en: `the checklist has no "${item}"; it has ${checklist.map(one => one.id).join(', ')}`,
        })),
      ...[...new Set(named.filter((item, at) => named.indexOf(item) !== at))].map(item => ({
        zh: `“${itemName(item).zh}”列了两次`,
        en: `"${itemName(item).en}" is listed twice`,
      })),
    ]
  },
  eachEvidence: (_, { body }) =>
    body.action !== 'submitDocuments'
      ? []
      : body.documents
          .filter(({ evidence }) => evidence.length === 0)
          .map(({ item }) => ({ zh: `“${itemName(item).zh}”没有附文件`, en: `"${itemName(item).en}" has no document` })),
  submitted: (evaluationCase, { body, reason }) =>
    checksIn(body, reason)
      .filter(({ finding }) => finding !== 'not applicable')
      .flatMap(({ item }) => {
        const standing = evaluationCase?.documents.find(one => one.item === item)
        const { zh, en } = itemName(item)
        return unless(standing?.submittedOn != null, `“${zh}”尚未提交`, `"${en}" has not been handed in`)
      }),
  reasonUnlessAccepted: (_, { body, reason }) =>
    checksIn(body, reason)
      .filter(({ finding }) => finding !== 'accepted')
      .flatMap(({ item, finding, note }) => {
        const waivable = checklist.find(one => one.id === item)?.waivable ?? false
        const { zh, en } = itemName(item)
        return [
          ...unless(given(note), `“${zh}”：退回或不适用须写明理由`, `"${en}": a defect or "not applicable" needs a reason`),
          ...unless(finding !== 'not applicable' || waivable, `“${zh}”不可免`, `"${en}" cannot be waived`),
        ]
      }),
  documentsComplete: evaluationCase =>
    (evaluationCase?.documents ?? [])
      .filter(one => one.finding !== 'accepted' && one.finding !== 'not applicable')
      .map(one => {
        const { zh, en } = itemName(one.item)
        return one.submittedOn === null
          ? { zh: `缺“${zh}”`, en: `"${en}" is missing` }
          : { zh: `“${zh}”未通过核对`, en: `"${en}" has not been accepted` }
      }),
  balanceOnBasis: (evaluationCase, { body }) =>
    body.action !== 'settleBalance'
      ? []
      : unless(
          body.balance.basis === evaluationCase?.basis &&
            body.balance.tolerance === evaluationCase.tolerance &&
            body.balance.wastes.length > 0,
          '物料衡算须按申请的基准和允差，且至少有一种固体废物',
          'the balance must be on the basis and tolerance of the application and hold at least one waste',
        ),
  knownPoint: (evaluationCase, { body }) => {
    const planned = new Set(evaluationCase?.sampling.map(({ id }) => id))
    return findingsIn(body).flatMap(({ point }) =>
      unless(planned.has(point), `抽查方案中没有“${point}”`, `the sampling plan has no "${point}"`),
    )
  },
  pointOnce: (_, { body }) => {
    const points = findingsIn(body).map(({ point }) => point)
    return [...new Set(points.filter((point, at) => points.indexOf(point) !== at))].map(point => ({
      zh: `“${point}”登记了两次`,
      en: `"${point}" is recorded twice`,
    }))
  },
  reasonUnlessAsFound: (evaluationCase, { body }) =>
    findingsIn(body).flatMap(finding => {
      const point = evaluationCase?.sampling.find(({ id }) => id === finding.point)
      if (point === undefined) return []
      const { found, outcome, reason } = assess(point, finding)
      if (given(reason)) return []
      if (found === 'not comparable')
        return say(`“${point.zh}”没有可比的实测值，须写明原因`, `"${point.en}" has no figure to compare: say why`)
      return unless(
        found === outcome,
        `“${point.zh}”按实测应为“${outcomeWords[found].zh}”，改判须写明理由`,
        `"${point.en}": the figures say "${outcomeWords[found].en}"; to say otherwise needs a reason`,
      )
    }),
  samplingAsRuled: (_, { body, reason }) =>
    body.action !== 'planSampling' || body.below === undefined || given(reason)
      ? []
      : body.below.map(({ zh, en }) => ({ zh: `方案少于规则：${zh}；须写明理由`, en: `the plan is below the rule: ${en}; say why` })),
  findingsComplete: evaluationCase =>
    (evaluationCase?.sampling ?? [])
      .filter(point => !evaluationCase?.findings.some(one => one.point === point.id))
      .map(point => ({ zh: `“${point.zh}”尚无发现`, en: `"${point.en}" has no finding` })),
  reasonedVerdict: (_, { body, reason }) => (body.action === 'judge' ? verdictGaps(body.verdict, reason) : []),
  twoSigners: (_, { body }) =>
    body.action !== 'issueReport'
      ? []
      : unless(
          new Set(body.signers.map(one => one.trim()).filter(one => one !== '')).size >= 2,
          '报告须由两人签字',
          'two different persons must sign the report',
        ),
  secondPerson: (evaluationCase, { body, person }) => {
    if (body.action !== 'coSign') return []
    const draft = evaluationCase?.draft
    return [
      ...unless(
        draft !== undefined && draft.signed.account !== person && draft.signed.name !== body.signature.name,
        '编制人和审核人须是两个人',
        'who prepared the report and who reviews it must be two persons',
      ),
      ...unless(draft?.sha256 === body.sha256, '签署的不是同一份报告', 'this is not the report that was signed'),
    ]
  },
  validAfterToday: (_, { body, validOn }) =>
    body.action !== 'issueReport' && body.action !== 'signReport'
      ? []
      : unless(
          body.validTo > validOn && body.validTo <= addDays(validOn, 366),
          '有效期须在出具之后、一年以内',
          'the report must be valid beyond its day and for a year at most',
        ),
  noticeDays: (_, { body, validOn }, works) => {
    if (body.action !== 'publish') return []
    const days = workingDaysBetween(addDays(body.from, -1), body.to, works)
    if (days === null) return say('公示期所在年份的节假日安排未知', 'the holiday calendar of the notice is not known')
    return [
      ...unless(body.from >= validOn, '公示不能早于登记之日', 'a notice cannot begin before it is made'),
      ...unless(
        days >= noticeWorkingDays,
        `公示不少于 ${noticeWorkingDays} 个工作日`,
        `a notice lasts ${noticeWorkingDays} working days at least`,
      ),
    ]
  },
  duringNotice: (evaluationCase, { validOn }) =>
    unless(
      evaluationCase?.notice != null && evaluationCase.notice.from <= validOn && validOn <= evaluationCase.notice.to,
      `公示期为 ${evaluationCase?.notice?.from ?? '?'} 至 ${evaluationCase?.notice?.to ?? '?'}`,
      `the notice runs from ${evaluationCase?.notice?.from ?? '?'} to ${evaluationCase?.notice?.to ?? '?'}`,
    ),
  // A filing waits for every objection, so those of one person wait for their answers one at a time.
  oneOpenObjection: (evaluationCase, { party }) =>
    unless(
      !(evaluationCase?.objections.some(one => one.by === party && one.answer === 'open') ?? false),
      '您对此案已有一条异议尚未答复；待评价机构答复后，如有新的理由可再提出',
      'an objection of yours to this case is not answered yet; once it is, you may object again on new grounds',
    ),
  // A receipt is made by the platform: nobody else objects under one.
  ownReceipt: (_, { body, party }) =>
    unless(
      body.action !== 'object' || body.receipt === undefined || body.receipt === party,
      '回执由平台给出，不能自己填写',
      'a receipt is given by the platform and is not written by hand',
    ),
  unprovenContact: (evaluationCase, { body }) => {
    if (body.action !== 'proveContact') return []
    const objection = evaluationCase?.objections.find(one => one.number === body.objection)
    return unless(
      objection?.receipt !== undefined && objection.proof === undefined,
      `第 ${body.objection} 号异议没有待核实的联系方式`,
      `objection ${body.objection} has no contact that waits for proof`,
    )
  },
  provenByMail: (evaluationCase, { body, party }) =>
    body.action !== 'proveContact'
      ? []
      : unless(
          body.how === 'mail' && evaluationCase?.objections.find(one => one.number === body.objection)?.receipt === party,
          '联系方式由异议人凭邮件中的确认码确认',
          'whoever objects confirms by the code of the letter',
        ),
  provenByOffice: (_, { body }) =>
    body.action !== 'proveContact'
      ? []
      : unless(
          body.how !== 'mail',
          '邮件确认由异议人自己完成；主管部门登记电话、当面或书面核实',
          'a letter is answered by whoever objects; an authority records a call, a visit or a letter by post',
        ),
  notOfThePublic: (evaluationCase, { body }) =>
    body.action !== 'rejectObjection' && body.action !== 'upholdObjection'
      ? []
      : unless(
          evaluationCase?.objections.find(one => one.number === body.objection)?.receipt === undefined,
          `第 ${body.objection} 号异议由公众提出，由主管部门答复`,
          `objection ${body.objection} is of the public and is answered by the authority`,
        ),
  openObjection: (evaluationCase, { body }) =>
    body.action !== 'rejectObjection' && body.action !== 'upholdObjection'
      ? []
      : unless(
          evaluationCase?.objections.some(one => one.number === body.objection && one.answer === 'open') ?? false,
          `没有待答复的第 ${body.objection} 号异议`,
          `there is no open objection ${body.objection}`,
        ),
  objectionsAnswered: evaluationCase =>
    (evaluationCase?.objections ?? [])
      .filter(one => one.answer === 'open')
      .map(one => ({ zh: `第 ${one.number} 号异议未答复`, en: `objection ${one.number} is not answered` })),
  noticeOver: (evaluationCase, { validOn }) =>
    unless(
      evaluationCase?.notice != null && validOn > evaluationCase.notice.to,
      `公示到 ${evaluationCase?.notice?.to ?? '?'} 才结束`,
      `the notice ends on ${evaluationCase?.notice?.to ?? '?'}`,
    ),
  otherProvince: (evaluationCase, { body }) =>
    body.action !== 'recognise' && body.action !== 'refuseRecognition'
      ? []
      : unless(
          body.purpose === 'province' && body.recogniser !== undefined && body.recogniser.province !== evaluationCase?.firm.province,
          '须是企业所在省以外的省',
          'it must be a province other than that of the firm',
        ),
  taxPurpose: (_, { body }) =>
    body.action !== 'recognise' && body.action !== 'refuseRecognition'
      ? []
      : unless(
          body.purpose === 'tax' && body.recogniser !== undefined,
          '税务机关只为税收采信',
          'a tax authority recognises for tax purposes alone',
        ),
  notRecognised: (evaluationCase, { body }) =>
    body.action !== 'recognise' && body.action !== 'refuseRecognition'
      ? []
      : unless(
          !(evaluationCase?.recognitions.some(one => one.by === body.by && one.purpose === body.purpose) ?? false),
          '该机关已经采信本案',
          'this body has recognised the case already',
        ),
  lawfulForTax: (evaluationCase, { body }) => (body.action === 'recognise' && evaluationCase !== null ? taxGaps(evaluationCase) : []),
  stillValid: (evaluationCase, { validOn }) =>
    unless(
      evaluationCase?.report != null && validOn <= evaluationCase.report.validTo,
      `报告有效期至 ${evaluationCase?.report?.validTo ?? '?'}`,
      `the report was valid to ${evaluationCase?.report?.validTo ?? '?'}`,
    ),
} satisfies Record<string, Guard>

export type GuardName = keyof typeof guardTable
export const guards: Readonly<Record<GuardName, Guard>> = guardTable
