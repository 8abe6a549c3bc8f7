// Negotiations and framework contracts under whatever is asked of them, in whatever order: no kilogram is lost, doubled or promised twice, the
// ledger says the same as the fold, and every state and every row of the two tables is reached.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, move } from '#domain/entry.ts'
import { entryMass } from '#domain/effects.ts'
import {
  DealSide,
  type Framework,
  type FrameworkStep,
  FrameworkStepKind,
  type Negotiation,
  type Terms,
  type Turn,
  TurnKind,
} from '#domain/exchange/negotiation.ts'
import { FailureReason } from '#domain/exchange/notice.ts'
import { signFramework, takeStep } from '#exchange/negotiation/framework.ts'
import { confirmedContract, frameworkEntry, stepEntries } from '#exchange/negotiation/ledger.ts'
import { type Actor, frameworkWays, negotiationWays, step as lookUp, type Way } from '#exchange/negotiation/machine.ts'
import { promiseProblem } from '#exchange/negotiation/promise.ts'
import { standingOf } from '#exchange/negotiation/standing.ts'
import type { NoticeFacts } from '#exchange/negotiation/terms.ts'
import { negotiationState, takeTurn, termsOnTable } from '#exchange/negotiation/turns.ts'
import { pendingLeft } from '#ledger/balances.ts'
import { admitAll } from '#ledger/entries.ts'

const seed = 20260815
const stockKg = 5_000
const notice: NoticeFacts = {
  id: 'notice:ash',
  version: 1,
  kind: 'offer',
  party: 'plant',
  material: 'ash',
  massKg: 4_000,
  minLotKg: 10,
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
  state: 'open',
  synthetic: true,
  basedOn: ['row:1'],
}
const day = (at: number): string => `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`
const clockAt = (at: number): string => new Date(Date.UTC(2026, 2, 1, 0, at)).toISOString()
const termsOf = (massKg: number): Terms => ({
  massKg,
  priceCnyPerT: '-12.5',
  fromDay: '2026-02-01',
  toDay: '2026-11-30',
  tolerancePct: '5',
})

type Ask = {
  deal: number
  what: 'turn' | 'step' | 'trip'
  kind: number
  side: number
  massKg: number
  pick: number
  deadline: boolean
  guided: boolean
}
const asks = fc.array(
  fc.record<Ask>({
    deal: fc.nat(2),
    what: fc.constantFrom('turn', 'turn', 'step', 'step', 'step', 'trip'),
    kind: fc.noBias(fc.nat(9_999)),
    side: fc.nat(2),
    massKg: fc.oneof(fc.integer({ min: -5, max: 2_500 }), fc.integer({ min: 10, max: 400 })),
    pick: fc.noBias(fc.nat(5)),
    deadline: fc.boolean(),
    guided: fc.constantFrom(true, true, true, false),
  }),
  { minLength: 60, maxLength: 150 },
)

type Deal = { negotiation: Negotiation; turns: Turn[]; framework?: Framework; steps: FrameworkStep[]; sent: Map<string, number> }
const reached = new Set<string>()
const taken = new Set<string>()

/** One giver, one notice, three takers; the ledger in memory, every entry admitted as the store admits it. */
class World {
  readonly deals: Deal[]
  readonly journal: Entry[]
  readonly ofStock: boolean
  now = 0
  constructor(ofStock: boolean) {
    this.ofStock = ofStock
    this.journal = [opening]
    this.deals = ['a', 'b', 'c'].map(name => ({
      negotiation: {
        id: `negotiation:${name}`,
        seller: 'plant',
        buyer: `kiln-${name}`,
        offer: { id: notice.id, version: notice.version },
        material: 'ash',
        from: 'plant-site',
        to: `kiln-${name}-site`,
        ofStock,
        validOn: '2026-03-01',
        recordedAt: clockAt(0),
        basedOn: ['notice:ash@1'],
        synthetic: true,
      },
      turns: [],
      steps: [],
      sent: new Map(),
    }))
  }

  promisedKg(): number {
    return this.deals.reduce((sum, one) => sum + (one.framework === undefined ? 0 : standingOf(one.framework, one.steps).promisedKg), 0)
  }

  private post(entries: Entry[]): boolean {
    const admitted = admitAll(this.journal, entries)
    if (admitted.ok) this.journal.push(...entries)
    return admitted.ok
  }

  do(ask: Ask): void {
    this.now += 1
    const deal = this.deals[ask.deal]!
    if (ask.what === 'turn') this.turn(deal, ask)
    else if (deal.framework === undefined) return
    else if (ask.what === 'step') this.step(deal, deal.framework, ask)
    else this.trip(deal, ask)
  }

