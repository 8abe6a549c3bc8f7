// Pictures of the application in both languages at two widths, from a running server with a solved base plan.
// Usage: node scripts/screenshots.mjs [address] [only]     address: http://127.0.0.1:7070, only: part of a picture's name
// Writes docs/pictures/<page>-<zh|en>-<1440|390>.png, each below 300 kB (256 colours): those that the README or a page of docs shows.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserFlags, requireBrowser } from './lib/browser.mjs'
import { fewColours } from './lib/fewColours.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'docs/pictures')
const [address = 'http://127.0.0.1:7070', only = ''] = process.argv.slice(2)
const shown = await shownPictures()
const limit = 300_000

const answer = async path => (await fetch(address + path)).json()
const plans = await answer('/api/plans')
// The base plan of the region that an address without one opens.
const base = plans.find(plan => plan.id === 'base') ?? plans.find(plan => plan.base)
if (!base?.summary) throw new Error('the base plan is not solved yet: wait for it, then run again')
const other = plans.find(plan => plan.region === base.region && !plan.base && plan.summary)
const [largest] = (await answer(`/api/plans/${base.id}/flows?mode=rail&sort=-tonnes&limit=1`)).rows
const tonne = (await answer('/api/tonnes'))[0]
/** The newest finished study of a kind, of the region pictured where there is one. */
const studies = (await answer('/api/studies')).filter(study => study.status === 'done')
const study = kind =>
  studies.find(one => one.request.kind === kind && one.region === base.region) ?? studies.find(one => one.request.kind === kind)
const studyPage = (kind, ready) => {
  const found = study(kind)
  return found && { path: `/workbench/studies/${found.id}?region=${found.region}`, ready }
}
const [account] = (await answer('/api/ledger/balances?accountClass=on_hand&order=mass&limit=1')).lines.map(line => line.account)
const imports = (await answer('/api/imports')).imports
/** The newest import of a status: one that has problems, one that is saved. */
const handedIn = status => imports.find(one => one.status === status)
const claims = (await answer('/api/claims?limit=50')).claims
const claim = claims.find(one => one.state === 'refused') ?? claims[0]
const closings = await answer('/api/ledger/closings')
const evaluation = (await answer('/api/evaluations')).rows[0]
const sweep = (await answer('/api/sweeps')).find(one => one.status === 'done')

/** Names of the pictures that the README and the pages of docs show. */
async function shownPictures() {
  const texts = (await readdir(join(root, 'docs'), { recursive: true }))
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name))
  const pages = await Promise.all(['README.md', ...texts].map(name => readFile(join(root, name), 'utf8')))
  return new Set(pages.flatMap(page => [...page.matchAll(/pictures\/([a-z0-9-]+\.png)/gu)].map(([, name]) => name)))
}

