// The last look before a plan is kept or shown: the independent checker reads it against the region's tables. One failed check, and there
// is no answer but a problem that names it.
import { checkPlan, type CheckOptions } from '#verify/checkPlan.ts'
import { checkText } from '#domain/checkNames.ts'
import type { PlanCheck, PlanResult } from '#domain/plan.ts'
import { hasAnswer } from '#domain/planInfo.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { plannedRegion } from '#plan/plannedRegion.ts'

const code = 'plan.check'
/** Whether the problems are a plan that failed its checks: our own mistake, not the caller's. */
export const isFailedCheck = (problems: readonly Problem[]): boolean => problems.some(problem => problem.code === code)

/**
 * @param region as it stands, without the changes of the scenario
 * @param result a plan of it; one without an answer (cancelled) passes as it is
 * @returns the result with the verdict of every check, or the checks that failed as problems
 */
export function verifyPlan(region: Region, result: PlanResult, options?: CheckOptions): Checked<PlanResult> {
  if (!hasAnswer(result.status)) return { ok: true, value: result, warnings: [] }
  const changed = plannedRegion(region, result.scenario)
  if (!changed.ok) return changed
  const checks = [...result.checks, ...checkPlan(changed.value, result, options)]
  const failed = checks.filter(check => !check.ok)
  if (failed.length > 0) return { ok: false, problems: failed.map(problemOf) }
  return { ok: true, value: { ...result, checks }, warnings: [] }
}

function problemOf({ name, worst, tolerance, count, place }: PlanCheck): Problem {
  const [off, allowed] = [worst.toExponential(1), tolerance.toExponential(0)]
  const zh = count === 0 ? '没有检查到任何内容' : `偏差 ${off}，允许 ${allowed}`,
    en = count === 0 ? 'nothing was looked at' : `off by ${off}, ${allowed} allowed`
  return problem(
    code,
    { path: place ?? name },
    {
      zh: `方案未通过校核“${checkText(name, 'zh')}”：${zh}。结果不予采用。`,
      en: `The plan fails the check "${checkText(name, 'en')}": ${en}. The result is not used.`,
      fixZh: '这是程序的错误，不是数据的错误：请把区域数据和设置交给维护者。',
      fixEn: 'This is a mistake of the program, not of the data: hand the region and the settings to the maintainers.',
    },
  )
}
