// How people reach the server: under which address, and through which proxies. Read from the settings once, and wrong ones refused in words.
import { isIP } from 'node:net'
import { problem, type Checked, type Problem } from '#domain/problem.ts'

export type ProxySettings = {
  /** The address in people's browsers, such as https://xunyu.example.cn; undefined: whatever the request says. */
  origin: string | undefined
  /** Whose X-Forwarded-* lines are believed: addresses, networks, or `loopback`; empty: nobody's. */
  proxies: readonly string[]
}
export const noProxy: ProxySettings = { origin: undefined, proxies: ['loopback'] }

/**
 * @param url XUNYU_PUBLIC_URL @param trusted XUNYU_TRUST_PROXY: `off`, or addresses and networks with commas between; by default proxies on
 * this machine, whose lines nobody from elsewhere can write
 */
export function readProxySettings(url: string | undefined, trusted: string | undefined): Checked<ProxySettings> {
  const problems: Problem[] = []
  const parsed = url === undefined || url === '' ? undefined : URL.canParse(url) ? new URL(url) : null
  if (parsed === null || (parsed !== undefined && (!/^https?:$/u.test(parsed.protocol) || parsed.pathname !== '/' || parsed.search !== '')))
    problems.push(
      wrong(
        'XUNYU_PUBLIC_URL',
        `“${url}”不是网址，或带了路径。`,
        `"${url}" is no address, or has a path.`,
        '写成 https://xunyu.example.cn 这样。',
        'Write it as https://xunyu.example.cn.',
      ),
    )
  const proxies =
    trusted === undefined || trusted === '' ? ['loopback'] : trusted === 'off' ? [] : trusted.split(',').map(one => one.trim())
  for (const one of proxies)
    if (one !== 'loopback' && !isNetwork(one))
      problems.push(
        wrong(
          'XUNYU_TRUST_PROXY',
          `“${one}”不是 IP 地址或网段。`,
          `"${one}" is no IP address or network.`,
          '用逗号分隔写代理的地址，如 10.0.0.5,10.0.1.0/24；或写 loopback、off。',
          'Write the addresses of the proxies with commas, such as 10.0.0.5,10.0.1.0/24; or loopback, or off.',
        ),
      )
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, warnings: [], value: { origin: parsed?.origin, proxies } }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const kind = isIP(address)
  return (
    kind !== 0 &&
    more === undefined &&
    (bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) > 0 && Number(bits) <= (kind === 4 ? 32 : 128)))
  )
}

function wrong(path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return problem('serve.front-door', { path }, { zh, en, fixZh, fixEn })
}
