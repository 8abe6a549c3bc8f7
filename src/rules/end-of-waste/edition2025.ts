// The edition of 2025 was not read: the answer names the lines that somebody has to open, and leans nowhere. Once two persons have
// confirmed the conditions of by-products, those decide.
import type { Hearing } from '../frame/hearing.ts'
import type { Law } from '../frame/law.ts'
import type { Verdict } from '../frame/rule.ts'
import { all, undetermined, unverified } from '../frame/truth.ts'

const conditions = ['meetsProductStandard', 'meetsPollutantLimits', 'stableMarket']

export function decideUnread(hearing: Hearing, law: Law): Verdict {
  const use = hearing.word('use')
  if (use === undefined) return { truth: undetermined, figures: { standing: null } }
  const byProduct = law.line('EOW25-PRODUCT')
  if (use === 'product' && byProduct?.status === 'approved') {
    const truth = all(conditions.map(name => hearing.satisfies(byProduct, hearing.flag(name), name)))
    return { truth, figures: { standing: truth.answer === 'yes' ? 'product' : truth.answer === 'no' ? 'waste' : null } }
  }
  for (const id of use === 'product' ? ['EOW25-PRODUCT', 'EOW25-AGG', 'EOW25-ORE'] : ['EOW25-USE']) {
    const row = law.line(id)
    if (row !== undefined) hearing.doubt(row)
    hearing.apply(row, undefined, unverified(null))
  }
  return { truth: unverified(null), figures: { standing: null } }
}
