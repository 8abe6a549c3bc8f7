// Solvers outside the process: an executable that speaks like HiGHS gives the answers of the engine inside, also to the planner;
// what CBC and CLP write is read as it stands; what cannot start is a problem in words.
import fc from 'fast-check'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plan } from '#plan/plan.ts'
import type { Engine } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'
import { pointBreach } from '#solve/pointBreach.ts'
import { readCbcSolution, readHighsSolution, withSavedDoubles } from '#solve/solutionText.ts'
import { commandOf } from '#steps/engines/commands.ts'
import { openChosenEngine } from '#steps/engines/openChosenEngine.ts'
import { randomRegion } from '../plan/regions.ts'
import { anyLinear, anyWhole, bruteForce, modelOf, worstBreach } from './models.ts'

const inside = await openEngine()
const fake = 'tests/support/fakeHighs.mjs'

async function opened(setting: string | undefined): Promise<Engine> {
  const engine = await openChosenEngine(setting)
  if (!engine.ok) throw new Error(engine.problems[0]!.en)
  return engine.value
}

/** A script in a folder of its own, executable, gone after the test. */
async function withScript(text: string, work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'solver-'))
  try {
    const path = join(folder, 'highs-of-the-test')
    writeFileSync(path, `#!/bin/sh\n${text}\n`)
    chmodSync(path, 0o755)
    await work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const blend = modelOf(
  [
    { cost: 3.123456789012, lower: 0, upper: 8 },
    { cost: 2, lower: 0, upper: 6, integer: true },
    { cost: 1, lower: 0, upper: 1 },
  ],
  [
    { lower: 10 / 3, values: [1, 1, 0.1], upper: Infinity },
    { lower: -Infinity, values: [1, -1, 0], upper: -0.3 },
  ],
)

test('the setting chooses: nothing, our own, an executable by name', async () => {
  expect((await opened(undefined)).name).toBe('HiGHS')
  expect((await opened(' ')).name).toBe('HiGHS')
  expect((await opened('reference')).name).toContain('reference')
  const outside = await opened(fake)
  expect([outside.name.endsWith('fakeHighs.mjs)'), outside.version]).toEqual([true, '9.9.9'])
  expect(['/usr/bin/cbc', 'C:\\solvers\\clp.exe', 'HiGHS-1.15', 'gurobi'].map(name => commandOf(name)?.title)).toEqual([
    'CBC',
    'CLP',
    'HiGHS',
    undefined,
  ])
})

test('a solver that is unknown or does not start is a problem in both languages', async () => {
  for (const [setting, code] of [
    ['gurobi', 'solver.unknown'],
    ['/nowhere/highs', 'solver.missing'],
    ['no-such-cbc-here', 'solver.missing'],
  ] as const) {
    const engine = await openChosenEngine(setting)
    const problem = engine.ok ? undefined : engine.problems[0]!
    expect(problem?.code).toBe(code)
    expect(problem?.zh).toContain(setting)
    expect(problem?.en).toContain(setting)
    expect(problem?.fixZh).toMatch(/[\u4e00-\u9fff]/)
  }
})

test('an executable answers as the engine inside, linear and whole', async () => {
  const outside = await opened(fake)
  fc.assert(
    fc.property(fc.oneof(anyLinear, anyWhole), source => {
      const [ours, theirs] = [inside.load(source), outside.load(source)]
      const [first, second] = [ours.solve({ method: 'cold' }), theirs.solve({ method: 'cold' })]
      expect(second.status).toBe(first.status)
      const optimal = first.status === 'optimal'
      expect(optimal ? Math.max(Math.abs(first.objective - second.objective), worstBreach(source, second)) : 0).toBeLessThan(1e-7)
      const [whole, same] = [ours.solveMip({ relativeGap: 0 }), theirs.solveMip({ relativeGap: 0 })]
      expect(same.status).toBe(whole.status)
      expect(whole.objective === same.objective || Math.abs(whole.objective - same.objective) < 1e-6).toBe(true)
      ours.dispose()
    }),
    { numRuns: 6, seed: 61 },
  )
})

test('a changed model is the one that is solved; a start is taken; told to stop, nothing runs', async () => {
  const model = (await opened(fake)).load(blend)
  const before = model.solve({ method: 'interior' })
  expect(before.objective).toBeCloseTo(20 / 3, 9)
  model.setRowBounds(Int32Array.of(0), Float64Array.of(5.5), Float64Array.of(Infinity))
  model.addColumns({
    count: 1,
    cost: Float64Array.of(0.5),
    lower: Float64Array.of(0),
    upper: Float64Array.of(1),
    starts: Int32Array.of(0, 1),
    rowIndex: Int32Array.of(0),
    values: Float64Array.of(1),
  })
  expect(model.solve({ method: 'primal' }).objective).toBeCloseTo(0.5 + 4.5 * 2, 9)
  expect(model.solveMip({ relativeGap: 0, start: Float64Array.of(0, 6, 0, 0) }).objective).toBeCloseTo(
    0.5 + 4 * 2 + 0.5 * 3.123456789012,
    6,
  )
  expect(model.solve({ method: 'cold', onProgress: () => 'stop' }).status).toBe('stopped')
  expect(model.solveMip({ relativeGap: 0, onProgress: () => 'stop' }).status).toBe('stopped')
  model.dispose()
})

test('the planner on an executable: the same plan cost', async () => {
  const region = randomRegion(3, { sources: 5, works: 4, markets: 3, stations: 4, periods: [2022] })
  const costs: number[] = []
  for (const engine of [inside, await opened(fake)]) {
    const answer = await plan(region, { settings: {} }, { now: () => 0, engine })
    if (!answer.ok) throw new Error(answer.problems[0]!.en)
    expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
    costs.push(answer.value.objective.value)
  }
  expect(Math.abs(costs[0]! - costs[1]!) / Math.abs(costs[0]!)).toBeLessThan(1e-9)
})

test('an executable that breaks off is quoted, hears the start, and leaves no folder behind', async () => {
  const folders = () => readdirSync(tmpdir()).filter(name => name.startsWith('xunyu-solve-'))
  const before = folders()
  await withScript('[ "$1" = --version ] && echo "HiGHS version 1.0.0" && exit 0\necho "no licence here"\nexit 3', async path => {
    const model = (await opened(path)).load(blend)
    const answer = model.solve({ method: 'cold' })
    expect([answer.status, answer.word]).toEqual(['failed', 'HiGHS: no licence here'])
    expect(model.solveMip({ relativeGap: 0 }).status).toBe('failed')
  })
  await withScript('[ "$1" = --version ] && echo "HiGHS version 1.0.0" && exit 0\necho "$7 $(tail -n 1 "$7")"', async path => {
    const answer = (await opened(path)).load(blend).solveMip({ relativeGap: 0, start: Float64Array.of(0, 4, 0.5) })
    expect(answer.word).toBe('HiGHS: start.txt x2 0.5')
  })
  expect(folders().filter(name => !before.includes(name))).toEqual([])
})

test('a point that breaks the model is no solution, whatever the solver says of it', async () => {
  const lie = 'Model status\nOptimal\n\n# Primal solution values\nFeasible\nObjective 0\n# Columns 3\nx0 0\nx1 0.5\nx2 0\n'
  await withScript(
    `[ "$1" = --version ] && echo "HiGHS version 1.0.0" && exit 0\nprintf '${lie.replaceAll('\n', '\\n')}' > solution.txt`,
    async path => {
      expect((await opened(path)).load(blend).solveMip({ relativeGap: 0 }).status).toBe('failed')
    },
  )
  expect(pointBreach(blend, Float64Array.of(0, 4, 0))).toBe(0)
  expect(pointBreach(blend, Float64Array.of(0, 3.5, 0))).toBeCloseTo(0.5, 12)
  expect(pointBreach(blend, Float64Array.of(0, 7, 0))).toBeCloseTo(1, 12)
  expect(pointBreach(blend, Float64Array.of(0, 3, 0))).toBeCloseTo(1 / 9, 12)
  expect(bruteForce(modelOf([{ cost: 1, lower: 0, upper: 3, integer: true }], [{ lower: 2, values: [1], upper: 3 }]))).toBe(2)
})

// Written by CBC 2.10.8 for `blend` without whole columns, with -printingOptions all.
const cbcText = `Optimal - objective value 6.66666667
      0 r0             3.3333333                       2
      1 r1            -3.3333333                       0
      0 x0                     0               1.1234568
      1 x1             3.3333333                       0
      2 x2                     0                     0.8
`

test('what CBC writes: values, duals, reduced costs, and the words of every end', () => {
  const read = readCbcSolution(cbcText, 2, 3)
  expect([read.word, read.feasible, read.said]).toEqual(['optimal', true, 'Optimal - objective value 6.66666667'])
  expect([...read.primal]).toEqual([0, 3.3333333, 0])
  expect([...read.dual]).toEqual([2, 0])
  expect([...read.reduced]).toEqual([1.1234568, 0, 0.8])
  const broken = readCbcSolution(
    'Infeasible - objective value 3.00000000\n      0 r0        3        0\n**       0 x0       3       1.5\n',
    1,
    1,
  )
  expect([broken.word, broken.feasible, broken.primal[0], broken.reduced[0]]).toEqual(['infeasible', false, 3, 1.5])
  const ends = {
    'Integer infeasible - objective value 0.40000000': ['infeasible', false],
    'Unbounded - objective value 0.00000000': ['undecided', false],
    'Stopped on time - objective value 7.00000000': ['stopped', true],
    'Stopped on time (no integer solution - continuous used)  - objective value 0.5': ['stopped', false],
    '': ['failed', false],
  }
  for (const [head, end] of Object.entries(ends)) {
    const { word, feasible } = readCbcSolution(`${head}\n`, 0, 0)
    expect([word, feasible]).toEqual(end)
  }
})

test('the doubles that CBC saves replace its eight digits; a file of another size does not', () => {
  const doubles = [6.666666666666667, 3.3333333333333335, -3.3333333333333335, 2, 0, 0, 3.3333333333333335, 0, 1.1234567890120002, 0, 0.8]
  const bytes = new Uint8Array(8 + 8 * doubles.length)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 2, true)
  view.setInt32(4, 3, true)
  doubles.forEach((value, k) => view.setFloat64(8 + 8 * k, value, true))
  const text = readCbcSolution(cbcText, 2, 3)
  const exact = withSavedDoubles(text, bytes)
  expect([...exact.primal]).toEqual([0, 3.3333333333333335, 0])
  expect([...exact.dual]).toEqual([2, 0])
  expect([...exact.reduced]).toEqual([1.1234567890120002, 0, 0.8])
  expect(withSavedDoubles(text, bytes.subarray(0, 80))).toBe(text)
  const { integer: _, ...linear } = blend
  const rowValue = Float64Array.of(10 / 3, -10 / 3)
  expect(worstBreach(linear, { ...exact, status: 'optimal', objective: 20 / 3, rowValue, iterations: 0 })).toBeLessThan(1e-12)
})

test('what HiGHS writes of ends without a solution', () => {
  const none = (said: string) =>
    readHighsSolution(`Model status\n${said}\n\n# Primal solution values\nNone\n\n# Dual solution values\nNone\n`, 1, 1)
  const words = ['Infeasible', 'Unbounded', 'Primal infeasible or unbounded', 'Time limit reached', 'Solution limit reached', 'Solve error']
  expect(words.map(said => none(said).word)).toEqual(['infeasible', 'unbounded', 'undecided', 'stopped', 'stopped', 'failed'])
  expect(none('Time limit reached').feasible).toBe(false)
})
