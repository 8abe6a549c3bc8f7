// Temporary folders of tests lie in memory where the machine has room there. The embedded engine waits for the disk at every commit, some
// thousand times in a run; a process that is killed loses nothing by it, and a machine that loses its power is what no test here tries.
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'

const memory = '/dev/shm'
/** A run was seen to hold 0.6 GB at once. */
const roomBytes = 4 * 2 ** 30

/** Sets where temporary folders of this process, and of those that it starts, are made; where TMPDIR says a place already, there. */
export function useMemory(): void {
  if (process.env['TMPDIR'] !== undefined || room() < roomBytes) return
  const folder = mkdtempSync(`${memory}/xunyu-tests-`)
  // PostgreSQL does not run as root, and its own user has to come in.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}

function room(): number {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize
  } catch {
    return 0
  }
}
