// Of tickets: trips that wait at somebody's scale, and revisions that wait for an answer; one task for each ticket and thing to do.
import { chineseDay } from '#domain/chineseDay.ts'
import type { InboxTask } from '#domain/inbox.ts'
import type { TicketSeen, Trip } from '#domain/ticket.ts'
import { readShownNames } from '#store/shownNames.ts'
import { listTickets } from '../trace/tickets.ts'
import { tonnesText } from '../trade/keep.ts'
import { actsFor, type Asked, taskBy } from './task.ts'

const most = 1000

export async function ticketTasks(asked: Asked): Promise<InboxTask[]> {
  const open = await listTickets(asked.store, {}, most)
  const names = await readShownNames(
    asked.store.db,
    open.flatMap(({ ticket }) => [ticket.sender, ticket.receiver, ticket.material]),
  )
  const nameOf = (id: string, language: 'zh' | 'en'): string => names.get(id)?.[language] ?? id
  return open.flatMap(one =>
    [...waiting(asked, one), ...answersOf(asked, one)].map(task => taskBy(asked.day, { ...task, ...ofWhat(one, nameOf) })),
  )
}

type Waiting = Omit<Parameters<typeof taskBy>[1], 'ofZh' | 'ofEn'>
function ofWhat({ ticket }: TicketSeen, nameOf: (id: string, language: 'zh' | 'en') => string): { ofZh: string; ofEn: string } {
  const of = (language: 'zh' | 'en'): string =>
    `${nameOf(ticket.sender, language)} → ${nameOf(ticket.receiver, language)} · ${nameOf(ticket.material, language)}`
  return { ofZh: of('zh'), ofEn: of('en') }
}

/** Trips on their way, by whom they come to. */
function waiting(asked: Asked, { ticket, trips }: TicketSeen): Waiting[] {
  const coming = trips.filter(({ state }) => state === 'onTheWay' || state === 'estimated')
  return [...new Set(coming.map(({ taker }) => taker))]
    .filter(taker => actsFor(asked, taker))
    .map(taker => {
      const own = coming.filter(trip => trip.taker === taker)
      const t = tonnesText(own.reduce((sum, { dispatchedKg }) => sum + dispatchedKg, 0))
      return task(ticket, 'arrive', taker, ticket.synthetic, own, {
        zh: `过磅收货（${own.length} 车，${t} 吨）`,
        en: `Weigh in (${own.length} trips, ${t} t)`,
      })
    })
}

/** Revisions that wait for the answer of a side. */
function answersOf(asked: Asked, { ticket, trips }: TicketSeen): Waiting[] {
  const partyOf = (trip: Trip): string | undefined => {
    const open = trip.revisions.find(({ state }) => state === 'proposed')
    return open === undefined ? undefined : open.awaits === 'sender' ? trip.sender : trip.taker
  }
  const parties = new Set(trips.flatMap(trip => partyOf(trip) ?? []))
  return [...parties]
    .filter(party => actsFor(asked, party))
    .map(party => {
      const own = trips.filter(trip => partyOf(trip) === party)
      const due = own
        .flatMap(({ revisions }) => revisions.filter(({ state }) => state === 'proposed').map(({ answerBy }) => chineseDay(answerBy)))
        .sort()[0]
      return {
        ...task(ticket, 'answer', party, ticket.synthetic, own, {
          zh: `答复更正（${own.length} 车）`,
          en: `Answer a revision (${own.length} trips)`,
        }),
        due: due ?? null,
      }
    })
}

function task(
  ticket: TicketSeen['ticket'],
  what: string,
  party: string,
  synthetic: boolean,
  own: readonly Trip[],
  words: { zh: string; en: string },
): Waiting {
  const since = own.map(({ lastAt }) => chineseDay(lastAt)).sort()[0] ?? ''
  return {
    id: `ticket:${ticket.id}:${what}:${party}`,
    kind: 'trips',
    ...words,
    party,
    since,
    synthetic,
    path: `/tonnes/${encodeURIComponent(ticket.flow)}`,
  }
}
