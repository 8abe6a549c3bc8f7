// Evaluations of firms: the list, a case with who may do what next, its steps, its account, the public-notice list.
import { z } from 'zod'
import { FirmAccount } from '#domain/evaluation/account.ts'
import { EvaluatingBody, EvaluationRole, EvaluationState } from '#domain/evaluation/procedure.ts'
import { Recogniser, RecognitionPurpose } from '#domain/evaluation/recognition.ts'
import { EvaluationCase } from '#domain/evaluation/case.ts'
import { EvaluationFile } from '#domain/evaluation/sheets.ts'
import type { App } from '#steps/appType.ts'
import { viewOwnCase } from '#steps/evaluation/ownView.ts'
import { knownBodies, listCases, seenCase, viewCase } from '#steps/evaluation/cases.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { LedgerApplication } from '#steps/evaluation/ledgerAccount.ts'
import { openStoredCase, procedureTable } from '#steps/evaluation/openStoredCase.ts'
import { renewAccount } from '#steps/evaluation/takeStep.ts'
import { today } from '#steps/rules/today.ts'
import type { Checked } from '#domain/problem.ts'
import { found, Refusal, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { page, Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['evaluations']
const byId = z.object({ id: z.string() })
const Said = { zh: z.string(), en: z.string() }
const day = z.iso.date().optional().describe('day on which deadlines are judged; by default today')

const CaseLine = z
  .object({
    id: z.string(),
    firm: z.string(),
    firmZh: z.string(),
    firmEn: z.string(),
    period: z.string(),
    evaluatorZh: z.string().nullable(),
    evaluatorEn: z.string().nullable(),
    state: EvaluationState,
    answer: z.string().nullable(),
    acceptedKg: z.int().nullable(),
    lastStepOn: z.string(),
    overdue: z.int(),
    lateDays: z.int().nullable().describe('most days between an act and its record, where that is late'),
    synthetic: z.boolean(),
  })
  .meta({ id: 'EvaluationLine' })
const NextStep = z.object({ action: z.string(), role: EvaluationRole, ...Said }).meta({ id: 'EvaluationNextStep' })
const Reminder = z
  .object({
    deadline: z.string(),
    objection: z.int().optional().describe('number of the objection that it is about'),
    ...Said,
    role: EvaluationRole,
    from: z.string(),
    due: z.string().nullable(),
    standing: z.enum(['running', 'due soon', 'overdue', 'expired', 'undetermined', 'met', 'met late']),
    left: z.int().nullable(),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'EvaluationReminder' })
const CaseView = z
  .object({
    file: EvaluationFile,
    partial: z.boolean().describe('prices, recipes and batches are left out, which the asker may not see'),
    frozen: z.string().nullable(),
    accountVersion: z.int(),
    yours: z
      .array(z.object({ role: EvaluationRole, party: z.string(), nameZh: z.string(), nameEn: z.string() }))
      .nullable()
      .describe('the parts that the asker has in the case; null where one person keeps the whole case'),
    next: z.array(NextStep).describe('what may be done next, by the asker where people have accounts'),
    reminders: z.array(Reminder),
  })
  .meta({ id: 'EvaluationView' })
const Procedure = z
  .object({
    transitions: z.array(
      z.object({
        from: z.array(EvaluationState),
        action: z.string(),
        role: EvaluationRole,
        to: EvaluationState.optional(),
        guards: z.array(z.string()),
        only: z.enum(['accounts', 'alone']).optional().describe('where people have accounts, or where one person keeps the whole case'),
        ...Said,
      }),
    ),
    deadlines: z.array(
      z.object({
        id: z.string(),
        ...Said,
        role: EvaluationRole,
        from: z.array(z.string()),
        until: z.array(z.string()),
        days: z.int(),
        counting: z.string(),
        source: z.string(),
        verified: z.boolean(),
      }),
    ),
    checklist: z.array(z.object({ id: z.string(), ...Said, waivable: z.boolean(), fromAccount: z.boolean(), source: z.string() })),
    recognisers: z.array(Recogniser.omit({ signed: true }).extend({ purpose: RecognitionPurpose })),
  })
  .meta({ id: 'EvaluationProcedure' })
const Application = z
  .object({
    party: z.string().min(1),
    person: z.string().min(1),
    validOn: z.iso.date(),
    basis: z.enum(['dry', 'wet']),
    tolerance: z.string().regex(/^0\.\d+$/),
    products: z.array(z.string()).min(1),
    bureau: z.string().max(64).optional().describe('tenant of the bureau that is to evaluate, from GET /bureaus; wanted of an account'),
    /** The whole account, or all of it but the lines, which are then read from the ledger. */
    account: FirmAccount.optional(),
    ledger: LedgerApplication.optional(),
  })
  .meta({ id: 'EvaluationApplication' })

/** Accounts of a year's slips are longer than other bodies. */
export const bodyLimit = 16 * 1024 * 1024
/** What was refused for who the asker is, not for what they said. */
const seatCodes = new Set(['evaluation.seat', 'evaluation.withheld', 'synthetic.operators'])
export function done<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const missing = checked.problems.some(problem => problem.code === 'evaluation.unknown')
  const seatless = checked.problems.some(({ code }) => seatCodes.has(code))
  throw new Refusal(missing ? 404 : seatless ? 403 : 422, checked.problems)
}

export function evaluationRoutes(server: Server, app: App): void {
  const unitOfWork = storeEvaluations(app.store)

  server.get(
    '/evaluations',
    {
      schema: {
        summary: 'Cases of evaluation, filtered, sorted, paged',
        tags,
        querystring: z.object({
          state: EvaluationState.optional(),
          firm: z.string().optional(),
          evaluator: z.string().optional(),
          sort: z.enum(['lastStepOn', 'firm', 'state']).default('lastStepOn'),
          day,
          ...page(),
        }),
        response: { 200: z.object({ total: z.int(), rows: z.array(CaseLine) }) },
      },
    },
    async ({ query: { state, firm, evaluator, sort, offset, limit, day: on } }) =>
      listCases(
        unitOfWork,
        {
          sort,
          offset,
          limit,
          ...(state === undefined ? {} : { state }),
          ...(firm === undefined ? {} : { firm }),
          ...(evaluator === undefined ? {} : { evaluator }),
        },
        on ?? today(),
      ),
  )
  server.post(
    '/evaluations',
    {
      bodyLimit,
      schema: {
        summary: 'Apply: open a case with an account or from the ledger',
        tags,
        body: Application,
        response: { 201: EvaluationCase, 403: Problems, 422: Problems },
      },
    },
    async ({ body }, reply) => {
      const { account, ledger, ...application } = body
      const { username } = currentAsker()
      const signed = username === null ? application : { ...application, person: username }
      const evaluationCase = done(await openStoredCase(app.store, signed, account, ledger, username === null))
      void reply.header('location', `/api/evaluations/${encodeURIComponent(evaluationCase.id)}`)
      return reply.status(201).send(await seenCase(unitOfWork, evaluationCase))
    },
  )
  server.get(
    '/evaluations/procedure',
    { schema: { summary: 'Transitions, deadlines, checklist and recognising bodies as tables', tags, response: { 200: Procedure } } },
    async () => procedureTable(),
  )
  server.get(
    '/evaluations/bodies',
    {
      schema: {
        summary: 'Evaluating bodies of the cases that the asker sees, as they were last accepted',
        tags,
        response: { 200: z.array(EvaluatingBody) },
      },
    },
    async () => knownBodies(unitOfWork),
  )
  server.get(
    '/evaluations/:id',
    {
      schema: {
        summary: 'One case: evaluation case, account, taxes, reviews, next steps, deadlines',
        tags,
        params: byId,
        querystring: z.object({ day }),
        response: { 200: CaseView, 404: Problems },
      },
    },
    async ({ params, query }) => {
      const alone = currentAsker().actor.kind === 'local'
      const day = query.day ?? today()
      const view = alone ? await viewCase(unitOfWork, params.id, day) : await viewOwnCase(app.store, unitOfWork, params.id, day)
      return found(view, words.evaluation, params.id)
    },
  )
  server.post(
    '/evaluations/:id/account',
    {
      bodyLimit,
      schema: {
        summary: 'Renew the account before the verdict',
        tags,
        params: byId,
        body: FirmAccount,
        response: { 201: EvaluationCase, 404: Problems, 422: Problems },
      },
    },
    async ({ params, body }, reply) => {
      const evaluationCase = done(await renewAccount(storeEvaluations(app.store, undefined, [body.firm.id]), params.id, body))
      return reply.status(201).send(await seenCase(unitOfWork, evaluationCase))
    },
  )
}
