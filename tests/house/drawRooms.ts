// The picture of the rooms for ARCHITECTURE.md, made from the table.
// Run this file to print it: npx tsx tests/house/drawRooms.ts
import { rooms as table, type Room } from '../../src/rooms.ts'

export function drawRooms(rooms: Room[]): string {
  const rows = rooms.map(
    ({ room, eats, libraries, runtime, why }) =>
      `| \`${room}\` | ${runtime} | ${eats.join(', ') || '-'} | ${libraries.join(', ') || '-'} | ${why} |`,
  )
  return ['| room | runtime | eats | libraries | why |', '|---|---|---|---|---|', ...rows].join('\n')
}

if (process.argv[1]?.endsWith('drawRooms.ts')) process.stdout.write(`${drawRooms(table)}\n`)
