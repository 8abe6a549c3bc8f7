// Words and figures that every product of an evaluation shares.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance } from '#domain/evaluation/balance.ts'
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import { assess, type Assessed, type SamplingPoint, siteFigure, siteTolerance } from '#domain/evaluation/site.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { Language } from '../words.ts'

export type Both = { zh: string; en: string }
export const pick = (language: Language, both: Both): string => (language === 'zh' ? both.zh : both.en)

export const wayWords: Record<'batches' | 'products' | 'stock', Both> = {
  batches: { zh: '批次投料法', en: 'batch inputs' },
  products: { zh: '产品反推法', en: 'from products' },
  stock: { zh: '库存平衡法', en: 'stock balance' },
}
export const basisWords: Record<'dry' | 'wet', Both> = { dry: { zh: '干基', en: 'dry basis' }, wet: { zh: '湿基', en: 'wet basis' } }

/** A decimal share as percent with two places, cut from its digits: no binary product in between. */
export function percent(share: string | null): string {
  if (share === null) return '—'
  const [whole = '0', fraction = ''] = share.split('.')
  const digits = BigInt(`${whole}${fraction.padEnd(5, '0').slice(0, 5)}`)
  const hundredths = (digits + 5n) / 10n
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')} %`
}
export const numberOf = (balance: MassBalance | null, derivation: string): number =>
  (balance?.derivations.findIndex(one => one.id === derivation) ?? -1) + 1

export function materialName(account: FirmAccount, id: string, language: Language): string {
  const found = account.materials.find(one => one.id === id)
  return found === undefined ? id : language === 'zh' ? found.nameZh : found.nameEn
}
export function productName(account: FirmAccount, id: string, language: Language): string {
  const found = account.products.find(one => one.id === id)
  return found === undefined ? id : language === 'zh' ? found.nameZh : found.nameEn
}

/** Title of a paper by its id; what is no paper of the account is text already. */
export function paperTitle(account: FirmAccount, id: string, language: Language): string {
  const found = account.evidence.find(one => one.id === id)
  return found === undefined ? id : language === 'zh' ? found.titleZh : found.titleEn
}

export const syntheticLabel: Both = { zh: '虚构示范数据，不得作为证明', en: 'SYNTHETIC demonstration data, proves nothing' }
export const reportTitle: Both = {
  zh: '工业固体废物资源综合利用评价报告',
  en: 'Report on the evaluation of comprehensive utilisation of industrial solid waste',
}

/** Findings with their points, as they count. */
function assessedFindings({ sampling, findings }: EvaluationCase): (Assessed & { point: SamplingPoint })[] {
  return findings.flatMap(finding => {
    const point = sampling.find(one => one.id === finding.point)
    return point === undefined ? [] : [{ point, ...assess(point, finding) }]
  })
}

/** Problems that the file itself shows, each with what would fix it; the evaluator's own reasons come beside them. */
export function problemsAndAdvice({ evaluationCase, account }: EvaluationFile): { problem: Both; advice: Both }[] {
  const found: { problem: Both; advice: Both }[] = []
  const named = (id: string): Both => ({ zh: materialName(account, id, 'zh'), en: materialName(account, id, 'en') })
  for (const waste of evaluationCase.balance?.wastes ?? []) {
    if (waste.flag === null) continue
    const name = named(waste.material)
    found.push({
      problem: { zh: `${name.zh}：${waste.flag.zh}`, en: `${name.en}: ${waste.flag.en}` },
      advice:
        waste.agree === 'no'
          ? {
              zh: `${name.zh}入库、出库均应过磅，库存改为称量或定期校正的测量`,
              en: `weigh ${name.en} in and out, and replace the estimate of its stock by a measurement`,
            }
          : { zh: '补齐所缺记录后重算', en: 'supply the records that are missing, then settle the balance anew' },
    })
  }
  for (const { point, measured, outcome, reason } of assessedFindings(evaluationCase)) {
    if (outcome !== 'deviates' || point.expected === null) continue
    const [books, seen] = [siteFigure(point, point.expected), measured === null ? '—' : siteFigure(point, measured)]
    const because = (at: 'zh' | 'en'): string => (reason === null ? '' : at === 'zh' ? `（${reason}）` : ` (${reason})`)
    found.push({
      problem: {
        zh: `现场发现与台账不符：${point.zh}，账面 ${books}，实测 ${seen}，允差 ${siteTolerance(point)}${because('zh')}`,
        en: `a finding on site deviates from the books: ${point.en}, books ${books}, measured ${seen}, tolerance ${siteTolerance(point)}${because('en')}`,
      },
      advice: { zh: '查明原因，更正台账', en: 'find out why, and correct the books' },
    })
  }
  const share = evaluationCase.balance?.share
  if (share !== undefined && share.dry !== share.wet)
    found.push({
      problem: {
        zh: `固体废物占比干基 ${percent(share.dry)}、湿基 ${percent(share.wet)}；税收目录未写明按哪一种`,
        en: `the waste share is ${percent(share.dry)} dry and ${percent(share.wet)} wet; the tax catalogues do not say which they mean`,
      },
      advice: {
        zh: '税收优惠申报前请主管税务机关书面明确计量基准',
        en: 'have the tax authority settle the basis in writing before claiming a benefit',
      },
    })
  const points = evaluationCase.verdicts.at(-1)?.points.filter(one => one.answer === 'unverified') ?? []
  if (points.length > 0)
    found.push({
      problem: {
        zh: `以下各项所依规则的正式文本尚未核对：${points.map(one => one.zh).join('；')}`,
        en: `the official text behind these points has not been read: ${points.map(one => one.en).join('; ')}`,
      },
      advice: { zh: '评价机构核对正式文本并在结论理由中写明', en: 'the evaluator reads the official text and says so in the reasons' },
    })
  return found
}
