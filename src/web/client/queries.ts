// Every read of the application as a query, every change as a plain call. Answers of solved plans never change: no refetch.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AreaBook, AreaChange, AreaSummary, TargetSplit } from '#domain/areaBook.ts'
import type { TargetBases } from '#domain/targetBases.ts'
import { answerOf, api, fileBody } from './http.ts'
import type {
  Arcs,
  AssumptionInfluence,
  CheckAnswer,
  NewPlan,
  Page,
  PlanActivity,
  PlanComparison,
  PlanFlow,
  PlanInfo,
  Problem,
  RegionInfo,
  RegionMap,
  RegionTable,
  RowAnswer,
  SankeyGraph,
  TablePage,
  TonneAnswer,
  TonneSummary,
  ValidationRow,
} from './types.ts'

const enc = encodeURIComponent
const byId = (id: string | undefined) => ({ params: { path: { id: id! } } })
const ofPlan = <Q extends object>(id: string | undefined, query: Q) => ({ params: { path: { id: id! }, query } })
const year = (period: number | undefined) => (period === undefined ? {} : { period })
const forever = { staleTime: Infinity, gcTime: 30 * 60_000 }
export const isOpen = (plan: Pick<PlanInfo, 'status'>) => plan.status === 'queued' || plan.status === 'running'
export const isSolved = (plan: Pick<PlanInfo, 'status'>) =>
  plan.status === 'optimal' || plan.status === 'best_found' || plan.status === 'relaxed'

export const useRegions = () =>
  useQuery({ queryKey: ['regions'], queryFn: () => answerOf<RegionInfo[]>(api.GET('/api/regions')), staleTime: 60_000 })
export const useRegionMap = (region: string | undefined) =>
  useQuery({
    queryKey: ['map', region],
    queryFn: () => answerOf<RegionMap>(api.GET('/api/regions/{region}/map', { params: { path: { region: region! } } })),
    enabled: region !== undefined,
    ...forever,
  })
/** The list of plans; asks again every second and a half while one of them is being solved. */
export const usePlans = () =>
  useQuery({
    queryKey: ['plans'],
    queryFn: () => answerOf<PlanInfo[]>(api.GET('/api/plans')),
    refetchInterval: query =>
      query.state.data === undefined || query.state.data.length === 0 || query.state.data.some(isOpen) ? 1500 : false,
  })
export const usePlan = (id: string | undefined) =>
  useQuery({
    queryKey: ['plan', id],
    queryFn: () => answerOf<PlanInfo>(api.GET('/api/plans/{id}', byId(id))),
    enabled: id !== undefined,
    refetchInterval: query => (query.state.data !== undefined && isOpen(query.state.data) ? 1000 : false),
  })
export const useArcs = (plan: string | undefined, period: number | undefined) =>
  useQuery({
    queryKey: ['arcs', plan, period],
    queryFn: () => answerOf<Arcs>(api.GET('/api/plans/{id}/arcs', ofPlan(plan, year(period)))),
    enabled: plan !== undefined,
    ...forever,
  })
export type FlowFilter = {
  period?: number | undefined
  material?: string
  mode?: string
  from?: string
  to?: string
  site?: string
  area?: string | undefined
  minTonnes?: number
  sort?: string
  offset?: number
  limit?: number
}
export const fetchFlows = (plan: string, filter: FlowFilter) =>
  answerOf<Page<PlanFlow>>(api.GET('/api/plans/{id}/flows', ofPlan(plan, filter)))
export const useFlows = (plan: string | undefined, filter: FlowFilter) =>
  useQuery({
    queryKey: ['flows', plan, filter],
    queryFn: () => fetchFlows(plan!, filter),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
    ...forever,
  })
