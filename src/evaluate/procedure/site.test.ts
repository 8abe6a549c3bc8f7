// What was found on site is compared by rule: figures in any usual unit, refused where they are none, and a verdict that cannot agree
// with books that the figures contradict.
import { expect, test } from 'vitest'
import type { Answer } from '#domain/answer.ts'
import { lateBy, lateSteps } from '#domain/evaluation/lateEntry.ts'
import { readMeasured } from '#domain/evaluation/measured.ts'
import {
  assess,
  compare,
  difference,
  type FindingAsk,
  type SamplingFinding,
  type SamplingPoint,
  siteFigure,
  siteTolerance,
} from '#domain/evaluation/site.ts'
import { pointsOf } from './points.ts'
import { ownSampling } from './sampling.ts'
import { readFindings } from './siteFindings.ts'
import { taxGaps } from './taxGate.ts'
import { verdictGaps } from './verdict.ts'

const point = (
  kind: SamplingPoint['kind'],
  expected: string | null,
  allowed: string | null,
  unit: string,
  more: Partial<SamplingPoint> = {},
) => ({ id: kind, kind, zh: `查${kind}`, en: kind, lines: [], expected, allowed, unit, ...more }) satisfies SamplingPoint
const moisture = point('moisture', '0.1000', '0.02', '1')
const stock = point('stock', '425000', '0.05', 'kg')
const product = point('product', '0', '0', 'count', { tolerance: 'absolute', samples: 1 })

test.each([
  ['430 t', '', 'kg', '430000'],
  ['430', 't', 'kg', '430000'],
  ['430,000', 'kg', 'kg', '430000'],
  ['４３０ｔ', '', 'kg', '430000'],
  ['43万吨', '', 'kg', '430000000'],
  ['0.043', '万吨', 'kg', '430000'],
  ['430000', '', 'kg', '430000'],
  ['四百三十吨', '', 'kg', '430000'],
  ['四百三十', '吨', 'kg', '430000'],
  ['一千零五十点五吨', '', 'kg', '1050500'],
  ['二万三千公斤', '', 'kg', '23000'],
  ['十二万', 'kg', 'kg', '120000'],
  ['壹佰贰拾吨', '', 'kg', '120000'],
  ['9.8 %', '', '1', '0.098'],
  ['9.8', '%', '1', '0.098'],
  ['0.098', '', '1', '0.098'],
  ['百分之十', '', '1', '0.1'],
  ['0', '个', 'count', '0'],
  ['3', '', 'count', '3'],
] as const)('%s %s in %s is %s', (written, unit, wanted, value) => {
  expect(readMeasured(written, unit, wanted)).toEqual({ ok: true, value })
})

test.each([
  ['大约四百', '', 'kg', 'is no number'],
  ['相符', '', 'kg', 'is no number'],
  ['四百三', '吨', 'kg', 'is no number'],
  ['1,23', 't', 'kg', 'is no number'],
  ['430 t', 'kg', 'kg', 'the figure says "t", the unit "kg"'],
  ['430 m3', '', 'kg', '"m3" is not a unit for this'],
  ['430 干吨', '', 'kg', '"干吨" is not a unit for this'],
  ['55', '', '1', 'is more than 1'],
  ['-3 t', '', 'kg', 'is below zero'],
  ['0.5', '', 'count', 'is not a whole number'],
] as const)('%s %s in %s is refused, with what to write', (written, unit, wanted, says) => {
  const read = readMeasured(written, unit, wanted)
  expect(read.ok ? read.value : read.words.en).toContain(says)
  expect(read.ok ? '' : read.words.fixZh).not.toBe('')
})

