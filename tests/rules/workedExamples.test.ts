// Every worked example by its id: which cases of which rule carry it, and that those on hold stay open with the text
// that is missing named. Hard tests 7 and 8 stand here too.
import { expect, test } from 'vitest'
import type { Answer } from '#domain/answer.ts'
import { ruleById } from '#rules/catalogue.ts'
import { utilisationRate } from '#rules/stat-balance/rule.ts'
import { judge } from '#rules/engine/judge.ts'
import { Decimal } from 'decimal.js'

/** Example, rule, and what must come out: answers in the order of its cases, with the figure that the example prints. */
const safe: [example: string, rule: string, answers: Answer[], figure?: [name: string, values: (string | null | undefined)[]]][] = [
  ['EPT-P1', 'ept-solid-waste', ['yes'], ['taxCny', ['7500.00']]],
  ['EPT-C1', 'ept-solid-waste', ['yes'], ['taxCny', ['15000.00']]],
  ['EPT-C2', 'ept-solid-waste', ['yes'], ['taxCny', ['10500.00']]],
  ['EPT-C5', 'ept-solid-waste', ['yes', 'yes', 'yes'], ['taxCny', ['50000.00', '3000.00', '1000.00']]],
  ['EPT-C6', 'ept-solid-waste', ['yes'], ['place', ['唐山']]],
  ['EPT-C7', 'ept-solid-waste', ['undetermined'], ['taxCny', [null]]],
  ['EPT-P2', 'ept-air-water', ['yes', 'yes'], ['taxCny', ['103.68', '103.66']]],
  ['EPT-P3', 'ept-air-water', ['yes'], ['taxCny', ['246.00']]],
  ['EPT-P4', 'ept-air-water', ['yes'], ['taxCny', ['8100.00']]],
  ['EPT-P5', 'ept-air-water', ['yes'], ['equivalents', ['429063.2545']]],
  ['VAT-P1', 'vat-refund', ['yes'], ['refundCny', ['630000.00']]],
  ['VAT-C1', 'vat-refund', ['yes'], ['refundCny', ['448000.00']]],
  ['VAT-C2', 'vat-refund', ['no'], ['refundCny', ['0.00']]],
  ['VAT-C3', 'vat-refund', ['no'], ['refundCny', ['0.00']]],
  ['VAT-C4', 'vat-scrap-dealer', ['yes'], ['taxCny', ['30000.00']]],
  ['VAT-C5', 'vat-refund', ['no'], ['refundCny', ['0.00']]],
  ['VAT-C5', 'vat-scrap-dealer', ['yes'], ['taxCny', ['30000.00']]],
  ['VAT-C6', 'vat-catalogue', ['no', 'yes'], ['refundPct', ['0', '70']]],
  ['VAT-C7 2022-02-28', 'vat-catalogue', ['no'], ['minSharePct', ['90']]],
  ['VAT-C8', 'vat-catalogue', ['yes', 'no'], ['minSharePct', ['20', '40']]],
  ['VAT-C9', 'vat-catalogue', ['no', 'yes'], ['entry', ['VAT2015-2.1', 'VAT2022-2.3']]],
  ['RINV-C1', 'vat-reverse-invoicing', ['yes', 'no'], ['cumulativeCny', ['5000000', '5000001']]],
  ['CIT-C1', 'cit-revenue', ['yes'], ['taxEffectCny', ['25000.00']]],
  ['CIT-C2', 'cit-revenue', ['yes', 'no'], ['reductionCny', ['100000.00', '0.00']]],
  ['CIT-C3', 'cit-revenue', ['no', 'no'], ['reductionCny', ['0.00', '0.00']]],
  ['STAT-P1', 'stat-balance', ['yes']],
  ['STAT-P2', 'stat-balance', ['yes']],
  ['STAT-P3', 'stat-balance', ['yes']],
  ['STAT-P4', 'stat-balance', ['yes']],
  ['STAT-C1', 'stat-balance', ['yes'], ['ratePct', ['75.0']]],
  ['XFER-C1', 'transfer-interprovince', ['yes', 'no', 'no'], ['procedure', ['filing', 'approval', 'approval']]],
  ['HW-C1', 'hazardous-exemption', ['yes', 'no']],
  ['BATT-C1', 'battery-upload-clock', ['yes', 'no'], ['dueOn', ['2024-04-15', '2024-04-15']]],
  ['BATT-C2', 'entry-batteries', ['yes', 'no']],
  ['SLAG-C1', 'quality-ggbs', ['no', 'yes']],
  [
    'hard test 7',
    'vat-catalogue',
    ['undetermined', 'undetermined', 'yes', 'no'],
    ['entry', ['VAT2015-2.1', 'VAT2022-2.1', 'VAT2022-2.1', 'VAT2022-2.1']],
  ],
  ['hard test 8', 'ept-solid-waste', ['yes', 'yes', 'yes'], ['taxCny', ['300000.00', '1050000.00', '15000000.00']]],
  ['hard test 8, old heaps', 'stat-balance', ['yes'], ['ratePct', ['71.4']]],
]
const held: [example: string, rule: string, unapproved: string, document: string][] = [
  ['EPT-C3', 'ept-solid-waste', 'EPT-C9', '财税〔2018〕23号'],
  ['EPT-C4', 'ept-solid-waste', 'EPT-C8', '财税〔2018〕23号'],
  ['VAT-C7 2022-03-01', 'vat-catalogue', 'VAT2022-2.4.refund', '公告2021年第40号'],
]

