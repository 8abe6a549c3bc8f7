// The page of the region format is generated and up to date.
import { expect, test } from 'vitest'
import { formatPage } from './formatPage.ts'

test('docs/region-format.md is what the catalogue says today (renew with vitest -u)', async () => {
  await expect(formatPage()).toMatchFileSnapshot('../../docs/region-format.md')
})
