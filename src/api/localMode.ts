// Local mode: on one's own machine one person uses everything without an account. Only where nobody else can come by:
// the embedded database, served on the machine's own address.
import { problem, type Checked } from '#domain/problem.ts'

const own = new Set(['127.0.0.1', 'localhost', '::1'])

/**
 * @param origin an address for others, under which nobody is the owner
 * @param wanted XUNYU_LOCAL: `on`, `off`, or nothing for the usual: on where it is allowed
 * @returns whether everybody who reaches the server is its owner; a wish that would open the server to others is refused
 */
export function localMode(
  place: { directory: string } | { url: string },
  host: string,
  wanted: string | undefined,
  origin?: string,
): Checked<boolean> {
  const allowed = 'directory' in place && own.has(host) && origin === undefined
  if (wanted === 'on' && !allowed)
    return {
      ok: false,
      problems: [
        problem(
          'serve.local-refused',
          { path: 'XUNYU_LOCAL' },
          {
            zh: '本机模式只用于内置数据库、只在 127.0.0.1 上提供服务、且没有对外网址；否则任何人都能看到一切。',
            en: 'Local mode is for the embedded database on 127.0.0.1 without a public address; anywhere else everybody would see everything.',
            fixZh: '去掉 XUNYU_LOCAL=on，用 xunyu user add 建立用户并登录。',
            fixEn: 'Drop XUNYU_LOCAL=on, add users by xunyu user add, and sign in.',
          },
        ),
      ],
    }
  return { ok: true, warnings: [], value: allowed && wanted !== 'off' }
}
