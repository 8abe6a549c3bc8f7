// The planner of one province on the real region: from the first page to what Hebei lacks and why, in two clicks.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { healthy, type ServerProcess, startServer } from '../support/serverProcess.ts'
// Of the same processes as all others, though it has a server of its own: another set of what a process stands on would be another process.
import { expect, test } from './served.ts'

let directory: string
let server: ServerProcess
test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xunyu-areas-'))
  server = await startServer({ directory }, { region: 'data/region-jjj' })
  await healthy(server)
  const base = async () => {
    const { body } = await server.ask('GET', '/plans')
    return (body as { base: boolean; region: string; status: string }[]).find(plan => plan.base && plan.region === 'jjj')?.status
  }
  await expect.poll(base, { timeout: 240_000, intervals: [1000] }).toMatch(/optimal|relaxed/)
})
test.afterAll(async () => {
  await server.kill('SIGTERM')
  await rm(directory, { recursive: true, force: true })
})

test('two clicks lead from the first page to what Hebei lacks and why; cities and neighbours are one further', async ({ page }) => {
  await page.goto(`${server.address}/?lang=zh`)
  await page.getByRole('link', { name: '省市' }).first().click()
  await page.getByRole('link', { name: '河北省' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '河北省' })).toBeVisible()
  const lacks = page.locator('section', { has: page.getByRole('heading', { name: '缺什么，为什么' }) })
  await expect(lacks.getByRole('row', { name: /采矿废石/u })).toContainText(/比留着更贵|都已满|没有能利用/u)
  await expect(lacks.getByRole('row', { name: /机制砂石骨料/u }).first()).toContainText('吨')
  await page.getByRole('link', { name: '北京市' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '北京市' })).toBeVisible()
  await expect(page.getByRole('row', { name: /河北省/u }).first()).toContainText('机制砂石骨料')
})

test('on a phone, in English, the same page opens by its address and nothing runs over', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${server.address}/areas/130000?lang=en`)
  await expect(page.getByRole('heading', { name: 'What is missing, and why' })).toBeVisible()
  await expect(page.getByText('Without an outlet')).toBeVisible()
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
})

test('the choice of an area stays from page to page and in the address: map, flow diagram, targets, flows, prices', async ({ page }) => {
  await page.goto(`${server.address}/?lang=zh`)
  const bar = page.getByRole('region', { name: '地区与年份' })
  await bar.getByRole('combobox', { name: '选择省或市' }).fill('河北')
  await page
    .getByRole('option', { name: '河北省' })
    .or(page.locator('.ant-select-item-option', { hasText: '河北省' }))
    .first()
    .click()
  await expect(page).toHaveURL(/area=130000/u)
  await expect(page.getByRole('heading', { name: '河北省与各地往来' })).toBeVisible()
  await expect(page.locator('.map-trade').getByRole('row', { name: /北京市/u })).toContainText('−')
  await expect(page.locator('.target').first()).toContainText('占全域')
  const to = (name: string) => page.getByRole('navigation', { name: '页面' }).getByRole('link', { name, exact: true }).click()
  await to('去向')
  await expect(page.getByText('外地调入')).toBeVisible()
  await to('目标')
  await page.locator('details', { hasText: '各地区的部分' }).first().click()
  await expect(page.getByRole('row', { name: /唐山市/u }).first()).toContainText('%')
  await to('流量与设施')
  await expect(page.getByRole('link', { name: '河北省工作簿 (.xlsx)' })).toBeVisible()
  await expect(page.getByText(/净调入 −/u)).toBeVisible()
  await bar.getByRole('button', { name: '全域' }).click()
  await expect(page).not.toHaveURL(/area=/u)
  await expect(page.getByRole('link', { name: '下载 Excel 全部流量' })).toBeVisible()
})
