// xunyu reconcile on files that a user would have: the example and its expected text, marked files, exit codes, places of problems.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import type { Problem } from '#domain/problem.ts'
import type { Reconciliation } from '#domain/reconciliation.ts'
import { openTables } from '#steps/intake/openFiles.ts'
import { xunyu } from './support.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-reconcile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const example = 'examples/reconcile-plant'

test.each(['zh', 'en'])('the example says what its golden file says (%s)', async language => {
  const { code, out, err } = await xunyu(['reconcile', example, '--lang', language])
  expect([code, err]).toEqual([3, ''])
  await expect(out).toMatchFileSnapshot(`../../${example}/expected.${language}.txt`)
})

test('a workbook with raw, reconciled and disputed side by side, and the same as CSV', async () => {
  const book = join(folder, 'out.xlsx')
  expect((await xunyu(['reconcile', example, '--out', book, '--sources', 'powder'])).code).toBe(3)
  const read = await openTables([{ name: 'out.xlsx', bytes: await readFile(book) }], () => undefined)
  expect(read.map(table => table.name)).toEqual(['说明', '流量', '节点检验', '收发比对', '组分', '组分平衡'])
  const csv = join(folder, 'out.csv')
  await xunyu(['reconcile', example, '--out', csv])
  const lines = (await readFile(csv, 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(35)
  expect(lines.find(line => line.startsWith('slag_road,'))).toContain('有争议')
})

test('--json has every figure, and each gross error by name', async () => {
  const { out } = await xunyu(['reconcile', example, '--json'])
  const { result } = JSON.parse(out) as { result: Reconciliation }
  expect(result.synthetic).toBe(true)
  expect(result.grossErrors.map(({ flow, alternatives }) => [flow, alternatives])).toEqual([
    ['slag_road', ['slag_road:received']],
    ['powder', []],
  ])
  expect(Math.abs(result.grossErrors[1]!.estimate! - 20_600)).toBeLessThan(2 * result.grossErrors[1]!.sd!)
  expect(result.flows.find(flow => flow.id === 'top_gas')).toMatchObject({ class: 'unobservable', reconciled: null })
})

test('consistent figures end with 0', async () => {
  const file = join(folder, 'flows.csv')
  await writeFile(file, 'id,to,from,mass (kt),sigma\nin,n,,0.1,1\nout,,n,０.１０１,1\n')
  const { code, out } = await xunyu(['reconcile', file, '--lang', 'en'])
  expect([code, out.includes('consistent at 5.0 %')]).toEqual([0, true])
})

test('a workbook with a title, Chinese headers and units in the cells; every problem with its row and column', async () => {
  const file = join(folder, 'bad.xlsx')
  const rows = [
    ['一季度流量'],
    ['流', '起点', '终点', '质量（吨）', '标准差（吨）'],
    ['a', null, 'n', '1.2万吨', 100],
    ['b', 'n', null, 'viel', 100],
    ['c', 'n', 'n', 50, 1],
    ['a', 'n', null, 50, null],
  ]
  await writeFile(file, await writeXlsx({ sheets: [{ name: '流量', rows }] }))
  const first = await xunyu(['reconcile', file, '--json'])
  expect(first.code).toBe(2)
  const places = ({ out }: { out: string }) =>
    (JSON.parse(out) as { problems: Problem[] }).problems.map(({ code, place }) => [code, place.row, place.column])
  expect(places(first)).toEqual([['network.value', 4, '质量（吨）']])
  rows[3] = ['b', 'n', null, 12_000, 100]
  await writeFile(file, await writeXlsx({ sheets: [{ name: '流量', rows }] }))
  expect(places(await xunyu(['reconcile', file, '--json']))).toEqual([
    ['network.flow.loop', 5, undefined],
    ['network.flow.twice', 6, undefined],
    ['network.sigma.missing', 6, undefined],
  ])
})

test.each([
  [['reconcile'], 'one folder'],
  [['reconcile', 'nowhere'], 'there is no such file'],
  [['reconcile', example, '--level', '2'], '--level wants'],
  [['reconcile', '--ledger'], '--period'],
])('%j is refused in words', async (args, says) => {
  const { code, err } = await xunyu([...args, '--lang', 'en'])
  expect(code).toBe(2)
  expect(err).toContain(says)
})
