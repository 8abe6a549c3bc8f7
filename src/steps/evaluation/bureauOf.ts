// Which body may evaluate a case: what the firm names is held against the register of bureaus on that day and against what the platform
// knows of ties between the two. Who accepts writes nothing of this about itself.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { beyondScope, bodyOfListing, type BureauListing, standsOn } from '#domain/evaluation/bureau.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { StepAsk, StepBody } from '#domain/evaluation/procedure.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { EvaluationRecords } from './unitOfWork.ts'

type AskAccept = StepAsk & { body: Extract<StepAsk['body'], { action: 'accept' }> }

/**
 * @param validOn day of the step @param now today: what is no invented case must be listed on that day too, so that no day of the past
 * lets a body in that was taken off since
 * @returns what stands against the bureau; nothing where one person tells the whole case
 */
export async function unfitBureau(
  records: EvaluationRecords,
  bureau: string | undefined,
  account: FirmAccount,
  validOn: string,
  now: string,
): Promise<Problem[]> {
  const found = await listingFor(records, bureau, account, validOn, now)
  return found.ok ? [] : found.problems
}

async function listingFor(
  records: EvaluationRecords,
  bureau: string | undefined,
  account: FirmAccount,
  validOn: string,
  now: string,
): Promise<Checked<BureauListing | null>> {
  if (records.register === undefined) return { ok: true, warnings: [], value: null }
  if (bureau === undefined)
    return refused('bureau', '没有指定评价机构', 'no bureau is named', '从评价机构名单中选一家', 'choose one from the register of bureaus')
  const days = account.synthetic ? [validOn] : [...new Set([validOn, now])]
  const listings = await records.register.listings(bureau, account.firm.id)
  const standing = listings.filter(one => days.every(day => standsOn(one, day)))
  const [first] = standing
  if (first === undefined)
    return refused(
      bureau,
      `${bureau} 在 ${days.join('、')} 不在企业所在地的评价机构名单上`,
      `${bureau} is not on the register of bureaus over this firm on ${days.join(' and ')}`,
      '选一家当日在名单上的机构；或请主管部门列入名单',
      'choose a bureau that is listed on that day, or ask the authority to list it',
    )
  const kinds = account.materials.filter(one => one.waste).map(one => one.kind)
  const fit = standing.find(one => beyondScope(one, kinds).length === 0)
  if (fit !== undefined) return { ok: true, warnings: [], value: fit }
  const beyond = beyondScope(first, kinds).map(kind => kind || '?')
  return refused(
    bureau,
    `${first.nameZh} 的评价范围不含 ${beyond.join('、')}`,
    `${first.nameEn} is not listed for ${beyond.join(', ')}`,
    '选一家范围包含这些固体废物的机构',
    'choose a bureau whose scope holds these wastes',
  )
}

/** The acceptance with the body as the register has it; refused where the platform knows of a tie, whatever is declared. */
export async function acceptance(
  records: EvaluationRecords,
  evaluationCase: EvaluationCase,
  ask: AskAccept,
  now: string,
): Promise<Checked<StepBody>> {
  const { independence, evaluator } = ask.body
  const made = (body: NonNullable<typeof evaluator>): Checked<StepBody> => ({
    ok: true,
    warnings: [],
    value: { action: 'accept', evaluator: body, independence },
  })
  if (records.register === undefined)
    return evaluator === undefined
      ? refused('evaluator', '没有写评价机构', 'the evaluating body is missing', '写明评价机构', 'say which body evaluates')
      : made(evaluator)
  const account = (await records.account(evaluationCase.id))?.account
  if (account === undefined) return refused('account', '没有账目', 'there is no account', '先登记账目', 'hand in the account first')
  // Whether a case is an invented one was said when it was opened.
  const listed = await listingFor(records, ask.party, { ...account, synthetic: evaluationCase.synthetic }, ask.validOn, now)
  if (!listed.ok) return listed
  const known = await records.register.ties(ask.party, evaluationCase.firm.id, evaluationCase.period.from)
  const code = listed.value?.creditCode ?? ''
  if (known.seat || known.enters || (code !== '' && code === evaluationCase.firm.creditCode))
    return refused(
      'independence',
      known.enters ? '评价机构替该企业登记过台账' : '评价机构与该企业是同一单位或有人员兼任',
      known.enters ? "the bureau entered records in the firm's name" : 'bureau and firm are one, or somebody holds a seat in both',
      '由企业另选一家机构',
      'let the firm choose another bureau',
    )
  if (listed.value === null) throw new Error('acceptance: a register without a listing')
  return made(bodyOfListing(listed.value))
}

function refused(path: string, zh: string, en: string, fixZh: string, fixEn: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem('evaluation.bureau', { path }, { zh, en, fixZh, fixEn })] }
}
