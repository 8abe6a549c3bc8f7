// What comes with the product is found from every folder: `examples/two-towns` and `data/region-jjj` need not lie where the reader stands.
import { existsSync } from 'node:fs'
import { ownFile } from './version.ts'

const shippedFolders = /^(?:examples|data)\//u
/** What follows these is written to, and lies where the reader stands. */
const written = new Set(['-o', '--output', '--out', '--data'])
/** Commands that write into the folder they are given. */
const writesInPlace = new Set(['package'])

/** A shipped path as it is where it is found in the current folder, else where the product lies. */
export function shippedPath(path: string): string {
  if (existsSync(path)) return path
  const shipped = ownFile(path)
  return existsSync(shipped) ? shipped : path
}

/** The words of a command with every shipped path spelled out that is not found in the current folder. */
export function withShippedPaths(args: readonly string[]): string[] {
  if (writesInPlace.has(args[0] ?? '')) return [...args]
  return args.map((arg, at) => (!shippedFolders.test(arg) || written.has(args[at - 1] ?? '') ? arg : shippedPath(arg)))
}
