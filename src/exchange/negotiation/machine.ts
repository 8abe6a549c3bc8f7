// Who may do what when, as two tables: the turns of a negotiation, and the life of the framework contract that it ends in. Whatever is asked is
// looked up here; the picture in docs/negotiation.md and the tests are made from the same rows.
import type { DealSide, FrameworkState, FrameworkStepKind, NegotiationState, TurnKind } from '#domain/exchange/negotiation.ts'

export type Actor = DealSide | 'clock'
/** What more has to be so: a moment until when an answer is awaited was given, and is past; or none was given. */
export type When = 'deadlinePast' | 'noDeadline'
export type Way<S, E> = { from: S | 'none'; event: E; by: Actor; to: S; when?: When }

export const negotiationWays: readonly Way<NegotiationState, TurnKind>[] = [
  { from: 'none', event: 'offer', by: 'seller', to: 'buyerTurn' },
  { from: 'none', event: 'offer', by: 'buyer', to: 'sellerTurn' },
  { from: 'buyerTurn', event: 'counter', by: 'buyer', to: 'sellerTurn' },
  { from: 'buyerTurn', event: 'accept', by: 'buyer', to: 'signed' },
  { from: 'buyerTurn', event: 'refuse', by: 'buyer', to: 'refused' },
  // Who offered with a moment to answer by is bound until then; without one it may be taken back (Civil Code, art. 476).
  { from: 'buyerTurn', event: 'refuse', by: 'seller', to: 'refused', when: 'noDeadline' },
  { from: 'buyerTurn', event: 'expire', by: 'clock', to: 'expired', when: 'deadlinePast' },
  { from: 'sellerTurn', event: 'counter', by: 'seller', to: 'buyerTurn' },
  { from: 'sellerTurn', event: 'accept', by: 'seller', to: 'signed' },
  { from: 'sellerTurn', event: 'refuse', by: 'seller', to: 'refused' },
  { from: 'sellerTurn', event: 'refuse', by: 'buyer', to: 'refused', when: 'noDeadline' },
  { from: 'sellerTurn', event: 'expire', by: 'clock', to: 'expired', when: 'deadlinePast' },
]

const inForce = ['active', 'sellerAsks', 'buyerAsks'] as const
const both = ['seller', 'buyer'] as const
type FrameworkWay = Way<FrameworkState, FrameworkStepKind>

export const frameworkWays: readonly FrameworkWay[] = [
  ...inForce.map((from): FrameworkWay => ({ from, event: 'callOff', by: 'buyer', to: from })),
  // What was called off before a pause or an end is still owed.
  ...[...inForce, 'suspended' as const, 'ended' as const].flatMap(from => [
    { from, event: 'confirm', by: 'seller', to: from } satisfies FrameworkWay,
    ...both.map((by): FrameworkWay => ({ from, event: 'release', by, to: from })),
  ]),
  { from: 'active', event: 'propose', by: 'seller', to: 'sellerAsks' },
  { from: 'active', event: 'propose', by: 'buyer', to: 'buyerAsks' },
  { from: 'sellerAsks', event: 'amend', by: 'buyer', to: 'active' },
  { from: 'buyerAsks', event: 'amend', by: 'seller', to: 'active' },
  ...(['sellerAsks', 'buyerAsks'] as const).flatMap(from => both.map((by): FrameworkWay => ({ from, event: 'decline', by, to: 'active' }))),
  ...inForce.flatMap(from => both.map((by): FrameworkWay => ({ from, event: 'suspend', by, to: 'suspended' }))),
  ...both.map((by): FrameworkWay => ({ from: 'suspended', event: 'resume', by, to: 'active' })),
  ...[...inForce, 'suspended' as const].flatMap(from => both.map((by): FrameworkWay => ({ from, event: 'end', by, to: 'ended' }))),
]

/**
 * Where an event leads. @param facts what holds of `when` at this moment
 * @returns the new state; or why there is none: it is not this actor's turn, its time has not come (or is past), or nobody may do it here
 */
export function step<S extends string, E extends string>(
  ways: readonly Way<S, E>[],
  from: S | 'none',
  event: E,
  by: Actor,
  facts: Readonly<Record<When, boolean>> = { deadlinePast: false, noDeadline: true },
): { to: S } | { not: 'turn' | 'time' | 'state' } {
  const here = ways.filter(way => way.from === from && way.event === event)
  const own = here.filter(way => way.by === by)
  const open = own.find(({ when }) => when === undefined || facts[when])
  if (open !== undefined) return { to: open.to }
  return { not: own.length > 0 ? 'time' : here.length > 0 ? 'turn' : 'state' }
}

/** What an actor may do in a state, whatever the hour. */
export function mayDo<S extends string, E extends string>(ways: readonly Way<S, E>[], from: S | 'none', by: Actor): E[] {
  return [...new Set(ways.filter(way => way.from === from && way.by === by).map(({ event }) => event))]
}
