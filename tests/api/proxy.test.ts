// Behind a proxy on the same machine: the browser's address, name and https arrive; cookies are Secure, HSTS is said, the own page writes
// and no other; the address of the failure is the browser's. In local mode nobody comes through a proxy. Tried with nginx where it is there.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readProxySettings } from '#api/proxySettings.ts'
import { localMode } from '#api/localMode.ts'
import { buildServer } from '#api/server.ts'
import type { Server } from '#api/serverType.ts'
import { addUser } from '#steps/access/addUser.ts'
import type { App } from '#steps/appType.ts'
import { openApp } from '#steps/app.ts'
import { makeEngine } from '../support/eachEngine.ts'

const password = 'a long enough password'
const engine = makeEngine('embedded')
const installed = (name: string): string | undefined =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map(folder => join(folder, name)).find(path => existsSync(path))
const [nginx, openssl] = [installed('nginx'), installed('openssl')]
let app: App
let server: Server
let local: Server
beforeAll(async () => {
  const opened = await openApp(await engine.place())
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  app = opened.value
  const made = await addUser(
    { store: app.store, identity: app.identity, by: 'test' },
    { username: 'olga', password, name: 'O', role: 'operator' },
  )
  if (!made.ok) throw new Error(made.problems[0]?.en)
  server = await buildServer(app, { version: '0', logLevel: 'silent', local: false })
  local = await buildServer(app, { version: '0', logLevel: 'silent', local: true })
})
afterAll(async () => {
  await server.close()
  await local.close()
  await app.close()
})

const said = (answer: { statusCode: number; json: <T>() => T }) => [
  answer.statusCode,
  answer.statusCode < 400 ? '' : (answer.json<{ problems?: { code: string }[] }>().problems?.[0]?.code ?? ''),
]
const forwarded = { 'x-forwarded-for': '203.0.113.5', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'xunyu.example.cn' }
const post = (headers: object, given = password) =>
  server.inject({
    method: 'POST',
    url: '/api/session',
    headers: { host: '127.0.0.1:7070', ...headers },
    payload: { username: 'olga', password: given },
  })

test('what a proxy on this machine says of the browser counts: origin, https, cookie, address', async () => {
  const own = await post({ ...forwarded, origin: 'https://xunyu.example.cn' })
  expect(own.statusCode, own.body).toBe(200)
  expect(own.headers['strict-transport-security']).toMatch(/max-age=31536000/)
  for (const line of [own.headers['set-cookie'] ?? []].flat()) expect(line).toMatch(/HttpOnly.*Secure|Secure.*HttpOnly/i)
  expect(own.headers['cache-control']).toBe('no-store')
  for (const origin of ['https://evil.example', 'http://xunyu.example.cn', 'https://xunyu.example.cn:8443', 'null'])
    expect([origin, ...said(await post({ ...forwarded, origin }))]).toEqual([origin, 403, 'http.refused'])
  for (let n = 0; n < 6; n++) await post({ ...forwarded, 'x-forwarded-for': `6.6.6.6, 203.0.113.99` }, 'wrong wrong wrong')
  expect(said(await post({ ...forwarded, 'x-forwarded-for': '1.2.3.4, 203.0.113.99' }))).toEqual([429, 'session.locked'])
  expect(said(await post(forwarded))).toEqual([200, ''])
})

test('whoever is no trusted proxy is believed nothing', async () => {
  const from = await server.inject({ url: '/api/me', remoteAddress: '203.0.113.50', headers: { host: 'localhost', ...forwarded } })
  expect([from.headers['strict-transport-security'], from.statusCode]).toEqual([undefined, 200])
  const plain = await server.inject({ url: '/api/me', headers: { host: 'xunyu.example.cn' } })
  expect(said(plain)).toEqual([421, 'http.refused'])
})

test('local mode answers nobody through a proxy, nor a page that writes the lines of one itself', async () => {
  for (const line of [{ 'x-forwarded-for': '1.2.3.4' }, { 'x-real-ip': '1.2.3.4' }, { via: '1.1 x' }, { forwarded: 'for=1.2.3.4' }])
    expect([line, ...said(await local.inject({ url: '/api/me', headers: { host: 'localhost', ...line } }))]).toEqual([
      line,
      421,
      'http.refused',
    ])
  const rebound = { host: 'evil.example', 'x-forwarded-host': 'localhost' }
  expect(said(await local.inject({ url: '/api/me', headers: rebound }))).toEqual([421, 'http.refused'])
  expect(said(await local.inject({ url: '/api/me', headers: { host: 'evil.example' } }))).toEqual([421, 'http.refused'])
  expect((await local.inject({ url: '/api/me', headers: { host: 'localhost' } })).json()).toMatchObject({ by: 'local' })
})

