// Three books from one list: each against figures by hand, the bridge against every pair of them, to the kilogram.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WasteRecord } from '#domain/wasteRecord.ts'
import { bridge } from './bridge.ts'
import { evaluationBook } from './evaluation.ts'
import { eptUtilised, evalUtilised, failing, statUtilised, utilisedIn } from './measures.ts'
import { statisticsBook } from './statistics.ts'
import { taxBook, taxOf } from './tax.ts'

const t = 1000
let number = 0
function record(fate: WasteRecord['fate'], tonnes: number, more: Partial<WasteRecord> = {}): WasteRecord {
  number += 1
  const dryKg = tonnes * t
  return {
    id: `r${number}`,
    on: '2022-06-15',
    fate,
    material: 'fly_ash',
    sender: 'plant',
    origin: 'hebei',
    actor: 'plant',
    place: 'hebei',
    arose: (more.on ?? '2022-06-15').slice(0, 7),
    fromStock: false,
    wetKg: Math.round(dryKg * 1.1),
    dryKg,
    toStandard: true,
    metering: 'weighed',
    evaluationReport: 'report:1',
    basedOn: [`slip:${number}`],
    ...more,
  }
}
/** A year of one plant: 1,000 t arise, 200 t of old stock and 700 t of the year are used, 150 t stored, 100 t disposed of, 50 t dumped. */
const year = [
  record('stored', 500, { on: '2021-03-01' }),
  record('generated', 1000),
  record('utilised', 400),
  record('utilised', 300, { actor: 'works', place: 'beijing', on: '2022-07-02', arose: '2022-07' }),
  record('utilised', 200, { fromStock: true, arose: '2021-03' }),
  record('stored', 150),
  record('disposed', 100),
  record('dumped', 50),
]

test('statistics: the year by place, with stock; old stock stands over and under the rate', () => {
  const lines = statisticsBook(year, '2022')
  expect(lines.find(line => line.place === 'hebei')).toMatchObject({
    generatedKg: 1000 * t,
    statUtilisedKg: 600 * t,
    utilisedOldKg: 200 * t,
    storedKg: 150 * t,
    disposedKg: 100 * t,
    dumpedKg: 50 * t,
    broughtInKg: -300 * t,
    openingStockKg: 500 * t,
    closingStockKg: 450 * t,
    ratePct: 50,
  })
  expect(lines.find(line => line.place === 'beijing')).toMatchObject({
    generatedKg: 0,
    statUtilisedKg: 300 * t,
    broughtInKg: 300 * t,
    ratePct: null,
  })
})

test('the balance of statistics closes over any list: what arose went somewhere', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kg: fc.integer({ min: 1, max: 1e6 }),
          fate: fc.constantFrom('stored', 'disposed', 'utilised', 'dumped'),
          place: fc.constantFrom('a', 'b', 'c'),
        }),
        { maxLength: 12 },
      ),
      moves => {
        const own = moves.map(({ kg, fate, place }, at) => ({ ...record(fate, 1), id: `m${at}`, dryKg: kg, wetKg: kg, origin: 'a', place }))
        const arose = moves.reduce((sum, { kg }) => sum + kg, 0)
        const lines = statisticsBook([{ ...record('generated', 1), dryKg: arose, wetKg: arose, origin: 'a' }, ...own], '2022')
        for (const line of lines) {
          const gone = line.statUtilisedKg - line.utilisedOldKg + line.storedKg + line.disposedKg - line.disposedOldKg + line.dumpedKg
          expect(line.generatedKg + line.broughtInKg).toBe(gone)
          expect(line.waitingKg).toBe(0)
          expect(line.closingStockKg).toBe(line.openingStockKg + line.storedKg)
        }
      },
    ),
    { seed: 7, numRuns: 100 },
  )
})

test('tax: the sender and the month; dumping is in the records, old stock is no deduction', () => {
  const lines = taxBook(year, () => ({ falseDeclaration: false }))
  const june = lines.find(line => line.month === '2022-06')
  expect(june?.facts).toMatchObject({ category: 'fly_ash', generatedT: '1000.000', illegalDumping: true })
  expect(june?.facts['deductions']).toHaveLength(3)
  expect(june === undefined ? null : taxOf(june)).toMatchObject({ answer: 'yes', figures: { baseT: '1000', taxCny: '25000.00' } })
  const honest = taxBook(
    year.filter(one => one.fate !== 'dumped'),
    () => ({ falseDeclaration: false }),
  ).find(line => line.month === '2022-06')
  expect(honest === undefined ? null : taxOf(honest)).toMatchObject({ answer: 'yes', figures: { baseT: '350' } })
  const unasked = taxBook(year, () => ({ falseDeclaration: null })).find(line => line.month === '2021-03')
  expect(unasked === undefined ? null : taxOf(unasked)).toMatchObject({
    answer: 'undetermined',
    missing: expect.arrayContaining([
      expect.objectContaining({ input: 'illegalDumping' }),
      expect.objectContaining({ input: 'falseDeclaration' }),
    ]) as unknown,
  })
})

