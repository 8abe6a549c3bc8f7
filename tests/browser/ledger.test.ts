// The ledger in a real browser on the small example: a messy file is refused, fixed and saved; a day is looked at as it was known;
// the books are audited; a claim on too much is refused with its cut.
import { readFileSync } from 'node:fs'
import { expect, test } from './served.ts'

/** A clerk's sheet: a heading over two rows of heads, a synonym, full-width digits, one impossible mass. */
const messy = (mass: string) =>
  `东山钢铁一般工业固体废物台账,,,,\n日期,单位名称,固废名称,产生量（吨）,凭证号\n２０２２年9月3日,东山钢铁厂,高炉渣,"1,200",手-01\n2022-09-04,东山钢铁厂,高炉渣,${mass},手-02\n`
const file = (text: string) => ({ name: '九月台账.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test('a messy file shows its problems with their place and fix, is fixed, saved, and found in the ledger', async ({ page }) => {
  await page.goto('/import?lang=zh')
  await page.locator('.drop input[type=file]').setInputFiles(file(messy('约八百')))
  await expect(page.locator('.import-refused')).toContainText('什么都没有保存')
  const problems = page.locator('.import-problems')
  await expect(problems).toContainText('约八百')
  await expect(problems).toContainText('行 4')
  const [annotated] = await Promise.all([page.waitForEvent('download'), problems.getByRole('link', { name: '下载批注工作簿' }).click()])
  expect(
    readFileSync(await annotated.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await page.getByRole('button', { name: '改好了，重新导入' }).click()
  await page.locator('.drop input[type=file]').setInputFiles(file(messy('800')))
  await expect(page.locator('.import-ready')).toContainText('2 条')
  await expect(page.locator('.table-sum').first()).toContainText('2,000.000')
  await page.getByRole('button', { name: '确认保存' }).click()
  await expect(page.locator('.audit-verdict')).toContainText('2 条新记录')
  await page.getByRole('link', { name: '看这些分录' }).click()
  await expect(page.locator('.ant-table-row').first()).toContainText('2022-09-04')
})

test('a column of the firm’s own name is given its meaning, and the sheet is read again', async ({ page }) => {
  const text = '日期,单位名称,设施,固废名称,产废数（吨）,含水率,批次编号\n2021-03-02,steel_a,G-01,高炉渣,100,8%,own-browser-1\n'
  await page.goto('/import?lang=zh')
  await page.locator('input[type=file]').setInputFiles({ name: '自己的表.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.locator('.import-refused')).toContainText('什么都没有保存')
  await page.getByLabel('“产废数（吨）”是哪一项').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '产生量' }).first().click()
  await page.getByRole('button', { name: '按改动重新读取（1 列）' }).click()
  await expect(page.locator('.import-ready')).toContainText('1 条')
  await expect(page.locator('.column-chosen')).toContainText('按您的指定')
})

test('an account is looked at as it was on a day, and its entry opens down to the row', async ({ page }) => {
  await page.goto('/ledger?lang=zh&accountClass=on_hand&material=fly_ash')
  const row = page.locator('.ant-table-row').first()
  await expect(row).toContainText('粉煤灰')
  const now = await row.locator('td').nth(4).innerText()
  await page.getByLabel('发生截至').fill('2022-01-31')
  await expect(page).toHaveURL(/held=2022-01-31/)
  await expect(row.locator('td').nth(4)).not.toHaveText(now)
  await expect(row.locator('td').nth(4)).toHaveText('22,750.398')
  await row.click()
  await expect(page).toHaveURL(/\/ledger\/account/)
  // The address changes before the page does: a row of the list that is still there is not one of the account.
  await expect(page.getByRole('heading', { name: '吨账', exact: true })).toHaveCount(0)
  await page.locator('.ant-table-row').first().click()
  await expect(page.locator('.entry-card')).toContainText('各边之和')
  await expect(page.locator('.entry-card .table-sum')).toContainText('0.000')
  await expect(page.locator('.mark-row').first()).toBeVisible()
  // Before anything was known the books were empty.
  await page.goto('/ledger?lang=zh&known=2020-01-01')
  await expect(page.getByText('没有这样的账户')).toBeVisible()
})

test('the books are audited and found sound', async ({ page }) => {
  await page.goto('/ledger?lang=zh&tab=audit')
  await page.getByRole('button', { name: '现在核查' }).click()
  await expect(page.locator('.audit-sound')).toContainText('账簿相符')
  await expect(page.locator('.page-tools .mark-sound')).toContainText('核查相符')
})

test('a claim on more than arrived is refused, and its page shows what is missing', async ({ page, request }) => {
  const { claims } = (await (await request.get('/api/claims?accountingBasis=evaluation')).json()) as {
    claims: { claim: Record<string, unknown> }[]
  }
  const { claimant, period, site, material, evidence } = claims[0]!.claim
  const filing = {
    claimant,
    period,
    site,
    material,
    evidence,
    accountingBasis: 'statistics',
    massKg: 9_000_000,
    validOn: '2022-08-06',
    synthetic: true,
  }
  const filed = await request.post('/api/claims', { data: filing })
  expect(filed.status()).toBe(200)
  const { claim } = (await filed.json()) as { claim: { id: string } }
  await page.goto(`/claims/${encodeURIComponent(claim.id)}?lang=zh`)
  await expect(page.locator('.mark-failed').first()).toHaveText('拒绝')
  await expect(page.locator('.cut')).toContainText('9,000.000')
  await expect(page.locator('.cut-gap')).toContainText('6,001.720')
  await page.goto('/claims?tab=views&lang=zh')
  await expect(page.locator('.views .table-sum')).toHaveText([/2,998\.280/u, /2,998\.280/u, /2,998\.280/u])
})

test('a claim that cites an evaluation leads to it, and says of no paper that it is hidden', async ({ page }) => {
  await page.goto('/claims?tab=new&lang=zh')
  const form = page.locator('.claim-form')
  await form.getByLabel('申报单位').fill('brickworks')
  await form.getByRole('button', { name: 'case:brickworks:2022' }).click()
  await expect(form.getByLabel('依据（凭证编号，逗号分隔）')).toHaveValue('case:brickworks:2022')
  const filing = {
    claimant: 'brickworks',
    accountingBasis: 'income_tax',
    period: '2022',
    site: 'brickworks',
    material: 'gangue',
    massKg: 4_000_000,
    evidence: ['case:brickworks:2022'],
    validOn: '2023-05-31',
    synthetic: true,
  }
  const { claim } = (await (await page.request.post('/api/claims', { data: filing })).json()) as { claim: { id: string } }
  await page.goto(`/claims/${encodeURIComponent(claim.id)}?lang=zh`)
  await expect(page.locator('.claim')).toContainText('还可申报 3870 吨')
  await expect(page.locator('.chain-hidden')).toHaveCount(0)
  await page.getByRole('link', { name: 'case:brickworks:2022' }).click()
  await expect(page.locator('.case-walk')).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('all pages are one press away', async ({ page }) => {
    await page.goto('/ledger?lang=en')
    await page.getByRole('button', { name: 'More' }).click()
    await expect(page.locator('.phone-group')).toHaveCount(5)
  })
})

test('several files in one drop: the registry is found, equal problems stand once, the form and a name are said, saving is counted before', async ({
  page,
}) => {
  const registry = '场所编号,场所名称,所属单位\ndrop_yard,东山三号场,东山钢铁\n'
  const slips =
    '日期,车牌,货名,毛重（kg）,皮重（kg）,净重（kg）,收货方,发货单位\n2020-09-05,冀B1,高炉水渣甲,49120,15120,34000,中原循环,东山三号场\n2020-09-05,冀B2,高炉水渣甲,48000,15000,33000,中原循环,东山三号场\n'
  const rows = '日期,单位名称,固废名称,产生量（吨）,凭证号\n2020-09-01,东山三号场,高炉渣,500,b-1\n'
  const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.goto('/import?lang=zh')
  await page.locator('.drop input[type=file]').setInputFiles([csv('磅单.csv', slips), csv('产生.csv', rows), csv('场所.csv', registry)])
  await expect(page.locator('.import-refused')).toContainText('什么都没有保存')
  await expect(page.locator('.sheet-card')).toHaveCount(3)
  const unknown = page.locator('.unknown-names li', { hasText: '高炉水渣甲' })
  await expect(unknown).toContainText('2 处')
  const problems = page.locator('.import-problems .ant-table-row', { hasText: '没有登记物料' })
  await expect(problems).toHaveCount(1)
  await expect(problems).toContainText('2–3')
  await page.getByLabel('“高炉水渣甲”是').click()
  await page.keyboard.type('高炉渣')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '按此重新读取（1 个名称）' }).click()
  await expect(unknown).toHaveCount(0)
  const sheet = page.locator('.sheet-card', { hasText: '磅单.csv' })
  await expect(sheet).toContainText('过磅单')
  await sheet.getByLabel('没写流向的都去往').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '利用' }).first().click()
  await expect(page.locator('.import-ready')).toContainText('3 条新记录')
  await page.getByRole('button', { name: '确认保存' }).click()
  await expect(page.locator('.audit-verdict')).toContainText('3 条新记录')
})

