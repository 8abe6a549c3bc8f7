// The fair's list going out: the workbook as it came, with what became of each row beside it. It may come in again: its columns are known,
// and a row is known by the number that it bears.
import type { GateVerdict, Match } from '#domain/exchange/match.ts'
import type { NoticeFate, NoticeState, NoticeVersion } from '#domain/exchange/notice.ts'
import type { Problem } from '#domain/problem.ts'
import { failureReasonWords, noticeFateWords, noticeStateWords } from '#domain/words/exchange.ts'
import { missingFact } from '#domain/words/missingFacts.ts'
import { fillIn, type FilledCell, type FilledSheet } from '#intake/fillIn.ts'
import { listResults } from '#intake/exchangeList/listForm.ts'
import type { ListSheet } from '#intake/exchangeList/listRows.ts'
import { linesIn, pageOf } from '../sheet.ts'

type Words = { zh: string; en: string }
/** What a row of the list became. `number`: the one that it bears from then on; none where nothing was kept. */
export type ListedRow = {
  file: string
  sheet: string
  line: number
  notice: NoticeVersion
  number?: string
  state?: NoticeState
  fate?: NoticeFate
  /** Of a demonstration; it says so. */
  synthetic?: boolean
}
export type ListOutcome = {
  sheets: readonly ListSheet[]
  rows: readonly ListedRow[]
  matches: readonly Match[]
  /** Who stands behind a notice, as people may read it. */
  nameOf: (notice: NoticeVersion) => Words
  problems: readonly Problem[]
  language: 'zh' | 'en'
}
/** Counterparts that a cell names; further ones are counted. */
const mostNamed = 5
const widths: Readonly<Record<string, number>> = { number: 22, matches: 48, refusals: 60, fate: 24 }
const defaultWidth = 24
/** Points; a line of 10 or 11 pt with its leading. Excel lets no row be higher than 409. */
const lineHeight = 15
const highestRow = 409

/** @param file the name that the rows were read under @param bytes the workbook as it came */
export function writeList({ file, bytes }: { file: string; bytes: Uint8Array }, outcome: ListOutcome): Promise<Uint8Array> {
  const byNotice = matchesByNotice(outcome.matches)
  return fillIn(
    bytes,
    outcome.sheets.filter(sheet => sheet.file === file).map(sheet => filledSheet(sheet, outcome, byNotice)),
  )
}

/** Without a version: a match made from an older one is marked as such where it is read. */
function matchesByNotice(matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const byNotice = new Map<string, Match[]>()
  for (const match of matches)
    for (const id of new Set([match.need.id, ...match.parts.map(({ notice }) => notice.id)]))
      byNotice.set(id, [...(byNotice.get(id) ?? []), match])
  return byNotice
}

function filledSheet(sheet: ListSheet, outcome: ListOutcome, byNotice: ReadonlyMap<string, readonly Match[]>): FilledSheet {
  const { language } = outcome
  let free = sheet.width
  const at = new Map(listResults.map(({ key }) => [key, sheet.columns.find(column => column.key === key)?.at ?? free++] as const))
  const columnOf = (key: string): number => at.get(key) ?? free
  const fresh = listResults.filter(({ key }) => !sheet.columns.some(column => column.key === key))
  const [first, last] = [sheet.header[0] - 1, sheet.header[1] - 1]
  const cells: FilledCell[] = fresh.map(({ key, zh, en }) => ({
    line: first,
    column: columnOf(key),
    text: `${zh}\n${en}`,
    heading: true,
  }))
  for (const row of outcome.rows.filter(one => one.sheet === sheet.sheet && one.file === sheet.file)) {
    const matches = byNotice.get(row.notice.id) ?? []
    const texts: Record<string, string> = {
      number: row.number ?? '',
      matches: matchesText(row, matches, outcome),
      refusals: refusalsText(row, matches, outcome),
      fate: `${row.synthetic === true ? demo(language) : ''}${fateText(row, language)}`,
    }
    for (const { key } of listResults) cells.push({ line: row.line - 1, column: columnOf(key), text: texts[key] ?? '' })
  }
  for (const [line, problems] of problemsByLine(sheet, outcome.problems))
    cells.push({ line: line - 1, column: columnOf('refusals'), text: problemsText(problems, language) })
  return {
    sheet: sheet.sheet,
    cells,
    heights: heightsOf(cells, new Map([...at].map(([key, column]) => [column, widths[key] ?? defaultWidth]))),
    page: pageOf(sheet.sheet, { headRows: sheet.header }).pageSetup,
    heads: fresh.map(({ key }) => ({ column: columnOf(key), from: first, to: last })),
    widths: new Map(fresh.map(({ key }) => [columnOf(key), widths[key] ?? defaultWidth])),
  }
}

/** A wrapped cell shows its first line alone in a row of one line's height. */
function heightsOf(cells: readonly FilledCell[], widthOf: ReadonlyMap<number, number>): Map<number, number> {
  const heights = new Map<number, number>()
  for (const { line, column, text } of cells) {
    const lines = linesIn(text, widthOf.get(column) ?? defaultWidth)
    if (lines > 1) heights.set(line, Math.min(highestRow, Math.max(lineHeight * lines, heights.get(line) ?? 0)))
  }
  return heights
}

