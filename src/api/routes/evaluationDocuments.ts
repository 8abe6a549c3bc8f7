// Documents of a case: upload, list, and one to look at in the browser.
import { z } from 'zod'
import { CaseDocument, shownTypes } from '#domain/evaluation/document.ts'
import { EvaluationRole } from '#domain/evaluation/procedure.ts'
import { mostFileBytes } from '#domain/storedFile.ts'
import type { App } from '#steps/appType.ts'
import { documentsOf, openDocument, uploadDocument, type Uploader } from '#steps/evaluation/documents.ts'
import { entitled } from '#steps/evaluation/rightOf.ts'
import { today } from '#steps/rules/today.ts'
import { found, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'
import type { Server } from '../serverType.ts'
import { done } from './evaluations.ts'

const tags = ['evaluations']
const byId = z.object({ id: z.string() })
const Upload = z.object({
  name: z.string().trim().min(1).max(255),
  item: z.string().trim().min(1).max(60).describe('line of the checklist, or site, decision'),
  role: EvaluationRole.default('firm').describe('in which part of the case'),
  validTo: z.iso.date().optional().describe('last day on which the document holds'),
})

export function evaluationDocumentRoutes(server: Server, app: App): void {
  const uploader = async (id: string, { role, item }: z.infer<typeof Upload>): Promise<Uploader> => {
    const { username } = currentAsker()
    if (username === null) return { right: undefined, party: role, person: role }
    const ask = {
      role,
      party: role,
      person: username,
      validOn: today(),
      reason: null,
      evidence: [],
      body: { action: 'submitDocument' as const, item },
    }
    const { right, ask: own } = done(await entitled(app.store, username, id, ask))
    return { right, party: own.party, person: username }
  }
  server.get(
    '/evaluations/:id/documents',
    {
      schema: {
        summary: 'Documents that may be used in a case: the firm’s own, and those of the case',
        tags,
        params: byId,
        response: { 200: z.array(CaseDocument), 404: Problems },
      },
    },
    async ({ params }) => done(await documentsOf(app.store, params.id)),
  )
  server.post(
    '/evaluations/:id/documents',
    {
      bodyLimit: mostFileBytes + 1024,
      schema: {
        summary: 'Upload a document (its bytes as the body): PDF, PNG, JPG, XLSX or DOCX, 20 MB at most',
        tags,
        consumes: ['application/octet-stream'],
        params: byId,
        querystring: Upload,
        response: { 201: CaseDocument, 403: Problems, 404: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const { params, query } = request
      const body: unknown = request.body
      const content = body instanceof Uint8Array ? body : new Uint8Array()
      const { role, item, name, validTo = null } = query
      const by = await uploader(params.id, query)
      return reply.status(201).send(done(await uploadDocument(app.store, params.id, { role, item, name, validTo }, by, content)))
    },
  )
  server.get(
    '/evaluations/documents/:document/content',
    {
      schema: {
        summary: 'A document; PDF and pictures open in the browser, others are downloaded',
        tags,
        params: z.object({ document: z.string() }),
        response: { 404: Problems },
      },
    },
    async ({ params }, reply) => {
      const { document, content } = found(await openDocument(app.store, params.document), words.file, params.document)
      const sent = sendFile(reply, document.mediaType, content, document.name)
      if (!shownTypes.has(document.mediaType)) return sent
      // Its bytes were held against its type, and nothing that it says may fetch or run.
      const name = encodeURIComponent(document.name)
      return sent.headers({
        'content-disposition': `inline; filename*=UTF-8''${name}`,
        'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'",
      })
    },
  )
}
