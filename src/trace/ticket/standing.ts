// What a ticket and its trips are now: a fold over the steps. Nothing is checked here; what is checked before a step is kept is in acts.ts.
import { chineseDay } from '#domain/chineseDay.ts'
import { present } from '#domain/present.ts'
import type { RefusedGoes, Revision, Ticket, TicketAct, TicketSeen, TicketStep, Trip, TripReceipt } from '#domain/ticket.ts'
import { alertsOf } from './alerts.ts'
import { dryKgOf, dryPartsOf, partsOf, sumOf } from './masses.ts'

export type TicketStanding = { ticket: Ticket; closed: boolean; trips: ReadonlyMap<string, Trip>; steps: number }
type Act<A extends TicketAct['act']> = Extract<TicketAct, { act: A }>

export const tripId = (ticket: Pick<Ticket, 'id'>, number: number): string => `trip:${ticket.id.slice('ticket:'.length)}:${number}`

export const openTicket = (ticket: Ticket): TicketStanding => ({ ticket, closed: false, trips: new Map(), steps: 0 })
export const standingAfter = (ticket: Ticket, steps: readonly TicketStep[]): TicketStanding => steps.reduce(afterStep, openTicket(ticket))

export function afterStep(standing: TicketStanding, step: TicketStep): TicketStanding {
  const trips = changed(standing, step).map((trip): [string, Trip] => [trip.id, trip])
  return {
    ...standing,
    closed: standing.closed || step.act.act === 'close',
    trips: new Map([...standing.trips, ...trips]),
    steps: standing.steps + 1,
  }
}

/** Trips that a step makes or changes. */
function changed({ ticket, trips }: TicketStanding, step: TicketStep): Trip[] {
  const { act, at } = step
  const fresh = tripId(ticket, trips.size + 1)
  switch (act.act) {
    case 'weighOut':
      return [weighedOut(ticket, act, fresh, at)]
    case 'group':
      return grouped(ticket, trips, act, fresh, at)
    case 'close':
      return []
    default: {
      const trip = trips.get(act.trip)
      return trip === undefined ? [] : changedTrip(ticket, trip, step, fresh)
    }
  }
}

function changedTrip(ticket: Ticket, trip: Trip, step: TicketStep, fresh: string): Trip[] {
  const { act, at } = step
  const papers = 'photos' in act ? { photos: [...trip.photos, ...act.photos], seals: [...trip.seals, ...act.seals] } : {}
  const anew = { ...papers, lastAt: at, promise: trip.promise + 1 }
  const today = { promisedOn: step.validOn }
  switch (act.act) {
    case 'weigh':
      return [{ ...reweighed(ticket, trip, act.massKg), ...anew, state: 'onTheWay', source: 'scale', slip: act.slip ?? trip.slip }]
    case 'receive':
      return received(ticket, trip, act, at, fresh)
    case 'refuse': {
      const back = sentOn(ticket, trip, act.refusedGoes, trip.dispatchedKg, trip.dispatchedDryKg, fresh, at)
      const wet = { accepted: 0, refused: trip.dispatchedKg, lost: 0, disputed: 0 }
      const receipt = { inKg: trip.dispatchedKg, slip: act.slip ?? null, source: trip.source, at, version: 1 }
      return [{ ...trip, ...papers, state: 'refused', receipt: { ...receipt, wet, dry: { ...wet, refused: trip.dispatchedDryKg } } }, back]
    }
    case 'store':
      return [{ ...trip, ...anew, ...today, state: 'stored', liesAt: act.site }]
    case 'leave':
      return [{ ...trip, ...anew, ...today, state: 'onTheWay', liesAt: ticket.from }]
    case 'handOver':
      return [{ ...trip, ...papers, lastAt: at, carrier: act.carrier, vehicle: act.vehicle }]
    default:
      return [revised(ticket, trip, step)]
  }
}

