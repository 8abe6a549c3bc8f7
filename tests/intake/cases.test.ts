// Files as people make them, each once read wrongly: what is right stands in the README of each folder of tests/cases.
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/steps/claims/checkFiles.ts'
import { regionNames } from '../../src/steps/intake/knownNames.ts'
import { readFiles } from '../../src/steps/intake/readFiles.ts'
import { readNetworkFiles } from '../../src/steps/reconcile/readNetworkFiles.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'
import type { ImportReport } from '../../src/domain/importJob.ts'
import type { Problem } from '../../src/domain/problem.ts'

const region = await readRegionFiles('examples/two-towns/region')
if (!region.ok) throw new Error('the example does not read')
const names = regionNames(region.value.region)
const folder = (name: string): string => join('tests/cases', name)

async function read(...path: [folder: string, file: string]): Promise<ImportReport> {
  const file = join('tests/cases', ...path)
  return readFiles([{ name: basename(file), bytes: await readFile(file) }], { names, today: '2026-11-30' })
}
const tonnes = (report: ImportReport): { wet: number; dry: number } => ({
  wet: report.totals.reduce((sum, { wetKg }) => sum + wetKg, 0) / 1000,
  dry: report.totals.reduce((sum, { dryKg }) => sum + dryKg, 0) / 1000,
})
const errors = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code}@${place.row ?? ''}`)
const warnings = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'warning').map(({ code, place }) => `${code}@${place.row ?? ''}`)
/** Every message is whole in both languages, and no Chinese one carries a library's English. */
function wellSaid(problems: readonly Problem[]): void {
  for (const { zh, en, fixZh, fixEn } of problems) {
    for (const text of [zh, en, fixZh, fixEn]) expect(text.length).toBeGreaterThan(3)
    expect(zh).not.toMatch(/[A-Za-z]{4,} [a-z]{2,} [a-z]{2,}/u)
  }
}

describe('02-header-unit-not-known', () => {
  const at = '02-header-unit-not-known'
  test.each([
    ['header-百吨.xlsx', 120],
    ['title-百吨.xlsx', 120],
    ['header-10^4t.xlsx', 12_000],
    ['20-sup.xlsx', 12_000],
    ['title-10^4吨.xlsx', 12_000],
    // 1.2 斤 is 0.6 kg; masses are whole kilograms.
    ['header-斤.xlsx', 0.001],
  ])('%s is %f t', async (file, wet) => {
    const report = await read(at, file)
    expect(errors(report.problems)).toEqual([])
    expect(tonnes(report).wet).toBe(wet)
  })
  test('干吨 is dry mass: the wet mass follows from the moisture', async () => {
    expect(tonnes(await read(at, 'header-干吨.xlsx'))).toEqual({ wet: 1.304, dry: 1.2 })
  })
  test.each(['header-m3.xlsx', 'header-车.xlsx', 'title-立方米.xlsx'])('%s is refused and says what to do', async file => {
    const report = await read(at, file)
    expect(report.ok).toBe(false)
    expect(report.totals).toEqual([])
    const said = report.problems.find(({ code, severity }) => code.startsWith('form.unit') && severity === 'error')
    expect(said?.fixZh).toMatch(/密度|过磅|称重/u)
    wellSaid(report.problems)
  })
})

test('04-unit-column-blank-below: what the first row says holds below, with a remark', async () => {
  const report = await read('04-unit-column-blank-below', '32-unitcol.xlsx')
  expect(errors(report.problems)).toEqual([])
  expect(tonnes(report).wet).toBe(39_000)
  expect(warnings(report.problems)).toContain('form.unit.carried@3')
})

test('05-side-by-side-halves: two tables beside each other are an error with both ranges, and no fix names what is there already', async () => {
  const report = await read('05-side-by-side-halves', '16-sideby.xlsx')
  expect(errors(report.problems)).toEqual(['form.columns.beside@1'])
  expect(report.problems[0]?.en).toContain('E–H')
  expect(report.problems.map(({ fixZh }) => fixZh).join()).not.toContain('改为“记录时间”')
})

test('07-percent-cell-under-percent-header: what the cell shows is what is read', async () => {
  const report = await read('07-percent-cell-under-percent-header', '07-percentfmt.xlsx')
  expect(report.ok).toBe(true)
  expect(tonnes(report)).toEqual({ wet: 300, dry: 267 })
})

describe('09-decimal-comma-in-semicolon-csv', () => {
  test('an ambiguous comma is asked about, with both readings', async () => {
    const report = await read('09-decimal-comma-in-semicolon-csv', '50-decimalcomma.csv')
    expect(errors(report.problems).slice(0, 2)).toEqual(['form.comma@2', 'form.comma@3'])
    expect(report.problems[0]?.zh).toContain('12.500')
    expect(report.problems[0]?.zh).toContain('12500')
  })
  test('one comma that can only be decimal settles the column', async () => {
    const report = await read('09-decimal-comma-in-semicolon-csv', '51-decimalcomma2.csv')
    expect(errors(report.problems)).toEqual([])
    expect(tonnes(report).wet).toBe(21)
  })
})

test('10-one-truck-32500-t: loads that no truck carries, slips without mass and slips typed again are asked about', async () => {
  const report = await read('10-one-truck-32500-t', '60-truck.xlsx')
  expect(report.ok).toBe(true)
  expect(warnings(report.problems)).toEqual(expect.arrayContaining(['ledger.truck.load@2', 'ledger.truck.empty@3', 'ledger.truck.same@6']))
  expect(report.problems.find(({ code }) => code === 'ledger.truck.load')?.fixEn).toContain('32.5 t')
})

describe('12-header-again-at-page-break', () => {
  test('a header that is printed again is passed over', async () => {
    const report = await read('12-header-again-at-page-break', '14-pagehead.xlsx')
    expect(errors(report.problems)).toEqual([])
    expect(tonnes(report).wet).toBe(600)
    expect(report.sheets[0]?.counts).toMatchObject({ rows: 3, read: 3, subtotals: 1 })
    expect(warnings(report.problems)).not.toContain('form.subtotal@4')
  })
  test('a second table below is one problem', async () => {
    const report = await read('12-header-again-at-page-break', '15-twotables.xlsx')
    expect(errors(report.problems)).toEqual(['form.table.second@7'])
  })
})

test.each(['09-huizong.xlsx', '10-huizong2.xlsx'])('13-excel-own-total-rows: %s', async file => {
  const report = await read('13-excel-own-total-rows', file)
  expect(errors(report.problems)).toEqual([])
  expect(tonnes(report).wet).toBe(300)
  expect(warnings(report.problems).filter(code => code.startsWith('form.subtotal'))).toEqual([])
})

test.each(['11-sign.xlsx', '12-sign2.xlsx'])('15-signature-line-over-several-cells: %s', async file => {
  const report = await read('15-signature-line-over-several-cells', file)
  expect(errors(report.problems)).toEqual([])
  expect(tonnes(report).wet).toBe(300)
  expect(report.sheets[0]?.counts.notes).toBe(1)
})

test.each(['54-unitrow.xlsx', '55-unitrow-merged.xlsx'])('16-unit-row-under-the-header: %s', async file => {
  const report = await read('16-unit-row-under-the-header', file)
  expect(errors(report.problems)).toEqual([])
  expect(tonnes(report)).toEqual({ wet: 12_000, dry: 11_040 })
})

test('17-hidden-sheet-not-mentioned: both are said, with their rows', async () => {
  const report = await read('17-hidden-sheet-not-mentioned', '18-hiddensheet.xlsx')
  expect(report.ok).toBe(true)
  expect(tonnes(report).wet).toBe(100)
  const said = report.problems.filter(({ code }) => code === 'sheet.hidden')
  expect(said.map(({ place }) => place.sheet)).toEqual(['产生记录2022', '产生记录2021'])
  expect(said[0]?.en).toContain('1 row')
})

describe('19-numeric-credit-code', () => {
  test('digits that are lost are said, and no code is made of them', async () => {
    const report = await read('19-numeric-credit-code', '27-credit.xlsx')
    expect(errors(report.problems)).toEqual(['form.digits@2'])
    expect(report.problems.map(({ zh, fixZh }) => zh + fixZh).join()).not.toContain('J')
  })
  test('batch numbers too, instead of "used already"', async () => {
    const report = await read('19-numeric-credit-code', '39-batchnum.xlsx')
    expect(errors(report.problems)).toEqual(['form.digits@2', 'form.digits@3', 'form.digits@4'])
  })
})

test('24-formula-without-value', async () => {
  const report = await read('24-formula-without-value', '19-nocache.xlsx')
  expect(errors(report.problems)).toEqual(['form.formula@2'])
  expect(report.problems[0]?.fixEn).toContain('save')
})

describe('28-file-quirks-that-pass', () => {
  const at = '28-file-quirks-that-pass'
  test.each([
    ['01-date1904.xlsx', 300],
    ['02-strict.xlsx', 300],
    ['24-cjkdate.xlsx', 300],
    ['03-dim.xlsx', 300],
    ['04-prefix.xlsx', 300],
    ['05-norefs.xlsx', 300],
    ['06-phonetic.xlsx', 100],
  ])('%s', async (file, wet) => {
    const report = await read(at, file)
    expect(errors(report.problems)).toEqual([])
    expect(tonnes(report).wet).toBe(wet)
  })
  test.each(['22-zwsp.xlsx', '26-errcell.xlsx', '61-phantom.xlsx'])('%s is refused with places', async file => {
    const report = await read(at, file)
    const wrong = report.problems.filter(({ severity }) => severity === 'error')
    expect(wrong.length).toBeGreaterThan(0)
    expect(wrong.every(({ place }) => place.row !== undefined && place.column !== undefined)).toBe(true)
  })
  test('every file of the folder is tried', async () => {
    expect((await readdir(folder(at))).filter(name => name.endsWith('.xlsx'))).toHaveLength(10)
  })
})

describe('29-total-and-title-rows-at-other-doors', () => {
  const at = folder('29-total-and-title-rows-at-other-doors')
  test('a network: title, unit above the table, total and signature', async () => {
    const network = await readNetworkFiles(join(at, 'title.xlsx'))
    if (!network.ok) throw new Error(JSON.stringify(network.problems))
    expect(network.value.network.flows.map(({ mass, sigma }) => [mass, sigma])).toEqual([
      [10_000, 100],
      [6000, 60],
      [3900, 40],
    ])
  })
  test('claims: the same', async () => {
    const check = await checkFiles([join(at, 'claims.xlsx')])
    if (!check.ok) throw new Error(JSON.stringify(check.problems))
    expect(JSON.stringify(check.value)).toContain('60000')
    const folderOf = await checkFiles([join(at, 'claims-gb18030-total')])
    expect(folderOf.ok ? [] : errors(folderOf.problems)).toEqual([])
  })
})
