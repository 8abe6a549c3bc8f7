// A bundle from its bytes: every file where and as its card says, or what is wrong.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { BundleCard } from '#domain/bundle.ts'
import { PlanResult } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { unzip } from '../files/zip.ts'
import { sha256 } from './writeBundle.ts'

export type OpenBundle = { card: BundleCard; region: Region; result: PlanResult }

/** @param name only for messages */
export async function readBundle(bytes: Uint8Array, name: string): Promise<Checked<OpenBundle>> {
  const entries = unzip(bytes)
  if (entries === undefined) return { ok: false, problems: [noBundle(name, 'zip')] }
  const files = new Map(entries.map(entry => [entry.path, entry.bytes]))
  const card = BundleCard.safeParse(jsonOf(files.get('bundle.json')))
  if (!card.success) return { ok: false, problems: [noBundle(name, 'bundle.json')] }
  const changed = card.data.files.filter(({ path, sha256: stated }) => {
    const found = files.get(path)
    return found === undefined || sha256(found) !== stated
  })
  if (changed.length > 0)
    return {
      ok: false,
      problems: changed.map(({ path }) => changedFile(name, path)),
    }
  const result = jsonOf(files.get('result.json'))
  if (!PlanResult.safeParse(result).success) return { ok: false, problems: [noBundle(name, 'result.json')] }
  const region = await regionOf(entries.filter(({ path }) => path.startsWith('region/')))
  if (!region.ok) return region
  // As it lies in the file: what a schema gives back may have its fields in another order.
  return { ok: true, value: { card: card.data, region: region.value, result: result as PlanResult }, warnings: region.warnings }
}

/** The region's own reader works on folders, so it gets one, for a moment. */
async function regionOf(entries: readonly { path: string; bytes: Uint8Array }[]): Promise<Checked<Region>> {
  const folder = await mkdtemp(join(tmpdir(), 'xunyu-bundle-'))
  try {
    for (const { path, bytes } of entries) await writeFile(join(folder, basename(path)), bytes)
    const read = await readRegionFiles(folder)
    return read.ok ? { ...read, value: read.value.region } : read
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

function noBundle(file: string, what: string): Problem {
  return problem(
    'bundle.unreadable',
    { file, path: what },
    {
      zh: `这不是完好的方案包（${what}）。`,
      en: `This is not an intact bundle (${what}).`,
      fixZh: '重新下载，或用 xunyu bundle 重新生成。',
      fixEn: 'Download it again, or create it again with xunyu bundle.',
    },
  )
}

function changedFile(file: string, path: string): Problem {
  return problem(
    'bundle.changed',
    { file, path },
    {
      zh: `${path} 缺失，或写成后被改动过。`,
      en: `${path} is missing, or was changed after the bundle was written.`,
      fixZh: '取回原来的方案包。',
      fixEn: 'Fetch the bundle as it was.',
    },
  )
}
