// Every table of the store in one type for Kysely; each noun declares its own beside its queries.
import type { FlowTables } from './flows.ts'
import type { PlanTables } from './plans.ts'
import type { RegionTables } from './regions.ts'

export type Tables = RegionTables & PlanTables & FlowTables
