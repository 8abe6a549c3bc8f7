// Synthetic is a mark on records, and only an operator's demonstration sets it: what bears it is seen by everybody and may lie on any
// day, so that a firm could hide its own claim behind it.
import { problem, type Problem } from '#domain/problem.ts'
import type { Store } from '#store/openStore.ts'
import { mayMarkSynthetic } from '#store/syntheticMarks.ts'

/** @returns why the mark may not be set; undefined where it may, or is not asked for */
export async function refusedMark(store: Store, synthetic: boolean, path: string): Promise<Problem | undefined> {
  if (!synthetic || (await mayMarkSynthetic(store.db))) return undefined
  return problem(
    'synthetic.operators',
    { path },
    {
      zh: '只有运维人员的演示可以标为“虚构”',
      en: 'only a demonstration of an operator may be marked as synthetic',
      fixZh: '真实的记录把“演示案件”（synthetic）改为否',
      fixEn: 'set synthetic to no for what is real',
    },
  )
}
