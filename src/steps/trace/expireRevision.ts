// Verb of the clock: a revision that was not answered in time is nothing any more.
import { RevisionExpiry } from '#domain/ticket.ts'
import type { Store } from '#store/openStore.ts'
import { dealing } from '../exchange/dealing.ts'
import { keepStep } from './keepStep.ts'
import { revisionJob } from './revisionJob.ts'

/** Where the clock of this process is behind that of the database. */
const againMs = 30_000

/** @returns whether the revision still waited, and expired */
export async function expireRevision(store: Store, asked: unknown): Promise<boolean> {
  const payload = RevisionExpiry.parse(asked)
  const { ticket, trip, answerBy } = payload
  const early = Date.parse(answerBy) > store.now().getTime()
  if (early) {
    await revisionJob(store, payload, againMs)
    return false
  }
  const done = await dealing(store, undefined, {}, deal =>
    keepStep(deal, ticket, { act: { act: 'expire', trip }, at: deal.recordedAt.replace('Z', '+00:00') }, 'clock', {
      actor: 'clock',
      name: '',
    }),
  )
  return done.ok
}
