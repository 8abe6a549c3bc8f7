// What the database lets the asker see and do, in words that a page can show.
import { sees } from '#domain/tenancy.ts'
import type { Level, Me, Role } from '#domain/tenancy.ts'
import type { Store } from '#store/openStore.ts'
import { listDelegations, listMemberships, readStanding } from '#store/tenants.ts'
import type { Asker } from './whoAsks.ts'

/** @param store the asker's own */
export async function describeMe(store: Store, { actor, username, by }: Asker): Promise<Me> {
  const everything = Object.fromEntries(sees.firm.map(level => [level, null])) as Record<Level, null>
  if (actor.kind === 'local')
    return {
      username,
      by,
      roles: ['authority', 'firm', 'operator'],
      memberships: [],
      delegations: [],
      sees: everything,
      actsFor: null,
      mayPlan: true,
      mayAdminister: true,
    }
  const standing = await readStanding(store)
  const memberships = actor.kind === 'user' ? await listMemberships(store, actor.id) : []
  const delegations = actor.kind === 'user' ? (await listDelegations(store)).filter(one => one.revokedAt === null) : []
  const roles = [...new Set<Role>(['public', ...memberships.map(({ role }) => role)])]
  return {
    username,
    by,
    roles,
    memberships,
    delegations,
    sees: standing.parties,
    actsFor: standing.acts,
    mayPlan: standing.plans,
    mayAdminister: standing.operates,
  }
}
