// Verbs: a ticket is opened under a contract, and something is done under it. The step, its entries in both books and the record of the flow are kept
// together or not at all.
import type { Contract } from '#domain/contract.ts'
import type { Checked } from '#domain/problem.ts'
import type { Ticket, TicketActRequest, TicketSeen, TicketStep, TicketTerms } from '#domain/ticket.ts'
import { dryKgOf } from '#trace/ticket/masses.ts'
import { openUnder } from '#trace/ticket/open.ts'
import { revisionWays, ticketWays, tripWays } from '#trace/ticket/machine.ts'
import { contractEntryId } from '#exchange/entries.ts'
import { pendingLeft } from '#ledger/balances.ts'
import { no } from '#trace/ticket/refusals.ts'
import { seen, sentDryKg, standingAfter } from '#trace/ticket/standing.ts'
import { flowJournal } from '#store/flows.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { provinceOfParty } from '#store/tenants.ts'
import { insertTicket, readTickets, readTicketSteps, type TicketFilter } from '#store/tickets.ts'
import { actsFor, type DealAsker, type Dealing, dealing, onceOf } from '../exchange/dealing.ts'
import { absent } from '../trade/keep.ts'
import { keepStep } from './keepStep.ts'
import { ticketPaper } from './papers.ts'

/** Who asks, and the name of the person at the scale where there are no accounts. */
export type TicketAsker = DealAsker & { name?: string | undefined }
const good = <T>(value: T): Checked<T> => ({ ok: true, warnings: [], value })

export async function openTicket(store: Store, asker: TicketAsker, contractId: string, terms: TicketTerms): Promise<Checked<Ticket>> {
  const [contract] = await flowJournal(store.db).papers('contract', { id: contractId })
  if (contract === undefined) return absent('contract', contractId)
  const right = rightOf(await actsFor(store, asker), [contract.seller, contract.buyer])
  if (right === null) return { ok: false, problems: [no.access()] }
  return dealing(store, right, { dryRun: asker.dryRun, once: onceOf(asker, { contractId, ...terms }) }, async deal => {
    const { inner, journal, validOn, recordedAt } = deal
    await journal.hold(contract.flow)
    const earlier = await readTickets(inner.db, { contract: contractId })
    const [provinceFrom, provinceTo] = [await provinceOfParty(inner.db, contract.seller), await provinceOfParty(inner.db, contract.buyer)]
    const opened = openUnder(contract, terms, {
      leftKg: await leftOf(deal, contract, earlier),
      earlier: earlier.length,
      provinces: { from: provinceFrom, to: provinceTo },
      synthetic: (await journal.flows(contract.flow))[0]?.synthetic ?? false,
      validOn,
      recordedAt,
    })
    if (!opened.ok) return opened
    await journal.append({ recordedAt, evidence: [ticketPaper(opened.value, handOf(asker))] })
    await insertTicket(inner.db, opened.value)
    return opened
  })
}

/** Dry kilograms that a contract still has to send, less what its open tickets may still send. */
async function leftOf({ inner, journal }: Dealing, { id, flow }: Contract, tickets: readonly Ticket[]): Promise<number> {
  const steps = await readTicketSteps(
    inner.db,
    tickets.map(one => one.id),
  )
  const open = tickets
    .map(ticket => standingAfter(ticket, steps.get(ticket.id) ?? []))
    .filter(({ closed }) => !closed)
    .map(standing => Math.max(0, dryKgOf(standing.ticket, standing.ticket.permittedKg) - sentDryKg(standing)))
  return open.reduce((left, massKg) => left - massKg, pendingLeft(await journal.entriesOf(flow), contractEntryId(id)))
}

/** One act; the sides that the asker may stand on are told from the parties that it acts for. */
export async function actUnder(store: Store, asker: TicketAsker, id: string, asked: TicketActRequest): Promise<Checked<TicketSeen>> {
  const [ticket] = await readTickets(store.db, { id })
  if (ticket === undefined) return { ok: false, problems: [no.ticket(id)] }
  const acts = await actsFor(store, asker)
  const right = rightOf(acts, partiesOf(ticket))
  if (right === null) return { ok: false, problems: [no.access()] }
  return dealing(store, right, { dryRun: asker.dryRun, once: onceOf(asker, { id, ...asked }) }, async deal => {
    const taken = await keepStep(deal, id, asked, acts, handOf(asker))
    return taken.ok ? good(seen(taken.value.after, deal.recordedAt)) : taken
  })
}

export async function listTickets(store: Store, filter: TicketFilter = {}, limit = 200): Promise<TicketSeen[]> {
  const tickets = await readTickets(store.db, filter, limit)
  const steps = await readTicketSteps(
    store.db,
    tickets.map(({ id }) => id),
  )
  return tickets.map(ticket => seen(standingAfter(ticket, steps.get(ticket.id) ?? []), store.now().toISOString()))
}

/** @param upTo number of the last step that counts: an earlier version of the ticket */
export async function getTicket(store: Store, id: string, upTo?: number): Promise<Checked<TicketSeen & { history: TicketStep[] }>> {
  const [ticket] = await readTickets(store.db, { id })
  if (ticket === undefined) return { ok: false, problems: [no.ticket(id)] }
  const steps = ((await readTicketSteps(store.db, [id])).get(id) ?? []).filter(({ ordinal }) => upTo === undefined || ordinal <= upTo)
  return good({ ...seen(standingAfter(ticket, steps), store.now().toISOString()), history: steps })
}

/** The tables of the machine, as they are published. */
export const ticketMachine = () =>
  ({ trip: [...tripWays], revision: [...revisionWays], ticket: [...ticketWays] }) satisfies Record<string, unknown[]>

export const partiesOf = (ticket: Ticket): string[] => [
  ...new Set([ticket.sender, ticket.receiver, ...ticket.carriers, ...ticket.places.map(({ party }) => party)]),
]
export const handOf = ({ username, name }: TicketAsker): TicketStep['hand'] => ({
  actor: username ?? 'local',
  name: username ?? name ?? '',
})

/** Parties of a ticket in whose name the asker enters records; undefined for the owner of the database, null for none. */
export function rightOf(acts: ReadonlySet<string> | undefined, parties: readonly string[]): KeeperRight | undefined | null {
  if (acts === undefined) return undefined
  const own = parties.filter(party => acts.has(party))
  return own.length === 0 ? null : own
}
