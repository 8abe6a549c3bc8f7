// The register of evaluating bodies: read by everybody, kept by the authorities.
import { z } from 'zod'
import { BureauListing, NewListing } from '#domain/evaluation/bureau.ts'
import { NewBureauPerson } from '#domain/evaluation/signature.ts'
import type { App } from '#steps/appType.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { endPerson, enterPerson } from '#steps/bureau/persons.ts'
import { delistBureau, listBureau, register } from '#steps/bureau/register.ts'
import { good } from '../good.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['evaluations']
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }

/** @param owner the application with the owner's store, for the accounts of persons alone @param app the one of requests */
export function bureauRoutes(server: Server, owner: App, app: App): void {
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
  server.post(
    '/bureaus/:id/persons',
    {
      schema: {
        summary: 'Enter who of a listed bureau may sign its reports: a project lead or a reviewer, by an account of the bureau',
        tags,
        params: z.object({ id: z.string().max(64) }),
        body: NewBureauPerson,
        response: { 201: BureauListing, ...refusals },
      },
    },
    async ({ params, body }, reply) => reply.status(201).send(good(await enterPerson(app.store, owner.store, by(), params.id, body))),
  )
  server.post(
    '/bureau-persons/:id/end',
    {
      schema: {
        summary: 'End the right of a person to sign, from a day on',
        tags,
        params: z.object({ id: z.string().max(64) }),
        body: z.object({ from: z.iso.date(), reason: z.string().trim().min(1).max(1000) }),
        response: { 201: BureauListing, ...refusals },
      },
    },
    async ({ params, body }, reply) => reply.status(201).send(good(await endPerson(app.store, by(), params.id, body))),
  )
}
