// Verb: the file of a weighbridge, slip by slip: each weighs a trip out, or weighs in the one that is on its way with that lorry. All of it is kept or
// nothing; a slip that is kept already is told and left.
import type { Checked, Problem } from '#domain/problem.ts'
import { problem } from '#domain/problem.ts'
import type { SlipFileRequest, SlipImport, TicketActRequest, Trip } from '#domain/ticket.ts'
import { readTripSlips, type TripSlip } from '#intake/forms/tripSlips.ts'
import { no } from '#trace/ticket/refusals.ts'
import { standingAfter } from '#trace/ticket/standing.ts'
import type { Store } from '#store/openStore.ts'
import { insertLayout, isSlipUsed, readLayout, readTickets, readTicketSteps } from '#store/tickets.ts'
import { actsFor, type Dealing, dealing } from '../exchange/dealing.ts'
import { keepStep } from './keepStep.ts'
import { handOf, partiesOf, rightOf, type TicketAsker } from './tickets.ts'

export async function importSlips(store: Store, asker: TicketAsker, id: string, asked: SlipFileRequest): Promise<Checked<SlipImport>> {
  const [ticket] = await readTickets(store.db, { id })
  if (ticket === undefined) return { ok: false, problems: [no.ticket(id)] }
  const acts = await actsFor(store, asker)
  const right = rightOf(acts, partiesOf(ticket))
  if (right === null) return { ok: false, problems: [no.access()] }
  const gate = asked.direction === 'out' ? { site: ticket.from, party: ticket.sender } : { site: ticket.to, party: ticket.receiver }
  return dealing(store, right, { dryRun: asker.dryRun }, async deal => {
    const { inner, recordedAt } = deal
    const mayKeep = acts === undefined || acts.has(gate.party)
    const layout = asked.layout ?? (mayKeep ? await readLayout(inner.db, gate.site) : undefined) ?? { columns: [] }
    const problems: Problem[] = []
    const slips = await readTripSlips(asked.text, asked.file, layout, one => void problems.push(one))
    const report = { file: asked.file, rows: slips.length, taken: 0, known: 0, saved: asker.dryRun !== true, problems }
    for (const slip of slips.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
      if (await isSlipUsed(inner.db, gate.site, slip.slip)) {
        report.known += 1
        problems.push(known(asked.file, slip))
        continue
      }
      const done = await weigh(deal, id, asked, slip, acts, asker)
      if (done.ok) report.taken += 1
      else problems.push(...done.problems.map(one => ({ ...one, place: { ...one.place, file: asked.file, row: slip.line } })))
    }
    if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems }
    if (asked.layout !== undefined && mayKeep) await insertLayout(inner.db, { ...gate, layout: asked.layout, recordedAt })
    return { ok: true, warnings: [], value: report }
  })
}

async function weigh(
  deal: Dealing,
  id: string,
  { direction, carrier, route }: SlipFileRequest,
  slip: TripSlip,
  acts: ReadonlySet<string> | undefined,
  asker: TicketAsker,
): Promise<Checked<unknown>> {
  const papers = { slip: slip.slip, photos: [], seals: [], source: 'file' as const }
  if (direction === 'out') {
    const gross = slip.grossKg === undefined ? {} : { grossKg: slip.grossKg }
    const way = slip.route ?? route
    const by = slip.carrier ?? carrier ?? (await onlyCarrier(deal, id))
    const wish = { act: 'weighOut' as const, massKg: slip.netKg, vehicle: slip.plate, carrier: by, ...gross, ...papers }
    const asked: TicketActRequest = { act: way === undefined ? wish : { ...wish, route: way }, at: slip.at }
    return keepStep(deal, id, asked, acts, handOf(asker))
  }
  const trip = await comingWith(deal, id, slip)
  if (trip === undefined) return { ok: false, problems: [noTrip(slip)] }
  const asked: TicketActRequest = {
    act: { act: 'receive', trip: trip.id, inKg: slip.netKg, refusedKg: 0, refusedGoes: { way: 'back' }, ...papers },
    at: slip.at,
  }
  return keepStep(deal, id, asked, acts, handOf(asker))
}

async function onlyCarrier({ inner }: Dealing, id: string): Promise<string> {
  const [ticket] = await readTickets(inner.db, { id })
  return ticket?.carriers.length === 1 ? (ticket.carriers[0] ?? '') : ''
}

/** The first trip of that lorry that left before it was weighed in. */
async function comingWith({ inner }: Dealing, id: string, { plate, at }: TripSlip): Promise<Trip | undefined> {
  const [ticket] = await readTickets(inner.db, { id })
  if (ticket === undefined) return undefined
  const { trips } = standingAfter(ticket, (await readTicketSteps(inner.db, [id])).get(id) ?? [])
  return [...trips.values()].find(
    ({ kind, state, vehicle, lastAt }) =>
      (kind === 'out' || kind === 'group') &&
      (state === 'onTheWay' || state === 'estimated') &&
      vehicle.replaceAll(/[\s·.]/gu, '') === plate &&
      Date.parse(lastAt) <= Date.parse(at),
  )
}

const known = (file: string, { slip, line }: TripSlip): Problem =>
  problem(
    'slips.known',
    { file, row: line, column: '磅单号' },
    {
      zh: `磅单 ${slip} 已经入账，跳过`,
      en: `slip ${slip} is kept already and was left out`,
      fixZh: '无需处理；数值有变的，提出更正',
      fixEn: 'nothing to do; propose a revision where its figures changed',
    },
    'warning',
  )
const noTrip = ({ plate, slip }: TripSlip): Problem =>
  problem(
    'slips.no-trip',
    { column: '车牌' },
    {
      zh: `${plate}（磅单 ${slip}）没有在途的运次：无联单进场`,
      en: `${plate} (slip ${slip}) has no trip on its way: it came without a ticket`,
      fixZh: '请发出方先补登出场，或核对车牌和时刻',
      fixEn: 'let the sender record the trip first, or check plate and moment',
    },
  )
