// Ledger sheets as they come: titles, merged and stacked headers, units in four places, subtotals, notes, hidden rows, slips of every kind.
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { FactMaker } from './facts.ts'
import type { FormRow } from './form.ts'
import { ledgerForms } from './ledgerForms.ts'
import { lookups } from './names.ts'
import { isOpen, openSheet } from './readForm.ts'
import { csvSource, noMarks, workbookSources, type SheetMarks, type SheetSource } from '../layout/source.ts'

type Cell = string | number | null | Date
const names = lookups({
  sites: [
    { id: 'steel_a', nameZh: '东山钢铁厂', party: 'dongshan' },
    { id: 'mine_a', nameZh: '北山铁矿', party: 'beishan' },
  ],
  materials: [
    { id: 'bf_slag', nameZh: '高炉渣', wasteCode: '311-001-S01', moisture: 0.1 },
    { id: 'iron_tailings', nameZh: '铁尾矿', wasteCode: '081-001-S05', moisture: 0.12 },
  ],
  parties: [{ id: 'zhongyuan', nameZh: '中原循环', creditCode: '91000000000000044E' }],
  facilities: [{ id: 'TS001', site: 'steel_a', permits: [{ number: 'P-1', validFrom: '2020-01-01', validTo: '2024-06-30' }] }],
})

async function readAll(
  source: SheetSource,
): Promise<{ form?: string; facts: WasteFact[]; rows: FormRow[]; problems: Problem[]; counts?: object }> {
  const problems: Problem[] = []
  const say = (problem: Problem): void => void problems.push(problem)
  const open = await openSheet(source, ledgerForms, say)
  if (!isOpen(open)) return { facts: [], rows: [], problems }
  const maker = new FactMaker(names, undefined)
  const [facts, rows]: [WasteFact[], FormRow[]] = [[], []]
  for await (const row of open.rows) {
    rows.push(row)
    facts.push(...maker.facts(row, open.recognised, say))
  }
  return { form: open.recognised.form.id, facts, rows, problems, counts: open.counts }
}
const grid = (rows: Cell[][], sheet = 'Sheet1', marks: SheetMarks = noMarks): SheetSource => ({
  file: 'a.xlsx',
  sheet,
  marks,
  rows: rows.map((cells, index) => ({ line: index + 1, cells: cells as (string | number | null)[] })),
})
const codes = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, place }) => `${code}@${place.row ?? ''}${place.column ?? ''}`)

test('a sheet as a clerk has it: title, unit above the header, full width, subtotal, note', async () => {
  const read = await readAll(
    grid([
      ['2024年固废产生台账'],
      ['单位名称：东山钢铁厂', null, null, '单位：万吨'],
      ['序号', '日期', '废物名称', '数量', '水分', '凭证号', '班组'],
      [1, '2024/1/31', '高炉渣', '１．２', '8%', 'A-1', '甲'],
      [2, 45_351, '高炉渣', '500吨', null, 'A-2', '乙'],
      ['合计', null, null, 1.25, null, null, null],
      ['填表人：张三', null, null, null, null, null, null],
    ]),
  )
  expect(read.form).toBe('generation')
  expect(read.facts).toMatchObject([
    {
      key: 'generated~steel_a~A-1',
      validOn: '2024-01-31',
      party: 'dongshan',
      wetKg: 12_000_000,
      dryKg: 11_040_000,
      moistureAssumed: false,
    },
    { key: 'generated~steel_a~A-2', validOn: '2024-02-29', wetKg: 500_000, dryKg: 450_000, moistureAssumed: true },
  ])
  expect(read.counts).toEqual({ rows: 2, read: 2, hidden: 0, subtotals: 1, notes: 1 })
  expect(codes(read.problems)).toEqual(['form.column.unknown@3班组', 'ledger.moisture.assumed@5水分'])
})

