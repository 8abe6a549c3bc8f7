// One process per data directory. The embedded engine has no lock of its own: two processes on one directory
// silently destroy each other's commits, so we hold a file with who, since when and where.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { problem, type Checked } from '#domain/problem.ts'

type Holder = { pid: number; started: string; host: string }
export type Lock = { path: string; release: () => void }

/**
 * Takes the lock, or says who holds it. A lock whose process is gone (kill -9, power cut) is taken over.
 * @param path the lock file, beside the directory that it protects
 */
export function takeLock(path: string): Checked<Lock> {
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? 'unknown', host: hostname() }
  const text = JSON.stringify(mine)
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, text)) return { ok: true, warnings: [], value: { path, release: () => release(path, text) } }
    const found = read(path)
    if (found === undefined) continue
    const holder = parse(found)
    if (holder !== undefined && (holder.host !== mine.host || alive(holder))) return refused(path, holder)
    takeAway(path, found)
  }
  return refused(path, undefined)
}

/** The file appears with its whole text or not at all, so that nobody takes a half-written lock for a torn one. */
function create(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves a dead holder's file away; if another process was quicker and the file is already a new one, puts it back. */
function takeAway(path: string, expected: string): void {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside) !== expected) {
    try {
      linkSync(aside, path)
    } catch {
      /* a third process holds the lock by now */
    }
  }
  rmSync(aside, { force: true })
}

function release(path: string, text: string): void {
  if (read(path) === text) rmSync(path, { force: true })
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder>
    if (typeof value.pid === 'number' && typeof value.host === 'string' && typeof value.started === 'string') return value as Holder
  } catch {
    /* a torn file: its writer died in the middle */
  }
  return undefined
}

function alive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  // The number may belong to another process by now; where the start can be read it must be the same one.
  const started = startOf(holder.pid)
  return started === undefined || holder.started === 'unknown' || started === holder.started
}

/** Boot and start tick of a process on Linux; elsewhere unknown, and the process number alone decides. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const boot = read('/proc/sys/kernel/random/boot_id')
  if (stat === undefined || boot === undefined) return undefined
  // The name in brackets may hold spaces; the start time is the 20th field after it.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return ticks === undefined ? undefined : `${boot.trim()}:${ticks}`
}

function refused(path: string, holder: Holder | undefined): Checked<never> {
  const who = holder === undefined ? '?' : `${holder.pid}@${holder.host}`
  return {
    ok: false,
    problems: [
      problem(
        'store.locked',
        { file: path },
        {
          zh: `数据目录正被另一个进程使用（${who}）。`,
          en: `The data directory is in use by another process (${who}).`,
          fixZh: '请先关闭那个循域进程，或用 XUNYU_DATA 指定另一个目录。若那台机器或容器已不存在，请删除此锁文件后重试。',
          fixEn:
            'Close that Xunyu process first, or name another directory by XUNYU_DATA. If that machine or container is gone, delete this lock file and try again.',
        },
      ),
    ],
  }
}
