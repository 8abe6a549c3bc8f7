// The picture of the rooms for ARCHITECTURE.md, made from the table.
// Run this file to print it: npx tsx tests/house/drawRooms.ts
import { rooms as table, type Room } from '../../src/rooms.ts'
import { arrowsOf } from './checkRooms.ts'
import { sourceTree } from './sourceTree.ts'

export function drawRooms(rooms: Room[]): string {
  const rows = rooms.map(
    ({ room, eats, libraries, runtime, why }) =>
      `| \`${room}\` | ${runtime} | ${eats.join(', ') || '-'} | ${libraries.join(', ') || '-'} | ${why} |`,
  )
  return ['| room | runtime | eats | libraries | why |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** Rooms that nearly every other eats, or that eat nearly every other: arrows from and to them would hide the way. */
const everywhere = new Set(['domain', 'files', 'steps', 'api', 'cli', 'web'])

/**
 * The way of the data, drawn from the imports themselves: a room on the left gives to the rooms on its right. Rooms of one line lie
 * equally far down the way.
 */
export function drawWay(arrows: ReadonlyMap<string, ReadonlySet<string>>): string {
  const between = [...arrows.keys()].filter(room => !everywhere.has(room))
  const eats = (room: string): string[] => [...(arrows.get(room) ?? [])].filter(other => !everywhere.has(other))
  const depth = (room: string): number => Math.max(0, ...eats(room).map(other => depth(other) + 1))
  const fed = (room: string): string[] => between.filter(other => eats(other).includes(room))
  const depths = [...new Set(between.map(depth))].toSorted((a, b) => a - b)
  const way = (room: string): string => (fed(room).length === 0 ? room : `${room} -> ${fed(room).join(', ')}`)
  const lines = depths.map(at =>
    between
      .filter(room => depth(room) === at)
      .map(way)
      .join('    '),
  )
  return ['domain, files -> every room below', ...lines, 'every room above -> steps -> api -> cli    steps, by the API -> web'].join('\n')
}

if (process.argv[1]?.endsWith('drawRooms.ts'))
  process.stdout.write(`${drawWay(arrowsOf(sourceTree('src', /\.tsx?$/)))}\n\n${drawRooms(table)}\n`)
