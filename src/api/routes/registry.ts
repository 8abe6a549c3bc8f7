// The registry: parties, sites, facilities, permits, recipes, compositions and reports, as known on a day and as held on a day.
import { z } from 'zod'
import { RegistryNoun, RegistryRecord } from '#domain/registry.ts'
import type { App } from '#steps/appType.ts'
import { browseCodes, codeSystems } from '#steps/registry/readCodes.ts'
import { browseRegistry, recordHistory } from '#steps/registry/browseRegistry.ts'
import { found, words } from '../refusal.ts'
import { page, Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['registry']

export function registryRoutes(server: Server, app: App): void {
  server.get(
    '/registry/:noun',
    {
      schema: {
        summary: 'Records of the registry, each in the version that was known, page by page',
        tags,
        params: z.object({ noun: RegistryNoun }),
        querystring: z.object({
          ...page(),
          q: z.string().max(200).optional(),
          party: z.string().max(200).optional(),
          site: z.string().max(200).optional(),
          /** What held on that day: permits that had expired are left out. */
          validOn: z.iso.date().optional(),
          /** What was known at that instant. */
          recordedAt: z.iso.datetime().optional(),
          sort: z.enum(['key', 'name', 'validTo', 'recordedAt', '-key', '-name', '-validTo', '-recordedAt']).default('key'),
        }),
        response: { 200: z.object({ total: z.int(), records: z.array(RegistryRecord) }).meta({ id: 'RegistryPage' }), 422: Problems },
      },
    },
    async request => browseRegistry(app.store, request.params.noun, request.query),
  )

  server.get(
    '/registry/:noun/:key',
    {
      schema: {
        summary: 'Every version of one record, the newest first',
        tags,
        params: z.object({ noun: RegistryNoun, key: z.string().max(300) }),
        response: { 200: z.array(RegistryRecord), 404: Problems },
      },
    },
    async request => {
      const { noun, key } = request.params
      const versions = await recordHistory(app.store, noun, key)
      return found(versions.length === 0 ? undefined : versions, words.record, `${noun}/${key}`)
    },
  )

  server.get(
    '/codes/:system',
    {
      schema: {
        summary: 'Official code lists as dated data: divisions, industries, wastes; each row with its source and whether it was verified',
        tags,
        params: z.object({ system: z.enum(codeSystems) }),
        querystring: z.object({ ...page(), q: z.string().max(100).optional(), on: z.iso.date().optional() }),
        response: {
          200: z.object({ total: z.int(), rows: z.array(z.record(z.string(), z.string())) }).meta({ id: 'CodePage' }),
          422: Problems,
        },
      },
    },
    async request => browseCodes(request.params.system, request.query),
  )
}
