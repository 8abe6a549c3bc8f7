// Every figure that carries an interval, and what it does to the cost: as a sheet and as lines for a terminal.
import type { AssumptionInfluence } from '#domain/plan.ts'
import { moneyFormat, noteSheet, strongStyle, tableSheet, titleStyle, workbookBytes } from './sheet.ts'
import { alignedLines, amount, figure, say, unitWord } from './words.ts'
import type { Language } from './words.ts'

const span = (row: AssumptionInfluence): number => Math.max(Math.abs(row.costAtLow ?? 0), Math.abs(row.costAtHigh ?? 0))

/** Most influential first; equal ones by table and key, so the order is always the same. */
export function byInfluence(rows: readonly AssumptionInfluence[]): AssumptionInfluence[] {
  const name = (row: AssumptionInfluence): string => `${row.table}\u0000${row.key}\u0000${row.field}`
  return rows.toSorted((a, b) => span(b) - span(a) || (name(a) < name(b) ? -1 : 1))
}

export function assumptionSheet(rows: readonly AssumptionInfluence[]) {
  return tableSheet(
    '假设 Assumptions',
    [
      { header: '表\nTable', value: row => row.table },
      { header: '行\nRow', width: 34, value: row => row.key },
      { header: '列\nField', value: row => row.field },
      { header: '名称\nName (zh)', width: 36, value: row => row.nameZh },
      { header: '英文名\nName', width: 36, value: row => row.nameEn },
      { header: '低值\nLow', value: row => row.low, format: '#,##0.####' },
      { header: '中值\nCentral', value: row => row.central, format: '#,##0.####' },
      { header: '高值\nHigh', value: row => row.high, format: '#,##0.####' },
      { header: '单位\nUnit', value: row => row.unit },
      { header: '方法\nMethod', value: row => row.method },
      { header: '来源\nSource', width: 24, value: row => row.source.join(';') },
      { header: '取低值时成本变化 (元)\nCost change at low (CNY)', width: 22, value: row => row.costAtLow, format: moneyFormat },
      { header: '取高值时成本变化 (元)\nCost change at high (CNY)', width: 22, value: row => row.costAtHigh, format: moneyFormat },
      { header: '备注\nNote', width: 50, value: row => row.note },
    ],
    byInfluence(rows),
  )
}

export function assumptionWorkbook(rows: readonly AssumptionInfluence[], regionName: string, synthetic: boolean): Promise<Uint8Array> {
  return workbookBytes(`${regionName} assumptions`, [
    noteSheet('说明 About', [
      { text: '假设及其影响 Assumptions and their influence', style: titleStyle },
      ...(synthetic ? [{ text: '虚构数据 SYNTHETIC', style: strongStyle }] : []),
      { text: '区域 Region', value: regionName },
      {
        text: '成本变化 Cost change',
        value:
          '该数字取低值或高值时最优净成本的一阶变化（包络定理），其他数字取中值。 First-order change of the optimal net cost when the figure goes to its low or high end, all others central (envelope theorem).',
      },
    ]),
    assumptionSheet(rows),
  ])
}

/** The `most` most influential assumptions as aligned lines. */
export function assumptionText(rows: readonly AssumptionInfluence[], language: Language, most = 30): string {
  const money = (value: number | null): string => (value === null ? '-' : amount(value, language === 'zh' ? '元' : 'CNY', language))
  const head = [
    say(language, '名称', 'Name'),
    say(language, '低', 'Low'),
    say(language, '中', 'Central'),
    say(language, '高', 'High'),
    say(language, '单位', 'Unit'),
    say(language, '取低值', 'At low'),
    say(language, '取高值', 'At high'),
    say(language, '方法', 'Method'),
  ]
  const body = byInfluence(rows)
    .slice(0, most)
    .map(row => [
      say(language, row.nameZh, row.nameEn) || `${row.key} ${row.field}`,
      figure(row.low),
      figure(row.central),
      figure(row.high),
      unitWord(row.unit, language),
      money(row.costAtLow),
      money(row.costAtHigh),
      row.method,
    ])
  const title = say(language, `假设 ${rows.length} 项，按对净成本的影响排序`, `${rows.length} assumptions by influence on the net cost`)
  return [title, ...alignedLines([head, ...body], ['left', 'right', 'right', 'right', 'left', 'right', 'right', 'left'], [48])].join('\n')
}
