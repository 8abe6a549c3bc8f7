// The firm's tax worksheets as a workbook: one row a figure, its 依据 beside it. What is not settled says why and carries no amount.
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { EvaluationFile, SheetFigure, TaxSheet } from '#domain/evaluation/sheets.ts'
import { noteSheet, type NoteLine, type Sheet, strongStyle, tableSheet, titleStyle, warnStyle, workbookBytes } from '../sheet.ts'
import { syntheticLabel } from './reportWords.ts'

const both = (zh: string, en: string): string => `${zh}\n${en}`
const titles: Record<TaxSheet['tax'], [string, string]> = {
  ept: ['环境保护税申报 EPT', '环境保护税按月计算、按季申报 Environmental tax: by month, declared by quarter'],
  vat: ['增值税退税 VAT', '增值税即征即退 VAT refund upon collection'],
  cit: ['所得税减计 CIT', '企业所得税减计收入 Income tax: revenue counted in part'],
}

export function taxWorkbook(file: EvaluationFile): Promise<Uint8Array> {
  const kinds = (['ept', 'vat', 'cit'] as const).filter(tax => file.taxes.some(sheet => sheet.tax === tax))
  return workbookBytes(`税务计算 ${file.evaluationCase.id}`, [summary(file), ...kinds.map(tax => detail(file, tax))])
}

function summary({ evaluationCase, account, taxes }: EvaluationFile): Sheet {
  const lines: NoteLine[] = [
    { text: '税务计算表 Tax worksheets', style: titleStyle },
    ...(account.synthetic ? [{ text: '虚构 SYNTHETIC', value: `${syntheticLabel.zh} ${syntheticLabel.en}`, style: warnStyle }] : []),
    { text: '企业 Firm', value: `${evaluationCase.firm.nameZh} ${evaluationCase.firm.nameEn} (${evaluationCase.firm.creditCode})` },
    { text: '期间 Period', value: `${evaluationCase.period.from} — ${evaluationCase.period.to}` },
    {
      text: '说明 Note',
      value:
        '未定、未核实的结果不计金额，也不汇总；退税是收入的一部分，各项利益不得相加。 Results that are undetermined or unverified carry no amount and no total; a refund is income, benefits are not to be added up.',
    },
    { text: '' },
    { text: '表 Worksheet', value: '结果 Result', style: strongStyle },
    ...taxes.map(sheet => ({ text: `${sheet.period} ${sheet.titleZh} ${sheet.titleEn}`, value: resultText(sheet) })),
  ]
  return noteSheet('汇总 Summary', lines, [60, 100])
}

function resultText(sheet: TaxSheet): string {
  const { zh, en } = answerWords[sheet.answer]
  const settled = sheet.answer === 'yes' || sheet.answer === 'no'
  const money = sheet.figures.filter(one => one.kind === 'result' && one.unit === 'CNY' && one.value !== null)
  const why = [
    ...sheet.missing.map(one => `缺 missing: ${one.zh} ${one.en}`),
    ...unapprovedNames(sheet).map(({ zh: name, en: called }) => `未核实 unverified: ${name} ${called}`),
  ]
  return `${zh} ${en}${settled ? `：${money.map(one => `${one.zh} ${one.value} CNY`).join('，')}` : `：不计金额 no amount；${why.join('；')}`}`
}

/** Files frozen before the names were told have the keys of the lines alone. */
const unapprovedNames = ({ unapproved, unapprovedNames: names }: TaxSheet): { zh: string; en: string }[] =>
  names ?? unapproved.map(id => ({ zh: id, en: '' }))

const kinds: Record<SheetFigure['kind'], string> = { given: '申报 given', derived: '计算 derived', result: '结果 result' }
function detail({ taxes }: EvaluationFile, tax: TaxSheet['tax']): Sheet {
  const rows = taxes.filter(sheet => sheet.tax === tax).flatMap(sheet => sheet.figures.map(figure => ({ sheet, figure })))
  return tableSheet(
    titles[tax][0],
    [
      { header: both('所属期', 'period'), value: row => row.sheet.period, width: 11 },
      { header: both('表', 'worksheet'), value: row => `${row.sheet.titleZh}\n${row.sheet.titleEn}`, width: 34, wrap: true },
      { header: both('类别', 'kind'), value: row => kinds[row.figure.kind], width: 14 },
      { header: both('项目', 'item'), value: row => `${row.figure.zh}\n${row.figure.en}`, width: 40, wrap: true },
      {
        header: both('数值', 'figure'),
        value: row => wordsOf(row.figure) ?? shown(row.figure.value),
        width: 24,
        format: '#,##0.######',
        wrap: true,
      },
      { header: both('单位', 'unit'), value: row => row.figure.unit, width: 9 },
      { header: both('判定', 'answer'), value: row => answerWords[row.sheet.answer].zh, width: 20 },
      { header: both('依据', 'basis'), value: row => row.figure.basisZh, width: 80, wrap: true },
      { header: 'basis', value: row => row.figure.basisEn, width: 60, wrap: true },
      { header: both('来源编号', 'ids'), value: row => row.figure.basedOn.join(' '), width: 50, wrap: true },
    ],
    rows,
  )
}
/** A choice, a yes or no, or records in words of both languages; undefined where the value says itself. */
function wordsOf({ shownZh, shownEn }: Pick<SheetFigure, 'shownZh' | 'shownEn'>): string | undefined {
  return shownZh === undefined ? undefined : shownZh === shownEn ? shownZh : `${shownZh}\n${shownEn ?? ''}`
}
/** A figure as a number where a spreadsheet can hold it exactly; a blank stays a word, so that nobody sums it. */
function shown(value: string | null): string | number {
  if (value === null) return '— '
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : value
}
