// How often somebody tried to sign in: counted before the password is looked at, each count one statement, so that tries at the same time
// get different numbers. On the owner's store, since no role may read these tables.
//
// A stranger must not be able to keep somebody out by failing in their name. So what is shut for a while is a name from one address. Over
// all addresses a name is not shut but slowed, and whoever comes from an address that the name signed in from before is not held up by it.
import { isIPv4, isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Store } from './openStore.ts'

const windowMinutes = 15
/** Tries in a window: of one name from one address; of all names from one address; of one name from all addresses that it is not known from. */
const allowed = { pair: 5, address: 60, name: 30 }
/** Beyond its number a name may be tried from an unknown address once in so many seconds. */
const slowSeconds = 30
const knownDays = 90

type Try = { name: string; address: string; user: string | undefined }

/** IPv4 as it is, of IPv6 the network that one customer gets; whatever is no address is one key for all. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '').split('%')[0] ?? ''
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return '?'
  const [head = '', tail = ''] = plain.toLowerCase().split('::')
  const start = head.split(':').filter(part => part !== '')
  const end = tail.split(':').filter(part => part !== '')
  const all = [...start, ...Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0'), ...end]
  return `${all
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/u, ''))
    .join(':')}::/64`
}

/** Counts the try. @returns seconds that it has to wait; 0: the password may be looked at */
export async function countTry(store: Store, { name, address, user }: Try): Promise<number> {
  const known = user !== undefined && (await isKnown(store, user, address))
  const pair = await count(store, 'pair', `${name} ${address}`, windowMinutes * 60)
  if (pair.tries > allowed.pair) return pair.wait
  // Somebody else behind the same address must not use up what is the owner's.
  if (known) return 0
  const from = await count(store, 'address', address, windowMinutes * 60)
  if (from.tries > allowed.address) return from.wait
  const whole = await count(store, 'name', name, windowMinutes * 60)
  if (whole.tries <= allowed.name) return 0
  const slow = await count(store, 'name', `${name} slowed`, slowSeconds)
  return slow.tries > 1 ? slow.wait : 0
}

async function count(store: Store, scope: keyof typeof allowed, key: string, seconds: number): Promise<{ tries: number; wait: number }> {
  const rows = await sql<{ tries: number; wait: number }>`
    insert into sign_in_try as t (scope, key, tries, since) values (${scope}, ${key}, 1, clock_timestamp())
    on conflict (scope, key) do update set
      tries = case when t.since < clock_timestamp() - make_interval(secs => ${seconds}) then 1 else t.tries + 1 end,
      since = case when t.since < clock_timestamp() - make_interval(secs => ${seconds}) then clock_timestamp() else t.since end
    returning tries, greatest(1, ceil(extract(epoch from since - clock_timestamp()) + ${seconds}))::int as wait`.execute(store.db)
  return rows.rows[0] ?? { tries: Number.MAX_SAFE_INTEGER, wait: seconds }
}

/** The password was right: the try does not count against the address or the name, and the address is known from now on. */
export async function forgiveTry(store: Store, user: string, { name, address }: Try): Promise<void> {
  await sql`delete from sign_in_try where scope = 'pair' and key = ${`${name} ${address}`}`.execute(store.db)
  await sql`update sign_in_try set tries = greatest(0, tries - 1)
    where (scope = 'address' and key = ${address}) or (scope = 'name' and key = ${name})`.execute(store.db)
  await sql`insert into sign_in_place (user_id, address) values (${user}, ${address})
    on conflict (user_id, address) do update set last_at = now()`.execute(store.db)
  await sql`delete from sign_in_try where since < now() - interval '1 day'`.execute(store.db)
  await sql`delete from sign_in_place where last_at < now() - make_interval(days => ${knownDays})`.execute(store.db)
}

async function isKnown(store: Store, user: string, address: string): Promise<boolean> {
  const rows = await sql`select 1 from sign_in_place
    where user_id = ${user} and address = ${address} and last_at > now() - make_interval(days => ${knownDays})`.execute(store.db)
  return rows.rows.length > 0
}
