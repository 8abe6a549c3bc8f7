// A running server as the commands see it: JSON in and out, problems as the server words them.
import { problem, type Problem } from '#domain/problem.ts'
import { exit, problemLines, UsageError } from './command.ts'
import type { Terminal } from './command.ts'

/** The server's own refusal, or why it cannot be asked. */
export class ServerRefusal extends Error {
  override name = 'ServerRefusal'
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems[0]?.en ?? 'refused')
    this.problems = problems
  }
}

export type ServerClient = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>
  bytes: (path: string) => Promise<Uint8Array>
  patch: (path: string, body: unknown) => Promise<void>
  remove: (path: string) => Promise<void>
  /** Bytes go up as they are. */
  upload: <T>(path: string, bytes: Uint8Array, headers?: Record<string, string>) => Promise<T>
}

/** What is asked for, as the query of an address; what is undefined is left out. */
export function queryText(all: object): string {
  const words = new URLSearchParams()
  for (const [key, value] of Object.entries(all)) if (value !== undefined) words.set(key, String(value))
  return words.toString()
}

/** A server keeps what it is told: there is no trying out through it. */
export function noDryRun(dryRun: boolean): void {
  if (dryRun)
    throw new UsageError('--dry-run 只能用于数据目录或 DATABASE_URL', '--dry-run works on the data directory or DATABASE_URL alone')
}

/** @param address such as `http://127.0.0.1:7070`; a token in XUNYU_TOKEN says who asks */
export function openServerClient(address: string, signal?: AbortSignal): ServerClient {
  const token = process.env['XUNYU_TOKEN']
  const root = `${address.replace(/\/+$/u, '')}/api`
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> => {
    let answer: Response
    try {
      answer = await fetch(`${root}${path}`, {
        method,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
          ...(token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      })
    } catch (failure) {
      if (signal?.aborted === true) throw failure
      throw new ServerRefusal([unreachable(address, failure)])
    }
    if (answer.ok) return answer
    const said = (await answer.json().catch(() => undefined)) as { problems?: Problem[] } | undefined
    throw new ServerRefusal(said?.problems ?? [unreachable(address, `HTTP ${answer.status}`)])
  }
  return {
    get: async <T>(path: string) => (await (await ask('GET', path)).json()) as T,
    post: async <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
      (await (await ask('POST', path, body, headers)).json()) as T,
    patch: async (path, body) => {
      await ask('PATCH', path, body)
    },
    remove: async path => {
      await ask('DELETE', path)
    },
    upload: async <T>(path: string, bytes: Uint8Array, headers?: Record<string, string>) =>
      (await (await ask('POST', path, bytes, headers)).json()) as T,
    bytes: async path => new Uint8Array(await (await ask('GET', path)).arrayBuffer()),
  }
}

/** Runs what asks a server; its refusal becomes lines and an exit code. */
export async function withServer(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (failure) {
    if (!(failure instanceof ServerRefusal)) throw failure
    terminal.err(problemLines(failure.problems, terminal))
    return exit.badInput
  }
}

function unreachable(address: string, failure: unknown): Problem {
  const cause = failure instanceof Error ? ((failure.cause as { code?: string } | undefined)?.code ?? failure.message) : String(failure)
  return problem(
    'server.unreachable',
    { path: address },
    {
      zh: `服务没有回答（${cause}）。`,
      en: `The server does not answer (${cause}).`,
      fixZh: '请先启动服务（npm start 或 xunyu serve），并核对 --server 的地址，如 http://127.0.0.1:7070。',
      fixEn: 'Start the server (npm start or xunyu serve) and check the address of --server, such as http://127.0.0.1:7070.',
    },
  )
}
