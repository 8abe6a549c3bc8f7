// Single cases of negotiations and framework contracts: what is refused, in which words, and the price by its formula. The page of the machine.
import { expect, test } from 'vitest'
import { PriceIndex, type Terms, type Turn } from '#domain/exchange/negotiation.ts'
import type { Checked } from '#domain/problem.ts'
import { isFulfilled, priceOf, termsWords, tonnes } from './amounts.ts'
import { signFramework, takeStep } from './framework.ts'
import { negotiationDocument } from './picture.ts'
import { promiseProblem } from './promise.ts'
import { type NoticeFacts, onDryBasis } from './terms.ts'
import { type AskedTurn, takeTurn } from './turns.ts'

const notice: NoticeFacts = {
  id: 'notice:1',
  version: 3,
  kind: 'offer',
  party: 'plant',
  material: 'ash',
  massKg: 10_000_000,
  minLotKg: 30_000,
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
  state: 'open',
  synthetic: false,
  basedOn: ['row:1'],
}
const terms: Terms = { massKg: 150_000, priceCnyPerT: '12.50', fromDay: '2026-02-01', toDay: '2026-11-30', tolerancePct: '5' }
const negotiation = {
  id: 'negotiation:n1',
  seller: 'plant',
  buyer: 'kiln',
  offer: { id: notice.id, version: 3 },
  material: 'ash',
  from: 'plant-site',
  to: 'kiln-site',
  ofStock: false,
  validOn: '2026-02-01',
  recordedAt: '2026-02-01T00:00:00.000Z',
  basedOn: ['notice:1@3'],
  synthetic: false,
}
const at = (recordedAt: string, notices: readonly NoticeFacts[] = [notice]) => ({ validOn: recordedAt.slice(0, 10), recordedAt, notices })
const must = <T>(checked: Checked<T>): T => {
  if (!checked.ok) throw new Error(checked.problems.map(({ en }) => en).join('\n'))
  return checked.value
}
const said = (checked: Checked<unknown>): string[] => (checked.ok ? [] : checked.problems.map(({ code, en }) => `${code}: ${en}`))
const take = (turns: readonly Turn[], asked: AskedTurn, moment = at('2026-02-02T00:00:00.000Z')): Checked<Turn> =>
  takeTurn(negotiation, turns, asked, moment)
const offer = must(take([], { kind: 'offer', by: 'seller', terms }))
const counter = must(take([offer], { kind: 'counter', by: 'buyer', terms: { ...terms, priceCnyPerT: '10' }, turn: 1 }))

test('out of turn, too late, without a reason, or of terms that are gone: refused in words, with what may be done', () => {
  const mine = take([offer], { kind: 'counter', by: 'seller', terms })
  expect(mine).toMatchObject({
    ok: false,
    problems: [{ code: 'deal.turn', en: 'it is not your turn for this counter-offer: the taker has to answer', fixZh: '您现在可以：拒绝' }],
  })
  expect(said(take([offer, counter], { kind: 'accept', by: 'seller', turn: 1 }))).toEqual([
    'deal.old: turn 1 gave way to turn 2: 150 t at 10 CNY/t, 2026-02-01 to 2026-11-30',
  ])
  expect(
    said(take([offer], { kind: 'accept', by: 'buyer', turn: 1 }, at('2026-02-02T00:00:00.000Z', [{ ...notice, version: 4 }]))),
  ).toEqual(['deal.old: the terms stand on version 3 of notice notice:1, which is at version 4 now'])
  expect(said(take([offer], { kind: 'accept', by: 'buyer' }))).toEqual(['deal.turn-missing: it is not said which turn is accepted'])
  expect(said(take([offer], { kind: 'refuse', by: 'buyer' }))).toEqual(['deal.reason: no reason is given for refusing'])
  expect(
    said(take([offer], { kind: 'accept', by: 'buyer', turn: 1 }, at('2026-02-02T00:00:00.000Z', [{ ...notice, state: 'paused' }]))),
  ).toEqual(['deal.notice-closed: notice notice:1 is paused; nothing is negotiated on it'])
})

