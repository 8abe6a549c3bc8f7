// Builds dist/: the server, its threads and the command line by esbuild; an empty database; the web application by Vite, then compressed.
// Usage: node scripts/build.mjs [--no-web]
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { runCommand } from './lib/runCommand.mjs'
import { writeClientTypes } from './openapi.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

/** Entry name -> source; threads are found beside the bundle by these names. */
const entries = {
  server: 'src/api/main.ts',
  cli: 'src/cli/main.ts',
  databaseThread: 'src/store/databaseThread.ts',
  taskThread: 'src/steps/taskThread.ts',
  openapi: 'src/api/openapi.ts',
}

/** Removes what an earlier build left, so that no thread of an old build is ever found beside a new server. */
async function clear() {
  await mkdir(dist, { recursive: true })
  for (const name of await readdir(dist)) if (/\.mjs(\.map)?$/.test(name) || name.startsWith('.stamp')) await rm(join(dist, name))
}

/** Packages of many small modules, read faster as part of the bundle; all others stay where npm put them. */
const inBundle = /^(kysely|zod|fastify-type-provider-zod|hucre)(\/|$)/
const packagesOutside = {
  name: 'packages-outside',
  setup(builder) {
    builder.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === 'entry-point' || inBundle.test(path) ? undefined : { path, external: true },
    )
  },
}

async function buildNode() {
  const present = Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(join(root, source))))
  await build({
    absWorkingDir: root,
    entryPoints: present,
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [packagesOutside],
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function buildWeb() {
  const vite = await import('vite')
  process.chdir(root)
  await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await compressTree(join(dist, 'web'))
}

const compressible = new Set(['.html', '.js', '.css', '.json', '.geojson', '.svg', '.wasm', '.txt'])
async function compressTree(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !compressible.has(extname(path)) || (await stat(path)).size < 2048) continue
    const bytes = await readFile(path)
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 6 }))
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  }
}

await clear()
const database = runCommand(process.execPath, ['--import', 'tsx', join(root, 'scripts/empty-database.ts')], { cwd: root, quiet: true })
await buildNode()
await writeClientTypes()
if (!process.argv.includes('--no-web')) await buildWeb()
const { code, output } = await database
if (code !== 0) throw new Error(output)
