// A gate: thresholds of a standard, by edition, grade and condition, every one of which must hold. Tables become rules here.
import { Decimal } from 'decimal.js'
import type { Facts, RuleInput, RuleParameter } from '#domain/ruleResult.ts'
import { fieldWords } from './fieldWords.ts'
import { type EvaluationContext, meetsFigure } from './evaluationContext.ts'
import type { Law } from './law.ts'
import { line, type Shared, standing } from './lines.ts'
import type { Case, Rule, Verdict } from './rule.ts'
import { all, type Truth, undetermined } from './truth.ts'

/**
 * One threshold. `grade`: those it is for, joined by `|`, blank for all. `when`: clauses on other facts joined by `&`
 * (`type=F`, `mb>0.5&mb<=1`). `terms`: the facts it adds up (`tl+cd+15*as`), mostly one. A blank limit was not read.
 * An operator `is` asks a yes-or-no fact to be what `limit` says.
 */
export type Threshold = readonly [
  id: string,
  grade: string,
  when: string,
  terms: string,
  zh: string,
  en: string,
  operator: '<=' | '<' | '>=' | '>' | 'is',
  limit: string,
  unit: string,
  read: 'yes' | 'partial' | 'no',
]
export type Edition = { shared: Shared; rows: readonly Threshold[] }

export function thresholdLines({ shared, rows }: Edition): RuleParameter[] {
  return rows.map(([id, grade, when, terms, zh, en, operator, limit, unit, read]) =>
    line(shared, id, zh, en, {
      value: operator === 'is' ? '' : limit === '' ? null : limit,
      unit,
      ...(operator === 'is' ? {} : { operator, reads: terms }),
      status: standing(read),
      ...(read === 'no' ? { evidence: 'none' as const } : {}),
      facets: {
        ...(grade === '' ? {} : { grade }),
        ...(when === '' ? {} : { when }),
        terms,
        ...(operator === 'is' ? { is: limit } : {}),
      },
    }),
  )
}

export type ThresholdRuleSpec = Pick<Rule, 'id' | 'nameZh' | 'nameEn' | 'subject' | 'appliesOn'> & {
  parameters: readonly RuleParameter[]
  cases: readonly Case[]
  /** What the grades are called here; blank where there are none. */
  grade?: { zh: string; en: string }
}

/** A rule over a table of thresholds. The fact `properties` narrows it to some of them, for a report that tests no more. */
export function thresholdRule({ grade, ...about }: ThresholdRuleSpec): Rule {
  const grades = [...new Set(about.parameters.flatMap(row => row.facets?.['grade']?.split('|') ?? []))]
  const asked = measured(about.parameters)
  const judged = new Set(about.parameters.flatMap(namesOf))
  const properties = asked.filter(input => judged.has(input.name))
  const first = about.parameters.map(row => row.validFrom).sort()[0] ?? '2000-01-01'
  return {
    ...about,
    jurisdiction: 'CN',
    before: 'undetermined',
    inputs: [
      { name: about.appliesOn.input, zh: about.appliesOn.zh, en: about.appliesOn.kind, kind: 'day' },
      ...(grades.length > 0
        ? [{ name: 'grade', zh: grade?.zh ?? '等级', en: grade?.en ?? 'grade', kind: 'choice' as const, choices: grades }]
        : []),
      {
        name: 'properties',
        zh: '只判这些指标（逗号分隔；留空则全部）',
        en: 'judge these properties alone (commas; blank: all)',
        kind: 'choices',
        choices: properties.map(input => input.name),
        options: properties.map(({ name, zh, en }) => ({ id: name, zh, en })),
      },
      ...asked,
    ],
    outputs: [
      { name: 'failed', zh: '不合格项', en: 'what fails', unit: '' },
      ...(about.parameters.some(row => row.advice === true)
        ? [{ name: 'aboveReference', zh: '超出参考值（不是限值）', en: 'beyond a reference value, which is no limit', unit: '' }]
        : []),
    ],
    formulas: [{ id: `${about.id}-all`, validFrom: first, decide: (context, law) => decide(context, law, grades.length > 0) }],
    probe: (row, value) => probe(about.appliesOn.input, row, value, grades[0]),
  }
}

function decide(context: EvaluationContext, law: Law, graded: boolean): Verdict {
  const grade = graded ? context.word('grade') : ''
  if (grade === undefined) return { truth: undetermined }
  const narrowed = context.given('properties')
  const only = narrowed ? context.words('properties') : undefined
  // A property that nobody knows is asked about: leaving it out would pass what was to be judged.
  if (narrowed && only === undefined) return { truth: undetermined }
  const parts: Truth[] = []
  const failed: string[] = []
  const beyond: string[] = []
  for (const row of law.lines) {
    const grades = row.facets?.['grade']
    if (grades !== undefined && !grades.split('|').includes(grade)) continue
    if (only !== undefined && !only.some(name => namesOf(row).includes(name))) continue
    const applies = applicable(context, row)
    if (applies === false) continue
    const truth = applies === undefined ? undetermined : held(context, row)
    if (truth.leaning === 'no') failed.push(row.id)
    if (row.advice === true) beyond.push(...beyondReference(context, row))
    parts.push(truth)
  }
  if (parts.length === 0) {
    return {
      truth: context.ask('standard', { zh: `${law.on} 适用、且本系统收录的指标`, en: `a threshold for ${law.on} that is held here` }),
    }
  }
  const advised: Record<string, string> = law.lines.some(row => row.advice === true) ? { aboveReference: beyond.join(' ') } : {}
  return { truth: all(parts), figures: { failed: failed.join(' '), ...advised } }
}

