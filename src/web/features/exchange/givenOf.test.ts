// What is typed becomes what is sent: kilograms without binary noise, a place by its id, nothing for what is empty; and back without loss.
import { expect, test } from 'vitest'
import { type ShownNotice } from '#domain/exchange/notice.ts'
import { emptyForm, filledOf, givenOf, kilograms } from './givenOf.ts'

const known = { sites: new Set(['plant']), areas: new Set(['130100', 'north']) }
const five = {
  ...emptyForm,
  kind: 'offer',
  party: 'plant',
  material: '水渣',
  tonnes: '1.001',
  from: '2027-01-01',
  to: '2027-12-31',
} as const

test('five facts are a notice, and nothing else is said', () => {
  expect(givenOf({ ...five, place: 'plant' }, known)).toEqual({
    kind: 'offer',
    party: 'plant',
    material: '水渣',
    massKg: 1001,
    basis: 'wet',
    place: { site: 'plant' },
    fromDay: '2027-01-01',
    toDay: '2027-12-31',
  })
  expect(givenOf({ ...five, place: '130100' }, known).place).toEqual({ division: '130100' })
  expect(givenOf({ ...five, place: 'north' }, known).place).toEqual({ words: 'north' })
})

test('tonnes are kilograms to the gram; what is no number stays none', () => {
  expect([kilograms('120,000'), kilograms('0.0005'), kilograms('-3')]).toEqual([120_000_000, 0.5, -3000])
  expect(kilograms('ten')).toBeNaN()
})

test('a notice that is changed keeps what the form does not show', () => {
  const notice: ShownNotice = {
    id: 'n1',
    version: 2,
    state: 'open',
    validOn: '2026-12-01',
    recordedAt: '2026-12-01T00:00:00Z',
    synthetic: false,
    disclosure: {} as ShownNotice['disclosure'],
    kind: 'need',
    party: 'plant',
    partyName: 'A plant',
    material: 'fly_ash',
    massKg: 5_000_500,
    basis: 'dry',
    moisture: '0.125',
    place: { words: 'at the harbour', lng: 117, lat: 39 },
    fromDay: '2027-01-01',
    toDay: '2027-12-31',
    alsoTakes: ['#ash'],
    limits: [{ substance: 'SO3', operator: '<=', limit: '3', unit: '%', basis: 'dry' }],
  }
  const { id: _i, version: _v, state: _s, validOn: _d, recordedAt: _r, synthetic: _y, disclosure: _l, ...said } = notice
  expect(givenOf(filledOf(notice), known, notice)).toEqual(said)
})
