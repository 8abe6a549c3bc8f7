// Reconciliation: a network in and the result out, the ledger of a period, and the workflow of a disputed receipt.
import { z } from 'zod'
import { type Dispute, DisputeState, DisputeStep, Network, Reconciliation, Verdict } from '#domain/reconciliation.ts'
import { Receipt, Settlement } from '#domain/shipment.ts'
import type { App } from '#steps/appType.ts'
import { listDisputes, rightOfSide, stepDispute } from '#steps/dispute/disputes.ts'
import { reconcileLedger } from '#steps/reconcile/reconcileLedger.ts'
import { reconcileNetwork } from '#steps/reconcile/reconcileNetwork.ts'
import { storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { found, Refusal, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { page, Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['reconciliation']
/** A hundred thousand flows are about 20 MB of JSON. */
const mostBytes = 32 * 1024 * 1024
const level = z.number().gt(0).lt(0.5).default(0.05)
const ReconcileRequest = z
  .object({
    network: Network,
    level,
    eliminate: z.boolean().default(true),
    bounds: z.boolean().default(true),
    /** Flows whose sources are wanted. */
    sources: z.union([z.literal('all'), z.array(z.string()).max(1000)]).default([]),
  })
  .meta({ id: 'ReconcileRequest' })
const LedgerAnswer = z.object({ result: Reconciliation, assumed: z.array(z.string()) }).meta({ id: 'LedgerReconciliation' })
const kinds = {
  sentKind: z.string().optional(),
  receivedKind: z.string().optional(),
  moisture: z.coerce.number().min(0).max(1).optional(),
}
const DisputeView = z
  .object({
    receipt: Receipt,
    state: DisputeState,
    openKg: z.int(),
    steps: z.array(DisputeStep),
    settlements: z.array(Settlement),
    proposal: DisputeStep.nullable(),
    judged: z.object({ verdict: Verdict, allowed: z.number().nullable(), rules: z.array(z.string()), zh: z.string(), en: z.string() }),
  })
  .meta({ id: 'Dispute' })
const DisputeMove = DisputeStep.pick({ step: true, by: true, side: true, arrivedKg: true, lostKg: true, reason: true, validOn: true })
  .extend({ evidence: z.array(z.string()).default([]) })
  .meta({ id: 'DisputeMove' })

export function reconcileRoutes(server: Server, app: App): void {
  server.post(
    '/reconcile',
    {
      bodyLimit: mostBytes,
      schema: {
        summary: 'Reconcile a network: classes, adjusted masses, tests, gross errors; nothing is kept',
        tags,
        body: ReconcileRequest,
        response: { 200: Reconciliation, 422: Problems },
      },
    },
    async request => {
      const { network, ...settings } = request.body
      const result = await reconcileNetwork(app.threads, network, settings)
      if (!result.ok) throw new Refusal(422, result.problems)
      return result.value
    },
  )

  server.get(
    '/reconcile/ledger',
    {
      schema: {
        summary: 'The ledger of a period reconciled: dispatch against receipt, counted stocks against the book',
        tags,
        querystring: z.object({
          from: z.iso.date(),
          to: z.iso.date(),
          material: z.string().optional(),
          level: z.coerce.number().gt(0).lt(0.5).default(0.05),
        }),
        response: { 200: LedgerAnswer, 422: Problems },
      },
    },
    async request => {
      const { level, ...scope } = request.query
      const result = await reconcileLedger(app.store, scope, { level })
      if (!result.ok) throw new Refusal(422, result.problems)
      return result.value
    },
  )
  disputeRoutes(server, app)
}

function disputeRoutes(server: Server, app: App): void {
  const list = (asked: Parameters<typeof listDisputes>[1]): Promise<Dispute[]> =>
    storeUnitOfWork(app.store).reading(journal => listDisputes(journal, asked))

  server.get(
    '/disputes',
    {
      schema: {
        summary: 'Disputed receipts, the newest first, with what the tolerance rules say of them',
        tags,
        querystring: z.object({ state: DisputeState.optional(), ...kinds, ...page(50, 1000) }),
        response: { 200: z.object({ total: z.int(), rows: z.array(DisputeView) }) },
      },
    },
    async request => {
      const { state, offset, limit, ...asked } = request.query
      const all = (await list(asked)).filter(dispute => state === undefined || dispute.state === state)
      return { total: all.length, rows: all.slice(offset, offset + limit) }
    },
  )

  server.get(
    '/disputes/:receipt',
    {
      schema: {
        summary: 'One disputed receipt with its history',
        tags,
        params: z.object({ receipt: z.string() }),
        querystring: z.object(kinds),
        response: { 200: DisputeView, 404: Problems },
      },
    },
    async request => {
      const { receipt } = request.params
      return found(
        (await list(request.query)).find(dispute => dispute.receipt.id === receipt),
        words.dispute,
        receipt,
      )
    },
  )

  server.post(
    '/disputes/:receipt/steps',
    {
      schema: {
        summary: 'Propose, agree, reject, refer or decide; an agreement or a decision settles it in the ledger',
        tags,
        params: z.object({ receipt: z.string() }),
        body: DisputeMove,
        response: { 200: DisputeView, 403: Problems, 404: Problems, 422: Problems },
      },
    },
    async request => {
      const { arrivedKg, lostKg, ...said } = request.body
      const move = { ...said, ...(arrivedKg === undefined ? {} : { arrivedKg }), ...(lostKg === undefined ? {} : { lostKg }) }
      const { username } = currentAsker()
      const right = username === null ? undefined : await rightOfSide(app.store, request.params.receipt, move.side)
      if (right?.ok === false) throw new Refusal(404, right.problems)
      const signed = username === null ? move : { ...move, by: username }
      const taken = await stepDispute(storeUnitOfWork(app.store, undefined, right?.value), request.params.receipt, signed)
      if (!taken.ok) throw new Refusal(422, taken.problems)
      return taken.value
    },
  )
}
