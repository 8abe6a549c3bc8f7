// Planned tax is evaluated tax: what the planner charges on its flows is what the rule makes of them, and the rates in
// the tables of the regions are those of the rule's folder.
import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import type { Facts } from '#domain/ruling.ts'
import type { Region } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { eptCategoryOf } from '#rules/ept-solid-waste/parameters.ts'
import { eptSolidWaste } from '#rules/ept-solid-waste/rule.ts'
import { judge } from '#rules/frame/judge.ts'
import { levyPerTonne } from '#rules/perTonne.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/readRegionFiles.ts'
import { regionUnderLaw } from '#steps/rules/lawfulRates.ts'

async function regionAt(path: string): Promise<Region> {
  const read = await readRegionFiles(path)
  if (!read.ok) throw new Error(read.problems[0]?.en)
  return read.value.region
}

test.each(['data/region-jjj', 'examples/two-towns'])('%s: every levy is the rate of the law on its first day', async path => {
  const levies = (await regionAt(path)).policies.filter(row => row.kind === 'levy_disposal')
  expect(levies.length).toBeGreaterThan(3)
  for (const row of levies)
    expect(`${row.id} ${row.cnyPerT}`).toBe(`${row.id} ${levyPerTonne(row.material ?? '', row.validFrom ?? '')?.toString()}`)
})

test('a levy left blank is filled from the rule, and the plan does not change', async () => {
  const region = await regionAt('examples/two-towns')
  const blank = {
    ...region,
    policies: region.policies.map(({ cnyPerT, ...row }) => (row.kind === 'levy_disposal' ? row : { ...row, cnyPerT })),
  }
  expect(regionUnderLaw(blank).policies.map(row => row.cnyPerT)).toEqual(region.policies.map(row => row.cnyPerT))
})

test('the tax on planned disposal is the tax that the rule puts on the same tonnes', async () => {
  const region = await regionAt('examples/two-towns')
  const engine = await openEngine()
  // Below what it uses in the base plan, so that much is left to be disposed of.
  const answer = await plan(region, { settings: { 'streamFactor.*': 1.5 } }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems[0]?.en)
  const taxed = answer.value.disposals.filter(row => row.kind !== 'left' && row.tonnes > 0 && row.levyCny > 0)
  expect(taxed.length).toBeGreaterThan(0)
  for (const row of taxed) {
    const share = region.policies.find(one => one.kind === 'levy_disposal' && one.material === row.material)?.share ?? 1
    const [mass, part] = [new Decimal(row.tonnes), new Decimal(share)]
    const facts: Facts = {
      month: `${row.period}-06`,
      origin: row.site,
      category: eptCategoryOf[row.material] ?? null,
      provinceScope: 'in',
      generatedT: mass.toFixed(9),
      illegalDumping: false,
      falseDeclaration: false,
      deductions: [
        {
          kind: 'disposed',
          massT: mass.times(new Decimal(1).minus(part)).toFixed(9),
          toStandard: true,
          metered: true,
          evaluated: false,
          handedOver: false,
        },
        { kind: 'disposed', massT: mass.times(part).toFixed(9), toStandard: false, metered: true, evaluated: false, handedOver: false },
      ],
    }
    const ruling = judge(eptSolidWaste, facts)
    expect(ruling.answer).toBe('yes')
    expect(Math.abs(Number(ruling.figures['taxCny']) - row.levyCny)).toBeLessThan(0.01)
  }
})
