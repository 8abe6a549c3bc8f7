// From entries to the list of the three books: who sent what, from when, into which fate; nothing is gained or lost.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Account, type AccountClass, type Entry, move } from '#domain/entry.ts'
import { type BookGround, wasteRecords } from './fromLedger.ts'

const ground: BookGround = {
  areaOf: site => (site.startsWith('works') ? 'CN-11' : 'CN-13'),
  toStandard: (_actor, _site, fate) => (fate === 'utilised' ? true : null),
  reportOf: actor => (actor === 'works' ? 'case:1' : null),
  claimsOn: () => [],
}
const at = (party: string, material: string, accountClass: AccountClass): Account => ({
  party,
  site: `${party}_yard`,
  material,
  accountClass,
})
let number = 0
function posted(validOn: string, legs: Entry['legs'], more: Partial<Entry> = {}): Entry {
  number += 1
  const id = `e${number}`
  return { id, kind: 'transfer', phase: 'posted', validOn, recordedAt: `${validOn}T00:00:00Z`, basedOn: [`slip:${number}`], legs, ...more }
}
const ash = (party: string, accountClass: AccountClass) => at(party, 'fly_ash', accountClass)
const summary = (entries: readonly Entry[]) =>
  wasteRecords(entries, ground).map(one => [one.on, one.fate, one.sender, one.actor, one.place, one.arose, one.fromStock, one.dryKg])

test('a plant and its taker: sender, place, month and old stock follow the tonnes', () => {
  const entries = [
    posted('2022-01-01', move(ash('plant', 'opening'), ash('plant', 'stored'), 200)),
    posted('2022-03-05', move(ash('plant', 'generated'), ash('plant', 'on_hand'), 1000)),
    posted('2022-03-31', move(ash('plant', 'on_hand'), ash('plant', 'stored'), 150)),
    posted('2022-04-02', move(ash('plant', 'stored'), ash('plant', 'on_hand'), 200)),
    posted('2022-04-03', move(ash('plant', 'on_hand'), ash('plant', 'in_transit'), 900)),
    posted('2022-04-04', move(ash('plant', 'in_transit'), ash('works', 'on_hand'), 890)),
    posted('2022-04-04', move(ash('plant', 'in_transit'), ash('plant', 'lost'), 10)),
    posted('2022-05-01', move(ash('works', 'on_hand'), ash('works', 'utilised'), 860)),
  ]
  expect(summary(entries)).toEqual([
    ['2021-12-31', 'stored', 'plant', 'plant', 'CN-13', '2021-12', true, 200],
    ['2022-03-05', 'generated', 'plant', 'plant', 'CN-13', '2022-03', false, 1000],
    ['2022-03-31', 'stored', 'plant', 'plant', 'CN-13', '2022-03', false, 150],
    // What was on hand goes first: 850 of March, then 50 of the 200 that were drawn from the yard, less 10 lost on the way.
    ['2022-05-01', 'utilised', 'plant', 'works', 'CN-11', '2022-03', false, 850],
    ['2022-05-01', 'utilised', 'plant', 'works', 'CN-11', '2021-12', true, 10],
  ])
  const last = wasteRecords(entries, ground).at(-1)
  expect(last).toMatchObject({ toStandard: true, evaluationReport: 'case:1', metering: 'none', basedOn: ['e8', 'slip:8'] })
})

test('an intermediate keeps the mass and the sender of the waste it was worked out of', () => {
  const slag = (accountClass: AccountClass) => at('works', 'slag', accountClass)
  const dried = (accountClass: AccountClass) => at('works', 'dried_slag', accountClass)
  const legs = [
    ...move(slag('on_hand'), slag('transformed'), 1000),
    ...move(dried('transformed'), dried('on_hand'), 900),
    ...move(slag('transformed'), slag('lost_process'), 100),
  ]
  const entries = [
    posted('2022-01-02', move(at('mill', 'slag', 'in_transit'), slag('on_hand'), 1000)),
    posted('2022-01-03', legs),
    posted('2022-01-04', move(dried('on_hand'), dried('utilised'), 450)),
    posted('2022-01-05', move(dried('on_hand'), dried('disposed'), 450)),
  ]
  const records = wasteRecords(entries, ground)
  expect(records.map(one => [one.material, one.sender, one.fate, one.dryKg])).toEqual([
    ['slag', 'mill', 'utilised', 450],
    ['slag', 'mill', 'disposed', 450],
  ])
})

test('a product stands for no waste; a correction takes what it undoes with it; promises do not count', () => {
  const brick = (accountClass: AccountClass) => at('works', 'brick', accountClass)
  const wrong = posted('2022-02-01', move(ash('plant', 'generated'), ash('plant', 'on_hand'), 5000))
  const entries = [
    posted('2022-01-02', move(ash('plant', 'generated'), ash('works', 'on_hand'), 700)),
    posted('2022-01-03', [
      ...move(ash('works', 'on_hand'), ash('works', 'utilised'), 700),
      ...move(brick('transformed'), brick('on_hand'), 900),
    ]),
    posted('2022-01-05', move(brick('on_hand'), brick('utilised'), 900)),
    wrong,
    posted('2022-02-01', move(ash('plant', 'on_hand'), ash('plant', 'generated'), 5000), { reverses: wrong.id, kind: 'correction' }),
    posted('2022-02-03', move(ash('plant', 'on_hand'), ash('works', 'on_hand'), 50), { phase: 'pending' }),
  ]
  expect(summary(entries).map(line => [line[1], line[7]])).toEqual([
    ['generated', 700],
    ['utilised', 700],
  ])
})

