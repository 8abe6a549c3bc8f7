// Whether the server is well, and what it can be asked.
import { z } from 'zod'
import type { App } from '#steps/app.ts'
import { readRegionList } from '#steps/browseRegion.ts'
import type { Server } from '../server.ts'

const Health = z
  .object({ status: z.literal('ok'), version: z.string(), database: z.enum(['embedded', 'postgres']), regions: z.int() })
  .meta({ id: 'Health' })

export function statusRoutes(server: Server, app: App, version: string): void {
  server.get('/health', { schema: { summary: 'Whether the server is well', tags: ['status'], response: { 200: Health } } }, async () => {
    return { status: 'ok' as const, version, database: app.store.engine, regions: (await readRegionList(app.store)).length }
  })
  server.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger() as unknown)
}