type Part = 'activities' | 'builds' | 'disposals' | 'stocks' | 'prices' | 'capacityPrices' | 'checks'
export type PartFilter = {
  site?: string
  area?: string | undefined
  process?: string
  material?: string
  sort?: string
  offset?: number
  limit?: number
  period?: number | undefined
}
export function usePart<T>(plan: string | undefined, part: Part, filter: PartFilter, enabled = true) {
  return useQuery({
    queryKey: ['part', plan, part, filter],
    queryFn: () => answerOf(api.GET(`/api/plans/{id}/${part}`, ofPlan(plan, filter))) as Promise<Page<T>>,
    enabled: enabled && plan !== undefined,
    placeholderData: keepPreviousData,
    ...forever,
  })
}
/** All activities of a plan, for bars of several plans side by side. */
export const fetchActivities = (plan: string) =>
  answerOf(api.GET('/api/plans/{id}/activities', ofPlan(plan, { limit: 20_000 }))) as Promise<Page<PlanActivity>>
/** Where each unit of a plan stands and what it does, for names of capacities. */
export function useUnits(plan: string | undefined): Map<string, PlanActivity> {
  const found = useQuery({
    queryKey: ['activities', plan],
    queryFn: () => fetchActivities(plan!),
    enabled: plan !== undefined,
    ...forever,
  })
  return new Map(found.data?.rows.map(row => [row.unit, row]))
}
const through = (area: string | undefined) => (area === undefined ? {} : { area })
/** @param area cut to this area; the whole region without */
export const useSankey = (plan: string | undefined, period: number | undefined, area: string | undefined) =>
  useQuery({
    queryKey: ['sankey', plan, period, area],
    queryFn: () => answerOf<SankeyGraph>(api.GET('/api/plans/{id}/sankey', ofPlan(plan, { ...year(period), ...through(area) }))),
    enabled: plan !== undefined,
    ...forever,
  })
export const useAreas = (plan: string | undefined, period: number | undefined) =>
  useQuery({
    queryKey: ['areas', plan, period],
    queryFn: () => answerOf<{ rows: AreaSummary[] }>(api.GET('/api/plans/{id}/areas', ofPlan(plan, year(period)))),
    enabled: plan !== undefined,
    ...forever,
  })
export const useArea = (plan: string | undefined, area: string | undefined, period: number | undefined) =>
  useQuery({
    queryKey: ['area', plan, area, period],
    queryFn: () =>
      answerOf<AreaBook>(api.GET('/api/plans/{id}/areas/{area}', { params: { path: { id: plan!, area: area! }, query: year(period) } })),
    enabled: plan !== undefined && area !== undefined,
    ...forever,
  })
/** Every target with the parts of the areas below one, of the provinces where none is named. */
export const useTargetParts = (plan: string | undefined, area: string | undefined) =>
  useQuery({
    queryKey: ['targetParts', plan, area],
    queryFn: () => answerOf<{ rows: TargetSplit[] }>(api.GET('/api/plans/{id}/targets/areas', ofPlan(plan, through(area)))),
    enabled: plan !== undefined,
    ...forever,
  })
/** Goals that may be meant on two bases, with the bridge between them. */
export const useTargetBases = (plan: string | undefined) =>
  useQuery({
    queryKey: ['targetBases', plan],
    queryFn: () => answerOf<{ rows: TargetBases[] }>(api.GET('/api/plans/{id}/targets/bases', byId(plan))),
    enabled: plan !== undefined,
    ...forever,
  })
export const useAssumptions = (plan: string | undefined) =>
  useQuery({
    queryKey: ['assumptions', plan],
    queryFn: () => answerOf<{ rows: AssumptionInfluence[] }>(api.GET('/api/plans/{id}/assumptions', byId(plan))),
    enabled: plan !== undefined,
    ...forever,
  })
/** @param area its flows and builds alone; cost, CO2 and targets are of the region all the same */
export const useComparison = (base: string | undefined, other: string | undefined, area: string | undefined) =>
  useQuery({
    queryKey: ['compare', base, other, area],
    queryFn: () =>
      answerOf<PlanComparison>(api.GET('/api/plans/compare', { params: { query: { base: base!, other: other!, ...through(area) } } })),
    enabled: base !== undefined && other !== undefined && base !== other,
    ...forever,
  })
