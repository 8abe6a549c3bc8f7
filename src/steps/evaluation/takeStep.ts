// Verbs of a case: open it with an account, renew the account, take a step. What books and rules decide is worked out here and
// admitted by the procedure; all of a step is kept, or nothing.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { figuresOf } from '#domain/evaluation/balance.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationStep, StepAsk, StepRequest } from '#domain/evaluation/procedure.ts'
import { signsOf } from '#domain/evaluation/reportNumber.ts'
import type { FrozenFile } from '#domain/evaluation/sheets.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { grouped } from '#domain/grouped.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import { admitStep, notKeptSo } from '#evaluate/procedure/admit.ts'
import { evidenceProblems, namesEvidence } from '#evaluate/procedure/evidence.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { objectionsOf } from '#evaluate/procedure/objections.ts'
import { pairOf, pointsOf } from '#evaluate/procedure/points.ts'
import { noticeRows } from '#report/evaluation/noticeList.ts'
import { ownSampling, proposeSampling } from '#evaluate/procedure/sampling.ts'
import { readFindings } from '#evaluate/procedure/siteFindings.ts'
import { today } from '../rules/today.ts'
import { acceptance, unfitBureau } from './bureauOf.ts'
import { recognition } from './recognition.ts'
import { signatureOf } from './signing.ts'
import { type EvaluationUnitOfWork, type EvaluationRecords, works } from './unitOfWork.ts'
import { fileOf, qualityResults } from './fileOf.ts'
import { freeze } from './freeze.ts'

const closedStates = new Set(['declined', 'abandoned', 'withdrawn'])

/** An application: who applies, for what, on which books. */
export type Application = Pick<StepAsk, 'party' | 'person' | 'validOn'> & {
  account: FirmAccount
  basis: 'dry' | 'wet'
  tolerance: string
  products: string[]
  /** Tenant of the bureau that is to evaluate; wanted where people have accounts. */
  bureau?: string | undefined
}

/** Opens a case. A firm has one case a period at a time; after a refusal or withdrawal it may apply again. */
export async function openCase(unitOfWork: EvaluationUnitOfWork, application: Application): Promise<Checked<EvaluationCase>> {
  const { account, basis, tolerance, products, party, person, validOn, bureau } = application
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(async records => {
    const earlier = await casesOf(records, account)
    const open = earlier.find(one => !closedStates.has(one.state))
    if (open !== undefined)
      return refused('open', open.id, `${open.id} 正在办理（${open.state}）`, `${open.id} is under way (${open.state})`)
    const base = `case:${account.firm.id}:${account.period.label}`
    const id = unitOfWork.idOf(earlier.length === 0 ? base : `${base}:${earlier.length + 1}`)
    const unfit = await unfitBureau(records, bureau, account, validOn, dayOf(unitOfWork))
    if (unfit.length > 0) return { ok: false, problems: unfit }
    const unknown = products.filter(product => !account.products.some(one => one.id === product))
    if (unknown.length > 0)
      return refused('product', id, `账目中没有产品 ${unknown.join('、')}`, `the account has no product ${unknown.join(', ')}`)
    const { firm, period, synthetic } = account
    const step = admitStep(
      id,
      null,
      {
        role: 'firm',
        party,
        person,
        validOn,
        reason: null,
        evidence: [],
        body: { action: 'apply', firm, ...(bureau === undefined ? {} : { bureau }), period, products, basis, tolerance, synthetic },
      },
      recordedAt,
      works,
    )
    if (!step.ok) return step
    if (party !== firm.id) return refused('party', id, `只有 ${firm.nameZh} 可以申请`, `only ${firm.nameEn} may apply`)
    await records.keepAccount(id, account, recordedAt)
    await records.keepStep(step.value)
    return whole([step.value])
  })
}

/** Cases of the same firm and period, whatever became of them. */
async function casesOf(records: EvaluationRecords, { firm, period }: FirmAccount): Promise<EvaluationCase[]> {
  const steps = await records.firmSteps(firm.id, period.label)
  return [...grouped(steps, step => step.caseId).values()].flatMap(own => caseOfSteps(own) ?? [])
}
const dayOf = (unitOfWork: Pick<EvaluationUnitOfWork, 'now'>): string => today(unitOfWork.now())

