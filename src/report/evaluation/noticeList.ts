// The public-notice list: firm, waste kind and quantity, product, evaluator, as the authority publishes it (Guangdong 2019-04-09).
import { answerWords, isOverruled } from '#domain/evaluation/verdict.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import type { PublicObjection } from '#domain/evaluation/objection.ts'
import { lateSteps } from '#domain/evaluation/lateEntry.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import { type EvaluationState, stateWords } from '#domain/evaluation/procedure.ts'
import { csvSheet } from '#files/csv.ts'
import { officialForm } from '../officialForm.ts'
import { paperColumns } from '../paper.ts'
import { dayWords, tonnes } from '../paperWords.ts'
import { type Column, workbookBytes } from '../sheet.ts'
import { type Language, say } from '../words.ts'
import { basisWords, materialName, pick, productName, syntheticLabel } from './reportWords.ts'

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

/** A withdrawn report stays on the list, struck through, and its column says so where nothing can be struck. */
const isWithdrawn = ({ state }: NoticeRow): boolean => state === 'withdrawn'

const verdictCell = ({ answer, overruled }: NoticeRow, language: Language): string =>
  answer === null
    ? '—'
    : overruled
      ? say(language, '符合（评价机构认定，逐项未全部符合）', 'yes (by the evaluator; not all points hold)')
      : pick(language, answerWords[answer])
const noteCell = ({ synthetic, lateDays }: NoticeRow, language: Language): string =>
  [
    ...(synthetic ? [say(language, '虚构', 'SYNTHETIC')] : []),
    ...(lateDays === null ? [] : [say(language, `有步骤事后 ${lateDays} 天登记`, `a step was recorded ${lateDays} days late`)]),
  ].join(say(language, '；', '; '))
const stateCell = ({ state }: NoticeRow, language: Language): string =>
  stateWords[state as EvaluationState]?.[language === 'zh' ? 0 : 1] ?? state
function periodOf({ period }: NoticeRow): [from: string, to: string | undefined] {
  const [from = '', to] = period.split(' — ')
  return [from, to]
}

const objectionCell = ({ objections }: NoticeRow, language: Language): string => {
  const open = objections.filter(({ answer }) => answer === 'open').length
  return objections.length === 0
    ? ''
    : say(language, `${objections.length} 件，待答复 ${open} 件`, `${objections.length} received, ${open} to be answered`)
}

/** @param told how a day is written: in words on paper, as it sorts in a table to be read by programs too */
function columnsOf(language: Language, told: (day: string) => string): Column<NoticeRow>[] {
  const column = paperColumns<NoticeRow>({ language })
  const day = { width: 13 }
  const span = (from: string, to: string | undefined): string =>
    to === undefined ? told(from) : say(language, `${told(from)}至${told(to)}`, `${told(from)} to ${told(to)}`)
  return [
    column('企业名称', 'Firm', row => say(language, row.firmZh, row.firmEn), { width: 20 }),
    column('统一社会信用代码', 'Unified social credit code', row => row.creditCode, { width: 20 }),
    column('评价期间', 'Period evaluated', row => span(...periodOf(row)), { width: 16 }),
    column('固体废物种类', 'Waste', row => say(language, row.wasteZh, row.wasteEn), { width: 13 }),
    column('综合利用量', 'Used', row => Number(row.massT), { unit: 't', format: '#,##0.000', width: 14 }),
    column('基准', 'Basis', row => pick(language, basisWords[row.basis]), { width: 8 }),
    column('产品', 'Products', row => say(language, row.productsZh, row.productsEn), { width: 14 }),
    column('评价机构', 'Evaluating body', row => say(language, row.evaluatorZh, row.evaluatorEn), { width: 20 }),
    column('评价结论', 'Verdict', row => verdictCell(row, language), { width: 16 }),
    column('报告编号', 'Report no.', row => row.reportNumber, { width: 17 }),
    column('有效期至', 'Valid to', row => told(row.validTo), day),
    column('公示期', 'In public notice', row => span(row.noticeFrom, row.noticeTo), { width: 16 }),
    column('异议', 'Objections', row => objectionCell(row, language), { width: 12 }),
    column('状态', 'State', row => stateCell(row, language), { width: 10 }),
    column('撤销日期', 'Withdrawn on', row => (row.withdrawnOn === null ? '' : told(row.withdrawnOn)), day),
    column('撤销理由', 'Why withdrawn', row => row.withdrawnReason ?? '', { width: 18 }),
    column('说明', 'Note', row => noteCell(row, language), { width: 14 }),
  ]
}

const title = { zh: '工业固体废物资源综合利用评价结果公示清单', en: 'Evaluations of the use of industrial solid waste in public notice' }

/** @param day of the list; all that ever was in public notice where none is given */
export function noticeWorkbook(rows: readonly NoticeRow[], language: Language, day?: string): Promise<Uint8Array> {
  return workbookBytes(pick(language, title), [
    officialForm<NoticeRow>({
      name: say(language, '公示清单', 'Public notice'),
      title: pick(language, title),
      about: [
        say(language, '公示单位：', 'Published by: ________'),
        day === undefined
          ? say(language, '范围：全部公示记录', 'Scope: all that was in public notice')
          : say(language, `公示日：${dayWords(day, 'zh')}`, `Day: ${dayWords(day, 'en')}`),
        say(language, '计量单位：吨', 'Unit: t'),
      ],
      columns: columnsOf(language, day => dayWords(day, language)),
      rows,
      struck: isWithdrawn,
      notes: [
        say(
          language,
          '加删除线的行为已撤销的报告，自撤销之日起不得引用。',
          'Rows that are struck through are reports that were withdrawn; they may not be cited from that day on.',
        ),
        ...(rows.some(row => row.synthetic) ? [pick(language, syntheticLabel)] : []),
      ],
      language,
    }),
  ])
}

/** The same rows as UTF-8 CSV for a site of the authority: heads and values in words, days and masses as they sort. */
export function noticeCsv(rows: readonly NoticeRow[], language: Language): string {
  const columns = columnsOf(language, day => day)
  return csvSheet([
    columns.map(({ header }) => header),
    ...rows.map(row => columns.map(({ format, value }) => (format === undefined ? value(row) : Number(value(row)).toFixed(3)))),
  ])
}
