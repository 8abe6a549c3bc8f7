// Where the code of a worker thread lies: beside the bundle when built, TypeScript through tsx when run from source.
import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type ThreadFile = { url: URL; execArgv: string[] }

/**
 * @param name file name without its ending, e.g. `databaseThread`
 * @param from `import.meta.url` of the caller; the thread's source lies in the caller's own folder
 */
export function threadFile(name: string, from: string): ThreadFile {
  const built = new URL(`./${name}.mjs`, from)
  if (existsSync(fileURLToPath(built))) return { url: built, execArgv: [] }
  // tsx's own entry registers in the main thread only, so the thread registers it by its interface.
  const loader = pathToFileURL(
    createRequire(from)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href
  const bootstrap = `data:text/javascript,${encodeURIComponent(`import { register } from '${loader}'; register()`)}`
  return { url: new URL(`./${name}.ts`, from), execArgv: ['--import', bootstrap] }
}