test('an offer with a moment to answer by binds until then, and is nothing afterwards', () => {
  const bound = must(take([], { kind: 'offer', by: 'seller', terms, answerBy: '2026-02-05T00:00:00.000Z' }))
  expect(said(take([bound], { kind: 'refuse', by: 'seller', reason: 'price' }))[0]).toContain('bound until the moment to answer by')
  expect(said(take([bound], { kind: 'expire', by: 'clock' }))[0]).toContain('deal.turn')
  const later = at('2026-02-05T00:00:00.001Z')
  expect(said(take([bound], { kind: 'accept', by: 'buyer', turn: 1 }, later))[0]).toContain('deal.late')
  expect(must(take([bound], { kind: 'expire', by: 'clock' }, later)).kind).toBe('expire')
  // Without one it may be taken back.
  expect(must(take([offer], { kind: 'refuse', by: 'seller', reason: 'volume' })).kind).toBe('refuse')
})

test.each<[string, Partial<Terms>, string]>([
  [
    'period that ends before it starts',
    { fromDay: '2026-06-01', toDay: '2026-05-01' },
    'it ends on 2026-05-01, before it begins on 2026-06-01',
  ],
  ['outside the notice', { toDay: '2027-01-31' }, 'notice notice:1 holds from 2026-01-01 to 2026-12-31 only'],
  ['over already', { fromDay: '2026-01-01', toDay: '2026-02-01' }, 'it ended on 2026-02-01'],
  ['below the least lot', { massKg: 29_999 }, 'the least lot of notice notice:1 is 30 t; 29.999 t are too little'],
  ['beyond the notice', { massKg: 10_000_001 }, 'notice notice:1 is of 10000 t; 10000.001 t are too much'],
])('terms: %s', (_name, wrong, words) => {
  expect(
    said(take([], { kind: 'offer', by: 'buyer', terms: { ...terms, ...wrong } })).map(one => one.split(': ').slice(1).join(': ')),
  ).toEqual([words])
})

test('what is left of a notice is named', () => {
  expect(promiseProblem(notice, 9_900_000, 150_000)).toMatchObject({
    code: 'deal.beyond-notice',
    zh: '供给信息 notice:1 共 10000 吨，还剩 100 吨，不能再签 150 吨',
    en: 'of the 10000 t of offer notice:1, 100 t are left; 150 t more cannot be promised',
    fixEn: 'sign 100 t at most, or ask for a larger notice',
  })
  expect(promiseProblem(notice, 9_900_000, 100_000)).toBeUndefined()
  // A notice that was made smaller than what is promised of it lets go, and promises nothing more.
  expect(promiseProblem({ ...notice, massKg: 1 }, 9_900_000, -5)).toBeUndefined()
  expect(promiseProblem({ ...notice, massKg: 1 }, 9_900_000, 1)?.en).toContain(' 0 t are left')
})

test('what is given wet counts without its water, and where nobody said how wet it is not known', () => {
  const wet = { basis: 'wet' as const, massKg: 10_000_000, minLotKg: 30_000 }
  expect(onDryBasis({ ...wet, moisture: '0.25' })).toMatchObject({ massKg: 7_500_000, minLotKg: 22_500 })
  expect(onDryBasis(wet)).toBeUndefined()
  expect(onDryBasis({ ...wet, basis: 'dry' as const })).toMatchObject({ massKg: 10_000_000 })
})

