// Writes dist/empty-database.tar.gz: an embedded database with all tables and no rows, which each new one is unpacked from,
// and beside it what it was made of, so that a program run from source does not take one of another source.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { emptyDatabaseName, emptyDatabaseStamp, sourceOfTables } from '../src/store/emptyDatabase.ts'
import { openStore } from '../src/store/openStore.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [target, stamp] = [emptyDatabaseName, emptyDatabaseStamp].map(name => join(root, 'dist', name)) as [string, string]
const source = sourceOfTables(join(root, 'src/store'))
if (existsSync(target) && (await readFile(stamp, 'utf8').catch(() => '')) === source) process.exit(0)

const directory = await mkdtemp(join(tmpdir(), 'xunyu-empty-'))
try {
  // What an earlier build packed is of another source, so the engine makes this one itself.
  await rm(stamp, { force: true })
  const made = await openStore({ directory })
  if (!made.ok) throw new Error(made.problems.map(({ en }) => en).join('\n'))
  await made.value.close()
  const database = await PGlite.create(join(directory, 'database'))
  await database.exec('checkpoint')
  const packed = await database.dumpDataDir('gzip')
  await database.close()
  await writeFile(target, Buffer.from(await packed.arrayBuffer()))
  await writeFile(stamp, source)
} finally {
  await rm(directory, { recursive: true, force: true })
}
