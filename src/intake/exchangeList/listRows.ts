// The sheets of a list to rows of cells that were judged one by one, and where its columns stand, so that the list can go out again as it came.
import type { Place, Problem } from '#domain/problem.ts'
import { error, warning } from '../rawTable.ts'
import type { FormRow } from '../forms/form.ts'
import { isOpen, openSheet } from '../forms/readForm.ts'
import type { SheetSource } from '../layout/source.ts'
import { isAside, sheetUnread } from '../layout/unread.ts'
import { listForm } from './listForm.ts'

/** A column by what it is (`key` of the form) and where it stands (0-based). */
export type ListColumn = { key: string; at: number; text: string }
export type ListSheet = {
  file: string
  sheet: string
  /** Lines of the header, 1-based, both included. */
  header: readonly [first: number, last: number]
  columns: readonly ListColumn[]
  /** Columns that hold anything at all in the header or the first rows: results go behind the last. */
  width: number
  /** Whether all of its rows offer or need, as sheet or title say. */
  kind?: 'offer' | 'need'
  /** A year that the title names, for rows that name none. */
  year?: string
  /** A rate, where a heading gives masses of a month or a day. */
  per?: 'month' | 'day'
}
export type ListRow = { row: FormRow; sheet: ListSheet }
export type ListRows = { sheets: readonly ListSheet[]; rows: readonly ListRow[] }

/** @param say hears of everything that is wrong or doubtful */
export async function readListRows(sources: readonly SheetSource[], say: (problem: Problem) => void): Promise<ListRows> {
  const sheets: ListSheet[] = []
  const rows: ListRow[] = []
  let other = 0
  for (const source of sources) {
    const open = await openSheet(source, [listForm], say)
    if (!isOpen(open)) {
      if (open.tonnes && !isAside(source.sheet)) {
        other += 1
        say(sheetUnread(source))
      }
      continue
    }
    const { recognised } = open
    const titles = recognised.above.flatMap(({ cells }) => cells.flatMap(cell => (typeof cell === 'string' ? [cell] : [])))
    const named = [source.sheet, ...titles, source.file]
    const kind = kindOf(named)
    const year = named.map(text => /(20\d\d)\s*年/u.exec(text)?.[1]).find(found => found !== undefined)
    const per = recognised.columns.find(({ field }) => field?.key === 'quantity')?.per
    const sheet: ListSheet = {
      file: source.file,
      sheet: source.sheet,
      header: [recognised.firstLine, recognised.lastLine],
      columns: recognised.columns.flatMap(({ field, at, text }) => (field === undefined ? [] : [{ key: field.key, at, text }])),
      width: Math.max(0, ...recognised.columns.filter(({ text }) => text !== '').map(({ at }) => at + 1)),
      ...(kind === undefined ? {} : { kind }),
      ...(year === undefined ? {} : { year }),
      ...(per === undefined ? {} : { per }),
    }
    sheets.push(sheet)
    sayOpenQuestions(sheet, say)
    for await (const row of open.rows) rows.push({ row, sheet })
  }
  if (sheets.length === 0 && other === 0) say(noList(sources[0]?.file))
  return { sheets, rows }
}

/** 需求清单 lists needs, 供给清单 offers; 产需清单 and 供需清单 list both. */
function kindOf(names: readonly string[]): 'offer' | 'need' | undefined {
  for (const name of names) {
    const [offers, needs] = [/供|产(?!需对)|offer|supply/iu.test(name), /需|求购|消纳|need|demand/iu.test(name)]
    if (offers !== needs) return offers ? 'offer' : 'need'
    if (offers) return undefined
  }
  return undefined
}

/** What no row of a sheet can answer is asked once, at its header. */
function sayOpenQuestions(sheet: ListSheet, say: (problem: Problem) => void): void {
  const has = (key: string): boolean => sheet.columns.some(column => column.key === key)
  const place: Place = { file: sheet.file, sheet: sheet.sheet, row: sheet.header[1] }
  if (!has('kind') && sheet.kind === undefined)
    say(
      error('list.kind', place, {
        zh: '看不出这张表是供应还是需求',
        en: 'nothing says whether this sheet offers or needs',
        fixZh: '加一列“供需类型”（供应 / 需求），或把表名写成“供应清单”“需求清单”',
        fixEn: 'add a column 供需类型 (供应 or 需求), or call the sheet 供应清单 or 需求清单',
      }),
    )
  if (!has('period') && !has('to') && sheet.year !== undefined)
    say(
      warning('list.when.title', place, {
        zh: `没有“供需期间”列，各行按标题的 ${sheet.year} 年读取`,
        en: `there is no column 供需期间, so all rows are of ${sheet.year}, as the title says`,
        fixZh: '核对；不是全年的，加一列“供需期间”',
        fixEn: 'see whether that is meant; add a column 供需期间 where it is not the whole year',
      }),
    )
  if (!has('period') && !has('to') && sheet.year === undefined)
    say(
      error('list.when', place, {
        zh: '没有写何时：缺少“供需期间”列（或“起始日期”“截止日期”两列）',
        en: 'nothing says when: there is no column 供需期间 (or 起始日期 and 截止日期)',
        fixZh: '加一列“供需期间”，如 2026、2026年上半年、2026-03-01至2026-12-31；全表同一年的，写进标题，如“2026年产需清单”',
        fixEn: 'add a column 供需期间 such as 2026, 2026-Q3 or 2026-03-01/2026-12-31; where all rows are of one year say it in the title',
      }),
    )
}

const noList = (file: string | undefined): Problem =>
  error('list.none', file === undefined ? {} : { file }, {
    zh: '没有找到产需清单：没有一张表同时有单位、品种、数量和地点的列',
    en: 'there is no list: no sheet has columns for firm, material, quantity and place',
    fixZh: '用 xunyu template list 生成模板，照它的列名填写',
    fixEn: 'write a template with xunyu template list and use its column names',
  })
