// The web client's types are those of the server's OpenAPI document, as the build writes them.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openApiDocument } from '#api/openapi.ts'
import { clientTypes } from '../../scripts/openapi.mjs'

test('src/web/client/schema.ts is that of the sources (node scripts/build.mjs writes it)', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const written = readFileSync('src/web/client/schema.ts', 'utf8')
  // A second server of the process describes itself like the first.
  for (let i = 0; i < 2; i++) expect(written).toBe(await clientTypes(await openApiDocument(version)))
})
