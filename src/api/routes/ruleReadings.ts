// Readings of the law: what waits for a second person, a new one, and the second person's word. An account reads in its own name; on a
// machine without accounts the name is asked for.
import { z } from 'zod'
import type { Checked } from '#domain/problem.ts'
import { ReadingAct, RuleReading } from '#domain/ruleReading.ts'
import type { App } from '#steps/appType.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { confirmReading, declineReading, listReadings, proposeReading, type Who } from '#steps/rules/readings.ts'
import { currentAsker } from '../requestApp.ts'
import { Refusal } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['rules']
const reader = z.string().trim().min(1).max(120).optional()
const Id = z.object({ id: z.string().max(64) })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }

function good<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const code = checked.problems[0]?.code ?? ''
  throw new Refusal(code === 'rules.reading.unknown' ? 404 : code === 'rules.reading.decided' ? 409 : 422, checked.problems)
}
function who(named: string | undefined): Who {
  const asker = currentAsker()
  return { reader: asker.username ?? named ?? '', actor: actorName(asker) }
}

export function ruleReadingRoutes(server: Server, app: App): void {
  server.get(
    '/rules/readings',
    {
      schema: {
        summary: 'Readings of the law: confirmed, declined, waiting',
        tags,
        response: { 200: z.object({ readings: z.array(RuleReading) }) },
      },
    },
    async () => ({ readings: await listReadings(app.store) }),
  )
  server.post(
    '/rules/readings',
    {
      schema: {
        summary: 'Write down what a page of the law says; a second person confirms',
        tags,
        body: z.object({ act: ReadingAct, reader }),
        response: { 201: RuleReading, ...refusals },
      },
    },
    async ({ body }, reply) => reply.status(201).send(good(await proposeReading(app.store, who(body.reader), body.act))),
  )
  server.post(
    '/rules/readings/:id/confirm',
    {
      schema: {
        summary: 'Confirm as the second reader, with the figure that was read',
        tags,
        params: Id,
        body: z.object({ value: z.string().trim().max(40).optional(), reader }),
        response: { 200: RuleReading, ...refusals },
      },
    },
    async ({ params, body }) => good(await confirmReading(app.store, who(body.reader), params.id, body.value)),
  )
  server.post(
    '/rules/readings/:id/decline',
    {
      schema: {
        summary: 'Decline as the second reader, with the reason',
        tags,
        params: Id,
        body: z.object({ reason: z.string().trim().min(1).max(500), reader }),
        response: { 200: RuleReading, ...refusals },
      },
    },
    async ({ params, body }) => good(await declineReading(app.store, who(body.reader), params.id, body.reason)),
  )
}
