// Sheets of what a plan decides beside sites and lanes: links; none where the region has none.
import type { PlanResult } from '#domain/plan.ts'
import { moneyFormat, priceFormat, tableSheet, tonnesFormat, yearFormat, type Sheet } from './sheet.ts'

export function decisionSheets({ links }: PlanResult): Sheet[] {
  if (links === undefined) return []
  return [
    tableSheet(
      '运输联系 Links',
      [
        { header: '年\nPeriod', value: row => row.period, format: yearFormat, width: 9 },
        { header: '运输联系\nLink', value: row => row.link, width: 26 },
        { header: '开通\nOpen', value: row => row.open, format: '0.00', width: 9 },
        { header: '运量 (t)\nCarried (t)', value: row => row.tonnes, format: tonnesFormat, width: 15 },
        { header: '年费 (元)\nYearly sum (CNY)', value: row => row.cny, format: moneyFormat, width: 16 },
        { header: '再多运一吨 (元/t)\nOne more tonne (CNY/t)', value: row => row.value, format: priceFormat, width: 16 },
      ],
      links,
    ),
  ]
}
