// Whole sites to a proven gap: `siting.ts capb-5000 [gap] [seconds]`; or a region's folder. One plan in this process; what it says is one line of JSON.
//   ORLIB=<folder of capa.txt, capb.txt, capc.txt> tsx bench/siting.ts capb-5000
import { openEngine } from '#solve/highs.ts'
import { plan } from '#plan/plan.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { families, locationRegion } from './region/locations.ts'
import { say } from './contestants/outcome.ts'
import { cpuSince } from './contestants/timedEngine.ts'

const [name = '', gap = '0.0001', seconds = '120'] = process.argv.slice(2)
const [family = '', capacity = ''] = name.split('-')
const { region, published } =
  families[family] === undefined
    ? { region: await fromFolder(name), published: undefined }
    : locationRegion(family, Number(capacity), process.env.ORLIB)
const engine = await openEngine()
const start = performance.now(),
  cpu = process.cpuUsage()
const watching = process.argv.includes('--watch')
const answer = await plan(
  region,
  { settings: {}, integer: true, gap: Number(gap), seconds: Number(seconds) },
  {
    now: () => performance.now(),
    engine,
    onProgress: seen => {
      if (watching && seen.phase === 'siting') process.stderr.write(`${JSON.stringify(seen)}\n`)
    },
  },
)
if (!answer.ok) throw new Error(answer.problems[0]!.en)
const { objective, integer, stats, checks, status } = answer.value
say({
  status: checks.every(check => check.ok) ? status : 'check failed',
  seconds: (performance.now() - start) / 1000,
  cpuSeconds: cpuSince(cpu),
  objective: objective.value / 1e6,
  engineBytes: engine.memoryBytes(),
  notes: {
    bound: integer!.boundCny / 1e6,
    gap: integer!.gap,
    nodes: integer!.nodes,
    opened: integer!.opened,
    columns: stats.columns,
    rounds: stats.rounds,
    iterations: stats.iterations,
    ...(published === undefined ? {} : { published }),
  },
})

async function fromFolder(folder: string) {
  const read = await readRegionFiles(folder)
  if (!read.ok) throw new Error(read.problems[0]!.en)
  return read.value.region
}
