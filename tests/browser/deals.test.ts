// Two firms come to a contract, each in a browser of its own: offer, counter-offer, acceptance, call-off; a third finds nothing of it. An office
// moves a card on its board, and a shared laboratory is booked once.
import { faultsTurned } from './axe.ts'
import { expect, type House, type Page, test } from './caseHouse.ts'

const year = new Date().getUTCFullYear()
const period = { fromDay: `${year}-01-01`, toDay: `${year + 1}-12-31` }

async function offerOf(house: House): Promise<string> {
  const body = {
    kind: 'offer',
    party: '河口发电',
    material: 'fly_ash',
    massKg: 120_000_000,
    place: { site: 'power_a' },
    ...period,
    basis: 'dry',
  }
  const answer = await house.ask('plant', 'POST', '/exchange/notices', body)
  expect([answer.status, answer.status === 201 ? '' : JSON.stringify(answer.body)]).toEqual([201, ''])
  return (answer.body as { notice: { id: string } }).notice.id
}
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).click()

test('an offer is countered, accepted and called off by the two firms whose it is; a third learns nothing of it', async ({
  house,
  browser,
}) => {
  const id = await offerOf(house)
  const [plant, miller, stranger] = [
    await house.pageOf(browser, 'plant'),
    await house.pageOf(browser, 'miller'),
    await house.pageOf(browser, 'stranger'),
  ]
  await miller.goto(`/exchange/${encodeURIComponent(id)}?lang=zh`)
  await press(miller, '提出要约')
  await miller.getByLabel('数量（吨）', { exact: true }).fill('1000')
  await miller.getByLabel('价格（元/吨）').fill('12.5')
  await miller.getByRole('combobox', { name: '场所' }).click()
  await miller.keyboard.type('北山')
  await miller.keyboard.press('Enter')
  expect(await faultsTurned(miller)).toEqual([])
  await press(miller, /送\s?出/u)
  await expect(miller).toHaveURL(/\/exchange\/deals\//u)
  await expect(miller.locator('main')).toContainText('待供方答复')
  expect(await faultsTurned(miller)).toEqual([])

  await plant.goto('/exchange?tab=deals&lang=zh')
  await plant.locator('.ant-table-row', { hasText: '轮到我方' }).first().click()
  await press(plant, /还\s?价/u)
  await plant.getByLabel('价格（元/吨）').fill('14')
  await expect(plant.getByText('原 12.5')).toBeVisible()
  await press(plant, /送\s?出/u)
  await expect(plant.locator('main')).toContainText('待需方答复')

  await miller.reload()
  await expect(miller.getByText('原 12.5')).toBeVisible()
  await press(miller, '接受并签约')
  await expect(miller.locator('.ant-popover:visible')).toContainText('14,000.00')
  await miller
    .locator('.ant-popover:visible')
    .getByRole('button', { name: /确\s?定/u })
    .click()
  await expect(miller).toHaveURL(/\/exchange\/contracts\//u)
  await press(miller, '申请调运')
  await miller.getByLabel('数量（吨）').fill('1200')
  await press(miller, /送\s?出/u)
  // More than is left is refused, with what is left.
  await expect(miller.locator('.problem').first()).toContainText('1000')
  await miller.getByLabel('数量（吨）').fill('300')
  await press(miller, /送\s?出/u)
  await expect(miller.locator('main')).toContainText('待供方确认')
  const address = new URL(miller.url()).pathname

  await plant.goto(`${address}?lang=zh`)
  await press(plant, '确认调运')
  await expect(plant.locator('main')).toContainText('已确认')
  await expect(plant.locator('main')).toContainText('已调未发 300')
  expect(await faultsTurned(plant)).toEqual([])
  await plant.goto(`${address}?lang=en`)
  await expect(plant.locator('main')).toContainText('called off, not sent')
  expect(await faultsTurned(plant)).toEqual([])

  await stranger.goto(`${address}?lang=zh`)
  // What is refused has loaded before what is absent is looked for.
  await expect(stranger.locator('main')).toContainText('没有')
  await expect(stranger.locator('main')).not.toContainText('河口')
  await stranger.goto('/exchange?tab=deals&lang=zh')
  await expect(stranger.locator('main')).toContainText('还没有磋商')
  for (const page of [plant, miller, stranger]) await page.context().close()
})

test('an office moves a card, and one that dies says why; a laboratory is booked once', async ({ house, browser }) => {
  const home = await house.pageOf(browser, 'home')
  await home.goto('/exchange?tab=board&lang=zh')
  await press(home, '放一张卡')
  await home.getByLabel('哪一对').fill('河口粉煤灰 → 北山')
  await home.getByLabel('负责人').fill('王处')
  await home.getByLabel('下一步').fill('取样')
  await home.getByLabel('何时前').fill('2026-01-05')
  await press(home, /保\s?存/u)
  await expect(home.locator('main')).toContainText('1 张过期')
  await press(home, /^移\s?动 河口/u)
  await home.getByLabel('阶段').click()
  await home.locator('.ant-select-item-option', { hasText: '未成' }).click()
  await press(home, /保\s?存/u)
  await expect(home.locator('.problem').first()).toContainText('原因')
  await home.getByLabel('原因').click()
  await home.locator('.ant-select-item-option', { hasText: '运距' }).click()
  await press(home, /保\s?存/u)
  await expect(home.locator('main')).toContainText('未成的原因')
  expect(await faultsTurned(home)).toEqual([])

  const laboratory = { party: '河口发电', kind: 'laboratory', nameZh: '河口化验室', nameEn: 'Hekou laboratory', place: '西镇' }
  expect((await house.ask('plant', 'POST', '/exchange/facilities', laboratory)).status).toBe(201)
  const miller = await house.pageOf(browser, 'miller')
  await miller.goto('/exchange?tab=facilities&lang=zh')
  await miller.getByLabel('用途').fill('粉煤灰全分析')
  await press(miller, /预\s?订/u)
  await expect(miller.locator('.ant-table-row', { hasText: '粉煤灰全分析' })).toBeVisible()
  const stranger = await house.pageOf(browser, 'stranger')
  await stranger.goto('/exchange?tab=facilities&lang=zh')
  await expect(stranger.locator('main .ant-table-row')).toHaveCount(1)
  await expect(stranger.locator('main')).not.toContainText('粉煤灰全分析')
  await stranger.getByLabel('用途').fill('另一家')
  await press(stranger, /预\s?订/u)
  await expect(stranger.locator('.problem').first()).toContainText('已被预订')
  expect(await faultsTurned(stranger)).toEqual([])
  for (const page of [home, miller, stranger]) await page.context().close()
})
