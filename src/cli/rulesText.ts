// Rules and rule results as lines of a terminal, in either language.
import type { RuleDetail, RuleDiff, RuleLine, RuleList, RuleSimulation } from '#domain/ruleBook.ts'
import type { RuleResult, RuleResultStep } from '#domain/ruleResult.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

const answers = {
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  undetermined: ['未定', 'undetermined'],
  unverified: ['规则未核准，仅供估计', 'rule not approved, an estimate'],
} as const
const standings = { draft: ['草稿', 'draft'], reviewed: ['已读部分', 'reviewed'], approved: ['已核准', 'approved'] } as const
const readings = { primary: ['原文', 'original text'], secondary: ['转载', 'copies'], none: ['未读到', 'not read'] } as const
const subjects: Record<string, readonly [string, string]> = {
  tax: ['税', 'tax'],
  evaluation: ['评价', 'evaluation'],
  quality: ['质量', 'quality'],
  entry: ['准入', 'entry'],
  transfer: ['转移', 'transfer'],
  clock: ['时限', 'clock'],
  waste: ['固废属性', 'waste'],
  statistics: ['统计', 'statistics'],
}
const pick = (terminal: Terminal, words: readonly [string, string] | undefined): string =>
  words === undefined ? '' : say(terminal, ...words)
export function answerWord(answer: RuleResult['answer'], terminal: Terminal): string {
  return pick(terminal, answers[answer])
}

export function listLines(list: RuleList, terminal: Terminal): string[] {
  const head = say(terminal, `${list.total} 条规则，${list.on}`, `${list.total} rules on ${list.on}`)
  const lines = list.rules.map(card => {
    const { approved, reviewed, draft } = card.standing
    const standing = say(
      terminal,
      `核准 ${approved} 部分 ${reviewed} 草稿 ${draft}`,
      `approved ${approved} reviewed ${reviewed} draft ${draft}`,
    )
    return `  ${card.id.padEnd(28)} ${pick(terminal, subjects[card.subject])}  ${say(terminal, card.nameZh, card.nameEn)}  [${standing}]`
  })
  return [head, ...lines]
}

function figure(line: Pick<RuleLine, 'value' | 'unit' | 'operator'>, terminal: Terminal): string {
  if (line.value === null) return say(terminal, '（数值未读到）', '(figure not read)')
  if (line.value === '') return ''
  const unit = line.unit === '' ? '' : ` ${line.unit}`
  return `${line.operator === undefined ? '' : `${line.operator} `}${line.value}${unit}`
}
export function lineText(line: RuleLine, terminal: Terminal): string {
  const law = [line.document, line.article].filter(word => word !== '').join(' ')
  const life = `${dayText(line.validFrom, line.fromPrecision)} – ${dayText(line.validTo ?? '', line.toPrecision)}`
  const standing = `${pick(terminal, standings[line.status])}，${pick(terminal, readings[line.evidence])}`
  return [
    `  ${line.id}  ${say(terminal, line.nameZh, line.nameEn)}  ${figure(line, terminal)}`,
    `      ${law}  ${life}  [${standing}]`,
    ...(line.doubt === undefined ? [] : [`      ${say(terminal, line.doubt.zh, line.doubt.en)}`]),
  ].join('\n')
}
/** A day as exactly as it is known: 2008, 2008-07 or 2008-07-01. */
function dayText(day: string, precision: RuleLine['fromPrecision']): string {
  return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day
}
/** Where the text was read, by whom and when, and when somebody last looked whether it is in force. */
export function provenanceLines(line: RuleLine, terminal: Terminal): string[] {
  const readers = [line.reader, line.secondReader].filter(word => word !== undefined).join(say(terminal, '、', ', '))
  const read = say(terminal, `出处：${line.address ?? '—'}`, `read at: ${line.address ?? '-'}`)
  const who = say(terminal, `阅读：${readers} ${line.readOn ?? ''}`, `by: ${readers} ${line.readOn ?? ''}`)
  const check = say(terminal, `最后查证有效：${line.checkedOn ?? '无'}`, `last checked to be in force: ${line.checkedOn ?? 'never'}`)
  const further = (line.alsoBy ?? []).map(one =>
    say(terminal, `自 ${one.from} 起并据：${one.document} ${one.article}`, `from ${one.from} also by: ${one.document} ${one.article}`),
  )
  return [read, who, ...(line.validTo === undefined ? [check] : []), ...further].map(text => `      ${text}`)
}

/** The choices as people may write them; a rule reads key, name or another word of the trade. */
function choicesOf({ options }: RuleDetail['inputs'][number], terminal: Terminal): string {
  if (options === undefined) return ''
  const most = 12
  const words = options.slice(0, most).map(({ id, zh, en }) => (say(terminal, zh, en) === id ? id : `${say(terminal, zh, en)} (${id})`))
  return `: ${words.join(say(terminal, '、', ', '))}${options.length > most ? ' …' : ''}`
}

