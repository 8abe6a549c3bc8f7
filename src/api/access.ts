// Which role each route wants, as data; what a role then sees of the rows is the database's to say.
import type { FastifyInstance } from 'fastify'
import type { Problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { readStanding, whoAsks } from '#steps/access/whoAsks.ts'
import type { Asker } from '#steps/access/whoAsks.ts'
import { Refusal } from './refusal.ts'

/** anyone: the public too. signedIn: any account. planner: authority or operator. operator: who administers. */
export type Need = 'anyone' | 'signedIn' | 'planner' | 'operator'

/** The first line that fits decides. `route` is the pattern of the route, such as `/api/plans/:id`. */
export const needs: readonly { method: RegExp; route: RegExp; need: Need }[] = [
  { method: /^POST$/, route: /^\/api\/session$/, need: 'anyone' },
  { method: /^DELETE$/, route: /^\/api\/session$/, need: 'anyone' },
  { method: /./, route: /^\/api\/me$/, need: 'anyone' },
  { method: /./, route: /^\/api\/me\//, need: 'signedIn' },
  { method: /^GET$/, route: /^\/api\/inbox$/, need: 'signedIn' },
  // Objections by whoever has no account; what of them is whose is told by receipts.
  { method: /^POST$/, route: /^\/api\/objections(\/|$)/, need: 'anyone' },
  { method: /./, route: /^\/api\/(users|backups)(\/|$)/, need: 'operator' },
  { method: /^GET$/, route: /^\/api\/(tenants|memberships|delegations|audit|access-requests)(\/|$)/, need: 'signedIn' },
  { method: /./, route: /^\/api\/(tenants|memberships)(\/|$)/, need: 'operator' },
  { method: /./, route: /^\/api\/delegations(\/|$)/, need: 'signedIn' },
  // Whose books they are, who governs them, and operators; the step says what each reads of it.
  { method: /^POST$/, route: /^\/api\/ledger\/audit$/, need: 'signedIn' },
  { method: /./, route: /^\/api\/(imports|jobs)(\/|$)/, need: 'signedIn' },
  // A file of a plan that everybody may read.
  { method: /^POST$/, route: /^\/api\/plans\/:id\/reports$/, need: 'signedIn' },
  { method: /^(GET|HEAD|OPTIONS)$/, route: /./, need: 'anyone' },
  // Nothing is kept of the workbook, and a signed-in person is not asked for an office to have it checked.
  { method: /^POST$/, route: /^\/api\/regions\/check$/, need: 'signedIn' },
  { method: /./, route: /^\/api\/rules\/readings(\/|$)/, need: 'planner' },
  { method: /./, route: /^\/api\/(plans|scenarios|sweeps|studies|regions)(\/|$)/, need: 'planner' },
  { method: /./, route: /./, need: 'signedIn' },
]

export function needOf(method: string, route: string): Need {
  const line = needs.find(one => one.method.test(method) && one.route.test(route))
  // The last line fits everything.
  return line?.need ?? 'operator'
}

/** Finds out who asks before anything else of the request is read, and turns away whom the route does not want. */
export function askWho(server: FastifyInstance, app: App, local: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url ?? ''
    if (!route.startsWith('/api')) return
    // What one asker saw must not be shown to the next from somebody's cache; what is the same for all says so itself (cached.ts).
    reply.header('cache-control', 'no-store')
    // Whether the server is well is said to everybody, and without waiting for anything.
    if (route === '/api/health') return
    const { cookie, authorization } = request.headers
    const asker = await whoAsks({ store: app.store, identity: app.identity, local }, { cookie, authorization })
    request.asker = asker
    if (asker.cookies.length > 0) reply.header('set-cookie', asker.cookies)
    reply.header('vary', 'cookie, authorization')
    if (asker.by === 'refused') throw new Refusal(401, [staleToken])
    const refusal = await refuse(app, asker, needOf(request.method, route))
    if (refusal !== undefined) throw refusal
  })
}

async function refuse(app: App, { actor }: Asker, need: Need): Promise<Refusal | undefined> {
  if (need === 'anyone' || actor.kind === 'local') return undefined
  if (actor.kind === 'public') return new Refusal(401, [signIn])
  if (need === 'signedIn') return undefined
  const standing = await readStanding(app.store.as(actor))
  const may = need === 'operator' ? standing.operates : standing.plans
  return may ? undefined : new Refusal(403, [needs403[need]])
}

const problem = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Problem => ({
  code,
  severity: 'error',
  place: {},
  zh,
  en,
  fixZh,
  fixEn,
})
const signIn = problem(
  'access.sign-in',
  '请先登录。',
  'Sign in first.',
  '登录后重试；命令行用 XUNYU_TOKEN 给出令牌。',
  'Sign in and try again; on the command line give a token by XUNYU_TOKEN.',
)
const staleToken = problem(
  'access.token',
  '令牌无效、已过期或已收回。',
  'The token is wrong, has expired, or was revoked.',
  '请新建一个令牌。',
  'Make a new token.',
)
const needs403: Record<'planner' | 'operator', Problem> = {
  planner: problem(
    'access.role',
    '这需要主管部门（authority）或运维（operator）角色。',
    'This wants the role authority or operator.',
    '请向运维人员申请角色。',
    'Ask an operator for the role.',
  ),
  operator: problem(
    'access.role',
    '这需要运维（operator）角色。',
    'This wants the role operator.',
    '请向运维人员申请。',
    'Ask an operator.',
  ),
}
