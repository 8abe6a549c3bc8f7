// A plan with everything it stands on in one zip file: region, scenario, result, versions, and a page that explains them.
import { createHash } from 'node:crypto'
import type { BundleCard } from '#domain/bundle.ts'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { plannerVersion } from '#plan/open.ts'
import { bundleReadme } from '#report/bundleReadme.ts'
import { zip } from '../files/zip.ts'
import type { ZipEntry } from '../files/zip.ts'
import { regionFiles } from '../region/writeRegionFolder.ts'

/** @param xunyu version of the product */
export type Bundled = { region: Region; result: PlanResult; start: Scenario | null; xunyu: string }

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The bundle as .zip bytes; the same plan on the same Node gives the same bytes. */
export function bundleBytes({ region, result, start, xunyu }: Bundled): Uint8Array {
  const engine = `${result.engine.name} ${result.engine.version}`
  const versions = { xunyu, node: process.versions.node, planner: plannerVersion, engine }
  const texts: [string, string][] = [
    ['README.md', bundleReadme({ result, start, planner: plannerVersion, xunyu, node: versions.node })],
    ['scenario.json', `${JSON.stringify(result.scenario, null, 1)}\n`],
    ['result.json', `${JSON.stringify(result, null, 1)}\n`],
    ...regionFiles(region).map(({ name, text }): [string, string] => [`region/${name}`, text]),
  ]
  const entries: ZipEntry[] = texts.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
  const card: BundleCard = {
    format: 'xunyu-bundle/1',
    versions,
    region: { id: result.region.id, version: result.region.version },
    inputHash: result.inputHash,
    status: result.status,
    objectiveCny: result.objective.value,
    start,
    files: entries.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
  }
  return zip([{ path: 'bundle.json', bytes: Buffer.from(`${JSON.stringify(card, null, 1)}\n`) }, ...entries])
}
