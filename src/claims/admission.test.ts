// Claims against papers: who is named, by how much, on which papers; who is kept; what each custody model lets through.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { AccountingBasisId, CustodyModelId } from '#domain/claim.ts'
import { type Candidate, judge } from './admission.ts'
import { accountingBasis } from './accountingBases.ts'
import type { Holding, Paper } from '#domain/custody.ts'
import { tracePapers } from './custody/pools.ts'

const kt = 1_000_000
const year = { from: '2022-01-01', to: '2022-12-31' }
const day = '2022-07-10'
const hold = (party: string, material = 'fly_ash', batch?: string): Holding => ({
  party,
  site: party,
  material,
  ...(batch === undefined ? {} : { batch }),
})
let number = 0
const id = (kind: string) => `${kind}:${(number += 1)}`
const arose = (party: string, massKg: number, more: { attribute?: string; validOn?: string; id?: string; at?: Holding } = {}): Paper => ({
  kind: 'arose',
  id: id('row'),
  validOn: day,
  evidence: [`row of ${party}`],
  at: hold(party),
  massKg,
  ...more,
})
const handed = (from: string, to: string, massKg: number, more: { validOn?: string; material?: string; id?: string } = {}): Paper => ({
  kind: 'handed',
  id: more.id ?? id('slip'),
  validOn: more.validOn ?? day,
  evidence: [`slip ${from}-${to}`],
  from: hold(from, more.material),
  to: hold(to, more.material),
  massKg,
})
const converted = (party: string, massKg: number, more: { validOn?: string; at?: Holding; flow?: string } = {}): Paper => ({
  kind: 'converted',
  id: id('batch'),
  validOn: day,
  evidence: [`batch of ${party}`],
  at: hold(party),
  massKg,
  process: 'binder',
  ...more,
})
const claim = (claimant: string, massKg: number, more: Partial<Candidate> = {}): Candidate => ({
  id: `claim:${claimant}`,
  claimant,
  massKg,
  days: year,
  model: 'mass_balance',
  ...more,
})
const ask = (papers: readonly Paper[], claims: readonly Candidate[], id: AccountingBasisId = 'statistics') =>
  judge(papers, claims, accountingBasis(id))

const resold = [
  arose('plant', 100 * kt),
  handed('plant', 'trader', 100 * kt),
  handed('trader', 'binder1', 60 * kt),
  handed('trader', 'binder2', 60 * kt),
  converted('binder1', 60 * kt),
  converted('binder2', 60 * kt),
]

test('100 kt resold as 60 + 60: both claims named, 20 kt missing, the paper that bounds them; the earlier claim is kept', () => {
  const result = ask(resold, [claim('binder1', 60 * kt), claim('binder2', 60 * kt)])
  expect(result).toMatchObject({ admissible: false, claimedKg: 120 * kt, carriedKg: 100 * kt, missingKg: 20 * kt })
  expect(result.conflicts).toHaveLength(1)
  expect(result.conflicts[0]).toMatchObject({
    claims: ['claim:binder1', 'claim:binder2'],
    missingKg: 20 * kt,
    bounds: [{ kind: 'handed', massKg: 100 * kt, evidence: ['slip plant-trader'], barred: false }],
    rivals: [],
  })
  expect(result.keep.map(({ keptKg, cutKg }) => [keptKg, cutKg])).toEqual([
    [60 * kt, 0],
    [40 * kt, 20 * kt],
  ])
  expect(result.overdrawn).toMatchObject([{ key: 'trader|trader|fly_ash', shortKg: 20 * kt }])
})

