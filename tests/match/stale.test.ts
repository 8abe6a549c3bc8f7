// What is stale is found with its cause and its task, and nothing else is.
import { expect, test } from 'vitest'
import type { Notice } from '#domain/exchange/notice.ts'
import { matchNeed } from '#exchange/match/matchNeed.ts'
import type { Known } from '#exchange/regionGround.ts'
import { type Promised, staleOn } from '#exchange/stale/stale.ts'
import { ground, limit, notice, permits, range } from './smallGround.ts'

const ends = '2027-03-31'
const known: Partial<Known> = {
  permits: [
    ...permits.filter(({ party }) => party !== 'mill'),
    { id: 'permit-mill', party: 'mill', kind: '排污许可证', validFrom: '2026-01-01', validTo: ends },
  ],
  reports: [{ id: 'R1', until: '2028-12-31' }],
}
const groundOn =
  (more: Partial<Known> = {}) =>
  (day: string) =>
    ground({ ...known, ...more, day })
const offers = [1, 2, 3].map(n => notice('offer', `o${n}`, { quality: [range('f_CaO', '1')] }))
const needs = [
  notice('need', 'at-mill', { limits: [limit('f_CaO', '3')] }),
  notice('need', 'at-power', { party: 'power', place: { site: 'power' }, limits: [limit('f_CaO', '3')] }),
]
const all = new Map([...offers, ...needs].map(one => [one.id, one]))
const of = (id: string): Notice | undefined => all.get(id)
const matches = needs.flatMap(need => matchNeed(need, offers, groundOn()('2027-03-01')))
const contract = (buyer: string, more: Partial<Promised> = {}): Promised => ({
  kind: 'contract',
  id: `contract-${buyer}`,
  seller: 'steel',
  buyer,
  material: 'fly_ash',
  from: 'steel',
  to: buyer,
  fromDay: '2027-01-01',
  toDay: '2027-12-31',
  basedOn: ['report:R1'],
  ...more,
})
const promised = [contract('mill'), contract('power')]
const held = { matches, promised }

test('the premise: six matches, none refused', () => {
  expect(matches.map(({ verdict }) => verdict)).toEqual(['notKnown', 'notKnown', 'notKnown', 'fits', 'fits', 'fits'])
})

test('a permit ends tomorrow: the next day’s list names its three matches and one contract, and nothing else', () => {
  expect(staleOn('2027-03-30', held, of, groundOn())).toEqual([])
  for (const day of [ends, '2027-04-01']) {
    const stale = staleOn(day, held, of, groundOn())
    expect(stale.map(({ id }) => id).sort()).toEqual(['contract-mill', 'match:at-mill~o1', 'match:at-mill~o2', 'match:at-mill~o3'])
    expect(
      stale.every(
        one => one.cause === 'permit' && one.impossible && one.task.party === 'mill' && one.basedOn.includes('permit:permit-mill'),
      ),
    ).toBe(true)
  }
})

test('a renewed permit empties the list', () => {
  const renewed = [
    ...known.permits!,
    { id: 'permit-mill-2', party: 'mill', kind: '排污许可证', validFrom: '2027-04-01', validTo: '2030-03-31' },
  ]
  expect(staleOn(ends, held, of, groundOn({ permits: renewed }))).toEqual([])
})

test('a report that failed puts in doubt what stands on it', () => {
  const stale = staleOn('2027-03-02', held, of, groundOn({ reports: [{ id: 'R1', failed: true }] }))
  expect(stale.map(({ kind, cause, impossible }) => [kind, cause, impossible])).toEqual([
    ...Array.from({ length: 6 }, () => ['match', 'report', false]),
    ['contract', 'report', false],
    ['contract', 'report', false],
  ])
})

test.each<[string, Partial<Notice>, boolean]>([
  ['a new version', { version: 2 }, false],
  ['paused', { state: 'paused' }, true],
  ['closed', { state: 'closed' }, true],
])('a notice that is %s', (_, more, impossible) => {
  const stale = staleOn('2027-03-02', held, id => (id === 'o2' ? { ...offers[1]!, ...more } : of(id)), groundOn())
  expect(stale.map(one => [one.id, one.cause, one.impossible])).toEqual([
    ['match:at-mill~o2', 'notice', impossible],
    ['match:at-power~o2', 'notice', impossible],
  ])
})

test('a plan that was run again', () => {
  const made = {
    matches: matches.map(match => ({ ...match, plan: 'p1' })),
    promised: [contract('power', { kind: 'offer', id: 'offer-1', plan: 'p1' })],
  }
  expect(staleOn('2027-03-02', made, of, groundOn({ plan: 'p1' }))).toEqual([])
  expect(new Set(staleOn('2027-03-02', made, of, groundOn({ plan: 'p2' })).map(({ cause }) => cause))).toEqual(new Set(['plan']))
})

test('a rule of a later day: what went with a filing goes on with a report in advance, so nothing is stale', () => {
  const across = contract('far')
  expect(staleOn('2027-03-02', { matches: [], promised: [across] }, of, groundOn())).toEqual([])
})
