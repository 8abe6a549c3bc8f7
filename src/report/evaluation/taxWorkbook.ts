// The firm's tax worksheets as sheets that a tax office reads: a table a tax, one row a month, with filler, period, unit and lines to sign;
// behind every row the number of its basis on the last sheet. What is not settled says why and carries no amount.
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { EvaluationFile, SheetFigure, TaxSheet } from '#domain/evaluation/sheets.ts'
import { unitWords } from '#domain/words/units.ts'
import { officialForm } from '../officialForm.ts'
import { dayWords, spanWords } from '../paperWords.ts'
import { type Cellable, type Column, type Sheet, workbookBytes } from '../sheet.ts'
import type { Language } from '../words.ts'
import { type Both, pick, syntheticLabel } from './reportWords.ts'

type Tax = TaxSheet['tax']
type Given = { file: EvaluationFile; language: Language; bases: readonly string[] }
type Row = TaxSheet & { line: number }

const sheetNames: Record<Tax | 'summary' | 'basis', Both> = {
  summary: { zh: '汇总', en: 'Summary' },
  ept: { zh: '环境保护税', en: 'Environmental tax' },
  vat: { zh: '增值税即征即退', en: 'VAT refund' },
  cit: { zh: '所得税减计收入', en: 'Income tax' },
  basis: { zh: '依据', en: 'Bases' },
}
const titles: Record<Tax | 'summary' | 'basis', Both> = {
  summary: { zh: '资源综合利用税收事项汇总表', en: 'Taxes of comprehensive utilisation: summary' },
  ept: { zh: '环境保护税申报计算表（固体废物）', en: 'Environmental protection tax on solid waste: computation' },
  vat: { zh: '资源综合利用增值税即征即退计算表', en: 'VAT refund upon collection: computation' },
  cit: { zh: '资源综合利用企业所得税减计收入明细表', en: 'Income tax, revenue counted in part: schedule' },
  basis: { zh: '计算依据', en: 'Bases of the computation' },
}
/** Figures that a row of the tax shows, in the order of the form. */
const shownFigures: Record<Tax, readonly string[]> = {
  ept: ['generatedT', 'baseT', 'rateCnyPerT', 'taxCny'],
  vat: ['sharePct', 'salesCny', 'vatRatePct', 'inputTaxCny', 'excludedCny', 'refundPct', 'refundCny'],
  cit: ['revenueCny', 'sharePct', 'countedCny', 'reductionCny', 'taxEffectCny'],
}
const fates = [
  { kind: 'stored', zh: '贮存量', en: 'stored' },
  { kind: 'disposed', zh: '处置量', en: 'disposed' },
  { kind: 'utilised', zh: '综合利用量', en: 'utilised' },
] as const

export function taxWorkbook(file: EvaluationFile, language: Language): Promise<Uint8Array> {
  const kinds = (['ept', 'vat', 'cit'] as const).filter(tax => file.taxes.some(sheet => sheet.tax === tax))
  const given = { file, language, bases: [...new Set(file.taxes.map(sheet => basisOf(sheet, language)))] }
  const named = language === 'zh' ? file.evaluationCase.firm.nameZh : file.evaluationCase.firm.nameEn
  return workbookBytes(`${pick(language, titles.summary)} ${named}`, [
    summary(given),
    ...kinds.map(tax => computation(given, tax)),
    basisSheet(given),
  ])
}

const say = ({ language }: Given, zh: string, en: string): string => pick(language, { zh, en })
const about = (given: Given, unit: string): [string, string, string] => {
  const { firm, period } = given.file.evaluationCase
  return [
    say(given, `纳税人：${firm.nameZh}（${firm.creditCode}）`, `Taxpayer: ${firm.nameEn} (${firm.creditCode})`),
    say(given, `所属期：${spanWords(period, 'zh')}`, `Period: ${spanWords(period, 'en')}`),
    unit === '' ? '' : say(given, `金额单位：${unit}`, `Amounts in ${unit}`),
  ]
}
function notesOf(given: Given): string[] {
  return [
    ...(given.file.account.synthetic ? [pick(given.language, syntheticLabel)] : []),
    say(
      given,
      '未定、未核实的结果不计金额，也不汇总；退税是收入的一部分，各项利益不得相加。',
      'Results that are undetermined or unverified carry no amount and no total; a refund is income, benefits are not to be added up.',
    ),
  ]
}
const titleOf = ({ language }: Given, sheet: TaxSheet): string => {
  const whole = language === 'zh' ? sheet.titleZh : sheet.titleEn
  return whole.split(language === 'zh' ? '：' : ': ').at(-1) ?? whole
}

/** Why there is no amount: what is missing, which line of the law nobody has read; blank where the result is settled. */
function openReasons(given: Given, sheet: TaxSheet): string {
  if (sheet.answer === 'yes' || sheet.answer === 'no') return ''
  // Files frozen before the names were told have the keys of the lines alone.
  const unread = sheet.unapprovedNames ?? sheet.unapproved.map(id => ({ zh: id, en: id }))
  return [
    ...sheet.missing.map(one => say(given, `缺：${one.zh}`, `missing: ${one.en}`)),
    ...unread.map(one => say(given, `未核实：${one.zh}`, `not verified: ${one.en}`)),
  ].join(say(given, '；', '; '))
}

