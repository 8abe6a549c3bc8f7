// The ledger of tonnes: balances and entries on two time axes, closed quarters with their bridge, files, the state of the log.
import { present } from '#domain/present.ts'
import { z } from 'zod'
import { Bridge, Closing, Quarter, Scope } from '#domain/closing.ts'
import { Entry } from '#domain/entry.ts'
import { Evidence } from '#domain/flow.ts'
import { AuditReport, Head } from '#domain/ledgerAudit.ts'
import { AccountFilter, BalancePage, EntryPage } from '#domain/ledgerView.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { ContentHash, mostFileBytes, StoredFile } from '#domain/storedFile.ts'
import type { Problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { asSeen, auditState, mayAudit, withoutRecords } from '#steps/ledger/audit.ts'
import { endOfJob, queueJob } from '#steps/jobs/runJob.ts'
import { chainOf } from '#steps/ledger/chainOf.ts'
import { bridgeOf, closeQuarter, listClosings } from '#steps/ledger/closeQuarter.ts'
import { listEvidenceFiles, readEvidenceFile, storeEvidenceFile } from '#steps/ledger/evidenceFile.ts'
import { balancesOf, entriesOf, orders } from '#steps/ledger/readLedger.ts'
import { found, Refusal, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { page, Problems } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['ledger']
const moments = { validOn: z.iso.date().optional(), recordedAt: z.iso.datetime({ offset: true }).optional() }
const refusals = { 404: Problems, 409: Problems, 422: Problems }
const LedgerState = z
  .object({
    head: Head,
    last: z.object({ at: z.iso.datetime(), report: AuditReport }).nullable(),
    /** The asker's own books hold records of a demonstration. */
    synthetic: z.boolean(),
  })
  .meta({ id: 'LedgerState' })
const EvidenceChain = z
  .object({
    /** Nearest first; `says` is what a row, a slip or a report itself holds. */
    steps: z.array(Evidence.extend({ depth: z.int(), says: z.record(z.string(), z.union([z.string(), z.number()])) })),
    /** Stood on, and not to be seen by the asker or not kept here. */
    unseen: z.array(z.string()),
    cut: z.boolean(),
  })
  .meta({ id: 'EvidenceChain' })
const ClosingRequest = z
  .object({
    scope: Scope,
    period: Quarter,
    closedBy: z.string().max(120).optional(),
    basedOn: z.array(z.string()).max(100).optional(),
    dryRun: z.boolean().optional(),
  })
  .meta({ id: 'ClosingRequest' })

function good<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const codes = checked.problems.map(({ code }) => code)
  throw new Refusal(codes.includes('closing.twice') ? 409 : codes.some(code => code.endsWith('.unknown')) ? 404 : 422, checked.problems)
}

/** @param owner the application with the owner's store: an audit reads the whole chain, which no role may */
export function ledgerRoutes(server: Server, owner: App, app: App): void {
  readingRoutes(server, app)
  chainRoutes(server, app)
  closingRoutes(server, app)
  auditRoutes(server, owner, app)
  fileRoutes(server, app)
}

function readingRoutes(server: Server, app: App): void {
  server.get(
    '/ledger/balances',
    {
      schema: {
        summary: 'Balances of accounts: as of a day on which it held and a moment of knowledge',
        tags,
        querystring: AccountFilter.extend({ ...moments, ...page(), order: z.enum(orders.balances).default('account') }),
        response: { 200: BalancePage, 422: Problems },
      },
    },
    async ({ query: { validOn, recordedAt, offset, limit, order, ...filter } }) =>
      balancesOf(app.store, present(filter), { validOn, recordedAt }, { offset, limit }, order),
  )
  server.get(
    '/ledger/entries',
    {
      schema: {
        summary: 'Entries with their legs, what they stand on, how they were measured and by whom',
        tags,
        querystring: AccountFilter.extend({
          ...moments,
          ...page(),
          heldFrom: z.iso.date().optional(),
          kind: Entry.shape.kind.optional(),
          phase: Entry.shape.phase.optional(),
          flow: z.string().optional(),
          order: z.enum(orders.entries).default('appended'),
        }),
        response: { 200: EntryPage, 422: Problems },
      },
    },
    async ({ query: { offset, limit, order, ...filter } }) => entriesOf(app.store, filter, { offset, limit }, order),
  )
}

function chainRoutes(server: Server, app: App): void {
  const ids = z.union([z.string(), z.array(z.string()).max(100)]).transform(value => [value].flat())
  server.get(
    '/ledger/chain',
    {
      schema: {
        summary: 'What entries, records or evidence stand on, down to the rows, slips and files; `id` may be repeated',
        tags,
        querystring: z.object({ id: ids }),
        response: { 200: EvidenceChain, 422: Problems },
      },
    },
    async ({ query }) => chainOf(app.store, query.id),
  )
}

function closingRoutes(server: Server, app: App): void {
  server.get(
    '/ledger/closings',
    {
      schema: {
        summary: 'Closed quarters with what was filed, the newest first',
        tags,
        querystring: Scope.extend({ period: Quarter.optional() }),
        response: { 200: z.array(Closing), 422: Problems },
      },
    },
    async ({ query }) => listClosings(app.store, present(query)),
  )
  server.post(
    '/ledger/closings',
    {
      schema: {
        summary: 'Close a quarter for a party, a site, or a party at a site',
        tags,
        body: ClosingRequest,
        response: { 200: Closing, ...refusals },
      },
    },
    async ({ body: { scope, ...closing } }) =>
      good(await closeQuarter(app.store, { ...present(closing), period: closing.period, scope: present(scope) }, app.store.now)),
  )
  server.get(
    '/ledger/bridge',
    {
      schema: {
        summary: 'From what was filed over each adjustment to what is known now',
        tags,
        querystring: z.object({ closing: z.string() }),
        response: { 200: Bridge, ...refusals },
      },
    },
    async ({ query }) => good(await bridgeOf(app.store, { id: query.closing })),
  )
}

function auditRoutes(server: Server, owner: App, app: App): void {
  server.get(
    '/ledger/audit',
    { schema: { summary: 'The head of the chained log, and what the last audit found', tags, response: { 200: LedgerState } } },
    async () => auditState(app.store),
  )
  server.post(
    '/ledger/audit',
    {
      schema: {
        summary:
          'Audit the books now, and keep what is found: a firm and an authority read what is wrong with records that are theirs to see, an operator what is wrong and not whose record it is',
        tags,
        response: { 200: AuditReport, 401: Problems, 403: Problems, 503: Problems },
      },
    },
    async () => {
      const may = currentAsker().actor.kind === 'local' ? 'local' : await mayAudit(app.store)
      if (may === 'no') throw new Refusal(403, [noAuditor])
      const ended = await endOfJob(owner, await queueJob(owner, 'audit', 'ledger'))
      const report = (await auditState(owner.store)).last?.report
      if (ended?.status !== 'done' || report === undefined) throw new Refusal(503, [ended?.error ?? notAudited])
      return may === 'local' ? report : may === 'whole' ? withoutRecords(report) : asSeen(app.store, report)
    },
  )
}

function fileRoutes(server: Server, app: App): void {
  const named = z.object({ name: z.string().min(1).max(255), mediaType: z.string().max(120), owner: z.string().optional() })
  server.get(
    '/files',
    {
      schema: {
        summary: 'Files that were handed in as evidence, the newest first',
        tags,
        querystring: z.object({ owner: z.string().optional(), ...page() }),
        response: { 200: z.object({ total: z.int(), files: z.array(StoredFile) }) },
      },
    },
    async ({ query: { owner, offset, limit } }) => listEvidenceFiles(app.store, owner, { offset, limit }),
  )
  server.post(
    '/files',
    {
      bodyLimit: mostFileBytes,
      schema: {
        summary: 'Hand in a file (its bytes as the body, application/octet-stream); the same content is kept once',
        tags,
        consumes: ['application/octet-stream'],
        querystring: named.extend({ enteredBy: z.string().max(120).optional() }),
        response: { 200: StoredFile, 422: Problems },
      },
    },
    async request => {
      const body: unknown = request.body
      const content = body instanceof Uint8Array ? body : new Uint8Array()
      const { name, mediaType, owner, enteredBy } = request.query
      const ask = { name, mediaType, ...(owner === undefined ? {} : { owner }), ...(enteredBy === undefined ? {} : { enteredBy }) }
      return good(await storeEvidenceFile(app.store, ask, content, app.store.now))
    },
  )
  server.get(
    '/files/:hash',
    {
      schema: {
        summary: 'The content of a file by its hash, as a download',
        tags,
        params: z.object({ hash: ContentHash }),
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { hash } = request.params
      const file = found(await readEvidenceFile(app.store, hash), words.file, hash)
      // Always a download: a page that somebody handed in must not run as one of ours.
      return sendFile(reply, 'application/octet-stream', file.content, file.files[0]?.name ?? hash)
    },
  )
}

const notAudited: Problem = problem(
  'audit.not-done',
  {},
  {
    zh: '审计没有做完：任务被取消。',
    en: 'The audit was not finished: its job was cancelled.',
    fixZh: '请重新审计。',
    fixEn: 'Order it again.',
  },
)
const noAuditor: Problem = problem(
  'audit.refused',
  {},
  {
    zh: '您既不代表企业，也不是主管部门或运维人员，不能核查账簿。',
    en: 'You act for no firm and are no authority or operator, so you cannot audit the books.',
    fixZh: '公布的链尾人人可看；需要核查的，请企业授权您代为填报。',
    fixEn: 'The head of the chain is public; to audit, let a firm delegate to you with the scope act.',
  },
)
