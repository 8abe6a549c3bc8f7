// The planner beside its peers: one region, one plan, everyone in a process of their own, one after another, run after run.
//   npm run bench -- --help
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { contestants, versionsFound, whyNot, type Contestant } from './contestants.ts'
import type { Outcome } from './contestants/outcome.ts'
import type { Measured, SizeFigures } from './figures.ts'
import { optionsOf, usage, type Options } from './options.ts'
import { consoleTable, linesOf, page, type Results } from './report.ts'
import { runProcess } from './runProcess.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const options = optionsOf(process.argv.slice(2))
if (typeof options === 'string') {
  say(options === '' ? usage : `${options}\n\n${usage}`)
  process.exit(options === '' ? 0 : 2)
}
const versions = versionsFound()
const results: Results = {
  machine: { cores: cpus().length, processor: cpus()[0]?.model ?? '', node: process.version },
  versions,
  runs: options.runs,
  sizes: [],
}
/** Those that ran out of time or memory are not tried on anything larger. */
const givenUp = new Map<string, string>()
for (const size of options.sizes) {
  const figures = await measure(size, options)
  results.sizes.push(figures)
  say(`\n${consoleTable(figures)}`)
}
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify({ ...results, sizes: results.sizes.map(linesOf) }, null, 2))
if (options.page !== undefined) writeFileSync(options.page, await page(results))

async function measure(size: string, { runs, limit, chosen }: Options): Promise<SizeFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'))
  try {
    const taking = contestants.filter(chosen)
    const measured = new Map<string, Measured>(taking.map(({ id, title }) => [id, { id, title, outcomes: [], failed: undefined }] as const))
    const reasonOf = (contestant: Contestant) => whyNot(contestant, size, versions) ?? givenUp.get(contestant.id)
    const able = taking.filter(contestant => {
      const reason = reasonOf(contestant)
      measured.get(contestant.id)!.failed = reason
      return reason === undefined
    })
    const written = await writeModel(size, folder, able)
    for (let run = 0; run < runs; run++) {
      for (const contestant of able) {
        const mine = measured.get(contestant.id)!
        if (mine.failed !== undefined) continue
        const seconds = limit ?? limitOf(size)
        const { file, words } = contestant.command({ size, folder, limit: seconds })
        const ran = await runProcess<Outcome>(file, words, seconds)
        if ('failed' in ran) mine.failed = ran.failed
        else if (ran.said.status !== 'optimal') mine.failed = ran.said.seconds > seconds * 0.9 ? `over ${seconds} s` : ran.said.status
        else if (ran.said.seconds > seconds) mine.failed = `over ${seconds} s`
        else mine.outcomes.push(ran.said)
        if (mine.failed !== undefined) givenUp.set(contestant.id, `gave up at ${size}: ${mine.failed}`)
        const done =
          mine.failed ?? `${mine.outcomes.at(-1)!.seconds.toFixed(2)} s, processor ${mine.outcomes.at(-1)!.cpuSeconds.toFixed(2)} s`
        say(`${size} run ${run + 1}/${runs} ${contestant.id}: ${done}`)
      }
    }
    return { size, ...written, measured: [...measured.values()] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Written = { rows: number; columns: number; entries: number; seconds: number }
async function writeModel(size: string, folder: string, able: Contestant[]): Promise<Written> {
  const texts = [...new Set(able.flatMap(({ reads }) => reads ?? []))]
  const words = [
    '--max-old-space-size=16000',
    '--import',
    'tsx',
    join(import.meta.dirname, 'contestants/writeModel.ts'),
    size,
    folder,
    ...texts,
  ]
  const ran = await runProcess<Written>(process.execPath, words, 3600)
  if ('failed' in ran) throw new Error(`the model of ${size} could not be written: ${ran.failed}`)
  return ran.said
}

/** Seconds that a contestant may take at a size when nothing else is asked. */
function limitOf(size: string): number {
  return { XS: 30, S: 60, M16: 120, M8: 120, M4: 300, M2: 900, J: 300, JJJ: 900 }[size] ?? 1800
}
