// Random operations against a rebuild from scratch, one after the other and many at once: mass is conserved, no account
// gives what it does not have, the sums are those of the entries, and what was known at a moment stays what was known.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Account, accountKey, type Entry, move, nominalClasses } from '#domain/entry.ts'
import { admitAll, release, reversal } from '#ledger/entries.ts'
import { turnoversOf } from '#ledger/closing.ts'
import { transformation } from '#ledger/transformation.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { closeQuarter, bridgeOf } from '#steps/ledger/closeQuarter.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { balancesOf } from '#steps/ledger/readLedger.ts'
import { flowJournal } from '#store/flows.ts'
import { readMovements } from '#store/ledger/closings.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

const seed = 20260411
const verbs = ['generate', 'move', 'dispatch', 'receive', 'letGo', 'transform', 'dispose', 'correct'] as const
type Act = { verb: (typeof verbs)[number]; massKg: number; pick: number; day: number }
const act = fc.record({
  verb: fc.constantFrom(...verbs),
  massKg: fc.integer({ min: 1, max: 200 }),
  pick: fc.nat(),
  day: fc.integer({ min: 1, max: 120 }),
})

/** One world of accounts in the books, so that runs do not meet. */
function world(name: string) {
  const at = (accountClass: Account['accountClass'], material = 'slag', site = 'mill'): Account => ({
    party: name,
    site,
    material,
    accountClass,
  })
  let running = 0
  const build = (one: Act, known: readonly Entry[], recordedAt: string): Entry[] => {
    running += 1
    const id = `${name}:${running}`
    const validOn = new Date(Date.UTC(2022, 0, one.day)).toISOString().slice(0, 10)
    const base = { id, validOn, recordedAt, basedOn: ['row:1'], phase: 'posted' as const }
    const choose = (list: readonly Entry[]) => list[one.pick % Math.max(1, list.length)]
    const pending = choose(known.filter(entry => entry.phase === 'pending'))
    switch (one.verb) {
      case 'generate':
        return [{ ...base, kind: 'generation', legs: move(at('generated'), at('on_hand'), one.massKg) }]
      case 'move':
        return [{ ...base, kind: 'storage', legs: move(at('on_hand'), at('stored'), one.massKg) }]
      case 'dispose':
        return [{ ...base, kind: 'disposal', legs: move(at(one.pick % 2 === 0 ? 'stored' : 'on_hand'), at('disposed'), one.massKg) }]
      case 'dispatch': {
        const out = { ...base, kind: 'dispatch' as const, legs: move(at('on_hand'), at('in_transit'), one.massKg) }
        const due = {
          ...base,
          id: `${id}:due`,
          kind: 'receipt' as const,
          phase: 'pending' as const,
          legs: move(at('in_transit'), at('on_hand', 'slag', 'kiln'), one.massKg),
        }
        return [out, due]
      }
      case 'receive':
        if (pending === undefined) return []
        return [
          {
            ...base,
            kind: 'receipt',
            pending: pending.id,
            legs: move(
              at('in_transit'),
              at(one.pick % 3 === 0 ? 'lost' : 'on_hand', 'slag', one.pick % 3 === 0 ? 'mill' : 'kiln'),
              one.massKg,
            ),
            reason: 'weighed in',
          },
        ]
      case 'letGo': {
        const gone = pending === undefined ? null : release(known, pending, id, validOn, recordedAt, [], 'over')
        return gone === null ? [] : [gone]
      }
      case 'transform': {
        const lost = one.massKg % 5
        const made = transformation({
          ...base,
          party: name,
          site: 'mill',
          inputs: [{ material: 'slag', massKg: one.massKg, fate: 'utilised' }],
          outputs: one.massKg > lost ? [{ material: 'binder', massKg: one.massKg - lost, role: 'product' }] : [],
          losses: lost > 0 ? [{ material: 'slag', massKg: lost, by: 'process' }] : [],
          reason: 'grinding',
        })
        return made.ok ? [made.value] : []
      }
      case 'correct': {
        const wrong = choose(known.filter(entry => entry.phase === 'posted' && entry.kind !== 'correction'))
        return wrong === undefined ? [] : [reversal(wrong, id, recordedAt, [], 'weighed wrong')]
      }
    }
  }
  return build
}

