// The shapes that the HTTP API speaks, as the web application reads them. Domain types carry over; the rest is the API's own.
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { RegionMeta, RegionTable, Row } from '#domain/region.ts'
import type { PlanInfo, PlanSummary } from '#domain/planInfo.ts'
import type { Problem } from '#domain/problem.ts'
import type { Evidence, Flow, FlowRecord, FlowState } from '#domain/flow.ts'

export type {
  AssumptionInfluence,
  PlanProgress,
  PlanResult,
  Problem,
  Evidence,
  Flow,
  FlowRecord,
  FlowState,
  RegionTable,
  Row,
  Scenario,
  PlanInfo,
  PlanSummary,
}

export type PlanFlow = PlanResult['flows'][number]
export type PlanTarget = PlanResult['targets'][number]
export type PlanActivity = PlanResult['activities'][number]
export type PlanBuild = PlanResult['builds'][number]
export type PlanDisposal = PlanResult['disposals'][number]
export type PlanPrice = PlanResult['prices'][number]
export type PlanCapacityPrice = PlanResult['capacityPrices'][number]

export type RegionInfo = Omit<RegionMeta, 'currency'> & { tables: Record<string, number> }

export type RegionMap = {
  meta: RegionMeta
  areas: Row<'areas'>[]
  sites: Row<'sites'>[]
  stations: Row<'stations'>[]
  materials: Row<'materials'>[]
  processes: Row<'processes'>[]
  modes: Row<'modes'>[]
  programmes: Row<'programmes'>[]
  targets: Row<'targets'>[]
  policies: Row<'policies'>[]
  sources: Row<'sources'>[]
}

export type PlanState = PlanInfo['status']
export type NewPlan = { name?: string; programme?: string; periods?: number[]; settings: Scenario['settings']; region: string }

/** All flows of a plan by column; numbers are indices into `sites`, `materials`, `modes` and the region's stations. */
export type Arcs = {
  n: number
  from: number[]
  to: number[]
  material: number[]
  mode: number[]
  tonnes: number[]
  period: number[]
  id: string[]
  via: (number[] | null)[]
  sites: { id: string; lng?: number | null; lat?: number | null }[]
  materials: string[]
  modes: string[]
  stations: { id: string; lng?: number | null; lat?: number | null }[]
}

export type SankeyKind = 'source' | 'material' | 'process' | 'product' | 'place' | 'loss' | 'disposal'
export type SankeyGraph = {
  nodes: { id: string; kind: SankeyKind; nameZh: string; nameEn: string }[]
  links: { source: string; target: string; value: number; kind: string }[]
}

export type Page<T> = { total: number; rows: T[]; tonnes?: number }
export type TableField = { name: string; type: string; unit?: string; zh?: string; en?: string }
export type TablePage = {
  table: string
  fields: TableField[]
  total: number
  rows: (Record<string, unknown> & { key: string; line: number | null })[]
}
/** A source as a row of the data, every field a text or absent. */
export type SourceWords = { [field: string]: unknown }
export type RowAnswer = {
  table: string
  key: string
  line: number | null
  file: string | null
  row: Record<string, unknown>
  sources: SourceWords[]
  related: Record<string, unknown>
}
export type ValidationRow = {
  area: string
  areaZh: string
  areaEn: string
  indicator: string
  year: number
  ours: number | null
  oursLow: number | null
  oursHigh: number | null
  official: number
  unit: string
  ratio: number | null
  ok: boolean | null
  quality: string | null
  note: string | null
  noteZh: string | null
}
export type CheckAnswer = { ok: boolean; problems: Problem[]; summary: Record<string, unknown> | null }

export type Change = { base: number; other: number; delta: number }
type Pair = { base: number | null; other: number | null }
export type PlanComparison = {
  objective: Change
  costs: Record<string, Change>
  co2: Record<string, Change>
  targets: {
    id: string
    clause: string
    nameZh: string
    nameEn: string
    unit: string
    priceUnit: string
    required: Pair
    achieved: Pair
    price: Pair
  }[]
  changed: { flows: number; tonnes: number }
  flows: { material: string; from: string; to: string; mode: string; base: number; other: number; delta: number }[]
  builds: { unit?: string; site: string; process: string; base: number; other: number; delta: number }[]
  settings: { key: string; base: unknown; other: unknown }[]
  ties: { held: boolean; flows: number; tonnes: number }
}

export type TonneSummary = {
  flow: string
  material: string
  from: string
  to: string
  period: number
  states: Record<FlowState, number | null>
  synthetic: boolean
}
export type TonneAnswer = { flow: Flow; records: FlowRecord[]; evidence: Evidence[] }
