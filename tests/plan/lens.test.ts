// A plan through the lens of a province or city: parts of the targets add up, both sides of a border say the same, every cut balances.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { cutToArea } from '#plan/answer/areaCut.ts'
import { areaMeant } from '#plan/answer/areaMeant.ts'
import { areaBook } from '#plan/answer/areas.ts'
import { compareAreas } from '#plan/answer/compareAreas.ts'
import { sankey } from '#plan/answer/sankey.ts'
import { targetBases } from '#plan/answer/targetBases.ts'
import { splitTargets, targetsOfArea } from '#plan/answer/targetParts.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
async function solved(region: Region, settings: Scenario['settings'] = {}, integer = false): Promise<PlanResult> {
  const answer = await plan(region, { settings, ...(integer ? { integer, seconds: 20 } : {}) }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

const target = (id: string, measure: Row<'targets'>['measure'], unit: string, more: Partial<Row<'targets'>> = {}): Row<'targets'> => ({
  id,
  programme: 'p',
  clause: '一',
  year: 2022,
  measure,
  sense: '>=',
  unit,
  modelled: false,
  definitionZh: id,
  definitionEn: id,
  ...more,
})
/** A target of every measure; provinces with cities below, and one site in no area. */
function regionWithTargets(seed: number): Region {
  const made = randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2021, 2022] })
  const sites = made.sites.map((site, at) => {
    if (at === made.sites.length - 1) return { ...site, area: undefined }
    return at % 3 === 0 ? site : { ...site, area: `${site.area}-${at % 2}` }
  })
  const below = (province: string) => [0, 1].map(n => ({ id: `${province}-${n}`, level: 'prefecture' as const, parent: province }))
  return {
    ...made,
    meta: { ...made.meta, defaultProgramme: 'p' },
    areas: [
      { id: 'whole', level: 'region' },
      { id: 'north', nameZh: '北省', nameEn: 'North', level: 'province', parent: 'whole' },
      { id: 'south', nameZh: '南省', nameEn: 'South', level: 'province', parent: 'whole' },
      ...below('north'),
      ...below('south'),
    ],
    sites,
    programmes: [{ id: 'p', nameZh: '方案', nameEn: 'Programme' } as Row<'programmes'>],
    targets: [
      target('used', 'utilised', 'Mt'),
      target('used_north', 'utilised', 't', { areas: ['north'] }),
      target('used_slag', 'utilised', '万吨', { materials: ['slag'] }),
      target('rate', 'share', '%'),
      target('value', 'output_value', '亿元'),
      target('value_aggregate', 'output_value', 'CNY', { materials: ['aggregate'] }),
      target('opened', 'sites_opened', 'count'),
      target('made', 'output', 't'),
      target('crushed', 'capacity', 't/yr', { processes: ['crush'] }),
      target('added', 'new_capacity', 't/yr'),
      target('carbon', 'co2', 't CO2', { sense: '<=' }),
    ],
  }
}
const regions = [1, 2, 3, 4].map(seed => [seed, regionWithTargets(seed)] as const)
const scenarios: Scenario['settings'][] = [{}, { 'streamFactor.*': 0.5, 'demandFactor.*': 1.3 }]
const solvedRegions = await Promise.all(
  regions.flatMap(([seed, region]) =>
    scenarios.map(async (settings, at) => [`${seed}.${at}`, region, await solved(region, settings)] as const),
  ),
)
const whole = await solved(regionWithTargets(2), {}, true)
const cases = [...solvedRegions, ['2 whole sites', regionWithTargets(2), whole] as const]
const lenses = ['north', 'south', 'north-0', 'north-1', 'south-0', 'south-1', 'whole']

test.each(cases)('region %s: parts and rest of every target are what the plan achieves', (_, region, result) => {
  const split = splitTargets(result, region)
  const measures = ['utilised', 'share', 'output_value', 'sites_opened', 'output', 'capacity', 'new_capacity']
  expect(new Set(split.map(row => row.measure))).toEqual(new Set(measures))
  for (const row of split) {
    const { achieved } = result.targets.find(one => one.id === row.id)!
    const sum = row.parts.reduce((total, part) => total + part.amount, row.rest)
    expect(row.whole).toBe(achieved)
    expect(Math.abs(sum - row.whole), row.id).toBeLessThanOrEqual(1e-9 * Math.abs(row.whole))
    // What is left lies at the one site that is in no province.
    const stray = region.sites.at(-1)!.id
    const outside = targetsOfArea(
      result,
      { ...region, sites: region.sites.map(s => (s.id === stray ? { ...s, area: 'north-0' } : s)) },
      'north',
    )
    const inside = targetsOfArea(result, region, 'north')
    const of = (rows: typeof inside) => rows.find(one => one.id === row.id)?.here ?? 0
    // Put into the north, the stray site counts for a target of the north alone too.
    const gained = row.id === 'used_north' ? 0 : of(outside) - of(inside)
    expect(gained).toBeCloseTo(row.rest, 6)
  }
  expect(split.find(row => row.id === 'used')!.whole).toBeGreaterThan(0)
})