test('an imported year is the ground of a plan, and a flow of it leads to the imported row', async ({ page }) => {
  // An import, a plan and three pages: on a busy machine each takes its time.
  test.setTimeout(180_000)
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  const rows = months.map(month => `2020-${month}-15,东山钢铁,G-01,高炉渣,40000,0%,依据-${month}`)
  const text = `日期,单位名称,设施,固废名称,产生量（吨）,含水率,批次编号\n${rows.join('\n')}\n`
  await page.goto('/import?lang=zh')
  await page.locator('.drop input[type=file]').setInputFiles({ name: '全年台账.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.locator('.import-ready')).toContainText('12 条')
  await page.getByRole('button', { name: '确认保存' }).click()
  await expect(page.locator('.audit-verdict')).toContainText('12 条新记录')
  await page.goto('/?lang=zh&scenario=edit')
  await page.getByText('估计与年份').click()
  await page.getByLabel('2020', { exact: true }).check()
  await page.getByLabel('2022', { exact: true }).uncheck()
  await page.locator('.switch-row', { hasText: '产生量依据' }).getByText('台账', { exact: true }).click()
  await page.getByRole('button', { name: /^求\s?解$/ }).click()
  await expect(page).toHaveURL(/plan=p/)
  const plan = new URL(page.url()).searchParams.get('plan') ?? ''
  await expect(async () => {
    const info = (await (await page.request.get(`/api/plans/${plan}`)).json()) as { status: string }
    expect(info.status).toBe('optimal')
  }).toPass()
  await page.goto(`/flows?lang=zh&plan=${plan}`)
  await page.locator('.ant-table-row', { hasText: '高炉渣' }).first().locator('.figure-open').first().click()
  const ground = page.locator('.stream-ground')
  await expect(ground).toContainText('12 个月')
  await expect(ground.locator('.stands-on li')).toHaveCount(12)
  await ground
    .getByRole('link', { name: /全年台账\.csv › .* › 2/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/ledger\?.*entry=/)
  await expect(page.locator('.entry-card')).toContainText('各边之和')
  await expect(page.locator('.entry-card')).toContainText('全年台账.csv › 全年台账 › 2')
})