  private turn(deal: Deal, { kind, side, massKg, pick, deadline, guided }: Ask): void {
    const before = negotiationState(deal.turns)
    const way = guided ? pickOf(negotiationWays, before, kind) : undefined
    const actor: Actor = way?.by ?? [...DealSide.options, 'clock' as const][side]!
    const table = termsOnTable(deal.turns)
    const asked = way?.event ?? TurnKind.options[kind % TurnKind.options.length]!
    const made = takeTurn(
      deal.negotiation,
      deal.turns,
      {
        kind: asked,
        by: actor,
        terms: termsOf(massKg),
        reason: FailureReason.options[pick]!,
        ...(table === undefined ? {} : { turn: table.ordinal }),
        ...(deadline ? { answerBy: clockAt(this.now + pick) } : {}),
      },
      { validOn: day(0), recordedAt: clockAt(this.now), notices: [notice] },
    )
    if (!made.ok) return
    if (made.value.kind === 'accept') {
      const framework = signFramework(deal.negotiation, made.value)
      if (promiseProblem(notice, this.promisedKg(), framework.terms.massKg) !== undefined) return
      if (!this.post([frameworkEntry(framework)])) return
      deal.framework = framework
    }
    deal.turns.push(made.value)
    taken.add(`${before} ${made.value.kind} ${made.value.by}`)
    reached.add(negotiationState(deal.turns))
  }

  private step(deal: Deal, framework: Framework, { kind, side, massKg, pick, guided }: Ask): void {
    const standing = standingOf(framework, deal.steps)
    const way = guided ? pickOf(frameworkWays, standing.state, kind) : undefined
    const open = standing.callOffs.filter(one => one.massKg > one.releasedKg && (way?.event !== 'confirm' || one.contract === undefined))
    const callOff = open[pick % Math.max(1, open.length)]
    const made = takeStep(
      framework,
      deal.steps,
      {
        kind: way?.event ?? FrameworkStepKind.options[kind % FrameworkStepKind.options.length]!,
        by: (way?.by as DealSide | undefined) ?? DealSide.options[side % 2]!,
        day: '2026-06-01',
        massKg,
        terms: termsOf(massKg),
        reason: 'so it is',
        ...(callOff === undefined ? {} : { callOff: callOff.id }),
      },
      { validOn: day(0), recordedAt: clockAt(this.now), notices: [notice], sentKg: deal.sent.get(callOff?.contract ?? '') ?? 0 },
    )
    if (!made.ok || (made.value.kind === 'callOff' && massKg <= 0)) return
    const steps = [...deal.steps, made.value]
    const moreKg = standingOf(framework, steps).promisedKg - standing.promisedKg
    if (promiseProblem(notice, this.promisedKg(), moreKg) !== undefined) return
    const entries = stepEntries(framework, steps, made.value)
    if (made.value.kind === 'confirm')
      entries.push(
        confirmedContract(
          framework,
          made.value,
          deal.steps.find(({ id }) => id === made.value.callOff)!,
        ).entry,
      )
    if (!this.post(entries)) return
    deal.steps.push(made.value)
    taken.add(`${standing.state} ${made.value.kind} ${made.value.by}`)
    reached.add(standingOf(framework, deal.steps).state)
  }

  /** A lorry leaves on a confirmed call-off: a fact that takes from what the contract reserved. */
  private trip(deal: Deal, { massKg, pick }: Ask): void {
    const { framework } = deal
    if (framework === undefined || massKg <= 0) return
    const contracts = standingOf(framework, deal.steps).callOffs.flatMap(({ contract }) => contract ?? [])
    const contract = contracts[pick % Math.max(1, contracts.length)]
    if (contract === undefined) return
    const pending = this.journal.find(({ id }) => id === `entry:${contract}`)!
    const [out, into] = pending.legs
    const sent = this.post([
      {
        id: `entry:trip:${this.now}`,
        kind: 'dispatch',
        phase: 'posted',
        pending: pending.id,
        legs: move(out!.account, into!.account, massKg),
        validOn: day(0),
        recordedAt: clockAt(this.now),
        basedOn: ['slip'],
      },
    ])
    if (sent) deal.sent.set(contract, (deal.sent.get(contract) ?? 0) + massKg)
  }
}
const last = new Set<string>(['refuse', 'expire', 'end', 'suspend'])
/** A row that leads out of the state: so that long lives are lived, and not only asked for in vain. */
function pickOf<S extends string, E extends string>(ways: readonly Way<S, E>[], state: S | 'none', kind: number): Way<S, E> | undefined {
  const here = ways.filter(({ from, event }) => from === state && (kind % 8 === 0 || !last.has(event)))
  return here[Math.floor(kind / 8) % Math.max(1, here.length)]
}
const account = { party: 'plant', site: 'plant-site', material: 'ash' }
const opening: Entry = {
  id: 'entry:opening',
  kind: 'opening',
  phase: 'posted',
  legs: move({ ...account, accountClass: 'opening' }, { ...account, accountClass: 'on_hand' }, stockKg),
  validOn: '2026-01-01',
  recordedAt: clockAt(0),
  basedOn: ['row:1'],
}

