// The official balance on the constructed example (75.0 %, not 90 %), the monthly summary, and the balance under any sequence of facts.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WasteFact, WasteMove } from '#domain/wasteFact.ts'
import { monthlySummary, yearBalances } from './wasteBalance.ts'

const fact = (move: WasteMove, tonnes: number, validOn = '2023-06-30', more: Partial<WasteFact> = {}): WasteFact => ({
  key: `${move}~${validOn}~${tonnes}`,
  form: 'x',
  move,
  party: 'p',
  site: 's',
  material: 'slag',
  validOn,
  written: String(tonnes),
  unit: 't',
  moisture: '0',
  moistureAssumed: false,
  wetKg: tonnes * 1000,
  dryKg: tonnes * 1000,
  fields: {},
  file: 'f',
  sheet: 's',
  line: 1,
  ...more,
})
/** G = 1000, U = 900 (200 of it from earlier years), D = 100, S = 150, L = 50. */
const constructed = [
  fact('opening', 500, '2022-12-31'),
  fact('generated', 1000),
  fact('into_store', 150),
  fact('out_of_store', 200, '2023-07-01', { destination: 'utilise' }),
  fact('own_utilised', 600, '2023-07-02'),
  fact('dispatched', 300, '2023-07-03', { destination: 'utilise' }),
  fact('own_disposed', 100),
  fact('dumped', 50),
]

test('the constructed example: 1000 = 700 + 150 + 100 + 50, and 900 of 1200 is 75.0 %', () => {
  expect(yearBalances(constructed, 2023)).toEqual([
    {
      site: 's',
      material: 'slag',
      year: 2023,
      openingKg: 500_000,
      generatedKg: 1_000_000,
      utilisedKg: 900_000,
      utilisedFromStockKg: 200_000,
      disposedKg: 100_000,
      disposedFromStockKg: 0,
      storedKg: 150_000,
      dumpedKg: 50_000,
      closingKg: 450_000,
      differenceKg: 0,
      utilisationRate: '75.0',
    },
  ])
})

test('old heaps: 2 Mt of this year and 3 Mt of old ones used, 4 Mt generated, is 71.4 %, also where the store was not recorded', () => {
  const used = [fact('opening', 9_000_000, '2022-12-31'), fact('generated', 4_000_000), fact('own_utilised', 5_000_000)]
  const recorded = [...used, fact('into_store', 2_000_000), fact('out_of_store', 3_000_000, '2023-08-01', { destination: 'utilise' })]
  expect(yearBalances(recorded, 2023)[0]).toMatchObject({
    utilisationRate: '71.4',
    utilisedFromStockKg: 3e9,
    storedKg: 2e9,
    differenceKg: 0,
  })
  // Without records of the store at least what this year cannot have given came from it.
  expect(yearBalances(used, 2023)[0]).toMatchObject({ utilisationRate: '100.0', utilisedFromStockKg: 1e9, differenceKg: 0 })
})

test('what the accounts say of the stock is held against it: a missing tonne is a difference', () => {
  expect(yearBalances(constructed, 2023, 'wet', () => 449_000)[0]).toMatchObject({
    closingKg: 449_000,
    storedKg: 149_000,
    differenceKg: 1000,
  })
})

test('form 2: every month opens with what the last one left', () => {
  const lines = monthlySummary(constructed, 2023)
  expect(lines.map(({ month, openingKg, closingKg }) => [month, openingKg / 1000, closingKg / 1000])).toEqual([
    ...['01', '02', '03', '04', '05'].map(month => [`2023-${month}`, 500, 500]),
    ['2023-06', 500, 1350],
    ['2023-07', 1350, 450],
    ...['08', '09', '10', '11', '12'].map(month => [`2023-${month}`, 450, 450]),
  ])
  expect(lines[6]).toMatchObject({ ownUtilisedKg: 600_000, contractUtilisedKg: 300_000, generatedKg: 0 })
})

test('whatever happened, G = (U - Uo) + S + (D - Do) + L, closing = opening + S - Uo - Do, and the rate is at most 100 %', () => {
  const moves = ['generated', 'into_store', 'out_of_store', 'own_utilised', 'own_disposed', 'dumped', 'dispatched'] as const
  const acts = fc.array(
    fc.record({
      move: fc.constantFrom(...moves),
      tonnes: fc.integer({ min: 1, max: 500 }),
      month: fc.integer({ min: 1, max: 24 }),
      to: fc.constantFrom('utilise' as const, 'dispose' as const),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(acts, list => {
      let [stock, stored] = [300, 300]
      const facts = [fact('opening', 300, '2021-12-31')]
      for (const { move, tonnes, month, to } of list.toSorted((a, b) => a.month - b.month)) {
        const most = move === 'generated' ? Infinity : move === 'out_of_store' ? stored : stock - stored
        if (tonnes > most) continue
        const day = `${2021 + Math.ceil(month / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-15`
        facts.push(fact(move, tonnes, day, move === 'out_of_store' || move === 'dispatched' ? { destination: to } : {}))
        stored += move === 'into_store' ? tonnes : move === 'out_of_store' ? -tonnes : 0
        stock += move === 'generated' ? tonnes : move === 'into_store' || move === 'out_of_store' ? 0 : -tonnes
      }
      for (const year of [2022, 2023]) {
        for (const line of yearBalances(facts, year)) {
          expect(line.differenceKg).toBe(0)
          expect(line.closingKg).toBe(line.openingKg + line.storedKg - line.utilisedFromStockKg - line.disposedFromStockKg)
          expect(line.utilisedFromStockKg).toBeLessThanOrEqual(line.utilisedKg)
          expect(Number(line.utilisationRate ?? 0)).toBeLessThanOrEqual(100)
        }
        const months = monthlySummary(facts, year)
        expect(months.slice(1).map(({ openingKg }) => openingKg)).toEqual(months.slice(0, -1).map(({ closingKg }) => closingKg))
      }
    }),
    { seed: 202182, numRuns: 200 },
  )
})
