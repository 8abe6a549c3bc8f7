// A deed on somebody who acts for several: each tenant concerned reads it in its own audit.
import { recordDeed } from '#store/audit.ts'
import type { Store } from '#store/openStore.ts'

/** @param tenants those concerned; where there is none, the deed is kept once for the operators */
export async function recordFor(
  store: Store,
  tenants: readonly (string | null)[],
  deed: { actor: string; verb: string; subject: string; detail?: Record<string, unknown> },
): Promise<void> {
  for (const tenant of tenants.length === 0 ? [null] : tenants) await recordDeed(store, { ...deed, tenant })
}
