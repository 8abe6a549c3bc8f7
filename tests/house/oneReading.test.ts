// Only the ledger decides what stands: no other room that judges looks at whether an entry is posted, reverses another or stands on a pending one.
import { expect, test } from 'vitest'
import { rooms } from '../../src/rooms.ts'
import { sourceTree } from './sourceTree.ts'

/**
 * Rooms that see entries and must not judge them: `domain` defines them, `ledger` reads them, `store` keeps them column by column, `web`
 * shows one entry as it is.
 */
const own = new Set(['domain', 'ledger', 'store', 'web'])
/** Phase of an entry, what it undoes or fulfils, and its bare legs; `legs` of a rail way are those of the network. */
const reading = [
  /\.phase\s*[!=]==?\s*'(posted|pending|voided)'/,
  /\b(entry|one|original)\.(reverses|pending)\b/,
  /\bentry\.legs\b/,
  /\.reverses\b/,
]
/** Who writes entries or shows one entry needs its legs. */
const writers = [
  /^src\/steps\/trade\//,
  /^src\/cli\/ledgerText\.ts$/,
  /^src\/steps\/claims\/(ledgerPapers|reviewClaims)\.ts$/,
  /^src\/claims\/register\/review\.ts$/,
]

function breaches(files: readonly { path: string; text: string }[]): string[] {
  const judging = new Set(rooms.map(one => one.room).filter(room => !own.has(room)))
  return files
    .filter(({ path }) => judging.has(path.split('/')[1] ?? '') && !/\.test\.tsx?$/.test(path) && !writers.some(one => one.test(path)))
    .flatMap(({ path, text }) => reading.flatMap(pattern => (pattern.test(text) ? [`${path}: ${pattern.source}`] : [])))
}

test('no room but the ledger reads what stands', () => {
  expect(breaches(sourceTree('src', /\.tsx?$/))).toEqual([])
})

test('a room that decides for itself is found', () => {
  const text = "const undone = new Set(journal.flatMap(entry => entry.reverses ?? []))\njournal.filter(entry => entry.phase === 'posted')"
  expect(breaches([{ path: 'src/evaluate/planted.ts', text }])).toHaveLength(3)
})
