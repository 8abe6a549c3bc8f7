// The registry on a ledger: filed, admitted, refused, replaced; a correction takes tonnes from under a claim; who sees what.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Claim, RegisteredClaim } from '#domain/claim.ts'
import { periodDays } from '#domain/claim.ts'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { reversal } from '#ledger/entries.ts'
import { papersOfEntries } from '../custody/ledgerPapers.ts'
import { coversOf, originsOf, views } from '../views.ts'
import { type CitedEvaluation, contestedBy } from './cited.ts'
import { decide, objections } from './decide.ts'
import { knownAt, mayBecome, newest, nextStep, stateOf } from './lifecycle.ts'
import { review } from './review.ts'

const kt = 1_000_000
let running = 0
const account = (party: string, accountClass: Account['accountClass'], material = 'fly_ash'): Account => ({
  party,
  site: party,
  material,
  accountClass,
})
function posted(kind: Entry['kind'], from: Account, to: Account, massKg: number, flow?: string, validOn = '2022-07-10'): Entry {
  running += 1
  return {
    id: `entry:${running}`,
    kind,
    phase: 'posted',
    legs: move(from, to, massKg),
    validOn,
    recordedAt: '2022-07-11T00:00:00Z',
    basedOn: [`row:${running}`],
    ...(flow === undefined ? {} : { flow }),
    ...(kind === 'utilisation' ? { reason: 'binder_making' } : {}),
  }
}
/** A plant sends 100 kt of ash to a trader, who sends 60 and 40 to two binder plants; they convert it. */
const journal = [
  posted('generation', account('plant', 'generated'), account('plant', 'on_hand'), 100 * kt),
  posted('dispatch', account('plant', 'on_hand'), account('plant', 'in_transit'), 100 * kt, 'ash1'),
  posted('receipt', account('plant', 'in_transit'), account('trader', 'on_hand'), 100 * kt, 'ash1'),
  posted('dispatch', account('trader', 'on_hand'), account('trader', 'in_transit'), 100 * kt, 'ash2'),
  posted('receipt', account('trader', 'in_transit'), account('binder1', 'on_hand'), 60 * kt, 'ash2'),
  posted('receipt', account('trader', 'in_transit'), account('binder2', 'on_hand'), 40 * kt, 'ash3'),
  posted('utilisation', account('binder1', 'on_hand'), account('binder1', 'utilised'), 60 * kt, 'ash2'),
  posted('utilisation', account('binder2', 'on_hand'), account('binder2', 'utilised'), 40 * kt, 'ash3', '2022-08-03'),
]
const papers = papersOfEntries(journal)
let filed = 0
const claimOf = (claimant: string, massKg: number, more: Partial<Claim> = {}): Claim => ({
  id: `claim:${(filed += 1)}`,
  claimant,
  accountingBasis: 'statistics',
  period: '2022-Q3',
  site: claimant,
  material: 'fly_ash',
  massKg,
  model: 'mass_balance',
  evidence: [`report of ${claimant}`],
  by: claimant,
  synthetic: true,
  validOn: '2022-10-08',
  recordedAt: new Date(Date.UTC(2022, 9, 8, 0, 0, filed)).toISOString(),
  ...more,
})
const file = (standing: RegisteredClaim[], claim: Claim, on = papers): RegisteredClaim => {
  const one = { claim, steps: decide(on, standing, claim).steps }
  standing.push(one)
  return one
}
const stamp = { by: 'registry', validOn: '2022-10-20', recordedAt: '2022-10-20T00:00:00.000Z' }
const words = (one: RegisteredClaim) =>
  newest(one)
    .reasons.map(reason => reason.en)
    .join('\n')

