// How often the public may ask from one address, counted where every process of the server counts. On the owner's store.
import { countRequest } from '#store/objections.ts'
import type { Store } from '#store/openStore.ts'
import { addressKey } from '#store/signIns.ts'
import { tooMany } from './objectionRefusals.ts'

/** Requests and seconds: to object or add to it, and to look something up, where a code might be guessed. */
const allowed = { file: { most: 20, seconds: 3600 }, look: { most: 60, seconds: 900 } } as const

/** @throws TooMany before anything else of the request is looked at */
export async function countAddress(store: Store, what: keyof typeof allowed, address: string): Promise<void> {
  const { most, seconds } = allowed[what]
  const wait = await countRequest(store.db, `${what} ${addressKey(address)}`, most, seconds)
  if (wait > 0) throw tooMany(wait, 'address')
}
