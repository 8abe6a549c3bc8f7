// Verbs on accounts: add a person, give a new password, close the account. On the owner's store, since identity is open to
// no role: the caller has been asked for an operator's role before, and every deed is written down.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { HeldRole } from '#domain/tenancy.ts'
import { seats } from '#domain/tenancy.ts'
import type { Identity, Person } from '#identity/identity.ts'
import { concernOf } from '#store/accessRequests.ts'
import { findUser, setDisabled } from '#store/accounts.ts'
import { recordDeed } from '#store/audit.ts'
import type { Store } from '#store/openStore.ts'
import { insertMembership, readTenant } from '#store/tenants.ts'
import { unknown } from './problems.ts'
import { recordFor } from './recordFor.ts'

/** What an account needs: the owner's store and identity. `by` is the actor as the audit names it. */
export type UnitOfWork = { store: Store; identity: Identity; by: string }
export type NewUser = { username: string; password: string; name: string; role?: HeldRole; tenant?: string }

/** @returns the person with their first role; or what is wrong, and then nobody is added */
export async function addUser(unitOfWork: UnitOfWork, request: NewUser): Promise<Checked<Person>> {
  const { store, identity, by } = unitOfWork
  const seat = request.role === undefined ? undefined : await checkSeat(store, request.role, request.tenant ?? null)
  if (seat !== undefined) return { ok: false, problems: [seat] }
  const made = await identity.createUser(request.username, request.password, request.name)
  if (!made.ok) return made
  await store.inTransaction(async inner => {
    await recordDeed(inner, { actor: by, verb: 'user.add', subject: made.value.username })
    if (request.role === undefined) return
    await insertMembership(inner, made.value.id, request.role, request.tenant ?? null)
    await recordDeed(inner, {
      actor: by,
      verb: 'membership.add',
      subject: made.value.username,
      tenant: request.tenant ?? null,
      detail: { role: request.role },
    })
  })
  return made
}

/** By whoever owns the machine; through the interface it is `askPassword`, which one operator does not do alone. */
export async function changePassword({ store, identity, by }: UnitOfWork, who: string, password: string): Promise<Checked<null>> {
  const user = await findUser(store, who)
  if (user === undefined) return unknown('user', who)
  const done = await identity.setPassword(user.id, password)
  if (done.ok)
    await recordFor(store, (await concernOf(store, user.id)).tenants, { actor: by, verb: 'user.password', subject: user.username })
  return done
}

/** Closing ends sessions and tokens at once; who opens the account again signs in anew. */
export async function closeAccount({ store, by }: Omit<UnitOfWork, 'identity'>, who: string, closed: boolean): Promise<Checked<null>> {
  const user = await findUser(store, who)
  if (user === undefined) return unknown('user', who)
  await setDisabled(store, user.id, closed)
  const { tenants } = await concernOf(store, user.id)
  await recordFor(store, tenants, { actor: by, verb: closed ? 'user.close' : 'user.open', subject: user.username })
  return { ok: true, warnings: [], value: null }
}

/** Whether a role can be held there. @returns what is wrong */
export async function checkSeat(store: Store, role: HeldRole, tenant: string | null): Promise<Problem | undefined> {
  const allowed = seats[role]
  if (allowed.length === 0 && tenant === null) return undefined
  const there = tenant === null ? undefined : await readTenant(store, tenant)
  if (there !== undefined && allowed.includes(there.kind)) return undefined
  const kinds = allowed.join(', ')
  return problem(
    'membership.seat',
    { path: 'tenant' },
    {
      zh: allowed.length === 0 ? `角色 ${role} 不属于任何单位。` : `角色 ${role} 只能在这类单位中担任：${kinds}；“${tenant ?? ''}”不是。`,
      en:
        allowed.length === 0
          ? `The role ${role} is held in no tenant.`
          : `The role ${role} is held in a tenant of kind ${kinds}; "${tenant ?? ''}" is none.`,
      fixZh: allowed.length === 0 ? '不要写 tenant。' : '用 xunyu tenant list 查看单位。',
      fixEn: allowed.length === 0 ? 'Leave the tenant out.' : 'See the tenants by xunyu tenant list.',
    },
  )
}
