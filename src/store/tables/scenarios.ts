// Rows of the tables behind scenarios.ts.
import type { Generated } from 'kysely'

export type ScenarioTables = {
  scenario: { id: string; region: string; name: string; archived: Generated<boolean>; created_at: Generated<Date> }
  scenario_version: {
    scenario: string
    version: number
    hash: string
    body: string
    note: string | null
    restored_from: number | null
    created_at: Generated<Date>
  }
}
