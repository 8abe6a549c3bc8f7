// From the first page, signed out: somebody objects to a public notice, keeps the receipt, looks it up; the authority of the case signs in,
// proves the contact and answers; and the receipt tells the answer. By mouse in Chinese, by phone in English.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { healthy, type ServerProcess, startServer } from '../support/serverProcess.ts'

type Step = { role: string; body: { action: string } }
const password = 'a long enough password'
const at = '/evaluations/case%3Abrickworks%3A2022'
let directory: string
let server: ServerProcess

/** The example told once more as far as its notice, by the one person of local mode; then the same folder under accounts. */
test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xunyu-objections-'))
  const alone = await startServer({ directory })
  await healthy(alone)
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await alone.ask(method, path, body)
    expect([path, answer.status < 300 ? '' : answer.body]).toEqual([path, ''])
    return answer.body as T
  }
  const told = JSON.parse(await readFile('examples/evaluation-brickworks/procedure.json', 'utf8')) as { apply: object; steps: Step[] }
  const { file } = await ask<{ file: { account: object; evaluationCase: { basis: string; tolerance: string; products: string[] } } }>(
    'GET',
    at,
  )
  const { basis, tolerance, products } = file.evaluationCase
  const signed = { party: 'miit', person: '周设', evidence: ['https://www.gov.cn/paper'], reason: '重新公示' }
  await ask('POST', `${at}/steps`, { ...signed, role: 'authority', validOn: '2023-05-01', body: { action: 'withdraw' } })
  const { id } = await ask<{ id: string }>('POST', '/evaluations', { ...told.apply, basis, tolerance, products, account: file.account })
  for (const step of told.steps.slice(0, told.steps.findIndex(({ body }) => body.action === 'publish') + 1))
    await ask('POST', `/evaluations/${encodeURIComponent(id)}/steps`, step)
  const tenant = (tenantId: string, more: object) => ask('POST', '/tenants', { id: tenantId, nameZh: tenantId, nameEn: tenantId, ...more })
  // Who sits there before a firm of records comes below it needs no second person.
  await tenant('land', { kind: 'region' })
  await ask('POST', '/users', { username: 'desk', password, name: '周设', role: 'authority', tenant: 'land' })
  await tenant('home', { kind: 'province', parent: 'land', nameZh: '河北省', nameEn: 'Hebei' })
  await tenant('works', { kind: 'firm', parent: 'home', party: 'brickworks' })
  await alone.kill('SIGTERM')
  server = await startServer({ directory }, { environment: { XUNYU_LOCAL: 'off' } })
  await healthy(server)
})
test.afterAll(async () => {
  await server.kill('SIGTERM')
  await rm(directory, { recursive: true, force: true })
})

const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click()
}
const shown = async (page: Page, row: string): Promise<string> =>
  (await page.locator('.ant-descriptions-row', { hasText: row }).locator('code').first().innerText()).trim()

test('signed out: object, keep the receipt, look it up; the authority proves and answers; look again', async ({ page, browser }) => {
  await page.goto(`${server.address}/?lang=zh`)
  await page.getByRole('link', { name: '规则与评价' }).first().click()
  await page.getByRole('link', { name: '评价', exact: true }).click()
  await page.getByRole('tab', { name: '公示清单' }).click()
  await page.getByRole('button', { name: '提出异议' }).first().click()
  const form = page.getByRole('dialog')
  await choose(page, '针对哪一项', '利用数量')
  await form.getByRole('textbox', { name: '哪里不对，依据是什么' }).fill('五月的炉渣运去填埋了 <b>见照片</b>')
  await form.getByRole('textbox', { name: '姓名或单位名称' }).fill('赵邻居')
  await form.getByRole('textbox', { name: '电子邮件或电话' }).fill('打给我')
  await form.getByRole('button', { name: '提交异议' }).click()
  await expect(form).toContainText('联系方式既不是电子邮件地址，也不是电话号码')
  await form.getByRole('textbox', { name: '电子邮件或电话' }).fill('139 1234 5678')
  await form.locator('input[type=file]').setInputFiles({ name: '照片.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await form.getByRole('button', { name: '提交异议' }).click()
  await expect(form).toContainText('异议已收到，请记下回执')
  const [receipt, code] = [await shown(page, '回执号'), await shown(page, '查询码')]
  expect([receipt, code]).toEqual([expect.stringMatching(/^YY-\d{8}-\w{8}$/u), expect.stringMatching(/^(?:\w{4}-){3}\w{4}$/u)])
  await form.getByRole('link', { name: '查看我的异议' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '异议查询' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('139****5678')
  await expect(page.getByRole('main')).toContainText('照片.pdf')
  // Neither number nor code stands in an address.
  expect(page.url()).not.toMatch(new RegExp(`${receipt}|${code}`, 'u'))

  const desk = await browser.newContext({ baseURL: server.address, locale: 'zh-CN' })
  const office = await desk.newPage()
  expect((await office.request.post('/api/session', { data: { username: 'desk', password } })).status()).toBe(200)
  await office.goto('/inbox?lang=zh')
  await office.getByRole('link', { name: '答复公众异议' }).first().click()
  const tab = (name: string) => office.getByRole('tab', { name }).click()
  await tab('公示与备案')
  await expect(office.getByText('赵邻居')).toBeVisible()
  await expect(office.getByText('13912345678')).toBeVisible()
  const step = async (name: string, fill: () => Promise<void>) => {
    await tab('进度')
    await office.getByRole('button', { name, exact: true }).click()
    await fill()
    await office.getByRole('button', { name: '提交这一步', exact: true }).click()
    await expect(office.getByRole('status').filter({ hasText: name })).toBeVisible()
    await tab('公示与备案')
  }
  await step('核实异议人联系方式', async () => {
    await choose(office, '异议', /五月/u)
    await choose(office, '怎样核实的', '电话核实')
    await office.getByRole('textbox', { name: '理由' }).fill('14:20 回电，本人接听')
  })
  await expect(office.getByText('联系方式已核实').first()).toBeVisible()
  await step('答复异议，维持结论', async () => {
    await choose(office, '异议', /五月/u)
    await office.getByRole('textbox', { name: '理由' }).fill('五月的过磅单写明用于制砖')
  })
  await expect(office.getByText('未采纳').first()).toBeVisible()
  await desk.close()

  // Days later, from the list, on a phone, in English.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${server.address}/evaluations?lang=en&tab=notices`)
  await expect(page.getByRole('button', { name: '1, 0 to be answered' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Look up an objection by its receipt' }).click()
  await page.getByRole('textbox', { name: 'Receipt number' }).fill(receipt.toLowerCase())
  await page.getByRole('textbox', { name: 'Code' }).fill(code)
  await page.getByRole('button', { name: 'Look up', exact: true }).click()
  for (const words of ['Not upheld', '五月的过磅单写明用于制砖', 'Called back', '<b>见照片</b>'])
    await expect(page.getByRole('main')).toContainText(words)
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
})
