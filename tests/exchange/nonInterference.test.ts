// A stranger learns nothing of what is kept: two databases that differ in one hidden price, quantity and recipe answer random requests alike,
// to the byte. `XUNYU_REQUESTS=10000` asks as many, `XUNYU_SEED` others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import type { GivenNotice, NoticeDraft } from '../../src/domain/exchange/notice.ts'
import { substances } from '../../src/domain/exchange/substances.ts'
import { noticeSorts } from '../../src/domain/exchange/noticeQuery.ts'
import { buildServer } from '../../src/api/server.ts'
import type { Server } from '../../src/api/serverType.ts'
import { openApp } from '../../src/steps/app.ts'
import type { App } from '../../src/steps/appType.ts'
import { firstRecord } from '../../src/steps/exchange/notices.ts'
import { loadRegionFiles } from '../../src/steps/region/loadRegionFiles.ts'
import { appendNotices, showNoticeTo } from '../../src/store/exchange/notices.ts'
import { makeToken } from '../../src/store/accounts.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const wanted = Number(process.env['XUNYU_REQUESTS'] ?? 300)
const seed = Number(process.env['XUNYU_SEED'] ?? 11)
const recordedAt = '2026-03-01T00:00:00.000Z'
const materials = ['fly_ash', 'bf_slag', 'fgd_gypsum', 'iron_tailings']
const sites = ['steel_a', 'power_a', 'mine_a', 'town_east', 'town_west']
type Secret = { priceCnyPerT: string; massKg: number; low: string; high: string }
const secrets: readonly [Secret, Secret] = [
  { priceCnyPerT: '-41.5', massKg: 7_654_321, low: '0.31', high: '0.9' },
  { priceCnyPerT: '88', massKg: 120_000_000, low: '2', high: '4.4' },
]

