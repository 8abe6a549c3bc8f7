// The questions that a verdict rests on, each with its answer: papers, balance, closed books, site, product, catalogue, rules.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance, Said } from '#domain/evaluation/balance.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { assess, type Assessed, type SamplingFinding, type SamplingPoint } from '#domain/evaluation/site.ts'
import type { VerdictLine, VerdictPair, VerdictPoint } from '#domain/evaluation/verdict.ts'
import type { Answer } from '#domain/answer.ts'
import type { RuleResult } from '#domain/ruleResult.ts'
import { checklist } from './checklist.ts'
import { catalogued } from './productCatalogue.ts'
import { proposed } from './verdict.ts'

/** Kinds of product that go into mines and pits. */
const fillings = new Set(['backfill', 'mine_fill'])
type Given = Pick<EvaluationCase, 'documents' | 'sampling' | 'findings' | 'products'> & Partial<Pick<EvaluationCase, 'samplingBelow'>>
/** A rule's result with what to call it. */
export type NamedRuleResult = Said & { ruleResult: RuleResult }

/** @param rule results results of rules that the verdict shall rest on too (quality of the product, and the like) */
export function pointsOf(
  given: Given,
  account: FirmAccount,
  balance: MassBalance,
  ruleResults: readonly NamedRuleResult[],
): VerdictPoint[] {
  const products = account.products.filter(product => given.products.includes(product.id))
  const used = account.materials.filter(
    material => material.waste && balance.wastes.some(one => one.material === material.id && (one.acceptedKg ?? 1) > 0),
  )
  return [
    documents(given),
    ...balance.wastes.map(waste => quantity(account, balance, waste.material)),
    closed(balance),
    site(given),
    ...products.map(product => tested(product)),
    ...products.flatMap(product => used.map(material => catalogued(material, product))),
    ...ruleResults.map(fromRuleResult),
    ...unaskedFilling(products, ruleResults),
  ]
}

/** The proposal with the evaluator's verdict still equal to it. */
export function pairOf(points: readonly VerdictPoint[], balance: MassBalance): VerdictPair {
  const verdict = proposed(points, linesOf(balance))
  return { points: [...points], proposed: verdict, final: verdict, reasons: null, settles: {} }
}

/** What stands of each waste; a waste of which nothing can be accepted has no line. */
function linesOf(balance: MassBalance): VerdictLine[] {
  return balance.wastes.flatMap(waste =>
    waste.acceptedKg === null || waste.acceptedKg === 0
      ? []
      : [{ material: waste.material, massKg: waste.acceptedKg, ownKg: waste.usedOwnKg, receivedKg: waste.usedReceivedKg }],
  )
}

const point = (id: string, zh: string, en: string, answer: Answer, missing: readonly Said[], basedOn: readonly string[]): VerdictPoint => ({
  id,
  zh,
  en,
  answer,
  missing: [...missing],
  basedOn: [...basedOn],
  ruleResult: null,
})

function documents({ documents: list }: Given): VerdictPoint {
  const open = list.filter(one => one.finding !== 'accepted' && one.finding !== 'not applicable')
  const papers = list.flatMap(one => one.evidence)
  const missing = open.map(({ item }) => {
    const named = checklist.find(({ id }) => id === item)
    return { zh: `材料：${named?.zh ?? item}`, en: `document: ${named?.en ?? item}` }
  })
  return point(
    'documents',
    '申请材料齐全并通过核对',
    'the documents are complete and accepted',
    open.length === 0 ? 'yes' : 'undetermined',
    missing,
    papers,
  )
}

/** A quantity that the ways contradict is still accepted, at the lowest, and flagged; one that a way is missing for is not. */
function quantity(account: FirmAccount, balance: MassBalance, material: string): VerdictPoint {
  const waste = balance.wastes.find(one => one.material === material)
  const name = account.materials.find(one => one.id === material)
  const [zh, en] = [name?.nameZh ?? material, name?.nameEn ?? material]
  const missing = waste === undefined ? [] : [...waste.raw.batches.missing, ...waste.raw.products.missing, ...waste.raw.stock.missing]
  const answer: Answer = missing.length > 0 || waste === undefined ? 'undetermined' : 'yes'
  const flagged = waste?.agree === 'no'
  return point(
    `quantity.${material}`,
    flagged ? `${zh}用量可以认定（三法不一致，取最低值）` : `${zh}用量可以认定（三法相符）`,
    flagged
      ? `${en}: a quantity can be accepted (the methods disagree; the lowest is used)`
      : `${en}: a quantity can be accepted (the methods agree)`,
    answer,
    missing,
    [`accepted.${material}`, `raw.${material}.batches`, `raw.${material}.products`, `raw.${material}.stock`],
  )
}

function closed(balance: MassBalance): VerdictPoint {
  const known = balance.products.length > 0 && balance.wastes.some(one => one.raw.batches.massKg !== null)
  const missing = known ? [] : [{ zh: '批次投料与产出', en: 'what went into the batches and came out' }]
  const answer: Answer = !known ? 'undetermined' : balance.lossKg >= 0 ? 'yes' : 'no'
  return point('closed', '批次产出不大于投料（干基）', 'no more came out of the batches than went in, dry', answer, missing, ['share'])
}

