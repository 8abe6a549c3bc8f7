// Takes a step, or refuses it with everything that stands against it.
import { chineseDay } from '#domain/chineseDay.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import {
  type EvaluationAction,
  type EvaluationRole,
  type EvaluationState,
  type EvaluationStep,
  stateWords,
  type StepRequest,
} from '#domain/evaluation/procedure.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { WorkingDay } from './days.ts'
import { guards } from './guards.ts'
import { type Transition, transitions } from './transitions.ts'

export const roleWords: Record<EvaluationRole, [string, string]> = {
  firm: ['企业', 'firm'],
  evaluator: ['评价机构', 'evaluator'],
  authority: ['所在地主管部门', 'local authority'],
  province: ['外省主管部门', 'authority of another province'],
  tax: ['税务机关', 'tax authority'],
  public: ['公众', 'public'],
}

/** @param id of the case @param evaluation case as it stands; null before the application */
export function admitStep(
  id: string,
  evaluationCase: EvaluationCase | null,
  request: StepRequest,
  recordedAt: string,
  works: WorkingDay,
): Checked<EvaluationStep> {
  const before: EvaluationState = evaluationCase?.state ?? 'new'
  const { action } = request.body
  const transition = transitions.find(one => one.from.includes(before) && one.action === action && one.role === request.role)
  if (transition === undefined) return refuse([notNow(before, action, request.role)])
  const last = evaluationCase?.steps.at(-1)
  const missing = transition.guards.flatMap(name => guards[name](evaluationCase, request, works))
  if (last !== undefined && request.validOn < last.validOn)
    missing.push({ zh: `不能早于上一步（${last.validOn}）`, en: `it cannot be earlier than the step before (${last.validOn})` })
  if (chineseDay(recordedAt) < request.validOn && !(evaluationCase?.synthetic ?? true))
    missing.push({ zh: '不能登记将来的步骤', en: 'a step cannot lie in the future' })
  if (missing.length > 0)
    return refuse(
      missing.map(one =>
        problem(
          `evaluation.step.${action}`,
          { path: id },
          {
            ...one,
            fixZh: '补齐后再办理',
            fixEn: 'supply it, then take the step',
          },
        ),
      ),
    )
  const number = (evaluationCase?.steps.length ?? 0) + 1
  const after = transition.to ?? before
  return { ok: true, warnings: [], value: { ...request, id: `${id}:step:${number}`, caseId: id, number, recordedAt, before, after } }
}

/** A step that belongs to the other way of keeping a case: two names typed by one person sign nothing where people have accounts. */
export function notKeptSo(action: EvaluationAction, kept: 'accounts' | 'alone'): Problem | undefined {
  const rows = transitions.filter(one => one.action === action)
  if (rows.length === 0 || rows.some(one => (one.only ?? kept) === kept)) return undefined
  const name = rows[0] ?? { zh: action, en: action }
  return problem(
    'evaluation.step.accounts',
    { path: action },
    kept === 'accounts'
      ? {
          zh: `各人用账号办理时，不能“${name.zh}”：写下的姓名不是签字`,
          en: `where people have accounts there is no "${name.en}": a name that is typed signs nothing`,
          fixZh: '由编制人办理 signReport，再由另一名审核人用自己的账号办理 coSign',
          fixEn: 'let who prepared it take signReport, and another person, the reviewer, coSign by their own account',
        }
      : {
          zh: `本机模式由一人办理全案，没有“${name.zh}”`,
          en: `one person keeps the whole case here, so there is no "${name.en}"`,
          fixZh: '办理 issueReport，写上两名签字人；记录会写明由一人登记',
          fixEn: 'take issueReport with both names; the record says that one person wrote them',
        },
  )
}

/** Who may do what next, by state alone; guards are asked when a step is tried. */
export function nextSteps(
  state: EvaluationState,
  kept: 'accounts' | 'alone',
): { action: EvaluationAction; role: EvaluationRole; zh: string; en: string }[] {
  return transitions
    .filter(one => one.from.includes(state) && (one.only ?? kept) === kept)
    .map(({ action, role, zh, en }) => ({ action, role, zh, en }))
}

function notNow(state: EvaluationState, action: EvaluationAction, role: EvaluationRole): Problem {
  const rows = transitions.filter(one => one.action === action)
  const here = rows.filter(one => one.from.includes(state))
  const list = (some: readonly Transition[], at: 0 | 1): string =>
    [...new Set(some.flatMap(one => one.from.map(from => `${stateWords[from][at]}（${roleWords[one.role][at]}）`)))].join(
      at === 0 ? '、' : ', ',
    )
  const [stateZh, stateEn] = stateWords[state]
  const [roleZh, roleEn] = roleWords[role]
  return problem(
    here.length > 0 ? 'evaluation.step.role' : 'evaluation.step.state',
    { path: action },
    {
      zh: `在“${stateZh}”状态，${roleZh}不能办理“${rows[0]?.zh ?? action}”`,
      en: `In the state "${stateEn}" the ${roleEn} cannot do "${rows[0]?.en ?? action}".`,
      fixZh: `可办理的状态和角色：${list(here.length > 0 ? here : rows, 0)}`,
      fixEn: `It may be done in: ${list(here.length > 0 ? here : rows, 1)
        .replaceAll('（', ' (')
        .replaceAll('）', ')')}.`,
    },
  )
}

function refuse(problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems }
}
