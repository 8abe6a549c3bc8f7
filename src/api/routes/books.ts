// The three books: utilised in statistics, tax and evaluation, with the bridges between them.
import { z } from 'zod'
import { ThreeBooks } from '#domain/books.ts'
import { MassBasis } from '#domain/wasteRecord.ts'
import type { App } from '#steps/appType.ts'
import { readBooks } from '#steps/books/readBooks.ts'
import { readYearSplit, yearSplitFile, yearsOf } from '#steps/books/yearSplit.ts'
import { YearSplit } from '#domain/yearSplit.ts'
import { good } from '../good.ts'
import { Refusal } from '../refusal.ts'
import { sendWorkbook } from '../sendFile.ts'
import { Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'

/** What the asker says of the tax returns; without it the tax is undetermined. */
const returned = { true: false, false: true } as const

export function bookRoutes(server: Server, app: App): void {
  yearRoutes(server, app)
  server.get(
    '/ledger/books',
    {
      schema: {
        summary: 'What became of the waste of a year in three books (statistics, environmental tax, evaluation), and why they differ',
        tags: ['ledger'],
        querystring: z.object({
          year,
          party: z.string().max(200).optional(),
          place: z.string().max(100).optional(),
          basis: MassBasis.default('dry'),
          return: z.enum(['true', 'false']).optional(),
        }),
        response: { 200: ThreeBooks, 422: Problems },
      },
    },
    async request => {
      const { party, place, return: told, ...rest } = request.query
      const read = await readBooks(app, {
        ...rest,
        falseDeclaration: told === undefined ? null : returned[told],
        ...(party === undefined ? {} : { party }),
        ...(place === undefined ? {} : { place }),
      })
      if (!read.ok) throw new Refusal(422, read.problems)
      return read.value
    },
  )
}

function yearRoutes(server: Server, app: App): void {
  const querystring = z.object({ year, party: z.string().max(200).optional() })
  server.get(
    '/ledger/years',
    {
      schema: {
        summary: 'Years of which the books speak, the newest first',
        tags: ['ledger'],
        querystring: z.object({ party: z.string().max(200).optional() }),
        response: { 200: z.array(z.int()), 422: Problems },
      },
    },
    async ({ query }) => yearsOf(app.store, query.party),
  )
  server.get(
    '/ledger/year',
    {
      schema: {
        summary:
          'What became of a firm’s waste in a year, to the kilogram, with the bridges from the ledger to forms, statistics, tax and evaluation',
        tags: ['ledger'],
        querystring,
        response: { 200: YearSplit, 404: Problems, 422: Problems },
      },
    },
    async ({ query }) => good(await readYearSplit(app, query.year, query.party)),
  )
  server.get(
    '/ledger/year.xlsx',
    {
      schema: {
        summary: 'The same as forms to file, in one language',
        tags: ['ledger'],
        querystring: querystring.extend({ language: z.enum(['zh', 'en']).default('zh') }),
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async ({ query }, reply) => {
      const split = good(await readYearSplit(app, query.year, query.party))
      return sendWorkbook(reply, await yearSplitFile(app, split, query.language), `year-${query.year}.xlsx`)
    },
  )
}
