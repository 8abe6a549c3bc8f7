// What tickets sent and brought under the contracts of a flow, in dry kilograms, as the figures of a framework contract count it.
import { chineseDay } from '#domain/chineseDay.ts'
import { standingAfter } from '#trace/ticket/standing.ts'
import type { Store } from '#store/openStore.ts'
import { readTickets, readTicketSteps } from '#store/tickets.ts'

export type Delivery = { id: string; contract: string; dispatchedKg: number; validOn: string; arrivedKg: number }

/** One for each trip out and each lot of them; a lot sends nothing of its own. */
export async function ticketDeliveries(db: Store['db'], flow: string): Promise<Delivery[]> {
  const tickets = await readTickets(db, { flow })
  const steps = await readTicketSteps(
    db,
    tickets.map(({ id }) => id),
  )
  return tickets.flatMap(ticket =>
    [...standingAfter(ticket, steps.get(ticket.id) ?? []).trips.values()]
      .filter(({ kind }) => kind === 'out' || kind === 'group')
      .map(({ id, kind, dispatchedDryKg, at, receipt }) => ({
        id,
        contract: ticket.contract,
        dispatchedKg: kind === 'out' ? dispatchedDryKg : 0,
        validOn: chineseDay(at),
        arrivedKg: receipt?.dry.accepted ?? 0,
      })),
  )
}
