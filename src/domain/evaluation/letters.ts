// The letters of a case: the decision on the application, the conclusion, the public notice, the certificate that closes it; and how far
// a case has to be for each.
import type { EvaluationCase } from './case.ts'

export const letterKinds = ['decision', 'conclusion', 'notice', 'closing'] as const
export type LetterKind = (typeof letterKinds)[number]

const ready: Record<LetterKind, (of: Pick<EvaluationCase, 'steps' | 'verdicts' | 'notice' | 'filing' | 'report'>) => boolean> = {
  decision: ({ steps }) => steps.some(({ body }) => body.action === 'accept' || body.action === 'decline'),
  conclusion: ({ verdicts }) => verdicts.length > 0,
  notice: ({ notice, verdicts }) => notice !== null && verdicts.length > 0,
  closing: ({ filing, report }) => filing !== null && report !== null,
}

/** Those that can be made of the case as it stands. */
export function lettersOf(evaluationCase: Parameters<(typeof ready)['decision']>[0]): LetterKind[] {
  return letterKinds.filter(kind => ready[kind](evaluationCase))
}
