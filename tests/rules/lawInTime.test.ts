// The law in time: what was repealed, replaced or known to the year only decides nothing after its day, approval lapses with its check, and a
// day before the first text says that no earlier one is held here.
import { expect, test } from 'vitest'
import type { RuleReading } from '#domain/ruleReading.ts'
import type { Facts } from '#domain/ruleResult.ts'
import { ruleById, rules } from '#rules/catalogue.ts'
import { addDays, addMonths } from '#rules/engine/days.ts'
import { type Ask, judge } from '#rules/engine/judge.ts'
import { line } from '#rules/engine/lines.ts'

const asked = (id: string, facts: Facts, ask?: Ask) => judge(ruleById(id)!, facts, ask)
const product: Facts = { use: 'product', meetsProductStandard: true, meetsPollutantLimits: true, stableMarket: true }
const slag: Facts = { from: 'CN-13', to: 'CN-11', purpose: 'utilise', hazardous: false }
const s95: Facts = { grade: 'S95', properties: 'activity7dPct', activity7dPct: '80' }
const ph: Facts = { properties: 'ph', ph: '6' }
const powder: Facts = { grade: '1', properties: 'so3Pct', so3Pct: '1' }
const tyres: Facts = { grade: 'old', properties: 'capacityTPerYear', capacityTPerYear: '10000' }
const battery: Facts = { grade: 'cascade', properties: 'forElectricBicycles', forElectricBicycles: false }

test.each([
  ['end of waste by the edition of 2017', 'end-of-waste', { productionDay: '2026-02-28', ...product }, 'yes'],
  ['end of waste by the edition of 2025', 'end-of-waste', { productionDay: '2026-03-01', ...product }, 'unverified'],
  ['transfer by the law of 2020', 'transfer-interprovince', { applicationDay: '2026-08-14', ...slag }, 'yes'],
  ['cascade use before announcement 2026-20', 'entry-batteries', { applicationDay: '2026-03-31', ...battery }, 'yes'],
  ['cascade use after it', 'entry-batteries', { applicationDay: '2026-07-30', ...battery }, 'unverified'],
  ['tyres before the text was published', 'entry-tyres', { applicationDay: '2012-08-19', ...tyres }, 'undetermined'],
  ['tyres on its first day', 'entry-tyres', { applicationDay: '2012-08-20', ...tyres }, 'yes'],
  ['tyres on the day of its repeal', 'entry-tyres', { applicationDay: '2020-05-07', ...tyres }, 'unverified'],
  ['slag powder in the year of the 2008 edition', 'quality-ggbs', { testDay: '2008-06-01', ...s95 }, 'unverified'],
  ['slag powder before it', 'quality-ggbs', { testDay: '2007-12-31', ...s95 }, 'undetermined'],
  ['gypsum before 2020-09-01', 'quality-gypsum', { testDay: '2020-08-31', ...ph }, 'undetermined'],
  ['gypsum from it', 'quality-gypsum', { testDay: '2020-09-01', ...ph }, 'unverified'],
  ['steel slag powder before 2018-06-01', 'quality-steel-slag-powder', { testDay: '2018-05-31', ...powder }, 'undetermined'],
  ['steel slag powder from it', 'quality-steel-slag-powder', { testDay: '2018-06-01', ...powder }, 'unverified'],
] as const)('%s', (_, rule, facts, answer) => {
  expect(asked(rule, facts).answer).toBe(answer)
})

test('under the Code both provinces are told in advance, and the chain names ledger, contract, first use and exchange', () => {
  const ruleResult = asked('transfer-interprovince', { applicationDay: '2026-08-15', ...slag })
  expect(ruleResult).toMatchObject({ answer: 'yes', figures: { procedure: 'advance report', reportTo: 'CN-13 CN-11' } })
  expect(ruleResult.chain.map(step => step.article)).toEqual([
    '第四百八十九条',
    '第四百九十条',
    '第九百七十六条第二款',
    '第九百八十条',
    '第四百七十六条第二款',
  ])
  expect(ruleResult.chain.every(step => step.document.includes('生态环境法典'))).toBe(true)
})

test('VAT preferences of 2021 stand on announcement 2026-10 too, from 2026 on', () => {
  const facts = (saleDay: string): Facts => ({ saleDay, resource: 'fly_ash', product: 'block', sharePct: '70' })
  const basis = (day: string) => asked('vat-catalogue', facts(day)).chain.map(step => step.alsoBy ?? [])
  expect(basis('2025-12-31').flat()).toEqual([])
  expect(basis('2026-01-01').every(one => one.includes('财政部 税务总局公告2026年第10号 五（四）3'))).toBe(true)
  expect(asked('vat-catalogue', facts('2026-06-01')).answer).toBe('yes')
})