export const useAreaChanges = (base: string, other: string, period: number | undefined) =>
  useQuery({
    queryKey: ['compareAreas', base, other, period],
    queryFn: () =>
      answerOf<{ period: number; rows: AreaChange[] }>(
        api.GET('/api/plans/compare/areas', { params: { query: { base, other, ...year(period) } } }),
      ),
    enabled: base !== other,
    retry: false,
    ...forever,
  })
export type TableFilter = { offset?: number; limit?: number; q?: string; sort?: string }
export const useTable = (region: string | undefined, table: string | undefined, filter: TableFilter) =>
  useQuery({
    queryKey: ['table', region, table, filter],
    queryFn: () =>
      answerOf<TablePage>(
        api.GET('/api/regions/{region}/tables/{table}', {
          params: { path: { region: region!, table: table as RegionTable }, query: filter },
        }),
      ),
    enabled: region !== undefined && table !== undefined,
    placeholderData: keepPreviousData,
    ...forever,
  })
export const useRow = (region: string | undefined, table: string | undefined, key: string | undefined) =>
  useQuery({
    queryKey: ['row', region, table, key],
    queryFn: () =>
      answerOf<RowAnswer>(
        api.GET('/api/regions/{region}/rows/{table}/{key}', {
          params: { path: { region: region!, table: table as RegionTable, key: key! } },
        }),
      ),
    enabled: region !== undefined && table !== undefined && key !== undefined,
    retry: false,
    ...forever,
  })
export const useValidation = (region: string | undefined) =>
  useQuery({
    queryKey: ['validation', region],
    queryFn: () =>
      answerOf<{ rows: ValidationRow[]; doubts: Problem[] }>(
        api.GET('/api/regions/{region}/validation', { params: { path: { region: region! } } }),
      ),
    enabled: region !== undefined,
    ...forever,
  })
export const useTonnes = () => useQuery({ queryKey: ['tonnes'], queryFn: () => answerOf<TonneSummary[]>(api.GET('/api/tonnes')) })
export const useTonne = (flow: string | undefined) =>
  useQuery({
    queryKey: ['tonne', flow],
    queryFn: () => answerOf<TonneAnswer>(api.GET('/api/tonnes/{flow}', { params: { path: { flow: flow! } } })),
    enabled: flow !== undefined,
  })

export const submitPlan = (plan: NewPlan) => answerOf<PlanInfo>(api.POST('/api/plans', { body: plan }))
export const cancelPlan = (id: string) => answerOf<PlanInfo>(api.POST('/api/plans/{id}/cancel', byId(id)))
export const deletePlan = (id: string) => answerOf<unknown>(api.DELETE('/api/plans/{id}', byId(id)))
export const checkWorkbook = (file: File) =>
  answerOf<CheckAnswer>(
    api.POST('/api/regions/check', {
      ...fileBody(file),
    }),
  )
export const workbookAddress = (plan: string, language: 'zh' | 'en') => `/api/plans/${enc(plan)}/workbook.xlsx?language=${language}`
/** The workbook of one province or city. */
export const areaWorkbookAddress = (plan: string, area: string, language: 'zh' | 'en', period: number | undefined) =>
  `/api/plans/${enc(plan)}/areas/${enc(area)}/workbook.xlsx?language=${language}${period === undefined ? '' : `&period=${period}`}`
export const resultAddress = (plan: string) => `/api/plans/${enc(plan)}/result.json`
export const eventsAddress = (plan: string) => `/api/plans/${enc(plan)}/events`
export const regionWorkbookAddress = (region: string) => `/api/regions/${enc(region)}/package.xlsx`
export const templateAddress = '/api/template.xlsx'
