// Adjustments and mergers as a hurried clerk and a suspicious auditor try them: one person in two spellings, a quarter that closes meanwhile, a
// proposal that something overtook, a merger into nothing.
import { beforeAll, expect, test } from 'vitest'
import type { ImportInfo } from '#domain/importJob.ts'
import { openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import { readBooks } from '#steps/books/readBooks.ts'
import { confirmAdjustment, listAdjustments, withdrawAdjustment } from '#steps/ledger/adjustments.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { bridgeOf, closeQuarter } from '#steps/ledger/closeQuarter.ts'
import { proposeAdjustment, reasonForDraft } from '#steps/ledger/proposeAdjustment.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { listMaterials, mergeMaterial, registerMaterial, tryMerge } from '#steps/registry/materials.ts'
import { makeEngine } from '../support/eachEngine.ts'

const engine = makeEngine('embedded')
const party = '东山钢铁'
const hand = (name: string) => ({ actor: 'local', name })
const generated = (rows: readonly (readonly [day: string, t: number, batch: string, reason?: string])[]) => ({
  name: '产生.csv',
  bytes: new TextEncoder().encode(
    `记录时间,单位名称,固废名称,产生量（吨）,含水率,批次编号,调整原因\n${rows.map(([day, t, batch, reason = '']) => `${day},东山钢铁厂,高炉渣,${t},0,${batch},${reason}\n`).join('')}`,
  ),
})

let app: App
beforeAll(async () => {
  const opened = await openApp(await engine.place())
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  app = opened.value
  const loaded = await loadRegionFiles(app.store, 'examples/two-towns/region', 'test')
  if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
  await save(
    await read([
      ['2023-02-01', 100, 'G-1'],
      ['2023-05-01', 50, 'G-2'],
    ]),
  )
  await close('2023-Q1')
  return () => app.close()
})
async function read(rows: Parameters<typeof generated>[0]): Promise<ImportInfo> {
  const info = await app.imports.settled(
    await app.imports.begin(app.store, { files: [generated(rows)], name: 'x', region: 'two-towns', party }),
  )
  expect(info?.report?.errors).toBe(0)
  return info as ImportInfo
}
async function save(info: ImportInfo, late?: Parameters<App['imports']['confirm']>[2]): Promise<ImportInfo> {
  expect(await app.imports.confirm(app.store, info.id, late)).toBe(true)
  return (await app.imports.settled(info.id)) as ImportInfo
}
const close = async (period: string) =>
  expect(await closeQuarter(app.store, { scope: { party }, period, closedBy: '李工' }, app.store.now)).toMatchObject({ ok: true })
const open = async () => listAdjustments(app.store, { states: ['draft', 'proposed'] }, hand('李工'))
async function generatedIn(period: string): Promise<number> {
  const made = await bridgeOf(app.store, { scope: { party }, period })
  return made.ok ? -(made.value.lines.find(({ account }) => account.accountClass === 'generated')?.nowKg ?? 0) : Number.NaN
}
const changed = async (wetT: string) => {
  const made = await proposeAdjustment(app, { row: 'generated~steel_a~G-1', wetT, reason: '重复计量' }, hand('李工'))
  if (!made.ok) throw new Error(made.problems[0]?.en)
  return made.value.id
}

test('half of the late rows with a reason: all of them wait, each keeps its own, the rest takes the one that is given', async () => {
  const saved = await save(
    await read([
      ['2023-03-01', 1, 'H-1', '磅单晚到'],
      ['2023-03-02', 2, 'H-2'],
      ['2023-06-01', 3, 'H-3'],
    ]),
  )
  expect(saved.outcome).toMatchObject({ added: 1, late: { rows: 2, withThem: 0, state: 'draft' } })
  const [draft] = await open()
  expect(await reasonForDraft(app.store, draft?.id ?? '', '   ', hand('李工'))).toMatchObject({ ok: false })
  expect(await reasonForDraft(app.store, draft?.id ?? '', '漏记', hand('李工'))).toMatchObject({ ok: true, value: { state: 'proposed' } })
  expect(await confirmAdjustment(app.store, draft?.id ?? '', hand('王工'))).toMatchObject({ ok: true })
  const made = await bridgeOf(app.store, { scope: { party }, period: '2023-Q1' })
  expect(made.ok && made.value.reasons.map(({ reason }) => reason).sort()).toEqual(['漏记', '磅单晚到'])
})

test('the same file read twice before either is saved is booked once', async () => {
  const rows = [
    ['2023-03-03', 4, 'T-1', '漏记'],
    ['2023-06-03', 5, 'T-2'],
  ] as const
  const [first, second] = [await read(rows), await read(rows)]
  expect((await save(first)).outcome).toMatchObject({ added: 1, late: { rows: 1 } })
  expect((await save(second)).outcome).toMatchObject({ added: 0, unchanged: 2 })
  const waiting = await open()
  expect(waiting).toHaveLength(1)
  expect(await withdrawAdjustment(app.store, waiting[0]?.id ?? '', hand('李工'))).toMatchObject({ ok: true })
})

test('nobody is two persons by capitals, blanks or the width of signs, at any door', async () => {
  const made = await proposeAdjustment(app, { row: 'generated~steel_a~G-1', wetT: '90', reason: '重复计量' }, hand('Li Wei'))
  const id = made.ok ? made.value.id : ''
  for (const name of ['li wei', ' Li  Wei ', 'LiWei', 'Ｌｉ Ｗｅｉ', 'Li\u00a0Wei', 'li\u200bwei'])
    expect([name, (await confirmAdjustment(app.store, id, hand(name))).ok]).toEqual([name, false])
  const late = await save(await read([['2023-03-04', 6, 'S-1', '漏记']]), { reason: '', by: hand('Li Wei'), second: 'li  wei' })
  expect(late).toMatchObject({ status: 'refused', refusal: [{ code: 'adjustment.second' }] })
  expect(await withdrawAdjustment(app.store, id, hand('Li Wei'))).toMatchObject({ ok: true })
  expect(await generatedIn('2023-Q1')).toBe(103_000)
})

test('a proposal that another overtook is not posted over it', async () => {
  const [older, newer] = [await changed('90'), await changed('80')]
  expect(await confirmAdjustment(app.store, newer, hand('王工'))).toMatchObject({ ok: true })
  expect(await confirmAdjustment(app.store, older, hand('王工'))).toMatchObject({ ok: false, problems: [{ code: 'adjustment.overtaken' }] })
  expect(await generatedIn('2023-Q1')).toBe(83_000)
  expect(await withdrawAdjustment(app.store, older, hand('李工'))).toMatchObject({ ok: true })
  // A row that was adjusted is adjusted once more from what it says now.
  expect(await confirmAdjustment(app.store, await changed('85'), hand('王工'))).toMatchObject({ ok: true })
  expect(await generatedIn('2023-Q1')).toBe(88_000)
})

test('a quarter that closes between checking and saving, or while an adjustment waits, loses nothing', async () => {
  const checked = await read([['2023-06-05', 7, 'Q-1']])
  expect(checked.report?.would).toMatchObject({ added: 1 })
  expect(checked.report?.would?.late).toBeUndefined()
  // A use of May rests on what comes late in March, and waits with it.
  const rests = {
    name: '利用.csv',
    bytes: new TextEncoder().encode('利用时间,单位名称,固废名称,利用量（吨）,含水率,批次号\n2023-05-20,东山钢铁厂,高炉渣,500,0,U-1\n'),
  }
  const both = await app.imports.settled(
    await app.imports.begin(app.store, {
      files: [generated([['2023-03-05', 500, 'Q-2', '漏记']]), rests],
      name: 'x',
      region: 'two-towns',
      party,
    }),
  )
  expect((await save(both as ImportInfo)).outcome).toMatchObject({ late: { rows: 1, withThem: 1, state: 'proposed' } })
  await close('2023-Q2')
  expect(await save(checked)).toMatchObject({ status: 'saved', outcome: { added: 0, late: { rows: 1, state: 'draft' } } })
  const waiting = await open()
  const proposal = waiting.find(({ state }) => state === 'proposed')
  expect(await confirmAdjustment(app.store, proposal?.id ?? '', hand('王工'))).toMatchObject({ ok: true })
  const made = await bridgeOf(app.store, { scope: { party }, period: '2023-Q2' })
  expect(made.ok && made.value.lines.find(({ account }) => account.accountClass === 'utilised')?.nowKg).toBe(500_000)
  expect(await auditLedger(app.store)).toMatchObject({ sound: true })
})

test('a merger goes into something that is there, of the same stream, and says first what it would change', async () => {
  const ports = { store: app.store, regions: app.regions }
  const register = async (wasteCode: string, id: string, nameZh: string) =>
    expect(await registerMaterial(ports, { wasteCode, nameZh, id }, party, 'test')).toMatchObject({ ok: true })
  await register('900-249-08', 'oil_a', '轧机废油')
  await register('900-249-08', 'oil_b', '轧机废油')
  await register('900-002-S17', 'scrap_a', '废料')
  const merge = (id: string, into: string) => mergeMaterial(ports, id, into, '同一种', 'test')
  expect(await merge('oil_a', 'oil_z')).toMatchObject({ ok: false, problems: [{ code: 'material.unknown' }] })
  expect(await merge('oil_a', 'scrap_a')).toMatchObject({ ok: false, problems: [{ code: 'material.stream' }] })
  expect(await tryMerge(ports, 'oil_a', 'oil_b')).toMatchObject({
    ok: true,
    value: { from: { id: 'oil_a' }, into: { id: 'oil_b' }, rows: 0 },
  })
  expect((await listMaterials(app.store)).every(({ sameAs }) => sameAs === null)).toBe(true)
  expect(await merge('oil_a', 'oil_b')).toMatchObject({ ok: true, value: { sameAs: 'oil_b' } })
  // Neither a chain nor a ring.
  expect(await merge('oil_b', 'oil_a')).toMatchObject({ ok: false, problems: [{ code: 'material.merged' }] })
  await register('900-249-08', 'oil_c', '废油')
  expect(await merge('oil_b', 'oil_c')).toMatchObject({ ok: false, problems: [{ code: 'material.target' }] })
  expect(await merge('oil_a', 'oil_a')).toMatchObject({ ok: true, value: { sameAs: null } })
  // A material of the region is something to merge into as well.
  expect(await tryMerge(ports, 'oil_a', 'bf_slag')).toMatchObject({ ok: false, problems: [{ code: 'material.stream' }] })
})

test('books of a place that does not exist are no empty books', async () => {
  const ask = { year: 2023, basis: 'dry', falseDeclaration: null } as const
  expect(await readBooks(app, { ...ask, place: 'CN-99' })).toMatchObject({ ok: false, problems: [{ code: 'books.place.unknown' }] })
  const near = await readBooks(app, { ...ask, place: 'eest' })
  expect(near.ok ? '' : near.problems[0]?.en).toContain('east')
  expect(await readBooks(app, { ...ask, place: 'east' })).toMatchObject({ ok: true })
})
