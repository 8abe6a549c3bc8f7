// The work of the thread: both plans of a past year, verified like any plan, and the baseline that they give.
import type { Baseline } from '#domain/baseline.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { baselineOf, type PastQuestion } from '#plan/baseline/baseline.ts'
import type { PlanPorts } from '#plan/open.ts'
import { verifyPlan } from '../plan/verifyPlan.ts'

/** @returns the baseline with the verdict of every check, or what stands in the way */
export function baselineInThread(region: Region, question: PastQuestion, keepCnyPerT: number, ports: PlanPorts): Checked<Baseline> {
  const answered = baselineOf(region, question, keepCnyPerT, ports)
  if (!answered.ok) return answered
  const { baseline, asItWas, whatPays } = answered.value
  const [was, pays] = [verifyPlan(asItWas.region, asItWas.result), verifyPlan(whatPays.region, whatPays.result)]
  if (!was.ok) return was
  if (!pays.ok) return pays
  return { ...answered, value: { ...baseline, checks: [...was.value.checks, ...pays.value.checks] } }
}