const demo = (language: 'zh' | 'en'): string => (language === 'zh' ? '【演示数据】' : '[synthetic] ')
const thousands = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+(?!\d))/gu, ',')
const tonnes = (massKg: number): string => {
  const [whole = '0', part] = String(massKg / 1000).split('.')
  return `${thousands(Number(whole))}${part === undefined ? '' : `.${part}`}`
}

function counterparts({ notice }: ListedRow, match: Match, { nameOf, language }: ListOutcome): string {
  const others = match.need.id === notice.id ? match.parts.map(part => part.notice) : [match.need]
  const beside = match.need.id === notice.id ? [] : match.parts.map(part => part.notice).filter(({ id }) => id !== notice.id)
  const named = (all: readonly NoticeVersion[]): string => all.map(one => nameOf(one)[language]).join(language === 'zh' ? '、' : ', ')
  const with_ = beside.length === 0 ? '' : language === 'zh' ? `（与 ${named(beside)} 掺配）` : ` (blended with ${named(beside)})`
  return `${named(others)}${with_}`
}

function matchesText(row: ListedRow, matches: readonly Match[], outcome: ListOutcome): string {
  const zh = outcome.language === 'zh'
  // Of whom a permit is missing the row says already: the taker.
  const missingOf = (match: Match): string[] =>
    match.missing.map(key => missingFact(key, () => outcome.nameOf(match.need))[outcome.language])
  const lines = (['fits', 'notKnown'] as const).flatMap(verdict => {
    const own = matches.filter(match => match.verdict === verdict)
    if (own.length === 0) return []
    const head =
      verdict === 'fits'
        ? zh
          ? `可匹配 ${own.length} 个：`
          : `${own.length} fit:`
        : zh
          ? `尚缺资料 ${own.length} 个：`
          : `${own.length} not known yet:`
    const shown = own.slice(0, mostNamed).map(match => {
      const mark = match.synthetic ? demo(outcome.language) : ''
      const mass = zh ? `${tonnes(match.massKg)} 吨` : `${tonnes(match.massKg)} t`
      const value = zh ? `，到厂价值 ${match.cnyPerT} 元/吨` : `, landed value ${match.cnyPerT} CNY/t`
      const missing =
        verdict === 'fits' || match.missing.length === 0
          ? ''
          : zh
            ? `，缺：${missingOf(match).join('、')}`
            : `, missing: ${missingOf(match).join(', ')}`
      return `${mark}${counterparts(row, match, outcome)} ${mass}${verdict === 'fits' ? value : ''}${missing}`
    })
    const more = own.length > mostNamed ? [zh ? `另有 ${own.length - mostNamed} 个` : `and ${own.length - mostNamed} more`] : []
    return [head, ...shown, ...more]
  })
  return lines.join('\n')
}

function refusalsText(row: ListedRow, matches: readonly Match[], outcome: ListOutcome): string {
  const { language } = outcome
  const refused = matches.filter(({ verdict }) => verdict === 'refused')
  const lines = refused.slice(0, mostNamed).map(match => {
    const gates = match.gates.filter(({ verdict }) => verdict === 'refused').map(gate => gateText(gate, language))
    return `${counterparts(row, match, outcome)}：${gates.join(language === 'zh' ? '；' : '; ')}`
  })
  if (refused.length > mostNamed)
    lines.push(language === 'zh' ? `另有 ${refused.length - mostNamed} 个不匹配` : `and ${refused.length - mostNamed} more that do not fit`)
  return lines.join('\n')
}

function gateText(gate: GateVerdict, language: 'zh' | 'en'): string {
  const clause = gate.clause === undefined ? '' : language === 'zh' ? `（${gate.clause}）` : ` (${gate.clause})`
  const fix = gate.fixes[0]
  return `${gate[language]}${clause}${fix === undefined ? '' : ` → ${fix[language]}`}`
}

function fateText({ state, fate }: ListedRow, language: 'zh' | 'en'): string {
  const at = language === 'zh' ? 0 : 1
  if (fate === undefined) return state === undefined ? '' : noticeStateWords[state][at]
  const reason = fate.reason === undefined ? '' : `${language === 'zh' ? '：' : ': '}${failureReasonWords[fate.reason][at]}`
  return `${noticeFateWords[fate.fate][at]}${reason}${language === 'zh' ? `（${fate.validOn}）` : ` (${fate.validOn})`}${fate.words === undefined ? '' : `\n${fate.words}`}`
}

function problemsByLine({ file, sheet }: ListSheet, problems: readonly Problem[]): Map<number, Problem[]> {
  const byLine = new Map<number, Problem[]>()
  for (const one of problems) {
    const { row } = one.place
    if (one.severity !== 'error' || row === undefined || one.place.sheet !== sheet || one.place.file !== file) continue
    byLine.set(row, [...(byLine.get(row) ?? []), one])
  }
  return byLine
}
const problemsText = (problems: readonly Problem[], language: 'zh' | 'en'): string =>
  [
    language === 'zh' ? '未挂牌：' : 'not listed:',
    ...problems.map(one => `${one.place.column ?? ''} ${one[language]} → ${language === 'zh' ? one.fixZh : one.fixEn}`.trim()),
  ].join('\n')
