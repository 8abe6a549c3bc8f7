import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketActRequest, TripState } from '#domain/ticket.ts'
import { balances } from '#ledger/balances.ts'
import { revisionWays, ticketWays, tripWays } from '#trace/ticket/machine.ts'
import { ticketDocument } from '#trace/ticket/picture.ts'
import { openUnder } from '#trace/ticket/open.ts'
import { isWhole, openTicket, seen, sentKg, standingAfter, whereItIs } from '#trace/ticket/standing.ts'
import { scenarioDocument } from './ticketDocument.ts'
import {
  answer,
  begin,
  estimated,
  group,
  handOver,
  laterWeighing,
  leave,
  out,
  propose,
  refusal,
  scenarios,
  store,
  ticket,
  trip,
  type Walk,
  walk,
  walkAll,
  weighIn,
} from './ticketScenarios.ts'

const trips = ({ standing }: Walk) => [...standing.trips.values()]
const held = ({ journal }: Walk, key: string): number => balances(journal).get(key)?.postedKg ?? 0

test('partial refusal: 30,000 out, 29,400 in, 9,400 refused: 20,000 accepted, 600 lost at the limit, 9,400 on a trip back', () => {
  const done = walkAll([out(30_000, 'A1'), weighIn(1, 29_400, 'B1', 9_400)])
  expect(done.refused).toEqual([])
  const [first, back] = trips(done)
  expect(first?.receipt?.wet).toEqual({ accepted: 20_000, refused: 9_400, lost: 600, disputed: 0 })
  expect(first?.state).toBe('received')
  expect(back).toMatchObject({ kind: 'back', state: 'onTheWay', from: 'plant', to: 'mill', dispatchedKg: 9_400, parents: [trip(1)] })
  expect(held(done, 'cement|plant|slag|on_hand')).toBe(20_000)
  expect(held(done, 'steel|mill|slag|lost')).toBe(600)
  expect(held(done, 'steel|mill|slag|in_transit|returning')).toBe(9_400)
  expect(held(done, 'steel|mill|slag|in_transit')).toBe(0)
})

test('one kilogram less is a dispute, of all that is missing', () => {
  const done = walkAll([out(30_000, 'A1'), weighIn(1, 29_399, 'B1', 9_400)])
  expect(trips(done)[0]).toMatchObject({
    state: 'disputed',
    receipt: { wet: { accepted: 19_999, refused: 9_400, lost: 0, disputed: 601 } },
  })
})

test('a receipt of 0 kg, and one that accepts nothing, is a full refusal and says so', () => {
  const sent = walkAll([out(30_000, 'A1')])
  expect(walk(sent, weighIn(1, 0, 'B1')).refused).toEqual(['ticket.full-refusal'])
  expect(walk(sent, weighIn(1, 9_400, 'B1', 9_400)).refused).toEqual(['ticket.full-refusal'])
  expect(walk(sent, refusal(1)).refused).toEqual([])
})

test('every scenario of the page runs, and its kilograms are all somewhere', async () => {
  for (const { en, ticket: of, steps } of scenarios) {
    const done = walkAll(steps, of)
    expect(done.refused, en).toEqual(en === 'Inter-province' ? ['ticket.filing'] : [])
    conserved(done)
  }
  await expect(scenarioDocument()).toMatchFileSnapshot('../../docs/ticket-scenarios.md')
})

test('the picture of the machine is drawn from its tables', async () => {
  await expect(ticketDocument()).toMatchFileSnapshot('../../docs/ticket.md')
})