function weighedOut(ticket: Ticket, act: Act<'weighOut'>, id: string, at: string): Trip {
  const { massKg, vehicle, carrier, source, photos, seals } = act
  return {
    id,
    kind: 'out',
    state: source === 'estimate' ? 'estimated' : 'onTheWay',
    from: ticket.from,
    to: ticket.to,
    sender: ticket.sender,
    taker: ticket.receiver,
    liesAt: ticket.from,
    carrier,
    vehicle,
    route: act.route ?? null,
    grossKg: act.grossKg ?? null,
    dispatchedKg: massKg,
    dispatchedDryKg: dryKgOf(ticket, massKg),
    source,
    slip: act.slip ?? null,
    seals,
    photos,
    at,
    ...beginning(at),
  }
}
const beginning = (at: string) => ({
  lastAt: at,
  promisedOn: chineseDay(at),
  promise: 1,
  weighing: 1,
  receipt: null,
  revisions: [] as Revision[],
  parents: [] as string[],
  group: null,
})

function grouped(ticket: Ticket, trips: TicketStanding['trips'], act: Act<'group'>, id: string, at: string): Trip[] {
  const members = act.trips.flatMap(one => trips.get(one) ?? [])
  const sum = (kg: (trip: Trip) => number): number => members.reduce((total, trip) => total + kg(trip), 0)
  const { vehicle, carrier, seals, photos } = act
  const lot: Trip = {
    id,
    kind: 'group',
    state: 'onTheWay',
    from: ticket.from,
    to: ticket.to,
    sender: ticket.sender,
    taker: ticket.receiver,
    liesAt: ticket.from,
    carrier,
    vehicle,
    route: null,
    grossKg: null,
    dispatchedKg: sum(one => one.dispatchedKg),
    dispatchedDryKg: sum(one => one.dispatchedDryKg),
    source: 'scale',
    slip: act.slip ?? null,
    seals,
    photos,
    at,
    ...beginning(at),
    parents: members.map(one => one.id),
  }
  return [...members.map((one): Trip => ({ ...one, state: 'grouped', group: id })), lot]
}

/** Refused mass leaves again on a trip of its own. */
function sentOn(ticket: Ticket, trip: Trip, goes: RefusedGoes, massKg: number, dryKg: number, id: string, at: string): Trip {
  const onward = goes.way === 'onward' ? ticket.places.find(({ use, site }) => use === 'onward' && site === goes.site) : undefined
  return {
    id,
    kind: onward === undefined ? 'back' : 'onward',
    state: 'onTheWay',
    from: trip.to,
    to: onward?.site ?? ticket.from,
    sender: trip.taker,
    taker: onward?.party ?? ticket.sender,
    liesAt: ticket.from,
    carrier: trip.carrier,
    vehicle: trip.vehicle,
    route: null,
    grossKg: null,
    dispatchedKg: massKg,
    dispatchedDryKg: dryKg,
    source: trip.source,
    slip: null,
    seals: [],
    photos: [],
    at,
    ...beginning(at),
    parents: [trip.id],
  }
}

function received(ticket: Ticket, trip: Trip, act: Act<'receive'>, at: string, fresh: string): Trip[] {
  const weighed = trip.state === 'estimated' ? { ...reweighed(ticket, trip, act.inKg), source: act.source } : trip
  const wet = partsOf(ticket, weighed.dispatchedKg, act.inKg, act.refusedKg)
  const dry = dryPartsOf(wet, weighed.dispatchedDryKg)
  const receipt: TripReceipt = { version: 1, inKg: act.inKg, wet, dry, slip: act.slip ?? null, source: act.source, at }
  const papers = { photos: [...trip.photos, ...act.photos], seals: [...trip.seals, ...act.seals] }
  const arrived: Trip = { ...weighed, ...papers, state: wet.disputed > 0 ? 'disputed' : 'received', receipt }
  return wet.refused === 0 ? [arrived] : [arrived, sentOn(ticket, trip, act.refusedGoes, wet.refused, dry.refused, fresh, at)]
}

const reweighed = (ticket: Ticket, trip: Trip, massKg: number): Trip => ({
  ...trip,
  dispatchedKg: massKg,
  dispatchedDryKg: dryKgOf(ticket, massKg),
  weighing: trip.weighing + 1,
})

