// What protects every server: security headers, and no foreign page as a caller.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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

/**
 * @param host the address that the server listens on; on the machine's own address other host names are refused,
 * so that a page of another site cannot reach it by a name that resolves here
 */
export function guard(server: FastifyInstance, host: string, basemap: string | undefined): void {
  const contentPolicy = policy(basemap)
  const own = loopback.has(host) || host === '::1'
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const name = request.hostname.replace(/:\d+$/, '')
    if (own && !loopback.has(name)) throw refused(421, '此服务只在本机以 localhost 访问。', 'This server answers as localhost only.')
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    const { origin, host: asked } = request.headers
    // A browser names the page that sends; a page of another origin would come with the person's cookie.
    const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== asked)
    if (writes && (foreign || request.headers['sec-fetch-site'] === 'cross-site'))
      throw refused(403, '不接受来自其他网站的请求。', 'Requests from other sites are not accepted.')
  })
}

function refused(status: number, zh: string, en: string): Refusal {
  return new Refusal(status, [
    {
      code: 'http.refused',
      severity: 'error',
      place: {},
      zh,
      en,
      mendZh: '请在循域自己的页面中操作。',
      mendEn: 'Use the pages of Xunyu itself.',
    },
  ])
}
