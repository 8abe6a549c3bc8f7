// A real process of the built `xunyu serve` for tests: asked over HTTP, killed without warning, started again on the same database.
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

export type Place = { directory: string } | { url: string }
export type ServerProcess = {
  address: string
  pid: number
  /** JSON or bytes go up; throws where nobody answers. `as`: another token than the server's usual asker. */
  ask: (method: string, path: string, body?: unknown, as?: string) => Promise<{ status: number; body: unknown; retryAfter: string | null }>
  kill: (signal?: NodeJS.Signals) => Promise<void>
  /** Undefined while it runs. */
  ended: () => string | undefined
  said: () => string
}

export type ServerOptions = {
  /** Above the usual environment: the small example region, any port, local mode where that is allowed. */
  environment?: Record<string, string>
  /** Who asks, where there is no local mode. */
  token?: string
  /** The region to load, the small example unless given. */
  region?: string
}

export async function startServer(
  place: Place,
  { environment = {}, token, region = 'examples/two-towns/region' }: ServerOptions = {},
): Promise<ServerProcess> {
  const { DATABASE_URL: _url, XUNYU_DATA: _data, ...rest } = process.env
  const where = 'url' in place ? { DATABASE_URL: place.url } : { XUNYU_DATA: place.directory }
  const args = ['dist/cli.mjs', 'serve', '--lang', 'en', '--port', '0', '--region', region]
  const child = spawn(process.execPath, args, { env: { ...rest, ...where, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  // Whoever started it may be ended before it is ready; it does not stay behind.
  const endChild = (): void => void child.kill('SIGKILL')
  process.once('exit', endChild)
  let said = ''
  let end: string | undefined
  const closed = new Promise<void>(resolve => {
    child.once('close', (code, signal) => {
      process.off('exit', endChild)
      end = `${code ?? signal ?? ''}`
      resolve()
    })
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`the server ended by itself (${end}): ${said}`)))
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += String(chunk)
        const ready = /Xunyu is ready: (\S+)/.exec(said)?.[1]
        if (ready !== undefined) resolve(ready)
      })
  })
  return {
    address,
    pid: child.pid ?? 0,
    ended: () => end,
    said: () => said,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal)
      await closed
    },
    ask: async (method, path, body, as = token) => {
      const bytes = body instanceof Uint8Array
      const answer = await fetch(`${address}/api${path}`, {
        method,
        headers: {
          ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
          ...(body === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
      })
      const text = await answer.text()
      const json = answer.headers.get('content-type')?.includes('json') === true
      return { status: answer.status, body: json ? (JSON.parse(text) as unknown) : text, retryAfter: answer.headers.get('retry-after') }
    },
  }
}

/** Asks whether the server is well again and again. @returns stops asking, and tells the slowest answer */
export function watchHealth(server: ServerProcess, everyMs = 150): () => Promise<{ slowestMs: number; answers: number; wrong: string[] }> {
  const stop = new AbortController()
  let [slowestMs, answers] = [0, 0]
  const wrong: string[] = []
  const watching = (async () => {
    while (!stop.signal.aborted) {
      const begun = performance.now()
      try {
        const { status } = await server.ask('GET', '/health')
        if (status !== 200) wrong.push(String(status))
      } catch (failure) {
        wrong.push(String(failure))
      }
      answers += 1
      slowestMs = Math.max(slowestMs, performance.now() - begun)
      await pause(everyMs)
    }
  })()
  return async () => {
    stop.abort()
    await watching
    return { slowestMs: Math.round(slowestMs), answers, wrong }
  }
}

/** Waits until a server has read its region in: until then it is busy (503). */
export async function healthy(server: ServerProcess): Promise<void> {
  for (;;) {
    const { status, body } = await server.ask('GET', '/health')
    if (status === 200 && (body as { status?: unknown }).status === 'ok') return
    if (server.ended() !== undefined) throw new Error(`the server ended by itself (${server.ended()}): ${server.said()}`)
    await pause(100)
  }
}
