// Whether what was waste is waste no longer (`eow`). Its own word: tax, VAT and statistics mean other things by utilised.
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, no, type Truth, undetermined, yes } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { decideUnread } from './edition2025.ts'
import { parameters } from './parameters.ts'

const stays = ['land_or_road', 'fuel', 'landfill', 'dumping']
const never = ['direct_reuse', 'own_process']
/** Of these the standard speaks; any other waste that fills a mine stays waste. */
const mined = ['mining_rock', 'tailings', 'coal_gangue']
const fillings = [...mined, 'fly_ash', 'other']
const uses = ['product', ...stays, ...never, 'mine_backfill_class_1']

export const endOfWaste: Rule = {
  id: 'end-of-waste',
  nameZh: '固体废物属性终止',
  nameEn: 'End of waste',
  subject: 'waste',
  jurisdiction: 'CN',
  appliesOn: { kind: 'production date', zh: '生产日', input: 'productionDay' },
  before: 'undetermined',
  inputs: [
    { name: 'productionDay', zh: '生产日', en: 'production date', kind: 'day' },
    { name: 'use', zh: '用途', en: 'use', kind: 'choice', choices: uses },
    { name: 'meetsProductStandard', zh: '是否符合产品质量标准', en: 'whether it meets the product standard', kind: 'flag' },
    { name: 'meetsPollutantLimits', zh: '是否符合污染控制要求', en: 'whether it meets the pollutant limits', kind: 'flag' },
    { name: 'stableMarket', zh: '是否有稳定合理的市场', en: 'whether there is a stable market', kind: 'flag' },
    { name: 'filled', zh: '返回采空区的废物', en: 'what is filled back into the goaf', kind: 'choice', choices: fillings },
    {
      name: 'fillToStandard',
      zh: '充填的种类、类别和地点是否符合 GB 18599（见 mine-backfill）',
      en: 'whether kind, class and place of the filling meet GB 18599 (see mine-backfill)',
      kind: 'flag',
    },
  ],
  outputs: [
    {
      name: 'standing',
      zh: '属性',
      en: 'standing',
      unit: '',
      options: [
        { id: 'waste', zh: '固体废物', en: 'waste' },
        { id: 'never waste', zh: '自始不属于固体废物', en: 'never waste' },
        { id: 'not managed as waste', zh: '不作为固体废物管理', en: 'not managed as waste' },
        { id: 'product', zh: '产品', en: 'product' },
      ],
    },
  ],
  parameters,
  formulas: [
    { id: 'EOW-5.2', validFrom: '2017-10-01', validTo: '2026-02-28', decide },
    { id: 'EOW25', validFrom: '2026-03-01', decide: decideUnread },
  ],
  cases,
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const use = context.word('use')
  if (use === undefined) return { truth: undetermined, figures: { standing: null } }
  if (stays.includes(use)) {
    context.apply(law.line('EOW-5.1'), undefined, no)
    return { truth: no, figures: { standing: 'waste' } }
  }
  if (never.includes(use)) {
    context.apply(law.line('EOW-6.1'), undefined, yes)
    return { truth: yes, figures: { standing: 'never waste' } }
  }
  if (use !== 'product') {
    const truth = filledBack(context, law)
    return { truth, figures: { standing: truth.answer === 'yes' ? 'not managed as waste' : truth.answer === 'no' ? 'waste' : null } }
  }
  const truth = all([
    context.satisfies(law.line('EOW-5.2a'), context.flag('meetsProductStandard'), 'meetsProductStandard'),
    context.satisfies(law.line('EOW-5.2b'), context.flag('meetsPollutantLimits'), 'meetsPollutantLimits'),
    context.satisfies(law.line('EOW-5.2c'), context.flag('stableMarket'), 'stableMarket'),
  ])
  return { truth, figures: { standing: truth.answer === 'yes' ? 'product' : truth.answer === 'no' ? 'waste' : null } }
}

/** Only what was mined, and only by a way that the standard of filling allows. */
function filledBack(context: EvaluationContext, law: Law): Truth {
  const filled = context.word('filled')
  return all([
    context.satisfies(law.line('EOW-6.2'), filled === undefined ? undefined : mined.includes(filled), 'filled'),
    context.satisfies(law.line('EOW-6.2'), context.flag('fillToStandard'), 'fillToStandard'),
  ])
}
