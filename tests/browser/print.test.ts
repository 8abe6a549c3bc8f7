// Pages on paper: every table whole, with all its rows and columns, a map with its map, title and day and number on every sheet.
import { pdfPages } from '../support/pdfText.ts'
import { expect, test } from './served.ts'
import type { Page } from './served.ts'

/** What can be compared: how a font joins Latin letters is its own affair. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[^\u4e00-\u9fff0-9]/gu, '')

async function printed(page: Page): Promise<string[]> {
  return pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
}

/** The texts in the cells of all tables as they stand while the page is being printed. */
const cells = (page: Page) =>
  page.evaluate<{ texts: string[]; rows: number }>(`(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const texts = []
    for (const cell of document.querySelectorAll('main th, main td')) {
      if (cell.closest('.no-print, .ant-table-measure-row') !== null) continue
      const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) texts.push(node.textContent)
    }
    const rows = document.querySelectorAll('.print-table tbody tr').length
    window.dispatchEvent(new Event('afterprint'))
    return { texts, rows }
  })()`)

for (const { name, at, rows, wide } of [
  { name: 'a rule, all its 19 lines', at: '/rules/ept-solid-waste', rows: 19, wide: true },
  { name: 'three books, all their columns', at: '/books?year=2022', rows: 0, wide: true },
  { name: 'flows', at: '/flows', rows: 16, wide: true },
  { name: 'targets', at: '/targets', rows: 0, wide: false },
  { name: 'the ledger', at: '/ledger', rows: 0, wide: true },
  { name: 'cases', at: '/evaluations', rows: 0, wide: true },
])
  test(`${name}: nothing is cut on paper`, async ({ page }) => {
    await page.goto(`${at}${at.includes('?') ? '&' : '?'}lang=zh`)
    await expect(page.locator('main table, main .ant-table').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    const shown = await cells(page)
    expect(shown.rows).toBe(rows)
    expect(shown.texts.length).toBeGreaterThan(10)
    const sheets = await printed(page)
    const paper = plain(sheets.join(''))
    expect([...new Set(shown.texts.map(plain))].filter(text => text !== '' && !paper.includes(text))).toEqual([])
    const title = plain((await page.locator('main h1').textContent()) ?? '')
    for (const [number, sheet] of sheets.entries()) {
      expect(plain(sheet)).toContain(title)
      expect(plain(sheet)).toMatch(/20\d\d年\d+月\d+日/u)
      expect(sheet).toContain(`${number + 1} / ${sheets.length}`)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate("getComputedStyle(document.body).getPropertyValue('page')")).toBe(wide ? 'wide' : 'auto')
  })

test('the map prints a map', async ({ page }) => {
  await page.goto('/?lang=zh')
  await expect(page.locator('.map-holder[data-ready]')).toBeVisible({ timeout: 60_000 })
  const colours = await page.evaluate<{ seen: number; left: number }>(`(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const copy = document.querySelector('canvas.map-print')
    const pixels = copy.getContext('2d').getImageData(0, 0, copy.width, copy.height).data
    const seen = new Set()
    for (let at = 0; at < pixels.length; at += 4) seen.add(pixels[at] * 65536 + pixels[at + 1] * 256 + pixels[at + 2])
    window.dispatchEvent(new Event('afterprint'))
    return { seen: seen.size, left: document.querySelectorAll('canvas.map-print').length }
  })()`)
  expect(colours.seen).toBeGreaterThan(20)
  expect(colours.left).toBe(0)
  expect(plain((await printed(page)).join(''))).toContain('来源区域')
})