const casesOf = (rule: string, example: string) =>
  (ruleById(rule)?.cases ?? []).filter(
    one => one.id === example || one.id.startsWith(`${example} `) || one.id.startsWith(`${example}:`) || one.id.startsWith(`${example},`),
  )
const ruleResultsOf = (id: string, example: string) => {
  const rule = ruleById(id)
  return rule === undefined ? [] : casesOf(id, example).map(one => judge(rule, one.facts))
}

test.each(safe)('%s (%s)', (example, rule, answers, figure) => {
  const ruleResults = ruleResultsOf(rule, example)
  expect(ruleResults.map(ruleResult => ruleResult.answer)).toEqual(answers)
  expect(figure === undefined ? [] : ruleResults.map(ruleResult => ruleResult.figures[figure[0]])).toEqual(
    figure === undefined ? [] : figure[1],
  )
})

test.each(held)('%s is on hold: %s asks for the text of %s', (example, id, unapproved, document) => {
  const ruleResults = ruleResultsOf(id, example)
  expect(ruleResults.map(ruleResult => ruleResult.answer)).toEqual(['unverified'])
  expect(ruleResults[0]?.unapproved).toContain(unapproved)
  const line = ruleById(id)?.parameters.find(one => one.id === unapproved)
  expect(line).toMatchObject({ status: expect.not.stringContaining('approved') as string })
  expect(line?.document).toContain(document)
  expect(ruleResults[0]?.chain.some(step => step.parameter === unapproved && step.status !== 'approved')).toBe(true)
})

test('the published tax of EPT-P5 is the exact product, cut to the cent instead of rounded', () => {
  const [ruleResult] = ruleResultsOf('ept-air-water', 'EPT-P5')
  expect(new Decimal(ruleResult?.figures['equivalents'] ?? 0).times('1.2').toDecimalPlaces(2, Decimal.ROUND_DOWN).toString()).toBe(
    '514875.9',
  )
  expect(new Decimal(ruleResult?.figures['taxCny'] ?? 0).minus('514875.90').abs().lte('0.01')).toBe(true)
})

test('a rate over the generation alone would be 125 %; the definition gives 71.4 %', () => {
  const [generated, utilised, old] = [4, 5, 3].map(million => new Decimal(million).times(1e6)) as [Decimal, Decimal, Decimal]
  expect(utilised.times(100).div(generated).toString()).toBe('125')
  expect(utilisationRate(generated, utilised, old)?.toFixed(1)).toBe('71.4')
})
