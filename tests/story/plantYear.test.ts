// A plant's year as its people live it: the ledger comes in, quarters are closed, something comes late, and the closed figures stay while
// the bridge leads to the restated ones. Nobody adjusts alone, nothing is lost and nothing is half-saved.
import { beforeAll, expect, test } from 'vitest'
import type { AdjustmentSeen } from '#domain/adjustment.ts'
import type { ImportInfo } from '#domain/importJob.ts'
import { openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import { confirmAdjustment, listAdjustments, withdrawAdjustment } from '#steps/ledger/adjustments.ts'
import { bridgeOf, closeQuarter } from '#steps/ledger/closeQuarter.ts'
import { proposeAdjustment } from '#steps/ledger/proposeAdjustment.ts'
import { summariseLedger } from '#steps/intake/exportLedger.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { splitRest } from '#evaluate/books/yearSplit.ts'
import { readYearSplit, yearsOf } from '#steps/books/yearSplit.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { readFiles } from '#steps/intake/readFiles.ts'
import { regionNames } from '#steps/intake/knownNames.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { recordHistory } from '#steps/registry/browseRegistry.ts'
import { listMaterials, mergeMaterial, registerMaterial } from '#steps/registry/materials.ts'
import { readWasteFacts } from '#store/wasteRows.ts'
import { makeEngine } from '../support/eachEngine.ts'

const engine = makeEngine('embedded')
const li = { actor: 'local', name: '李工' }
const wang = { actor: 'local', name: '王工' }
const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const generated = (rows: readonly (readonly [day: string, t: number, batch: string, reason?: string])[]) =>
  csv(
    '产生.csv',
    `记录时间,单位名称,固废名称,产生量（吨）,含水率,批次编号,调整原因\n${rows.map(([day, t, batch, reason = '']) => `${day},东山钢铁厂,高炉渣,${t},0,${batch},${reason}\n`).join('')}`,
  )
const used = (rows: readonly (readonly [day: string, t: number, batch: string])[]) =>
  csv(
    '利用.csv',
    `利用时间,单位名称,固废名称,利用量（吨）,含水率,批次号\n${rows.map(([day, t, batch]) => `${day},东山钢铁厂,高炉渣,${t},0,${batch}\n`).join('')}`,
  )
const party = '东山钢铁'

let app: App
beforeAll(async () => {
  const opened = await openApp(await engine.place())
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  app = opened.value
  const loaded = await loadRegionFiles(app.store, 'examples/two-towns/region', 'test')
  if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
  return () => app.close()
})
async function read(...files: { name: string; bytes: Uint8Array }[]): Promise<ImportInfo> {
  const info = await app.imports.settled(await app.imports.begin(app.store, { files, name: 'year', region: 'two-towns', party }))
  if (info === undefined) throw new Error('no import')
  return info
}
async function save(info: ImportInfo, late?: Parameters<App['imports']['confirm']>[2]): Promise<ImportInfo> {
  expect(info.report?.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(await app.imports.confirm(app.store, info.id, late)).toBe(true)
  return (await app.imports.settled(info.id))!
}
const open = async (): Promise<AdjustmentSeen[]> => listAdjustments(app.store, { states: ['draft', 'proposed'] }, li)
async function bridge(period: string): Promise<[string, number, number][]> {
  const made = await bridgeOf(app.store, { scope: { party }, period })
  if (!made.ok) throw new Error(made.problems[0]?.en)
  return made.value.lines.map(({ account, filedKg, nowKg }) => [account.accountClass, filedKg, nowKg])
}

test('a year comes in and its first two quarters are closed', async () => {
  const info = await read(
    generated([
      ['2023-02-01', 100, 'G-1'],
      ['2023-05-01', 200, 'G-2'],
      ['2023-08-01', 300, 'G-3'],
    ]),
    used([['2023-06-01', 150, 'U-1']]),
  )
  expect(await save(info)).toMatchObject({ status: 'saved', outcome: { added: 4 } })
  for (const period of ['2023-Q1', '2023-Q2'])
    expect(await closeQuarter(app.store, { scope: { party }, period, closedBy: '李工' }, app.store.now)).toMatchObject({ ok: true })
})

test('late rows are said when the file is checked; the rest is saved, they wait for their reason, and nothing is booked twice', async () => {
  const file = generated([
    ['2023-03-01', 10, 'G-late'],
    ['2023-09-01', 20, 'G-4'],
  ])
  const info = await read(file)
  expect(info.report).toMatchObject({
    errors: 0,
    warnings: 1,
    would: { added: 2, late: 1, lateWithReason: 0, closings: ['closing:东山钢铁:*:2023-Q1'] },
  })
  expect(info.report?.problems).toMatchObject([{ code: 'ledger.late', severity: 'warning', place: { file: '产生.csv', row: 2 } }])
  const saved = await save(info)
  expect(saved).toMatchObject({ status: 'saved', outcome: { added: 1, late: { rows: 1, withThem: 0, state: 'draft' } } })
  expect(await bridge('2023-Q1')).toEqual([
    ['generated', -100_000, -100_000],
    ['on_hand', 100_000, 100_000],
  ])
  // The same file once more: what waits is known to wait.
  const again = await read(file)
  expect(again.report?.would).toMatchObject({ late: 0, waiting: 1 })
  expect((await save(again)).outcome).toMatchObject({ added: 0, unchanged: 2 })
  const [draft, ...more] = await open()
  expect([draft?.state, more]).toEqual(['draft', []])
  expect(await confirmAdjustment(app.store, draft!.id, wang)).toMatchObject({ ok: false, problems: [{ code: 'adjustment.reason' }] })
  expect(await withdrawAdjustment(app.store, draft!.id, li)).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
  expect((await read(file)).report?.would).toMatchObject({ late: 1, waiting: 0 })
})

test('with a reason they are a proposal that a second person confirms; the closed figures stay, the bridge leads to the new ones', async () => {
  const info = await read(
    generated([
      ['2023-03-01', 10, 'G-late'],
      ['2023-03-02', 5, 'G-slip', '磅单四月才送到'],
    ]),
  )
  const saved = await save(info, { reason: '漏记一车', by: li, second: null })
  expect(saved.outcome).toMatchObject({ added: 0, late: { rows: 2, state: 'proposed' } })
  const [waiting] = await open()
  expect(waiting).toMatchObject({ reason: '漏记一车', proposedBy: '李工', closings: ['closing:东山钢铁:*:2023-Q1'] })
  expect(await confirmAdjustment(app.store, waiting!.id, li)).toMatchObject({ ok: false, problems: [{ code: 'adjustment.second' }] })
  expect(await confirmAdjustment(app.store, waiting!.id, wang)).toMatchObject({
    ok: true,
    value: { state: 'confirmed', decidedBy: '王工' },
  })
  expect(await confirmAdjustment(app.store, waiting!.id, wang)).toMatchObject({ ok: false, problems: [{ code: 'adjustment.taken' }] })
  expect(await bridge('2023-Q1')).toEqual([
    ['generated', -100_000, -115_000],
    ['on_hand', 100_000, 115_000],
  ])
  const made = await bridgeOf(app.store, { scope: { party }, period: '2023-Q1' })
  expect(made.ok && made.value.reasons.map(({ reason }) => reason).sort()).toEqual(['漏记一车', '磅单四月才送到'])
  // The statutory balance knows them, dated where they belong.
  const { summary } = await summariseLedger(app, { year: 2023, party })
  expect(summary.find(({ month }) => month === '2023-03')).toMatchObject({ generatedKg: 15_000 })
})

test('what rests on a late row waits with it; everything else is saved, and both persons named at once post all of it', async () => {
  // 2,000 t used in October rest on 1,600 t that were forgotten in May.
  const rows = [
    generated([['2023-05-09', 1600, 'G-big']]),
    used([['2023-10-01', 2000, 'U-big']]),
    csv('焦炉.csv', '记录时间,单位名称,固废名称,产生量（吨）,含水率,批次编号\n2023-10-02,东山钢铁厂,粉煤灰,7,0,S-1\n'),
  ]
  const saved = await save(await read(...rows), { reason: '五月磅单漏录', by: li, second: null })
  expect(saved).toMatchObject({ status: 'saved', outcome: { added: 1, late: { rows: 1, withThem: 1, state: 'proposed' } } })
  const [waiting] = await open()
  expect(await withdrawAdjustment(app.store, waiting!.id, li)).toMatchObject({ ok: true })
  const direct = await save(await read(...rows), { reason: '五月磅单漏录', by: li, second: '王工' })
  const [done] = await listAdjustments(app.store, { states: ['confirmed'] }, li)
  expect(done).toMatchObject({ decidedBy: '王工', rows: [{ before: null, fact: { dryKg: 1_600_000 } }] })
  expect(direct).toMatchObject({ status: 'saved', outcome: { added: 2, unchanged: 1, late: { rows: 1, state: 'confirmed' } } })
  expect((await bridge('2023-Q2')).find(([name]) => name === 'generated')).toEqual(['generated', -200_000, -1_800_000])
})

test('by page, command and route: a movement that was forgotten, a row that was wrong, one that never was', async () => {
  const ask = {
    site: '东山钢铁厂',
    material: '高炉渣',
    move: 'generated',
    validOn: '2023-02-20',
    wetT: '3',
    moisture: '0',
    reason: '漏记',
  } as const
  expect(await proposeAdjustment(app, { ...ask, validOn: '2023-12-01' }, li)).toMatchObject({
    ok: false,
    problems: [{ code: 'adjustment.open' }],
  })
  expect(await proposeAdjustment(app, { ...ask, material: '月球土' }, li)).toMatchObject({
    ok: false,
    problems: [{ code: 'ledger.material.unknown' }],
  })
  expect(await proposeAdjustment(app, { ...ask, reason: '' }, li)).toMatchObject({ ok: false, problems: [{ code: 'adjustment.reason' }] })
  expect(
    await proposeAdjustment(app, { ...ask, move: 'dispatched', wetT: '999999', destination: 'utilise', receiver: '甲' }, li),
  ).toMatchObject({
    ok: false,
    problems: [{ code: 'ledger.overdrawn' }],
  })
  const made = await proposeAdjustment(app, ask, li)
  if (!made.ok) throw new Error(made.problems[0]?.en)
  expect(await confirmAdjustment(app.store, made.value.id, wang)).toMatchObject({ ok: true })
  const lower = await proposeAdjustment(app, { row: 'generated~steel_a~G-1', wetT: '90', reason: '重复计量' }, li)
  if (!lower.ok) throw new Error(lower.problems[0]?.en)
  expect(lower.value.rows).toMatchObject([{ before: { dryKg: 100_000 }, fact: { dryKg: 90_000 } }])
  expect(await confirmAdjustment(app.store, lower.value.id, wang)).toMatchObject({ ok: true })
  expect(await bridge('2023-Q1')).toEqual([
    ['generated', -100_000, -108_000],
    ['on_hand', 100_000, 108_000],
  ])
  expect(await auditLedger(app.store)).toMatchObject({ sound: true })
})

test('hazardous waste that no region has is registered by its code, and the words of bureaus are understood', async () => {
  const contract = (rows: string) =>
    csv(
      '委外.csv',
      `委外利用/处置批次编码,出厂时间,单位名称,危险废物名称,危险废物代码,委外利用/处置量（吨）,含水率,利用或处置,委外利用/处置方式,利用/处置单位名称\n${rows}`,
    )
  const made = csv(
    '危废产生.csv',
    '产生批次编码,产生时间,单位名称,危险废物名称,危险废物代码,产生量（吨）,含水率\nHWCS20230805001,2023-08-05,东山钢铁厂,废矿物油,900-249-08,12,0\n',
  )
  const info = await read(
    made,
    contract(
      [
        '甲1,2023-09-01,东山钢铁厂,废矿物油,900-249-08,5,0,委外处置,,甲公司',
        '甲2,2023-09-02,东山钢铁厂,废矿物油,900-249-08,3,0,,R9 废油再提炼,乙公司',
        '甲3,2023-09-03,东山钢铁厂,废矿物油,900-249-08,1,0,,,乙公司',
      ].join('\n'),
    ),
  )
  const said = info.report?.problems.map(({ code }) => code) ?? []
  expect(said).toEqual(expect.arrayContaining(['ledger.material.registered', 'ledger.destination.assumed']))
  expect(info.report).toMatchObject({ errors: 0, would: { registryAdded: 2 } })
  expect(await save(info)).toMatchObject({ status: 'saved', outcome: { added: 4, registryAdded: 2 } })
  expect(await listMaterials(app.store)).toMatchObject([{ id: '900-249-08', nameZh: '废矿物油', party: null }])
  const { rows } = await readWasteFacts(app.store.db, { material: '900-249-08', move: 'dispatched' })
  expect(rows.map(({ fact }) => fact.destination)).toEqual(['dispose', 'utilise', 'dispose'])
  const wrong = await read(contract('甲4,2023-09-04,东山钢铁厂,废矿物油,900-249-08,1,0,扔掉,,乙公司'))
  expect(wrong.report?.problems.find(({ code }) => code === 'form.choice')?.fixZh).toContain('委外处置')
  // With the names of the real region the same file reads as well.
  const region = await readRegionFiles('data/region-jjj')
  if (!region.ok) throw new Error(region.problems[0]?.en)
  const names = regionNames(region.value.region)
  const plant = names.sites[0]?.nameZh ?? ''
  const own = { name: made.name, bytes: new TextEncoder().encode(new TextDecoder().decode(made.bytes).replace('东山钢铁厂', plant)) }
  expect(await readFiles([own], { names })).toMatchObject({ errors: 0, facts: 1 })
})

test('a firm registers a waste code first, and an authority counts its own record with another; what was recorded stays', async () => {
  const ports = { store: app.store, regions: app.regions }
  expect(await registerMaterial(ports, { wasteCode: '900-249-08', nameZh: '废油' }, party, 'test')).toMatchObject({ ok: false })
  expect(await registerMaterial(ports, { wasteCode: '12', nameZh: '废油' }, party, 'test')).toMatchObject({
    ok: false,
    problems: [{ code: 'material.code' }],
  })
  expect(await registerMaterial(ports, { wasteCode: '900-249-08', nameZh: '轧机废油', id: 'mill_oil' }, party, 'test')).toMatchObject({
    ok: true,
  })
  expect(await mergeMaterial(ports, '900-249-08', 'mill_oil', '同一种', 'test')).toMatchObject({
    ok: false,
    problems: [{ code: 'material.by-code' }],
  })
  expect(await mergeMaterial(ports, 'mill_oil', '900-249-08', '同一种', 'test')).toMatchObject({
    ok: true,
    value: { sameAs: '900-249-08' },
  })
  expect(await recordHistory(app.store, 'materials', 'mill_oil')).toHaveLength(2)
})

test('the year splits to the kilogram, and every book is a bridge away from the next', async () => {
  const sent = csv(
    '出厂.csv',
    '出厂批次编号,出厂时间,单位名称,固废名称,出厂数量（吨）,含水率,接收单位名称,流向类型\nC-1,2023-08-20,东山钢铁厂,高炉渣,40,0,华北建材,外售\nC-2,2023-12-20,东山钢铁厂,高炉渣,15,0,华北建材,利用\n',
  )
  await save(await read(sent))
  const made = await readYearSplit({ store: app.store, regions: app.regions }, 2023, party)
  if (!made.ok) throw new Error(made.problems[0]?.en)
  const { lines, bridges, books, restated } = made.value
  expect(lines.map(splitRest)).toEqual(lines.map(() => 0))
  // 108 + 1,800 of the two closed quarters, 320 of the third.
  expect(lines.find(({ material }) => material === 'bf_slag')).toMatchObject({
    generatedKg: 2_228_000,
    usedKg: 2_150_000,
    inTransitKg: 55_000,
    lateKg: 40_000,
    closingKg: 23_000,
    sentForUseKg: 55_000,
  })
  expect(lines.find(({ material }) => material === '900-249-08')).toMatchObject({ generatedKg: 12_000, inTransitKg: 9000, closingKg: 3000 })
  for (const { fromKg, steps, toKg } of bridges) expect(fromKg + steps.reduce((sum, { massKg }) => sum + massKg, 0)).toBe(toKg)
  for (const { fromKg, lines: steps, toKg } of books) expect(fromKg + steps.reduce((sum, { massKg }) => sum + massKg, 0)).toBe(toKg)
  expect(bridges.map(({ from, fromKg, toKg }) => [from, fromKg, toKg])).toEqual([
    ['ledger', 2_150_000, 2_208_000],
    ['forms', 2_208_000, 2_150_000],
  ])
  expect(books[0]).toMatchObject({ from: 'stat_utilised', fromKg: 2_150_000 })
  // The statutory balance, by its own reading of the rows.
  const { balances } = await summariseLedger(app, { year: 2023, party, basis: 'dry' })
  expect(balances.find(({ material }) => material === 'bf_slag')).toMatchObject({ generatedKg: 2_228_000, utilisedKg: 2_205_000 })
  expect(restated.find(({ period, accountClass }) => period === '2023-Q1' && accountClass === 'generated')).toMatchObject({
    filedKg: 100_000,
    adjustedKg: 8000,
    nowKg: 108_000,
  })
  expect(await yearsOf(app.store)).toEqual([2023])
  expect(await readYearSplit({ store: app.store, regions: app.regions }, 2023, '没有这家')).toMatchObject({
    ok: false,
    problems: [{ code: 'year.party.unknown' }],
  })
})
