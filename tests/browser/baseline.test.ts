// The year as it was and a plan against it, on the small region: the table opens to its evidence, figures carry intervals, inputs open.
import { expect, test } from './served.ts'

test.beforeEach(async ({ request }) => {
  const base = async () =>
    ((await (await request.get('/api/plans')).json()) as { base: boolean; status: string }[]).find(plan => plan.base)?.status
  await expect.poll(base).toMatch(/optimal|relaxed/)
})

test('the year as it was is solved when somebody looks, and a plan is a change against it', async ({ page }) => {
  await page.goto('/baseline?lang=zh')
  await expect(page.getByRole('heading', { level: 1, name: '基准年' })).toBeVisible()
  await expect(page.getByRole('row', { name: /净成本（实付）/u })).toBeVisible()
  await page.goto('/targets?lang=en')
  const against = page.locator('section', { has: page.getByRole('heading', { name: 'Compared with the baseline year' }) })
  await expect(against.getByRole('row', { name: /net CO2/u })).toContainText(/[Mk]t/u)
  await expect(against.getByRole('heading', { name: 'What to measure first' })).toBeVisible()
  await expect(against.getByText(/\d \([−\d.,]+(–| to )[−\d.,]+\)/u).first()).toBeVisible()
})

test('on a phone nothing runs over', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/baseline', '/targets']) {
    await page.goto(`${path}?lang=en`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(
      page
        .getByRole('cell', { name: /recyclables used/u })
        .or(page.getByRole('rowheader', { name: /recyclables used/u }))
        .first(),
    ).toBeVisible()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  }
})
