// Every how-to is followed to the letter: its commands typed in an empty folder, in both languages; and what it says of the screen is there.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/web/words/en.ts'
import { zh } from '../../src/web/words/zh.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { startWarm, type Warm } from '../support/warm.ts'
import { follow, goesOn } from './follow.ts'
import { readPage, type Half } from './page.ts'

const folder = 'docs/how-to'
/** Followed by a test of its own: its commands want a copy of the source tree. */
const followedElsewhere: Record<string, string> = { 'add-a-rule.md': 'tests/rules/addARule.test.ts' }
/** Pages whose Chinese half is followed on the embedded database. */
const embeddedPages = ['keep-the-ledger.md', 'back-up-and-restore.md']
/** Pages whose commands are processes of their own, as readers have them; those of the others are run by a program that is loaded already. */
const asProcesses = ['exit-codes.md', 'run-it.md', 'use-another-solver.md', 'read-the-rules.md']
/** The table of contents. */
const contents = 'README.md'

const pages = readdirSync(folder)
  .filter(name => name.endsWith('.md') && name !== contents && !(name in followedElsewhere))
  .map(name => readPage(join(folder, name)))

/** Every word that the screen can say. */
function said(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string' ? [word] : word !== null && typeof word === 'object' ? said(word) : [],
  )
}
const screen = { zh: new Set(said(zh)), en: new Set(said(en)) }

describe('how-tos', () => {
  const engine = makeEngine('postgres')
  const cache = mkdtempSync(join(tmpdir(), 'xunyu-howto-cache-'))
  const own: Record<string, string> = {}
  /** One for each language, as both are followed side by side. */
  const warm: Partial<Record<Half['language'], Warm>> = {}
  beforeAll(async () => {
    for (const language of ['zh', 'en'] as const) warm[language] = await startWarm()
    const place = await engine.place()
    const url = 'url' in place ? place.url : ''
    own['postgres://xunyu:口令@主机/库'] = url
    own['postgres://xunyu:password@host/database'] = url
  })
  afterAll(() => {
    for (const { end } of Object.values(warm)) end()
    rmSync(cache, { recursive: true, force: true })
  })

  /** A fresh PostgreSQL database, which opens in a third of the time; the embedded one for those pages in Chinese and for every server. */
  async function databaseOf(path: string, { language, steps }: Half): Promise<{ databaseUrl?: string }> {
    if (steps.some(({ command }) => goesOn.test(command))) return {}
    if (language === 'zh' && embeddedPages.some(name => path.endsWith(name))) return {}
    const place = await engine.place()
    return 'url' in place ? { databaseUrl: place.url } : {}
  }

  test('each page is listed, speaks both languages and has no command that nobody follows', () => {
    const listed = readFileSync(join(folder, contents), 'utf8')
    for (const { path, halves, unfollowed } of pages) {
      expect([path, listed.includes(`(${path.slice(folder.length + 1)})`)]).toEqual([path, true])
      expect([path, halves.map(({ language }) => language), unfollowed]).toEqual([path, ['zh', 'en'], []])
    }
    for (const [page, follower] of Object.entries(followedElsewhere)) expect(readFileSync(follower, 'utf8')).toContain(page)
  })

  test('every label that a page names stands on the screen', () => {
    const wrong = pages.flatMap(({ path, halves }) =>
      halves.flatMap(({ language, labels }) =>
        labels.filter(label => !screen[language].has(label)).map(label => `${path} (${language}): ${label}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  // One page after the other, both languages of it side by side.
  test.each(pages.map(page => [page.path, page] as const))('%s works as it is written', async (path, page) => {
    const alone = asProcesses.some(name => path.endsWith(name))
    const wrong = await Promise.all(
      page.halves.map(async half => {
        const port = alone ? undefined : warm[half.language]?.port
        const warmPort = port === undefined ? {} : { warmPort: port }
        return follow(path, half, { own, cache, ...warmPort, ...(await databaseOf(path, half)) })
      }),
    )
    expect(wrong.flat().join('\n')).toBe('')
  })
})
