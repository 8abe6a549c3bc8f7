// What a planner does first, in a real browser on the small example region: look, switch language, ask where a number
// comes from, try a scenario, stop one, and send a colleague the address of exactly this view.
import { expect, test, type APIRequestContext, type Page } from './served.ts'

/** The base plan of the small region, solved. */
async function solved(request: APIRequestContext): Promise<string> {
  let id = ''
  await expect
    .poll(async () => {
      const plans = (await (await request.get('/api/plans')).json()) as { id: string; base: boolean; status: string }[]
      const base = plans.find(plan => plan.base)
      id = base?.id ?? ''
      return base?.status
    })
    .toMatch(/optimal|relaxed/)
  return id
}

function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', error => found.push(error.message))
  page.on('response', response => {
    if (response.status() >= 500) found.push(`${response.status()} ${response.url()}`)
  })
  return found
}

test.beforeEach(async ({ request }) => {
  await solved(request)
})

test('the map opens with flows, targets and the synthetic label, and speaks both languages', async ({ page }) => {
  const found = complaints(page)
  await page.goto('/')
  await expect(page.locator('[data-ready]')).toBeVisible()
  await expect(page.getByText('合成演示区域')).toBeVisible()
  await expect(page.locator('.target').first()).toBeVisible()
  await expect(page.locator('.key-value').first()).toContainText(/元/)
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByText('Synthetic demonstration region')).toBeVisible()
  await expect(page.locator('.key-value').first()).toContainText('CNY')
  await expect(page).toHaveURL(/lang=en/)
  await page.goto('/targets')
  await expect(page.getByRole('link', { name: 'Targets' })).toBeVisible()
  expect(found).toEqual([])
})

test('a number opens to its definition and from there to its row and source', async ({ page }) => {
  await page.goto('/targets?lang=zh')
  await page.locator('.target-card .figure-open').first().click()
  await expect(page.locator('.derivation')).toContainText('口径')
  await page.locator('.stands-on button').first().click()
  await expect(page).toHaveURL(/row=targets~/)
  await expect(page.locator('.row-card')).toContainText('targets.csv')
})

test('a scenario is solved and compared with the base plan part by part', async ({ page }) => {
  await page.goto('/?lang=zh&scenario=edit')
  await page.getByRole('textbox', { name: '情景名称' }).fill('停征')
  await page.getByRole('switch').first().click()
  await expect(page.locator('.mark-change')).toContainText('停征')
  await page.getByRole('button', { name: /求\s?解/ }).click()
  await expect(page.locator('.comparison')).toContainText('成本构成')
  await expect(page.locator('.comparison .table-sum').first()).toContainText('净')
  await page.goto('/scenarios')
  await expect(page.locator('.plan-card', { hasText: '停征' }).first()).toContainText('最优')
})

test('a scenario that waits or runs can be stopped', async ({ page, request }) => {
  // The line is one plan wide: with many before it, the reader's own waits long enough to be stopped.
  const [region] = (await (await request.get('/api/regions')).json()) as { id: string }[]
  // A page without the map: software drawing must not slow the click down.
  await page.goto('/targets?lang=zh&scenario=edit')
  const solve = page.getByRole('button', { name: /求\s?解/ })
  await expect(solve).toBeVisible()
  const before = await Promise.all(
    Array.from({ length: 120 }, (_, i) =>
      request.post('/api/plans', {
        data: { region: region!.id, name: `before ${i}`, settings: { 'demandFactor.*': 1 + (i + 1) / 1000 } },
      }),
    ),
  )
  expect(before.every(answer => answer.status() === 202)).toBe(true)
  await solve.click()
  await page.locator('.run').getByRole('button', { name: '取消求解' }).click()
  await expect(page.locator('.run')).toContainText('已取消')
  await page.locator('.run').getByRole('button', { name: '回到基准方案' }).click()
  await expect(page.locator('.target').first()).toBeVisible()
  for (const answer of before) await request.post(`/api/plans/${((await answer.json()) as { id: string }).id}/cancel`)
})

test('an address holds the whole view: plan, filter, selected place', async ({ page, request }) => {
  const plan = await solved(request)
  const { rows } = (await (await request.get(`/api/plans/${plan}/flows?sort=-tonnes&limit=1`)).json()) as {
    rows: { to: string; material: string }[]
  }
  await page.goto(`/?lang=zh&site=${encodeURIComponent(rows[0]!.to)}&materials=${rows[0]!.material}&colour=mode`)
  await expect(page.locator('.selection h2')).toBeVisible()
  await expect(page.locator('.selection')).toContainText('运入')
  await page.reload()
  await expect(page.locator('.selection')).toContainText('运入')
  await page.locator('.selection .panel-row-open').first().click()
  await expect(page).toHaveURL(/flow=/)
  await expect(page.locator('.selection')).toContainText('每吨运费')
})

test('tables export, the Sankey draws, a tonne opens down to the ledger row', async ({ page }) => {
  const found = complaints(page)
  await page.goto('/flows?lang=zh')
  await expect(page.locator('.ant-table-row').first()).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  await page.goto('/sankey?lang=zh')
  await expect(page.locator('.sankey canvas')).toBeVisible()
  await page.goto('/tonnes?lang=zh')
  await expect(page.getByText('SYNTHETIC').first()).toBeVisible()
  await page.locator('.tonne-item').first().click()
  await page.locator('.record .link').first().click()
  await expect(page.locator('.chain').first()).toContainText('台账')
  expect(found).toEqual([])
})

test('a wrong address of a plan says so and leads back', async ({ page }) => {
  await page.goto('/targets?lang=zh&plan=no-such-plan')
  await expect(page.getByText(/没有|找不到/).first()).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('the map stands on top, panels below', async ({ page }) => {
    await page.goto('/?lang=zh')
    await expect(page.locator('[data-ready]')).toBeVisible()
    await expect(page.locator('.sheet .target').first()).toBeVisible()
  })
})
