// One case and its people in their own browsers, by keyboard alone: each comes from the first page by the inbox to what is theirs and does it on the page; for
// everybody else the case is not there, or has no step of theirs. At the end it is withdrawn, and the public list, the claim that cites it
// and the page that verifies a printed copy say so.
import type { Browser } from '@playwright/test'
import { faultsTurned } from './axe.ts'
import { choose, fill, handedIn, link, measured, openListed, openTask, pdf, take } from './caseActs.ts'
import { applicationOf, expect, type House, type Page, password, test, type Who } from './caseHouse.ts'
import { chooseFile, chooseIn, keysOn, openTab, pressOn, typeInto } from './keys.ts'

test('plant, evaluation body, home authority, other province and tax office walk one case; nobody else learns of it', async ({
  house,
  browser,
}) => {
  const pages = new Map<Who | null, Page>()
  const pageOf = async (who: Who | null): Promise<Page> => {
    const known = pages.get(who) ?? (await house.pageOf(browser, who))
    pages.set(who, known)
    return known
  }
  const id = await applies(house, browser)
  const path = `/evaluations/${encodeURIComponent(id)}`

  await test.step('who has no part finds no case: not on its page, not in the list, not in the inbox', async () => {
    for (const who of ['rival', 'province', 'taxman', 'stranger'] as const) {
      const [own, none] = await Promise.all([path, '/evaluations/case:none:2022'].map(one => house.ask(who, 'GET', one)))
      expect([who, own?.status, JSON.stringify(own?.body).replaceAll(id, 'ID')]).toEqual([
        who,
        none?.status,
        JSON.stringify(none?.body).replaceAll('case:none:2022', 'ID'),
      ])
    }
    const rival = await pageOf('rival')
    const shown = async (at: string): Promise<string> => {
      await rival.goto(`${at}?lang=zh`)
      await rival.getByText('请从列表中选择').waitFor()
      return rival.locator('main').first().innerText()
    }
    const hidden = await shown(path)
    expect((await shown('/evaluations/case:none:2022')).replaceAll('case:none:2022', id)).toBe(hidden)
    expect(hidden).not.toContain('河口')
    await rival.goto('/inbox?lang=zh')
    await expect(rival.locator('main').first()).toContainText('没有待办事项')
    await expect(rival.getByRole('link', { name: '查看评价案卷' })).toBeVisible()
  })

  const preparer = await pageOf('preparer')
  await test.step('the body that was chosen accepts; the form says in whose name', async () => {
    await openTask(preparer, '受理或不予受理申请')
    await take(preparer, '评价机构受理', async form => {
      await expect(form.locator('.step-signer')).toHaveText('办理人 华明评价（虚构） · preparer')
      await fill(preparer, '日期', '2023-02-06')
      for (const tie of ['与企业有股权关系', '与企业有供销关系', '为企业代记过台账']) await choose(preparer, tie, '否')
    })
    await expect(preparer.locator('.case-now')).toHaveText('已受理')
    await expect(preparer.getByText('评价机构现在没有要办的事')).toHaveCount(0)
  })

  const plant = await pageOf('plant')
  await test.step('thirteen documents in one form of the plant', async () => {
    await openTask(plant, '提交申请材料')
    await take(plant, '企业提交材料（整表）', async form => {
      await expect(form.locator('.step-signer')).toContainText('河口电厂（虚构） · plant')
      await fill(plant, '日期', '2023-02-13')
      const rows = form.locator('tr.ant-table-row')
      await expect(rows).toHaveCount(13)
      await chooseFile(plant, rows.first().getByRole('button', { name: /上传/u }), pdf('营业执照.pdf'))
      await expect(rows.first()).toContainText('营业执照.pdf')
      for (const name of (await rows.locator('th').allInnerTexts()).slice(1)) await link(plant, name.trim(), 'https://www.gov.cn/paper')
      await expect(form).toContainText('13')
    })
  })

  await test.step('all accepted, balance settled and sampling planned in one form; eleven points in one form; the verdict', async () => {
    await openTask(preparer, '核对已提交的材料')
    await take(preparer, '核对材料（整表）', async form => {
      await fill(preparer, '日期', '2023-02-21')
      await pressOn(preparer, form.getByRole('button', { name: '其余 13 项通过' }))
    })
    await take(preparer, '登记现场发现（整表）', async form => {
      await fill(preparer, '日期', '2023-03-08')
      const rows = form.locator('tr.ant-table-row')
      await expect(rows).toHaveCount(measured.length)
      for (const [at, figure] of measured.entries()) await typeInto(preparer, rows.nth(at).locator('input:not([role])'), figure)
      await chooseFile(preparer, form.getByRole('button', { name: /上传/u }), pdf('现场记录.pdf'))
      await expect(form).toContainText('现场记录.pdf')
      for (const samples of await form.locator('input[role=spinbutton]').all()) await typeInto(preparer, samples, '8')
    })
    await expect(preparer.locator('.case-now')).toHaveText('现场核查完')
    await take(preparer, '作出评价结论', async () => {
      await fill(preparer, '日期', '2023-03-15')
      await choose(preparer, '结论（留空即同意推算）', '是')
      await fill(preparer, '与推算不同的理由', '已查阅目录附件和放射性标准的正式文本，三种固体废物与产品均在列。')
    })
    // Thirteen documents and eleven points were 44 forms once.
    expect(handedIn).toHaveLength(5)
    const keys = [preparer, plant].reduce((sum, page) => sum + keysOn(page), 0)
    test.info().annotations.push({ type: 'from application to verdict', description: `${1 + handedIn.length} forms, ${keys} keys` })
  })

  await test.step('signed by two persons of the body, the second from the inbox; the first cannot', async () => {
    await take(preparer, '编制人签署报告', async () => {
      await fill(preparer, '日期', '2023-03-20')
      await fill(preparer, '有效期至', '2024-03-19')
    })
    await pressOn(preparer, preparer.getByRole('button', { name: '审核人签署，出具报告' }))
    await pressOn(preparer, preparer.getByRole('button', { name: '提交这一步' }))
    await expect(preparer.locator('.step-form .problem').first()).toBeVisible()
    const reviewer = await pageOf('reviewer')
    await openTask(reviewer, '审核并签署报告')
    await take(reviewer, '审核人签署，出具报告', async () => fill(reviewer, '日期', '2023-03-20'))
    await expect(reviewer.locator('.case-now')).toHaveText('已出报告')
  })

  const home = await pageOf('home')
  await test.step('the home authority publishes; the public list has it; an objection is answered; the plant files', async () => {
    await openTask(home, '公示评价结果')
    await take(home, '公示', async () => {
      await fill(home, '日期', '2023-03-22')
      await fill(home, '公示起', '2023-03-22')
      await fill(home, '公示止', '2023-03-29')
      await fill(home, '公示处', '河北省工信厅网站（虚构）')
    })
    const objection = { text: '炉渣堆场没有过磅，数量可信吗？', validOn: '2023-03-24' }
    expect((await house.ask('stranger', 'POST', `${path}/objections`, objection)).status).toBe(201)
    await openTask(preparer, '答复异议')
    await take(preparer, '答复异议，维持结论', async () => {
      await fill(preparer, '日期', '2023-03-28')
      await choose(preparer, '异议', '炉渣堆场')
      await fill(preparer, '理由', '已按三种方法的最低值认定')
    })
    await openTask(plant, '向所在地主管部门备案')
    await take(plant, '向所在地主管部门备案', async () => {
      await fill(plant, '日期', '2023-03-31')
      await fill(plant, '备案机关', '河北省工业和信息化厅')
      await fill(plant, '备案回执号', '虚构备〔2023〕7号')
    })
  })

  await test.step('the other province refuses with a reason, then recognises; the tax office recognises; each in its own name', async () => {
    const province = await pageOf('province')
    // Today the report of this case has run out and waits for nobody: who may recognise it finds it in the list.
    await openListed(province, '河口电厂')
    await take(province, '外省不予采信', async () => {
      await fill(province, '日期', '2023-04-10')
      await fill(province, '理由', '未见窑炉')
    })
    await take(province, '外省采信', async () => fill(province, '日期', '2023-04-12'))
    const taxman = await pageOf('taxman')
    await openListed(taxman, '河口电厂')
    await take(taxman, '税务采信', async () => fill(taxman, '日期', '2023-04-14'))
    await openTab(taxman, '公示与备案')
    await expect(taxman.locator('main').first()).toContainText('北京市经济和信息化局')
    await expect(taxman.locator('main').first()).toContainText('河北税务（虚构）')
  })

  await withdrawn(house, pageOf, id)
  await test.step('in English the pages of the case have no fault either, wide or narrow', async () => {
    const home = await pageOf('home')
    for (const at of [path, '/evaluations?tab=notices', new URL(home.url()).pathname]) {
      await home.goto(`${at}${at.includes('?') ? '&' : '?'}lang=en`)
      await home.locator('main').first().waitFor()
      expect(await faultsTurned(home)).toEqual([])
    }
  })
  for (const page of pages.values()) await page.context().close()
})

