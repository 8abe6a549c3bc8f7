// Every table of the store in one type for Kysely; each noun declares its own beside its queries.
import type { DealTables } from './tables/deals.ts'
import type { EvaluationTables } from './tables/evaluationCases.ts'
import type { ClaimTables } from './tables/claims.ts'
import type { ExchangeNoticeTables } from './tables/exchangeNotices.ts'
import type { FlowTables } from './tables/flows.ts'
import type { KeptAnswerTables } from './tables/keptAnswers.ts'
import type { ImportTables } from './tables/imports.ts'
import type { JobTables } from './tables/jobs.ts'
import type { RegistryTables } from './tables/registry.ts'
import type { PlanTables } from './tables/plans.ts'
import type { RegionTables } from './tables/regions.ts'
import type { RuleReadingTables } from './tables/ruleReadings.ts'
import type { ScenarioTables } from './tables/scenarios.ts'
import type { SweepTables } from './tables/sweeps.ts'
import type { TenancyTables } from './tables/tenants.ts'
import type { TradeTables } from './trade/columns.ts'
import type { WasteRowTables } from './tables/wasteRows.ts'
import type { WorkerTables } from './tables/workers.ts'

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
  DealTables &
  KeptAnswerTables &
  ExchangeNoticeTables
