// A firm held against lists: the leaders of comprehensive utilisation (领跑者, plan clause 九) and the entry conditions of its industry.
// Every condition is named with its answer. The plan gives leaders no criteria: ours are proposals and cannot make a plain yes.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { Review } from '#domain/evaluation/sheets.ts'
import type { Answer } from '#domain/answer.ts'
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { rules } from '#rules/catalogue.ts'
import { judge, type Knowledge } from '#rules/engine/judge.ts'
import type { Rule } from '#rules/engine/rule.ts'
import { allOf } from '../procedure/verdict.ts'

type Condition = Review['conditions'][number]
const ours = '本系统建议，方案未列标准 / proposed here, the plan lists no criteria'

/** @param day on which the firm is judged @param leastKg what the organiser of the list asks for in a period; null: not said */
export function leaderReview(evaluationCase: EvaluationCase, account: FirmAccount, day: string, leastKg: number | null): Review {
  const verdict = evaluationCase.verdicts.at(-1)?.final
  const used = verdict?.lines.reduce((sum, line) => sum + line.massKg, 0)
  const declared = account.declared.find(one => one.rule === 'vat-refund')?.facts ?? {}
  const grade = typeof declared['creditGrade'] === 'string' ? declared['creditGrade'] : null
  const penalised = typeof declared['penalised'] === 'boolean' ? declared['penalised'] : null
  const balance = evaluationCase.balance
  const passed = account.products.filter(one => evaluationCase.products.includes(one.id)).map(one => one.tested?.passed ?? null)
  const conditions: Condition[] = [
    condition(
      'evaluation',
      '有效且已备案的综合利用评价',
      'an evaluation that is filed and in force',
      inForce(evaluationCase, day),
      evaluationCase.state,
    ),
    condition('verdict', '评价结论为符合', 'the verdict is yes', verdict?.answer ?? 'undetermined', verdict?.answer ?? null),
    condition(
      'balance',
      '各类固体废物三法相符',
      'the three methods agree for every waste',
      balance?.agree ?? 'undetermined',
      balance?.wastes.map(one => one.spread ?? '—').join(', ') ?? null,
    ),
    condition(
      'product',
      '产品符合标准',
      'the products meet their standards',
      allOf(passed.map(one => (one === null ? 'undetermined' : one ? 'yes' : 'no'))),
      null,
    ),
    condition(
      'penalty',
      '近期无环保、税务处罚',
      'no recent penalty',
      penalised === null ? 'undetermined' : penalised ? 'no' : 'yes',
      penalised === null ? null : String(penalised),
    ),
    condition(
      'credit',
      '纳税信用 A 级或 B 级',
      'tax credit grade A or B',
      grade === null ? 'undetermined' : grade === 'A' || grade === 'B' ? 'yes' : 'no',
      grade,
    ),
    condition(
      'quantity',
      leastKg === null ? '年利用量达到名单要求（未给出）' : `年利用量不少于 ${leastKg / 1000} t`,
      leastKg === null ? 'uses what the list asks for (not said)' : `uses at least ${leastKg / 1000} t`,
      leastKg === null || used === undefined ? 'undetermined' : used >= leastKg ? 'yes' : 'no',
      used === undefined ? null : `${used / 1000} t`,
    ),
    condition('criteria', '入选标准已正式发布', 'the criteria have been published', 'unverified', null),
  ]
  return {
    id: 'leader',
    zh: '工业资源综合利用领跑者企业（方案第九条）',
    en: 'Leaders of comprehensive utilisation (plan, clause 9)',
    answer: allOf(conditions.map(one => one.answer)),
    conditions,
  }
}

function condition(id: string, zh: string, en: string, answer: Answer, given: string | null): Condition {
  return { id, zh, en, given, answer, source: ours }
}

function inForce({ state, report }: EvaluationCase, day: string): Answer {
  if (report === null) return state === 'declined' || state === 'withdrawn' || state === 'abandoned' ? 'no' : 'undetermined'
  if (state === 'withdrawn' || day > report.validTo) return 'no'
  return state === 'filed' || state === 'recognised' ? 'yes' : 'undetermined'
}

/** The entry conditions that the firm declares facts for: each threshold with what was given and what came of it. */
export function entryReviews(account: FirmAccount, ask: Knowledge = {}): Review[] {
  return account.declared.flatMap(({ rule: id, facts }) => {
    const rule = rules.find(one => one.id === id && one.subject === 'entry')
    return rule === undefined ? [] : [entryReview(rule, judge(rule, facts, ask), facts)]
  })
}

function entryReview(rule: Rule, ruleResult: RuleResult, facts: Facts): Review {
  const steps = ruleResult.chain.filter(step => step.outcome !== null)
  return {
    id: rule.id,
    zh: rule.nameZh,
    en: rule.nameEn,
    answer: ruleResult.answer,
    conditions: [
      ...steps.map(step => ({
        id: step.parameter,
        zh: `${step.zh}${step.value === null ? '' : ` ${step.operator ?? ''} ${step.value} ${step.unit}`}`.trim(),
        en: `${step.en}${step.value === null ? '' : ` ${step.operator ?? ''} ${step.value} ${step.unit}`}`.trim(),
        given: step.given ?? (step.input === undefined ? null : textOf(facts[step.input])),
        answer: step.outcome ?? ('undetermined' as const),
        source: `${step.document} ${step.article}`.trim(),
      })),
      ...ruleResult.missing.map(one => ({
        id: one.input,
        zh: `缺：${one.zh}`,
        en: `missing: ${one.en}`,
        given: null,
        answer: 'undetermined' as const,
        source: rule.nameZh,
      })),
    ],
  }
}
const textOf = (fact: Facts[string] | undefined): string | null =>
  fact === undefined || fact === null || Array.isArray(fact) ? null : String(fact)
