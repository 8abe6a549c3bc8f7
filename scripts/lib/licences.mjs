// The licences of the packages whose code the build copies into its own files: dist/third-party-licences.txt.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @param {string} path of a bundled module @returns {string | undefined} the folder of its package, `node_modules/a` or `node_modules/@a/b` */
export function packageOf(path) {
  const inside = /(?:^|[\\/])(node_modules[\\/].*)$/.exec(path.replace(/^\0/, ''))?.[1]
  // The last one: a package may lie in the node_modules of another.
  return inside && /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(inside)?.[0]
}

/**
 * @param {string} root
 * @param {Iterable<string>} paths of everything that was bundled
 * @param {string} target
 */
export async function writeLicences(root, paths, target) {
  const folders = new Set([...paths].map(packageOf).filter(folder => folder !== undefined))
  const parts = await Promise.all([...folders].sort().map(folder => partOf(root, folder)))
  const unnamed = parts.filter(part => part.licence === undefined).map(part => part.title)
  if (unnamed.length > 0) throw new Error(`no licence is named by: ${unnamed.join(', ')}`)
  const texts = parts.map(({ title, licence, text }) => `${title} (${licence})\n\n${text}`)
  await writeFile(
    target,
    `Packages whose code is part of the built files, and their licences.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
  )
}

async function partOf(root, folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
  const files = (await readdir(join(root, folder))).filter(file => /^(licen[cs]e|notice|copying)/i.test(file)).sort()
  const texts = await Promise.all(files.map(file => readFile(join(root, folder, file), 'utf8').catch(() => '')))
  return {
    title: `${name} ${version}`,
    licence: typeof license === 'string' ? license : license?.type,
    text: texts.map(text => text.trim()).join('\n\n'),
  }
}