/** Balances by nothing but addition; a second opinion on everything that keeps sums. */
function addUp(entries: readonly Entry[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const entry of entries) {
    if (entry.phase !== 'posted') continue
    for (const { account, massKg } of entry.legs) sums.set(accountKey(account), (sums.get(accountKey(account)) ?? 0) + massKg)
  }
  return sums
}
const everything = { offset: 0, limit: 100_000 }
async function kept(store: Store, party: string, recordedAt?: string) {
  const { lines } = await balancesOf(store, { party }, { recordedAt }, everything)
  return new Map(lines.map(({ account, postedKg, reservedKg }) => [accountKey(account), { account, postedKg, reservedKg }]))
}

async function holdsUp(store: Store, party: string): Promise<void> {
  const journal = (await flowJournal(store.db).entries()).filter(entry => entry.legs[0]?.account.party === party)
  const [added, found] = [addUp(journal), await kept(store, party)]
  for (const [key, massKg] of added) expect([key, found.get(key)?.postedKg]).toEqual([key, massKg])
  expect([...added.values()].reduce((sum, massKg) => sum + massKg, 0)).toBe(0)
  const short = [...found.values()].filter(
    ({ account, postedKg, reservedKg }) => !nominalClasses.includes(account.accountClass) && postedKg - reservedKg < 0,
  )
  expect(short).toEqual([])
}

