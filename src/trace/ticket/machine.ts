// Who may do what when under a ticket, and what it moves in the books, as tables. Whatever is asked is looked up here; docs/ticket.md, the
// interface and the tests are made from the same rows.
import type { RevisionState, TicketActName, TicketSide, TicketState, TripState } from '#domain/ticket.ts'

/** What more has to be so of the masses, of the scale or of the clock. */
export type TicketWhen = 'weighed' | 'scaleDown' | 'withinTolerance' | 'beyondTolerance' | 'deadlinePast'
/** Between which accounts mass moves; `promise` is the pending entry towards the taker. */
export type BookMove =
  | 'stockToTransit'
  | 'promiseMade'
  | 'promiseKept'
  | 'promiseReleased'
  | 'transitToTaker'
  | 'transitToLost'
  | 'transitToDisputed'
  | 'transitToReturn'
  | 'transitToStore'
  | 'storeToTransit'
  | 'correction'
/** @typeParam S states of a trip, a revision or the ticket; `by` of a trip is seen from the trip: of one that goes back the sides change places */
export type TicketWay<S extends string> = {
  from: S | 'none'
  act: TicketActName
  by: TicketSide
  to: S
  when?: TicketWhen
  moves: BookMove[]
}

const senders = ['sender', 'carrier'] as const
const everybody = ['sender', 'receiver', 'carrier'] as const
const arrives: readonly BookMove[] = ['promiseKept', 'transitToTaker', 'transitToReturn']
const sides = ['sender', 'receiver'] as const
type TripWay = TicketWay<TripState>

export const tripWays: readonly TripWay[] = [
  ...senders.flatMap((by): TripWay[] => [
    { from: 'none', act: 'weighOut', by, to: 'onTheWay', when: 'weighed', moves: ['stockToTransit', 'promiseMade'] },
    { from: 'none', act: 'weighOut', by, to: 'estimated', when: 'scaleDown', moves: ['stockToTransit', 'promiseMade'] },
    { from: 'estimated', act: 'weigh', by, to: 'onTheWay', moves: ['correction', 'promiseReleased', 'promiseMade'] },
  ]),
  // Nobody weighed it out: what the receiver weighs in is what was sent.
  { from: 'estimated', act: 'receive', by: 'receiver', to: 'received', moves: ['correction', ...arrives] },
  {
    from: 'onTheWay',
    act: 'receive',
    by: 'receiver',
    to: 'received',
    when: 'withinTolerance',
    moves: [...arrives, 'transitToLost'],
  },
  {
    from: 'onTheWay',
    act: 'receive',
    by: 'receiver',
    to: 'disputed',
    when: 'beyondTolerance',
    moves: [...arrives, 'transitToDisputed'],
  },
  ...(['onTheWay', 'estimated'] as const).map((from): TripWay => ({
    from,
    act: 'refuse',
    by: 'receiver',
    to: 'refused',
    moves: ['promiseReleased', 'transitToReturn', 'promiseMade'],
  })),
  ...everybody.flatMap((by): TripWay[] => [
    { from: 'onTheWay', act: 'store', by, to: 'stored', moves: ['promiseReleased', 'transitToStore', 'promiseMade'] },
    { from: 'stored', act: 'leave', by, to: 'onTheWay', moves: ['promiseReleased', 'storeToTransit', 'promiseMade'] },
    { from: 'onTheWay', act: 'group', by, to: 'grouped', moves: ['promiseReleased', 'promiseMade'] },
    { from: 'onTheWay', act: 'handOver', by, to: 'onTheWay', moves: [] },
  ]),
  // Signed already: the other side has agreed to what is put in place of it.
  ...(['received', 'disputed'] as const).flatMap(from =>
    sides.flatMap((by): TripWay[] => [
      { from, act: 'agree', by, to: 'received', when: 'withinTolerance', moves: ['correction'] },
      { from, act: 'agree', by, to: 'disputed', when: 'beyondTolerance', moves: ['correction'] },
    ]),
  ),
  ...sides.map((by): TripWay => ({
    from: 'onTheWay',
    act: 'agree',
    by,
    to: 'onTheWay',
    moves: ['correction', 'promiseReleased', 'promiseMade'],
  })),
]

type RevisionWay = TicketWay<RevisionState>
/** `by` of an answer is the other side than of the proposal; only who proposed may withdraw. */
export const revisionWays: readonly RevisionWay[] = [
  ...sides.flatMap((by): RevisionWay[] => [
    { from: 'none', act: 'propose', by, to: 'proposed', moves: [] },
    { from: 'proposed', act: 'agree', by, to: 'agreed', moves: ['correction'] },
    { from: 'proposed', act: 'decline', by, to: 'declined', moves: [] },
    { from: 'proposed', act: 'withdraw', by, to: 'withdrawn', moves: [] },
  ]),
  { from: 'proposed', act: 'expire', by: 'clock', to: 'expired', when: 'deadlinePast', moves: [] },
]

/** After the close no lorry leaves; what is on its way still arrives. */
export const ticketWays: readonly TicketWay<TicketState>[] = sides.map(by => ({ from: 'open', act: 'close', by, to: 'closed', moves: [] }))

/** What holds at this moment; a fact that is not said does not hold. */
export type TicketFacts = Partial<Record<TicketWhen, boolean>>

/**
 * Where an act leads.
 * @returns the row of the table; or why there is none: another side has to do it, its time has not come, or it is not done in this state
 */
export function ticketStep<S extends string>(
  ways: readonly TicketWay<S>[],
  from: S | 'none',
  act: TicketActName,
  by: TicketSide,
  facts: TicketFacts = {},
): { way: TicketWay<S> } | { not: 'side' | 'time' | 'state' } {
  const here = ways.filter(way => way.from === from && way.act === act)
  const own = here.filter(way => way.by === by)
  const way = own.find(({ when }) => when === undefined || facts[when] === true)
  if (way !== undefined) return { way }
  return { not: own.length > 0 ? 'time' : here.length > 0 ? 'side' : 'state' }
}

/** What a side may do in a state, whatever the masses and the hour. */
export const mayDoTo = <S extends string>(ways: readonly TicketWay<S>[], from: S | 'none', by: TicketSide): TicketActName[] => [
  ...new Set(ways.filter(way => way.from === from && way.by === by).map(({ act }) => act)),
]