/**
 * Agreeing are figures that were measured, as many as planned, all within their tolerance. A deviation that stands is a no, nothing
 * measured is unverified; what was not measured, or taken for agreeing against its figures, is missing whatever reason was given.
 */
function site({ sampling, samplingBelow = [], findings }: Given): VerdictPoint {
  const rows = sampling.map(planned => {
    const finding = findings.findLast(one => one.point === planned.id)
    return { planned, finding, assessed: finding === undefined ? undefined : assess(planned, finding) }
  })
  const deviating = rows.filter(({ assessed }) => assessed?.outcome === 'deviates')
  const compared = rows.filter(({ assessed }) => assessed !== undefined && assessed.found !== 'not comparable')
  const missing: Said[] =
    sampling.length === 0
      ? [{ zh: '现场抽查方案', en: 'a plan of the site visit' }]
      : [...rows.flatMap(({ planned, finding, assessed }) => openAt(planned, finding, assessed)), ...samplingBelow.map(belowRule)]
  const unmeasured = sampling.length > 0 && compared.length === 0
  const answer: Answer = deviating.length > 0 ? 'no' : unmeasured ? 'unverified' : missing.length > 0 ? 'undetermined' : 'yes'
  const names = (at: 'zh' | 'en'): string => deviating.map(({ planned }) => planned[at]).join(at === 'zh' ? '、' : '; ')
  const [zh, en] =
    answer === 'no'
      ? [`现场核查与台账不符：${names('zh')}`, `what was found on site deviates from the books: ${names('en')}`]
      : answer === 'unverified'
        ? ['现场核查未核实：没有一项实测值', 'the books were not verified on site: nothing was measured']
        : ['现场核查与台账相符', 'what was found on site agrees with the books']
  return point(
    'site',
    zh,
    en,
    answer,
    missing,
    findings.map(one => `finding:${one.point}`),
  )
}

const belowRule = ({ zh, en }: Said): Said => ({ zh: `抽查方案少于规则：${zh}`, en: `the plan is below the rule: ${en}` })
function openAt(planned: SamplingPoint, finding: SamplingFinding | undefined, assessed: Assessed | undefined): Said[] {
  const { zh, en } = planned
  if (finding === undefined || assessed === undefined) return [{ zh: `现场发现：${zh}`, en: `finding: ${en}` }]
  const because = (at: 'zh' | 'en'): string =>
    assessed.reason === null ? '' : at === 'zh' ? `（${assessed.reason}）` : ` (${assessed.reason})`
  if (assessed.found === 'not comparable') return [{ zh: `未实测：${zh}${because('zh')}`, en: `not measured: ${en}${because('en')}` }]
  if (assessed.found === 'deviates' && assessed.outcome !== 'deviates')
    return [{ zh: `实测偏差由评价机构说明：${zh}${because('zh')}`, en: `a deviation explained by the evaluator: ${en}${because('en')}` }]
  // Findings from before did not say how many samples there were.
  if (planned.samples === undefined || finding.found === undefined || (finding.samples ?? 0) >= planned.samples) return []
  const done = finding.samples ?? 0
  return [
    { zh: `抽样少于计划（${done}/${planned.samples}）：${zh}`, en: `fewer samples than planned (${done} of ${planned.samples}): ${en}` },
  ]
}

function tested(product: FirmAccount['products'][number]): VerdictPoint {
  const passed = product.tested?.passed ?? null
  const answer: Answer = passed === null ? 'undetermined' : passed ? 'yes' : 'no'
  return point(
    `product.${product.id}`,
    `${product.nameZh}符合 ${product.standard}`,
    `${product.nameEn} meets ${product.standard}`,
    answer,
    passed === null ? [{ zh: `${product.nameZh}的检验结论`, en: `the test result of ${product.nameEn}` }] : [],
    [...(product.tested === null ? [] : [product.tested.report]), ...product.evidence],
  )
}

/** A product that fills mines or pits rests on the rule of filling; where nobody has asked it, the verdict is open. */
function unaskedFilling(products: FirmAccount['products'], ruleResults: readonly NamedRuleResult[]): VerdictPoint[] {
  const filling = products.filter(product => fillings.has(product.kind))
  if (filling.length === 0 || ruleResults.some(one => one.ruleResult.rule === 'mine-backfill')) return []
  const [zh, en] = [
    '废物的种类、类别、有机物含量和充填地点（规则 mine-backfill）',
    'waste, class, organic matter and place of the filling (rule mine-backfill)',
  ]
  return [
    point(
      'rule.mine-backfill',
      '充填、回填符合 GB 18599',
      'the filling meets GB 18599',
      'undetermined',
      [{ zh, en }],
      filling.map(one => one.id),
    ),
  ]
}

function fromRuleResult({ zh, en, ruleResult }: NamedRuleResult): VerdictPoint {
  return {
    id: `rule.${ruleResult.rule}`,
    zh,
    en,
    answer: ruleResult.answer,
    missing: ruleResult.missing.map(one => ({ zh: one.zh, en: one.en })),
    basedOn: [...new Set(ruleResult.chain.map(step => `rule:${step.parameter}`))],
    ruleResult,
  }
}
