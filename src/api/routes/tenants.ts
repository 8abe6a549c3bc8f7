// The tree of tenants, and who holds which role in it. A seat that shows records waits for a second person.
import { z } from 'zod'
import { HeldRole, Membership, Tenant, TenantKind } from '#domain/tenancy.ts'
import type { App } from '#steps/appType.ts'
import { addTenant, setProvince, takeRole } from '#steps/access/grantAccess.ts'
import { memberships, nameOf, tenants } from '#steps/access/listAccess.ts'
import { askSeat } from '#steps/access/requests.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { good } from '../good.ts'
import { found, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Made, Problems, Waiting } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['access']
const byId = z.object({ id: z.string().max(64) })
const name = z.string().trim().min(1).max(120)
const province = z.string().regex(/^CN-\d{2}$/)
const refusals = { 401: Problems, 403: Problems, 404: Problems, 422: Problems }
const by = (): string => actorName(currentAsker())

/** @param owner the application with the owner's store, for names, seats and provinces @param app the one of requests */
export function tenantRoutes(server: Server, owner: App, app: App): void {
  server.get(
    '/tenants',
    {
      schema: {
        summary: 'The tree of tenants, each after its parent',
        tags,
        querystring: z.object({ under: z.string().optional() }),
        response: { 200: z.array(Tenant), ...refusals },
      },
    },
    async request => tenants(app.store, request.query.under),
  )
  server.post(
    '/tenants',
    {
      schema: {
        summary: 'A new tenant under its parent; a firm names its party of the ledger',
        tags,
        body: z.object({
          id: z.string().max(64),
          kind: TenantKind,
          parent: z.string().nullable().default(null),
          nameZh: name,
          nameEn: name,
          party: z.string().max(200).nullable().default(null),
          province: province.nullable().default(null).describe('of a tenant of kind province; read from its name where it is left out'),
        }),
        response: { 201: Tenant, 409: Problems, ...refusals },
      },
    },
    async (request, reply) => reply.status(201).send(good(await addTenant(app.store, by(), request.body))),
  )
  server.patch(
    '/tenants/:id',
    {
      schema: {
        summary: 'Say which province an authority of a province is, where it was made without; once',
        tags,
        params: byId,
        body: z.object({ province }),
        response: { 200: Tenant, 409: Problems, ...refusals },
      },
    },
    async ({ params, body }) => good(await setProvince(owner.store, by(), params.id, body.province)),
  )
  server.get(
    '/memberships',
    {
      schema: {
        summary: 'Who holds which role: one’s own; for an operator, all',
        tags,
        response: { 200: z.array(Membership), ...refusals },
      },
    },
    async () => memberships(app.store, owner.store),
  )
  server.post(
    '/memberships',
    {
      schema: {
        summary: 'Give a role; nobody gives one to themselves, and a seat that shows records waits for a second person',
        tags,
        body: z.object({ username: z.string().max(64), role: HeldRole, tenant: z.string().nullable().default(null) }),
        response: { 201: Made, 202: Waiting, ...refusals },
      },
    },
    async (request, reply) => {
      const { username, role, tenant } = request.body
      const user = found(await nameOf(owner.store, username), words.user, username)
      const asked = good(await askSeat({ store: owner.store, by: by() }, user, role, tenant))
      return asked.id === null ? reply.status(202).send({ request: asked.request ?? '' }) : reply.status(201).send({ id: asked.id })
    },
  )
  server.delete(
    '/memberships/:id',
    { schema: { summary: 'Take a role', tags, params: byId, response: { 204: z.null(), ...refusals } } },
    async (request, reply) => {
      good(await takeRole(app.store, by(), request.params.id))
      return reply.status(204).send(null)
    },
  )
}
