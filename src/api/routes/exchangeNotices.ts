// Notices of the exchange: the search as a link, one notice, what is done to it; and the fair's list in and out.
import { z } from 'zod'
import { noticeSorts, NoticeQuery } from '#domain/exchange/noticeQuery.ts'
import { FailureReason, GivenNotice, NoticeFate, NoticeVerb, ShownNotice } from '#domain/exchange/notice.ts'
import { Problem } from '#domain/problem.ts'
import { changeNotice, introduceTo, moveNotice, publishNotice } from '#steps/exchange/notices.ts'
import { changedNotices, noticeHistory, ownNotices, showNotice } from '#steps/exchange/readNotices.ts'
import type { App } from '#steps/appType.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { good } from '../good.ts'
import { Refusal } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['exchange']
const id = z.object({ id: z.string().max(120) })
const dryRun = z.enum(['true', 'false']).optional().describe('true: says what would happen, and keeps nothing')
const key = z.string().min(1).max(200).optional().describe('The same request with the same key is done once, and answered again')
const keyed = z.object({ 'idempotency-key': key })
const refusals = { 401: Problems, 403: Problems, 404: Problems, 409: Problems, 422: Problems }
const Page = z.object({ total: z.int(), cursor: z.number(), notices: z.array(ShownNotice) }).meta({ id: 'NoticePage' })
const Query = NoticeQuery.extend({
  updatedAfter: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('cursor: what changed since, in its order, whatever its state; other words are not looked at'),
})

const handOf = () => {
  const asker = currentAsker()
  return { actor: actorName(asker), username: asker.username, name: asker.username ?? '' }
}
type Written = { query: { dryRun?: string | undefined }; headers: Record<string, unknown> }
const askedOf = ({ query, headers }: Written) => ({
  hand: handOf(),
  dryRun: query.dryRun === 'true',
  key: headers['idempotency-key'] as string | undefined,
})

export function exchangeNoticeRoutes(server: Server, app: App): void {
  readRoutes(server, app)
  writeRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/exchange/notices',
    {
      schema: {
        summary: `Notices that everybody may find: by words, material, place, day and figure, sorted by ${noticeSorts.join(', ')}`,
        tags,
        querystring: Query,
        response: { 200: Page, 422: Problems },
      },
    },
    async ({ query }) => {
      const { updatedAfter, ...asked } = query
      if (updatedAfter !== undefined) {
        const { notices, cursor } = await changedNotices(app.store, updatedAfter, Math.max(1, asked.limit))
        return { total: notices.length, cursor, notices }
      }
      const found = await app.notices.find(app.store, asked)
      if ('problem' in found) throw new Refusal(422, [found.problem])
      return found.page
    },
  )
  server.get(
    '/exchange/notices/own',
    {
      schema: {
        summary: 'Notices of the firms that the asker answers for, drafts and ends too',
        tags,
        response: { 200: z.array(ShownNotice) },
      },
    },
    async () => ownNotices(app.store),
  )
  server.get(
    '/exchange/notices/:id',
    { schema: { summary: 'A notice, as far as the asker may read it', tags, params: id, response: { 200: ShownNotice, 404: Problems } } },
    async ({ params }) => good(await showNotice(app.store, params.id)),
  )
  server.get(
    '/exchange/notices/:id/history',
    {
      schema: {
        summary: 'Every record of a notice, for its holder',
        tags,
        params: id,
        response: { 200: z.array(ShownNotice), 404: Problems },
      },
    },
    async ({ params }) => good(await noticeHistory(app.store, params.id)),
  )
}

const Move = z
  .strictObject({
    verb: NoticeVerb.exclude(['publish', 'change']),
    fate: z
      .strictObject({ fate: NoticeFate.shape.fate, reason: FailureReason.optional(), words: z.string().max(500).optional() })
      .optional(),
  })
  .meta({ id: 'NoticeMove' })

const NoticeChange = z.strictObject({ version: z.int().positive(), notice: GivenNotice }).meta({ id: 'NoticeChange' })
const NoticeReader = z
  .strictObject({ party: z.string().min(1).max(120), level: z.enum(['matched', 'contract']) })
  .meta({ id: 'NoticeReader' })

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/exchange/notices',
    {
      schema: {
        summary: 'Publish a notice, or keep it as a draft',
        tags,
        headers: keyed,
        querystring: z.object({ dryRun, draft: z.enum(['true', 'false']).optional() }),
        body: GivenNotice,
        response: { 200: NoticeAnswer, 201: NoticeAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const asked = askedOf(request)
      const made = await publishNotice(app, request.body, { ...asked, draft: request.query.draft === 'true' })
      const notice = good(made)
      if (!asked.dryRun) void reply.header('location', `/api/exchange/notices/${notice.id}`)
      return reply.status(asked.dryRun ? 200 : 201).send({ notice, warnings: made.ok ? made.warnings : [] })
    },
  )
  server.post(
    '/exchange/notices/:id/versions',
    {
      schema: {
        summary: 'Change a notice; made from an old version it is refused with the number of the new one',
        tags,
        params: id,
        headers: keyed,
        querystring: z.object({ dryRun }),
        body: NoticeChange,
        response: { 200: NoticeAnswer, ...refusals },
      },
    },
    async request => {
      const made = await changeNotice(app, request.params.id, request.body.version, request.body.notice, askedOf(request))
      return { notice: good(made), warnings: made.ok ? made.warnings : [] }
    },
  )
  server.post(
    '/exchange/notices/:id/moves',
    {
      schema: {
        summary: 'Open, pause, resume, match or close a notice, or record what became of it',
        tags,
        params: id,
        headers: keyed,
        querystring: z.object({ dryRun }),
        body: Move,
        response: { 200: ShownNotice, ...refusals },
      },
    },
    async request => good(await moveNotice(app, request.params.id, request.body, askedOf(request))),
  )
  server.post(
    '/exchange/notices/:id/readers',
    {
      schema: {
        summary: 'Let a party read what matched or contract parties may read of a notice, as its holder',
        tags,
        params: id,
        headers: keyed,
        body: NoticeReader,
        response: { 200: ShownNotice, ...refusals },
      },
    },
    async request =>
      good(
        await introduceTo(app, request.params.id, request.body, {
          hand: handOf(),
          key: request.headers['idempotency-key'],
        }),
      ),
  )
}
const NoticeAnswer = z.object({ notice: ShownNotice, warnings: z.array(Problem) }).meta({ id: 'NoticeAnswer' })
