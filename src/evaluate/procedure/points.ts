// The questions that a verdict rests on, each with its answer: papers, balance, closed books, site, product, catalogue, rules.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance, Said } from '#domain/evaluation/balance.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { VerdictLine, VerdictPair, VerdictPoint } from '#domain/evaluation/verdict.ts'
import type { Answer } from '#domain/answer.ts'
import type { RuleResult } from '#domain/ruleResult.ts'
import { catalogued } from './productCatalogue.ts'
import { proposed } from './verdict.ts'

/** Kinds of product that go into mines and pits. */
const fillings = new Set(['backfill', 'mine_fill'])
type Given = Pick<EvaluationCase, 'documents' | 'sampling' | 'findings' | 'products'>
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
  const missing = open.map(one => ({ zh: `材料 ${one.item}`, en: `document ${one.item}` }))
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
      ? `${en}: a quantity can be accepted (the ways disagree, the lowest stands)`
      : `${en}: a quantity can be accepted (the ways agree)`,
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

function site({ sampling, findings }: Given): VerdictPoint {
  const open = sampling.filter(one => !findings.some(finding => finding.point === one.id))
  const deviating = findings.filter(one => one.outcome === 'deviates')
  const missing: Said[] =
    sampling.length === 0
      ? [{ zh: '现场抽查方案', en: 'a plan of the site visit' }]
      : open.map(one => ({ zh: `现场发现：${one.zh}`, en: `finding: ${one.en}` }))
  const answer: Answer = deviating.length > 0 ? 'no' : missing.length > 0 ? 'undetermined' : 'yes'
  return point(
    'site',
    '现场核查与台账相符',
    'what was found on site agrees with the books',
    answer,
    missing,
    findings.map(one => `finding:${one.point}`),
  )
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
