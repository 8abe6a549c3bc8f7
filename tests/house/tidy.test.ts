// Style that a formatter cannot hold: file length, purpose lines, names that say nothing, pure rooms without doors.
import { expect, test } from 'vitest'
import { rooms } from '../../src/rooms.ts'
import { isTest, roomOf } from './checkRooms.ts'
import { sourceTree } from './sourceTree.ts'

const tree = sourceTree('src', /\.tsx?$/)
const generated = /^src\/web\/client\/schema\.ts$/
const own = tree.filter(file => !generated.test(file.path))

const emptyNames = /(^|[a-z])(Manager|Helper|Helpers|Processor|Utils|Util|Common|Misc)(\.|$)|^(utils?|helpers?|common|misc|data|info)\./i

test('the tree is there', () => expect(own.length).toBeGreaterThan(100))

test('no file is longer than 500 lines', () => {
  expect(own.filter(file => file.text.split('\n').length > 501).map(file => file.path)).toEqual([])
})

test('the first line of a file says its purpose', () => {
  expect(own.filter(file => !/^(\/\/|\/\*)/.test(file.text)).map(file => file.path)).toEqual([])
})

test('no name that says nothing', () => {
  expect(own.filter(file => emptyNames.test(file.path.split('/').at(-1)!)).map(file => file.path)).toEqual([])
})

test('nothing is left open, and no test is skipped', () => {
  const open = /\b(TODO|FIXME|XXX|HACK)\b/
  const skipped = /\b(it|test|describe)\.(skip|only|todo)\b/
  const tests = sourceTree('tests', /\.tsx?$/).filter(file => !file.path.endsWith('tidy.test.ts'))
  expect([...own, ...tests].filter(file => open.test(file.text) || skipped.test(file.text)).map(file => file.path)).toEqual([])
})

test('one place writes CSV, and it guards formula cells', () => {
  const byHand = [/['"`]""['"`]/u, /join\(\s*['"`][,;]['"`]\s*\)[^;\n]*join\(\s*['"`](\\r)?\\n/u, /['"`]\\u[fF][eE][fF][fF]\$\{/u]
  const writers = [...own, ...sourceTree('scripts', /\.(m|c)?[jt]sx?$/)].filter(
    file => !isTest(file.path) && byHand.some(form => form.test(file.text)),
  )
  expect(writers.map(file => file.path)).toEqual(['src/files/csv.ts'])
})

test('pure rooms have no clock, no chance and no console', () => {
  const strict = new Set(rooms.filter(room => room.runtime === 'pure' || room.runtime === 'kernel').map(room => room.room))
  const ports = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|console\.|process\.(env|argv|exit|cwd|stdout|stderr)|globalThis\.)/
  const pure = own.filter(file => strict.has(roomOf(file.path) ?? '') && !isTest(file.path))
  expect(pure.length).toBeGreaterThan(40)
  expect(pure.filter(file => ports.test(file.text)).map(file => file.path)).toEqual([])
})

test('code asks a mode, material or process for a property, never for its name', () => {
  const named = /(mode|material|process)(\.id)?\s*===\s*['"`][a-z_]+['"`]/
  const judged = own.filter(
    file =>
      ['plan', 'solve', 'check', 'ledger', 'exchange', 'trace', 'evaluate', 'programme', 'report'].includes(roomOf(file.path) ?? '') &&
      !isTest(file.path),
  )
  expect(judged.filter(file => named.test(file.text)).map(file => file.path)).toEqual([])
})

test('what a schema refuses is told in our words, never in those of its library', () => {
  const library = /\b(issue|issues\[\d\]|first)\??\.message\b|prettifyError|formatError|treeifyError|z\.locales/
  const told = own.filter(file => !isTest(file.path) && file.path !== 'src/domain/valueWords.ts')
  expect(told.filter(file => library.test(file.text)).map(file => file.path)).toEqual([])
})
