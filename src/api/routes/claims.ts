// Claims: the registry as lists and single claims with all they stand on, filing, withdrawing and disputing, views, and a check
// of papers and claims that keeps nothing.
import { z } from 'zod'
import {
  Balancing,
  AccountingBasisId,
  Claim,
  ClaimLine,
  ClaimPage,
  ClaimState,
  ClaimStep,
  ClaimViews,
  CustodyModelId,
  periodDays,
} from '#domain/claim.ts'
import { ClaimCheck, ClaimToCheck, Paper } from '#domain/custody.ts'
import { Evidence } from '#domain/flow.ts'
import { GivenPeriod } from '#domain/periodWords.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { refusedMark } from '#steps/access/syntheticMark.ts'
import { checkCustody } from '#steps/claims/checkFiles.ts'
import { asSeen } from '#steps/claims/asSeen.ts'
import { changeClaim, type ClaimVerb } from '#steps/claims/changeClaim.ts'
import { fileClaim } from '#steps/claims/fileClaim.ts'
import { claimantOf, currentNames, explainClaim, listClaims, viewClaims } from '#steps/claims/readClaims.ts'
import { claimTable } from '#steps/claims/claimTable.ts'
import { rulesOfClaims } from '#steps/claims/rulesOfClaims.ts'
import { storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { found, Refusal, words } from '../refusal.ts'
import { currentAsker } from '../requestApp.ts'
import { names, page, Problems } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['claims']
const byId = z.object({ id: z.string() })
const day = z.iso.date()
const text = z.string().trim().min(1).max(200)

const ClaimFiling = z
  .object({
    claimant: text,
    accountingBasis: AccountingBasisId,
    period: GivenPeriod,
    site: text.optional(),
    material: text.optional(),
    process: text.optional(),
    flow: text.optional(),
    attribute: text.optional(),
    massKg: z.int().positive(),
    model: CustodyModelId.default('mass_balance'),
    balancing: Balancing.optional(),
    evidence: z.array(text).min(1).max(200),
    supersedes: text.optional(),
    note: z.string().max(2000).optional(),
    by: text.optional(),
    /** A demonstration's; only an operator may say so. */
    synthetic: z.boolean().default(false),
    validOn: day,
  })
  .meta({ id: 'ClaimFiling' })
const ClaimChange = z
  .object({ by: text, reason: z.string().trim().min(1).max(2000), validOn: day, basedOn: z.array(text).max(200).default([]) })
  .meta({ id: 'ClaimChange' })
const Cover = z.object({ claim: z.string(), paper: z.string(), massKg: z.int() }).meta({ id: 'ClaimCover' })
const Origin = z
  .object({ claim: z.string(), sender: z.string(), user: z.string(), site: z.string(), massKg: z.int() })
  .meta({ id: 'ClaimOrigin' })
const Registered = z.object({ claim: Claim, steps: z.array(ClaimStep) }).meta({ id: 'RegisteredClaim' })
const Explained = Registered.extend({
  line: ClaimLine,
  /** Posted entries that the claim stands on, kilograms of each. */
  covers: z.array(Cover),
  /** Whose waste it was. */
  origins: z.array(Origin),
  /** Claim, entries, events, rows, files: nearest first. */
  evidence: z.array(Evidence.extend({ depth: z.int() })),
}).meta({ id: 'ExplainedClaim' })
const Filed = Registered.extend({ covers: z.array(Cover) }).meta({ id: 'FiledClaim' })
const both = { nameZh: z.string(), nameEn: z.string() }
const ClaimRules = z
  .object({
    accountingBases: z.array(
      z.object({
        id: AccountingBasisId,
        ...both,
        mayClaim: z.enum(['final_conversion', 'user_firm', 'sender']),
        whoZh: z.string(),
        whoEn: z.string(),
        sourceZh: z.string(),
        sourceEn: z.string(),
      }),
    ),
    models: z.array(
      z.object({
        id: CustodyModelId,
        ...both,
        mixing: z.enum(['one_origin', 'same_attribute', 'known_ratio', 'credits']),
        span: z.enum(['day', 'month', 'quarter', 'year']),
        physical: z.boolean(),
        ruleZh: z.string(),
        ruleEn: z.string(),
      }),
    ),
  })
  .meta({ id: 'ClaimRules' })

/** What a list of claims may be narrowed by, on the page and as a file. */
const narrowed = {
  accountingBasis: AccountingBasisId.optional(),
  state: names.optional(),
  claimant: z.string().optional(),
  site: z.string().optional(),
  material: z.string().optional(),
  flow: z.string().optional(),
  period: GivenPeriod.optional(),
  /** Whether it cites a report that was withdrawn. */
  citesWithdrawn: z.enum(['true', 'false']).optional().describe('true: those alone that cite a report that was withdrawn'),
  text: z.string().max(100).optional(),
  knownAt: z.iso.datetime().optional(),
}
const Narrowed = z.object(narrowed)
function filterOf({ state, period, knownAt, citesWithdrawn, ...filter }: z.infer<typeof Narrowed>) {
  const days = period === undefined ? null : periodDays(period)
  const states = state?.flatMap(one => ClaimState.safeParse(one).data ?? [])
  return {
    ...present(filter),
    ...(states === undefined ? {} : { state: states }),
    ...days,
    ...(knownAt === undefined ? {} : { recordedAt: knownAt }),
    ...(citesWithdrawn === undefined ? {} : { citesWithdrawn: citesWithdrawn === 'true' }),
  }
}

function good<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const codes = new Set(checked.problems.map(({ code }) => code))
  throw new Refusal(codes.has('claim.unknown') ? 404 : codes.has('claim.state') ? 409 : 422, checked.problems)
}

