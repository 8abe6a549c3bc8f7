// What an act has to satisfy: the limits of the ticket, the masses of the scales, the moments.
import { chineseDay } from '#domain/chineseDay.ts'
import type { Problem } from '#domain/problem.ts'
import type { RefusedGoes, Ticket, TicketAct, Trip } from '#domain/ticket.ts'
import { isMoment } from '../events.ts'
import type { TicketFacts } from './machine.ts'
import { partsOf, sumOf, withinTolerance } from './masses.ts'
import { no } from './refusals.ts'
import { openRevision, sentKg, type TicketStanding, withChange } from './standing.ts'

type Act<A extends TicketAct['act']> = Extract<TicketAct, { act: A }>

/** What the table asks of the scales and of the clock. */
export function factsOf({ ticket }: TicketStanding, wish: TicketAct, trip: Trip | undefined, at: string): TicketFacts {
  if (wish.act === 'weighOut') return { weighed: wish.source !== 'estimate', scaleDown: wish.source === 'estimate' }
  if (trip === undefined) return {}
  if (wish.act === 'receive') {
    const within = partsOf(ticket, trip.dispatchedKg, wish.inKg, wish.refusedKg).disputed === 0
    return { withinTolerance: within, beyondTolerance: !within }
  }
  const open = openRevision(trip)
  return wish.act === 'expire' && open !== undefined ? { deadlinePast: Date.parse(open.answerBy) <= Date.parse(at) } : {}
}

/** Where a slip was drawn, and its number. */
export function gateOf(ticket: Ticket, wish: TicketAct, trip: Trip | undefined): { site: string; slip: string } | undefined {
  const slip = 'slip' in wish ? wish.slip : undefined
  if (slip === undefined) return undefined
  if (wish.act === 'receive' || wish.act === 'refuse') return { site: trip?.to ?? ticket.to, slip }
  if (wish.act === 'store') return { site: wish.site, slip }
  return { site: trip?.liesAt ?? ticket.from, slip }
}

export function actProblems(standing: TicketStanding, wish: TicketAct, trips: readonly Trip[], at: string): Problem[] {
  const { ticket } = standing
  const trip = trips[0]
  const early = trips.filter(one => Date.parse(at) < Date.parse(one.lastAt)).map(one => no.early(at, one.lastAt))
  switch (wish.act) {
    case 'weighOut':
      return limits(standing, wish, at)
    case 'weigh':
      return [
        ...early.slice(0, 1),
        ...massProblems(wish.massKg),
        ...slipProblems(wish.slip, 'scale'),
        ...tooMuch(standing, trip, wish.massKg),
      ]
    case 'receive':
      return trip === undefined ? [] : [...early, ...receiptProblems(standing, wish, trip)]
    case 'refuse':
      return [...early, ...(trip === undefined ? [] : goes(ticket, trip, wish.refusedGoes))]
    case 'store':
      return [
        ...early,
        ...(ticket.places.some(({ use, site }) => use === 'store' && site === wish.site) ? [] : [no.place(wish.site, 'store')]),
      ]
    case 'group':
      return [...early, ...groupProblems(ticket, wish, trips)]
    case 'handOver':
      return [
        ...early,
        ...(ticket.carriers.includes(wish.carrier) ? [] : [no.carrier(wish.carrier, ticket.carriers)]),
        ...(wish.weighedKg === undefined && wish.seals.length === 0 ? [no.handOver()] : []),
      ]
    case 'propose':
      return trip === undefined ? [] : proposalProblems(standing, wish, trip, at)
    default:
      return early
  }
}

const massProblems = (massKg: number): Problem[] => (Number.isSafeInteger(massKg) && massKg > 0 ? [] : [no.mass(massKg)])
function slipProblems(slip: string | undefined, source: Act<'weighOut'>['source'], photos: readonly string[] = []): Problem[] {
  if (source === 'estimate') return []
  return [...(slip === undefined ? [no.slip()] : []), ...(source === 'paper' && photos.length === 0 ? [no.evidence()] : [])]
}

function tooMuch(standing: TicketStanding, trip: Trip | undefined, massKg: number): Problem[] {
  const leftKg = standing.ticket.permittedKg - sentKg(standing) + (trip?.kind === 'out' ? trip.dispatchedKg : 0)
  return massKg > leftKg ? [no.usedUp(leftKg, massKg)] : []
}

/** The time of day in China, HH:MM. */
export const chineseHour = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)

