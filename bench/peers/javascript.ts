// Solvers of the npm registry on one whole model: `javascript.ts <name> <folder> <seconds>`; `--versions` says which are in BENCH_PEERS/node.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import loadHighs from 'highs'
import type { LpModel } from '#solve/engine.ts'
import { say } from '../contestants/outcome.ts'
import { cpuSince } from '../contestants/timedEngine.ts'
import { readArrays } from '../modelFiles.ts'

const home = join(process.env.BENCH_PEERS ?? '', 'node')
const found = createRequire(join(home, 'package.json'))
const fetched = async (name: string): Promise<unknown> => import(pathToFileURL(found.resolve(name)).href)
type Answer = { status: string; objective: number }
/** Reads what is not the solver's work, then returns the work to be measured. */
type Contestant = (folder: string, limit: number) => Promise<() => Answer | Promise<Answer>>

/** `highs` by its one-call interface, given the model as LP text. */
const highsText: Contestant = async (folder, limit) => {
  const highs = await loadHighs()
  const text = readFileSync(join(folder, 'model.lp'), 'utf8')
  return () => {
    const solution = highs.solve(text, { output_flag: false, time_limit: limit })
    return { status: solution.Status.toLowerCase(), objective: solution.ObjectiveValue }
  }
}

type MpNumber = object
type MpSolver = {
  ready: Promise<void>
  NumVar: (low: number, high: number, name: string) => MpNumber
  Constraint: (low: number, high: number, name: string) => { SetCoefficient: (column: MpNumber, value: number) => void }
  Objective: () => { SetCoefficient: (column: MpNumber, value: number) => void; SetMinimization: () => void; Value: () => number }
  SetTimeLimit: (milliseconds: number) => void
  Solve: () => Promise<number>
}
const orTools: Contestant = async (folder, limit) => {
  const { initMPSolver, MPSolver } = (await fetched('or-tools-wasm/mp-solver')) as {
    initMPSolver: () => Promise<void>
    MPSolver: { CreateSolver: (id: string) => MpSolver; OPTIMAL: number }
  }
  await initMPSolver()
  const model = readArrays(folder)
  return async () => {
    const solver = MPSolver.CreateSolver('GLOP')
    await solver.ready
    solver.SetTimeLimit(limit * 1000)
    const rows = Array.from({ length: model.rows }, (_, i) => solver.Constraint(model.rowLower[i]!, model.rowUpper[i]!, `r${i}`))
    for (let j = 0; j < model.count; j++) {
      const column = solver.NumVar(model.lower[j]!, model.upper[j]!, `c${j}`)
      solver.Objective().SetCoefficient(column, model.cost[j]!)
      for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) rows[model.rowIndex[e]!]!.SetCoefficient(column, model.values[e]!)
    }
    solver.Objective().SetMinimization()
    const status = await solver.Solve()
    return { status: status === MPSolver.OPTIMAL ? 'optimal' : `status ${status}`, objective: solver.Objective().Value() }
  }
}

/** Both small solvers take bounds of columns as further rows, and columns that start at zero. */
function asObjects(model: LpModel) {
  const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {}
  const variables: Record<string, Record<string, number>> = {}
  const bound = (low: number, high: number) =>
    low === high ? { equal: low } : { ...(low === -Infinity ? {} : { min: low }), ...(high === Infinity ? {} : { max: high }) }
  for (let i = 0; i < model.rows; i++) {
    const side = bound(model.rowLower[i]!, model.rowUpper[i]!)
    if (Object.keys(side).length > 0) constraints[`r${i}`] = side
  }
  for (let j = 0; j < model.count; j++) {
    const entries: Record<string, number> = { cost: model.cost[j]! }
    for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) entries[`r${model.rowIndex[e]}`] = model.values[e]!
    if (model.lower[j] !== 0 || model.upper[j] !== Infinity) {
      constraints[`b${j}`] = bound(model.lower[j]!, model.upper[j]!)
      entries[`b${j}`] = 1
    }
    variables[`c${j}`] = entries
  }
  return { constraints, variables }
}
const yalps: Contestant = async (folder, limit) => {
  const { solve } = (await fetched('yalps')) as {
    solve: (model: object, options: object) => { status: string; result: number }
  }
  const model = readArrays(folder)
  return () => {
    const { status, result } = solve(
      { direction: 'minimize', objective: 'cost', ...asObjects(model) },
      { timeout: limit * 1000, maxPivots: 1e9, checkCycles: false },
    )
    return { status, objective: result }
  }
}
const jsLpSolver: Contestant = async folder => {
  const { default: solver } = (await fetched('javascript-lp-solver')) as {
    default: { Solve: (model: object) => { feasible: boolean; bounded: boolean; result: number } }
  }
  const model = readArrays(folder)
  return () => {
    const { feasible, bounded, result } = solver.Solve({ optimize: 'cost', opType: 'min', ...asObjects(model) })
    return { status: feasible && bounded ? 'optimal' : 'infeasible', objective: result }
  }
}

const contestants: Record<string, Contestant> = {
  'highs-text': highsText,
  'or-tools-wasm': orTools,
  'javascript-lp-solver': jsLpSolver,
  yalps,
}
const [name = '', folder = '', limit = '60'] = process.argv.slice(2)
if (name === '--versions') {
  const versions = Object.keys(contestants).flatMap(id => {
    const file = join(home, 'node_modules', id, 'package.json')
    return existsSync(file) ? [[id, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version]] : []
  })
  process.stdout.write(`${JSON.stringify(Object.fromEntries(versions))}\n`)
} else {
  const work = await contestants[name]!(folder, Number(limit))
  const start = performance.now(),
    cpu = process.cpuUsage()
  const answer = await work()
  say({ ...answer, seconds: (performance.now() - start) / 1000, cpuSeconds: cpuSince(cpu) })
  // Worker threads of a WebAssembly solver would keep the process alive.
  process.exit(0)
}
