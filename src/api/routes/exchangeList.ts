// The fair's list (产需清单): tried, taken in whole, and given back with what became of its rows.
import { z } from 'zod'
import { Problem } from '#domain/problem.ts'
import { actorName } from '#steps/access/whoAsks.ts'
import type { App } from '#steps/appType.ts'
import { exportList, importList } from '#steps/exchange/importList.ts'
import { today } from '#steps/rules/today.ts'
import { good } from '../good.ts'
import { bytesWanted, Refusal } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import { sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['exchange']
/** A list of some ten thousand rows. */
const bodyLimit = 4 * 1024 * 1024
const name = z.string().min(1).max(200).default('list.xlsx')
const Imported = z
  .object({
    file: z.string(),
    rows: z.int(),
    notices: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    saved: z.boolean(),
    problems: z.array(Problem),
    listed: z.array(z.object({ sheet: z.string(), line: z.int(), notice: z.string(), what: z.enum(['added', 'changed', 'unchanged']) })),
  })
  .meta({ id: 'ListImport' })

const handOf = () => {
  const asker = currentAsker()
  return { actor: actorName(asker), username: asker.username, name: asker.username ?? '' }
}

export function exchangeListRoutes(server: Server, app: App): void {
  const given = (file: string, body: unknown) => {
    if (!(body instanceof Uint8Array)) throw new Refusal(415, [bytesWanted])
    return { name: file, bytes: body }
  }
  server.post(
    '/exchange/lists',
    {
      bodyLimit,
      schema: {
        summary: 'Take a list in: every row or none; with dryRun only say what would happen',
        tags,
        consumes: ['application/octet-stream'],
        querystring: z.object({ name, dryRun: z.enum(['true', 'false']).optional() }),
        response: { 200: Imported, 403: Problems, 415: Problems, 422: Problems },
      },
    },
    async ({ query, body }) => {
      return good(await importList(app, given(query.name, body), { hand: handOf(), dryRun: query.dryRun === 'true' }))
    },
  )
  server.post(
    '/exchange/lists/out',
    {
      bodyLimit,
      schema: {
        summary:
          'The same workbook with the number, state and fate of each row beside it, what it matches among the notices that the asker may read, and why not',
        tags,
        consumes: ['application/octet-stream'],
        querystring: z.object({ name, language: z.enum(['zh', 'en']).default('zh') }),
        response: { 415: Problems, 422: Problems },
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async ({ query, body }, reply) => {
      const out = { hand: handOf(), day: today(), language: query.language }
      return sendWorkbook(reply, good(await exportList(app, given(query.name, body), out)), query.name)
    },
  )
}
