// A backup by the running server, which alone may read its database. It stays on the server's disk: an operator orders it
// and learns its name, and reads no firm's records by it.
import { join } from 'node:path'
import { z } from 'zod'
import type { App } from '#steps/app.ts'
import { writeBackup } from '#steps/backup/writeBackup.ts'
import { recordBackup } from '#steps/backup/recordBackup.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import { currentAsker } from '../requestApp.ts'
import { Refusal } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const Backup = z
  .object({ file: z.string(), bytes: z.int(), tables: z.int(), rows: z.int(), chainHead: z.string().nullable() })
  .meta({ id: 'Backup' })

/** @param directory where backups are written */
export function backupRoutes(server: Server, owner: App, directory: string): void {
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
      const now = new Date()
      const file = join(directory, `xunyu-${now.toISOString().replace(/[:.]/g, '-')}.tar.gz`)
      const done = await writeBackup(owner.store, file, owner.version, now)
      if (!done.ok) throw new Refusal(422, done.problems)
      await recordBackup(owner.store, actorName(currentAsker()), done.value)
      return reply.status(201).send(done.value)
    },
  )
}
