// A machine with an older Node: what the launchers fetch, what they refuse, and that a program runs under what was found.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNode, isNewEnough, oldest } from '../../scripts/lib/runtime.mjs'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'xunyu-runtime-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** An npm that runs `script` in place of a fetch, and writes down that it was asked. */
function standInForNpm(script: string): string {
  const folder = join(home, 'bin')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho asked >> "${join(home, 'asked')}"\n${script}\n`)
  chmodSync(join(folder, 'npm'), 0o755)
  return folder
}

/** A package with a `node` that says this version of itself. */
const packageOf = (version: string) => `p=node_modules/$(sed -n 's/.*"dependencies":{"\\([^"]*\\)".*/\\1/p' package.json)
mkdir -p "$p/bin" && echo licence > "$p/LICENSE" && printf '#!/bin/sh\\necho ${version}\\n' > "$p/bin/node" && chmod +x "$p/bin/node"`

async function find(script: string, more: { platform?: string; wanted?: string; places?: string[] } = {}) {
  const said: string[] = []
  const before = process.env.PATH
  process.env.PATH = `${standInForNpm(script)}${delimiter}${before}`
  try {
    const places = more.places ?? [join(home, '.runtime')]
    const found = await findNode({ current: '20.20.2', platform: 'linux-x64', ...more, places, say: text => said.push(text) })
    return {
      ...found,
      said,
      asked: existsSync(join(home, 'asked')) ? readFileSync(join(home, 'asked'), 'utf8').trim().split('\n').length : 0,
    }
  } finally {
    process.env.PATH = before
  }
}

const pinned = /version = '([\d.]+)'/.exec(readFileSync('scripts/lib/runtime.mjs', 'utf8'))?.[1] ?? ''

test('the oldest Node of the launchers is the one of the package', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
  expect(engines.node).toBe(`>=${oldest.join('.')}`)
  expect(isNewEnough(pinned)).toBe(true)
  expect(['18.20.8', '20.20.2', '22.11.0', '22.12.0', '24.0.0', '26.1.0'].map(isNewEnough)).toEqual([false, false, false, true, true, true])
})

test('npm brings it once, and it is found from then on', async () => {
  const first = await find(packageOf(pinned))
  expect(first.node).toBe(join(home, '.runtime', `node-${pinned}-linux-x64`, 'bin', 'node'))
  expect(first.said.join()).toContain('npm brings Node.js')
  const second = await find('exit 1')
  expect(second).toMatchObject({ node: first.node, said: [], asked: 1 })
})

test('what npm fails to bring, or what does not run, is said in both languages and leaves nothing', async () => {
  for (const script of ['echo "npm error ENOTFOUND registry" >&2; exit 1', packageOf('99.0.0')]) {
    const found = await find(script)
    expect(found.node).toBeUndefined()
    expect(found).toMatchObject({
      message: expect.stringMatching(/需要 Node\.js .*20\.20\.2[^]*is needed, this is 20\.20\.2[^]*https:\/\/nodejs\.org/),
    })
    expect(found).toMatchObject({ message: expect.stringMatching(/ENOTFOUND|does not run here/) })
    expect(existsSync(join(home, '.runtime', `node-${pinned}-linux-x64`))).toBe(false)
  }
})

test('a folder that cannot be written to is passed over for the next', async () => {
  writeFileSync(join(home, 'file'), '')
  const found = await find(packageOf(pinned), { places: [join(home, 'file', '.runtime'), join(home, 'cache')] })
  expect(found.node).toBe(join(home, 'cache', `node-${pinned}-linux-x64`, 'bin', 'node'))
})

test('other platforms and who forbids a download are told what to install; nothing is fetched', async () => {
  for (const more of [{ platform: 'darwin-arm64' }, { platform: 'win32-x64' }, { wanted: 'off' }, { wanted: join(home, 'missing') }])
    expect(await find(packageOf(pinned), more)).toMatchObject({ message: expect.stringContaining('XUNYU_NODE'), asked: 0 })
  expect(await find('exit 1', { platform: 'win32-x64', wanted: process.execPath })).toMatchObject({ node: process.execPath })
})

/** Starts a file as an older Node would: the launcher believes that it is old; what it starts does not. */
function startAsOld(file: string, args: string[]) {
  const old = join(home, 'old.mjs')
  writeFileSync(old, `if (process.env.OLD && delete process.env.OLD) Object.defineProperty(process.versions, 'node', { value: '20.20.2' })`)
  const env = { ...process.env, OLD: '1', XUNYU_NODE: process.execPath }
  const child = spawn(process.execPath, ['--import', old, file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => (said.out += String(chunk)))
  child.stderr.on('data', chunk => (said.err += String(chunk)))
  const ended = new Promise<{ code: number | null; signal: string | null; out: string; err: string }>(resolve => {
    child.once('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  return { child, ended }
}

test('a command started by an older Node runs under the newer one: arguments, answer and exit code', async () => {
  expect(await startAsOld('scripts/xunyu.mjs', ['--version']).ended).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^xunyu \d/),
    err: '',
  })
  const { code, out } = await startAsOld('scripts/xunyu.mjs', ['check', 'examples/no-such-folder', '--lang', 'en']).ended
  expect({ code, named: out.includes('no-such-folder') }).toEqual({ code: 2, named: true })
})

test('a signal to the older process reaches the program, whose end is the end of both', async () => {
  const program = join(home, 'program.mjs')
  writeFileSync(
    program,
    `import { underNewEnoughNode } from ${JSON.stringify(pathToFileURL(resolve('scripts/lib/runtime.mjs')).href)}
await underNewEnoughNode(${JSON.stringify(program)})
if (process.argv[2] === 'orderly') for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => { console.log('orderly after ' + signal); process.exit(7) })
console.log('ready'); setInterval(() => undefined, 1000)`,
  )
  const end = async (how: string, signal: NodeJS.Signals) => {
    const { child, ended } = startAsOld(program, [how])
    await once(child.stdout, 'data')
    child.kill(signal)
    return ended
  }
  expect(await end('orderly', 'SIGTERM')).toMatchObject({ code: 7, out: 'ready\norderly after SIGTERM\n' })
  expect(await end('orderly', 'SIGINT')).toMatchObject({ code: 7, out: 'ready\norderly after SIGINT\n' })
  expect(await end('as it comes', 'SIGTERM')).toMatchObject({ code: null, signal: 'SIGTERM' })
})
