// Reconciliation against size: seconds and peak memory of 1k, 10k and 100k flows, the dense way beside it where that still runs,
// and how the time grows. Each size runs in a process of its own, so that peaks are its own.
// Run: npx tsx bench/reconcile.ts [--sizes 1000,3000,10000,100000] [--dense 3000] [--far 0]
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { performance } from 'node:perf_hooks'
import { reconcile } from '#reconcile/reconcile.ts'
import { exponent } from './figures.ts'
import { denseWay } from './reconciliation/denseWay.ts'
import { inventNetwork } from './reconciliation/network.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,3000,10000,100000' },
    dense: { type: 'string', default: '3000' },
    far: { type: 'string', default: '0' },
    errors: { type: 'string', default: '5' },
    one: { type: 'string' },
  },
})

type Run = {
  flows: number
  seconds: number
  /** Of all threads: what a busy machine disturbs least. */
  processorSeconds: number
  denseSeconds?: number
  off?: number
  peakMb: number
  balances: number
  entries: number
  rounds: number
  found: number
  planted: number
  onDemand: number
}

/** One size: invented, harmed by a few gross errors, reconciled once to warm up on a small one and once for the clock. */
function measure(flows: number, dense: boolean): Run {
  const network = inventNetwork({ flows, seed: 7, far: Number(values.far), instruments: true })
  // Harmed are figures that the others check well: an error in one that nothing checks could not be found by anybody.
  const sound = reconcile(network, { eliminate: false })
  const checked = new Set(
    sound.ok
      ? sound.value.flows.flatMap(({ id, sd, measuredSd }) => (sd !== null && measuredSd !== null && sd < 0.7 * measuredSd ? [id] : []))
      : [],
  )
  const able = network.flows.filter(flow => checked.has(flow.id))
  const planted = new Set<string>()
  for (let at = 0; at < Number(values.errors); at++) {
    const flow = able[Math.floor((at * able.length) / Number(values.errors))]
    if (flow?.mass === undefined || flow.sigma === undefined) continue
    flow.mass += 15 * flow.sigma
    planted.add(flow.id)
  }
  reconcile(inventNetwork({ flows: 500, seed: 1, far: 0, instruments: true }))
  const start = performance.now()
  const processor = process.cpuUsage()
  const result = reconcile(network)
  const used = process.cpuUsage(processor)
  const seconds = (performance.now() - start) / 1000
  if (!result.ok) throw new Error(result.problems[0]?.en)
  const { work, grossErrors, flows: answered } = result.value
  const run: Run = {
    flows: answered.length,
    seconds,
    processorSeconds: (used.user + used.system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
    balances: work.balances,
    entries: work.entries,
    rounds: work.rounds,
    found: grossErrors.filter(({ flow, equivalents, alternatives }) => [flow, ...equivalents, ...alternatives].some(id => planted.has(id)))
      .length,
    planted: planted.size,
    onDemand: work.sdOnDemand,
  }
  if (!dense) return run
  const plain = reconcile(network, { eliminate: false, bounds: false })
  const before = process.cpuUsage()
  const { values: byDense } = denseWay(network)
  const after = process.cpuUsage(before)
  const denseSeconds = (after.user + after.system) / 1e6
  const sparse = plain.ok ? plain.value.flows : []
  const off = Math.max(
    ...sparse.map(({ class: kind, reconciled }, at) =>
      kind === 'unobservable' || reconciled === null ? 0 : Math.abs(reconciled - byDense[at]!),
    ),
  )
  return { ...run, denseSeconds, off }
}

if (values.one !== undefined) process.stdout.write(JSON.stringify(measure(Number(values.one), Number(values.one) <= Number(values.dense))))
else {
  const sizes = values.sizes.split(',').map(Number)
  const runs = sizes.map(size => {
    const words = [
      '--import',
      'tsx',
      import.meta.filename,
      '--one',
      String(size),
      '--dense',
      values.dense,
      '--far',
      values.far,
      '--errors',
      values.errors,
    ]
    return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 })) as Run
  })
  console.log('flows    balances  factor entries  rounds  seconds  processor s  peak MB  dense/sparse  planted errors found')
  for (const run of runs) {
    const ratio =
      run.denseSeconds === undefined ? '-' : `${(run.denseSeconds / run.processorSeconds).toFixed(0)} (apart ${run.off!.toExponential(0)})`
    console.log(
      [
        String(run.flows).padEnd(8),
        String(run.balances).padStart(8),
        String(run.entries).padStart(15),
        String(run.rounds).padStart(7),
        run.seconds.toFixed(2).padStart(8),
        run.processorSeconds.toFixed(2).padStart(12),
        run.peakMb.toFixed(0).padStart(8),
        ratio.padStart(13),
        `${run.found} of ${run.planted}`.padStart(10),
      ].join(' '),
    )
  }
  const growth = exponent(
    runs.filter(run => run.flows > 5000).map(({ flows, processorSeconds }) => ({ columns: flows, seconds: processorSeconds })),
  )
  if (growth !== undefined)
    console.log(`time grows like flows^${growth.toFixed(2)}; deviations left to be asked for: ${runs.map(run => run.onDemand).join(', ')}`)
}
