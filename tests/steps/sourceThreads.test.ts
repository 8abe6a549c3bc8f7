// Run from source, as by `npm run dev`, threads run from source too: TypeScript, translated as it is loaded.
import { afterAll, expect, test } from 'vitest'
import { openThreads } from '#steps/threads.ts'
import { threadFile } from '#store/threadFile.ts'

const threads = openThreads(1)
afterAll(() => threads.close())

test('a task runs in a thread of the sources', async () => {
  expect(threadFile('taskThread', new URL('../../src/steps/threads.ts', import.meta.url).href).url.pathname).toMatch(
    /src\/steps\/taskThread\.ts$/,
  )
  const workbook = await threads.run({ kind: 'template', explicit: false })
  expect(new TextDecoder().decode(workbook.slice(0, 2))).toBe('PK')
})
