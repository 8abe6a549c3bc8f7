// The checker against plans of every measure that a target may have, of quotas and of short hauls: right plans pass, planted errors do not.
import { expect, test } from 'vitest'
import { checkPlan } from '#verify/checkPlan.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from '../plan/regions.ts'
import { failedChecks } from './failedChecks.ts'

const engine = await openEngine()

async function solved(region: Region, integer = false): Promise<PlanResult> {
  const answer = await plan(region, { settings: {}, ...(integer ? { integer } : {}) }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

const seeds = [3, 5, 8]
/** With the region's own target of utilised tonnes beside it, or alone. */
function withTarget(base: Region, target: Partial<Row<'targets'>>, alone = false): Region {
  const own = base.targets[0]!
  return { ...base, targets: [...(alone ? [] : [own]), { ...own, id: 'asked', materials: undefined, ...target }] }
}
const bounds: [string, (base: Region, free: PlanResult) => Region][] = [
  ['share', base => withTarget(base, { measure: 'share', sense: '>=', value: 15, unit: '%', materials: ['#solid'] }, true)],
  [
    'a share that cannot be reached',
    base => withTarget(base, { measure: 'share', sense: '>=', value: 1, unit: 'share', materials: ['#solid'] }),
  ],
  [
    'CO2 below what the cheapest plan has',
    (base, { co2 }) => withTarget(base, { measure: 'co2', sense: '<=', value: co2.netKg / 1000 - 2e4, unit: 't CO2' }),
  ],
  [
    'half of the hauls',
    (base, { flows }) =>
      withTarget(base, {
        measure: 'haul',
        sense: '<=',
        value: 0.5 * flows.reduce((sum, { tonnes, km }) => sum + tonnes * km, 0),
        unit: 'tkm',
      }),
  ],
  [
    'half of the investment',
    (base, { builds }) =>
      withTarget(base, {
        measure: 'investment',
        sense: '<=',
        value: 0.5 * builds.reduce((sum, { capacity }) => sum + 100 * capacity, 1e6),
        unit: 'CNY',
      }),
  ],
  [
    'a cost that is not reached',
    (base, { objective }) => withTarget(base, { measure: 'cost', sense: '<=', value: objective.value + 1e8, unit: 'CNY' }),
  ],
  [
    'a quota on movement',
    base => ({
      ...base,
      policies: [...base.policies, { id: 'q', kind: 'quota_move', area: 'north', areaTo: 'south', tPerYear: 20_000, active: true }],
    }),
  ],
  [
    'no movement at all into an area',
    base => ({ ...base, policies: [...base.policies, { id: 'q', kind: 'quota_move', areaTo: 'south', tPerYear: 0, active: true }] }),
  ],
  [
    'a target that is left where it is too dear',
    base => withTarget(base, { measure: 'utilised', sense: '>=', value: 90, unit: '万吨', payCnyPerUnit: 120_000 }),
  ],
  ['a share that has a price', base => withTarget(base, { measure: 'share', sense: '>=', value: 95, unit: '%', payCnyPerUnit: 300_000 })],
  [
    'CO2 that may be paid for',
    (base, { co2 }) => withTarget(base, { measure: 'co2', sense: '<=', value: co2.netKg / 1000 - 5000, unit: 't CO2', payCnyPerUnit: 40 }),
  ],
  [
    'sites that stand for many places',
    base => ({ ...base, sites: base.sites.map((row, at) => ({ ...row, spreadKm: 5 + 20 * (at % 3) })) }),
  ],
  [
    'holders of streams that ask a price',
    base => ({ ...base, streams: base.streams.map((row, at) => ({ ...row, cnyPerT: 7 * (1 + (at % 4)) })) }),
  ],
  [
    'years that building takes',
    base => ({
      ...base,
      parameters: [...base.parameters, { id: 'decisionYear', value: 2021, unit: 'year' }],
      process_parameters: [
        ...base.process_parameters,
        ...base.processes.map((row, at) => ({ process: row.id, parameter: 'leadTimeYears' as const, value: at % 3, unit: 'years' })),
      ],
    }),
  ],
  ['short hauls that pay more', base => ({ ...base, modes: base.modes.map(row => ({ ...row, shortHaulKm: 120, shortHaulCnyPerT: 20 })) })],
]

test.each(bounds)('%s: the right plan passes', async (_, bounded) => {
  for (const seed of seeds)
    for (const periods of [[2022], [2021, 2022]]) {
      const base = randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 5, periods })
      const region = bounded(base, await solved(base))
      expect(failedChecks(region, await solved(region))).toEqual([])
    }
})

test('a price of a bound that is not its own is found, and so is an amount that is not reached', async () => {
  const base = randomRegion(5, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] })
  for (const [name, bounded] of bounds.slice(2, 5)) {
    const region = bounded(base, await solved(base))
    const right = await solved(region)
    const told = right.targets.find(({ id }) => id === 'asked')!
    const failed = (change: Partial<typeof told>) =>
      checkPlan(region, { ...right, targets: right.targets.map(row => (row === told ? { ...row, ...change } : row)) }).filter(
        ({ ok }) => !ok,
      )
    expect(failed({ achieved: told.achieved! * 1.01 + 1 }), name).not.toEqual([])
    expect(failed({ price: (told.price ?? 0) * 2 + 1e3 }), name).not.toEqual([])
  }
})
