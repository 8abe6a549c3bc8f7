// What is made of a result or said before one: Sankey, comparison, settings, hash, cancellation.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import { comparePlans } from '#plan/answer/compare.ts'
import { sha256, stableJson } from '#plan/answer/hash.ts'
import { plan, planWithInfluences } from '#plan/plan.ts'
import { sankey } from '#plan/answer/sankey.ts'
import { nearest } from '#plan/nearestWord.ts'
import { applySettings, settingHelp } from '#plan/settings.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
const region = randomRegion(5, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2021, 2022] })
async function solved(settings: Record<string, number | string | boolean> = {}): Promise<PlanResult> {
  const answer = await plan(region, { settings }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

test.each([1, 1.5])('Sankey: what enters a material, process or product leaves it, in every period, of streams x %d', async factor => {
  const result = await solved(factor === 1 ? {} : { 'streamFactor.*': factor })
  for (const period of result.periods) {
    const { nodes, links } = sankey(result, region, period)
    expect(new Set(nodes.map(node => node.kind))).toEqual(
      new Set(['source', 'material', 'process', 'product', 'place', 'loss', 'disposal']),
    )
    for (const node of nodes.filter(entry => ['material', 'process', 'product'].includes(entry.kind))) {
      const sum = (end: 'source' | 'target') => links.filter(link => link[end] === node.id).reduce((total, link) => total + link.value, 0)
      expect(Math.abs(sum('target') - sum('source')), node.id).toBeLessThan(1e-6 * sum('target') + 10)
    }
    const generated =
      region.streams.reduce((sum, row) => sum + row.tPerYear * factor, 0) +
      result.stocks.filter(row => row.period === period).reduce((sum, row) => sum + row.drawn, 0)
    expect(links.filter(link => link.kind === 'stream').reduce((sum, link) => sum + link.value, 0)).toBeCloseTo(generated, 0)
  }
})

test('comparison: differences add up, a plan does not differ from itself', async () => {
  const base = await solved(),
    other = await solved({ 'priceFactor.*': 0.8, levy: 'off' })
  const same = comparePlans(base, base)
  expect([same.objective.delta, same.flows, same.builds, same.settings]).toEqual([0, [], [], []])
  const compared = comparePlans(base, other)
  expect(compared.objective.delta).toBeCloseTo(other.objective.value - base.objective.value, 6)
  const { revenue, subsidy, ...paid } = compared.costs
  expect(Object.values(paid).reduce((sum, row) => sum + row.delta, 0) - revenue!.delta - subsidy!.delta).toBeCloseTo(
    compared.objective.delta,
    2,
  )
  expect(compared.flows.length).toBeGreaterThan(0)
  expect(compared.settings.map(row => row.key)).toEqual(['levy', 'priceFactor.*'])
})

test('settings change what they name and nothing else', () => {
  const changed = applySettings(region, {
    'target.used': 123,
    'mode.truck.cnyPerTkm': 1,
    'streamFactor.*': 2,
    'streamFactor.ash': 3,
    'rail.slotsFactor': 0.5,
    'price.binder': 99,
    'parameter.discountRate': 0.05,
    levy: 'off',
    'policy.carbon': 80,
  })
  if (!changed.ok) throw new Error('refused')
  const { value } = changed
  expect(value.targets[0]!.value).toBe(123)
  expect(value.modes.find(row => row.id === 'truck')!.cnyPerTkm).toBe(1)
  expect(value.streams.map((row, i) => row.tPerYear / region.streams[i]!.tPerYear)).toEqual(
    region.streams.map(row => (row.material === 'ash' ? 6 : 2)),
  )
  expect(value.stations[0]!.trainsPerDay).toBe(region.stations[0]!.trainsPerDay! / 2)
  expect(value.demands.filter(row => row.material === 'binder').every(row => row.priceCnyPerT === 99)).toBe(true)
  expect(value.policies.map(row => [row.id, row.active, row.cnyPerT])).toEqual(
    region.policies.map(row => [
      row.id,
      row.id === 'levy' ? false : row.id === 'carbon' ? true : row.active,
      row.id === 'carbon' ? 80 : row.cnyPerT,
    ]),
  )
  expect(value.arcs).toBe(region.arcs)
})

test('a number outside its range is refused with the range, at every door of settings, and never bent into it', () => {
  const refused = (settings: Record<string, number | string>) => {
    const answer = applySettings(region, settings)
    return answer.ok ? [] : answer.problems.map(problem => `${problem.code} ${problem.en}`)
  }
  expect(refused({ 'mode.truck.cnyPerTkm': -5 })).toEqual([
    'setting.range Value -5 of setting "mode.truck.cnyPerTkm" is not between 0 and 20.',
  ])
  const outside: Record<string, number | string>[] = [
    { 'demandFactor.*': 1_200_000 },
    { 'streamFactor.*': '-1' },
    { 'rail.slotsFactor': 1e9 },
    { 'parameter.discountRate': 8 },
    { 'parameter.stationsPerSite': 2.5 },
    { 'target.used': -1 },
    { 'target.used': 1e14 },
    { 'price.binder': 1e9 },
    { 'policy.carbon': -3 },
    { carbonPrice: 1e8 },
    { 'freightFactor.truck': 101 },
  ]
  for (const settings of outside) expect(refused(settings)[0], JSON.stringify(settings)).toMatch(/^setting\.range /)
  expect(refused({ 'mode.truck.cnyPerTkm': 0, 'parameter.discountRate': 0.08, 'demandFactor.*': 100, 'price.binder': -20 })).toEqual([])
})

test('a refused setting says the unit of the very figure that it sets, in both languages', () => {
  const fixes = (settings: Record<string, number | string>) => {
    const answer = applySettings(region, settings)
    return answer.ok ? [] : answer.problems.map(problem => [problem.fixZh, problem.fixEn])
  }
  expect(fixes({ 'mode.truck.cnyPerTkm': -5 })).toEqual([
    [
      '请给出 0 至 20 之间的数（运输方式的一个数，或 off 停用；单位：元/吨公里）。',
      'Give a number from 0 to 20 (a figure of a mode, or off to leave it out; unit: CNY/tkm).',
    ],
  ])
  const unit: [key: string, value: number | string, zh: string, en: string][] = [
    ['mode.truck.fleetTkmPerYear', -1, '吨公里/年', 'tkm/yr'],
    ['mode.truck.minKm', 'far', '公里', 'km'],
    ['target.used', -1, '吨', 't'],
    ['parameter.daysPerYear', -1, '天', 'days'],
    ['demandFactor.*', 1_200_000, '倍', 'times'],
    ['carbonPrice', 1e8, '元/吨二氧化碳', 'CNY/t CO2'],
  ]
  for (const [key, value, zh, en] of unit) {
    const [fix] = fixes({ [key]: value })
    expect(fix?.[0], key).toContain(`单位：${zh}）`)
    expect(fix?.[1], key).toContain(`unit: ${en})`)
  }
})

test('a wrong key, id or value is a problem that names the nearest one', () => {
  const wrong = applySettings(region, {
    'tagret.used': 1,
    'target.usd': 1,
    'mode.truck.cnyPerKm': 1,
    'price.binder': 'cheap',
    estimate: 'middle',
  })
  if (wrong.ok) throw new Error('accepted')
  expect(wrong.problems.map(problem => [problem.code, problem.place.path])).toEqual([
    ['setting.value', 'settings.estimate'],
    ['setting.unknown-target', 'settings.mode.truck.cnyPerKm'],
    ['setting.value', 'settings.price.binder'],
    ['setting.unknown', 'settings.tagret.used'],
    ['setting.unknown-target', 'settings.target.usd'],
  ])
  expect(wrong.problems.map(problem => problem.fixEn).join(' ')).toMatch(/cnyPerTkm.*target.*used/)
  expect(wrong.problems.every(problem => problem.zh !== '' && problem.fixZh !== '')).toBe(true)
  expect(nearest('a', [])).toBeUndefined()
  expect(settingHelp.length).toBeGreaterThan(15)
})

test('a period or programme that the region does not have is refused', async () => {
  const answer = await plan(region, { settings: {}, periods: [2030], programme: 'none' }, { now: () => 0, engine })
  expect(answer.ok ? [] : answer.problems.map(problem => problem.code)).toEqual(['scenario.period', 'scenario.programme'])
})

test('a recipe whose tonnes do not balance is refused by name', async () => {
  const broken = {
    ...region,
    process_flows: region.process_flows.map(row => (row.process === 'crush' && row.direction === 'in' ? { ...row, t: 1.3 } : row)),
  }
  const answer = await plan(broken, { settings: {} }, { now: () => 0, engine })
  expect(answer.ok ? [] : answer.problems.map(problem => [problem.code, problem.place.path])).toEqual([['plan.recipe.unbalanced', 'crush']])
})

test('a stop between rounds ends in a result that says cancelled, and gives the memory back', async () => {
  const answer = await plan(region, { settings: {} }, { now: () => 0, engine, shouldStop: () => true })
  expect(answer.ok && answer.value.status).toBe('cancelled')
  expect((await solved()).status).not.toBe('cancelled')
})

test('progress tells phases in order and never invents a fraction', async () => {
  const phases: string[] = []
  await plan(
    region,
    { settings: {} },
    {
      now: () => 0,
      engine,
      onProgress: progress => {
        phases.push(progress.phase)
        expect(progress.gap).toBeUndefined()
      },
    },
  )
  expect(phases.slice(0, 3)).toEqual(['loading', 'network', 'solving'])
  expect(phases.at(-1)).toBe('checking')
})

test('influences come with the result and are sorted by reach', async () => {
  const intervals = {
    ...region,
    modes: region.modes.map(row => ({ ...row, cnyPerTkmLow: row.cnyPerTkm * 0.8, cnyPerTkmHigh: row.cnyPerTkm * 1.2 })),
  }
  const answer = await planWithInfluences(intervals, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error('refused')
  expect(answer.value.influences.map(row => row.table)).toEqual(['modes', 'modes', 'modes'])
  expect(answer.value.influences[0]!.costAtHigh).toBeGreaterThan(answer.value.influences[2]!.costAtHigh!)
  expect(answer.value.influences[0]!.costAtLow).toBeCloseTo(-answer.value.influences[0]!.costAtHigh!, 4)
})

test('the hash is SHA-256 of JSON with sorted keys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { seed: 1, numRuns: 60 },
  )
  expect(stableJson({ b: [1, { d: undefined, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null}]}')
})