test('the settings: an address with a path, a proxy that is none; an address for others ends local mode', () => {
  expect(readProxySettings(undefined, undefined)).toMatchObject({ ok: true, value: { origin: undefined, proxies: ['loopback'] } })
  expect(readProxySettings('https://xunyu.example.cn/', 'off')).toMatchObject({
    ok: true,
    value: { origin: 'https://xunyu.example.cn', proxies: [] },
  })
  expect(readProxySettings('', '10.0.0.5, 10.1.0.0/16')).toMatchObject({ ok: true, value: { proxies: ['10.0.0.5', '10.1.0.0/16'] } })
  for (const [url, proxies] of [
    ['https://x.cn/app', ''],
    ['ftp://x.cn', ''],
    ['xunyu', ''],
    ['', '10.0.0.0/99'],
    ['', 'proxy.example.cn'],
    ['', '0.0.0.0/0'],
  ] as const)
    expect([url, proxies, readProxySettings(url, proxies).ok]).toEqual([url, proxies, false])
  const embedded = { directory: '/x' }
  expect(localMode(embedded, '127.0.0.1', undefined, 'https://x.cn')).toMatchObject({ ok: true, value: false })
  expect(localMode(embedded, '127.0.0.1', 'on', 'https://x.cn').ok).toBe(false)
})

describe.skipIf(nginx === undefined || openssl === undefined)('nginx on this machine', () => {
  let folder: string
  let running: ChildProcess
  let tls: number
  let bare: number
  let bareLocal: number
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xunyu-nginx-'))
    const behind = await portOf(server)
    const behindLocal = await portOf(local)
    ;[tls, bare, bareLocal] = [await freePort(), await freePort(), await freePort()]
    execFileSync(
      openssl ?? '',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        'key.pem',
        '-out',
        'cert.pem',
        '-days',
        '2',
        '-subj',
        '/CN=xunyu.example.cn',
      ],
      { cwd: folder, stdio: 'ignore' },
    )
    await writeFile(join(folder, 'nginx.conf'), confOf(folder, { tls, bare, bareLocal, behind, behindLocal }))
    running = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' })
    await reachable(tls)
  })
  afterAll(async () => {
    running.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  const browser = (options: { path: string; method?: string; headers?: object; body?: object; secure?: boolean; port: number }) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const { path, method = 'GET', headers = {}, body, secure = true, port } = options
      const text = body === undefined ? undefined : JSON.stringify(body)
      const ask = (secure ? httpsRequest : httpRequest)(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          rejectUnauthorized: false,
          headers: {
            host: 'xunyu.example.cn',
            ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            ...headers,
          },
        },
        answer => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
          )
        },
      )
      ask.on('error', reject)
      ask.end(text)
    })

  test('with the lines of the how-to: signs in, Secure cookie, HSTS, writes from its own page alone', async () => {
    const signed = await browser({
      port: tls,
      path: '/api/session',
      method: 'POST',
      headers: { origin: 'https://xunyu.example.cn', 'sec-fetch-site': 'same-origin' },
      body: { username: 'olga', password },
    })
    expect(signed.status, signed.body).toBe(200)
    expect(signed.headers['strict-transport-security']).toBe('max-age=31536000')
    const set = [signed.headers['set-cookie'] ?? []].flat().map(String)
    expect(set.every(line => /; Secure/.test(line))).toBe(true)
    const cookie = set.map(line => line.split(';')[0]).join('; ')
    const me = await browser({ port: tls, path: '/api/me', headers: { cookie } })
    expect([me.headers['cache-control'], JSON.parse(me.body)]).toMatchObject(['no-store', { username: 'olga', by: 'session' }])
    const out = (origin: string) => browser({ port: tls, path: '/api/session', method: 'DELETE', headers: { cookie, origin } })
    expect((await out('https://evil.example')).status).toBe(403)
    expect((await out('https://xunyu.example.cn')).status).toBe(204)
  })

  test('a bare proxy_pass before local mode makes nobody the owner', async () => {
    const through = await browser({ port: bareLocal, path: '/api/me', secure: false })
    expect([through.status, through.body]).toEqual([421, expect.stringContaining('XUNYU_PUBLIC_URL')])
    expect(JSON.parse((await browser({ port: bare, path: '/api/me', secure: false })).body)).toMatchObject({ by: 'public' })
  })
})

type Ports = { tls: number; bare: number; bareLocal: number; behind: number; behindLocal: number }
const confOf = (folder: string, { tls, bare, bareLocal, behind, behindLocal }: Ports): string => `
error_log ${folder}/error.log; pid ${folder}/pid; worker_processes 1;
events { worker_connections 64; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${tls} ssl;
    server_name xunyu.example.cn;
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    location / {
      proxy_pass http://127.0.0.1:${behind};
      proxy_http_version 1.1;
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_buffering off;
    }
  }
  server { listen 127.0.0.1:${bare}; location / { proxy_pass http://127.0.0.1:${behind}; } }
  server { listen 127.0.0.1:${bareLocal}; location / { proxy_pass http://127.0.0.1:${behindLocal}; } }
}
`

async function portOf(of: Server): Promise<number> {
  await of.listen({ host: '127.0.0.1', port: 0 })
  return (of.server.address() as AddressInfo).port
}
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => {
    probe.close(resolve)
  })
  return port
}
async function reachable(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>(resolve => {
      const ask = httpsRequest({ host: '127.0.0.1', port, path: '/api/health', rejectUnauthorized: false }, answer => {
        answer.resume()
        resolve(true)
      })
      ask.on('error', () => resolve(false))
      ask.end()
    })
    if (open) return
    await new Promise(resolve => {
      setTimeout(resolve, 100)
    })
  }
  throw new Error('nginx does not answer')
}
