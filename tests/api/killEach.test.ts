// The short form of `npx tsx scripts/kill-nine.ts 100 each`: each of two servers and two workers is killed once, and what was acknowledged
// ends exactly once.
import { afterAll, expect, test } from 'vitest'
import { auditLedger } from '#steps/ledger/audit.ts'
import { openStore } from '#store/openStore.ts'
import { startOwnPostgres } from '../../scripts/lib/postgres.mjs'
import { killEach } from '../support/killEach.ts'

let stop: (() => Promise<void>) | undefined
afterAll(() => stop?.())

test('two servers and two workers on one PostgreSQL: kill -9 of each in turn, and everything acknowledged ends exactly once', async () => {
  const database = await startOwnPostgres()
  stop = database.stop
  const told = await killEach(database.url, { rounds: 4 })
  expect(told).toMatchObject({ kills: { server: 2, worker: 2 }, endedByThemselves: [], wrong: [] })
  const { uploads, confirmed, plans, scheduled } = told.acknowledged
  for (const count of [uploads, confirmed, plans, scheduled]) expect(count).toBeGreaterThan(0)
  // A kill that met nothing would prove nothing.
  expect(told.met).toBeGreaterThan(0)
  const store = await openStore({ url: database.url })
  if (!store.ok) throw new Error(store.problems[0]?.en)
  expect(await auditLedger(store.value)).toMatchObject({ sound: true, findings: [] })
  await store.value.close()
})
