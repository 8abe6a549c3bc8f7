// One golden LP text per family of rows, and one of the objective. `UPDATE_GOLDEN=1` writes them anew: read the diff against docs/model.md.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { columnFamilyIds } from '#plan/model/columnFamilies.ts'
import { rowFamilyIds } from '#plan/model/families.ts'
import { columnName, lpSafe, rowName } from '#plan/model/names.ts'
import { randomRegion } from '../regions.ts'
import { cases, objectiveCase } from './cases.ts'
import { lpOfFamily, lpOfObjective, wholeModel } from './lpOf.ts'

const folder = new URL('.', import.meta.url)
function golden(name: string, text: string): string {
  const file = new URL(`${name}.lp`, folder)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  return readFileSync(file, 'utf8')
}

test.each(rowFamilyIds)('%s is written as its golden file says', family => {
  const { region, requests } = cases[family]
  const text = lpOfFamily(wholeModel(region, requests), family)
  expect(text).toMatch(new RegExp(`^ ${family}(\\(.*\\))?: .*[a-z]`, 'm'))
  expect(text).toBe(golden(family, text))
})

test('the objective is written as its golden file says, and holds every family of columns', () => {
  const model = wholeModel(objectiveCase.region, objectiveCase.requests)
  const { draft } = model.layout
  const seen = new Set(Array.from({ length: draft.columns() }, (_, j) => draft.columnLabel(j).family))
  expect(columnFamilyIds.filter(family => !seen.has(family))).toEqual([])
  const text = lpOfObjective(model)
  expect(text).toBe(golden('objective', text))
})

test('every golden file belongs to a family that still is', () => {
  const files = readdirSync(folder).filter(file => file.endsWith('.lp'))
  expect(files.sort()).toEqual([...rowFamilyIds, 'objective'].map(name => `${name}.lp`).sort())
})

test.each([1, 2, 3])('names are unique and safe in LP files, region %i', seed => {
  const region = randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 4, periods: [2021, 2022] })
  const model = wholeModel(region, { rows: ['co2'] })
  const { draft } = model.layout
  const rows = Array.from({ length: draft.rows() }, (_, row) => lpSafe(rowName(model, row))),
    columns = Array.from({ length: draft.columns() }, (_, column) => lpSafe(columnName(model, column)))
  expect(rows.length).toBeGreaterThan(100)
  expect(columns.length).toBeGreaterThan(300)
  for (const names of [rows, columns]) {
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter(name => !/^[a-z_]+(\([\w.~,@#]+\))?$/.test(name))).toEqual([])
  }
})