function allIsThere(world: World): void {
  expect(world.promisedKg()).toBeLessThanOrEqual(notice.massKg)
  let reserved = 0
  for (const { framework, steps, sent } of world.deals) {
    if (framework === undefined) continue
    const { promisedKg, calledOffKg, confirmedKg, callableKg, pendingKg, pendings, callOffs, terms, state } = standingOf(framework, steps)
    for (const figure of [promisedKg, calledOffKg, confirmedKg, callableKg, pendingKg]) expect(figure).toBeGreaterThanOrEqual(0)
    expect(calledOffKg + callableKg).toBe(promisedKg)
    expect(confirmedKg + pendingKg).toBe(promisedKg)
    expect(promisedKg).toBe(state === 'ended' ? calledOffKg : terms.massKg)
    // What the ledger's pending entries reserve is what the fold says, one by one and in all.
    for (const { id, leftKg } of pendings) expect(pendingLeft(world.journal, id)).toBe(leftKg)
    const own = world.journal.filter(({ phase, flow, pending }) => phase === 'pending' && flow === framework.flow && pending === undefined)
    const frameworkOwn = own.filter(({ id }) => !id.startsWith('entry:contract:'))
    expect(frameworkOwn.reduce((sum, { id }) => sum + pendingLeft(world.journal, id), 0)).toBe(pendingKg)
    const contracts = own.filter(({ id }) => id.startsWith('entry:contract:'))
    expect(contracts).toHaveLength(callOffs.filter(({ contract }) => contract !== undefined).length)
    const open = contracts.reduce((sum, { id }) => sum + pendingLeft(world.journal, id), 0)
    const gone = [...sent.values()].reduce((sum, kg) => sum + kg, 0)
    expect(open + gone).toBe(confirmedKg)
    reserved += open + (world.ofStock ? pendingKg : 0) + gone
  }
  expect(reserved).toBeLessThanOrEqual(stockKg)
  expect(new Set(world.journal.map(({ id }) => id)).size).toBe(world.journal.length)
  for (const entry of world.journal) expect(entryMass(entry)).toBeGreaterThan(0)
}

test.each([true, false])('no path loses, doubles or over-promises a kilogram (of stock: %s)', ofStock => {
  const lived = fc.check(
    fc.property(asks, list => {
      const world = new World(ofStock)
      for (const ask of list) {
        const before = world.journal.length
        world.do(ask)
        if (world.journal.length > before) allIsThere(world)
      }
      allIsThere(world)
    }),
    { seed, numRuns: 400 },
  )
  expect(lived.failed, fc.defaultReportMessage(lived)).toBe(false)
})

test('every state and every row of the two tables was reached, and nothing that is in neither', () => {
  const states = [...negotiationWays, ...frameworkWays].map(({ to }) => to)
  expect([...new Set(states)].filter(state => !reached.has(state))).toEqual([])
  const rows = [...negotiationWays, ...frameworkWays].map(({ from, event, by }) => `${from} ${event} ${by}`)
  expect(rows.filter(row => !taken.has(row))).toEqual([])
  expect([...taken].filter(row => !rows.includes(row))).toEqual([])
})

test('the tables are read one way: no event of an actor leads to two states, and none leads out of the end', () => {
  for (const ways of [negotiationWays, frameworkWays] as const) {
    const keys = ways.map(({ from, event, by }) => `${from} ${event} ${by}`)
    expect(new Set(keys).size).toBe(keys.length)
  }
  for (const state of ['signed', 'refused', 'expired']) expect(negotiationWays.filter(({ from }) => from === state)).toEqual([])
  expect(lookUp(negotiationWays, 'buyerTurn', 'counter', 'seller')).toEqual({ not: 'turn' })
  expect(lookUp(negotiationWays, 'signed', 'accept', 'buyer')).toEqual({ not: 'state' })
  expect(lookUp(negotiationWays, 'buyerTurn', 'expire', 'clock')).toEqual({ not: 'time' })
})
