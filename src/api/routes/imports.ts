// Imports for a wizard: a file goes up, comes back as what it was taken for with every problem, and is saved when confirmed.
import { z } from 'zod'
import type { LateRows } from '#domain/adjustment.ts'
import { ColumnChoice, ImportInfo, NameChoice, SheetChoice } from '#domain/importJob.ts'
import { problem, Problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import type { Resaid } from '#steps/intake/imports.ts'
import { unknownFields, unknownForms } from '#steps/intake/formChoice.ts'
import { sendImportEvents } from '../events.ts'
import { bytesWanted, found, Refusal, words } from '../refusal.ts'
import { handOf, person } from '../handOf.ts'
import { partyOf } from '../partyOf.ts'
import { page, Problems } from '../schemas.ts'
import { sendFile, sendWorkbook } from '../sendFile.ts'
import { UploadOnDisk } from '../uploads.ts'
import type { Server } from '../serverType.ts'

const tags = ['imports']
const id = z.object({ id: z.string().max(60) })
/** A year of a large plant is some 10 MB; a hundred thousand rows stay below this. */
const largestUploadBytes = 64 * 1024 * 1024

export function importRoutes(server: Server, app: App): void {
  const take: Take = async name => found(await app.imports.get(app.store, name), words.import, name)

  server.post(
    '/imports',
    {
      bodyLimit: largestUploadBytes,
      config: { onDisk: true },
      schema: {
        summary: 'Upload a workbook, a CSV or a zip of them; it is read and judged, nothing is saved yet',
        tags,
        consumes: ['application/octet-stream'],
        querystring: z.object({
          name: z.string().min(1).max(200).default('upload.xlsx'),
          /** Whose sites and materials may be spoken of; all regions where left out. */
          region: z.string().max(100).optional(),
          /** Whose rows these are where the sheet does not say. */
          site: z.string().max(200).optional(),
          /** In whose name, where the asker acts for several. */
          party: z.string().max(200).optional(),
        }),
        response: { 202: ImportInfo, 403: Problems, 404: Problems, 413: Problems, 415: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const { body } = request
      if (!(body instanceof UploadOnDisk)) throw new Refusal(415, [bytesWanted])
      const { name, region, site } = request.query
      const party = await partyOf(app.store, request.query.party)
      if (region !== undefined) found(await app.regions.current(region), words.region, region)
      const begun = await app.imports.begin(app.store, {
        files: [{ name, path: body.path, hash: body.hash, bytes: body.bytes }],
        name,
        ...(region === undefined ? {} : { region }),
        ...(site === undefined ? {} : { site }),
        ...(party === undefined ? {} : { party }),
      })
      return reply.status(202).send(await take(begun))
    },
  )

  server.get(
    '/imports',
    {
      schema: {
        summary: 'Imports, the newest first',
        tags,
        querystring: z.object(page(50, 500)),
        response: { 200: z.object({ total: z.int(), imports: z.array(ImportInfo) }).meta({ id: 'ImportPage' }) },
      },
    },
    async request => app.imports.list(app.store, request.query.offset, request.query.limit),
  )

  server.get(
    '/imports/:id',
    {
      schema: {
        summary: 'One import: forms, columns with what was guessed, problems, first rows, totals by material',
        tags,
        params: id,
        response: { 200: ImportInfo, 404: Problems },
      },
    },
    async request => take(request.params.id),
  )
  laterRoutes(server, app, take)
}

type Take = (name: string) => Promise<ImportInfo>
/** What becomes of an import that was read. */
function laterRoutes(server: Server, app: App, take: Take): void {
  server.post(
    '/imports/:id/columns',
    {
      schema: {
        summary:
          'Say what columns, names and sheets mean, or which region judges, and read the files again; what is left out stays. The next import of the same party knows columns and names',
        tags,
        params: id,
        body: z.object({
          choices: z.array(ColumnChoice).max(500).optional(),
          names: z.array(NameChoice).max(500).optional(),
          sheets: z.array(SheetChoice).max(200).optional(),
          region: z.string().max(100).nullable().optional(),
          site: z.string().max(200).nullable().optional(),
        }),
        response: { 202: ImportInfo, 404: Problems, 409: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const info = await take(request.params.id)
      const { region, choices = [], sheets = [] } = request.body
      if (typeof region === 'string') found(await app.regions.current(region), words.region, region)
      const unknown = [...unknownFields(choices), ...unknownForms(sheets)]
      if (unknown.length > 0) throw new Refusal(422, unknown)
      if (
        !(await app.imports.choose(
          app.store,
          info.id,
          Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== undefined)) as Resaid,
        ))
      )
        throw new Refusal(409, [notReady(info)])
      return reply.status(202).send(await take(info.id))
    },
  )

  server.post(
    '/imports/:id/confirm',
    {
      schema: {
        summary:
          'Save an import that was read without errors: all of it or nothing. Rows of closed quarters become an adjustment, with one reason for those that give none; without any it waits for its reason',
        tags,
        params: id,
        body: z.object({ reason: z.string().trim().max(500).optional(), by: person, second: person }).nullish(),
        response: { 202: ImportInfo, 404: Problems, 409: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const info = await take(request.params.id)
      const late = lateRowsBy(request.body ?? {})
      if (!(await app.imports.confirm(app.store, info.id, late))) throw new Refusal(409, [notReady(info)])
      return reply.status(202).send(await take(info.id))
    },
  )

  server.delete(
    '/imports/:id',
    { schema: { summary: 'Throw an import away that is not saved', tags, params: id, response: { 204: z.null(), 404: Problems } } },
    async (request, reply) => {
      await app.imports.forget(app.store, (await take(request.params.id)).id)
      return reply.status(204).send(null)
    },
  )

  server.get(
    '/imports/:id/annotated.xlsx',
    {
      schema: {
        summary: 'The uploaded files with every problem marked in its cell; a zip where there are several',
        tags,
        params: id,
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (request, reply) => {
      const marked = found(await app.imports.annotated(app.store, (await take(request.params.id)).id), words.import, request.params.id)
      return marked.name.endsWith('.zip')
        ? sendFile(reply, 'application/zip', marked.bytes, marked.name)
        : sendWorkbook(reply, marked.bytes, marked.name)
    },
  )

  server.get(
    '/imports/:id/events',
    {
      schema: {
        summary: 'Progress of an import as server-sent events: progress, then end',
        tags,
        params: id,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      await sendImportEvents(app, await take(request.params.id), reply)
      return reply
    },
  )
}

/** What is said of late rows: accounts confirm under their own, and without accounts two names are two persons. */
function lateRowsBy({
  reason = '',
  by,
  second,
}: {
  reason?: string | undefined
  by?: string | undefined
  second?: string | undefined
}): LateRows {
  const hand = handOf(by)
  if (hand.actor !== 'local') return { reason, by: hand, second: null }
  if (reason !== '' && hand.name === '') throw new Refusal(422, [unnamed])
  if (second !== undefined && second !== '' && second.toLowerCase() === hand.name.toLowerCase()) throw new Refusal(422, [samePerson])
  return { reason, by: hand, second: second === undefined || second === '' ? null : second }
}
const unnamed: Problem = problem(
  'adjustment.by',
  { path: 'by' },
  { zh: '没有写是谁提出调整的', en: 'nobody is named who proposes the adjustment', fixZh: '写上经办人', fixEn: 'name the person' },
)
const samePerson: Problem = problem(
  'adjustment.second',
  { path: 'second' },
  {
    zh: '提出和确认不能是同一个人',
    en: 'whoever proposes an adjustment does not confirm it',
    fixZh: '写另一个人的姓名，或留空，以后再确认',
    fixEn: 'name another person, or leave it blank and confirm later',
  },
)

const notReady = ({ id: name, status }: ImportInfo): Problem =>
  problem(
    'import.not-ready',
    { path: name },
    {
      zh: `导入 ${name} 的状态是 ${status}，不能保存。`,
      en: `Import ${name} is ${status} and cannot be saved.`,
      fixZh: status === 'refused' ? '改好文件后重新上传。' : '等它读完，或重新上传。',
      fixEn: status === 'refused' ? 'Fix the file and upload it again.' : 'Wait until it is read, or upload it again.',
    },
  )
