// What lies on a sheet beside its records: totals, notes, the header again, other tables, sheets that nobody reads. Nothing that holds
// tonnes is left out in silence, and nothing that is no record becomes one.
import { expect, test } from 'vitest'
import { type Cell, heading, outcome, readRows, readSheets, readText, record, warned } from './books.ts'

const table = [heading('产生量（吨）'), record(1, 'a'), record(2, 'b', '2023-03-06')]

test.each<[string, Cell[][]]>([
  ['汇总', [['汇总', null, null, 3]]],
  ['高炉渣 汇总', [[null, null, '高炉渣 汇总', 3]]],
  ['高炉渣小计', [['高炉渣小计', null, null, 3]]],
  ['合计（吨）', [['合计（吨）', null, null, 3]]],
  ['3月合计', [['3月合计', null, null, 3]]],
  ['Grand Total', [['Grand Total', null, null, 3]]],
  ['averages', [['平均值', null, null, 1.5]]],
  ['a signature in cells', [['填表人：', '甲', null, '审核人：', '乙']]],
  ['a signature without colons', [['填表人', '甲', '审核人', '乙']]],
  ['a signature with a day', [['单位负责人（签字）：', null, '填报日期：', '2023-04-01']]],
  ['a signature in one cell', [['制表：甲    审核：乙    日期：2023-04-01']]],
  ['pages', [['第1页 共2页'], [], heading('产生量（吨）'), [1, 2, 3, 4, 5, 6]]],
])('%s is no record and no complaint', async (_, rows) => {
  const read = await readRows([...table, ...rows])
  expect([outcome(read), warned(read)]).toEqual([3, []])
})

test('a total that is wrong is said; groups, totals of groups and totals above the rows are right', async () => {
  expect(warned(await readRows([...table, ['汇总', null, null, 4]]))).toEqual(['form.subtotal@4'])
  const small = (mass: number): Cell[] => ['小计', null, null, mass]
  const nested = [
    heading('产生量（吨）'),
    record(1, 'a'),
    small(1),
    record(2, 'b'),
    small(2),
    ['一厂合计', null, null, 3],
    record(4, 'c'),
    small(4),
  ]
  expect(warned(await readRows([...nested, ['总计', null, null, 7]]))).toEqual([])
  expect(warned(await readRows([heading('产生量（吨）'), ['合计', null, null, 3], ...table.slice(1)]))).toEqual([])
  expect(warned(await readRows([heading('产生量（吨）'), ['合计', null, null, 5], ...table.slice(1)]))).toEqual(['form.subtotal@2'])
})

test('a record whose remark speaks of a total stays one', async () => {
  expect(
    outcome(
      await readRows([
        [...heading('产生量（吨）'), '备注'],
        [...record(1), '合计'],
      ]),
    ),
  ).toBe(1)
})

test('〃 and 同上 stand for the cell above, 同左 for the one on the left; where there is none it is said', async () => {
  expect(
    outcome(
      await readRows([
        heading('产生量（吨）'),
        record(1, 'a'),
        ['〃', '同上', '″', 2, '〃', 'b'],
        ['2023-03-07', '"', '仝上', 3, null, 'c'],
      ]),
    ),
  ).toBe(6)
  expect(outcome(await readRows([heading('产生量（吨）'), ['2023-03-07', '东山钢铁厂', '同上', 3, null, 'c']]))).toEqual([
    'form.shorthand@2',
  ])
})

test.each<[string, Cell[][], string]>([
  [
    'of another form',
    [
      ['利用时间', '单位名称', '固废名称', '利用量（吨）', '批次编号'],
      ['2023-03-07', '东山钢铁厂', '高炉渣', 120, 'U1'],
    ],
    'form.table.second@5',
  ],
  [
    'that no form knows',
    [
      ['班组', '产量（吨）', '人数'],
      ['甲', 500, 3],
    ],
    'form.table.second@5',
  ],
])('a second table %s is one error', async (_, rows, right) => expect(outcome(await readRows([...table, [], ...rows]))).toEqual([right]))

