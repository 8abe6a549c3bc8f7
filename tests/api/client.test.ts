// The web client's types are those of the server's OpenAPI document, as the build writes them.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openApiDocument } from '#api/openapi.ts'
import { clientTypes } from '../../scripts/openapi.mjs'

test('src/web/client/schema.ts is that of the sources (node scripts/build.mjs writes it)', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(readFileSync('src/web/client/schema.ts', 'utf8')).toBe(await clientTypes(await openApiDocument(version)))
})