test('where the books hold together, the claim that is too large is named alone, with the rival that drew on the same waste', () => {
  const booked = [...resold.slice(0, 3), handed('trader', 'binder2', 40 * kt), converted('binder1', 60 * kt), converted('binder2', 40 * kt)]
  const [conflict, ...more] = ask(booked, [claim('binder1', 60 * kt), claim('binder2', 60 * kt)]).conflicts
  expect(more).toEqual([])
  expect(conflict).toMatchObject({
    claims: ['claim:binder2'],
    missingKg: 20 * kt,
    bounds: [{ kind: 'converted', massKg: 40 * kt }],
    rivals: ['claim:binder1'],
    sourceBounds: [{ kind: 'arose', massKg: 100 * kt, evidence: ['row of plant'] }],
  })
})

test('conflicts that have nothing to do with one another are told apart; whoever has enough is in none', () => {
  const papers = ['a', 'b', 'c'].flatMap(party => [arose(party, 50), handed(party, `${party}2`, 50), converted(`${party}2`, 50)])
  const result = ask(papers, [claim('a2', 55), claim('b2', 50), claim('c2', 57)])
  expect(result.conflicts.map(one => [one.claims, one.missingKg, one.rivals])).toEqual([
    [['claim:a2'], 5, []],
    [['claim:c2'], 7, []],
  ])
})

test('hands over nothing, converts nothing: generator, trader and park have nothing to claim where tonnes count at conversion', () => {
  for (const onlooker of ['plant', 'trader', 'park'])
    expect(ask(resold, [claim(onlooker, 1)])).toMatchObject({ carriedKg: 0, conflicts: [{ claims: [`claim:${onlooker}`], bounds: [] }] })
})

test('a sender claims what others converted of its waste, once, within the period of conversion', () => {
  const papers = [...resold.slice(0, 3), converted('binder1', 30 * kt), converted('binder1', 30 * kt, { validOn: '2022-08-01' })]
  expect(ask(papers, [claim('plant', 60 * kt)], 'ep_tax').admissible).toBe(true)
  expect(ask(papers, [claim('plant', 100 * kt)], 'ep_tax')).toMatchObject({ missingKg: 40 * kt })
  expect(ask(papers, [claim('binder1', 1)], 'ep_tax').admissible).toBe(false)
  const july = { from: '2022-07-01', to: '2022-07-31' }
  expect(ask(papers, [claim('plant', 31 * kt, { days: july })], 'ep_tax')).toMatchObject({ missingKg: kt })
  const both = [claim('plant', 30 * kt, { id: 'july', days: july }), claim('plant', 31 * kt, { id: 'year' })]
  expect(ask(papers, both, 'ep_tax').keep.map(one => one.keptKg)).toEqual([30 * kt, 30 * kt])
})

test('40 t organic of 100 t in: at most 40 t claimed under mass balance, by ratio in a known blend, none when kept apart', () => {
  const made: Paper = {
    kind: 'made',
    id: 'mill:1',
    validOn: day,
    evidence: ['mill log'],
    process: 'milling',
    inputs: [
      { at: hold('mill', 'organic_cotton'), massKg: 40_000 },
      { at: hold('mill', 'cotton'), massKg: 60_000 },
    ],
    outputs: [{ at: hold('mill', 'yarn'), massKg: 100_000 }],
  }
  const papers = [
    arose('farm1', 40_000, { attribute: 'organic', at: hold('mill', 'organic_cotton') }),
    arose('farm2', 60_000, { at: hold('mill', 'cotton') }),
    made,
    handed('mill', 'weaver', 50_000, { material: 'yarn' }),
    converted('weaver', 50_000, { at: hold('weaver', 'yarn') }),
    handed('mill', 'knitter', 50_000, { material: 'yarn' }),
    converted('knitter', 50_000, { at: hold('knitter', 'yarn') }),
  ]
  const organic = (model: CustodyModelId, weaver: number, knitter: number) =>
    ask(
      papers,
      [claim('weaver', weaver, { model, attribute: 'organic' }), claim('knitter', knitter, { model, attribute: 'organic' })],
      'recycled_content',
    ).keep.map(one => one.keptKg)
  expect(organic('mass_balance', 40_000, 40_000)).toEqual([40_000, 0])
  expect(organic('mass_balance', 15_000, 40_000)).toEqual([15_000, 25_000])
  expect(organic('controlled_blending', 40_000, 40_000)).toEqual([20_000, 20_000])
  expect(organic('segregated', 40_000, 40_000)).toEqual([0, 0])
  const kept = ask(papers, [claim('weaver', 1, { model: 'segregated', attribute: 'organic' })], 'recycled_content')
  expect(kept.conflicts[0]).toMatchObject({
    bounds: [{ kind: 'converted', massKg: 0, barred: true }],
    brokenAt: [{ kind: 'made', paper: 'mill:1' }],
  })
  // Both kinds of claim together cannot have more than there is.
  const all = [claim('weaver', 30_000, { id: 'o', model: 'mass_balance', attribute: 'organic' }), claim('weaver', 30_000)]
  expect(ask(papers, all, 'recycled_content').keep.map(one => one.keptKg)).toEqual([30_000, 20_000])
})

