// Builds dist/ when a source is another one than at the last build.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

/** What the build reads; tests are left out, for they change nothing in it. */
const folders = ['src', 'scripts']
const files = ['package-lock.json', 'package.json', 'vite.config.ts']

/**
 * @param {string} root
 * @param {{ web?: boolean }} [parts] web: false where the web application is not needed, and a change in it builds nothing
 */
export async function buildIfNeeded(root, { web = true } = {}) {
  const said = name => readFile(join(root, 'dist', name), 'utf8').catch(() => '')
  if (web && (await said('.stamp')) === (await sourceHash(root))) return
  if (!web && (await said('.stamp-node')) === (await sourceHash(root, false))) return
  say('正在构建…', 'building …')
  const began = Date.now()
  const { code, output } = await runCommand(process.execPath, [join(root, 'scripts/build.mjs'), ...(web ? [] : ['--no-web'])], {
    cwd: root,
    quiet: true,
  })
  if (code !== 0) throw new Error(`构建失败 / the build failed\n${output}`)
  // Taken again: the build writes the client types, which are a source too.
  if (web) await writeFile(join(root, 'dist/.stamp'), await sourceHash(root))
  await writeFile(join(root, 'dist/.stamp-node'), await sourceHash(root, false))
  const took = ((Date.now() - began) / 1000).toFixed(1)
  say(`构建完成，用时 ${took} 秒`, `built in ${took} s`)
}

/** @param {string} root */
export async function sourceHash(root, web = true) {
  const paths = [...files]
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(root.length + 1)
      if (entry.isFile() && !/\.test\.tsx?$/.test(path) && (web || !path.startsWith(join('src', 'web')))) paths.push(path)
    }
  }
  // The address of another base map is built into the web application.
  const hash = createHash('sha256').update(process.env.XUNYU_BASEMAP ?? '')
  for (const path of paths.sort()) hash.update(`\0${path}\0`).update(await readFile(join(root, path)).catch(() => ''))
  return hash.digest('hex')
}
