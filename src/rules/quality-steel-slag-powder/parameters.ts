// Steel slag powder in cement and concrete: thresholds of GB/T 20491-2017, all from memory.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB/T 20491-2017', validFrom: '2018-06-01' },
    rows: [
      ['GBT20491-2017-001', '1', '', 'activity7dPct', '活性指数 7d', 'activity index, 7 d', '>=', '65', '%', 'no'],
      ['GBT20491-2017-002', '1', '', 'activity28dPct', '活性指数 28d', 'activity index, 28 d', '>=', '80', '%', 'no'],
      ['GBT20491-2017-003', '2', '', 'activity7dPct', '活性指数 7d', 'activity index, 7 d', '>=', '55', '%', 'no'],
      ['GBT20491-2017-004', '2', '', 'activity28dPct', '活性指数 28d', 'activity index, 28 d', '>=', '65', '%', 'no'],
      ['GBT20491-2017-005', '', '', 'specificSurfaceM2PerKg', '比表面积', 'specific surface', '>=', '350', 'm2/kg', 'no'],
      ['GBT20491-2017-006', '', '', 'densityGPerCm3', '密度', 'density', '>=', '3.2', 'g/cm3', 'no'],
      ['GBT20491-2017-007', '', '', 'moisturePct', '含水量', 'moisture', '<=', '1.0', '%', 'no'],
      ['GBT20491-2017-008', '', '', 'freeCaoPct', '游离氧化钙', 'free lime', '<=', '4.0', '%', 'no'],
      ['GBT20491-2017-009', '', '', 'so3Pct', '三氧化硫', 'sulphur trioxide', '<=', '4.0', '%', 'no'],
      ['GBT20491-2017-010', '', '', 'basicity', '碱度系数', 'basicity', '>=', '1.8', '', 'no'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
