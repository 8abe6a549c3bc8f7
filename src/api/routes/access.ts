// Sessions, who one is, users, tenants, roles, delegations and the audit. Accounts run on the owner's store behind the
// operator's door; everything else on the asker's own.
import { z } from 'zod'
import { AuditRecord, Delegation, HeldRole, Level, Membership, Role, Scope } from '#domain/tenancy.ts'
import type { App } from '#steps/appType.ts'
import { addUser, checkSeat, closeAccount } from '#steps/access/addUser.ts'
import { describeMe } from '#steps/access/describeMe.ts'
import { lend, takeBack } from '#steps/access/grantAccess.ts'
import { audit, delegations, nameOf, users } from '#steps/access/listAccess.ts'
import { askPassword, askSeat } from '#steps/access/requests.ts'
import { changeOwnPassword, createToken, dropToken, readTokens, tokenByToken } from '#steps/access/session.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { currentAsker } from '../requestApp.ts'
import { found, Refusal, words } from '../refusal.ts'
import { good } from '../good.ts'
import { accessRequestRoutes } from './accessRequests.ts'
import { tenantRoutes } from './tenants.ts'
import { Made, Problems, Waiting } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['access']
const byId = z.object({ id: z.string().max(64) })
const name = z.string().trim().min(1).max(120)
const level = z.int().nullable()
const Me = z
  .object({
    username: z.string().nullable(),
    by: z.enum(['public', 'local', 'session', 'token', 'refused']),
    roles: z.array(Role),
    memberships: z.array(Membership.omit({ username: true })),
    delegations: z.array(Delegation),
    sees: z.object(Object.fromEntries(Level.options.map(one => [one, level])) as Record<Level, typeof level>),
    actsFor: z.array(z.string()).nullable(),
    mayPlan: z.boolean(),
    mayAdminister: z.boolean(),
  })
  .meta({ id: 'Me' })
const User = z
  .object({ id: z.string(), username: z.string(), name: z.string(), since: z.iso.datetime(), disabled: z.boolean() })
  .meta({ id: 'User' })
const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    mayWrite: z.boolean(),
    since: z.iso.datetime(),
    expires: z.iso.datetime(),
    lastUsedOn: z.string().nullable(),
    revoked: z.boolean(),
  })
  .meta({ id: 'Token' })
const request = z.string().nullable().describe('the seat waits under this id for a second person')
const password = z.string().min(1).max(200)
const refusals = { 401: Problems, 403: Problems, 404: Problems, 422: Problems }

const by = (): string => actorName(currentAsker())

/** @param owner the application with the owner's store, for identity alone @param app the one of requests */
export function accessRoutes(server: Server, owner: App, app: App): void {
  sessionRoutes(server, owner, app)
  ownRoutes(server, owner)
  userRoutes(server, owner)
  tenantRoutes(server, owner, app)
  delegationRoutes(server, owner, app)
  accessRequestRoutes(server, owner)
}

function sessionRoutes(server: Server, { identity }: App, app: App): void {
  server.post(
    '/session',
    {
      schema: {
        summary: 'Sign in: sets a cookie that scripts cannot read',
        tags,
        body: z.object({ username: z.string().max(200), password }),
        response: { 200: z.object({ username: z.string(), name: z.string() }), 401: Problems, 422: Problems, 429: Problems },
      },
    },
    async (request, reply) => {
      const { person, cookies } = good(await identity.signIn(request.body.username, request.body.password, request.ip))
      return reply.header('set-cookie', cookies).send({ username: person.username, name: person.name })
    },
  )
  server.delete('/session', { schema: { summary: 'Sign out', tags, response: { 204: z.null() } } }, async (request, reply) => {
    const cookies = await identity.signOut(request.headers.cookie ?? '')
    return reply.header('set-cookie', cookies).status(204).send(null)
  })
  server.get('/me', { schema: { summary: 'Who asks, and what they may see and do', tags, response: { 200: Me } } }, async () =>
    describeMe(app.store, currentAsker()),
  )
}

