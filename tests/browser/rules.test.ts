// Rules and evaluations in a real browser: the law of a day, what changed between two days, a rule tried with a fact missing and then
// given, a reform, and a case taken through steps of two roles.
import { expect, test } from './served.ts'
import type { APIRequestContext, Page } from './served.ts'

test('the law is read on a day by the slider, and compared between two days', async ({ page }) => {
  await page.goto('/rules?lang=zh&held=2022-02-28')
  await expect(page.locator('.rule-card')).toHaveCount(30)
  const vat = page.locator('.rule-card', { hasText: '增值税即征即退' })
  await expect(vat).toContainText('下次变化 2022-03-01')
  // One stop further on the slider the 2022 catalogue is law.
  await page.locator('.ant-slider-handle').press('ArrowRight')
  await expect(page).toHaveURL(/held=2022-03-01/)
  await expect(vat).toContainText('上次变化 2022-03-01')
  await expect(vat).toContainText('已核准')
  await page.getByRole('tab', { name: '两日之间的变化' }).click()
  await page.getByLabel('与此日比较').first().fill('2021-12-31')
  await expect(page.locator('.bench-section', { hasText: '增值税即征即退' }).locator('.mark-added').first()).toHaveText('新增')
  await expect(page.locator('.bench-section', { hasText: '企业所得税减计收入' }).locator('.mark-removed').first()).toHaveText('失效')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
  expect(file.suggestedFilename()).toBe('rule-changes-2021-12-31-2022-03-01.csv')
})

test('a rule says which fact is missing, and with it answers with a chain of articles', async ({ page }) => {
  await page.goto('/rules/ept-solid-waste?lang=en&tab=try&ask=EPT-P1')
  const generated = page.getByRole('textbox', { name: 'generated' })
  await expect(generated).toHaveValue('1000')
  await generated.fill('')
  await page.getByRole('button', { name: 'Judge' }).click()
  await expect(page.locator('.rule-result-answer')).toContainText('Undetermined')
  await expect(page.locator('.rule-result')).toContainText('Still missing')
  await generated.fill('1000')
  await page.getByRole('button', { name: 'Judge' }).click()
  await expect(page.locator('.rule-result-answer')).toContainText('Yes')
  await expect(page.locator('.rule-result .account-figures')).toContainText('7500.00 CNY')
  await expect(page.locator('.rule-result-chain')).toContainText('中华人民共和国环境保护税法')
})

test('a reform shows who loses by it, and its sums add up', async ({ page }) => {
  await page.goto('/what-if?lang=zh&ask=ept-solid-waste')
  await page.getByLabel('改哪一条').click()
  await page.locator('.ant-select-item-option', { hasText: '适用税额：尾矿' }).first().click()
  await page.getByLabel('改为').fill('30')
  await page.getByRole('button', { name: '计 算' }).click()
  const figures = page.locator('.account-figures')
  await expect(figures.locator('.ant-statistic', { hasText: '受损' })).not.toContainText(/\b0\b/)
  const number = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''))
  const [, before, after, change] = /合计: (\S+) → (\S+) \((\S+) 元\)/u.exec(await page.locator('.table-total').innerText())!
  expect(number(after!) - number(before!)).toBeCloseTo(number(change!), 2)
  await expect(figures).toContainText(change!)
})