/** The plant signs in on the page of evaluations, finds an empty inbox that says what it may begin, and applies. @returns the id of the case */
async function applies(house: House, browser: Browser): Promise<string> {
  const page = await house.pageOf(browser, null)
  await page.goto('/evaluations?lang=zh')
  await pressOn(page, page.locator('button.who'))
  await typeInto(page, page.getByLabel('用户名'), 'plant')
  await typeInto(page, page.getByLabel('口令'), password)
  await pressOn(page, page.locator('.ant-popover').getByRole('button', { name: /登\s*录/u }))
  await pressOn(page, page.locator('button.who', { hasText: 'plant' }))
  await pressOn(page, page.getByRole('link', { name: '待办' }))
  await pressOn(page, page.getByRole('link', { name: '申请综合利用评价' }))
  const buffer = await applicationOf(house, 'plant')
  await chooseFile(page, page.locator('.ant-upload-drag [role=button]'), {
    name: '申请.xlsx',
    mimeType: 'application/octet-stream',
    buffer,
  })
  const tried = page.locator('.bench-section', { hasText: '河口电厂' })
  await typeInto(page, tried.getByLabel('日期'), '2023-02-01')
  await chooseIn(page, tried.getByLabel('评价机构'), '华明评价')
  await pressOn(page, tried.getByRole('button', { name: '提交申请' }))
  await expect(page.locator('.case-now')).toHaveText('已申请')
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await page.context().close()
  return id
}

