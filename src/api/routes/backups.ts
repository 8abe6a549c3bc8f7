// A backup by the running server, which alone may read its database. It stays on the server's disk: an operator orders it
// and learns its name, and reads no firm's records by it.
import { z } from 'zod'
import type { App } from '#steps/appType.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { endOfJob, queueJob } from '#steps/jobs/runJob.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { currentAsker } from '../requestApp.ts'
import { Refusal } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const Backup = z
  .object({ file: z.string(), bytes: z.int(), tables: z.int(), rows: z.int(), chainHead: z.string().nullable() })
  .meta({ id: 'Backup' })

export function backupRoutes(server: Server, owner: App): void {
  server.post(
    '/backups',
    {
      schema: {
        summary: 'Back everything up into a file on the disk of the server',
        tags: ['access'],
        response: { 201: Backup, 401: Problems, 403: Problems, 422: Problems },
      },
    },
    async (_request, reply) => {
      // Whoever orders one while one is being written gets that one; it is written to its end, whether its asker waits or not.
      const ended = await endOfJob(owner, await queueJob(owner, 'backup', 'database', { by: actorName(currentAsker()) }))
      if (ended?.status !== 'done') throw new Refusal(422, ended?.error == null ? [notWritten] : [ended.error])
      return reply.status(201).send(Backup.parse(ended.outcome))
    },
  )
}

const notWritten: Problem = problem(
  'backup.not-written',
  {},
  {
    zh: '备份没有写成：任务被取消。',
    en: 'The backup was not written: its job was cancelled.',
    fixZh: '请重新备份。',
    fixEn: 'Order it again.',
  },
)
