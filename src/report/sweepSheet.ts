// The table of a sweep: CSV for programs, a workbook and lines of a terminal for people.
import { planStatusWords } from '#domain/words/states.ts'
import { nameIn } from '#domain/words/givenNames.ts'
import type { Region } from '#domain/region.ts'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { SweepRow, SweepTable } from '#domain/sweep.ts'
import { writeCsv } from '#files/csv.ts'
import { costKeys } from '#domain/plan.ts'
import { costWords } from './planText.ts'
import { type Paper, paperColumns, paperNotes, paperTable } from './paper.ts'
import { settingText, settingValue } from './settingText.ts'
import { type Cellable, type Column, moneyFormat, priceFormat, strongStyle, titleStyle, tonnesFormat, workbookBytes } from './sheet.ts'
import { targetKey } from './sweepTable.ts'
import { alignedLines, amount, figure, namesOf, say, unitWord } from './words.ts'
import type { Align, Language } from './words.ts'

/** What the table is of, for its first sheet. */
export type SweepHeading = {
  name: string
  region: Region
  base: ScenarioBody
}

type SweepField = { field: string; value: (row: SweepRow) => Cellable }

/** One field a moved setting, then the result, then three fields a target. `field` is the header of the CSV, which programs read. */
function fieldsOf({ axes, targets }: SweepTable): SweepField[] {
  return [
    { field: 'at', value: row => row.at + 1 },
    ...axes.map((key): SweepField => ({ field: key, value: row => row.changes[key] })),
    { field: 'status', value: row => row.status },
    { field: 'objectiveCny', value: row => row.objective },
    ...costKeys.map((key): SweepField => ({ field: `${key}Cny`, value: row => row.costs?.[key] })),
    { field: 'co2NetKg', value: row => row.co2NetKg },
    { field: 'tonnesUtilised', value: row => row.tonnesUtilised },
    { field: 'tonnesMoved', value: row => row.tonnesMoved },
    { field: 'relaxations', value: row => row.relaxations },
    { field: 'gap', value: row => row.gap },
    { field: 'gapCny', value: row => row.gapCny },
    ...targets.flatMap((target): SweepField[] => {
      const key = targetKey(target)
      return (['required', 'achieved', 'price'] as const).map(field => ({
        field: `${key}.${field}`,
        value: row => row.targets[key]?.[field],
      }))
    }),
    { field: 'inputHash', value: row => row.inputHash },
    { field: 'plan', value: row => row.plan },
    { field: 'reusedFrom', value: row => row.reusedFrom },
    { field: 'error', value: row => (row.error === null ? null : `${row.error.zh} ${row.error.en}`) },
  ]
}

/** UTF-8 CSV, one header row of field names, figures unrounded. */
export function sweepCsv(table: SweepTable): string {
  const fields = fieldsOf(table)
  const rows = table.rows.map(row => Object.fromEntries(fields.map(({ field, value }) => [field, value(row)])))
  return writeCsv(
    fields.map(({ field }) => field),
    rows,
  )
}

/** The same for a person: settings, costs and targets by their names, with units. */
function columnsOf({ axes, targets }: SweepTable, region: Region, paper: Paper): Column<SweepRow>[] {
  const { language } = paper
  const column = paperColumns<SweepRow>(paper)
  const told = settingText(region, language)
  const money = { unit: 'CNY', format: moneyFormat, width: 16 }
  const set = (row: SweepRow, key: string): Cellable => {
    const value = row.changes[key]
    return value === undefined ? null : settingValue(region, key, value, language)
  }
  return [
    column('序号', 'No.', row => row.at + 1),
    ...axes.map(key => column(told(key), told(key), row => set(row, key), { width: 20 })),
    column('状态', 'Status', row => planStatusWords[row.status][language === 'zh' ? 0 : 1], { width: 16 }),
    column('净成本', 'Net cost', row => row.objective, money),
    ...costKeys.map(key => column(costWords[key].zh, costWords[key].en, row => row.costs?.[key], money)),
    column('碳排放净值', 'Net CO2', row => row.co2NetKg, { unit: 'kg', format: tonnesFormat, width: 15 }),
    column('利用量', 'Utilised', row => row.tonnesUtilised, { unit: 't', format: tonnesFormat, width: 15 }),
    column('运输量', 'Moved', row => row.tonnesMoved, { unit: 't', format: tonnesFormat, width: 15 }),
    column('放宽（项）', 'Relaxations (number)', row => row.relaxations),
    column('最优性差距（占决策所定成本）', 'Gap (share of the decided cost)', row => row.gap, { format: '0.000 %', width: 16 }),
    column('最优性差距', 'Gap', row => row.gapCny, money),
    ...targets.flatMap(target => {
      const key = targetKey(target)
      const name = say(language, target.nameZh, target.nameEn)
      const part = (zh: string, en: string, unit: string, value: (row: SweepRow) => Cellable, format: string) =>
        column(`${name} ${target.year} ${zh}`, `${name} ${target.year} ${en}`, value, { unit, format, width: 18 })
      return [
        part('要求', 'required', target.unit, row => row.targets[key]?.required, '#,##0.##'),
        part('达成', 'achieved', target.unit, row => row.targets[key]?.achieved, '#,##0.##'),
        part('价格', 'price', target.priceUnit, row => row.targets[key]?.price, priceFormat),
      ]
    }),
    column('错误', 'Error', row => (row.error === null ? null : say(language, row.error.zh, row.error.en)), { width: 40, wrap: true }),
  ]
}

