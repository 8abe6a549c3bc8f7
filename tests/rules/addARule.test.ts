// docs/how-to/add-a-rule.md followed literally in a copy of the tree: its blocks make a rule, and the tests of every rule accept it.
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const copy = mkdtempSync(join(tmpdir(), 'xunyu-rule-'))
afterAll(() => rmSync(copy, { recursive: true }))

test('one folder and one line add a rule that every test of rules accepts', () => {
  for (const part of ['package.json', 'src/rules', 'src/domain']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'))
  const page = readFileSync('docs/how-to/add-a-rule.md', 'utf8')
  const files = [...page.matchAll(/^`(src\/rules\/yard-fee\/\w+\.ts)`\n\n```ts\n([\s\S]*?)^```/gm)]
  expect(files.map(([, path]) => path)).toEqual(['parameters', 'rule', 'cases'].map(name => `src/rules/yard-fee/${name}.ts`))
  for (const [, path, text] of files) {
    mkdirSync(dirname(join(copy, path!)), { recursive: true })
    writeFileSync(join(copy, path!), text!)
  }
  const [, appended] = /```ts append\n([\s\S]*?)```/.exec(page)!
  expect(appended!.trim().split('\n')).toHaveLength(1)
  appendFileSync(join(copy, 'src/rules/folders.ts'), appended!)
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'src/rules/everyRule.test.ts', '--reporter=verbose'], {
    cwd: copy,
    encoding: 'utf8',
  })
  expect(run.status, run.stdout).toBe(0)
  expect(run.stdout).toContain('yard-fee has cases, and each comes out as written')
  expect(run.stdout).toContain('YARD-FROM 2030-01-01: below, on and above the line')
})
