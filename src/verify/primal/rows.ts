// Every row of the result speaks of things that the region has, in amounts that can be. What does not is set aside, so that the checks after
// this one read only rows that mean something; the result has failed by then.
import type { PlanResult } from '#domain/plan.ts'
import type { Case } from '../case.ts'

/** The rows of the result that mean something. */
export function checkRows(c: Case): PlanResult {
  const { region, result, tables, nodes, book } = c
  const tally = book.open('rows')
  const years = new Set(result.periods)
  const has = (row: { site: string; material?: string; period: number }) =>
    years.has(row.period) && tables.sites.has(row.site) && (row.material === undefined || tables.materials.has(row.material))
  const able = (...amounts: number[]) => amounts.every(amount => Number.isFinite(amount) && amount >= 0)
  const known = <T>(rows: readonly T[], what: string, right: (row: T) => boolean, name: (row: T) => string): T[] =>
    rows.filter(row => {
      const good = right(row)
      tally.holds(good, [what, name(row)])
      return good
    })
  const place = (row: { period: number; site: string; material?: string; process?: string | undefined }) =>
    [row.period, row.site, row.process, row.material].filter(part => part !== undefined).join(' ')
  const { periods } = region.meta
  tally.holds(
    result.periods.length > 0 && result.periods.every((year, at) => periods.includes(year) && !(year <= (result.periods[at - 1] ?? 0))),
    ['periods'],
  )
  const arcModes = new Set(region.arcs.map(row => row.mode ?? 'arc'))
  const flows = known(
    result.flows,
    'flow',
    flow =>
      has({ site: flow.from, material: flow.material, period: flow.period }) &&
      (tables.modes.has(flow.mode) || arcModes.has(flow.mode)) &&
      nodes.receiverAt(flow.to, flow.material, flow.process) !== undefined &&
      able(flow.tonnes, flow.km, flow.co2Kg) &&
      Number.isFinite(flow.cny),
    flow => flow.id,
  )
  const ids = new Set(flows.map(flow => flow.id))
  tally.holds(ids.size === flows.length, ['flow', 'id'])
  const unitRow = (row: { site: string; process: string; unit: string; period: number }) =>
    years.has(row.period) && nodes.unitAt(row.site, row.process)?.id === row.unit
  const once = <T extends { unit: string; period: number }>(rows: T[], what: string): T[] => {
    tally.holds(new Set(rows.map(row => `${row.unit}~${row.period}`)).size === rows.length, [what, 'twice'])
    return rows
  }
  const eaten = (record: Record<string, number>) => Object.entries(record).every(([id, t]) => tables.materials.has(id) && able(t))
  // What may give way: targets, least demands, and what must go somewhere.
  const gives = new Set([
    ...region.targets.map(row => `target~${row.id}`),
    ...region.demands.map(row => `demand~${row.site}~${row.material}`),
    ...nodes.supplies.map(row => `other~${row.site}~${row.material}`),
  ])
  return {
    ...result,
    flows,
    activities: once(
      known(
        result.activities,
        'activity',
        row => unitRow(row) && able(row.tonnes, row.capacity, row.existing) && eaten(row.inputs) && eaten(row.outputs),
        place,
      ),
      'activity',
    ),
    builds: once(
      known(result.builds, 'build', row => unitRow(row) && able(row.capacity), place),
      'build',
    ),
    ...soundDecisions(c, { known, has, able, unitRow, place }),
    disposals: known(
      result.disposals,
      'disposal',
      row => has(row) && able(row.tonnes) && Number.isFinite(row.cny) && Number.isFinite(row.levyCny),
      place,
    ),
    stocks: known(
      result.stocks,
      'stock',
      row => has(row) && able(row.drawn, row.left) && nodes.supplyAt('stream', row.site, row.material)?.stock !== undefined,
      place,
    ),
    prices: known(result.prices, 'price', row => has(row) && Number.isFinite(row.value), place),
    capacityPrices: known(
      result.capacityPrices,
      'capacityPrice',
      row => years.has(row.period) && able(row.used, row.limit, row.value),
      row => `${row.period} ${row.kind} ${row.id}`,
    ),
    relaxations: known(
      result.relaxations,
      'relaxation',
      row => able(row.by) && (row.period === undefined || years.has(row.period)) && gives.has(`${row.kind}~${row.id}`),
      row => `${row.kind} ${row.id}`,
    ),
    targets: known(
      result.targets,
      'target',
      row => region.targets.some(target => target.id === row.id && target.programme === result.programme),
      row => row.id,
    ),
  }
}

type Tests = {
  known: <T>(rows: readonly T[], what: string, right: (row: T) => boolean, name: (row: T) => string) => T[]
  has: (row: { site: string; material?: string; period: number }) => boolean
  able: (...amounts: number[]) => boolean
  unitRow: (row: { site: string; process: string; unit: string; period: number }) => boolean
  place: (row: { period: number; site: string; material?: string; process?: string | undefined }) => string
}
/** Links, closings and single sources, where the result has any. */
function soundDecisions({ region, result, tables, nodes }: Case, { known, has, able, unitRow, place }: Tests): Partial<PlanResult> {
  const { links, closings, sources } = result
  const decided: Partial<PlanResult> = {}
  if (links !== undefined)
    decided.links = known(
      links,
      'link',
      row => result.periods.includes(row.period) && region.links.some(one => one.id === row.link) && able(row.open, row.tonnes, row.cny),
      row => `${row.period} ${row.link}`,
    )
  if (closings !== undefined) decided.closings = known(closings, 'closing', row => unitRow(row) && able(row.part, row.cny), place)
  if (sources !== undefined)
    decided.sources = known(
      sources,
      'source',
      row =>
        has(row) && tables.sites.has(row.from) && nodes.receiverAt(row.site, row.material, row.process) !== undefined && able(row.tonnes),
      place,
    )
  return decided
}