/** Numbers from a seed, the same for both databases. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function draftOf(at: number, roll: () => number): NoticeDraft {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)] as T
  const open = roll() < 0.5
  return {
    kind: at % 3 === 0 ? 'need' : 'offer',
    party: pick(['mill-party', 'kiln-party', 'someone', '北山矿业']),
    material: pick(materials),
    massKg: 1000 * Math.ceil(roll() * 200_000),
    basis: 'wet',
    place: { site: pick(sites), words: pick(['东镇', '西镇北路', '河口']) },
    fromDay: '2026-01-01',
    toDay: pick(['2026-06-30', '2026-12-31', '2027-12-31']),
    priceCnyPerT: String(Math.round(roll() * 200 - 60)),
    quality: [{ substance: 'SO3', low: '0.2', high: (Math.round(roll() * 40) / 10 + 0.2).toFixed(1), unit: '%', basis: 'dry' }],
    note: pick(['长期供应', '短期', '货源稳定']),
    ...(open ? { disclosure: { priceCnyPerT: 'public', quality: 'public', note: 'public' } } : {}),
  }
}

async function open(secret: Secret, place: Parameters<typeof openApp>[0]): Promise<{ app: App; server: Server; token: string }> {
  const opened = await openApp(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const app = opened.value
  await fillTwoFirms(app.store)
  const loaded = await loadRegionFiles(app.store, 'examples/two-towns/region', 'test')
  if (!loaded.ok) throw new Error('the example does not load')
  const stamp = { validOn: '2026-03-01', recordedAt, basedOn: ['by:test'], synthetic: true, enteredBy: 'local' }
  const roll = dice(7)
  const drafts = Array.from({ length: 60 }, (_, at) => draftOf(at, roll))
  const { priceCnyPerT, massKg, low, high } = secret
  const hidden: NoticeDraft = {
    kind: 'offer',
    party: 'mill-party',
    material: 'fly_ash',
    massKg,
    minLotKg: Math.floor(massKg / 10),
    basis: 'wet',
    place: { site: 'power_a' },
    fromDay: '2026-01-01',
    toDay: '2026-12-31',
    priceCnyPerT,
    quality: [{ substance: 'SO3', low, high, unit: '%', basis: 'dry' }],
    disclosure: { massKg: 'contract', priceCnyPerT: 'matched', quality: 'contract' },
  }
  await app.store.inTransaction(async inner => {
    await appendNotices(
      inner.db,
      [...drafts, hidden].map((draft, at) => firstRecord(at === 60 ? 'hidden' : `n${at}`, draft, 'open', stamp)),
    )
    await appendNotices(inner.db, [firstRecord('draft', hidden, 'draft', stamp)])
    await showNoticeTo(inner.db, { notice: 'hidden', party: 'kiln-party', level: 'contract', basedOn: ['test'], recordedAt })
  })
  const server = await buildServer(app, { version: '0.0.0-test', checkAll: true, logLevel: 'silent', local: false, perMinute: 1_000_000 })
  return { app, server, token: (await makeToken(app.store, 'u-rival', 'test', true, 1)).token }
}

/** What each server's own clock says, of the day and of what may still be asked in this minute, is nobody's secret. */
const ofTheClock = new Set(['date', 'ratelimit-reset', 'ratelimit-remaining', 'retry-after'])
type Asked = { method: 'GET' | 'POST'; url: string; body?: string | Buffer; type?: string; signedIn: boolean }
function request(roll: () => number, list: Buffer): Asked {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)] as T
  const signedIn = roll() < 0.6
  const id = pick(['hidden', 'hidden', 'n1', 'n2', 'draft', 'none'])
  const kind = roll()
  const json = (url: string, body: unknown): Asked => ({
    method: 'POST',
    url,
    body: JSON.stringify(body),
    type: 'application/json',
    signedIn,
  })
  if (kind < 0.08) return { method: 'GET', url: `/api/exchange/notices/${id}${pick(['', '', '/history'])}`, signedIn }
  if (kind < 0.11) return { method: 'GET', url: `/api/exchange/notices/own`, signedIn }
  if (kind < 0.15) return json(`/api/exchange/notices/${id}/moves`, { verb: pick(['pause', 'close', 'match', 'nonsense']) })
  if (kind < 0.18) {
    const notice: Partial<GivenNotice> = {
      kind: 'offer',
      party: pick(['mill-party', '某厂']),
      material: pick(['水碴', '粉煤灰']),
      massKg: pick([-1, 5]),
      basis: 'wet',
      place: { words: '东镇' },
      fromDay: '2026-01-01',
      toDay: pick(['2025-01-01', '2027-01-01']),
    }
    return json(`/api/exchange/notices/${id}/versions`, { version: pick([1, 2]), notice })
  }
  if (kind < 0.2) return json(`/api/exchange/notices/${id}/readers`, { party: 'rival-party', level: 'contract' })
  if (kind < 0.22)
    return {
      method: 'POST',
      url: pick(['/api/exchange/lists?dryRun=true&name=l.xlsx', '/api/exchange/lists/out?name=l.xlsx']),
      body: list,
      type: 'application/octet-stream',
      signedIn,
    }
  // Pages that compare prices of all: what is hidden from the asker must not move them.
  if (kind < 0.25)
    return {
      method: 'GET',
      url: pick([
        '/api/exchange/clearing?day=2026-03-01&unknowns=assume',
        '/api/exchange/clearing?day=2026-03-01&material=fly_ash',
        '/api/exchange/own-matches?day=2026-03-01',
        '/api/exchange/stale?day=2026-03-01',
        '/api/exchange/negotiations',
        '/api/exchange/frameworks?notice=hidden',
        '/api/exchange/counterparties/mill-party',
      ]),
      signedIn,
    }
  const words: Record<string, string> = {
    limit: String(pick([1, 5, 20, 100])),
    offset: String(pick([0, 0, 3, 40])),
    sort: pick(noticeSorts),
  }
  const maybe = (share: number, name: string, values: readonly string[]): void => void (roll() < share && (words[name] = pick(values)))
  maybe(0.3, 'q', ['粉煤灰', '电厂', '东镇', '西', '长期 供应', 'mill', '河口', '0.31', '88'])
  maybe(0.3, 'material', ['fly_ash', '粉煤灰', '水渣', '粉媒灰', 'fly_ash,bf_slag'])
  maybe(0.2, 'kind', ['offer', 'need'])
  maybe(0.2, 'near', ['东镇', '115.05,40.5', '无此地'])
  maybe(0.2, 'km', ['30', '200', '-1'])
  maybe(0.3, 'quality', ['SO3<=1%', 'SO3≤3%', 'SO3>=0.3%', `${pick(substances).zh}<=1%`])
  maybe(0.2, 'minKg', ['1000000', '10000000', '100000000'])
  maybe(0.2, 'maxKg', ['10000000', '200000000'])
  maybe(0.2, 'order', ['asc', 'desc'])
  maybe(0.1, 'state', ['open,closed', 'draft'])
  maybe(0.1, 'party', ['mill-party', 'kiln-party'])
  maybe(0.1, 'updatedAfter', ['0', '30', '60'])
  return { method: 'GET', url: `/api/exchange/notices?${new URLSearchParams(words).toString()}`, signedIn }
}

