// Evaluations as queries and calls: cases, one case with its next steps, taking a step, applying, the procedure and the notices.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Derivation, WasteBalance, WayName } from '#domain/evaluation/balance.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluatingBody, EvaluationRole, EvaluationState, StepAsk } from '#domain/evaluation/procedure.ts'
import type { EvaluationFile, TaxSheet } from '#domain/evaluation/sheets.ts'
import type { components } from './schema.ts'
import { answerOf, api, fileBody } from './http.ts'

export type { EvaluationFile, EvaluationRole, EvaluationState, Derivation, EvaluationCase, StepAsk, TaxSheet, WasteBalance, WayName }
export type CaseDocument = Schemas['CaseDocument']
export type ReportStanding = Schemas['ReportStanding']
export type CaseLine = Schemas['EvaluationLine']
export type CaseView = Omit<Schemas['EvaluationView'], 'file'> & { file: EvaluationFile }
export type Notice = Schemas['EvaluationNotice']
type Objection = Schemas['EvaluationObjection']
export type TriedApplication = Schemas['TriedApplication']
export type Procedure = Schemas['EvaluationProcedure']
type Schemas = components['schemas']
const byId = (id: string) => ({ params: { path: { id } } })

export type CaseQuery = { state?: EvaluationState; firm?: string; sort?: 'lastStepOn' | 'firm' | 'state'; offset?: number; limit?: number }
export const useCases = (ask: CaseQuery) =>
  useQuery({
    queryKey: ['evaluations', ask],
    queryFn: () => answerOf<{ total: number; rows: CaseLine[] }>(api.GET('/api/evaluations', { params: { query: ask } })),
    placeholderData: keepPreviousData,
  })
export const useCase = (id: string) =>
  useQuery({ queryKey: ['evaluation', id], queryFn: () => answerOf<CaseView>(api.GET('/api/evaluations/{id}', byId(id))) })
export const useProcedure = () =>
  useQuery({
    queryKey: ['evaluations', 'procedure'],
    queryFn: () => answerOf<Procedure>(api.GET('/api/evaluations/procedure')),
    staleTime: Infinity,
  })
export const useNotices = () =>
  useQuery({ queryKey: ['evaluations', 'notices'], queryFn: () => answerOf<Notice[]>(api.GET('/api/evaluations/notices', {})) })

/** Bodies of earlier cases. */
export const useKnownBodies = () =>
  useQuery({ queryKey: ['evaluations', 'bodies'], queryFn: () => answerOf<EvaluatingBody[]>(api.GET('/api/evaluations/bodies')) })

/** How a report stands, for whoever holds a copy. @param printed its fingerprint or number */
export const useReportStanding = (printed: string) =>
  useQuery({
    queryKey: ['verify', printed],
    queryFn: () => answerOf<ReportStanding>(api.GET('/api/verify/{sha}', { params: { path: { sha: printed }, query: {} } })),
    retry: false,
  })

/** One's own objections to a case in notice. */
export const useObjections = (id: string) =>
  useQuery({
    queryKey: ['evaluations', 'objections', id],
    queryFn: () => answerOf<Objection[]>(api.GET('/api/evaluations/{id}/objections', byId(id))),
    retry: false,
  })
export const objectTo = (id: string, text: string) =>
  answerOf<Objection>(api.POST('/api/evaluations/{id}/objections', { ...byId(id), body: { text, evidence: [] } }))

export const takeSteps = (id: string, steps: StepAsk[]) =>
  answerOf<EvaluationCase>(api.POST('/api/evaluations/{id}/steps/together', { ...byId(id), body: { steps: steps as never } }))
/** Documents that may be used in a case. */
export const useDocuments = (id: string) =>
  useQuery({
    queryKey: ['evaluation', id, 'documents'],
    queryFn: () => answerOf<CaseDocument[]>(api.GET('/api/evaluations/{id}/documents', byId(id))),
  })
export const uploadDocument = (id: string, file: File, about: { item: string; role: EvaluationRole; validTo?: string }) =>
  answerOf<CaseDocument>(
    api.POST('/api/evaluations/{id}/documents', { params: { path: { id }, query: { name: file.name, ...about } }, ...fileBody(file) }),
  )
export const documentAddress = (id: string) => `/api/evaluations/documents/${encodeURIComponent(id)}/content`
/** @param application a body of POST /api/evaluations as the reader's file has it; the server says what is wrong with it */
export const apply = (application: unknown) => answerOf<EvaluationCase>(api.POST('/api/evaluations', { body: application as never }))

/** Reads an application workbook and works it out; nothing is kept. */
export const tryWorkbook = (file: File) =>
  answerOf<TriedApplication>(api.POST('/api/evaluations/workbook/try', { params: { query: { name: file.name } }, ...fileBody(file) }))
export const applyWorkbook = (file: File, signed: { validOn: string; person?: string; bureau?: string }) =>
  answerOf<EvaluationCase>(api.POST('/api/evaluations/workbook', { params: { query: { name: file.name, ...signed } }, ...fileBody(file) }))

export const products = ['report.docx', 'workpapers.xlsx', 'tax.xlsx', 'frozen.json'] as const
export const productAddress = (id: string, product: string, language: string) =>
  `/api/evaluations/${encodeURIComponent(id)}/${product}?lang=${language}`
