// What axe finds on a page as it stands, and when a page stands.
import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

type Violation = { id: string; impact: string | null; nodes: { html: string }[] }

/** Before the first look at a page: axe, and a page that does not move. */
export async function readyForAxe(page: Page): Promise<{ moveAgain: () => Promise<void> }> {
  // What is on its way out would stay where it was stopped: a list that closes, a page that slides in.
  await quiet(page)
  await expect(page.locator('.ant-select-dropdown[class*="-leave-active"], .ant-popover[class*="-leave-active"]')).toHaveCount(0)
  const still = await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; animation: none !important }' })
  await page.evaluate(axe.source)
  return { moveAgain: () => still.evaluate(style => (style as unknown as { remove: () => void }).remove()) }
}

/** Serious and critical findings of the page as it stands, one line each. */
async function findings(page: Page): Promise<string[]> {
  // The page's own globals are named as text: this file is compiled for Node.
  const violations = await page.evaluate<Violation[]>(`axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations)`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes.length}: ${nodes[0]?.html.slice(0, 120)}`)
}

/** Pixels by which a page is wider than its window. */
export const overTheSide = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

/** The same, and whether a narrow page runs over. */
export async function faults(page: Page, width: number): Promise<string[]> {
  const over = await overTheSide(page)
  return [
    ...(width === 390 && over > 0 ? [`${over} pixels off the side: ${await page.evaluate<string>(sticksOut)}`] : []),
    ...(await findings(page)),
  ]
}
/** The first things that end beyond the right edge and that nothing around them cuts off. */
const sticksOut = `[...document.querySelectorAll('body *')].filter(one => {
  if (one.getBoundingClientRect().right <= innerWidth + 1) return false
  for (let at = one.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible') return false
  return true
}).slice(0, 3).map(one => one.outerHTML.slice(0, 140)).join(' | ')`

/** Of a page as it stands with what was filled in, wide and turned narrow; it is wide again afterwards. */
export async function faultsTurned(page: Page): Promise<string[]> {
  // What is left standing still would never end: a list that closes waits for its own end.
  const { moveAgain } = await readyForAxe(page)
  const found: string[] = []
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await quiet(page)
    for (const one of await faults(page, width)) found.push(`${page.url()} ${width} ${one}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await moveAgain()
  return found
}

/** Waits until nothing in the document has changed for a while, however busy the machine; a page that never rests is looked at as it is. */
export const quiet = (page: Page): Promise<void> =>
  page.evaluate(`new Promise(resolve => {
    let rest
    const done = () => { changes.disconnect(); resolve() }
    const again = () => { clearTimeout(rest); rest = setTimeout(done, 250) }
    const changes = new MutationObserver(again)
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    setTimeout(done, 5000)
    again()
  })`)
