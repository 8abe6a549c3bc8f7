// Admixtures of common portland cement: shares of GB 175, editions 2007 and 2023, by type of cement.
// The 2023 edition lets slags of steel, phosphorus and magnesium no longer in.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: { document: 'GB 175-2007', validFrom: '2008-06-01', validTo: '2024-05-31' },
    rows: [
      ['GB175-2007-001', 'P·O', '', 'activeAdmixturePct', '活性混合材料', 'active admixture', '>', '5', '%', 'yes'],
      ['GB175-2007-002', 'P·O', '', 'activeAdmixturePct', '活性混合材料', 'active admixture', '<=', '20', '%', 'yes'],
      ['GB175-2007-003', 'P·S·A', '', 'slagPct', '粒化高炉矿渣', 'granulated slag', '>', '20', '%', 'yes'],
      ['GB175-2007-004', 'P·S·A', '', 'slagPct', '粒化高炉矿渣', 'granulated slag', '<=', '50', '%', 'yes'],
      ['GB175-2007-005', 'P·S·B', '', 'slagPct', '粒化高炉矿渣', 'granulated slag', '>', '50', '%', 'yes'],
      ['GB175-2007-006', 'P·S·B', '', 'slagPct', '粒化高炉矿渣', 'granulated slag', '<=', '70', '%', 'yes'],
      ['GB175-2007-007', 'P·F', '', 'flyAshPct', '粉煤灰', 'fly ash', '>', '20', '%', 'no'],
      ['GB175-2007-008', 'P·F', '', 'flyAshPct', '粉煤灰', 'fly ash', '<=', '40', '%', 'no'],
      ['GB175-2007-009', 'P·P', '', 'pozzolanPct', '火山灰质混合材料', 'pozzolan', '>', '20', '%', 'no'],
      ['GB175-2007-010', 'P·P', '', 'pozzolanPct', '火山灰质混合材料', 'pozzolan', '<=', '40', '%', 'no'],
      ['GB175-2007-011', 'P·C', '', 'admixturePct', '混合材料合计', 'admixtures together', '>', '20', '%', 'no'],
      ['GB175-2007-012', 'P·C', '', 'admixturePct', '混合材料合计', 'admixtures together', '<=', '50', '%', 'no'],
      ['GB175-2007-013', 'P·II', '', 'slagOrLimestonePct', '矿渣或石灰石', 'slag or limestone', '<=', '5', '%', 'no'],
    ],
  },
  {
    shared: { document: 'GB 175-2023', validFrom: '2024-06-01' },
    rows: [
      ['GB175-2023-001-MIN', 'P·O', '', 'admixturePct', '混合材料', 'admixtures together, least', '>=', '6', '%', 'no'],
      ['GB175-2023-001-MAX', 'P·O', '', 'admixturePct', '混合材料', 'admixtures together, most', '<', '20', '%', 'no'],
      ['GB175-2023-002-MIN', 'P·S·A', '', 'slagPct', '粒化高炉矿渣/粉', 'granulated slag or its powder, least', '>=', '21', '%', 'no'],
      ['GB175-2023-002-MAX', 'P·S·A', '', 'slagPct', '粒化高炉矿渣/粉', 'granulated slag or its powder, most', '<', '50', '%', 'no'],
      ['GB175-2023-003-MIN', 'P·S·B', '', 'slagPct', '粒化高炉矿渣/粉', 'granulated slag or its powder, least', '>=', '51', '%', 'no'],
      ['GB175-2023-003-MAX', 'P·S·B', '', 'slagPct', '粒化高炉矿渣/粉', 'granulated slag or its powder, most', '<', '70', '%', 'no'],
      ['GB175-2023-004-MIN', 'P·F', '', 'flyAshPct', '粉煤灰', 'fly ash, least', '>=', '21', '%', 'no'],
      ['GB175-2023-004-MAX', 'P·F', '', 'flyAshPct', '粉煤灰', 'fly ash, most', '<', '40', '%', 'no'],
      ['GB175-2023-005-MIN', 'P·P', '', 'pozzolanPct', '火山灰质混合材料', 'pozzolan, least', '>=', '21', '%', 'no'],
      ['GB175-2023-005-MAX', 'P·P', '', 'pozzolanPct', '火山灰质混合材料', 'pozzolan, most', '<', '40', '%', 'no'],
      ['GB175-2023-006-MIN', 'P·C', '', 'admixturePct', '三种及以上混合材料', 'admixtures together, least', '>=', '21', '%', 'no'],
      ['GB175-2023-006-MAX', 'P·C', '', 'admixturePct', '三种及以上混合材料', 'admixtures together, most', '<', '50', '%', 'no'],
      [
        'GB175-2023-007',
        '',
        '',
        'slagOfOtherKinds',
        '掺有钢渣、磷渣、镁渣作混合材料',
        'steel, phosphorus or magnesium slag mixed in',
        'is',
        'no',
        '',
        'yes',
      ],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
