// Answers kept as files by the hash of all that they depend on, so that what was solved once on a machine is not solved again. A file that
// cannot be read or written is as good as none.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Files of a kind kept at most; the oldest go first. */
const most = 60

/** XUNYU_CACHE names the folder, or says off; else the user's folder for what may be made again. */
function folderOf(kind: string): string | undefined {
  const asked = process.env['XUNYU_CACHE']
  if (asked === 'off') return undefined
  if (asked !== undefined && asked !== '') return join(asked, kind)
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'xunyu', kind)
}

/** A schema of the domain. */
type Reader<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }

/** The answer of a hash, where one is kept that today's schema reads. */
export async function kept<T>(kind: string, hash: string, schema: Reader<T>): Promise<T | undefined> {
  const folder = folderOf(kind)
  if (folder === undefined) return undefined
  try {
    const { of, answer } = JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8')) as { of?: unknown; answer?: unknown }
    const read = schema.safeParse(answer)
    return read.success && of === hash ? read.data : undefined
  } catch {
    return undefined
  }
}

export async function keep(kind: string, hash: string, answer: unknown): Promise<void> {
  const folder = folderOf(kind)
  if (folder === undefined) return
  try {
    await mkdir(folder, { recursive: true })
    // Written aside and moved, so that nobody reads half of it.
    const whole = join(folder, `${hash}.json`)
    const aside = `${whole}.${process.pid}.part`
    await writeFile(aside, JSON.stringify({ of: hash, answer }))
    await rename(aside, whole)
    await dropOldest(folder)
  } catch {
    // A full or read-only disk keeps nobody from an answer.
  }
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json'))
  if (names.length <= most) return
  const aged = await Promise.all(names.map(async name => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const old = aged.sort((a, b) => a.at - b.at).slice(0, names.length - most)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
