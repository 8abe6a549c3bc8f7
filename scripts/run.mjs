// The commands of package.json, with nothing but Node and npm: start, dev, build, test (`check` is the same), lint, types.
// Installs when the lockfile changed, builds when a source changed, then serves, or runs every check or some of them.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIfNeeded } from './lib/built.mjs'
import { installIfNeeded } from './lib/installed.mjs'
import { runCommand } from './lib/runCommand.mjs'
import { say } from './lib/say.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const needed = [20, 19]

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

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

/** Some of the checks that only read. */
const some = names => async () => {
  await installIfNeeded(root)
  const { runReading } = await import('./lib/checks.mjs')
  process.exit((await runReading(root, names)) ? 0 : 1)
}

const tasks = { start, dev, build, test, lint: some(['format', 'lint', 'dead code']), types: some(['types']) }
const task = tasks[process.argv[2] ?? '']
if (!nodeIsNewEnough()) {
  say(
    `需要 Node.js ${needed.join('.')} 或更新版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装 Node 22 或 24。`,
    `Node.js ${needed.join('.')} or newer is needed, this is ${process.versions.node}. Install Node 22 or 24 from https://nodejs.org.`,
  )
  process.exit(1)
}
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
