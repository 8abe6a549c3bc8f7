// What decides money or an answer was read: an approved line whose rule stands in the reference collection is verified there, and where the
// collection verified a rule only in part, the part that the line stands for is named here.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '#rules/catalogue.ts'

const { verified } = JSON.parse(readFileSync('tests/rules/reference.json', 'utf8')) as {
  verified: Record<string, 'yes' | 'partial' | 'no'>
}
const lines = rules.flatMap(rule => rule.parameters.map(line => ({ ...line, rule: rule.id })))
/** The longest reference id that a line's id begins with. */
const referenceOf = (id: string): string | undefined =>
  Object.keys(verified)
    .filter(key => id === key || id.startsWith(`${key}.`) || id.startsWith(`${key}-`))
    .sort((a, b) => b.length - a.length)[0]

/** Rules verified in part, and the line that carries the part that was read; the rest of each is another line, not approved. */
const readPart: Record<string, string> = {
  'VAT2015-2.5.share': 'the share was read in three copies that agree; the refund rate was not, and is a line of its own',
  'VAT2022-2.2.share': 'the share was read; the refund rate was not, and is a line of its own',
  'VAT2022-2.4.share': 'the lowered share was read in a table of changes; the refund rate was not, and is a line of its own',
  'VAT-R3': 'the formula was read to its bracket in two copies, and a published example gives its result (worked example VAT-P1)',
  'VAT-R9': 'six months without a penalty was read; the threshold of small fines was not, and is VAT-R9-LIMIT',
}

test('an approved line was read: verified in the reference, or the part of it that was', () => {
  const approved = lines.filter(line => line.status === 'approved')
  expect(approved.length).toBeGreaterThan(150)
  const held = approved.flatMap(({ id }) => {
    const reference = referenceOf(id)
    return reference === undefined ? [] : [{ id, verified: verified[reference], part: readPart[id] }]
  })
  expect(held.length).toBeGreaterThan(100)
  expect(held.filter(one => one.verified !== 'yes' && !(one.verified === 'partial' && one.part !== undefined))).toEqual([])
  // The list above names nothing that has been verified since, and nothing that is gone.
  expect(Object.keys(readPart).filter(id => !held.some(one => one.id === id && one.verified === 'partial'))).toEqual([])
  // Nothing from memory alone decides, whether the collection knows it or not.
  expect(approved.filter(line => line.evidence === 'none').map(({ id }) => id)).toEqual([])
})

test('what the reference could not verify at all is nowhere approved, and its blank figures stay blank', () => {
  const unread = lines.filter(({ id }) => verified[referenceOf(id) ?? ''] === 'no')
  expect(unread.length).toBeGreaterThan(100)
  expect(unread.filter(({ status }) => status === 'approved').map(({ id }) => id)).toEqual([])
})
