// Workbooks as people make them: a title above the header, headings merged over columns, cells merged over rows, dates, other units.
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readRegion } from '../../src/intake/readRegion.ts'
import { openTables } from '../../src/steps/intake/openFiles.ts'

const never = (problem: { en: string }): void => {
  throw new Error(problem.en)
}

async function book() {
  return writeXlsx({
    sheets: [
      { name: '填表须知', rows: [['请按说明填写']] },
      {
        name: '地点',
        rows: [
          ['编号', '类型', '经度', '纬度'],
          ['电厂', 'plant', 115, 38],
          ['城区', 'city', 115.2, 38.1],
        ],
      },
      {
        name: '产生量',
        rows: [
          ['某市固体废物产生情况表'],
          [],
          ['地点', '物料', '年产生量', null, null, '备注'],
          [null, null, '（万吨）', '低值（万吨）', '高值（万吨）', null],
          ['电厂', 'ash', 10, 9, 11, null],
          [null, 'gypsum', '2', null, null, '同一电厂'],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
          { startRow: 2, startCol: 2, endRow: 2, endCol: 4 },
          { startRow: 2, startCol: 5, endRow: 3, endCol: 5 },
          { startRow: 4, startCol: 0, endRow: 5, endCol: 0 },
        ],
      },
      {
        name: '需求',
        rows: [
          ['地点', '物料', '年需求量', '价格'],
          ['城区', 'ash', '8万吨', '30'],
        ],
      },
      {
        name: '运输方式',
        rows: [
          ['编号', '网络', '固定运费', '运价', '生效日期'],
          ['road', '点到点', 8, 0.45, new Date(Date.UTC(2020, 0, 1))],
        ],
      },
      { name: 'hidden notes', rows: [['x']], hidden: true },
    ],
  })
}

test('titles, merged headings, merged cells, dates and units are understood', async () => {
  const read = await openTables([{ name: 'city.xlsx', bytes: await book() }], never)
  const answer = readRegion(read, { values: { periods: 2022 }, place: { file: 'city.xlsx' }, fallbackId: 'city' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems, null, 1))
  expect(answer.value.streams).toEqual([
    { site: '电厂', material: 'ash', tPerYear: 100_000, tPerYearLow: 90_000, tPerYearHigh: 110_000 },
    { site: '电厂', material: 'gypsum', tPerYear: 20_000, note: '同一电厂' },
  ])
  expect(answer.value.demands[0]!.tPerYear).toBe(80_000)
  expect(answer.value.modes[0]).toMatchObject({ network: 'direct', validFrom: '2020-01-01' })
  // The sheet of instructions is passed over with a word, the hidden one without.
  expect(answer.warnings.filter(({ code }) => code === 'table.unknown').map(({ place }) => place.sheet)).toEqual(['填表须知'])
})

test('an error points at the sheet, the row and the column as the spreadsheet shows them', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '地点',
        rows: [
          ['编号', '类型'],
          ['a', 'x'],
        ],
      },
      { name: '产生量', rows: [['说明'], ['地点', '物料', '年产生量'], ['a', 'ash', '很多']] },
    ],
  })
  const read = await openTables([{ name: 'b.xlsx', bytes }], never)
  const answer = readRegion(read, { values: { periods: 2022 }, place: {}, fallbackId: 'b' })
  expect(answer.ok ? [] : answer.problems.filter(({ severity }) => severity === 'error').map(({ place }) => place)).toEqual([
    { file: 'b.xlsx', sheet: '产生量', row: 3, column: 'tPerYear' },
  ])
})

test('rows that a filter hides are read, and said so', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'sites',
        rows: [
          ['id', 'kind'],
          ['a', 'x'],
          ['b', 'x'],
          ['c', 'x'],
        ],
        rowDefs: new Map([[2, { hidden: true }]]),
      },
      {
        name: 'streams',
        rows: [
          ['site', 'material', 'tPerYear'],
          ['b', 'ash', 1],
        ],
      },
    ],
  })
  const read = await openTables([{ name: 'h.xlsx', bytes }], never)
  const answer = readRegion(read, { values: { periods: 2022 }, place: {}, fallbackId: 'h' })
  expect(answer.ok && [answer.value.sites.length, answer.warnings.map(({ code }) => code).includes('table.hidden-rows')]).toEqual([3, true])
})
