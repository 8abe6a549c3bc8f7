// The workbench in a real browser on the small region: a trade-off is run, a point of it opens on the map; a plan that cannot hold
// everything says what gives and why; a study at work is stopped.
import { expect, test, type APIRequestContext } from './served.ts'

async function ended(request: APIRequestContext, path: string): Promise<string> {
  let status = ''
  await expect
    .poll(async () => {
      status = ((await (await request.get(path)).json()) as { status: string }).status
      return status
    })
    .not.toMatch(/queued|running/)
  return status
}

test.beforeEach(async ({ request }) => {
  expect(await ended(request, '/api/plans/base')).toMatch(/optimal|relaxed/)
})

test('a trade-off curve is run from its card, a point is chosen, its map opens and leads back', async ({ page }) => {
  await page.goto('/workbench?lang=zh')
  await page.locator('.kind-card', { hasText: '权衡曲线' }).click()
  await page.getByRole('button', { name: '开始研究' }).click()
  await expect(page.locator('.front canvas')).toBeVisible()
  await expect(page.locator('.study-words')).toContainText('净成本')
  const rows = page.locator('.front .ant-table-row:not(.front-panel *)')
  await expect(rows).toHaveCount(9)
  await rows.nth(2).getByRole('button').click()
  await expect(page).toHaveURL(/point=3/)
  await expect(page.locator('.front-panel h2')).toHaveText('第 3 点')
  await expect(page.locator('.front-panel .better').first()).toBeVisible()
  await page.getByRole('button', { name: '看它的地图' }).click()
  await expect(page).toHaveURL(/plan=u\w+-point-/)
  await expect(page.locator('[data-ready]')).toBeVisible()
  await expect(page.locator('.key-value').first()).toContainText('元')
  await page.getByRole('link', { name: '回到研究' }).click()
  await expect(page.locator('.front-panel')).toBeVisible()
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.locator('.front-panel')).toContainText('Net cost')
})

test('a plan that cannot hold everything shows what gives, and finds what conflicts', async ({ page, request }) => {
  const plan = { region: 'two-towns', name: '目标加倍', settings: { 'target.isw_utilised': 3_200_000 } }
  const { id } = (await (await request.post('/api/plans', { data: plan })).json()) as { id: string }
  expect(await ended(request, `/api/plans/${id}`)).toBe('relaxed')
  await page.goto(`/targets?lang=zh&plan=${id}`)
  await page.getByRole('link', { name: '看放宽与原因' }).click()
  await expect(page.locator('.relax')).toContainText('320')
  await expect(page.locator('.scarce').first()).toContainText(/元/)
  await page.getByRole('button', { name: '查找冲突' }).click()
  await expect(page.locator('.members li')).not.toHaveCount(0)
  await expect(page.getByText('已证明')).toBeVisible()
})

test('a study that waits or runs is stopped', async ({ page, request }) => {
  // Forty points with a line of plans before them: long enough to be stopped.
  const study = {
    kind: 'pareto',
    region: 'two-towns',
    scenario: { name: '长曲线', settings: { 'demandFactor.*': 1.01 } },
    options: { points: 40 },
  }
  const before = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      request.post('/api/plans', { data: { region: 'two-towns', name: `ahead ${i}`, settings: { 'demandFactor.*': 1 + (i + 1) / 1000 } } }),
    ),
  )
  const { id } = (await (await request.post('/api/studies', { data: study })).json()) as { id: string }
  await page.goto(`/workbench/studies/${id}?lang=zh`)
  await page.getByRole('button', { name: '取消研究' }).click()
  await expect(page.locator('.mark-cancelled')).toContainText('已取消')
  await expect(page.getByText('没有结果')).toBeVisible()
  for (const answer of before) await request.post(`/api/plans/${((await answer.json()) as { id: string }).id}/cancel`)
})
