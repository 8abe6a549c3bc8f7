// Sheets of what a plan decides beside sites and lanes: links, closings, single sources; none where the region has none.
import type { PlanResult } from '#domain/plan.ts'
import { paperTable } from './paper.ts'
import { columnsOf, type PlanPaper, type RowOf } from './planColumns.ts'
import { priceFormat, type Sheet } from './sheet.ts'
import { say } from './words.ts'

type Given = Pick<PlanPaper, 'paper' | 'names'>
const part = { format: '0.00', width: 12 }
const price = { unit: 'CNY/t', format: priceFormat, width: 16 }

export function decisionSheets({ links, closings, sources }: PlanResult, given: Given): Sheet[] {
  return [
    ...(links === undefined ? [] : [linkSheet(links, given)]),
    ...(closings === undefined ? [] : [closingSheet(closings, given)]),
    ...(sources === undefined ? [] : [sourceSheet(sources, given)]),
  ]
}

function closingSheet(closings: RowOf<'closings'>[], given: Given): Sheet {
  const { column, money, year, names } = columnsOf<RowOf<'closings'>>(given)
  return paperTable(
    given.paper,
    say(given.paper.language, '关停', 'Closings'),
    [
      year(row => row.period),
      ...names(
        { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
        { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
      ),
      column('关停部分（全部为 1）', 'Part closed (all is 1)', row => row.part, part),
      money('关停费用', 'Cost of closing', row => row.cny),
    ],
    closings,
  )
}

function linkSheet(links: RowOf<'links'>[], given: Given): Sheet {
  const { column, tonnes, money, year, names } = columnsOf<RowOf<'links'>>(given)
  const stepped = links.some(({ beyondTonnes }) => beyondTonnes !== undefined)
  return paperTable(
    given.paper,
    say(given.paper.language, '运输联系', 'Links'),
    [
      year(row => row.period),
      ...names({ kind: 'link', zh: '运输联系', en: 'Link', id: row => row.link }),
      column('开通（全部为 1）', 'Open (all is 1)', row => row.open, part),
      tonnes('运量', 'Carried', row => row.tonnes),
      money('费用', 'Cost', row => row.cny),
      column('再多运一吨', 'One more tonne', row => row.value, price),
      ...(stepped
        ? [
            tonnes('其中超量', 'Of it beyond the step', row => row.beyondTonnes),
            column('超量再多一吨', 'One more tonne beyond', row => row.beyondValue, price),
          ]
        : []),
    ],
    links,
  )
}

function sourceSheet(sources: RowOf<'sources'>[], given: Given): Sheet {
  const { column, tonnes, year, names } = columnsOf<RowOf<'sources'>>(given)
  return paperTable(
    given.paper,
    say(given.paper.language, '单一来源', 'Single sources'),
    [
      year(row => row.period),
      ...names(
        { kind: 'site', zh: '去处', en: 'Site', id: row => row.site },
        { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
        { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
        { kind: 'site', zh: '来源地点', en: 'Source site', id: row => row.from },
      ),
      tonnes('供应量', 'Supplied', row => row.tonnes),
      column('再多供一吨', 'One more tonne from it', row => row.value, price),
    ],
    sources,
  )
}