const bookStates = new Set(['applied', 'accepted', 'documented', 'balanced', 'sampling', 'inspected'])
/** A corrected account; a balance that was settled on the earlier one has to be settled anew before a verdict. */
export async function renewAccount(unitOfWork: EvaluationUnitOfWork, id: string, account: FirmAccount): Promise<Checked<EvaluationCase>> {
  return unitOfWork.inTransaction(async records => {
    const steps = await records.steps(id)
    const evaluationCase = caseOfSteps(steps)
    if (evaluationCase === undefined) return unknownCase(id)
    if (!bookStates.has(evaluationCase.state))
      return refused('account', id, '已作结论，账目不能再改', 'the verdict is given; the account cannot change any more')
    if (account.firm.id !== evaluationCase.firm.id || sortedJson(account.period) !== sortedJson(evaluationCase.period))
      return refused('account', id, '账目属于另一企业或期间', 'the account is of another firm or period')
    // The mark is the case's: an account that is renewed neither sets nor lifts it.
    await records.keepAccount(id, { ...account, synthetic: evaluationCase.synthetic }, unitOfWork.now().toISOString())
    return whole(steps)
  })
}

/** One step of a case. */
export async function takeStep(unitOfWork: EvaluationUnitOfWork, id: string, ask: StepAsk): Promise<Checked<EvaluationCase>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(records => takeOne(unitOfWork, records, id, ask, recordedAt))
}

/** Several steps as one: each on what the one before it left, all of them kept or none. A refusal names the step that it is of. */
export async function takeSteps(unitOfWork: EvaluationUnitOfWork, id: string, asks: readonly StepAsk[]): Promise<Checked<EvaluationCase>> {
  const recordedAt = unitOfWork.now().toISOString()
  try {
    return await unitOfWork.inTransaction(async records => {
      let taken: Checked<EvaluationCase> = unknownCase(id)
      for (const [at, ask] of asks.entries()) {
        taken = await takeOne(unitOfWork, records, id, ask, recordedAt)
        if (!taken.ok)
          throw new RefusedTogether(taken.problems.map(one => ({ ...one, place: { path: `steps.${at} › ${one.place.path ?? ''}` } })))
      }
      return taken
    })
  } catch (refusal) {
    if (refusal instanceof RefusedTogether) return { ok: false, problems: refusal.problems }
    throw refusal
  }
}
/** Leaves the transaction, so that what was written for the steps before goes with it. */
class RefusedTogether extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super('one of the steps was refused')
    this.problems = problems
  }
}

/** One step within a transaction that holds the lock of evaluations. */
export async function takeOne(
  unitOfWork: Pick<EvaluationUnitOfWork, 'now'>,
  records: EvaluationRecords,
  id: string,
  ask: StepAsk,
  recordedAt: string,
): Promise<Checked<EvaluationCase>> {
  const steps = await records.steps(id)
  const evaluationCase = caseOfSteps(steps)
  if (evaluationCase === undefined) return unknownCase(id)
  if (ask.body.action === 'apply') return refused('open', id, '申请请新开案卷', 'open a new case to apply')
  const otherWay = notKeptSo(ask.body.action, records.register === undefined ? 'alone' : 'accounts')
  if (otherWay !== undefined) return { ok: false, problems: [otherWay] }
  const filled = await fill(records, evaluationCase, ask, dayOf(unitOfWork))
  if (!filled.ok) return filled
  const admitted = admitStep(id, evaluationCase, filled.value.request, recordedAt, works)
  if (!admitted.ok) return admitted
  const groundless = await withoutGround(records, evaluationCase, filled.value.request)
  if (groundless.length > 0) return { ok: false, problems: groundless }
  await records.keepStep(admitted.value)
  if (filled.value.frozen !== null) await records.keepFrozen(admitted.value, filled.value.frozen)
  const after = whole([...steps, admitted.value])
  if (after.ok) await publish(records, evaluationCase, after.value)
  if (admitted.value.body.action === 'withdraw') await records.contest(admitted.value)
  return after
}

