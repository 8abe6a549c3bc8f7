// Whether a hazardous waste is exempt in a link of its way. An exemption is for that link alone.
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { no, undetermined, unverified } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { linkNames, parameters } from './parameters.ts'

export const hazardousExemption: Rule = {
  id: 'hazardous-exemption',
  nameZh: '危险废物豁免管理',
  nameEn: 'Exempt links of hazardous waste',
  subject: 'waste',
  jurisdiction: 'CN',
  appliesOn: { kind: 'record date', zh: '记录日', input: 'recordDay' },
  before: 'undetermined',
  inputs: [
    { name: 'recordDay', zh: '记录日', en: 'record date', kind: 'day' },
    { name: 'code', zh: '废物代码（如 321-024-48）', en: 'waste code (such as 321-024-48)', kind: 'text' },
    { name: 'link', zh: '环节', en: 'link', kind: 'choice', choices: linkNames },
    { name: 'conditionMet', zh: '是否满足该环节的条件', en: 'whether the condition of the link is met', kind: 'flag' },
  ],
  outputs: [],
  parameters,
  formulas: [{ id: 'HW-EXEMPT', validFrom: '2021-01-01', decide }],
  cases,
}

/** The eight digits of a code as people write it: `HW48 321-024-48`, full-width, with long dashes. */
function wasteCode(word: string | undefined): string | undefined {
  return /\d{3}-\d{3}-\d{2}/u.exec(word?.normalize('NFKC').replace(/[－—–]/gu, '-') ?? '')?.[0] ?? word
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const [code, link] = [wasteCode(context.word('code')), context.word('link')]
  if (code === undefined || link === undefined) return { truth: undetermined }
  const line = law.line(`HW-EXEMPT-${code}`)
  if (line === undefined)
    return {
      truth: context.ask('entry', {
        zh: `豁免管理清单中 ${code} 的条目（清单未全部录入）`,
        en: `the entry of ${code} (not all of the list was taken in)`,
      }),
    }
  if (line.value === null) {
    context.doubt(line)
    context.apply(line, undefined, unverified(null))
    return { truth: unverified(null) }
  }
  if (!(line.facets?.['link'] ?? '').split('|').includes(link)) {
    context.apply(line, undefined, no)
    return { truth: no }
  }
  return { truth: context.satisfies(line, context.flag('conditionMet'), 'conditionMet') }
}
