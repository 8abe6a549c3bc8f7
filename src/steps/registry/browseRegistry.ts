// Reading the registry for a person: a noun page by page, and every version of one record.
import type { RegistryNoun, RegistryRecord } from '#domain/registry.ts'
import type { Store } from '#store/openStore.ts'
import { readRegistry, registryHistory, type RegistryQuery } from '#store/registry.ts'

export type RegistryPage = { offset: number; limit: number; sort: string } & {
  [K in 'q' | 'party' | 'site' | 'validOn' | 'recordedAt']?: string | undefined
}

/** @param query `sort` is a column, `-` before it turns the order round */
export function browseRegistry(
  store: Store,
  noun: RegistryNoun,
  query: RegistryPage,
): Promise<{ total: number; records: RegistryRecord[] }> {
  const { sort, offset, limit, ...filters } = query
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as RegistryQuery
  const column = sort.replace(/^-/u, '') as NonNullable<RegistryQuery['sort']>
  return readRegistry(store.db, noun, { ...asked, sort: column, descending: sort.startsWith('-'), offset, limit })
}

export function recordHistory(store: Store, noun: RegistryNoun, key: string): Promise<RegistryRecord[]> {
  return registryHistory(store.db, noun, key)
}
