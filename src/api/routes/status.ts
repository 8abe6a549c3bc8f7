// Whether the server is well, and what it can be asked.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { App } from '#steps/appType.ts'
import { regionCount } from '#steps/region/browseRegion.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const Health = z
  .object({
    /** `busy`: the server answers, and its database is at something that takes long (a large import, say). */
    status: z.enum(['ok', 'busy']),
    version: z.string(),
    database: z.enum(['embedded', 'postgres']),
    regions: z.int(),
  })
  .meta({ id: 'Health' })

/** Whoever watches a server wants an answer within a second. */
const patienceMs = 300

/** @param app the owner's: nobody is asked who they are, which would ask the database */
export function statusRoutes(server: Server, app: App, version: string): void {
  let regions = 0
  let looking: Promise<void> | undefined
  /** One look at a time, however many ask. */
  const look = (): Promise<void> =>
    (looking ??= regionCount(app.store)
      .then(count => {
        regions = count
      })
      .finally(() => {
        looking = undefined
      }))
  server.get(
    '/health',
    { schema: { summary: 'Whether the server is well', tags: ['status'], response: { 200: Health, 503: Problems } } },
    async () => {
      const seen = look()
      // What is answered too late is answered to nobody.
      seen.catch(() => undefined)
      const status = await Promise.race([seen.then(() => 'ok' as const), pause(patienceMs, 'busy' as const, { ref: false })])
      return { status, version, database: app.store.engine, regions }
    },
  )
  server.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger() as unknown)
}
