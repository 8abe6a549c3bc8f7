// Every change of the tables, in order, by name: a static map, forward only.
import type { Migration } from 'kysely/migration'
import { regionsAndPlans } from './migrations/0001_regions_and_plans.ts'
import { scenariosAndSweeps } from './migrations/0003_scenarios_and_sweeps.ts'
import { studies } from './migrations/0004_studies.ts'
import { up as ledger } from './migrations/0005_ledger.ts'
import { claims } from './migrations/0007_claims.ts'
import { registry } from './migrations/0008_registry.ts'
import { evaluation } from './migrations/0010_evaluation.ts'
import { notices } from './migrations/0011_notices.ts'
import { importColumns } from './migrations/0012_import_columns.ts'
import { ruleReadings } from './migrations/0013_rule_readings.ts'
import { importLine } from './migrations/0014_import_line.ts'
import { bureaus } from './migrations/0015_bureaus.ts'
import { accessRequests } from './migrations/0016_access_requests.ts'
import { keptAnswers } from './migrations/0023_kept_answers.ts'
import { tradePapers } from './migrations/0022_trade_papers.ts'
import { jobs } from './migrations/0024_jobs.ts'
import { plansOnTheLedger } from './migrations/0025_plans_on_the_ledger.ts'
import { offices } from './migrations/0030_offices.ts'
import { bureauPersons } from './migrations/0031_bureau_persons.ts'
import { caseDocuments } from './migrations/0032_case_documents.ts'
import { adjustments } from './migrations/0034_adjustments.ts'
import { objections } from './migrations/0036_objections.ts'
import { consignments } from './migrations/0037_consignments.ts'
import { exchangeNotices } from './migrations/0040_exchange_notices.ts'
import { deals } from './migrations/0041_deals.ts'
import { tickets } from './migrations/0050_tickets.ts'
import { up as tenancy } from './migrations/0006_tenancy.ts'
import { up as flows } from './migrations/flows.ts'

export const migrations: Record<string, Migration> = {
  '0001_regions_and_plans': regionsAndPlans,
  '0002_flows': { up: flows },
  '0003_scenarios_and_sweeps': scenariosAndSweeps,
  '0004_studies': studies,
  '0005_ledger': { up: ledger },
  '0006_tenancy': { up: tenancy },
  '0007_claims': claims,
  '0008_registry': registry,
  '0010_evaluation': evaluation,
  '0011_notices': notices,
  '0012_import_columns': importColumns,
  '0013_rule_readings': ruleReadings,
  '0014_import_line': importLine,
  '0015_bureaus': bureaus,
  '0016_access_requests': accessRequests,
  '0022_trade_papers': tradePapers,
  '0023_kept_answers': keptAnswers,
  '0024_jobs': jobs,
  '0025_plans_on_the_ledger': plansOnTheLedger,
  '0030_offices': offices,
  '0031_bureau_persons': bureauPersons,
  '0032_case_documents': caseDocuments,
  '0034_adjustments': adjustments,
  '0036_objections': objections,
  '0037_consignments': consignments,
  '0040_exchange_notices': exchangeNotices,
  '0041_deals': deals,
  '0050_tickets': tickets,
}
