// A unit of work that does what a key asks once: who sends the same request again gets the answer of the first time.
import { createHash } from 'node:crypto'
import { canonicalJson } from '#domain/canonicalJson.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { FlowJournal } from '#store/flows.ts'
import type { UnitOfWork } from './unitOfWork.ts'

/** @param asked all that the request says, so that another request under the same key is told from it */
export function onceOnly(unitOfWork: UnitOfWork, of: { actor: string; key: string; asked: unknown }): UnitOfWork {
  const answerKey = { actor: of.actor, key: of.key, digest: createHash('sha256').update(canonicalJson(of.asked)).digest('hex') }
  const once = async <T>(journal: FlowJournal, work: (journal: FlowJournal) => Promise<T>): Promise<T> => {
    const before = await journal.answered(answerKey)
    if (before !== undefined) return before.digest === answerKey.digest ? (before.answer as T) : (usedKey(of.key) as T)
    const answer = await work(journal)
    // What was refused did nothing, and may be allowed the next time.
    if ((answer as Checked<unknown>).ok) await journal.keepAnswer(answerKey, answer, unitOfWork.now().toISOString())
    return answer
  }
  return { ...unitOfWork, posting: work => unitOfWork.posting(journal => once(journal, work)) }
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
