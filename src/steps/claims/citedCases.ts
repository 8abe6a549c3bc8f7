// Cases of evaluation as far as a claim may cite them.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { citedCaseIds } from '#domain/claim.ts'
import type { CitedEvaluation } from '#claims/register/cited.ts'

/** A case by its id, as it stands; undefined where there is none. */
export type Cases = (id: string) => Promise<EvaluationCase | undefined>
/** Where no cases are kept. */
export const noCases: Cases = async () => undefined

const standing = new Set<EvaluationCase['state']>(['filed', 'recognised'])

export async function citedCases(cases: Cases, claim: { evidence: string[] }): Promise<Map<string, CitedEvaluation>> {
  const found = new Map<string, CitedEvaluation>()
  for (const id of citedCaseIds(claim.evidence)) {
    const evaluationCase = await cases(id)
    if (evaluationCase === undefined) continue
    const { firm, state, period, basis, verdicts } = evaluationCase
    const lines = verdicts.at(-1)?.final.lines ?? []
    found.set(id, { id, firm: firm.id, stands: standing.has(state), from: period.from, to: period.to, basis, lines })
  }
  return found
}
