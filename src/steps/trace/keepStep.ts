// One step under a ticket, within a transaction: checked, posted in both books, kept as evidence, recorded on its flow.
import { chineseDay } from '#domain/chineseDay.ts'
import { inScope } from '#domain/closing.ts'
import type { Entry } from '#domain/entry.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import type { TicketActRequest, TicketStep } from '#domain/ticket.ts'
import { act, type ActGround, tripsOf } from '#trace/ticket/acts.ts'
import { stepEntries } from '#trace/ticket/books.ts'
import { gateOf } from '#trace/ticket/checks.ts'
import { no } from '#trace/ticket/refusals.ts'
import { afterStep, standingAfter, type TicketStanding } from '#trace/ticket/standing.ts'
import { closedBetween } from '#store/ledger/posting.ts'
import { holdTicket, insertTicketStep, isSlipUsed, readTickets, readTicketSteps } from '#store/tickets.ts'
import type { Dealing } from '../exchange/dealing.ts'
import { admitTo } from '../ledger/admit.ts'
import { ticketStepPaper } from './papers.ts'
import { revisionJob } from './revisionJob.ts'

/** Within a transaction of the keeper. @param acts parties acted for; `clock` for the clock, undefined for all */
export async function keepStep(
  deal: Dealing,
  id: string,
  asked: TicketActRequest,
  acts: ActGround['acts'],
  hand: TicketStep['hand'],
): Promise<Checked<{ step: TicketStep; after: TicketStanding }>> {
  const { inner, journal, recordedAt } = deal
  await holdTicket(inner.db, id)
  const [ticket] = await readTickets(inner.db, { id })
  if (ticket === undefined) return { ok: false, problems: [no.ticket(id)] }
  await journal.hold(ticket.flow)
  const before = standingAfter(ticket, (await readTicketSteps(inner.db, [id])).get(id) ?? [])
  const trip = before.trips.get(tripsOf(asked.act)[0] ?? '')
  const gate = gateOf(ticket, asked.act, trip)
  const used = gate !== undefined && (await isSlipUsed(inner.db, gate.site, gate.slip))
  const taken = act(before, asked, { acts, hand, slipUsed: () => used, recordedAt })
  if (!taken.ok) return taken
  const step = taken.value
  const after = afterStep(before, step)
  const entries = stepEntries(before, step, await isClosed(deal, before, step))
  const admitted = await admitTo(journal, entries)
  if (!admitted.ok) return admitted
  await journal.append({
    recordedAt,
    entries,
    evidence: [ticketStepPaper(ticket, after, step)],
    records: await shipped(deal, before, after, step, entries),
  })
  await insertTicketStep(inner.db, step, gate)
  if (step.act.act === 'propose') await revisionJob(inner, { ticket: id, trip: step.act.trip, answerBy: step.act.answerBy })
  return { ok: true, warnings: [], value: { step, after } }
}

/** What arrived at the receiver, as the state of the flow. */
async function shipped(
  { journal }: Dealing,
  before: TicketStanding,
  after: TicketStanding,
  step: TicketStep,
  entries: readonly Entry[],
): Promise<ReturnType<typeof nextRecord>[]> {
  const arrivedKg = ({ ticket, trips }: TicketStanding): number =>
    [...trips.values()].reduce((sum, { taker, receipt }) => sum + (taker === ticket.receiver ? (receipt?.dry.accepted ?? 0) : 0), 0)
  const more = arrivedKg(after) - arrivedKg(before)
  if (more === 0) return []
  const { flow } = before.ticket
  return [nextRecord(await journal.records(flow), flow, 'shipped', { add: more }, step, [step.id, ...entries.map(({ id }) => id)])]
}

/** Whether what it puts right lies in a closed quarter of one of the two firms. */
async function isClosed({ inner }: Dealing, { ticket, trips }: TicketStanding, { act: done }: TicketStep): Promise<boolean> {
  const trip = 'trip' in done ? trips.get(done.trip) : undefined
  if (trip === undefined) return false
  const days = [trip.at, ...(trip.receipt === null ? [] : [trip.receipt.at])].map(at => chineseDay(at)).sort()
  const closed = await closedBetween(inner.db, days[0] ?? '', days.at(-1) ?? '')
  const ends = [
    { party: ticket.sender, site: ticket.from },
    { party: trip.taker, site: trip.to },
  ]
  return closed.some(
    ({ scope, fromDay, toDay }) => ends.some(end => inScope(scope, end)) && days.some(day => day >= fromDay && day <= toDay),
  )
}
