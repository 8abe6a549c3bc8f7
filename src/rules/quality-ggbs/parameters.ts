// Ground granulated blast-furnace slag: thresholds of GB/T 18046, editions 2008 and 2017.
// Of the 2008 edition only what the foreword of 2017 says it changed was read; it was
// issued on 2008-01-21, and its first day is known to the year.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB/T 18046-2008', validFrom: '2008-01-21', fromPrecision: 'year', validTo: '2018-10-31' },
    rows: [
      ['GBT18046-2008-001', 'S95', '', 'activity7dPct', '活性指数 7d', 'activity index, 7 d', '>=', '75', '%', 'yes'],
      ['GBT18046-2008-002', '', '', 'lossOnIgnitionPct', '烧失量', 'loss on ignition', '<=', '3.0', '%', 'yes'],
    ],
  },
  {
    shared: { document: 'GB/T 18046-2017', validFrom: '2018-11-01' },
    rows: [
      ['GBT18046-2017-001', 'S105', '', 'specificSurfaceM2PerKg', '比表面积', 'specific surface', '>=', '500', 'm2/kg', 'partial'],
      ['GBT18046-2017-002', 'S105', '', 'activity7dPct', '活性指数 7d', 'activity index, 7 d', '>=', '95', '%', 'no'],
      ['GBT18046-2017-003', 'S105', '', 'activity28dPct', '活性指数 28d', 'activity index, 28 d', '>=', '105', '%', 'partial'],
      ['GBT18046-2017-004', 'S95', '', 'specificSurfaceM2PerKg', '比表面积', 'specific surface', '>=', '400', 'm2/kg', 'partial'],
      ['GBT18046-2017-005', 'S95', '', 'activity7dPct', '活性指数 7d', 'activity index, 7 d', '>=', '70', '%', 'yes'],
      ['GBT18046-2017-006', 'S95', '', 'activity28dPct', '活性指数 28d', 'activity index, 28 d', '>=', '95', '%', 'partial'],
      ['GBT18046-2017-007', 'S75', '', 'specificSurfaceM2PerKg', '比表面积', 'specific surface', '>=', '300', 'm2/kg', 'partial'],
      ['GBT18046-2017-008', 'S75', '', 'activity7dPct', '活性指数 7d', 'activity index, 7 d', '>=', '55', '%', 'no'],
      ['GBT18046-2017-009', 'S75', '', 'activity28dPct', '活性指数 28d', 'activity index, 28 d', '>=', '75', '%', 'partial'],
      ['GBT18046-2017-010', '', '', 'lossOnIgnitionPct', '烧失量', 'loss on ignition', '<=', '1.0', '%', 'yes'],
      ['GBT18046-2017-011', '', '', 'densityGPerCm3', '密度', 'density', '>=', '2.8', 'g/cm3', 'partial'],
      ['GBT18046-2017-012', '', '', 'flowRatioPct', '流动度比', 'flow ratio', '>=', '95', '%', 'partial'],
      ['GBT18046-2017-013', '', '', 'moisturePct', '含水量', 'moisture', '<=', '1.0', '%', 'partial'],
      ['GBT18046-2017-014', '', '', 'so3Pct', '三氧化硫', 'sulphur trioxide', '<=', '4.0', '%', 'partial'],
      ['GBT18046-2017-015', '', '', 'chloridePct', '氯离子', 'chloride', '<=', '0.06', '%', 'partial'],
      ['GBT18046-2017-016', '', '', 'glassPct', '玻璃体含量', 'glass content', '>=', '85', '%', 'partial'],
      ['GBT18046-2017-017', '', '', 'settingRatioPct', '初凝时间比', 'initial setting ratio', '<=', '200', '%', 'partial'],
      ['GBT18046-2017-018', '', '', 'insolublePct', '不溶物', 'insoluble residue', '<=', '3.0', '%', 'partial'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