test('a reference value is told and refuses nothing', () => {
  const raw = asked('coprocessing-kiln', { testDay: '2022-05-01', scope: 'raw_meal', properties: 'asRawMgPerKg', asRawMgPerKg: '30' })
  expect(raw).toMatchObject({ answer: 'unverified', leaning: 'yes', figures: { failed: '', aboveReference: 'GB30760-RAW-AS' } })
})

test('approval lapses a year after the last check, for every open line, and a closed text needs none', () => {
  const facts: Facts = { testDay: '2024-05-06', ...s95 }
  const checked = rules.flatMap(rule => rule.parameters).find(one => one.id === 'GBT18046-2017-005')
  const last = addMonths(checked!.checkedOn!, 12)
  expect(asked('quality-ggbs', facts, { askedOn: last }).answer).toBe('yes')
  expect(asked('quality-ggbs', facts, { askedOn: addDays(last, 1) })).toMatchObject({
    answer: 'unverified',
    leaning: 'yes',
    doubts: [{ code: 'check-old' }],
  })
  expect(asked('quality-ggbs', facts, { knownOn: '2026-11-30' }).answer).toBe('yes')
  expect(asked('quality-ggbs', { ...facts, testDay: '2015-05-06' }, { askedOn: '2099-01-01' }).answer).toBe('yes')
  const plain = (answer: string) => answer === 'yes' || answer === 'no'
  const kept = rules.flatMap(rule =>
    rule.cases
      .filter(one => {
        const now = judge(rule, one.facts)
        return (
          plain(now.answer) && now.chain.length > 0 && now.chain.every(step => lineOf(step.parameter, now.on ?? '')?.validTo === undefined)
        )
      })
      .map(one => ({ id: `${rule.id}, ${one.id}`, later: judge(rule, one.facts, { askedOn: '2099-01-01' }).answer })),
  )
  expect(kept.length).toBeGreaterThan(80)
  expect(kept.filter(one => plain(one.later))).toEqual([])
})
const lineOf = (id: string, on: string) =>
  rules.flatMap(rule => rule.parameters).find(one => one.id === id && one.validFrom <= on && (one.validTo ?? '9999') >= on)

test('days before the first text say that no earlier text is held here', () => {
  for (const rule of rules.filter(one => one.before === 'undetermined')) {
    const day = { day: '1990-01-01', month: '1990-01', year: '1990' }[
      rule.inputs.find(one => one.name === rule.appliesOn.input)!.kind as 'day'
    ]
    const ruleResult = judge(rule, { [rule.appliesOn.input]: day })
    expect(ruleResult.answer, rule.id).toBe('undetermined')
    expect(ruleResult.missing[0]?.en, rule.id).toContain('no earlier text is held here')
    expect(ruleResult.missing[0]?.zh, rule.id).toContain('没有收录早于')
  }
})

test('the default is a draft: a document that nobody entered, or a reading without address, reader, day or check', () => {
  const shared = { document: '没有登记的文件', validFrom: '2020-01-01' }
  const full = { evidence: 'primary', address: 'gov.cn/x', reader: 'a', readOn: '2026-01-01', checkedOn: '2026-01-01' } as const
  expect(line(shared, 'X', '', '').status).toBe('draft')
  expect(line(shared, 'X', '', '', { status: 'approved' }).status).toBe('draft')
  expect(line({ ...shared, ...full }, 'X', '', '').status).toBe('approved')
  for (const lost of ['address', 'reader', 'readOn'] as const) {
    const { [lost]: _gone, ...rest } = full
    expect(line({ ...shared, ...rest }, 'X', '', '').status, lost).toBe('draft')
  }
  const { checkedOn: _check, ...unchecked } = full
  expect(line({ ...shared, ...unchecked }, 'X', '', '').status).toBe('reviewed')
  expect(line({ ...shared, ...full, evidence: 'secondary', copies: 1 }, 'X', '', '').status).toBe('reviewed')
})

test('two persons make the by-product conditions of 2025 decide', () => {
  const reading: RuleReading = {
    id: '1',
    act: { kind: 'line', line: 'EOW25-PRODUCT', value: '', address: 'openstd.samr.gov.cn' },
    state: 'confirmed',
    reader: 'a',
    readOn: '2026-12-01',
    secondReader: 'b',
    decidedOn: '2026-12-01',
    reason: null,
  }
  const facts: Facts = { productionDay: '2026-06-01', ...product }
  expect(asked('end-of-waste', facts, { readings: [reading] }).answer).toBe('yes')
  expect(asked('end-of-waste', { ...facts, stableMarket: false }, { readings: [reading] }).answer).toBe('no')
  expect(asked('end-of-waste', facts, { readings: [{ ...reading, state: 'proposed' }] }).answer).toBe('unverified')
})
