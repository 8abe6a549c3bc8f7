// Reads the source tree for the house tests.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './checkRooms.ts'

const root = join(import.meta.dirname, '../..')

/** Every file below `folder` (relative to the repository) whose name matches. */
export function sourceTree(folder: string, name: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && name.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
}
