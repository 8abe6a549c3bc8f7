// What a request with a key asks for is done once, in the transaction of the store that does it: the rule is that of a trade's keys.
import type { Checked } from '#domain/problem.ts'
import { keepAnswer, readAnswer } from '#store/keptAnswers.ts'
import type { Store } from '#store/openStore.ts'
import { answeredOnce, type Keyed } from '../trade/onceOnly.ts'

/** @param inner of the keeper @param of undefined where the request came without a key */
export async function onceKept<T>(inner: Store, of: Keyed | undefined, work: () => Promise<Checked<T>>): Promise<Checked<T>> {
  if (of === undefined) return work()
  const answers = {
    answered: (key: Parameters<typeof readAnswer>[1]) => readAnswer(inner.db, key),
    keepAnswer: (key: Parameters<typeof keepAnswer>[1], answer: unknown, at: string) => keepAnswer(inner.db, key, answer, at),
  }
  return answeredOnce(answers, of, inner.now, work)
}
