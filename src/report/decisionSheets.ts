// Sheets of what a plan decides beside sites and lanes: links, closings, single sources; none where the region has none.
import type { PlanResult } from '#domain/plan.ts'
import { columnsOf, type BothNames, type RowOf, type Thing } from './planColumns.ts'
import { priceFormat, tableSheet, type Sheet } from './sheet.ts'

const part = { format: '0.00', width: 12 }
const price = { format: priceFormat, width: 16 }

export function decisionSheets({ links, closings, sources }: PlanResult, names: BothNames): Sheet[] {
  return [
    ...(links === undefined ? [] : [linkSheet(links, names)]),
    ...(closings === undefined ? [] : [closingSheet(closings, names)]),
    ...(sources === undefined ? [] : [sourceSheet(sources, names)]),
  ]
}

function closingSheet(closings: RowOf<'closings'>[], names: BothNames): Sheet {
  const { column, money, year, names: named, rest } = columnsOf<RowOf<'closings'>>(names)
  const things: Thing<RowOf<'closings'>>[] = [
    { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
    { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
  ]
  return tableSheet(
    '关停 Closings',
    [
      year(row => row.period),
      ...named(things),
      column('关停部分', 'Part closed', row => row.part, part),
      money('关停费用 (元)', 'Cost of closing (CNY)', row => row.cny),
      ...rest(things),
      column('装置', 'Unit', row => row.unit, { width: 30 }),
    ],
    closings,
  )
}

function linkSheet(links: RowOf<'links'>[], names: BothNames): Sheet {
  const { column, tonnes, money, year, names: named, rest } = columnsOf<RowOf<'links'>>(names)
  const things: Thing<RowOf<'links'>>[] = [{ kind: 'link', zh: '运输联系', en: 'Link', id: row => row.link }]
  const stepped = links.some(({ beyondTonnes }) => beyondTonnes !== undefined)
  return tableSheet(
    '运输联系 Links',
    [
      year(row => row.period),
      ...named(things),
      column('开通', 'Open', row => row.open, part),
      tonnes('运量 (t)', 'Carried (t)', row => row.tonnes),
      money('费用 (元)', 'Cost (CNY)', row => row.cny),
      column('再多运一吨 (元/t)', 'One more tonne (CNY/t)', row => row.value, price),
      ...(stepped
        ? [
            tonnes('其中超量 (t)', 'Of it beyond the step (t)', row => row.beyondTonnes),
            column('超量再多一吨 (元/t)', 'One more tonne beyond (CNY/t)', row => row.beyondValue, price),
          ]
        : []),
      ...rest(things),
    ],
    links,
  )
}

function sourceSheet(sources: RowOf<'sources'>[], names: BothNames): Sheet {
  const { column, tonnes, year, names: named, rest } = columnsOf<RowOf<'sources'>>(names)
  const things: Thing<RowOf<'sources'>>[] = [
    { kind: 'site', zh: '去处', en: 'Site', id: row => row.site },
    { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
    { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
    { kind: 'site', zh: '来源地点', en: 'Source site', id: row => row.from },
  ]
  return tableSheet(
    '单一来源 Single sources',
    [
      year(row => row.period),
      ...named(things),
      tonnes('供应量 (t)', 'Supplied (t)', row => row.tonnes),
      column('再多供一吨 (元/t)', 'One more tonne from it (CNY/t)', row => row.value, price),
      ...rest(things),
    ],
    sources,
  )
}
