// The secret that signs session cookies: from the environment, or made once and kept in a file that its owner alone may read.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param directory of the data; the file `secret` in it is made on the first start, with rights 0600
 * @param given XUNYU_SECRET: several servers on one database must share it
 */
export function keepSecret(directory: string, given: string | undefined): string {
  if (given !== undefined && given.length >= 32) return given
  const path = join(directory, 'secret')
  const known = read(path)
  if (known !== undefined) return known
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    // The file appears whole, and of two that start at once both take the first one's.
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const kept = read(path)
  if (kept === undefined) throw new Error(`${path} cannot be read`)
  return kept
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
