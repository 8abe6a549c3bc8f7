// Every road of a trip as an executable example: the steps as they are asked for, and the figures that come of them.
import type { Entry } from '#domain/entry.ts'
import type { Ticket, TicketActRequest, TicketStep } from '#domain/ticket.ts'
import { contractEntry } from '#exchange/entries.ts'
import { admitAll } from '#ledger/entries.ts'
import { act, type ActGround } from '#trace/ticket/acts.ts'
import { stepEntries } from '#trace/ticket/books.ts'
import { gateOf } from '#trace/ticket/checks.ts'
import { afterStep, openTicket, type TicketStanding } from '#trace/ticket/standing.ts'

export const ticket: Ticket = {
  id: 'ticket:1:1',
  contract: 'contract:1',
  flow: 'flow:1',
  material: 'slag',
  from: 'mill',
  to: 'plant',
  sender: 'steel',
  receiver: 'cement',
  permittedKg: 1e6,
  fromDay: '2026-03-01',
  toDay: '2026-03-31',
  routes: [],
  carriers: ['fleet', 'rail'],
  tolerancePct: '2',
  waterPct: '0',
  mostHours: 24,
  synthetic: true,
  places: [
    {
      site: 'yard',
      party: 'fleet',
      use: 'store',
    },
    {
      site: 'brickworks',
      party: 'bricks',
      use: 'onward',
    },
  ],
  provinces: {
    from: '130000',
    to: '130000',
  },
  validOn: '2026-02-28',
  recordedAt: '2026-02-28T00:00:00.000Z',
  basedOn: ['contract:1'],
}

const contract = {
  id: 'contract:1',
  offer: 'offer:1',
  flow: 'flow:1',
  material: 'slag',
  from: 'mill',
  to: 'plant',
  buyer: 'cement',
  seller: 'steel',
  massKg: 1e6,
  priceCnyPerT: '10',
  amountCny: '10000.00',
  validOn: '2026-02-28',
  recordedAt: '2026-02-28T00:00:00.000Z',
  basedOn: ['offer:1'],
}
const opening: Entry = {
  id: 'entry:opening',
  kind: 'opening',
  phase: 'posted',
  validOn: '2026-01-01',
  recordedAt: '2026-01-01T00:00:00.000Z',
  basedOn: ['row'],
  legs: [
    {
      account: {
        party: 'steel',
        site: 'mill',
        material: 'slag',
        accountClass: 'opening',
      },
      massKg: -2e6,
    },
    {
      account: {
        party: 'steel',
        site: 'mill',
        material: 'slag',
        accountClass: 'on_hand',
      },
      massKg: 2e6,
    },
  ],
}

/** The books and the ticket after some steps; `refused` are the problems of those that were not taken. */
export type Walk = { standing: TicketStanding; journal: Entry[]; steps: TicketStep[]; refused: string[] }
export const begin = (of: Ticket = ticket): Walk => ({
  standing: openTicket(of),
  journal: [opening, contractEntry(contract)],
  steps: [],
  refused: [],
})

/** Step by step as the product takes them: the machine, then the ledger; what the ledger does not take is no step. */
export function walk(
  from: Walk,
  asked: TicketActRequest,
  acts: ActGround['acts'] = asked.act.act === 'expire' ? 'clock' : undefined,
  adjusts = false,
): Walk {
  const used = new Set<string>()
  let at = openTicket(from.standing.ticket)
  for (const step of from.steps) {
    const trip = 'trip' in step.act ? at.trips.get(step.act.trip) : undefined
    const gate = gateOf(at.ticket, step.act, trip)
    if (gate !== undefined) used.add(`${gate.site} ${gate.slip}`)
    at = afterStep(at, step)
  }
  const taken = act(from.standing, asked, {
    acts,
    hand: { actor: 'local', name: 'Wang' },
    slipUsed: (site, slip) => used.has(`${site} ${slip}`),
    recordedAt: '2026-04-30T00:00:00.000Z',
  })
  if (!taken.ok) return { ...from, refused: [...from.refused, ...taken.problems.map(({ code }) => code)] }
  const entries = stepEntries(from.standing, taken.value, adjusts)
  const admitted = admitAll(from.journal, entries)
  if (!admitted.ok) return { ...from, refused: [...from.refused, ...admitted.problems.map(({ code }) => code)] }
  return {
    ...from,
    standing: afterStep(from.standing, taken.value),
    journal: [...from.journal, ...entries],
    steps: [...from.steps, taken.value],
  }
}

