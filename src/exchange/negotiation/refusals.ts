// What is refused in a negotiation or under a framework contract, in words with the figures and the fix.
import type { Terms, Turn } from '#domain/exchange/negotiation.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { termsWords, tonnes } from './amounts.ts'

export const refused = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })

export const say = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`deal.${code}`, { path }, { zh, en, fixZh, fixEn })

/** A turn or a step that nobody, or not this side, may take now. */
export function notNow(
  not: 'turn' | 'time' | 'state',
  event: { zh: string; en: string },
  state: { zh: string; en: string },
  may: readonly { zh: string; en: string }[],
): Problem {
  const fixZh = may.length === 0 ? '等对方，或查看进展' : `您现在可以：${may.map(({ zh }) => zh).join('、')}`
  const fixEn =
    may.length === 0 ? 'wait for the other side, or look at how it stands' : `now you may: ${may.map(({ en }) => en).join(', ')}`
  const why = {
    turn: [`不轮到您作“${event.zh}”：${state.zh}`, `it is not your turn for this ${event.en}: ${state.en}`],
    time: [`现在不能作“${event.zh}”：答复期限内受要约约束`, `no ${event.en} now: whoever offered is bound until the moment to answer by`],
    state: [`“${state.zh}”时没有“${event.zh}”`, `there is no ${event.en} where it stands: ${state.en}`],
  }[not]
  return say('turn', 'kind', why[0] ?? '', why[1] ?? '', fixZh, fixEn)
}

/** Somebody answered terms that are not the newest. */
export function oldTurn(asked: number, newest: Turn, terms: Terms): Problem {
  const words = termsWords(terms)
  return say(
    'old',
    'turn',
    `第 ${asked} 轮已被第 ${newest.ordinal} 轮代替：${words.zh}`,
    `turn ${asked} gave way to turn ${newest.ordinal}: ${words.en}`,
    `看过新条件后，答复第 ${newest.ordinal} 轮`,
    `look at the new terms and answer turn ${newest.ordinal}`,
  )
}
export function oldNotice(notice: string, was: number, is: number): Problem {
  return say(
    'old',
    notice,
    `条件依据的信息 ${notice} 第 ${was} 版已更新为第 ${is} 版`,
    `the terms stand on version ${was} of notice ${notice}, which is at version ${is} now`,
    `看过第 ${is} 版后重新提出条件（反要约）`,
    `look at version ${is} and put new terms (a counter-offer)`,
  )
}

/** @param leftKg what may still be promised of it */
export function beyondNotice(notice: string, kind: 'offer' | 'need', massKg: number, leftKg: number, askedKg: number): Problem {
  const [zh, en] = kind === 'offer' ? ['供给', 'offer'] : ['需求', 'need']
  return say(
    'beyond-notice',
    'massKg',
    `${zh}信息 ${notice} 共 ${tonnes(massKg)} 吨，还剩 ${tonnes(leftKg)} 吨，不能再签 ${tonnes(askedKg)} 吨`,
    `of the ${tonnes(massKg)} t of ${en} ${notice}, ${tonnes(leftKg)} t are left; ${tonnes(askedKg)} t more cannot be promised`,
    leftKg > 0 ? `至多签 ${tonnes(leftKg)} 吨，或请对方追加数量` : '请对方追加数量，或另找一家',
    leftKg > 0 ? `sign ${tonnes(leftKg)} t at most, or ask for a larger notice` : 'ask for a larger notice, or look for another one',
  )
}

/** A notice cannot become smaller than what is promised of it. */
export const belowPromised = (notice: string, massKg: number, promisedKg: number): Problem =>
  say(
    'below-promised',
    'massKg',
    `信息 ${notice} 已签约 ${tonnes(promisedKg)} 吨，数量不能改为 ${tonnes(massKg)} 吨`,
    `${tonnes(promisedKg)} t of notice ${notice} are promised; it cannot become ${tonnes(massKg)} t`,
    `至少 ${tonnes(promisedKg)} 吨，或先变更、终止合同`,
    `at least ${tonnes(promisedKg)} t, or amend or end contracts first`,
  )

export const closedNotice = (notice: string, state: string): Problem =>
  say(
    'notice-closed',
    notice,
    `信息 ${notice} 现为“${state}”，不能据此磋商`,
    `notice ${notice} is ${state}; nothing is negotiated on it`,
    '请对方重新开放，或另找一家',
    'ask its owner to open it again, or look for another one',
  )

/** Passed, and the clock has not said so yet. */
export const tooLate = (answerBy: string): Problem =>
  say(
    'late',
    'answerBy',
    `答复期限 ${answerBy} 已过`,
    `the moment to answer by, ${answerBy}, is past`,
    '另开一次磋商',
    'begin a new negotiation',
  )