test('60 + 60 claimed of 100: 20 kt too much are refused, both claims and the earlier evidence named; onlookers add nothing', () => {
  const standing: RegisteredClaim[] = []
  const first = file(standing, claimOf('binder1', 60 * kt))
  expect(first.steps.map(step => step.state)).toEqual(['filed', 'admitted'])
  const second = file(standing, claimOf('binder2', 60 * kt))
  expect(stateOf(second)).toBe('refused')
  expect(words(second)).toBe(
    [
      `${second.claim.id} claims 60000 t where 40000 t can be claimed, 20000 t too much`,
      `bounded by: converted binder2 fly_ash 40000 t [${journal[7]?.id}, ${journal[7]?.basedOn[0]}]`,
      `earlier: ${first.claim.id} (binder1, 60000 t, 2022-10-08, on report of binder1); both draw on: arose plant fly_ash 100000 t [${journal[0]?.id}, ${journal[0]?.basedOn[0]}]`,
    ].join('\n'),
  )
  expect(newest(second).basedOn).toContain(first.claim.id)
  expect(newest(second).basedOn).toContain(journal[7]?.id)
  for (const onlooker of ['plant', 'trader', 'park']) {
    const seen = file(standing, claimOf(onlooker, 100 * kt))
    expect([stateOf(seen), newest(seen).reasons[0]?.code]).toEqual(['refused', 'claim.not-at-conversion'])
    expect(words(seen)).toContain('binder1, binder2 converted 100000 t')
  }
  expect(stateOf(file(standing, claimOf('binder2', 40 * kt)))).toBe('admitted')
  const seen = views(papers, standing, () => 'park')
  expect(seen).toMatchObject({ totalKg: 100 * kt, disputedKg: 0, addedByViewsKg: 0 })
  expect(seen.byUser.map(({ id, massKg }) => [id, massKg])).toEqual([
    ['binder1', 60 * kt],
    ['binder2', 40 * kt],
  ])
  expect(seen.bySender.map(({ id, massKg }) => [id, massKg])).toEqual([['plant', 100 * kt]])
  expect(seen.byPark.map(({ id, massKg }) => [id, massKg])).toEqual([['park', 100 * kt]])
  // Another accounting basis is another question: the sender's deduction counts the same tonnes once more, for tax alone.
  expect(stateOf(file([], claimOf('plant', 100 * kt, { accountingBasis: 'ep_tax' })))).toBe('admitted')
  expect(newest(file([], claimOf('binder1', 1, { accountingBasis: 'ep_tax' }))).reasons[0]?.code).toBe('claim.not-the-sender')
})

test('what a claim covers is told by paper, the oldest first, and follows the period', () => {
  const standing: RegisteredClaim[] = []
  file(standing, claimOf('binder1', 10 * kt))
  file(standing, claimOf('binder1', 20 * kt, { period: '2022-07' }))
  expect(stateOf(file(standing, claimOf('binder2', kt, { period: '2022-07' })))).toBe('refused')
  expect(coversOf(papers, standing)).toEqual([
    { claim: standing[0]?.claim.id, paper: journal[6]?.id, massKg: 10 * kt },
    { claim: standing[1]?.claim.id, paper: journal[6]?.id, massKg: 20 * kt },
  ])
  expect(originsOf(papers, standing.slice(0, 1))).toMatchObject([{ sender: 'plant', user: 'binder1', massKg: 10 * kt }])
})

test('a conversion that is undone leaves its claim uncovered, and says which entry did it; written anew it covers it again', () => {
  const standing: RegisteredClaim[] = []
  const one = file(standing, claimOf('binder1', 60 * kt))
  const two = file(standing, claimOf('binder2', 40 * kt))
  const undo = reversal(journal[7]!, 'entry:undo', '2022-10-20T00:00:00Z', ['lab report'], 'the batch was rejected')
  const after = [...journal, undo, posted('utilisation', account('binder2', 'on_hand'), account('binder2', 'utilised'), 25 * kt, 'ash3')]
  const steps = review(papersOfEntries(after), standing, after.slice(8), stamp)
  expect(steps).toMatchObject([{ claim: two.claim.id, number: 3, state: 'uncovered', heldKg: 25 * kt, basedOn: ['entry:undo'] }])
  expect(steps[0]?.reasons[0]?.en).toBe(
    `15000 t are no longer there after a correction of the ledger, 25000 t are: entry:undo (undoes ${journal[7]?.id}, the batch was rejected)`,
  )
  two.steps.push(...steps)
  // Seen again nothing changes; as it was known before, the claim stood.
  expect(review(papersOfEntries(after), standing, [], stamp)).toEqual([])
  expect(stateOf(knownAt(two, '2022-10-19T00:00:00Z') ?? one)).toBe('admitted')
  expect(knownAt(two, '2022-10-01T00:00:00Z')).toBeNull()
  const fixed = [...after, posted('utilisation', account('binder2', 'on_hand'), account('binder2', 'utilised'), 15 * kt, 'ash3')]
  expect(review(papersOfEntries(fixed), standing, fixed.slice(-1), stamp)).toMatchObject([
    { claim: two.claim.id, state: 'admitted', heldKg: 40 * kt },
  ])
})