/** The plant claims on the report; then the authority withdraws it, on its page. */
async function withdrawn(house: House, pageOf: (who: Who | null) => Promise<Page>, id: string): Promise<void> {
  const reason = '六月磅单系伪造'
  const { report } = (
    (await house.ask('plant', 'GET', `/evaluations/${encodeURIComponent(id)}`)).body as {
      file: { evaluationCase: { report: { sha256: string } } }
    }
  ).file.evaluationCase
  const anybody = await pageOf(null)
  const printed = `/verify/${report.sha256}?lang=zh`
  await anybody.goto(printed)
  await expect(anybody.locator('.bench-section').getByRole('status')).toContainText('已过有效期')
  const rows = '产生.csv'
  await keepsBooks(house, rows)
  const claim = {
    claimant: '河口发电',
    accountingBasis: 'income_tax',
    period: '2022',
    site: 'power_a',
    material: 'fly_ash',
    massKg: 100_000,
  }
  const filed = await house.ask('plant', 'POST', '/claims', { ...claim, evidence: [id], validOn: '2023-04-17' })
  expect([filed.status, JSON.stringify(filed.body).slice(0, 400)]).toEqual([201, expect.any(String)])
  const plant = await pageOf('plant')
  await plant.goto('/claims?lang=zh')
  await expect(plant.locator('.ant-table-row').first()).toContainText('准予')
  await expect(plant.locator('.ant-table-row').first()).not.toContainText('撤销')

  const home = await pageOf('home')
  await home.goto(`/evaluations/${encodeURIComponent(id)}?lang=zh`)
  await take(home, '主管部门撤销', async () => {
    await fill(home, '日期', '2023-04-18')
    await fill(home, '理由', reason)
    await link(home, '凭据', 'https://www.gov.cn/decision')
  })
  await anybody.goto(printed)
  await expect(anybody.locator('.bench-section').getByRole('status')).toContainText('已撤销')
  await expect(anybody.locator('.bench-section').getByRole('status')).toContainText(reason)
  await anybody.goto('/evaluations?tab=notices&lang=zh')
  await expect(anybody.locator('.ant-table-row', { hasText: '河口电厂' }).first()).toContainText(`2023-04-18 · ${reason}`)
  await plant.reload()
  await expect(plant.locator('.ant-table-row').first()).toContainText('引用的报告已撤销')
  await expect(plant.locator('.ant-table-row').first()).toContainText(`2023-04-18 · ${reason}`)
  const { claim: made } = filed.body as { claim: { id: string } }
  for (const who of ['plant', 'home'] as const) {
    const shown = await house.ask(who, 'GET', `/claims/${encodeURIComponent(made.id)}`)
    expect([who, shown.status, shown.status === 200 ? '' : shown.body]).toEqual([who, 200, ''])
  }
  await openTask(home, '决定申报是否维持')
  await expect(home.locator('.claim')).toContainText(reason)
  await pressOn(home, home.getByRole('link', { name: '核验这份报告' }))
  await expect(home.locator('.bench-section').getByRole('status')).toContainText('已撤销')
}

/** Fly ash that the plant made and used, on its books. */
async function keepsBooks(house: House, name: string): Promise<void> {
  const tables = [
    '记录时间,单位名称,固废名称,产生量（吨）,含水率,批次编号\n2022-06-01,河口电厂,粉煤灰,900,0,G-1\n',
    '利用时间,单位名称,固废名称,利用量（吨）,含水率,批次号\n2022-06-30,河口电厂,粉煤灰,800,0,U-1\n',
  ]
  for (const table of tables) {
    const begun = await house.ask(
      'plant',
      'POST',
      `/imports?${new URLSearchParams({ name, region: 'two-towns', party: '河口发电' }).toString()}`,
      Buffer.from(table),
    )
    const { id } = begun.body as { id: string }
    const status = async (): Promise<unknown> => ((await house.ask('plant', 'GET', `/imports/${id}`)).body as { status: string }).status
    await expect.poll(status).toBe('ready')
    await house.ask('plant', 'POST', `/imports/${id}/confirm`, {})
    await expect.poll(status).toBe('saved')
  }
}
