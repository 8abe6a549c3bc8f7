// docs/rules.md says what the catalogue says.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '#rules/catalogue.ts'
import { rulesPage } from '../../scripts/rules-doc.ts'

test('docs/rules.md is up to date (npm run docs:rules)', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage())
})

test('every rule has its section in it', () => {
  const page = rulesPage()
  expect(rules.filter(rule => !page.includes(`## ${rule.id}\n`)).map(rule => rule.id)).toEqual([])
})
