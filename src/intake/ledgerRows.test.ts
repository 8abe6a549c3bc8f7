// Ledger sheets as they come: units mixed, dates as text, full-width digits; and every mistake named with its cell.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { dryKg, wetKg } from '#domain/writtenMass.ts'
import { type LedgerTable, readLedgerRows } from './ledgerRows.ts'

const region = {
  sites: [{ id: 'mine_a', nameZh: '北山铁矿', kind: 'iron_mine', party: '北山矿业' }],
  materials: [{ id: 'iron_tailings', nameZh: '铁尾矿', nameEn: 'Iron tailings', kind: 'waste' as const, moisture: 0.1 }],
}
const header = ['日期', '单位', '物料', '产生量', '单位', '含水率', '凭证号']
const table = (...rows: (string | number | null)[][]): LedgerTable => ({
  file: 'ledger.xlsx',
  sheet: '台账',
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
})

test.each([
  ['2022-03-31', 1.2, '万吨', '10%', 12_000_000, 10_800_000],
  ['2022/3/31', '１，２３４．５', '吨', 0.08, 1_234_500, 1_135_740],
  ['2022年3月31日', '7,407,000', 'kg', '10%', 7_407_000, 6_666_300],
  [44_651, 0.1, '吨', 0, 100, 100],
  ['2022-03-31T00:00:00.000Z', 18.52, '万吨', null, 185_200_000, 166_680_000],
])('%s, %s %s at %s', async (date, amount, unit, moisture, wet, dry) => {
  const read = await readLedgerRows(table([date, '北山铁矿', 'Iron tailings', amount, unit, moisture, 'A-1']), region)
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        file: 'ledger.xlsx',
        sheet: '台账',
        line: 2,
        validOn: '2022-03-31',
        site: 'mine_a',
        party: '北山矿业',
        material: 'iron_tailings',
        wetKg: wet,
        dryKg: dry,
      },
    ],
  })
  expect(read.ok && read.warnings.length).toBe(moisture === null ? 1 : 0)
})

test.each([
  [['2022-02-30', '北山铁矿', '铁尾矿', 1, '吨', '', 'A'], 'form.date', '日期'],
  [['2022-02-28', '南山铁矿', '铁尾矿', 1, '吨', '', 'A'], 'ledger.site.unknown', '单位'],
  [['2022-02-28', '北山铁矿', '赤泥', 1, '吨', '', 'A'], 'ledger.material.unknown', '物料'],
  [['2022-02-28', '北山铁矿', '铁尾矿', '约一千', '吨', '', 'A'], 'form.amount', '产生量'],
  [['2022-02-28', '北山铁矿', '铁尾矿', -1, '吨', '', 'A'], 'form.amount', '产生量'],
  [['2022-02-28', '北山铁矿', '铁尾矿', 1, '车', '', 'A'], 'form.unit', '单位'],
  [['2022-02-28', '北山铁矿', '铁尾矿', 1, '吨', 8, 'A'], 'form.moisture', '含水率'],
  [['2022-02-28', '北山铁矿', '铁尾矿', 1, '吨', '100%', 'A'], 'form.moisture', '含水率'],
  [['2022-02-28', '北山铁矿', '铁尾矿', 1, '吨', '', ''], 'form.blank', '凭证号'],
] as const)('%j is named', async (row, code, column) => {
  const read = await readLedgerRows(table([...row]), region)
  expect((read.ok ? [] : read.problems).find(problem => problem.code === code)?.place).toMatchObject({
    file: 'ledger.xlsx',
    sheet: '台账',
    row: 2,
    column,
  })
})

test('all mistakes at once, and nothing is half read', async () => {
  const read = await readLedgerRows(
    table(['x', '北山铁矿', '铁尾矿', 1, '吨', '', 'A'], ['2022-02-28', '北山铁矿', '铁尾矿', 1, '车', '', 'A']),
    region,
  )
  expect(!read.ok && read.problems.map(problem => [problem.place.row, problem.code])).toEqual([
    [2, 'form.date'],
    [3, 'form.unit'],
    [3, 'ledger.batch.twice'],
  ])
})

test('a missing column is named, blank rows are passed over', async () => {
  const read = await readLedgerRows({ ...table(), header: header.slice(0, 6) }, region)
  expect(!read.ok && read.problems[0]).toMatchObject({ code: 'form.column.missing', place: { column: '批次编号' } })
  expect(await readLedgerRows(table([null, null, null, null, null, null, null]), region)).toEqual({ ok: true, value: [], warnings: [] })
})

test('written figures become kilograms exactly; dry and water sum to wet', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 999 }), (hundredths, perMille) => {
      const written = `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
      expect(wetKg(written, 't')).toBe(hundredths * 10)
      expect(wetKg(written, '10kt')).toBe(hundredths * 100_000)
      const wet = hundredths * 10
      const dry = dryKg(wet, `0.${String(perMille).padStart(3, '0')}`) ?? -1
      expect(Math.abs(dry * 1000 - wet * (1000 - perMille))).toBeLessThanOrEqual(500)
    }),
    { seed: 20221231, numRuns: 300 },
  )
  expect([wetKg('1e-3', 't'), wetKg('0.0005', 't'), wetKg('-1', 't'), dryKg(100, '1')]).toEqual([1, 1, null, null])
})
