// The inbox: what waits for the asker.
import { z } from 'zod'
import { Inbox } from '#domain/inbox.ts'
import type { App } from '#steps/appType.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { readInbox } from '#steps/inbox/readInbox.ts'
import { today } from '#steps/rules/today.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

/** @param owner the application with the owner's store, for requests that want a second person @param app the one of requests */
export function inboxRoutes(server: Server, owner: App, app: App): void {
  server.get(
    '/inbox',
    {
      schema: {
        summary: 'What waits for the asker, the most pressing first, with its last day and the page where it is done',
        tags: ['access'],
        querystring: z.object({ day: z.iso.date().optional().describe('day on which deadlines are judged; by default today') }),
        response: { 200: Inbox, 401: Problems },
      },
    },
    async ({ query }) => {
      const asker = currentAsker()
      const { actor, username } = asker
      const userId = actor.kind === 'user' ? actor.id : null
      return readInbox(app.store, owner.store, { username, userId, by: actorName(asker) }, query.day ?? today())
    },
  )
}
