// The version of the product and the folder it lies in, from the bundle in dist/ or the source in src/cli/.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = here.endsWith('dist') ? dirname(here) : dirname(dirname(here))

/** A file that comes with the product. */
export const ownFile = (path: string): string => join(root, path)

export function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}
