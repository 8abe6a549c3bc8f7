// What the operating system refuses, in words with a fix: its own names (EACCES, ENOSPC ...) tell most people nothing.
import { problem, type Place, type Problem } from './problem.ts'

type Words = readonly [zh: string, en: string, fixZh: string, fixEn: string]
const notAllowed: Words = [
  '没有读写的权限',
  'this user may not read or write it',
  '请换一个可写的位置，或把权限交给运行循域的用户。',
  'Name a writable place, or give the user who runs Xunyu the rights.',
]
const full: Words = ['磁盘已满', 'the disk is full', '请腾出空间后再启动。', 'Free some space, then start again.']
const words: Readonly<Record<string, Words>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: [
    '所在的磁盘是只读的',
    'the disk is read-only',
    '请换一个可写的位置，或以可写方式挂载磁盘。',
    'Name a writable place, or mount the disk for writing.',
  ],
  ENOSPC: full,
  EDQUOT: full,
  ENOENT: ['没有这个文件或文件夹', 'there is no such file or folder', '请核对路径。', 'Check the path.'],
  ENOTDIR: ['路径中有一段是文件，不是文件夹', 'a part of the path is a file, not a folder', '请核对路径。', 'Check the path.'],
  EISDIR: ['这是文件夹，不是文件', 'it is a folder, not a file', '请核对路径。', 'Check the path.'],
  EEXIST: [
    '同名的文件已经在那里',
    'a file of that name is there already',
    '请换一个位置，或移开那个文件。',
    'Name another place, or move that file away.',
  ],
  ENAMETOOLONG: ['路径太长', 'the path is too long', '请换一个较短的路径。', 'Name a shorter path.'],
  EIO: ['磁盘读写出错', 'the disk fails to read or write', '请检查磁盘。', 'Have the disk checked.'],
  EMFILE: [
    '打开的文件太多',
    'too many files are open',
    '请提高系统的文件数上限（ulimit -n）。',
    'Raise the limit of open files (ulimit -n).',
  ],
  ENFILE: ['系统打开的文件太多', 'the system has too many files open', '请关闭一些程序。', 'Close some programs.'],
  ENOMEM: [
    '内存不足',
    'there is not enough memory',
    '请关闭一些程序，或换用内存更大的机器。',
    'Close some programs, or use a machine with more memory.',
  ],
  EADDRINUSE: [
    '端口已被另一个程序占用',
    'the port is taken by another program',
    '请用 PORT 或 --port 换一个端口，或先关闭那个程序。',
    'Name another port by PORT or --port, or close that program first.',
  ],
  EADDRNOTAVAIL: [
    '本机没有这个网络地址',
    'this machine has no such network address',
    '请核对 HOST 或 --host；只在本机使用时用 127.0.0.1，对外服务用 0.0.0.0。',
    'Check HOST or --host: 127.0.0.1 for this machine alone, 0.0.0.0 for others too.',
  ],
  ENOTFOUND: ['找不到这个主机名', 'there is no host of that name', '请核对主机名。', 'Check the name of the host.'],
  EAI_AGAIN: [
    '暂时查不到这个主机名',
    'the host name cannot be looked up now',
    '请检查网络和主机名。',
    'Check the network and the name of the host.',
  ],
}

/**
 * @param failure what was thrown @param place where it matters; left out, the path that the system names
 * @returns undefined for what is no refusal of the system: our own mistake, which must not be told as somebody else's
 */
export function systemProblem(failure: unknown, place?: Place): Problem | undefined {
  const { code, path, address, port } = (failure ?? {}) as { code?: unknown; path?: unknown; address?: unknown; port?: unknown }
  const said = typeof code === 'string' ? words[code] : undefined
  if (said === undefined) return undefined
  const [zh, en, fixZh, fixEn] = said
  const named = typeof path === 'string' ? { file: path } : typeof address === 'string' ? { path: `${address}:${String(port ?? '')}` } : {}
  return problem(`system.${String(code).toLowerCase()}`, place ?? named, {
    zh: `${zh}（${String(code)}）。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)} (${String(code)}).`,
    fixZh,
    fixEn,
  })
}
