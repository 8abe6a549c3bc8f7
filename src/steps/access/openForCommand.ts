// The database for a command that runs without a server: the owner's store and identity, by whoever may read its files.
import { randomBytes } from 'node:crypto'
import type { Checked } from '#domain/problem.ts'
import type { Identity } from '#identity/identity.ts'
import { openIdentity } from '#identity/openIdentity.ts'
import { openStore } from '#store/openStore.ts'
import type { Store, StorePlace } from '#store/openStore.ts'

export type Opened = { store: Store; identity: Identity; close: () => Promise<void> }

/** Nobody signs in here, so the secret of cookies may be any. */
export async function openForCommand(place: StorePlace): Promise<Checked<Opened>> {
  const opened = await openStore(place)
  if (!opened.ok) return opened
  const store = opened.value
  const identity = openIdentity(store, { secret: randomBytes(32).toString('base64url'), secureCookies: false })
  return { ok: true, warnings: opened.warnings, value: { store, identity, close: store.close } }
}