/** The table as .xlsx bytes in one language; equal input gives equal bytes. */
export function sweepWorkbook({ name, region, base }: SweepHeading, table: SweepTable, language: Language): Promise<Uint8Array> {
  const { meta } = region
  const named = say(language, meta.nameZh, meta.nameEn)
  const title = say(language, '参数扫描', 'Parameter sweep')
  const told = settingText(region, language)
  // A sweep that nobody named is called by the keys of its settings.
  const own = table.axes.some(key => name.includes(key)) ? table.axes.map(told).join(' × ') : nameIn(name, language)
  const paper: Paper = {
    language,
    title: `${title} ${own}`,
    source: say(language, `${named}区域数据 ${meta.version}`, `data of ${named} ${meta.version}`),
    synthetic: meta.synthetic,
  }
  const settings = Object.entries(base.settings).map(([key, value]) => `${told(key)} = ${settingValue(region, key, value, language)}`)
  const programme = base.programme === undefined || base.programme === null ? '—' : namesOf(region, language).programme(base.programme)
  return workbookBytes(paper.title, [
    paperNotes(paper, say(language, '说明', 'About'), [
      { text: title, style: titleStyle },
      {
        text: say(language, '区域', 'Region'),
        value: say(language, `${named}（版本 ${meta.version}）`, `${named} (version ${meta.version})`),
      },
      { text: say(language, '扫描', 'Sweep'), value: own },
      { text: say(language, '规划', 'Programme'), value: programme },
      { text: say(language, '年份', 'Years'), value: base.periods?.join(say(language, '、', ', ')) ?? '—' },
      { text: say(language, '基础设置', 'Base settings'), value: settings.length === 0 ? '—' : settings.join(say(language, '；', '; ')) },
      { text: say(language, '组合（个）', 'Combinations'), value: table.rows.length },
      {
        text: say(language, '有结果（个）', 'With a result'),
        value: table.rows.filter(row => row.objective !== null).length,
        style: strongStyle,
      },
      {
        text: say(language, '价格', 'Price'),
        value: say(
          language,
          '目标再多一单位使净成本增加多少；0 表示不紧。',
          'What one more unit of a target adds to the net cost; 0 where it does not bind.',
        ),
      },
    ]),
    paperTable(paper, say(language, '结果', 'Results'), columnsOf(table, region, paper), table.rows),
  ])
}

/** Targets shown on a terminal; the files have all. */
const shownTargets = 3

/** How far a net cost is from the first one; rounding to four figures would hide it where the plans are close. */
function changeFrom(first: number | null, cost: number | null, language: Language): string {
  if (first === null || cost === null) return '-'
  const change = cost - first
  if (Math.abs(change) <= 1e-7 * Math.abs(first)) return '0'
  return `${change > 0 ? '+' : ''}${amount(change, say(language, '元', 'CNY'), language)}`
}

/** One line a combination: what it changes, its status, cost, CO2 and the first targets with their prices. */
export function sweepText(table: SweepTable, language: Language): string {
  const binding = table.targets.filter(target => table.rows.some(row => (row.targets[targetKey(target)]?.price ?? 0) !== 0))
  const targets = binding.slice(0, shownTargets)
  const priceWord = say(language, '价格', 'price')
  const head = [
    '#',
    ...table.axes,
    say(language, '状态', 'Status'),
    say(language, '净成本', 'Net cost'),
    say(language, '较第 1 行', 'From row 1'),
    say(language, '碳排放净值', 'Net CO2'),
    ...targets.flatMap(target => [say(language, target.nameZh, target.nameEn), priceWord]),
  ]
  const first = table.rows.find(row => row.objective !== null)?.objective ?? null
  const rows = table.rows.map(row => [
    String(row.at + 1),
    ...table.axes.map(key => (row.changes[key] === undefined ? '' : String(row.changes[key]))),
    say(language, ...planStatusWords[row.status]),
    row.objective === null ? '-' : amount(row.objective, say(language, '元', 'CNY'), language),
    changeFrom(first, row.objective, language),
    row.co2NetKg === null ? '-' : amount(row.co2NetKg / 1000, 't', language),
    ...targets.flatMap(target => {
      const found = row.targets[targetKey(target)]
      return [
        found === undefined || found.achieved === null ? '-' : amount(found.achieved, unitWord(target.unit, language), language),
        found === undefined || found.price === null ? '-' : `${figure(found.price)} ${unitWord(target.priceUnit, language)}`,
      ]
    }),
  ])
  const align: Align[] = head.map((_, at) => (at > 0 && at <= table.axes.length + 1 ? 'left' : 'right'))
  return alignedLines([head, ...rows], align, [4, ...table.axes.map(() => 28), 10, 20, 20, 20, ...targets.flatMap(() => [24, 20])]).join(
    '\n',
  )
}
