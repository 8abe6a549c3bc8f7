// Kills a server many times on each engine during imports, claims and confirmations, and says what was lost: npx tsx scripts/kill-nine.ts [100]
// Usage: node scripts/build.mjs --no-web && npx tsx scripts/kill-nine.ts [kills] [embedded|postgres|each]
// each: two servers and two workers on one PostgreSQL, killed in turn, with imports, plans and a schedule
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditLedger } from '#steps/ledger/audit.ts'
import { openStore } from '#store/openStore.ts'
import { killEach } from '../tests/support/killEach.ts'
import { killNine } from '../tests/support/killNine.ts'
import type { Place } from '../tests/support/serverProcess.ts'
import { startOwnPostgres } from './lib/postgres.mjs'

const rounds = Number(process.argv[2] ?? 100)
const only = process.argv[3]
let good = true
/** Ctrl-C ends it after the round that runs, with the count so far. */
const enough = new AbortController()
process.on('SIGINT', () => enough.abort())

async function run(name: string, place: Place): Promise<void> {
  const told = await killNine(place, { rounds, enough: enough.signal, say: line => process.stderr.write(`${name} ${line}\n`) })
  const opened = await openStore(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  told.sound = (await auditLedger(opened.value)).sound
  await opened.value.close()
  good &&= told.sound && told.lost.length === 0 && told.endedByThemselves.length === 0 && told.wrongAnswers.length === 0
  process.stdout.write(`${name}: ${JSON.stringify(told, null, 1)}\n`)
}

if (only === undefined || only === 'embedded') {
  const directory = await mkdtemp(join(tmpdir(), 'xunyu-kill-'))
  await run('embedded', { directory })
  await rm(directory, { recursive: true, force: true })
}
if (only === undefined || only === 'postgres') {
  const database = await startOwnPostgres()
  await run('postgres', { url: database.url })
  await database.stop()
}
if (only === undefined || only === 'each') {
  const database = await startOwnPostgres()
  const told = await killEach(database.url, {
    rounds,
    enough: enough.signal,
    say: line => process.stderr.write(`each ${line}\n`),
  })
  await database.stop()
  good &&= told.wrong.length === 0 && told.endedByThemselves.length === 0
  process.stdout.write(`each: ${JSON.stringify(told, null, 1)}\n`)
}
process.exitCode = good ? 0 : 1