export function showLines(rule: RuleDetail, terminal: Terminal): string[] {
  const held = rule.lines.filter(line => line.inForce && line.known)
  return [
    `${rule.id}  ${say(terminal, rule.nameZh, rule.nameEn)}`,
    say(
      terminal,
      `适用的日期：${rule.appliesOn.zh}（${rule.appliesOn.input}）`,
      `Applies on: ${rule.appliesOn.kind} (${rule.appliesOn.input})`,
    ),
    say(terminal, '要问的事实', 'Facts it asks for'),
    ...rule.inputs.map(
      input =>
        `  ${input.name.padEnd(24)} ${say(terminal, input.zh, input.en)}${input.unit === undefined || input.unit === '' ? '' : ` (${input.unit})`}${choicesOf(input, terminal)}`,
    ),
    say(
      terminal,
      `${rule.on} 有效的 ${held.length} 行（共 ${rule.lines.length} 行）`,
      `${held.length} lines in force on ${rule.on} (of ${rule.lines.length})`,
    ),
    ...held.map(line => lineText(line, terminal)),
    say(terminal, `变动日：${rule.changes.join(' ')}`, `Changes: ${rule.changes.join(' ')}`),
  ]
}

export function ruleResultLines(ruleResult: RuleResult, terminal: Terminal): string[] {
  const figures = Object.entries(ruleResult.figures).filter(([, value]) => value !== null)
  return [
    `${ruleResult.rule}  ${ruleResult.on ?? ''}  ${answerWord(ruleResult.answer, terminal)}`,
    ...figures.map(([name, value]) => `  ${name.padEnd(16)} ${value ?? ''}`),
    ...ruleResult.missing.map(one => say(terminal, `  缺少：${one.zh}（${one.input}）`, `  missing: ${one.en} (${one.input})`)),
    ...ruleResult.unapproved.map(id => say(terminal, `  未核准：${id}`, `  not approved: ${id}`)),
    ...(ruleResult.doubts ?? []).map(doubt => say(terminal, `  注意：${doubt.zh}`, `  note: ${doubt.en}`)),
    ...(ruleResult.chain.length === 0 ? [] : [say(terminal, '依据', 'Because')]),
    ...ruleResult.chain.map(step => stepText(step, terminal)),
  ]
}
function stepText(step: RuleResultStep, terminal: Terminal): string {
  const outcome = step.outcome === null ? '' : ` → ${answerWord(step.outcome, terminal)}`
  const given = step.given === undefined ? '' : `${step.input ?? ''} = ${step.given}`
  const compared = [given, figure(step, terminal)].filter(word => word !== '').join(' ')
  const law = [step.document, step.article].filter(word => word !== '').join(' ')
  const further = (step.alsoBy ?? []).map(text => say(terminal, `；并据 ${text}`, `; also ${text}`)).join('')
  const advice = step.advice === true ? say(terminal, '，参考值', ', reference value') : ''
  return `  ${step.parameter}  ${say(terminal, step.zh, step.en)}  ${compared}${outcome}\n      ${law}，${step.validFrom}${further}  [${pick(terminal, standings[step.status])}${advice}]`
}

export function diffLines(diff: RuleDiff, terminal: Terminal): string[] {
  return [
    say(
      terminal,
      `${diff.rule}：${diff.from} 与 ${diff.to} 之间，新增 ${diff.added.length}，失效 ${diff.removed.length}，改动 ${diff.changed.length}，不变 ${diff.unchanged}`,
      `${diff.rule}: between ${diff.from} and ${diff.to}: ${diff.added.length} new, ${diff.removed.length} gone, ${diff.changed.length} changed, ${diff.unchanged} the same`,
    ),
    ...diff.changed.map(
      one => `  ~ ${one.id}  ${figure(one.before, terminal)} → ${figure(one.after, terminal)}  (${one.fields.join(' ')})`,
    ),
    ...diff.added.map(line => `  + ${line.id}  ${say(terminal, line.nameZh, line.nameEn)}  ${figure(line, terminal)}`),
    ...diff.removed.map(line => `  - ${line.id}  ${say(terminal, line.nameZh, line.nameEn)}  ${figure(line, terminal)}`),
  ]
}

const effects = { gains: ['得利', 'gains'], loses: ['受损', 'loses'], unchanged: ['不变', 'unchanged'] } as const
export function simulationLines(answer: RuleSimulation, terminal: Terminal): string[] {
  const reforms = answer.reforms.map(one => `${one.parameter} = ${one.value ?? '?'} @ ${one.from}`).join(', ')
  return [
    say(terminal, `情景（不是法律）：${answer.rule}，${reforms}`, `What-if, not law: ${answer.rule}, ${reforms}`),
    ...answer.firms.map(firm => {
      const sums = Object.entries(firm.figures).map(([name, { before, after, change }]) => `${name} ${before} → ${after} (${change})`)
      const open = firm.openCases === 0 ? '' : say(terminal, `；${firm.openCases} 项未定`, `; ${firm.openCases} open`)
      const guessed = say(terminal, `；其中 ${firm.estimates} 项规则未核准，仅供估计`, `; ${firm.estimates} of them estimates`)
      return `  ${firm.firm}  ${pick(terminal, effects[firm.effect])}  ${sums.join('; ')}${open}${firm.estimates === 0 ? '' : guessed}`
    }),
    say(
      terminal,
      `得利 ${answer.gaining}，受损 ${answer.losing}，不变 ${answer.unchanged}`,
      `${answer.gaining} gain, ${answer.losing} lose, ${answer.unchanged} stay`,
    ),
  ]
}
