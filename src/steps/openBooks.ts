// Opens the store for one command: the data directory or PostgreSQL, the same as the server takes, and closes it after.
import type { Checked } from '#domain/problem.ts'
import { openStore, type Store, type StorePlace } from '#store/openStore.ts'

/** Where the books are: a folder, `postgres://...`, or what the environment names (DATABASE_URL, XUNYU_DATA), else `.xunyu`. */
export function booksPlace(data: string | undefined, environment: Record<string, string | undefined>): StorePlace {
  const { DATABASE_URL: url, XUNYU_DATA: folder } = environment
  const named = (value: string | undefined): value is string => value !== undefined && value !== ''
  if (named(data)) return /^postgres(ql)?:\/\//.test(data) ? { url: data } : { directory: data }
  if (named(url)) return { url }
  return { directory: named(folder) ? folder : '.xunyu' }
}

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
