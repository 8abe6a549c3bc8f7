// Forms as data, empty ones to fill in, and the statutory ones filled from the ledger.
import { present } from '#domain/present.ts'
import { z } from 'zod'
import type { App } from '#steps/appType.ts'
import { blankCsv, blankForms, filledCsv, filledForms, filledKinds, summariseLedger, wasteRows } from '#steps/intake/exportLedger.ts'
import { listForms } from '#steps/intake/formChoice.ts'
import { knownNames } from '#steps/intake/knownNames.ts'
import { zip } from '#steps/files/zip.ts'
import { found, words } from '../refusal.ts'
import { page, Problems, year } from '../schemas.ts'
import { sendFile, sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['forms']
const Choice = z.object({ code: z.string(), zh: z.string(), en: z.string(), also: z.array(z.string()).optional() })
const FormDescription = z
  .object({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    also: z.array(z.string()),
    document: z.string(),
    /** V read in the official text, P in part, M from memory. */
    mark: z.enum(['V', 'P', 'M']),
    need: z.enum(['mandatory', 'optional', 'own']),
    use: z.enum(['ledger', 'filled', 'registry', 'application']),
    noteZh: z.string(),
    noteEn: z.string(),
    fields: z.array(
      z.object({
        key: z.string(),
        zh: z.string(),
        en: z.string(),
        also: z.array(z.string()).optional(),
        type: z.enum(['text', 'mass', 'share', 'day', 'month', 'number', 'choice']),
        required: z.boolean().optional(),
        unit: z.string().optional(),
        prose: z.boolean().optional(),
        wide: z.boolean().optional(),
        whole: z.boolean().optional(),
        choices: z.array(Choice).optional(),
        names: z.enum(['sites', 'materials', 'facilities', 'parties']).optional(),
        code: z.enum(['credit', 'waste', 'manifest', 'hazardousBatch']).optional(),
        noteZh: z.string().optional(),
        noteEn: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'FormDescription' })
const kg = z.int()
const MonthLine = z
  .object({
    site: z.string(),
    material: z.string(),
    month: z.string(),
    openingKg: kg,
    generatedKg: kg,
    storedKg: kg,
    ownUtilisedKg: kg,
    ownDisposedKg: kg,
    contractUtilisedKg: kg,
    contractDisposedKg: kg,
    contractStoredKg: kg,
    dumpedKg: kg,
    closingKg: kg,
  })
  .meta({ id: 'MonthLine' })
const YearBalance = z
  .object({
    site: z.string(),
    material: z.string(),
    year: z.int(),
    openingKg: kg,
    generatedKg: kg,
    utilisedKg: kg,
    utilisedFromStockKg: kg,
    disposedKg: kg,
    disposedFromStockKg: kg,
    storedKg: kg,
    dumpedKg: kg,
    closingKg: kg,
    differenceKg: kg,
    utilisationRate: z.string().nullable(),
  })
  .meta({ id: 'YearBalance' })
const WasteRow = z
  .object({
    key: z.string(),
    version: z.int(),
    evidence: z.string(),
    recordedAt: z.iso.datetime(),
    fact: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'WasteRow' })
const of = {
  party: z.string().max(200).optional(),
  site: z.string().max(200).optional(),
  year,
  region: z.string().max(100).optional(),
  basis: z.enum(['wet', 'dry']).default('wet'),
  /** What was known at that instant. */
  recordedAt: z.iso.datetime().optional(),
}
const workbook = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']

const csvZip = (files: readonly { name: string; text: string }[]): Uint8Array =>
  zip(files.map(({ name, text }) => ({ path: name, bytes: new TextEncoder().encode(text) })))

export function formRoutes(server: Server, app: App): void {
  server.get(
    '/forms',
    { schema: { summary: 'Every form with its columns', tags, response: { 200: z.array(FormDescription) } } },
    async () =>
      listForms().map(form => ({
        ...form,
        also: [...form.also],
        fields: form.fields.map(field => JSON.parse(JSON.stringify(field)) as never),
      })),
  )

  server.get(
    '/forms/:form/template.xlsx',
    {
      schema: {
        summary: 'An empty form to fill in (`ledger`, `registry`, `evaluation` or one form) with the known names to choose from',
        tags,
        params: z.object({ form: z.string() }),
        querystring: z.object({ party: z.string().max(200).optional(), region: z.string().max(100).optional() }),
        produces: workbook,
      },
    },
    async (request, reply) => {
      const { party, region } = request.query
      const names = await knownNames(app.store, app.regions, region ?? null)
      const bytes = found(await blankForms(request.params.form, names, party), words.form, request.params.form)
      return sendWorkbook(reply, bytes, `${request.params.form}-template.xlsx`)
    },
  )

  server.get(
    '/forms/:form/template.zip',
    {
      schema: {
        summary: 'The same as one CSV file a form',
        tags,
        params: z.object({ form: z.string() }),
        response: { 404: Problems },
        produces: ['application/zip'],
      },
    },
    async (request, reply) => {
      const files = found(blankCsv(request.params.form), words.form, request.params.form)
      return sendFile(reply, 'application/zip', csvZip(files), `${request.params.form}-template.zip`)
    },
  )

  server.get(
    '/forms/:form/filled.xlsx',
    {
      schema: {
        summary: 'The ledger of a year: `ledger` all statutory forms and the balance, `records` the rows alone (read back as the same)',
        tags,
        params: z.object({ form: z.enum(filledKinds) }),
        querystring: z.object(of),
        produces: workbook,
      },
    },
    async (request, reply) => {
      const query = present(request.query)
      const bytes = await filledForms(app, request.params.form, query)
      return sendWorkbook(reply, bytes, `${request.params.form}-${query.year}.xlsx`)
    },
  )

  server.get(
    '/forms/:form/filled.zip',
    {
      schema: {
        summary: 'The same as one CSV file a form',
        tags,
        params: z.object({ form: z.enum(filledKinds) }),
        querystring: z.object(of),
        produces: ['application/zip'],
      },
    },
    async (request, reply) => {
      const query = present(request.query)
      const files = await filledCsv(app, request.params.form, query)
      return sendFile(reply, 'application/zip', csvZip(files), `${request.params.form}-${query.year}.zip`)
    },
  )

  server.get(
    '/ledger/summary',
    {
      schema: {
        summary: 'Form 2 month by month, and the balance G = (U - Uo) + S + (D - Do) + L of the year',
        tags,
        querystring: z.object(of),
        response: {
          200: z.object({ summary: z.array(MonthLine), balances: z.array(YearBalance) }).meta({ id: 'LedgerSummary' }),
          422: Problems,
        },
      },
    },
    async request => summariseLedger(app, present(request.query)),
  )

  server.get(
    '/ledger/rows',
    {
      schema: {
        summary: 'Rows of the waste ledger as they were recorded, each with the evidence that it stands on',
        tags,
        querystring: z.object({
          ...page(100, 2000),
          ...of,
          year: year.optional(),
          material: z.string().max(100).optional(),
          move: z.string().max(40).optional(),
        }),
        response: { 200: z.object({ total: z.int(), rows: z.array(WasteRow) }).meta({ id: 'WasteRowPage' }), 422: Problems },
      },
    },
    async request => {
      const { offset, limit, ...query } = request.query
      return wasteRows(app, present(query), { offset, limit })
    },
  )
}
