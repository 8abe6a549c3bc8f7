// The commands of package.json, with nothing but Node and npm: start, dev, build, test (`check` is the same), lint, types.
// Installs when the lockfile changed, builds when a source changed, then serves, or runs every check or some of them.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIfNeeded } from './lib/built.mjs'
import { installIfNeeded } from './lib/installed.mjs'
import { runCommand } from './lib/runCommand.mjs'
import { underNewEnoughNode } from './lib/runtime.mjs'
import { say } from './lib/say.mjs'

await underNewEnoughNode(fileURLToPath(import.meta.url))
const root = dirname(dirname(fileURLToPath(import.meta.url)))
async function start() {
  await installIfNeeded(root)
  await buildIfNeeded(root)
  const { main } = await import(pathToFileURL(join(root, 'dist/server.mjs')).href)
  process.exit(await main())
}

async function test() {
  await installIfNeeded(root)
  await buildIfNeeded(root)
  const { runChecks } = await import('./lib/checks.mjs')
  process.exit((await runChecks(root)) ? 0 : 1)
}

async function build() {
  await installIfNeeded(root)
  await buildIfNeeded(root)
}

/** The server from its sources, started anew when one changes, and the pages by Vite, which shows a change at once. */
async function dev() {
  await installIfNeeded(root)
  await buildIfNeeded(root, { web: false })
  const server = runCommand(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', 'src/cli/main.ts', 'serve'], {
    cwd: root,
  })
  const pages = runCommand(process.execPath, [join(root, 'node_modules/vite/bin/vite.js')], { cwd: root })
  process.exit((await Promise.race([server, pages])).code)
}

/** A program of node_modules/.bin under a Node that is new enough: `npm run tool -- vitest run tests/house`. */
async function tool() {
  await installIfNeeded(root)
  const [name, ...args] = process.argv.slice(3)
  if (name === undefined) throw new Error('用法 usage: npm run tool -- vitest run tests/house')
  const file = join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
  process.exit((await runCommand(file, args, { cwd: root })).code)
}

/** Some of the checks that only read. */
const some = names => async () => {
  await installIfNeeded(root)
  const { runReading } = await import('./lib/checks.mjs')
  process.exit((await runReading(root, names)) ? 0 : 1)
}

const tasks = { start, dev, build, test, tool, lint: some(['format', 'lint', 'dead code']), types: some(['types']) }
const task = tasks[process.argv[2] ?? '']
if (task === undefined || !existsSync(join(root, 'package-lock.json'))) {
  say('', `用法 usage: npm start | npm test | npm run ${Object.keys(tasks).slice(1).join(' | ')}`)
  process.exit(2)
}
try {
  await task()
} catch (error) {
  say('', error instanceof Error ? error.message : String(error))
  process.exit(1)
}