/** The revision that waits for an answer; a trip has one at most. */
export const openRevision = (trip: Trip): Revision | undefined => trip.revisions.find(({ state }) => state === 'proposed')

/** The trip as it would be if a change were agreed to. */
export function withChange(ticket: Ticket, trip: Trip, change: Revision['change']): Trip {
  const { dispatchedKg = trip.dispatchedKg, acceptedKg, lostKg, disputedKg } = change
  const weighed = dispatchedKg === trip.dispatchedKg ? trip : reweighed(ticket, trip, dispatchedKg)
  if (trip.receipt === null) return { ...weighed, promise: trip.promise + 1 }
  const before = trip.receipt
  const said = present({ accepted: acceptedKg, lost: lostKg, disputed: disputedKg })
  const wet = { ...before.wet, ...said }
  const dry = dryPartsOf(wet, weighed.dispatchedDryKg, before.dry.refused)
  const state = wet.disputed > 0 ? 'disputed' : 'received'
  return { ...weighed, state, receipt: { ...before, version: before.version + 1, wet, dry } }
}

const ends = { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' } as const
function revised(ticket: Ticket, trip: Trip, { act, by, id }: TicketStep): Trip {
  if (act.act === 'propose') {
    const awaits = by === 'sender' ? ('receiver' as const) : ('sender' as const)
    const { change, reason, answerBy } = act
    return { ...trip, revisions: [...trip.revisions, { state: 'proposed', by, awaits, change, reason, answerBy, step: id }] }
  }
  const open = openRevision(trip)
  if (open === undefined || !Object.hasOwn(ends, act.act)) return trip
  const state = ends[act.act as keyof typeof ends]
  const revisions = trip.revisions.map(one => (one === open ? { ...one, state } : one))
  return { ...(state === 'agreed' ? withChange(ticket, trip, open.change) : trip), revisions }
}

/** Weighed out so far; what came back does not make room for more. */
export const sentKg = ({ trips }: TicketStanding): number =>
  [...trips.values()].reduce((sum, { kind, dispatchedKg }) => sum + (kind === 'out' ? dispatchedKg : 0), 0)

/** The same in dry kilograms. */
export const sentDryKg = ({ trips }: TicketStanding): number =>
  [...trips.values()].reduce((sum, { kind, dispatchedDryKg }) => sum + (kind === 'out' ? dispatchedDryKg : 0), 0)

export function seen(standing: TicketStanding, now: string): TicketSeen {
  const { ticket, closed, trips, steps } = standing
  const sent = sentKg(standing)
  const stores = new Map<string, number>()
  for (const { state, liesAt, dispatchedKg } of trips.values())
    if (state === 'stored') stores.set(liesAt, (stores.get(liesAt) ?? 0) + dispatchedKg)
  return {
    ticket,
    state: closed ? 'closed' : 'open',
    trips: [...trips.values()],
    sentKg: sent,
    leftKg: Math.max(0, ticket.permittedKg - sent),
    stores: [...stores].map(([site, massKg]) => ({ site, massKg })),
    alerts: alertsOf(ticket, trips.values(), now),
    steps,
  }
}

/** Where every dispatched kilogram is: the figures sum to what was weighed out, whatever happened. */
export function whereItIs({ trips }: TicketStanding): { onTheWay: number; accepted: number; back: number; lost: number; disputed: number } {
  const sum = { onTheWay: 0, accepted: 0, back: 0, lost: 0, disputed: 0 }
  for (const { kind, state, receipt, dispatchedKg } of trips.values()) {
    if (receipt === null) sum.onTheWay += state === 'grouped' ? 0 : dispatchedKg
    else {
      sum[kind === 'back' ? 'back' : 'accepted'] += receipt.wet.accepted
      sum.lost += receipt.wet.lost
      sum.disputed += receipt.wet.disputed
    }
  }
  return sum
}
export const isWhole = ({ dispatchedKg, receipt }: Trip): boolean => receipt === null || sumOf(receipt.wet) === dispatchedKg
