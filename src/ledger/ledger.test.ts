// The ledger keeps its promises under any order of operations: entries balance, no account gives what it does not have,
// a pending entry reserves exactly what it has left, and a balance is always the sum of what was appended.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { type Account, accountKey, type Entry, move } from '#domain/entry.ts'
import { availableKg, balances, pendingLeft } from './balances.ts'
import { admit, admitAll, release, reversal } from './entries.ts'
import { regionOnLedger, streamsFromLedger } from './streams.ts'

const seed = 20221231
const at = (accountClass: Account['accountClass'], site = 'a'): Account => ({ party: site, site, material: 'slag', accountClass })
let running = 0
function entry(phase: Entry['phase'], from: Account, to: Account, massKg: number, extra: Partial<Entry> = {}): Entry {
  running += 1
  return {
    id: `entry:${running}`,
    kind: 'receipt',
    phase,
    legs: move(from, to, massKg),
    validOn: '2022-03-01',
    recordedAt: '2022-03-02T00:00:00Z',
    basedOn: ['row:x'],
    ...extra,
  }
}
const born = (massKg: number, validOn = '2022-01-31') =>
  entry('posted', at('generated'), at('on_hand'), massKg, { kind: 'generation', validOn })

type Act = { kind: 'born' | 'promise' | 'fulfil' | 'letGo' | 'undo' | 'spend'; massKg: number; pick: number }
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>('born', 'promise', 'fulfil', 'letGo', 'undo', 'spend'),
    massKg: fc.integer({ min: 1, max: 500 }),
    pick: fc.nat(100),
  }),
  { maxLength: 40 },
)

test('any sequence of operations leaves a balanced ledger that nobody has overdrawn', () => {
  fc.assert(
    fc.property(acts, sequence => {
      const journal: Entry[] = []
      for (const act of sequence) {
        const pendings = journal.filter(one => one.phase === 'pending')
        const pending = pendings[act.pick % Math.max(1, pendings.length)]
        const posted = journal.filter(
          one => one.phase === 'posted' && one.reverses === undefined && !journal.some(other => other.reverses === one.id),
        )
        const undone = posted[act.pick % Math.max(1, posted.length)]
        let next: Entry | null = null
        if (act.kind === 'born') next = born(act.massKg)
        if (act.kind === 'promise') next = entry('pending', at('on_hand'), at('in_transit'), act.massKg)
        if (act.kind === 'spend') next = entry('posted', at('on_hand'), at('disposed'), act.massKg)
        if (act.kind === 'fulfil' && pending) next = entry('posted', at('on_hand'), at('in_transit'), act.massKg, { pending: pending.id })
        if (act.kind === 'letGo' && pending)
          next = release(journal, pending, `entry:${(running += 1)}`, '2022-03-01', '2022-03-02T00:00:00Z', ['row:x'], 'test')
        if (act.kind === 'undo' && undone) next = reversal(undone, `entry:${(running += 1)}`, '2022-03-02T00:00:00Z', ['row:x'], 'test')
        if (next === null) continue
        const checked = admit(journal, next)
        if (checked.ok) journal.push(checked.value)
      }
      const all = [...balances(journal).values()]
      expect(all.reduce((sum, one) => sum + one.postedKg, 0)).toBe(0)
      expect(all.filter(one => one.account.accountClass !== 'generated' && one.postedKg < 0)).toEqual([])
      for (const one of all) {
        expect(one.reservedKg).toBeGreaterThanOrEqual(0)
        // Rebuilt from scratch: the plain sum of posted legs of the account.
        const plain = journal
          .filter(item => item.phase === 'posted')
          .flatMap(item => item.legs)
          .filter(leg => accountKey(leg.account) === accountKey(one.account))
          .reduce((sum, leg) => sum + leg.massKg, 0)
        expect(one.postedKg).toBe(plain)
      }
      expect(journal.filter(one => one.phase === 'pending' && pendingLeft(journal, one.id) < 0)).toEqual([])
      expect(availableKg(journal, at('on_hand'))).toBeGreaterThanOrEqual(0)
    }),
    { seed, numRuns: 300 },
  )
})

test('nothing leaves before it arose, even if enough arises later', () => {
  const journal = [born(100, '2022-05-31')]
  expect(admit(journal, entry('posted', at('on_hand'), at('disposed'), 50, { validOn: '2022-05-30' })).ok).toBe(false)
  expect(admit(journal, entry('posted', at('on_hand'), at('disposed'), 50, { validOn: '2022-05-31' })).ok).toBe(true)
})