eachEngine('random operations', engine => {
  test('one after the other: the same is refused as by the whole journal, and the past stays as it was known', async () => {
    const store = await engine.open()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 24 }), async acts => {
        run += 1
        const [name, build] = [`seq${run}`, world(`seq${run}`)]
        const known: Entry[] = []
        const past: { at: string; balances: Awaited<ReturnType<typeof kept>> }[] = []
        for (const [step, one] of [{ verb: 'generate', massKg: 400, pick: 0, day: 1 } as Act, ...acts].entries()) {
          const entries = build(one, known, new Date().toISOString())
          if (entries.length === 0) continue
          const [pure, posted] = [admitAll(known, entries), await postEntries(store, { entries, recordedAt: new Date().toISOString() })]
          expect(posted.ok ? [] : posted.problems.map(({ code }) => code)).toEqual(pure.ok ? [] : pure.problems.map(({ code }) => code))
          if (posted.ok) known.push(...entries)
          if (step % 8 === 0) {
            const { known: moment } = await balancesOf(store, { party: name }, {}, everything)
            past.push({ at: moment.at, balances: await kept(store, name) })
          }
        }
        await holdsUp(store, name)
        const sorted = (list: ReturnType<typeof turnoversOf>) =>
          list.toSorted((a, b) => (accountKey(a.account) < accountKey(b.account) ? -1 : 1))
        for (const period of ['2022-Q1', '2022-Q2'])
          expect(sorted(await readMovements(store.db, { party: name }, period))).toEqual(
            sorted(turnoversOf(known, { party: name }, period)),
          )
        for (const { at, balances } of past) {
          const then = [...(await kept(store, name, at))].filter(([, line]) => line.postedKg !== 0 || line.reservedKg !== 0)
          expect(new Map(then)).toEqual(new Map([...balances].filter(([, line]) => line.postedKg !== 0 || line.reservedKg !== 0)))
        }
      }),
      { seed, numRuns: 8, endOnFailure: true },
    )
    expect((await auditLedger(store)).findings).toEqual([])
  })

  test('many at once on the same stock: none gives what it has not, none is counted twice', async () => {
    const store = await engine.open()
    const build = world('crowd')
    const stock = build({ verb: 'generate', massKg: 200, pick: 0, day: 1 }, [], new Date().toISOString())
    await postEntries(store, { entries: stock, recordedAt: new Date().toISOString() })
    const acts = fc
      .sample(act, { seed, numRuns: 60 })
      .map(one => ({ ...one, verb: one.verb === 'generate' && one.massKg > 40 ? ('dispose' as const) : one.verb }))
    const known: Entry[] = [...stock]
    let refused = 0
    const writer = async (own: Act[]) => {
      for (const one of own) {
        const entries = build(one, known, new Date().toISOString())
        const posted = entries.length === 0 ? { ok: true } : await postEntries(store, { entries, recordedAt: new Date().toISOString() })
        if (posted.ok) known.push(...entries)
        else refused += 1
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, index) => writer(acts.filter((__, at) => at % 8 === index))))
    expect(refused).toBeGreaterThan(5)
    await holdsUp(store, 'crowd')
    // The same stock wanted eight times over, at once: it goes out as often as it is there, and not once more.
    const last = { party: 'last', site: 'mill', material: 'slag' }
    const from: Account = { ...last, accountClass: 'on_hand' }
    const send = (id: string, entries: Entry[]) =>
      postEntries(store, { entries: entries.map(entry => ({ ...entry, id })), recordedAt: new Date().toISOString() })
    const out = {
      kind: 'transfer' as const,
      phase: 'posted' as const,
      validOn: '2022-05-01',
      recordedAt: new Date().toISOString(),
      basedOn: ['x'],
    }
    await send('last:0', [{ ...out, id: '', legs: move({ ...last, accountClass: 'generated' }, from, 100) }])
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        send(`last:${index + 1}`, [{ ...out, id: '', legs: move(from, { ...last, accountClass: 'disposed' }, 30) }]),
      ),
    )
    expect(tries.filter(one => one.ok)).toHaveLength(3)
    const twice = await Promise.all(
      [1, 2, 3].map(() => send('last:same', [{ ...out, id: '', legs: move({ ...last, accountClass: 'generated' }, from, 1) }])),
    )
    expect(twice.flatMap(one => (one.ok ? ['posted'] : one.problems.map(({ code }) => code))).toSorted()).toEqual([
      'ledger.duplicate',
      'ledger.duplicate',
      'posted',
    ])
    expect((await auditLedger(store)).findings).toEqual([])
  })

  test('a closed quarter takes adjustments only, and the bridge leads from what was filed to now', async () => {
    const store = await engine.open()
    const at = (accountClass: Account['accountClass']): Account => ({ party: 'q', site: 'mill', material: 'slag', accountClass })
    const recordedAt = '2022-04-02T00:00:00.000Z'
    const base = { validOn: '2022-03-01', recordedAt, basedOn: ['row:1'], phase: 'posted' as const }
    const post = (entry: Entry) => postEntries(store, { entries: [entry], recordedAt: entry.recordedAt })
    await post({ ...base, id: 'q1', kind: 'generation', legs: move(at('generated'), at('on_hand'), 100) })
    const close = (day: string) =>
      closeQuarter(store, { scope: { party: 'q', site: 'mill' }, period: '2022-Q1', closedBy: 'Li' }, () => new Date(day))
    expect(await close('2022-03-31T10:00:00Z')).toMatchObject({ ok: false, problems: [{ code: 'closing.early' }] })
    expect(await close('2022-04-10T10:00:00Z')).toMatchObject({ ok: true, value: { lines: [{ outKg: 100 }, { inKg: 100 }] } })
    expect(await close('2022-04-11T10:00:00Z')).toMatchObject({ ok: false, problems: [{ code: 'closing.twice' }] })
    const late = { ...base, id: 'q2', recordedAt: '2022-04-20T00:00:00.000Z', legs: move(at('generated'), at('on_hand'), 7) }
    expect(await post({ ...late, kind: 'generation' })).toMatchObject({ ok: false, problems: [{ code: 'ledger.closed' }] })
    expect(await post({ ...late, kind: 'adjustment' })).toMatchObject({ ok: false, problems: [{ code: 'ledger.closed' }] })
    expect(await post({ ...late, kind: 'adjustment', reason: '漏记一车' })).toMatchObject({ ok: true })
    expect(await post({ ...late, id: 'q3', kind: 'generation', validOn: '2022-04-01' })).toMatchObject({ ok: true })
    const bridged = await bridgeOf(store, { id: 'closing:q:mill:2022-Q1' })
    expect(bridged).toMatchObject({
      ok: true,
      value: {
        lines: [
          { account: { accountClass: 'generated' }, filedKg: -100, nowKg: -107, steps: [{ entry: 'q2', massKg: -7, reason: '漏记一车' }] },
          { account: { accountClass: 'on_hand' }, filedKg: 100, nowKg: 107, steps: [{ entry: 'q2', massKg: 7 }] },
        ],
        reasons: [{ reason: '漏记一车', entries: 1, movedKg: 7 }],
      },
    })
    const filed = await balancesOf(
      store,
      { party: 'q', accountClass: 'on_hand' },
      { validOn: '2022-03-31', recordedAt: '2022-04-11T00:00:00Z' },
      everything,
    )
    expect(filed.lines.map(line => line.postedKg)).toEqual([100])
    expect((await balancesOf(store, { party: 'q', accountClass: 'on_hand' }, {}, everything)).lines.map(line => line.postedKg)).toEqual([
      114,
    ])
  })
})
