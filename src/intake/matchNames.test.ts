// Names with slips, other widths and units; within a table every label means one field.
import { expect, test } from 'vitest'
import { tableNames } from './fieldNames.ts'
import { editDistance } from '#domain/editDistance.ts'
import { foldName, nearestName } from './matchNames.ts'
import { tableFields } from './tableSchema.ts'

test('names fold width, case, spaces and units', () => {
  expect(foldName('年产生量\ntPerYear [t/a]')).toBe('年产生量tperyear')
  expect(foldName('ＴPerYear （干吨）')).toBe('tperyear')
})

test('distance counts a swap of neighbours once and gives up above the limit', () => {
  expect(editDistance('sites', 'sties')).toBe(1)
  expect(editDistance('sites', 'site')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('a', 'abcdef', 2)).toBe(3)
})

test('the nearest name, or none', () => {
  expect(nearestName('fly_ahs', ['slag', 'fly_ash'])).toBe('fly_ash')
  expect(nearestName('xyz', ['slag', 'fly_ash'])).toBeUndefined()
})

test('within a table no two fields answer to one label, and every field has words', () => {
  for (const table of tableNames) {
    const labels = tableFields(table).flatMap(({ name, zh, en }) =>
      [...new Set([foldName(name), foldName(zh), foldName(en)])].map(label => [label, name] as const),
    )
    const owners = new Map<string, Set<string>>()
    for (const [label, name] of labels) owners.set(label, (owners.get(label) ?? new Set()).add(name))
    expect({ table, shared: [...owners].filter(([, names]) => names.size > 1) }).toEqual({ table, shared: [] })
    expect({
      table,
      wordless: tableFields(table)
        .filter(({ name, zh }) => zh === name)
        .map(({ name }) => name),
    }).toEqual({ table, wordless: [] })
  }
})
