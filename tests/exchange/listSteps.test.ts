// The fair's list in the books: whole or not at all, known again when it comes back, with what a firm said elsewhere left as it is.
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { exportList, importList } from '../../src/steps/exchange/importList.ts'
import { openPartnerIndex, type PartnerIndex } from '../../src/steps/exchange/partnerIndex.ts'
import { changeNotice, draftOf, moveNotice, publishNotice } from '../../src/steps/exchange/notices.ts'
import { showNotice } from '../../src/steps/exchange/readNotices.ts'
import type { ExchangePorts } from '../../src/steps/exchange/noticeGround.ts'
import { openRegionCache } from '../../src/steps/region/regionCache.ts'
import { loadRegionFiles } from '../../src/steps/region/loadRegionFiles.ts'
import { readNotices } from '../../src/store/exchange/notices.ts'
import { makeEngine } from '../support/eachEngine.ts'

type Cell = string | number | null
const engine = makeEngine('embedded')
const hand = { actor: 'local', username: null, name: '经办人' }
let ports: ExchangePorts & { partners: PartnerIndex }
beforeAll(async () => {
  const store = await engine.open()
  const loaded = await loadRegionFiles(store, 'examples/two-towns/region', 'test')
  if (!loaded.ok) throw new Error('the example does not load')
  ports = { store, regions: openRegionCache(store), partners: openPartnerIndex(store) }
})

const head: Cell[] = ['企业名称', '品种', '数量（万吨）', '所在地', '起止时间', '质量要求']
const rows = (): Cell[][] => [
  ['河口发电', '电厂粉煤灰', 12, '西镇', '2027年', 'SO3 0.5~1.2%'],
  ['东山钢铁', '水渣', 30, '东镇', '2027年', null],
  ['中原循环', '粉煤灰', 5, '中原循环基地', '2027年上半年', null],
]
const book = (given: Cell[][], sheet = '供应清单'): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: sheet, rows: [['2027年供应清单'], head, ...given] }] })
const file = (bytes: Uint8Array) => ({ name: '清单.xlsx', bytes })
const kept = async (): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*)::int as n from exchange_notice_record`.execute(ports.store.db)).rows[0]?.n)

test('a list is tried, kept, known again, and goes out with its numbers', async () => {
  const bytes = await book(rows())
  const tried = await importList(ports, file(bytes), { hand, dryRun: true })
  expect(tried).toMatchObject({ ok: true, value: { notices: 3, added: 3, saved: false } })
  expect(await kept()).toBe(0)
  const saved = await importList(ports, file(bytes), { hand })
  expect(saved).toMatchObject({ ok: true, value: { added: 3, saved: true, problems: [] } })
  expect(await importList(ports, file(bytes), { hand })).toMatchObject({ ok: true, value: { added: 0, changed: 0, unchanged: 3 } })
  expect(await kept()).toBe(3)

  const [notice] = await readNotices(ports.store.db, {})
  const id = saved.ok ? (saved.value.listed[0]?.notice ?? '') : ''
  expect(notice?.basedOn[0]).toMatch(/^list:清单.xlsx:供应清单:\d$/u)
  // What the firm says later and elsewhere, the list does not take back.
  const [own] = await readNotices(ports.store.db, { ids: [id] })
  if (own === undefined) throw new Error('it was kept')
  const said = { ...draftOf(own), contact: '李四', disclosure: { priceCnyPerT: 'contract' as const } }
  expect((await changeNotice(ports, id, 1, said, { hand })).ok).toBe(true)
  const days = { fromDay: '2027-01-01', toDay: '2027-12-31' }
  const need = {
    kind: 'need',
    party: '东山钢铁',
    material: '粉煤灰',
    massKg: 10_000_000,
    basis: 'dry',
    place: { words: '东镇' },
    ...days,
  } as const
  expect((await publishNotice(ports, need, { hand })).ok).toBe(true)
  const out = await exportList(ports, file(bytes), { hand, day: '2027-01-15', language: 'zh' })
  if (!out.ok) throw new Error(out.problems[0]?.en)
  const [sheet] = (await readXlsx(out.value)).sheets
  expect(sheet?.rows[1]?.slice(6)).toEqual([
    '循域编号\nXunyu number',
    '匹配结果\nMatches',
    '不匹配的原因和处理\nRefusals and what to do',
    '去向\nFate',
  ])
  expect(sheet?.rows[2]?.[6]).toBe(id)
  expect(sheet?.rows[2]?.[9]).toBe('挂牌')
  // What it matches is told by name, with what is missing for a yes.
  expect(String(sheet?.rows[2]?.[7])).toMatch(/^尚缺资料 1 个：\n东山钢铁 10,000 吨，缺：/u)
  expect(await importList(ports, file(out.value), { hand })).toMatchObject({ ok: true, value: { unchanged: 3, problems: [] } })
  expect(await showNotice(ports.store, id)).toMatchObject({ value: { version: 2, contact: '李四' } })
})

test('with one mistake nothing is kept, and every mistake is said', async () => {
  const wrong = rows()
  wrong[0] = ['河口发电', '粉煤灰', 99, '西镇', '2027年', null]
  wrong.push(['新来的厂', '粉媒灰', -4, '西镇', '2027年', null])
  const before = await kept()
  const done = await importList(ports, file(await book(wrong)), { hand })
  expect(
    done.ok ? [] : done.problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code}@${place.row}`),
  ).toEqual(['form.amount@6'])
  expect(await kept()).toBe(before)
})

test('a changed row is a new version; an ended one is not opened again by a list', async () => {
  const next = rows()
  next[1] = ['东山钢铁', '粒化高炉矿渣', 31, '东镇', '2027年', null]
  const done = await importList(ports, file(await book(next)), { hand })
  expect(done).toMatchObject({ ok: true, value: { added: 0, changed: 1, unchanged: 2 } })
  const id = done.ok ? (done.value.listed[2]?.notice ?? '') : ''
  expect((await moveNotice(ports, id, { verb: 'fate', fate: { fate: 'died', reason: 'distance' } }, { hand })).ok).toBe(true)
  const out = await exportList(ports, file(await book(next)), { hand, day: '2027-01-15', language: 'en' })
  const text = out.ok ? String((await readXlsx(out.value)).sheets[0]?.rows[4]?.[9]) : ''
  expect(text).toContain('came to nothing: distance')
  next[2] = ['中原循环', '粉煤灰', 6, '中原循环基地', '2027年上半年', null]
  const again = await importList(ports, file(await book(next)), { hand })
  expect(again.ok ? [] : again.problems.map(({ code, place }) => `${code}@${place.row}`)).toEqual(['list.closed.listing@5'])
})
