// A unit of work that does what a key asks once: who sends the same request again gets the answer of the first time.
import { createHash } from 'node:crypto'
import { canonicalJson } from '#domain/canonicalJson.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { FlowJournal } from '#store/flows.ts'
import type { UnitOfWork } from './unitOfWork.ts'

/** Whose key it is, and all that the request says, so that another request under the same key is told from it. */
export type Keyed = { actor: string; key: string; asked: unknown }

export function onceOnly(unitOfWork: UnitOfWork, of: Keyed): UnitOfWork {
  return { ...unitOfWork, posting: work => unitOfWork.posting(journal => answeredOnce(journal, of, unitOfWork.now, () => work(journal))) }
}

/** Within a transaction: what the key was answered before, or what `work` answers now. */
export async function answeredOnce<T>(
  journal: Pick<FlowJournal, 'answered' | 'keepAnswer'>,
  of: Keyed,
  now: () => Date,
  work: () => Promise<T>,
): Promise<T> {
  const answerKey = { actor: of.actor, key: of.key, digest: createHash('sha256').update(canonicalJson(of.asked)).digest('hex') }
  const before = await journal.answered(answerKey)
  if (before !== undefined) return before.digest === answerKey.digest ? (before.answer as T) : (usedKey(of.key) as T)
  const answer = await work()
  // What was refused did nothing, and may be allowed the next time.
  if ((answer as Checked<unknown>).ok) await journal.keepAnswer(answerKey, answer, now().toISOString())
  return answer
}

function usedKey(key: string): Checked<never> {
  return {
    ok: false,
    problems: [
      problem(
        'request.key.taken',
        { path: 'Idempotency-Key' },
        {
          zh: `键“${key}”已用于另一个请求`,
          en: `key "${key}" was used for another request`,
          fixZh: '新的请求用新的键；重发时内容不变',
          fixEn: 'give a new request a new key; send the old one again unchanged',
        },
      ),
    ],
  }
}
