// English of today: turns that readers of the first versions stumbled over do not come back into what people see.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What was written, with what is written now. */
const older: readonly (readonly [RegExp, string])[] = [
  [/\bleast relaxation\b/i, 'minimum relaxation'],
  [/\bwalks? away\b/i, 'opt out'],
  [/\baims in order\b/i, 'ranked objectives'],
  [/\bcannot be (?:said|known)\b/i, 'cannot be determined'],
  [/\bis no (?:day|period|quarter|year|code|unit)\b/i, 'is not a valid date, is not a period ...'],
  [/\bcan come by\b/i, 'can connect'],
  [/\bwhither\b|\bmend(?:s|ed)?\b/i, 'where to; fix'],
  [/\bhangs? on\b/i, 'depends on'],
  [/\bthe ways (?:dis)?agree\b|\bthree ways\b.*\bagree\b/i, 'the methods agree'],
  [/\bcan be had\b/i, 'available'],
  [/\bcan hardly be\b/i, 'implausible'],
  [/\bstands? on: down to\b/i, 'traced to ledger rows'],
]

/** Literals of the sources, without comments. */
function literals(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu)].map(([literal]) => literal)
}

test('no older English in what the product says', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter(file => !/\.test\.tsx?$/u.test(file) && !file.endsWith('earlierNames.ts'))
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap(file =>
    literals(readFileSync(file, 'utf8')).flatMap(literal =>
      older.filter(([pattern]) => pattern.test(literal)).map(([, today]) => `${file}: ${literal.slice(0, 100)} -> ${today}`),
    ),
  )
  expect(found).toEqual([])
})