function limits(standing: TicketStanding, wish: Act<'weighOut'>, at: string): Problem[] {
  const { ticket, closed } = standing
  const { fromDay, toDay, hours, routes, carriers, filing } = ticket
  const day = chineseDay(at)
  const problems = [...massProblems(wish.massKg), ...slipProblems(wish.slip, wish.source, wish.photos)]
  if (closed) problems.push(no.closed(ticket))
  if (day < fromDay || day > toDay) problems.push(no.expired(ticket, day))
  if (filing !== undefined && day > filing.validTo) problems.push(no.filing(filing.validTo))
  if (hours !== undefined) {
    const now = chineseHour(at)
    const within = hours.from <= hours.to ? now >= hours.from && now <= hours.to : now >= hours.from || now <= hours.to
    if (!within) problems.push(no.hours(hours.from, hours.to))
  }
  if (routes.length > 0 && !routes.includes(wish.route ?? '')) problems.push(no.route(wish.route, routes))
  if (!carriers.includes(wish.carrier)) problems.push(no.carrier(wish.carrier, carriers))
  return [...problems, ...tooMuch(standing, undefined, wish.massKg)]
}

function goes({ places }: Ticket, { kind }: Trip, { way, site }: RefusedGoes): Problem[] {
  if (kind === 'back') return [no.backAgain()]
  return way === 'back' || places.some(one => one.use === 'onward' && one.site === site) ? [] : [no.place(site, 'onward')]
}

function receiptProblems(standing: TicketStanding, wish: Act<'receive'>, trip: Trip): Problem[] {
  const { ticket } = standing
  const { inKg, refusedKg } = wish
  // What the receiver's scale shows above what was sent is not the receiver's to take in or to refuse.
  const takenKg = trip.state === 'estimated' ? inKg : Math.min(inKg, trip.dispatchedKg)
  if (inKg === 0 || (refusedKg > 0 && refusedKg === takenKg)) return [no.fullRefusal()]
  if (refusedKg > takenKg) return [no.refusedMore(refusedKg, takenKg)]
  const problems = slipProblems(wish.slip, wish.source, wish.photos)
  if (refusedKg > 0) {
    problems.push(...goes(ticket, trip, wish.refusedGoes))
    if (wish.reason === undefined) problems.push(no.why())
  }
  if (openRevision(trip) !== undefined) problems.push(no.revisionOpen())
  if (trip.state === 'estimated') return [...problems, ...tooMuch(standing, trip, inKg)]
  const surplus = inKg - trip.dispatchedKg
  if (surplus > 0 && !withinTolerance(ticket, trip.dispatchedKg, surplus)) problems.push(no.surplus(inKg, trip.dispatchedKg))
  return problems
}

function groupProblems(ticket: Ticket, wish: Act<'group'>, trips: readonly Trip[]): Problem[] {
  const wrong = trips.find((trip, at) => trip.kind !== 'out' || openRevision(trip) !== undefined || wish.trips.indexOf(trip.id) !== at)
  return [
    ...(wrong === undefined ? [] : [no.groupOf(wrong)]),
    ...(ticket.carriers.includes(wish.carrier) ? [] : [no.carrier(wish.carrier, ticket.carriers)]),
  ]
}

function proposalProblems(standing: TicketStanding, wish: Act<'propose'>, trip: Trip, at: string): Problem[] {
  const { change, answerBy } = wish
  const { dispatchedKg, ...parts } = change
  if (openRevision(trip) !== undefined) return [no.revisionOpen()]
  if (!['onTheWay', 'received', 'disputed'].includes(trip.state)) return [no.changesOf()]
  if (dispatchedKg !== undefined && trip.kind !== 'out') return [no.changesOf()]
  if (trip.receipt === null && Object.keys(parts).length > 0) return [no.changesOf()]
  const problems: Problem[] = []
  if (!isMoment(answerBy) || Date.parse(answerBy) <= Date.parse(at)) problems.push(no.answerBy(answerBy))
  if (dispatchedKg !== undefined) problems.push(...massProblems(dispatchedKg), ...tooMuch(standing, trip, dispatchedKg))
  const after = withChange(standing.ticket, trip, change)
  const same = after.dispatchedKg === trip.dispatchedKg && JSON.stringify(after.receipt?.wet) === JSON.stringify(trip.receipt?.wet)
  if (same) problems.push(no.unchanged())
  if (after.receipt !== null && sumOf(after.receipt.wet) !== after.dispatchedKg)
    problems.push(no.sum(sumOf(after.receipt.wet), after.dispatchedKg))
  return problems
}
