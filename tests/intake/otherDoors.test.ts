// The other doors for files go through the same reader: a network, an auditor's claims, a region, an application for an evaluation.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationItems } from '../../src/intake/application/applicationForms.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { readApplicationWorkbook } from '../../src/steps/evaluation/readApplicationWorkbook.ts'
import { checkFiles } from '../../src/steps/claims/checkFiles.ts'
import { readNetworkFiles } from '../../src/steps/reconcile/readNetworkFiles.ts'
import { readRegionBytes } from '../../src/steps/region/readRegionFiles.ts'
import type { Cell } from './books.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-doors-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const said = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code}@${place.row ?? ''}`)
type Rows = Cell[][]

async function network(rows: Rows): Promise<unknown> {
  const path = join(folder, 'network.xlsx')
  await writeFile(path, await writeXlsx({ sheets: [{ name: '流量', rows }] }))
  const read = await readNetworkFiles(path)
  return read.ok ? read.value.network.flows.map(({ mass }) => mass) : said(read.problems)
}
const flows = (mass: string, cell: Cell = 1): Rows => [
  ['流', '起点', '终点', mass, '标准差（吨）'],
  ['a', null, 'n', cell, 0.01],
  ['b', 'n', null, 0.6, 0.006],
]
test.each<[string, Rows, unknown]>([
  ['百吨', flows('质量（百吨）'), [100, 60]],
  ['both languages', flows('质量\nmass（kt）'), [1000, 600]],
  ['m³', flows('质量（m³）'), ['form.unit@1']],
  ['干吨', flows('质量（干吨）'), ['network.value@2', 'network.value@3']],
  ['a cell', flows('质量', '3车'), ['network.value@2']],
  ['a row of units', [flows('质量')[0]!, [null, null, null, '万吨', '吨'], ...flows('质量').slice(1)], [10_000, 6000]],
  ['shorthand and the header again', [...flows('质量（吨）'), flows('质量（吨）')[0]!, ['c', '〃', null, '同上', 0.01]], [1, 0.6, 0.6]],
  [
    'tables side by side',
    [
      [...flows('质量')[0]!, '流', '起点', '终点', '质量'],
      ['a', null, 'n', 1, 0.01, 'b', 'n', null, 1],
    ],
    ['form.columns.beside@1'],
  ],
  ['a second table', [...flows('质量'), [], ['编号', '地点', '期初', '期末'], ['s', 'n', 1, 2]], ['form.table.second@5']],
])('a network: %s', async (_, rows, right) => expect(await network(rows)).toEqual(right))
test('a flow without a name beside its number is a flow, also where it is called a total', async () => {
  expect(await network([...flows('质量（吨）'), ['入炉合计', 'n', null, 0.4, 0.01]])).toEqual([1, 0.6, 0.4])
})

const papers: Rows = [
  ['凭证号', '类型', '日期', '物料', '数量（吨）', '移出单位', '移入单位'],
  ['G1', '产生', '2022-07-05', '粉煤灰', 100, null, '电厂'],
  ['T1', '移交', '2022-07-10', '粉煤灰', 100, '电厂', '水泥厂'],
  ['C1', '最终转化', '2022-07-20', '粉煤灰', 100, '水泥厂', null],
]
async function claims(rows: Rows): Promise<unknown> {
  const path = join(folder, 'claims.xlsx')
  await writeFile(
    path,
    await writeXlsx({
      sheets: [
        { name: '申报', rows },
        { name: '凭证', rows: papers },
      ],
    }),
  )
  const read = await checkFiles([path])
  return read.ok ? read.value.accountingBases[0]?.admission.claimedKg : said(read.problems)
}
const claim = (mass: string, cell: Cell, ...more: Rows): Rows => [
  ['申报编号', '申报单位', '期间', mass, '物料'],
  ['A1', '水泥厂', '2022-07', cell, '粉煤灰'],
  ...more,
]
test.each<[string, Rows, unknown]>([
  ['百吨', claim('数量（百吨）', 0.6), 60_000],
  ['a cell', claim('数量', '60吨'), 60_000],
  ['a cell of loads', claim('数量', '60车'), ['custody.unit@2']],
  ['m³', claim('数量（m³）', 60), ['form.unit@1']],
  ['干吨', claim('数量（干吨）', 60), 60_000],
  ['湿吨', claim('数量（湿吨）', 60), ['custody.unit@2']],
  [
    'shorthand, total, signature',
    claim('数量（吨）', 30, ['A2', '〃', '同上', 30, '〃'], ['合计', null, null, 60], ['填表人：甲', null, '审核：乙']),
    60_000,
  ],
  ['spoilt digits', claim('数量（吨）', 30, [202303050000000000, '水泥厂', '2022-07', 30, '粉煤灰']), ['form.digits@3']],
])('claims: %s', async (_, rows, right) => expect(await claims(rows)).toEqual(right))

