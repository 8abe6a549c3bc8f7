// Objections without an account as calls: to object, to look one up by its receipt, to add a document; and who objected, for the authority.
import { useQuery } from '@tanstack/react-query'
import type { NoticePoint } from '#domain/evaluation/objection.ts'
import type { components } from './schema.ts'
import { answerOf, api, fileBody } from './http.ts'

type Schemas = components['schemas']
export type ObjectionStanding = Schemas['ObjectionStanding']
export type ObjectionReceipt = Schemas['ObjectionReceipt']
type ObjectionContact = Schemas['ObjectionContact']
export type ReceiptKey = { receipt: string; code: string }

export const fileObjection = (body: { caseId: string; against: NoticePoint; name: string; contact: string; text: string }) =>
  answerOf<ObjectionReceipt>(api.POST('/api/objections', { body }))
export const objectionStanding = (body: ReceiptKey) => answerOf<ObjectionStanding>(api.POST('/api/objections/standing', { body }))
export const sendLetter = (body: ReceiptKey) =>
  answerOf<{ letter: ObjectionReceipt['letter'] }>(api.POST('/api/objections/letter', { body }))
export const proveByLetter = (key: ReceiptKey, letter: string) =>
  answerOf<ObjectionStanding>(api.POST('/api/objections/contact', { body: { ...key, letter } }))
export const addDocument = ({ receipt, code }: ReceiptKey, file: File) => {
  const { headers, ...body } = fileBody(file)
  return answerOf<ObjectionStanding>(
    api.POST('/api/objections/{receipt}/documents', {
      params: { path: { receipt }, query: { name: file.name }, header: { 'x-receipt-code': code } },
      headers: { ...headers, 'x-receipt-code': code },
      ...body,
    }),
  )
}

export const useContacts = (id: string) =>
  useQuery({
    queryKey: ['evaluation', id, 'contacts'],
    queryFn: () => answerOf<ObjectionContact[]>(api.GET('/api/evaluations/{id}/contacts', { params: { path: { id } } })),
  })
export const contactDocument = (id: string, document: string) =>
  `/api/evaluations/${encodeURIComponent(id)}/contacts/documents/${encodeURIComponent(document)}`
