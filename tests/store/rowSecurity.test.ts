// Somebody else's data, asked of the database itself as each role: what a firm keeps to itself is not there for others,
// by no id, filter, order, count or error; and every table has a rule.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, becomeActor } from '#store/actor.ts'
import type { Store } from '#store/openStore.ts'
import { rowSecurity } from '#store/rowSecurity.ts'
import { insertDelegation, insertMembership, listMemberships, listTenants, readStanding, revokeDelegation } from '#store/tenants.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms, ids, millFlow, secrets } from '../support/twoFirms.ts'

const user = (id: string): Actor => ({ kind: 'user', id: `u-${id}` })
const ledger = ['flow', 'flow_record', 'entry', 'entry_leg', 'evidence']

eachEngine('row-level security', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
  })
  afterAll(() => store.close())

  /** Every row of the ledger that an actor gets, as text. */
  const everything = async (actor: Actor): Promise<string> => {
    const own = store.as(actor)
    const rows = await Promise.all(ledger.map(async table => (await sql`select * from ${sql.table(table)}`.execute(own.db)).rows))
    return JSON.stringify(rows)
  }
  const evidenceOf = async (actor: Actor): Promise<string[]> =>
    (await sql<{ id: string }>`select id from evidence where not published order by id`.execute(store.as(actor).db)).rows.map(
      ({ id }) => id,
    )

  test('every table has a rule, every rule is in force, and what is not named is open to nobody', async () => {
    const tables = await sql<{ name: string; enabled: boolean; forced: boolean; policies: number; readable: boolean }>`
      select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
        (select count(*) from pg_policy p where p.polrelid = c.oid)::int as policies,
        has_table_privilege('xunyu_member', c.oid, 'select') as readable
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`.execute(
      store.db,
    )
    expect(tables.rows.length).toBeGreaterThan(25)
    const rules = new Map(rowSecurity.map(rule => [rule.table, rule]))
    expect(tables.rows.filter(({ name }) => !rules.has(name)).map(({ name }) => name)).toEqual([])
    expect(tables.rows.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)).toEqual([])
    for (const { name, readable } of tables.rows) expect([name, readable]).toEqual([name, !('closed' in (rules.get(name) ?? {}))])
    // A view reads as its maker unless it is told otherwise, and its maker is not bound.
    const views = await sql<{ name: string }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('v', 'm') and not coalesce(c.reloptions @> array['security_invoker=true'], false)`.execute(
      store.db,
    )
    expect(views.rows).toEqual([])
  })

  test('a rival and the public see nothing of the mill: not by id, filter, order, count or text', async () => {
    for (const actor of [user('rival'), user('operator'), user('othercity'), user('bureau'), { kind: 'public' } as const]) {
      const seen = await everything(actor)
      for (const secret of [...Object.values(secrets), 'mill-site'])
        expect([actor, secret, seen.includes(secret)]).toEqual([actor, secret, false])
      const own = store.as(actor).db
      const hits = await sql<{ n: number }>`select
        (select count(*) from evidence where id = any(${Object.values(ids)}::text[]))
        + (select count(*) from evidence where body ->> 'priceCnyPerT' > '0')
        + (select count(*) from flow where id = ${millFlow} or from_site like 'mill%')
        + (select count(*) from flow_record where flow = ${millFlow} or mass_kg = ${secrets.quantity}::bigint)
        + (select count(*) from entry_leg where party = 'mill-party')
        + (select count(*) from entry where id in (${ids.generation}, ${ids.dispatch}))::int as n`.execute(own)
      expect(Number(hits.rows[0]?.n)).toBe(0)
      const top = await sql<{ mass: string | null }>`select max(abs(mass_kg)) as mass from entry_leg`.execute(own)
      expect(Number(top.rows[0]?.mass ?? 0)).toBeLessThanOrEqual(1000)
    }
    expect(await everything(user('rival'))).toContain('row:rival')
  })

  test('a filter that divides by a secret never meets the row of another', async () => {
    // Without a security barrier the division would run over every row and tell by its error what is there.
    const probe = sql`select 1 from flow_record where 1 / (mass_kg - ${secrets.quantity}::bigint) > 5`
    await expect(probe.execute(store.as(user('rival')).db)).resolves.toMatchObject({ rows: [] })
    await expect(probe.execute(store.as(user('mill')).db)).rejects.toMatchObject({ code: '22012' })
  })

  test('each role sees its share, and a mill all of its own', async () => {
    const papers = [ids.contract, ids.event, ids.file, 'manifest:mill:1', ids.offer, ids.row].sort()
    expect(await evidenceOf(user('mill'))).toEqual(papers)
    // The buyer: what is between both, and neither the ledger row, the file nor the recipe of the seller.
    expect(await evidenceOf(user('kiln'))).toEqual([ids.contract, 'manifest:mill:1', ids.offer].sort())
    expect(await everything(user('kiln'))).not.toContain('"dryKg"')
    // The authority of the city: quantities and ledger papers, no price, no file, no recipe.
    expect(await evidenceOf(user('city'))).toEqual(['manifest:mill:1', ids.row].sort())
    expect(await everything(user('city'))).toContain(secrets.quantity)
    expect(await everything(user('city'))).not.toContain(`priceCnyPerT`)
    // The park: quantities alone.
    expect(await evidenceOf(user('park'))).toEqual([])
    expect(await everything(user('park'))).toContain(secrets.quantity)
    expect(await everything({ kind: 'public' })).toContain('flow-open')
  })

  test('nobody writes the ledger or identity by hand, and nobody reads identity', async () => {
    const writes = [
      sql`insert into evidence (id, kind, title_zh, title_en, because, body, learned_at, owners) values ('x', 'offer', 'x', 'x', '{}', '{}', now(), '{mill-party}')`,
      sql`update flow set published = true`,
      sql`delete from flow_record`,
      sql`truncate entry`,
      sql`insert into membership (id, user_id, role, tenant) values ('m', 'u-rival', 'firm', 'mill')`,
      sql`insert into tenant (id, kind, parent, path, name_zh, name_en) values ('z', 'region', null, 'z/', 'z', 'z')`,
      sql`insert into delegation (id, firm, to_user, scopes, valid_from, valid_to, given_by) values ('d', 'mill', 'u-rival', '{commerce}', '2020-01-01', '2099-01-01', 'u')`,
      sql`insert into audit_record (id, actor, verb, subject) values ('a', 'user:u-mill', 'x', 'x')`,
      sql`insert into region (id, version, meta, files_hash) values ('r', 'v', '{}', 'h')`,
      sql`alter table flow disable row level security`,
      sql`drop policy xunyu_see on flow`,
    ]
    const reads = ['app_user', 'app_session', 'app_account', 'api_token', 'sign_in_try', 'sign_in_place', 'access_request'].map(
      table => sql`select * from ${sql.table(table)}`,
    )
    for (const actor of [user('rival'), { kind: 'public' } as const])
      for (const statement of [...writes, ...reads])
        await expect(statement.execute(store.as(actor).db)).rejects.toMatchObject({ code: '42501' })
    await expect(
      sql`insert into membership (id, user_id, role, tenant) values ('m', 'u-operator', 'firm', 'mill')`.execute(
        store.as(user('operator')).db,
      ),
    ).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('an authority plans in its own part of the tree, keeps its own regions, and governs no firm that only lent to it', async () => {
    const region = (id: string) =>
      sql`insert into region (id, version, meta, files_hash, current) values (${id}, 'v1', '{}'::json, 'h', true) on conflict do nothing`
    const scenario = (id: string, of: string) => sql`insert into scenario (id, region, name) values (${id}, ${of}, ${id})`
    await region('handan').execute(store.db)
    await region('north').execute(store.db)
    const city = store.as(user('city')).db
    for (const statement of [region('handan'), region('hebei'), scenario('s1', 'handan')])
      await expect(statement.execute(city)).rejects.toMatchObject({ code: '42501' })
    expect((await sql`delete from region where id = 'handan' returning id`.execute(city)).rows).toEqual([])
    expect((await sql`update region set files_hash = 'x' where id in ('handan', 'north') returning id`.execute(city)).rows).toEqual([])
    // Its own region, one that is nobody's, and a plan of the region that it lies in.
    await region('tangshan').execute(city)
    await region('elsewhere').execute(city)
    await scenario('s2', 'north').execute(city)
    await scenario('s3', 'tiny').execute(city)
    const lent = await insertDelegation(store.as(user('mill')), {
      firm: 'mill',
      toUser: null,
      toTenant: 'handan',
      scopes: ['quantity', 'evidence'],
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
      givenBy: 'u-mill',
    })
    const judge = (who: string) => store.as(user(who)).asKeeper({ judges: ['mill-party'] }, async () => 'judged')
    await expect(judge('othercity')).rejects.toMatchObject({ code: '42501' })
    await expect(judge('operator')).rejects.toMatchObject({ code: '42501' })
    expect(await judge('city')).toBe('judged')
    await revokeDelegation(store.as(user('mill')), lent)
    await sql`delete from scenario`.execute(store.db)
    await sql`delete from region where id <> 'tiny'`.execute(store.db)
  })

  test('a table of one’s own does not stand before the one that the policies ask', async () => {
    const made = sql`create temporary table membership (id text, user_id text, role text, tenant text)`
    await expect(made.execute(store.as(user('rival')).db)).rejects.toMatchObject({ code: '42501' })
  })

  test('rights on the database itself, which a copy or a dump read back has not got, are there again once it is opened', async () => {
    const place = await engine.place()
    const lend = await engine.open(place)
    await sql.raw(`do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`).execute(lend.db)
    await lend.close()
    const opened = await engine.open(place)
    const made = sql`create temporary table membership (id text)`.execute(opened.as({ kind: 'public' }).db)
    await expect(made).rejects.toMatchObject({ code: '42501' })
  })

  test('what a firm lends is seen for its days and scopes, and no longer once it is taken back', async () => {
    const mill = store.as(user('mill'))
    const lend = (more: object) =>
      insertDelegation(mill, {
        firm: 'mill',
        toUser: null,
        toTenant: 'bureau',
        scopes: ['commerce'],
        validFrom: '2020-01-01',
        validTo: '2099-12-31',
        givenBy: 'u-mill',
        ...more,
      })
    await lend({ validFrom: '2020-01-01', validTo: '2020-12-31', scopes: ['quantity', 'recipe'] })
    expect(await evidenceOf(user('bureau'))).toEqual([])
    const lent = await lend({})
    expect(await evidenceOf(user('bureau'))).toEqual([ids.contract, ids.offer].sort())
    expect((await readStanding(store.as(user('bureau')))).parties).toMatchObject({ commerce: 1, quantity: 0 })
    // Only the firm takes it back.
    expect(await revokeDelegation(store.as(user('bureau')), lent)).toBeUndefined()
    expect(await revokeDelegation(mill, lent)).toBe('mill')
    expect(await evidenceOf(user('bureau'))).toEqual([])
    const act = await lend({ toTenant: null, toUser: 'u-bureau', scopes: ['act'] })
    expect((await readStanding(store.as(user('bureau')))).acts).toEqual(['mill-party'])
    await revokeDelegation(mill, act)
    await expect(
      insertDelegation(store.as(user('rival')), {
        firm: 'mill',
        toUser: 'u-rival',
        toTenant: null,
        scopes: ['commerce'],
        validFrom: '2020-01-01',
        validTo: '2099-12-31',
        givenBy: 'x',
      }),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('an operator gives roles and sees who has them; others see their own; a closed account is nobody at once', async () => {
    const operator = store.as(user('operator'))
    expect((await listMemberships(operator)).length).toBe(8)
    expect((await listMemberships(store.as(user('rival')))).map(({ tenant }) => tenant)).toEqual(['rival'])
    expect(await listTenants(store.as({ kind: 'public' }))).toEqual([])
    expect((await listTenants(store.as(user('rival')), 'tangshan')).map(({ id }) => id)).toEqual(['tangshan', 'east-park', 'mill', 'kiln'])
    // Alone an operator seats nobody where records are kept, nor a second operator.
    for (const [role, tenant] of [
      ['firm', 'rival'],
      ['authority', 'handan'],
      ['park', 'west-park'],
      ['operator', null],
    ] as const)
      await expect(insertMembership(operator, 'u-bureau', role, tenant)).rejects.toMatchObject({ code: '42501' })
    await insertMembership(store, 'u-bureau', 'firm', 'rival')
    expect(await everything(user('bureau'))).toContain('row:rival')
    await sql`update app_user set disabled_at = now() where id = 'u-bureau'`.execute(store.db)
    expect(await everything(user('bureau'))).not.toContain('row:rival')
    await sql`update app_user set disabled_at = null where id = 'u-bureau'`.execute(store.db)
    await sql`delete from membership where user_id = 'u-bureau' and role = 'firm'`.execute(store.db)
  })

  test('nothing of an actor outlives its transaction, and a reading token writes nothing', async () => {
    await sql`select 1`.execute(store.as(user('rival')).db)
    await expect(sql`select broken`.execute(store.as(user('rival')).db)).rejects.toThrow('broken')
    const after = await sql<{
      actor: string | null
      role: string
    }>`select current_setting('xunyu.actor', true) as actor, current_user = session_user as own`.execute(store.db)
    expect(after.rows).toEqual([{ actor: expect.toSatisfy((value: unknown) => value === '' || value === null), own: true }])
    const reader = store.as({ kind: 'user', id: 'u-mill', readOnly: true })
    await expect(
      insertDelegation(reader, {
        firm: 'mill',
        toUser: 'u-rival',
        toTenant: null,
        scopes: ['commerce'],
        validFrom: '2020-01-01',
        validTo: '2099-12-31',
        givenBy: 'x',
      }),
    ).rejects.toMatchObject({ code: '25006' })
    expect(() => becomeActor({ kind: 'user', id: `x'; reset role; --` })).toThrow('no id of a user')
    expect(() => store.as(user('rival')).as({ kind: 'local' })).toThrow('already belongs')
  })

  test('sets of parties are found once for a statement, whatever the number of rows', async () => {
    const plan = await sql<Record<string, string>>`explain select * from evidence`.execute(store.as(user('mill')).db)
    const text = plan.rows.map(row => Object.values(row)[0]).join('\n')
    expect(text).toContain('hashed SubPlan')
    expect(
      text
        .split('\n')
        .filter(line => line.includes('Filter'))
        .join(''),
    ).not.toContain('xunyu_parties(')
  })
})

describe('rules', () => {
  test('no table is named twice', () => {
    const names = rowSecurity.map(({ table }) => table)
    expect(new Set(names).size).toBe(names.length)
  })
})
