// Stands in for store/threadFile.ts in tests: their worker threads run the code that was built before the first of them, which is of the
// same sources and begins in a tenth of the time that TypeScript takes. Where the source itself must run, import the file by its path.
import { pathToFileURL } from 'node:url'
import type { ThreadFile } from '../../src/store/threadFile.ts'

const dist = pathToFileURL(`${process.cwd()}/dist/`)

export function threadFile(name: string): ThreadFile {
  return { url: new URL(`${name}.mjs`, dist), execArgv: [] }
}
