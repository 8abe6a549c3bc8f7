// The registry: parties, sites, facilities, permits, recipes, compositions and reports, as known on a day and as held on a day.
import { z } from 'zod'
import { RegistryNoun, RegistryRecord } from '#domain/registry.ts'
import type { App } from '#steps/appType.ts'
import { browseCodes, codeSystems } from '#steps/registry/readCodes.ts'
import { browseRegistry, recordHistory } from '#steps/registry/browseRegistry.ts'
import { listMaterials, mergeMaterial, registerMaterial, tryMerge } from '#steps/registry/materials.ts'
import { good } from '../good.ts'
import { handOf, person } from '../handOf.ts'
import { partyOf } from '../partyOf.ts'
import { found, words } from '../refusal.ts'
import { page, Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['registry']
const MaterialLine = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string().nullable(),
    wasteCode: z.string(),
    party: z.string().nullable(),
    sameAs: z.string().nullable(),
  })
  .meta({ id: 'MaterialLine' })
const MergeTrial = z
  .object({
    from: MaterialLine,
    into: z.object({ id: z.string(), nameZh: z.string(), wasteCode: z.string().nullable(), party: z.string().nullable() }),
    rows: z.int(),
    years: z.array(z.object({ year: z.string(), fromKg: z.int(), intoKg: z.int() })),
  })
  .meta({ id: 'MergeTrial' })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }

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

  materialRoutes(server, app)
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

function materialRoutes(server: Server, app: App): void {
  const word = (most: number) => z.string().trim().min(1).max(most)
  server.get(
    '/materials',
    {
      schema: {
        summary: 'Wastes that firms have registered under their codes, with what was merged',
        tags,
        response: { 200: z.array(MaterialLine) },
      },
    },
    async () => listMaterials(app.store),
  )
  server.post(
    '/materials',
    {
      schema: {
        summary: 'Register a waste under its statutory code, general or hazardous; an id of its own keeps it apart',
        tags,
        body: z.object({
          wasteCode: word(40),
          nameZh: word(200),
          nameEn: word(200).optional(),
          id: word(120).optional(),
          moisture: word(20).optional(),
          party: word(200).optional(),
          by: person,
        }),
        response: { 201: MaterialLine, ...refusals },
      },
    },
    async ({ body: { party, by, ...asked } }, reply) =>
      reply.status(201).send(good(await registerMaterial(app, asked, (await partyOf(app.store, party)) ?? null, handOf(by).actor))),
  )
  server.get(
    '/materials/:id/merge',
    {
      schema: {
        summary: 'What a merger would change, or why it cannot be: nothing is kept',
        tags,
        params: z.object({ id: word(120) }),
        querystring: z.object({ into: word(120) }),
        response: { 200: MergeTrial, ...refusals },
      },
    },
    async ({ params, query }) => good(await tryMerge(app, params.id, query.into)),
  )
  server.post(
    '/materials/:id/merge',
    {
      schema: {
        summary: 'An authority counts a firm’s own record with another waste; what was recorded keeps its id',
        tags,
        params: z.object({ id: word(120) }),
        body: z.object({ into: word(120), reason: word(500), by: person }),
        response: { 200: MaterialLine, ...refusals },
      },
    },
    async ({ params, body }) => good(await mergeMaterial(app, params.id, body.into, body.reason, handOf(body.by).actor)),
  )
}