function beyondReference(context: EvaluationContext, row: RuleParameter): string[] {
  const sum = sumOf(context, row)
  return sum === undefined || row.value === null || meetsFigure(row, sum) ? [] : [row.id]
}

function held(context: EvaluationContext, row: RuleParameter): Truth {
  const is = row.facets?.['is']
  if (is === undefined) return context.meets(row, sumOf(context, row), row.reads)
  const name = row.facets?.['terms'] ?? ''
  const flag = context.flag(name)
  return context.satisfies(row, flag === undefined ? undefined : flag === (is === 'yes'), name)
}

/** `tl+cd+15*as` as pairs of weight and name. */
function termsOf(row: RuleParameter): [weight: string, name: string][] {
  return (row.facets?.['terms'] ?? '').split('+').map(term => {
    const [left, right] = term.split('*')
    return right === undefined ? ['1', left ?? ''] : [left ?? '1', right]
  })
}
function namesOf(row: RuleParameter): string[] {
  return termsOf(row).map(([, name]) => name)
}
function sumOf(context: EvaluationContext, row: RuleParameter): Decimal | undefined {
  let sum: Decimal | undefined = new Decimal(0)
  for (const [weight, name] of termsOf(row)) {
    const value = context.decimal(name)
    sum = value === undefined ? undefined : sum?.plus(value.times(weight))
  }
  return sum
}

type Clause = { name: string; operator: string; limit: string }
function clausesOf(row: RuleParameter): Clause[] {
  const when = row.facets?.['when'] ?? ''
  return when === '' ? [] : when.split('&').map(clauseOf)
}
function clauseOf(text: string): Clause {
  const [, name = '', operator = '=', limit = ''] = /^(\w+)(<=|>=|<|>|=)(.+)$/.exec(text) ?? []
  return { name, operator, limit }
}
/** Whether the conditions of a line hold; undefined where a fact they speak of is missing. */
function applicable(context: EvaluationContext, row: RuleParameter): boolean | undefined {
  let known = true
  for (const { name, operator, limit } of clausesOf(row)) {
    if (operator === '=') {
      const word = context.word(name)
      if (word === undefined) known = false
      else if (word !== limit) return false
      continue
    }
    const value = context.decimal(name)
    if (value === undefined) known = false
    else if (!compare(value, operator, limit)) return false
  }
  return known ? true : undefined
}
function compare(value: Decimal, operator: string, limit: string): boolean {
  if (operator === '<=') return value.lte(limit)
  if (operator === '<') return value.lt(limit)
  return operator === '>' ? value.gt(limit) : value.gte(limit)
}

function measured(rows: readonly RuleParameter[]): RuleInput[] {
  const found = new Map<string, RuleInput>()
  for (const row of rows) {
    const names = namesOf(row)
    for (const name of names) {
      if (found.has(name)) continue
      const flag = row.facets?.['is'] !== undefined
      const own = names.length === 1 ? { zh: row.nameZh, en: row.nameEn } : spoken(name)
      found.set(name, { name, ...own, kind: flag ? 'flag' : 'decimal', ...(flag ? {} : { unit: row.unit }) })
    }
    for (const { name, operator, limit } of clausesOf(row)) {
      const known = found.get(name)
      if (operator !== '=') found.set(name, known ?? { name, ...spoken(name), kind: 'decimal' })
      else {
        // An exception is asked both ways, though only one of them has a line.
        const both = limit === 'yes' || limit === 'no' ? ['no', 'yes'] : [limit]
        found.set(name, { name, ...spoken(name), kind: 'choice', choices: [...new Set([...(known?.choices ?? []), ...both])] })
      }
    }
  }
  return [...found.values()]
}

function spoken(name: string): { zh: string; en: string } {
  const [zh, en] = fieldWords[name] ?? [name, name]
  return { zh, en }
}

/** Facts under which this line alone is judged, with a sum of `value`. */
function probe(dayInput: string, row: RuleParameter, value: string, anyGrade: string | undefined): Facts {
  const facts: Facts = { [dayInput]: row.validFrom, properties: namesOf(row).join(',') }
  const grade = row.facets?.['grade']?.split('|')[0] ?? anyGrade
  if (grade !== undefined) facts['grade'] = grade
  for (const { name, operator, limit } of clausesOf(row)) {
    facts[name] =
      operator === '<' ? new Decimal(limit).minus('0.1').toString() : operator === '>' ? new Decimal(limit).plus('0.1').toString() : limit
  }
  for (const [at, [weight, name]] of termsOf(row).entries()) facts[name] = at === 0 ? new Decimal(value).div(weight).toString() : '0'
  return facts
}
