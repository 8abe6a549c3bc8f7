// Rows of the tables behind sweeps.ts.
import type { Generated } from 'kysely'

export type SweepTables = {
  sweep: {
    id: string
    name: string
    region: string
    region_version: string
    base: string
    design: string
    created_at: Generated<Date>
  }
}
