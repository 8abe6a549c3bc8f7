// Pebble and crushed stone for construction: thresholds of GB/T 14685-2022 by class.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB/T 14685-2022', validFrom: '2022-11-01' },
    rows: [
      ['GBT14685-2022-001', 'I', '', 'crushedStoneCrushingPct', '碎石压碎指标', 'crushing value, crushed stone', '<=', '10', '%', 'no'],
      ['GBT14685-2022-002', 'I', '', 'pebbleCrushingPct', '卵石压碎指标', 'crushing value, pebbles', '<=', '12', '%', 'no'],
      ['GBT14685-2022-003', 'I', '', 'soundnessLossPct', '坚固性质量损失', 'soundness mass loss', '<=', '5', '%', 'no'],
      ['GBT14685-2022-004', 'II', '', 'crushedStoneCrushingPct', '碎石压碎指标', 'crushing value, crushed stone', '<=', '20', '%', 'no'],
      ['GBT14685-2022-005', 'II', '', 'pebbleCrushingPct', '卵石压碎指标', 'crushing value, pebbles', '<=', '14', '%', 'no'],
      ['GBT14685-2022-006', 'II', '', 'soundnessLossPct', '坚固性质量损失', 'soundness mass loss', '<=', '8', '%', 'no'],
      ['GBT14685-2022-007', 'III', '', 'crushedStoneCrushingPct', '碎石压碎指标', 'crushing value, crushed stone', '<=', '30', '%', 'no'],
      ['GBT14685-2022-008', 'III', '', 'pebbleCrushingPct', '卵石压碎指标', 'crushing value, pebbles', '<=', '16', '%', 'no'],
      ['GBT14685-2022-009', 'III', '', 'soundnessLossPct', '坚固性质量损失', 'soundness mass loss', '<=', '12', '%', 'no'],
      ['GBT14685-2022-010', 'I', '', 'pebbleMudPct', '含泥量（卵石）', 'mud, pebbles', '<=', '0.5', '%', 'no'],
      ['GBT14685-2022-011', 'II', '', 'pebbleMudPct', '含泥量（卵石）', 'mud, pebbles', '<=', '1.0', '%', 'no'],
      ['GBT14685-2022-012', 'III', '', 'pebbleMudPct', '含泥量（卵石）', 'mud, pebbles', '<=', '1.5', '%', 'no'],
      ['GBT14685-2022-013', 'I', '', 'mudPowderPct', '泥粉含量（碎石）', 'mud powder, crushed stone', '<=', '0.5', '%', 'no'],
      ['GBT14685-2022-014', 'II', '', 'mudPowderPct', '泥粉含量（碎石）', 'mud powder, crushed stone', '<=', '1.5', '%', 'no'],
      ['GBT14685-2022-015', 'III', '', 'mudPowderPct', '泥粉含量（碎石）', 'mud powder, crushed stone', '<=', '2.0', '%', 'no'],
      ['GBT14685-2022-016', 'I', '', 'flakyPct', '针片状颗粒含量', 'flaky and elongated particles', '<=', '5', '%', 'no'],
      ['GBT14685-2022-017', 'II', '', 'flakyPct', '针片状颗粒含量', 'flaky and elongated particles', '<=', '8', '%', 'no'],
      ['GBT14685-2022-018', 'III', '', 'flakyPct', '针片状颗粒含量', 'flaky and elongated particles', '<=', '15', '%', 'no'],
      ['GBT14685-2022-019', '', '', 'apparentDensityKgPerM3', '表观密度', 'apparent density', '>=', '2600', 'kg/m3', 'no'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
