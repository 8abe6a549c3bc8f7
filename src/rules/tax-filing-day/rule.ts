// The last day of a month's filing period. yes: the notice of that month is held; unverified: only the general rule is.
import type { Rule } from '../engine/rule.ts'
import { undetermined, unverified, yes } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { filingDue } from './due.ts'
import { parameters } from './parameters.ts'

export const taxFilingDay: Rule = {
  id: 'tax-filing-day',
  nameZh: '纳税申报期截止日',
  nameEn: 'Last day of a filing period',
  subject: 'clock',
  jurisdiction: 'CN',
  appliesOn: { kind: 'month of filing', zh: '申报月份', input: 'month' },
  before: 'undetermined',
  inputs: [{ name: 'month', zh: '申报月份', en: 'month of filing', kind: 'month' }],
  outputs: [{ name: 'dueOn', zh: '截止日', en: 'due on', unit: '' }],
  parameters,
  formulas: [
    {
      id: 'FILING',
      validFrom: '2002-10-15',
      decide: (context, law) => {
        const month = context.word('month')
        if (month === undefined) return { truth: undetermined, figures: { dueOn: null } }
        const { day, line, doubt } = filingDue(month)
        const truth = doubt === undefined ? yes : unverified('yes')
        const general = law.line('FILING-109')
        if (doubt !== undefined && general !== undefined) context.doubt(line ?? general, doubt)
        context.apply(general)
        context.apply(law.line(`FILING-${month}`), undefined, truth)
        return { truth, figures: { dueOn: day } }
      },
    },
  ],
  cases,
}
