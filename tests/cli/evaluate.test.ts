// xunyu evaluate: the example from end to end, a draft that says what is missing, the check of a frozen file, bad input with its place.
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { xunyu } from './support.ts'

let place: string
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'xunyu-evaluate-'))
})
afterAll(() => rm(place, { recursive: true, force: true }))

test('the example: the tree in both languages, the files, and a frozen file that verifies until a digit changes', async () => {
  const out = join(place, 'out')
  const run = await xunyu(['evaluate', '--demo', '--out', out, '--lang', 'en'])
  expect(run.code).toBe(0)
  expect(run.out).toContain('SYNTHETIC demonstration data')
  expect(run.out).toContain('batches 3870.000  products 3871.319  stock 3876.625  → 3870.000 t')
  expect(run.out).toContain('no amount:')
  expect((await readdir(out)).sort()).toEqual([
    'closing.docx',
    'conclusion.docx',
    'decision.docx',
    'frozen.json',
    'notice.docx',
    'report.docx',
    'tax.xlsx',
    'workpapers.xlsx',
  ])
  expect((await xunyu(['evaluate', '--demo', '--lang', 'zh'])).out).toContain('应有结论  ! 未核实')
  const frozen = join(out, 'frozen.json')
  expect((await xunyu(['evaluate', 'verify', frozen])).code).toBe(0)
  await writeFile(frozen, (await readFile(frozen, 'utf8')).replace('"salesCny":"', '"salesCny":"9'))
  const changed = await xunyu(['evaluate', 'verify', frozen, '--lang', 'en'])
  expect([changed.code, changed.out.split('\n').filter(line => line.startsWith('✗'))]).toEqual([
    3,
    ['✗ hash of the account', '✗ the balance follows from the account'],
  ])
})

test('a folder without a procedure is a draft: exit 3, every missing paper named; bad input names file, line and fix', async () => {
  const own = join(place, 'own')
  await cp('examples/evaluation-brickworks', own, { recursive: true })
  await rm(join(own, 'procedure.json'))
  const draft = await xunyu(['evaluate', own, '2022', '--json'])
  const { evaluationCase, frozen } = JSON.parse(draft.out) as {
    evaluationCase: { verdicts: { proposed: { answer: string } }[] }
    frozen: string | null
  }
  expect([draft.code, evaluationCase.verdicts[0]?.proposed.answer, frozen]).toEqual([3, 'undetermined', null])
  expect((await xunyu(['evaluate', own, '2021'])).code).toBe(2)
  const batches = join(own, 'batches.csv')
  await writeFile(batches, (await readFile(batches, 'utf8')).replace('290000', '29 万'))
  const bad = await xunyu(['evaluate', own, '--lang', 'en'])
  expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('batches.csv') as string])
  expect((await xunyu(['evaluate'])).code).toBe(2)
})
