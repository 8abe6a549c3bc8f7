// Documents that others wrote, read from a folder beside the repository and never copied in: XUNYU_CONFORMANCE names it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

export const folder = process.env['XUNYU_CONFORMANCE'] ?? fileURLToPath(new URL('../../../shared/conformance', import.meta.url))
export const isThere = existsSync(join(folder, 'MANIFEST.csv'))

/** What the list says of a file: where it comes from, what kind it is, what is expected of it. */
export type Sample = { path: string; origin: string; kind: string; expected: string; note: string }
export const samples: Sample[] = isThere ? parse(readFileSync(join(folder, 'MANIFEST.csv')), { columns: true }) : []

export const text = (path: string): string => readFileSync(join(folder, path), 'utf8')
export const json = (path: string): unknown => JSON.parse(text(path))
export const ofKind = (kind: string): Sample[] => samples.filter(sample => sample.kind === kind)
/** Golden hashes beside a document, in the order of its events. */
export function goldenHashes(path: string): string[] {
  return text(path.replace(/\.\w+$/, '.hashes'))
    .trim()
    .split(/\s+/)
}
