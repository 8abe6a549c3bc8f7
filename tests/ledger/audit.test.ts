// The audit on both engines: sound books pass; whoever goes behind the triggers and touches one row is told which and where.
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { closeQuarter } from '#steps/ledger/closeQuarter.ts'
import { storeEvidenceFile } from '#steps/ledger/evidenceFile.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { keep } from '#steps/trade/keep.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

const at = (accountClass: Account['accountClass']): Account => ({ party: 'steel', site: 'mill', material: 'slag', accountClass })
const recordedAt = '2022-04-02T00:00:00.000Z'
const now = () => new Date('2022-04-03T00:00:00.000Z')
const entry = (id: string, from: Account, to: Account, massKg: number): Entry => ({
  id,
  kind: 'transfer',
  phase: 'posted',
  legs: move(from, to, massKg),
  validOn: '2022-03-01',
  recordedAt,
  basedOn: ['slip:1'],
  measured: { wetKg: massKg + 10, moisture: '0.1', dryKg: massKg, method: 'weighbridge' },
})

eachEngine('audit', engine => {
  let store: Store | undefined
  const books = (): Store => {
    if (store === undefined) throw new Error('no store')
    return store
  }
  /** One database for the file: each test puts back what it touched. */
  beforeEach(async () => {
    if (store !== undefined) return
    store = await engine.open()
    const slip = keep('slip', 'slip:1', '过磅单', 'slip', [], { n: 1.5, text: '干基' }, recordedAt)
    const posted = [
      await postEntries(store, { entries: [entry('e1', at('generated'), at('on_hand'), 100)], evidence: [slip], recordedAt }),
      await postEntries(store, { entries: [entry('e2', at('on_hand'), at('stored'), 60)], recordedAt }),
      await postEntries(store, {
        entries: [{ ...entry('e3', at('on_hand'), at('in_transit'), 30), kind: 'contract', phase: 'pending' }],
        recordedAt,
      }),
    ]
    if (posted.some(one => !one.ok)) throw new Error('not posted')
    await closeQuarter(store, { scope: { party: 'steel' }, period: '2022-Q1' }, now)
    await storeEvidenceFile(store, { name: 'slip.jpg', mediaType: 'image/jpeg', owner: 'steel' }, new Uint8Array([1, 2, 3]), now)
  })

  /** Goes behind the triggers as the owner of the database could. */
  async function tamper(table: string, statement: string): Promise<void> {
    await books().inTransaction(async inner => {
      await sql.raw(`alter table ${table} disable trigger user`).execute(inner.db)
      await sql.raw(statement).execute(inner.db)
      await sql.raw(`alter table ${table} enable trigger user`).execute(inner.db)
    })
  }
  const found = async () =>
    (await auditLedger(books())).findings.map(({ code, table, id, fields }) => [code, table, id, ...fields].join(' '))

  test('sound books pass, and their head can be published', async () => {
    const report = await auditLedger(books())
    expect(report).toMatchObject({ sound: true, findings: [], counted: { events: 5, records: 7, entries: 3, accounts: 4, files: 1 } })
    expect(report.head).toMatchObject({ sequence: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await auditLedger(books(), undefined, { sequence: 3, hash: '0'.repeat(64) })).findings[0]).toMatchObject({
      code: 'chain.head',
      id: '3',
    })
  })

  test.each([
    [
      'entry',
      `update entry set held_on = '2022-03-02' where id = 'e1'`,
      `update entry set held_on = '2022-03-01' where id = 'e1'`,
      [
        'record.changed entry e1 validOn',
        ...['generated', 'on_hand'].flatMap(accountClass =>
          ['01', '02'].map(day => `account.sum account_day steel|mill|slag|${accountClass} 2022-03-${day} posted_kg`),
        ),
      ],
    ],
    [
      'entry',
      `update entry set measured = '{"dryKg":100,"method":"declared"}' where id = 'e1'`,
      `update entry set measured = '{"wetKg":110,"moisture":"0.1","dryKg":100,"method":"weighbridge"}' where id = 'e1'`,
      ['record.changed entry e1 measured'],
    ],
    [
      'entry_leg',
      `update entry_leg set mass_kg = 61 where entry = 'e2' and leg = 1`,
      `update entry_leg set mass_kg = 60 where entry = 'e2' and leg = 1`,
      [
        'record.changed entry e2 legs[1]',
        'entry.unbalanced entry_leg e2 mass_kg',
        'account.sum account_day steel|mill|slag|stored 2022-03-01 posted_kg',
      ],
    ],
    [
      'evidence',
      `update evidence set body = '{"n":1.6,"text":"干基"}' where id = 'slip:1'`,
      `update evidence set body = '{"n":1.5,"text":"干基"}' where id = 'slip:1'`,
      ['record.changed evidence slip:1 body'],
    ],
    [
      'entry',
      `update entry set published = true where id = 'e1'`,
      `update entry set published = false where id = 'e1'`,
      ['record.changed entry e1 owners/published'],
    ],
    [
      'evidence',
      `update evidence set owners = array['mill'] || owners where id = 'slip:1'`,
      `update evidence set owners = owners[2:] where id = 'slip:1'`,
      ['record.changed evidence slip:1 owners/published'],
    ],
    [
      'closing',
      `update closing set closed_by = 'x'`,
      `update closing set closed_by = null`,
      ['record.changed closing closing:steel:*:2022-Q1 closedBy'],
    ],
    [
      'account_day',
      `update account_day set reserved_kg = 31 where reserved_kg = 30`,
      `update account_day set reserved_kg = 30 where reserved_kg = 31`,
      ['account.sum account_day steel|mill|slag|on_hand 2022-03-01 reserved_kg'],
    ],
    [
      'file_content',
      `update file_content set content = '\\x010204'`,
      `update file_content set content = '\\x010203'`,
      ['file.changed file_content 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81 content'],
    ],
    [
      'ledger_event',
      `update ledger_event set at = at + interval '1 second' where sequence = 2`,
      `update ledger_event set at = at - interval '1 second' where sequence = 2`,
      ['chain.broken ledger_event 2 at'],
    ],
    [
      'ledger_event',
      `update ledger_event set body = replace(body, '"e2"', '"e9"') where sequence = 2`,
      `update ledger_event set body = replace(body, '"e9"', '"e2"') where sequence = 2`,
      ['chain.broken ledger_event 2 body', 'record.added entry e2', 'record.missing entry e9'],
    ],
  ])('%s touched: %s', async (table, harm, fix, expected) => {
    await tamper(table, harm)
    const seen = await found()
    await tamper(table, fix)
    expect(seen.toSorted()).toEqual(expected.toSorted())
    expect(await found()).toEqual([])
  })

  test('a record that is put in or taken away is named', async () => {
    const [appended = null] = (await sql<{ appended: string }>`select appended from entry where id = 'e1'`.execute(books().db)).rows.map(
      row => row.appended,
    )
    for (const number of [null, appended]) {
      await tamper(
        'entry',
        `insert into entry (id, kind, phase, held_on, learned_at, because, appended) values ('ghost', 'transfer', 'posted', '2022-03-01', now(), '{x}', ${number ?? 'null'})`,
      )
      const seen = await found()
      await tamper('entry', `delete from entry where id = 'ghost'`)
      expect(seen).toEqual(['record.added entry ghost'])
    }
    await tamper('evidence', `create table kept_aside as select * from evidence where id = 'slip:1'`)
    await tamper('evidence', `delete from evidence where id = 'slip:1'`)
    expect(await found()).toEqual(['record.missing evidence slip:1'])
    await tamper('evidence', `insert into evidence overriding system value select * from kept_aside`)
    expect(await found()).toEqual([])
  })

  test('the end of the log cannot be cut off unseen, and a log that is written anew is caught by a head published before', async () => {
    const { head } = await auditLedger(books())
    await sql`update ledger_head set sequence = 4, hash = (select hash from ledger_event where sequence = 4)`.execute(books().db)
    expect(await found()).toEqual(['chain.head ledger_head 4'])
    await sql`update ledger_head set sequence = ${head.sequence}::bigint, hash = ${head.hash}`.execute(books().db)
    expect(await found()).toEqual([])
  })
})
