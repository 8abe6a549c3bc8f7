// Every table of the store in one type for Kysely; each noun declares its own beside its queries.
import type { EvaluationTables } from './evaluationCases.ts'
import type { ClaimTables } from './claims.ts'
import type { FlowTables } from './flows.ts'
import type { KeptAnswerTables } from './keptAnswers.ts'
import type { ImportTables } from './imports.ts'
import type { JobTables } from './jobs.ts'
import type { RegistryTables } from './registry.ts'
import type { PlanTables } from './plans.ts'
import type { RegionTables } from './regions.ts'
import type { RuleReadingTables } from './ruleReadings.ts'
import type { ScenarioTables } from './scenarios.ts'
import type { SweepTables } from './sweeps.ts'
import type { TenancyTables } from './tenants.ts'
import type { TradeTables } from './trade/columns.ts'
import type { WasteRowTables } from './wasteRows.ts'
import type { WorkerTables } from './workers.ts'

export type Tables = RegionTables &
  PlanTables &
  FlowTables &
  ClaimTables &
  ScenarioTables &
  SweepTables &
  WorkerTables &
  EvaluationTables &
  TenancyTables &
  RegistryTables &
  ImportTables &
  JobTables &
  RuleReadingTables &
  WasteRowTables &
  TradeTables &
  KeptAnswerTables
