// Verbs that need two: a new password for somebody who acts for a tenant, and a seat where records are kept. One operator asks; a second
// operator, or somebody who sits in every tenant concerned, confirms. Each tenant concerned reads both in its audit.
import type { AccessRequest } from '#domain/accessRequest.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { HeldRole } from '#domain/tenancy.ts'
import { concernOf, decideRequest, insertRequest, openRequests, seatIsFree, seatsOf } from '#store/accessRequests.ts'
import type { RequestRow } from '#store/accessRequests.ts'
import { findUser } from '#store/accounts.ts'
import { recordDeed } from '#store/audit.ts'
import type { Store } from '#store/openStore.ts'
import { insertMembership } from '#store/tenants.ts'
import { checkSeat, type UnitOfWork } from './addUser.ts'
import { unknown } from './problems.ts'
import { recordFor } from './recordFor.ts'

/** Done at once, or waiting under this id. */
type Outcome = { request: string | null }
const done: Checked<Outcome> = { ok: true, warnings: [], value: { request: null } }

/** At once where somebody acts for no tenant; else it waits, with the hash of the password. */
export async function askPassword({ store, identity, by }: UnitOfWork, who: string, password: string): Promise<Checked<Outcome>> {
  const user = await findUser(store, who)
  if (user === undefined) return unknown('user', who)
  const { tenants, operates } = await concernOf(store, user.id)
  if (tenants.length === 0 && !operates) {
    const set = await identity.setPassword(user.id, password)
    if (!set.ok) return set
    await recordDeed(store, { actor: by, verb: 'user.password', subject: user.username })
    return done
  }
  const hashed = await identity.hashPassword(user.username, password)
  if (!hashed.ok) return hashed
  return store.inTransaction(async inner => {
    const asked = { kind: 'password', userId: user.id, role: null, tenant: null, password: hashed.value, askedBy: by } as const
    const request = await insertRequest(inner, asked)
    await recordFor(inner, tenants, { actor: by, verb: 'user.password.asked', subject: user.username, detail: { request } })
    return { ok: true, warnings: [], value: { request } }
  })
}

/** @param user a standing account */
export async function askSeat(
  { store, by }: Omit<UnitOfWork, 'identity'>,
  user: { id: string; username: string },
  role: HeldRole,
  tenant: string | null,
): Promise<Checked<Outcome & { id: string | null }>> {
  const wrong = await checkSeat(store, role, tenant)
  if (wrong !== undefined) return { ok: false, problems: [wrong] }
  if (by === `user:${user.id}`) return { ok: false, problems: [ownSeat] }
  return store.inTransaction(async inner => {
    const detail = { role }
    if (await seatIsFree(inner, role, tenant)) {
      const id = await insertMembership(inner, user.id, role, tenant)
      await recordDeed(inner, { actor: by, verb: 'membership.add', subject: user.username, tenant, detail })
      return { ok: true, warnings: [], value: { request: null, id } }
    }
    const request = await insertRequest(inner, { kind: 'membership', userId: user.id, role, tenant, password: null, askedBy: by })
    await recordDeed(inner, { actor: by, verb: 'membership.asked', subject: user.username, tenant, detail: { ...detail, request } })
    return { ok: true, warnings: [], value: { request, id: null } }
  })
}

type Decider = { store: Store; by: string; userId: string | null }

/** Those that the asker may decide or has asked for; an operator sees all. @param userId null: the one person of local mode */
export async function listRequests({ store, by, userId }: Decider): Promise<AccessRequest[]> {
  const own = userId === null ? undefined : await seatsOf(store, userId)
  const lines: AccessRequest[] = []
  for (const row of await openRequests(store)) {
    const mayDecide = await decides(store, row, by, userId)
    const { id, kind, username, role, tenant, askedBy, askedAt, endsAt } = row
    if (mayDecide || own === undefined || own.operates || askedBy === by)
      lines.push({ id, kind, username, role, tenant, askedBy, askedAt, endsAt, mayDecide })
  }
  return lines
}

/** Confirms or refuses; all of it in one transaction, so that two who confirm at once do it once. */
export async function decide(unitOfWork: Decider & Pick<UnitOfWork, 'identity'>, id: string, confirmed: boolean): Promise<Checked<null>> {
  const { store, by, userId, identity } = unitOfWork
  return store.inTransaction(async inner => {
    const [row] = await openRequests(inner, id)
    if (row === undefined) return unknown('request', id)
    if (!(await decides(inner, row, by, userId))) return row.askedBy === by ? { ok: false, problems: [ownRequest] } : unknown('request', id)
    await decideRequest(inner, id, by, confirmed)
    const { tenants } = await concernedBy(inner, row)
    const verb = `${row.kind === 'password' ? 'user.password' : 'membership.add'}${confirmed ? '' : '.refused'}`
    await recordFor(inner, tenants, {
      actor: by,
      verb,
      subject: row.username,
      detail: { request: id, askedBy: row.askedBy, role: row.role },
    })
    if (!confirmed) return { ok: true, warnings: [], value: null }
    if (row.role !== null) await insertMembership(inner, row.userId, row.role, row.tenant)
    if (row.password !== null) await identity.setHash(inner, row.userId, row.password)
    return { ok: true, warnings: [], value: null }
  })
}

async function concernedBy(store: Store, row: RequestRow): Promise<{ tenants: string[] }> {
  return row.kind === 'membership' ? { tenants: row.tenant === null ? [] : [row.tenant] } : concernOf(store, row.userId)
}

async function decides(store: Store, row: RequestRow, by: string, userId: string | null): Promise<boolean> {
  if (userId === null) return true
  if (row.askedBy === by || row.userId === userId) return false
  const { tenants, operates } = await seatsOf(store, userId)
  if (operates) return true
  const concerned = await concernedBy(store, row)
  return concerned.tenants.length > 0 && concerned.tenants.every(one => tenants.includes(one))
}

const refusal = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(
    code,
    {},
    {
      zh,
      en,
      fixZh,
      fixEn,
    },
  )
const ownSeat = refusal(
  'access.refused',
  '不能给自己角色。',
  'Nobody gives a role to themselves.',
  '请另一位运维人员办理。',
  'Ask another operator.',
)
const ownRequest = refusal(
  'access.refused',
  '自己提出的事项须由他人确认。',
  'What one asked for oneself is confirmed by somebody else.',
  '请该单位的人员或另一位运维人员确认。',
  'Ask somebody of the tenant, or another operator.',
)
