// What waits for a second person: the list, confirming, refusing. On the owner's store; who may decide what is asked for each request.
import { z } from 'zod'
import { AccessRequest } from '#domain/accessRequest.ts'
import type { App } from '#steps/appType.ts'
import { decide, listRequests } from '#steps/access/requests.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { tokenByToken } from '#steps/access/session.ts'
import { good } from '../good.ts'
import { Refusal } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['access']
const refusals = { 401: Problems, 403: Problems, 404: Problems }

export function accessRequestRoutes(server: Server, { store, identity }: App): void {
  const decider = () => {
    const asker = currentAsker()
    const { actor } = asker
    return { store, by: actorName(asker), userId: actor.kind === 'user' ? actor.id : null }
  }
  server.get(
    '/access-requests',
    {
      schema: {
        summary: 'Passwords and seats that wait for a second person: those one may decide or asked for; for an operator, all',
        tags,
        response: { 200: z.array(AccessRequest), ...refusals },
      },
    },
    async () => listRequests(decider()),
  )
  for (const [verb, confirmed, summary] of [
    ['confirm', true, 'Confirm what an operator asked for'],
    ['refuse', false, 'Refuse what an operator asked for'],
  ] as const)
    server.post(
      `/access-requests/:id/${verb}`,
      { schema: { summary, tags, params: z.object({ id: z.string().max(64) }), response: { 204: z.null(), ...refusals } } },
      async ({ params }, reply) => {
        // A token stands for a program; this wants a person.
        if (currentAsker().by === 'token') throw new Refusal(403, [tokenByToken])
        good(await decide({ ...decider(), identity }, params.id, confirmed))
        return reply.status(204).send(null)
      },
    )
}
