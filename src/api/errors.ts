// Every failure leaves the server as Problems in two languages; never a stack trace.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { problem, type Problem } from '#domain/problem.ts'
import { retrySeconds, Unavailable } from '#domain/unavailable.ts'
import { TooMany } from '#domain/tooMany.ts'
import { fieldWords } from '#domain/words/fieldNames.ts'
import { valueWords } from '#domain/valueWords.ts'
import { Refusal } from './refusal.ts'

export function answerError(error: FastifyError | Refusal | Unavailable | TooMany, request: FastifyRequest, reply: FastifyReply): void {
  const [status, problems] = problemsOf(error)
  if (status >= 500)
    request.log.error({ error: { name: error.name, message: error.message, stack: error.stack }, url: request.url }, 'request failed')
  if (error instanceof Unavailable) void reply.header('retry-after', retrySeconds[error.lack])
  if (error instanceof TooMany) void reply.header('retry-after', error.seconds)
  void reply.status(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send({ problems })
}

function problemsOf(error: FastifyError | Refusal | Unavailable | TooMany): [number, Problem[]] {
  if (error instanceof Unavailable) return [503, [error.problem]]
  if (error instanceof TooMany) return [429, [error.problem]]
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
  if (status >= 400 && status < 500) {
    const [place, zh, en, fixZh, fixEn] = unreadable[error.code] ?? unreadable['']!
    return [status, [{ ...plain('http.request', zh, en, fixZh, fixEn), place: place === '' ? {} : { path: place } }]]
  }
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

const wellFormed = [
  '用百分号编码写 UTF-8 文字（encodeURIComponent）。',
  'Write UTF-8 text in percent-encoding (encodeURIComponent).',
] as const
/** What the framework could not read, by its code: where it stands, what is wrong with it and how to fix it. */
const unreadable: Record<string, [place: string, zh: string, en: string, fixZh: string, fixEn: string]> = {
  FST_ERR_BAD_URL: ['url', '网址的编码不对。', 'The address is not encoded as it should be.', ...wellFormed],
  FST_ERR_MAX_PARAM_LENGTH: [
    'url',
    '网址中有一段太长。',
    'A part of the address is too long.',
    '核对编号；一段最多 300 个字符。',
    'Check the id; a part has at most 300 characters.',
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'body',
    '正文不是合规的 JSON，或用了 __proto__、constructor 这样的名称。',
    'The body is no valid JSON, or it uses a name such as __proto__ or constructor.',
    '用编辑器检查括号、逗号和引号；字段见接口文档 /api/openapi.json。',
    'Check brackets, commas and quotes in an editor; /api/openapi.json names the fields.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [
    'body',
    '说是 JSON，但正文是空的。',
    'The content type says JSON, but the body is empty.',
    '发送 {}，或去掉 content-type。',
    'Send {}, or leave content-type away.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'body',
    '正文的长度与 content-length 不符。',
    'The body is not as long as content-length says.',
    '让程序自己算出 content-length。',
    'Let the program count content-length itself.',
  ],
  '': [
    '',
    '请求无法读懂。',
    'The request cannot be understood.',
    '请按接口文档 /api/openapi.json 修改。',
    'Change it as /api/openapi.json describes.',
  ],
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
/** What a schema let pass and no column holds: the last net, so that it is refused and not failed on. */
const unfit: [number, Problem[]] = [
  422,
  [
    plain(
      'http.value',
      '请求中有一个值超出可存的范围。',
      'A value in the request is beyond what can be kept.',
      '核对日期、时刻和数值的大小。',
      'Check days, moments and the size of numbers.',
    ),
  ],
]
/**
 * SQLSTATE: privilege or policy, a reading transaction that writes, a unique key, a foreign key; a number out of range, a day or moment
 * that does not exist or is out of range, a character that no text holds.
 */
const byDatabase: Record<string, [number, Problem[]]> = {
  42501: mayNot,
  25006: mayNot,
  23505: cannot,
  23503: cannot,
  22003: unfit,
  22007: unfit,
  22008: unfit,
  22021: unfit,
  '22P05': unfit,
}

type Refused = { keyword?: string; params?: { params?: { code?: string } }; message?: string; instancePath: string }
function refusedValue(context: string, { keyword, params, message, instancePath }: Refused): Problem {
  const { zh, en, fixZh, fixEn } = valueWords({ code: keyword, message, ...params })
  const name = fieldWords(instancePath.split('/').filter(Boolean))
  return problem(
    params?.params?.code ?? 'http.value',
    { path: `${context}${instancePath.replaceAll('/', '.')}` },
    {
      zh: `请求中的值不合规定：${name.zh === '' ? '' : `“${name.zh}”`}${zh}`,
      en: `A value in the request is not allowed: ${name.en === '' ? 'it' : `"${name.en}"`} ${en}`,
      fixZh: `${fixZh}；写法见接口文档 /api/openapi.json。`,
      fixEn: `${fixEn}; /api/openapi.json describes it.`,
    },
  )
}

function plain(code: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return problem(code, {}, { zh, en, fixZh, fixEn })
}
