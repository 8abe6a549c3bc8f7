// The past of a region, a plan against it, and the intervals on what a plan says. What a solved plan says never changes.
import { useQuery } from '@tanstack/react-query'
import type { AgainstBaseline, Baseline } from '#domain/baseline.ts'
import type { PlanIntervals } from '#domain/intervals.ts'
import { answerOf, api } from './http.ts'

const forever = { staleTime: Infinity, gcTime: 30 * 60_000, retry: false }

export const useBaseline = (region: string, period: number | undefined) =>
  useQuery({
    queryKey: ['baseline', region, period],
    queryFn: () =>
      answerOf<Baseline>(
        api.GET('/api/regions/{region}/baseline', {
          params: { path: { region }, query: period === undefined ? {} : { period } },
        }),
      ),
    ...forever,
  })
export const useAgainst = (plan: string | undefined) =>
  useQuery({
    queryKey: ['against', plan],
    queryFn: () => answerOf<AgainstBaseline>(api.GET('/api/plans/{id}/baseline', { params: { path: { id: plan! } } })),
    enabled: plan !== undefined,
    ...forever,
  })
export const useIntervals = (plan: string | undefined) =>
  useQuery({
    queryKey: ['intervals', plan],
    queryFn: () => answerOf<PlanIntervals>(api.GET('/api/plans/{id}/intervals', { params: { path: { id: plan! } } })),
    enabled: plan !== undefined,
    ...forever,
  })
