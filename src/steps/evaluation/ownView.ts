// A case as somebody with an account sees it: with the parts that are theirs, and of the next steps those that they may take.
import type { Store } from '#store/openStore.ts'
import { officeName } from '#store/tenants.ts'
import { nextSteps } from '#evaluate/procedure/admit.ts'
import { type CaseView, viewCase } from './cases.ts'
import { partsIn } from './rightOf.ts'
import type { EvaluationUnitOfWork } from './unitOfWork.ts'

/** @param store of the asker, and their unit of work */
export async function viewOwnCase(store: Store, unitOfWork: EvaluationUnitOfWork, id: string, day: string): Promise<CaseView | undefined> {
  const view = await viewCase(unitOfWork, id, day)
  if (view === undefined) return undefined
  const { evaluationCase } = view.file
  const { id: firm, nameZh, nameEn } = evaluationCase.firm
  const parts = await partsIn(store, evaluationCase)
  const yours = await Promise.all(
    parts.map(async ({ role, party }) => {
      const name = party === firm ? { nameZh, nameEn } : await officeName(store.db, party)
      return { role, party, nameZh: name?.nameZh ?? party, nameEn: name?.nameEn ?? party }
    }),
  )
  const mine = new Set(parts.map(({ role }) => role))
  return { ...view, yours, next: nextSteps(evaluationCase.state, 'accounts').filter(({ role }) => mine.has(role)) }
}
