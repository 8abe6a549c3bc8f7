// Why a database cannot be opened, in words with a fix: never the driver's own English, and never the password of the address.
import { problem, type Problem } from '#domain/problem.ts'
import { systemProblem } from '#domain/systemProblem.ts'
import { lackOf } from './lost.ts'

type Words = readonly [code: string, zh: string, en: string, fixZh: string, fixEn: string]
const address = [
  '请检查 DATABASE_URL 中的主机和端口，并确认 PostgreSQL 已启动。',
  'Check host and port in DATABASE_URL, and that PostgreSQL runs.',
] as const
const words: readonly [RegExp, Words][] = [
  [
    /^28|SASL|password must be a string/,
    [
      'store.sign-in',
      '用户名或口令不对，或不允许从这台机器连接',
      'the user or the password is wrong, or may not connect from this machine',
      '请检查 DATABASE_URL 中的用户和口令（口令中的特殊字符须写成 %XX），以及服务器的 pg_hba.conf。',
      'Check user and password in DATABASE_URL (special characters of a password are written as %XX), and pg_hba.conf of the server.',
    ],
  ],
  [
    /^3D000/,
    [
      'store.no-database',
      '服务器上没有这个数据库',
      'the server has no such database',
      '请先建库（createdb），或检查 DATABASE_URL 末尾的库名。',
      'Make it first (createdb), or check the name at the end of DATABASE_URL.',
    ],
  ],
  [
    /^42501/,
    [
      'store.no-right',
      '数据库用户没有建表的权限',
      'the database user may not make tables',
      '请管理员执行：grant create, usage on schema public to 该用户；最好让它拥有这个数据库。',
      'Let an administrator run: grant create, usage on schema public to that user; best let it own the database.',
    ],
  ],
  [
    /^53300/,
    [
      'store.unreachable',
      '服务器的连接数已满',
      'the server takes no more connections',
      '请稍后再试，或提高 max_connections。',
      'Try again later, or raise max_connections.',
    ],
  ],
  [
    /^57P03/,
    ['store.unreachable', '服务器正在启动或关闭', 'the server is starting up or shutting down', '请稍后再试。', 'Try again in a moment.'],
  ],
  [/^ECONNREFUSED/, ['store.unreachable', '该地址没有 PostgreSQL 在运行', 'no PostgreSQL runs at that address', ...address]],
  [/^(ENOTFOUND|EAI_)/, ['store.unreachable', '找不到该主机', 'there is no such host', ...address]],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)|timeout/i, ['store.unreachable', '该主机没有回答', 'the host does not answer', ...address]],
  [
    /SSL|CERT|TLS/i,
    [
      'store.encryption',
      '加密连接没有建立',
      'the connection could not be encrypted',
      '请检查 DATABASE_URL 中的 sslmode 和服务器的证书。',
      'Check sslmode in DATABASE_URL and the certificate of the server.',
    ],
  ],
  [
    /ERR_INVALID_URL|Invalid URL|URI malformed/i,
    [
      'store.address',
      '地址写法不对',
      'the address is not well written',
      '写成 postgres://用户:口令@主机:5432/库名；口令中的特殊字符写成 %XX。',
      'Write postgres://user:password@host:5432/database; special characters of the password as %XX.',
    ],
  ],
]
const lostWords: Words = ['store.unreachable', '连接中断', 'the connection was lost', ...address]

/** @returns undefined for what is our own mistake */
export function serverProblem(failure: unknown): Problem | undefined {
  const from = failure as { code?: unknown; message?: unknown; cause?: unknown }
  const texts = [from.code, from.message].filter((text): text is string => typeof text === 'string')
  const found = words.find(([sign]) => texts.some(text => sign.test(text)))?.[1] ?? (lackOf(failure) === undefined ? undefined : lostWords)
  if (found === undefined) return undefined
  const [code, zh, en, fixZh, fixEn] = found
  return problem(
    code,
    { path: 'DATABASE_URL' },
    {
      zh: `无法使用 PostgreSQL：${zh}。`,
      en: `PostgreSQL cannot be used: ${en}.`,
      fixZh: `${fixZh}不用 PostgreSQL 时去掉 DATABASE_URL，即用内置数据库。`,
      fixEn: `${fixEn} Without DATABASE_URL the embedded database is used.`,
    },
  )
}

/** Versions that the statements are written for. */
export const oldestServer = 150_000

export function oldServer(version: string): Problem {
  return problem(
    'store.server-old',
    { path: 'DATABASE_URL' },
    {
      zh: `PostgreSQL ${version} 太旧，需要 15 或更新的版本。`,
      en: `PostgreSQL ${version} is too old; version 15 or newer is needed.`,
      fixZh: '请升级服务器，或去掉 DATABASE_URL 以使用内置数据库。',
      fixEn: 'Upgrade the server, or unset DATABASE_URL to use the embedded database.',
    },
  )
}

export const newer: Problem = problem(
  'store.newer',
  {},
  {
    zh: '数据库由更新版本的循域写成，本版不认识它的表结构。',
    en: 'The database was written by a newer Xunyu; this one does not know its tables.',
    fixZh: '请在这台机器上装与服务相同的版本。',
    fixEn: 'Install the version of the server on this machine.',
  },
)

/** @param directory that was to hold the data @returns undefined for what is our own mistake */
export function directoryProblem(directory: string, failure: unknown): Problem | undefined {
  const said = systemProblem(failure, { file: directory })
  if (said === undefined) return undefined
  return {
    ...said,
    code: 'store.unwritable',
    zh: `无法使用数据目录：${said.zh}`,
    en: `The data directory cannot be used: ${said.en.charAt(0).toLowerCase()}${said.en.slice(1)}`,
    fixZh: `${said.fixZh}数据目录由 --data 或 XUNYU_DATA 指定。`,
    fixEn: `${said.fixEn} The data directory is named by --data or XUNYU_DATA.`,
  }
}
