// Lists of access: users, tenants, roles, delegations, deeds.
import type { Membership } from '#domain/tenancy.ts'
import { findUser, listUsers } from '#store/accounts.ts'
import type { Store } from '#store/openStore.ts'
import { listMemberships } from '#store/tenants.ts'

export { listDeeds as audit } from '#store/audit.ts'
export { listUsers as users } from '#store/accounts.ts'
export { listDelegations as delegations, listTenants as tenants } from '#store/tenants.ts'

/** @param own the asker's store, which decides what is in the list @param owner for the names alone */
export async function memberships(own: Store, owner: Store): Promise<Membership[]> {
  const names = new Map((await listUsers(owner)).map(({ id, username }) => [id, username]))
  return (await listMemberships(own)).map(one => ({ ...one, username: names.get(one.user) ?? one.user }))
}

/** A standing account by its name or id. */
export async function nameOf(owner: Store, who: string): Promise<{ id: string; username: string } | undefined> {
  const user = await findUser(owner, who)
  return user === undefined || user.disabled ? undefined : user
}
