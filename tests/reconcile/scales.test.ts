// Shipped 100, weighed in 92: what the tolerance rules say, by scale, by water and by day; and how a dispute comes to its end.
import { expect, test } from 'vitest'
import { Network, type ToleranceRule } from '#domain/reconciliation.ts'
import { judgeDifference, usualTolerances } from '#reconcile/dispute/tolerance.ts'
import { type Move, standingOf, takeStep } from '#reconcile/dispute/workflow.ts'
import type { DisputeStep } from '#domain/reconciliation.ts'
import { reconcile } from '#reconcile/reconcile.ts'

const trucks = { sentKind: 'truck_scale', receivedKind: 'truck_scale', validOn: '2022-03-31' }

// 0.2 % of each side, and of the sender's for the water: 1 % above 10 % water, 0.5 % above 2 %, 0.1 % below.
test.each([
  [92, 0.12, 'disputed', 0.2 + 0.184 + 1],
  [98.8, 0.12, 'within', 0.2 + 0.1976 + 1],
  [98.8, 0.0999, 'disputed', 0.2 + 0.1976 + 0.5],
  [98.8, 0.1, 'within', 0.2 + 0.1976 + 1],
  [99.7, undefined, 'within', 0.2 + 0.1994],
  [99.5, undefined, 'disputed', 0.2 + 0.199],
  [100.5, undefined, 'disputed', 0.2 + 0.201],
])('sent 100, received %f at %s water: %s', (received, moisture, verdict, allowed) => {
  const judged = judgeDifference({ sent: 100, received, moisture, ...trucks }, usualTolerances)
  expect(judged).toMatchObject({ verdict, allowed: expect.closeTo(allowed, 9) })
})

test('without a rule the stated uncertainties decide, and without those nobody does', () => {
  expect(judgeDifference({ sent: 100, received: 92, sentSd: 3, receivedSd: 3 }, usualTolerances)).toMatchObject({
    verdict: 'within',
    allowed: expect.closeTo(2 * Math.hypot(3, 3)),
    rules: [],
  })
  expect(judgeDifference({ sent: 100, received: 92, sentSd: 1, receivedSd: 1 }, usualTolerances).verdict).toBe('disputed')
  expect(judgeDifference({ sent: 100, received: 92 }, usualTolerances)).toMatchObject({ verdict: 'undetermined', allowed: null })
})

test('the rule of the day counts: the last day of one, the first of the next', () => {
  const rule = (id: string, relative: number, from: string, to?: string): ToleranceRule => ({
    id,
    of: 'scale',
    kind: 'truck_scale',
    relative,
    from,
    ...(to === undefined ? {} : { to }),
    source: 'contract',
    assumption: false,
    zh: id,
    en: id,
  })
  const rules = [rule('old', 0.05, '2020-01-01', '2022-02-28'), rule('new', 0.001, '2022-03-01')]
  const on = (validOn: string) => judgeDifference({ sent: 100, received: 92, ...trucks, validOn }, rules)
  expect(on('2022-02-28')).toMatchObject({ verdict: 'within', rules: ['old', 'old'] })
  expect(on('2022-03-01')).toMatchObject({ verdict: 'disputed', rules: ['new', 'new'] })
  expect(on('2019-12-31').verdict).toBe('undetermined')
})