test.each(cases)('region %s: cities and what lies in none add up to their province', (_, region, result) => {
  for (const province of ['north', 'south'])
    for (const row of splitTargets(result, region, province)) {
      const own = targetsOfArea(result, region, province).find(one => one.id === row.id)?.here ?? 0
      expect(row.whole).toBeCloseTo(own, 6)
      expect(row.parts.reduce((total, part) => total + part.amount, row.rest)).toBeCloseTo(own, 6)
    }
})

test.each(cases)('region %s: neighbours agree about what passes between them, by tonnes and by material', (_, region, result) => {
  let seen = 0
  for (const period of result.periods)
    for (const pair of [
      ['north', 'south'],
      ['north-0', 'north-1'],
      ['north-0', 'south-1'],
    ] as const) {
      const [a, b] = pair.map(area => areaBook(result, region, area, period)!)
      const side = (book: typeof a, other: string) => book!.neighbours.find(row => row.area === other)
      const [there, back] = [side(a, pair[1]), side(b, pair[0])]
      expect(there?.sentT ?? 0).toBeCloseTo(back?.receivedT ?? 0, 6)
      expect(there?.receivedT ?? 0).toBeCloseTo(back?.sentT ?? 0, 6)
      expect(there?.sent ?? []).toEqual(back?.received ?? [])
      if (there !== undefined) seen++
    }
  expect(seen).toBeGreaterThan(0)
})

test.each(cases)('region %s: what passes between an area and each of its neighbours is what passes its border', (_, region, result) => {
  const stray = region.sites.at(-1)!.id
  const flows = result.flows.filter(flow => flow.from !== stray && flow.to !== stray)
  for (const lens of ['north', 'south', 'north-0', 'south-1']) {
    const book = areaBook({ ...result, flows }, region, lens)!
    const sum = (of: 'sentT' | 'receivedT') => book.neighbours.reduce((total, row) => total + row[of], 0)
    expect(sum('sentT')).toBeCloseTo(book.sentT, 6)
    expect(sum('receivedT')).toBeCloseTo(book.receivedT, 6)
  }
})

test('flow diagram of any area: every material, process and product balances, and its border is that of the book', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.constantFrom(...lenses), fc.integer({ min: 0, max: 1 }), ([, region, result], lens, at) => {
      const period = result.periods[at]!
      const { nodes, links } = sankey(result, region, period, lens)
      const sum = (wanted: (link: (typeof links)[number]) => boolean) => links.filter(wanted).reduce((total, link) => total + link.value, 0)
      for (const node of nodes.filter(entry => ['material', 'process', 'product'].includes(entry.kind))) {
        const [into, out] = [sum(link => link.target === node.id), sum(link => link.source === node.id)]
        expect(Math.abs(into - out), `${lens} ${node.id}`).toBeLessThan(1e-6 * into + 10)
      }
      const book = areaBook(result, region, lens, period)!
      // Links of less than half a tonne are not drawn.
      expect(Math.abs(sum(link => link.kind === 'received') - book.receivedT)).toBeLessThan(20)
      expect(Math.abs(sum(link => link.kind === 'sent') - book.sentT)).toBeLessThan(20)
    }),
    { seed: 20221123, numRuns: 60 },
  )
})

test.each(cases)('region %s: a cut has the rows of its places, and the cuts of all areas have all rows', (_, region, result) => {
  const parts = ['north', 'south'].map(area => cutToArea(result, region, area))
  const stray = region.sites.at(-1)!.id
  for (const table of ['activities', 'builds', 'disposals', 'stocks', 'prices'] as const) {
    const rows = result[table].filter(row => row.site !== stray)
    expect(
      parts.reduce((sum, part) => sum + part[table].length, 0),
      table,
    ).toBe(rows.length)
  }
  const both = new Set(parts.flatMap(part => part.flows.map(flow => flow.id)))
  expect(both.size).toBe(result.flows.filter(flow => flow.from !== stray || flow.to !== stray).length)
  for (const row of parts[0]!.capacityPrices) expect(['unit', 'build_limit', 'siding', 'stock', 'disposal']).toContain(row.kind)
})