describe('non-interference', () => {
  const engine = makeEngine('embedded')
  const sides: Awaited<ReturnType<typeof open>>[] = []
  beforeAll(async () => {
    for (const secret of secrets) sides.push(await open(secret, await engine.place()))
  })
  afterAll(async () => {
    for (const { app, server } of sides) {
      await server.close()
      await app.close()
    }
  })

  const ask = async ({ server, token }: (typeof sides)[number], { method, url, body, type, signedIn }: Asked) => {
    const headers = {
      host: 'localhost',
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(signedIn ? { authorization: `Bearer ${token}` } : {}),
    }
    const answer = await server.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
    const kept = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !ofTheClock.has(name)))
    return { status: answer.statusCode, headers: kept, body: answer.rawPayload.toString('base64') }
  }

  test(`a stranger reads the same of both, ${wanted} times`, async () => {
    const row = ['供应', 'mill-party', '粉煤灰', 5000, '河口电厂', '2026']
    const head = ['供需类型', '单位名称', '固废名称', '数量（吨）', '所在地', '期间', '循域编号']
    const list = Buffer.from(await writeXlsx({ sheets: [{ name: '产需清单', rows: [head, row, [...row, 'hidden']] }] }))
    const roll = dice(seed)
    const statuses = new Map<number, number>()
    let [found, searched] = [0, 0]
    for (let at = 0; at < wanted; at++) {
      const asked = request(roll, list)
      const [one, other] = [await ask(sides[0] as never, asked), await ask(sides[1] as never, asked)]
      expect({ asked, answer: other }).toEqual({ asked, answer: one })
      statuses.set(one.status, (statuses.get(one.status) ?? 0) + 1)
      if (Buffer.from(one.body, 'base64').toString('utf8').includes('"id":"hidden"')) found += 1
      if (one.status === 200 && asked.url.includes('notices?')) searched += 1
    }
    // It would prove nothing if nobody had come near: the notice itself is found, and doors of every kind were tried.
    expect(found).toBeGreaterThan(wanted / 20)
    expect(searched).toBeGreaterThan(wanted / 3)
    expect(statuses.get(500) ?? 0).toBe(0)
    for (const status of [200, 401, 403, 404, 422]) expect([status, (statuses.get(status) ?? 0) > 0]).toEqual([status, true])
  })

  test('and whoever was introduced tells them apart', async () => {
    const answers = await Promise.all(
      sides.map(async ({ app, server }) => {
        const headers = { host: 'localhost', authorization: `Bearer ${(await makeToken(app.store, 'u-kiln', 'test', true, 1)).token}` }
        return (await server.inject({ url: '/api/exchange/notices/hidden', headers })).json<{ priceCnyPerT: string; massKg: number }>()
      }),
    )
    expect(answers.map(({ priceCnyPerT, massKg }) => [priceCnyPerT, massKg])).toEqual(
      secrets.map(({ priceCnyPerT, massKg }) => [priceCnyPerT, massKg]),
    )
  })
})
