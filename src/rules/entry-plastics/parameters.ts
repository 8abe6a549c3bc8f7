// Entry conditions of waste plastics use, 2015: the kinds of site were read, the figures are from memory.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: '工业和信息化部公告2015年第81号 废塑料综合利用行业规范条件', validFrom: '2016-01-01' },
    rows: [
      ['PLASTIC15-PET-NEW', 'new', '', 'petTPerYear', 'PET瓶片产能', 'PET flake capacity', '>=', '30000', 't/a', 'no'],
      ['PLASTIC15-PET-OLD', 'old', '', 'petTPerYear', 'PET瓶片产能', 'PET flake capacity', '>=', '20000', 't/a', 'no'],
      [
        'PLASTIC15-SORT-NEW',
        'new',
        '',
        'sortingTPerYear',
        '破碎清洗分选产能',
        'crushing, washing, sorting capacity',
        '>=',
        '30000',
        't/a',
        'no',
      ],
      [
        'PLASTIC15-SORT-OLD',
        'old',
        '',
        'sortingTPerYear',
        '破碎清洗分选产能',
        'crushing, washing, sorting capacity',
        '>=',
        '20000',
        't/a',
        'no',
      ],
      ['PLASTIC15-GRAN-NEW', 'new', '', 'granulationTPerYear', '造粒产能', 'granulation capacity', '>=', '5000', 't/a', 'no'],
      ['PLASTIC15-GRAN-OLD', 'old', '', 'granulationTPerYear', '造粒产能', 'granulation capacity', '>=', '3000', 't/a', 'no'],
      ['PLASTIC15-POWER', '', '', 'powerKwhPerT', '单位电耗', 'electricity', '<', '500', 'kWh/t', 'no'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
