// The register of evaluating bodies: read by everybody, kept by the authorities.
import { z } from 'zod'
import { BureauListing, NewListing } from '#domain/evaluation/bureau.ts'
import type { App } from '#steps/appType.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { delistBureau, listBureau, register } from '#steps/bureau/register.ts'
import { good } from '../good.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['evaluations']
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }

export function bureauRoutes(server: Server, app: App): void {
  const by = (): string => actorName(currentAsker())
  server.get(
    '/bureaus',
    {
      schema: {
        summary: 'The register of evaluating bodies, with scope and days, those taken off too',
        tags,
        response: { 200: z.array(BureauListing) },
      },
    },
    async () => register(app.store),
  )
  server.post(
    '/bureaus',
    {
      schema: {
        summary: 'An authority lists a bureau for the firms below it',
        tags,
        body: NewListing,
        response: { 201: BureauListing, ...refusals },
      },
    },
    async ({ body }, reply) => reply.status(201).send(good(await listBureau(app.store, by(), body))),
  )
  server.post(
    '/bureaus/:id/delisting',
    {
      schema: {
        summary: 'Take a bureau off the register from a day on',
        tags,
        params: z.object({ id: z.string().max(64) }),
        body: z.object({ from: z.iso.date(), reason: z.string().trim().min(1).max(1000) }),
        response: { 201: BureauListing, ...refusals },
      },
    },
    async ({ params, body }, reply) => reply.status(201).send(good(await delistBureau(app.store, by(), params.id, body))),
  )
}
