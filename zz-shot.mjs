import { chromium } from '@playwright/test'
const [combos, ...pages] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] })
for (const [name, path] of pages.map(p => [p.slice(0,p.indexOf('=')), p.slice(p.indexOf('=')+1)])) for (const combo of combos.split(',')) {
  const [lang, width] = [combo.slice(0,2), Number(combo.slice(2))]
  const page = await browser.newPage({ viewport: { width, height: width === 390 ? 844 : 900 } })
  const errors = []
  page.on('pageerror', e => errors.push(String(e).slice(0,200)))
  page.on('console', m => m.type()==='error' && errors.push(m.text().slice(0,200)))
  await page.goto(`http://127.0.0.1:7611${path}${path.includes('?')?'&':'?'}lang=${lang}`)
  await page.locator('main').first().waitFor({ timeout: 60000 }).catch(e => console.log(name, String(e).slice(0,100)))
  await page.waitForTimeout(path.startsWith('/?')||path==='/'||path.includes('prices') ? 7000 : 2500)
  await page.screenshot({ path: `/tmp/lens-shots/${name}-${lang}-${width}.png`, fullPage: process.env.FULL !== '0' })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  console.log(name, lang, width, 'overflow', over, errors.join(' | '), page.url().slice(21))
  await page.close()
}
await browser.close()
