// Writes docs/region-jjj.md and docs/assumptions.md from the region in the repository:
//   npx tsx scripts/region-jjj/pages.ts
// The pages hold nothing that the region's files do not say, so a test can tell whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Region } from '#domain/region.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'
import { assumptionsPage } from './assumptionsPage.ts'
import type { BottomUp } from './bottomUp.ts'
import { influenceOf } from './influence.ts'
import { regionPage } from './regionPage.ts'

export type Pages = { region: string; assumptions: string }

/** Both pages of the region in a folder. @throws when the folder is no region: then the build before it failed. */
export async function makePages(folder: string): Promise<Pages> {
  const read = await readRegionFiles(folder)
  if (!read.ok)
    throw new Error(
      `not a region: ${read.problems
        .slice(0, 5)
        .map(p => p.en)
        .join('; ')}`,
    )
  const region: Region = read.value.region
  const { method } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { method: BottomUp }
  return { region: regionPage(region, method), assumptions: assumptionsPage(region, influenceOf(folder)) }
}

export async function writePages(folder: string): Promise<void> {
  const pages = await makePages(folder)
  writeFileSync('docs/region-jjj.md', pages.region)
  writeFileSync('docs/assumptions.md', pages.assumptions)
}

if (import.meta.url === `file://${process.argv[1]}`) await writePages('data/region-jjj')
