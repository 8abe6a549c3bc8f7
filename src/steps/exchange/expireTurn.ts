// Verb of the clock: an offer that was not answered in time is nothing any more. A job for each moment to answer by waits for it in the queue.
import { ExpiryTask } from '#domain/exchange/dealRequest.ts'
import type { Turn } from '#domain/exchange/negotiation.ts'
import { negotiationState, takeTurn, termsOnTable } from '#exchange/negotiation/turns.ts'
import { holdNegotiation, insertTurn, readNegotiations, readTurns } from '#store/exchange/negotiations.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { newJobId } from '../jobs/runJob.ts'
import { dealing } from './dealing.ts'
import { told } from './news.ts'

const priority = 40
/** A moment later than the last at which an answer is taken. */
const afterMs = 1000
/** Where the clock of this process is behind that of the database. */
const againMs = 30_000

/** Who and what it is about stands in the payload, which no list of jobs shows. */
export async function expiryJob(inner: Store, { negotiation, ordinal, answerBy }: Turn, laterMs = afterMs): Promise<void> {
  if (answerBy === undefined) return
  const runAt = new Date(new Date(answerBy).getTime() + laterMs).toISOString()
  const payload: ExpiryTask = { negotiation, turn: ordinal }
  await insertJobs(inner.db, [{ id: newJobId(), kind: 'deal.expire', payload, priority, mostDeaths: null, runAt, unasked: true }])
}

/** @returns whether the turn was still the one to be answered, and expired */
export async function expireTurn(store: Store, payload: unknown): Promise<boolean> {
  const { negotiation: id, turn: ordinal } = ExpiryTask.parse(payload)
  const done = await dealing(store, undefined, {}, async deal => {
    const { inner, validOn, recordedAt } = deal
    await holdNegotiation(inner.db, id)
    const [[negotiation], turns] = [await readNegotiations(inner.db, { id }), await readTurns(inner.db, [id])]
    const table = termsOnTable(turns)
    const state = negotiationState(turns)
    const open = (state === 'sellerTurn' || state === 'buyerTurn') && table?.ordinal === ordinal
    if (negotiation === undefined || table === undefined || !open) return { ok: true, warnings: [], value: false }
    const turn = takeTurn(negotiation, turns, { kind: 'expire', by: 'clock' }, { validOn, recordedAt, notices: [] })
    if (!turn.ok) {
      await expiryJob(inner, table, againMs)
      return { ok: true, warnings: [], value: false }
    }
    await insertTurn(inner.db, turn.value)
    await told(deal, negotiation, { event: 'negotiation.turn', id, kind: 'expire', by: 'clock', ordinal: turn.value.ordinal })
    return { ok: true, warnings: [], value: true }
  })
  return done.ok && done.value
}
