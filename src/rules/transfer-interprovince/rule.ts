// What a transfer of solid waste between provinces needs. yes: it may go with a filing or an advance report; no: it needs approval.
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import { provinceCodes, provinceOptions } from '../engine/provinces.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { no, undetermined, yes } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const transferInterprovince: Rule = {
  id: 'transfer-interprovince',
  nameZh: '固体废物跨省转移',
  nameEn: 'Moving solid waste between provinces',
  subject: 'transfer',
  jurisdiction: 'CN',
  appliesOn: { kind: 'application date', zh: '申请日', input: 'applicationDay' },
  before: 'undetermined',
  inputs: [
    { name: 'applicationDay', zh: '申请日', en: 'application date', kind: 'day' },
    { name: 'from', zh: '移出地', en: 'from', kind: 'choice', choices: provinceCodes, options: provinceOptions },
    { name: 'to', zh: '接受地', en: 'to', kind: 'choice', choices: provinceCodes, options: provinceOptions },
    { name: 'purpose', zh: '目的', en: 'purpose', kind: 'choice', choices: ['utilise', 'store', 'dispose'] },
    { name: 'hazardous', zh: '是否危险废物', en: 'whether hazardous', kind: 'flag' },
  ],
  outputs: [
    {
      name: 'procedure',
      zh: '程序',
      en: 'procedure',
      unit: '',
      options: [
        { id: 'none', zh: '不需办理', en: 'none' },
        { id: 'approval', zh: '审批', en: 'approval' },
        { id: 'filing', zh: '备案', en: 'filing' },
        { id: 'advance report', zh: '事先报告', en: 'advance report' },
      ],
    },
    { name: 'reportTo', zh: '向哪些省报告', en: 'provinces to be told', unit: '', options: provinceOptions },
  ],
  parameters,
  formulas: [{ id: 'TRANSFER', validFrom: '2020-09-01', decide }],
  cases,
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const [from, to, purpose] = [context.word('from'), context.word('to'), context.word('purpose')]
  const hazardous = context.flag('hazardous')
  if (from === undefined || to === undefined) return { truth: undetermined, figures: { procedure: null } }
  if (from === to) return { truth: yes, figures: { procedure: 'none' } }
  if (purpose === undefined || hazardous === undefined) return { truth: undetermined, figures: { procedure: null } }
  for (const duty of ['TRANSFER-LEDGER', 'TRANSFER-ENTRUST']) context.apply(law.line(duty))
  const rule = hazardous ? law.line('TRANSFER-HAZARDOUS') : undefined
  if (rule !== undefined || purpose !== 'utilise') {
    context.apply(rule ?? law.line('TRANSFER-APPROVAL'), undefined, no)
    return { truth: no, figures: { procedure: 'approval', reportTo: from } }
  }
  if (hazardous) {
    const said = { zh: '2022年以前危险废物跨省转移的规定', en: 'what held for hazardous waste before 2022' }
    return { truth: context.ask('hazardous before 2022', said), figures: { procedure: null } }
  }
  for (const basis of ['EXCHANGE-USE', 'EXCHANGE-SYSTEM']) context.apply(law.line(basis))
  const report = law.line('TRANSFER-REPORT')
  context.apply(report ?? law.line('TRANSFER-FILING'), undefined, yes)
  return {
    truth: yes,
    figures: report === undefined ? { procedure: 'filing', reportTo: from } : { procedure: 'advance report', reportTo: `${from} ${to}` },
  }
}