const changed = (asked: TicketActRequest, act: Record<string, unknown>, at = asked.at): TicketActRequest => ({
  at,
  act: { ...asked.act, ...act },
})
test.each<[string, TicketActRequest]>([
  ['ticket.expired', changed(out(30_000, 'A1'), {}, '2026-04-01T09:00:00+08:00')],
  ['ticket.used-up', out(1_000_001, 'A1')],
  ['ticket.moment', changed(out(30_000, 'A1'), {}, '2026-03-02T09:00:00')],
  ['ticket.future', changed(out(30_000, 'A1'), {}, '2027-03-02T09:00:00+08:00')],
  ['ticket.carrier', changed(out(30_000, 'A1'), { carrier: 'somebody' })],
  ['ticket.hours', changed(out(30_000, 'A1'), {}, '2026-03-02T22:30:00+08:00')],
  ['ticket.route', changed(out(30_000, 'A1'), { route: 'through the park' })],
  ['ticket.mass', out(0, 'A1')],
  ['ticket.slip', changed(out(30_000, 'A1'), { slip: undefined })],
  ['ticket.paper', changed(out(30_000, 'A1'), { source: 'paper' })],
])('%s: no trip leaves', (code, asked) => {
  const strict = { ...ticket, hours: { from: '06:00', to: '20:00' }, routes: ['ring road'] }
  const usual = asked.act.act === 'weighOut' && asked.act.route === undefined ? changed(asked, { route: 'ring road' }) : asked
  expect(walk(begin(strict), usual).refused).toEqual([code])
})

test('the days of a ticket are Chinese days, whatever offset the moment bears', () => {
  expect(walk(begin(), changed(out(30_000, 'A1'), {}, '2026-02-28T16:00:00+00:00')).refused).toEqual([])
  expect(walk(begin(), changed(out(30_000, 'A1'), {}, '2026-02-28T15:59:59+00:00')).refused).toEqual(['ticket.expired'])
})

test('a slip number is used once at a site, and again at another', () => {
  const sent = walkAll([out(30_000, 'A1')])
  expect(walk(sent, out(31_000, 'A1')).refused).toEqual(['ticket.slip-used'])
  expect(walk(sent, weighIn(1, 30_000, 'A1')).refused).toEqual([])
})

test('who proposes does not answer, a silent side lets the clock end it, and the old version stays', () => {
  const signed = walkAll([out(30_000, 'A1'), weighIn(1, 29_000, 'B1')])
  const change = { acceptedKg: 29_700, lostKg: 300, disputedKg: 0 }
  const asked = walk(signed, propose(1, change), new Set(['steel']))
  expect(walk(asked, answer(1, 'agree'), new Set(['steel'])).refused).toEqual(['ticket.own-revision'])
  expect(walk(asked, answer(1, 'withdraw'), new Set(['cement'])).refused).toEqual(['ticket.others-revision'])
  expect(walk(asked, answer(1, 'agree'), new Set(['fleet'])).refused).toEqual(['ticket.own-revision'])
  expect(walk(asked, answer(1, 'agree'), new Set(['rival'])).refused).toEqual(['ticket.access'])
  expect(walk(asked, answer(1, 'expire', 5), 'clock').refused).toEqual(['ticket.not-now'])
  const silent = walk(asked, answer(1, 'expire', 9), 'clock')
  expect(trips(silent)[0]).toMatchObject({ state: 'disputed', receipt: { version: 1 }, revisions: [{ state: 'expired' }] })
  const agreed = walk(asked, answer(1, 'agree'), new Set(['cement']))
  expect(agreed.refused).toEqual([])
  expect(trips(agreed)[0]).toMatchObject({ state: 'received', receipt: { version: 2, wet: { accepted: 29_700, lost: 300 } } })
  expect(standingAfter(ticket, agreed.steps.slice(0, 2)).trips.get(trip(1))?.receipt?.wet.accepted).toBe(29_000)
  expect(held(agreed, 'cement|plant|slag|on_hand')).toBe(29_700)
  expect(held(agreed, 'steel|mill|slag|disputed')).toBe(0)
  conserved(agreed)
})

test('a revision of posted books is a correction on the day of the receipt; in a closed quarter an adjustment with its reason', () => {
  const asked = walkAll([out(30_000, 'A1'), weighIn(1, 29_000, 'B1'), propose(1, { acceptedKg: 29_700, lostKg: 300, disputedKg: 0 })])
  for (const adjusts of [false, true]) {
    const last = walk(asked, answer(1, 'agree'), undefined, adjusts).journal.at(-1)
    expect(last?.kind).toBe(adjusts ? 'adjustment' : 'correction')
    expect(last?.validOn).toBe('2026-03-03')
    expect(last?.reason).toBe('wrong slip')
  }
})

