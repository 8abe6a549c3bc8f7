// Studies, sweeps and the versions of scenarios as queries; and the stream of progress that a study sends while it works.
import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputDifference, ScenarioHistory, ScenarioInfo } from '#domain/scenario.ts'
import type { StudyProgress, StudyRequest } from '#domain/study.ts'
import type { KeptStudy, StudyInfo } from '#domain/studyInfo.ts'
import type { SweepInfo, SweepTable } from '#domain/sweep.ts'
import { answerOf, api } from './http.ts'
import type { PlanInfo, Scenario } from './types.ts'

const enc = encodeURIComponent
const byId = (id: string) => ({ params: { path: { id } } })
const forever = { staleTime: Infinity, gcTime: 30 * 60_000 }
export const isWorking = (study: Pick<StudyInfo, 'status'>) => study.status === 'queued' || study.status === 'running'

export const useStudies = () =>
  useQuery({
    queryKey: ['studies'],
    queryFn: () => answerOf<StudyInfo[]>(api.GET('/api/studies')),
    refetchInterval: query => (query.state.data?.some(isWorking) === true ? 1500 : false),
  })
export const useStudy = (id: string | undefined) =>
  useQuery({
    queryKey: ['study', id],
    queryFn: () => answerOf<StudyInfo>(api.GET('/api/studies/{id}', byId(id!))),
    enabled: id !== undefined,
    refetchInterval: query => (query.state.data !== undefined && isWorking(query.state.data) ? 1000 : false),
  })
export const useStudyResult = (study: StudyInfo | undefined) =>
  useQuery({
    queryKey: ['studyResult', study?.id],
    queryFn: () => answerOf<KeptStudy>(api.GET('/api/studies/{id}/result', byId(study!.id))),
    enabled: study?.status === 'done',
    ...forever,
  })
/** What a person may leave out, the server fills in. */
export type StudyWish = { kind: StudyRequest['kind']; region: string; scenario: Scenario; options: Record<string, unknown> }
export const submitStudy = (request: StudyWish) => answerOf<StudyInfo>(api.POST('/api/studies', { body: request as never }))
export const cancelStudy = (id: string) => answerOf<StudyInfo>(api.POST('/api/studies/{id}/cancel', byId(id)))
export const deleteStudy = (id: string) => answerOf<unknown>(api.DELETE('/api/studies/{id}', byId(id)))
export const studyResultAddress = (id: string) => `/api/studies/${enc(id)}/result`

/** Progress of a working study by server-sent events; what the last answer said when the stream breaks. */
export function useStudyProgress(study: StudyInfo): StudyProgress | null {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<StudyProgress | null>(null)
  const working = isWorking(study)
  useEffect(() => {
    if (!working) return
    const events = new EventSource(`/api/studies/${enc(study.id)}/events`)
    events.addEventListener('progress', event => setProgress(JSON.parse((event as MessageEvent<string>).data) as StudyProgress))
    events.addEventListener('end', () => {
      events.close()
      void queries.invalidateQueries({ queryKey: ['study', study.id] })
      void queries.invalidateQueries({ queryKey: ['studies'] })
    })
    events.addEventListener('error', () => events.close())
    return () => events.close()
  }, [working, study.id, queries])
  return progress ?? study.progress
}

const sweepRuns = (sweep: SweepInfo) => sweep.status === 'running'
export const useSweeps = () =>
  useQuery({
    queryKey: ['sweeps'],
    queryFn: () => answerOf<SweepInfo[]>(api.GET('/api/sweeps')),
    refetchInterval: query => (query.state.data?.some(sweepRuns) === true ? 1500 : false),
  })
export const useSweep = (id: string | undefined) =>
  useQuery({
    queryKey: ['sweep', id],
    queryFn: () => answerOf<SweepInfo>(api.GET('/api/sweeps/{id}', byId(id!))),
    enabled: id !== undefined,
    refetchInterval: query => (query.state.data !== undefined && sweepRuns(query.state.data) ? 1000 : false),
  })
export const useSweepTable = (sweep: SweepInfo | undefined) =>
  useQuery({
    queryKey: ['sweepTable', sweep?.id, sweep?.counts],
    queryFn: () => answerOf<SweepTable>(api.GET('/api/sweeps/{id}/table', byId(sweep!.id))),
    enabled: sweep !== undefined,
    placeholderData: before => before,
  })
export type SweepRequest = {
  region: string
  name?: string
  base: Scenario
  design: { kind: 'grid' | 'one-at-a-time'; axes: { key: string; values: Scenario['settings'][string][] }[] }
}
export const submitSweep = (request: SweepRequest) => answerOf<SweepInfo>(api.POST('/api/sweeps', { body: request as never }))
export const cancelSweep = (id: string) => answerOf<SweepInfo>(api.POST('/api/sweeps/{id}/cancel', byId(id)))
export const deleteSweep = (id: string) => answerOf<unknown>(api.DELETE('/api/sweeps/{id}', byId(id)))
export const sweepFileAddress = (id: string, kind: 'csv' | 'xlsx', language: 'zh' | 'en') =>
  `/api/sweeps/${enc(id)}/table.${kind}${kind === 'xlsx' ? `?language=${language}` : ''}`

export const useScenarios = (region: string) =>
  useQuery({
    queryKey: ['scenarios', region],
    queryFn: () => answerOf<ScenarioInfo[]>(api.GET('/api/scenarios', { params: { query: { region } } })),
  })
export const useScenarioHistory = (id: string | undefined) =>
  useQuery({
    queryKey: ['scenario', id],
    queryFn: () => answerOf<ScenarioHistory>(api.GET('/api/scenarios/{id}', byId(id!))),
    enabled: id !== undefined,
  })
export const useVersionDifference = (id: string | undefined, base: number | undefined, other: number | undefined) =>
  useQuery({
    queryKey: ['versionDifference', id, base, other],
    queryFn: () =>
      answerOf<InputDifference>(
        api.GET('/api/scenarios/{id}/diff', { params: { path: { id: id! }, query: { base: base!, other: other! } } }),
      ),
    enabled: id !== undefined && base !== undefined && other !== undefined,
  })
export const restoreVersion = (id: string, version: number, basedOn: number) =>
  answerOf<ScenarioHistory>(api.POST('/api/scenarios/{id}/restore', { ...byId(id), body: { version, basedOn } }))
export const solveVersion = (id: string, version: number) =>
  answerOf<PlanInfo>(api.POST('/api/scenarios/{id}/plans', { ...byId(id), body: { version } }))
