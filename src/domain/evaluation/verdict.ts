// What an evaluation concludes: the points it rests on, the verdict that follows from them, and the evaluator's own.
import { z } from 'zod'
import { Answer } from '../answer.ts'
import { RuleResult } from '../ruleResult.ts'

const Said = z.object({ zh: z.string(), en: z.string() })

/** One question of the verdict: which, its answer, and the rule result that it came from where there is one. */
export const VerdictPoint = z
  .object({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    answer: Answer,
    missing: z.array(Said),
    /** What the answer hangs on: papers, derivations, rules. */
    basedOn: z.array(z.string()),
    ruleResult: RuleResult.nullable(),
  })
  .meta({ id: 'VerdictPoint' })
export type VerdictPoint = z.infer<typeof VerdictPoint>

/** One waste used in one period for products: what the public notice and a claim may cite. Kilograms on the stated basis. */
export const VerdictLine = z.object({
  material: z.string(),
  massKg: z.int().nonnegative(),
  ownKg: z.int().nullable(),
  receivedKg: z.int().nullable(),
})
export type VerdictLine = z.infer<typeof VerdictLine>

export const Verdict = z.object({ answer: Answer, lines: z.array(VerdictLine) }).meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

/** A verdict, and the answer of a point, as people say it. */
export const answerWords: Readonly<Record<Answer, { zh: string; en: string }>> = {
  yes: { zh: '符合', en: 'yes' },
  no: { zh: '不符合', en: 'no' },
  undetermined: { zh: '未定（缺资料）', en: 'undetermined' },
  unverified: { zh: '未核实', en: 'unverified' },
}

/** The two side by side: what follows from the points, and what the evaluator says, with reasons where they differ. */
export const VerdictPair = z
  .object({
    points: z.array(VerdictPoint),
    proposed: Verdict,
    final: Verdict,
    reasons: z.string().nullable(),
    /** Papers that settle a point whose input was missing, by the point's id. */
    settles: z.record(z.string(), z.array(z.string())),
  })
  .meta({ id: 'VerdictPair' })
export type VerdictPair = z.infer<typeof VerdictPair>

/** Whether the evaluator says yes although the points do not: its yes stands, with its reasons, and is shown as what it is. */
export function isOverruled({ proposed, final }: Pick<VerdictPair, 'proposed' | 'final'>): boolean {
  return final.answer === 'yes' && proposed.answer !== 'yes'
}