function summary(given: Given): Sheet {
  const money = (sheet: TaxSheet): SheetFigure | undefined =>
    sheet.figures.find(({ name }) => name === { ept: 'taxCny', vat: 'refundCny', cit: 'reductionCny' }[sheet.tax])
  return officialForm<TaxSheet>({
    name: pick(given.language, sheetNames.summary),
    title: pick(given.language, titles.summary),
    about: about(given, say(given, '元', 'CNY')),
    columns: [
      { header: say(given, '所属期', 'Period'), width: 12, value: sheet => dayWords(sheet.period, given.language) },
      { header: say(given, '税种', 'Tax'), width: 20, value: sheet => pick(given.language, sheetNames[sheet.tax]) },
      { header: say(given, '项目', 'Item'), width: 24, value: sheet => titleOf(given, sheet) },
      { header: say(given, '判定', 'Answer'), width: 16, value: sheet => pick(given.language, answerWords[sheet.answer]) },
      { header: say(given, '金额', 'Amount'), width: 16, format: '#,##0.00', value: sheet => shown(money(sheet)?.value ?? null) },
      { header: say(given, '未计金额的原因', 'Why there is no amount'), width: 56, value: sheet => openReasons(given, sheet) },
    ],
    rows: given.file.taxes,
    notes: notesOf(given),
    language: given.language,
  })
}

function computation(given: Given, tax: Tax): Sheet {
  const rows: Row[] = given.file.taxes
    .filter(sheet => sheet.tax === tax)
    .map(sheet => ({ ...sheet, line: given.bases.indexOf(basisOf(sheet, given.language)) + 1 }))
  const figure = (name: string): Column<Row>[] => {
    const known = rows.flatMap(row => row.figures).find(one => one.name === name)
    if (known === undefined) return []
    const unit = unitWords(known.unit, given.language)
    const word = (given.language === 'zh' ? known.zh : known.en).replace(/（见.*）| \(see .*\)/u, '')
    return [
      {
        header: unit === '' ? word : say(given, `${word}（${unit}）`, `${word} (${unit})`),
        width: 14,
        format: '#,##0.######',
        // The result stands after the declaration of the same name.
        value: row => shown(row.figures.findLast(one => one.name === name)?.value ?? null),
      },
    ]
  }
  const figures = shownFigures[tax].flatMap(figure)
  return officialForm<Row>({
    name: pick(given.language, sheetNames[tax]),
    title: pick(given.language, titles[tax]),
    about: about(given, say(given, '元', 'CNY')),
    columns: [
      { header: say(given, '所属期', 'Period'), width: 12, value: row => dayWords(row.period, given.language) },
      { header: say(given, '项目', 'Item'), width: 18, value: row => titleOf(given, row) },
      ...figures.slice(0, 1),
      ...(tax === 'ept' ? fates.map(fate => fateColumn(given, fate)) : []),
      ...figures.slice(1),
      { header: say(given, '判定', 'Answer'), width: 14, value: row => pick(given.language, answerWords[row.answer]) },
      { header: say(given, '未计金额的原因', 'Why there is no amount'), width: 34, value: row => openReasons(given, row) },
      { header: say(given, '依据', 'Basis'), width: 8, value: row => row.line },
    ],
    rows,
    notes: [...notesOf(given), say(given, '“依据”一栏是“依据”表的序号。', 'The column Basis names the line of the sheet Bases.')],
    language: given.language,
  })
}

/** What of the month was stored, disposed of or used, from the records that the rule looked at. */
function fateColumn(given: Given, { kind, zh, en }: (typeof fates)[number]): Column<Row> {
  return {
    header: say(given, `${zh}（吨）`, `${en} (t)`),
    width: 12,
    format: '#,##0.######',
    value: row => {
      const records = row.figures.find(one => one.name === 'deductions')?.value?.split(' | ') ?? []
      const masses = records.flatMap(record => new RegExp(`kind=${kind} massT=([\\d.]+)`, 'u').exec(record)?.[1] ?? [])
      // Figures of the rule are decimal text; of a month and a waste there is one record a fate.
      return masses.length === 0 ? 0 : masses.length === 1 ? Number(masses[0]) : masses.join(' + ')
    },
  }
}

/** Rule, articles and facts of the result that the money hangs on. */
function basisOf(sheet: TaxSheet, language: Language): string {
  const result = sheet.figures.findLast(one => one.kind === 'result')
  const text = (language === 'zh' ? result?.basisZh : result?.basisEn) ?? ''
  return text.replace(/^(?:不计金额：[^；]*；|no amount: [^;]*; )/u, '')
}
function basisSheet(given: Given): Sheet {
  return officialForm<string>({
    name: pick(given.language, sheetNames.basis),
    title: pick(given.language, titles.basis),
    about: about(given, ''),
    columns: [
      { header: say(given, '序号', 'No.'), width: 8, value: basis => given.bases.indexOf(basis) + 1 },
      { header: say(given, '适用的规则、条款和所用事实', 'Rule, articles and facts used'), width: 110, value: basis => basis },
    ],
    rows: given.bases,
    language: given.language,
  })
}

/** A figure as a number where a spreadsheet can hold it exactly; a blank stays a word, so that nobody sums it. */
function shown(value: string | null): Cellable {
  if (value === null) return '—'
  return /^-?\d{1,12}(\.\d{1,6})?$/u.test(value) ? Number(value) : value
}
