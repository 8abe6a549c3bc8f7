// Gate: every limit of the need on the unfavourable end of what is offered. Units and bases are converted exactly; a word without a report is
// not known, whichever way it leans.
import type { Fix, GateVerdict } from '#domain/exchange/match.ts'
import type { NoticeLimit, QualityRange } from '#domain/exchange/notice.ts'
import type { Ground } from '../ground.ts'
import { compare, minus, one, over, type Ratio, ratio, ratioOf, textOf, times } from '../ratio.ts'
import { figure, fits, notKnown, type Pair, refused } from './pair.ts'

const perMillion: Readonly<Record<string, bigint>> = { '%': 10_000n, 'mg/kg': 1n }

/** The factor from one unit to another; undefined where one is no share of mass and the other is. */
function unitFactor(from: string, to: string): Ratio | undefined {
  if (from === to) return one
  const [a, b] = [perMillion[from], perMillion[to]]
  return a === undefined || b === undefined ? undefined : ratio(a, b)
}

/** A content on the basis of the limit. What is no share of mass does not change with the water. */
function onBasis(value: Ratio, range: QualityRange, limit: NoticeLimit, moisture: string | undefined): Ratio | undefined {
  if (range.basis === limit.basis || perMillion[range.unit] === undefined) return value
  if (moisture === undefined) return undefined
  const dry = minus(one, ratioOf(moisture))
  return range.basis === 'wet' ? over(value, dry) : times(value, dry)
}

/** What of a range counts against a limit, in the limit's unit and basis: the end that is worse for whoever takes it. */
export type Content = { worst: Ratio; best: Ratio; range: QualityRange }
export type ContentAsked = Content | { missing: string; zh: string; en: string; fixes?: Fix[] }

export function contentOf({ offer, ground }: Pick<Pair, 'offer' | 'ground'>, limit: NoticeLimit): ContentAsked {
  const range = offer.quality?.find(one => one.substance === limit.substance)
  const name = nameOf(ground, limit.substance)
  const test: Fix = {
    kind: 'report',
    substance: limit.substance,
    zh: `补一份${name.zh}的检测报告`,
    en: `a laboratory report of ${name.en}`,
  }
  if (range === undefined)
    return {
      missing: `quality.${limit.substance}`,
      zh: `供方没有给出${name.zh}`,
      en: `the offer says nothing of ${name.en}`,
      fixes: [test],
    }
  if (range.report === undefined)
    return {
      missing: `report.${limit.substance}`,
      zh: `${name.zh} ${spanOf(range)} 只是自报，没有检测报告`,
      en: `${name.en} ${spanOf(range)} is a word without a laboratory report`,
      fixes: [test],
    }
  const report = ground.report(range.report)
  if (report !== undefined && (report.failed === true || (report.until !== undefined && report.until < ground.day)))
    return {
      missing: `report.${limit.substance}`,
      zh: `${name.zh}的报告 ${report.id} ${report.failed === true ? '未通过或已撤回' : `只到 ${report.until ?? ''} 有效`}`,
      en: `report ${report.id} of ${name.en} ${report.failed === true ? 'failed or was withdrawn' : `speaks until ${report.until ?? ''} only`}`,
      fixes: [test],
    }
  const factor = unitFactor(range.unit, limit.unit)
  if (factor === undefined)
    return {
      missing: `unit.${limit.substance}`,
      zh: `${name.zh}的单位 ${range.unit} 与限值的 ${limit.unit} 不能换算`,
      en: `${name.en} is given in ${range.unit}, the limit in ${limit.unit}: they cannot be converted`,
    }
  const [low, high] = [range.low, range.high].map(text => onBasis(times(ratioOf(text), factor), range, limit, offer.moisture))
  if (low === undefined || high === undefined)
    return {
      missing: 'moisture',
      zh: `${name.zh}按${basisZh(range.basis)}给出、限值按${basisZh(limit.basis)}，含水率未知`,
      en: `${name.en} is given ${range.basis}, the limit ${limit.basis}, and the moisture is not known`,
    }
  return limit.operator === '<=' ? { worst: high, best: low, range } : { worst: low, best: high, range }
}

export function meets(content: Ratio, limit: NoticeLimit): boolean {
  const order = compare(content, ratioOf(limit.limit))
  return limit.operator === '<=' ? order <= 0 : order >= 0
}
export const clauseOf = ({ standard, clause }: NoticeLimit): string => [standard, clause].filter(text => text !== undefined).join(' ')
export function nameOf(ground: Ground, substance: string): { zh: string; en: string } {
  return ground.substance(substance) ?? { zh: substance, en: substance }
}
const basisZh = (basis: string): string => (basis === 'wet' ? '湿基' : '干基')
const spanOf = ({ low, high, unit }: QualityRange): string => (low === high ? `${high} ${unit}` : `${low}–${high} ${unit}`)
export const signOf = (limit: NoticeLimit): string => (limit.operator === '<=' ? '≤' : '≥')

/** One verdict a limit, in the order of the need; one in all where it has none. */
export function qualityGate(pair: Pair): GateVerdict[] {
  const limits = pair.need.limits ?? []
  if (limits.length === 0) return [fits('quality', { zh: '需方没有写限值', en: 'the need states no limit' })]
  return limits.map(limit => limitVerdict(pair, limit))
}

function limitVerdict(pair: Pair, limit: NoticeLimit): GateVerdict {
  const asked = contentOf(pair, limit)
  const clause = clauseOf(limit)
  const name = nameOf(pair.ground, limit.substance)
  const bound = `${signOf(limit)} ${limit.limit} ${limit.unit}`
  if ('missing' in asked)
    return notKnown('quality', { zh: `${asked.zh}；要求 ${bound}`, en: `${asked.en}; ${bound} is asked` }, [asked.missing], {
      figures: [figure('substance', limit.substance), figure('limit', limit.limit, limit.unit)],
      clause,
      fixes: asked.fixes ?? [],
    })
  const { worst, best, range } = asked
  const shown = textOf(worst, 6)
  const words = {
    zh: `${name.zh} ${shown} ${limit.unit}（${spanOf(range)} 的不利端，${basisZh(limit.basis)}），要求 ${bound}`,
    en: `${name.en} ${shown} ${limit.unit} (the unfavourable end of ${spanOf(range)}, ${limit.basis}); ${bound} is asked`,
  }
  const more = {
    figures: [figure('substance', limit.substance), figure('content', shown, limit.unit), figure('limit', limit.limit, limit.unit)],
    clause,
    basedOn: [`report:${range.report ?? ''}`],
  }
  if (meets(worst, limit)) return fits('quality', words, more)
  const narrower: Fix[] = meets(best, limit)
    ? [
        {
          kind: 'report',
          substance: limit.substance,
          zh: `区间跨过限值：按批检测，合格的批次可用`,
          en: `the range crosses the limit: batches that are tested and pass may go`,
        },
      ]
    : []
  return refused('quality', words, { ...more, fixes: narrower })
}