test('the tolerance: of a moisture in points, of a mass in shares of what the books say, both ends included', () => {
  const outcomes = (at: SamplingPoint, figures: string[]) => figures.map(figure => compare(at, figure))
  expect(outcomes(moisture, ['0.55', '0.12', '0.1201', '0.08', '0.0799'])).toEqual([
    'deviates',
    'conforms',
    'deviates',
    'conforms',
    'deviates',
  ])
  expect(outcomes(stock, ['446250', '446251', '403750', '403749'])).toEqual(['conforms', 'deviates', 'conforms', 'deviates'])
  expect(outcomes(product, ['0', '1'])).toEqual(['conforms', 'deviates'])
  expect([compare(stock, null), compare({ ...stock, expected: null }, '1')]).toEqual(['not comparable', 'not comparable'])
  expect([difference(moisture, '0.55'), difference(stock, '431000.5')]).toEqual(['0.45', '6000.5'])
  expect([siteFigure(stock, '1425000.5'), siteFigure(moisture, '0.1'), siteTolerance(stock), siteTolerance(moisture)]).toEqual([
    '1,425.0005 t',
    '10 %',
    '± 5 %',
    '± 2 %',
  ])
})

const ask = (of: string, measured: string | null, more: Partial<FindingAsk> = {}): FindingAsk => ({
  point: of,
  measured,
  unit: '',
  note: '',
  ...more,
})
const read = (...asks: FindingAsk[]) => readFindings([moisture, stock, product], asks, row => `findings.${row}`)

test('a list of findings is read and compared as one; a row that cannot be read is named by its point and place', () => {
  const taken = read(
    ask('moisture', '55 %'),
    ask('stock', '四百三十吨', { method: 'weighed' }),
    ask('product', null, { reason: 'no samples left' }),
  )
  expect(taken.ok ? taken.value : taken.problems).toMatchObject([
    { point: 'moisture', measured: '0.55', written: '55 %', found: 'deviates', outcome: 'deviates' },
    { point: 'stock', measured: '430000', found: 'conforms', outcome: 'conforms', method: 'weighed' },
    { point: 'product', measured: null, found: 'not comparable', outcome: 'not comparable', reason: 'no samples left' },
  ])
  const refused = read(ask('moisture', '0.1'), ask('stock', '大约四百吨'))
  expect(refused.ok ? [] : refused.problems.map(one => [one.code, one.place.path, one.en])).toEqual([
    ['evaluation.measured', 'findings.1.measured', 'stock: "大约四百吨" is no number'],
  ])
})

const finding = (of: SamplingPoint, measured: string | null, more: Partial<SamplingFinding> = {}): SamplingFinding => {
  const found = compare(of, measured)
  return { point: of.id, measured, found, outcome: found, note: '', samples: of.samples ?? 1, ...more }
}
const siteOf = (sampling: SamplingPoint[], findings: SamplingFinding[], samplingBelow: { zh: string; en: string }[] = []) => {
  const nothing = { materials: [], products: [] } as never
  const balance = { wastes: [], products: [], lossKg: 0 } as never
  const found = pointsOf({ documents: [], products: [], sampling, samplingBelow, findings }, nothing, balance, []).find(
    one => one.id === 'site',
  )
  if (found === undefined) throw new Error('no point of the site')
  return found
}
const yesOver = (site: ReturnType<typeof siteOf>) =>
  verdictGaps(
    {
      points: [site],
      proposed: { answer: site.answer, lines: [] },
      final: { answer: 'yes', lines: [] },
      reasons: 'we think so',
      settles: { site: ['doc'] },
    },
    null,
  ).map(one => one.en)

test('a contradiction is a no that no reason turns into a yes; nothing measured is unverified; a gap is said', () => {
  const all = [moisture, stock, product]
  const agreeing = siteOf(all, [finding(moisture, '0.11'), finding(stock, '430000'), finding(product, '0')])
  expect([agreeing.answer, agreeing.missing, yesOver(agreeing)]).toEqual(['yes', [], []])
  const contradicted = siteOf(all, [finding(moisture, '0.55'), finding(stock, '430000'), finding(product, '0')])
  expect([contradicted.answer, contradicted.en]).toEqual(['no', 'what was found on site deviates from the books: moisture'])
  expect(yesOver(contradicted)[0]).toContain('The verdict cannot be yes: correct the account')
  const nothing = siteOf(
    all,
    all.map(one => finding(one, null, { reason: 'closed' })),
  )
  expect([nothing.answer, nothing.zh]).toEqual(['unverified', '现场核查未核实：没有一项实测值'])
  expect(yesOver(nothing)).toEqual(['the books were not verified on site: nothing was measured. The verdict cannot be yes'])
  // Taken for agreeing with a reason: said as what it is, and a yes over it needs papers.
  const explained = siteOf(all, [
    finding(moisture, '0.55', { outcome: 'conforms', reason: 'it rained' }),
    finding(stock, '430000'),
    finding(product, '0', { samples: 0 }),
  ])
  expect([explained.answer, explained.missing.map(one => one.en)]).toEqual([
    'undetermined',
    ['a deviation explained by the evaluator: moisture (it rained)', 'fewer samples than planned (0 of 1): product'],
  ])
  const below = siteOf([stock], [finding(stock, '430000')], [{ zh: '未列“含水率”', en: '"moisture" is left out' }])
  expect([below.answer, below.missing[0]?.en]).toEqual(['undetermined', 'the plan is below the rule: "moisture" is left out'])
})

