// One command to start and one to test, with nothing but Node and npm: `npm start`, `npm test` (`npm run check` is the same).
// Installs when the lockfile changed, builds when a source changed, then serves or runs every check.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIfNeeded } from './lib/built.mjs'
import { installIfNeeded } from './lib/installed.mjs'
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

const tasks = { start, test }
const task = tasks[process.argv[2] ?? '']
if (!nodeIsNewEnough()) {
  say(
    `需要 Node.js ${needed.join('.')} 或更新版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装 Node 22 或 24。`,
    `Node.js ${needed.join('.')} or newer is needed, this is ${process.versions.node}. Install Node 22 or 24 from https://nodejs.org.`,
  )
  process.exit(1)
}
if (task === undefined || !existsSync(join(root, 'package-lock.json'))) {
  say('用法：npm start | npm test', 'usage: npm start | npm test')
  process.exit(2)
}
try {
  await task()
} catch (error) {
  say('', error instanceof Error ? error.message : String(error))
  process.exit(1)
}
