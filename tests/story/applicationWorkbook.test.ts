// An application as a workbook: what goes out comes in as the same, the template asks for what it needs, and every mistake has its cell.
import { openXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { Problem } from '#domain/problem.ts'
import { formsWorkbook } from '#report/formWorkbook.ts'
import { applicationBook } from '#report/evaluation/applicationBook.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { readApplicationWorkbook } from '#steps/evaluation/readApplicationWorkbook.ts'
import { blankForms } from '#steps/intake/exportLedger.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const example = 'examples/evaluation-brickworks'
const none = { sites: [], materials: [], parties: [], facilities: [] }
async function filled(): Promise<Uint8Array> {
  const folder = await readAccountFolder(example)
  if (!folder.ok) throw new Error(folder.problems[0]?.en)
  return formsWorkbook(applicationBook(folder.value.account, folder.value))
}
const given = (bytes: Uint8Array) => ({ name: '申请.xlsx', bytes })

/** The workbook with some of its cells changed: sheet, row and column as a spreadsheet counts them. */
async function changed(cells: readonly [sheet: string, row: number, column: number, value: string | number | null][]): Promise<Uint8Array> {
  const book = await openXlsx(await filled())
  for (const sheet of book.sheets)
    for (const [name, row, column, value] of cells) if (sheet.name === name) sheet.rows[row - 1]![column - 1] = value
  return writeXlsx({ sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) })
}

test('the example goes out as a workbook and comes in as the same account', async () => {
  const folder = await readAccountFolder(example)
  const back = await readApplicationWorkbook(given(await filled()))
  expect(back.ok ? [] : back.problems).toEqual([])
  if (!folder.ok || !back.ok) return
  const { rows, ...asked } = back.value
  expect(asked).toEqual(folder.value)
  expect(rows.find(({ form }) => form === 'batches')?.rows).toBe(48)
})

test('an empty template says what is missing, item by item', async () => {
  const blank = await blankForms('evaluation', none)
  const read = await readApplicationWorkbook(given(blank!))
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.problems.find(({ zh }) => zh === '“企业名称”没有填')?.place).toMatchObject({ sheet: '申请', row: 4, column: '内容' })
  expect(read.problems.map(({ zh }) => zh)).not.toContain('“企业英文名称”没有填')
})

test('mistakes come back with sheet, row and column, and a workbook without the first sheet is told where the template is', async () => {
  const read = await readApplicationWorkbook(
    given(
      await changed([
        ['投料', 3, 5, '1.6'],
        ['进厂', 2, 2, '2022-02-30'],
        ['申请', 12, 2, '干湿'],
      ]),
    ),
  )
  expect(read.ok ? [] : read.problems.map(({ place, code }) => [place.sheet, place.row, place.column, code])).toEqual([
    ['进厂', 2, '日期\nday', 'form.date'],
    ['投料', 3, '含水率\nmoisture', 'form.moisture'],
    ['申请', 12, '内容', 'application.choice'],
  ])
  const unknown = await readApplicationWorkbook(given(await changed([['投料', 2, 3, 'slag']])))
  expect(unknown.ok ? [] : unknown.problems.map(({ en }) => en)).toEqual(['there is no "slag"'])
  const other = await writeXlsx({ sheets: [{ name: 'a', rows: [['x', 'y']] }] })
  expect(await readApplicationWorkbook(given(other))).toMatchObject({ ok: false, problems: [{ place: { file: '申请.xlsx' } }] })
})

test('lines from the ledger: the workbook brings firm, products and counts alone', async () => {
  const read = await readApplicationWorkbook(given(await changed([['申请', 15, 2, '台账']])))
  expect(read.ok ? [] : read.problems).toEqual([])
  expect(read.ok && 'ledger' in read.value && read.value.ledger).toMatchObject({
    firm: { id: 'brickworks' },
    counts: [],
    products: [{ id: 'brick' }],
  })
})

eachEngine('an application workbook at the server', engine => {
  let api: TestServer
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
  })
  afterAll(() => api.close())
  const post = (url: string, payload: Uint8Array) =>
    api.server.inject({
      method: 'POST',
      url: `/api${url}`,
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
      payload: Buffer.from(payload),
    })

  test('it is tried without a trace, handed in once, and its mistakes come back', async () => {
    const example = new Uint8Array((await api.get('/evaluations/example.xlsx')).rawPayload)
    const tried = await post('/evaluations/workbook/try?name=a.xlsx', example)
    expect([tried.statusCode, tried.json()]).toMatchObject([
      200,
      { firm: { id: 'brickworks' }, period: '2022', acceptedKg: 6_260_760, synthetic: true },
    ])
    expect((await api.get('/evaluations')).json<{ total: number }>().total).toBe(0)
    const handedIn = await post('/evaluations/workbook?name=a.xlsx&validOn=2023-02-01&person=wang', example)
    expect([handedIn.statusCode, handedIn.json<EvaluationCase>().state]).toEqual([201, 'applied'])
    expect((await post('/evaluations/workbook?name=a.xlsx&validOn=2023-02-01', example)).statusCode).toBe(422)
    const wrong = await post('/evaluations/workbook/try', await changed([['投料', 3, 5, '1.6']]))
    expect([wrong.statusCode, wrong.json<{ problems: Problem[] }>().problems[0]?.place]).toMatchObject([422, { sheet: '投料', row: 3 }])
  })
})
