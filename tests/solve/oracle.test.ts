// HiGHS against the reference simplex and against trying all points: status, objective and the proof of it, never the primal vector.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LpModel } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'
import { openReferenceEngine } from '#solve/reference.ts'
import { anyLinear, anyWhole, bruteForce, modelOf, worstBreach } from './models.ts'

const highs = await openEngine()
const reference = openReferenceEngine()
const near = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(a))

test('random linear programmes: same status, same objective, both proven', () => {
  const seen: Record<string, number> = {}
  fc.assert(
    fc.property(anyLinear, source => {
      const [first, second] = [highs.load(source), reference.load(source)]
      const ours = second.solve({ method: 'cold' })
      const theirs = first.solve({ method: 'cold' })
      expect(ours.status).toBe(theirs.status)
      seen[ours.status] = (seen[ours.status] ?? 0) + 1
      const optimal = ours.status === 'optimal'
      expect(optimal ? near(ours.objective, theirs.objective) : 0).toBeLessThan(1e-7)
      expect(optimal ? Math.max(worstBreach(source, ours), worstBreach(source, theirs)) : 0).toBeLessThan(1e-7)
      first.dispose()
      second.dispose()
    }),
    { numRuns: 600, seed: 31 },
  )
  // The generator reaches every end, so that none is compared in name only.
  for (const status of ['optimal', 'infeasible', 'unbounded']) expect(seen[status]).toBeGreaterThan(20)
})

test('the check of a proof sees a wrong dual, a wrong value and a wrong objective', () => {
  const source = modelOf(
    [
      { cost: 3, lower: 0, upper: 8 },
      { cost: 2, lower: 0, upper: 6 },
    ],
    [{ lower: 10, values: [1, 1], upper: Infinity }],
  )
  const right = reference.load(source).solve({ method: 'cold' })
  expect(worstBreach(source, right)).toBeLessThan(1e-12)
  expect(worstBreach(source, { ...right, dual: Float64Array.of(2) })).toBeGreaterThan(0.5)
  expect(worstBreach(source, { ...right, primal: Float64Array.of(5, 6) })).toBeGreaterThan(0.5)
  expect(worstBreach(source, { ...right, objective: 25 })).toBeGreaterThan(0.5)
})

test('changes in random order: warm answers of both engines stay equal', () => {
  const change = fc.record({ kind: fc.nat(4), which: fc.nat(20), low: fc.integer({ min: -9, max: 9 }), width: fc.nat(12) })
  fc.assert(
    fc.property(anyLinear, fc.array(change, { minLength: 1, maxLength: 5 }), (source, changes) => {
      const models = [highs.load(source), reference.load(source)] as const
      for (const model of models) model.solve({ method: 'cold' })
      for (const { kind, which, low, width } of changes) {
        const [first, second] = models.map(model => {
          const column = Int32Array.of(which % model.columns())
          const row = Int32Array.of(which % model.rows())
          const ends = [Float64Array.of(low), Float64Array.of(low + width)] as const
          if (kind === 0) model.setCosts(column, Float64Array.of(low))
          if (kind === 1) model.setColumnBounds(column, ...ends)
          if (kind === 2) model.setRowBounds(row, ...ends)
          if (kind === 3) {
            const [lower, upper] = ends
            model.addColumns({
              count: 1,
              cost: Float64Array.of(low),
              lower,
              upper,
              starts: Int32Array.of(0, 1),
              rowIndex: row,
              values: Float64Array.of(2),
            })
          }
          if (kind === 4) {
            const [lower, upper] = ends
            model.addRows({ count: 1, lower, upper, starts: Int32Array.of(0, 1), columnIndex: column, values: Float64Array.of(2) })
          }
          return model.solve({ method: kind === 0 || kind === 3 ? 'primal' : 'dual' })
        }) as [ReturnType<(typeof models)[0]['solve']>, ReturnType<(typeof models)[0]['solve']>]
        expect(first.status).toBe(second.status)
        expect(first.status === 'optimal' ? near(first.objective, second.objective) : 0).toBeLessThan(1e-7)
      }
      for (const model of models) model.dispose()
    }),
    { numRuns: 150, seed: 32 },
  )
})

test('random whole programmes: both engines find the best of all points, or that there is none', () => {
  let feasible = 0
  fc.assert(
    fc.property(anyWhole, source => {
      const best = bruteForce(source)
      if (best < Infinity) feasible++
      for (const engine of [highs, reference]) {
        const model = engine.load(source)
        const answer = model.solveMip({ relativeGap: 0 })
        expect(answer.status).toBe(best === Infinity ? 'infeasible' : 'optimal')
        expect(answer.objective === best || near(best, answer.objective) < 1e-6).toBe(true)
        expect(best === Infinity || answer.bound > best - 1e-6).toBe(true)
        model.dispose()
      }
    }),
    { numRuns: 150, seed: 33 },
  )
  expect(feasible).toBeGreaterThan(40)
})

test('whole and continuous columns together: the engines agree', () => {
  fc.assert(
    fc.property(anyLinear, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (linear, whole) => {
      const boxed: LpModel = {
        ...linear,
        lower: linear.lower.map(low => Math.max(low, -20)),
        upper: linear.upper.map(high => Math.min(high, 20)),
        integer: Uint8Array.from({ length: linear.count }, (_, j) => (whole[j] ? 1 : 0)),
      }
      const answers = [highs, reference].map(engine => {
        const model = engine.load(boxed)
        const answer = model.solveMip({ relativeGap: 0 })
        model.dispose()
        return answer
      })
      expect(answers[0]!.status).toBe(answers[1]!.status)
      const [first, second] = answers.map(answer => answer.objective)
      expect(first === second || near(first!, second!) < 1e-6).toBe(true)
    }),
    { numRuns: 100, seed: 34 },
  )
})