export function claimRoutes(server: Server, app: App): void {
  readingRoutes(server, app)
  viewRoutes(server, app)
  changingRoutes(server, app)
}

function readingRoutes(server: Server, app: App): void {
  server.get(
    '/claims',
    {
      schema: {
        summary: 'Claims, the newest first; filtered, sorted, by page',
        tags,
        querystring: z.object({ ...narrowed, sort: z.string().optional(), ...page(50, 1000) }),
        response: { 200: ClaimPage, 422: Problems },
      },
    },
    async request => {
      const { offset, limit, sort, ...filter } = request.query
      const names = await currentNames(app.store, app.regions)
      return listClaims(app.store, names, { ...filterOf(filter), sort, offset, limit })
    },
  )

  server.get(
    '/claims.csv',
    {
      schema: {
        summary: 'The same list as a table, all of it; a report that was withdrawn is named with its day and reason',
        tags,
        querystring: z.object({ ...narrowed, sort: z.string().optional(), lang: z.enum(['zh', 'en']).default('zh') }),
        produces: ['text/csv'],
      },
    },
    async ({ query: { lang: language, sort, ...filter } }, reply) => {
      const names = await currentNames(app.store, app.regions)
      const text = await claimTable(app.store, names, { ...filterOf(filter), sort }, language)
      return sendFile(reply, 'text/csv; charset=utf-8', new TextEncoder().encode(text), 'claims.csv')
    },
  )

  server.get(
    '/claims/:id',
    {
      schema: {
        summary: 'One claim with its steps, the entries it stands on, whose waste it was, and the way down to the rows',
        tags,
        params: byId,
        response: { 200: Explained, 404: Problems },
      },
    },
    async request => {
      const { id } = request.params
      return found((await explainClaim(app.store, await currentNames(app.store, app.regions), id)) ?? undefined, words.claim, id)
    },
  )
}

function viewRoutes(server: Server, app: App): void {
  server.get(
    '/claims/views',
    {
      schema: {
        summary: 'The same tonnes by user, by sender and by park; each adds up to the total, none is added to another',
        tags,
        querystring: z.object({
          accountingBasis: AccountingBasisId.default('statistics'),
          period: GivenPeriod.optional(),
          material: z.string().optional(),
          knownAt: z.iso.datetime().optional(),
        }),
        response: { 200: ClaimViews, 422: Problems },
      },
    },
    async request => {
      const { knownAt, ...ask } = request.query
      return viewClaims(app.store, await currentNames(app.store, app.regions), { ...ask, recordedAt: knownAt })
    },
  )

  server.get(
    '/claims/rules',
    {
      schema: {
        summary: 'Accounting bases and custody models: who may claim what, and what each admits',
        tags,
        response: { 200: ClaimRules },
      },
    },
    async () => rulesOfClaims(),
  )

  server.post(
    '/claims/check',
    {
      bodyLimit: 32 * 1024 * 1024,
      schema: {
        summary: 'Check claims against papers of custody; nothing is kept',
        tags,
        body: z.object({ papers: z.array(Paper).max(200_000), claims: z.array(ClaimToCheck).max(20_000) }),
        response: { 200: ClaimCheck, 422: Problems },
      },
    },
    async request => good(checkCustody(request.body)),
  )
}

function changingRoutes(server: Server, app: App): void {
  server.post(
    '/claims',
    {
      schema: {
        summary: 'File a claim: 201 admitted, 200 refused with reasons (the refusal is on record)',
        tags,
        body: ClaimFiling,
        response: { 200: Filed, 201: Filed, 403: Problems, 404: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const { by, ...filing } = request.body
      const { username } = currentAsker()
      const marked = await refusedMark(app.store, filing.synthetic, 'body.synthetic')
      if (marked !== undefined) throw new Refusal(403, [marked])
      const unitOfWork = storeUnitOfWork(app.store, undefined, [filing.claimant])
      const { filed, covers } = good(await fileClaim(unitOfWork, { ...filing, by: username ?? by ?? filing.claimant }))
      const [seen] = await asSeen(app.store, [filed])
      return reply.status(filed.steps.at(-1)?.state === 'admitted' ? 201 : 200).send({ ...(seen ?? filed), covers })
    },
  )
  const verb = (name: ClaimVerb, summary: string): void => {
    server.post(
      `/claims/:id/${name}`,
      {
        schema: {
          summary,
          tags,
          params: byId,
          body: ClaimChange,
          response: { 200: Registered, 404: Problems, 409: Problems, 422: Problems },
        },
      },
      async request => {
        const { id } = request.params
        const claimant = found(await claimantOf(app.store, id), words.claim, id)
        const right = name === 'withdraw' ? [claimant] : { judges: [claimant] }
        const change = { ...request.body, by: currentAsker().username ?? request.body.by }
        const changed = good(await changeClaim(storeUnitOfWork(app.store, undefined, right), id, name, change))
        return (await asSeen(app.store, [changed]))[0] ?? changed
      },
    )
  }
  verb('withdraw', 'Withdraw a claim, with a reason; its tonnes are free again')
  verb('dispute', 'Dispute a claim; it keeps its tonnes until the dispute is decided')
  verb('uphold', 'Dismiss the dispute: the claim stands')
  verb('reject', 'Uphold the dispute: the claim is refused')
}
