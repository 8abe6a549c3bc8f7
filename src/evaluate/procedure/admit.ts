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

/** Who may do what next, by state alone; guards are asked when a step is tried. */
export function nextSteps(state: EvaluationState): { action: EvaluationAction; role: EvaluationRole; zh: string; en: string }[] {
  return transitions.filter(one => one.from.includes(state)).map(({ action, role, zh, en }) => ({ action, role, zh, en }))
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
