// Verbs of a trade beside each other, on both engines: those on other flows and accounts go on at the same time, those on the same stock
// wait for each other, and whatever comes first, no account gives what it has not.
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Flow } from '#domain/flow.ts'
import type { Checked } from '#domain/problem.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { balancesOf } from '#steps/ledger/readLedger.ts'
import { accept } from '#steps/trade/accept.ts'
import { type UnitOfWork, storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { dispatch } from '#steps/trade/dispatch.ts'
import { offer } from '#steps/trade/offer.ts'
import { receive } from '#steps/trade/receive.ts'
import { eachEngine } from '../support/eachEngine.ts'

const recordedAt = '2022-06-01T00:00:00.000Z'
const stockKg = 1000
const must = <T>(checked: Checked<T>): T => {
  if (!checked.ok) throw new Error(checked.problems.map(problem => problem.en).join('\n'))
  return checked.value
}
/** By which codes some were refused, each once. */
const codesOf = (all: readonly Checked<unknown>[]): string[] => [
  ...new Set(all.flatMap(one => (one.ok ? [] : one.problems.map(({ code }) => code)))),
]
/** Fails where something waits that should not. */
const soon = <T>(what: string, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error(`${what} waited`)), 100_000).unref())])

eachEngine('verbs beside each other', engine => {
  let store: Store
  let unitOfWork: UnitOfWork
  const flow = (id: string, from: string): Flow => ({ id, material: 'slag', from, to: `to-${id}`, period: 2022, synthetic: false })
  const flows = [flow('a', 'mill'), flow('b', 'mill'), flow('c', 'other')]
  const account = (site: string, accountClass: 'generated' | 'on_hand') => ({ party: site, site, material: 'slag', accountClass })
  const deal = (one: Flow, massKg: number) => ({ massKg, seller: one.from, buyer: one.to, validOn: '2022-06-02' })
  const onHand = async (site: string) => {
    const { lines } = await balancesOf(store, { site, accountClass: 'on_hand' }, {}, { offset: 0, limit: 9 })
    return lines.map(({ postedKg, reservedKg }) => ({ postedKg, reservedKg }))[0]
  }

  beforeAll(async () => {
    store = await engine.open()
    unitOfWork = storeUnitOfWork(store)
    await store.inTransaction(inner =>
      flowJournal(inner.db).append({
        recordedAt,
        flows,
        records: flows.map(one => ({
          id: `record:${one.id}:planned:1`,
          flow: one.id,
          state: 'planned',
          massKg: 100_000,
          validOn: '2022-01-01',
          recordedAt,
          basedOn: ['plan:x'],
        })),
      }),
    )
    for (const site of ['mill', 'other'])
      must(
        await postEntries(store, {
          recordedAt,
          entries: [
            {
              id: `entry:row:${site}`,
              kind: 'generation',
              phase: 'posted',
              legs: [
                { account: account(site, 'generated'), massKg: -stockKg },
                { account: account(site, 'on_hand'), massKg: stockKg },
              ],
              validOn: '2022-05-01',
              recordedAt,
              basedOn: [`row:${site}`],
            },
          ],
        }),
      )
  })
  const offered = async (one: Flow, massKg: number) =>
    must(await offer(unitOfWork, one.id, { massKg, priceCnyPerT: '1', validOn: '2022-06-01' })).id

  test('no verb of a trade reads the entries of a material, or waits for all others', async () => {
    const [a] = flows as [Flow]
    const asked: string[] = []
    const watched: UnitOfWork = {
      ...unitOfWork,
      inTransaction: () => Promise.reject(new Error('a verb wants to be alone')),
      posting: work =>
        unitOfWork.posting(journal =>
          work({ ...journal, entries: async material => (asked.push(material ?? 'all'), journal.entries(material)) }),
        ),
    }
    const made = must(await offer(watched, a.id, { massKg: 20, priceCnyPerT: '1', validOn: '2022-06-01' }))
    const signed = must(await accept(watched, a.id, made.id, deal(a, 20)))
    const left = must(
      await dispatch(watched, signed.id, { massKg: 20, mode: 'road', weighingSlip: 'W-1', at: '2022-06-03T08:00:00+08:00' }),
    )
    must(await receive(watched, left.manifest.id, { massKg: 20, weighingSlip: 'W-2', at: '2022-06-03T09:00:00+08:00' }))
    expect(asked).toEqual([])
  })

  test('a verb on another stock is done while one is held open; one on the same stock waits for it, and is told what is left', async () => {
    const [a, b, c] = flows as [Flow, Flow, Flow]
    const before = (await onHand('mill'))?.postedKg ?? 0
    const [inA, inB, inC] = [await offered(a, before), await offered(b, before), await offered(c, 10)]
    let open!: () => void
    const opened = new Promise<void>(resolve => (open = resolve))
    let reached!: () => void
    const held = new Promise<void>(resolve => (reached = resolve))
    // Held open with its accounts locked and its answer still to be written.
    const slow: UnitOfWork = {
      ...unitOfWork,
      posting: work =>
        unitOfWork.posting(journal =>
          work({
            ...journal,
            append: async batch => {
              reached()
              // The embedded engine has one connection: there whoever holds a transaction open holds all.
              if (store.engine === 'postgres') await opened
              await journal.append(batch)
            },
          }),
        ),
    }
    const first = accept(slow, a.id, inA, deal(a, before))
    await soon('the first verb', held)
    expect(await soon('a verb on another stock', accept(unitOfWork, c.id, inC, deal(c, 10)))).toMatchObject({ ok: true })
    let done = false
    const second = accept(unitOfWork, b.id, inB, deal(b, before)).then(answer => ((done = true), answer))
    /** Whether the second is done, and how many sessions wait for a lock: of an engine with one connection there is nothing to say. */
    const waiting = async (): Promise<{ done: boolean; locks: number } | undefined> => {
      if (store.engine !== 'postgres') return undefined
      await new Promise(resolve => setTimeout(resolve, 300))
      const { rows } = await sql<{ n: string }>`select count(*) as n from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`.execute(store.db)
      return { done, locks: Number(rows[0]?.n) }
    }
    expect(await waiting()).toEqual(store.engine === 'postgres' ? { done: false, locks: 1 } : undefined)
    open()
    expect(await soon('the first verb', first)).toMatchObject({ ok: true })
    expect(await soon('the second verb', second)).toMatchObject({ ok: false, problems: [{ code: 'ledger.overdrawn' }] })
    expect(await onHand('mill')).toEqual({ postedKg: before, reservedKg: before })
  })

  test('many at once never promise or send more than there is, and the books stay sound', async () => {
    const fresh = flow('d', 'other')
    const more = [fresh, flow('e', 'other'), flow('f', 'other')]
    await store.inTransaction(inner =>
      flowJournal(inner.db).append({
        recordedAt,
        flows: more,
        records: more.map(one => ({
          id: `record:${one.id}:planned:1`,
          flow: one.id,
          state: 'planned',
          massKg: 9000,
          validOn: '2022-01-01',
          recordedAt,
          basedOn: ['plan:x'],
        })),
      }),
    )
    const start = await onHand('other')
    const free = (start?.postedKg ?? 0) - (start?.reservedKg ?? 0)
    const offers = await Promise.all(more.map(one => offered(one, 9000)))
    // Twelve that want nearly a sixth each: half of them at most.
    const each = Math.floor((free - 10) / 6)
    const signed = await Promise.all(
      [...Array(12).keys()].map(at => accept(unitOfWork, more[at % 3]!.id, offers[at % 3]!, deal(more[at % 3]!, each))),
    )
    const contracts = signed.flatMap(one => (one.ok ? [one.value] : []))
    expect(contracts).toHaveLength(6)
    expect(codesOf(signed)).toEqual(['ledger.overdrawn'])
    // Every contract is sent twice at once, with the same slip and with another: what was promised leaves once.
    const trip = (slip: string) => ({ massKg: each, mode: 'road', weighingSlip: slip, at: '2022-06-04T08:00:00+08:00' })
    const sent = await Promise.all(
      contracts.flatMap(({ id }, at) => [
        dispatch(unitOfWork, id, trip(`S-${at}`)),
        dispatch(unitOfWork, id, trip(at % 2 === 0 ? `S-${at}` : `T-${at}`)),
      ]),
    )
    expect(sent.filter(one => one.ok)).toHaveLength(6)
    // A slip of one gate is one lorry, under whatever contract.
    const made = await offered(flows[2]!, 1)
    const small = must(await accept(unitOfWork, 'c', made, deal(flows[2]!, 1)))
    expect(await dispatch(unitOfWork, small.id, { ...trip('S-0'), massKg: 1 })).toMatchObject({
      ok: false,
      problems: [{ code: 'shipment.slip-twice' }],
    })
    // And received twice at once: once.
    const trips = sent.flatMap(one => (one.ok ? [one.value.manifest.id] : []))
    const scale = (slip: string) => ({ massKg: each, weighingSlip: slip, at: '2022-06-05T08:00:00+08:00' })
    const arrived = await Promise.all(
      trips.flatMap(id => [receive(unitOfWork, id, scale(`IN-${id}`)), receive(unitOfWork, id, scale(`IN-${id}`))]),
    )
    expect(arrived.filter(one => one.ok)).toHaveLength(6)
    expect(codesOf(arrived)).toEqual(['shipment.received-twice'])
    const end = await onHand('other')
    expect(end).toEqual({ postedKg: (start?.postedKg ?? 0) - 6 * each, reservedKg: (start?.reservedKg ?? 0) + 1 })
    expect((await auditLedger(store)).findings).toEqual([])
  })
})
