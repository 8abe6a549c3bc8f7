// Temporary folders of tests lie in memory where the machine has room there. The embedded engine waits for the disk at every commit, some
// thousand times in a run; a process that is killed loses nothing by it, and a machine that loses its power is what no test here tries.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'

const memory = '/dev/shm'
/** The programs of PostgreSQL and the databases of two suites at a time take a small part of it. */
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

/** @returns bytes that are free in memory, 0 where it does not serve */
function room(): number {
  try {
    // PostgreSQL and some stand-ins are started from there; in containers that is often not allowed.
    const mounted = readFileSync('/proc/mounts', 'utf8').split('\n')
    if (mounted.some(line => line.split(' ')[1] === memory && line.split(' ')[3]?.split(',').includes('noexec'))) return 0
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize
  } catch {
    return 0
  }
}