test('evaluation: the user firm in its period, own and received apart', () => {
  const period = { from: '2022-01-01', to: '2022-12-31' }
  expect(evaluationBook(year, 'works', period)).toMatchObject([{ evalUtilisedKg: 300 * t, ownKg: 0, receivedKg: 300 * t }])
  expect(evaluationBook(year, 'plant', period)).toMatchObject([{ evalUtilisedKg: 600 * t, ownKg: 600 * t }])
  expect(evaluationBook(year, 'plant', period, 'wet')).toMatchObject([{ evalUtilisedKg: 660 * t }])
})

const months = Array.from({ length: 12 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')}`)
const stat = statUtilised({ year: '2022', places: ['hebei'] })
const ept = eptUtilised({ months, senders: ['plant'] })
const evaluated = evalUtilised({ firms: ['plant', 'works'], from: '2022-07-01', to: '2023-06-30', basis: 'wet' })

test('the bridge says why 600 t in statistics are 700 t in the tax book', () => {
  const found = bridge(year, stat, ept)
  expect(found).toMatchObject({ from: 'stat_utilised', fromKg: 600 * t, to: 'ept_utilised', toKg: 700 * t })
  expect(found.lines.map(line => [line.book, line.reason, line.massKg])).toEqual([
    ['stat_utilised', 'used_elsewhere', 300 * t],
    ['ept_utilised', 'from_stock', -200 * t],
  ])
})

const anyRecord = fc
  .record({
    on: fc.constantFrom('2021-12-31', '2022-01-01', '2022-08-09', '2023-01-01'),
    fate: fc.constantFrom('generated' as const, 'utilised' as const, 'utilised' as const, 'stored' as const),
    sender: fc.constantFrom('plant', 'mine'),
    actor: fc.constantFrom('plant', 'works', 'other'),
    place: fc.constantFrom('hebei', 'beijing'),
    fromStock: fc.boolean(),
    wetKg: fc.integer({ min: 0, max: 1e9 }),
    dryKg: fc.integer({ min: 0, max: 1e9 }),
    toStandard: fc.constantFrom(true, false, null),
    metering: fc.constantFrom('automatic' as const, 'estimated' as const),
    evaluationReport: fc.constantFrom('report:1', null),
  })
  .map(more => record(more.fate, 1, more))

test('every bridge sums exactly, names a reason for every record, and can be walked back', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 30 }), records => {
      for (const [from, to] of [
        [stat, ept],
        [ept, evaluated],
        [stat, evaluated],
        [evaluated, stat],
      ] as const) {
        const there = bridge(records, from, to)
        expect(there.fromKg + there.lines.reduce((sum, line) => sum + line.massKg, 0)).toBe(there.toKg)
        expect(there.toKg).toBe(utilisedIn(to, records).massKg)
        const named = new Set(there.lines.flatMap(line => line.basedOn))
        const inOne = records.filter(one => (failing(from, one) === undefined) !== (failing(to, one) === undefined))
        expect(inOne.filter(one => !named.has(one.id))).toEqual([])
        expect(bridge(records, to, from).toKg).toBe(there.fromKg)
      }
    }),
    { seed: 20221231, numRuns: 200 },
  )
})

test('the tax book counts what the measure counts: deductions of use that are proven', () => {
  const lines = taxBook(
    year.filter(one => one.fate !== 'dumped'),
    () => ({ falseDeclaration: false }),
  )
  const counted = lines
    .flatMap(
      line => line.facts['deductions'] as { kind: string; massT: string; toStandard: boolean; metered: boolean; evaluated: boolean }[],
    )
    .filter(one => one.kind === 'utilised' && one.toStandard && one.metered && one.evaluated)
    .reduce((sum, one) => sum + Math.round(Number(one.massT) * 1000), 0)
  expect(counted).toBe(utilisedIn(ept, year).massKg)
})
