// The tables of the machine as a document with pictures (Mermaid state diagrams) and the rows behind them.
import type { TicketSide } from '#domain/ticket.ts'
import { revisionStateWords, ticketActWords, ticketSideWords, ticketStateWords, tripStateWords } from '#domain/words/ticket.ts'
import { type BookMove, revisionWays, ticketWays, type TicketWay, type TicketWhen, tripWays } from './machine.ts'

type Words = { zh: string; en: string }
export const ticketWhenWords: Record<TicketWhen, Words> = {
  weighed: { zh: '已过磅', en: 'it was weighed' },
  scaleDown: { zh: '地磅停用，重量为估计', en: 'the weighbridge is down, the mass is estimated' },
  withinTolerance: { zh: '差额在允差内', en: 'the difference is within the tolerance' },
  beyondTolerance: { zh: '差额超出允差', en: 'the difference is beyond the tolerance' },
  deadlinePast: { zh: '答复期限已过', en: 'the moment to answer by is past' },
}
export const bookMoveWords: Record<BookMove, Words> = {
  stockToTransit: { zh: '发出方库存转在途', en: 'stock of the sender to in transit' },
  promiseMade: { zh: '对去向方作出待过账', en: 'a pending entry towards the taker' },
  promiseKept: { zh: '待过账兑现', en: 'the pending entry is fulfilled' },
  promiseReleased: { zh: '待过账放开', en: 'the pending entry is let go' },
  transitToTaker: { zh: '在途转接收方库存', en: 'in transit to stock of the receiver' },
  transitToLost: { zh: '在途转损失', en: 'in transit to lost' },
  transitToDisputed: { zh: '在途转争议', en: 'in transit to disputed' },
  transitToReturn: { zh: '拒收部分另成一趟退回或转送', en: 'refused mass on a trip of its own, back or onward' },
  transitToStore: { zh: '在途转中转库', en: 'in transit to the temporary store' },
  storeToTransit: { zh: '中转库转在途', en: 'temporary store to in transit' },
  correction: { zh: '更正分录（已关账期间为调整）', en: 'a correction (in a closed quarter an adjustment)' },
}

type Arrow = Omit<TicketWay<string>, 'by'> & { by: TicketSide[] }
/** Ways that differ only in who takes them are one arrow. */
function arrows(ways: readonly TicketWay<string>[]): Arrow[] {
  const found = new Map<string, Arrow>()
  for (const { by, ...way } of ways) {
    const key = [way.from, way.act, way.to, way.when].join(' ')
    const arrow = found.get(key) ?? { ...way, by: [] }
    arrow.by.push(by)
    found.set(key, arrow)
  }
  return [...found.values()]
}

const both = ({ zh, en }: Words): string => `${zh} / ${en}`
const list = (words: readonly Words[]): string =>
  both({ zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') })

function section(ways: readonly TicketWay<string>[], states: Readonly<Record<string, Words>>): string {
  const all = arrows(ways)
  const names = Object.entries(states).map(([state, { zh }]) => `    ${state}: ${zh}`)
  const lines = all.map(({ from, act, to, by, when }) => {
    const condition = when === undefined ? '' : `，${ticketWhenWords[when].zh}`
    const who = by.map(one => ticketSideWords[one].zh).join('、')
    return `    ${from === 'none' ? '[*]' : from} --> ${to}: ${ticketActWords[act].zh}（${who}${condition}）`
  })
  const rows = all.map(({ from, act, to, by, when, moves }) => {
    const cells = [
      from === 'none' ? '-' : both(states[from] ?? { zh: from, en: from }),
      both(ticketActWords[act]),
      list(by.map(one => ticketSideWords[one])),
      when === undefined ? '' : both(ticketWhenWords[when]),
      both(states[to] ?? { zh: to, en: to }),
      moves.map(move => both(bookMoveWords[move])).join('<br>'),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const head = '| 状态 / state | 动作 / act | 谁 / who | 条件 / when | 之后 / then | 账上 / in the books |\n|---|---|---|---|---|---|'
  return ['```mermaid', 'stateDiagram-v2', ...names, ...lines, '```', '', head, ...rows].join('\n')
}

export function ticketDocument(): string {
  return `# 联单与运次 / Tickets and trips

Drawn from the tables of \`src/trace/ticket/machine.ts\`, which the product itself follows; a test fails when this page is not theirs any more. One
ticket under a contract carries hundreds of trips. Each scenario with its figures: [ticket scenarios](ticket-scenarios.md). Why it is so:
[decision 0100](decisions/0100-tickets-and-trips.md).

## 运次 / Trip

Of a trip that goes back or onward, whoever refused it is its sender.

${section(tripWays, tripStateWords)}

## 更正 / Revision

Whoever did not propose it agrees or declines; silence past the moment to answer by ends it, and what stood before stands.

${section(revisionWays, revisionStateWords)}

## 联单 / Ticket

Opened by the sender or the receiver of the contract. After the close no lorry leaves; what is on its way still arrives.

${section(ticketWays, ticketStateWords)}
`
}
