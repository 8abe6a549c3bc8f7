// Whoever writes is killed without warning: what was acknowledged is there, nothing is there by half, and the books are sound.
import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { auditLedger } from '#steps/ledger/audit.ts'
import { balancesOf, entriesOf } from '#steps/ledger/readLedger.ts'
import { eachEngine } from '../support/eachEngine.ts'

/** Lets a writer acknowledge some posts, and kills it. @returns the last acknowledged one */
async function writeAndKill(place: string, posts: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/ledgerWriter.ts', place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const lines = () => said.split('\n').slice(0, -1)
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve())
  })
  await new Promise<void>((resolve, reject) => {
    child.once('close', () => reject(new Error('the writer ended by itself')))
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (lines().length >= posts) resolve()
    })
  })
  child.kill('SIGKILL')
  await ended
  return Math.max(...lines().map(Number))
}

eachEngine('a killed writer', engine => {
  test('loses nothing that was acknowledged, leaves nothing by half', async () => {
    const place = await engine.place()
    for (const posts of [15, 25]) {
      const acknowledged = await writeAndKill('url' in place ? place.url : place.directory, posts)
      const store = await engine.open(place)
      const { total } = await entriesOf(store, {}, { offset: 0, limit: 1 })
      const { lines } = await balancesOf(store, {}, {}, { offset: 0, limit: 10 })
      const report = await auditLedger(store)
      await store.close()
      expect(total % 2).toBe(0)
      // One more than was acknowledged may have been kept: its word was on its way.
      expect([acknowledged, acknowledged + 1]).toContain(total / 2)
      expect(lines.map(({ account, postedKg }) => [account.accountClass, postedKg])).toEqual([
        ['disposed', (total / 2) * 9],
        ['generated', -(total / 2) * 10],
        ['on_hand', total / 2],
      ])
      expect(report).toMatchObject({ sound: true, findings: [], counted: { entries: total } })
    }
  })
})
