// One physical tonne, one claim; generators and parks see it and add nothing; the tax follows the records of the month.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { type Account, type Entry, move } from '#domain/entry.ts'
import type { Evaluation } from '#domain/judgement.ts'
import { admission } from './custody.ts'
import { claim, views } from './claims.ts'
import { taxOfMonth } from './tax.ts'

const kt = 1_000_000
const account = (party: string, bucket: Account['bucket']): Account => ({ party, site: party, material: 'fly_ash', bucket })
let running = 0
function posted(kind: Entry['kind'], from: Account, to: Account, massKg: number, flow?: string, heldOn = '2022-07-10'): Entry {
  running += 1
  return {
    id: `entry:${running}`,
    kind,
    phase: 'posted',
    legs: move(from, to, massKg),
    heldOn,
    learnedAt: '2022-07-11T00:00:00Z',
    because: ['row:x'],
    ...(flow === undefined ? {} : { flow }),
  }
}
/** A plant sends 100 kt of ash; two binder plants convert 60 and 40 of it. */
const journal = [
  posted('generation', account('plant', 'generated'), account('plant', 'on_hand'), 100 * kt),
  posted('dispatch', account('plant', 'on_hand'), account('plant', 'in_transit'), 100 * kt, 'ash'),
  posted('receipt', account('plant', 'in_transit'), account('binder1', 'on_hand'), 60 * kt, 'ash'),
  posted('receipt', account('plant', 'in_transit'), account('binder2', 'on_hand'), 40 * kt, 'ash'),
  posted('utilisation', account('binder1', 'on_hand'), account('binder1', 'utilised'), 60 * kt, 'ash'),
  posted('utilisation', account('binder2', 'on_hand'), account('binder2', 'utilised'), 40 * kt, 'ash'),
]
const ask = (claimant: string, massKg: number, number: number) => ({
  id: `evaluation:ash:${number}`,
  flow: 'ash',
  claimant,
  material: 'fly_ash',
  process: 'binder_making',
  massKg,
  heldOn: '2022-08-01',
  learnedAt: '2022-08-02T00:00:00Z',
})

test('60 + 60 claimed of 100: the 20 too many are refused, both claims and the earlier evidence named', () => {
  const earlier: Evaluation[] = []
  const first = claim(journal, earlier, ask('binder1', 60 * kt, 1), null, [])
  if (!first.ok) throw new Error(first.problems[0]?.en)
  earlier.push(first.value)
  const second = claim(journal, earlier, ask('binder2', 60 * kt, 2), null, [])
  expect(second).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'claim.over-claim',
        en: `evaluation:ash:2 claims 60000000 kg where 40000000 kg can be claimed, 20000000 kg too much; earlier: evaluation:ash:1 (binder1, 60000000 kg, 2022-08-01), on ${journal[4]?.id}`,
      },
    ],
  })
  const mended = claim(journal, earlier, ask('binder2', 40 * kt, 2), null, [])
  if (!mended.ok) throw new Error(mended.problems[0]?.en)
  earlier.push(mended.value)
  // The generator and the park ask for the same tonnes: they see them, and add nothing.
  for (const onlooker of ['plant', 'park'])
    expect(claim(journal, earlier, ask(onlooker, 100 * kt, 3), null, [])).toMatchObject({
      ok: false,
      problems: [{ code: 'claim.not-at-conversion' }],
    })
  const seen = views(earlier, () => 'plant')
  expect(seen.totalKg).toBe(100 * kt)
  expect([...seen.byUser]).toEqual([
    ['binder1', 60 * kt],
    ['binder2', 40 * kt],
  ])
  expect([...seen.bySender]).toEqual([['plant', 100 * kt]])
})

test('a trader resells 60 + 60 of the 100 it has: the cut names both claims, the 20 missing and the paper that bounds them', () => {
  const result = admission({
    arose: [{ party: 'plant', massKg: 100 * kt, evidence: 'row:ash' }],
    handed: [
      { from: 'plant', to: 'trader', massKg: 100 * kt, evidence: 'slip:1' },
      { from: 'trader', to: 'binder1', massKg: 60 * kt, evidence: 'slip:2' },
      { from: 'trader', to: 'binder2', massKg: 60 * kt, evidence: 'slip:3' },
      { from: 'plant', to: 'honest', massKg: 0, evidence: 'slip:4' },
    ],
    claims: [
      { id: 'claim:1', party: 'binder1', massKg: 60 * kt },
      { id: 'claim:2', party: 'binder2', massKg: 60 * kt },
    ],
  })
  expect(result).toMatchObject({
    admissible: false,
    claimedKg: 120 * kt,
    carriedKg: 100 * kt,
    missingKg: 20 * kt,
    overClaiming: ['claim:1', 'claim:2'],
  })
  expect(result.bounds.reduce((sum, bound) => sum + bound.massKg, 0)).toBe(100 * kt)
})

