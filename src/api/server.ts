// The HTTP server: schemas in, schemas out, one OpenAPI document, and the web application beside it.
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App } from '#steps/appType.ts'
import { askWho } from './access.ts'
import { compressAnswers } from './compress.ts'
import { documentedRoute, documentedWhole } from './document.ts'
import { answerError } from './errors.ts'
import { limitRate } from './rateLimit.ts'
import { noProxy } from './proxySettings.ts'
import type { ProxySettings } from './proxySettings.ts'
import { guard } from './guards.ts'
import { refuseUnkeepable } from './keepable.ts'
import { requestApp, tieRequests } from './requestApp.ts'
import { accessRoutes } from './routes/access.ts'
import { backupRoutes } from './routes/backups.ts'
import { adjustmentRoutes } from './routes/adjustments.ts'
import { boardRoutes } from './routes/board.ts'
import { consignmentRoutes } from './routes/consignments.ts'
import { bookRoutes } from './routes/books.ts'
import { bureauRoutes } from './routes/bureaus.ts'
import { formRoutes } from './routes/forms.ts'
import { importRoutes } from './routes/imports.ts'
import { jobRoutes } from './routes/jobs.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { claimRoutes } from './routes/claims.ts'
import { dealRoutes } from './routes/deals.ts'
import { exchangeListRoutes } from './routes/exchangeList.ts'
import { exchangeNoticeRoutes } from './routes/exchangeNotices.ts'
import { evaluationDocumentRoutes } from './routes/evaluationDocuments.ts'
import { evaluationFileRoutes } from './routes/evaluationFiles.ts'
import { evaluationNoticeRoutes } from './routes/evaluationNotices.ts'
import { evaluationStepRoutes } from './routes/evaluationSteps.ts'
import { evaluationWorkbookRoutes } from './routes/evaluationWorkbook.ts'
import { objectionRoutes } from './routes/objections.ts'
import { exchangeMatchRoutes } from './routes/exchangeMatches.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { evaluationRoutes } from './routes/evaluations.ts'
import { baselineRoutes } from './routes/baselines.ts'
import { planFileRoutes } from './routes/planFiles.ts'
import { planGroundRoutes } from './routes/planGround.ts'
import { planRoutes } from './routes/plans.ts'
import { planTableRoutes } from './routes/planTables.ts'
import { planAreaRoutes } from './routes/planAreas.ts'
import { planViewRoutes } from './routes/planViews.ts'
import { reconcileRoutes } from './routes/reconcile.ts'
import { tradeRoutes } from './routes/trade.ts'
import { regionRoutes } from './routes/regions.ts'
import { registryRoutes } from './routes/registry.ts'
import { ruleReadingRoutes } from './routes/ruleReadings.ts'
import { ruleRoutes } from './routes/rules.ts'
import { scenarioRoutes } from './routes/scenarios.ts'
import { statusRoutes } from './routes/status.ts'
import { studyRoutes } from './routes/studies.ts'
import { sweepRoutes } from './routes/sweeps.ts'
import { tonneRoutes } from './routes/tonnes.ts'
import { ticketRoutes } from './routes/tickets.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import type { Server } from './serverType.ts'
import { boundBodies, takeToDisk } from './uploads.ts'
import { serveWeb } from './web.ts'

export type ServerOptions = {
  version: string
  host?: string
  /** Folder of the built web application; without it only the API is served. */
  webRoot?: string
  basemap?: string
  /** Under which address and through which proxies people come. */
  proxy?: ProxySettings
  /** Check large answers against their schema too: in tests. Small ones always are. */
  checkAll?: boolean
  logLevel?: string
  /** Everybody who reaches the server is the one person who owns it (see localMode.ts). By default nobody is. */
  local?: boolean
  /** Requests of one account in a minute. */
  perMinute?: number
  /** Folder of an evaluation that is told whole, to give away as an example. */
  evaluation?: string
}

