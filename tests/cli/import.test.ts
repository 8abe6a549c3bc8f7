// xunyu import and the templates from the command line: judged, marked, refused with an exit code, saved into a data directory.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ImportInfo } from '#domain/importJob.ts'
import { openTables } from '#steps/intake/openFiles.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const plant = ['1-登记表.xlsx', '2-台账.xlsx', '3-出厂登记（原样）.xlsx'].map(name => join('examples/ledger-plant', name))
const wrong = 'examples/ledger-plant/4-有错的登记.csv'
const region = 'examples/two-towns'

test('a dry run judges all files and says what each sheet was taken for', async () => {
  const run = await xunyu(['import', ...plant, '--dry-run', '--region', region, '--lang', 'en'])
  expect([run.code, run.out.split('\n').at(-2)]).toEqual([0, 'sound; nothing was saved'])
  expect(run.out).toContain('Form 3 leaving the plant  24/24 rows')
  const json = await xunyu(['import', ...plant, '--dry-run', '--region', region, '--json'])
  const info = JSON.parse(json.out) as ImportInfo
  expect(info.report).toMatchObject({ errors: 0, facts: 53 })
  expect(info.report?.totals.find(({ move }) => move === 'generated')).toMatchObject({ wetKg: 648_000_000, dryKg: 596_160_000 })
})

test('mistakes: exit code 2, both languages, and the file back with its cells marked', async () => {
  const out = join(folder, 'marked.xlsx')
  const run = await xunyu(['import', wrong, '--dry-run', '--region', region, '--out', out])
  expect(run.code).toBe(2)
  expect(run.err).toContain('行 3 › 列 统一社会信用代码')
  expect(run.out).toContain('未导入：6 个错误，什么都没有保存')
  const marked = await openTables([{ name: out, bytes: readFileSync(out) }], () => undefined)
  expect(marked[1]?.rows).toHaveLength(6)
  expect((await xunyu(['import', join(folder, 'nothing.xlsx'), '--dry-run', '--region', region])).code).toBe(2)
  expect((await xunyu(['import'])).code).toBe(2)
})

test('an empty template reads as sound and empty; it offers what the region knows', async () => {
  const path = join(folder, 'ledger.xlsx')
  expect((await xunyu(['template', 'ledger', '--region', region, '--party', '东山钢铁', '-o', path])).code).toBe(0)
  const json = await xunyu(['import', path, '--dry-run', '--region', region, '--json'])
  expect(JSON.parse(json.out)).toMatchObject({ status: 'ready', report: { errors: 0, facts: 0 } })
  const read = await openTables([{ name: path, bytes: readFileSync(path) }], () => undefined)
  const lists = read.find(({ name }) => name.startsWith('清单'))
  expect(lists?.rows.map(({ cells }) => cells[0]).filter(cell => cell !== null)).toEqual(['东山钢铁厂'])
  expect((await xunyu(['template', 'registry', '-o', join(folder, 'registry.xlsx')])).code).toBe(0)
  expect((await xunyu(['template', 'nothing'])).code).toBe(2)
  const csv = join(folder, 'csv')
  expect((await xunyu(['template', 'hazardous', '-o', csv])).code).toBe(0)
  expect(readdirSync(csv)).toContain('危废产生记录.csv')
  const emptyForms = ['import', ...readdirSync(csv).map(name => join(csv, name)), '--dry-run', '--region', region, '--json']
  expect(JSON.parse((await xunyu(emptyForms)).out)).toMatchObject({ report: { errors: 0, sheets: { length: 5 } } })
})

test('the statutory forms are filled from the books, as a workbook and as CSV files that come in again as the same', async () => {
  const data = join(folder, 'books')
  expect((await xunyu(['import', ...plant, '--region', region, '--data', data, '--quiet'])).code).toBe(0)
  const filled = join(folder, 'filled.xlsx')
  const forms = ['ledger', 'forms', '2022', '--data', data, '--region', 'two-towns']
  expect((await xunyu([...forms, '-o', filled, '--lang', 'en'])).out).toMatch(/written: .*filled.xlsx \(\d+ rows\)/)
  const read = await openTables([{ name: filled, bytes: readFileSync(filled) }], () => undefined)
  expect(read.map(({ name }) => name)).toContain('指标平衡')
  const records = join(folder, 'records')
  expect((await xunyu([...forms, '--records', '-o', records])).code).toBe(0)
  const names = readdirSync(records)
  expect(names).toContain('表4-产生记录.csv')
  expect((await xunyu([...forms, '--records', '-o', records])).code).toBe(2)
  // All but the opening stock, which is of the last day of 2022.
  const again = ['import', ...names.map(name => join(records, name)), '--region', region, '--data', data, '--json']
  expect(JSON.parse((await xunyu(again)).out)).toMatchObject({ status: 'saved', outcome: { added: 0, corrected: 0, unchanged: 52 } })
  expect((await xunyu(['ledger', 'forms', '22'])).code).toBe(2)
})

test('a column of the firm’s own name: --column says what it is, and a name that is nowhere is told', async () => {
  const path = join(folder, '自己的表.csv')
  writeFileSync(path, '日期,单位名称,设施,固废名称,产废数（万吨）,含水率,批次编号\n2022-01-02,steel_a,G-01,高炉渣,0.01,8%,X-1\n')
  const base = ['import', path, '--dry-run', '--region', region]
  expect((await xunyu(base)).code).toBe(2)
  const run = await xunyu([...base, '--column', '产废数（万吨）=产生量', '--column', '别的=产生量', '--json'])
  expect([run.code, run.err]).toEqual([0, '没有叫“别的”的列，--column 没有用上\n'])
  expect((JSON.parse(run.out) as ImportInfo).report?.totals).toMatchObject([{ move: 'generated', wetKg: 100_000 }])
  expect((await xunyu([...base, '--column', '产废数=不存在'])).code).toBe(2)
  expect((await xunyu([...base, '--column', '产废数'])).code).toBe(2)
})
