// Every document that leaves the product, made once in each language by the route or the function that makes it: in words of that language,
// every column of figures with its unit, on A4 pages that say what they are, from what and which page. A route or a function that makes a file
// and stands in neither table below fails here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '#api/openapi.ts'
import { buildServer } from '#api/server.ts'
import type { Server } from '#api/serverType.ts'
import { isFinished } from '#domain/planInfo.ts'
import type { PlanIntervals } from '#domain/intervals.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { againstSheet } from '#report/againstSheet.ts'
import { assumptionWorkbook } from '#report/assumptionSheet.ts'
import { intervalSheet } from '#report/intervalSheet.ts'
import { workbookBytes } from '#report/sheet.ts'
import { reconciliationWorkbook } from '#report/reconciliationSheet.ts'
import { openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import { loadEvaluationExample } from '#steps/evaluation/demonstration.ts'
import { reconcileFiles } from '#steps/reconcile/reconcileFiles.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { ensureBasePlan } from '#steps/submitPlan.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { strayWords } from '../support/machineWords.ts'
import { wordText, zipParts } from '../support/officeText.ts'

type Language = 'zh' | 'en'
const languages = ['zh', 'en'] as const
const engine = makeEngine('embedded')
const caseId = encodeURIComponent('case:brickworks:2022')
/** Registered by their Chinese names alone. */
const [party, hazardous] = ['东山钢铁', '废矿物油']

let app: App
let server: Server
let region: Region
const fetched = async (url: string, payload?: object): Promise<Buffer> => {
  const answer = await server.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url: `/api${url}`,
    headers: { host: 'localhost' },
    ...(payload === undefined ? {} : { payload }),
  })
  expect([url, answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([
    url,
    answer.statusCode < 300 ? answer.statusCode : 200,
    '',
  ])
  return answer.rawPayload
}

type Document = {
  /** The route that gives it, as the OpenAPI document writes it; none where a command alone makes it. */
  route?: string
  /** What makes it in src/report. */
  by: string
  kind: 'docx' | 'xlsx' | 'csv'
  /** Forms of the state are Chinese: there is no official text of them in another language. */
  only?: 'zh'
  make: (language: Language) => Promise<Uint8Array>
}
const product = (name: string, by: string): Document => ({
  route: `/api/evaluations/{id}/${name}`,
  by,
  kind: name.endsWith('docx') ? 'docx' : 'xlsx',
  make: language => fetched(`/evaluations/${caseId}/${name}?lang=${language}`),
})
const documents: readonly Document[] = [
  product('report.docx', 'wordReport'),
  product('workpapers.xlsx', 'workpapers'),
  product('tax.xlsx', 'taxWorkbook'),
  ...['decision', 'conclusion', 'notice', 'closing'].map(kind => product(`${kind}.docx`, 'letter')),
  ...(['xlsx', 'csv'] as const).map((kind): Document => ({
    route: `/api/evaluations/notices.${kind}`,
    by: kind === 'xlsx' ? 'noticeWorkbook' : 'noticeCsv',
    kind,
    make: language => fetched(`/evaluations/notices.${kind}?lang=${language}`),
  })),
  {
    route: '/api/plans/{id}/workbook.xlsx',
    by: 'planWorkbook',
    kind: 'xlsx',
    make: language => fetched(`/plans/base/workbook.xlsx?language=${language}`),
  },
  {
    route: '/api/plans/{id}/areas/{area}/workbook.xlsx',
    by: 'areaWorkbook',
    kind: 'xlsx',
    make: language => fetched(`/plans/base/areas/east/workbook.xlsx?language=${language}`),
  },
  {
    route: '/api/sweeps/{id}/table.xlsx',
    by: 'sweepWorkbook',
    kind: 'xlsx',
    make: async language => fetched(`/sweeps/${await sweptOnce()}/table.xlsx?language=${language}`),
  },
  { by: 'assumptionWorkbook', kind: 'xlsx', make: async language => assumptionWorkbook(await assumptions(), region, language) },
  { by: 'reconciliationWorkbook', kind: 'xlsx', make: reconciled },
  {
    route: '/api/ledger/year.xlsx',
    by: 'yearSplitWorkbook',
    kind: 'xlsx',
    make: language => fetched(`/ledger/year.xlsx?year=2023&party=${encodeURIComponent(party)}&language=${language}`),
  },
  ...(['ledger', 'hazardous'] as const).map((form): Document => ({
    route: '/api/forms/{form}/filled.xlsx',
    by: 'formsWorkbook',
    kind: 'xlsx',
    only: 'zh',
    make: () => fetched(`/forms/${form}/filled.xlsx?year=2023&party=${encodeURIComponent(party)}&region=two-towns`),
  })),
]

/** Files for programs, or to be filled in and read again: they keep ids, field names and both languages, and are called tables, data or template. */
const apart: Readonly<Record<string, string>> = {
  '/api/regions/{region}/package.xlsx': 'the tables of a region, read back as the same region',
  '/api/template.xlsx': 'the same tables, empty, to be filled in and read',
  '/api/forms/{form}/template.xlsx': 'empty forms: a header is found by either language',
  '/api/forms/{form}/template.zip': 'the same as CSV',
  '/api/forms/{form}/filled.zip': 'rows of a ledger as CSV, read back as the same rows',
  '/api/evaluations/example.xlsx': 'an application to be filled in and read',
  '/api/imports/{id}/annotated.xlsx': 'the workbook of its sender with its faults marked',
  '/api/exchange/lists/out': 'the list of its sender with what became of each row beside it',
  '/api/sweeps/{id}/table.csv': 'the table of a sweep by names of fields, unrounded',
  '/api/claims.csv': 'the register of claims by the ids that a claim and its evidence are looked up by',
  '/api/plans/{id}/bundle': 'all that a plan stands on, to be verified by a program',
  '/api/plans/{id}/model': 'the linear programme for another solver',
  '/api/jobs/{id}/file': 'one of the files here, made by a job',
  '/api/files/{hash}': 'a file as its sender sent it',
}
const apartFunctions: Readonly<Record<string, string>> = {
  regionWorkbook: 'tables of a region',
  regionTemplate: 'the same, empty',
  formTemplate: 'empty forms',
  formsCsv: 'rows of forms, read back',
  applicationBook: 'an application, read back',
  writeList: 'the workbook of its sender with what became of each row beside it',
  sweepCsv: 'data',
  reconciliationCsv: 'data: flows by the ids of the network',
}
/** What documents are made with. */
const tools = new Set(['workbookBytes', 'wordBytes', 'qrPicture', 'pictured'])

async function assumptions() {
  return (JSON.parse((await fetched('/plans/base/assumptions')).toString()) as { rows: Parameters<typeof assumptionWorkbook>[0] }).rows
}
async function reconciled(language: Language): Promise<Uint8Array> {
  const read = await reconcileFiles('examples/reconcile-plant', { sources: ['powder'] })
  if (!read.ok) throw new Error(read.problems[0]?.en)
  return reconciliationWorkbook(read.value, language)
}
let swept: Promise<string> | undefined
function sweptOnce(): Promise<string> {
  swept ??= (async () => {
    const axes = [
      { key: 'levy', values: ['off'] },
      { key: 'target.isw_utilised', values: [9_000_000] },
      { key: 'mode.road_ev.cnyPerTkm', values: [0.5] },
    ]
    const { id } = JSON.parse((await fetched('/sweeps', { region: 'two-towns', design: { kind: 'grid', axes } })).toString()) as {
      id: string
    }
    for (let tries = 0; tries < 600; tries += 1) {
      const { status } = JSON.parse((await fetched(`/sweeps/${id}`)).toString()) as { status: string }
      if (status === 'done') return id
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error('the sweep does not end')
  })()
  return swept
}

beforeAll(async () => {
  const opened = await openApp(await engine.place())
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  app = opened.value
  const [loaded, read] = [
    await loadRegionFiles(app.store, 'examples/two-towns/region', 'test'),
    await readRegionFiles('examples/two-towns/region'),
  ]
  if (!loaded.ok || !read.ok) throw new Error('the example region does not load')
  region = read.value.region
  await ensureBasePlan(app, 'two-towns', 'base')
  await loadEvaluationExample(app.store, 'examples/evaluation-brickworks')
  server = await buildServer(app, { version: '0.0.0-test', checkAll: true, logLevel: 'silent', local: true })
  await app.start()
  await ledgerOfAYear()
  for (let tries = 0; tries < 600; tries += 1) {
    const { status } = JSON.parse((await fetched('/plans/base')).toString()) as { status: Parameters<typeof isFinished>[0] }
    if (isFinished(status)) break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
})
afterAll(async () => {
  await server.close()
  await app.close()
})

/** General and hazardous waste of a year, a quarter of it closed. */
async function ledgerOfAYear(): Promise<void> {
  const files = {
    '产生.csv':
      '记录时间,单位名称,固废名称,产生量（吨）,含水率,批次编号\n2023-02-01,东山钢铁厂,高炉渣,12345.678,0.05,G-1\n2023-08-01,东山钢铁厂,高炉渣,300,0,G-2\n',
    '利用.csv': '利用时间,单位名称,固废名称,利用量（吨）,含水率,批次号\n2023-06-01,东山钢铁厂,高炉渣,1150,0,U-1\n',
    '危险废物产生记录.csv': `产生批次编码,产生时间,单位名称,危险废物名称,危险废物代码,产生量（kg）,含水率\nHWCS20230105001,2023-01-05,东山钢铁厂,${hazardous},900-249-08,1200,0\n`,
  }
  const given = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  const info = await app.imports.settled(await app.imports.begin(app.store, { files: given, name: 'year', region: 'two-towns', party }))
  expect(info?.report?.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  await app.imports.confirm(app.store, info!.id)
  expect((await app.imports.settled(info!.id))?.status).toBe('saved')
}

/** What people wrote, what things of the data are called, and what the law is called: it stands as it was written. */
async function written(language: Language): Promise<string[]> {
  const view = JSON.parse((await fetched(`/evaluations/${caseId}`)).toString()) as { file: unknown }
  const names = region.sources.flatMap(({ title, titleZh }) => [title, titleZh ?? title])
  return [...names, ...(language === 'zh' ? ['HiGHS', 'EPCIS'] : [...textsIn(view.file), party, hazardous])].filter(text => text !== '')
}
/** Chinese texts of a case that are no pair of languages: notes, reasons, names of persons and suppliers, titles of law. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /[\u4e00-\u9fff]/u.test(value) && !/zh$/iu.test(key) ? value.split(' | ') : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([own, part]) => textsIn(part, Array.isArray(value) ? key : own))
}

const countless = /^(?:序号|No\.|年|Year|.*（序号）|.*\(no\.\))$/u
/** Heads of columns that hold numbers and neither say in what nor have a column of units beside them. */
function unitless(rows: readonly (readonly unknown[])[], head: number): string[] {
  const heads = (rows[head] ?? []).map(String)
  const about = rows.slice(0, head).flat().map(String).join(' ')
  if (/计量单位：\S|金额单位：\S|Unit: |Amounts in /u.test(about) || heads.some(text => /单位$|^Unit/u.test(text))) return []
  return heads.filter(
    (text, at) => rows.slice(head + 1).some(row => typeof row[at] === 'number') && !/[（(].+[)）]/u.test(text) && !countless.test(text),
  )
}

async function readBook(bytes: Uint8Array, language: Language) {
  const { sheets } = await readXlsx(bytes)
  return sheets.map(({ name, rows, pageSetup, headerFooter }) => {
    const edges = `${headerFooter?.oddHeader ?? ''}\n${headerFooter?.oddFooter ?? ''}`
    const cells = rows.flat().filter(cell => typeof cell === 'string' || typeof cell === 'boolean')
    const filed = /填表日期|Date: _/u.test(String(rows.at(-1)?.[0] ?? ''))
    return {
      name,
      text: [name, edges.replaceAll(/&[LRPND]/gu, ' '), ...cells].join('\n'),
      unitless: name === (language === 'zh' ? '说明' : 'About') ? [] : unitless(rows, filed ? 2 : 0),
      pages: pageSetup?.paperSize === 'a4' && pageSetup.fitToWidth === 1 && edges.includes('&P') && edges.includes('&N'),
      // A form says who fills it in and when; a table says at the edge what it is, from what, and when it was printed.
      told: filed || (edges.includes('&D') && edges.includes(language === 'zh' ? '来源：' : 'Source: ')),
    }
  })
}

describe.each(
  documents.flatMap(one =>
    languages.filter(language => (one.only ?? language) === language).map(language => [one.route ?? one.by, language, one] as const),
  ),
)('%s in %s', (_, language, { kind, make }) => {
  test('is of one language and in words', async () => {
    expect(await faultsOf(kind, await make(language), language)).toEqual([])
  })
})

/** What a reader would stumble over, with the sheet it stands on. */
async function faultsOf(kind: Document['kind'], bytes: Uint8Array, language: Language): Promise<unknown[]> {
  const own = await written(language)
  if (kind === 'csv') return strayWords(new TextDecoder().decode(bytes).replaceAll('"', ' '), language, own)
  if (kind === 'docx') {
    const footers = [...zipParts(bytes)].filter(([path]) => path.startsWith('word/footer')).map(([, xml]) => xml)
    return [...strayWords(wordText(bytes), language, own), ...(footers.join('').includes('PAGE') ? [] : ['no number of the page'])]
  }
  return (await readBook(bytes, language)).flatMap(sheet => [
    ...strayWords(sheet.text, language, own).map(word => [sheet.name, word]),
    ...sheet.unitless.map(head => [sheet.name, `no unit: ${head}`]),
    ...(sheet.pages ? [] : [[sheet.name, 'not set up for A4']]),
    ...(sheet.told ? [] : [[sheet.name, 'does not say what it is of']]),
  ])
}

test('sheets that stand in a workbook only sometimes speak one language too', async () => {
  const result = JSON.parse((await fetched('/plans/base/result.json')).toString()) as PlanResult
  const headline = {
    netCostCny: 1,
    co2: { netKg: 1 },
    industrialT: 1,
    recyclablesT: 1,
    otherT: 1,
    sandReplacedT: 1,
    disposedT: 1,
    haulTkm: 1,
    builds: 1,
    addedTPerYear: 1,
  }
  const [target] = result.targets
  const targets = [{ id: target?.id, asItWas: 1, whatPays: 1, plan: 2 }]
  const source = {
    group: 'g',
    nameZh: '运价',
    nameEn: 'freight rate',
    figures: 1,
    table: 'modes',
    key: 'road',
    field: 'cnyPerTkm',
    atLow: 0,
    atHigh: 1,
    share: 0.5,
    solved: true,
  }
  const intervals = {
    rows: [{ id: 'netCost', nameZh: '净成本', nameEn: 'net cost', unit: 'CNY', value: 1, low: 0, high: 2, first: [source] }],
  } as unknown as PlanIntervals
  for (const language of languages) {
    const paper = { language, title: language === 'zh' ? '规划' : 'Plan', source: language === 'zh' ? '区域' : 'region', synthetic: true }
    const against = { asItWas: headline, whatPays: headline, plan: headline, targets } as unknown as Parameters<typeof againstSheet>[1]
    const bytes = await workbookBytes('t', [againstSheet(paper, against, result), intervalSheet(paper, intervals)])
    for (const sheet of await readBook(bytes, language))
      expect([sheet.name, strayWords(sheet.text, language), sheet.unitless]).toEqual([sheet.name, [], []])
  }
})

test('every route that gives a file stands in a table', async () => {
  const { paths } = (await openApiDocument('0')) as unknown as {
    paths: Record<string, Record<string, { responses?: Record<string, { content?: object }> }>>
  }
  const files = Object.entries(paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ responses = {} }) =>
      Object.values(responses).flatMap(({ content = {} }) =>
        Object.keys(content).some(type => !/json|event-stream|html/u.test(type)) ? [path] : [],
      ),
    ),
  )
  const known = new Set([...documents.map(({ route }) => route), ...Object.keys(apart)])
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(path => !known.has(path))).toEqual([])
  expect([...known].filter(path => path !== undefined && !files.includes(path))).toEqual([])
})

test('every function of the documents room that makes a file stands in a table', () => {
  const sources = readdirSync('src/report', { recursive: true, encoding: 'utf8' }).filter(name => /(?<!\.test)\.ts$/u.test(name))
  const makers = sources.flatMap(name =>
    [
      ...readFileSync(join('src/report', name), 'utf8').matchAll(
        /^export (?:async )?function (\w+)(?:<[^>]*>)?\([^]*?\)(?:: ([^{]*))? \{$/gmu,
      ),
    ].flatMap(([, made = '', returned = '']) => (/Uint8Array|FilledBook/u.test(returned) || made.endsWith('Csv') ? [made] : [])),
  )
  const known = new Set([...documents.map(({ by }) => by), ...Object.keys(apartFunctions), ...tools])
  expect(makers.length).toBeGreaterThan(15)
  expect(makers.filter(made => !known.has(made))).toEqual([])
})
