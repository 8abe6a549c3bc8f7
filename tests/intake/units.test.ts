// A unit near a figure is obeyed or refused, wherever a clerk would see it: never dropped.
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { type Cell, heading, outcome, readBytes, readRows, readSheets, record, warned } from './books.ts'

const refused = (row: number, code = 'form.unit'): string[] => [`${code}@${row}`]

test.each<[string, number | string[]]>([
  ['产生量（单位：万吨）', 12_000],
  ['产生量(10000t)', 12_000],
  ['产生量（×10⁴t）', 12_000],
  ['产生量 万吨', 12_000],
  ['产生量万吨', 12_000],
  ['产生量/万吨', 12_000],
  ['产生量:万吨', 12_000],
  ['产生量\n（万吨）', 12_000],
  ['产生量（以万吨计）', 12_000],
  ['产生量[百吨]', 120],
  ['产生量（公斤）', 0.001],
  ['产生量（单位kg）', 0.001],
  ['产生量（kt）', 1200],
  ['产生量（吨，湿基）', 1.2],
  ['产生量（湿吨）', 1.2],
  ['产生量（t 干基）', 1.304],
  ['产生量（绝干吨）', 1.304],
  ['产生量（实测）', 1.2],
  ['产生量（2023年）', 1.2],
  ['产生量（必填）', 1.2],
  ['产生量（桶）', refused(1)],
  ['产生量（万m3）', refused(1)],
  ['产生量（方）', refused(1)],
  ['产生量（吨袋）', refused(1)],
  ['产生量（吨/车）', refused(1)],
  ['产生量（lb）', refused(1)],
  ['产生量（短吨）', refused(1)],
  ['产生量（担）', refused(1)],
  ['产生量（g）', refused(1)],
  ['产生量（%）', refused(1)],
  ['产生量（吨）（万吨）', refused(1)],
])('a heading %s', async (text, right) => expect(outcome(await readRows([heading(text), record(1.2)]))).toEqual(right))

test.each<[Cell, number | string[]]>([
  ['1.2百吨', 120],
  ['1.2×10⁴t', 12_000],
  ['1.2(万吨)', 12_000],
  ['1.2万吨/年', 12_000],
  ['1,200斤', 0.6],
  ['1.2 干吨', 1.304],
  ['3车', refused(2)],
  ['5m³', refused(2)],
  ['12袋', refused(2)],
  ['1.2-1.5', refused(2, 'form.amount')],
  ['约1.2', refused(2, 'form.amount')],
  [-5, refused(2, 'form.amount')],
])('a cell %s', async (mass, right) => expect(outcome(await readRows([heading(), record(mass)]))).toEqual(right))

test.each<[string[], number | string[]]>([
  [['单位：万吨'], 12_000],
  [['（单位：万吨）'], 12_000],
  [['单位', '万吨'], 12_000],
  [['单位 万吨'], 12_000],
  [['单位：万吨、万元'], 12_000],
  [['数量单位为万吨'], 12_000],
  [['以万吨计'], 12_000],
  [['Unit: kt'], 1200],
  [['单位：10^4 t'], 12_000],
  [['单位：东山钢铁厂'], 1.2],
  [['单位：方'], refused(1, 'form.unit.title')],
  [['单位：车'], refused(1, 'form.unit.title')],
  [['计量单位：担'], refused(1, 'form.unit.title')],
])('a line %s above the table', async (line, right) => expect(outcome(await readRows([line, heading(), record(1.2)]))).toEqual(right))

test('a unit in the name of the sheet or of the file', async () => {
  expect(outcome(await readRows([heading(), record(1.2)], '产生记录（万吨）'))).toBe(12_000)
  expect(outcome(await readRows([heading(), record(1.2)], '产生记录-万吨'))).toBe(12_000)
  expect(outcome(await readRows([heading(), record(1.2)], '产生记录(m3)'))).toEqual(refused(1, 'form.unit.title'))
  expect(outcome(await readRows([heading(), record(1.2)], '产生记录', '台账（万吨）.xlsx'))).toBe(12_000)
})

test.each<[Cell[], number | string[]]>([
  [['单位：万吨'], refused(3, 'form.unit.below')],
  [['注：数量单位为万吨'], refused(3, 'form.unit.below')],
  [['填表人：甲', null, '单位：万吨'], refused(3, 'form.unit.below')],
  [['说明：以上数据单位为立方米'], refused(3, 'form.unit.below')],
  [['注：单位吨'], 1.2],
])('a line %s below the table', async (line, right) => expect(outcome(await readRows([heading(), record(1.2), line]))).toEqual(right))

