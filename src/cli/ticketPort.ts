// Tickets as the command sees them: over HTTP where a server runs, else the store itself, by the same steps.
import type { SlipFileRequest, SlipImport, Ticket, TicketActRequest, TicketSeen, TicketTerms } from '#domain/ticket.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import { importSlips } from '#steps/trace/importSlips.ts'
import { actUnder, getTicket, listTickets, openTicket } from '#steps/trace/tickets.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { type Parsed, text } from './arguments.ts'
import type { Terminal } from './command.ts'
import { openServerClient, queryText, ServerRefusal } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

export type TicketPort = {
  list: (contract: string | undefined, party: string | undefined) => Promise<TicketSeen[]>
  show: (id: string, step: number | undefined) => Promise<TicketSeen>
  open: (contract: string, terms: TicketTerms) => Promise<Ticket>
  act: (id: string, asked: TicketActRequest) => Promise<TicketSeen>
  slips: (id: string, asked: SlipFileRequest) => Promise<SlipImport>
}
type Asked = { key: string | undefined; dryRun: boolean; name: string | undefined }

/** Opens the door that the options name. Refusals are thrown for `withServer` to tell. */
export async function ticketsOf(
  values: Parsed['values'],
  terminal: Terminal,
  asked: Asked,
  work: (port: TicketPort) => Promise<number>,
): Promise<number> {
  const place = storePlace(values)
  const server = text(values['server']) ?? runningServer(place)
  if (server !== undefined) return work(onServer(server, terminal, asked))
  const done = await withBooks(place, async store => ({ ok: true, value: await work(inStore(store, asked)), warnings: [] }))
  if (!done.ok) throw new ServerRefusal(done.problems)
  return done.value
}

function value<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new ServerRefusal(checked.problems)
  return checked.value
}

function inStore(store: Parameters<typeof listTickets>[0], asked: Asked): TicketPort {
  const asker = { username: null, ...asked }
  return {
    list: (contract, party) => listTickets(store, present({ contract, party })),
    show: async (id, step) => value(await getTicket(store, id, step)),
    open: async (contract, terms) => value(await openTicket(store, asker, contract, terms)),
    act: async (id, request) => value(await actUnder(store, asker, id, request)),
    slips: async (id, request) => value(await importSlips(store, asker, id, request)),
  }
}

function onServer(address: string, terminal: Terminal, { key, dryRun, name }: Asked): TicketPort {
  const client = openServerClient(address, terminal.signal)
  const headers = key === undefined ? undefined : { 'idempotency-key': key }
  const by = present({ by: name })
  const post = <T>(path: string, body: object): Promise<T> =>
    client.post<T>(`/tickets${path}?${queryText({ dryRun })}`, { ...body, ...by }, headers)
  const one = encodeURIComponent
  return {
    list: (contract, party) => client.get(`/tickets?${queryText({ contract, party })}`),
    show: (id, step) => client.get(`/tickets/${one(id)}?${queryText({ step })}`),
    open: (contract, terms) => post('', { contract, terms }),
    act: (id, request) => post(`/${one(id)}/acts`, request),
    slips: (id, request) => post(`/${one(id)}/slips`, request),
  }
}
