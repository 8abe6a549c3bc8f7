// Tonnes: every flow with its five states, and one flow with everything it stands on.
import { z } from 'zod'
import { Evidence, Flow, FlowRecord, flowStates } from '#domain/flow.ts'
import type { FlowState } from '#domain/flow.ts'
import type { App } from '#steps/appType.ts'
import { getTonne, listTonnes } from '#steps/trade/tonnes.ts'
import { found, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['tonnes']
const kg = z.int().nullable()
const states = z.object(Object.fromEntries(flowStates.map(state => [state, kg])) as Record<FlowState, typeof kg>)
const TonneLine = z
  .object({ flow: z.string(), material: z.string(), from: z.string(), to: z.string(), period: z.int(), states, synthetic: z.boolean() })
  .meta({ id: 'TonneLine' })
const Tonne = z.object({ flow: Flow, records: z.array(FlowRecord), evidence: z.array(Evidence) }).meta({ id: 'Tonne' })

export function tonneRoutes(server: Server, app: App): void {
  server.get(
    '/tonnes',
    { schema: { summary: 'Flows with the kilograms of each state', tags, response: { 200: z.array(TonneLine) } } },
    async () => listTonnes(app.store),
  )

  server.get(
    '/tonnes/:flow',
    {
      schema: {
        summary: 'One flow with its records and evidence',
        tags,
        params: z.object({ flow: z.string() }),
        response: { 200: Tonne, 404: Problems },
      },
    },
    async request => {
      return found((await getTonne(app.store, request.params.flow)) ?? undefined, words.flow, request.params.flow)
    },
  )
}
