// Notices as firms keep them: states, versions, keys and who reads what, on both engines.
import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type GivenNotice, NoticeState } from '../../src/domain/exchange/notice.ts'
import { nextState, noticeDiagram, noticeMoves, verbsIn } from '../../src/exchange/notice/machine.ts'
import { openRegionCache } from '../../src/steps/region/regionCache.ts'
import { loadRegionFiles } from '../../src/steps/region/loadRegionFiles.ts'
import { importList } from '../../src/steps/exchange/importList.ts'
import { changeNotice, introduceTo, moveNotice, publishNotice } from '../../src/steps/exchange/notices.ts'
import { changedNotices, noticeHistory, ownNotices, showNotice, showNotices } from '../../src/steps/exchange/readNotices.ts'
import type { ExchangePorts } from '../../src/steps/exchange/noticeGround.ts'
import type { Store } from '../../src/store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const ash: GivenNotice = {
  kind: 'offer',
  party: 'mill-party',
  material: '电厂粉煤灰',
  massKg: 7_654_321,
  basis: 'wet',
  place: { words: '东镇' },
  fromDay: '2026-01-01',
  toDay: '2027-12-31',
  priceCnyPerT: '771.2345',
  quality: [{ substance: '三氧化硫', low: '0.31', high: 0.9, unit: '%' }],
  contact: '张三 13800000000',
}

describe('the machine', () => {
  test('reaches every state, and leaves each but the last', () => {
    const reached = new Set<NoticeState>(['draft', 'open'])
    for (let round = 0; round < NoticeState.options.length; round++)
      for (const state of reached) for (const verb of verbsIn(state)) reached.add(nextState(state, verb) ?? state)
    expect([...reached].toSorted()).toEqual([...NoticeState.options].toSorted())
    for (const state of NoticeState.options) expect(verbsIn(state).length).toBeGreaterThan(0)
    // One verb leads from a state to one state alone.
    const ways = noticeMoves.flatMap(({ verb, from }) => from.map(state => `${state} ${verb}`))
    expect(new Set(ways).size).toBe(ways.length)
  })
  test('is drawn on the page as it is', () => {
    expect(readFileSync('docs/how-to/list-and-find.md', 'utf8')).toContain(noticeDiagram())
  })
})

