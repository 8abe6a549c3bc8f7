// Types the commands of one half of a how-to into a shell, in an empty folder, and says where the page is wrong.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npxFolder } from './npx.ts'
import type { Half, Step } from './page.ts'

/** Where a reader's own things are. */
export type Reader = {
  /** What a page must write as an example, and what the reader writes in its place. */
  own: Record<string, string>
  /** The folder of XUNYU_CACHE. */
  cache: string
  /** A PostgreSQL database of the reader's, which is used where it is named; else the embedded one. */
  databaseUrl?: string
  /** Port of a program that is loaded already and runs the commands; without it each is a process of its own. */
  warmPort?: number
}

/** Windows of their own: what a reader leaves running while they go on. */
export const goesOn = /\bxunyu (?:serve|worker)\b/u

const bare = (command: string): string => command.replace(/\s+#[^'"]*$/u, '')

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.on('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function scriptOf(steps: readonly Step[], port: number, own: Reader['own']): string {
  const lines = steps.map(({ command }, at) => {
    let typed = bare(command).replaceAll('127.0.0.1:7070', `127.0.0.1:${port}`)
    for (const [written, meant] of Object.entries(own)) typed = typed.replaceAll(written, meant)
    const kept = `>../out.${at} 2>../err.${at}`
    if (!goesOn.test(typed)) return `{ ${typed}\n} ${kept} </dev/null; echo $? >../code.${at}`
    // A server is gone on with when its base plan is there, what does not solve as soon as it says a word.
    const ready =
      typed.includes(' serve') && !typed.includes('--no-solve')
        ? `grep -q 'base solved' ../out.${at}`
        : `[ -s ../out.${at} -o -s ../err.${at} ]`
    const wait = `for i in {1..600}; do ${ready} && break; sleep 0.1; done`
    return `{ ${typed}\n} ${kept} </dev/null &\n${wait}\nkill -0 $! && echo 0 >../code.${at}`
  })
  // With job control each of them is a group of its own, so that what npx started ends with it; what has not ended by itself is ended.
  const end = `for job in $(jobs -p); do
  kill -- -$job
  for i in {1..100}; do kill -0 -- -$job 2>/dev/null || break; sleep 0.1; done
  kill -9 -- -$job 2>/dev/null
done`
  return ['set -m', ...lines, end, 'true', ''].join('\n')
}

/** Lines of an answer with single spaces, to be compared with what a page shows. */
const plain = (line: string): string => line.trim().replace(/\s+/gu, ' ')

/** The first shown line that the answer does not hold after the ones before it. */
function notSeen(shown: readonly string[], answer: string): string | undefined {
  const lines = answer.split('\n').map(plain)
  let from = 0
  for (const line of shown.map(plain).filter(one => one !== '' && one !== '…')) {
    const pattern = new RegExp(
      line
        .split('…')
        .map(part => part.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`))
        .join('.*'),
      'u',
    )
    const found = lines.findIndex((one, at) => at >= from && pattern.test(one))
    if (found < 0) return line
    from = found + 1
  }
  return undefined
}

function runShell(script: string, cwd: string, environment: Record<string, string>): Promise<void> {
  return new Promise(done => {
    const { PATH = '', HOME = '' } = process.env
    const shell = spawn('bash', ['-c', script], {
      cwd,
      stdio: 'ignore',
      env: { HOME, ...environment, PATH: `${environment['PATH']}:${PATH}` },
      timeout: 200_000,
    })
    shell.on('exit', () => done())
  })
}

/** @returns what does not go as the page says, one line each with its place */
export async function follow(path: string, half: Half, { own, cache, databaseUrl, warmPort }: Reader): Promise<string[]> {
  if (half.steps.length === 0) return []
  const root = mkdtempSync(join(tmpdir(), 'xunyu-howto-'))
  try {
    const folder = join(root, 'here')
    mkdirSync(folder)
    const port = await freePort()
    await runShell(scriptOf(half.steps, port, own), folder, {
      PATH: npxFolder(root, warmPort),
      XUNYU_LANG: half.language,
      XUNYU_CACHE: cache,
      PORT: String(port),
      XUNYU_DATA: join(folder, '.xunyu'),
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    })
    const read = (name: string): string => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '')
    return half.steps.flatMap((step, at) => {
      const place = `${path}:${step.line} ${step.command}`
      const [code, out, err] = ['code', 'out', 'err'].map(name => read(`${name}.${at}`))
      if (code?.trim() !== String(step.exitCode)) return [`${place}\n  ended with ${code?.trim() || 'nothing'}\n${out}${err}`]
      const missing = notSeen(step.shown, `${out}\n${err}`)
      return missing === undefined ? [] : [`${place}\n  does not show: ${missing}\n${out}${err}`]
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
