// Verb: a turn of a negotiation: counter-offer, acceptance, refusal. An acceptance signs the framework contract in the same transaction: the
// notices are bound, the ledger reserves, or nothing of it is kept.
import type { TurnRequest } from '#domain/exchange/dealRequest.ts'
import type { Framework, Negotiation, Turn } from '#domain/exchange/negotiation.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import { signFramework } from '#exchange/negotiation/framework.ts'
import { frameworkEntry } from '#exchange/negotiation/ledger.ts'
import { noticesOf, promiseProblem } from '#exchange/negotiation/promise.ts'
import { refused } from '#exchange/negotiation/refusals.ts'
import { negotiationState, takeTurn as checkTurn } from '#exchange/negotiation/turns.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import { holdPromises, insertFramework, promiseMore } from '#store/exchange/frameworks.ts'
import { holdNegotiation, insertTurn, readNegotiations, readTurns } from '#store/exchange/negotiations.ts'
import type { Store } from '#store/openStore.ts'
import { admitTo } from '../ledger/admit.ts'
import { frameworkPaper, noticePaper, turnPaper } from './dealPapers.ts'
import { actsFor, type DealAsker, type Dealing, dealing, onceOf } from './dealing.ts'
import { expiryJob } from './expireTurn.ts'
import { told } from './news.ts'
import { type DealNotice, introduce, noticesAt } from './noticesOfDeal.ts'
import { sideOf, sidesOf, unknownNegotiation } from './sides.ts'

export type TakenTurn = { turn: Turn; framework: Framework | null }

export async function takeTurn(store: Store, asker: DealAsker, id: string, asked: TurnRequest): Promise<Checked<TakenTurn>> {
  const [negotiation] = await readNegotiations(store.db, { id })
  if (negotiation === undefined) return refused(unknownNegotiation(id))
  const sides = sidesOf(negotiation, await actsFor(store, asker))
  const state = negotiationState(await readTurns(store.db, [id]))
  const side = sideOf(sides, asked.as, state === 'sellerTurn' ? 'seller' : 'buyer')
  if (!side.ok) return side
  const right = asker.username === null ? undefined : [negotiation[side.value]]
  return dealing<TakenTurn>(store, right, { dryRun: asker.dryRun, once: onceOf(asker, { id, ...asked }) }, async deal => {
    await holdNegotiation(deal.inner.db, id)
    const turns = await readTurns(deal.inner.db, [id])
    const promised = asked.kind === 'accept' ? await holdPromises(deal.inner.db, boundBy(negotiation)) : new Map<string, number>()
    const read = await noticesAt(deal.inner, boundBy(negotiation))
    if (!read.ok) return read
    const notices = read.value
    const { kind, turn: answers, terms, reason, words } = asked
    const answerBy = asked.answerBy === undefined ? undefined : new Date(asked.answerBy).toISOString()
    const { validOn, recordedAt } = deal
    const given = { kind, by: side.value, ...present({ turn: answers, terms, reason, words, answerBy }) }
    const turn = checkTurn(negotiation, turns, given, { validOn, recordedAt, notices })
    if (!turn.ok) return turn
    await insertTurn(deal.inner.db, turn.value)
    await expiryJob(deal.inner, turn.value)
    await told(deal, negotiation, { event: 'negotiation.turn', id, kind, by: side.value, ordinal: turn.value.ordinal })
    // Who answers lets the other read what its notice says to those whom it is matched with.
    if (kind !== 'refuse') await introduce(deal, notices, negotiation, kind === 'accept' ? 'contract' : 'matched', turn.value.id)
    if (kind !== 'accept') return { ok: true, warnings: [], value: { turn: turn.value, framework: null } }
    const signed = await sign(deal, negotiation, [...turns, turn.value], notices, promised)
    return signed.ok ? { ...signed, value: { turn: turn.value, framework: signed.value } } : signed
  })
}

const boundBy = ({ offer, need }: Negotiation): string[] => noticesOf(present({ offer: offer?.id, need: need?.id }))

/** @param turns the acceptance is the last @param promised of each notice, held */
async function sign(
  deal: Dealing,
  negotiation: Negotiation,
  turns: readonly Turn[],
  notices: readonly DealNotice[],
  promised: ReadonlyMap<string, number>,
): Promise<Checked<Framework>> {
  const { inner, journal, validOn, recordedAt } = deal
  const accepted = turns.at(-1)
  if (accepted === undefined) throw new Error(`negotiation ${negotiation.id} has no turn`)
  const framework = signFramework(negotiation, accepted)
  const { massKg, fromDay } = framework.terms
  const beyond = notices.flatMap(notice => promiseProblem(notice, promised.get(notice.id) ?? 0, massKg) ?? [])
  if (beyond.length > 0) return refused(...beyond)
  const entry = frameworkEntry(framework)
  const admitted = await admitTo(journal, [entry])
  if (!admitted.ok) return admitted
  await insertFramework(inner.db, framework)
  await promiseMore(inner.db, noticesOf(framework), massKg)
  const { flow, material, from, to, synthetic, seller, buyer } = framework
  await journal.append({
    recordedAt,
    flows: [{ id: flow, material, from, to, period: Number(fromDay.slice(0, 4)), synthetic }],
    flowOwners: [seller, buyer],
    evidence: [
      ...notices.map(notice => noticePaper(notice, negotiation, recordedAt)),
      ...turns.map(turn => turnPaper(turn, negotiation)),
      frameworkPaper(framework),
    ],
    entries: [entry],
    records: [nextRecord([], flow, 'contracted', { add: massKg }, { validOn, recordedAt }, [framework.id, entry.id])],
  })
  await told(deal, negotiation, { event: 'framework.signed', id: framework.id, kind: 'sign', by: accepted.by, ordinal: 0 })
  return { ok: true, warnings: [], value: framework }
}
