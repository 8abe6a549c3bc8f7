// examples/audit-and-backup as a newcomer would follow it: the lines of its README, one after the other, in a scratch place.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeEngine } from '../support/eachEngine.ts'
import { startWarm } from '../support/warm.ts'

const engine = makeEngine('embedded')

test('the lines of examples/audit-and-backup work, and both audits end on the same head', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xunyu-example-'))
  const warm = await startWarm()
  try {
    const text = readFileSync('examples/audit-and-backup/README.md', 'utf8')
    const lines = text.split('\n').filter(line => line.startsWith('npx xunyu '))
    expect(lines.length).toBe(7)
    const heads: string[] = []
    // Both data directories are made already, empty: that takes the time, and is looked at elsewhere.
    const made: Record<string, string> = {}
    for (const name of ['books', 'books-again']) {
      const place = await engine.place()
      if ('directory' in place) made[name] = place.directory
    }
    for (const line of lines) {
      // What the lines make lies in the scratch place; what they read lies in the tree.
      const words = line
        .split(' ')
        .slice(2)
        .map(word => made[word] ?? (word.startsWith('books') ? join(folder, word) : word))
      const ran = await warm.run([...words, '--lang', 'en'])
      expect([line, ran.code, ran.err]).toEqual([line, 0, expect.anything()])
      if (words[0] === 'audit') heads.push(/^head .*$/m.exec(ran.out)?.[0] ?? 'no head')
    }
    expect(heads[0]).toMatch(/^head\s+\d+\s+[0-9a-f]{64}/)
    expect(heads[1]).toBe(heads[0])
  } finally {
    warm.end()
    rmSync(folder, { recursive: true, force: true })
  }
})
