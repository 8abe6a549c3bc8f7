// Verb: apply a rule to cases, or to a what-if. Facts are held against the rule's inputs first; nothing is kept.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Facts, Reform, RuleResult } from '#domain/ruleResult.ts'
import { ruleById, rules } from '#rules/catalogue.ts'
import { factProblems } from '#rules/engine/factProblems.ts'
import { type Ask, judge } from '#rules/engine/judge.ts'
import type { Rule } from '#rules/engine/rule.ts'
import { type FirmCase, type Simulation, simulate } from '#rules/engine/simulate.ts'
import { today } from './today.ts'

/** `askedOn` is the day of asking: by default the day of knowledge, or today. */
export type AskRule = Pick<Ask, 'knownOn' | 'askedOn' | 'readings' | 'explain'>

/** The rule result of one case, or what is wrong with its facts. */
export function applyRule(id: string, facts: Facts, ask: AskRule = {}, place: Problem['place'] = {}): Checked<RuleResult> {
  const rule = ruleById(id)
  if (rule === undefined) return { ok: false, problems: [noRule(id)] }
  const problems = factProblems(rule, facts, place)
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: judge(rule, facts, { ...ask, askedOn: ask.askedOn ?? ask.knownOn ?? today() }), warnings: [] }
}

/** Who gains and who loses when lines change from a day on; every problem of reforms and facts at once. */
export function simulateReform(
  id: string,
  reforms: readonly Reform[],
  cases: readonly (FirmCase & { place?: Problem['place'] })[],
  ask: Pick<Ask, 'knownOn' | 'readings'> = {},
): Checked<Simulation> {
  const rule = ruleById(id)
  if (rule === undefined) return { ok: false, problems: [noRule(id)] }
  const problems = [
    ...reforms.flatMap(reform => reformProblems(rule, reform)),
    ...cases.flatMap((one, at) => factProblems(rule, one.facts, one.place ?? { path: `cases.${at}.facts` })),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: simulate(rule, reforms, cases, { askedOn: ask.knownOn ?? today(), ...ask }),
    warnings: [],
  }
}

function reformProblems(rule: Rule, { parameter, value }: Reform): Problem[] {
  const lines = rule.parameters.filter(line => line.id === parameter)
  const said = (zh: string, en: string, fixZh: string, fixEn: string): Problem[] => [
    problem('rules.reform', { path: `reforms.${parameter}` }, { zh, en, fixZh, fixEn }),
  ]
  if (lines.length === 0) {
    const known = rule.parameters.filter(line => line.value !== '').map(line => line.id)
    return said(
      `规则 ${rule.id} 没有 ${parameter} 这一行`,
      `The rule ${rule.id} has no line ${parameter}.`,
      `可改：${[...new Set(known)].slice(0, 30).join('、')}`,
      `Lines with a figure: ${[...new Set(known)].slice(0, 30).join(', ')}.`,
    )
  }
  if (lines.every(line => line.value === '')) {
    return said(
      `${parameter} 是条件，没有数值可改`,
      `${parameter} is a condition without a figure.`,
      '选一行带数值的',
      'Choose a line with a figure.',
    )
  }
  if (value !== null && !/^-?\d+(\.\d+)?$/.test(value)) {
    return said(`“${value}”不是数`, `"${value}" is no number.`, '写成十进制数，如 20', 'Write a decimal number such as 20.')
  }
  return []
}

function noRule(id: string): Problem {
  return problem(
    'rules.unknown',
    { path: 'rule' },
    {
      zh: `没有“${id}”这条规则`,
      en: `There is no rule "${id}".`,
      fixZh: `可用：${rules.map(rule => rule.id).join('、')}`,
      fixEn: `Rules: ${rules.map(rule => rule.id).join(', ')}.`,
    },
  )
}
