// What a request with a key asks for is done once, in the transaction that does it: who sends it again gets the answer of the first time, and
// another request under the same key is refused.
import { createHash } from 'node:crypto'
import { canonicalJson } from '#domain/canonicalJson.ts'
import { type Checked, problem } from '#domain/problem.ts'
import { keepAnswer, readAnswer } from '#store/keptAnswers.ts'
import type { Store } from '#store/openStore.ts'

export type Key = { actor: string; key: string; asked: unknown }

/** @param inner of the keeper */
export async function onceKept<T>(inner: Store, of: Key | undefined, work: () => Promise<Checked<T>>): Promise<Checked<T>> {
  if (of === undefined) return work()
  const digest = createHash('sha256').update(canonicalJson(of.asked)).digest('hex')
  const answerKey = { actor: of.actor, key: of.key, digest }
  const before = await readAnswer(inner.db, answerKey)
  if (before !== undefined) return before.digest === digest ? (before.answer as Checked<T>) : { ok: false, problems: [usedKey(of.key)] }
  const answer = await work()
  if (answer.ok) await keepAnswer(inner.db, answerKey, answer, inner.now().toISOString())
  return answer
}

const usedKey = (key: string) =>
  problem(
    'request.key.taken',
    { path: 'Idempotency-Key' },
    {
      zh: `键“${key}”已用于另一个请求`,
      en: `key "${key}" was used for another request`,
      fixZh: '新的请求用新的键；重发时内容不变',
      fixEn: 'give a new request a new key; send the old one again unchanged',
    },
  )
