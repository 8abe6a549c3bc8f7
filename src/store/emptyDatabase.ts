// The empty database that the build packed (scripts/empty-database.ts), tables and policies made: to unpack it takes a fifth of a second,
// to make it takes the engine seven. It lies beside the bundle; run from source, the one in dist/ is used while it is of the same source.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const emptyDatabaseName = 'empty-database.tar.gz'
export const emptyDatabaseStamp = 'empty-database.sha256'

/**
 * @param from `import.meta.url` of the caller
 * @returns what a new database is unpacked from; undefined when nothing fitting was built, and the engine makes one itself
 */
export function emptyDatabase(from: string): Blob | undefined {
  const here = dirname(fileURLToPath(from))
  const beside = join(here, emptyDatabaseName)
  if (existsSync(beside)) return new Blob([readFileSync(beside)])
  const dist = join(here, '../../dist')
  const stamp = join(dist, emptyDatabaseStamp)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceOfTables(here)) return undefined
  return new Blob([readFileSync(join(dist, emptyDatabaseName))])
}

/** @param folder src/store @returns a hash of all that tables and policies are made by */
export function sourceOfTables(folder: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /(?<!\.test)\.ts$/.test(name))
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
