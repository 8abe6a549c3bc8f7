// Rows of the tables behind registry.ts.

export type RegistryRecordTable = {
  ordinal: string | number
  noun: string
  key: string
  version: number
  party: string | null
  site: string | null
  name: string
  valid_from: string | null
  valid_to: string | null
  body: unknown
  because: string[]
  synthetic: boolean
  learned_at: Date | string
}
export type RegistryTables = { registry_record: RegistryRecordTable }
