// Whether an act may be done, and the step that it becomes. Nothing is kept here; what a step does is in standing.ts and books.ts.
import { chineseDay } from '#domain/chineseDay.ts'
import { present } from '#domain/present.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { type Ticket, type TicketAct, type TicketActRequest, TicketSide, type TicketStep, type Trip } from '#domain/ticket.ts'
import { revisionStateWords, ticketStateWords, tripStateWords } from '#domain/words/ticket.ts'
import { isMoment } from '../events.ts'
import { actProblems, factsOf, gateOf } from './checks.ts'
import { mayDoTo, revisionWays, ticketStep, ticketWays, tripWays, type TicketFacts, type TicketWay } from './machine.ts'
import { no } from './refusals.ts'
import { openRevision, type TicketStanding, withChange } from './standing.ts'

export type ActGround = {
  /** Parties that the asker acts for; undefined for the owner of the database, who acts for all; `clock` for the clock. */
  acts: ReadonlySet<string> | 'clock' | undefined
  hand: TicketStep['hand']
  /** Whether a slip was used before at a site. */
  slipUsed: (site: string, slip: string) => boolean
  recordedAt: string
}

/** How far a device's clock may run ahead of ours. */
const aheadMs = 5 * 60_000

export function act(standing: TicketStanding, asked: TicketActRequest, ground: ActGround): Checked<TicketStep> {
  const refuse = (...problems: Problem[]): Checked<TicketStep> => ({ ok: false, problems })
  const { act: wish, at } = asked
  if (!isMoment(at)) return refuse(no.moment(at))
  if (Date.parse(at) > Date.parse(ground.recordedAt) + aheadMs) return refuse(no.future(at))
  const missing = tripsOf(wish).find(id => !standing.trips.has(id))
  if (missing !== undefined) return refuse(no.trip(missing))
  const trips = tripsOf(wish).flatMap(id => standing.trips.get(id) ?? [])
  const sides = sidesFor(standing.ticket, trips[0], wish, ground.acts).filter(side => asked.as === undefined || side === asked.as)
  if (sides.length === 0) return refuse(no.access())
  const facts = factsOf(standing, wish, trips[0], at)
  const problems = actProblems(standing, wish, trips, at)
  const side = sideThatMay(standing, wish, trips, sides, facts)
  // An act out of its time says so before its masses are looked at.
  if (!side.ok) return side
  if (problems.length > 0) return refuse(...problems)
  const gate = gateOf(standing.ticket, wish, trips[0])
  if (gate !== undefined && ground.slipUsed(gate.site, gate.slip)) return refuse(no.slipUsed(gate.slip, gate.site))
  const ordinal = standing.steps + 1
  const { device } = asked
  return {
    ok: true,
    warnings: [],
    value: {
      id: `${standing.ticket.id}:step:${ordinal}`,
      ticket: standing.ticket.id,
      ordinal,
      by: side.value,
      hand: ground.hand,
      at,
      ...present({ device }),
      act: wish,
      validOn: chineseDay(at),
      recordedAt: ground.recordedAt,
    },
  }
}

export function tripsOf(wish: TicketAct): string[] {
  if (wish.act === 'group') return wish.trips
  return 'trip' in wish ? [wish.trip] : []
}

/** Sides on which somebody stands, as seen from the trip. */
export function sidesFor(ticket: Ticket, trip: Trip | undefined, wish: TicketAct, acts: ActGround['acts']): TicketSide[] {
  if (acts === 'clock') return ['clock']
  const sender = trip?.sender ?? ticket.sender
  const receiver = trip?.taker ?? ticket.receiver
  const carrier = wish.act === 'weighOut' ? wish.carrier : trip?.carrier
  const parties = { sender, receiver, carrier }
  return (['sender', 'receiver', 'carrier'] as const).filter(side => acts === undefined || acts.has(parties[side] ?? ''))
}

/** The first side that the table lets do it; else why none may. */
function sideThatMay(
  standing: TicketStanding,
  wish: TicketAct,
  trips: readonly Trip[],
  sides: readonly TicketSide[],
  facts: TicketFacts,
): Checked<TicketSide> {
  const open = trips[0] === undefined ? undefined : openRevision(trips[0])
  if (answers.has(wish.act)) {
    if (open === undefined) return { ok: false, problems: [no.noRevision()] }
    const own = wish.act === 'withdraw' ? open.by : open.awaits
    if (wish.act !== 'expire' && !sides.includes(own))
      return { ok: false, problems: [wish.act === 'withdraw' ? no.othersRevision() : no.ownRevision()] }
    if (wish.act === 'agree' && trips[0] !== undefined) return agreed(standing, trips[0], own)
    if (wish.act !== 'expire') return found(own)
  }
  const answersAre = sides.map(side => ({ side, said: look(standing, wish, trips, side, facts) }))
  const may = answersAre.find(({ said }) => 'way' in said)
  if (may !== undefined) return found(may.side)
  const first = answersAre[0]
  const not = first !== undefined && 'not' in first.said ? first.said.not : 'state'
  const [state, can] = stateOf(standing, trips[0], wish, sides)
  return { ok: false, problems: [no.notNow(wish.act, not, state, can)] }
}
function agreed({ ticket }: TicketStanding, trip: Trip, side: TicketSide): Checked<TicketSide> {
  const change = openRevision(trip)?.change ?? {}
  const disputed = withChange(ticket, trip, change).state === 'disputed'
  const said = ticketStep(tripWays, trip.state, 'agree', side, { withinTolerance: !disputed, beyondTolerance: disputed })
  return 'way' in said
    ? found(side)
    : { ok: false, problems: [no.notNow('agree', said.not, tripStateWords[trip.state], mayDoTo(tripWays, trip.state, side))] }
}
const found = (value: TicketSide): Checked<TicketSide> => ({ ok: true, warnings: [], value })
const answers: ReadonlySet<string> = new Set(['agree', 'decline', 'withdraw', 'expire'])

function look(standing: TicketStanding, wish: TicketAct, trips: readonly Trip[], side: TicketSide, facts: TicketFacts) {
  const each = (ways: readonly TicketWay<string>[], from: string) => ticketStep(ways, from, wish.act, side, facts)
  if (wish.act === 'close') return each(ticketWays, standing.closed ? 'closed' : 'open')
  if (wish.act === 'propose') return each(revisionWays, 'none')
  if (wish.act === 'expire') return each(revisionWays, 'proposed')
  if (trips.length === 0) return each(tripWays, 'none')
  const said = trips.map(trip => each(tripWays, trip.state))
  return said.find(one => 'not' in one) ?? (said[0] as (typeof said)[number])
}

function stateOf(standing: TicketStanding, trip: Trip | undefined, wish: TicketAct, sides: readonly TicketSide[]) {
  if (trip === undefined) {
    const state = standing.closed ? 'closed' : 'open'
    return [ticketStateWords[state], sides.flatMap(side => mayDoTo(ticketWays, state, side))] as const
  }
  const words = wish.act === 'expire' ? revisionStateWords.proposed : tripStateWords[trip.state]
  return [words, [...new Set(sides.flatMap(side => mayDoTo(tripWays, trip.state, side)))]] as const
}
