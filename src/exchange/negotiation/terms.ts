// What is wrong with terms in themselves, and with terms on the notices that they are made on.
import type { Terms } from '#domain/exchange/negotiation.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Problem } from '#domain/problem.ts'
import { dryKg } from '#domain/writtenMass.ts'
import { closedNotice, say } from './refusals.ts'
import { tonnes } from './amounts.ts'

/** What a negotiation has to know of a notice. */
export type NoticeFacts = Pick<
  Notice,
  'id' | 'version' | 'kind' | 'party' | 'material' | 'massKg' | 'minLotKg' | 'fromDay' | 'toDay' | 'state' | 'synthetic' | 'basedOn'
>

/** @param today of the act */
export function termsProblems(terms: Terms, notices: readonly NoticeFacts[], today: string): Problem[] {
  const { fromDay, toDay } = terms
  const problems: Problem[] = []
  if (toDay < fromDay)
    problems.push(
      say(
        'period',
        'toDay',
        `期限到 ${toDay} 止，早于开始的 ${fromDay}`,
        `it ends on ${toDay}, before it begins on ${fromDay}`,
        '改正起止日期',
        'correct the days',
      ),
    )
  if (toDay >= fromDay && toDay < today)
    problems.push(say('period', 'toDay', `期限已于 ${toDay} 届满`, `it ended on ${toDay}`, '写到今天以后的一天', 'give a day to come'))
  return [...problems, ...notices.flatMap(notice => onNotice(terms, notice))]
}

function onNotice({ massKg, fromDay, toDay }: Terms, notice: NoticeFacts): Problem[] {
  if (!isOpen(notice)) return [closedNotice(notice.id, notice.state)]
  const problems: Problem[] = []
  if (massKg > notice.massKg)
    problems.push(
      say(
        'beyond-notice',
        'massKg',
        `信息 ${notice.id} 共 ${tonnes(notice.massKg)} 吨，不能谈 ${tonnes(massKg)} 吨`,
        `notice ${notice.id} is of ${tonnes(notice.massKg)} t; ${tonnes(massKg)} t are too much`,
        `至多 ${tonnes(notice.massKg)} 吨`,
        `at most ${tonnes(notice.massKg)} t`,
      ),
    )
  if (notice.minLotKg !== undefined && massKg < notice.minLotKg)
    problems.push(
      say(
        'lot',
        'massKg',
        `信息 ${notice.id} 最小批量 ${tonnes(notice.minLotKg)} 吨，${tonnes(massKg)} 吨不够`,
        `the least lot of notice ${notice.id} is ${tonnes(notice.minLotKg)} t; ${tonnes(massKg)} t are too little`,
        `至少 ${tonnes(notice.minLotKg)} 吨`,
        `at least ${tonnes(notice.minLotKg)} t`,
      ),
    )
  if (fromDay <= toDay && (fromDay < notice.fromDay || toDay > notice.toDay))
    problems.push(
      say(
        'period',
        fromDay < notice.fromDay ? 'fromDay' : 'toDay',
        `信息 ${notice.id} 只在 ${notice.fromDay} 至 ${notice.toDay} 有效`,
        `notice ${notice.id} holds from ${notice.fromDay} to ${notice.toDay} only`,
        '期限写在这段时间之内',
        'keep the period within these days',
      ),
    )
  return problems
}

/**
 * A notice with its masses without their water: contracts and the ledger are in dry kilograms.
 * @returns undefined where it is of wet mass and nobody said how wet: then what may be promised of it is not known
 */
export function onDryBasis<N extends Pick<Notice, 'massKg' | 'minLotKg' | 'basis' | 'moisture'>>(notice: N): N | undefined {
  if (notice.basis === 'dry') return notice
  const { moisture, massKg, minLotKg } = notice
  const dry = moisture === undefined ? null : dryKg(massKg, moisture)
  if (dry === null || moisture === undefined) return undefined
  return { ...notice, massKg: dry, ...(minLotKg === undefined ? {} : { minLotKg: dryKg(minLotKg, moisture) ?? minLotKg }) }
}

export const isOpen = ({ state }: Pick<NoticeFacts, 'state'>): boolean => state === 'open' || state === 'matched'
