// What holds of every rule of the catalogue: its cases, the day before and the day of each change, the line and just
// beside it, and that a yes never survives the loss of a fact it looked at. A rule without cases fails here.
import { readdirSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import type { Facts, RuleParameter } from '#domain/ruleResult.ts'
import { rules } from './catalogue.ts'
import { catalogueProblems } from './engine/catalogueProblems.ts'
import { dayBefore } from './engine/days.ts'
import { factProblems } from './engine/factProblems.ts'
import { dayOf } from './engine/evaluationContext.ts'
import { judge } from './engine/judge.ts'
import { lawOn } from './engine/law.ts'
import type { Case, Rule } from './engine/rule.ts'

const ofRules = rules.map(rule => [rule.id, rule] as const)

test('every folder is a line of the catalogue, and there are many', () => {
  const folders = readdirSync('src/rules', { withFileTypes: true }).filter(one => one.isDirectory() && one.name !== 'engine')
  expect(rules.map(rule => rule.id).sort()).toEqual(folders.map(one => one.name).sort())
  expect(rules.length).toBeGreaterThan(20)
})

test('the catalogue is sound: ids, versions, jurisdictions, inputs', () => {
  expect(catalogueProblems(rules)).toEqual([])
})

test.each(ofRules)('%s has cases, and each comes out as written', (_, rule) => {
  expect(rule.cases.length).toBeGreaterThanOrEqual(3)
  for (const one of rule.cases) {
    expect(factProblems(rule, one.facts), one.id).toEqual([])
    const ruleResult = judgeCase(rule, one)
    expect({ id: one.id, answer: ruleResult.answer, figures: pick(ruleResult.figures, one.expect.figures) }).toEqual({
      id: one.id,
      answer: one.expect.answer,
      figures: one.expect.figures ?? {},
    })
    expect(
      ruleResult.missing.map(miss => miss.input),
      one.id,
    ).toEqual(expect.arrayContaining([...(one.expect.missing ?? [])]))
    expect(ruleResult.unapproved, one.id).toEqual(expect.arrayContaining([...(one.expect.unapproved ?? [])]))
    expect(ruleResult.answer !== 'undetermined' || ruleResult.missing.length > 0, `${one.id} says what is missing`).toBe(true)
    expect(ruleResult.answer !== 'unverified' || ruleResult.unapproved.length > 0, `${one.id} says what is not approved`).toBe(true)
  }
})

test.each(ofRules)('%s has a case on the day of each change and on the day (month, year) before', (_, rule) => {
  const asked = rule.cases.map(one => dayOf(one.facts[rule.appliesOn.input])).filter(day => day !== undefined)
  for (const change of changesOf(rule)) {
    const width = widthOf(rule)
    const [before, on] = [dayBefore(change), change].map(day => day.slice(0, width))
    expect(asked.some(day => day.slice(0, width) === on) || opensInside(rule, change), `${change}: a case on the day`).toBe(true)
    expect(
      asked.some(day => day.slice(0, width) === before),
      `${change}: a case the day before`,
    ).toBe(true)
  }
})

test.each(ofRules)('%s: each version of each line holds on its first and last day and not outside', (_, rule) => {
  for (const row of rule.parameters) {
    const validOn = (day: string) =>
      lawOn(rule.parameters, day, undefined, row.jurisdiction ?? 'CN').lines.some(one => sameVersion(one, row))
    expect(validOn(row.validFrom), `${row.id} on ${row.validFrom}`).toBe(true)
    expect(validOn(dayBefore(row.validFrom)), `${row.id} before ${row.validFrom}`).toBe(false)
    const last = row.validTo ?? row.validFrom
    expect(validOn(last), `${row.id} on ${last}`).toBe(true)
    expect(validOn(nextDay(last)), `${row.id} after ${last}`).toBe(row.validTo === undefined)
  }
})

/** A line whose day is not known exactly comes back with its doubt: the same version, less its standing. */
function sameVersion(one: RuleParameter, row: RuleParameter): boolean {
  const { doubt: _why, ...rest } = one
  return isDeepStrictEqual({ ...rest, status: row.status }, row)
}

test('a day that is known to the month or year only decides nothing within it', () => {
  const vague = rules.flatMap(rule =>
    rule.parameters.filter(row => (row.fromPrecision ?? row.toPrecision) !== undefined).map(row => [rule, row] as const),
  )
  expect(vague.length).toBeGreaterThan(10)
  for (const [rule, row] of vague) {
    const on = row.fromPrecision === undefined ? row.validTo! : row.validFrom
    const held = lawOn(rule.parameters, on).lines.find(one => one.id === row.id && one.validFrom === row.validFrom)
    expect(held?.doubt?.code, row.id).toBe(row.fromPrecision === undefined ? 'last-day' : 'first-day')
    expect(held?.status, row.id).not.toBe('approved')
  }
})

test('approval is earned: an approved line has address, reader, day of reading, and a check while it is open', () => {
  const approved = rules.flatMap(rule => rule.parameters.filter(row => row.status === 'approved'))
  expect(approved.length).toBeGreaterThan(150)
  for (const row of approved) {
    expect(
      [row.address, row.reader, row.readOn].every(text => (text ?? '') !== ''),
      row.id,
    ).toBe(true)
    expect(row.evidence === 'primary' || (row.copies ?? 1) >= 2, `${row.id}: the whole text or two copies`).toBe(true)
    expect(row.validTo !== undefined || row.checkedOn !== undefined, `${row.id}: checked to be in force`).toBe(true)
  }
})

const tiny = new Decimal('0.0001')
const thresholds = rules.flatMap(rule =>
  rule.parameters
    .filter(row => row.operator !== undefined && row.reads !== undefined && row.value !== null && row.value !== '')
    .map(row => [`${row.id} ${row.validFrom}`, rule, row] as const),
)
test.each(thresholds)('%s: below, on and above the line', (_, rule, row) => {
  const line = new Decimal(row.value ?? 0)
  const lean = (value: Decimal) => {
    const facts = rule.probe?.(row, value.toString())
    if (facts === undefined || facts === null) throw new Error(`${rule.id} gives no way to ask ${row.id}`)
    const ruleResult = judge(rule, facts)
    expect(
      ruleResult.chain.some(step => step.parameter === row.id),
      `${row.id} was looked at`,
    ).toBe(true)
    expect(row.status === 'approved' || ruleResult.answer === 'unverified', `${row.id} is not approved`).toBe(true)
    return ruleResult.leaning
  }
  const on = row.operator === '<=' || row.operator === '>=' ? 'yes' : 'no'
  const [below, above] = row.operator === '<=' || row.operator === '<' ? ['yes', 'no'] : ['no', 'yes']
  // A reference value leans to yes on either side.
  const leanings = row.advice === true ? ['yes', 'yes', 'yes'] : [below, on, above]
  expect([lean(line.minus(tiny)), lean(line), lean(line.plus(tiny))]).toEqual(leanings)
})
test('there are thresholds to ask', () => expect(thresholds.length).toBeGreaterThan(200))

const passing = rules.flatMap(rule => rule.cases.filter(one => one.expect.answer === 'yes').map(one => [rule, one] as const))
test('no yes survives the loss of a fact that it looked at', () => {
  expect(passing.length).toBeGreaterThan(80)
  let tried = 0
  for (const [rule, one] of passing) {
    const { read } = judgeCase(rule, one)
    for (const lost of withoutOne(one.facts, read)) {
      const { answer } = judgeCase(rule, { ...one, facts: lost.facts })
      // What only adds a figure must not change the answer; everything else must.
      const name = lost.name.split('.').at(-1)
      const adds = rule.inputs
        .flatMap(input => [input, ...(input.fields ?? [])])
        .some(input => input.name === name && input.optional === true)
      tried += 1
      expect(answer === 'yes', `${rule.id}, ${one.id}, without ${lost.name}`).toBe(adds)
    }
  }
  expect(tried).toBeGreaterThan(300)
})

function judgeCase(rule: Rule, one: Case) {
  return judge(rule, one.facts, one.knownOn === undefined ? {} : { knownOn: one.knownOn })
}
function pick(figures: Record<string, string | null>, wanted: Record<string, string | null> | undefined) {
  return Object.fromEntries(Object.keys(wanted ?? {}).map(name => [name, figures[name]]))
}
function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** Days on which something of the rule begins: a formula, or a version of a line that is national law. */
function changesOf(rule: Rule): string[] {
  const rows: Pick<RuleParameter, 'validFrom'>[] = [...rule.parameters.filter(row => row.jurisdiction === undefined), ...rule.formulas]
  // Calendars change every year by their nature; their own cases are the turns that matter.
  return [...new Set(rows.map(row => row.validFrom))].filter(
    day => rule.subject !== 'clock' || !/^20(19|2\d)-01-01$/.test(day) || rule.id !== 'working-days',
  )
}
/** How much of a day decides: rules that apply by month or year ask their first day. */
function widthOf(rule: Rule): number {
  const kind = rule.inputs.find(one => one.name === rule.appliesOn.input)?.kind
  return kind === 'year' ? 4 : kind === 'month' ? 7 : 10
}
/** A line that begins within a month first holds for the month after: that month is the case to have. */
function opensInside(rule: Rule, change: string): boolean {
  const width = widthOf(rule)
  if (width === 10 || change.endsWith('-01')) return false
  return rule.cases.some(one => (dayOf(one.facts[rule.appliesOn.input]) ?? '') > change)
}

function withoutOne(facts: Facts, read: readonly string[]): { name: string; facts: Facts }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const { [name]: _gone, ...rest } = facts
    const whole = read.includes(name) ? [{ name, facts: rest }] : []
    if (!Array.isArray(value)) return whole
    const rows = value.flatMap((row, at) =>
      Object.keys(row)
        .filter(field => read.includes(`${name}.${at + 1}.${field}`))
        .map(field => {
          const { [field]: _lost, ...left } = row
          return { name: `${name}.${at + 1}.${field}`, facts: { ...facts, [name]: value.map((one, index) => (index === at ? left : one)) } }
        }),
    )
    return [...whole, ...rows]
  })
}
