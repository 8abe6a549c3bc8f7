// Verbs: negotiations and framework contracts are read as they stand, as far as whoever asks may see them.
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import type { DealSide, Framework, FrameworkStep, Negotiation, Turn } from '#domain/exchange/negotiation.ts'
import type { Checked } from '#domain/problem.ts'
import { isFulfilled } from '#exchange/negotiation/amounts.ts'
import { frameworkWays, mayDo, negotiationWays } from '#exchange/negotiation/machine.ts'
import { refused } from '#exchange/negotiation/refusals.ts'
import { standingOf } from '#exchange/negotiation/standing.ts'
import { negotiationState } from '#exchange/negotiation/turns.ts'
import { type FrameworkFilter, readFrameworks, readFrameworkSteps } from '#store/exchange/frameworks.ts'
import { readNegotiations, readTurns } from '#store/exchange/negotiations.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { actsFor, type DealAsker } from './dealing.ts'
import { sidesOf, unknownFramework, unknownNegotiation } from './sides.ts'
import { ticketDeliveries } from '../trace/deliveries.ts'

/** The newest first. */
export async function listNegotiations(
  store: Store,
  asker: DealAsker,
  filter: Parameters<typeof readNegotiations>[1] = {},
): Promise<NegotiationSeen[]> {
  const acts = await actsFor(store, asker)
  return store.reading(async ({ db }) => {
    const list = await readNegotiations(db, filter)
    const turns = grouped(
      await readTurns(
        db,
        list.map(({ id }) => id),
      ),
      turn => turn.negotiation,
    )
    return list.map(one => negotiationSeen(one, turns.get(one.id) ?? [], sidesOf(one, acts)))
  })
}

function negotiationSeen(one: Negotiation, turns: readonly Turn[], sides: DealSide[]): NegotiationSeen {
  const state = negotiationState(turns)
  if (state === 'none') throw new Error(`negotiation ${one.id} has no turn`)
  const may = [...new Set(sides.flatMap(side => mayDo(negotiationWays, state, side)))]
  const framework = state === 'signed' ? `framework:${one.id.slice('negotiation:'.length)}` : null
  return { ...one, state, turns: [...turns], sides, may, framework }
}

/** The newest first. */
export async function listFrameworks(
  store: Store,
  asker: DealAsker,
  filter: FrameworkFilter = {},
  limit?: number,
): Promise<FrameworkSeen[]> {
  const acts = await actsFor(store, asker)
  return store.reading(async ({ db }) => {
    const list = await readFrameworks(db, filter, limit)
    const steps = grouped(
      await readFrameworkSteps(
        db,
        list.map(({ id }) => id),
      ),
      step => step.framework,
    )
    const journal = flowJournal(db)
    const seen: FrameworkSeen[] = []
    for (const one of list) {
      const underTickets = await ticketDeliveries(db, one.flow)
      const trips = [...(await journal.papers('manifest', { flow: one.flow })), ...underTickets]
      // Of a receipt that was corrected the newest version counts.
      const arrived = new Map([
        ...(await journal.papers('receipt', { flow: one.flow })).map(({ manifest, receivedKg }): [string, number] => [
          manifest,
          receivedKg,
        ]),
        ...underTickets.map(({ id, arrivedKg }): [string, number] => [id, arrivedKg]),
      ])
      seen.push(frameworkSeen(one, steps.get(one.id) ?? [], sidesOf(one, acts), { trips, arrived }))
    }
    return seen
  })
}

type Delivered = {
  trips: readonly { id: string; contract: string; dispatchedKg: number; validOn: string }[]
  arrived: ReadonlyMap<string, number>
}
function frameworkSeen(one: Framework, steps: readonly FrameworkStep[], sides: DealSide[], { trips, arrived }: Delivered): FrameworkSeen {
  const { pendings: _pendings, callOffs, proposed, ...standing } = standingOf(one, steps)
  const sum = (list: readonly number[]): number => list.reduce((total, kg) => total + kg, 0)
  const lines = callOffs.map(({ contract, ...callOff }) => {
    const own = trips.filter(trip => trip.contract === contract)
    return {
      ...callOff,
      contract: contract ?? null,
      sentKg: sum(own.map(({ dispatchedKg }) => dispatchedKg)),
      sentByDayKg: sum(own.filter(({ validOn }) => validOn <= callOff.day).map(({ dispatchedKg }) => dispatchedKg)),
      receivedKg: sum(own.map(({ id }) => arrived.get(id) ?? 0)),
    }
  })
  const receivedKg = sum(lines.map(one => one.receivedKg))
  return {
    ...one,
    ...standing,
    proposed: proposed ?? null,
    callOffs: lines,
    sentKg: sum(lines.map(({ sentKg }) => sentKg)),
    receivedKg,
    fulfilled: isFulfilled(standing.terms, receivedKg),
    steps: [...steps],
    sides,
    may: [...new Set(sides.flatMap(side => mayDo(frameworkWays, standing.state, side)))],
  }
}

export async function getNegotiation(store: Store, asker: DealAsker, id: string): Promise<Checked<NegotiationSeen>> {
  const [found] = await listNegotiations(store, asker, { id })
  return found === undefined ? refused(unknownNegotiation(id)) : { ok: true, warnings: [], value: found }
}
export async function getFramework(store: Store, asker: DealAsker, id: string): Promise<Checked<FrameworkSeen>> {
  const [found] = await listFrameworks(store, asker, { id })
  return found === undefined ? refused(unknownFramework(id)) : { ok: true, warnings: [], value: found }
}

function grouped<T>(list: readonly T[], of: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(of(one), [...(groups.get(of(one)) ?? []), one])
  return groups
}
