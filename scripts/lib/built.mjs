// Builds dist/ when a source is another one than at the last build.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

/** What the build reads; tests are left out, for they change nothing in it. */
const folders = ['src', 'scripts']
const files = ['package-lock.json', 'package.json', 'vite.config.ts']

/** @param {string} root */
export async function buildIfNeeded(root) {
  const stampFile = join(root, 'dist/.stamp')
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === (await sourceHash(root))) return
  say('正在构建…', 'building …')
  const began = Date.now()
  const { code, output } = await runCommand(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, quiet: true })
  if (code !== 0) throw new Error(`构建失败 / the build failed\n${output}`)
  // Taken again: the build writes the client types, which are a source too.
  await writeFile(stampFile, await sourceHash(root))
  const took = ((Date.now() - began) / 1000).toFixed(1)
  say(`构建完成，用时 ${took} 秒`, `built in ${took} s`)
}

/** @param {string} root */
export async function sourceHash(root) {
  const paths = [...files]
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(root.length + 1)
      if (entry.isFile() && !/\.test\.tsx?$/.test(path)) paths.push(path)
    }
  }
  // The address of another base map is built into the web application.
  const hash = createHash('sha256').update(process.env.XUNYU_BASEMAP ?? '')
  for (const path of paths.sort()) hash.update(`\0${path}\0`).update(await readFile(join(root, path)).catch(() => ''))
  return hash.digest('hex')
}
