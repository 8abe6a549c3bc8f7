// Installs the packages when package-lock.json is another one than at the last installation.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

/** @param {string} root */
export async function installIfNeeded(root) {
  const stampFile = join(root, 'node_modules/.stamp')
  const hash = createHash('sha256')
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = `${hash} ${process.platform}-${process.arch} modules-${process.versions.modules}`
  const before = await readFile(stampFile, 'utf8').catch(() => '')
  if (before !== stamp && (await sameAsInstalled(root))) await writeFile(stampFile, stamp)
  else if (before !== stamp) {
    say('正在安装依赖（首次约半分钟）…', 'installing packages (about half a minute the first time) …')
    const began = Date.now()
    // Optional parts of the test set-up are packages for one platform; development packages are needed to build.
    const { code } = await runCommand('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
    if (code !== 0)
      throw new Error('npm ci 失败：请检查网络与 npm 镜像后重试。\nnpm ci failed: check the network and the npm registry, then try again.')
    await writeFile(stampFile, stamp)
    say(`依赖已安装，用时 ${seconds(began)} 秒`, `packages installed in ${seconds(began)} s`)
  }
}

/** Somebody ran `npm ci` or `npm install` before: npm's own record of what lies in node_modules says the same as the lockfile. */
async function sameAsInstalled(root) {
  const packagesOf = async file => JSON.parse(await readFile(join(root, file), 'utf8')).packages
  try {
    const [wanted, installed] = await Promise.all([packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json')])
    return Object.entries(wanted).every(
      ([path, { version, optional, link }]) => path === '' || optional || link || installed[path]?.version === version,
    )
  } catch {
    return false
  }
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1)
}