test('a claim that takes the place of another may use its tonnes; what is withdrawn holds none', () => {
  const standing: RegisteredClaim[] = []
  const one = file(standing, claimOf('binder1', 50 * kt))
  expect(stateOf(file(standing, claimOf('binder1', 60 * kt)))).toBe('refused')
  expect(stateOf(file(standing, claimOf('binder1', 60 * kt, { supersedes: one.claim.id })))).toBe('admitted')
  one.steps.push(nextStep(one, 'superseded', 0, [], [], stamp))
  expect(mayBecome(one, 'withdrawn')).toBe(false)
  expect(views(papers, standing, site => site).totalKg).toBe(60 * kt)
})

test('what is no claim is refused in words', () => {
  const codes = (claim: Claim) => objections(claim).map(one => one.code)
  expect(codes(claimOf('binder1', 1.5))).toEqual(['claim.mass'])
  expect(codes(claimOf('binder1', 1, { period: '2022-02-01/2022-01-01' }))).toEqual(['claim.period'])
  expect(codes(claimOf('binder1', 1, { site: undefined }))).toEqual(['claim.site'])
  expect(codes(claimOf('binder1', 1, { model: 'book_and_claim' }))).toEqual(['claim.not-physical'])
  expect(newest(file([], claimOf('binder1', 1, { material: 'slag' }))).reasons[0]?.code).toBe('claim.nothing')
})

test.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-Q1', '2022-01-01', '2022-03-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2022-07-03/2022-08-05', '2022-07-03', '2022-08-05'],
])('%s is %s to %s', (period, from, to) => expect(periodDays(period)).toEqual({ from, to }))
test.each(['22', '2022-Q5', '2022-13', '2022-07-03', '2022-02-30/2022-03-01', ''])('%j is no period', period =>
  expect(periodDays(period)).toBeNull(),
)

test('papers of the ledger: what was undone is gone, a corrected receipt keeps the difference, a surplus is nobody’s waste until settled', () => {
  const more = [
    ...journal,
    reversal(journal[0]!, 'entry:undo', '2022-10-20T00:00:00Z', ['row'], 'wrong row'),
    posted('generation', account('plant', 'generated'), account('plant', 'on_hand'), 90 * kt),
    // The first receipt said 60 and should have said 58; 2 are lost on the way after all.
    { ...posted('correction', account('binder1', 'on_hand'), account('trader', 'lost'), 2 * kt, 'ash2') },
    { ...posted('correction', account('binder1', 'utilised'), account('binder1', 'on_hand'), 2 * kt, 'ash2') },
    posted('surplus', account('binder2', 'unexplained'), account('binder2', 'disputed'), 7, 'ash3'),
    posted('settlement', account('binder2', 'disputed'), account('binder2', 'on_hand'), 7, 'ash3'),
  ]
  const told = papersOfEntries(more).map(paper => [paper.kind, paper.kind === 'made' ? 0 : paper.massKg])
  expect(told).toEqual([
    ['handed', 100 * kt],
    ['handed', 60 * kt],
    ['handed', 40 * kt],
    ['converted', 58 * kt],
    ['converted', 40 * kt],
    ['arose', 90 * kt],
    ['left', 2 * kt],
    ['arose', 7],
    ['handed', 7],
  ])
})

test('random claims in any order: never more than converted is held, views agree, and what was refused would not have fitted', () => {
  const party = fc.constantFrom('binder1', 'binder2')
  const request = fc.tuple(party, fc.integer({ min: 1, max: 70 }), fc.constantFrom('2022-07', '2022-08', '2022-Q3', '2022'), fc.boolean())
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), requests => {
      const standing: RegisteredClaim[] = []
      for (const [claimant, massKt, period, withdraws] of requests) {
        const one = file(standing, claimOf(claimant, massKt * kt, { period }))
        if (withdraws && mayBecome(one, 'withdrawn')) one.steps.push(nextStep(one, 'withdrawn', 0, [], [], stamp))
        const held = (who: string) => standing.reduce((sum, each) => sum + (each.claim.claimant === who ? newest(each).heldKg : 0), 0)
        expect(held('binder1')).toBeLessThanOrEqual(60 * kt)
        expect(held('binder2')).toBeLessThanOrEqual(40 * kt)
        const seen = views(papers, standing, () => 'park')
        for (const view of [seen.byUser, seen.bySender, seen.byPark])
          expect(view.reduce((sum, line) => sum + line.massKg, 0)).toBe(seen.totalKg)
        expect(seen.bySender.every(line => line.id === 'plant')).toBe(true)
      }
    }),
    { seed: 20221231, numRuns: 60 },
  )
})

