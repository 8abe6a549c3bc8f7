// Imports for a wizard: a file goes up, comes back as what it was taken for with every problem, and is saved when confirmed.
import { z } from 'zod'
import { ImportInfo } from '#domain/importJob.ts'
import { Problem } from '#domain/problem.ts'
import type { App } from '#steps/app.ts'
import { sendImportEvents } from '../importEvents.ts'
import { found, Refusal, words } from '../refusal.ts'
import { page, Problems } from '../schemas.ts'
import { sendFile, sendWorkbook } from '../sendFile.ts'
import type { Server } from '../server.ts'

const tags = ['imports']
const id = z.object({ id: z.string().max(60) })
/** A year of a large plant is some 10 MB; a hundred thousand rows stay below this. */
const largestUploadBytes = 64 * 1024 * 1024

export function importRoutes(server: Server, app: App): void {
  const take = async (name: string): Promise<ImportInfo> => found(await app.imports.get(name), words.import, name)

  server.post(
    '/imports',
    {
      bodyLimit: largestUploadBytes,
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
        }),
        response: { 202: ImportInfo, 404: Problems, 413: Problems, 415: Problems },
      },
    },
    async (request, reply) => {
      if (!(request.body instanceof Uint8Array)) throw new Refusal(415, [bytesWanted])
      const { name, region, site } = request.query
      if (region !== undefined) found(await app.regions.current(region), words.region, region)
      const begun = await app.imports.begin({
        files: [{ name, bytes: request.body }],
        name,
        ...(region === undefined ? {} : { region }),
        ...(site === undefined ? {} : { site }),
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
    async request => app.imports.list(request.query.offset, request.query.limit),
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

  server.post(
    '/imports/:id/confirm',
    {
      schema: {
        summary: 'Save an import that was read without errors: all of it or nothing',
        tags,
        params: id,
        response: { 202: ImportInfo, 404: Problems, 409: Problems },
      },
    },
    async (request, reply) => {
      const info = await take(request.params.id)
      if (!(await app.imports.confirm(info.id))) throw new Refusal(409, [notReady(info)])
      return reply.status(202).send(await take(info.id))
    },
  )

  server.delete(
    '/imports/:id',
    { schema: { summary: 'Throw an import away that is not saved', tags, params: id, response: { 204: z.null(), 404: Problems } } },
    async (request, reply) => {
      await app.imports.forget((await take(request.params.id)).id)
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
      const marked = found(await app.imports.annotated((await take(request.params.id)).id), words.import, request.params.id)
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

const bytesWanted: Problem = {
  code: 'http.media-type',
  severity: 'error',
  place: {},
  zh: '请上传文件的字节。',
  en: 'Send the bytes of the file.',
  mendZh: '使用 content-type: application/octet-stream。',
  mendEn: 'Use content-type: application/octet-stream.',
}
const notReady = ({ id: name, status }: ImportInfo): Problem => ({
  code: 'import.not-ready',
  severity: 'error',
  place: { path: name },
  zh: `导入 ${name} 的状态是 ${status}，不能保存。`,
  en: `Import ${name} is ${status} and cannot be saved.`,
  mendZh: status === 'refused' ? '改好文件后重新上传。' : '等它读完，或重新上传。',
  mendEn: status === 'refused' ? 'Mend the file and upload it again.' : 'Wait until it is read, or upload it again.',
})
