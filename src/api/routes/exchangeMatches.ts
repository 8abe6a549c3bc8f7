// Matches of one's own: who takes what arises here, who has what is needed here.
import { z } from 'zod'
import { OwnMatches } from '#domain/exchange/ownMatches.ts'
import type { App } from '#steps/appType.ts'
import { ownMatches } from '#steps/exchange/ownMatches.ts'
import { today } from '#steps/rules/today.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

export function exchangeMatchRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/own-matches',
    {
      schema: {
        summary:
          'For each stream in the ledger and each open notice that the asker may read as its own: who takes it or has it, best first by landed value, each refusal with its figures',
        tags: ['exchange'],
        querystring: z.object({
          party: z.string().max(120).optional(),
          region: z.string().max(200).optional().describe('whose places, modes and plants count; by default the first'),
          day: z.iso.date().optional().describe('under the rules of which day; by default today'),
        }),
        response: { 200: OwnMatches, 401: Problems, 422: Problems },
      },
    },
    async ({ query: { party, region, day } }) =>
      ownMatches(app, { day: day ?? today(), ...(party === undefined ? {} : { party }), ...(region === undefined ? {} : { region }) }),
  )
}
