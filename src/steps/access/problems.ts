// What the verbs of access say when something is not there.
import { problem, type Problem } from '#domain/problem.ts'

const words = {
  user: ['用户', 'user'],
  tenant: ['单位', 'tenant'],
  membership: ['任职', 'membership'],
  delegation: ['授权', 'delegation'],
  token: ['令牌', 'token'],
  listing: ['名单条目', 'listing'],
  person: ['签字人', 'person who signs'],
  request: ['待确认事项', 'request'],
} as const

/** The same words whether it is not there or not for the caller to see. */
export function unknown(what: keyof typeof words, name: string): { ok: false; problems: [Problem] } {
  const [zh, en] = words[what]
  return {
    ok: false,
    problems: [
      problem(
        `access.${what}.unknown`,
        { path: name },
        {
          zh: `没有${zh}“${name}”。`,
          en: `There is no ${en} "${name}".`,
          fixZh: '请从列表中选择。',
          fixEn: 'Choose one from the list.',
        },
      ),
    ],
  }
}
