// A reader without a mouse: Tab to what is wanted, then Enter, Space and arrows. Wherever Tab leads, the focus is on something and can be seen.
import { expect, type Page } from './caseHouse.ts'

/** The focused element: its name and role as a reader hears them, its value, and whether it can be seen that it has the focus. */
type Focus = { name: string; role: string; value: string; seen: boolean }
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const at = document.activeElement
    const label = at.getAttribute('aria-label') ?? at.closest('label')?.innerText ?? at.innerText ?? ''
    const around = at.closest('.ant-select, .ant-input-affix-wrapper, .ant-input-number, .ant-radio-wrapper, .ant-checkbox-wrapper, .ant-segmented-item, .ant-upload')
    const drawn = one => {
      if (one === null) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const inner = around?.querySelector('.ant-radio, .ant-checkbox') ?? null
    const seen = at !== document.body && (drawn(at) || drawn(around) || drawn(inner))
    return { name: label.replaceAll(/\\s+/g, ' ').trim(), role: at.getAttribute('role') ?? at.tagName.toLowerCase(), value: at.value ?? '', seen }
  })()`)

const mostTabs = 260
/** @param wanted name of what is to have the focus @param role of it, such as `combobox`, where names are shared */
export async function tabTo(page: Page, wanted: string | RegExp, role?: string): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Tab')
    const at = await focusOf(page)
    passed.push(`${at.role} ${at.name.slice(0, 24)}`)
    const lost = at.role === 'body'
    // From the last of the page the focus goes round by the browser's own bar.
    if (!lost) expect(at.seen, `the focus cannot be seen on ${at.role} "${at.name}"`).toBe(true)
    const named = typeof wanted === 'string' ? at.name.replaceAll(' ', '') === wanted.replaceAll(' ', '') : wanted.test(at.name)
    if (named && (role === undefined || role === at.role)) return
  }
  throw new Error(`Tab does not lead to ${String(wanted)}: ${passed.join(' | ')}`)
}

export async function press(page: Page, wanted: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

export async function type(page: Page, wanted: string | RegExp, text: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** A day goes in by its parts, in whatever order the browser has them. */
export async function typeDay(page: Page, wanted: string, day: string): Promise<void> {
  await tabTo(page, wanted, 'input')
  const [year = '', month = '', date = ''] = day.split('-')
  for (const parts of [
    [year, month, date],
    [month, date, year],
    [date, month, year],
  ]) {
    for (const [at, part] of parts.entries()) {
      await page.keyboard.type(part)
      if (part.length === 4 && at < 2) await page.keyboard.press('ArrowRight')
    }
    if ((await focusOf(page)).value === day) return
    for (const _ of parts) await page.keyboard.press('ArrowLeft')
  }
  throw new Error(`${wanted} does not become ${day}`)
}

/** Opens a list with Enter and goes down it by arrows. */
export async function pick(page: Page, wanted: string, option: string): Promise<void> {
  await tabTo(page, wanted, 'combobox')
  await page.keyboard.press('Enter')
  const active = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')
  for (let down = 0; down < 12; down++) {
    const text = await active.innerText({ timeout: 500 }).catch(() => '')
    if (text.includes(option)) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${wanted} has no ${option}`)
}

/** After a step is taken, or a form is left, the focus is on something still. */
export async function keptFocus(page: Page): Promise<void> {
  await expect.poll(async () => (await focusOf(page)).role).not.toBe('body')
}
