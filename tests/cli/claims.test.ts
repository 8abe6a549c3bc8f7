// xunyu claims: the auditor's check of files in three forms and both languages, and the registry in a data directory.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import type { ClaimCheck } from '#domain/custody.ts'
import { readCsv } from '#intake/csv.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-claims-'))
afterAll(() => rmSync(folder, { recursive: true }))
const example = 'examples/claims-ash'
const at = (name: string): string => join(folder, name)

test.each(['zh', 'en'])('double counting, as an auditor has it: the cut in words (%s), exit code 3', async language => {
  const run = await xunyu(['claims', 'check', example, '--lang', language])
  expect([run.code, run.err]).toEqual([3, ''])
  // UPDATE_GOLDEN=1 writes it anew: read the difference.
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(example, `expected.${language}.txt`), run.out)
  expect(run.out).toBe(readFileSync(join(example, `expected.${language}.txt`), 'utf8'))
})

test('folder, files, workbook and JSON say the same', async () => {
  const json = async (...paths: string[]) => {
    const run = await xunyu(['claims', 'check', ...paths, '--json'])
    expect([run.code, run.err]).toEqual([3, ''])
    return JSON.parse(run.out) as ClaimCheck
  }
  const whole = await json(example)
  expect(whole).toMatchObject({
    admissible: false,
    claims: 4,
    papers: 6,
    accountingBases: [{ admission: { carriedKg: 100_000_000, missingKg: 220_000_000 } }],
  })
  expect(await json(`${example}/claims.csv`, `${example}/papers.csv`)).toEqual(whole)
  const sheet = (name: string, file: string) => {
    const table = readCsv(readFileSync(`${example}/${file}`, 'utf8'), name, file)
    if ('problem' in table) throw new Error(table.problem.en)
    return { name, rows: [['标题行', null], table.header, ...table.rows.map(row => row.cells)].slice(1) as string[][] }
  }
  writeFileSync(at('ash.xlsx'), await writeXlsx({ sheets: [sheet('申报', 'claims.csv'), sheet('凭证', 'papers.csv')] }))
  expect(await json(at('ash.xlsx'))).toEqual(whole)
  const paper = (kind: string, id: string, more: object) => ({ kind, id, validOn: '2022-08-01', evidence: [], ...more })
  const yard = { party: 'p', site: 'p', material: 'ash' }
  writeFileSync(
    at('ash.json'),
    JSON.stringify({
      papers: [paper('arose', 'a', { at: yard, massKg: 10 }), paper('converted', 'c', { at: yard, massKg: 10, process: 'x' })],
      claims: [{ id: 'one', claimant: 'p', period: '2022', massKg: 10 }],
    }),
  )
  const good = await xunyu(['claims', 'check', at('ash.json'), '--lang', 'en'])
  expect([good.code, good.out]).toEqual([
    0,
    '1 claims, 2 papers\nAccounting basis "statistics": admissible. 1 claims of 0.01 t together, all carried by the papers.\n  Two views of the same 0.01 t (never added): by user p 0.01; by sender p 0.01\n',
  ])
})

test('every bad cell is named with its place and fix, in both languages; nothing is judged', async () => {
  cpSync(example, at('bad'), { recursive: true })
  writeFileSync(
    at('bad/papers.csv'),
    '凭证号,类型,日期,移出单位,移入单位,物料,数量,计量单位,备注\n产-01,产出来,2022-02-30,,电厂,粉煤灰,多,斤,x\n移-01,移交,2022-08-02,电厂,,粉煤灰,1,t,\n移-01,移交,2022-08-02,电厂,厂,,１２,ｔ,\n',
  )
  writeFileSync(
    at('bad/claims.csv'),
    'claim,claimant,period,mass,accounting basis,model,balancing\nA,works,2022-13,0,fame,book and claim,decade\nA,,2022,5,,,\n',
  )
  for (const language of ['zh', 'en'] as const) {
    const run = await xunyu(['claims', 'check', at('bad'), '--lang', language])
    expect([run.code, run.out]).toEqual([2, ''])
    const lines = run.err.split('\n').filter(line => line !== '' && !line.startsWith('      →'))
    expect(lines.length).toBeGreaterThanOrEqual(13)
    expect(run.err).toContain({ zh: '不是期间', en: 'is not a period' }[language])
  }
  const none = await xunyu(['claims', 'check', at('nowhere'), '--lang', 'en'])
  expect([none.code, none.err.includes('cannot be read')]).toEqual([2, true])
  writeFileSync(at('torn.json'), '{"papers": [')
  expect((await xunyu(['claims', 'check', at('torn.json')])).code).toBe(2)
  writeFileSync(at('wrong.json'), '{"papers": [{"kind": "arose"}], "claims": []}')
  expect((await xunyu(['claims', 'check', at('wrong.json')])).code).toBe(2)
})

test.each([
  [['claims']],
  [['claims', 'chek', example]],
  [['claims', 'check']],
  [['claims', 'explain']],
  [['claims', 'withdraw', 'claim:1']],
  [['claims', 'file', '--claimant', 'x']],
  [['claims', 'list', '--accounting-basis', 'fame']],
  [['claims', 'file', '--claimant', 'x', '--accounting-basis', 'statistics', '--period', '2022', '--kg', '1.5', '--evidence', 'e']],
  [['claims', 'list', '--server', 'http://127.0.0.1:1']],
])('%j is refused in words, exit code 2', async args => {
  for (const language of ['zh', 'en']) {
    const run = await xunyu([...args, '--lang', language])
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err.length).toBeGreaterThan(10)
  }
})
