// Objections by anybody, without an account: to object to a public notice, to look one up by its receipt, to add a document; and for the
// authority of the case who it is of.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { shownTypes } from '#domain/evaluation/document.ts'
import {
  LetterState,
  mostDocumentBytes,
  ObjectionAsk,
  ObjectionContact,
  ObjectionReceipt,
  ObjectionStanding,
  ReceiptKey,
} from '#domain/evaluation/objection.ts'
import { TooMany } from '#domain/tooMany.ts'
import type { App } from '#steps/appType.ts'
import { objectionContacts, openContactDocument } from '#steps/evaluation/objectionContacts.ts'
import { type Post, proveByLetter, sendContactLetter } from '#steps/evaluation/contactLetters.ts'
import { countAddress } from '#steps/evaluation/objectionLimits.ts'
import { addObjectionDocument, fileObjection, objectionByReceipt, type Public } from '#steps/evaluation/publicObjections.ts'
import { good } from '../good.ts'
import { found, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { Problems } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['evaluations']
const byCase = z.object({ id: z.string().max(200) })
const refused = { 404: Problems, 422: Problems, 429: Problems }
/** Whoever writes a number and a code does so in the body or a header: addresses of requests are kept by many. */
const CodeHeader = z.object({ 'x-receipt-code': z.string().min(1).max(40).describe('code of the receipt') })

/** @param owner the application with the owner's store, to count requests by address @param origin of the settings, for letters */
export function objectionRoutes(server: Server, owner: App, app: App, origin: string | undefined): void {
  const alone = (): boolean => currentAsker().actor.kind === 'local'
  const by = (): Public => ({ store: app.store, alone: alone(), mayMail: owner.mail !== undefined })
  const post: Post = { mail: owner.mail, origin }
  /** Before a body is read: whoever sends too much is not listened to. Where one person keeps everything, everybody is that person. */
  const counted = (what: 'file' | 'look') => async (request: FastifyRequest) => {
    if (request.asker?.actor.kind !== 'local') await countAddress(owner.store, what, request.ip)
  }
  server.post(
    '/objections',
    {
      onRequest: counted('file'),
      bodyLimit: 64 * 1024,
      schema: {
        summary: 'Object to a public notice, without an account; the code of the receipt is told this once',
        tags,
        body: ObjectionAsk,
        response: { 201: ObjectionReceipt, ...refused },
      },
    },
    async ({ body }, reply) => {
      const made = good(await fileObjection(by(), body))
      // It is kept by now: whatever becomes of the letter, its receipt is given.
      const letter = await sendContactLetter(by(), post, made).catch(tooManyLetters)
      return reply.status(201).send({ ...made, letter: letter.ok ? letter.value : ('failed' as const) })
    },
  )
  server.post(
    '/objections/letter',
    {
      onRequest: counted('file'),
      schema: {
        summary: 'Send the letter whose code proves the e-mail address of an objection, once more',
        tags,
        body: ReceiptKey,
        response: { 200: z.object({ letter: LetterState }), ...refused },
      },
    },
    async ({ body }) => {
      return { letter: good(await sendContactLetter(by(), post, body)) }
    },
  )
  server.post(
    '/objections/contact',
    {
      onRequest: counted('look'),
      schema: {
        summary: 'Prove the e-mail address of an objection by the code of the letter',
        tags,
        body: ReceiptKey.extend({ letter: z.string().trim().min(1).max(40).describe('code of the letter') }),
        response: { 200: ObjectionStanding, ...refused },
      },
    },
    async ({ body }) => {
      return good(await proveByLetter(by(), body, body.letter))
    },
  )
  server.post(
    '/objections/standing',
    {
      onRequest: counted('look'),
      schema: {
        summary: 'What became of an objection: state, last day of the answer, answer, by number and code of its receipt',
        tags,
        body: ReceiptKey,
        response: { 200: ObjectionStanding, ...refused },
      },
    },
    async ({ body }) => {
      return good(await objectionByReceipt(by(), body))
    },
  )
  server.post(
    '/objections/:receipt/documents',
    {
      onRequest: counted('file'),
      bodyLimit: mostDocumentBytes + 1024,
      schema: {
        summary: 'Add a document (its bytes as the body) to an objection: PDF, PNG, JPG, XLSX or DOCX, 5 MB at most',
        tags,
        consumes: ['application/octet-stream'],
        params: z.object({ receipt: z.string().max(40) }),
        querystring: z.object({ name: z.string().trim().min(1).max(255) }),
        headers: CodeHeader,
        response: { 201: ObjectionStanding, ...refused },
      },
    },
    async (request, reply) => {
      const body: unknown = request.body
      const content = body instanceof Uint8Array ? body : new Uint8Array()
      const key = { receipt: request.params.receipt, code: request.headers['x-receipt-code'] }
      return reply.status(201).send(good(await addObjectionDocument(by(), key, request.query.name, content)))
    },
  )
  contactRoutes(server, app)
}

/** Too many letters to one address is the letter's matter, and none of the objection. */
function tooManyLetters(failure: unknown): { ok: false } {
  if (failure instanceof TooMany) return { ok: false }
  throw failure
}

function contactRoutes(server: Server, app: App): void {
  server.get(
    '/evaluations/:id/contacts',
    {
      schema: {
        summary: 'Who objected without an account and how they are reached: for the authority of the case, and nobody else',
        tags,
        params: byCase,
        response: { 200: z.array(ObjectionContact) },
      },
    },
    async ({ params }) => objectionContacts(app.store, params.id),
  )
  server.get(
    '/evaluations/:id/contacts/documents/:document',
    {
      schema: {
        summary: 'A document of an objection, for the authority of the case',
        tags,
        params: byCase.extend({ document: z.string().max(80) }),
        response: { 404: Problems },
      },
    },
    async ({ params }, reply) => {
      const { name, mediaType, content } = found(
        await openContactDocument(app.store, params.id, params.document),
        words.file,
        params.document,
      )
      const sent = sendFile(reply, mediaType, content, name)
      if (!shownTypes.has(mediaType)) return sent
      // It comes from anybody: nothing that it says may fetch or run.
      return sent.headers({
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'",
      })
    },
  )
}
