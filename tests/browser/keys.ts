// A person without a mouse: everything is reached by Tab from where the focus is, and what has the focus must show it. Counts what it takes.
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test'

/** More stops than any page of the product has. */
const mostStops = 250
/** Elements around the one with the focus that may draw its ring, such as the frame of a select. */
const around = 5
const presses = new WeakMap<Page, number>()

/** Keys pressed on a page until now. */
export const keysOn = (page: Page): number => presses.get(page) ?? 0

export async function key(page: Page, name: string): Promise<void> {
  presses.set(page, keysOn(page) + 1)
  await page.keyboard.press(name)
}

/** Goes there by Tab or Shift+Tab. Fails where a control cannot be reached, or has the focus and does not show it. */
export async function reach(page: Page, target: Locator): Promise<void> {
  const one = target.first()
  await one.waitFor()
  const without = (await one.evaluate(wayTo)) === null ? undefined : await one.evaluate(looksOf, around)
  for (let stop = 0; ; stop++) {
    const way = await one.evaluate(wayTo)
    if (way === null) break
    if (stop === mostStops) throw new Error(`not reached by Tab: ${String(one)}; the focus is at ${await focused(page)}`)
    await key(page, way)
  }
  expect(await one.evaluate(looksOf, around), `the focus is seen at ${await focused(page)}`).not.toBe(without)
}

// What of the page's own globals is used: this file is compiled for Node.
type Seen = {
  parentElement: Seen | null
  blur: () => void
  focus: () => void
  compareDocumentPosition: (other: Seen) => number
  outerHTML: string
}
type Look = Readonly<Record<'outlineStyle' | 'outlineWidth' | 'outlineColor' | 'boxShadow' | 'borderColor', string>>
type Moving = { effect: { target?: Seen | null } | null; finish: () => void; transitionProperty?: string }
declare const document: { activeElement: Seen | null; body: Seen; getAnimations: () => Moving[] }
declare function getComputedStyle(one: Seen): Look

/** Where the focus has to go from where it is; null: it is there. */
function wayTo(wanted: unknown): 'Tab' | 'Shift+Tab' | null {
  const preceding = 2
  const at = document.activeElement
  if (at === wanted) return null
  if (at === null || at === document.body) return 'Tab'
  return (at.compareDocumentPosition(wanted as Seen) & preceding) === 0 ? 'Tab' : 'Shift+Tab'
}

/** How an element and what is close around it look, once they have stopped moving. */
function looksOf(element: unknown, most: number): string {
  const chain: Seen[] = []
  for (let at: Seen | null = element as Seen; at !== null && chain.length <= most; at = at.parentElement) chain.push(at)
  for (const moving of document.getAnimations()) {
    const of = moving.effect?.target
    if (moving.transitionProperty !== undefined && of != null && chain.includes(of)) moving.finish()
  }
  return JSON.stringify(
    chain.map(one => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(one)
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderColor]
    }),
  )
}

const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement?.outerHTML ?? 'nothing').slice(0, 200))

export async function pressOn(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await key(page, 'Enter')
}

/** Types over what a field holds; a day by its parts, in whatever order the browser shows them. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target)
  if ((await target.first().getAttribute('type')) === 'date') {
    await typeDay(page, target.first(), text)
    return
  }
  await key(page, 'ControlOrMeta+A')
  presses.set(page, keysOn(page) + text.length)
  await page.keyboard.type(text)
}

async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  // Its parts and the button of its calendar are stops of their own: to the first of them.
  while ((await field.evaluate(wayTo)) === null) await key(page, 'Shift+Tab')
  await key(page, 'Tab')
  const [year = '', month = '', date = ''] = day.split('-')
  for (const parts of [
    [year, month, date],
    [month, date, year],
    [date, month, year],
  ]) {
    for (let part = 0; part < 3; part++) await key(page, 'ArrowLeft')
    for (const [at, part] of parts.entries()) {
      presses.set(page, keysOn(page) + part.length)
      await page.keyboard.type(part)
      // Two digits move on by themselves; four may be the beginning of six.
      if (part.length === 4 && at < 2) await key(page, 'ArrowRight')
    }
    if ((await field.inputValue()) === day) return
  }
  throw new Error(`the day ${day} could not be typed: ${await field.inputValue()}`)
}

/** Opens a list from its field and goes down to the entry that has these words. */
export async function chooseIn(page: Page, field: Locator, words: string): Promise<void> {
  await reach(page, field)
  await key(page, 'ArrowDown')
  const list = page.locator('.ant-select-dropdown', {
    has: page.locator(`[id="${(await field.first().getAttribute('aria-controls')) ?? ''}"]`),
  })
  const active = list.locator('.ant-select-item-option-active')
  await active.waitFor()
  const entries = await list.locator('.ant-select-item-option').count()
  for (let at = 0; at <= entries && !(await active.innerText()).includes(words); at++) await key(page, 'ArrowDown')
  await expect(active).toContainText(words)
  await key(page, 'Enter')
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
}

/** The dialog of the browser is opened by a key; what is chosen in it is not ours. */
export async function chooseFile(page: Page, opener: Locator, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  // Listened for before the way there: the browser takes a moment to hand its dialogs over.
  const opened = page.waitForEvent('filechooser')
  await reach(page, opener)
  await key(page, 'Enter')
  const chooser = await opened
  await chooser.setFiles(files)
}

/** A row of tabs is one stop; arrows go along it. */
export async function openTab(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('tab', { name })
  await wanted.waitFor()
  const row = page.getByRole('tablist').filter({ has: wanted }).getByRole('tab')
  await reach(page, page.getByRole('tablist').filter({ has: wanted }).locator('[role=tab][aria-selected=true]'))
  for (let at = 0; at < (await row.count()) && (await wanted.evaluate(wayTo)) !== null; at++) await key(page, 'ArrowRight')
  await key(page, 'Enter')
  await expect(wanted).toHaveAttribute('aria-selected', 'true')
}
