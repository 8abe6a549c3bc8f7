// The edition of 2025 was not read: the answer names the lines that somebody has to open, and leans nowhere.
import type { Hearing } from '../frame/hearing.ts'
import type { Law } from '../frame/law.ts'
import type { Verdict } from '../frame/rule.ts'
import { undetermined, unverified } from '../frame/truth.ts'

export function decideUnread(hearing: Hearing, law: Law): Verdict {
  const use = hearing.word('use')
  if (use === undefined) return { truth: undetermined, figures: { standing: null } }
  for (const id of use === 'product' ? ['EOW25-PRODUCT', 'EOW25-AGG', 'EOW25-ORE'] : ['EOW25-USE']) {
    const row = law.line(id)
    if (row !== undefined) hearing.doubt(row)
    hearing.apply(row, undefined, unverified(null))
  }
  return { truth: unverified(null), figures: { standing: null } }
}
