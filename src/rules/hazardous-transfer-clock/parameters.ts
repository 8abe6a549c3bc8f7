// Working-day clocks of hazardous waste transfers. Source: 危险废物转移管理办法 (2021) 第十五至二十七条 (read).
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const measures: Shared = { document: '危险废物转移管理办法', validFrom: '2022-01-01', evidence: 'primary' }
const clock = (id: string, days: string, article: string, zh: string, en: string) =>
  line(measures, `HW-CLOCK-${id}`, zh, en, { value: days, unit: 'working d', operator: '<=', article, facets: { step: id } })

export const parameters: readonly RuleParameter[] = [
  clock('completeness', '5', '第二十三条至第二十七条', '移出地答复申请材料是否齐全', 'the origin says whether the application is complete'),
  clock('review', '5', '第二十三条至第二十七条', '移出地初审', 'first review by the origin'),
  clock('reply', '10', '第二十三条至第二十七条', '接受地答复', 'reply of the receiving province'),
  clock('decision', '5', '第二十三条至第二十七条', '移出地作出决定', 'decision of the origin'),
  clock('receipt', '5', '第十五条至第二十条', '接受人在系统中确认接受', 'the receiver confirms in the system'),
  clock('paper', '10', '第十五条至第二十条', '纸质联单补录', 'paper manifests are entered afterwards'),
]
export const steps = parameters.map(row => row.facets?.['step'] ?? '')
