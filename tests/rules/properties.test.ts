// What holds of rules whatever the facts: a linear tax does not care how a shipment is split, a later amendment does not
// touch a closed result, a reform is what it says and nothing else.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '#domain/ruleResult.ts'
import { rules } from '#rules/catalogue.ts'
import { eptSolidWaste } from '#rules/ept-solid-waste/rule.ts'
import { judge } from '#rules/engine/judge.ts'
import { lawOn, reformed } from '#rules/engine/law.ts'
import { simulate, underReform } from '#rules/engine/simulate.ts'
import { vatCatalogue } from '#rules/vat-catalogue/rule.ts'

const seeded = { seed: 20221231 } as const
const kg = fc.integer({ min: 1, max: 50_000_000 })
const t = (massKg: number) => (massKg / 1000).toFixed(3)
const proven = { toStandard: true, metered: true, evaluated: true, handedOver: false }
const month = (generatedKg: number, storedKg: readonly number[]): Facts => ({
  month: '2023-05',
  origin: '唐山',
  category: 'fly_ash',
  generatedT: t(generatedKg),
  illegalDumping: false,
  falseDeclaration: false,
  deductions: storedKg.map(mass => ({ kind: 'stored', massT: t(mass), ...proven })),
})
const tax = (facts: Facts) => judge(eptSolidWaste, facts, { explain: false }).figures['taxCny']

test('splitting a shipment does not change the tax', () => {
  fc.assert(
    fc.property(fc.array(kg, { minLength: 1, maxLength: 6 }), kg, (parts, rest) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      expect(tax(month(whole + rest, parts))).toBe(tax(month(whole + rest, [whole])))
    }),
    { ...seeded, numRuns: 200 },
  )
})

test('one more kilogram proven never raises the tax', () => {
  fc.assert(
    fc.property(kg, kg, kg, (generated, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      expect(Number(tax(month(generated, [more])))).toBeLessThanOrEqual(Number(tax(month(generated, [less]))))
    }),
    { ...seeded, numRuns: 100 },
  )
})

test('a later amendment does not change a closed result, of any case of any rule', () => {
  for (const rule of rules) {
    const changed = {
      ...rule,
      // Tomorrow every figure is another, for good measure from the first day of the law on; but it is learned tomorrow.
      parameters: rule.parameters.flatMap(line => [
        { ...line, withdrawnOn: line.withdrawnOn ?? '2027-03-01' },
        { ...line, value: line.value === null || line.value === '' ? line.value : '1', reviewedOn: '2027-03-01' },
      ]),
    }
    for (const one of rule.cases) {
      const knownOn = one.knownOn ?? '2027-02-28'
      const { chain: _, ...before } = judge(rule, one.facts, { knownOn })
      const { chain: __, ...after } = judge(changed, one.facts, { knownOn })
      expect(after, `${rule.id}, ${one.id}`).toEqual(before)
    }
  }
})

test('and it does change what is judged with the new knowledge: the bricks of hard test 7', () => {
  const facts: Facts = { saleDay: '2022-03-01', resource: 'fly_ash', product: 'brick', sharePct: '69.6' }
  const parameters = vatCatalogue.parameters.flatMap(line =>
    line.id === 'VAT2022-2.1.share'
      ? [
          { ...line, withdrawnOn: '2027-03-01' },
          { ...line, value: '60', reviewedOn: '2027-03-01' },
        ]
      : [line],
  )
  const rule = { ...vatCatalogue, parameters }
  expect([judge(rule, facts, { knownOn: '2027-02-28' }).answer, judge(rule, facts, { knownOn: '2027-03-01' }).answer]).toEqual([
    'no',
    'yes',
  ])
  expect(judge(rule, facts).answer).toBe('yes')
})

test('a reform holds from its day on, and the line it replaces to the day before', () => {
  const line = reformed(eptSolidWaste.parameters, { parameter: 'EPT-SW-tailings', from: '2027-01-01', value: '20' })
  const rateOn = (day: string) => lawOn(line, day).line('EPT-SW-tailings')?.value
  expect([rateOn('2017-12-31'), rateOn('2018-01-01'), rateOn('2026-12-31'), rateOn('2027-01-01')]).toEqual([undefined, '15', '15', '20'])
})

test('the simulator says who gains and who loses, and leaves what is open out of the sums', () => {
  const firm = (name: string, category: string, more: Facts = {}) => ({
    firm: name,
    facts: { ...month(1_000_000, [400_000]), month: '2027-02', category, ...more },
  })
  const cases = [
    firm('mine', 'tailings'),
    firm('power', 'fly_ash'),
    firm('mine', 'tailings'),
    firm('silent', 'tailings', { illegalDumping: null }),
  ]
  const answer = simulate(eptSolidWaste, [{ parameter: 'EPT-SW-tailings', from: '2027-01-01', value: '10' }], cases)
  expect(answer).toMatchObject({ gaining: 1, losing: 0, unchanged: 2 })
  const [mine, power, silent] = answer.firms
  expect(mine).toMatchObject({
    firm: 'mine',
    cases: 2,
    effect: 'gains',
    figures: { taxCny: { before: '18000.00', after: '12000.00', change: '-6000.00' } },
  })
  expect(power).toMatchObject({ effect: 'unchanged', figures: { taxCny: { change: '0.00' } } })
  expect(silent).toMatchObject({ openCases: 1, figures: {} })
})

test('a reform that changes nothing changes nobody', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kg, kg), { minLength: 1, maxLength: 5 }), months => {
      const cases = months.map(([generated, stored], at) => ({ firm: `f${at}`, facts: month(generated, [stored]) }))
      const answer = simulate(eptSolidWaste, [{ parameter: 'EPT-SW-fly_ash', from: '2020-01-01', value: '25' }], cases)
      expect(answer.unchanged).toBe(cases.length)
    }),
    { ...seeded, numRuns: 50 },
  )
})

test('a blank figure decides nothing, even in a what-if', () => {
  const rule = underReform(vatCatalogue, [{ parameter: 'VAT2022-2.1.share', from: '2022-03-01', value: null }])
  const ruleResult = judge(rule, { saleDay: '2022-03-01', resource: 'fly_ash', product: 'brick', sharePct: '99' })
  expect(ruleResult).toMatchObject({ answer: 'unverified', leaning: null, unapproved: ['VAT2022-2.1.share'] })
})
