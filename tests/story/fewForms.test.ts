// A whole case from the application to the verdict in six forms, thirteen documents and eleven points among them; and the same case with
// figures that contradict its ledger, which cannot end as agreeing.
import { expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { StepAsk } from '#domain/evaluation/procedure.ts'
import type { FindingAsk } from '#domain/evaluation/site.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { openFolderCase, readProcedure } from '#steps/evaluation/runFolder.ts'
import { takeSteps } from '#steps/evaluation/takeStep.ts'
import { memoryEvaluations } from '#steps/evaluation/unitOfWork.ts'

const folder = 'examples/evaluation-brickworks'
const [read, told] = [await readAccountFolder(folder), await readProcedure(folder)]
if (!read.ok || !told.ok || told.value === null) throw new Error('the example does not read')
const { value: example } = read
const { apply, steps: toldSteps } = told.value
const step = (action: string, ...more: StepAsk['body'][]): StepAsk[] => {
  const first = toldSteps.find(one => one.body.action === action)
  if (first === undefined) throw new Error(`the example has no ${action}`)
  return [first, ...more.map(body => ({ ...first, evidence: [], body }))]
}
const recorded = step('recordFindings')[0]
if (recorded?.body.action !== 'recordFindings') throw new Error('the example has no findings')
const { findings } = recorded.body

/** Each entry is what one form sends. */
const forms = (found: FindingAsk[]): StepAsk[][] => [
  step('accept'),
  step('submitDocuments'),
  step('checkDocuments', { action: 'confirmDocuments' }, { action: 'settleBalance' }, { action: 'planSampling' }),
  [{ ...recorded, body: { action: 'recordFindings', findings: found } }, ...step('concludeSite')],
  step('judge'),
]

/** @returns the case after each form, or what was refused of the last one */
async function walk(found: FindingAsk[]): Promise<{ sent: number; evaluationCase: EvaluationCase; refused: string[] }> {
  const unitOfWork = memoryEvaluations(() => new Date('2023-03-15T00:00:00Z'))
  const opened = await openFolderCase(unitOfWork, example, apply)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  let [sent, evaluationCase] = [1, opened.value]
  for (const asks of forms(found)) {
    const taken = await takeSteps(unitOfWork, evaluationCase.id, asks)
    if (!taken.ok) return { sent, evaluationCase, refused: taken.problems.map(one => one.en) }
    sent += 1
    evaluationCase = taken.value
  }
  return { sent, evaluationCase, refused: [] }
}

test('six forms from the application to the verdict, thirteen documents and eleven points among them', async () => {
  const { sent, evaluationCase, refused } = await walk(findings)
  expect([refused, sent, evaluationCase.state]).toEqual([[], 6, 'judged'])
  expect([evaluationCase.documents.filter(one => one.finding === 'accepted').length, evaluationCase.findings.length]).toEqual([13, 11])
  expect(evaluationCase.findings.every(one => one.found === 'conforms')).toBe(true)
})

test('a moisture of 0.55 against 0.1000 ± 0.02 deviates, whatever is chosen; the case cannot end as agreeing', async () => {
  const contradicted = (change: Partial<FindingAsk>) =>
    findings.map(one =>
      one.point === 'moisture.gangue' ? { ...one, ...change } : one.point === 'stock.gangue' ? { ...one, measured: '四百三十吨' } : one,
    )
  const unreasoned = await walk(contradicted({ measured: '0.55', unit: '', outcome: 'conforms' }))
  expect([unreasoned.sent, unreasoned.evaluationCase.findings, unreasoned.refused]).toEqual([
    4,
    [],
    [expect.stringContaining('the figures say "deviates"; to say otherwise needs a reason')],
  ])
  const plain = await walk(contradicted({ measured: '0.55', unit: '' }))
  expect(plain.evaluationCase.findings.filter(one => one.point.endsWith('.gangue')).map(one => [one.measured, one.outcome])).toEqual([
    ['0.55', 'deviates'],
    ['430000', 'conforms'],
    ['1485000', 'conforms'],
  ])
  expect(plain.refused).toEqual([expect.stringContaining('The verdict cannot be yes: correct the account')])
  const explained = await walk(contradicted({ measured: '0.55', unit: '', outcome: 'conforms', reason: '雨后取样' }))
  expect(explained.refused).toEqual([
    expect.stringContaining('a deviation explained by the evaluator: coal gangue: moisture of 4 samples (雨后取样)'),
  ])
})

test('a case without one measured figure is unverified on site', async () => {
  const { refused } = await walk(findings.map(({ point }) => ({ point, measured: null, unit: '', note: '', reason: '停产' })))
  expect(refused[0]).toBe('the books were not verified on site: nothing was measured. The verdict cannot be yes')
})
