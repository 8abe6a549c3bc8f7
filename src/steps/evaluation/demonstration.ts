// The invented case of examples/evaluation-brickworks in the store, once: run in memory, then kept whole, in one transaction.
import type { Checked } from '#domain/problem.ts'
import type { Store } from '#store/openStore.ts'
import { memoryEvaluations, storeEvaluations } from './unitOfWork.ts'
import { readAccountFolder } from './readAccountFolder.ts'
import { openFolderCase, readProcedure } from './runFolder.ts'
import { takeStep } from './takeStep.ts'

export async function loadEvaluationExample(store: Store, folder: string): Promise<Checked<{ loaded: boolean }>> {
  const unitOfWork = storeEvaluations(store)
  if ((await unitOfWork.reading(records => records.steps())).length > 0) return { ok: true, warnings: [], value: { loaded: false } }
  const [read, procedure] = [await readAccountFolder(folder), await readProcedure(folder)]
  if (!read.ok) return read
  if (!procedure.ok) return procedure
  if (procedure.value === null) return { ok: true, warnings: [], value: { loaded: false } }
  let day = procedure.value.apply.validOn
  const memory = memoryEvaluations(() => new Date(`${day}T00:00:00Z`))
  const opened = await openFolderCase(memory, read.value, procedure.value.apply)
  if (!opened.ok) return opened
  const { id } = opened.value
  for (const step of procedure.value.steps) {
    day = step.validOn
    const taken = await takeStep(memory, id, step)
    if (!taken.ok) return taken
  }
  const [steps, frozen, notices] = await memory.reading(
    async records => [await records.steps(id), await records.frozen(id), await records.notices()] as const,
  )
  await unitOfWork.inTransaction(async records => {
    if ((await records.steps()).length > 0) return
    await records.keepAccount(id, read.value.account, steps[0]?.recordedAt ?? unitOfWork.now().toISOString())
    for (const step of steps) await records.keepStep(step)
    const issued = steps.findLast(step => step.body.action === 'issueReport')
    const last = steps.at(-1)
    const notice = notices.get(id)
    if (notice !== undefined && last !== undefined) await records.keepNotice(last, notice)
    if (frozen !== undefined && issued !== undefined) await records.keepFrozen(issued, frozen)
  })
  return { ok: true, warnings: [], value: { loaded: true } }
}