test('whoever has enough on paper is not named beside those who do not', () => {
  const result = admission({
    arose: [
      { party: 'a', massKg: 50, evidence: 'row:a' },
      { party: 'b', massKg: 50, evidence: 'row:b' },
    ],
    handed: [
      { from: 'a', to: 'x', massKg: 40, evidence: 'slip:x' },
      { from: 'b', to: 'y', massKg: 50, evidence: 'slip:y' },
    ],
    claims: [
      { id: 'claim:x', party: 'x', massKg: 45 },
      { id: 'claim:y', party: 'y', massKg: 50 },
    ],
  })
  expect(result).toMatchObject({ admissible: false, missingKg: 5, overClaiming: ['claim:x'], bounds: [{ evidence: 'slip:x', massKg: 40 }] })
})

test('the cut is always exact: claims inside it less what bounds them is what is missing', () => {
  const parties = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const mass = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ party: parties, massKg: mass, evidence: fc.constant('row') }), { maxLength: 4 }),
      fc.array(fc.record({ from: parties, to: parties, massKg: mass, evidence: fc.constant('slip') }), { maxLength: 10 }),
      fc
        .array(fc.record({ party: parties, massKg: fc.integer({ min: 1, max: 100 }) }), { maxLength: 5 })
        .map(list => list.map((one, index) => ({ ...one, id: `claim:${index}` }))),
      (arose, handed, claims) => {
        const result = admission({ arose, handed, claims })
        const named = claims.filter(one => result.overClaiming.includes(one.id)).reduce((sum, one) => sum + one.massKg, 0)
        expect(named - result.bounds.reduce((sum, bound) => sum + bound.massKg, 0)).toBe(result.missingKg)
        expect(result.admissible).toBe(result.missingKg === 0)
        expect(result.admissible).toBe(result.overClaiming.length === 0)
      },
    ),
    { seed: 20221231, numRuns: 500 },
  )
})

test('what was undone cannot be claimed', () => {
  const undo: Entry = {
    ...posted('correction', account('binder2', 'utilised'), account('binder2', 'on_hand'), 40 * kt, 'ash'),
    reverses: journal[5]?.id ?? '',
  }
  expect(claim([...journal, undo], [], ask('binder2', 1, 1), null, [])).toMatchObject({
    ok: false,
    problems: [{ code: 'claim.not-at-conversion' }],
  })
})

const proofs = { yardToStandard: 'yes', useToStandard: 'yes', metered: 'yes', evaluated: 'yes' } as const
const sender = { party: 'plant', site: 'plant', area: 'tangshan' }
test('the sender is credited with the use of what it handed over; the yard counts as storage when it is to standard', () => {
  // That what others took is the sender's deduction stands in a notice whose text was not read: an estimate, and it says so.
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', proofs)).toMatchObject({
    answer: 'unverified',
    taxCny: '0.00',
    highCny: '2500000.00',
    place: 'tangshan',
    declareBy: '2022-10-15',
  })
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', { ...proofs, useToStandard: 'no' })).toMatchObject({
    answer: 'yes',
    baseT: '100000',
    taxCny: '2500000.00',
  })
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', { ...proofs, evaluated: 'no' })).toMatchObject({
    answer: 'unverified',
    verifiedTaxCny: '0.00',
    taxCny: '2500000.00',
  })
  const more = [...journal, posted('generation', account('plant', 'generated'), account('plant', 'on_hand'), 10 * kt)]
  expect(taxOfMonth(more, sender, 'fly_ash', '2022-07', { ...proofs, yardToStandard: 'no' })).toMatchObject({
    answer: 'unverified',
    baseT: '10000',
    taxCny: '250000.00',
  })
  expect(taxOfMonth(more, sender, 'fly_ash', '2022-07', { ...proofs, yardToStandard: 'unknown' })).toMatchObject({
    answer: 'undetermined',
    lowCny: '0.00',
    highCny: '250000.00',
  })
  // 220 kg lost on the way are discharged; 1,500 kg in dispute leave a range.
  const lossy = [
    ...more,
    posted('loss', account('plant', 'on_hand'), account('plant', 'lost'), 220, 'ash'),
    posted('dispute', account('plant', 'on_hand'), account('plant', 'disputed'), 1500, 'ash'),
  ]
  expect(taxOfMonth(lossy, sender, 'fly_ash', '2022-07', proofs)).toMatchObject({
    answer: 'undetermined',
    taxCny: null,
    lowCny: '5.50',
    highCny: '43.00',
  })
  expect(taxOfMonth(journal, sender, 'scrap_steel', '2022-07', proofs)).toBeNull()
})