test.each<[string, Cell[], Cell[]]>([
  ['under the same names', heading('产生量（吨）'), record(700, 'c')],
  ['under other names', [null, '日期', '物料', '数量（吨）'], [null, '2023-07-05', '高炉渣', 700]],
  ['in part', ['固废名称', '产生量（吨）'], ['高炉渣', 700]],
])('a second table beside the first, %s', async (_, names, cells) => {
  expect(
    outcome(
      await readRows([
        [...heading('产生量（吨）'), ...names],
        [...record(1), ...cells],
      ]),
    ),
  ).toEqual(['form.columns.beside@1'])
})

test('tables above, below long instructions and further right are errors too; a pivot table is none', async () => {
  const dispatch = ['出厂批次编号', '出厂时间', '单位名称', '固废名称', '出厂数量（吨）', '含水率', '车牌号', '接收单位名称', '流向类型']
  const slip = ['C1', '2023-03-05', '东山钢铁厂', '高炉渣', 30, 0.08, '京A00000', '中原循环', '利用']
  const small = [['日期', '单位名称', '固废名称', '产生量（吨）'], ['2023-03-05', '东山钢铁厂', '高炉渣', 100], []]
  expect(outcome(await readRows([...small, dispatch, slip]))).toEqual(['form.table.above@1'])
  const right = [null, '日期', '物料', '数量（吨）']
  expect(
    outcome(await readRows([heading(), [...record(1, 'a'), ...right], [...record(1, 'b'), null, '2023-05-01', '高炉渣', 500]])),
  ).toEqual(['form.table.stray@2'])
  const deep = [...Array.from({ length: 30 }, (_, line) => [`说明${line}`]), heading(), record(700)]
  expect(
    outcome(
      await readSheets([
        { name: '产生记录', rows: table },
        { name: '另一', rows: deep },
      ]),
    ),
  ).toEqual(['sheet.unread@'])
  expect(
    outcome(
      await readSheets([
        { name: '产生记录', rows: table },
        {
          name: 'Sheet2',
          rows: [
            ['行标签', '求和项:产生量'],
            ['高炉渣', 3],
          ],
        },
      ]),
    ),
  ).toBe(3)
})

test('pieces and mass under one heading; 单位 as the unit where the plant is named above', async () => {
  const rows: Cell[][] = [
    ['记录时间', '单位名称', '固废名称', '数量', null, '批次编号'],
    [null, null, null, '件数', '重量（吨）', null],
    ['2023-03-05', '东山钢铁厂', '高炉渣', 7, 100, 'a'],
  ]
  expect(outcome(await readSheets([{ name: '产生记录', rows, merges: [{ startRow: 0, startCol: 3, endRow: 0, endCol: 4 }] }]))).toBe(100)
  const alone = [
    ['记录时间', '单位名称', '固废名称', '数量', '批次编号'],
    [null, null, null, '件数', null],
    ['2023-03-05', '东山钢铁厂', '高炉渣', 7, 'a'],
  ]
  expect(outcome(await readRows(alone))).toEqual(['form.unit@2'])
  const unit = [['单位名称：东山钢铁厂'], ['记录时间', '固废名称', '产生量', '单位', '批次编号'], ['2023-03-05', '高炉渣', 1, '万吨', 'a']]
  expect(outcome(await readRows(unit))).toBe(10_000)
})

test('trucks with their trailers, several trucks in a row, and a train', async () => {
  const head = ['出厂批次编号', '出厂时间', '单位名称', '固废名称', '出厂数量（吨）', '含水率', '车牌号', '接收单位名称', '流向类型']
  const slip = (batch: string, mass: number, plate: string): Cell[] => [
    batch,
    '2023-03-05',
    '东山钢铁厂',
    '高炉渣',
    mass,
    0.08,
    plate,
    '中原循环',
    '利用',
  ]
  const read = await readRows(
    [
      head,
      slip('1', 45, '冀A12345/冀B1234挂'),
      slip('2', 60, '冀A12345/冀B1234挂'),
      slip('3', 90, '京A00000、京A00001'),
      slip('4', 5000, '火车'),
    ],
    '出厂记录',
  )
  expect(warned(read)).toEqual(['ledger.truck.load@3'])
})

