// The products of an evaluation as files: Word report, workpapers, tax worksheets, frozen file, public-notice list.
import { z } from 'zod'
import type { App } from '#steps/appType.ts'
import { caseProduct, noticeFile, type Product } from '#steps/evaluation/cases.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { found, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'
import { today } from '#steps/rules/today.ts'
import type { Server } from '../serverType.ts'
import { done } from './evaluations.ts'

const tags = ['evaluations']
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types: Record<Product, string> = {
  'report.docx': wordType,
  'workpapers.xlsx': sheetType,
  'tax.xlsx': sheetType,
  'frozen.json': 'application/json',
  'decision.docx': wordType,
  'conclusion.docx': wordType,
  'notice.docx': wordType,
  'closing.docx': wordType,
}
const summaries: Record<Product, string> = {
  'report.docx': 'The evaluation report in the official form; a draft while no report is issued',
  'workpapers.xlsx': 'The workpapers: balance, lines, derivations, checklist, rule chains, evidence',
  'tax.xlsx': 'Tax worksheets: environmental tax, VAT refund, income tax, each figure with its basis',
  'frozen.json': 'The frozen file with its hashes; check it with xunyu evaluate verify',
  'decision.docx': 'The decision on the application, accepted or not, as a letter to be numbered and sealed',
  'conclusion.docx': 'The conclusion on one page, as a letter to be signed and sealed',
  'notice.docx': 'The public notice as a letter of the authority',
  'closing.docx': 'The certificate that the report was filed: number, validity, who recognised it, whether it was withdrawn',
}

/** @param origin of the settings, for the code on a document; else that under which it is asked for */
export function evaluationFileRoutes(server: Server, app: App, origin: string | undefined): void {
  const unitOfWork = storeEvaluations(app.store)
  const language = z.object({ lang: z.enum(['zh', 'en']).default('zh') })
  for (const product of Object.keys(types) as Product[])
    server.get(
      `/evaluations/:id/${product}`,
      {
        schema: {
          summary: summaries[product],
          tags,
          params: z.object({ id: z.string() }),
          querystring: language,
          produces: [types[product]],
          response: { 403: Problems, 404: Problems, 422: Problems },
        },
      },
      async ({ params, query, protocol, host }, reply) => {
        const ask = { product, language: query.lang, day: today(), origin: origin ?? `${protocol}://${host}` }
        const bytes = found(done(await caseProduct(unitOfWork, params.id, ask)), words.evaluation, params.id)
        return sendFile(reply, types[product], bytes, `${params.id}-${product}`)
      },
    )
  for (const [kind, type] of [
    ['xlsx', sheetType],
    ['csv', 'text/csv; charset=utf-8'],
  ] as const)
    server.get(
      `/evaluations/notices.${kind}`,
      {
        schema: {
          summary: `The public-notice list as ${kind}`,
          tags,
          querystring: language.extend({ day: z.iso.date().optional() }),
          produces: [type],
        },
      },
      async ({ query }, reply) => sendFile(reply, type, await noticeFile(unitOfWork, kind, query.lang, query.day), `public-notice.${kind}`),
    )
}
