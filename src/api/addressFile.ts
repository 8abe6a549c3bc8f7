// Where the server of a data directory can be asked: a file beside its lock, for commands on the same machine.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns takes the file away again */
export function keepAddress(directory: string, address: string): () => void {
  const path = join(directory, 'address')
  writeFileSync(path, address, { mode: 0o600 })
  return () => rmSync(path, { force: true })
}
