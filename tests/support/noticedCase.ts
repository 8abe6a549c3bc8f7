// The example evaluation told as far as its public notice, in the books of a test server, with whoever may have to do with it.
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { openFolderCase, readProcedure } from '#steps/evaluation/runFolder.ts'
import { takeStep } from '#steps/evaluation/takeStep.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import type { Store } from '#store/openStore.ts'

const folder = 'examples/evaluation-brickworks'

/** @returns id of the case; its notice runs from 2023-03-22 to 2023-03-29 */
export async function openNoticedCase(store: Store): Promise<string> {
  const unitOfWork = storeEvaluations(store)
  const [read, told] = [await readAccountFolder(folder), await readProcedure(folder)]
  if (!read.ok || !told.ok || told.value === null) throw new Error('the example cannot be read')
  const opened = await openFolderCase(unitOfWork, read.value, told.value.apply)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  for (const step of told.value.steps) {
    const taken = await takeStep(unitOfWork, opened.value.id, step)
    if (!taken.ok) throw new Error(taken.problems[0]?.en)
    if (step.body.action === 'publish') break
  }
  return opened.value.id
}