test.each<[string, Partial<Claim>, Partial<CitedEvaluation> | null, string]>([
  ['it fits', {}, {}, 'admitted'],
  ['there is no such evaluation', {}, null, 'claim.evaluation.unknown'],
  ['another firm’s', {}, { firm: 'binder2' }, 'claim.evaluation.firm'],
  ['not filed yet', {}, { stands: false }, 'claim.evaluation.state'],
  ['other days', {}, { from: '2022-08-01' }, 'claim.evaluation.period'],
  ['the days exactly', {}, { from: '2022-07-01', to: '2022-09-30' }, 'admitted'],
  ['the wet basis', {}, { basis: 'wet' }, 'claim.evaluation.basis'],
  ['another waste', {}, { lines: [{ material: 'slag', massKg: 90 * kt }] }, 'claim.evaluation.material'],
  ['a kilogram less than is claimed', {}, { lines: [{ material: 'fly_ash', massKg: 60 * kt - 1 }] }, 'claim.evaluation.mass'],
  ['exactly what is claimed', {}, { lines: [{ material: 'fly_ash', massKg: 60 * kt }] }, 'admitted'],
  ['a sender may cite the user’s', { accountingBasis: 'ep_tax', claimant: 'plant', site: 'plant' }, {}, 'admitted'],
])('a claim that cites an evaluation: %s', (_, more, change, answer) => {
  const cites = claimOf('binder1', 60 * kt, { accountingBasis: 'vat_refund', evidence: ['case:binder1:2022'], ...more })
  const evaluation: CitedEvaluation = {
    id: 'case:binder1:2022',
    firm: 'binder1',
    stands: true,
    from: '2022-01-01',
    to: '2022-12-31',
    basis: 'dry',
    lines: [{ material: 'fly_ash', massKg: 70 * kt }],
    ...change,
  }
  const cited = new Map(change === null ? [] : [[evaluation.id, evaluation]])
  const { steps } = decide(papers, [], cites, cited)
  const last = steps.at(-1)
  expect(last?.reasons[0]?.code ?? last?.state).toBe(answer)
})

test('what the claims of an accounting basis take from one evaluation together stays within what it found', () => {
  const evidence = ['case:binder1:2022']
  const found = { id: 'case:binder1:2022', firm: 'binder1', stands: true, from: '2022-01-01', to: '2022-12-31', basis: 'dry' as const }
  const cited = new Map([[found.id, { ...found, lines: [{ material: 'fly_ash', massKg: 50 * kt }] }]])
  const first = claimOf('binder1', 30 * kt, { accountingBasis: 'income_tax', evidence })
  const standing = [{ claim: first, steps: decide(papers, [], first, cited).steps }]
  const state = (massKg: number, more: Partial<Claim> = {}) =>
    decide(papers, standing, claimOf('binder1', massKg, { accountingBasis: 'income_tax', evidence, ...more }), cited).steps.at(-1)
  expect(state(20 * kt)?.state).toBe('admitted')
  const over = state(20 * kt + 1)
  expect([over?.state, over?.reasons[0]?.en]).toEqual([
    'refused',
    'case:binder1:2022 finds 50000 t of fly_ash; 30000 t are claimed in this accounting basis, 20000 t are left',
  ])
  // Taken back, it puts those that cite it in dispute, with their tonnes, and leaves the others alone.
  const other = claimOf('binder2', 10 * kt, { accountingBasis: 'income_tax' })
  const both = [...standing, { claim: other, steps: decide(papers, standing, other).steps }]
  const contested = contestedBy({ id: found.id, step: 'case:binder1:2022:step:30', reason: 'false slips' }, both, stamp)
  expect(contested).toMatchObject([
    { claim: first.id, state: 'disputed', heldKg: 30 * kt, basedOn: [found.id, 'case:binder1:2022:step:30'] },
  ])
  // One that replaces the first has its tonnes to draw on.
  expect(state(50 * kt, { supersedes: first.id })?.state).toBe('admitted')
})
