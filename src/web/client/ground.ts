// What the streams of a plan stand on, as a query.
import { useQuery } from '@tanstack/react-query'
import type { Evidence } from '#domain/flow.ts'
import type { MeasuredStream, PlanGround } from '#domain/ground.ts'
import { answerOf, api } from './http.ts'

type GroundEntry = { entry: string; validOn: string; massKg: number; rows: Evidence[] }
export type PlanGroundAnswer = { ground: PlanGround; streams: (MeasuredStream & { basedOn: GroundEntry[] })[] }

export const usePlanGround = (plan: string | undefined, stream: { site: string; material: string; period: number }) =>
  useQuery({
    queryKey: ['plans', plan, 'ground', stream],
    queryFn: () => answerOf<PlanGroundAnswer>(api.GET('/api/plans/{id}/ground', { params: { path: { id: plan ?? '' }, query: stream } })),
    enabled: plan !== undefined,
  })
