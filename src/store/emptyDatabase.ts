// The empty database that the build packed (scripts/empty-database.mjs), beside the bundle or in dist/ when run from source.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * @param from `import.meta.url` of the caller
 * @returns what a new database is unpacked from; undefined when nothing was built, and the engine makes one itself
 */
export function emptyDatabase(from: string): Blob | undefined {
  for (const place of ['./empty-database.tar.gz', '../../dist/empty-database.tar.gz']) {
    const path = fileURLToPath(new URL(place, from))
    if (existsSync(path)) return new Blob([readFileSync(path)])
  }
  return undefined
}