test.each<[Cell[], number | string[]]>([
  [[null, null, null, '（万吨）', null, null], 12_000],
  [['日期', '—', '—', '百吨', '—', '—'], 120],
  [[null, null, null, 'm³', null, null], refused(2)],
  [[null, null, null, '担', '%', null], refused(2)],
])('a row of units %s', async (units, right) => expect(outcome(await readRows([heading(), units, record(1.2)]))).toEqual(right))

test('what one place says and another denies is an error', async () => {
  expect(outcome(await readRows([['单位：万吨'], heading('产生量（吨）'), record(1)]))).toEqual(['form.unit.contradicts@1'])
  expect(outcome(await readRows([['单位：万吨'], heading(), record(1), ['单位：吨'], heading(), record(1, 'G2')]))).toEqual([
    'form.unit.below@4',
  ])
  const other = await readRows([heading('产生量（吨）'), record(1), heading('产生量（万吨）'), record(1, 'G2')])
  expect(outcome(other)).toEqual(['form.table.second@3'])
})

test.each<[Cell[], number | string[]]>([
  [['万吨', null, null], 30_000],
  [['万吨', '同上', '〃'], 30_000],
  [['吨', '万吨', '吨'], 10_002],
  [[null, '万吨', null], ['form.unit.blank@2']],
  [['万吨', '吨', null], ['form.unit.blank@4']],
  [['万吨', null, '吨'], ['form.unit.blank@4']],
  [['车', '吨', '吨'], ['form.unit@2']],
])('a column of units %s', async (units, right) => {
  const rows = units.map((unit, at) => [...record(1, `G${at}`), unit])
  expect(outcome(await readRows([[...heading(), '计量单位'], ...rows]))).toEqual(right)
})

/** A book whose mass and moisture have formats of their own. */
async function formatted(mass: number, massFormat: string, moisture = 0.08, moistureFormat = 'General') {
  const rows = [heading(), ['2023-03-05', '东山钢铁厂', '高炉渣', mass, moisture, 'G1']]
  const cells = new Map([
    ['1,3', { value: mass, type: 'number' as const, style: { numFmt: massFormat } }],
    ['1,4', { value: moisture, type: 'number' as const, style: { numFmt: moistureFormat } }],
  ])
  return readBytes(await writeXlsx({ sheets: [{ name: '产生记录', rows, cells }] }))
}
test.each<[number, string, number | string[]]>([
  [12, '0.00"吨"', 12],
  [1.2, '0.00"万吨"', 12_000],
  [12_000, '0!.0000"万吨"', 12_000],
  [12_000, '0!.0,"万吨"', 12_000],
  [12_000, '0"kg"', 12],
  [12_000, '#,##0.00', 12_000],
  [12, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 12],
  [12, '0.0"m³"', ['form.unit@2']],
  [12, '0%', ['form.unit@2']],
  [12_000, '#,##0,', ['form.format@2']],
])('%f in the format %s', async (mass, format, right) => expect(outcome(await formatted(mass, format))).toEqual(right))
test('a share in the format of per cent, or with a per cent sign written behind it', async () => {
  for (const [moisture, format] of [
    [0.08, '0.0%'],
    [8, '0.0"%"'],
  ] as const)
    expect((await formatted(100, 'General', moisture, format)).totals[0]?.dryKg).toBe(92_000)
})

test('figures of a registry have units too', async () => {
  const read = await readSheets([
    {
      name: '设施',
      rows: [
        ['设施编号', '场所编号', '设施名称', '设施类型', '年能力（m³）'],
        ['F1', 'steel_a', '窑', '利用', 3],
      ],
    },
  ])
  expect(read.problems.map(({ code }) => code)).toContain('form.unit')
})

test('a moisture against dry matter is refused, per mille is read', async () => {
  const dry = ['记录时间', '单位名称', '固废名称', '产生量（吨）', '含水率（干基）', '批次编号']
  expect(outcome(await readRows([dry, record(1)]))).toEqual(['form.unit@1'])
  const mille = [...dry]
  mille[4] = '含水率（‰）'
  const read = await readRows([mille, ['2023-03-05', '东山钢铁厂', '高炉渣', 100, 80, 'G1']])
  expect([outcome(read), read.totals[0]?.dryKg]).toEqual([100, 92_000])
  expect(warned(read)).toEqual([])
})