/** One's own password and tokens: for people who signed in, not for tokens. */
function ownRoutes(server: Server, { store, identity }: App): void {
  const own = (): { store: App['store']; identity: App['identity']; user: { id: string; username: string } } => {
    const { actor, username, by: way } = currentAsker()
    if (actor.kind !== 'user' || username === null || way !== 'session') throw new Refusal(403, [tokenByToken])
    return { store, identity, user: { id: actor.id, username } }
  }
  server.put(
    '/me/password',
    {
      schema: {
        summary: 'A new password; every session and token ends',
        tags,
        body: z.object({ old: password, next: password }),
        response: { 204: z.null(), 429: Problems, ...refusals },
      },
    },
    async (request, reply) => {
      good(await changeOwnPassword(own(), request.ip, request.body.old, request.body.next))
      return reply.status(204).send(null)
    },
  )
  server.get('/me/tokens', { schema: { summary: 'Own tokens', tags, response: { 200: z.array(Token), ...refusals } } }, async () =>
    readTokens(own()),
  )
  server.post(
    '/me/tokens',
    {
      schema: {
        summary: 'A token for the command line; it is shown this once',
        tags,
        body: z.object({ name, mayWrite: z.boolean().default(false), days: z.int().min(1).max(366).default(90) }),
        response: { 201: z.object({ id: z.string(), token: z.string() }), ...refusals },
      },
    },
    async (request, reply) => reply.status(201).send(await createToken(own(), request.body)),
  )
  server.delete(
    '/me/tokens/:id',
    { schema: { summary: 'Take a token back', tags, params: byId, response: { 204: z.null(), ...refusals } } },
    async (request, reply) => {
      good(await dropToken(own(), request.params.id))
      return reply.status(204).send(null)
    },
  )
}

function userRoutes(server: Server, { store, identity }: App): void {
  server.get('/users', { schema: { summary: 'All accounts', tags, response: { 200: z.array(User), ...refusals } } }, async () =>
    users(store),
  )
  server.post(
    '/users',
    {
      schema: {
        summary: 'A new account, with its first role where one is given; a seat that shows records waits for a second person',
        tags,
        body: z.object({ username: z.string().max(200), password, name, role: HeldRole.optional(), tenant: z.string().optional() }),
        response: { 201: z.object({ id: z.string(), username: z.string(), name: z.string(), request }), 409: Problems, ...refusals },
      },
    },
    async ({ body }, reply) => {
      const { role, tenant, ...rest } = body
      const unitOfWork = { store, identity, by: by() }
      const seat = role === undefined ? undefined : await checkSeat(store, role, tenant ?? null)
      if (seat !== undefined) throw new Refusal(422, [seat])
      const made = good(await addUser(unitOfWork, rest))
      const asked = role === undefined ? { request: null } : good(await askSeat(unitOfWork, made, role, tenant ?? null))
      return reply.status(201).send({ ...made, request: asked.request })
    },
  )
  server.patch(
    '/users/:id',
    {
      schema: {
        summary: 'Close or open an account, or give it a new password; that of somebody who acts for others waits for a second person',
        tags,
        params: byId,
        body: z.object({ disabled: z.boolean().optional(), password: password.optional() }),
        response: { 202: Waiting, 204: z.null(), ...refusals },
      },
    },
    async ({ params, body }, reply) => {
      const { disabled, password: next } = body
      const asked = next === undefined ? null : good(await askPassword({ store, identity, by: by() }, params.id, next)).request
      if (disabled !== undefined) good(await closeAccount({ store, by: by() }, params.id, disabled))
      return asked === null ? reply.status(204).send(null) : reply.status(202).send({ request: asked })
    },
  )
}

function delegationRoutes(server: Server, owner: App, app: App): void {
  server.get(
    '/delegations',
    { schema: { summary: 'What was lent by or to the asker', tags, response: { 200: z.array(Delegation), ...refusals } } },
    async () => delegations(app.store),
  )
  server.post(
    '/delegations',
    {
      schema: {
        summary: 'A firm lets a person or a tenant see or act, for some days',
        tags,
        body: z.object({
          firm: z.string(),
          toUser: z.string().optional(),
          toTenant: z.string().optional(),
          scopes: z.array(Scope).min(1),
          validFrom: z.iso.date(),
          validTo: z.iso.date(),
        }),
        response: { 201: Made, ...refusals },
      },
    },
    async (request, reply) => {
      const { toUser, toTenant, ...rest } = request.body
      const user = toUser === undefined ? undefined : found(await nameOf(owner.store, toUser), words.user, toUser)
      const delegation = { ...rest, ...(user === undefined ? {} : { toUser: user.id }), ...(toTenant === undefined ? {} : { toTenant }) }
      return reply.status(201).send({ id: good(await lend(app.store, by(), currentAsker().username ?? by(), delegation)) })
    },
  )
  server.delete(
    '/delegations/:id',
    { schema: { summary: 'Take back what was lent', tags, params: byId, response: { 204: z.null(), ...refusals } } },
    async (request, reply) => {
      good(await takeBack(app.store, by(), request.params.id))
      return reply.status(204).send(null)
    },
  )
  server.get(
    '/audit',
    {
      schema: {
        summary: 'Who did what, the newest first: one’s own deeds, those on one’s firm, and for an operator all',
        tags,
        querystring: z.object({ before: z.iso.datetime().optional(), limit: z.coerce.number().int().min(1).max(1000).default(100) }),
        response: { 200: z.array(AuditRecord), ...refusals },
      },
    },
    async request => audit(app.store, request.query.limit, request.query.before),
  )
}
