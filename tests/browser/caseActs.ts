// How people act in a case on its pages, by keyboard alone: from the first page by the inbox to the case, and its forms filled field by field.
import type { Locator } from '@playwright/test'
import { faultsTurned } from './axe.ts'
import { expect, type Page } from './caseHouse.ts'
import { chooseIn, pressOn, reach, typeInto } from './keys.ts'

/** From wherever the reader is to what waits: by the name at the top right, the inbox and the task's own line. */
export async function openTask(page: Page, task: string): Promise<void> {
  // A page without a map, which a machine without a graphics card draws for seconds.
  if (page.url() === 'about:blank') await page.goto('/about?lang=zh')
  await pressOn(page, page.locator('button.who'))
  await pressOn(page, page.getByRole('link', { name: '待办' }))
  await pressOn(page, page.getByRole('link', { name: task }))
}

/** From the list of cases that the reader sees. */
export async function openListed(page: Page, firm: string): Promise<void> {
  await page.goto('/evaluations?lang=zh')
  await pressOn(page, page.locator('.ant-table-row', { hasText: firm }))
}

/** Forms that were handed in until now, by the names of their steps. */
export const handedIn: string[] = []

/** Chooses the step of that name, has the form filled, has axe look at it wide and narrow, and hands it in. */
export async function take(page: Page, step: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  // A button of two signs has a space between them.
  await pressOn(page, page.getByRole('button', { name: new RegExp(`^${[...step].join('\\s?')}$`, 'u') }))
  const form = page.locator('.step-form')
  await fill(form)
  expect(await faultsTurned(page)).toEqual([])
  handedIn.push(step)
  await pressOn(page, form.getByRole('button', { name: '提交这一步' }))
  await expect(form, await refusalOf(page)).toHaveCount(0)
}
const refusalOf = async (page: Page): Promise<string> => (await page.locator('.step-form .problem').allInnerTexts()).join('\n')

export const choose = (page: Page, label: string, option: string): Promise<void> =>
  chooseIn(page, page.locator('.step-form').getByLabel(label, { exact: true }), option)

export const fill = (page: Page, label: string, text: string): Promise<void> =>
  typeInto(page, page.locator('.step-form').getByLabel(label), text)

/** A public link as the paper of a line. */
export async function link(page: Page, label: string, address: string): Promise<void> {
  const box = page.locator('.step-form').getByRole('combobox', { name: label, exact: true })
  await reach(page, box)
  await page.keyboard.insertText(address)
  await page.keyboard.press('Enter')
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
}

/** What was measured at each of the eleven points of the example, in their order, as a clerk types it. */
export const measured = ['0.3 %', '9.8 %', '431 t', '1485 t', '16.3 %', '104 t', '797 t', '10.1 %', '87.5 t', '368.2 t', '0'] as const

/** A document that opens, under a name. */
export const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
})