test('two phases: reserved, partly fulfilled, the rest let go', () => {
  const journal: Entry[] = [born(1000)]
  const promise = entry('pending', at('on_hand'), at('in_transit'), 600)
  journal.push(promise)
  expect(availableKg(journal, at('on_hand'))).toBe(400)
  expect(admit(journal, entry('posted', at('on_hand'), at('disposed'), 401)).ok).toBe(false)
  journal.push(entry('posted', at('on_hand'), at('in_transit'), 250, { pending: promise.id }))
  expect([pendingLeft(journal, promise.id), availableKg(journal, at('on_hand'))]).toEqual([350, 400])
  expect(admit(journal, entry('posted', at('on_hand'), at('in_transit'), 351, { pending: promise.id })).ok).toBe(false)
  const rest = release(journal, promise, 'entry:rest', '2022-03-05', '2022-03-05T00:00:00Z', ['contract:x'], 'contract ended')
  if (rest === null) throw new Error('nothing to let go')
  journal.push(rest)
  expect([pendingLeft(journal, promise.id), availableKg(journal, at('on_hand'))]).toEqual([0, 750])
  expect(release(journal, promise, 'entry:again', '2022-03-05', '2022-03-05T00:00:00Z', [], 'x')).toBeNull()
})

test('as of a day and as of what was known: a correction changes what we know from then on, not what we knew', () => {
  const first = born(1000)
  const undo = reversal(first, 'entry:undo', '2022-06-01T00:00:00Z', ['row:x#2'], 'scale was off')
  const again = { ...born(900), recordedAt: '2022-06-01T00:00:00Z' }
  const journal = [first, undo, again]
  const onHand = (asOf: { validOn?: string; recordedAt?: string }) => balances(journal, asOf).get(accountKey(at('on_hand')))?.postedKg ?? 0
  expect(onHand({})).toBe(900)
  expect(onHand({ recordedAt: '2022-05-31T23:59:59Z' })).toBe(1000)
  expect(onHand({ validOn: '2022-01-30' })).toBe(0)
  expect(streamsFromLedger(journal, 2022)[0]).toMatchObject({ massKg: 900, stream: { tPerYear: 0.9, method: 'measured' } })
  expect(streamsFromLedger(journal, 2022, { recordedAt: '2022-05-31T23:59:59Z' })[0]?.massKg).toBe(1000)
})

test('a correction is judged whole: one tonne less is fine where nearly all was sent on, all of it less is not', () => {
  const first = born(100)
  const journal = [first, entry('posted', at('on_hand'), at('disposed'), 95), born(500, '2022-09-30')]
  const undo = reversal(first, 'entry:undo', '2022-06-01T00:00:00Z', ['row:x#2'], 'scale was off')
  expect(admitAll(journal, [undo, born(96)]).ok).toBe(true)
  expect(admitAll(journal, [undo, born(94)])).toMatchObject({
    ok: false,
    problems: [{ code: 'ledger.overdrawn', en: 'a would be 1 kg of slag (on_hand) short on 2022-03-01' }],
  })
})

test('an entry that does not balance is our own mistake', () => {
  const wrong = {
    ...born(10),
    legs: [
      { account: at('generated'), massKg: -10 },
      { account: at('on_hand'), massKg: 9 },
    ],
  }
  expect(() => admit([], wrong)).toThrow(/sum to -1 kg/)
})

test('the ledger takes the place of estimates for the years it speaks of, and of no others', () => {
  const region = {
    meta: {
      id: 'x',
      nameZh: '',
      nameEn: '',
      version: '1',
      currency: 'CNY',
      periods: [2021, 2022],
      defaultPeriods: [2022],
      synthetic: true,
    },
    streams: [
      { site: 'a', material: 'slag', tPerYear: 5 },
      { site: 'b', material: 'slag', tPerYear: 7 },
    ],
    sources: [],
  } as unknown as Parameters<typeof regionOnLedger>[0]
  const streams = regionOnLedger(region, streamsFromLedger([born(9000)], 2022)).streams
  expect(streams.map(row => [row.site, row.period, row.tPerYear])).toEqual([
    ['a', 2021, 5],
    ['b', undefined, 7],
    ['a', 2022, 9],
  ])
})