test('a case is taken on by the evaluator and fed by the firm; a step that is not allowed says why', async ({ page, request }) => {
  const id = await applied(request)
  await page.goto(`/evaluations/${encodeURIComponent(id)}?lang=zh`)
  await expect(page.locator('.case-now')).toHaveText('已申请')
  await page.getByRole('group', { name: '您的身份' }).getByRole('button', { name: '评价机构' }).click()
  await page.getByRole('button', { name: '评价机构受理', exact: true }).click()
  const form = page.locator('.step-form')
  await form.getByLabel('单位').fill('huaming')
  await form.getByLabel('经办人').fill('李构')
  for (const [label, value] of Object.entries({
    机构编号: 'huaming',
    机构名称: '华明评价（虚构）',
    机构英文名: 'Huaming (invented)',
    统一社会信用代码: '91130000MA0HUAMX02',
    列入省份: 'CN-13',
    名单编号: '虚构-01',
    名单有效期至: '2030-12-31',
  }))
    await form.getByLabel(label).fill(value)
  // It once kept the firm's ledger: that is refused, with the reason, and nothing is taken.
  await choose(page, '与企业有股权关系', '否')
  await choose(page, '与企业有供销关系', '否')
  await choose(page, '为企业代记过台账', '是')
  await form.getByRole('button', { name: '提交这一步' }).click()
  await expect(form.locator('.problem').first()).toBeVisible()
  await expect(page.locator('.case-now')).toHaveText('已申请')
  await choose(page, '为企业代记过台账', '否')
  await form.getByRole('button', { name: '提交这一步' }).click()
  await expect(page.locator('.case-now')).toHaveText('已受理')
  await page.getByRole('group', { name: '您的身份' }).getByRole('button', { name: '企业' }).click()
  await page.getByRole('button', { name: '企业提交材料' }).first().click()
  await form.getByLabel('经办人').fill('王虚')
  const row = form.locator('tr', { hasText: '营业执照复印件' })
  // A text that calls itself a PDF is refused in the row; the right file is handed in.
  const upload = (buffer: Buffer) =>
    row.locator('input[type=file]').setInputFiles({ name: '营业执照.pdf', mimeType: 'application/pdf', buffer })
  await upload(Buffer.from('no such thing'))
  await expect(row.locator('.problem').first()).toBeVisible()
  await upload(Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'))
  await expect(row).toContainText('营业执照.pdf')
  await form.getByRole('button', { name: '提交这一步' }).click()
  await expect(form).toHaveCount(0)
  await page.getByRole('tab', { name: '材料', exact: true }).click()
  await expect(page.locator('tr', { hasText: '营业执照复印件' })).toContainText('营业执照.pdf')
})

test('every figure of a settled balance opens to its formula, and the report can be fetched', async ({ page, request }) => {
  await page.goto('/evaluations?lang=en')
  await page.locator('.ant-table-row', { hasText: 'Qinghe Perforated Brick' }).click()
  await page.getByRole('tab', { name: 'Mass balance' }).click()
  await page.getByRole('button', { name: '3,870.000' }).click()
  await expect(page.locator('.derivation-words')).toContainText('papers')
  await page.goto('/evaluations?lang=en&tab=notices')
  await expect(page.locator('.ant-table-row').first()).toContainText('Qinghe')
  const report = await request.get('/api/evaluations/case%3Abrickworks%3A2022/report.docx?lang=zh')
  expect((await report.body()).subarray(0, 2).toString()).toBe('PK')
})

test('an application workbook is tried before it is handed in, and a second one for the same year is refused', async ({
  page,
  request,
}) => {
  const example = await (await request.get('/api/evaluations/example.xlsx')).body()
  await page.goto('/evaluations?lang=en&tab=apply')
  await page.locator('input[type=file]').setInputFiles({ name: 'application.xlsx', mimeType: 'application/octet-stream', buffer: example })
  const tried = page.locator('.bench-section', { hasText: 'Qinghe' })
  await expect(tried).toContainText('6,260.760')
  await expect(tried).toContainText('the documents are complete and accepted')
  await tried.getByRole('button', { name: 'Submit the application' }).click()
  await expect(page.locator('.problems')).toContainText('is under way')
})

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.locator('.step-form').getByLabel(label, { exact: true }).click()
  const list = page.locator('.ant-select-dropdown:visible')
  await list.locator('.ant-select-item-option', { hasText: option }).first().click()
  await expect(list).toHaveCount(0)
}

/** The account of the demonstration, handed in by another invented firm. @returns the id of its case */
async function applied(request: APIRequestContext): Promise<string> {
  const { file } = (await (await request.get('/api/evaluations/case%3Abrickworks%3A2022')).json()) as {
    file: { account: { firm: object; products: { id: string }[] } }
  }
  const account = {
    ...file.account,
    firm: { ...file.account.firm, id: 'kiln-two', nameZh: '二号砖厂（虚构）', nameEn: 'Kiln two (invented)' },
  }
  const body = {
    party: 'kiln-two',
    person: '王虚',
    validOn: '2023-02-01',
    basis: 'dry',
    tolerance: '0.02',
    products: account.products.map(product => product.id),
    account,
  }
  const opened = await request.post('/api/evaluations', { data: body })
  expect(opened.status(), await opened.text()).toBe(201)
  return ((await opened.json()) as { id: string }).id
}

test('two persons read a line of the law; one alone changes nothing, and the history tells both', async ({ page }) => {
  // From the list of what nobody has approved yet to the rule's own form.
  await page.goto('/rules?tab=readings&lang=zh')
  await page.locator('a[href^="/rules/quality-gypsum"]').click()
  const form = page.locator('.reading-form').first()
  await form.locator('.ant-select').click()
  await page.locator('.ant-select-item-option').filter({ hasText: 'pH' }).first().click()
  await form.getByLabel('页面上的数值').fill('5')
  await form.getByLabel('网址，或文件所在处').fill('https://openstd.samr.gov.cn/GB-T-21371-2019')
  await form.getByLabel('阅读人姓名').fill('张三')
  await page.getByRole('button', { name: '记下，等第二人确认' }).click()

  const waiting = page.locator('.reading-card')
  await expect(waiting).toContainText('张三')
  const confirm = waiting.getByRole('button', { name: '读到同样内容，确认' })
  await waiting.getByLabel('您在页面上读到的数值').fill('5')
  await waiting.getByLabel('阅读人姓名').fill('张三')
  await confirm.click()
  await expect(waiting.locator('.problem')).toContainText('张三 以外的人')
  await waiting.getByLabel('阅读人姓名').fill('李四')
  await waiting.getByLabel('您在页面上读到的数值').fill('6')
  await confirm.click()
  await expect(waiting.locator('.problem')).toBeVisible()
  // The second person need not know the rule: the list has the reading too.
  await page.goto('/rules?tab=readings&lang=zh')
  await waiting.getByLabel('阅读人姓名').fill('李四')
  await waiting.getByLabel('您在页面上读到的数值').fill('5')
  await confirm.click()
  await expect(waiting).toHaveCount(0)
  await page.goto('/rules/quality-gypsum?tab=readings&lang=zh')
  const told = page.locator('.ant-table-row').filter({ hasText: '李四' })
  await expect(told).toContainText('张三')
  await expect(told).toContainText('已确认')
})
