// The embedded engine's file system with a real fsync.
// PGlite starts PostgreSQL with -F and Emscripten's NODEFS has no fsync, so a power cut loses acknowledged commits
// (upstream: electric-sql/pglite issue 1107). Measured with this subclass: nothing acknowledged is lost.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { nfd: number }
type NodeFsModule = { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } }
type InitOptions = Parameters<NodeFS['init']>[1]

/** Emscripten's errno for an input/output error, negated as its system calls return it. */
const ioError = -29

export class DurableFiles extends NodeFS {
  /** Counts the calls that reached the disk; a test holds that it grows with every commit. */
  syncs = 0
  /** False only while a new database is made: it counts for nothing until its whole tree was flushed at once. */
  armed = true

  override async init(pg: PGlite, options: InitOptions): Promise<{ emscriptenOpts: InitOptions }> {
    const made = await super.init(pg, options)
    const sync = (module: NodeFsModule): void => {
      module.NODEFS.stream_ops.fsync = stream => {
        if (!this.armed) return 0
        try {
          fsyncSync(stream.nfd)
          this.syncs += 1
          return 0
        } catch (error) {
          const code = (error as NodeJS.ErrnoException).code
          // Pipes and directories that cannot be synced are no loss.
          return code === 'EINVAL' || code === 'EBADF' ? 0 : ioError
        }
      }
    }
    const before = (made.emscriptenOpts.preRun ?? []) as ((module: never) => void)[]
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun: [...before, sync] } as InitOptions }
  }
}

/** Start parameters of the engine without -F, and with the sync method that the file system above really offers. */
export function durableStartParams(defaults: string[]): string[] {
  return [...defaults.filter(part => part !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}

/** Flushes every file and directory below `root`, and the directory that holds it: once, after the first creation. */
export async function syncTree(root: string): Promise<number> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files: string[] = []
  const directories = [root]
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) directories.push(path)
    else if (entry.isFile()) files.push(path)
  }
  let next = 0
  const walk = async (): Promise<void> => {
    for (let path = files[next++]; path !== undefined; path = files[next++]) {
      const file = await open(path, 'r')
      try {
        await file.sync()
      } finally {
        await file.close()
      }
    }
  }
  await Promise.all(Array.from({ length: 16 }, walk))
  for (const path of [...directories.reverse(), dirname(root)]) syncDirectory(path)
  return files.length
}

/** Makes new names in a directory durable; not every platform can open a directory, and those need no such call. */
export function syncDirectory(path: string): void {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } catch {
    return
  } finally {
    closeSync(handle)
  }
}
