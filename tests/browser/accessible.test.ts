// What a reader without a mouse or with weak eyes needs: axe finds nothing serious on any page, in either language, wide and narrow;
// rows open by keyboard; focus comes back from a drawer.
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import axe from 'axe-core'

type Violation = { id: string; impact: string | null; nodes: { html: string }[] }

/** Serious and critical findings of the page as it stands, one line each. */
async function findings(page: Page): Promise<string[]> {
  // The page's own globals are named as text: this file is compiled for Node.
  const violations = await page.evaluate<Violation[]>(`axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations)`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes.length}: ${nodes[0]?.html.slice(0, 120)}`)
}

/** Pages that are of no one thing. */
const plainPages = [
  '/',
  '/?scenario=edit',
  '/targets',
  '/sankey',
  '/flows',
  '/scenarios',
  '/workbench',
  '/workbench/prices',
  '/workbench/limits',
  '/workbench/sweeps',
  '/workbench/versions',
  '/assumptions',
  '/data',
  '/tonnes',
  '/ledger',
  '/books',
  '/import',
  '/reconciliation',
  '/claims',
  '/rules',
  '/rules/ept-solid-waste',
  '/rules/ept-solid-waste?tab=readings',
  '/jobs',
  '/what-if',
  '/evaluations',
  '/access',
  '/about',
]

/** Every address that the pages have, with a thing of each kind where a page is of one thing. */
async function addresses(request: APIRequestContext): Promise<string[]> {
  const answer = async <T>(path: string) => (await (await request.get(path)).json()) as T
  await expect
    .poll(async () => (await answer<{ base: boolean; status: string }[]>('/api/plans')).find(plan => plan.base)?.status, {
      timeout: 30_000,
    })
    .toMatch(/optimal|relaxed/)
  const tonne = (await answer<{ flow: string }[]>('/api/tonnes'))[0]
  const claim = (await answer<{ claims: { id: string }[] }>('/api/claims?limit=1')).claims[0]
  const account = (await answer<{ lines: { account: Record<string, string> }[] }>('/api/ledger/balances?limit=1')).lines[0]
  const evaluation = (await answer<{ rows: { id: string }[] }>('/api/evaluations')).rows[0]
  const one = (path: string, id: string | undefined) => (id === undefined ? [] : [`${path}${encodeURIComponent(id)}`])
  return [
    ...plainPages,
    ...one('/tonnes/', tonne?.flow),
    ...one('/claims/', claim?.id),
    ...(account === undefined ? [] : [`/ledger/account?${new URLSearchParams(account.account).toString()}`]),
    ...one('/evaluations/', evaluation?.id),
  ]
}

test('axe finds nothing serious on any page, in either language, at 1440 and 390 pixels', async ({ page, request }) => {
  test.setTimeout(600_000)
  const found: string[] = []
  for (const path of await addresses(request)) {
    for (const [language, width] of [
      ['zh', 1440],
      ['en', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      await page.locator('main').first().waitFor()
      await expect(page.locator('.state-bar')).toHaveCount(0)
      await page.waitForTimeout(250)
      await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; animation: none !important }' })
      await page.evaluate(axe.source)
      for (const one of await findings(page)) found.push(`${path} ${language} ${width} ${one}`)
      await page.setViewportSize({ width: width === 1440 ? 390 : 1440, height: 900 })
      await page.waitForTimeout(400)
      for (const one of await findings(page)) found.push(`${path} ${language} turned ${one}`)
    }
  }
  expect(found).toEqual([])
})

test('a row that opens by mouse opens by keyboard, and focus comes back from a drawer', async ({ page }) => {
  await page.goto('/ledger?lang=zh')
  const row = page.locator('tr.row-open').first()
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ledger\/account/)

  await page.goto('/targets?lang=zh')
  const figure = page.locator('.target-card .figure-open').first()
  await page.waitForLoadState('networkidle')
  await figure.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.derivation')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.derivation')).toHaveCount(0)
  await expect(figure).toBeFocused()
})
