// The long form: npm run fuzz -- --requests 20000 --engine embedded|postgres --mode local|accounts --seed 1. Ends with 1 on any fault.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../../scripts/lib/postgres.mjs'
import { fuzz } from './fuzz.ts'
import { openStage } from './stage.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'embedded' },
    mode: { type: 'string', default: 'local' },
  },
})
const directory = await mkdtemp(join(tmpdir(), 'xunyu-fuzz-'))
const database = values.engine === 'postgres' ? await startPostgres() : undefined
const stage = await openStage(database === undefined ? { directory } : { url: database.url }, values.mode === 'accounts')
const started = performance.now()
const report = await fuzz(stage.api.server, stage.askers, {
  seed: Number(values.seed),
  requests: Number(values.requests),
  say: line => process.stdout.write(`${line}\n`),
})
const { faults, unseen, ...counted } = report
process.stdout.write(
  `${JSON.stringify({ engine: values.engine, mode: values.mode, seed: values.seed, ...counted, faults: faults.length, seconds: Math.round((performance.now() - started) / 1000) })}\n`,
)
process.stdout.write(`never answered with success: ${unseen.join(', ')}\n`)
await stage.api.close()
await database?.stop()
await rm(directory, { recursive: true, force: true })
process.exit(faults.length === 0 ? 0 : 1)
