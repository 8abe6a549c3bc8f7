// Queries for the tree of tenants, who holds which role in it, and what firms lend. Run them on a store that belongs to
// an actor: what may be read and written is decided by the policies and not here.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Delegation, HeldRole, Membership, Tenant } from '#domain/tenancy.ts'
import type { Store } from './openStore.ts'
import type { TenancyTables } from './tables/tenants.ts'

/** Ids that say nothing of how many there are. */
export const newId = (): string => randomUUID()

/** Subtree order: a tenant stands right after its parent's earlier children. */
export async function listTenants(store: Store, under?: string): Promise<Tenant[]> {
  const rows = await sql<TenancyTables['tenant']>`select t.* from tenant t
    where ${under ?? null}::text is null or exists (select from tenant u where u.id = ${under ?? null} and t.path >= u.path and t.path < u.path || '~')
    order by t.path`.execute(store.db)
  return rows.rows.map(asTenant)
}

export async function readTenant(store: Store, id: string): Promise<Tenant | undefined> {
  const row = await store.db.selectFrom('tenant').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : asTenant(row)
}

/** @returns false when the id or the party is taken; call it only after the parent was checked */
export async function insertTenant(store: Store, tenant: Omit<Tenant, 'province'> & Partial<Pick<Tenant, 'province'>>): Promise<boolean> {
  const made = await store.db
    .insertInto('tenant')
    .values({
      id: tenant.id,
      kind: tenant.kind,
      parent: tenant.parent,
      path: tenant.path,
      name_zh: tenant.nameZh,
      name_en: tenant.nameEn,
      party: tenant.party,
      province: tenant.province ?? null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length === 1
}

/** On the owner's store: no request changes a tenant. @returns false where it has a province already, or another tenant is that province */
export async function fillProvince(store: Store, id: string, province: string): Promise<boolean> {
  const done = await sql`update tenant set province = ${province} where id = ${id} and kind = 'province' and province is null
    and not exists (select from tenant o where o.province = ${province}) returning id`.execute(store.db)
  return done.rows.length === 1
}

/** An office, as a record names it: the code of the province that it is or lies in. */
export type OfficeName = { id: string; nameZh: string; nameEn: string; province: string | null }
export async function officeName(db: Store['db'], id: string): Promise<OfficeName | undefined> {
  const { rows } = await sql<OfficeName>`select id, name_zh as "nameZh", name_en as "nameEn", xunyu_province(id) as province
    from tenant where id = ${id}`.execute(db)
  return rows[0]
}

/** Code of the province in which the firm of a party lies; null where no tenant or no code is known. */
export async function provinceOfParty(db: Store['db'], party: string): Promise<string | null> {
  const { rows } = await sql<{ province: string | null }>`select xunyu_province(id) as province from tenant where party = ${party}`.execute(
    db,
  )
  return rows[0]?.province ?? null
}

/** A seat of the actor, and how its tenant stands to a firm: over it, or (a tax office) in the place where the firm is. */
export type SeatTo = { role: HeldRole; tenant: string; kind: Tenant['kind']; over: boolean; serves: boolean }
export async function seatsTo(store: Store, party: string): Promise<SeatTo[]> {
  const { rows } = await sql<SeatTo>`select m.role, t.id as tenant, t.kind, coalesce(starts_with(f.path, t.path), false) as over,
      coalesce(starts_with(f.path, p.path), false) as serves
    from membership m join tenant t on t.id = m.tenant left join tenant p on p.id = t.parent left join tenant f on f.party = ${party}
    where m.user_id = xunyu_user() order by m.since, m.id`.execute(store.db)
  return rows
}

/** Those that the actor may see, with names; all of them for an operator. */
export async function listMemberships(store: Store, user?: string): Promise<Omit<Membership, 'username'>[]> {
  const rows = await sql<{ id: string; user_id: string; role: HeldRole; tenant: string | null; since: Date }>`
    select id, user_id, role, tenant, since from membership where ${user ?? null}::text is null or user_id = ${user ?? null}
    order by since, id`.execute(store.db)
  return rows.rows.map(row => ({ id: row.id, user: row.user_id, role: row.role, tenant: row.tenant, since: row.since.toISOString() }))
}

/** @returns the id, of the one that is there already where it is the same */
export async function insertMembership(store: Store, user: string, role: HeldRole, tenant: string | null): Promise<string> {
  const known = await sql<{ id: string }>`select id from membership
    where user_id = ${user} and role = ${role} and tenant is not distinct from ${tenant}`.execute(store.db)
  const [first] = known.rows
  if (first !== undefined) return first.id
  const id = newId()
  await store.db.insertInto('membership').values({ id, user_id: user, role, tenant }).execute()
  return id
}

/** @returns what was removed; undefined when the actor sees none of that id */
export async function deleteMembership(
  store: Store,
  id: string,
): Promise<{ user: string; role: HeldRole; tenant: string | null } | undefined> {
  const gone = await store.db
    .deleteFrom('membership')
    .where('id', '=', id)
    .returning(['user_id as user', 'role', 'tenant'])
    .executeTakeFirst()
  return gone
}

export async function listDelegations(store: Store): Promise<Delegation[]> {
  const rows = await sql<TenancyTables['delegation'] & { revoked_at: Date | null }>`
    select id, firm, to_user, to_tenant, scopes, valid_from, valid_to, given_by, revoked_at from delegation order by given_at, id`.execute(
    store.db,
  )
  return rows.rows.map(row => ({
    id: row.id,
    firm: row.firm,
    toUser: row.to_user,
    toTenant: row.to_tenant,
    scopes: row.scopes as Delegation['scopes'],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    givenBy: row.given_by,
  }))
}

export async function insertDelegation(store: Store, delegation: Omit<Delegation, 'id' | 'revokedAt'>): Promise<string> {
  const id = newId()
  await store.db
    .insertInto('delegation')
    .values({
      id,
      firm: delegation.firm,
      to_user: delegation.toUser,
      to_tenant: delegation.toTenant,
      scopes: delegation.scopes,
      valid_from: delegation.validFrom,
      valid_to: delegation.validTo,
      given_by: delegation.givenBy,
    })
    .execute()
  return id
}

/** @returns the firm; undefined when there is none of that id that the actor may take back, or it was taken back before */
export async function revokeDelegation(store: Store, id: string): Promise<string | undefined> {
  const done = await sql<{ firm: string }>`update delegation set revoked_at = now()
    where id = ${id} and revoked_at is null returning firm`.execute(store.db)
  return done.rows[0]?.firm
}

/** What the actor is, as the policies see it. */
export type Standing = {
  acts: string[]
  /** Parties below the authorities in which the actor holds a seat. */
  governs: string[]
  parties: Record<'quantity' | 'evidence' | 'document' | 'commerce' | 'recipe', number>
  plans: boolean
  operates: boolean
}
export async function readStanding(store: Store): Promise<Standing> {
  const answer = await sql<{
    acts: string[]
    governs: string[]
    plans: boolean
    operates: boolean
    q: number
    e: number
    d: number
    c: number
    r: number
  }>`
    select xunyu_acts_for() as acts, xunyu_governs() as governs, xunyu_may_plan() as plans, xunyu_operates() as operates,
      cardinality(xunyu_parties('quantity')) as q, cardinality(xunyu_parties('evidence')) as e,
      cardinality(xunyu_parties('document')) as d, cardinality(xunyu_parties('commerce')) as c,
      cardinality(xunyu_parties('recipe')) as r`.execute(store.db)
  const row = answer.rows[0]
  if (row === undefined) throw new Error('the database says nothing of who asks')
  return {
    acts: row.acts,
    governs: row.governs,
    plans: row.plans,
    operates: row.operates,
    parties: { quantity: row.q, evidence: row.e, document: row.d, commerce: row.c, recipe: row.r },
  }
}

function asTenant(row: TenancyTables['tenant']): Tenant {
  return {
    id: row.id,
    kind: row.kind,
    parent: row.parent,
    path: row.path,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    party: row.party,
    province: row.province,
  }
}

/** Parties that have a place in the tree: firms on the platform, whether somebody acts for them yet or not. */
export async function partiesOfTenants(store: Store): Promise<Set<string>> {
  const { rows } = await sql<{ party: string }>`select party from tenant where party is not null`.execute(store.db)
  return new Set(rows.map(({ party }) => party))
}
