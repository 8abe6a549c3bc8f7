// Trade papers in tables of their own: what was JSON before is moved with its seals whole, nobody reads another's terms, and whoever
// touches a row behind the triggers is told by the audit.
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#store/actor.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { restoreBackup } from '#steps/backup/restoreBackup.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { closeOffer } from '#steps/trade/offer.ts'
import { storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { standings } from '#steps/trade/keep.ts'
import { settle } from '#steps/trade/settle.ts'
import { getTonne, listTonnes } from '#steps/trade/tonnes.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillMillPapers, recordedAt, offerPaper, papersOfMill, paperTables, price } from '../support/millPapers.ts'
import { fillTwoFirms, millFlow } from '../support/twoFirms.ts'

/** Written by the version before there were trade tables; its chain ends as its manifest says. */
const before = fileURLToPath(new URL('backups/before-trade-tables.tar.gz', import.meta.url))
const user = (id: string): Actor => ({ kind: 'user', id: `u-${id}` })
const idsIn = async (store: Store, table: string): Promise<string[]> =>
  (await sql<{ id: string }>`select id from ${sql.table(table)} order by id`.execute(store.db)).rows.map(({ id }) => id)

eachEngine('trade papers', engine => {
  describe('a backup of the version before', () => {
    let store: Store
    let head: string
    beforeAll(async () => {
      const place = await engine.place()
      const restored = await restoreBackup(before, place)
      if (!restored.ok) throw new Error(restored.problems[0]?.en)
      head = restored.value.chainHead ?? ''
      store = await engine.open(place)
    })

    test('every paper is a row of its table, and nothing of it is left as JSON', async () => {
      const counts = await Promise.all(paperTables.map(async table => [table, (await idsIn(store, table)).length]))
      expect(Object.fromEntries(counts)).toEqual({
        offer: 2,
        offer_step: 1,
        contract: 2,
        contract_end: 1,
        manifest: 4,
        receipt: 5,
        settlement: 1,
        trace_event: 11,
      })
      const left = await sql<{ n: string }>`select count(*) as n from evidence
        where kind in ('offer', 'contract', 'manifest', 'event') and (noun is null or body is not null)`.execute(store.db)
      expect(left.rows[0]?.n).toBe('0')
      const { rows } =
        await sql`select price_cny_per_t::text as price, mass_kg, valid_on, synthetic from offer order by ordinal desc limit 1`.execute(
          store.db,
        )
      expect(rows).toEqual([{ price: '-6.340', mass_kg: '90000', valid_on: '2022-09-01', synthetic: false }])
      const [odd] = await flowJournal(store.db).papers('manifest', { weighingSlip: 'OUT-X1' })
      expect(odd).toMatchObject({ vehicle: '冀B·12345', dispatchedKg: 20_000 })
      const late = await sql<{
        day: string
      }>`select valid_on as day from trace_event where event_time = '2022-09-04T23:30:00.250+08:00'`.execute(store.db)
      expect(late.rows).toEqual([{ day: '2022-09-04' }])
    })

    test('the seals of before are true of the rows of today', async () => {
      const report = await auditLedger(store)
      expect(report.findings).toEqual([])
      expect(report.sound).toBe(true)
      expect(`${report.head.sequence}:${report.head.hash}`).toBe(head)
    })

    test('the verbs go on from there, and the books stay sound', async () => {
      const [line] = await listTonnes(store)
      const flow = line?.flow ?? ''
      expect((await standings(flowJournal(store.db), flow)).map(one => one.contracts.map(({ massKg }) => massKg))).toEqual([
        [3_000_000],
        [20_000],
      ])
      const surplus = (await flowJournal(store.db).papers('receipt', { flow })).find(one => one.disputed === 'surplus')
      expect(
        await settle(storeUnitOfWork(store), surplus?.id ?? '', { arrivedKg: 50, lostKg: 0, reason: '复磅', validOn: '2022-09-20' }),
      ).toMatchObject({ ok: true })
      const [first] = await flowJournal(store.db).papers('offer', { flow })
      const back = await closeOffer(
        storeUnitOfWork(store),
        flow,
        first?.id ?? '',
        'withdrawn',
        'x',
        [{ code: 'x', zh: '无货', en: 'none' }],
        '2022-10-01',
      )
      expect(back).toMatchObject({ ok: true })
      expect((await getTonne(store, flow))?.evidence.length).toBeGreaterThan(40)
      expect((await auditLedger(store)).findings).toEqual([])
    })
  })

  describe('papers of two firms', () => {
    let store: Store
    beforeAll(async () => {
      store = await engine.open()
      await fillTwoFirms(store)
      await fillMillPapers(store)
    })

    test('each comes back as it was written', async () => {
      const journal = flowJournal(store.db)
      for (const noun of papersOfMill) expect([noun, (await journal.papers(noun, { flow: millFlow })).length]).toEqual([noun, 1])
      expect((await journal.papers('offer', { flow: millFlow }))[0]).toEqual(offerPaper().body)
      const kept = await journal.evidence(['offer:f:1', 'event:batch:f:1'])
      expect(kept.map(({ noun }) => noun)).toEqual(['offer', 'transformation'])
      expect(kept[0]?.body).toEqual(offerPaper().body)
      expect((await auditLedger(store)).findings).toEqual([])
    })

    test('both sides read the contract, an authority the trips of its own part alone, and nobody else anything', async () => {
      const seen = async (actor: Actor) =>
        Object.fromEntries(
          await Promise.all(paperTables.map(async table => [table, (await idsIn(store.as(actor), table)).length] as const)),
        )
      const nothing = Object.fromEntries(paperTables.map(table => [table, 0]))
      for (const actor of [user('rival'), user('othercity'), user('operator'), user('bureau'), user('park'), { kind: 'public' } as const])
        expect([actor, await seen(actor)]).toEqual([actor, nothing])
      const all = Object.fromEntries(paperTables.map(table => [table, 1]))
      // The batch is the buyer's recipe.
      expect(await seen(user('mill'))).toEqual(all)
      expect(await seen(user('kiln'))).toEqual({ ...all, trace_event: 2 })
      expect(await seen(user('city'))).toEqual({ ...nothing, manifest: 1, receipt: 1, settlement: 1, trace_event: 1 })
      const own = store.as(user('rival')).db
      const probe = await sql<{
        n: string
      }>`select count(*) as n from contract where price_cny_per_t = ${price}::numeric or id = 'contract:f:1:1'`.execute(own)
      expect(probe.rows[0]?.n).toBe('0')
      // A condition that fails on a row tells that the row is there.
      await expect(sql`select from offer where 1 / (mass_kg - 1000) > 5`.execute(own)).resolves.toMatchObject({ rows: [] })
    })

    test('nobody writes them by hand, nobody changes them, and none lies where it does not belong', async () => {
      for (const actor of [user('mill'), user('operator'), { kind: 'public' } as const])
        for (const table of paperTables) {
          await expect(sql`insert into ${sql.table(table)} (id) values ('x')`.execute(store.as(actor).db)).rejects.toMatchObject({
            code: '42501',
          })
          await expect(sql`delete from ${sql.table(table)}`.execute(store.as(actor).db)).rejects.toMatchObject({ code: '42501' })
        }
      for (const table of paperTables)
        await expect(sql`update ${sql.table(table)} set flow = flow`.execute(store.db)).rejects.toThrow('never changed')
      await expect(
        sql`insert into contract_end (id, flow, valid_on, recorded_at, based_on, contract, released_kg, reason)
          values ('offer:f:1', ${millFlow}, '2022-07-02', ${recordedAt}::timestamptz, '{x}', 'contract:f:1:1', 1, 'x')`.execute(store.db),
      ).rejects.toThrow('no paper of contract_end')
    })

    test('a paper bears the mark of its flow, whatever its writer says', async () => {
      const open = offerPaper(5, '1', 'offer:open:1')
      const body = { ...(open.body as object), flow: 'flow-open' }
      await store.inTransaction(inner => flowJournal(inner.db).append({ recordedAt, evidence: [{ ...open, flow: 'flow-open', body }] }))
      const { rows } = await sql`select id, synthetic from offer order by id`.execute(store.db)
      expect(rows).toEqual([
        { id: 'offer:f:1', synthetic: false },
        { id: 'offer:open:1', synthetic: true },
      ])
      expect(await idsIn(store.as({ kind: 'public' }), 'offer')).toEqual(['offer:open:1'])
    })

    test('what would not come back as it was written is not kept at all', async () => {
      const append = (kept: ReturnType<typeof offerPaper>) =>
        store.inTransaction(inner => flowJournal(inner.db).append({ recordedAt, evidence: [kept] }))
      await expect(append(offerPaper(1, '007.5', 'offer:f:odd'))).rejects.toThrow('would come back changed')
      await expect(append({ ...offerPaper(1, '1', 'offer:f:odd'), flow: 'flow-rival' })).rejects.toThrow('another id or flow')
      expect(await flowJournal(store.db).evidence(['offer:f:odd'])).toEqual([])
    })

    test('the audit names what was touched behind the triggers', async () => {
      const tamper = async (table: string, statement: string): Promise<void> =>
        store.inTransaction(async inner => {
          for (const how of [`alter table ${table} disable trigger user`, statement, `alter table ${table} enable trigger user`])
            await sql.raw(how).execute(inner.db)
        })
      const found = async () =>
        (await auditLedger(store)).findings.map(({ code, table, id, fields }) => [code, table, id, ...fields].join(' '))
      const touch = async (table: string, change: string, undo: string, says: string): Promise<void> => {
        await tamper(table, change)
        expect(await found()).toEqual([says])
        await tamper(table, undo)
        expect(await found()).toEqual([])
      }
      const contract = 'record.changed evidence contract:f:1:1 body'
      await touch('contract', `update contract set price_cny_per_t = 41.5`, `update contract set price_cny_per_t = 41.50`, contract)
      await touch('contract', `update contract set seller = 'rival-party'`, `update contract set seller = 'mill-party'`, contract)
      await touch('contract', `update contract set synthetic = true`, `update contract set synthetic = false`, contract)
      await touch('contract', `update contract set flow = 'flow-rival'`, `update contract set flow = '${millFlow}'`, contract)
      await touch(
        'receipt',
        `update receipt set received_kg = 900`,
        `update receipt set received_kg = 880`,
        'record.changed evidence receipt:f:1:1:1 body',
      )
      await touch(
        'trace_event',
        `update trace_event set valid_on = '2022-01-01' where id = 'event:f:shipping'`,
        `update trace_event set valid_on = '2022-07-02' where id = 'event:f:shipping'`,
        'record.changed evidence event:f:shipping body',
      )
      await touch(
        'evidence',
        `update evidence set noun = 'event' where id = 'event:batch:f:1'`,
        `update evidence set noun = 'transformation' where id = 'event:batch:f:1'`,
        'record.changed evidence event:batch:f:1 body',
      )
      await touch(
        'contract_end',
        `insert into contract_end (id, flow, valid_on, recorded_at, based_on, contract, released_kg, reason)
          values ('offer:f:1', '${millFlow}', '2022-07-02', now(), '{x}', 'contract:f:1:1', 1, 'x')`,
        `delete from contract_end where id = 'offer:f:1'`,
        'record.added contract_end offer:f:1',
      )
    })
  })
})
