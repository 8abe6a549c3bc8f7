// Every failure leaves the server as Problems in two languages; never a stack trace.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '#domain/problem.ts'
import { retrySeconds, Unavailable } from '#domain/unavailable.ts'
import { valueWords } from '#domain/valueWords.ts'
import { Refusal } from './refusal.ts'

export function answerError(error: FastifyError | Refusal | Unavailable, request: FastifyRequest, reply: FastifyReply): void {
  const [status, problems] = problemsOf(error)
  if (status >= 500)
    request.log.error({ error: { name: error.name, message: error.message, stack: error.stack }, url: request.url }, 'request failed')
  if (error instanceof Unavailable) void reply.header('retry-after', retrySeconds[error.lack])
  void reply.status(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send({ problems })
}

function problemsOf(error: FastifyError | Refusal | Unavailable): [number, Problem[]] {
  if (error instanceof Unavailable) return [503, [error.problem]]
  if (error instanceof Refusal) return [error.status, error.problems]
  if (hasZodFastifySchemaValidationErrors(error)) {
    return [422, error.validation.map(issue => refusedValue(error.validationContext ?? '', issue))]
  }
  const refused = byDatabase[(error as { code?: string }).code ?? '']
  if (refused !== undefined) return refused
  const status = error.statusCode ?? 500
  if (status === 413)
    return [413, [plain('http.too-large', '内容太大。', 'The body is too large.', '请减小文件后再试。', 'Send a smaller file.')]]
  if (status === 415)
    return [
      415,
      [
        plain(
          'http.media-type',
          '不支持此内容类型。',
          'This content type is not supported.',
          '请用 application/json 或 application/octet-stream。',
          'Use application/json or application/octet-stream.',
        ),
      ],
    ]
  if (status >= 400 && status < 500)
    return [
      status,
      [
        plain(
          'http.request',
          '请求无法读懂。',
          'The request cannot be understood.',
          '请按接口文档 /api/openapi.json 修改。',
          'Change it as /api/openapi.json describes.',
        ),
      ],
    ]
  return [
    500,
    [
      plain(
        'http.internal',
        '服务器内部错误。',
        'Internal server error.',
        '请重试；若仍失败，请查看服务器日志。',
        'Try again; if it fails once more, look at the server log.',
      ),
    ],
  ]
}

/** What the database refuses by its policies and keys, in words that tell nothing of the rows it refused for. */
const mayNot: [number, Problem[]] = [
  403,
  [
    plain(
      'access.refused',
      '您无权这样做。',
      'You may not do this.',
      '请向运维人员或相关企业申请。',
      'Ask an operator, or the firm whose it is.',
    ),
  ],
]
const cannot: [number, Problem[]] = [
  409,
  [
    plain(
      'http.conflict',
      '这与已有的记录冲突。',
      'This is at odds with a record that is there.',
      '请换一个编号，或核对所引用的编号。',
      'Choose another id, or check the ids that it names.',
    ),
  ],
]
/** SQLSTATE: privilege or policy, a reading transaction that writes, a unique key, a foreign key. */
const byDatabase: Record<string, [number, Problem[]]> = { 42501: mayNot, 25006: mayNot, 23505: cannot, 23503: cannot }

type Refused = { keyword?: string; params?: object; message?: string; instancePath: string }
function refusedValue(context: string, { keyword, params, message, instancePath }: Refused): Problem {
  const { zh, en, mendZh, mendEn } = valueWords({ code: keyword, message, ...params })
  const name = instancePath.split('/').filter(Boolean).join('.')
  return {
    code: (params as { params?: { code?: string } } | undefined)?.params?.code ?? 'http.value',
    severity: 'error',
    place: { path: `${context}${instancePath.replaceAll('/', '.')}` },
    zh: `请求中的值不合规定：${name === '' ? '' : `“${name}”`}${zh}`,
    en: `A value in the request is not allowed: ${name === '' ? 'it' : `"${name}"`} ${en}`,
    mendZh: `${mendZh}；写法见接口文档 /api/openapi.json。`,
    mendEn: `${mendEn}; /api/openapi.json describes it.`,
  }
}

function plain(code: string, zh: string, en: string, mendZh: string, mendEn: string): Problem {
  return { code, severity: 'error', place: {}, zh, en, mendZh, mendEn }
}
