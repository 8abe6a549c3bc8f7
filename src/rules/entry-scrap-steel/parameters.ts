// Entry conditions of scrap steel processing: editions 2012 and 2016. When the latter took over is known to the year only, and nobody
// could look whether it is still in force: its lines are not approved.
// Grade: a new site, an old or extended one, or one for stainless and special steel.
// Operators are those of the standard. Rows not marked `yes` were read in part or not at all and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { type Edition, thresholdLines } from '../engine/thresholdRule.ts'

const editions: readonly Edition[] = [
  {
    shared: {
      document: '工业和信息化部公告2012年第47号 废钢铁加工行业准入条件',
      validFrom: '2012-09-28',
      validTo: '2016-12-31',
      toPrecision: 'year',
    },
    rows: [
      ['SCRAP12-CAP-NEW', 'new', '', 'capacityTPerYear', '年处理能力', 'processing capacity', '>=', '150000', 't/a', 'yes'],
      ['SCRAP12-CAP-OLD', 'old', '', 'capacityTPerYear', '年处理能力', 'processing capacity', '>=', '100000', 't/a', 'yes'],
      ['SCRAP12-AREA-NEW', 'new', '', 'siteAreaM2', '厂区面积', 'site area', '>=', '30000', 'm2', 'yes'],
      ['SCRAP12-YARD-NEW', 'new', '', 'yardM2', '作业场地面积', 'working yard', '>=', '15000', 'm2', 'yes'],
      ['SCRAP12-AREA-OLD', 'old', '', 'siteAreaM2', '厂区面积', 'site area', '>=', '20000', 'm2', 'yes'],
      ['SCRAP12-YARD-OLD', 'old', '', 'yardM2', '作业场地面积', 'working yard', '>=', '10000', 'm2', 'yes'],
      ['SCRAP12-LEASE', '', '', 'leaseYears', '土地租期', 'land lease', '>=', '15', 'a', 'yes'],
      ['SCRAP12-POWER', '', '', 'powerKwhPerT', '单位电耗', 'electricity', '<', '30', 'kWh/t', 'yes'],
      ['SCRAP12-WATER', '', '', 'freshWaterTPerT', '单位新水消耗', 'fresh water', '<', '0.2', 't/t', 'yes'],
    ],
  },
  {
    shared: { document: '废钢铁加工行业准入条件（2016年修订）', validFrom: '2016-01-01', fromPrecision: 'year' },
    rows: [
      ['SCRAP16-CAP-NEW', 'new', '', 'capacityTPerYear', '年处理能力', 'processing capacity', '>=', '150000', 't/a', 'yes'],
      ['SCRAP16-CAP-OLD', 'old', '', 'capacityTPerYear', '年处理能力', 'processing capacity', '>=', '100000', 't/a', 'yes'],
      ['SCRAP16-CAP-SS', 'stainless', '', 'capacityTPerYear', '年处理能力', 'processing capacity', '>=', '30000', 't/a', 'yes'],
      ['SCRAP16-AREA-NEW', 'new', '', 'siteAreaM2', '厂区面积', 'site area', '>=', '30000', 'm2', 'yes'],
      ['SCRAP16-YARD-NEW', 'new', '', 'yardM2', '作业场地面积', 'working yard', '>=', '15000', 'm2', 'yes'],
      ['SCRAP16-AREA-OLD', 'old', '', 'siteAreaM2', '厂区面积', 'site area', '>=', '20000', 'm2', 'yes'],
      ['SCRAP16-YARD-OLD', 'old', '', 'yardM2', '作业场地面积', 'working yard', '>=', '10000', 'm2', 'yes'],
      ['SCRAP16-AREA-SS', 'stainless', '', 'siteAreaM2', '厂区面积', 'site area', '>=', '10000', 'm2', 'yes'],
    ],
  },
]

export const parameters: readonly RuleParameter[] = editions.flatMap(thresholdLines)
