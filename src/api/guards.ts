// What protects every server: security headers, and no foreign page as a caller.
import { problem } from '#domain/problem.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ProxySettings } from './proxySettings.ts'
import { Refusal } from './refusal.ts'

/** @param basemap address of a map style on another host, whose origin the page may then load from */
function policy(basemap: string | undefined): string {
  const outside = basemap === undefined || !URL.canParse(basemap) ? '' : ` ${new URL(basemap).origin}`
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `worker-src 'self' blob:`,
    `child-src 'self' blob:`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${outside}`,
    `font-src 'self' data:`,
    `connect-src 'self' data: blob:${outside}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'] as const
/** A browser that came by https once comes by nothing else for a year. */
const hsts = 'max-age=31536000'

type Guarded = {
  /** The address that the server listens on. */
  host: string
  basemap: string | undefined
  /** One person owns all of it and nobody signs in. */
  local: boolean
  proxy: ProxySettings
}

/**
 * On the machine's own address other host names are refused, so that a page of another site cannot reach the server by a name that
 * resolves here; behind a proxy that is trusted, or under the address of the settings, its name is right too. In local mode there is no
 * proxy: everybody who came through one would be the owner.
 */
export function guard(server: FastifyInstance, { host, basemap, local, proxy }: Guarded): void {
  const contentPolicy = policy(basemap)
  const own = loopback.has(host) || host === '::1'
  const outside = proxy.origin === undefined ? undefined : new URL(proxy.origin)
  const proxyHere = proxy.proxies.some(one => one === 'loopback' || one.startsWith('127.') || one.startsWith('::1'))
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    if (comesByHttps(request, outside)) reply.header('strict-transport-security', hsts)
    const proxied = forwarding.some(name => request.headers[name] !== undefined)
    if (local && (proxied || request.raw.httpVersion === '1.0')) throw refused(421, ...noProxy)
    const name = request.hostname.replace(/:\d+$/, '')
    const trusted = proxied && !local && proxyHere
    if (own && !loopback.has(name) && !trusted && name !== outside?.hostname) throw refused(421, ...ownName)
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    if (writes && isForeign(request, outside)) throw refused(403, ...foreign)
  })
  // The library that sets cookies does not see how the browser came.
  server.addHook('onSend', async (request, reply) => {
    const set = reply.getHeader('set-cookie')
    if (set === undefined || !comesByHttps(request, outside)) return
    const lines = [set].flat().map(line => (/;\s*secure/iu.test(String(line)) ? String(line) : `${line}; Secure`))
    reply.removeHeader('set-cookie').header('set-cookie', lines)
  })
}

const comesByHttps = (request: FastifyRequest, outside: URL | undefined): boolean =>
  request.protocol === 'https' || (outside?.protocol === 'https:' && !loopback.has(request.hostname.replace(/:\d+$/, '')))

/** A browser names the page that sends; a page of another origin would come with the person's cookie. */
function isForeign(request: FastifyRequest, outside: URL | undefined): boolean {
  const { origin } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return true
  if (origin === undefined || origin === outside?.origin) return false
  if (!URL.canParse(origin)) return true
  const { host, protocol } = new URL(origin)
  // Where a proxy says how the browser came, a page that came in the clear is another origin than one that came by https.
  return host !== request.host || (request.protocol === 'https' && protocol !== 'https:')
}

type Said = [zh: string, en: string, fixZh: string, fixEn: string]
const ownName: Said = [
  '此服务只在本机以 localhost 访问。',
  'This server answers as localhost only.',
  '经代理访问时用 XUNYU_PUBLIC_URL 写明网址，并让代理传送 X-Forwarded-*（见 docs/how-to/run-it.md）。',
  'Behind a proxy give the address by XUNYU_PUBLIC_URL and let the proxy send X-Forwarded-* (see docs/how-to/run-it.md).',
]
const noProxy: Said = [
  '本机模式不登录，不能经代理访问：来的每个人都会成为主人。',
  'In local mode nobody signs in, so it does not answer through a proxy: everybody who comes would be the owner.',
  '设置 XUNYU_PUBLIC_URL 或 XUNYU_LOCAL=off，并用 xunyu user add 建立用户。',
  'Set XUNYU_PUBLIC_URL or XUNYU_LOCAL=off, and add users by xunyu user add.',
]
const foreign: Said = [
  '不接受来自其他网站的请求。',
  'Requests from other sites are not accepted.',
  '请在循域自己的页面中操作；经代理访问时用 XUNYU_PUBLIC_URL 写明网址。',
  'Use the pages of Xunyu itself; behind a proxy give its address by XUNYU_PUBLIC_URL.',
]

function refused(status: number, zh: string, en: string, fixZh: string, fixEn: string): Refusal {
  return new Refusal(status, [problem('http.refused', {}, { zh, en, fixZh, fixEn })])
}
