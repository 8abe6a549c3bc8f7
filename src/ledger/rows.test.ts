// A row does the same to the ledger whichever door it came through: entered once, corrected by a reversal and a new entry, or nothing.
import { expect, test } from 'vitest'
import { factContent, type WasteFact } from '#domain/wasteFact.ts'
import { balances } from './balances.ts'
import { admitAll } from './entries.ts'
import { type KnownRow, rowChange } from './rows.ts'
import { standing } from './standing.ts'

const fact = (dryKg: number, more: Partial<WasteFact> = {}): WasteFact => ({
  key: 'generated~mill~B-1',
  form: 'generation',
  move: 'generated',
  party: 'mill',
  site: 'mill',
  material: 'slag',
  validOn: '2022-03-01',
  written: String(dryKg / 1000),
  unit: 't',
  moisture: '0',
  moistureAssumed: false,
  wetKg: dryKg,
  dryKg,
  fields: { batch: 'B-1' },
  file: 'a.csv',
  sheet: 'a',
  line: 2,
  ...more,
})
const recordedAt = '2022-04-01T00:00:00.000Z'
const read = (one: WasteFact, before?: KnownRow) =>
  rowChange({ key: one.key, evidence: `row:${one.key}`, content: factContent(one), fact: one }, before, { recordedAt })

test('new, the same elsewhere, changed, and taken to nothing and back', () => {
  const first = read(fact(1000))!
  expect(first.entries).toMatchObject([{ id: 'entry:row:generated~mill~B-1', kind: 'generation', basedOn: ['row:generated~mill~B-1'] }])
  // Where a row stands is not what it says.
  expect(read(fact(1000, { file: 'b.csv', line: 9 }), first.row)).toBeUndefined()
  const second = read(fact(800), first.row)!
  expect(second.row.evidence).toBe('row:generated~mill~B-1#2')
  expect(second.entries.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['correction', 'a.csv › a › 2：1.000 t → 0.800 t，2022-03-01 → 2022-03-01'],
    ['adjustment', 'a.csv › a › 2：1.000 t → 0.800 t，2022-03-01 → 2022-03-01'],
  ])
  const third = read(fact(0), second.row)!
  const fourth = read(fact(1234), third.row)!
  const journal = [first, second, third, fourth].flatMap(change => change.entries)
  expect(admitAll([], journal).ok).toBe(true)
  expect([...balances(journal).values()].map(({ postedKg }) => postedKg).sort((a, b) => a - b)).toEqual([-1234, 1234])
  expect(standing(journal).map(({ id }) => id)).toEqual(['entry:row:generated~mill~B-1#4'])
})
