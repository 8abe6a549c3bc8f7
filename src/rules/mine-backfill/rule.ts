// Whether a general industrial waste may fill a mine. yes: by a route that is open to it, or by any other after a risk assessment.
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, no, type Truth, undetermined, yes } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters, places } from './parameters.ts'

const wastes = ['fly_ash', 'coal_gangue', 'tailings', 'mining_rock', 'other']

export const mineBackfill: Rule = {
  id: 'mine-backfill',
  nameZh: '一般工业固体废物充填、回填',
  nameEn: 'Filling mines with general industrial waste',
  subject: 'waste',
  jurisdiction: 'CN',
  appliesOn: { kind: 'day of filling', zh: '充填日', input: 'fillDay' },
  before: 'undetermined',
  inputs: [
    { name: 'fillDay', zh: '充填日', en: 'day of filling', kind: 'day' },
    { name: 'waste', zh: '废物种类', en: 'waste', kind: 'choice', choices: wastes },
    {
      name: 'wasteClass',
      zh: '一般工业固体废物类别（第Ⅰ类、第Ⅱ类）',
      en: 'class of general industrial waste (I or II)',
      kind: 'choice',
      choices: ['I', 'II'],
      options: [
        { id: 'I', zh: '第Ⅰ类', en: 'class I', also: ['1', '一类', 'I类', '第一类', '1类'] },
        { id: 'II', zh: '第Ⅱ类', en: 'class II', also: ['2', '二类', 'II类', '第二类', '2类'] },
      ],
    },
    { name: 'fillAt', zh: '充填地点', en: 'where it is filled', kind: 'choice', choices: places.map(one => one.id), options: places },
    { name: 'organicPct', zh: '有机物含量（煤矸石不问）', en: 'organic matter (not asked of gangue)', kind: 'decimal', unit: '%' },
    {
      name: 'riskAccepted',
      zh: '是否已做环境风险评估且风险可以接受（第Ⅱ类或其他途径）',
      en: 'whether a risk assessment found the risk acceptable (class II or another way)',
      kind: 'flag',
    },
    {
      name: 'monitored',
      zh: '是否安排结束后每年至少一次的长期监测（第Ⅱ类或其他途径）',
      en: 'whether it is to be monitored at least once a year afterwards (class II or another way)',
      kind: 'flag',
    },
  ],
  outputs: [{ name: 'route', zh: '途径', en: 'route', unit: '' }],
  parameters,
  formulas: [{ id: 'GB18599-8', validFrom: '2021-07-01', decide }],
  cases,
  probe: (_line, value) => ({ fillDay: '2022-01-01', waste: 'fly_ash', wasteClass: 'I', fillAt: 'coal_goaf', organicPct: value }),
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const [waste, kind, place] = [context.word('waste'), context.word('wasteClass'), context.word('fillAt')]
  const organic =
    waste === 'coal_gangue' || waste === undefined ? yes : context.meets(law.line('GB18599-8.5'), context.decimal('organicPct'))
  if (organic.answer === 'no') return { truth: no, figures: { route: null } }
  if (waste === undefined || kind === undefined || place === undefined) return { truth: undetermined, figures: { route: null } }
  const open = law.lines.find(one => one.facets?.['wastes']?.split('|').includes(waste))
  if (kind === 'I' && open?.facets?.['places']?.split('|').includes(place) === true) {
    context.apply(open, undefined, yes)
    return { truth: organic, figures: { route: open.article } }
  }
  // The route of the waste is not this one: the step stands in the chain, and what 8.2 asks decides.
  if (kind === 'I') context.apply(open, undefined, no)
  const truth = all([organic, byAssessment(context, law)])
  return { truth, figures: { route: truth.answer === 'yes' ? '8.2' : null } }
}

function byAssessment(context: EvaluationContext, law: Law): Truth {
  return all([
    context.satisfies(law.line('GB18599-8.2'), context.flag('riskAccepted'), 'riskAccepted'),
    context.satisfies(law.line('GB18599-8.2-MONITOR'), context.flag('monitored'), 'monitored'),
  ])
}