test('dry kilograms sum to the whole, whatever the water', () => {
  const wet = { ...ticket, waterPct: '7.77' }
  const done = walkAll([out(30_001, 'A1'), weighIn(1, 29_404, 'B1', 9_403), weighIn(2, 9_400, 'A2', 0, 4)], wet)
  expect(done.refused).toEqual([])
  conserved(done)
})

test('a ticket is opened within the contract, and filed where it crosses a province', () => {
  const contract = {
    id: 'contract:1',
    offer: 'o',
    flow: 'f',
    material: 'slag',
    from: 'mill',
    to: 'plant',
    buyer: 'cement',
    seller: 'steel',
  }
  const papers = {
    massKg: 1,
    priceCnyPerT: '1',
    amountCny: '1',
    validOn: '2026-01-01',
    recordedAt: '2026-01-01T00:00:00.000Z',
    basedOn: ['o'],
  }
  const ground = {
    leftKg: 900,
    earlier: 0,
    provinces: { from: '130000', to: '110000' },
    synthetic: false,
    validOn: '2026-01-01',
    recordedAt: papers.recordedAt,
  }
  const terms = {
    permittedKg: 1000,
    fromDay: '2026-02-02',
    toDay: '2026-02-01',
    routes: [],
    carriers: ['fleet'],
    tolerancePct: '2',
    waterPct: '0',
    mostHours: 24,
    places: [],
  }
  const opened = openUnder({ ...contract, ...papers }, terms, ground)
  expect(opened.ok ? [] : opened.problems.map(({ code }) => code)).toEqual(['ticket.days', 'ticket.province', 'ticket.beyond-contract'])
  const dry = openUnder(
    { ...contract, ...papers },
    { ...terms, waterPct: '10', toDay: '2026-02-03', filing: { number: '1', validTo: '2026-12-31' } },
    ground,
  )
  expect(dry.ok && dry.value.id).toBe('ticket:1:1')
})

/** All that was weighed out is somewhere: on the ticket and, dry, in both books. */
function conserved(done: Walk): void {
  const { standing, journal } = done
  expect(Object.values(whereItIs(standing)).reduce((sum, massKg) => sum + massKg, 0)).toBe(sentKg(standing))
  expect(trips(done).filter(one => !isWhole(one))).toEqual([])
  let total = 0
  for (const [key, { postedKg }] of balances(journal)) {
    if (key.includes('|opening')) continue
    expect(postedKg, key).toBeGreaterThanOrEqual(0)
    total += postedKg
  }
  expect(total).toBe(2_000_000)
  const dry = (pick: (one: ReturnType<typeof trips>[number]) => number) => trips(done).reduce((sum, one) => sum + pick(one), 0)
  expect(held(done, 'cement|plant|slag|on_hand')).toBe(
    dry(one => (one.kind === 'out' || one.kind === 'group' ? (one.receipt?.dry.accepted ?? 0) : 0)),
  )
  const onTheWay = dry(one => (one.receipt === null && one.state !== 'grouped' ? one.dispatchedDryKg : 0))
  const transit = [...balances(journal)].filter(([key]) => key.includes('|in_transit')).reduce((sum, [, { postedKg }]) => sum + postedKg, 0)
  expect(transit).toBe(onTheWay)
  expect(standingAfter(standing.ticket, done.steps)).toEqual(standing)
  expect(openTicket(standing.ticket).trips.size).toBe(0)
}

test('overtime, and one lorry with one gross weight again and again, are said', () => {
  const lorry = (no: number) => changed(out(30_000, `A${no}`), { grossKg: 45_020 })
  const three = walkAll([1, 2, 3].map(lorry))
  expect(seen(three.standing, '2026-03-02T09:00:00.000Z').alerts).toEqual([])
  const four = walk(three, lorry(4))
  expect(seen(four.standing, '2026-03-02T09:00:00.000Z').alerts.map(({ kind, trips: of }) => [kind, of.length])).toEqual([
    ['sameWeight', 4],
  ])
  const late = seen(walkAll([out(30_000, 'A1')]).standing, '2026-03-03T01:00:00.000Z').alerts
  expect(late.map(({ kind, en }) => [kind, en])).toEqual([['overtime', expect.stringContaining('24 hours')]])
})

