// Rows of a unit's waste ledger (日期, 单位名称, 物料, 产生量, 计量单位, 含水率, 凭证号) to facts with exact masses, or
// every Problem at once, each with its cell. Sites and materials are found by id or by either name.
import type { LedgerRow } from '#domain/entry.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { dryKg, readDecimal, wetKg, type WrittenUnit } from '#domain/writtenMass.ts'

type Cell = string | number | boolean | null
/** A sheet as it was read: `line` is the row number that the spreadsheet shows. */
export type LedgerTable = {
  file: string
  sheet?: string
  header: readonly string[]
  rows: readonly { line: number; cells: readonly Cell[] }[]
}

const columns = {
  date: { names: ['日期', '产生日期', 'date'], needed: true },
  party: { names: ['单位名称', '单位', '产废单位', 'unit name', 'site'], needed: true },
  material: { names: ['物料', '固废名称', '废物名称', 'material'], needed: true },
  amount: { names: ['产生量', '数量', 'generated', 'amount'], needed: true },
  unit: { names: ['计量单位', '单位', 'unit'], needed: true },
  moisture: { names: ['含水率', 'moisture'], needed: false },
  voucher: { names: ['凭证号', '批次号', 'voucher'], needed: true },
} as const
type Column = keyof typeof columns

const unitNames: Readonly<Record<string, WrittenUnit>> = { 吨: 't', t: 't', 万吨: '10kt', '10kt': '10kt', kg: 'kg', 千克: 'kg', 公斤: 'kg' }

/**
 * @param table one sheet of the ledger workbook
 * @param region names of sites and materials, and the moisture of a material where a row leaves it blank
 * @returns facts in sheet order; a moisture taken from the material is a warning
 */
export function readLedgerRows(table: LedgerTable, region: Names): Checked<LedgerRow[]> {
  const at = findColumns(table.header)
  const sheet: Sheet = { file: table.file, sheet: table.sheet ?? table.file, problems: [], vouchers: new Map() }
  for (const key of Object.keys(columns) as Column[]) {
    const name = columns[key].names[0]
    const words = { zh: `缺少“${name}”列`, en: `column "${name}" is missing`, mendZh: `加上“${name}”列`, mendEn: 'add the column' }
    if (at[key] === undefined && columns[key].needed) say(sheet, 'error', 'column.missing', 1, name, words)
  }
  if (sheet.problems.length > 0) return { ok: false, problems: sheet.problems }

  const facts: LedgerRow[] = []
  for (const { line, cells } of table.rows) {
    if (cells.every(value => value === null || value === '')) continue
    const cell = (key: Column): string => {
      const index = at[key]
      const value = index === undefined ? null : cells[index]
      return value === null || value === undefined ? '' : halfWidth(String(value)).trim()
    }
    const fact = readRow(sheet, line, cell, region)
    if (fact !== null) facts.push(fact)
  }
  const failed = sheet.problems.some(problem => problem.severity === 'error')
  return failed ? { ok: false, problems: sheet.problems } : { ok: true, value: facts, warnings: sheet.problems }
}

type Names = Pick<Region, 'sites' | 'materials'>
type Sheet = { file: string; sheet: string; problems: Problem[]; vouchers: Map<string, number> }
type Words = Pick<Problem, 'zh' | 'en' | 'mendZh' | 'mendEn'>

function say(sheet: Sheet, severity: Problem['severity'], code: string, row: number, column: string, words: Words): void {
  sheet.problems.push({ code: `ledger.${code}`, severity, place: { file: sheet.file, sheet: sheet.sheet, row, column }, ...words })
}

/** One row to a fact; null when a cell of it is wrong, and then every wrong cell has been said. */
function readRow(sheet: Sheet, line: number, cell: (key: Column) => string, region: Names): LedgerRow | null {
  const bad = (key: Column, code: string, words: Words) => say(sheet, 'error', code, line, columns[key].names[0], words)
  const heldOn = readDay(cell('date'))
  if (heldOn === null) bad('date', 'date', wrong.date(cell('date')))
  const site = named(region.sites, cell('party'))
  if (site === undefined) bad('party', 'site.unknown', wrong.site(cell('party')))
  const material = named(region.materials, cell('material'))
  if (material === undefined) bad('material', 'material.unknown', wrong.material(cell('material')))
  const unit = unitNames[cell('unit')]
  if (unit === undefined) bad('unit', 'unit', wrong.unit(cell('unit')))
  const written = cell('amount').replaceAll(/[,，\s]/gu, '')
  const wet = unit === undefined ? null : wetKg(written, unit)
  if (unit !== undefined && wet === null) bad('amount', 'amount', wrong.amount(cell('amount')))
  const moisture = cell('moisture') === '' ? String(material?.moisture ?? 0) : readShare(cell('moisture'))
  const dry = wet === null || moisture === null ? null : dryKg(wet, moisture)
  if (moisture === null || (wet !== null && dry === null)) bad('moisture', 'moisture', wrong.moisture(cell('moisture')))
  const voucher = cell('voucher')
  const earlier = sheet.vouchers.get(voucher)
  if (voucher === '') bad('voucher', 'voucher.blank', wrong.noVoucher)
  else if (earlier !== undefined) bad('voucher', 'voucher.twice', wrong.voucherTwice(voucher, earlier))
  else sheet.vouchers.set(voucher, line)

  if (heldOn === null || site === undefined || material === undefined || unit === undefined) return null
  if (wet === null || moisture === null || dry === null || voucher === '' || earlier !== undefined) return null
  const moistureAssumed = cell('moisture') === ''
  if (moistureAssumed) {
    const name = material.nameZh ?? material.id
    say(sheet, 'warning', 'moisture.assumed', line, columns.moisture.names[0], wrong.assumed(name, material.id, moisture))
  }
  return {
    id: `row:${sheet.file}:${sheet.sheet}:${line}`,
    file: sheet.file,
    sheet: sheet.sheet,
    line,
    heldOn,
    site: site.id,
    party: site.party ?? site.id,
    material: material.id,
    written,
    unit,
    moisture,
    moistureAssumed,
    wetKg: wet,
    dryKg: dry,
    voucher,
  }
}

