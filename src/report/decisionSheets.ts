// Sheets of what a plan decides beside sites and lanes: links, closings, single sources; none where the region has none.
import type { PlanResult } from '#domain/plan.ts'
import { moneyFormat, priceFormat, tableSheet, tonnesFormat, yearFormat, type Sheet } from './sheet.ts'

export function decisionSheets({ links, closings, sources }: PlanResult): Sheet[] {
  return [
    ...(links === undefined ? [] : [linkSheet(links)]),
    ...(closings === undefined ? [] : [closingSheet(closings)]),
    ...(sources === undefined ? [] : [sourceSheet(sources)]),
  ]
}

function closingSheet(closings: NonNullable<PlanResult['closings']>): Sheet {
  return tableSheet(
    '关停 Closings',
    [
      { header: '年\nPeriod', value: row => row.period, format: yearFormat, width: 9 },
      { header: '装置\nUnit', value: row => row.unit, width: 36 },
      { header: '地点编号\nSite id', value: row => row.site, width: 24 },
      { header: '工艺编号\nProcess id', value: row => row.process, width: 20 },
      { header: '关停部分\nPart closed', value: row => row.part, format: '0.00', width: 12 },
      { header: '关停费用 (元)\nCost of closing (CNY)', value: row => row.cny, format: moneyFormat, width: 16 },
    ],
    closings,
  )
}

function linkSheet(links: NonNullable<PlanResult['links']>): Sheet {
  return tableSheet(
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
  )
}

function sourceSheet(sources: NonNullable<PlanResult['sources']>): Sheet {
  return tableSheet(
    '单一来源 Single sources',
    [
      { header: '年\nPeriod', value: row => row.period, format: yearFormat, width: 9 },
      { header: '去处编号\nSite id', value: row => row.site, width: 24 },
      { header: '物料编号\nMaterial id', value: row => row.material, width: 20 },
      { header: '工艺编号\nProcess id', value: row => row.process, width: 20 },
      { header: '来源地点编号\nSource site id', value: row => row.from, width: 24 },
      { header: '供应量 (t)\nSupplied (t)', value: row => row.tonnes, format: tonnesFormat, width: 15 },
    ],
    sources,
  )
}
