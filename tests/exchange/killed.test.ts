// A server that is killed in the middle of deals: what it acknowledged is there, nothing is there by half, and turns, contracts, promises and
// the ledger say the same.
import { spawn } from 'node:child_process'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listFrameworks } from '#steps/exchange/readDeals.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import type { Store } from '#store/openStore.ts'
import { giveNotice, local, putOnHand } from '../support/deals.ts'
import { eachEngine } from '../support/eachEngine.ts'

/** @returns what was acknowledged before the kill */
async function writeAndKill(place: string, notice: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/dealWriter.ts', place, notice], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let wrong = ''
  child.stderr.on('data', chunk => (wrong += String(chunk)))
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve())
  })
  const told = (): string[] => said.split('\n').slice(0, -1)
  await new Promise<void>((resolve, reject) => {
    child.once('close', () => reject(new Error(`the writer ended by itself: ${wrong}`)))
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (told().length >= lines) resolve()
    })
  })
  child.kill('SIGKILL')
  await ended
  return told()
}

/** Rows that stand alone, though they are written with others: one of each kind has to be there for one of the other. */
async function halves(store: Store): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, string>>`select
    (select count(*) from negotiation n where not exists (select from negotiation_turn t where t.negotiation = n.id)) as "no turn",
    (select count(*) from negotiation_turn t where t.kind = 'accept' and not exists (select from framework f where f.negotiation = t.negotiation))
      as "accepted and not signed",
    (select count(*) from framework f where not exists (select from negotiation_turn t where t.negotiation = f.negotiation and t.kind = 'accept'))
      as "signed and not accepted",
    (select count(*) from framework f where not exists (select from entry e where e.id = 'entry:' || f.id and e.phase = 'pending')) as "not reserved",
    (select count(*) from framework f where not exists (select from flow_record r where r.flow = f.flow and r.state = 'contracted')) as "no record",
    (select count(*) from framework f where not exists (select from evidence e where e.id = f.id)) as "no paper",
    (select count(*) from framework_step s where s.kind = 'confirm'
      and not exists (select from contract c where c.id = s.body ->> 'contract')) as "confirmed without contract",
    (select count(*) from contract c where not exists (select from framework_step s where s.body ->> 'contract' = c.id)) as "contract unconfirmed",
    (select count(*) from notice_promise p where p.promised_kg <> (select coalesce(sum(case when state.terms is null
        then (f.body #>> '{terms,massKg}')::bigint else state.terms end), 0) from framework f left join lateral (
          select (s.body #>> '{terms,massKg}')::bigint as terms from framework_step s where s.framework = f.id and s.kind = 'amend'
            order by s.number desc limit 1) as state on true where f.offer = p.notice)) as "promised otherwise"`.execute(store.db)
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, n]) => [name, Number(n)]))
}

eachEngine('killed in the middle of deals', engine => {
  test('nothing that was acknowledged is lost, and nothing is half made', async () => {
    const place = await engine.place()
    let store = await engine.open(place)
    const notice = await giveNotice(store, { inStock: true, massKg: 900_000_000 })
    await putOnHand(store, 900_000_000)
    await store.close()
    const acknowledged: string[] = []
    for (const lines of [9, 30]) {
      acknowledged.push(...(await writeAndKill('url' in place ? place.url : place.directory, notice.id, lines)))
      store = await engine.open(place)
      expect(Object.entries(await halves(store)).filter(([, n]) => n > 0)).toEqual([])
      const contracts = await listFrameworks(store, local)
      const there = new Set(contracts.flatMap(({ id, steps }) => [`signed ${id}`, ...steps.map(step => `step ${step.id}`)]))
      expect(acknowledged.filter(one => !there.has(one))).toEqual([])
      // What the ledger reserves at the giver is what is promised and not yet sent, to the kilogram.
      const { rows } = await sql<{ kg: string }>`select sum(d.reserved_kg) as kg from account a join account_day d on d.account = a.id
        where a.bucket = 'on_hand' and a.site = 'mill-site'`.execute(store.db)
      expect(Number(rows[0]?.kg)).toBe(contracts.reduce((sum, { promisedKg }) => sum + promisedKg, 0))
      expect((await auditLedger(store)).findings).toEqual([])
      await store.close()
    }
  })
})
