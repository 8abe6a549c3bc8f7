// What a step under a ticket does to both books. Mass on its way is the sender's until somebody takes it in; to whom it goes is promised in a
// pending entry, which the receipt keeps and every change of the road makes anew. Masses here are dry kilograms.
import { type Account, type Entry, type Leg, move } from '#domain/entry.ts'
import { chineseDay } from '#domain/chineseDay.ts'
import type { Ticket, TicketStep, Trip } from '#domain/ticket.ts'
import { contractEntryId } from '#exchange/entries.ts'
import { afterStep, openRevision, type TicketStanding } from './standing.ts'

/** Refused mass on its way lies apart from what is on its way to the receiver. */
const returning = 'returning'
type Stamp = Pick<Entry, 'flow' | 'recordedAt' | 'basedOn' | 'enteredBy'>

const transitOf = ({ sender, from, material }: Ticket): Account => ({ party: sender, site: from, material, accountClass: 'in_transit' })
const stockOf = (ticket: Ticket): Account => ({ ...transitOf(ticket), accountClass: 'on_hand' })
/** Where the mass of a trip lies until it is taken in. */
function liesIn(ticket: Ticket, trip: Trip): Account {
  const lies = { ...transitOf(ticket), site: trip.liesAt }
  return trip.kind === 'back' || trip.kind === 'onward' ? { ...lies, batch: returning } : lies
}
const takenBy = ({ material }: Ticket, { taker, to }: Trip): Account => ({ party: taker, site: to, material, accountClass: 'on_hand' })

/** @param adjusts whether it holds in a closed quarter, which takes adjustments only */
export function stepEntries(before: TicketStanding, step: TicketStep, adjusts = false): Entry[] {
  const { ticket } = before
  const after = afterStep(before, step)
  const stamp: Stamp = { flow: ticket.flow, recordedAt: step.recordedAt, basedOn: [step.id], enteredBy: step.hand.name }
  const touched = [...after.trips.values()].filter(trip => before.trips.get(trip.id) !== trip)
  const reason = reasonOf(step, before)
  const book = bookFor(ticket, step, stamp, adjusts)
  const changes = touched.map(trip => ({ was: before.trips.get(trip.id), is: trip }))
  // What is let go first may be promised anew by another trip.
  return [
    ...changes.flatMap(({ was, is }) => (was === undefined ? [] : book.letGo(was, is))),
    ...changes.flatMap(({ was, is }) => book.dispatched(was, is)),
    ...changes.flatMap(({ was, is }) => (was === undefined ? [] : book.arrived(was, is))),
    ...changes.flatMap(({ was, is }) => book.promised(was, is)),
  ].map(entry => (reason === undefined || entry.reason !== undefined ? entry : { ...entry, reason }))
}

/** Why: as it was said, of an agreement as it was proposed. */
function reasonOf({ act }: TicketStep, before: TicketStanding): string | undefined {
  if (act.act !== 'agree') return 'reason' in act ? act.reason : undefined
  const trip = before.trips.get(act.trip)
  return trip === undefined ? undefined : openRevision(trip)?.reason
}

/** Whether a promise to the taker stands: it is on its way, in a store or not, and on no lot. */
const isPromised = ({ receipt, state }: Trip): boolean => receipt === null && state !== 'grouped'
const promiseId = ({ id, promise }: Trip): string => `entry:${id}:promise:${promise}`
const dispatchId = (trip: Trip): string => `entry:${trip.id}:dispatch:${trip.weighing}`

