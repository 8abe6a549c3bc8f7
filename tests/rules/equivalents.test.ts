// All 105 equivalents of the tables of the tax on air and water, held to a list of figures that was read from two copies of the law by
// another hand: each as a line and as the tax that ten equivalents cost, written by its name in the law.
import { readFileSync } from 'node:fs'
import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { eptAirWater } from '#rules/ept-air-water/rule.ts'
import { factProblems } from '#rules/engine/factProblems.ts'
import { judge } from '#rules/engine/judge.ts'

type Listed = [table: 'air' | 'w1' | 'w2', item: number, zh: string, kg: string, copies: number]
const listed = JSON.parse(readFileSync('tests/rules/equivalents.json', 'utf8')) as Listed[]

test('the list has 44 of air, 10 of class 1 and 51 of class 2', () => {
  const count = (table: string) => listed.filter(one => one[0] === table).length
  expect([count('air'), count('w1'), count('w2')]).toEqual([44, 10, 51])
  const lines = eptAirWater.parameters.filter(line => line.id.startsWith('EPT-EQ-') && line.unit === 'kg')
  expect(lines.map(line => line.value)).toEqual(expect.arrayContaining(listed.map(one => one[3])))
  expect(lines).toHaveLength(105)
})

test.each(listed.map(one => [`${one[0]} ${one[1]} ${one[2]}`, one] as const))('%s: ten equivalents', (_, [table, , zh, kg]) => {
  const medium = table === 'air' ? 'air' : 'water'
  const massKg = new Decimal(kg).times(10).toFixed()
  const facts = { month: '2026-01', medium, rateCny: '2', equivalentPlaces: 'exact', discharges: [{ pollutant: zh, massKg }] }
  expect(factProblems(eptAirWater, facts)).toEqual([])
  const ruleResult = judge(eptAirWater, facts)
  expect(ruleResult).toMatchObject({ answer: 'yes', figures: { equivalents: '10.0000', taxCny: '20.00' }, missing: [], unapproved: [] })
  const line = eptAirWater.parameters.find(one => one.id === ruleResult.chain.find(step => step.parameter.startsWith('EPT-EQ-'))?.parameter)
  expect([line?.value, line?.facets?.['class']]).toEqual([kg, table === 'air' ? 'air' : table === 'w1' ? '1' : '2'])
})