test('two-row merged header of the storage form, hidden row and column, merged cells down the rows', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '贮存环节记录表',
        rows: [
          ['单位名称', '名称', '入库情况', null, '出库情况', null, null, '批次号'],
          [null, null, '时间', '数量（吨）', '时间', '数量（吨）', '去向', null],
          ['北山铁矿', '铁尾矿', '2024-01-05', 100, null, null, null, 'C1'],
          [null, '铁尾矿', null, null, '2024-02-01', '1,040', '综合利用', 'C1'],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
          { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
          { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
          { startRow: 0, startCol: 4, endRow: 0, endCol: 6 },
          { startRow: 0, startCol: 7, endRow: 1, endCol: 7 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
        ],
      },
    ],
  })
  const merges = [
    [0, 0, 1, 0],
    [0, 1, 1, 1],
    [0, 2, 0, 3],
    [0, 4, 0, 6],
    [0, 7, 1, 7],
    [2, 0, 3, 0],
  ].map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({ startRow, startCol, endRow, endCol }))
  const marks = { hiddenRows: new Set([4]), hiddenColumns: new Set([7]), merges }
  const opened = await workbookSources(bytes, 'a.xlsx', new Map([['贮存环节记录表', marks]]))
  if (!('sheets' in opened) || opened.sheets[0] === undefined) throw new Error('unreadable')
  const read = await readAll(opened.sheets[0])
  expect(read.form).toBe('storage')
  expect(read.facts).toMatchObject([
    { move: 'into_store', site: 'mine_a', validOn: '2024-01-05', wetKg: 100_000, fields: { batch: 'C1' } },
    { move: 'out_of_store', site: 'mine_a', validOn: '2024-02-01', wetKg: 1_040_000, destination: 'utilise' },
  ])
  expect(codes(read.problems)).toContain('form.column.hidden@2批次号')
  expect(codes(read.problems)).toContain('form.rows.hidden@4')
})

test('every mistake of a sheet is said, each with its cell and its fix in both languages', async () => {
  const header = ['出厂批次编号', '出厂时间', '单位名称', '固废代码', '固废名称', '出厂数量（吨）', '接收单位', '信用代码', '流向']
  const good = ['B-1', '2024-03-01', '东山钢铁厂', '311-001-S01', '高炉渣', 10, '中原循环', null, '利用']
  const change = (at: number, value: Cell): Cell[] =>
    good.map((cell, index) => (index === at ? value : index === 0 ? `B-${at}-${String(value)}` : cell))
  const cases: [Cell[], string][] = [
    [change(1, '2024-02-30'), 'form.date@2出厂时间'],
    [change(2, '南山铁厂'), 'ledger.site.unknown@3单位名称'],
    [change(3, '311-001-S08'), 'form.code.waste.class@4固废代码'],
    [change(4, '高炉碴'), ''],
    [change(5, '约十'), 'form.amount@6出厂数量（吨）'],
    [change(5, -3), 'form.amount@7出厂数量（吨）'],
    [change(5, '3车'), 'form.unit@8出厂数量（吨）'],
    [change(5, '#REF!'), 'form.formula@9出厂数量（吨）'],
    [change(6, null), 'form.blank@10接收单位'],
    [change(7, '914403001922038217'), 'form.code.credit.check@11信用代码'],
    [change(8, '扔掉'), 'form.choice@12流向'],
    [good, ''],
    [good, 'ledger.batch.twice@14出厂批次编号'],
  ]
  const read = await readAll(grid([header, ...cases.map(([row]) => row)], '出厂'))
  expect(read.form).toBe('dispatch')
  const said = codes(read.problems.filter(({ severity }) => severity === 'error'))
  expect(said).toEqual(expect.arrayContaining(cases.map(([, code]) => code).filter(code => code !== '')))
  // 高炉碴 is no material, but the waste code beside it says which it is.
  expect(said).toHaveLength(cases.filter(([, code]) => code !== '').length)
  for (const { place, zh, en, fixZh, fixEn } of read.problems) {
    expect(place).toMatchObject({ file: 'a.xlsx', sheet: '出厂' })
    expect([zh, en, fixZh, fixEn].every(text => text.length > 5)).toBe(true)
    expect(en).not.toBe(zh)
  }
  expect(read.problems.find(({ code }) => code.startsWith('form.code.credit'))?.zh).toContain('应为 6')
})

