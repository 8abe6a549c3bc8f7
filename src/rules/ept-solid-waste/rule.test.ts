// Cases of the environmental protection tax on solid waste. `safe` cases follow from text that was read; `held` ones
// lean on 财税〔2018〕23号, whose solid-waste part was not: they must come out marked as unverified or untouched by it.
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { type Deduction, declareBy, type EptInput, eptSolidWaste } from './rule.ts'

const t = 1000
const ok = { toStandard: 'yes', metered: 'yes', evaluated: 'yes' } as const
const stored = (tonnes: number, proof: Partial<Deduction> = {}): Deduction => ({ kind: 'stored', massKg: tonnes * t, ...ok, ...proof })
const disposed = (tonnes: number, proof: Partial<Deduction> = {}): Deduction => ({ kind: 'disposed', massKg: tonnes * t, ...ok, ...proof })
const utilised = (tonnes: number, proof: Partial<Deduction> = {}): Deduction => ({ kind: 'utilised', massKg: tonnes * t, ...ok, ...proof })
const base = { month: '2018-01', origin: 'tangshan', deductions: [], illegalDumping: false, falseDeclaration: false } as const
const p1: EptInput = { ...base, category: 'tailings', generatedKg: 1000 * t, deductions: [utilised(300), stored(200)] }
const hard8: EptInput = {
  ...base,
  month: '2022-06',
  category: 'tailings',
  generatedKg: 1_000_000 * t,
  deductions: [stored(600_000), utilised(350_000), disposed(30_000)],
}

type Case = { id: string; standing: 'safe' | 'held'; input: EptInput; answer: string; baseT: string | null; tax: string | null }
const cases: Case[] = [
  { id: 'EPT-P1 published', standing: 'safe', input: p1, answer: 'yes', baseT: '500', tax: '7500.00' },
  { id: 'EPT-C1 dumped', standing: 'safe', input: { ...p1, illegalDumping: true }, answer: 'yes', baseT: '1000', tax: '15000.00' },
  {
    id: 'EPT-C2 storage below standard',
    standing: 'safe',
    input: { ...p1, deductions: [utilised(300), stored(200, { toStandard: 'no' })] },
    answer: 'yes',
    baseT: '700',
    tax: '10500.00',
  },
  {
    id: 'EPT-C3 brickworks with report',
    standing: 'held',
    input: { ...base, month: '2019-01', category: 'fly_ash', generatedKg: 2000 * t, deductions: [utilised(1800), stored(200)] },
    answer: 'no',
    baseT: '0',
    tax: '0.00',
  },
  {
    id: 'EPT-C4 brickworks without',
    standing: 'held',
    input: {
      ...base,
      month: '2019-01',
      category: 'fly_ash',
      generatedKg: 2000 * t,
      deductions: [utilised(1800, { metered: 'no', evaluated: 'no' }), stored(200)],
    },
    answer: 'unverified',
    baseT: '1800',
    tax: '45000.00',
  },
  {
    id: 'EPT-C5 gangue',
    standing: 'safe',
    input: { ...base, category: 'coal_gangue', generatedKg: 10_000 * t },
    answer: 'yes',
    baseT: '10000',
    tax: '50000.00',
  },
  {
    id: 'EPT-C5 hazardous',
    standing: 'safe',
    input: { ...base, category: 'hazardous', generatedKg: 3 * t },
    answer: 'yes',
    baseT: '3',
    tax: '3000.00',
  },
  {
    id: 'EPT-C5 slag',
    standing: 'safe',
    input: { ...base, category: 'smelting_slag', generatedKg: 40 * t },
    answer: 'yes',
    baseT: '40',
    tax: '1000.00',
  },
  {
    id: 'EPT-C7 other, no decision',
    standing: 'safe',
    input: { ...base, category: 'other', generatedKg: 100 * t },
    answer: 'undetermined',
    baseT: null,
    tax: null,
  },
  {
    id: 'other, in scope',
    standing: 'safe',
    input: { ...base, category: 'other', provinceScope: 'in', generatedKg: 100 * t },
    answer: 'yes',
    baseT: '100',
    tax: '2500.00',
  },
  {
    id: 'other, out of scope',
    standing: 'safe',
    input: { ...base, category: 'other', provinceScope: 'out', generatedKg: 100 * t },
    answer: 'no',
    baseT: '0',
    tax: '0.00',
  },
  { id: 'a million tonnes', standing: 'safe', input: hard8, answer: 'yes', baseT: '20000', tax: '300000.00' },
  {
    id: 'with 50,000 t unproven',
    standing: 'safe',
    input: { ...hard8, deductions: [stored(600_000), utilised(300_000), utilised(50_000, { toStandard: 'no' }), disposed(30_000)] },
    answer: 'yes',
    baseT: '70000',
    tax: '1050000.00',
  },
  {
    id: 'false declaration',
    standing: 'safe',
    input: { ...hard8, falseDeclaration: true },
    answer: 'yes',
    baseT: '1000000',
    tax: '15000000.00',
  },
  { id: 'the month before the law', standing: 'safe', input: { ...p1, month: '2017-12' }, answer: 'no', baseT: '0', tax: '0.00' },
  { id: 'after the amendment of 2025', standing: 'safe', input: { ...p1, month: '2025-11' }, answer: 'yes', baseT: '500', tax: '7500.00' },
  // Unmetered deductions: the notice is of 2018-03-30, so March 2018 opens before it and April is the first month under it.
  {
    id: 'unmetered, month opening before the notice',
    standing: 'held',
    input: { ...p1, month: '2018-03', deductions: [stored(500, { metered: 'no' })] },
    answer: 'yes',
    baseT: '500',
    tax: '7500.00',
  },
  {
    id: 'unmetered, first month under the notice',
    standing: 'held',
    input: { ...p1, month: '2018-04', deductions: [stored(500, { metered: 'no' })] },
    answer: 'unverified',
    baseT: '1000',
    tax: '15000.00',
  },
]

