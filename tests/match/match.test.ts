// Matches of a need: the published blend, trains to the last empty tonne, totals to the cent, and the nearest way from a no to a yes.
import { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoticeDraft } from '#domain/exchange/notice.ts'
import { matchNeed } from '#exchange/match/matchNeed.ts'
import { ground, limit, notice, permits, range } from './smallGround.ts'

const on = ground({ permits })
const slag = (quality: NoticeDraft['quality'], more: Partial<NoticeDraft> = {}) =>
  notice('offer', 'slag', { material: 'steel_slag', massKg: 900_000_000, quality, ...more })
const ash = (quality: NoticeDraft['quality']) =>
  notice('offer', 'ash', { party: 'power', place: { site: 'power' }, massKg: 100_000_000, quality })
const mixer = (limits: NoticeDraft['limits']) => notice('need', 'mix', { massKg: 2_000_000_000, alsoTakes: ['steel_slag'], limits })

test.each([
  ['free lime', [range('f_CaO', '6')], [range('f_CaO', '0.5')], [limit('f_CaO', '3')], 83_333_333, '45.45', 'f_CaO'],
  [
    'a range of free lime by its upper end',
    [range('f_CaO', '5', '6')],
    [range('f_CaO', '0.5')],
    [limit('f_CaO', '3')],
    83_333_333,
    '45.45',
    'f_CaO',
  ],
  [
    'sulphate binds',
    [range('f_CaO', '6'), range('SO3', '4')],
    [range('f_CaO', '0.5'), range('SO3', '1')],
    [limit('f_CaO', '3'), limit('SO3', '2')],
    50_000_000,
    '33.33',
    'SO3',
  ],
])('slag that fails alone goes in with 100,000 t of ash: %s', (_, ofSlag, ofAsh, limits, massKg, percent, binding) => {
  const matches = matchNeed(mixer(limits), [slag(ofSlag), ash(ofAsh)], on)
  const blend = matches.find(({ parts }) => parts.length === 2)
  expect(blend).toMatchObject({ verdict: 'fits', massKg: massKg + 100_000_000 })
  expect(blend?.parts).toContainEqual({ notice: { id: 'slag', version: 1 }, massKg })
  expect(blend?.gates.flatMap(({ figures }) => figures).find(({ key }) => key === 'binding')?.value).toBe(binding)
  const alone = matches.find(({ parts }) => parts.length === 1 && parts[0]?.notice.id === 'slag')
  expect(alone?.verdict).toBe('refused')
  const fix = alone?.gates.flatMap(({ fixes }) => fixes)[0]
  expect(fix).toMatchObject({ kind: 'blend', with: { id: 'ash' }, massKg, binding })
  expect(fix?.zh).toContain(`${percent} %`)
})

test('slag of 5 % without a report is not known, alone and in a blend, and never goes in', () => {
  const matches = matchNeed(mixer([limit('f_CaO', '3')]), [slag([range('f_CaO', '5', '5', {})]), ash([range('f_CaO', '0.5')])], on)
  expect(matches.every(({ parts }) => parts.length === 1)).toBe(true)
  expect(matches.find(({ parts }) => parts[0]?.notice.id === 'slag')).toMatchObject({ verdict: 'notKnown', missing: ['report.f_CaO'] })
})

test('a property that no blend has in proportion is blended by nobody', () => {
  const least = { ...limit('activity28d', '70'), operator: '>=' as const }
  const matches = matchNeed(mixer([least]), [slag([range('activity28d', '60')]), ash([range('activity28d', '90')])], on)
  expect(matches.every(({ parts }) => parts.length === 1)).toBe(true)
})

test('a refusal names a process of the region, its place, distance and cost', () => {
  const [match] = matchNeed(mixer([limit('f_CaO', '3')]), [slag([range('f_CaO', '6')])], on)
  const fix = match?.gates.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === 'treatment')
  expect(fix).toMatchObject({ process: 'slag_mill', site: 'mill', cnyPerT: '35' })
  expect(fix?.kind === 'treatment' ? fix.km : 0).toBeGreaterThan(30)
})

test('300,000 t a year go in 94 trains of 3,200 t, and the empty 800 t are paid for', () => {
  const sides = { modes: ['train'], basis: 'wet' as const, massKg: 300_000_000 }
  const [match] = matchNeed(notice('need', 'n', { ...sides, party: 'far', place: { site: 'far' } }), [notice('offer', 'o', sides)], on)
  expect(match?.gates.find(({ gate }) => gate === 'haul')?.figures).toContainEqual({ key: 'trains', value: '94', unit: '' })
  const [freight, empty] = ['freight', 'emptyTrain'].map(kind => match?.value.find(({ term }) => term === kind))
  expect(empty?.en).toContain('94 trains × 3200 t, the empty 800 t')
  expect(new Decimal(empty!.cny).div(freight!.cny).toDecimalPlaces(8).toNumber()).toBeCloseTo(800 / 300_000, 8)
})

test('the terms of a match add up to its total, to the cent, whatever the figures are', () => {
  const price = fc.integer({ min: -99_999_999, max: 99_999_999 }).map(value => new Decimal(value).div(10_000).toString())
  fc.assert(
    fc.property(price, price, fc.integer({ min: 1, max: 2_000_000_000 }), (asks, pays, massKg) => {
      const [match] = matchNeed(
        notice('need', 'n', { priceCnyPerT: pays, massKg }),
        [notice('offer', 'o', { priceCnyPerT: asks, massKg })],
        on,
      )
      const sum = match!.value.reduce((total, { cny }) => total.plus(cny), new Decimal(0))
      expect(match!.totalCny).toBe(sum.toFixed(2))
      expect(match!.value.every(({ source }) => source !== '')).toBe(true)
    }),
    { seed: 20221231, numRuns: 60 },
  )
})

test('terms by hand: 1,000 t of ash over a short road', () => {
  const [match] = matchNeed(
    notice('need', 'n', { priceCnyPerT: '30' }),
    [notice('offer', 'o', { priceCnyPerT: '-5', moisture: '0.2' })],
    on,
  )
  const km = new Decimal(match!.gates.find(({ gate }) => gate === 'haul')!.figures.find(({ key }) => key === 'km')!.value)
  expect(match!.value.map(({ term, cny }) => [term, cny])).toEqual([
    ['price', '30000.00'],
    ['price', '5000.00'],
    ['freight', km.times('0.45').plus(8).times(1250).neg().toFixed(2)],
    ['levyAvoided', '2500.00'],
    ['disposalAvoided', '17000.00'],
    ['taxBenefit', '0.00'],
  ])
  expect(match!.value.at(-1)).toMatchObject({ verified: false })
})
