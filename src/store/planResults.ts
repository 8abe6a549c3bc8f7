// The answer of a plan in the store: flows in columns for filters and sums, every other table as one JSON part.
// Flows and parts are kept as the text that was written, so that a result read back is that result, to the byte.
import { sql } from 'kysely'
import type { Expression, SqlBool } from 'kysely'
import type { PlanResult } from '#domain/plan.ts'
import type { Store } from './openStore.ts'
import { texts } from './textColumn.ts'
import type { PlanResultTables } from './tables/planResults.ts'

type Flow = PlanResult['flows'][number]

const arrayParts = ['activities', 'builds', 'disposals', 'stocks', 'prices', 'capacityPrices', 'checks'] as const
export type PlanPart = (typeof arrayParts)[number]
const batchRows = 10_000

/** Writes a whole result, in place of an earlier one. Call inside the transaction that ends the plan. */
export async function savePlanResult(
  store: Store,
  plan: string,
  result: PlanResult,
  extraParts: Record<string, unknown> = {},
): Promise<void> {
  await store.db.deleteFrom('plan_flow').where('plan', '=', plan).execute()
  await store.db.deleteFrom('plan_part').where('plan', '=', plan).execute()
  const { flows, ...head } = result
  for (let at = 0; at < flows.length; at += batchRows) {
    const part = flows.slice(at, at + batchRows)
    const column = <T>(get: (flow: Flow) => T): T[] => part.map(get)
    await sql`insert into plan_flow (plan, ordinal, id, material, from_site, to_site, mode, period, tonnes, km, cny, co2_kg, process, json)
      select ${plan}, t.* from unnest(${part.map((_, index) => at + index)}::int[], ${texts(column(flow => flow.id))},
        ${texts(column(flow => flow.material))}, ${texts(column(flow => flow.from))}, ${texts(column(flow => flow.to))},
        ${texts(column(flow => flow.mode))}, ${column(flow => flow.period)}::int[],
        ${column(flow => flow.tonnes)}::float8[], ${column(flow => flow.km)}::float8[], ${column(flow => flow.cny)}::float8[],
        ${column(flow => flow.co2Kg)}::float8[], ${texts(column(flow => flow.process ?? null))},
        ${texts(column(flow => JSON.stringify(flow)))}) as t`.execute(store.db)
  }
  const parts: Record<string, unknown> = { ...extraParts, order: Object.keys(result) }
  const rest: Record<string, unknown> = { ...head }
  for (const name of arrayParts) {
    parts[name] = head[name]
    delete rest[name]
  }
  parts['head'] = rest
  await store.db
    .insertInto('plan_part')
    .values(Object.entries(parts).map(([part, value]) => ({ plan, part, json: JSON.stringify(value) })))
    .execute()
}

/**
 * Writes the result of one plan as that of another with the same question; only its scenario's name is the other's own.
 * @returns false when the first plan has none (any more): the caller rolls back
 */
export async function copyPlanResult(store: Store, from: string, to: string, name: string | undefined): Promise<boolean> {
  // Shared until the end of the transaction, so that nobody deletes the first plan in the middle.
  await sql`select id from plan where id = ${from} for share`.execute(store.db)
  const text = await readPlanPart(store, from, 'head')
  if (text === undefined) return false
  await store.db.deleteFrom('plan_flow').where('plan', '=', to).execute()
  await store.db.deleteFrom('plan_part').where('plan', '=', to).execute()
  const columns = sql.raw('ordinal, id, material, from_site, to_site, mode, period, tonnes, km, cny, co2_kg, process, json')
  await sql`insert into plan_flow (plan, ${columns}) select ${to}, ${columns} from plan_flow where plan = ${from}`.execute(store.db)
  await sql`insert into plan_part (plan, part, json) select ${to}, part, json from plan_part where plan = ${from} and part <> 'head'`.execute(
    store.db,
  )
  const head = JSON.parse(text) as Pick<PlanResult, 'scenario'>
  const { name: _, ...scenario } = head.scenario
  const json = JSON.stringify({ ...head, scenario: { ...(name === undefined ? {} : { name }), ...scenario } })
  await store.db.insertInto('plan_part').values({ plan: to, part: 'head', json }).execute()
  return true
}

