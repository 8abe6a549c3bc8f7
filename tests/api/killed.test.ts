// The short form of `npx tsx scripts/kill-nine.ts`: a server that is killed in the middle of everything keeps what it acknowledged.
import { afterAll, expect, test } from 'vitest'
import { auditLedger } from '#steps/ledger/audit.ts'
import { startOwnPostgres } from '../../scripts/lib/postgres.mjs'
import { eachEngine } from '../support/eachEngine.ts'
import { killNine } from '../support/killNine.ts'

eachEngine('a killed server', engine => {
  let stop: (() => Promise<void>) | undefined
  afterAll(() => stop?.())

  test('loses no import, confirmation, claim or file that it acknowledged, and goes on with what it had begun', async () => {
    let place = await engine.place()
    if ('url' in place) {
      const database = await startOwnPostgres()
      stop = database.stop
      place = { url: database.url }
    }
    const told = await killNine(place, { rounds: 3 })
    const { acknowledged, connectionsKilled, ...rest } = told
    expect(rest).toMatchObject({ kills: 3, wrongAnswers: [], endedByThemselves: [], lost: [] })
    expect(acknowledged.uploads).toBeGreaterThan(0)
    expect(acknowledged.claims).toBeGreaterThan(0)
    expect(acknowledged.files).toBeGreaterThan(0)
    expect(connectionsKilled > 0).toBe('url' in place)
    const store = await engine.open(place)
    expect(await auditLedger(store)).toMatchObject({ sound: true, findings: [] })
  })
})
