// The page of roles says what the code does.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HeldRole, Level, Role, seats, sees } from '#domain/tenancy.ts'

test('docs/how-to/users-and-roles.md shows the table of roles as it is', () => {
  const held = new Set<string>(HeldRole.options)
  const lines = Role.options.map(role => {
    const where = held.has(role) ? seats[role as HeldRole].join(', ') || '-' : '-'
    return `| ${[role, where, ...Level.options.map(level => (sees[role].includes(level) ? 'yes' : '-'))].join(' | ')} |`
  })
  const page = readFileSync(new URL('../../docs/how-to/users-and-roles.md', import.meta.url), 'utf8')
  for (const line of lines) expect(page).toContain(line)
})