/** @returns the part as JSON text, undefined when the plan has none */
export async function readPlanPart(store: Store, plan: string, part: string): Promise<string | undefined> {
  const row = await store.db.selectFrom('plan_part').select('json').where('plan', '=', plan).where('part', '=', part).executeTakeFirst()
  return row?.json
}

/** The whole result as it was written, fields in their order. */
export async function readPlanResult(store: Store, plan: string): Promise<PlanResult | undefined> {
  const stored = await store.db.selectFrom('plan_part').selectAll().where('plan', '=', plan).execute()
  const part = (name: string): unknown => {
    const row = stored.find(one => one.part === name)
    return row === undefined ? undefined : JSON.parse(row.json)
  }
  const order = part('order') as string[] | undefined
  if (order === undefined) return undefined
  const head = part('head') as Record<string, unknown>
  const flows = (await readFlows(store, plan, {}, { field: 'ordinal', descending: false }, 0, null)).rows
  const whole = order.map((name): [string, unknown] => {
    if (name === 'flows') return [name, flows]
    return [name, name in head ? head[name] : part(name)]
  })
  return Object.fromEntries(whole) as PlanResult
}

export type FlowFilter = {
  period?: number
  material?: string[]
  mode?: string[]
  from?: string
  to?: string
  site?: string
  /** Sites of an area: flows that begin or end at one of them. */
  sites?: readonly string[]
  process?: string
  minTonnes?: number
}
export const flowSorts = ['ordinal', 'id', 'material', 'from', 'to', 'mode', 'period', 'tonnes', 'km', 'cny', 'co2Kg', 'process'] as const
export type FlowSort = { field: (typeof flowSorts)[number]; descending: boolean }
const sortColumn: Record<FlowSort['field'], keyof PlanResultTables['plan_flow']> = {
  ordinal: 'ordinal',
  id: 'id',
  material: 'material',
  from: 'from_site',
  to: 'to_site',
  mode: 'mode',
  period: 'period',
  tonnes: 'tonnes',
  km: 'km',
  cny: 'cny',
  co2Kg: 'co2_kg',
  process: 'process',
}

/** Flows that pass the filter, a page of them, with the count and the tonnes of all that pass. */
export async function readFlows(
  store: Store,
  plan: string,
  filter: FlowFilter,
  sort: FlowSort,
  offset: number,
  limit: number | null,
): Promise<{ total: number; tonnes: number; rows: Flow[] }> {
  const matching = store.db.selectFrom('plan_flow').where(test => {
    const all: Expression<SqlBool>[] = [test('plan', '=', plan)]
    if (filter.period !== undefined) all.push(test('period', '=', filter.period))
    if (filter.material !== undefined) all.push(test('material', 'in', filter.material))
    if (filter.mode !== undefined) all.push(test('mode', 'in', filter.mode))
    if (filter.from !== undefined) all.push(test('from_site', '=', filter.from))
    if (filter.to !== undefined) all.push(test('to_site', '=', filter.to))
    if (filter.site !== undefined) all.push(test.or([test('from_site', '=', filter.site), test('to_site', '=', filter.site)]))
    if (filter.sites !== undefined) {
      const sites = texts(filter.sites)
      all.push(sql<SqlBool>`(from_site = any(${sites}) or to_site = any(${sites}))`)
    }
    if (filter.process !== undefined) all.push(test('process', '=', filter.process))
    if (filter.minTonnes !== undefined) all.push(test('tonnes', '>=', filter.minTonnes))
    return test.and(all)
  })
  const sum = await matching
    .select(sql<number>`count(*)::int`.as('total'))
    .select(sql<number>`coalesce(sum(tonnes), 0)`.as('tonnes'))
    .executeTakeFirstOrThrow()
  let page = matching
    .select('json')
    .orderBy(sortColumn[sort.field], sort.descending ? 'desc' : 'asc')
    .orderBy('ordinal')
    .offset(offset)
  if (limit !== null) page = page.limit(limit)
  const rows = await page.execute()
  return { total: sum.total, tonnes: sum.tonnes, rows: rows.map(row => JSON.parse(row.json) as Flow) }
}