/** Evidence that is named and stands for nothing. */
async function withoutGround(records: EvaluationRecords, evaluationCase: EvaluationCase, request: StepRequest): Promise<Problem[]> {
  if (!namesEvidence(request)) return []
  const account = (await records.account(evaluationCase.id))?.account
  if (account === undefined) return []
  const documents = await records.documents(evaluationCase.firm.id, evaluationCase.id)
  return evidenceProblems(request, { account, documents, uploadedOnly: records.register !== undefined })
}

/** What is in public notice changes with the step that changes it. */
async function publish(records: EvaluationRecords, before: EvaluationCase, after: EvaluationCase): Promise<void> {
  // Most steps come before any notice, and need no account to be read for it.
  if (before.notice === null && after.notice === null) return
  const step = after.steps.at(-1)
  const account = (await records.account(after.id))?.account
  if (step === undefined || account === undefined) return
  const rowsOf = (evaluationCase: EvaluationCase) =>
    noticeRows([{ evaluationCase, account, objections: objectionsOf(evaluationCase, works) }])
  const rows = rowsOf(after)
  if (sortedJson(rows) !== sortedJson(rowsOf(before))) await records.keepNotice(step, rows)
}

type Filled = { request: StepRequest; frozen: FrozenFile | null }
/** The step with what is worked out: balance, sampling plan, verdict, fingerprint. */
async function fill(records: EvaluationRecords, evaluationCase: EvaluationCase, ask: StepAsk, now: string): Promise<Checked<Filled>> {
  const { body, ...rest } = ask
  const made = (filled: StepRequest['body'], frozen: FrozenFile | null = null): Checked<Filled> => ({
    ok: true,
    warnings: [],
    value: { request: { ...rest, body: filled }, frozen },
  })
  if (body.action === 'accept') {
    const accepted = await acceptance(records, evaluationCase, { ...ask, body }, now)
    return accepted.ok ? made(accepted.value) : accepted
  }
  if (body.action === 'recognise' || body.action === 'refuseRecognition') {
    const named = await recognition(records, evaluationCase, ask.party, body)
    return named.ok ? made(named.value) : named
  }
  if (body.action === 'nameBureau' || body.action === 'issueReport' || body.action === 'signReport') {
    const account = (await records.account(evaluationCase.id))?.account
    const unfit =
      account === undefined
        ? []
        : await unfitBureau(records, namedIn(evaluationCase, body), { ...account, synthetic: evaluationCase.synthetic }, ask.validOn, now)
    if (unfit.length > 0) return { ok: false, problems: unfit }
    if (body.action === 'nameBureau') return made(body)
  }
  if (body.action === 'coSign') {
    const taken = await numberTaken(records, evaluationCase.id, evaluationCase.draft?.sha256 ?? '')
    if (taken !== null) return taken
    const second = await signatureOf(records, evaluationCase, ask, 'reviewer', body.certificate, now)
    return second.ok ? made({ action: 'coSign', sha256: evaluationCase.draft?.sha256 ?? '', signature: second.value }) : second
  }
  if (body.action === 'submitDocuments') {
    // The step names every paper of its rows, so that who sees the case sees them.
    const evidence = [...new Set(body.documents.flatMap(one => one.evidence))]
    return { ok: true, warnings: [], value: { request: { ...rest, evidence, body }, frozen: null } }
  }
  if (body.action === 'recordFinding') {
    const read = readFindings(evaluationCase.sampling, [body.finding], () => 'body.finding')
    const [finding] = read.ok ? read.value : []
    return read.ok && finding !== undefined ? made({ action: 'recordFinding', finding }) : (read as Checked<Filled>)
  }
  if (body.action === 'recordFindings') {
    const read = readFindings(evaluationCase.sampling, body.findings, row => `body.findings.${row}`)
    return read.ok ? made({ action: 'recordFindings', findings: read.value }) : read
  }
  if (!worksOut(body)) return made(body)
  const account = (await records.account(evaluationCase.id))?.account
  if (account === undefined) return refused('account', evaluationCase.id, '没有账目', 'there is no account')
  const balance = massBalance(account, evaluationCase.basis, evaluationCase.tolerance)
  if (body.action === 'settleBalance') return made({ action: 'settleBalance', balance })
  if (body.action === 'planSampling') {
    const proposal = proposeSampling(account, balance)
    if (body.points === undefined) return made({ action: 'planSampling', points: proposal })
    const { points, below } = ownSampling(body.points, proposal)
    return made({ action: 'planSampling', points, ...(below.length === 0 ? {} : { below }) })
  }
  // A verdict on a balance that the books no longer give would be a verdict on nothing.
  if (evaluationCase.balance !== null && sortedJson(figuresOf(evaluationCase.balance)) !== sortedJson(figuresOf(balance)))
    return refused('stale', evaluationCase.id, '账目已更新，请先重算物料衡算', 'the account has changed: settle the balance anew first')
  if (body.action === 'judge') {
    const pair = pairOf(pointsOf(evaluationCase, account, balance, qualityResults(account, await records.readings())), balance)
    const final = body.final === undefined ? pair.final : { answer: body.final.answer, lines: body.final.lines ?? pair.final.lines }
    return made({ action: 'judge', verdict: { ...pair, final, reasons: body.reasons ?? null, settles: body.settles } })
  }
  const frozen = freeze(fileOf(evaluationCase, account, ask.validOn, undefined, await records.readings()))
  const { sha256 } = frozen
  const taken = await numberTaken(records, evaluationCase.id, sha256)
  if (taken !== null) return taken
  if (body.action === 'issueReport') return made({ action: 'issueReport', sha256, validTo: body.validTo, signers: body.signers }, frozen)
  const first = await signatureOf(records, evaluationCase, ask, 'lead', body.certificate, now)
  return first.ok ? made({ action: 'signReport', sha256, validTo: body.validTo, signature: first.value }, frozen) : first
}

