// A firm with a member and an authority over it, each with a token that may write: for tests whose servers are processes of their own.
import { addUser } from '#steps/access/addUser.ts'
import { makeToken } from '#store/accounts.ts'
import type { Store } from '#store/openStore.ts'
import { insertTenant } from '#store/tenants.ts'

export const firm = '东山钢铁'

type House = { store: Store; identity: Parameters<typeof addUser>[0]['identity'] }

export async function tokensOf({ store, identity }: House): Promise<{ firm: string; authority: string }> {
  const north = { id: 'north', kind: 'region', parent: null, path: 'north/', nameZh: 'north', nameEn: 'north', party: null } as const
  const steel = { id: 'steel', kind: 'firm', parent: 'north', path: 'north/steel/', nameZh: firm, nameEn: firm, party: firm } as const
  await store.inTransaction(async inner => {
    await insertTenant(inner, north)
    await insertTenant(inner, steel)
  })
  const tokenOf = async (username: string, role: 'firm' | 'authority', tenant: string): Promise<string> => {
    const person = { username, password: 'a long enough password', name: username, role, tenant }
    const made = await addUser({ store, identity, by: 'test' }, person)
    if (!made.ok) throw new Error(made.problems[0]?.en)
    return (await makeToken(store, made.value.id, 'kill', true, 1)).token
  }
  return { firm: await tokenOf('anna', 'firm', 'steel'), authority: await tokenOf('olga', 'authority', 'north') }
}
