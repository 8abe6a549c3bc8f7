// Every check of the product in order: types, format, lint, dead code and the package, tests on both databases, the browser.
// The first piece that is missing or fails ends the run; the last line is the total of the tests.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireBrowser } from './browser.mjs'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

/** Package -> its program, run by this Node so that no shell is needed. */
const programs = {
  typescript: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  package: 'scripts/pack-check.mjs',
}

/** Checks that only read. */
const reading = [
  ...['node', 'web', 'pure', 'kernel'].map(name => ({
    name: `types ${name}`,
    program: 'typescript',
    args: ['-p', `tsconfig.${name}.json`],
  })),
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', program: 'oxlint', args: ['--deny-warnings', 'src', 'scripts', 'tests'] },
  { name: 'dead code', program: 'knip', args: [] },
]

/** The package, installed and used. Mostly one thread that plans a region, so that it goes well beside those that read. */
const packed = { name: 'package', program: 'package', args: [] }

/**
 * @param {string} root
 * @param {string[]} names of those that read, or the first words of them
 * @returns {Promise<boolean>}
 */
export async function runReading(root, names) {
  const failed = await runTwoAtATime(
    root,
    reading.filter(({ name }) => names.some(wanted => name.startsWith(wanted))),
  )
  return failed.length === 0
}

/** What one of them says is shown when it ends. @returns names of those that failed */
async function runTwoAtATime(root, checks) {
  const waiting = [...checks]
  const failed = []
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, program, args } = next
      const { code, output } = await runCommand(process.execPath, [join(root, programs[program]), ...args], { cwd: root, quiet: true })
      say('', `   ${code === 0 ? '✓' : '✗'} ${name}`)
      if (code !== 0) process.stdout.write(output)
      if (code !== 0) failed.push(name)
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}

/** @param {string} root @returns {Promise<boolean>} */
export async function runChecks(root) {
  const work = await mkdtemp(join(tmpdir(), 'xunyu-check-'))
  const total = { passed: 0, failed: 0 }
  const run = (program, args, env = {}) => runCommand(process.execPath, [join(root, programs[program]), ...args], { cwd: root, env })
  const count = found => {
    total.passed += found.passed
    total.failed += found.failed
  }

  const steps = [
    {
      zh: '类型、格式、规范、无用代码，以及安装包',
      en: 'types, format, lint, dead code, and the package, installed and used',
      run: async () => {
        const failed = await runTwoAtATime(root, [packed, ...reading])
        const works = failed.includes(packed.name) ? 0 : 1
        count({ passed: works, failed: 1 - works })
        return failed.length === 0
      },
    },
    {
      zh: '测试（两种数据库）',
      en: 'tests (both databases)',
      run: async () => {
        const report = join(work, 'vitest.json')
        const { code } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { CI: '1' })
        count(await vitestTotal(report))
        return code === 0
      },
    },
    {
      zh: '浏览器测试',
      en: 'browser tests',
      run: async () => {
        const chromium = await requireBrowser(root)
        const report = join(work, 'playwright.json')
        const { code } = await run('playwright', ['test', '--reporter=list,json'], {
          CI: '1',
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        })
        count(await playwrightTotal(report))
        return code === 0
      },
    },
  ]

  let good = true
  try {
    for (const step of steps) {
      const began = Date.now()
      say('', `── ${step.zh} / ${step.en}`)
      const passed = await step.run()
      say('', `── ${passed ? '✓' : '✗'} ${step.zh} / ${step.en} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      if (passed) continue
      good = false
      if (total.failed === 0) total.failed = 1
      break
    }
  } catch (error) {
    good = false
    total.failed += 1
    say('', error instanceof Error ? error.message : String(error))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  if (total.passed === 0 && good) {
    good = false
    say('没有运行任何测试。', 'not a single test ran.')
  }
  say('', `${total.passed} passed, ${total.failed} failed`)
  return good
}

async function vitestTotal(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(await readFile(report, 'utf8'))
  // A file that does not load, or a test that was skipped, is no success.
  const broken = testResults.filter(file => file.status === 'failed' && file.assertionResults.every(one => one.status !== 'failed')).length
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + broken }
}

async function playwrightTotal(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats, errors } = JSON.parse(await readFile(report, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + (stats.expected === 0 ? errors.length : 0) }
}