test.each([
  [1.2, '万吨', 12_000_000],
  ['1.2万吨', '吨', 12_000_000],
  ['7,407,000', 'kg', 7_407_000],
  ['０．１', 'ｔ', 100],
  [0.1 + 0.2, '吨', 300],
  ['3千吨', '', 3_000_000],
  ['1 234.5', '公斤', 1235],
])('%s with unit %s is %i kg', async (amount, unit, kg) => {
  const read = await readAll(
    grid([
      ['日期', '单位名称', '物料', '产生量', '计量单位'],
      ['2024-01-01', 'steel_a', '高炉渣', amount, unit],
    ]),
  )
  expect(read.facts[0]?.wetKg).toBe(kg)
})

test('an expired permit on the day of the record is said; the day before it ends is fine', async () => {
  const header = ['处置时间', '单位名称', '处置设施编码', '名称', '处置量', '处置方式']
  const row = (day: string, way = '填埋'): Cell[] => [day, 'steel_a', 'TS001', '高炉渣', 1, way]
  const read = await readAll(grid([header, row('2024-06-30'), row('2024-07-01'), row('2024-06-30', '倾倒')], '表7'))
  expect(codes(read.problems.filter(({ severity }) => severity === 'error'))).toEqual(['ledger.permit.expired@3处置设施编码'])
  expect(read.facts.map(({ move }) => move)).toEqual(['own_disposed', 'dumped'])
})

test('a total that is not the sum is said, a unit that contradicts the header too, and a missing column stops the sheet', async () => {
  const header = ['日期', '单位名称', '物料', '产生量（万吨）', '计量单位']
  const read = await readAll(grid([header, ['2024-01-01', 'steel_a', '高炉渣', 1, null], ['合计', null, null, 3, null]]))
  expect(codes(read.problems)).toContain('form.subtotal@3产生量（万吨）')
  const against = await readAll(grid([header, ['2024-01-01', 'steel_a', '高炉渣', 1, '吨']]))
  expect(codes(against.problems)).toContain('form.unit.contradicts@2计量单位')
  const without = await readAll(
    grid(
      [
        ['日期', '单位名称', '物料', '产生数'],
        ['2024-01-01', 'steel_a', '高炉渣', 1],
      ],
      '产生记录',
    ),
  )
  expect(without.facts).toEqual([])
  expect(without.problems.find(({ code }) => code === 'form.column.missing')).toMatchObject({ fixZh: '把列名“产生数”改为“产生量”' })
})

test('a CSV of quoted cells keeps its line numbers', async () => {
  const problems: Problem[] = []
  const text = '日期,单位名称,物料,产生量\n2024-01-01,steel_a,"高\n炉渣",1\n2024-01-32,steel_a,高炉渣,1\n'
  const read = await readAll(csvSource(text, 'a.csv', 'a', problem => problems.push(problem)))
  expect(problems).toEqual([])
  expect(codes(read.problems)).toContain('form.date@4日期')
})

test('a sheet that is no form is passed over', async () => {
  expect(await readAll(grid([['填表须知'], ['请按说明填写']]))).toMatchObject({ facts: [], problems: [] })
})

test('what was said of a column goes before its name; of two with the same text the first is meant; nothing said leaves it out', async () => {
  const rows = [
    ['日期', '单位名称', '固废名称', '数量', '产量', '产量', '批次编号', '内部'],
    ['2024-01-31', '东山钢铁厂', '高炉渣', 7, 5, 9, 'A-1', 'x'],
  ]
  const choices = [
    { form: 'generation', text: '产量', field: 'quantity' },
    { text: '内部', field: null },
    { form: 'dispatch', text: '批次编号', field: null },
  ]
  const open = await openSheet(grid(rows, '表4 产生记录'), ledgerForms, () => undefined, choices)
  expect(isOpen(open) && open.recognised.columns.map(({ field, chosen }) => [field?.key, chosen])).toEqual([
    ['day', undefined],
    ['site', undefined],
    ['material', undefined],
    [undefined, undefined],
    ['quantity', true],
    [undefined, undefined],
    ['batch', undefined],
    [undefined, true],
  ])
})