test('a price by its formula is exact, needs the index to be said, and keeps its sign', () => {
  const priceIndex = { index: 'P.O 42.5 Tangshan', baseValue: '300', share: '0.4' }
  const reading = (value: string) => ({ value, publishedOn: '2026-05-31', source: 'weekly list 22' })
  expect(priceOf({ priceCnyPerT: '12.50' })).toBe('12.50')
  expect(priceOf({ priceCnyPerT: '50', priceIndex })).toBeNull()
  expect(priceOf({ priceCnyPerT: '50', priceIndex }, reading('330'))).toBe('52')
  expect(priceOf({ priceCnyPerT: '-50', priceIndex }, reading('330'))).toBe('-52')
  expect(priceOf({ priceCnyPerT: '0.0001', priceIndex }, reading('1'))).toBe('0.0001')
  expect(priceOf({ priceCnyPerT: '-0.0001', priceIndex: { ...priceIndex, share: '1' } }, reading('1'))).toBe('0')
  expect(PriceIndex.safeParse({ ...priceIndex, baseValue: '0' }).success).toBe(false)
  expect(PriceIndex.safeParse({ ...priceIndex, share: '1.1' }).success).toBe(false)
  expect(termsWords({ ...terms, priceIndex }).en).toContain('with the index "P.O 42.5 Tangshan"')
  expect([142_500, 142_499].map(kg => isFulfilled({ massKg: 150_000, tolerancePct: '5' }, kg))).toEqual([true, false])
  expect([tonnes(1), tonnes(100_000), tonnes(1_234_567)]).toEqual(['0.001', '100', '1234.567'])
})

test('call-offs: not beyond the total, not outside the days, not without the index that the price follows', () => {
  const accept = must(take([offer], { kind: 'accept', by: 'buyer', turn: 1 }))
  const framework = signFramework(negotiation, accept)
  expect(framework).toMatchObject({ id: 'framework:n1', amountCny: '1875.00', flow: 'deal-n1', offer: 'notice:1' })
  const moment = { validOn: '2026-03-01', recordedAt: '2026-03-01T00:00:00.000Z', notices: [notice], sentKg: 0 }
  const callOff = (massKg: number, day: string) => takeStep(framework, [], { kind: 'callOff', by: 'buyer', massKg, day }, moment)
  expect(said(callOff(150_001, '2026-03-05'))).toEqual([
    'deal.beyond-total: of 150 t contracted 0 t are called off and 150 t are left; 150.001 t cannot be called off',
  ])
  expect(said(callOff(1, '2026-02-28'))).toEqual(['deal.day: 2026-02-28 is past'])
  expect(said(callOff(1, '2026-12-01'))).toEqual(['deal.day: 2026-12-01 is outside the contract, 2026-02-01 to 2026-11-30'])
  const indexed = signFramework(negotiation, {
    ...accept,
    terms: { ...terms, priceIndex: { index: 'clinker', baseValue: '200', share: '1' } },
  })
  expect(said(takeStep(indexed, [], { kind: 'callOff', by: 'buyer', massKg: 1, day: '2026-03-05' }, moment))[0]).toContain(
    'the price follows "clinker"',
  )
  expect(said(takeStep(framework, [], { kind: 'callOff', by: 'seller', massKg: 1, day: '2026-03-05' }, moment))[0]).toContain('deal.turn')
  expect(said(takeStep(framework, [], { kind: 'end', by: 'seller' }, moment))).toEqual(['deal.reason: no reason is given'])
  expect(said(takeStep(framework, [], { kind: 'confirm', by: 'seller', callOff: 'x' }, moment))[0]).toContain('deal.call-off.unknown')
  const first = must(callOff(100_000, '2026-03-05'))
  const propose = must(takeStep(framework, [first], { kind: 'propose', by: 'buyer', terms: { ...terms, massKg: 100_000 } }, moment))
  const more = must(takeStep(framework, [first, propose], { kind: 'callOff', by: 'buyer', massKg: 50_000, day: '2026-03-06' }, moment))
  expect(said(takeStep(framework, [first, propose, more], { kind: 'amend', by: 'seller' }, moment))).toEqual([
    'deal.below-called-off: 150 t are called off; the total cannot become 100 t',
  ])
})

test('the page of the machine is drawn from its tables', async () => {
  await expect(negotiationDocument()).toMatchFileSnapshot('../../../docs/negotiation.md')
})
