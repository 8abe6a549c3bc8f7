// What plan and assumptions have in common: the options of a scenario, a plan with progress, a file for the result.
import { PlanGround } from '#domain/ground.ts'
import type { Scenario } from '#domain/plan.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { StudyProgress } from '#domain/study.ts'
import { groundFile } from '#steps/ledger/groundFile.ts'
import { PlanCancelled } from '#steps/plan/fileTask.ts'
import { planFile, type PlannedFile } from '#steps/plan/planFile.ts'
import { readNamedScenario } from '#steps/scenario/scenarioFile.ts'
import { readFooting } from '#steps/plan/planFooting.ts'
import { checkPlaceToSave, saveFile } from '#steps/files/saveFile.ts'
import { isFailedCheck } from '#steps/plan/verifyPlan.ts'
import { amount, oneOf, settings, text, years } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Terminal } from './command.ts'
import { openProgress } from './progressLine.ts'
import { openLine } from './studyLine.ts'
import { storePlace } from './storePlace.ts'

export const planOptions = {
  programme: { type: 'string' },
  periods: { type: 'string' },
  set: { type: 'string', multiple: true },
  scenario: { type: 'string' },
  integer: { type: 'boolean' },
  gap: { type: 'string' },
  seconds: { type: 'string' },
  base: { type: 'string' },
  ground: { type: 'string' },
  data: { type: 'string' },
  output: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const

/** The scenario of a file, where one is named (`file.json@2`), with the options of the command line above it. */
export async function scenarioOf(values: Parsed['values']): Promise<Checked<Scenario>> {
  const [programme, periods] = [text(values['programme']), years(text(values['periods']))]
  const own = {
    ...(programme !== undefined ? { programme } : {}),
    ...(periods ? { periods } : {}),
    ...wholeSites(values),
    ...groundAsked(values),
  }
  const set = settings(values['set'])
  const given = text(values['scenario'])
  if (given === undefined) return { ok: true, value: { ...own, settings: set }, warnings: [] }
  const read = await readNamedScenario(given)
  if (!read.ok) return read
  return { ...read, value: { ...read.value, ...own, settings: { ...read.value.settings, ...set } } }
}

/** --gap speaks of a plan whose sites are opened or not, and so asks for one; --seconds is a limit of any plan, study or sweep. */
function wholeSites(values: Parsed['values']): Pick<Scenario, 'integer' | 'gap' | 'seconds'> {
  const [gap, seconds] = [amount('--gap', text(values['gap']), 1), amount('--seconds', text(values['seconds']), 86_400)]
  const integer = values['integer'] === true || gap !== undefined
  return {
    ...(integer ? { integer } : {}),
    ...(gap === undefined ? {} : { gap }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

/** --ground: what the streams stand on. */
function groundAsked(values: Parsed['values']): Pick<Scenario, 'ground'> {
  const ground = oneOf('ground', text(values['ground']), PlanGround.options)
  return ground === undefined ? {} : { ground }
}

/** A scenario on the ledger with what the books at --data say now of the region at the path; any other one as it is. */
export async function onGround(path: string, asked: Checked<Scenario>, values: Parsed['values']): Promise<Checked<Scenario>> {
  return asked.ok && asked.value.ground === 'ledger' ? groundFile(path, storePlace(values), asked.value) : asked
}

/** The plan of --base to start near and to stay with. */
export async function footingAsked(values: Parsed['values']): ReturnType<typeof readFooting> {
  const base = text(values['base'])
  return base === undefined ? { ok: true, value: {}, warnings: [] } : readFooting(base)
}
/** What --seconds counts from: the start of the process, or of the call in a process that does several. */
export function startOf({ startedAt }: Terminal): { startedAt: number } {
  return { startedAt: startedAt ?? Date.now() }
}

/** Plans, or says why not. A place that cannot be written is found out before the work, not after it. */
export async function runPlan(
  path: string,
  values: Parsed['values'],
  terminal: Terminal,
  { baseline = false, intervals = false }: { baseline?: boolean; intervals?: boolean } = {},
): Promise<{ planned: PlannedFile } | { code: number }> {
  const [asked, output, quiet] = [await onGround(path, await scenarioOf(values), values), text(values['output']), values['quiet'] === true]
  if (!asked.ok) {
    terminal.err(problemLines(asked.problems, terminal))
    return { code: exit.badInput }
  }
  if (asked.warnings.length > 0 && !quiet) terminal.err(problemLines(asked.warnings, terminal))
  const started = startOf(terminal)
  const footing = await footingAsked(values)
  if (!footing.ok) {
    terminal.err(problemLines(footing.problems, terminal))
    return { code: exit.badInput }
  }
  if (output !== undefined) {
    const place = await checkPlaceToSave(output)
    if (!place.ok) {
      terminal.err(problemLines(place.problems, terminal))
      return { code: exit.badInput }
    }
  }
  const progress = openProgress(terminal, quiet)
  const line = openLine(terminal, quiet)
  try {
    const planned = await planFile(path, asked.value, {
      signal: terminal.signal,
      onProgress: progress.show,
      footing: footing.value,
      baseline,
      ...(intervals
        ? {
            onInterval: ({ step, done, of, seconds }: StudyProgress) =>
              line.show(say(terminal, step.zh, step.en), ` · ${done}/${of} · ${seconds.toFixed(1)} ${say(terminal, '秒', 's')}`),
          }
        : {}),
      ...started,
    })
    progress.end()
    if (!planned.ok) {
      terminal.err(problemLines(planned.problems, terminal))
      return { code: exitOf(planned.problems) }
    }
    if (planned.warnings.length > 0 && !quiet) terminal.err(problemLines(planned.warnings, terminal))
    return { planned: planned.value }
  } catch (failure) {
    progress.end()
    if (!(failure instanceof PlanCancelled)) throw failure
    terminal.err(say(terminal, '已取消，没有写出任何文件\n', 'cancelled; nothing was written\n'))
    return { code: exit.cancelled }
  }
}

/** A plan that fails its checks is our own failure, one that needs more time is none; everything else that stands in its way is in the input. */
export function exitOf(problems: readonly Problem[]): number {
  if (problems.some(({ code }) => code === 'plan.time' || code === 'study.time')) return exit.notAsHoped
  return isFailedCheck(problems) ? exit.failed : exit.badInput
}

/** Saves what `bytes` makes when an output was asked for; undefined when all went well. */
export async function saveOutput(
  values: Parsed['values'],
  terminal: Terminal,
  bytes: (json: boolean) => Promise<Uint8Array | string>,
): Promise<number | undefined> {
  const output = text(values['output'])
  if (output === undefined) return undefined
  const saved = await saveFile(output, await bytes(output.toLowerCase().endsWith('.json')))
  if (!saved.ok) {
    terminal.err(problemLines(saved.problems, terminal))
    return exit.badInput
  }
  if (values['quiet'] !== true) terminal.err(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
  return undefined
}
