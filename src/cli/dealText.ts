// A negotiation with its turns, and a framework contract with where each of its kilograms is, as text.
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import {
  dealSideWords,
  failureWords,
  frameworkStateWords,
  frameworkStepWords,
  negotiationStateWords,
  turnWords,
} from '#domain/words/deal.ts'
import { say, type Terminal } from './command.ts'

type Speaker = Terminal
const tonnes = (massKg: number): string => String(massKg / 1000)

const synthetic = (one: { synthetic: boolean }, to: Speaker): string => (one.synthetic ? say(to, '（合成演示）', ' (synthetic)') : '')

export function negotiationText(one: NegotiationSeen, to: Speaker): string {
  const { language } = to
  const head = `${one.id}  ${one.material}  ${one.seller} -> ${one.buyer}  ${negotiationStateWords[one.state][language]}${synthetic(one, to)}\n`
  const lines = one.turns.map(({ ordinal, kind, by, terms, reason, words, answerBy, validOn }) =>
    [
      `  ${ordinal}  ${validOn}  ${dealSideWords[by][language]}  ${turnWords[kind][language]}`,
      terms === undefined ? '' : `${tonnes(terms.massKg)} t  ${terms.priceCnyPerT} CNY/t  ${terms.fromDay}..${terms.toDay}`,
      reason === undefined ? '' : failureWords[reason][language],
      words ?? '',
      answerBy === undefined ? '' : say(to, `答复期限 ${answerBy}`, `answer by ${answerBy}`),
    ]
      .filter(part => part !== '')
      .join('  '),
  )
  const may = one.may.map(kind => turnWords[kind][language])
  const next = may.length === 0 ? '' : `  ${say(to, '可以', 'may')}: ${may.join(', ')}\n`
  return `${head}${lines.join('\n')}\n${next}`
}

export function frameworkText(one: FrameworkSeen, to: Speaker): string {
  const { language } = to
  const figures: [string, string, number][] = [
    ['承诺', 'promised', one.promisedKg],
    ['已提', 'called off', one.calledOffKg],
    ['已确认', 'confirmed', one.confirmedKg],
    ['已发', 'sent', one.sentKg],
    ['已收', 'received', one.receivedKg],
    ['可提', 'left', one.callableKg],
  ]
  const { terms } = one
  const head = `${one.id}  ${one.material}  ${one.seller} -> ${one.buyer}  ${frameworkStateWords[one.state][language]}${one.fulfilled ? say(to, '（已履行完毕）', ' (fulfilled)') : ''}${synthetic(one, to)}\n`
  const money = `  ${tonnes(terms.massKg)} t  ${terms.priceCnyPerT} CNY/t  ${terms.fromDay}..${terms.toDay}  -${terms.tolerancePct} %\n`
  const masses = `  ${figures.map(([zh, en, kg]) => `${say(to, zh, en)} ${tonnes(kg)} t`).join('  ')}\n`
  const calls = one.callOffs.map(
    ({ id, day, massKg, releasedKg, contract, priceCnyPerT }) =>
      `  ${id}  ${day}  ${tonnes(massKg - releasedKg)} t  ${priceCnyPerT} CNY/t  ${contract ?? say(to, '待确认', 'to be confirmed')}\n`,
  )
  const may = one.may.map(kind => frameworkStepWords[kind][language])
  const next = may.length === 0 ? '' : `  ${say(to, '可以', 'may')}: ${may.join(', ')}\n`
  return head + money + masses + calls.join('') + next
}
