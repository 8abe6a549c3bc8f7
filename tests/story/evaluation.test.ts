// The invented brick works' case over HTTP on both databases: from the application to recognition, its files, and that a report which
// is out stays as it was, whatever becomes of books and rules.
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { openXlsx, readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '#api/server.ts'
import type { Server } from '#api/serverType.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationFile, FrozenFile } from '#domain/evaluation/sheets.ts'
import type { Problem } from '#domain/problem.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import type { CaseLine, CaseView } from '#steps/evaluation/cases.ts'
import { loadEvaluationExample } from '#steps/evaluation/demonstration.ts'
import { fileOf } from '#steps/evaluation/fileOf.ts'
import { checkFrozen, signFrozen } from '#steps/evaluation/freeze.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { readProcedure } from '#steps/evaluation/runFolder.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import type { ReportStanding } from '#domain/evaluation/reportStanding.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { wordText, zipParts } from '../support/officeText.ts'

const folder = 'examples/evaluation-brickworks'
const id = 'case:brickworks:2022'
const address = `/evaluations/${encodeURIComponent(id)}`

eachEngine('an evaluation', engine => {
  let app: App
  let server: Server
  const inject = (method: 'GET' | 'POST', path: string, payload?: object) =>
    server.inject({ method, url: `/api${path}`, headers: { host: 'localhost' }, ...(payload === undefined ? {} : { payload }) })
  const post = async (path: string, body: object) => {
    const answer = await inject('POST', path, body)
    return { status: answer.statusCode, body: answer.json<EvaluationCase & { problems?: Problem[] }>() }
  }
  const get = async <T>(path: string): Promise<T> => {
    const answer = await inject('GET', path)
    expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, ''])
    return answer.json<T>()
  }
  const bytes = async (path: string): Promise<Uint8Array> => {
    const answer = await inject('GET', path)
    expect([path, answer.statusCode]).toEqual([path, 200])
    return new Uint8Array(answer.rawPayload)
  }
  beforeAll(async () => {
    const opened = await openApp(await engine.place())
    if (!opened.ok) throw new Error(opened.problems[0]?.en)
    app = opened.value
    server = await buildServer(app, { version: '0.0.0-test', checkAll: true, logLevel: 'silent', local: true })
  })
  afterAll(async () => {
    await server.close()
    await app.close()
  })

  let atReport: Uint8Array
  test('each role takes its steps; the state moves with them; what comes too early is refused with what is missing', async () => {
    const [read, procedure] = [await readAccountFolder(folder), await readProcedure(folder)]
    if (!read.ok || !procedure.ok || procedure.value === null) throw new Error('the example does not read')
    const { account, basis, tolerance, evaluated } = read.value
    const application = { ...procedure.value.apply, basis, tolerance, products: evaluated, account }
    expect((await post('/evaluations', { ...application, products: ['tile'] })).body.problems?.[0]?.code).toBe('evaluation.product')
    expect((await post('/evaluations', { ...application, account: undefined })).body.problems?.[0]?.code).toBe('evaluation.account')
    expect((await post('/evaluations', { ...application, party: 'huaming' })).status).toBe(422)
    expect((await post('/evaluations', application)).body).toMatchObject({ id, state: 'applied', synthetic: true })
    expect((await post('/evaluations', application)).body.problems?.[0]?.code).toBe('evaluation.open')
    const states = new Set<string>()
    const reasons = (answer: Awaited<ReturnType<typeof post>>) => answer.body.problems?.map(one => one.en)
    // What is tried and refused before a step is taken, by the step.
    const refusals: Partial<Record<string, unknown>> = {}
    for (const step of procedure.value.steps) {
      const { action } = step.body
      const tried = (body: object, validOn = step.validOn) =>
        post(`${address}/steps`, { ...step, validOn, body: { ...step.body, ...body } })
      // A yes without reasons over points that nobody has verified.
      if (action === 'judge')
        refusals[action] = reasons(await post(`${address}/steps`, { ...step, body: { action, final: { answer: 'yes' } } }))
      if (action === 'publish') {
        atReport = await bytes(`${address}/report.docx`)
        refusals[action] = [reasons(await tried({ to: '2023-03-23' })), (await post(`${address}/account`, account)).status]
      }
      if (action === 'file') refusals[action] = reasons(await tried({}, '2023-03-29'))
      const taken = await post(`${address}/steps`, step)
      expect([action, taken.status, taken.body.problems ?? []]).toEqual([action, 201, []])
      states.add(taken.body.state)
    }
    expect(refusals).toEqual({
      judge: ['a verdict that differs from the proposed one needs reasons'],
      publish: [['a notice lasts 5 working days at least'], 422],
      file: ['the notice ends on 2023-03-29'],
    })
    expect([...states]).toEqual([
      'accepted',
      'documented',
      'balanced',
      'sampling',
      'inspected',
      'judged',
      'reported',
      'noticed',
      'filed',
      'recognised',
    ])
    expect((await post('/evaluations/nothing/steps', procedure.value.steps[0] ?? {})).status).toBe(404)
  })

  test('the case for a page: verdicts side by side, next steps, deadlines, and the list', async () => {
    const view = await get<CaseView>(`${address}?day=2023-04-20`)
    const { evaluationCase, taxes, reviews } = view.file
    expect(evaluationCase.verdicts[0]).toMatchObject({ proposed: { answer: 'unverified' }, final: { answer: 'yes' } })
    expect(evaluationCase.balance?.wastes.map(one => [one.material, one.agree, one.acceptedKg, one.acceptedBy])).toEqual([
      ['gangue', 'yes', 3_870_000, 'batches'],
      ['fly_ash', 'yes', 1_974_000, 'batches'],
      ['bottom_ash', 'no', 416_760, 'stock'],
    ])
    expect([evaluationCase.balance?.share.wet, evaluationCase.balance?.share.dry]).toEqual(['0.72222222', '0.69586375'])
    expect(view.next.map(one => [one.action, one.role])).toEqual([
      ['recognise', 'province'],
      ['recognise', 'tax'],
      ['refuseRecognition', 'province'],
      ['refuseRecognition', 'tax'],
      ['withdraw', 'evaluator'],
      ['withdraw', 'authority'],
    ])
    expect(view.reminders.find(one => one.deadline === 'filing')).toMatchObject({ due: '2023-04-19', standing: 'met', verified: true })
    // Money that hangs on unread text or an open basis is not there, and no total is made of it.
    for (const sheet of taxes.filter(one => one.answer === 'unverified' || one.answer === 'undetermined'))
      expect(sheet.figures.filter(one => one.kind === 'result' && one.name === 'taxCny' && one.value !== null)).toEqual([])
    for (const sheet of taxes) for (const figure of sheet.figures) expect(figure.basisZh).not.toBe('')
    // In words: no name of an input (`generatedT`, `deductions.1.kind`), no key of a line and no code of a place stands for one.
    const inWords = taxes.flatMap(sheet => [
      ...sheet.figures.flatMap(one => [one.basisZh, one.basisEn, one.shownZh ?? one.value ?? '', one.shownEn ?? one.value ?? '']),
      ...(sheet.unapprovedNames ?? []).flatMap(one => [one.zh, one.en]),
    ])
    expect(inWords.length).toBeGreaterThan(100)
    expect(inWords.filter(text => /\b[a-z]+[A-Z][A-Za-z]*\b|\w\.\d+\.\w|\bCN-\d\d|\b(EPT|VAT|CIT)-[A-Z]/u.test(text))).toEqual([])
    const tax = taxes.flatMap(sheet => sheet.figures).find(one => one.name === 'taxCny')
    expect(tax?.basisZh).toContain('产生量，')
    expect(tax?.basisEn).toContain('records of storage, disposal and utilisation (an empty list where there are none) (what became of it')
    expect(taxes.flatMap(sheet => sheet.figures).find(one => one.name === 'place')).toMatchObject({ shownZh: '河北', shownEn: 'Hebei' })
    expect(
      reviews
        .find(one => one.id === 'leader')
        ?.conditions.filter(one => one.answer === 'no')
        .map(one => one.id),
    ).toEqual(['balance'])
    const list = await get<{ total: number; rows: CaseLine[] }>('/evaluations?state=recognised&limit=5&day=2023-04-20')
    expect(list).toMatchObject({ total: 1, rows: [{ id, firm: 'brickworks', answer: 'yes', acceptedKg: 6_260_760, overdue: 0 }] })
    expect(await get<object>('/evaluations?firm=nobody')).toMatchObject({ total: 0, rows: [] })
    const table = await get<{ transitions: object[]; checklist: object[] }>('/evaluations/procedure')
    expect(table.transitions.length).toBeGreaterThan(20)
    expect(table.checklist).toHaveLength(13)
  })

  test('the report says what the example says, in both languages, the same bytes each time', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const report = await bytes(`${address}/report.docx?lang=${lang}`)
      expect(Buffer.compare(Buffer.from(report), Buffer.from(await bytes(`${address}/report.docx?lang=${lang}`)))).toBe(0)
      const { frozen } = await get<CaseView>(address)
      // The fingerprint covers the rule results word for word: it is held to the case, not to the golden text.
      const whole = wordText(report)
      expect(whole).toContain(frozen)
      // So is the number of the report, which is made of its first digits.
      const said = whole.replaceAll(frozen ?? '-', '<sha256>').replaceAll(/(?<=ZP-2023-)[0-9A-F]{4}(?:-[0-9A-F]{4}){3}/gu, '<first 16>')
      expect(whole).toContain(reportNumber('2023-03-20', frozen ?? ''))
      const golden = `${folder}/expected/report.${lang}.txt`
      if (process.env['XUNYU_WRITE_GOLDEN'] !== undefined) writeFileSync(golden, `${said}\n`)
      expect(`${said}\n`).toBe(readFileSync(golden, 'utf8'))
      expect(zipParts(report).get('word/styles.xml')).toContain('w:eastAsia="仿宋"')
      // Every link leads to a derivation that is there.
      const xml = zipParts(report).get('word/document.xml') ?? ''
      const anchors = new Set([...xml.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name))
      const marks = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(([, name]) => name))
      expect(anchors.size).toBeGreaterThan(8)
      expect([...anchors].filter(name => !marks.has(name))).toEqual([])
    }
  })

  test('workpapers, tax worksheets and the notice list open, with their derivations beside the figures', async () => {
    const names = async (path: string) => (await readXlsx(await bytes(path))).sheets.map(sheet => sheet.name)
    expect(await names(`${address}/workpapers.xlsx`)).toEqual(JSON.parse(readFileSync(`${folder}/expected/workpapers.json`, 'utf8')))
    const tax = await readXlsx(await bytes(`${address}/tax.xlsx`))
    expect(tax.sheets.map(sheet => sheet.name)).toEqual(['汇总', '环境保护税', '增值税即征即退', '所得税减计收入', '依据'])
    // Title, filler, head; then every row with the number of its basis, which the last sheet spells out.
    const [vat = [], bases = []] = [tax.sheets[2]?.rows, tax.sheets[4]?.rows]
    expect(String(vat[2]?.at(-1))).toBe('依据')
    const months = vat.slice(3).filter(row => String(row[0] ?? '').startsWith('2022年'))
    expect(months).toHaveLength(12)
    for (const row of months) expect(String(bases[Number(row.at(-1)) + 2]?.[1])).toContain('增值税资源综合利用目录')
    expect(await openXlsx(await bytes('/evaluations/notices.xlsx'))).toBeDefined()
    const rows = await get<NoticeRow[]>('/evaluations/notices?day=2023-03-24')
    expect(rows.map(row => [row.wasteEn, row.massT, row.productsEn, row.synthetic])).toEqual([
      ['coal gangue', '3870.000', 'fired perforated brick', true],
      ['fly ash', '1974.000', 'fired perforated brick', true],
      ['bottom ash (own)', '416.760', 'fired perforated brick', true],
    ])
    expect(await get<NoticeRow[]>('/evaluations/notices?day=2023-05-01')).toEqual([])
    expect(new TextDecoder().decode(await bytes('/evaluations/notices.csv')).split('\n')[1]).toContain('3870.000')
  })

  test('frozen: it verifies, a changed digit does not, a signature holds for its key alone', async () => {
    const text = new TextDecoder().decode(await bytes(`${address}/frozen.json`))
    expect(checkFrozen(text).filter(one => !one.ok)).toEqual([])
    const failing = (changed: string) =>
      checkFrozen(changed)
        .filter(one => !one.ok)
        .map(one => one.id)
    expect(failing(text.replace('"wetKg":290000', '"wetKg":390000'))).toEqual(['hash.account', 'balance'])
    expect(failing(text.replace('"acceptedKg":416760', '"acceptedKg":448000'))).toEqual(['hash.evaluationCase', 'balance'])
    expect(failing('{}')).toEqual(['format'])
    const frozen = JSON.parse(text) as FrozenFile
    const key = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const signed = signFrozen(frozen, 'huaming', key())
    expect(failing(sortedJson(signed))).toEqual([])
    const other = signFrozen(frozen, 'huaming', key()).signature
    expect(failing(sortedJson({ ...signed, signature: { ...signed.signature, publicKey: other?.publicKey } }))).toEqual(['signature'])
  })

  test('a report that is out stays: later steps, days and a different state of the rules change no byte', async () => {
    expect(Buffer.compare(Buffer.from(await bytes(`${address}/report.docx`)), Buffer.from(atReport))).toBe(0)
    const { file } = await get<CaseView>(`${address}?day=2026-01-01`)
    const frozen = JSON.parse(new TextDecoder().decode(await bytes(`${address}/frozen.json`))) as { parts: EvaluationFile }
    expect(file.taxes).toEqual(frozen.parts.taxes)
    // Under another knowledge of the law the same books would now come out otherwise.
    const otherwise = fileOf(frozen.parts.evaluationCase, frozen.parts.account, '2023-03-20', '2020-01-01')
    expect(otherwise.taxes.map(one => one.answer)).not.toEqual(file.taxes.map(one => one.answer))
  })

  test('withdrawn, the row stays on the list with day and reason, and whoever holds a copy reads it at once', async () => {
    const { frozen } = await get<CaseView>(address)
    const [row] = await get<NoticeRow[]>('/evaluations/notices')
    expect(row).toMatchObject({ answer: 'yes', overruled: true, reportSha256: frozen, validTo: '2024-03-19', withdrawnOn: null })
    const ask = (printed: string) => get<ReportStanding>(`/verify/${printed}?day=2023-05-01`)
    const standing = await ask(frozen ?? '')
    expect(standing).toMatchObject({
      number: row?.reportNumber,
      answer: 'yes',
      state: 'inForce',
      validTo: '2024-03-19',
      filedOn: '2023-03-31',
    })
    expect(standing.recognised.map(one => [one.purpose, one.on])).toEqual([
      ['province', '2023-04-10'],
      ['tax', '2023-04-14'],
    ])
    expect((await ask(standing.number.toLowerCase())).sha256).toBe(frozen)
    // Numbers of before had eight signs; copies that bear one are still verified.
    expect((await ask(`ZP-2023-${(frozen ?? '').slice(0, 8)}`)).number).toBe(standing.number)
    expect((await get<ReportStanding>(`/verify/${frozen}?day=2024-03-20`)).state).toBe('expired')
    for (const wrong of ['0'.repeat(64), standing.number.replace('2023', '2022'), '%25', 'ZP-2023', (frozen ?? '').slice(0, 8)])
      expect([wrong, (await inject('GET', `/verify/${wrong}`)).statusCode]).toEqual([wrong, 404])
    const withdraw = { role: 'authority', party: 'miit_qinghe', person: '周设', validOn: '2023-06-30', body: { action: 'withdraw' } }
    const paper = { reason: '六月过磅单系伪造', evidence: ['doc:nobody has it'] }
    expect((await post(`${address}/steps`, { ...withdraw, ...paper })).body.problems?.[0]?.code).toBe('evaluation.evidence')
    expect((await post(`${address}/steps`, { ...withdraw, ...paper, evidence: ['https://gxj.example.gov.cn/notice/7'] })).status).toBe(201)
    expect(await get<NoticeRow[]>('/evaluations/notices')).toMatchObject(
      [1, 2, 3].map(() => ({ state: 'withdrawn', withdrawnOn: '2023-06-30', withdrawnReason: paper.reason })),
    )
    expect(new TextDecoder().decode(await bytes('/evaluations/notices.csv')).split('\n')[1]).toContain(`2023-06-30,${paper.reason}`)
    expect(await ask(standing.number)).toMatchObject({
      state: 'withdrawn',
      ended: { on: '2023-06-30', by: 'authority', reason: paper.reason },
    })
  })

  test('the store refuses to change what was appended, and the example loads once', async () => {
    for (const table of ['appraisal_step', 'appraisal_account', 'appraisal_frozen'] as const)
      await expect(app.store.db.deleteFrom(table).execute()).rejects.toThrow('never changed')
    expect(await loadEvaluationExample(app.store, folder)).toMatchObject({ ok: true, value: { loaded: false } })
  })
})