/** Page name -> address and what must be there before the picture is taken. */
const pages = {
  map: { path: '/', ready: '[data-ready]' },
  site: largest && { path: `/?site=${encodeURIComponent(largest.to)}`, ready: '.selection h2' },
  targets: { path: '/targets', ready: '.target-card' },
  sankey: { path: '/sankey', ready: '.sankey canvas' },
  flows: { path: '/flows', ready: '.ant-table-row' },
  scenario: { path: '/?scenario=edit', ready: '.scenario-buttons' },
  comparison: other && { path: `/?plan=${other.id}&scenario=run`, ready: '.comparison h3' },
  scenarios: { path: '/scenarios', ready: '.plan-card' },
  workbench: { path: '/workbench', ready: '.kind-card' },
  front: studyPage('pareto', '.front canvas'),
  alternatives: studyPage('alternatives', '.alt-fill'),
  why: studyPage('why', '.terms'),
  robust: studyPage('robust', '.heat'),
  incentives: studyPage('incentives', '.bench-table'),
  prices: { path: '/workbench/prices', ready: '.price-map [data-ready]' },
  limits: { path: '/workbench/limits', ready: '.scarce' },
  sweep: sweep && { path: `/workbench/sweeps/${sweep.id}?region=${sweep.region}`, ready: '.bench-table' },
  rules: { path: '/rules?held=2022-03-01', ready: '.rule-card' },
  changes: { path: '/rules?tab=changes&from=2021-12-31&held=2022-03-01', ready: '.rule-changes' },
  rule: { path: '/rules/vat-refund?held=2022-03-01', ready: '.timeline-row' },
  try: {
    path: '/rules/ept-solid-waste?tab=try&ask=EPT-P1',
    ready: '.fact-field',
    press: '.try-buttons button',
    after: '.rule-result-answer',
  },
  whatif: {
    path: '/what-if',
    ready: '.reform',
    fill: ['.reform input[inputmode=decimal]', '10'],
    press: '.firm-cases + p button',
    after: '.account-figures',
  },
  evaluations: { path: '/evaluations', ready: '.ant-table-row' },
  evaluation: evaluation && { path: `/evaluations/${encodeURIComponent(evaluation.id)}`, ready: '.case-walk' },
  balance: evaluation && { path: `/evaluations/${encodeURIComponent(evaluation.id)}?tab=balance`, ready: '.bench-section .ant-table' },
  verdict: evaluation && { path: `/evaluations/${encodeURIComponent(evaluation.id)}?tab=verdict`, ready: '.verdict-points' },
  assumptions: { path: '/assumptions', ready: 'button.tornado-row' },
  validation: { path: '/data?tab=validation', ready: '.validation-row' },
  evidence: { path: '/targets?row=targets~isw_utilised', ready: '.row-card' },
  ledger: { path: '/ledger', ready: '.ledger-table' },
  account: account && { path: `/ledger/account?${new URLSearchParams(account)}`, ready: '.ledger-table' },
  bridge: closings.length > 0 && { path: '/ledger?tab=closings', ready: '.bridge' },
  audit: { path: '/ledger?tab=audit', ready: '.audit-card' },
  books: { path: '/books?year=2022&told=true', ready: '.fall' },
  import: { path: '/import', ready: '.drop' },
  problems: handedIn('refused') && { path: `/import?import=${handedIn('refused').id}`, ready: '.import-problems' },
  imported: handedIn('saved') && { path: `/import?import=${handedIn('saved').id}`, ready: '.audit-verdict' },
  reconciliation: { path: '/reconciliation', ready: '.data-table' },
  disputes: { path: '/reconciliation?tab=disputes', ready: '.disputes' },
  claims: { path: '/claims', ready: '.ledger-table' },
  claim: claim && { path: `/claims/${encodeURIComponent(claim.claim.id)}`, ready: '.claim' },
  access: { path: '/access', ready: '.plain-card' },
  tonne: tonne && { path: `/tonnes/${encodeURIComponent(tonne.flow)}`, ready: '.walk-on' },
}

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: await requireBrowser(root), args: browserFlags })
for (const [name, page] of Object.entries(pages)) {
  if (!page) continue
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ]) {
    for (const language of ['zh', 'en']) {
      const file = `${name}-${language}-${width}.png`
      if (!file.includes(only) || !shown.has(file)) continue
      const tab = await browser.newPage({
        viewport: { width, height },
        hasTouch: width === 390,
        reducedMotion: 'reduce',
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      })
      tab.on('pageerror', error => {
        process.exitCode = 1
        console.error(`${file}: ${error.message}`)
      })
      await tab.goto(`${address}${page.path}${page.path.includes('?') ? '&' : '?'}lang=${language}`)
      await tab.waitForSelector(page.ready, { timeout: 120_000 })
      if (page.path.startsWith('/?') || page.path === '/') await tab.waitForSelector('[data-ready]', { timeout: 120_000 })
      if (page.fill !== undefined) await tab.fill(...page.fill)
      if (page.press !== undefined) {
        await tab.click(page.press)
        await tab.waitForSelector(page.after, { timeout: 60_000 })
      }
      await tab.waitForTimeout(page.path === '/' || page.path.startsWith('/?') ? 3000 : 1200)
      const picture = fewColours(await tab.screenshot())
      if (picture.length > limit) throw new Error(`${file}: ${picture.length} bytes, more than ${limit}`)
      await writeFile(join(folder, file), picture)
      console.log(`${file} ${Math.round(picture.length / 1000)} kB`)
      await tab.close()
    }
  }
}
await browser.close()