eachEngine('notices', engine => {
  let store: Store
  let mill: ExchangePorts
  const hand = (id: string) => ({ actor: `user:u-${id}`, username: `u-${id}`, name: id })
  const as = (id: string): ExchangePorts => ({ store: store.as({ kind: 'user', id: `u-${id}` }), regions: openRegionCache(store) })
  const by = { hand: hand('mill') }
  const published = async (given: Partial<GivenNotice> = {}, draft = false) => {
    const made = await publishNotice(mill, { ...ash, ...given }, { ...by, draft })
    if (!made.ok) throw new Error(made.problems.map(({ en }) => en).join('\n'))
    return made.value
  }
  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
    const loaded = await loadRegionFiles(store, 'examples/two-towns/region', 'test')
    if (!loaded.ok) throw new Error('the example does not load')
    mill = as('mill')
  })

  test('a notice under any of its names is one, and every version of it stays', async () => {
    const made = await published()
    expect(made).toMatchObject({ version: 1, state: 'open', material: 'fly_ash', place: { site: 'town_east' }, priceCnyPerT: '771.2345' })
    const changed = await changeNotice(mill, made.id, 1, { ...ash, massKg: 8_000_000 }, by)
    expect(changed).toMatchObject({ ok: true, value: { version: 2, massKg: 8_000_000 } })
    const late = await changeNotice(mill, made.id, 1, ash, by)
    expect(late).toMatchObject({
      ok: false,
      problems: [{ code: 'notice.version.taken', zh: expect.stringContaining('第 2 版') as string }],
    })
    const history = await noticeHistory(mill.store, made.id)
    expect(history).toMatchObject({
      ok: true,
      value: [
        { version: 1, massKg: 7_654_321 },
        { version: 2, massKg: 8_000_000 },
      ],
    })
    await expect(sql`update exchange_notice_record set verb = 'x'`.execute(store.db)).rejects.toThrow('exchange_notice_record')
    await expect(sql`delete from exchange_notice_record`.execute(store.db)).rejects.toThrow('exchange_notice_record')
  })

  test('moves along its table alone, and keeps its fate', async () => {
    const { id } = await published()
    const move = (verb: 'pause' | 'resume' | 'match' | 'close' | 'open') => moveNotice(mill, id, { verb }, by)
    expect(await move('pause')).toMatchObject({ ok: true, value: { state: 'paused', version: 1 } })
    expect(await move('match')).toMatchObject({ ok: false, problems: [{ code: 'notice.state.taken' }] })
    expect(await move('resume')).toMatchObject({ value: { state: 'open' } })
    expect(await move('match')).toMatchObject({ value: { state: 'matched' } })
    const died = { verb: 'fate' as const, fate: { fate: 'died' as const } }
    expect(await moveNotice(mill, id, died, by)).toMatchObject({ ok: false, problems: [{ code: 'notice.fate.reason' }] })
    const told = await moveNotice(mill, id, { verb: 'fate', fate: { fate: 'died', reason: 'price', words: '低于成本 771' } }, by)
    expect(told).toMatchObject({ ok: true, value: { state: 'closed', fate: { fate: 'died', reason: 'price' } } })
    const seen = await showNotice(as('rival').store, id)
    expect(seen).toMatchObject({ ok: true, value: { state: 'closed', fate: { reason: 'price' } } })
    expect(JSON.stringify(seen)).not.toContain('771')
  })

  test('the same key is one notice; another request under it is refused', async () => {
    const once = { ...by, key: 'k1' }
    const [first, again] = [await publishNotice(mill, ash, once), await publishNotice(mill, ash, once)]
    expect(again).toEqual(first)
    expect(await publishNotice(mill, { ...ash, massKg: 5 }, once)).toMatchObject({ ok: false, problems: [{ code: 'request.key.taken' }] })
    const tried = await publishNotice(mill, ash, { ...by, dryRun: true })
    expect(tried.ok && (await showNotice(mill.store, tried.value.id)).ok).toBe(false)
  })

  test('nobody lists or changes in another firm’s name', async () => {
    await expect(publishNotice(as('rival'), ash, { hand: hand('rival') })).rejects.toMatchObject({ code: '42501' })
    const { id } = await published()
    expect(await moveNotice(as('rival'), id, { verb: 'close' }, { hand: hand('rival') })).toMatchObject({
      problems: [{ code: 'access.refused' }],
    })
    expect(await moveNotice(as('rival'), 'n-none', { verb: 'close' }, { hand: hand('rival') })).toMatchObject({
      problems: [{ code: 'notice.unknown' }],
    })
    await expect(
      sql`insert into exchange_notice_reader values (${id}, 'rival-party', 'contract', '{}', now())`.execute(as('rival').store.db),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('each reads what the holder lets them: the public, who was introduced, who has a contract; a draft nobody', async () => {
    const { id } = await published({ disclosure: { massKg: 'contract' } })
    const text = async (who: string): Promise<string> => JSON.stringify(await showNotice(as(who).store, id))
    const [price, mass, share] = ['771.2345', '7654321', '0.31']
    const holds = async (who: string) => {
      const all = await text(who)
      return [price, mass, share].map(secret => all.includes(secret))
    }
    expect(await holds('mill')).toEqual([true, true, true])
    for (const who of ['rival', 'operator', 'city', 'park', 'bureau', 'kiln'])
      expect([who, await holds(who)]).toEqual([who, [false, false, false]])
    await introduceTo(mill, id, { party: 'kiln-party', level: 'matched' }, by)
    expect(await holds('kiln')).toEqual([true, false, true])
    expect(await holds('rival')).toEqual([false, false, false])
    await introduceTo(mill, id, { party: 'kiln-party', level: 'contract' }, by)
    expect(await holds('kiln')).toEqual([true, true, true])
    const draft = await published({}, true)
    expect(await showNotices(as('kiln').store, [draft.id, id])).toHaveLength(1)
    expect(await showNotice(as('rival').store, draft.id)).toMatchObject({ ok: false, problems: [{ code: 'notice.unknown' }] })
    expect((await ownNotices(mill.store)).map(one => one.id)).toContain(draft.id)
    expect(await ownNotices(as('rival').store)).toEqual([])
    for (const table of ['exchange_notice', 'exchange_notice_record', 'exchange_notice_reader'])
      expect((await sql`select * from ${sql.table(table)}`.execute(as('rival').store.db)).rows).toEqual([])
  })

  test('a list is taken in for those one acts for; an authority lists firms without a seat, and no other', async () => {
    const book = async (...parties: string[]) => {
      const head = ['供需类型', '单位名称', '固废名称', '数量（吨）', '所在地', '期间']
      const rows = parties.map(party => ['供应', party, '粉煤灰', 5000, '西镇', '2027'])
      return { name: '清单.xlsx', bytes: await writeXlsx({ sheets: [{ name: '产需清单', rows: [head, ...rows] }] }) }
    }
    const codes = async (who: string, ...parties: string[]): Promise<string[]> => {
      const done = await importList(as(who), await book(...parties), { hand: hand(who) })
      return done.ok ? [`saved ${done.value.added}`] : done.problems.map(({ code, place }) => `${code}@${place.row}`)
    }
    expect(await codes('mill', 'mill-party')).toEqual(['saved 1'])
    expect(await codes('mill', 'mill-party', 'rival-party')).toEqual(['list.party@3'])
    expect(await codes('city', '无账号的厂')).toEqual(['saved 1'])
    expect(await codes('city', '无账号的厂', 'mill-party')).toEqual(['list.party@3'])
    expect(await codes('park', '无账号的厂')).toEqual(['list.party@2'])
    await expect(as('park').store.asKeeper({ lists: ['无账号的厂'] }, async () => 1)).rejects.toMatchObject({ code: '42501' })
    await expect(as('city').store.asKeeper({ lists: ['mill-party'] }, async () => 1)).rejects.toMatchObject({ code: '42501' })
  })

  test('changes are read on from a cursor, each once and in their order', async () => {
    const start = (await changedNotices(store.as({ kind: 'public' }), 0, 1000)).cursor
    const [one, two] = [await published(), await published({ grade: '二级' })]
    await moveNotice(mill, one.id, { verb: 'pause' }, by)
    const own = store.as({ kind: 'public' })
    const first = await changedNotices(own, start, 1)
    expect(first.notices.map(({ id }) => id)).toEqual([two.id])
    const rest = await changedNotices(own, first.cursor, 10)
    expect(rest.notices.map(({ id, state }) => [id, state])).toEqual([[one.id, 'paused']])
    expect(await changedNotices(own, rest.cursor, 10)).toEqual({ notices: [], cursor: rest.cursor })
  })
})
