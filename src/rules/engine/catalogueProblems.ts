// The catalogue held against itself: versions that overlap, lines that a province may not set, inputs nobody declared.
import { problem, type Problem } from '#domain/problem.ts'
import type { RuleParameter } from '#domain/ruleResult.ts'
import { ancestors } from './jurisdictions.ts'
import type { Rule } from './rule.ts'

/** @returns every breach; empty where the catalogue is sound */
export function catalogueProblems(rules: readonly Rule[]): Problem[] {
  const seen = new Map<string, string>()
  return rules.flatMap(rule => [
    ...rule.parameters.flatMap(row => {
      const owner = seen.get(row.id)
      seen.set(row.id, rule.id)
      return owner !== undefined && owner !== rule.id ? [breach(rule, row.id, `编号已用于 ${owner}`, `its id is taken by ${owner}`)] : []
    }),
    ...overlaps(rule),
    ...notTheirs(rule),
    ...(rule.inputs.some(one => one.name === rule.appliesOn.input)
      ? []
      : [breach(rule, rule.appliesOn.input, '没有列为输入', 'is no input of the rule')]),
    ...rule.parameters
      .filter(row => row.validTo !== undefined && row.validTo < row.validFrom)
      .map(row => breach(rule, row.id, '止期早于起期', 'ends before it begins')),
  ])
}

/** Two versions of one line in one place on one day, both known: which one would hold? */
function overlaps(rule: Rule): Problem[] {
  const last = (row: RuleParameter) => row.validTo ?? '9999-12-31'
  return rule.parameters.flatMap((row, at) =>
    rule.parameters
      .slice(at + 1)
      .filter(
        other =>
          other.id === row.id &&
          (other.jurisdiction ?? 'CN') === (row.jurisdiction ?? 'CN') &&
          row.withdrawnOn === undefined &&
          other.withdrawnOn === undefined &&
          other.validFrom <= last(row) &&
          row.validFrom <= last(other),
      )
      .map(() => breach(rule, row.id, '两个版本的生效期重叠', 'two versions of it overlap')),
  )
}

/** A province's version of a line that the law keeps to the country. */
function notTheirs(rule: Rule): Problem[] {
  const kept = new Set(rule.parameters.filter(row => row.provinces === 'may not set').map(row => row.id))
  return rule.parameters
    .filter(row => kept.has(row.id) && ancestors(row.jurisdiction ?? 'CN').length > 1)
    .map(row => breach(rule, row.id, `${row.jurisdiction} 无权另定`, `${row.jurisdiction} may not set it`))
}

function breach(rule: Rule, id: string, zh: string, en: string): Problem {
  return problem(
    'rules.catalogue',
    { file: `src/rules/${rule.id}/parameters.ts`, path: id },
    {
      zh: `${id}：${zh}`,
      en: `${id} ${en}.`,
      fixZh: '改规则文件夹中的这一行。',
      fixEn: 'Fix that line in the folder of the rule.',
    },
  )
}
