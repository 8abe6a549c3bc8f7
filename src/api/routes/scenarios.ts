// Named scenarios: their versions, undo, comparison, and plans that answer them.
import { z } from 'zod'
import { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import { InputDifference, ScenarioBody, ScenarioHistory, ScenarioInfo } from '#domain/scenario.ts'
import type { App } from '#steps/appType.ts'
import { compareVersions } from '#steps/scenario/compare.ts'
import {
  addScenarioVersion,
  createScenario,
  listScenarios,
  readScenario,
  renameScenario,
  restoreScenario,
  solveScenario,
} from '#steps/scenario/saveScenario.ts'
import { found, Refusal, words } from '../refusal.ts'
import { Problems } from '../schemas.ts'
import type { Server } from '../serverType.ts'

const tags = ['scenarios']
const byId = z.object({ id: z.string() })
const name = z.string().trim().min(1).max(120)
const note = z.string().max(2000).optional()
const version = z.int().positive()
const ScenarioRequest = z.object({ region: z.string(), name, scenario: ScenarioBody, note }).meta({ id: 'ScenarioRequest' })
const ScenarioChange = z
  .object({
    /** The newest version as its author saw it. */
    basedOn: version,
    scenario: ScenarioBody,
    note,
  })
  .meta({ id: 'ScenarioChange' })

/** Two people at one thing is a conflict; everything else is a wish that cannot be. */
const conflicts = new Set(['scenario.name-taken', 'scenario.changed-meanwhile'])
function good<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  throw new Refusal(checked.problems.some(({ code }) => conflicts.has(code)) ? 409 : 422, checked.problems)
}

const refusals = { 404: Problems, 409: Problems, 422: Problems }

export function scenarioRoutes(server: Server, app: App): void {
  readingRoutes(server, app)
  changingRoutes(server, app)
}

function readingRoutes(server: Server, app: App): void {
  const take = async (id: string): Promise<ScenarioHistory> => found(await readScenario(app.store, id), words.scenario, id)

  server.get(
    '/scenarios',
    {
      schema: {
        summary: 'Named scenarios with their newest version, the last changed first',
        tags,
        querystring: z.object({ region: z.string().optional(), archived: z.enum(['true', 'false']).default('false') }),
        response: { 200: z.array(ScenarioInfo), 422: Problems },
      },
    },
    async request => {
      const { region, archived } = request.query
      return listScenarios(app.store, { archived: archived === 'true', ...(region === undefined ? {} : { region }) })
    },
  )

  server.get(
    '/scenarios/:id',
    {
      schema: {
        summary: 'One scenario with every version and the plans that answered it',
        tags,
        params: byId,
        response: { 200: ScenarioHistory, 404: Problems },
      },
    },
    async request => take(request.params.id),
  )

  server.get(
    '/scenarios/:id/diff',
    {
      schema: {
        summary: 'What differs between two versions',
        tags,
        params: byId,
        querystring: z.object({ base: z.coerce.number().int().min(1), other: z.coerce.number().int().min(1) }),
        response: { 200: InputDifference, 404: Problems, 422: Problems },
      },
    },
    async request => {
      const history = await take(request.params.id)
      const at = (wanted: number) =>
        found(
          history.versions.find(one => one.version === wanted),
          words.version,
          String(wanted),
        )
      return compareVersions(history, at(request.query.base), at(request.query.other))
    },
  )
}

function changingRoutes(server: Server, app: App): void {
  server.post(
    '/scenarios',
    { schema: { summary: 'Name a scenario', tags, body: ScenarioRequest, response: { 201: ScenarioHistory, ...refusals } } },
    async (request, reply) => {
      const made = good(found(await createScenario(app, request.body), words.region, request.body.region))
      return reply.status(201).header('location', `/api/scenarios/${made.id}`).send(made)
    },
  )

  server.post(
    '/scenarios/:id/versions',
    {
      schema: {
        summary: 'Change a scenario: a new version, unless it says the same as the newest',
        tags,
        params: byId,
        body: ScenarioChange,
        response: { 200: ScenarioHistory, ...refusals },
      },
    },
    async request => {
      const { id } = request.params
      return good(found(await addScenarioVersion(app, id, request.body), words.scenario, id))
    },
  )

  server.post(
    '/scenarios/:id/restore',
    {
      schema: {
        summary: 'Undo: an earlier version as the newest one',
        tags,
        params: byId,
        body: z.object({ version, basedOn: version }),
        response: { 200: ScenarioHistory, ...refusals },
      },
    },
    async request => {
      const { id } = request.params
      return good(found(await restoreScenario(app, id, request.body.version, request.body.basedOn), words.scenario, id))
    },
  )

  server.patch(
    '/scenarios/:id',
    {
      schema: {
        summary: 'Rename a scenario, put it away or take it out again',
        tags,
        params: byId,
        body: z.object({ name: name.optional(), archived: z.boolean().optional() }),
        response: { 200: ScenarioHistory, ...refusals },
      },
    },
    async request => {
      const { id } = request.params
      return good(found(await renameScenario(app, id, request.body), words.scenario, id))
    },
  )

  server.post(
    '/scenarios/:id/plans',
    {
      schema: {
        summary: 'Put a plan of a version into the line, by default of the newest',
        tags,
        params: byId,
        body: z.object({ version: version.optional() }).default({}),
        response: { 202: PlanInfo, 404: Problems, 422: Problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const info = good(found(await solveScenario(app, id, request.body.version), words.scenario, id))
      return reply.status(202).header('location', `/api/plans/${info.id}`).send(info)
    },
  )
}
