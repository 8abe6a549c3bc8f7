// Gate: the standards that the need's limits name, and the list of exempt hazardous waste, by the rules of the day. A line that nobody verified
// decides nothing here: then the taker's own limit alone does.
import type { GateVerdict } from '#domain/exchange/match.ts'
import { type NoticeLimit, QualityUnit } from '#domain/exchange/notice.ts'
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { hazardousExemption } from '#rules/hazardous-exemption/rule.ts'
import { rules } from '#rules/catalogue.ts'
import { judge } from '#rules/engine/judge.ts'
import type { Rule } from '#rules/engine/rule.ts'
import { textOf } from '../ratio.ts'
import { figure, fits, notKnown, type Pair, refused } from './pair.ts'
import { isHazardous, wasteCodeOf } from './permit.ts'
import { contentOf } from './quality.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-—–]/gu, '')
    .toUpperCase()
const quality = rules.filter(({ subject, id }) => subject === 'quality' && id !== 'coprocessing-kiln')

/** The rule that a text like `GB/T 1596-2017` is; an edition that is not held here is none. */
export function ruleOfStandard(standard: string): Rule | undefined {
  return quality.find(rule => rule.parameters.some(row => plain(standard).startsWith(plain(row.document))))
}

export function ruleGate(pair: Pair): GateVerdict[] {
  const named = new Map<Rule, NoticeLimit[]>()
  for (const limit of pair.need.limits ?? []) {
    const rule = limit.standard === undefined ? undefined : ruleOfStandard(limit.standard)
    if (rule !== undefined) named.set(rule, [...(named.get(rule) ?? []), limit])
  }
  const verdicts = [...named].flatMap(([rule, limits]) => standardVerdict(pair, rule, limits))
  if (isHazardous(pair.ground, pair.offer) === true) verdicts.push(hazardousVerdict(pair))
  return verdicts.length > 0 ? verdicts : [fits('rule', { zh: '没有标准或名录另作要求', en: 'no standard or list asks for more' })]
}

function standardVerdict(pair: Pair, rule: Rule, limits: readonly NoticeLimit[]): GateVerdict[] {
  const facts: Record<string, string> = { [rule.appliesOn.input]: pair.ground.day }
  const asked: string[] = []
  const missing: string[] = []
  for (const limit of limits) {
    const fact = pair.ground.substance(limit.substance)?.fact
    const row = rule.parameters.find(({ reads }) => reads === fact)
    if (fact === undefined || row === undefined) continue
    asked.push(fact)
    // The standard judges its own end of the range in its own unit, whatever the taker wrote.
    const unit = QualityUnit.safeParse(row.unit === '' ? '1' : row.unit)
    const operator = row.operator?.startsWith('>') === true ? '>=' : '<='
    const content = contentOf(pair, { ...limit, operator, unit: unit.success ? unit.data : limit.unit })
    if ('missing' in content) missing.push(content.missing)
    else facts[fact] = textOf(content.worst, 12)
  }
  if (asked.length === 0) return []
  const named = { zh: rule.nameZh, en: rule.nameEn }
  if (missing.length > 0)
    return [
      notKnown(
        'rule',
        { zh: `${named.zh}：缺所要的检测值`, en: `${named.en}: figures that it asks for are missing` },
        [missing[0]!, ...missing.slice(1)],
        { basedOn: [`rule:${rule.id}`] },
      ),
    ]
  const result = judged(rule, { ...facts, properties: asked.join(',') }, pair)
  const figures = asked.map(fact => figure(fact, facts[fact] ?? ''))
  return [said(rule, result, figures)]
}

/** The grade that the need asks for, else the one that is offered; where nobody says one, what all grades say alike needs none. */
function judged(rule: Rule, facts: Facts, { offer, need, ground }: Pair): RuleResult {
  const ask = { askedOn: ground.day, ...(ground.readings === undefined ? {} : { readings: ground.readings }) }
  const said = need.grade ?? offer.grade
  if (said !== undefined) return judge(rule, { ...facts, grade: said }, ask)
  const grades = rule.inputs.find(({ name }) => name === 'grade')?.choices ?? []
  const results = grades.map(grade => judge(rule, { ...facts, grade }, ask))
  const [first] = results
  return first !== undefined && results.every(({ answer }) => answer === first.answer) ? first : judge(rule, facts, ask)
}

function said(rule: Rule, result: RuleResult, figures: GateVerdict['figures']): GateVerdict {
  const lines = result.chain.filter(step => step.outcome !== null)
  const more = {
    figures,
    clause: lines[0] === undefined ? undefined : `${lines[0].document} ${lines[0].article}`.trim(),
    basedOn: [`rule:${rule.id}`, ...result.chain.map(step => `line:${step.parameter}`)],
  }
  const why = (language: 'zh' | 'en') =>
    lines
      .filter(step => step.outcome !== 'yes')
      .map(step => step[language])
      .join('; ')
  if (result.answer === 'no')
    return refused('rule', { zh: `不符合${rule.nameZh}：${why('zh')}`, en: `does not meet ${rule.nameEn}: ${why('en')}` }, more)
  if (result.answer === 'yes') return fits('rule', { zh: `符合${rule.nameZh}`, en: `meets ${rule.nameEn}` }, more)
  if (result.answer === 'unverified')
    return fits(
      'rule',
      {
        zh: `${rule.nameZh}的条文未核，不作决定，只按需方自己的限值`,
        en: `the lines of ${rule.nameEn} are not verified and decide nothing: the taker's own limit does`,
      },
      more,
    )
  const missing = result.missing.map(({ input }) => input)
  return notKnown(
    'rule',
    {
      zh: `${rule.nameZh}：缺${result.missing.map(one => one.zh).join('、')}`,
      en: `${rule.nameEn}: ${result.missing.map(one => one.en).join(', ')} missing`,
    },
    [missing[0] ?? rule.id, ...missing.slice(1)],
    more,
  )
}

function hazardousVerdict({ offer, ground }: Pair): GateVerdict {
  const code = wasteCodeOf(ground, offer) ?? ''
  const result = judge(hazardousExemption, { recordDay: ground.day, code, link: 'utilise', conditionMet: null }, { askedOn: ground.day })
  const more = { figures: [figure('wasteCode', code)], clause: '国家危险废物名录 豁免管理清单', basedOn: ['rule:hazardous-exemption'] }
  if (result.answer === 'no')
    return fits(
      'rule',
      {
        zh: `${code} 的利用环节不豁免，按危险废物管理（见许可）`,
        en: `${code} is not exempt where it is used: the licence decides (see permit)`,
      },
      more,
    )
  return notKnown(
    'rule',
    {
      zh: `${code} 是危险废物，利用环节是否豁免、是否满足条件未知`,
      en: `${code} is hazardous; whether its use is exempt and meets the condition is not known`,
    },
    ['conditionMet'],
    more,
  )
}
