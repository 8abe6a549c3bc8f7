// Requests to the API. A refusal is an ApiProblem that carries the server's Problems; a dead server says so in words.
import { problem } from '#domain/problem.ts'
import createClient from 'openapi-fetch'
import type { paths } from './schema.ts'
import type { Problem } from './types.ts'

export class ApiProblem extends Error {
  readonly problems: Problem[]
  readonly status: number
  constructor(problems: Problem[], status: number) {
    super(problems[0]?.en ?? `HTTP ${status}`)
    this.problems = problems
    this.status = status
  }
}

const unreachable: Problem = problem(
  'server.unreachable',
  {},
  {
    zh: '连接不到循域服务',
    en: 'The Xunyu server cannot be reached',
    fixZh: '请确认服务正在运行（npm start），再重试',
    fixEn: 'Check that the server is running (npm start), then retry',
  },
)

function unexpected(status: number): Problem {
  return problem(
    'server.answer',
    {},
    {
      zh: `服务返回了意外的回答（HTTP ${status}）`,
      en: `The server gave an unexpected answer (HTTP ${status})`,
      fixZh: '请重试；若仍如此，请查看服务日志',
      fixEn: 'Retry; if it persists, look at the server log',
    },
  )
}

/** The API by its generated types; relative addresses, so that it works behind any proxy. */
export const api = createClient<paths>({ baseUrl: window.location.origin })

type Reply<T> = { data?: T; error?: unknown; response: Response }

/**
 * Waits for a call of `api` and returns what it answers.
 * @throws ApiProblem for every refusal and for a server that does not answer
 */
export async function answerOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  let answer: Reply<T>
  try {
    answer = await reply
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem([unreachable], 0)
  }
  const { data, error, response } = answer
  if (response.ok) return data as T
  const problems = (error as { problems?: Problem[] } | undefined)?.problems
  const dead = [502, 503, 504].includes(response.status)
  throw new ApiProblem(problems?.length ? problems : [dead ? unreachable : unexpected(response.status)], response.status)
}

/** A file as the body of a request: its bytes as they are. */
export const fileBody = (file: File) => ({
  body: file as never,
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'content-type': 'application/octet-stream' },
})
