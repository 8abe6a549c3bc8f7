// A ticket and its steps as evidence of everybody whom they concern.
import type { Ticket, TicketStep } from '#domain/ticket.ts'
import { ticketActWords } from '#domain/words/ticket.ts'
import type { TicketStanding } from '#trace/ticket/standing.ts'
import { tripsOf } from '#trace/ticket/acts.ts'
import type { Kept } from '#store/kept.ts'
import { keep, tonnesText } from '../trade/keep.ts'

const ownersOf = ({ sender, receiver, carriers, places }: Ticket): string[] => [
  ...new Set([sender, receiver, ...carriers, ...places.map(({ party }) => party)]),
]

export function ticketPaper(ticket: Ticket, hand: TicketStep['hand']): Kept {
  const { id, permittedKg, fromDay, toDay, basedOn, recordedAt, flow } = ticket
  const t = tonnesText(permittedKg)
  const made = keep(
    'manifest',
    id,
    `联单：${t} 吨，${fromDay} 至 ${toDay}`,
    `Ticket: ${t} t, ${fromDay} to ${toDay}`,
    basedOn,
    ticket,
    recordedAt,
    {
      flow,
      owners: ownersOf(ticket),
    },
  )
  return { ...made, evidence: { ...made.evidence, enteredBy: hand.name } }
}

export function ticketStepPaper(ticket: Ticket, after: TicketStanding, step: TicketStep): Kept {
  const { zh, en } = ticketActWords[step.act.act]
  const trip = after.trips.get(tripsOf(step.act)[0] ?? '') ?? [...after.trips.values()].at(-1)
  const what = trip === undefined ? '' : ` ${trip.vehicle} ${tonnesText(trip.dispatchedKg)} t`
  const photos = 'photos' in step.act ? step.act.photos : []
  const made = keep('manifest', step.id, `${zh}${what}`, `${en}${what}`, [ticket.id, ...photos], step, step.recordedAt, {
    flow: ticket.flow,
    owners: ownersOf(ticket),
  })
  return { ...made, evidence: { ...made.evidence, enteredBy: step.hand.name } }
}
