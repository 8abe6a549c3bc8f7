// What stands between somebody and a notice, in words.
import type { NoticeState, NoticeVerb } from '#domain/exchange/notice.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { noticeStateWords } from '#domain/words/exchange.ts'
import { noticeMoves, verbsIn } from '#exchange/notice/machine.ts'

export const unknownNotice = (id: string): Problem =>
  problem(
    'notice.unknown',
    { path: id },
    {
      zh: `没有挂牌“${id}”`,
      en: `there is no notice "${id}"`,
      fixZh: '从列表中选择',
      fixEn: 'choose one from the list',
    },
  )
export const notYours = (id: string): Problem =>
  problem(
    'access.refused',
    { path: id },
    {
      zh: `挂牌“${id}”不是您所代表的单位的`,
      en: `the notice "${id}" belongs to none of the firms that you act for`,
      fixZh: '请挂牌单位修改，或由其授权您代办（act）',
      fixEn: 'let its holder change it, or have them delegate to you with the scope act',
    },
  )
/** Another version stands by now: whoever changes an old one would take back what they have not seen. */
export const oldVersion = (id: string, given: number, now: number): Problem =>
  problem(
    'notice.version.taken',
    { path: 'version' },
    {
      zh: `您依据的是第 ${given} 版，挂牌“${id}”现在是第 ${now} 版`,
      en: `you worked from version ${given}, the notice "${id}" is at version ${now}`,
      fixZh: `看过第 ${now} 版后再提交，版本写 ${now}`,
      fixEn: `look at version ${now} and send it again with version ${now}`,
    },
  )
export function noMove(id: string, state: NoticeState, verb: NoticeVerb): Problem {
  const [zh, en] = noticeStateWords[state]
  const can = verbsIn(state)
  const named = (language: 'zh' | 'en'): string =>
    can.map(one => noticeMoves.find(move => move.verb === one)?.[language] ?? one).join(language === 'zh' ? '、' : ', ')
  return problem(
    'notice.state.taken',
    { path: id },
    {
      zh: `挂牌“${id}”的状态是“${zh}”，不能${noticeMoves.find(move => move.verb === verb)?.zh ?? verb}`,
      en: `the notice "${id}" is in state ${en}, which does not allow ${verb}`,
      fixZh: can.length === 0 ? '需要时另行挂牌' : `现在可以：${named('zh')}`,
      fixEn: can.length === 0 ? 'publish a new notice' : `allowed now: ${named('en')}`,
    },
  )
}
export const otherHolder: Problem = problem(
  'notice.party',
  { path: 'party' },
  {
    zh: '挂牌单位和供需类型不能改',
    en: 'the party and the kind of a notice cannot change',
    fixZh: '结束这条挂牌，另行发布',
    fixEn: 'close this notice and publish another',
  },
)
export const needsReason: Problem = problem(
  'notice.fate.reason',
  { path: 'reason' },
  {
    zh: '没有写未成的原因',
    en: 'a notice that came to nothing needs a reason',
    fixZh: '从固定的原因中选一个：价格、质量、数量、运距、许可、信任、无答复',
    fixEn: 'choose one of: price, quality, volume, distance, permit, trust, noAnswer',
  },
)
