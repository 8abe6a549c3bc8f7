// The `npx` of a reader, which runs this build and nothing else: as a process of its own, or by a program that is loaded already.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What a process of its own alone can do: to go on in another window. */
const asProcess = (program: string): string => `exec '${process.execPath}' '${program}' "$@"`

/** Sends folder, words and environment to the loaded program, and says what it answers as a process would. */
const asked = (port: number, answer: string): string => `exec 3<>/dev/tcp/127.0.0.1/${port} || exit 127
answer='${answer}'.$$
{ printf '%s\\0' "$PWD" "$answer" $# "$@"; env -0; printf '\\0'; } >&3
read -r code <&3
cat "$answer.stdout"
cat "$answer.stderr" >&2
exit "\${code:-127}"`

/** @returns a new folder below `root` with `npx` in it */
export function npxFolder(root: string, warmPort?: number): string {
  const folder = join(root, 'bin')
  mkdirSync(folder)
  const own = asProcess(resolve('scripts/xunyu.mjs'))
  const lines = [
    '#!/bin/bash',
    '[ "$1" = xunyu ] || { echo "npx $1: not of this product" >&2; exit 127; }',
    'shift',
    ...(warmPort === undefined ? [own] : [`case "$1" in serve | worker) ${own} ;; esac`, asked(warmPort, join(root, 'said'))]),
    '',
  ]
  writeFileSync(join(folder, 'npx'), lines.join('\n'))
  chmodSync(join(folder, 'npx'), 0o755)
  return folder
}
