// Conflicts of random regions that ask too much: each named limit is needed, which the tables themselves show when it is taken away.
import { expect, test } from 'vitest'
import type { Region, Row } from '#domain/region.ts'
import { StudyAnswer, StudyRequest, type StudyResultOf } from '#domain/study.ts'
import { plan } from '#plan/plan.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }
type Found = StudyResultOf<'conflict'>
function conflicts(region: Region): Found {
  const request = StudyRequest.parse({ kind: 'conflict', region: 'test', scenario: { settings: {} }, options: {} })
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result } = StudyAnswer.parse(answer.value)
  if (result.kind !== 'conflict') throw new Error('another kind')
  return result
}
async function holds(region: Region): Promise<boolean> {
  const answer = await plan(region, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error('refused')
  return answer.value.status === 'optimal'
}

/** Endless where a member speaks; endless everywhere but in the members. */
const much = 1e8
type Member = Found['conflicts'][number]['members'][number]
function within(region: Region, site: string, member: Member): boolean {
  const area = region.sites.find(row => row.id === site)!.area
  return member.area === undefined || member.area === area
}
function without(region: Region, away: (kind: string, id: string, site: string) => boolean): Region {
  const copy = structuredClone(region)
  copy.targets = copy.targets.map(row => (away('target', row.id, '') ? { ...row, modelled: false } : row))
  copy.streams = copy.streams.map(row => (away('supply', row.material, row.site) ? { ...row, tPerYear: much } : row))
  copy.stocks = copy.stocks.map(row => (away('stock', row.material, row.site) ? { ...row, t: much, drawTPerYear: much } : row))
  copy.units = copy.units.map(row => (away('unit', row.process, row.site) ? { ...row, existingTPerYear: much } : row))
  copy.demands = copy.demands.map(row => ({
    ...row,
    tPerYear: away('demand', row.material, row.site) ? much : row.tPerYear,
    minTPerYear: away('least_demand', row.material, row.site) ? 0 : (row.minTPerYear ?? 0),
  }))
  copy.blend_limits = copy.blend_limits.filter(row => !away('blend', `${row.process}~${row.component}`, ''))
  copy.stations = copy.stations.map((row): Row<'stations'> => (away('siding', row.id, '') ? { ...row, trainsPerDay: much } : row))
  copy.modes = copy.modes.map((row): Row<'modes'> => (away('fleet', row.id, '') ? { ...row, fleetTkmPerYear: 1e15 } : row))
  return copy
}

test('random regions that ask too much: every member of a conflict is needed, and the members alone conflict', async () => {
  let members = 0
  for (const seed of [1, 4, 6, 9]) {
    const region = randomRegion(seed, size)
    region.targets = region.targets.map(row => ({ ...row, value: 9e6 }))
    if (seed === 4) region.targets.push({ ...region.targets[0]!, id: 'binder', measure: 'output', materials: ['binder'], value: 8e6 })
    const { status, conflicts: found, relaxations } = conflicts(region)
    expect(status).toBe('conflict')
    expect(relaxations.length).toBeGreaterThan(0)
    expect(found.length).toBe(seed === 4 ? 2 : 1)
    const [first] = found
    expect(first!.irreducible).toBe(true)
    const names = (member: Member) => (kind: string, id: string, site: string) =>
      member.kind === kind && member.id === id && (site === '' || within(region, site, member))
    const alone = without(region, (kind, id, site) => !first!.members.some(member => names(member)(kind, id, site)))
    expect(await holds(alone)).toBe(false)
    for (const member of first!.members) {
      expect(await holds(without(alone, names(member))), `${seed}: without ${member.kind} ${member.id}`).toBe(true)
      members++
    }
  }
  expect(members).toBeGreaterThan(8)
})

test('a region that can hold everything has no conflict', () => {
  const region = randomRegion(3, size)
  for (const target of region.targets) target.value = 1000
  expect(conflicts(region)).toMatchObject({ status: 'feasible', conflicts: [] })
})

test('a link and a quota stand against a demand under their names; so does a share against what is lacking for it', () => {
  type Tables = Parameters<typeof regionOf>[0]
  const sand: Row<'materials'> = { id: 'sand', kind: 'secondary' }
  const demanded: Row<'demands'> = { site: 'town', material: 'sand', tPerYear: 100, minTPerYear: 100, priceCnyPerT: 50 }
  const tables: Tables = {
    areas: ['near', 'far'].map(id => ({ id, level: 'province' })),
    materials: [sand],
    sites: [
      { id: 'pit', kind: 'place', area: 'near' },
      { id: 'town', kind: 'place', area: 'far' },
    ],
    streams: [{ site: 'pit', material: 'sand', tPerYear: 200 }],
    demands: [demanded],
    arcs: [{ from: 'pit', to: 'town', mode: 'belt', cnyPerT: 10 }],
  }
  const against = (more: Tables) => {
    const { conflicts: found } = conflicts(regionOf({ ...tables, ...more }))
    expect(found).toMatchObject([{ irreducible: true }])
    const members = found[0]!.members.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    return members.map(({ kind, id, limit }) => [kind, id, limit === null ? null : Math.round(limit)])
  }
  const demand = ['least_demand', 'sand', 100]
  for (const link of [{ maxTPerYear: 60 }, { maxTPerYear: 60, cnyPerYear: 5, minTPerYear: 1 }])
    expect(against({ links: [{ id: 'most', mode: 'belt', ...link }] })).toEqual([demand, ['link', 'most', 60]])
  expect(against({ policies: [{ id: 'out', kind: 'quota_move', area: 'near', tPerYear: 40, active: true }] })).toEqual([
    demand,
    ['quota', 'out', 40],
  ])
  // Half of the goods by a way that has no capacity.
  const made: Tables = {
    materials: [sand, { id: 'goods', kind: 'product' }],
    demands: [{ ...demanded, material: 'goods' }],
    processes: ['old', 'new'].map(id => ({ id, product: 'goods' })),
    process_flows: ['old', 'new'].flatMap((process): Row<'process_flows'>[] => [
      { process, direction: 'in', material: 'sand', t: 1 },
      { process, direction: 'out', material: 'goods', t: 1 },
    ]),
    units: [
      { site: 'pit', process: 'old', existingTPerYear: 500 },
      { site: 'pit', process: 'new', existingTPerYear: 10 },
    ],
    modes: [{ id: 'truck', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 1 }],
    policies: [{ id: 'half', kind: 'least_share', material: 'goods', process: 'new', share: 0.5, active: true }],
  }
  expect(against(made)).toEqual([
    ['least_demand', 'goods', 100],
    ['share', 'half', null],
    ['unit', 'new', 10],
  ])
})