/** No two reports bear one number: fingerprints that begin alike are as rare as anything, and a second is refused. */
async function numberTaken(records: EvaluationRecords, caseId: string, sha256: string): Promise<Checked<never> | null> {
  const issued = await records.issued(signsOf(sha256))
  if (issued === undefined || issued === sha256) return null
  return refused(
    'number',
    caseId,
    '另一份报告已用这一编号：请先在结论理由中补充一句，再出具',
    'another report bears this number: add a sentence to the reasons of the verdict, then issue it',
  )
}

type WorkedOut = Extract<StepAsk['body'], { action: 'settleBalance' | 'planSampling' | 'judge' | 'issueReport' | 'signReport' }>
const workedOut: ReadonlySet<string> = new Set(['settleBalance', 'planSampling', 'judge', 'issueReport', 'signReport'])
const worksOut = (body: StepAsk['body']): body is WorkedOut => workedOut.has(body.action)

const namedIn = (evaluationCase: EvaluationCase, body: StepAsk['body']): string | undefined =>
  body.action === 'nameBureau' ? body.bureau : (evaluationCase.evaluator?.id ?? evaluationCase.bureau)

function whole(steps: readonly EvaluationStep[]): Checked<EvaluationCase> {
  const evaluationCase = caseOfSteps(steps)
  if (evaluationCase === undefined) throw new Error('whole: a case without an application')
  return { ok: true, warnings: [], value: evaluationCase }
}

export function unknownCase(id: string): { ok: false; problems: Problem[] } {
  return refused('unknown', id, `没有案卷 ${id}`, `there is no case ${id}`)
}
function refused(code: string, path: string, zh: string, en: string): { ok: false; problems: Problem[] } {
  return {
    ok: false,
    problems: [
      problem(
        `evaluation.${code}`,
        { path },
        {
          zh,
          en,
          fixZh: '核对后再办理',
          fixEn: 'check it, then try again',
        },
      ),
    ],
  }
}
