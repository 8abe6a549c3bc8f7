// A real browser for tests and screenshots: the one named, the one installed, or one that can be fetched.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macApps = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** Software drawing, so that the map's WebGL works on machines without a graphics card. */
export const browserFlags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage']

/** @returns {Promise<string | undefined>} path of a Chromium that is here already */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      if (runs(path)) return path
    }
  }
  const app = macApps.find(path => existsSync(path))
  if (app !== undefined) return app
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return own !== '' && existsSync(own) ? own : undefined
}

/**
 * @param {string} root
 * @returns {Promise<string>} path of a Chromium, fetched when there is none; throws with what to do when it cannot be had
 */
export async function requireBrowser(root) {
  const here = await findBrowser()
  if (here !== undefined) return here
  say('没有找到 Chromium，尝试获取…', 'no Chromium found, trying to get one …')
  await runCommand(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', '--with-deps', 'chromium'], {
    cwd: root,
  })
  const fetched = await findBrowser()
  if (fetched !== undefined) return fetched
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await runCommand('apt-get', ['update', '-qq'])
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = await findBrowser()
    if (installed !== undefined) return installed
  }
  throw new Error(
    '测试需要浏览器：请安装 Chromium 或 Chrome，或设置 CHROMIUM_PATH=/路径/chromium。\n' +
      'The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH=/path/to/chromium.',
  )
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