function bookFor(ticket: Ticket, step: TicketStep, stamp: Stamp, adjusts: boolean) {
  const validOn = step.validOn
  const correction = adjusts ? ('adjustment' as const) : ('correction' as const)
  const made = (trip: Trip): Entry => ({
    id: promiseId(trip),
    kind: 'receipt',
    phase: 'pending',
    legs: move(liesIn(ticket, trip), takenBy(ticket, trip), trip.dispatchedDryKg),
    validOn: trip.promisedOn,
    ...stamp,
  })
  const dispatch = (trip: Trip): Entry => ({
    id: dispatchId(trip),
    kind: trip.weighing === 1 ? 'dispatch' : correction,
    phase: 'posted',
    pending: contractEntryId(ticket.contract),
    legs: move(stockOf(ticket), transitOf(ticket), trip.dispatchedDryKg),
    measured: { wetKg: trip.dispatchedKg, dryKg: trip.dispatchedDryKg, method: trip.source === 'estimate' ? 'declared' : 'weighbridge' },
    validOn: chineseDay(trip.at),
    ...stamp,
    ...(trip.weighing === 1 ? {} : { reason: putRight }),
  })
  return {
    /** A promise that the trip no longer keeps as it was made. */
    letGo: (was: Trip, is: Trip): Entry[] => {
      const stands = isPromised(was) && !(isPromised(is) && promiseId(was) === promiseId(is))
      if (!stands || keeps(was, is)) return []
      return [
        { ...made(was), id: `${promiseId(was)}:let-go`, kind: 'release', phase: 'voided', pending: promiseId(was), reason: roadChanged },
      ]
    },
    /** Out of the sender's stock; put right by undoing it and entering it anew, so that the contract has as much left as it should. */
    dispatched: (was: Trip | undefined, is: Trip): Entry[] => {
      if (was === undefined) return is.kind === 'out' ? [dispatch(is)] : []
      if (was.weighing === is.weighing) return moved(ticket, was, is, step, stamp)
      const undo = { ...dispatch(was), ...stamp }
      const undone: Entry = {
        ...undo,
        id: `${dispatchId(was)}:undone`,
        kind: correction,
        reverses: dispatchId(was),
        legs: undo.legs.map(turned),
        reason: putRight,
      }
      delete undone.measured
      return [undone, dispatch(is)]
    },
    /** What the receiver says came of it; later versions by the difference, on the day of the receipt. */
    arrived: (was: Trip, is: Trip): Entry[] => {
      if (is.receipt === null || is.receipt === was.receipt) return []
      if (was.receipt !== null) return corrected(ticket, was, is, stamp, correction)
      return receiptEntries(ticket, was, is, validOn, stamp)
    },
    promised: (was: Trip | undefined, is: Trip): Entry[] =>
      isPromised(is) && (was === undefined || promiseId(was) !== promiseId(is)) ? [made(is)] : [],
  }
}
const roadChanged = '去向或承运方式改变 / the road changed'
const putRight = '发出重量更正 / the dispatched mass is put right'
const turned = ({ account, massKg }: Leg): Leg => ({ account, massKg: -massKg })

/** Whether the receipt fulfils the promise as it was made: what was weighed out still stands, and something is accepted. */
const keeps = (was: Trip, is: Trip): boolean => is.receipt !== null && is.receipt.wet.accepted > 0 && was.weighing === is.weighing

/** Into a temporary store and out of it. */
function moved(ticket: Ticket, was: Trip, is: Trip, step: TicketStep, stamp: Stamp): Entry[] {
  const [from, to] = [liesIn(ticket, was), liesIn(ticket, is)]
  if (from.site === to.site) return []
  const legs = move(from, to, is.dispatchedDryKg)
  return [{ id: `entry:${step.id}`, kind: 'transfer', phase: 'posted', legs, validOn: step.validOn, ...stamp }]
}

function placesOf(ticket: Ticket, trip: Trip) {
  const transit = transitOf(ticket)
  return {
    accepted: { kind: 'receipt', account: takenBy(ticket, trip) },
    refused: { kind: 'transfer', account: { ...transit, batch: returning } },
    lost: { kind: 'loss', account: { ...transit, accountClass: 'lost' } },
    disputed: { kind: 'dispute', account: { ...transit, accountClass: 'disputed' } },
  } as const satisfies Record<string, { kind: Entry['kind']; account: Account }>
}

function receiptEntries(ticket: Ticket, was: Trip, is: Trip, validOn: string, stamp: Stamp): Entry[] {
  const dry = is.receipt?.dry ?? { accepted: 0, refused: 0, lost: 0, disputed: 0 }
  const places = placesOf(ticket, is)
  const of = keeps(was, is) ? { pending: promiseId(was) } : {}
  const why = `发 ${is.dispatchedKg} kg，进场 ${is.receipt?.inKg ?? 0} kg / sent ${is.dispatchedKg} kg, in ${is.receipt?.inKg ?? 0} kg`
  return (['accepted', 'refused', 'lost', 'disputed'] as const).flatMap((name): Entry[] => {
    // Refused mass of a trip back or onward stays where it lies.
    const { kind, account } = places[name]
    const from = liesIn(ticket, is)
    if (dry[name] === 0 || (name === 'refused' && from.batch === returning)) return []
    const legs = move(from, account, dry[name])
    const reason = name === 'accepted' ? {} : { reason: why }
    return [{ id: `entry:${is.id}:${name}`, kind, phase: 'posted', ...of, legs, validOn, ...stamp, ...reason }]
  })
}

/** One entry that moves the difference of two versions of a receipt; what was weighed out otherwise is an entry of its own. */
function corrected(ticket: Ticket, was: Trip, is: Trip, stamp: Stamp, kind: Entry['kind']): Entry[] {
  if (was.receipt === null || is.receipt === null) return []
  const [before, after] = [was.receipt.dry, is.receipt.dry]
  const places = placesOf(ticket, is)
  const legs: Leg[] = (['accepted', 'lost', 'disputed'] as const).map(name => ({
    account: places[name].account,
    massKg: after[name] - before[name],
  }))
  legs.push({ account: liesIn(ticket, is), massKg: was.dispatchedDryKg - is.dispatchedDryKg })
  const id = `entry:${is.id}:receipt:${is.receipt.version}`
  const some = legs.filter(({ massKg }) => massKg !== 0)
  if (some.length === 0) return []
  return [{ id, kind, phase: 'posted', legs: some, validOn: chineseDay(is.receipt.at), ...stamp }]
}
