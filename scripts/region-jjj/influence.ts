// Keeps the most influential assumptions of a solved plan beside the page about assumptions:
//   npx tsx src/cli/main.ts assumptions data/region-jjj --json > influence.json
//   npx tsx scripts/region-jjj/influence.ts --from influence.json && npx tsx scripts/region-jjj/pages.ts
// The snapshot carries the hash of the region's files; when these change it is out of date and the page leaves it out.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AssumptionInfluence } from '#domain/plan.ts'
import { z } from 'zod'

const snapshotFile = 'docs/assumptions.influence.json'
const kept = 60
const Snapshot = z.object({ regionHash: z.string(), figures: z.number(), top: z.array(AssumptionInfluence) })
export type Snapshot = z.infer<typeof Snapshot>

/** Hash of the CSV files of a region folder, by name. */
export function regionHash(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .sort()
  for (const name of files) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** The snapshot when it belongs to the region as it stands; undefined otherwise. */
export function influenceOf(folder: string): Snapshot | undefined {
  if (!existsSync(snapshotFile)) return undefined
  const snapshot = Snapshot.parse(JSON.parse(readFileSync(snapshotFile, 'utf8')))
  return snapshot.regionHash === regionHash(folder) ? snapshot : undefined
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, region: { type: 'string', default: 'data/region-jjj' } } })
  if (values.from === undefined) {
    console.error('usage: npx tsx scripts/region-jjj/influence.ts --from <output of xunyu assumptions --json>')
    process.exit(2)
  }
  const rows = z.array(AssumptionInfluence).parse(JSON.parse(readFileSync(values.from, 'utf8')))
  const weight = (r: AssumptionInfluence): number => Math.max(Math.abs(r.costAtLow ?? 0), Math.abs(r.costAtHigh ?? 0))
  const rounded = (v: number | null): number | null => (v === null ? null : Math.round(v / 1e5) * 1e5)
  const top = [...rows]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, kept)
    .map(r => ({ ...r, costAtLow: rounded(r.costAtLow), costAtHigh: rounded(r.costAtHigh) }))
  writeFileSync(snapshotFile, `${JSON.stringify({ regionHash: regionHash(values.region), figures: rows.length, top }, null, 1)}\n`)
}
