// A case as somebody sees it who may not read prices, recipes and batches: an authority, or whom the firm lends its evidence alone. The
// account comes without them from the database; here they are taken out of the steps, whose bodies carry what was worked out of them.
import type { MassBalance } from '#domain/evaluation/balance.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationStep, StepBody } from '#domain/evaluation/procedure.ts'
import type { VerdictPair } from '#domain/evaluation/verdict.ts'

/** Masses, states, papers, answers and reasons stay; how a figure was worked out, raw materials, recipes and money do not. */
export function openedCase(evaluationCase: EvaluationCase): EvaluationCase {
  return {
    ...evaluationCase,
    balance: evaluationCase.balance === null ? null : openBalance(evaluationCase.balance),
    verdicts: evaluationCase.verdicts.map(openVerdict),
    steps: evaluationCase.steps.map(openStep),
  }
}

function openStep(step: EvaluationStep): EvaluationStep {
  return { ...step, body: openBody(step.body) }
}

function openBody(body: StepBody): StepBody {
  if (body.action === 'settleBalance') return { ...body, balance: openBalance(body.balance) }
  if (body.action === 'judge') return { ...body, verdict: openVerdict(body.verdict) }
  return body
}

function openBalance(balance: MassBalance): MassBalance {
  return {
    ...balance,
    others: [],
    products: balance.products.map(one => ({ ...one, salesCny: '' })),
    derivations: balance.derivations.map(one => ({ ...one, zh: '', en: '', lines: [] })),
  }
}

/** A rule's result carries the facts that it looked at. */
function openVerdict(verdict: VerdictPair): VerdictPair {
  return { ...verdict, points: verdict.points.map(point => ({ ...point, ruleResult: null })) }
}
