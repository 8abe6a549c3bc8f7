// Baselines kept as files by the hash of all that they depend on: the past of a region is solved once on a machine. A file that cannot be
// read or written is as good as none.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Baseline } from '#domain/baseline.ts'

/** Files kept at most; the oldest go first. */
const kept = 60

/** XUNYU_CACHE names the folder, or says off; else the user's folder for what may be made again. */
function folder(): string | undefined {
  const asked = process.env['XUNYU_CACHE']
  if (asked === 'off') return undefined
  if (asked !== undefined && asked !== '') return join(asked, 'baselines')
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'xunyu', 'baselines')
}

/** The baseline of a hash, where one is kept that today's schema reads. */
export async function keptBaseline(hash: string): Promise<Baseline | undefined> {
  const place = folder()
  if (place === undefined) return undefined
  try {
    const read = Baseline.safeParse(JSON.parse(await readFile(join(place, `${hash}.json`), 'utf8')))
    return read.success && read.data.inputHash === hash ? read.data : undefined
  } catch {
    return undefined
  }
}

export async function keepBaseline(baseline: Baseline): Promise<void> {
  const place = folder()
  if (place === undefined) return
  try {
    await mkdir(place, { recursive: true })
    // Written aside and moved, so that nobody reads half of it.
    const whole = join(place, `${baseline.inputHash}.json`)
    const aside = `${whole}.${process.pid}.part`
    await writeFile(aside, JSON.stringify(baseline))
    await rename(aside, whole)
    await dropOldest(place)
  } catch {
    // A full or read-only disk keeps nobody from an answer.
  }
}

async function dropOldest(place: string): Promise<void> {
  const names = (await readdir(place)).filter(name => name.endsWith('.json'))
  if (names.length <= kept) return
  const aged = await Promise.all(names.map(async name => ({ name, at: (await stat(join(place, name))).mtimeMs })))
  const old = aged.sort((a, b) => a.at - b.at).slice(0, names.length - kept)
  await Promise.all(old.map(({ name }) => rm(join(place, name), { force: true })))
}
