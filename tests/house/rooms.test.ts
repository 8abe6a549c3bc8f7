// The rooms table holds the tree, and the check itself can fail.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rooms } from '../../src/rooms.ts'
import { arrowsOf, checkRooms, circlesOf } from './checkRooms.ts'
import { drawRooms, drawWay } from './drawRooms.ts'
import { sourceTree } from './sourceTree.ts'

const tree = sourceTree('src', /\.tsx?$/)

test('every import follows the rooms table', () => {
  expect(tree.length).toBeGreaterThan(100)
  expect(checkRooms(tree, rooms)).toEqual([])
})

test('every arrow of the table is an import', () => {
  const arrows = arrowsOf(tree)
  const idle = rooms.flatMap(({ room, eats }) =>
    eats.filter(eaten => arrows.get(room)?.has(eaten) !== true).map(eaten => `${room} eats ${eaten}`),
  )
  expect(idle).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  expect(circlesOf(tree)).toEqual([])
  const planted = [
    { path: 'src/plan/one.ts', text: `import type { Two } from './two.ts'` },
    { path: 'src/plan/two.ts', text: `import { one } from '#plan/one.ts'` },
  ]
  expect(circlesOf([...tree, ...planted])).toEqual([['src/plan/one.ts', 'src/plan/two.ts']])
})

test('a room stands after the rooms it eats, so imports cannot run in a circle', () => {
  rooms.forEach((room, at) => {
    for (const eaten of room.eats)
      expect(
        rooms.findIndex(other => other.room === eaten),
        `${room.room} eats ${eaten}`,
      ).toBeLessThan(at)
  })
})

test.each([
  ['a wrong import', { path: 'src/domain/planted.ts', text: `import { plan } from '#plan/plan.ts'` }, 'domain does not eat plan'],
  ['a wrong relative import', { path: 'src/ledger/planted.ts', text: `export * from '../store/flows.ts'` }, 'ledger does not eat store'],
  ['a wrong dynamic import', { path: 'src/web/planted.tsx', text: `const x = await import('#store/open.ts')` }, 'web does not eat store'],
  [
    'a node: import in a pure room',
    { path: 'src/plan/planted.ts', text: `import { readFileSync } from 'node:fs'` },
    'a pure room imports node:fs',
  ],
  ['a library of another room', { path: 'src/plan/planted.ts', text: `import loader from 'highs'` }, 'plan may not know the library highs'],
  ['a folder that is no room', { path: 'src/utils/planted.ts', text: '' }, 'not in the rooms table'],
])('it sees %s', (_, planted, says) => {
  const breaches = checkRooms([...tree, planted], rooms)
  expect(breaches).toHaveLength(1)
  expect(breaches[0]).toContain(says)
})

test('it fails on an empty tree', () => {
  expect(checkRooms([], rooms)).toEqual(['no source file was seen: the check looked at an empty tree'])
})

test('ARCHITECTURE.md draws the rooms as they are', () => {
  expect(readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8')).toContain(drawRooms(rooms))
})

test('ARCHITECTURE.md draws the way of the data as the imports have it', () => {
  expect(readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8')).toContain(`\`\`\`\n${drawWay(arrowsOf(tree))}\n\`\`\``)
})
