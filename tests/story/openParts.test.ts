// Beside an open or failed part no sum and no verdict looks settled: worksheets, what is read of an application, the evaluator's yes.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isOverruled } from '#domain/evaluation/verdict.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import { pointsOf } from '#evaluate/procedure/points.ts'
import { taxSheets } from '#evaluate/worksheets/taxSheets.ts'
import { qualityResults } from '#steps/evaluation/fileOf.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'

const folder = 'examples/evaluation-brickworks'
const copies: string[] = []
afterAll(() => copies.forEach(copy => rmSync(copy, { recursive: true })))
function changed(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'xunyu-open-'))
  copies.push(copy)
  cpSync(folder, copy, { recursive: true })
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  return copy
}
async function accountOf(path: string) {
  const read = await readAccountFolder(path)
  if (!read.ok) throw new Error(read.problems[0]?.en)
  return read.value
}

test('a refund that the firm declares stands for nothing while the catalogue is open: no amount on the sheet', async () => {
  const { account, basis, tolerance } = await accountOf(folder)
  const declared = account.declared.map(one => (one.rule === 'vat-refund' ? { ...one, facts: { ...one.facts, refundPct: '70' } } : one))
  expect(declared.some(one => one.facts['refundPct'] === '70')).toBe(true)
  const products = account.products.map(product => ({ ...product, kind: 'garden_gnome' }))
  const own = { ...account, declared, products }
  const sheets = taxSheets({ account: own, balance: massBalance(own, basis, tolerance), evaluated: true })
  const vat = sheets.filter(sheet => sheet.tax === 'vat')
  expect(vat.length).toBeGreaterThan(0)
  for (const sheet of vat) {
    expect(['undetermined', 'no']).toContain(sheet.answer)
    const money = sheet.figures.filter(figure => figure.kind === 'result' && figure.unit === 'CNY' && figure.name === 'refundCny')
    expect(money.map(figure => figure.value).filter(value => value !== null && Number(value) > 0)).toEqual([])
  }
})

test('money of one rule result is not shown while another rule result of its sheet is open', async () => {
  const { account, basis, tolerance } = await accountOf(folder)
  for (const sheet of taxSheets({ account, balance: massBalance(account, basis, tolerance), evaluated: null })) {
    if (sheet.answer === 'yes' || sheet.answer === 'no') continue
    const shown = sheet.figures.filter(
      ({ kind, unit, value, name }) => kind === 'result' && unit === 'CNY' && value !== null && !/^(low|high)/u.test(name),
    )
    expect([sheet.id, shown.map(figure => figure.name)]).toEqual([sheet.id, []])
  }
})

test('the result of a test, and whether a material is waste, are read as yes or no or named as unread; never taken for a no', async () => {
  const passed = (word: string) => changed('products.csv', text => text.replaceAll(/,true(?=[,\r\n]|$)/gu, `,${word}`))
  expect((await accountOf(passed('合格'))).account.products.map(product => product.tested?.passed ?? null)).toContain(true)
  expect((await accountOf(passed('不合格'))).account.products.map(product => product.tested?.passed ?? null)).toContain(false)
  const unread = await readAccountFolder(passed('基本合格'))
  expect(unread.ok ? null : unread.problems.map(({ place }) => [place.file, place.path])).toEqual([
    ['products.csv', expect.stringContaining('passed')],
  ])
  const waste = await readAccountFolder(changed('materials.csv', text => text.replace(/true/u, '可能')))
  expect(waste.ok ? null : waste.problems.map(({ place }) => place.file)).toEqual(['materials.csv'])
})

test("an evaluator's yes over points that are not all yes is told apart", () => {
  const verdict = (answer: 'yes' | 'no' | 'unverified') => ({ answer, lines: [] })
  expect(isOverruled({ proposed: verdict('unverified'), final: verdict('yes') })).toBe(true)
  expect(isOverruled({ proposed: verdict('yes'), final: verdict('yes') })).toBe(false)
  expect(isOverruled({ proposed: verdict('unverified'), final: verdict('no') })).toBe(false)
})

test('a product that fills a mine is not evaluated before the rule of filling has been asked, and then as it answers', async () => {
  const { account, basis, tolerance } = await accountOf(folder)
  const filler = { ...account, products: account.products.map(product => ({ ...product, kind: 'backfill' })) }
  const balance = massBalance(filler, basis, tolerance)
  const given = { documents: [], sampling: [], findings: [], products: filler.products.map(product => product.id) }
  const filling = (facts: Record<string, string>) => {
    const declared = [...filler.declared, { rule: 'mine-backfill', facts, evidence: [] }]
    const points = pointsOf(given, filler, balance, qualityResults({ ...filler, declared }))
    return points.find(one => one.id === 'rule.mine-backfill')
  }
  expect(pointsOf(given, filler, balance, qualityResults(filler)).find(one => one.id === 'rule.mine-backfill')).toMatchObject({
    answer: 'undetermined',
    missing: [{ zh: expect.stringContaining('充填地点') as string }],
  })
  expect(pointsOf(given, account, balance, qualityResults(account)).some(one => one.id === 'rule.mine-backfill')).toBe(false)
  const ash = { fillDay: '2022-06-01', waste: '粉煤灰', wasteClass: '第Ⅰ类', organicPct: '1' }
  expect(filling({ ...ash, fillAt: '煤矿采空区' })).toMatchObject({ answer: 'yes' })
  expect(filling({ ...ash, fillAt: '铁矿' })).toMatchObject({ answer: 'undetermined' })
  expect(filling({ ...ash, fillAt: '铁矿', riskAccepted: '否', monitored: '是' })).toMatchObject({ answer: 'no' })
})
