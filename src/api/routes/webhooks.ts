// Webhooks: where a firm wants its news sent, and the log of what was sent.
import { z } from 'zod'
import { Delivery, NewWebhook, Webhook, WebhookRequest } from '#domain/exchange/news.ts'
import type { App } from '#steps/appType.ts'
import { deliveriesOf, listWebhooks, makeWebhook, stopWebhook } from '#steps/exchange/webhooks.ts'
import { good } from '../good.ts'
import { handOf } from '../handOf.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['webhooks']
const params = z.object({ id: z.string().min(1).max(160) })

export function webhookRoutes(server: Server, app: App): void {
  server.get(
    '/webhooks',
    { schema: { summary: 'Webhooks of the firms that the asker acts for, the newest first', tags, response: { 200: z.array(Webhook) } } },
    async () => listWebhooks(app.store),
  )
  server.post(
    '/webhooks',
    {
      schema: {
        summary: 'Have news of one’s deals sent to an https address; the secret that checks the signatures is shown once',
        tags,
        body: WebhookRequest,
        response: { 201: NewWebhook, 401: Problems, 403: Problems, 422: Problems },
      },
    },
    async ({ body }, reply) =>
      reply.status(201).send(good(await makeWebhook(app.store, { username: currentAsker().username }, body, handOf(undefined).actor))),
  )
  server.post(
    '/webhooks/:id/end',
    {
      schema: {
        summary: 'End a webhook; what waits is not sent any more',
        tags,
        params,
        response: { 200: Webhook, 401: Problems, 404: Problems },
      },
    },
    async ({ params: { id } }) => good(await stopWebhook(app.store, id)),
  )
  server.get(
    '/webhooks/:id/deliveries',
    {
      schema: {
        summary: 'What was sent, each with every try, the newest first',
        tags,
        params,
        response: { 200: z.array(Delivery), 401: Problems, 404: Problems },
      },
    },
    async ({ params: { id } }) => good(await deliveriesOf(app.store, id)),
  )
}