async function streams(rows: Rows, more: { name: string; rows: Rows; hidden?: boolean }[] = []): Promise<unknown> {
  const sheets = [
    {
      name: '区域',
      rows: [
        ['id', 'x'],
        ['periods', '2022'],
      ],
    },
    {
      name: '地点',
      rows: [
        ['编号', '类型', '经度', '纬度'],
        ['a', 'plant', 115, 38],
        ['b', 'city', 115.2, 38.1],
      ],
    },
    { name: '产生量', rows },
    {
      name: '需求',
      rows: [
        ['地点', '物料', '年需求量', '价格'],
        ['b', 'ash', '8万吨', '30'],
      ],
    },
    {
      name: '运输方式',
      rows: [
        ['编号', '网络', '固定运费', '运价', '生效日期'],
        ['road', '点到点', 8, 0.45, '2020-01-01'],
      ],
    },
    ...more,
  ]
  const read = await readRegionBytes(await writeXlsx({ sheets }), 'region.xlsx')
  if (!read.ok) return said(read.problems)
  const hidden = read.warnings.filter(({ code }) => code === 'sheet.hidden').map(({ place }) => place.sheet ?? '')
  return [...read.value.region.streams.map(({ tPerYear }) => tPerYear), ...hidden]
}
const stream = (mass: string): Rows => [
  ['地点', '物料', mass],
  ['a', 'ash', 3],
]
test.each<[string, Rows, unknown]>([
  ['百吨', stream('年产生量（百吨）'), [300]],
  ['干吨', stream('年产生量（干吨）'), [3]],
  ['湿吨', stream('年产生量（湿吨）'), ['table.column.basis@1']],
  ['a month', stream('年产生量（吨/月）'), ['table.column.basis@1']],
  ['m³', stream('年产生量（m³）'), ['form.unit@1']],
  ['担', stream('年产生量（担）'), ['form.unit@1']],
  ['title, total, signature', [['单位：万吨'], ...stream('年产生量'), ['合计', null, 3], ['填表人：甲', null, '2022-1-1']], [30_000]],
  [
    'a row of units',
    [
      ['地点', '物料', '年产生量'],
      [null, null, '万吨'],
      ['a', 'ash', 3],
    ],
    [30_000],
  ],
])('a region: %s', async (_, rows, right) => expect(await streams(rows)).toEqual(right))
test('a region: sheets that are hidden are said, sheets of tonnes that nobody reads are errors', async () => {
  expect(await streams(stream('年产生量'), [{ name: '产生量2', hidden: true, rows: stream('年产生量') }])).toEqual([3, '产生量2'])
  expect(
    await streams(stream('年产生量'), [
      {
        name: '其他统计',
        rows: [
          ['名称', '数量（吨）'],
          ['x', 5],
        ],
      },
    ]),
  ).toEqual(['table.unknown@'])
})

const answers: Record<string, string> = {
  'firm.id': 'brickworks',
  'firm.nameZh': '某砖厂',
  'firm.creditCode': '91110000000000000X',
  'firm.province': 'CN-13',
  'firm.addressZh': '某地',
  'period.from': '2022-01-01',
  'period.to': '2022-12-31',
  basis: '干基',
  tolerance: '2%',
  evaluated: 'P',
  lines: '本工作簿',
  'notes.process.zh': '说明',
  'notes.metering.zh': '说明',
  'notes.quality.zh': '说明',
}
async function application(sheet: string, rows: Rows): Promise<unknown> {
  const asked = applicationItems.flatMap(({ code, zh }) => (answers[code] === undefined ? [] : [[zh, answers[code]]]))
  const sheets = [
    { name: '申请', rows: [['项目', '内容'], ...asked] },
    {
      name: '原料',
      rows: [
        ['原料编号', '原料名称', '是否工业固废'],
        ['ash', '灰', '是'],
      ],
    },
    {
      name: '产品',
      rows: [
        ['产品编号', '产品名称'],
        ['P', '砖'],
      ],
    },
    { name: sheet, rows },
  ]
  const read = await readApplicationWorkbook({ name: '申请.xlsx', bytes: await writeXlsx({ sheets }) })
  if (!read.ok) return said(read.problems)
  if (!('account' in read.value)) return undefined
  const { sales, receipts } = read.value.account
  return sheet === '销售' ? sales.map(({ massKg, salesCny }) => [massKg, salesCny]) : receipts.map(({ wetKg }) => wetKg)
}
const sale = (mass: string, money: string): Rows => [
  ['日期', '产品编号', mass, money],
  ['2022-03-01', 'P', 1, 2],
]
const receipt = (mass: string): Rows => [
  ['日期', '原料编号', '来源', mass, '含水率'],
  ['2022-03-01', 'ash', '外购', 92, '8%'],
]
test.each<[string, string, Rows, unknown]>([
  ['money and masses in their headings', '销售', sale('销量（万吨）', '销售额（万元）'), [[10_000_000, '20000']]],
  ['units above the table, a total', '销售', [['单位：吨、万元'], ...sale('销量', '销售额'), ['合计', null, 1, 2]], [[1000, '20000']]],
  ['another currency', '销售', sale('销量（吨）', '销售额（美元）'), ['form.unit@1']],
  ['dry masses', '进厂', [...receipt('湿重（干吨）'), ['〃', '〃', '〃', 92, '〃'], ['小计', null, null, 184]], [100_000, 100_000]],
  ['volumes', '进厂', receipt('湿重（m³）'), ['form.unit@1']],
  [
    'dry products',
    '产出',
    [
      ['批次', '产品编号', '产量（干吨）'],
      ['b1', 'P', 5],
    ],
    ['application.basis@2'],
  ],
])('an application: %s', async (_, sheet, rows, right) => expect(await application(sheet, rows)).toEqual(right))
