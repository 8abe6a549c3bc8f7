// Opens the store for one command: the data directory or PostgreSQL, the same as the server takes, and closes it after.
import type { Checked } from '#domain/problem.ts'
import { openStore, type Store, type StorePlace } from '#store/openStore.ts'

/** @returns what `work` returns, or why the store cannot be had */
export async function withBooks<T>(place: StorePlace, work: (store: Store) => Promise<Checked<T>>): Promise<Checked<T>> {
  const opened = await openStore(place)
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
