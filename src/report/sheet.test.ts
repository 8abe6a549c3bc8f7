// What a person wrote stays text in every file that leaves: no cell of a workbook or of its CSV form runs as a formula.
import { openXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { formsCsv } from './formWorkbook.ts'
import { noteSheet, tableSheet, workbookBytes } from './sheet.ts'

const hostile = ['=1+1', `=cmd|' /C calc'!A0`, '+1+1', '-2+3', '@SUM(A1)', '\u0001bell', 'half \ud800 sign']
const table = tableSheet('t', [{ header: '=head', value: (row: string) => row }], hostile)

test('a string that looks like a formula is a string cell of the workbook', async () => {
  const book = await openXlsx(await workbookBytes('=title', [table, noteSheet('n', [{ text: '=1', value: '=2' }])]))
  const cells = book.sheets.flatMap(({ rows, cells: own }) => [...rows.flat(), ...[...(own?.values() ?? [])].map(({ formula }) => formula)])
  expect(cells).toEqual(expect.arrayContaining(['=head', ...hostile.slice(0, 5), '=1', '=2']))
  expect(book.sheets.flatMap(({ cells: own }) => [...(own?.values() ?? [])]).filter(cell => cell.formula !== undefined)).toEqual([])
})

test('its CSV form puts an apostrophe before it', () => {
  const [file] = formsCsv({ title: 't', sheets: [], about: [], more: [table] })
  const lines = file!.text.split('\r\n')
  expect(lines[0]).toBe(`\uFEFF'=head`)
  expect(lines.slice(1, 6)).toEqual(hostile.slice(0, 5).map(cell => `'${cell}`))
})
