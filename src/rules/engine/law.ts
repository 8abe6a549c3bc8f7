// The law of a day as known on another, in a place: which version of each line holds there. And hypothetical law.
import type { Reform, RuleParameter } from '#domain/ruleResult.ts'
import { dayBefore } from './days.ts'
import { ancestors } from './jurisdictions.ts'
import { standingOn } from './standing.ts'

export type Law = {
  on: string
  lines: readonly RuleParameter[]
  /** The line of that id in force: the most local one, then the newest. */
  line: (id: string) => RuleParameter | undefined
  /** Lines in force whose facets say all of that. */
  where: (facets: Readonly<Record<string, string>>) => RuleParameter[]
}

/** Whether a line is law on a day and was known here on another. */
export function holds(row: Pick<RuleParameter, 'validFrom' | 'validTo'>, on: string): boolean {
  return row.validFrom <= on && (row.validTo === undefined || on <= row.validTo)
}
export function known(row: Pick<RuleParameter, 'reviewedOn' | 'withdrawnOn'>, knownOn: string | undefined): boolean {
  if (knownOn === undefined) return row.withdrawnOn === undefined
  return row.reviewedOn <= knownOn && (row.withdrawnOn === undefined || knownOn < row.withdrawnOn)
}

/**
 * @param on ISO day that the rule applies on
 * @param knownOn ISO day of knowledge; blank means all that is known now
 * @param place area such as `CN-13`; blank means national law alone
 * @param askedOn ISO day of asking, by the day of knowledge where that is given: a line that nobody checked for a year before it
 *   does not decide
 */
export function lawOn(parameters: readonly RuleParameter[], on: string, knownOn?: string, place = 'CN', askedOn = knownOn): Law {
  const reach = ancestors(place)
  const lines = parameters
    .filter(row => holds(row, on) && known(row, knownOn) && reach.includes(row.jurisdiction ?? 'CN'))
    .map(row => standingOn(row, on, askedOn))
  const byId = new Map<string, RuleParameter>()
  for (const row of lines) {
    const other = byId.get(row.id)
    if (other === undefined || later(row, other, reach)) byId.set(row.id, row)
  }
  const chosen = [...byId.values()]
  return {
    on,
    lines: chosen,
    line: id => byId.get(id),
    where: facets => chosen.filter(row => Object.entries(facets).every(([key, value]) => row.facets?.[key] === value)),
  }
}
function later(row: RuleParameter, other: RuleParameter, reach: readonly string[]): boolean {
  const depth = (one: RuleParameter) => reach.indexOf(one.jurisdiction ?? 'CN')
  return depth(row) !== depth(other) ? depth(row) < depth(other) : row.validFrom > other.validFrom
}

/**
 * The same lines with one changed from a day on: versions that begin later fall away, the one in force ends the day
 * before. It keeps its standing, so that a what-if is judged like the law it changes; its note says that it is none.
 */
export function reformed(parameters: readonly RuleParameter[], reform: Reform): RuleParameter[] {
  const versions = parameters.filter(row => row.id === reform.parameter)
  const model = versions.find(row => holds(row, reform.from)) ?? versions.at(-1)
  if (model === undefined) return [...parameters]
  const before = parameters.flatMap(row => {
    if (row.id !== reform.parameter) return [row]
    if (row.validFrom >= reform.from) return []
    return row.validTo !== undefined && row.validTo < reform.from ? [row] : [{ ...row, validTo: dayBefore(reform.from) }]
  })
  const { validTo: _end, ...open } = model
  return [...before, { ...open, value: reform.value, validFrom: reform.from, note: '情景假设，不是法律 / what-if, not law' }]
}
