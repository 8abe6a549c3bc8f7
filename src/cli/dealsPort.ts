// Deals as the command sees them: over HTTP where a server runs, else the store itself, by the same steps.
import type { FrameworkSeen, FrameworkStepRequest, NegotiationSeen, OpenRequest, TurnRequest } from '#domain/exchange/dealRequest.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import { openNegotiation } from '#steps/exchange/openNegotiation.ts'
import { getFramework, getNegotiation, listFrameworks, listNegotiations } from '#steps/exchange/readDeals.ts'
import { takeStep } from '#steps/exchange/takeStep.ts'
import { takeTurn } from '#steps/exchange/takeTurn.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { type Parsed, text } from './arguments.ts'
import type { Terminal } from './command.ts'
import { openServerClient, queryText, ServerRefusal } from './serverClient.ts'
import { storePlace } from './storePlace.ts'

export type DealsPort = {
  negotiations: (notice: string | undefined) => Promise<NegotiationSeen[]>
  negotiation: (id: string) => Promise<NegotiationSeen[]>
  frameworks: (notice: string | undefined) => Promise<FrameworkSeen[]>
  framework: (id: string) => Promise<FrameworkSeen[]>
  open: (asked: OpenRequest) => Promise<unknown>
  turn: (negotiation: string, asked: TurnRequest) => Promise<unknown>
  step: (framework: string, asked: FrameworkStepRequest) => Promise<unknown>
}
type Asked = { key: string | undefined; dryRun: boolean }

/** Opens the door that the options name. Refusals are thrown for `withServer` to tell. */
export async function dealsOf(
  values: Parsed['values'],
  terminal: Terminal,
  asked: Asked,
  work: (port: DealsPort) => Promise<number>,
): Promise<number> {
  const server = text(values['server'])
  if (server !== undefined) return work(onServer(server, terminal, asked))
  const done = await withBooks(storePlace(values), async store => ({ ok: true, value: await work(inStore(store, asked)), warnings: [] }))
  if (!done.ok) throw new ServerRefusal(done.problems)
  return done.value
}

function value<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new ServerRefusal(checked.problems)
  return checked.value
}

function inStore(store: Parameters<typeof listNegotiations>[0], asked: Asked): DealsPort {
  const asker = { username: null, ...asked }
  return {
    negotiations: notice => listNegotiations(store, asker, present({ notice })),
    negotiation: async id => [value(await getNegotiation(store, asker, id))],
    frameworks: notice => listFrameworks(store, asker, present({ notice })),
    framework: async id => [value(await getFramework(store, asker, id))],
    open: async request => value(await openNegotiation(store, asker, request)),
    turn: async (id, request) => value(await takeTurn(store, asker, id, request)),
    step: async (id, request) => value(await takeStep(store, asker, id, request)),
  }
}

function onServer(address: string, terminal: Terminal, { key, dryRun }: Asked): DealsPort {
  const client = openServerClient(address, terminal.signal)
  const headers = key === undefined ? undefined : { 'idempotency-key': key }
  const post = (path: string, body: object): Promise<unknown> => client.post(`/exchange/${path}?${queryText({ dryRun })}`, body, headers)
  const one = encodeURIComponent
  return {
    negotiations: notice => client.get(`/exchange/negotiations?${queryText({ notice })}`),
    negotiation: async id => [await client.get<NegotiationSeen>(`/exchange/negotiations/${one(id)}`)],
    frameworks: notice => client.get(`/exchange/frameworks?${queryText({ notice })}`),
    framework: async id => [await client.get<FrameworkSeen>(`/exchange/frameworks/${one(id)}`)],
    open: request => post('negotiations', request),
    turn: (id, request) => post(`negotiations/${one(id)}/turns`, request),
    step: (id, request) => post(`frameworks/${one(id)}/steps`, request),
  }
}
