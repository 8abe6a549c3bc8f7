// The turns of a negotiation: each is checked against the table of the machine and appended; what they come to is a fold over them.
import type { Negotiation, NegotiationState, Terms, Turn, TurnKind } from '#domain/exchange/negotiation.ts'
import type { FailureReason, NoticeVersion } from '#domain/exchange/notice.ts'
import type { Checked } from '#domain/problem.ts'
import { negotiationStateWords, turnWords } from '#domain/words/deal.ts'
import { type Actor, mayDo, negotiationWays, step } from './machine.ts'
import { notNow, oldNotice, oldTurn, refused, say, tooLate } from './refusals.ts'
import { type NoticeFacts, termsProblems } from './terms.ts'

export type AskedTurn = {
  kind: TurnKind
  by: Actor
  /** The turn that is answered. An acceptance has to name it. */
  turn?: number
  terms?: Terms
  reason?: FailureReason
  words?: string
  answerBy?: string
}
/** When it is done, and the notices as they stand at that moment. */
export type Moment = { validOn: string; recordedAt: string; notices: readonly NoticeFacts[] }

/** @param turns oldest first; every one was once allowed, so the states are walked without asking again */
export function negotiationState(turns: readonly Turn[]): NegotiationState | 'none' {
  let state: NegotiationState | 'none' = 'none'
  for (const { kind, by } of turns) {
    const way = negotiationWays.find(one => one.from === state && one.event === kind && one.by === by)
    if (way === undefined) throw new Error(`a ${kind} by the ${by} was kept in the state ${state}`)
    state = way.to
  }
  return state
}

/** The terms on the table: those of the newest offer or counter-offer. */
export function termsOnTable(turns: readonly Turn[]): Turn | undefined {
  return turns.findLast(({ kind }) => kind === 'offer' || kind === 'counter')
}

export function takeTurn(negotiation: Negotiation, turns: readonly Turn[], asked: AskedTurn, moment: Moment): Checked<Turn> {
  const { kind, by } = asked
  const state = negotiationState(turns)
  const table = termsOnTable(turns)
  const answerBy = table?.answerBy
  const past = answerBy !== undefined && moment.recordedAt > answerBy
  const found = step(negotiationWays, state, kind, by, { deadlinePast: past, noDeadline: answerBy === undefined })
  if (table?.terms !== undefined && asked.turn !== undefined && asked.turn !== table.ordinal && 'to' in found)
    return refused(oldTurn(asked.turn, table, table.terms))
  if ('not' in found) {
    if (found.not === 'state' && asked.turn !== undefined && table?.terms !== undefined && asked.turn < table.ordinal)
      return refused(oldTurn(asked.turn, table, table.terms))
    return refused(
      notNow(
        found.not,
        turnWords[kind],
        state === 'none' ? { zh: '尚未开始', en: 'it has not begun' } : negotiationStateWords[state],
        mayDo(negotiationWays, state, by).map(event => turnWords[event]),
      ),
    )
  }
  if (past && answerBy !== undefined && by !== 'clock') return refused(tooLate(answerBy))
  const problems = faultsOf(asked, table, moment)
  if (problems.length > 0) return refused(...problems)
  return { ok: true, warnings: [], value: turnOf(negotiation, turns, asked, table, moment) }
}

function faultsOf({ kind, terms, reason, turn, answerBy }: AskedTurn, table: Turn | undefined, moment: Moment) {
  if (kind === 'offer' || kind === 'counter') {
    if (terms === undefined)
      return [say('terms', 'terms', '没有写条件', 'no terms are given', '写明数量、价格和起止日期', 'give mass, price and days')]
    const late = answerBy !== undefined && answerBy <= moment.recordedAt
    return [
      ...termsProblems(terms, moment.notices, moment.validOn),
      ...(late
        ? [
            say(
              'late',
              'answerBy',
              `答复期限 ${answerBy} 已过`,
              `the moment to answer by, ${answerBy}, is past`,
              '写成将来的时刻',
              'give a moment to come',
            ),
          ]
        : []),
    ]
  }
  if (kind === 'refuse' && reason === undefined)
    return [
      say('reason', 'reason', '没有写拒绝的理由', 'no reason is given for refusing', '从清单中选一个理由', 'choose a reason from the list'),
    ]
  if (kind !== 'accept') return []
  if (turn === undefined)
    return [say('turn-missing', 'turn', '没有写接受第几轮的条件', 'it is not said which turn is accepted', '写明轮次', 'name the turn')]
  const moved = (table?.notices ?? []).flatMap(({ id, version }) => {
    const now = moment.notices.find(notice => notice.id === id)
    return now === undefined || now.version === version ? [] : [oldNotice(id, version, now.version)]
  })
  if (moved.length > 0) return moved
  return table?.terms === undefined ? [] : termsProblems(table.terms, moment.notices, moment.validOn)
}

function turnOf(negotiation: Negotiation, turns: readonly Turn[], asked: AskedTurn, table: Turn | undefined, moment: Moment): Turn {
  const { kind, by, reason, words, answerBy } = asked
  const ordinal = turns.length + 1
  const terms = kind === 'accept' ? table?.terms : kind === 'offer' || kind === 'counter' ? asked.terms : undefined
  const before = turns.at(-1)
  return {
    id: `${negotiation.id}:${ordinal}`,
    negotiation: negotiation.id,
    ordinal,
    kind,
    by,
    ...(terms === undefined ? {} : { terms }),
    ...(reason === undefined ? {} : { reason }),
    ...(words === undefined ? {} : { words }),
    ...(answerBy === undefined ? {} : { answerBy }),
    notices: moment.notices.map(({ id, version }): NoticeVersion => ({ id, version })),
    validOn: moment.validOn,
    recordedAt: moment.recordedAt,
    basedOn: before === undefined ? negotiation.basedOn : [before.id],
    synthetic: negotiation.synthetic,
  }
}