const papers = { photos: [], seals: [] }
export const trip = (number: number): string => `trip:1:1:${number}`
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T09:00:00+08:00`
export const out = (massKg: number, slip: string, on = 2): TicketActRequest => ({
  act: { act: 'weighOut', massKg, vehicle: '冀B12345', carrier: 'fleet', source: 'scale', slip, ...papers },
  at: day(on),
})
export const weighIn = (number: number, inKg: number, slip: string, refusedKg = 0, on = 3): TicketActRequest => ({
  act: {
    act: 'receive',
    trip: trip(number),
    inKg,
    refusedKg,
    refusedGoes: { way: 'back' },
    source: 'scale',
    slip,
    ...papers,
    ...(refusedKg > 0 ? { reason: 'too wet' } : {}),
  },
  at: day(on),
})
const step = (act: Record<string, unknown>, on = 3): TicketActRequest => ({ act: act as TicketActRequest['act'], at: day(on) })
export const refusal = (number: number, on = 3) =>
  step({ act: 'refuse', trip: trip(number), refusedGoes: { way: 'back' }, reason: 'wrong material', ...papers }, on)
export const propose = (number: number, change: Record<string, number>, on = 4) =>
  step({ act: 'propose', trip: trip(number), change, reason: 'wrong slip', answerBy: day(on + 5) }, on)
export const answer = (number: number, act: 'agree' | 'decline' | 'withdraw' | 'expire', on = 5) =>
  step({ act, trip: trip(number), ...(act === 'decline' ? { reason: 'our scale is right' } : {}) }, on)
export const store = (number: number, on = 3) => step({ act: 'store', trip: trip(number), site: 'yard', ...papers }, on)
export const leave = (number: number, on = 4) => step({ act: 'leave', trip: trip(number), ...papers }, on)
export const group = (numbers: number[], on = 3) =>
  step({ act: 'group', trips: numbers.map(trip), vehicle: 'train 7', carrier: 'rail', ...papers }, on)
export const handOver = (number: number, seals: string[], on = 3) =>
  step({ act: 'handOver', trip: trip(number), carrier: 'rail', vehicle: 'wagon 12', photos: [], seals }, on)
export const laterWeighing = (number: number, massKg: number, slip: string, on = 3) =>
  step({ act: 'weigh', trip: trip(number), massKg, slip, ...papers }, on)
export const estimated = (massKg: number): TicketActRequest => {
  const { act, at } = out(massKg, 'none')
  const { slip: _, ...rest } = act as Extract<typeof act, { act: 'weighOut' }>
  return { act: { ...rest, source: 'estimate' }, at }
}
const paper = (): TicketActRequest => {
  const { act, at } = out(28_000, 'P-0001')
  return { act: { ...act, source: 'paper', photos: ['document:scan-1'] } as TicketActRequest['act'], at }
}
const onward = (number: number, inKg: number, slip: string, refusedKg: number): TicketActRequest => {
  const { act, at } = weighIn(number, inKg, slip, refusedKg)
  return { act: { ...act, refusedGoes: { way: 'onward', site: 'brickworks' } } as TicketActRequest['act'], at }
}

type Scenario = { zh: string; en: string; ticket?: Ticket; steps: TicketActRequest[] }
export const scenarios: readonly Scenario[] = [
  { zh: '直达', en: 'Direct', steps: [out(30_000, 'A1'), weighIn(1, 29_950, 'B1')] },
  {
    zh: '部分拒收，退回',
    en: 'Partial refusal, back to the sender',
    steps: [out(30_000, 'A1'), weighIn(1, 29_400, 'B1', 9_400), weighIn(2, 9_400, 'A2', 0, 4)],
  },
  {
    zh: '部分拒收，转送另一家',
    en: 'Partial refusal, onward to another taker',
    steps: [out(30_000, 'A1'), onward(1, 30_000, 'B1', 9_400), weighIn(2, 9_380, 'C1', 0, 4)],
  },
  { zh: '超出允差，成为争议', en: 'Beyond the tolerance: a dispute', steps: [out(30_000, 'A1'), weighIn(1, 29_399, 'B1', 9_400)] },
  { zh: '整车拒收', en: 'Full refusal', steps: [out(30_000, 'A1'), refusal(1), weighIn(2, 30_000, 'A2', 0, 4)] },
  {
    zh: '合并成批',
    en: 'Grouping',
    steps: [out(30_000, 'A1'), out(31_000, 'A2'), group([1, 2]), weighIn(3, 60_800, 'B1', 0, 5)],
  },
  { zh: '临时储存', en: 'Temporary storage', steps: [out(30_000, 'A1'), store(1), leave(1), weighIn(1, 30_000, 'B1', 0, 5)] },
  { zh: '换承运方', en: 'Change of carrier', steps: [out(30_000, 'A1'), handOver(1, ['S-77']), weighIn(1, 30_000, 'B1', 0, 4)] },
  {
    zh: '签收后更正',
    en: 'Revision after signature',
    steps: [
      out(30_000, 'A1'),
      weighIn(1, 29_000, 'B1'),
      propose(1, { acceptedKg: 29_700, lostKg: 300, disputedKg: 0 }),
      answer(1, 'agree'),
    ],
  },
  {
    zh: '更正逾期失效',
    en: 'A revision that expires',
    steps: [out(30_000, 'A1'), weighIn(1, 29_950, 'B1'), propose(1, { acceptedKg: 30_000, lostKg: 0 }), answer(1, 'expire', 10)],
  },
  {
    zh: '跨省',
    en: 'Inter-province',
    ticket: { ...ticket, provinces: { from: '130000', to: '110000' }, filing: { number: '冀转〔2026〕12号', validTo: '2026-03-10' } },
    steps: [out(30_000, 'A1'), weighIn(1, 30_000, 'B1'), out(30_000, 'A2', 11)],
  },
  { zh: '纸质联单补录', en: 'Paper import', steps: [paper(), weighIn(1, 28_000, 'B1')] },
  {
    zh: '地磅停用，先估后磅',
    en: 'Weighbridge down: estimated, weighed later',
    steps: [estimated(30_000), laterWeighing(1, 29_640, 'A9'), weighIn(1, 29_600, 'B1', 0, 4)],
  },
  {
    zh: '地磅停用，以接收方的磅为准',
    en: 'Weighbridge down: the scale of the receiver counts',
    steps: [estimated(30_000), weighIn(1, 29_600, 'B1')],
  },
]

export const walkAll = (steps: readonly TicketActRequest[], of: Ticket = ticket): Walk =>
  steps.reduce<Walk>((at, asked) => walk(at, asked), begin(of))
