// The table of a sweep as columns, once for CSV, workbook and terminal.
import { planStatusWords } from '#domain/words/states.ts'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { SweepRow, SweepTable } from '#domain/sweep.ts'
import { writeCsv } from '#files/csv.ts'
import { costKeys } from '#domain/plan.ts'
import { costWords } from './planText.ts'
import {
  moneyFormat,
  noteSheet,
  priceFormat,
  strongStyle,
  tableSheet,
  titleStyle,
  tonnesFormat,
  warnStyle,
  workbookBytes,
} from './sheet.ts'
import type { Column } from './sheet.ts'
import { targetKey } from './sweepTable.ts'
import { alignedLines, amount, figure, say, unitWord } from './words.ts'
import type { Align, Language } from './words.ts'

/** What the table is of, for its first sheet. */
export type SweepHeading = {
  name: string
  region: { id: string; nameZh: string; nameEn: string; version: string; synthetic: boolean }
  base: ScenarioBody
}

type SweepColumn = Column<SweepRow> & { field: string }

/** One column a moved setting, then the result, then three columns a target. `field` is the header of the CSV. */
function columnsOf({ axes, targets }: SweepTable): SweepColumn[] {
  return [
    { field: 'at', header: '序号\nNo.', value: row => row.at + 1 },
    ...axes.map((key): SweepColumn => ({ field: key, header: `设置\n${key}`, value: row => row.changes[key] })),
    { field: 'status', header: '状态\nStatus', value: row => row.status },
    { field: 'objectiveCny', header: '净成本 (元)\nNet cost (CNY)', format: moneyFormat, value: row => row.objective },
    ...costKeys.map((key): SweepColumn => ({
      field: `${key}Cny`,
      header: `${costWords[key].zh} (元)\n${costWords[key].en} (CNY)`,
      format: moneyFormat,
      value: row => row.costs?.[key],
    })),
    { field: 'co2NetKg', header: '碳排放净值 (kg)\nNet CO2 (kg)', format: tonnesFormat, value: row => row.co2NetKg },
    { field: 'tonnesUtilised', header: '利用量 (t)\nUtilised (t)', format: tonnesFormat, value: row => row.tonnesUtilised },
    { field: 'tonnesMoved', header: '运输量 (t)\nMoved (t)', format: tonnesFormat, value: row => row.tonnesMoved },
    { field: 'relaxations', header: '放宽数\nRelaxations', value: row => row.relaxations },
    { field: 'gap', header: '最优性差距（占决策所定成本）\nGap (share of decided cost)', value: row => row.gap },
    { field: 'gapCny', header: '最优性差距 (元)\nGap (CNY)', format: moneyFormat, value: row => row.gapCny },
    ...targets.flatMap((target): SweepColumn[] => {
      const key = targetKey(target)
      const name = (zh: string, en: string, unit: string) =>
        `${target.nameZh} ${target.year} ${zh} (${unitWord(unit, 'zh')})\n${target.nameEn} ${target.year} ${en} (${unit})`
      return [
        { field: `${key}.required`, header: name('要求', 'required', target.unit), value: row => row.targets[key]?.required },
        { field: `${key}.achieved`, header: name('达成', 'achieved', target.unit), value: row => row.targets[key]?.achieved },
        {
          field: `${key}.price`,
          header: name('价格', 'price', target.priceUnit),
          format: priceFormat,
          value: row => row.targets[key]?.price,
        },
      ]
    }),
    { field: 'inputHash', header: '输入指纹\nInput hash', value: row => row.inputHash },
    { field: 'plan', header: '方案\nPlan', value: row => row.plan },
    { field: 'reusedFrom', header: '沿用结果\nResult taken from', value: row => row.reusedFrom },
    { field: 'error', header: '错误\nError', width: 40, value: row => (row.error === null ? null : `${row.error.zh} ${row.error.en}`) },
  ]
}

/** UTF-8 CSV, one header row of field names, figures unrounded. */
export function sweepCsv(table: SweepTable): string {
  const columns = columnsOf(table)
  const rows = table.rows.map(row => Object.fromEntries(columns.map(({ field, value }) => [field, value(row)])))
  return writeCsv(
    columns.map(({ field }) => field),
    rows,
  )
}

/** The table as .xlsx bytes, both languages in one file; equal input gives equal bytes. */
export function sweepWorkbook(heading: SweepHeading, table: SweepTable): Promise<Uint8Array> {
  const { name, region, base } = heading
  const ended = table.rows.filter(row => row.objective !== null).length
  const settings = Object.entries(base.settings).map(([key, value]) => `${key} = ${String(value)}`)
  return workbookBytes(`${region.nameZh} ${name}`, [
    noteSheet('说明 About', [
      { text: '循域 参数扫描 Xunyu sweep', style: titleStyle },
      ...(region.synthetic
        ? [
            {
              text: '虚构数据 SYNTHETIC',
              value: '示例区域，全部数字为虚构 Demonstration region, every figure is invented',
              style: warnStyle,
            },
          ]
        : []),
      { text: '区域 Region', value: `${region.nameZh} ${region.nameEn} (${region.id}, ${region.version})` },
      { text: '扫描 Sweep', value: name },
      { text: '方案 Programme', value: base.programme ?? '-' },
      { text: '时期 Periods', value: base.periods?.join(', ') ?? '-' },
      { text: '基础设置 Base settings', value: settings.length === 0 ? '-' : settings.join('; ') },
      { text: '组合 Combinations', value: table.rows.length },
      { text: '有结果 With a result', value: ended, style: strongStyle },
      {
        text: '价格 Price',
        value:
          '目标再多一单位使净成本增加多少；0 表示不紧。 What one more unit of a target adds to the net cost; 0 where it does not bind.',
      },
    ]),
    tableSheet('结果 Results', columnsOf(table), table.rows),
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