/** Addresses whose answers are long lists; checking them costs half of the rate, so only tests do. */
const large = [
  '/map',
  '/arcs',
  '/flows',
  '/tables/:table',
  '/sweeps/:id/table',
  '/activities',
  '/builds',
  '/disposals',
  '/stocks',
  '/prices',
  '/capacityPrices',
  '/assumptions',
  '/ledger/balances',
  '/ledger/entries',
  '/ledger/rows',
  '/ledger/books',
  '/result.json',
  '/reconcile',
  '/studies/:id/result',
  '/claims',
  '/claims/check',
]

export async function buildServer(owner: App, options: ServerOptions): Promise<Server> {
  const proxy = options.proxy ?? noProxy
  const server = Fastify({
    // In local mode a page could write these lines itself, under a name that it lets resolve here.
    trustProxy: options.local === true || proxy.proxies.length === 0 ? false : [...proxy.proxies],
    logger: { level: options.logLevel ?? 'warn' },
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    requestTimeout: 60_000,
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply)
    },
  }).withTypeProvider<ZodTypeProvider>() as unknown as Server
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(route => {
    if (options.checkAll !== true && route.httpStatus === '200' && large.some(end => route.url?.endsWith(end))) return JSON.stringify
    return serializerCompiler(route as Parameters<typeof serializerCompiler>[0])
  })
  takeToDisk(server)
  server.setErrorHandler(answerError)
  boundBodies(server)
  guard(server, {
    host: options.host ?? '127.0.0.1',
    basemap: options.basemap,
    local: options.local ?? false,
    proxy,
  })
  askWho(server, owner, options.local ?? false)
  // In local mode one person owns all of it.
  if (options.local !== true) await limitRate(server, options.perMinute)
  refuseUnkeepable(server)
  tieRequests(server, owner)
  const app = requestApp(owner)
  compressAnswers(server)
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Xunyu 循域',
        version: options.version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description:
          'Plan, trade, trace, judge and steer the circulation of industrial resources in a region. 工业资源区域循环：规划、交易、追溯、评价与调控。',
      },
    },
    transform: documentedRoute,
    transformObject: documentedWhole,
  })
  await server.register(
    async api => {
      const inner = api as unknown as Server
      statusRoutes(inner, owner, options.version)
      regionRoutes(inner, app)
      planRoutes(inner, app)
      planGroundRoutes(inner, app)
      planTableRoutes(inner, app)
      planViewRoutes(inner, app)
      planAreaRoutes(inner, app)
      baselineRoutes(inner, app)
      planFileRoutes(inner, app)
      scenarioRoutes(inner, app)
      sweepRoutes(inner, app)
      studyRoutes(inner, app)
      tonneRoutes(inner, app)
      importRoutes(inner, app)
      formRoutes(inner, app)
      registryRoutes(inner, app)
      reconcileRoutes(inner, app)
      tradeRoutes(inner, app)
      accessRoutes(inner, owner, app)
      backupRoutes(inner, owner)
      jobRoutes(inner, app)
      ledgerRoutes(inner, owner, app)
      adjustmentRoutes(inner, app)
      consignmentRoutes(inner, app)
      bookRoutes(inner, app)
      evaluationRoutes(inner, app)
      bureauRoutes(inner, owner, app)
      inboxRoutes(inner, owner, app)
      exchangeMatchRoutes(inner, app)
      evaluationNoticeRoutes(inner, app)
      objectionRoutes(inner, owner, app, proxy.origin)
      evaluationStepRoutes(inner, app)
      evaluationDocumentRoutes(inner, app)
      evaluationWorkbookRoutes(inner, app, options.evaluation)
      evaluationFileRoutes(inner, app, proxy.origin)
      ruleReadingRoutes(inner, app)
      ruleRoutes(inner, app)
      claimRoutes(inner, app)
      dealRoutes(inner, app)
      ticketRoutes(inner, app)
      boardRoutes(inner, app)
      webhookRoutes(inner, app)
      exchangeNoticeRoutes(inner, app)
      exchangeListRoutes(inner, app)
    },
    { prefix: '/api' },
  )
  await serveWeb(server, options.webRoot)
  return server
}