test.each(cases)('$id ($standing)', ({ input, answer, baseT, tax }) => {
  const ruling = eptSolidWaste(input)
  expect({ answer: ruling.answer, baseT: ruling.baseT, tax: ruling.taxCny }).toEqual({ answer, baseT, tax })
})

test('the unverified answer shows both figures, and names the rule that nobody has checked', () => {
  const ruling = eptSolidWaste(cases.find(one => one.id.startsWith('EPT-C4'))?.input ?? p1)
  expect(ruling).toMatchObject({ verifiedBaseT: '0', verifiedTaxCny: '0.00', taxCny: '45000.00', lowCny: '0.00', highCny: '45000.00' })
  expect(ruling.steps.filter(step => !step.verified).map(step => step.rule)).toEqual(['EPT-C8', 'EPT-C10'])
})

test('EPT-C6: the tax stays where the waste arose', () => {
  expect(eptSolidWaste({ ...base, category: 'smelting_slag', generatedKg: 40 * t, origin: 'tangshan' }).place).toBe('tangshan')
})

test('an unasked condition leaves a range, not a figure', () => {
  const ruling = eptSolidWaste({ ...hard8, deductions: [stored(600_000), utilised(350_000, { toStandard: 'unknown' }), disposed(30_000)] })
  expect(ruling).toMatchObject({ answer: 'undetermined', taxCny: null, lowCny: '300000.00', highCny: '5550000.00' })
  expect(ruling.missing).toHaveLength(1)
})

test('a rule that was learned later does not change what was known then', () => {
  expect(eptSolidWaste({ ...p1, knownOn: '2026-11-22' }).rateCnyPerT).toBeNull()
  expect(eptSolidWaste({ ...p1, knownOn: '2026-11-23' }).rateCnyPerT).toBe('15')
})

test('declared within 15 days of the quarter', () => {
  expect([declareBy('2022-01'), declareBy('2022-03'), declareBy('2022-04'), declareBy('2022-12')]).toEqual([
    '2022-04-15',
    '2022-04-15',
    '2022-07-15',
    '2023-01-15',
  ])
})

test('one more kilogram proven never raises the tax, and the tax never exceeds the whole generation', () => {
  const mass = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(mass, mass, mass, (generated, a, b) => {
      const tax = (proven: number) =>
        Number(
          eptSolidWaste({ ...base, category: 'fly_ash', generatedKg: generated, deductions: [{ kind: 'stored', massKg: proven, ...ok }] })
            .taxCny,
        )
      expect(tax(Math.max(a, b))).toBeLessThanOrEqual(tax(Math.min(a, b)))
      expect(tax(a)).toBeLessThanOrEqual(tax(0))
    }),
    { seed: 20221231, numRuns: 200 },
  )
})
