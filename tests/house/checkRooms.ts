// Holds a tree of source files to the rooms table: who imports whom, which libraries, which runtime.
// A plain function over (path, text) so that its own failures can be tested with planted files.
import ts from 'typescript'
import type { Room } from '../../src/rooms.ts'

export type SourceFile = { path: string; text: string }

/** Modules of Node that reach files, the network and threads: a pure or kernel room that imports one is not pure. */
const outside = /^(node:|fs$|path$|os$|crypto$|worker_threads$|child_process$|http$|https$|net$|url$)/

/**
 * @param files every source file below src/, paths like `src/plan/plan.ts`
 * @returns one sentence a breach; empty when the house stands. An empty tree is a breach: a check that saw nothing proves nothing.
 */
export function checkRooms(files: SourceFile[], rooms: Room[]): string[] {
  const breaches: string[] = []
  const byName = new Map(rooms.map(room => [room.room, room]))
  let seen = 0
  for (const file of files) {
    const name = roomOf(file.path)
    if (name === undefined) continue
    const room = byName.get(name)
    if (!room) {
      breaches.push(`${file.path}: the folder ${name} is not in the rooms table`)
      continue
    }
    seen++
    if (isTest(file.path)) continue
    for (const target of importsOf(file.text)) {
      const breach = judge(file.path, room, target, byName)
      if (breach !== undefined) breaches.push(`${file.path}: ${breach}`)
    }
  }
  if (seen === 0) breaches.push('no source file was seen: the check looked at an empty tree')
  return breaches
}

function judge(path: string, room: Room, target: string, byName: Map<string, Room>): string | undefined {
  const strict = room.runtime === 'pure' || room.runtime === 'kernel'
  if (outside.test(target)) return strict || room.runtime === 'web' ? `a ${room.runtime} room imports ${target}` : undefined
  const other = target.startsWith('#') ? target.slice(1).split('/')[0]! : target.startsWith('.') ? roomOf(resolve(path, target)) : undefined
  if (other !== undefined) {
    if (other === room.room) return undefined
    if (!byName.has(other)) return `imports ${target}, which is no room`
    return room.eats.includes(other) ? undefined : `${room.room} does not eat ${other} (imports ${target})`
  }
  if (target.startsWith('.')) return `imports ${target}, outside the rooms`
  const library = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  const known = room.libraries.some(allowed => library === allowed || library.startsWith(`${allowed}/`))
  return known ? undefined : `${room.room} may not know the library ${library}`
}

/** Which room eats which, as the imports of what is not a test have it. */
export function arrowsOf(files: SourceFile[]): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>()
  for (const file of files) {
    const room = roomOf(file.path)
    if (room === undefined || isTest(file.path)) continue
    const eaten = arrows.get(room) ?? new Set<string>()
    for (const target of importsOf(file.text)) {
      const other = roomOf(sourceOf(file.path, target))
      if (other !== undefined && other !== room) eaten.add(other)
    }
    arrows.set(room, eaten)
  }
  return arrows
}

/** Files that import each other in a circle, types included: each circle once, as its files in order of their names. */
export function circlesOf(files: SourceFile[]): string[][] {
  const paths = new Set(files.map(file => file.path))
  const imports = new Map(
    files.filter(file => !isTest(file.path)).map(file => [file.path, importsOf(file.text).map(target => sourceOf(file.path, target))]),
  )
  const order = new Map<string, { index: number; low: number; open: boolean }>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (path: string): void => {
    const own = { index: order.size, low: order.size, open: true }
    order.set(path, own)
    stack.push(path)
    for (const next of imports.get(path) ?? []) {
      if (!paths.has(next)) continue
      const seen = order.get(next)
      if (seen === undefined) {
        visit(next)
        own.low = Math.min(own.low, order.get(next)!.low)
      } else if (seen.open) own.low = Math.min(own.low, seen.index)
    }
    if (own.low !== own.index) return
    const circle = stack.splice(stack.indexOf(path))
    for (const member of circle) order.get(member)!.open = false
    if (circle.length > 1 || imports.get(path)?.includes(path) === true) circles.push(circle.toSorted())
  }
  for (const path of imports.keys()) if (!order.has(path)) visit(path)
  return circles
}

/** The path below src/ of what a file imports, or the name of a library. */
function sourceOf(from: string, target: string): string {
  if (target.startsWith('#')) return `src/${target.slice(1)}`
  return target.startsWith('.') ? resolve(from, target) : target
}

/** Static, dynamic and re-exporting imports, as the compiler itself sees them. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(file => file.fileName)
}

export function roomOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts[0] === 'src' && parts.length > 2 ? parts[1] : undefined
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

function resolve(from: string, target: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}