test('findings from before are compared now: text that was passed as agreeing counts for what it says', () => {
  const earlier = (of: SamplingPoint, measured: string | null, note = '') =>
    assess(of, { point: of.id, measured, outcome: 'conforms', note })
  expect(earlier(moisture, '0.55')).toMatchObject({ found: 'deviates', outcome: 'deviates' })
  expect(earlier(moisture, '0.55', 'fine')).toMatchObject({ outcome: 'deviates' })
  expect(earlier(stock, '四百三十吨')).toMatchObject({ measured: '430000', outcome: 'conforms' })
  expect(earlier(stock, '很多')).toMatchObject({ measured: null, outcome: 'not comparable' })
  expect(earlier(product, null, 'retested, passed')).toMatchObject({ found: 'not comparable', outcome: 'conforms' })
})

test("an evaluator's own plan keeps the figures of the books, and says where it is below the rule", () => {
  const ruled = { ...moisture, samples: 4 }
  const { points, below } = ownSampling([{ ...ruled, expected: '0.55', allowed: '0.9', samples: 2 }], [ruled, stock])
  expect(points).toEqual([{ ...ruled, samples: 2 }])
  expect(below.map(one => one.en)).toEqual(['"moisture": 2 planned, 4 by the rule', '"stock" is left out'])
})

test('for tax the verdict has to be yes, on points that are met or shown by papers', () => {
  const verdict = (answer: Answer, at: Answer, settles: Record<string, string[]> = {}) => {
    const points = [{ id: 'site', zh: '现场', en: 'site', answer: at, missing: [], basedOn: [], ruleResult: null }]
    const lines = [{ material: 'ash', massKg: 1, ownKg: null, receivedKg: null }]
    return taxGaps({
      verdicts: [{ points, proposed: { answer: at, lines }, final: { answer, lines }, reasons: null, settles }],
    } as never).map(one => one.en)
  }
  expect(verdict('yes', 'yes')).toEqual([])
  expect(verdict('unverified', 'yes')).toEqual([
    'the verdict is "unverified" and not yes (Caishui (2018) 23 and MIIT announcement 2018-26)',
  ])
  expect(verdict('yes', 'undetermined')[0]).toContain(
    '"site" is undetermined and no evidence was given (Environmental Protection Tax Law art. 10',
  )
  expect(verdict('yes', 'undetermined', { site: ['document:a'] })).toEqual([])
  expect(verdict('yes', 'no')[0]).toContain('"site" is no')
})

test('a step that was recorded long after it was done carries both days; an invented case tells its own', () => {
  const step = (validOn: string, recordedAt: string) => ({ validOn, recordedAt })
  expect(lateBy(step('2026-11-15', '2026-11-30T01:00:00Z'))).toBeNull()
  expect(lateBy(step('2026-11-14', '2026-11-29T17:00:00Z'))).toBe(16)
  expect(lateBy(step('2025-01-30', '2026-11-30T01:00:00Z'))).toBe(669)
  const steps = [step('2025-01-30', '2026-11-30T01:00:00Z')]
  expect(lateSteps({ synthetic: false, steps })).toMatchObject([{ lateDays: 669, recordedOn: '2026-11-30' }])
  expect(lateSteps({ synthetic: true, steps })).toEqual([])
})