test('where the sender’s books are hidden the holder of the shipment is the sender', () => {
  const entries = [
    posted('2022-04-04', move(ash('plant', 'in_transit'), ash('works', 'on_hand'), 890)),
    posted('2022-05-01', move(ash('works', 'on_hand'), ash('works', 'utilised'), 890)),
  ]
  expect(summary(entries)).toEqual([['2022-05-01', 'utilised', 'plant', 'works', 'CN-11', '2022-04', false, 890]])
})

test('wet mass goes with the lot and sums to what the scale said', () => {
  const measured = { wetKg: 1250, moisture: '0.2', dryKg: 1000, method: 'weighbridge' as const }
  const entries = [
    posted('2022-03-05', move(ash('plant', 'generated'), ash('plant', 'on_hand'), 1000), { measured }),
    ...[300, 300, 400].map(kg => posted('2022-03-06', move(ash('plant', 'on_hand'), ash('plant', 'utilised'), kg))),
  ]
  const used = wasteRecords(entries, ground).filter(one => one.fate === 'utilised')
  expect(used.map(one => one.wetKg)).toEqual([375, 375, 500])
  expect(wasteRecords(entries, ground)[0]).toMatchObject({ metering: 'weighed', wetKg: 1250 })
})

test('a claim covers what it holds and no kilogram more', () => {
  const entries = [
    posted('2022-03-05', move(ash('kiln', 'generated'), ash('kiln', 'on_hand'), 1000)),
    posted('2022-03-06', move(ash('kiln', 'on_hand'), ash('kiln', 'utilised'), 600)),
    posted('2022-03-07', move(ash('kiln', 'on_hand'), ash('kiln', 'utilised'), 400)),
  ]
  const used = wasteRecords(entries, { ...ground, claimsOn: () => [{ claim: 'claim:a', massKg: 750 }] }).slice(1)
  expect(used.map(one => [one.on, one.evaluationReport, one.dryKg])).toEqual([
    ['2022-03-06', 'claim:a', 600],
    ['2022-03-07', 'claim:a', 150],
    ['2022-03-07', null, 250],
  ])
})

const parties = ['plant', 'works', 'trader'] as const
const step = fc.record({
  from: fc.constantFrom(...parties),
  to: fc.constantFrom(...parties),
  what: fc.constantFrom('generate', 'store', 'draw', 'pass', 'use', 'dump', 'work'),
  kg: fc.integer({ min: 1, max: 1_000_000_007 }),
})
test('whatever is done, what arose is used, dumped or still there, and no lot is counted twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const stock = new Map<string, number>()
      const have = (key: string) => stock.get(key) ?? 0
      const shift = (from: string, to: string, kg: number) => {
        stock.set(from, have(from) - kg)
        stock.set(to, have(to) + kg)
      }
      const entries: Entry[] = []
      for (const { from, to, what, kg } of steps) {
        const [source, sink]: [Account, Account] = {
          generate: [ash(from, 'generated'), ash(from, 'on_hand')],
          store: [ash(from, 'on_hand'), ash(from, 'stored')],
          draw: [ash(from, 'stored'), ash(from, 'on_hand')],
          pass: [ash(from, 'on_hand'), ash(to, 'on_hand')],
          use: [ash(from, 'on_hand'), ash(from, 'utilised')],
          dump: [ash(from, 'on_hand'), ash(from, 'dumped')],
          work: [ash(from, 'on_hand'), at(from, 'dried_ash', 'utilised')],
        }[what] as [Account, Account]
        const key = (account: Account) => `${account.party}|${account.accountClass}`
        const mass = what === 'generate' ? kg : Math.min(kg, have(key(source)))
        if (mass === 0 || key(source) === key(sink)) continue
        shift(key(source), key(sink), mass)
        const dried = at(from, 'dried_ash', 'transformed')
        entries.push(
          posted(
            '2022-06-01',
            what === 'work' ? [...move(source, ash(from, 'transformed'), mass), ...move(dried, sink, mass)] : move(source, sink, mass),
          ),
        )
      }
      const records = wasteRecords(entries, ground)
      const sum = (fate: string) => records.filter(one => one.fate === fate).reduce((total, one) => total + one.dryKg, 0)
      const over = (accountClass: AccountClass) => parties.reduce((total, party) => total + have(`${party}|${accountClass}`), 0)
      expect(sum('generated') + over('generated')).toBe(0)
      expect(sum('utilised')).toBe(over('utilised'))
      expect(sum('dumped')).toBe(over('dumped'))
    }),
    { seed: 20220601, numRuns: 300 },
  )
})