test('raw, reconciled and disputed stand side by side, and own rules go first', () => {
  const network = Network.parse({
    flows: [
      {
        id: 'load',
        from: 'plant',
        to: 'site',
        mass: 100,
        sigma: 0.5,
        instrument: 'thresholdRule',
        received: { mass: 92, sigma: 0.5, instrument: 'road' },
      },
      { id: 'made', to: 'plant', mass: 99, sigma: 2 },
      { id: 'used', from: 'site' },
    ],
    instruments: [
      { id: 'thresholdRule', kind: 'truck_scale' },
      { id: 'road', kind: 'truck_scale' },
    ],
  })
  const result = reconcile(network)
  if (!result.ok) throw new Error('refused')
  const { scales, flows, grossErrors } = result.value
  expect(scales).toHaveLength(1)
  expect(scales[0]).toMatchObject({
    flow: 'load',
    sent: 100,
    received: 92,
    difference: -8,
    verdict: 'disputed',
    rules: ['scale.truck_scale', 'scale.truck_scale'],
  })
  expect(flows.filter(flow => flow.id.startsWith('load')).map(flow => flow.measured)).toEqual([100, 92])
  expect(grossErrors.map(error => error.flow)).toEqual(['load:received'])
  const agreed = reconcile({
    ...network,
    tolerances: [
      {
        id: 'contract',
        of: 'scale',
        kind: 'truck_scale',
        relative: 0.05,
        from: '2020-01-01',
        source: 'contract',
        assumption: false,
        zh: '',
        en: '',
      },
    ],
  })
  expect(agreed.ok && agreed.value.scales[0]?.verdict).toBe('within')
})

const receipt = 'receipt:x:1'
const walk = (moves: (Partial<Move> & Pick<Move, 'step' | 'side'>)[], openKg = 8000): (string | null)[] => {
  const steps: DisputeStep[] = []
  return moves.map(move => {
    const taken = takeStep(
      { receipt, receivedOn: '2022-03-31', steps, openKg },
      { by: move.side, reason: 'because', evidence: [], validOn: '2022-04-02', ...move },
      '2022-04-02T00:00:00.000Z',
    )
    if (!taken.ok) return taken.problems[0]!.code
    steps.push(taken.value.step)
    return taken.value.terms === null ? standingOf(steps, openKg).state : `${taken.value.terms.arrivedKg}+${taken.value.terms.lostKg}`
  })
}
const terms = { arrivedKg: 5000, lostKg: 3000 }

test.each([
  [
    'proposed and agreed',
    [
      { step: 'propose', side: 'sender', ...terms },
      { step: 'agree', side: 'taker' },
    ],
    ['proposed', '5000+3000'],
  ],
  [
    'nobody agrees with themselves',
    [
      { step: 'propose', side: 'sender', ...terms },
      { step: 'agree', side: 'sender' },
    ],
    ['proposed', 'dispute.own-proposal'],
  ],
  [
    'rejected it is open again',
    [
      { step: 'propose', side: 'taker', ...terms },
      { step: 'reject', side: 'sender' },
      { step: 'agree', side: 'sender' },
    ],
    ['proposed', 'open', 'dispute.no-proposal'],
  ],
  [
    'referred and decided',
    [
      { step: 'refer', side: 'taker' },
      { step: 'decide', side: 'arbiter', ...terms },
    ],
    ['referred', '5000+3000'],
  ],
  ['an arbiter waits to be asked', [{ step: 'decide', side: 'arbiter', ...terms }], ['dispute.not-referred']],
  [
    'a side cannot decide',
    [
      { step: 'refer', side: 'taker' },
      { step: 'decide', side: 'taker', ...terms },
    ],
    ['referred', 'dispute.not-arbiter'],
  ],
  ['an arbiter does not propose', [{ step: 'propose', side: 'arbiter', ...terms }], ['dispute.arbiter']],
  ['no more than is disputed', [{ step: 'propose', side: 'sender', arrivedKg: 8001, lostKg: 0 }], ['dispute.beyond']],
  ['not before the receipt', [{ step: 'refer', side: 'sender', validOn: '2022-03-30' }], ['dispute.early']],
  ['never without a reason', [{ step: 'refer', side: 'sender', reason: ' ' }], ['dispute.reason']],
] as const)('%s', (_, moves, outcome) => {
  expect(walk([...moves])).toEqual(outcome)
})

test('what is settled takes no further step', () => {
  expect(walk([{ step: 'refer', side: 'sender' }], 0)).toEqual(['dispute.settled'])
})
