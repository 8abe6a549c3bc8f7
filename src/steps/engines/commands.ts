// How HiGHS, CBC and CLP are called as executables, and where their answers stand. One entry a solver; nothing else knows their words.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LpMethod } from '#solve/engine.ts'
import { readCbcSolution, readHighsSolution, withSavedDoubles, type ReadSolution } from '#solve/solutionText.ts'

/** What a run is asked; gaps and nodes are those of `MipOptions`. */
export type RunOptions = {
  method: LpMethod
  maxSeconds?: number | undefined
  whole?: { relativeGap: number; absoluteGap: number; maxNodes?: number | undefined; start: boolean }
}
/** Files of a run, all in one folder of their own. */
export const runFiles = {
  model: 'model.mps',
  options: 'options.txt',
  solution: 'solution.txt',
  doubles: 'solution.bin',
  start: 'start.txt',
} as const

export type Command = {
  title: string
  /** Asks for the version without solving anything. */
  versionArguments: string[]
  wholeNumbers: boolean
  /** A start point as this solver reads it. */
  startText: (start: Float64Array) => string
  optionsText: (options: RunOptions) => string | undefined
  arguments: (options: RunOptions) => string[]
  read: (folder: string, rows: number, columns: number) => ReadSolution
  /** Bound and nodes as the log tells them. */
  boundPattern: RegExp
  nodesPattern: RegExp
  iterationsPattern: RegExp
}

const values = (start: Float64Array, line: (value: number, column: number) => string) => Array.from(start, line).join('\n')

const highs: Command = {
  title: 'HiGHS',
  versionArguments: ['--version'],
  wholeNumbers: true,
  startText: start =>
    `Model status\nUnknown\n\n# Primal solution values\nFeasible\nObjective 0\n# Columns ${start.length}\n${values(start, (value, j) => `x${j} ${value}`)}\n`,
  optionsText: ({ method, maxSeconds, whole }) =>
    [
      'random_seed = 1',
      'write_solution_style = 0',
      'primal_feasibility_tolerance = 1e-9',
      'dual_feasibility_tolerance = 1e-9',
      ...(method === 'interior' && whole === undefined ? ['solver = ipm', 'run_crossover = on'] : []),
      ...(maxSeconds === undefined ? [] : [`time_limit = ${maxSeconds}`]),
      ...(whole === undefined
        ? []
        : ['mip_feasibility_tolerance = 1e-7', `mip_rel_gap = ${whole.relativeGap}`, `mip_abs_gap = ${whole.absoluteGap}`]),
      ...(whole?.maxNodes === undefined ? [] : [`mip_max_nodes = ${whole.maxNodes}`]),
      '',
    ].join('\n'),
  arguments: ({ whole }) => [
    runFiles.model,
    '--options_file',
    runFiles.options,
    '--solution_file',
    runFiles.solution,
    ...(whole?.start === true ? ['--read_solution_file', runFiles.start] : []),
  ],
  read: (folder, rows, columns) => readHighsSolution(textOf(folder, runFiles.solution), rows, columns),
  boundPattern: /Dual bound\s+(\S+)/,
  nodesPattern: /^\s*Nodes\s+(\d+)/m,
  iterationsPattern: /Simplex\s+iterations:\s*(\d+)/,
}

const clp: Command = {
  title: 'CLP',
  versionArguments: ['-quit'],
  wholeNumbers: false,
  startText: start => `start\n${values(start, (value, j) => `${j} x${j} ${value}`)}\n`,
  optionsText: () => undefined,
  arguments: ({ maxSeconds, whole }) => [
    runFiles.model,
    '-primalTolerance',
    '1e-9',
    '-dualTolerance',
    '1e-9',
    ...(maxSeconds === undefined ? [] : ['-seconds', String(maxSeconds)]),
    ...(whole === undefined
      ? []
      : [
          '-timeMode',
          'elapsed',
          '-integerTolerance',
          '1e-7',
          '-ratioGap',
          String(whole.relativeGap),
          '-allowableGap',
          String(whole.absoluteGap),
        ]),
    ...(whole?.maxNodes === undefined ? [] : ['-maxNodes', String(whole.maxNodes)]),
    ...(whole?.start === true ? ['-mipstart', runFiles.start] : []),
    '-printingOptions',
    'all',
    '-solve',
    '-solution',
    runFiles.solution,
    '-saveSolution',
    runFiles.doubles,
  ],
  read(folder, rows, columns) {
    const text = readCbcSolution(textOf(folder, runFiles.solution), rows, columns)
    const doubles = join(folder, runFiles.doubles)
    return existsSync(doubles) ? withSavedDoubles(text, readFileSync(doubles)) : text
  },
  boundPattern: /^Lower bound:\s+(\S+)/m,
  nodesPattern: /^Enumerated nodes:\s+(\d+)/m,
  iterationsPattern: /(\d+) iterations/,
}

/** CBC is CLP with a search over whole numbers, and is spoken to alike. */
const cbc: Command = { ...clp, title: 'CBC', wholeNumbers: true }

/** The solver an executable is, told by its name; undefined for a name that tells none. */
export function commandOf(executable: string): Command | undefined {
  const name = (executable.split(/[\\/]/).at(-1) ?? '').toLowerCase()
  return name.includes('highs') ? highs : name.includes('cbc') ? cbc : name.includes('clp') ? clp : undefined
}

function textOf(folder: string, file: string): string {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
