// Blends: the published example to the kilogram, lots and partners against a plain search, and that nothing passes a limit by rounding.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestBlend, type BlendAsked } from './blend.ts'

const part = (capKg: number, lotKg = 1, worth = 0n) => ({ capKg, lotKg, worth })
const ash = 100_000_000
const freeLime = { name: 'f_CaO', perKg: [30n, -25n] } // slag 6 %, ash 0.5 %, limit 3 %
const sulphate = { name: 'SO3', perKg: [2n, -1n] } // slag 4 %, ash 1 %, limit 2 %

test.each([
  ['free lime alone', [freeLime], 83_333_333, 'f_CaO'],
  ['with sulphate', [freeLime, sulphate], 50_000_000, 'SO3'],
])('100,000 t of ash take slag: %s', (_, limits, slag, binding) => {
  const blend = largestBlend({ parts: [part(1e9), part(ash)], limits, capKg: 1e10 })
  expect(blend).toMatchObject({ massesKg: [slag, ash], binding })
})

test('slag alone does not go in', () => {
  expect(largestBlend({ parts: [part(1e9)], limits: [{ name: 'f_CaO', perKg: [30n] }], capKg: 1e9 })).toBeUndefined()
})

test('a lot that the blend cannot reach keeps a part out', () => {
  const parts = [part(1e9, 90_000_000), part(ash)]
  expect(largestBlend({ parts, limits: [freeLime], capKg: 1e10 })).toMatchObject({ massesKg: [0, ash], binding: 'mass' })
})

test('at most five partners, and the fifth counts', () => {
  const parts = Array.from({ length: 9 }, (_, i) => part(100 + i))
  expect(largestBlend({ parts, limits: [], capKg: 10_000 })).toMatchObject({ massKg: 108 + 107 + 106 + 105 + 104 })
})

test('money decides among blends of one mass', () => {
  expect(largestBlend({ parts: [part(100, 1, 3n), part(100, 1, 9n)], limits: [], capKg: 100 })?.massesKg).toEqual([0, 100])
})

const asked: fc.Arbitrary<BlendAsked> = fc.integer({ min: 1, max: 3 }).chain(count =>
  fc.record({
    parts: fc.array(fc.record({ capKg: fc.integer({ min: 1, max: 6 }), lotKg: fc.integer({ min: 1, max: 4 }), worth: fc.constant(0n) }), {
      minLength: count,
      maxLength: count,
    }),
    limits: fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b'),
        perKg: fc.array(fc.bigInt({ min: -3n, max: 3n }), { minLength: count, maxLength: count }),
      }),
      { maxLength: 2 },
    ),
    capKg: fc.integer({ min: 1, max: 12 }),
    most: fc.integer({ min: 1, max: 2 }),
  }),
)

test('a blend keeps every limit, lot and number, and a whole-kilogram search finds at most a kilogram a part more', () => {
  fc.assert(
    fc.property(asked, question => {
      const keeps = (masses: readonly number[]) =>
        masses.every((mass, i) => mass === 0 || (mass >= question.parts[i]!.lotKg && mass <= question.parts[i]!.capKg)) &&
        masses.filter(mass => mass > 0).length <= question.most! &&
        masses.reduce((a, b) => a + b, 0) <= question.capKg &&
        question.limits.every(({ perKg }) => perKg.reduce((sum, value, i) => sum + value * BigInt(masses[i]!), 0n) <= 0n)
      const blend = largestBlend(question)
      expect(blend === undefined || keeps(blend.massesKg)).toBe(true)
      let most = 0
      const walk = (masses: number[]): void => {
        if (masses.length < question.parts.length)
          for (let mass = 0; mass <= question.parts[masses.length]!.capKg; mass++) walk([...masses, mass])
        else if (keeps(masses))
          most = Math.max(
            most,
            masses.reduce((a, b) => a + b, 0),
          )
      }
      walk([])
      expect(blend?.massKg ?? 0).toBeLessThanOrEqual(most)
      // Real masses have thousands of kilograms, toy ones a handful: a kilogram a part may go to rounding.
      expect(blend?.massKg ?? 0).toBeGreaterThanOrEqual(most - 3 * question.parts.length)
    }),
    { seed: 20221231, numRuns: 150 },
  )
})
