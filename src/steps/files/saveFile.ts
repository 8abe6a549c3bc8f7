// Writes a file whole or not at all, and says in words why it could not be written.
import { constants, createWriteStream } from 'node:fs'
import { access, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Checked, Problem } from '#domain/problem.ts'

const reasons: Record<string, [string, string]> = {
  ENOENT: ['文件夹不存在', 'there is no such folder'],
  EACCES: ['没有写入权限', 'no permission to write'],
  EPERM: ['没有写入权限，或文件正被打开', 'no permission, or the file is open'],
  EBUSY: ['文件正被其他程序打开', 'the file is open in another program'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
  EISDIR: ['这是一个文件夹', 'that is a folder'],
  EROFS: ['磁盘只读', 'the disk is read-only'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
}

function notWritten(path: string, failure: unknown): { ok: false; problems: Problem[] } {
  const code = (failure as NodeJS.ErrnoException).code
  if (code === undefined) throw failure
  const [zh, en] = reasons[code] ?? [`系统报错 ${code}`, `the system says ${code}`]
  const problem: Problem = {
    code: 'file.not-written',
    severity: 'error',
    place: { file: path },
    zh: `无法写入：${zh}`,
    en: `cannot be written: ${en}`,
    fixZh: '先建好文件夹、关闭打开它的程序，或用 -o 换一个位置',
    fixEn: 'Make the folder, close the program that has it open, or choose another place with -o',
  }
  return { ok: false, problems: [problem] }
}

/** Whether a file may be written there: asked before long work, so that its result is not lost at the end. */
export async function checkPlaceToSave(path: string): Promise<Checked<string>> {
  const full = resolve(path)
  try {
    const folder = await stat(dirname(full))
    if (!folder.isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    await access(dirname(full), constants.W_OK)
    const there = await stat(full).catch(() => undefined)
    if (there?.isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' })
    if (there) await access(full, constants.W_OK)
    return { ok: true, value: full, warnings: [] }
  } catch (failure) {
    return notWritten(path, failure)
  }
}

/** @returns the full path written */
export function saveFile(path: string, bytes: Uint8Array | string): Promise<Checked<string>> {
  return saved(path, part => writeFile(part, bytes))
}

/** Repeating text is small at any level; a low one is done in half the time. */
const gzipLevel = 3

/** As `saveFile`, of text that is made while it is written and never there as a whole; compressed where the name ends in .gz. */
export function saveChunks(path: string, chunks: Iterable<string>): Promise<Checked<string>> {
  const source = Readable.from(chunks, { objectMode: true, highWaterMark: 1 })
  return saved(path, part =>
    path.toLowerCase().endsWith('.gz')
      ? pipeline(source, createGzip({ level: gzipLevel }), createWriteStream(part))
      : pipeline(source, createWriteStream(part)),
  )
}

const partOf = (full: string) => `${full}.${process.pid}.part`
/** Takes away what a thread that was ended had begun to write. */
export async function dropPart(full: string): Promise<void> {
  await rm(partOf(full), { force: true })
}

async function saved(path: string, write: (part: string) => Promise<void>): Promise<Checked<string>> {
  const full = resolve(path)
  const part = partOf(full)
  try {
    await write(part)
    await rename(part, full)
    return { ok: true, value: full, warnings: [] }
  } catch (failure) {
    await rm(part, { force: true }).catch(() => undefined)
    return notWritten(path, failure)
  }
}
