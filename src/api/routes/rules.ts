// Rules: cards on a day, one rule whole, the difference between two days, a rule result on facts, a what-if on firms.
import { z } from 'zod'
import { present } from '#domain/present.ts'
import { RuleChanges, RuleDetail, RuleDiff, RuleList, RuleSimulation, RuleSubject, FirmFacts } from '#domain/ruleBook.ts'
import { Facts, Reform, RuleStatus, RuleResult } from '#domain/ruleResult.ts'
import type { App } from '#steps/appType.ts'
import { applyRule, simulateReform } from '#steps/rules/applyRules.ts'
import { diffRule, diffRules, listRules, showRule } from '#steps/rules/browseRules.ts'
import { listReadings } from '#steps/rules/readings.ts'
import { today } from '#steps/rules/today.ts'
import { found, Refusal, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['rules']
const day = z.iso.date().optional()
/** `askedOn`: as if asked on that day, by default today; a line that nobody checked for a year before it does not decide. */
const Days = z.object({ on: day, knownOn: day, askedOn: day })
const Query = Days.extend({
  subject: RuleSubject.optional(),
  status: RuleStatus.optional(),
  jurisdiction: z.string().max(10).optional(),
  text: z.string().max(100).optional(),
})
const Two = z.object({ from: z.iso.date(), to: z.iso.date(), knownOn: z.iso.date().optional() })
const Id = z.object({ id: z.string() })
const mostCases = 2000

export function ruleRoutes(server: Server, app: App): void {
  /** The rules of every request stand as two people have read them until then. */
  const read = async () => ({ readings: await listReadings(app.store) })
  server.get(
    '/rules',
    { schema: { summary: 'Rules with their standing on a day', tags, querystring: Query, response: { 200: RuleList } } },
    async request => listRules({ ...present(request.query), ...(await read()), on: request.query.on ?? today() }),
  )
  server.get(
    '/rules/diff',
    { schema: { summary: 'What changed in all rules between two days', tags, querystring: Two, response: { 200: RuleChanges } } },
    async ({ query: { from, to, knownOn } }) => diffRules(from, to, knownOn, await read()),
  )
  server.get(
    '/rules/:id',
    {
      schema: {
        summary: 'One rule: versions, lines, documents, inputs and cases',
        tags,
        params: Id,
        querystring: Days,
        response: { 200: RuleDetail, 404: Problems },
      },
    },
    async request =>
      found(
        showRule(request.params.id, { ...present(request.query), ...(await read()), on: request.query.on ?? today() }),
        words.rule,
        request.params.id,
      ),
  )
  server.get(
    '/rules/:id/diff',
    {
      schema: {
        summary: 'What changed in a rule between two days',
        tags,
        params: Id,
        querystring: Two,
        response: { 200: RuleDiff, 404: Problems },
      },
    },
    async request => {
      const { from, to, knownOn } = request.query
      return found(diffRule(request.params.id, from, to, knownOn, await read()), words.rule, request.params.id)
    },
  )
  server.post(
    '/rules/evaluate',
    {
      schema: {
        summary: 'The rule result of a rule on facts, with its chain',
        tags,
        body: z.object({ rule: z.string(), facts: Facts, knownOn: day, askedOn: day, explain: z.boolean().optional() }),
        response: { 200: RuleResult, 422: Problems },
      },
    },
    async request => {
      const { rule, facts, ...ask } = request.body
      const ruleResult = applyRule(rule, facts, { ...present(ask), ...(await read()) }, { path: 'facts' })
      if (!ruleResult.ok) throw new Refusal(422, ruleResult.problems)
      return ruleResult.value
    },
  )
  server.post(
    '/rules/simulate',
    {
      schema: {
        summary: 'Who gains and who loses when lines change from a day on',
        tags,
        body: z.object({
          rule: z.string(),
          reforms: z.array(Reform).min(1).max(50),
          cases: z.array(FirmFacts).min(1).max(mostCases),
          knownOn: z.iso.date().optional(),
        }),
        response: { 200: RuleSimulation, 422: Problems },
      },
    },
    async request => {
      const { rule, reforms, cases, knownOn } = request.body
      const answer = simulateReform(rule, reforms, cases, { ...(knownOn === undefined ? {} : { knownOn }), ...(await read()) })
      if (!answer.ok) throw new Refusal(422, answer.problems)
      return answer.value
    },
  )
}
