// Upload clocks of traction battery traceability, by event: the rules of 2018, and the measures in force from 2026-04-01, of which one
// summary tells two clocks, in calendar days. Source: 新能源汽车动力蓄电池回收利用溯源管理暂行规定 第八至十五条 (copies of the text; the two
// vehicle clocks in part); 新能源汽车废旧动力电池回收和综合利用管理暂行办法（六部门令第73号） 第二十四条（七）.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

/** Repealed by the measures of 2026. */
const rules2018: Shared = { document: '新能源汽车动力蓄电池回收利用溯源管理暂行规定', validFrom: '2018-08-01', validTo: '2026-03-31' }
const rules2026: Shared = { document: '新能源汽车废旧动力电池回收和综合利用管理暂行办法（六部门令第73号）', validFrom: '2026-04-01' }
const unread = { status: 'draft', evidence: 'none', value: null } as const
/** Calendar days, of one summary. */
const told: Readonly<Record<string, string>> = { recycler_in: '30', recycler_final: '30' }
const events: [event: string, days: string, article: string, read: 'yes' | 'partial', zh: string, en: string][] = [
  ['vehicle_certificate', '15', '第八条', 'partial', '国产车配发合格证', 'certificate issued for a domestic vehicle'],
  ['vehicle_import', '15', '第九条', 'partial', '进口车通关并完成检验检疫', 'import cleared and inspected'],
  ['battery_repair_replace', '30', '第十条', 'yes', '动力蓄电池维修、更换', 'battery repaired or replaced'],
  ['collection_in', '30', '第十一条', 'yes', '废旧电池回收入库', 'used battery taken into a collection point'],
  ['collection_out', '30', '第十一条', 'yes', '废旧电池移交出库', 'used battery handed on by it'],
  ['vehicle_scrapped', '15', '第十三条', 'yes', '接收并出具报废汽车回收证明', 'end-of-life vehicle received and certified'],
  ['battery_removed_out', '15', '第十三条', 'yes', '拆卸并移交出库', 'battery removed and handed on'],
  ['cascade_product_out', '15', '第十四条', 'yes', '梯次利用电池产品出库', 'cascade product shipped'],
  ['cascade_waste_in_out', '15', '第十四条', 'yes', '梯次利用产生的废旧电池入库、出库', 'waste battery of cascade use in or out'],
  ['recycler_in', '30', '第十五条', 'yes', '再生利用企业接收入库', 'received by a recycler'],
  ['recycler_final', '30', '第十五条', 'yes', '完成再生利用及最终处理', 'recycling and final treatment done'],
]
export const eventNames = events.map(([event]) => event)
export const parameters: readonly RuleParameter[] = events.flatMap(([event, value, article, read, zh, en]) => {
  const of = { unit: 'working d', operator: '<=' as const, facets: { event } }
  const status = read === 'yes' ? ('approved' as const) : ('reviewed' as const)
  return [
    line(rules2018, `BATT-UPLOAD-${event}`, `${zh}后上传时限`, `upload after: ${en}`, { ...of, value, article, status }),
    line(
      rules2026,
      `BATT-UPLOAD-${event}`,
      `${zh}后上传时限`,
      `upload after: ${en}`,
      told[event] === undefined
        ? { ...of, ...unread }
        : { ...of, unit: 'd', value: told[event], article: '第二十四条（七）', status: 'reviewed' },
    ),
  ]
})