test('one column more with tonnes has to be said what it is; what is weighed on the way to the net mass has not', async () => {
  const extra = (name: string) =>
    readRows([
      [...heading('产生量（吨）'), name],
      [...record(1), 700],
    ])
  expect(outcome(await extra('外售量（吨）'))).toEqual(['form.column.mass@1'])
  expect(outcome(await extra('数量'))).toEqual(['form.column.mass@1'])
  expect(outcome(await extra('毛重（吨）'))).toBe(1)
  expect(outcome(await extra('班组'))).toBe(1)
})

test('a mass that is merged over rows is asked about', async () => {
  const merges = [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }]
  const read = await readSheets([{ name: '产生记录', rows: [heading(), record(300, 'a'), record(null, 'b')], merges }])
  expect(outcome(read)).toEqual(['form.merged@3'])
})

test('sheets that seem to hold tonnes and are no form are errors; remarks, lists and empty sheets are none', async () => {
  const own = { name: '产生记录', rows: table }
  expect(
    outcome(
      await readSheets([
        own,
        {
          name: '月报',
          rows: [
            ['月份', '吨数'],
            ['1月', 500],
          ],
        },
      ]),
    ),
  ).toEqual(['sheet.unread@'])
  const fine = [
    {
      name: '须知',
      rows: [
        ['1', '请按吨填写'],
        ['2', '数量保留两位小数'],
      ],
    },
    { name: '下拉', rows: [['高炉渣'], ['钢渣']] },
    { name: 'Sheet3', rows: [] },
  ]
  expect(outcome(await readSheets([own, ...fine]))).toBe(3)
})

test('a file of which nothing is read does not pass; a form that nobody has filled in does, with a word', async () => {
  expect(
    outcome(
      await readRows([
        ['单位名称', '固废名称', '1月', '2月'],
        ['东山钢铁厂', '高炉渣', 100, 200],
      ]),
    ),
  ).toEqual(['import.nothing-read@'])
  const blank = await readRows([heading()])
  expect([blank.ok, warned(blank)]).toEqual([true, ['form.unit.usual@1', 'import.blank@']])
})

const semicolons = (masses: string[]): string =>
  ['记录时间;单位名称;固废名称;产生量（吨）;批次编号', ...masses.map((mass, at) => `2023-03-05;东山钢铁厂;高炉渣;${mass};G${at}`)].join(
    '\n',
  )
test.each<[string[], number | string[]]>([
  [['12,500', '8,5'], 21],
  [['1.250,75', '12,500'], 1263.25],
  [['0,250', '12,500'], 12.75],
  [['1,250,000', '12,500'], 1_262_500],
  [['1,250.5', '12,500'], 13_750.5],
  [['12,500'], ['form.comma@2']],
  [['1,250,000', '8,5', '12,500'], ['form.comma@4']],
])('commas of %s between semicolons', async (masses, right) => expect(outcome(await readText(semicolons(masses)))).toEqual(right))
test('a quoted comma in a file of commas is thousands, unless its column says otherwise', async () => {
  const text = (...masses: string[]): string =>
    ['记录时间,单位名称,固废名称,产生量（吨）,批次编号', ...masses.map((mass, at) => `2023-03-05,东山钢铁厂,高炉渣,"${mass}",G${at}`)].join(
      '\n',
    )
  expect(outcome(await readText(text('12,500')))).toBe(12_500)
  expect(outcome(await readText(text('12,500', '8,5')))).toBe(21)
})

test('codes that a spreadsheet has spoilt, as numbers and in powers of ten', async () => {
  expect(outcome(await readRows([heading('产生量（吨）'), ['2023-03-05', '东山钢铁厂', '高炉渣', 1, 0.08, 202303050000000000]]))).toEqual([
    'form.digits@2',
  ])
  expect(outcome(await readText(semicolons(['1']).replace('G0', '2.02303E+17')))).toEqual(['form.digits@2'])
})

test('days and masses that can hardly be are asked about', async () => {
  const days = await readRows([
    heading('产生量（吨）'),
    record(1, 'a', '2099-01-01'),
    record(1, 'b', '1900-01-05'),
    record(1, 'c', '1970-01-01'),
    record(6e7, 'd'),
  ])
  expect(warned(days)).toEqual(['ledger.day.future@2', 'ledger.day.past@3', 'ledger.day.past@4', 'ledger.mass.large@5'])
})
