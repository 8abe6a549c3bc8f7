// The code of the worker threads: one function per kind of task, each loading only what it needs.
import { performance } from 'node:perf_hooks'
import type { MessagePort } from 'node:worker_threads'
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Baseline } from '#domain/baseline.ts'
import type { Said, ImportReport } from '#domain/importJob.ts'
import type { PlanIntervals } from '#domain/intervals.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Network, Reconciliation } from '#domain/reconciliation.ts'
import type { Region } from '#domain/region.ts'
import type { StudyAnswer, StudyProgress, StudyRequest } from '#domain/study.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import type { PlacedRegion } from '#intake/readRegion.ts'
import type { PastQuestion } from '#plan/baseline/baseline.ts'
import type { ModelFormat } from '#plan/exportModel.ts'
import type { Footing } from '#plan/footing.ts'
import type { Asked as IntervalsAsked } from '#plan/intervals/intervals.ts'
import type { PlanPorts } from '#plan/open.ts'
import type { Warm } from '#plan/search/warm.ts'
import type { Settings as ReconcileSettings } from '#reconcile/reconcile.ts'
import type { Bundled } from './bundle/writeBundle.ts'
import type { LaidFile } from './intake/spool.ts'
import { valueHere, type SharedParts } from './sharedValue.ts'

/** `until`: ms since 1970 by which the answer has to be out of the thread. */
export type Task =
  | { kind: 'plan'; region: Region; scenario: Scenario; footing?: Footing; until?: number }
  | { kind: 'baseline'; region: Region; question: PastQuestion; keepCnyPerT: number }
  | { kind: 'intervals'; region: Region; scenario: Scenario; asked: IntervalsAsked }
  | { kind: 'study'; region: Region; request: StudyRequest; footing?: Footing; until?: number }
  | {
      kind: 'planWorkbook'
      result: PlanResult
      region: Region
      language: 'zh' | 'en'
      assumptions?: readonly AssumptionInfluence[]
      context?: PlanContext
    }
  | { kind: 'areaWorkbook'; result: PlanResult; region: Region; area: string; language: 'zh' | 'en'; period: number | undefined }
  | { kind: 'regionWorkbook'; region: Region }
  | { kind: 'template'; explicit: boolean }
  | { kind: 'readWorkbook'; bytes: Uint8Array; name: string }
  | ({ kind: 'bundle' } & Bundled)
  | { kind: 'readImport'; files: readonly LaidFile[]; names: KnownNames; site: string | null; party: string | null; said: Said }
  | { kind: 'annotateImport'; files: readonly LaidFile[]; report: ImportReport; refusal: readonly Problem[] }
  | { kind: 'reconcile'; network: Network; settings: ReconcileSettings }
  | { kind: 'model'; region: Region; scenario: Scenario; format: ModelFormat }
  /** As `model`, written to a file while it is made; `all`: every possible column. */
  | { kind: 'modelFile'; region: Region; scenario: Scenario; format: ModelFormat; all: boolean; path: string }
/** A plan, what each assumption behind it does to its cost, and what a plan like it may start from. */
export type PlanAndAssumptions = { result: PlanResult; assumptions: AssumptionInfluence[]; warm: Warm | undefined }
export type TaskAnswer = {
  plan: Checked<PlanAndAssumptions>
  baseline: Checked<Baseline>
  intervals: Checked<PlanIntervals>
  planWorkbook: Uint8Array
  areaWorkbook: Uint8Array | undefined
  regionWorkbook: Uint8Array
  template: Uint8Array
  readWorkbook: Checked<PlacedRegion>
  bundle: Uint8Array
  model: Checked<Uint8Array>
  modelFile: Checked<ModelFile>
  reconcile: Checked<Reconciliation>
  study: Checked<StudyAnswer>
  readImport: ImportReport
  annotateImport: { name: string; bytes: Uint8Array } | undefined
}

/** Where a model was written, and how large it is. */
export type ModelFile = { path: string; rows: number; columns: number }

/** A task without its shared parts, and those. */
export type Message = { task: Record<string, unknown>; shared: SharedParts; port?: MessagePort }

export default async function work({ task, shared, port }: Message): Promise<TaskAnswer[Task['kind']]> {
  try {
    const parts = Object.entries(shared).map(([name, value]) => [name, valueHere(value)] as const)
    return await answer({ ...task, ...Object.fromEntries(parts) } as Task, port)
  } finally {
    port?.close()
  }
}

async function answer(task: Task, port: MessagePort | undefined): Promise<TaskAnswer[Task['kind']]> {
  switch (task.kind) {
    case 'plan':
      return solve(task, port)
    case 'baseline':
      return baseline(task, port)
    case 'intervals':
      return intervals(task, port)
    case 'planWorkbook':
      return (await import('#report/planWorkbook.ts')).planWorkbook(task.result, task.region, task.language, task.assumptions, task.context)
    case 'areaWorkbook':
      return (await import('#report/areaWorkbook.ts')).areaWorkbook(task.result, task.region, task.area, task.language, task.period)
    case 'regionWorkbook':
      return (await import('#report/regionWorkbook.ts')).regionWorkbook(task.region)
    case 'template':
      return (await import('#report/regionTemplate.ts')).regionTemplate(task.explicit)
    case 'readWorkbook':
      return (await import('./region/readRegionFiles.ts')).readRegionBytes(task.bytes, task.name)
    case 'bundle':
      return (await import('./bundle/writeBundle.ts')).bundleBytes(task)
    case 'model':
      return modelText(task)
    case 'modelFile':
      return modelFile(task)
    case 'reconcile':
      return (await import('#reconcile/reconcile.ts')).reconcile(task.network, task.settings)
    case 'study':
      return study(task, port)
    case 'readImport':
      return (await import('./intake/readInThread.ts')).readInThread(task, port)
    case 'annotateImport':
      return annotate(task)
  }
}

