// Every figure that carries an interval, and what it does to the cost: as a sheet and as lines for a terminal.
import type { AssumptionInfluence } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { methodWords, tableWords } from '#domain/words/planTerms.ts'
import { unitWords } from '#domain/words/units.ts'
import { wordOf } from '#domain/words/wordsOf.ts'
import { type Paper, paperColumns, paperNotes, paperTable } from './paper.ts'
import { figureFormat, moneyFormat, type Sheet, titleStyle, workbookBytes } from './sheet.ts'
import { alignedLines, amount, figure, say, unitWord } from './words.ts'
import type { Language } from './words.ts'

const span = (row: AssumptionInfluence): number => Math.max(Math.abs(row.costAtLow ?? 0), Math.abs(row.costAtHigh ?? 0))

/** Most influential first; equal ones by table and key, so the order is always the same. */
export function byInfluence(rows: readonly AssumptionInfluence[]): AssumptionInfluence[] {
  const name = (row: AssumptionInfluence): string => `${row.table}\u0000${row.key}\u0000${row.field}`
  return rows.toSorted((a, b) => span(b) - span(a) || (name(a) < name(b) ? -1 : 1))
}

export function assumptionSheet(paper: Paper, rows: readonly AssumptionInfluence[], { sources }: Pick<Region, 'sources'>): Sheet {
  const titles = new Map(sources.map(one => [one.id, say(paper.language, one.titleZh ?? one.title, one.title)]))
  const { language } = paper
  const column = paperColumns<AssumptionInfluence>(paper)
  const figureOf = { format: figureFormat, width: 12 }
  return paperTable(
    paper,
    say(language, '假设', 'Assumptions'),
    [
      column('类别', 'Kind', row => wordOf(tableWords, row.table, language), { width: 16 }),
      column('名称', 'Name', row => say(language, row.nameZh, row.nameEn), { width: 44, wrap: true }),
      column('低值', 'Low', row => row.low, figureOf),
      column('中值', 'Central', row => row.central, figureOf),
      column('高值', 'High', row => row.high, figureOf),
      column('单位', 'Unit', row => unitWords(row.unit, language), { width: 14 }),
      column('方法', 'Method', row => wordOf(methodWords, row.method, language)),
      column('来源', 'Source', row => row.source.map(id => titles.get(id) ?? id).join(say(language, '；', '; ')), {
        width: 36,
        wrap: true,
      }),
      column('取低值时成本变化', 'Cost change at low', row => row.costAtLow, { unit: 'CNY', width: 18, format: moneyFormat }),
      column('取高值时成本变化', 'Cost change at high', row => row.costAtHigh, { unit: 'CNY', width: 18, format: moneyFormat }),
    ],
    byInfluence(rows),
  )
}

/** @param region that the figures are of */
export function assumptionWorkbook(rows: readonly AssumptionInfluence[], region: Region, language: Language): Promise<Uint8Array> {
  const { meta } = region
  const name = say(language, meta.nameZh, meta.nameEn)
  const title = say(language, '假设及其影响', 'Assumptions and their influence')
  const paper = { language, title: `${title} ${name}`, source: `${name} ${meta.version}`, synthetic: meta.synthetic }
  return workbookBytes(paper.title, [
    paperNotes(paper, say(language, '说明', 'About'), [
      { text: title, style: titleStyle },
      { text: say(language, '区域', 'Region'), value: `${name}${say(language, `（版本 ${meta.version}）`, ` (version ${meta.version})`)}` },
      {
        text: say(language, '成本变化', 'Cost change'),
        value: say(
          language,
          '该数字取低值或高值时最优净成本的一阶变化（包络定理），其他数字取中值。',
          'First-order change of the optimal net cost when the figure goes to its low or high end, all others central (envelope theorem).',
        ),
      },
    ]),
    assumptionSheet(paper, rows, region),
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
      wordOf(methodWords, row.method, language),
    ])
  const title = say(language, `假设 ${rows.length} 项，按对净成本的影响排序`, `${rows.length} assumptions by influence on the net cost`)
  return [title, ...alignedLines([head, ...body], ['left', 'right', 'right', 'right', 'left', 'right', 'right', 'left'], [48])].join('\n')
}
