// The checklist of a case: files that are what they say, thirteen lines in one request, and evidence that somebody can open; the next case
// of the firm finds its documents again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { CaseDocument } from '#domain/evaluation/document.ts'
import type { Problem } from '#domain/problem.ts'
import { checklist } from '#evaluate/procedure/checklist.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { readProcedure } from '#steps/evaluation/runFolder.ts'
import { listDumpTables } from '#store/dump.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const id = 'case:brickworks:2022'
const at = `/evaluations/${encodeURIComponent(id)}`

eachEngine('the documents of a case', engine => {
  let api: TestServer
  const post = async (path: string, body: object | Buffer) => {
    const answer = await api.server.inject({
      method: 'POST',
      url: `/api${path}`,
      headers: { host: 'localhost', ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}) },
      payload: body,
    })
    return { status: answer.statusCode, body: answer.json<EvaluationCase & CaseDocument & { problems?: Problem[] }>() }
  }
  const upload = (name: string, content: string | Uint8Array, more = 'item=licence') =>
    post(`${at}/documents?name=${encodeURIComponent(name)}&${more}`, Buffer.from(content))
  const firm = { role: 'firm', party: 'brickworks', person: '王虚' }
  const said = (answer: Awaited<ReturnType<typeof post>>) => (answer.body.problems ?? []).map(one => [one.place.path, one.en])

  beforeAll(async () => {
    api = await openTestServer(await engine.place())
    const [read, told] = [await readAccountFolder('examples/evaluation-brickworks'), await readProcedure('examples/evaluation-brickworks')]
    if (!read.ok || !told.ok || told.value === null) throw new Error('the example does not read')
    const { account, basis, tolerance, evaluated } = read.value
    const opened = await post('/evaluations', { ...told.value.apply, basis, tolerance, products: evaluated, account })
    const accepted = await post(`${at}/steps`, told.value.steps[0] ?? {})
    if (opened.status !== 201 || accepted.status !== 201) throw new Error('the case is not open')
  })
  afterAll(() => api.close())

  test('a file is what its name says, or is refused with what to do', async () => {
    const refused = async (name: string, content: string | Uint8Array) =>
      (await upload(name, content)).body.problems?.map(one => [one.code, one.en])
    expect(await refused('licence.exe', 'MZ')).toEqual([['document.type', '"licence.exe" is of no type that is taken in']])
    expect(await refused('licence.constructor', 'MZ')).toEqual([['document.type', '"licence.constructor" is of no type that is taken in']])
    expect(await refused('licence.pdf', '<html>')).toEqual([['document.type', 'the content of "licence.pdf" is no pdf']])
    expect(await refused('licence.xlsx', 'PK\u0003\u0004 nothing inside')).toEqual([
      ['document.type', 'the content of "licence.xlsx" is no xlsx'],
    ])
    expect(await refused('licence.pdf', '')).toEqual([['document.size', '"licence.pdf" is empty']])
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    expect((await upload('scale.png', picture)).status).toBe(201)
    const book = await api.server.inject({ url: '/api/evaluations/example.xlsx', headers: { host: 'localhost' } })
    expect((await upload('stock.xlsx', book.rawPayload, 'item=stock')).body).toMatchObject({ item: 'stock', size: book.rawPayload.length })
    expect((await upload('stock.docx', book.rawPayload)).status).toBe(422)
  })

  test('thirteen lines in one request: each that is wrong is named with its row, and none is taken', async () => {
    const scan = (await upload('scan.pdf', '%PDF-1.4 one scan for all')).body
    const lapsed = (await upload('calibration.pdf', '%PDF-1.4 calibration', 'item=metering&validTo=2022-12-31')).body
    const documents = checklist.map(({ id: item }) => ({ item, evidence: [scan.id] }))
    const submit = (changed: Record<string, string[]>) =>
      post(`${at}/steps`, {
        ...firm,
        validOn: '2023-02-13',
        body: { action: 'submitDocuments', documents: documents.map(one => ({ ...one, evidence: changed[one.item] ?? one.evidence })) },
      })
    const wrong = await submit({
      licence: ['nonexistent:licence'],
      operation: ['slips:gangue:2022-01'],
      generation: ['slips:gangue:2022-01'],
      metering: [lapsed.id],
      credit: ['https://credit.example.cn/brickworks'],
    })
    expect(wrong.status).toBe(422)
    expect(said(wrong)).toEqual([
      [
        'body.documents.0.evidence',
        expect.stringContaining('"nonexistent:licence" is no uploaded document, voucher of the account or public link'),
      ],
      ['body.documents.10.evidence', '"metering system and calibration of the scales": "calibration.pdf" was valid to 2022-12-31'],
    ])
    expect(said(await submit({ share: [] }))).toEqual([[id, '"proof of the waste share" has no document']])
    const taken = await submit({})
    expect([taken.status, taken.body.documents.every(one => one.submittedOn === '2023-02-13')]).toEqual([201, true])
    expect(taken.body.steps).toHaveLength(3)
    expect(taken.body.steps.at(-1)?.evidence).toEqual([scan.id])
    const check = (checks: object[]) =>
      post(`${at}/steps/together`, {
        steps: [
          { role: 'evaluator', party: 'huaming', person: '李构', validOn: '2023-02-15', body: { action: 'checkDocuments', checks } },
          { role: 'evaluator', party: 'huaming', person: '李构', validOn: '2023-02-16', body: { action: 'confirmDocuments' } },
        ],
      })
    const half = await check(documents.slice(1).map(({ item }) => ({ item, finding: 'accepted' })))
    expect(said(half)).toEqual([[`steps.1 › ${id}`, '"copy of the business licence" has not been accepted']])
    expect((await check(documents.map(({ item }) => ({ item, finding: 'accepted' })))).body.state).toBe('documented')
  })

  test('the next case of the firm is offered what it uploaded; a backup carries it', async () => {
    const listed = (await api.get(`${at}/documents`)).json<CaseDocument[]>()
    expect(listed.map(one => [one.name, one.item, one.caseId])).toContainEqual(['scan.pdf', 'licence', null])
    const again = await upload('scan.pdf', '%PDF-1.4 one scan for all')
    expect(again.body.sha256).toBe(listed.find(one => one.name === 'scan.pdf')?.sha256)
    const files = await api.get('/files?limit=50')
    expect(files.json<{ files: { name: string }[] }>().files.filter(one => one.name === 'scan.pdf')).toHaveLength(1)
    const tables = await listDumpTables(api.app.store.db as never)
    expect(tables.map(({ name }) => name)).toContain('appraisal_document')
  })
})
