// Matches of one's own: who takes what arises here, who has what is needed here.
import { z } from 'zod'
import { OwnMatches } from '#domain/exchange/ownMatches.ts'
import type { App } from '#steps/appType.ts'
import { StoredClearing, Unknowns } from '#domain/exchange/storedClearing.ts'
import { StaleItem } from '#domain/exchange/stale.ts'
import { clearNotices } from '#steps/exchange/clearNotices.ts'
import { ownMatches } from '#steps/exchange/ownMatches.ts'
import { staleList } from '#steps/exchange/staleList.ts'
import { today } from '#steps/rules/today.ts'
import { good } from '../good.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const querystring = z.object({
  party: z.string().max(120).optional(),
  region: z.string().max(200).optional().describe('whose places, modes and plants count; by default the first'),
  day: z.iso.date().optional().describe('under the rules of which day; by default today'),
})
const askedOf = ({ party, region, day }: z.infer<typeof querystring>) => ({
  day: day ?? today(),
  ...(party === undefined ? {} : { party }),
  ...(region === undefined ? {} : { region }),
})

export function exchangeMatchRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/own-matches',
    {
      schema: {
        summary:
          'For each stream in the ledger and each open notice that the asker may read as its own: who takes it or has it, best first by landed value, each refusal with its figures',
        tags: ['exchange'],
        querystring,
        response: { 200: OwnMatches, 401: Problems, 422: Problems },
      },
    },
    async ({ query }) => ownMatches(app, askedOf(query)),
  )
  server.get(
    '/exchange/clearing',
    {
      schema: {
        summary:
          'All open notices that the asker may read, cleared at once: masses, prices with their intervals, and which pairs would rather leave',
        tags: ['exchange'],
        querystring: querystring.omit({ party: true }).extend({
          material: z.string().max(120).optional(),
          unknowns: Unknowns.default('leave').describe('what becomes of pairs that lack a fact'),
        }),
        response: { 200: StoredClearing, 422: Problems },
      },
    },
    async ({ query: { material, unknowns, ...asked } }) =>
      good(await clearNotices(app, { ...askedOf(asked), unknowns, ...(material === undefined ? {} : { material }) })),
  )
  server.get(
    '/exchange/stale',
    {
      schema: {
        summary:
          'Matches of own notices and contracts that became impossible or doubtful, with cause and task; asked for the deliveries from tomorrow on',
        tags: ['exchange'],
        querystring,
        response: { 200: z.array(StaleItem), 401: Problems, 422: Problems },
      },
    },
    async ({ query }) => staleList(app, { username: currentAsker().username }, askedOf(query)),
  )
}
