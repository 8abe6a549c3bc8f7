// The built web application: its own addresses get its page, hashed files stay for ever, missing files are missing.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '#api/server.ts'
import type { Server } from '#api/serverType.ts'
import type { App } from '#steps/appType.ts'

let server: Server
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xunyu-web-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>循域</title>')
  await writeFile(join(root, 'assets/app-1a2b.js'), 'plain')
  await writeFile(join(root, 'assets/app-1a2b.js.gz'), gzipSync('packed'))
  // No route that is asked here touches the application.
  server = await buildServer({} as App, {
    version: '0.0.0-test',
    webRoot: root,
    basemap: 'https://tiles.example/style.json',
    logLevel: 'silent',
  })
})
afterAll(async () => {
  await server.close()
  await rm(root, { recursive: true, force: true })
})
const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers: { host: 'localhost', ...headers } })

test.each(['/', '/targets', '/scenarios/p1?language=en', '/tonnes/a~b~c'])('%s is the page', async url => {
  const answer = await get(url)
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ])
  expect(answer.body).toContain('循域')
})

test('hashed files stay for ever, compressed where they were built so', async () => {
  const plain = await get('/assets/app-1a2b.js')
  expect([plain.body, plain.headers['cache-control']]).toEqual(['plain', 'public, max-age=31536000, immutable'])
  const packed = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })
  expect([packed.headers['content-encoding'], packed.headers['content-type']]).toEqual(['gzip', plain.headers['content-type']])
})

test.each(['/assets/gone-ffff.js', '/api/gone', '/api', '/../package.json', '/%2e%2e/package.json'])(
  '%s is not found, as a Problem',
  async url => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ problems: [{ code: 'http.not-found' }] })
  },
)

test('another base map may be loaded from, and nothing else', async () => {
  const policy = String((await get('/')).headers['content-security-policy'])
  expect(policy).toContain(`connect-src 'self' data: blob: https://tiles.example;`)
  expect(policy).not.toContain('unsafe-eval')
})
