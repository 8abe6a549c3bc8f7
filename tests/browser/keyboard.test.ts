// A whole case by keys alone, from the application to the recognition, by everybody whose steps they are: Tab, Enter, Space and arrows lead
// to every act, the focus can be seen wherever it is and is on something after each; axe finds nothing serious on any state of the page, in
// either language. What it costs is counted.
import { findings, quiet, readyForAxe } from './axe.ts'
import { measured, pdf } from './caseActs.ts'
import { applicationOf, expect, type House, type Page, test, type Who } from './caseHouse.ts'
import { keptFocus, pick, press, tabTo, type, typeDay } from './keys.ts'

test('one case by keys alone', async ({ house, browser }) => {
  const pages = new Map<Who, Page>()
  let forms = 0
  const pageOf = async (who: Who): Promise<Page> => {
    const known = pages.get(who) ?? (await house.pageOf(browser, who))
    pages.set(who, known)
    return known
  }
  /** By keys from the first page to the task; the link that skips to the content is the first of all. */
  const toTask = async (who: Who, task: string): Promise<Page> => {
    const page = await pageOf(who)
    await page.goto('/inbox?lang=zh')
    await page.getByRole('link', { name: task }).first().waitFor()
    await press(page, '跳到正文')
    await press(page, task)
    await page.locator('.case-now').waitFor()
    return page
  }
  const take = async (page: Page, step: string, fill: () => Promise<void>): Promise<void> => {
    await press(page, step)
    await page.locator('.step-form').waitFor()
    await keptFocus(page)
    await fill()
    await press(page, '提交这一步')
    await expect(page.locator('.step-form'), (await page.locator('.step-form .problem').allInnerTexts()).join('\n')).toHaveCount(0)
    await keptFocus(page)
    forms += 1
  }
  const address = await applies(house, await pageOf('plant'))
  forms += 1
  const clean = async (page: Page): Promise<void> => {
    for (const language of ['en', 'zh'] as const) {
      await page.goto(`${address}?lang=${language}`)
      await page.locator('.case-now').waitFor()
      await readyForAxe(page)
      await quiet(page)
      expect([language, await findings(page)]).toEqual([language, []])
    }
  }

  const preparer = await toTask('preparer', '受理或不予受理申请')
  await take(preparer, '评价机构受理', async () => {
    for (const tie of ['与企业有股权关系', '与企业有供销关系', '为企业代记过台账']) await pick(preparer, tie, '否')
  })
  const plant = await toTask('plant', '提交申请材料')
  await take(plant, '企业提交材料（整表）', async () => {
    const names = await plant.locator('.step-form tr.ant-table-row th').allInnerTexts()
    expect(names).toHaveLength(13)
    for (const name of names) {
      await tabTo(plant, name.trim(), 'combobox')
      await plant.keyboard.type('https://www.gov.cn/paper')
      await plant.keyboard.press('Enter')
    }
  })
  await clean(plant)
  await toTask('preparer', '核对已提交的材料')
  await take(preparer, '核对材料（整表）', () => press(preparer, '其余 13 项通过'))
  await take(preparer, '登记现场发现（整表）', async () => {
    const rows = preparer.locator('.step-form tr.ant-table-row')
    await expect(rows).toHaveCount(measured.length)
    for (const [at, figure] of measured.entries()) {
      const name = (await rows.nth(at).locator('input:not([role])').first().getAttribute('aria-label')) ?? ''
      await type(preparer, name, figure)
      if ((await rows.nth(at).locator('input[role=spinbutton]').count()) > 0) {
        await tabTo(preparer, /^样数/u, 'spinbutton')
        await preparer.keyboard.type('8')
      }
    }
    await tabTo(preparer, /^上传 现场核查记录/u)
    const [chooser] = await Promise.all([preparer.waitForEvent('filechooser'), preparer.keyboard.press('Enter')])
    await chooser.setFiles(pdf('现场记录.pdf'))
    await expect(preparer.locator('.step-form')).toContainText('现场记录.pdf')
  })
  await take(preparer, '作出评价结论', async () => {
    await pick(preparer, '结论（留空即同意推算）', '是')
    await type(preparer, '与推算不同的理由', '已查阅目录附件和放射性标准的正式文本')
  })
  // Thirteen documents and eleven points, from the application to the verdict.
  expect(forms).toBe(6)
  await clean(preparer)
  await take(preparer, '编制人签署报告', () => typeDay(preparer, '有效期至', '2024-01-31'))
  const reviewer = await toTask('reviewer', '审核并签署报告')
  await take(reviewer, '审核人签署，出具报告', async () => undefined)
  const home = await toTask('home', '公示评价结果')
  await take(home, '公示', async () => {
    await typeDay(home, '公示起', '2023-02-01')
    await typeDay(home, '公示止', '2023-02-08')
    await type(home, '公示处', '河北省工信厅网站（虚构）')
  })
  await clean(home)
  await toTask('plant', '向所在地主管部门备案')
  await take(plant, '向所在地主管部门备案', async () => {
    await type(plant, '备案机关', '河北省工业和信息化厅')
    await type(plant, '备案回执号', '虚构备〔2023〕8号')
    await typeDay(plant, '日期', '2023-02-10')
  })
  const province = await toTask('province', '采信或不予采信')
  await take(province, '外省采信', async () => undefined)
  await clean(province)
  await expect(province.locator('.case-now')).toHaveText('已采信')
  // The whole way: each of the eleven forms is of another part, or of another day.
  expect(forms).toBe(11)
  for (const page of pages.values()) await page.context().close()
})

/** By keys from the first page. @returns the address of the case */
async function applies(house: House, page: Page): Promise<string> {
  await page.goto('/evaluations?lang=zh')
  await press(page, /^plant/u)
  await press(page, '待办')
  await page.goto('/evaluations?tab=apply&lang=zh')
  await press(page, '跳到正文')
  await tabTo(page, /把申请文件拖到这里/u)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  const buffer = await applicationOf(house, 'mill')
  await chooser.setFiles({ name: '申请.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: '提交申请' }).waitFor()
  await typeDay(page, '日期', '2023-02-01')
  await pick(page, '评价机构', '华明评价')
  await press(page, '提交申请')
  await page.locator('.case-now').waitFor()
  return new URL(page.url()).pathname
}