const number = fc.integer({ min: 1, max: 6 })
const massKg = fc.integer({ min: 1, max: 40_000 })
const slip = fc.integer({ min: 1, max: 10_000 }).map(String)
const on = fc.integer({ min: 2, max: 12 })
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(massKg, slip).map(([kg, no]) => out(kg, no)) },
  massKg.map(kg => estimated(kg)),
  fc.tuple(number, massKg, slip).map(([one, kg, no]) => laterWeighing(one, kg, no)),
  {
    weight: 4,
    arbitrary: fc
      .tuple(number, massKg, slip, fc.oneof(fc.constant(0), massKg), on)
      .map(([one, kg, no, refused, day]) => weighIn(one, kg, no, refused, day)),
  },
  fc.tuple(number, on).map(([one, day]) => refusal(one, day)),
  fc.tuple(number, on).map(([one, day]) => store(one, day)),
  fc.tuple(number, on).map(([one, day]) => leave(one, day)),
  fc.tuple(fc.uniqueArray(number, { minLength: 2, maxLength: 3 }), on).map(([some, day]) => group(some, day)),
  fc.tuple(number, on).map(([one, day]) => handOver(one, ['S1'], day)),
  fc.tuple(number, massKg, on).map(([one, kg, day]) => propose(one, { dispatchedKg: kg }, day)),
  fc.tuple(number, massKg, massKg, on).map(([one, accepted, lost, day]) => propose(one, { acceptedKg: accepted, lostKg: lost }, day)),
  fc
    .tuple(number, fc.constantFrom('agree' as const, 'decline' as const, 'withdraw' as const, 'expire' as const), on)
    .map(([one, act, day]) => answer(one, act, day)),
)
/** Masses that fit what the trip bears, so that paths go far: a share of it is refused, lost or put right. */
function fitted(at: Walk, asked: TicketActRequest, share: number): TicketActRequest {
  const { act } = asked
  if (act.act === 'group') {
    const ready = trips(at).filter(({ kind, state }) => kind === 'out' && state === 'onTheWay')
    return ready.length < 2 ? asked : changed(asked, { trips: ready.slice(0, 3).map(({ id }) => id) }, '2026-03-12T09:00:00+08:00')
  }
  const one = 'trip' in act ? at.standing.trips.get(act.trip) : undefined
  if (one === undefined) return asked
  if (act.act === 'receive')
    return changed(asked, {
      inKg: one.dispatchedKg - Math.floor((one.dispatchedKg * share) / 2_500),
      refusedKg: act.refusedKg === 0 ? 0 : Math.floor((one.dispatchedKg * share) / 150),
    })
  if (act.act === 'propose' && one.receipt !== null) {
    const { wet } = one.receipt
    const lostKg = Math.floor((wet.accepted * share) / 1_000)
    return changed(asked, { change: { acceptedKg: wet.accepted + wet.lost - lostKg, lostKg } })
  }
  return asked
}

const reached = new Set<TripState>()
test('over any path mass is conserved, on the ticket and in both books, and the fold of the steps is what stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anything, fc.boolean(), fc.integer({ min: 0, max: 100 })), { minLength: 5, maxLength: 40, size: 'max' }),
      fc.constantFrom('0', '7.77', '33.3'),
      (asked, waterPct) => {
        const done = asked.reduce<Walk>(
          (at, [one, fits, share]) => walk(at, fits ? fitted(at, one, share) : one),
          begin({ ...ticket, waterPct }),
        )
        // Nothing that the machine takes is refused by the books.
        expect(done.refused.filter(code => code.startsWith('ledger.'))).toEqual([])
        for (const one of trips(done)) reached.add(one.state)
        conserved(done)
      },
    ),
    { numRuns: 400 },
  )
})

test('every state is reached by a row of the tables, and by a path', () => {
  const states = (ways: readonly { from: string; to: string }[], first: string): Set<string> => {
    const seen = new Set([first])
    for (let before = 0; before < seen.size;) {
      before = seen.size
      for (const { from, to } of ways) if (seen.has(from)) seen.add(to)
    }
    seen.delete('none')
    return seen
  }
  expect(states(tripWays, 'none').size).toBe(7)
  expect(states(revisionWays, 'none').size).toBe(5)
  expect(states(ticketWays, 'open').size).toBe(2)
  expect([...reached].sort()).toEqual([...states(tripWays, 'none')].sort())
})
