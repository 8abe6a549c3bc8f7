// How much one asker may ask: told in the headers of every answer, and refused beyond it until the minute is over.
import limiter from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '#domain/problem.ts'
import { Refusal } from './refusal.ts'

const usualPerMinute = 3000
/** Of who has not signed in: somebody behind one address may be many, and none of them is known. */
const publicShare = 0.4

/** @param perMinute requests of one account in a minute */
export async function limitRate(server: FastifyInstance, perMinute = usualPerMinute): Promise<void> {
  await server.register(limiter, {
    timeWindow: 60_000,
    // Files of the page are the same for all, and a house behind one address opens many pages at once.
    allowList: request => !request.url.startsWith('/api/'),
    max: request => (isKnown(request) ? perMinute : Math.ceil(perMinute * publicShare)),
    keyGenerator: request => (isKnown(request) ? `user ${accountOf(request)}` : `address ${request.ip}`),
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { after }) => new Refusal(429, [tooMany(after)]),
  })
}

const accountOf = ({ asker }: FastifyRequest): string => (asker?.actor.kind === 'user' ? asker.actor.id : '')
const isKnown = (request: FastifyRequest): boolean => accountOf(request) !== ''

const tooMany = (after: string) =>
  problem(
    'http.too-many',
    {},
    {
      zh: '请求太频繁。',
      en: 'Too many requests.',
      fixZh: `请在 retry-after 所说的时间之后再试（${after}）。`,
      fixEn: `Try again after the time that retry-after says (${after}).`,
    },
  )
