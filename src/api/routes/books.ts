// The three books: utilised in statistics, tax and evaluation, with the bridges between them.
import { z } from 'zod'
import { ThreeBooks } from '#domain/books.ts'
import { MassBasis } from '#domain/wasteRecord.ts'
import type { App } from '#steps/appType.ts'
import { readBooks } from '#steps/books/readBooks.ts'
import { Refusal } from '../refusal.ts'
import { Problems, year } from '../schemas.ts'
import type { Server } from '../serverType.ts'

/** What the asker says of the tax returns; without it the tax is undetermined. */
const returned = { true: false, false: true } as const

export function bookRoutes(server: Server, app: App): void {
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
