// The scenarios as a page: what was asked, what became of each trip, and where its kilograms are in both books.
import type { TicketActRequest, Trip } from '#domain/ticket.ts'
import { ticketActWords, tripStateWords } from '#domain/words/ticket.ts'
import { balances } from '#ledger/balances.ts'
import { scenarios, type Walk, walkAll } from './ticketScenarios.ts'

const kg = (massKg: number): string => String(massKg).replace(/\B(?=(?:\d{3})+$)/gu, ',')
const tripNo = (id: string): string => id.split(':').at(-1) ?? ''

function askedText({ act, at }: TicketActRequest): string {
  const { zh, en } = ticketActWords[act.act]
  const figures = Object.entries(act).flatMap(([name, value]) => {
    if (name === 'act' || name === 'source' || name === 'reason' || name === 'vehicle' || name === 'answerBy') return []
    if (typeof value === 'number') return value === 0 && name !== 'inKg' ? [] : [`${name} ${kg(value)}`]
    if (name === 'trip') return [`trip ${tripNo(value as string)}`]
    if (name === 'trips') return [`trips ${(value as string[]).map(tripNo).join('+')}`]
    if (name === 'change') return [JSON.stringify(value)]
    if (Array.isArray(value)) return value.length === 0 ? [] : [`${name} ${value.join(', ')}`]
    return typeof value === 'string' ? [`${name} ${value}`] : []
  })
  return `- ${at.slice(0, 10)} **${zh} / ${en}**: ${figures.join('; ')}`
}

function tripRow(trip: Trip): string {
  const { wet } = trip.receipt ?? { wet: null }
  const parts = wet === null ? ['', '', '', ''] : [wet.accepted, wet.refused, wet.lost, wet.disputed].map(kg)
  const state = tripStateWords[trip.state]
  const source = trip.source === 'estimate' ? ' (估计 / estimated)' : ''
  return `| ${tripNo(trip.id)} ${trip.from} → ${trip.to} | ${kg(trip.dispatchedKg)}${source} | ${parts.join(' | ')} | ${state.zh} / ${state.en} |`
}

function bookRows({ journal }: Walk): string[] {
  return [...balances(journal)]
    .map(([key, { postedKg }]) => ({ key, postedKg }))
    .filter(({ key, postedKg }) => postedKg !== 0 && !key.includes('|opening'))
    .map(({ key, postedKg }) => {
      const [party, site, , account, batch] = key.split('|')
      return `${party} ${site} ${account}${batch === undefined ? '' : ` (${batch})`} ${kg(postedKg)}`
    })
}

export function scenarioDocument(): string {
  const parts = scenarios.map(({ zh, en, ticket, steps }) => {
    const done = walkAll(steps, ticket)
    const refused = done.refused.length === 0 ? [] : ['', `不予办理 / Not taken: ${done.refused.map(code => `\`${code}\``).join(', ')}.`]
    return [
      `## ${zh} / ${en}`,
      '',
      ...steps.map(askedText),
      ...refused,
      '',
      '| 运次 / trip | 发出 / sent kg | 收 / accepted | 拒收 / refused | 损失 / lost | 争议 / disputed | 状态 / state |',
      '|---|---|---|---|---|---|---|',
      ...[...done.standing.trips.values()].map(tripRow),
      '',
      `账上 / In the books, kg: ${bookRows(done).join('; ')}.`,
    ].join('\n')
  })
  return `# 联单的各种情形 / Ticket scenarios

Each scenario is run by the tests (\`tests/trace/ticket.test.ts\`) through the machine and the ledger; the figures below are what came of it. Synthetic: a mill with
2,000,000 kg of slag, a contract of 1,000,000 kg with a cement plant, tolerance 2 %. Accepted + refused + lost + disputed is what was sent, to the kilogram; refused mass is
a trip of its own.

${parts.join('\n\n')}
`
}
