// How many jobs a second the queue fetches and completes, on the embedded engine or on the PostgreSQL of DATABASE_URL: each is taken under
// a lease, ended within it and logged, by so many takers at a time. `npx tsx bench/jobs.ts [jobs] [takers]`
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endJob, insertJobs, takeJob } from '#store/jobs.ts'
import { openStore } from '#store/openStore.ts'

const [count = 2000, takers = 4] = process.argv.slice(2).map(Number)
const url = process.env['DATABASE_URL']
const directory = await mkdtemp(join(tmpdir(), 'xunyu-bench-'))
const opened = await openStore(url === undefined || url === '' ? { directory } : { url })
if (!opened.ok) throw new Error(opened.problems[0]?.en)
const store = opened.value
try {
  const jobs = Array.from({ length: count }, () => ({ id: randomUUID(), kind: 'tidy' as const, priority: 10, mostDeaths: 3 }))
  const begun = performance.now()
  for (let at = 0; at < count; at += 500) await insertJobs(store.db, jobs.slice(at, at + 500))
  const sent = performance.now()
  await Promise.all(
    Array.from({ length: takers }, async (_, taker) => {
      for (;;) {
        const job = await takeJob(store.db, { lease: randomUUID(), worker: `bench ${taker}`, leaseSeconds: 30 }, ['tidy'])
        if (job === undefined) return
        await store.inTransaction(inner => endJob(inner.db, job, { status: 'done' }))
      }
    }),
  )
  const done = performance.now()
  const rate = (ms: number): string => Math.round(count / (ms / 1000)).toLocaleString('en')
  process.stdout.write(
    `${store.engine}: ${count} jobs sent at ${rate(sent - begun)}/s, fetched and completed at ${rate(done - sent)}/s by ${takers} takers\n`,
  )
} finally {
  await store.close()
  await rm(directory, { recursive: true, force: true })
}