test('prices of an area lie within those of the region, and say how many places they are of', () => {
  let seen = 0
  for (const [, region, result] of cases)
    for (const row of areaBook(result, region, 'north')!.prices) {
      expect(row.low).toBeLessThanOrEqual(row.median)
      expect(row.median).toBeLessThanOrEqual(row.high)
      expect(row.region.low).toBeLessThanOrEqual(row.low)
      expect(row.region.high).toBeGreaterThanOrEqual(row.high)
      expect(row.region.places).toBeGreaterThanOrEqual(row.places)
      seen++
    }
  expect(seen).toBeGreaterThan(0)
})

test('two plans by area: sides are those of each plan; a year that one of them does not plan is none', async () => {
  const region = regionWithTargets(1)
  const [base, other] = [await solved(region), await solved(region, { 'streamFactor.*': 0.5 })]
  const found = compareAreas({ result: base, region }, { result: other, region })!
  const north = found.rows.find(row => row.area === 'north')!
  expect(found.period).toBe(2022)
  expect(north.base!.arisesT).toBeGreaterThan(north.other!.arisesT)
  expect(north.other!.arisesT / north.base!.arisesT).toBeCloseTo(0.5, 9)
  expect(compareAreas({ result: base, region }, { result: other, region }, 1999)).toBeUndefined()
})

test('a goal on two bases: recovered is what the target counts, recovered and bought are what processes eat', () => {
  for (const [, region, result] of cases) {
    const pair = [
      target('recovered', 'utilised', 'Mt', { value: 1, materials: ['slag', 'ash'] }),
      target('here', 'external', 'Mt', { value: 1, reported: 137, materials: ['slag', 'ash'] }),
    ]
    expect(targetBases(result, region)).toEqual([])
    const [bases, ...more] = targetBases(result, { ...region, targets: [...region.targets, ...pair] })
    expect(more).toEqual([])
    const counted = result.flows.filter(
      flow => flow.period === 2022 && flow.process !== undefined && flow.origin !== 'output' && ['slag', 'ash'].includes(flow.material),
    )
    expect(bases!.recoveredT).toBeCloseTo(
      counted.reduce((sum, flow) => sum + flow.tonnes, 0),
      3,
    )
    const eaten = result.activities
      .filter(row => row.period === 2022)
      .reduce((sum, row) => sum + (row.inputs['slag'] ?? 0) + (row.inputs['ash'] ?? 0), 0)
    expect(bases!.usedT).toBeCloseTo(eaten, 0)
    expect(bases).toMatchObject({ requiredT: 1e6, reportedT: 1.37e8 })
    expect(bases!.materials.reduce((sum, row) => sum + row.arisesT.central, 0)).toBeCloseTo(bases!.arisesT.central, 6)
    expect(bases!.arisesT.central).toBeGreaterThan(0)
  }
})

const chinese: Pick<Region, 'areas'> = {
  areas: [
    { id: '130000', nameZh: '河北省', nameEn: 'Hebei', level: 'province' },
    { id: '130200', nameZh: '唐山市', nameEn: 'Tangshan', level: 'prefecture', parent: '130000' },
    { id: '150000', nameZh: '内蒙古自治区', nameEn: 'Inner Mongolia', level: 'province' },
    { id: '220000', nameZh: '吉林省', nameEn: 'Jilin', level: 'province' },
    { id: '220200', nameZh: '吉林市', nameEn: 'Jilin City', level: 'prefecture', parent: '220000' },
    { id: '130230', nameZh: '曹妃甸区', nameEn: 'Caofeidian', level: 'county', parent: '130200' },
  ],
}
test.each([
  ['130000', '130000'],
  ['河北', '130000'],
  ['河北省', '130000'],
  ['HEBEI', '130000'],
  ['Hebei Province', '130000'],
  ['唐山', '130200'],
  ['内蒙古', '150000'],
  ['inner mongolia', '150000'],
  ['吉林', '220000'],
  ['吉林市', '220200'],
  ['曹妃甸', '130230'],
])('%s is meant to be %s', (asked, id) => {
  const found = areaMeant(chinese, asked)
  expect(found.ok ? found.value.id : found.problems).toBe(id)
})
test('a name that nothing has names the nearest, in both languages; one that several have lists them', () => {
  const wrong = areaMeant(chinese, '唐山县')
  expect(wrong.ok ? '' : wrong.problems[0]!.fixZh).toContain('唐山市')
  const typed = areaMeant(chinese, 'Hebai')
  expect(typed.ok ? '' : typed.problems[0]!.fixEn).toContain('Hebei (130000)')
  const none = areaMeant({ areas: [] }, 'x')
  expect(none.ok ? '' : none.problems[0]!.code).toBe('area.unknown')
  const both = areaMeant({ areas: [...chinese.areas, { id: '130201', nameZh: '唐山东区', level: 'county' }] }, '唐')
  expect(both.ok ? '' : both.problems[0]!.code).toBe('area.several')
})
