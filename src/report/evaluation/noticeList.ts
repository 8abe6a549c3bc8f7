// The public-notice list: firm, waste kind and quantity, product, evaluator, as the authority publishes it (Guangdong 2019-04-09).
import { answerWords, isOverruled } from '#domain/evaluation/verdict.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import type { PublicObjection } from '#domain/evaluation/objection.ts'
import { lateSteps } from '#domain/evaluation/lateEntry.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import { tableSheet, workbookBytes } from '../sheet.ts'
import { basisWords, materialName, productName } from './reportWords.ts'
import { tonnes } from '../paperWords.ts'

/** One row a waste of each case that is or was in public notice; a case without a verdict has none. */
export type NoticedCase = { evaluationCase: EvaluationCase; account: FirmAccount; objections: PublicObjection[] }
export function noticeRows(cases: readonly NoticedCase[]): NoticeRow[] {
  return cases.flatMap(({ evaluationCase, account, objections }) => {
    const { notice, evaluator, report, withdrawal } = evaluationCase
    if (notice === null) return []
    const verdict = evaluationCase.verdicts.at(-1)
    const late = lateSteps(evaluationCase).map(({ lateDays }) => lateDays)
    return (evaluationCase.verdicts.at(-1)?.final.lines ?? []).map(line => ({
      caseId: evaluationCase.id,
      firmZh: evaluationCase.firm.nameZh,
      firmEn: evaluationCase.firm.nameEn,
      creditCode: evaluationCase.firm.creditCode,
      period: `${evaluationCase.period.from} — ${evaluationCase.period.to}`,
      wasteZh: materialName(account, line.material, 'zh'),
      wasteEn: materialName(account, line.material, 'en'),
      massT: tonnes(line.massKg).replaceAll(',', ''),
      basis: evaluationCase.basis,
      productsZh: evaluationCase.products.map(id => productName(account, id, 'zh')).join('、'),
      productsEn: evaluationCase.products.map(id => productName(account, id, 'en')).join(', '),
      evaluatorZh: evaluator?.nameZh ?? '',
      evaluatorEn: evaluator?.nameEn ?? '',
      noticeFrom: notice.from,
      noticeTo: notice.to,
      state: evaluationCase.state,
      synthetic: evaluationCase.synthetic,
      answer: verdict?.final.answer ?? null,
      overruled: verdict !== undefined && isOverruled(verdict),
      reportNumber: report === null ? '' : reportNumber(report.issuedOn, report.sha256),
      reportSha256: report?.sha256 ?? '',
      validTo: report?.validTo ?? '',
      withdrawnOn: withdrawal?.validOn ?? null,
      withdrawnReason: withdrawal?.reason ?? null,
      lateDays: late.length === 0 ? null : Math.max(...late),
      objections,
    }))
  })
}

const verdictCell = ({ answer, overruled }: NoticeRow): string =>
  answer === null
    ? '—'
    : overruled
      ? '符合（评价机构认定，逐项未全部符合）\nyes (by the evaluator; not all points hold)'
      : `${answerWords[answer].zh}\n${answerWords[answer].en}`
const withdrawnCell = ({ state, withdrawnOn, withdrawnReason }: NoticeRow): string =>
  state !== 'withdrawn' ? '' : `已撤销 withdrawn ${[withdrawnOn, withdrawnReason].filter(one => one !== null).join(' ')}`
const noteCell = ({ synthetic, lateDays }: NoticeRow): string =>
  [
    ...(synthetic ? ['虚构 SYNTHETIC'] : []),
    ...(lateDays === null ? [] : [`有步骤事后 ${lateDays} 天登记\na step was recorded ${lateDays} days late`]),
  ].join('\n')

const objectionCell = ({ objections }: NoticeRow): string => {
  const open = objections.filter(({ answer }) => answer === 'open').length
  return objections.length === 0 ? '' : `${objections.length} 件，待答复 ${open} 件\n${objections.length} received, ${open} to be answered`
}

const both = (zh: string, en: string): string => `${zh}\n${en}`
export function noticeWorkbook(rows: readonly NoticeRow[]): Promise<Uint8Array> {
  return workbookBytes('公示清单 Public notice', [
    tableSheet(
      '公示 Notice',
      [
        { header: both('企业', 'firm'), value: row => `${row.firmZh}\n${row.firmEn}`, width: 40, wrap: true },
        { header: both('统一社会信用代码', 'credit code'), value: row => row.creditCode, width: 24 },
        { header: both('评价期间', 'period'), value: row => row.period, width: 26 },
        { header: both('固体废物种类', 'waste'), value: row => `${row.wasteZh}\n${row.wasteEn}`, width: 24, wrap: true },
        { header: both('数量 (t)', 'quantity (t)'), value: row => Number(row.massT), format: '#,##0.000' },
        { header: both('基准', 'basis'), value: row => `${basisWords[row.basis].zh} ${basisWords[row.basis].en}` },
        { header: both('产品', 'product'), value: row => `${row.productsZh}\n${row.productsEn}`, width: 28, wrap: true },
        { header: both('评价机构', 'evaluator'), value: row => `${row.evaluatorZh}\n${row.evaluatorEn}`, width: 36, wrap: true },
        { header: both('评价结论', 'verdict'), value: verdictCell, width: 26, wrap: true },
        { header: both('报告编号', 'report no.'), value: row => row.reportNumber, width: 20 },
        { header: both('有效期至', 'valid to'), value: row => row.validTo, width: 14 },
        { header: both('撤销', 'withdrawn'), value: withdrawnCell, width: 30, wrap: true },
        { header: both('公示期', 'notice'), value: row => `${row.noticeFrom} — ${row.noticeTo}`, width: 26 },
        { header: both('异议', 'objections'), value: objectionCell, width: 26, wrap: true },
        { header: both('案卷', 'case'), value: row => row.caseId, width: 30 },
        { header: both('说明', 'note'), value: noteCell, width: 30, wrap: true },
      ],
      rows,
    ),
  ])
}
