// The edition of 2025 was not read: the answer names the lines that somebody has to open, and leans nowhere. Once two persons have
// confirmed the conditions of by-products, those decide.
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Verdict } from '../engine/rule.ts'
import { all, undetermined, unverified } from '../engine/truth.ts'

const conditions = ['meetsProductStandard', 'meetsPollutantLimits', 'stableMarket']

export function decideUnread(context: EvaluationContext, law: Law): Verdict {
  const use = context.word('use')
  if (use === undefined) return { truth: undetermined, figures: { standing: null } }
  const byProduct = law.line('EOW25-PRODUCT')
  if (use === 'product' && byProduct?.status === 'approved') {
    const truth = all(conditions.map(name => context.satisfies(byProduct, context.flag(name), name)))
    return { truth, figures: { standing: truth.answer === 'yes' ? 'product' : truth.answer === 'no' ? 'waste' : null } }
  }
  for (const id of use === 'product' ? ['EOW25-PRODUCT', 'EOW25-AGG', 'EOW25-ORE'] : ['EOW25-USE']) {
    const row = law.line(id)
    if (row !== undefined) context.doubt(row)
    context.apply(row, undefined, unverified(null))
  }
  return { truth: unverified(null), figures: { standing: null } }
}
