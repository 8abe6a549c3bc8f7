// docs/model.md says what the table of families and the prose beside it say.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { columnFamilyIds } from '#plan/model/columnFamilies.ts'
import { rowFamilyIds } from '#plan/model/families.ts'
import { modelPage } from '../../scripts/model-doc.ts'

test('docs/model.md is up to date (npm run docs:model)', () => {
  expect(readFileSync('docs/model.md', 'utf8')).toBe(modelPage())
})

test('every family of rows and columns has its place in it', () => {
  const page = modelPage()
  expect([...rowFamilyIds, ...columnFamilyIds].filter(id => !page.includes(`\`${id}\``))).toEqual([])
  expect(page).not.toContain('{{')
})