test('one heap from two mines: segregation lets it through, identity does not; an unrecorded mix has no known ratio', () => {
  const heap = [
    arose('m1', 30, { at: hold('yard'), attribute: 'low_carbon' }),
    arose('m2', 20, { at: hold('yard'), attribute: 'low_carbon' }),
  ]
  const used = [handed('yard', 'works', 50), converted('works', 50)]
  const kept = (papers: readonly Paper[], model: CustodyModelId, attribute?: string) =>
    ask(papers, [claim('works', 50, { model, ...(attribute === undefined ? {} : { attribute }) })]).carriedKg
  expect(kept([...heap, ...used], 'segregated', 'low_carbon')).toBe(50)
  expect(kept([...heap, ...used], 'identity_preserved')).toBe(0)
  expect(kept([heap[0]!, handed('yard', 'works', 30), converted('works', 30)], 'identity_preserved')).toBe(30)
  const mixed = [heap[0]!, arose('m3', 20, { at: hold('yard') }), ...used]
  expect(kept(mixed, 'segregated', 'low_carbon')).toBe(0)
  expect(kept(mixed, 'controlled_blending', 'low_carbon')).toBe(0)
  expect(kept(mixed, 'mass_balance', 'low_carbon')).toBe(30)
})

test('credits balance within their span: later inputs cover an output of the same span, never of an earlier one', () => {
  const out = [handed('site', 'works', 40, { validOn: '2022-03-01' }), converted('works', 40, { validOn: '2022-03-01' })]
  const within = (balancing: 'month' | 'quarter' | 'year', arrived: string) =>
    ask([...out, arose('site', 40, { validOn: arrived })], [claim('works', 40, { balancing })]).carriedKg
  expect(within('year', '2022-11-30')).toBe(40)
  expect(within('quarter', '2022-03-20')).toBe(40)
  expect(within('quarter', '2022-04-01')).toBe(0)
  expect(within('month', '2022-03-31')).toBe(40)
  expect(within('year', '2023-01-01')).toBe(0)
  // What is left of one span may be used in the next, as far as it still lies there.
  const carried = [arose('site', 100, { validOn: '2021-06-01' }), handed('site', 'elsewhere', 70, { validOn: '2021-09-01' }), ...out]
  expect(ask(carried, [claim('works', 40)]).carriedKg).toBe(30)
})

