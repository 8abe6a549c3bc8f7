// Which database is meant: by an option, by the environment, or the usual one. Every command and the server ask here.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { StorePlace } from '#store/openStore.ts'

export type { StorePlace } from '#store/openStore.ts'
type Environment = Readonly<Record<string, string | undefined>>

/** Something with `://` is an address and never the name of a folder; `C:\data` has none. */
const anAddress = /^[a-z][a-z0-9+.-]*:\/\//i
const ofPostgres = /^postgres(ql)?:\/\/./i

/**
 * @param data `--data`: a folder, or `postgres://...`; it stands above DATABASE_URL, that above XUNYU_DATA, and without any of them it
 * is `.xunyu` beside the product
 */
export function storePlace(data: string | undefined, environment: Environment): Checked<StorePlace> {
  const { DATABASE_URL: url, XUNYU_DATA: folder } = environment
  const given: [string, string | undefined][] = [
    ['--data', data],
    ['DATABASE_URL', url],
    ['XUNYU_DATA', folder],
  ]
  const [from, value] = given.find(([, text]) => text !== undefined && text !== '') ?? ['', join(productRoot(), '.xunyu')]
  if (value === undefined) throw new Error('storePlace: a value that is there is not there')
  if (ofPostgres.test(value)) return { ok: true, warnings: [], value: { url: value } }
  if (from === 'DATABASE_URL' || anAddress.test(value)) return { ok: false, problems: [noAddress(from)] }
  return { ok: true, warnings: [], value: { directory: value } }
}

/** Where files lie that belong to a server and not to its database: the secret of its cookies, backups that it writes. */
export function serverFolder(place: StorePlace, environment: Environment): string {
  const { XUNYU_DATA: folder } = environment
  if ('directory' in place) return place.directory
  return folder === undefined || folder === '' || anAddress.test(folder) ? join(productRoot(), '.xunyu') : folder
}

/** The folder of package.json, from the bundle in dist/ or from the source. */
export function productRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error(`no package.json above ${start}`)
  }
}

/** The address itself is not shown: it may hold a password. */
const noAddress = (from: string): Problem =>
  problem(
    'store.address',
    { path: from },
    {
      zh: '这不是 PostgreSQL 的地址。',
      en: 'This is not the address of a PostgreSQL server.',
      fixZh: '写成 postgres://用户:口令@主机:5432/库名；--data 也可以是一个文件夹。',
      fixEn: 'Write postgres://user:password@host:5432/database; --data may be a folder instead.',
    },
  )
