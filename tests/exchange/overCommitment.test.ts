// Many at once on one notice, on both engines: what is promised of it never exceeds it, each refusal names what is left, and the ledger, the
// contracts and the turns say the same, one for one.
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Checked } from '#domain/problem.ts'
import { listFrameworks } from '#steps/exchange/readDeals.ts'
import { takeStep } from '#steps/exchange/takeStep.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import type { Store } from '#store/openStore.ts'
import { accept, bid, giveNotice, local, must, putOnHand, sign, termsOf } from '../support/deals.ts'
import { eachEngine } from '../support/eachEngine.ts'

const said = (list: readonly Checked<unknown>[]): string[] => [
  ...new Set(list.flatMap(one => (one.ok ? [] : one.problems.map(({ en }) => en.replaceAll(/notice:test-\d+/g, 'N'))))),
]

eachEngine('over-commitment', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
  })
  /** Turns, contracts, promises and pending entries of one notice, by a count of each and the sums. */
  const kept = async (notice: string) => {
    const { rows } = await sql<Record<string, string>>`select
      (select count(*) from negotiation_turn t join negotiation n on n.id = t.negotiation
        where t.kind = 'accept' and n.body #>> '{offer,id}' = ${notice}) as accepted,
      (select count(*) from framework where offer = ${notice}) as signed,
      (select count(*) from entry e join framework f on e.id = 'entry:' || f.id where f.offer = ${notice} and e.phase = 'pending') as pending,
      (select count(*) from flow_record r join framework f on f.flow = r.flow where f.offer = ${notice} and r.state = 'contracted') as records,
      (select promised_kg from notice_promise where notice = ${notice}) as promised`.execute(store.db)
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]))
  }

  test('10,000 t and 100 acceptances of 150 t at once: 66 are signed, 34 refused with the 100 t that are left', async () => {
    const notice = await giveNotice(store)
    const bids: string[] = []
    for (let at = 0; at < 100; at++) bids.push(await bid(store, notice, 150_000))
    const answers = await Promise.all(bids.map(id => accept(store, id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(66)
    expect(said(answers)).toEqual(['of the 10000 t of offer N, 100 t are left; 150 t more cannot be promised'])
    expect(await kept(notice.id)).toEqual({ accepted: 66, signed: 66, pending: 66, records: 66, promised: 9_900_000 })
    // What is left goes to who wants no more than that.
    await sign(store, notice, 100_000)
    expect((await kept(notice.id))['promised']).toBe(10_000_000)
  })

  test('the same with amendments, call-offs and ends mixed in, of a stock that is smaller than the notice', async () => {
    await putOnHand(store, 9_000_000, 'slag')
    const notice = await giveNotice(store, { material: 'slag', inStock: true })
    const first = await Promise.all([1, 2, 3, 4].map(() => sign(store, notice, 1_000_000)))
    for (const id of first.slice(0, 2)) must(await takeStep(store, local, id, { kind: 'propose', as: 'buyer', terms: termsOf(1_600_000) }))
    const bids: string[] = []
    for (let at = 0; at < 40; at++) bids.push(await bid(store, notice, 150_000))
    const day = new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10)
    const [signed, amended, called, ended] = await Promise.all([
      Promise.all(bids.map(id => accept(store, id))),
      Promise.all(first.slice(0, 2).map(id => takeStep(store, local, id, { kind: 'amend', as: 'seller' }))),
      Promise.all(
        [...Array(10).keys()].map(() => takeStep(store, local, first[2] ?? '', { kind: 'callOff', as: 'buyer', day, massKg: 150_000 })),
      ),
      takeStep(store, local, first[3] ?? '', { kind: 'end', as: 'seller', reason: 'the line stands still' }),
    ])
    expect(ended.ok).toBe(true)
    // Of a contract of 1,000 t six call-offs of 150 t, whatever comes first.
    expect(called.filter(({ ok }) => ok)).toHaveLength(6)
    const contracts = await listFrameworks(store, local, { notice: notice.id })
    const promised = contracts.reduce((sum, one) => sum + one.promisedKg, 0)
    const count = <T>(list: readonly Checked<T>[]): number => list.filter(({ ok }) => ok).length
    expect(promised).toBe(3_000_000 + count(amended) * 600_000 + count(signed) * 150_000)
    expect((await kept(notice.id))['promised']).toBe(promised)
    // The stock binds before the notice does: nothing is promised that does not lie there.
    expect(promised).toBeLessThanOrEqual(9_000_000)
    const refusals = said(signed)
    expect(refusals.filter(words => !/slag \(on_hand\) short|are left;/.test(words))).toEqual([])
    // What the end let go, and a refused amendment left, is there for the next; then nothing is.
    let more = 0
    while ((await accept(store, await bid(store, notice, 150_000))).ok) more += 1
    expect(promised + more * 150_000).toBeGreaterThan(9_000_000 - 150_000)
    expect((await kept(notice.id))['promised']).toBe(promised + more * 150_000)
    expect((await auditLedger(store)).findings).toEqual([])
  })
})