test('a mill turns 120 t of slag with 30 t of lime into 140 t of powder: claims speak of slag, whoever uses the powder', () => {
  const papers: Paper[] = [
    arose('mill', 120, { at: hold('mill', 'slag') }),
    {
      kind: 'made',
      id: 'grind',
      validOn: day,
      evidence: ['log'],
      process: 'grinding',
      inputs: [{ at: hold('mill', 'slag'), massKg: 120 }],
      outputs: [{ at: hold('mill', 'powder'), massKg: 140 }],
    },
    handed('mill', 'b1', 47, { material: 'powder' }),
    handed('mill', 'b2', 93, { material: 'powder' }),
    converted('b1', 47, { at: hold('b1', 'powder') }),
    converted('b2', 93, { at: hold('b2', 'powder') }),
  ]
  expect(ask(papers, [claim('b1', 120), claim('b2', 120)]).keep.map(one => one.keptKg)).toEqual([40, 80])
  expect(ask(papers, [claim('b1', 40), claim('b2', 80)]).admissible).toBe(true)
  const { traced } = tracePapers(papers)
  expect(traced.flatMap(({ paper, takes }) => (paper.kind === 'converted' ? [takes[0]?.sourceKg] : []))).toEqual([40, 80])
})

const parties = ['a', 'b', 'c', 'd'] as const
const name = fc.constantFrom(...parties)
const mass = fc.integer({ min: 1, max: 60 })
const world = fc.record({
  arose: fc.array(fc.tuple(name, mass), { maxLength: 4 }),
  handed: fc.array(fc.tuple(name, name, mass), { maxLength: 8 }),
  converted: fc.array(fc.tuple(name, mass), { maxLength: 4 }),
  claims: fc.array(fc.tuple(name, mass), { maxLength: 6 }),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never
const sumOf = (list: readonly (readonly [string, number])[], wanted: string) =>
  list.reduce((sum, [who, kg]) => sum + (who === wanted ? kg : 0), 0)
/** The least over all sets of parties on the source side: what arose outside, what was handed out, what is asked inside. */
function oracle({ arose: born, handed: given, converted: used }: World, claims: World['claims']): number {
  let least = Infinity
  for (let subset = 0; subset < 2 ** parties.length; subset++) {
    const inside = (who: string) => ((subset >> parties.indexOf(who as 'a')) & 1) === 1
    const cut =
      born.reduce((sum, [who, kg]) => sum + (inside(who) ? 0 : kg), 0) +
      given.reduce((sum, [from, to, kg]) => sum + (inside(from) && !inside(to) ? kg : 0), 0) +
      parties.reduce((sum, who) => sum + (inside(who) ? Math.min(sumOf(used, who), sumOf(claims, who)) : 0), 0)
    least = Math.min(least, cut)
  }
  return least
}

test('what is carried is the smallest cut, the cut adds up, the earlier claim is kept, and what is kept is admissible', () => {
  fc.assert(
    fc.property(world, one => {
      const papers = [
        ...one.arose.map(([who, kg]) => arose(who, kg)),
        ...one.handed.map(([from, to, kg]) => handed(from, to, kg)),
        ...one.converted.map(([who, kg]) => converted(who, kg)),
      ]
      const claims = one.claims.map(([who, massKg], index) => claim(who, massKg, { id: `c${index}` }))
      const result = ask(papers, claims)
      expect(result.carriedKg).toBe(oracle(one, one.claims))
      for (const conflict of result.conflicts) {
        expect(conflict.missingKg).toBeGreaterThan(0)
        expect(conflict.bounds.reduce((sum, bound) => sum + bound.massKg, 0)).toBe(conflict.carriedKg)
      }
      expect(result.conflicts.reduce((sum, conflict) => sum + conflict.missingKg, 0)).toBe(result.missingKg)
      let kept: World['claims'] = []
      one.claims.forEach(([who, kg], index) => {
        const before = oracle(one, kept)
        const own = oracle(one, [...kept, [who, kg]]) - before
        expect(result.keep[index]?.keptKg).toBe(own)
        kept = [...kept, [who, own]]
      })
      const reduced = claims.map((each, index) => ({ ...each, massKg: result.keep[index]!.keptKg })).filter(each => each.massKg > 0)
      expect(ask(papers, reduced).admissible).toBe(true)
      expect(ask(papers, claims)).toEqual(result)
    }),
    { seed: 20221231, numRuns: 300 },
  )
})
