// One table over all commands: help with examples and the one table of exit codes, slips told with the word that was meant, and with --json
// one JSON document whatever happens.
import { describe, expect, test } from 'vitest'
import { exit, exitWords } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import { meant } from '../../src/cli/meant.ts'
import { readFileSync } from 'node:fs'
import { xunyu } from './support.ts'

type Refusal = { ok: boolean; exitCode: number; problems: { code: string; zh: string; en: string; fixZh: string; fixEn: string }[] }

describe.each(commands.map(({ name }) => name))('xunyu %s', name => {
  test('help shows how it is written, an example that begins with it, and what exit codes mean', async () => {
    for (const [language, words] of [
      ['zh', ['用法：', '例子', '退出码']],
      ['en', ['Usage: ', 'Example', 'Exit codes']],
    ] as const) {
      const { out } = await xunyu(['help', name, '--lang', language])
      for (const word of words) expect(out).toContain(word)
      // Every code once, in the words of the one table.
      for (const [, zh, en] of exitWords) expect(out.split(language === 'zh' ? zh : en).length).toBe(2)
      expect(out.slice(out.indexOf(words[1]))).toMatch(new RegExp(`(xunyu ${name}|npm run ${name})`))
    }
  })

  test('a swapped letter is told the command, a misspelt option the option; with --json as one document', async () => {
    const swapped = name[1] === name[2] ? `${name}x` : `${name.slice(0, 1)}${name[2]}${name[1]}${name.slice(3)}`
    const slip = await xunyu([swapped, '--lang', 'en'])
    expect([slip.code, slip.out]).toEqual([exit.badInput, ''])
    expect(slip.err).toContain(`did you mean "${name}"?`)
    const option = await xunyu([name, '--lagn', 'zh', '--json'])
    expect(option.code).toBe(exit.badInput)
    expect(option.err).toContain('是否应为“--lang”？')
    const said = JSON.parse(option.out) as Refusal
    expect(said).toMatchObject({ ok: false, exitCode: exit.badInput, problems: [{ code: 'usage' }] })
    expect(said.problems[0]!.en).toContain('did you mean "--lang"?')
  })
})

test.each([
  ['ledger', 'balnces', 'balances'],
  ['claims', 'chekc', 'check'],
  ['rules', 'explian', 'explain'],
  ['trade', 'dispach', 'dispatch'],
  ['disputes', 'propse', 'propose'],
  ['jobs', 'retyr', 'retry'],
  ['scenarios', 'restor', 'restore'],
  ['study', 'paretto', 'pareto'],
  ['template', 'legder', 'ledger'],
  ['user', 'ad', 'add'],
])('xunyu %s %s: did you mean %s?', async (command, slip, word) => {
  const { code, out, err } = await xunyu([command, slip, '--lang', 'en'])
  expect([code, out]).toEqual([exit.badInput, ''])
  expect(err).toContain(`did you mean "${word}"?`)
})

test('nothing is suggested for a word that is like none', () => {
  expect(meant('frobnicate', ['plan', 'check'])).toBeUndefined()
  expect(meant('x', ['plan', 'check'])).toBeUndefined()
  expect(meant('sce', ['scenarios', 'serve'])).toBe('scenarios')
})

test.each([
  [exit.ok, ['check', 'examples/two-towns']],
  [exit.badInput, ['check', 'nowhere']],
  [exit.notAsHoped, ['check', 'examples/rules']],
  [exit.ok, ['settings', 'examples/two-towns']],
  [exit.ok, ['plan', 'examples/explicit', '-q', '--no-baseline']],
  [exit.badInput, ['plan', 'nowhere']],
  [exit.badInput, ['plan', 'examples/two-towns', '--set', 'target.isw_utilized=1']],
  [exit.notAsHoped, ['claims', 'check', 'examples/claims-ash']],
  [exit.notAsHoped, ['reconcile', 'examples/reconcile-plant']],
  [exit.badInput, ['reconcile', 'nowhere.csv']],
  [exit.ok, ['rules', 'list']],
  [exit.ok, ['rules', 'explain', 'VAT2015-2.4.refund']],
  [exit.badInput, ['rules', 'show', 'no-such-rule']],
  [exit.badInput, ['evaluate', 'verify', 'nowhere.json']],
  [exit.badInput, ['evaluate', 'no-such-firm', '2022']],
  [exit.badInput, ['bundle', '--verify', 'nowhere.zip']],
  [exit.badInput, ['flows', 'nowhere.json']],
  [exit.badInput, ['import', 'nowhere.xlsx']],
  [exit.badInput, ['check', 'examples/two-towns', '-o', '/tmp/marked.xlsx']],
  [exit.badInput, ['evaluate', '--demo', '--key', 'nowhere.pem']],
  [exit.badInput, ['jobs', 'list', '--server', 'http://127.0.0.1:1']],
  [exit.badInput, ['scenarios', 'show', 'nowhere.json']],
  [exit.badInput, ['backup', 'no/such/folder/b.tar.gz', '--server', 'http://127.0.0.1:1']],
  [exit.badInput, ['restore', 'nowhere.tar.gz']],
])('exit code %i and one JSON document: xunyu %j', async (code, args) => {
  const run = await xunyu([...args, '--json', '--lang', 'en'])
  expect([run.code, run.err.match(/ {4}at /)]).toEqual([code, null])
  const said = JSON.parse(run.out) as unknown
  if (code !== exit.badInput) return
  const refusal = said as Refusal
  expect(refusal).toMatchObject({ ok: false, exitCode: code })
  expect(refusal.problems.length).toBeGreaterThan(0)
  for (const { zh, en, fixZh, fixEn } of refusal.problems) expect([zh, en, fixZh, fixEn].every(text => text.length > 3)).toBe(true)
})

test('the page of exit codes has exactly the codes that there are, in both languages', () => {
  const page = readFileSync('docs/how-to/exit-codes.md', 'utf8')
  for (const half of page.split('## English'))
    expect([...half.matchAll(/^\| (\d+) \|/gmu)].map(([, code]) => Number(code))).toEqual(exitWords.map(([code]) => code))
})
