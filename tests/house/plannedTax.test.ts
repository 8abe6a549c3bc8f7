// Planned tax is evaluated tax: what the planner charges on its flows is what the rule makes of them, and the rates in
// the tables of the regions are those of the rule's folder.
import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import type { Facts } from '#domain/ruleResult.ts'
import type { Region } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { eptCategoryOf } from '#rules/ept-solid-waste/parameters.ts'
import { eptSolidWaste } from '#rules/ept-solid-waste/rule.ts'
import { judge } from '#rules/engine/judge.ts'
import { levyPerTonne, reliefPerTonne } from '#rules/perTonne.ts'
import { vatCatalogue } from '#rules/vat-catalogue/rule.ts'
import { vatRefund } from '#rules/vat-refund/rule.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
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
    const ruleResult = judge(eptSolidWaste, facts)
    expect(ruleResult.answer).toBe('yes')
    expect(Math.abs(Number(ruleResult.figures['taxCny']) - row.levyCny)).toBeLessThan(0.01)
  }
})

/** Two towns whose binder is precast concrete of its wastes, with the two reliefs on products as blank rows. */
async function regionWithReliefs(): Promise<Region> {
  const text = JSON.stringify(await regionAt('examples/two-towns')).replaceAll('"binder"', '"precast"')
  const region = JSON.parse(text) as Region
  const more = { nameZh: '', nameEn: '', method: 'assumed' as const }
  const tax = (id: string, value: number) => ({ id, value, unit: '', ...more })
  const relief = (id: string, rule: 'vat-refund' | 'cit-revenue', material: string) =>
    ({ id, kind: 'subsidy_output', rule, material, active: true, validFrom: '2022-03-01', ...more }) as const
  return {
    ...region,
    parameters: [
      ...region.parameters,
      tax('vatRatePct', 13),
      tax('vatInputShare', 0.4),
      tax('incomeTaxRatePct', 25),
    ] as Region['parameters'],
    policies: [
      ...region.policies,
      relief('vat', 'vat-refund', 'precast'),
      relief('vat2', 'vat-refund', 'aggregate'),
      relief('cit', 'cit-revenue', 'precast'),
    ] as Region['policies'],
  }
}

test('a relief on a product is the rule’s on its price; what no approved entry names is worth nothing', async () => {
  const { policies, demands } = regionUnderLaw(await regionWithReliefs())
  const amountOf = (id: string) => policies.find(row => row.id === id)?.cnyPerT
  const priced = demands.filter(row => row.material === 'precast')
  const price =
    priced.reduce((sum, row) => sum + row.tPerYear * (row.priceCnyPerT ?? 0), 0) / priced.reduce((sum, row) => sum + row.tPerYear, 0)
  expect(amountOf('vat')).toBeCloseTo(price * 0.13 * 0.6 * 0.7, 9)
  // Tailings to aggregate is in no entry; concrete is in no income-tax entry that was read: neither has an amount.
  expect([amountOf('vat2'), amountOf('cit')]).toEqual([undefined, undefined])
  expect(reliefPerTonne({ product: 'battery_metals', wastes: [], day: '2021-06-01', priceCnyPerT: 1000 }, 25)?.toString()).toBe('25')
  expect(reliefPerTonne({ product: 'battery_metals', wastes: [], day: '2022-01-01', priceCnyPerT: 1000 }, 25)).toBe(null)
})

test('the refund that a plan counts on is the refund that the rule grants on the same tonnes', async () => {
  const region = regionUnderLaw(await regionWithReliefs())
  const answer = await plan(region, { settings: {}, periods: [2022] }, { now: () => 0, engine: await openEngine() })
  if (!answer.ok) throw new Error(answer.problems[0]?.en)
  const planned = answer.value.costs.subsidy
  const tonnes = answer.value.activities.filter(row => row.process === 'binder_making').reduce((sum, row) => sum + row.tonnes, 0)
  expect(tonnes).toBeGreaterThan(0)
  const demands = region.demands.filter(row => row.material === 'precast')
  const price =
    demands.reduce((sum, row) => sum + row.tPerYear * (row.priceCnyPerT ?? 0), 0) / demands.reduce((sum, row) => sum + row.tPerYear, 0)
  const sales = new Decimal(tonnes).times(price)
  const found = judge(vatCatalogue, { saleDay: '2022-06-30', resource: 'bf_slag', product: 'concrete', sharePct: '80' })
  expect(found).toMatchObject({ answer: 'yes', figures: { refundPct: '70' } })
  const ruleResult = judge(vatRefund, {
    period: '2022-06',
    salesCny: sales.toFixed(2),
    vatRatePct: '13',
    inputTaxCny: sales.times('0.13').times('0.4').toFixed(2),
    refundPct: found.figures['refundPct'] ?? null,
    purchasesCny: '0',
    withoutVoucherCny: '0',
    generalTaxpayer: true,
    selfProduced: true,
    purchaseLedger: true,
    restricted: false,
    polluting: false,
    hazardousInput: false,
    creditGrade: 'A',
    penalised: false,
    separateAccounts: true,
  })
  expect(Math.abs(Number(ruleResult.figures['refundCny']) - planned)).toBeLessThan(0.02)
})