async function annotate({ files, report, refusal }: Extract<Task, { kind: 'annotateImport' }>): Promise<TaskAnswer['annotateImport']> {
  const [{ annotateImport }, { readFile }] = await Promise.all([import('./intake/annotateImport.ts'), import('node:fs/promises')])
  const given = await Promise.all(files.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })))
  return annotateImport({ files: given, report, refusal })
}

async function solve(
  { region, scenario, footing, until }: Extract<Task, { kind: 'plan' }>,
  port: MessagePort | undefined,
): Promise<Checked<PlanAndAssumptions>> {
  const [{ planWithInfluences }, { verifyPlan }, ports] = await Promise.all([
    import('#plan/plan.ts'),
    import('./plan/verifyPlan.ts'),
    planPorts(port),
  ])
  if (!ports.ok) return ports
  const planned = await planWithInfluences(region, scenario, { ...ports.value, ...footing, ...untilHere(until) })
  if (!planned.ok) return planned
  const { result, influences, warm } = planned.value
  // A plan that is not proven the cheapest has no prices to check.
  const verified = verifyPlan(region, result, { prices: !result.warnings.some(({ code }) => code === 'plan.time') })
  return verified.ok ? { ...planned, value: { result: verified.value, assumptions: influences, warm } } : verified
}

async function baseline(
  { region, question, keepCnyPerT }: Extract<Task, { kind: 'baseline' }>,
  port: MessagePort | undefined,
): Promise<Checked<Baseline>> {
  const [{ baselineInThread }, ports] = await Promise.all([import('./baseline/baselineInThread.ts'), planPorts(port)])
  return ports.ok ? baselineInThread(region, question, keepCnyPerT, ports.value) : ports
}

async function intervals(
  { region, scenario, asked }: Extract<Task, { kind: 'intervals' }>,
  port: MessagePort | undefined,
): Promise<Checked<PlanIntervals>> {
  const [{ intervalsOf }, ports] = await Promise.all([import('#plan/intervals/intervals.ts'), planPorts(undefined)])
  if (!ports.ok) return ports
  const { now, engine } = ports.value
  return intervalsOf(region, scenario, asked, { now, engine, onProgress: progress => port?.postMessage(progress) })
}

/** Every plan of the answer is verified before it leaves the thread, like a plan asked for by itself. */
async function study(
  { region, request, footing, until }: Extract<Task, { kind: 'study' }>,
  port: MessagePort | undefined,
): Promise<Checked<StudyAnswer>> {
  const [{ runStudy }, { verifyPlan }, ports] = await Promise.all([
    import('#plan/studies/run.ts'),
    import('./plan/verifyPlan.ts'),
    planPorts(undefined),
  ])
  if (!ports.ok) return ports
  const { now, engine } = ports.value
  const onProgress = (progress: StudyProgress): void => port?.postMessage(progress)
  const answered = runStudy(region, request, { now, engine, onProgress, ...footing, ...untilHere(until) })
  if (!answered.ok) return answered
  const plans: StudyAnswer['plans'] = []
  for (const { id, plan } of answered.value.plans) {
    // A measure that a study holds has a price of its own, which no other price of the plan tells.
    const verified = verifyPlan(region, plan, { prices: false })
    if (!verified.ok) return verified
    plans.push({ id, plan: verified.value })
  }
  return { ...answered, value: { ...answered.value, plans } }
}

async function modelText({ region, scenario, format }: Extract<Task, { kind: 'model' }>): Promise<Checked<Uint8Array>> {
  const [{ exportModel }, ports] = await Promise.all([import('#plan/exportModel.ts'), planPorts(undefined)])
  if (!ports.ok) return ports
  const exported = exportModel(region, scenario, format, ports.value)
  if (!exported.ok) return exported
  // Chunk by chunk: the text of a large model is longer than one string may be.
  return { ...exported, value: Buffer.concat(Array.from(exported.value.text, chunk => Buffer.from(chunk))) }
}

async function modelFile({ region, scenario, format, all, path }: Extract<Task, { kind: 'modelFile' }>): Promise<Checked<ModelFile>> {
  const [{ exportModel }, { saveChunks }, ports] = await Promise.all([
    import('#plan/exportModel.ts'),
    import('./files/saveFile.ts'),
    planPorts(undefined),
  ])
  if (!ports.ok) return ports
  const exported = exportModel(region, scenario, format, ports.value, all)
  if (!exported.ok) return exported
  const { rows, columns, text } = exported.value
  const saved = await saveChunks(path, text)
  return saved.ok ? { ...exported, value: { path: saved.value, rows, columns } } : saved
}

/** Every thread has a clock of its own. */
function untilHere(until: number | undefined): { until?: number } {
  return until === undefined ? {} : { until: until - performance.timeOrigin }
}

/** The planner's doors: the engine that the setting names, or what is wrong with the setting. */
async function planPorts(port: MessagePort | undefined): Promise<Checked<PlanPorts>> {
  const { openChosenEngine } = await import('./engines/openChosenEngine.ts')
  const engine = await openChosenEngine(process.env['XUNYU_SOLVER'])
  if (!engine.ok) return engine
  return {
    ok: true,
    value: { now: () => performance.now(), engine: engine.value, onProgress: (progress: PlanProgress) => port?.postMessage(progress) },
    warnings: [],
  }
}
