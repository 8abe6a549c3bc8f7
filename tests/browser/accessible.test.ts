// What a reader without a mouse or with weak eyes needs: axe finds nothing serious on any page, in either language, wide and narrow;
// rows open by keyboard; focus comes back from a drawer. On a phone no page runs off the side.
import { faults, overTheSide, quiet, readyForAxe } from './axe.ts'
import { expect, test, type Page } from './served.ts'

/** Pages that are of no one thing. */
const plainPages = [
  '/',
  '/?scenario=edit',
  '/targets',
  '/areas',
  '/baseline',
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
  '/data?tab=validation',
  '/exchange',
  '/exchange?tab=notices',
  '/exchange?tab=list',
  '/exchange?tab=clearing',
  '/exchange?tab=stale',
  '/exchange/new',
  '/tonnes',
  '/ledger',
  '/ledger?tab=closings',
  '/books',
  '/import',
  '/reconciliation',
  '/claims',
  '/rules',
  '/rules?tab=readings',
  '/rules/ept-solid-waste',
  '/rules/ept-solid-waste?tab=readings',
  '/jobs',
  '/inbox',
  '/what-if',
  '/evaluations',
  '/objection',
  '/access',
  '/about',
]

/** Pages of one thing: what they show, and the address of the first that there is. */
const pagesOfOne: Record<string, (answer: <T>(path: string) => Promise<T>) => Promise<string | undefined>> = {
  'a tonne': async answer => under('/tonnes/', (await answer<{ flow: string }[]>('/api/tonnes'))[0]?.flow),
  'a claim': async answer =>
    under('/claims/', (await answer<{ claims: { claim: { id: string } }[] }>('/api/claims?limit=1')).claims[0]?.claim.id),
  'an account': async answer => {
    const { lines } = await answer<{ lines: { account: Record<string, string> }[] }>('/api/ledger/balances?limit=1')
    return lines[0] === undefined ? undefined : `/ledger/account?${new URLSearchParams(lines[0].account).toString()}`
  },
  'an evaluation': async answer => under('/evaluations/', (await answer<{ rows: { id: string }[] }>('/api/evaluations')).rows[0]?.id),
}
const under = (path: string, id: string | undefined) => (id === undefined ? undefined : `${path}${encodeURIComponent(id)}`)

/** Wide and narrow as the page opens, and turned from the one to the other while it stands. */
async function look(page: Page, path: string): Promise<void> {
  const found: string[] = []
  for (const [language, width] of [
    ['zh', 1440],
    ['en', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
    await page.locator('main').first().waitFor()
    await expect(page.locator('.state-bar')).toHaveCount(0)
    await readyForAxe(page)
    await quiet(page)
    for (const one of await faults(page, width)) found.push(`${path} ${language} ${width} ${one}`)
    const turned = width === 1440 ? 390 : 1440
    await page.setViewportSize({ width: turned, height: 900 })
    await quiet(page)
    for (const one of await faults(page, turned)) found.push(`${path} ${language} turned ${one}`)
  }
  expect(found).toEqual([])
}

test.describe('axe finds nothing serious and nothing runs over, in either language, at 1440 and 390 pixels', () => {
  // Each page by itself, so that both processes are busy to the end.
  test.describe.configure({ mode: 'parallel' })
  test.beforeEach(async ({ request }) => {
    const planned = async () =>
      ((await (await request.get('/api/plans')).json()) as { base: boolean; status: string }[]).find(plan => plan.base)?.status
    await expect.poll(planned).toMatch(/optimal|relaxed/)
  })
  for (const path of plainPages) test(`on ${path}`, ({ page }) => look(page, path))
  for (const [thing, address] of Object.entries(pagesOfOne))
    test(`on the page of ${thing}`, async ({ page, request }) => {
      const path = await address(async url => (await request.get(url)).json())
      expect(path, 'there is one in the example').toBeDefined()
      await look(page, path ?? '')
    })

  // On a busy machine what measures itself hears of the turn long after the page has been laid out anew.
  for (const path of ['/sankey', '/reconciliation', '/flows', '/rules/ept-solid-waste'])
    test(`${path} does not run off the side before what it draws has been measured anew`, async ({ browser, served }) => {
      const page = await browser.newPage({ baseURL: served, viewport: { width: 1440, height: 900 } })
      await page.addInitScript(deafObservers)
      await page.goto(`${path}?lang=zh`)
      await expect(page.locator('main :is(canvas, .ant-table-tbody-virtual)').first()).toBeVisible()
      await quiet(page)
      await page.evaluate('window.deaf = true')
      await page.setViewportSize({ width: 390, height: 900 })
      await quiet(page)
      expect(await overTheSide(page)).toBe(0)
      await page.close()
    })
})
/** From the moment that the page is deaf nothing is told that its size has changed. */
const deafObservers = `{
  const hearing = window.ResizeObserver
  window.ResizeObserver = class extends hearing {
    constructor(tell) {
      super((...what) => { if (!window.deaf) tell(...what) })
    }
  }
}`

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
