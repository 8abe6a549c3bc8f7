// Entry conditions of tyre retreading and waste tyre use: the text of 2012; the one of 2020 repeals it, its figures were not read.
// In force from its publication to the day before the conditions of 2020, which guide and license nothing (art. 6).
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: {
      document: '工业和信息化部公告2012年第32号 轮胎翻新、废轮胎综合利用行业准入条件',
      validFrom: '2012-08-20',
      validTo: '2020-05-06',
    },
    rows: [
      ['TYRE12-RETREAD-OLD', 'old', '', 'retreadsPerYear', '年翻新能力', 'retreading capacity', '>=', '20000', '标准折算条/a', 'yes'],
      ['TYRE12-RETREAD-NEW', 'new', '', 'retreadsPerYear', '年翻新能力', 'retreading capacity', '>=', '30000', '标准折算条/a', 'yes'],
      ['TYRE12-WASTE-OLD', 'old', '', 'capacityTPerYear', '年处理能力', 'waste tyre capacity', '>=', '10000', 't/a', 'yes'],
      [
        'TYRE12-WASTE-NEW',
        'new',
        'continuousReclaiming=no',
        'capacityTPerYear',
        '年处理能力',
        'waste tyre capacity',
        '>=',
        '20000',
        't/a',
        'yes',
      ],
      ['TYRE12-E-RR', '', '', 'reclaimedRubberKwhPerT', '再生橡胶能耗', 'energy of reclaimed rubber', '<', '850', 'kWh/t', 'yes'],
      ['TYRE12-E-CRUMB', '', 'crumbMesh<40', 'crumbKwhPerT', '橡胶粉能耗', 'energy of crumb rubber', '<', '350', 'kWh/t', 'yes'],
      ['TYRE12-E-PYRO', '', '', 'pyrolysisKwhPerT', '热解能耗', 'energy of pyrolysis', '<', '300', 'kWh/t', 'yes'],
      ['TYRE12-E-PRECURE', '', '', 'precureKwhPerTyre', '预硫化翻新能耗', 'energy of pre-cure retreading', '<', '15', 'kWh/条', 'yes'],
      ['TYRE12-E-MOULD', '', '', 'mouldKwhPerTyre', '模压翻新能耗', 'energy of mould retreading', '<', '18', 'kWh/条', 'yes'],
    ],
  },
  {
    shared: { document: '废旧轮胎综合利用行业规范条件（2020年本）', validFrom: '2020-05-07' },
    rows: [['TYRE20-CAP', '', '', 'capacityTPerYear', '年处理能力', 'waste tyre capacity', '>=', '', 't/a', 'no']],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
