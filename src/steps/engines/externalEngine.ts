// A solver outside this process as an `Engine`: every solve writes the model as MPS into a folder of its own, runs the executable
// and reads its solution. Nothing stays warm between solves, and one cannot be interrupted: for few and very large runs.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import {
  gapOf,
  type Engine,
  type LoadedModel,
  type LpAnswer,
  type LpModel,
  type LpOptions,
  type MipAnswer,
  type MipOptions,
} from '#solve/engine.ts'
import { changesOf, compressed, holdModel } from '#solve/held.ts'
import { failedLp, failedMip } from '#solve/lost.ts'
import { simplexBytes } from '#solve/memory.ts'
import { mpsText } from '#solve/mpsText.ts'
import { activityOf, pointBreach } from '#solve/pointBreach.ts'
import type { ReadSolution } from '#solve/solutionText.ts'
import { runFiles, type Command, type RunOptions } from './commands.ts'

/** Beyond its own limit a run is given this long to write its answer. */
const graceSeconds = 30
/** A point that breaks the model by more than this is no solution. */
const toleranceOfPoints = 1e-5

export function externalEngine(executable: string, version: string, command: Command): Engine {
  return {
    name: `${command.title} (${executable})`,
    version,
    memoryLimitBytes: totalmem(),
    // An executable gives its memory back when it ends.
    memoryBytes: () => 0,
    estimateBytes: simplexBytes,
    load: source => loadedModel(source, executable, command),
  }
}

function loadedModel(source: LpModel, executable: string, command: Command): LoadedModel {
  const held = holdModel(source)
  const { integer: _, ...first } = compressed(held)
  let basis = { columns: new Int32Array(first.count), rows: new Int32Array(first.rows).fill(1) }
  return {
    ...changesOf(held),
    basis: () => basis,
    setBasis: given => {
      basis = { columns: Int32Array.from(given.columns), rows: Int32Array.from(given.rows) }
    },
    solve: options => solveLp(compressed(held), executable, command, options),
    solveMip: options => solveMip(compressed(held), executable, command, options),
    dispose: () => undefined,
  }
}

function solveLp(whole: LpModel, executable: string, command: Command, { method, maxSeconds, onProgress }: LpOptions): LpAnswer {
  if (onProgress?.({ iterations: 0 }) === 'stop')
    return { ...failedLp(whole.rows, whole.count, 'stopped before it began'), status: 'stopped' }
  const { integer: _, ...model } = whole
  const { read, log } = run(model, executable, command, { method, maxSeconds })
  const word = read.word === 'undecided' ? whyNone(model, executable, command, { method, maxSeconds }) : read.word
  return {
    status: word,
    objective: costOf(model, read.primal),
    primal: read.primal,
    rowValue: activityOf(model, read.primal),
    reduced: read.reduced,
    dual: read.dual,
    iterations: numberIn(log, command.iterationsPattern) ?? 0,
    word: `${command.title}: ${read.said}`,
  }
}

function solveMip(model: LpModel, executable: string, command: Command, options: MipOptions): MipAnswer {
  if (!command.wholeNumbers && model.integer?.includes(1) === true)
    return failedMip(model.rows, model.count, `${command.title} knows no whole numbers`)
  if (options.onProgress?.({ nodes: 0, primal: Infinity, bound: -Infinity, gap: Infinity }) === 'stop')
    return { ...failedMip(model.rows, model.count, 'stopped before it began'), status: 'stopped' }
  const absoluteGap = options.absoluteGap ?? 0
  const asked: RunOptions = {
    method: 'cold',
    maxSeconds: options.maxSeconds,
    whole: { relativeGap: options.relativeGap, absoluteGap, maxNodes: options.maxNodes, start: options.start !== undefined },
  }
  const { read, log } = run(model, executable, command, asked, options.start)
  const word = read.word === 'undecided' ? whyNone(model, executable, command, asked) : read.word
  const solved = (word === 'optimal' || word === 'stopped') && read.feasible && pointBreach(model, read.primal) <= toleranceOfPoints
  const objective = solved ? costOf(model, read.primal) : word === 'unbounded' ? -Infinity : Infinity
  const told = numberIn(log, command.boundPattern)
  const known =
    solved || word === 'stopped' ? (told ?? (word === 'optimal' ? objective : -Infinity)) : word === 'infeasible' ? Infinity : -Infinity
  const bound = Math.min(known, objective)
  const gap = solved ? gapOf(objective, bound) : Infinity
  const closed = gap <= options.relativeGap || objective - bound <= absoluteGap
  return {
    status: solved ? (closed ? 'optimal' : 'feasible') : word === 'optimal' ? 'failed' : word,
    objective,
    bound,
    gap,
    primal: read.primal,
    rowValue: activityOf(model, read.primal),
    nodes: numberIn(log, command.nodesPattern) ?? 0,
    word: `${command.title}: ${read.said}`,
  }
}

/** Unbounded or infeasible: without costs only an infeasible model has no optimum. */
function whyNone(
  model: LpModel,
  executable: string,
  command: Command,
  options: RunOptions,
): 'unbounded' | 'infeasible' | 'stopped' | 'failed' {
  const { read } = run({ ...model, cost: new Float64Array(model.count) }, executable, command, {
    ...options,
    ...(options.whole === undefined ? {} : { whole: { ...options.whole, start: false } }),
  })
  if (read.word === 'optimal') return 'unbounded'
  return read.word === 'undecided' ? 'failed' : read.word
}

function costOf(model: LpModel, primal: Float64Array): number {
  return primal.reduce((sum, x, j) => sum + x * model.cost[j]!, 0)
}

function numberIn(log: string, pattern: RegExp): number | undefined {
  const found = Number(pattern.exec(log)?.[1]?.replace(/^(-?)inf$/, '$1Infinity'))
  return Number.isNaN(found) ? undefined : found
}

/** One run in a folder of its own, gone when it is read. */
function run(
  model: LpModel,
  executable: string,
  command: Command,
  options: RunOptions,
  start?: Float64Array,
): { read: ReadSolution; log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'xunyu-solve-'))
  try {
    writeModel(join(folder, runFiles.model), model)
    const text = command.optionsText(options)
    if (text !== undefined) writeFileSync(join(folder, runFiles.options), text)
    if (start !== undefined) writeFileSync(join(folder, runFiles.start), command.startText(start))
    const log = openSync(join(folder, 'log.txt'), 'w')
    const ended = spawnSync(executable, command.arguments(options), {
      cwd: folder,
      stdio: ['ignore', log, log],
      ...(options.maxSeconds === undefined ? {} : { timeout: 1000 * (options.maxSeconds + graceSeconds) }),
    })
    closeSync(log)
    const logText = readFileSync(join(folder, 'log.txt'), 'utf8')
    const read = command.read(folder, model.rows, model.count)
    // An executable that wrote nothing is quoted by its last line.
    if (read.said === '') read.said = ended.error?.message ?? lastLine(logText) ?? `ended with ${ended.status ?? ended.signal}`
    return { read, log: logText }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lastLine(log: string): string | undefined {
  return log.trim().split('\n').at(-1) || undefined
}

function writeModel(path: string, model: LpModel): void {
  const file = openSync(path, 'w')
  try {
    for (const chunk of mpsText({ model, columnName: column => `x${column}`, rowName: row => `r${row}` })) writeSync(file, chunk)
  } finally {
    closeSync(file)
  }
}
