// Which database a command speaks of, and the server that may hold it already.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text } from './arguments.ts'
import type { Parsed } from './arguments.ts'

/** DATABASE_URL, unless --data names a directory; else XUNYU_DATA, else `.xunyu` beside the product, as the server has it. */
export function storePlace(values: Parsed['values']): { directory: string } | { url: string } {
  const directory = text(values['data'])
  const { DATABASE_URL: url, XUNYU_DATA: data } = process.env
  if (directory !== undefined) return { directory }
  if (url !== undefined && url !== '') return { url }
  return { directory: data === undefined || data === '' ? join(productRoot(), '.xunyu') : data }
}

/** Where the server that runs on a data directory can be asked; undefined when none does. */
export function runningServer(place: { directory: string } | { url: string }): string | undefined {
  if ('url' in place) return undefined
  const file = join(place.directory, 'address')
  return existsSync(file) && existsSync(join(place.directory, 'lock')) ? readFileSync(file, 'utf8').trim() : undefined
}

function productRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return here.endsWith('dist') ? dirname(here) : dirname(dirname(here))
}
