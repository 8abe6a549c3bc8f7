// Entry conditions of traction battery recycling and cascade use: editions 2019 and 2024.
// The issued text of 2024 says less than 1.5 % aluminium and copper; its draft said 1 %.
// Announcement 2026-20 of the ministry took the clauses on cascade use out of the edition of 2024 on 2026-07-30; what order 73 bars
// since 2026-04-01 was read in one summary.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: '新能源汽车废旧动力蓄电池综合利用行业规范条件（2019年本）', validFrom: '2020-01-01', validTo: '2024-12-23' },
    rows: [
      ['BATT19-NICOMN', 'recycling', '', 'niCoMnRecoveryPct', '镍钴锰综合回收率', 'recovery of Ni, Co, Mn', '>=', '98', '%', 'partial'],
      ['BATT19-LI', 'recycling', '', 'liRecoveryPct', '锂回收率', 'recovery of Li', '>=', '85', '%', 'yes'],
      ['BATT19-RE', 'recycling', '', 'rareEarthRecoveryPct', '稀土等主要有价金属回收率', 'recovery of rare earths', '>=', '97', '%', 'no'],
    ],
  },
  {
    shared: { document: '新能源汽车废旧动力电池综合利用行业规范条件（2024年本）', validFrom: '2024-12-24' },
    rows: [
      [
        'BATT24-POWDER',
        'recycling',
        '',
        'powderRecoveryPct',
        '破碎后电极粉料回收率',
        'recovery of electrode powder',
        '>=',
        '98',
        '%',
        'yes',
      ],
      ['BATT24-AL', 'recycling', '', 'aluminiumInPowderPct', '粉料杂质铝含量', 'aluminium in the powder', '<', '1.5', '%', 'yes'],
      ['BATT24-CU', 'recycling', '', 'copperInPowderPct', '粉料杂质铜含量', 'copper in the powder', '<', '1.5', '%', 'yes'],
      ['BATT24-LI', 'recycling', '', 'liRecoveryPct', '锂回收率', 'recovery of Li', '>=', '90', '%', 'yes'],
      ['BATT24-NICOMN', 'recycling', '', 'niCoMnRecoveryPct', '镍钴锰综合回收率', 'recovery of Ni, Co, Mn', '>=', '98', '%', 'yes'],
      [
        'BATT24-ENERGY',
        'recycling',
        '',
        'energyKgcePerTLi2Co3',
        '碳酸锂单位能耗',
        'energy per tonne of lithium carbonate',
        '<',
        '2200',
        'kgce/t',
        'yes',
      ],
      ['BATT24-REPAIR', 'recycling', '', 'repairRecoveryPct', '材料修复回收率', 'recovery of material repair', '>=', '99', '%', 'yes'],
      ['BATT24-WATER', 'recycling', '', 'waterRecyclingPct', '工艺废水循环利用率', 'process water recycled', '>=', '90', '%', 'yes'],
    ],
  },
  {
    shared: { document: '新能源汽车废旧动力电池综合利用行业规范条件（2024年本）', validFrom: '2024-12-24', validTo: '2026-07-29' },
    rows: [
      ['BATT24-CASCADE', 'cascade', '', 'cascadeSharePct', '梯次利用率', 'mass used in cascade', '>=', '60', '%', 'partial'],
      [
        'BATT24-EBIKE',
        'cascade',
        '',
        'forElectricBicycles',
        '用于电动自行车',
        'cascade batteries put into electric bicycles',
        'is',
        'no',
        '',
        'yes',
      ],
    ],
  },
  {
    shared: {
      document: '新能源汽车废旧动力电池回收和综合利用管理暂行办法（六部门令第73号）',
      validFrom: '2026-04-01',
      article: '第二十二条',
    },
    rows: [
      [
        'BATT26-EBIKE',
        'cascade',
        '',
        'forElectricBicycles',
        '用于电动自行车等禁止的用途',
        'put into electric bicycles and other barred uses',
        'is',
        'no',
        '',
        'partial',
      ],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
