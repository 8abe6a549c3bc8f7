// Under which Node the product runs. A machine with an older one still starts by the same commands: npm brings a newer one into
// `.runtime`, once, held to the checksum below, and the program starts again under it. Kept to a syntax that old Nodes read.
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './runCommand.mjs'

/** The oldest Node that every package here runs on; `engines` in package.json says the same. */
export const oldest = [22, 12]

/** What npm brings where the machine's own Node is older. Platforms that are not here get a message: nobody tried these builds there. */
const version = '24.22.3'
const builds = {
  'linux-x64': 'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  'linux-arm64': 'sha512-IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw==',
}

/** @param {string} node as in `process.versions.node` */
export function isNewEnough(node) {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/**
 * Returns at once under a Node that is new enough. Under an older one this process becomes a mere shell of a newer one, and ends as that ends.
 * @param {string} program the file to start again
 */
export async function underNewEnoughNode(program) {
  if (isNewEnough(process.versions.node)) return
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const found = await findNode({
    current: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    wanted: process.env.XUNYU_NODE,
    // Where the folder of the program belongs to somebody else, the user's own cache.
    places: [join(root, '.runtime'), join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'xunyu', 'runtime')],
    say: text => process.stderr.write(`${text}\n`),
  })
  if (found.node === undefined) {
    process.stderr.write(`${found.message}\n`)
    process.exit(2)
  }
  await startUnder(found.node, [...process.execArgv, program, ...process.argv.slice(2)])
}

/**
 * @param {{ current: string, platform: string, wanted?: string, places: string[], say: (text: string) => void }} machine
 * @returns {Promise<{ node: string } | { node?: undefined, message: string }>}
 */
export async function findNode({ current, platform, wanted, places, say }) {
  const short = oldest.join('.')
  const refused = (zh, en) => ({
    message:
      `需要 Node.js ${short} 或更新版本，当前为 ${current}。${zh}请从 https://nodejs.org 安装 Node 24，或用 XUNYU_NODE 指明其路径。\n` +
      `Node.js ${short} or newer is needed, this is ${current}. ${en}Install Node 24 from https://nodejs.org, or give the path of one in XUNYU_NODE.`,
  })
  if (wanted === 'off') return refused('', '')
  if (wanted) {
    const told = await versionOf(wanted)
    if (told !== undefined && isNewEnough(told)) return { node: wanted }
    return refused(`XUNYU_NODE 指向的 ${wanted} 不是可用的版本。`, `XUNYU_NODE names ${wanted}, which is none. `)
  }
  const integrity = builds[platform]
  if (integrity === undefined) return refused('', '')

  const folder = `node-${version}-${platform}`
  const has = place => existsSync(join(place, folder, 'bin', 'node'))
  const before = places.find(has)
  if (before !== undefined) return { node: join(before, folder, 'bin', 'node') }

  say(
    `当前 Node.js 为 ${current}，本产品需要 ${short} 以上：正由 npm 取用 Node.js ${version}（下载约 53 MB，只取一次）…\n` +
      `this is Node.js ${current}, ${short} or newer is needed: npm brings Node.js ${version} (a download of 53 MB, once) …`,
  )
  const failures = []
  for (const place of places) {
    const failure = await bring(place, folder, `node-${platform}`, integrity).catch(error => error.message)
    if (has(place)) return { node: join(place, folder, 'bin', 'node') }
    failures.push(`${place}: ${failure}`)
  }
  return refused(`npm 没能取来（见下）。`, `npm could not bring it:\n${failures.join('\n')}\n`)
}

/** Fetched beside its place and moved there whole, so that two commands at once and a fetch that is cut off leave no half of it. */
async function bring(place, folder, name, integrity) {
  const work = join(place, `fetching-${process.pid}`)
  try {
    await mkdir(work, { recursive: true })
    const at = `node_modules/${name}`
    const resolved = `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`
    const dependencies = { [name]: version }
    await writeFile(join(work, 'package.json'), JSON.stringify({ name: 'runtime', private: true, dependencies }))
    // npm refuses what differs from the checksum of its lockfile, and asks its own registry in the place of the one named here.
    const packages = { '': { name: 'runtime', dependencies }, [at]: { version, resolved, integrity } }
    await writeFile(join(work, 'package-lock.json'), JSON.stringify({ name: 'runtime', lockfileVersion: 3, requires: true, packages }))
    const { code, output } = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: work,
      quiet: true,
    })
    if (code !== 0) return output.trim().split('\n').slice(0, 6).join('\n')
    const told = await versionOf(join(work, at, 'bin', 'node'))
    if (told !== version) return `${name} does not run here`

    // The program and its licence; the headers and pages of the package are a third of its size.
    await mkdir(join(work, 'kept', 'bin'), { recursive: true })
    await rename(join(work, at, 'bin', 'node'), join(work, 'kept', 'bin', 'node'))
    await copyFile(join(work, at, 'LICENSE'), join(work, 'kept', 'LICENSE'))
    await rename(join(work, 'kept'), join(place, folder))
    for (const other of await readdir(place)) if (other !== folder) await rm(join(place, other), { recursive: true, force: true })
    return ''
  } finally {
    await rm(work, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** @returns {Promise<string | undefined>} */
function versionOf(node) {
  return new Promise(resolve => {
    execFile(node, ['-p', 'process.versions.node'], (error, out) => resolve(error ? undefined : out.trim()))
  })
}

/** Children, npm and all that it starts find the newer Node first. */
async function startUnder(node, args) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH || ''}`
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, PATH: path } })
  const atTerminal = [process.stdin, process.stdout, process.stderr].some(stream => stream.isTTY)
  // A terminal sends Ctrl-C to both; sent on, it would be the second one, which does not wait for the good order.
  process.on('SIGINT', () => {
    if (!atTerminal) child.kill('SIGINT')
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise(resolve => {
    child.once('error', () => resolve([127, null]))
    child.once('exit', (...ended) => resolve(ended))
  })
  if (signal !== null) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
  process.exit(code === null ? 1 : code)
}