const words = (zh: string, en: string, mendZh: string, mendEn: string): Words => ({ zh, en, mendZh, mendEn })
/** What is wrong with a cell, and how to mend it. */
const wrong = {
  date: (text: string) => words(`“${text}”不是日期`, `"${text}" is no date`, '写成 2022-03-31', 'write 2022-03-31'),
  site: (text: string) =>
    words(
      `区域里没有单位“${text}”`,
      `the region has no site "${text}"`,
      '用 sites 表里的名称或编号',
      'use a name or id of the sites table',
    ),
  material: (text: string) =>
    words(
      `区域里没有物料“${text}”`,
      `the region has no material "${text}"`,
      '用 materials 表里的名称或编号',
      'use a name or id of the materials table',
    ),
  unit: (text: string) =>
    words(`计量单位“${text}”不认识`, `unit "${text}" is not known`, '用 吨、万吨 或 kg', 'use 吨 (t), 万吨 (10 kt) or kg'),
  amount: (text: string) => words(`“${text}”不是非负数量`, `"${text}" is no mass`, '写成不带单位的数字', 'write a number without its unit'),
  moisture: (text: string) =>
    words(`含水率“${text}”不在 0 到 100% 之间`, `moisture "${text}" is not between 0 and 100 %`, '写成 8% 或 0.08', 'write 8% or 0.08'),
  noVoucher: words('没有凭证号', 'no voucher number', '填写过磅单或批次号', 'write the weighing slip or batch number'),
  voucherTwice: (text: string, row: number) =>
    words(
      `凭证号 ${text} 已在第 ${row} 行用过`,
      `voucher ${text} is used in row ${row} already`,
      '一张凭证只登记一行',
      'one row per voucher',
    ),
  assumed: (zh: string, id: string, moisture: string) =>
    words(
      `含水率空缺，按物料“${zh}”的 ${moisture} 计`,
      `moisture is blank; ${moisture} of the material ${id} is used`,
      '填写实测含水率',
      'write the measured moisture',
    ),
}

/** Names are unique to a column, save 单位: the first is who, the second (or 计量单位) is the unit. */
function findColumns(header: readonly string[]): Partial<Record<Column, number>> {
  const at: Partial<Record<Column, number>> = {}
  const taken = new Set<number>()
  for (const key of Object.keys(columns) as Column[]) {
    const names: readonly string[] = columns[key].names
    for (const name of names) {
      const index = header.findIndex((text, position) => !taken.has(position) && halfWidth(text).trim().toLowerCase() === name)
      if (index < 0) continue
      at[key] = index
      taken.add(index)
      break
    }
  }
  return at
}

function named<T extends { id: string; nameZh?: string | undefined; nameEn?: string | undefined }>(
  rows: readonly T[],
  text: string,
): T | undefined {
  return rows.find(row => row.id === text) ?? rows.find(row => row.nameZh === text || row.nameEn === text)
}

function halfWidth(text: string): string {
  return text.replaceAll(/[！-～]/gu, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
}

/** `2022-03-31`, `2022/3/31`, `2022年3月31日`, an ISO instant, or the day number of a spreadsheet. Null when it is no day. */
function readDay(text: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T.*)?$/u.exec(text)
  const serial = /^\d{5}(\.0+)?$/.test(text) ? Number(text) : null
  const day =
    match !== null
      ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
      : serial !== null
        ? new Date(Date.UTC(1899, 11, 30 + serial))
        : null
  if (day === null) return null
  // A day that does not exist (31 April) rolls over: refuse it.
  if (match !== null && day.getUTCDate() !== Number(match[3])) return null
  return day.toISOString().slice(0, 10)
}

/** `8%` or `0.08` to the share as decimal text; null outside 0..1. */
function readShare(text: string): string | null {
  const percent = text.endsWith('%')
  const value = readDecimal(percent ? text.slice(0, -1).trim() : text)
  if (value === null || value.digits < 0n) return null
  const scale = value.scale + (percent ? 2 : 0)
  if (value.digits >= 10n ** BigInt(scale)) return value.digits === 0n ? '0' : null
  const padded = value.digits.toString().padStart(scale + 1, '0')
  return scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}
