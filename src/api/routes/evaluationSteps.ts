// Steps of a case: one, or several of one role as one.
import { z } from 'zod'
import { EvaluationCase } from '#domain/evaluation/case.ts'
import { StepAsk } from '#domain/evaluation/procedure.ts'
import type { App } from '#steps/appType.ts'
import { seenCase } from '#steps/evaluation/cases.ts'
import { entitled, entitledTogether } from '#steps/evaluation/rightOf.ts'
import { takeStep, takeSteps } from '#steps/evaluation/takeStep.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'
import { done } from './evaluations.ts'

const tags = ['evaluations']
const byId = z.object({ id: z.string() })
/** Made once: a schema with a name is registered by it, and every server of a process would register another. */
const StepsTogether = z.object({ steps: z.array(StepAsk).min(1).max(20) }).meta({ id: 'EvaluationStepsTogether' })

export function evaluationStepRoutes(server: Server, app: App): void {
  const unitOfWork = storeEvaluations(app.store)
  server.post(
    '/evaluations/:id/steps',
    {
      schema: {
        summary: 'Take a step',
        tags,
        params: byId,
        body: StepAsk,
        response: { 201: EvaluationCase, 403: Problems, 404: Problems, 422: Problems },
      },
    },
    async ({ params, body }, reply) => {
      const { username } = currentAsker()
      // In local mode there is one person, who may be anybody of the procedure.
      if (username === null) return reply.status(201).send(done(await takeStep(unitOfWork, params.id, body)))
      const { right, ask } = done(await entitled(app.store, username, params.id, body))
      const evaluationCase = done(await takeStep(storeEvaluations(app.store, undefined, right), params.id, ask))
      return reply.status(201).send(await seenCase(unitOfWork, evaluationCase))
    },
  )
  server.post(
    '/evaluations/:id/steps/together',
    {
      schema: {
        summary: 'Take several steps of one role as one: all of them or none',
        tags,
        params: byId,
        body: StepsTogether,
        response: { 201: EvaluationCase, 403: Problems, 404: Problems, 422: Problems },
      },
    },
    async ({ params, body }, reply) => {
      const { username } = currentAsker()
      if (username === null) return reply.status(201).send(done(await takeSteps(unitOfWork, params.id, body.steps)))
      const { right, asks } = done(await entitledTogether(app.store, username, params.id, body.steps))
      const evaluationCase = done(await takeSteps(storeEvaluations(app.store, undefined, right), params.id, asks))
      return reply.status(201).send(await seenCase(unitOfWork, evaluationCase))
    },
  )
}
