// Fly ash in cement and concrete: thresholds of GB/T 1596-2017 by grade and class.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB/T 1596-2017', validFrom: '2018-06-01' },
    rows: [
      ['GBT1596-2017-001', 'I', '', 'fineness45umPct', '细度 45µm筛余', 'residue on the 45 um sieve', '<=', '12.0', '%', 'partial'],
      ['GBT1596-2017-002', 'I', '', 'waterDemandPct', '需水量比', 'water demand ratio', '<=', '95', '%', 'partial'],
      ['GBT1596-2017-003', 'I', '', 'lossOnIgnitionPct', '烧失量', 'loss on ignition', '<=', '5.0', '%', 'partial'],
      ['GBT1596-2017-004', 'II', '', 'fineness45umPct', '细度 45µm筛余', 'residue on the 45 um sieve', '<=', '30.0', '%', 'no'],
      ['GBT1596-2017-005', 'II', '', 'waterDemandPct', '需水量比', 'water demand ratio', '<=', '105', '%', 'no'],
      ['GBT1596-2017-006', 'II', '', 'lossOnIgnitionPct', '烧失量', 'loss on ignition', '<=', '8.0', '%', 'no'],
      ['GBT1596-2017-007', 'III', '', 'fineness45umPct', '细度 45µm筛余', 'residue on the 45 um sieve', '<=', '45.0', '%', 'no'],
      ['GBT1596-2017-008', 'III', '', 'waterDemandPct', '需水量比', 'water demand ratio', '<=', '115', '%', 'no'],
      ['GBT1596-2017-009', 'III', '', 'lossOnIgnitionPct', '烧失量', 'loss on ignition', '<=', '10.0', '%', 'no'],
      ['GBT1596-2017-010', 'I|II|III', '', 'moisturePct', '含水量', 'moisture', '<=', '1.0', '%', 'partial'],
      ['GBT1596-2017-011', 'I|II|III', '', 'so3Pct', '三氧化硫', 'sulphur trioxide', '<=', '3.0', '%', 'no'],
      ['GBT1596-2017-012', 'I|II|III', 'type=F', 'freeCaoPct', '游离氧化钙', 'free lime', '<=', '1.0', '%', 'no'],
      ['GBT1596-2017-013', 'I|II|III', 'type=C', 'freeCaoPct', '游离氧化钙', 'free lime', '<=', '4.0', '%', 'no'],
      ['GBT1596-2017-014', 'I|II|III', 'type=F', 'siAlFePct', 'SiO2+Al2O3+Fe2O3', 'SiO2 + Al2O3 + Fe2O3', '>=', '70.0', '%', 'no'],
      ['GBT1596-2017-015', 'I|II|III', 'type=C', 'siAlFePct', 'SiO2+Al2O3+Fe2O3', 'SiO2 + Al2O3 + Fe2O3', '>=', '50.0', '%', 'no'],
      ['GBT1596-2017-016', 'I|II|III', '', 'densityGPerCm3', '密度', 'density', '<=', '2.6', 'g/cm3', 'no'],
      ['GBT1596-2017-017', 'I|II|III', 'type=C', 'soundnessMm', '安定性（雷氏夹）', 'soundness, Le Chatelier', '<=', '5.0', 'mm', 'no'],
      [
        'GBT1596-2017-018',
        'I|II|III',
        '',
        'strengthIndex28dPct',
        '强度活性指数 28d',
        'strength activity index, 28 d',
        '>=',
        '70.0',
        '%',
        'no',
      ],
      ['GBT1596-2017-019', 'cement', '', 'lossOnIgnitionPct', '烧失量', 'loss on ignition', '<=', '8.0', '%', 'no'],
      ['GBT1596-2017-020', 'cement', '', 'so3Pct', '三氧化硫', 'sulphur trioxide', '<=', '3.5', '%', 'no'],
      [
        'GBT1596-2017-021',
        'cement',
        '',
        'strengthIndex28dPct',
        '强度活性指数 28d',
        'strength activity index, 28 d',
        '>=',
        '70.0',
        '%',
        'no',
      ],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
