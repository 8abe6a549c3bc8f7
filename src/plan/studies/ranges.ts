// How little and how much of each group of activities there may be while net cost stays within the slack: two optima a group.
import type { StudyResultOf } from '#domain/study.ts'
import { tonnesText, words } from '../explain/amountWords.ts'
import { kt } from '../model/draft.ts'
import { noWeights } from '../model/measures.ts'
import { amountsIn, groupUnit, type ActivityGroup } from './groups.ts'
import { asFarAsTime, optimise, say, type Study } from './study.ts'

type Range = StudyResultOf<'alternatives'>['ranges'][number]

/** Less than this share of all activity is nothing. */
const notable = 1e-6

/**
 * @param study with its net cost held
 * @param plans activities of plans within the slack, the cheapest first: none of their amounts can lie outside a range
 * @returns the largest groups of the cheapest plan first, then those that could be largest; at most `most`
 */
export function rangesOf(
  study: Study,
  groups: ActivityGroup[],
  most: number,
  plans: Float64Array[],
  at: { done: number; of: number },
): Range[] {
  const amounts = plans.map(primal => amountsIn(groups, primal))
  const total = amounts[0]!.reduce((sum, amount) => sum + amount, 0)
  const order = groups
    .map((_, i) => i)
    .sort((a, b) => amounts[0]![b]! - amounts[0]![a]! || groups[b]!.capacity - groups[a]!.capacity || a - b)
  const ranges: Range[] = []
  const spanOf = (i: number, nth: number) => {
    const { group, columns } = groups[i]!
    say(
      study,
      words(zh => (zh ? `区间：${group.nameZh}` : `range of ${group.nameEn}`)),
      at.done + nth,
      at.of,
      ranges.at(-1)?.words,
    )
    const end = (sign: 1 | -1) => {
      const { answer } = optimise(study, noWeights, 'primal', new Map(columns.map(column => [column, sign])))
      return (
        Math.max(
          0,
          columns.reduce((sum, column) => sum + answer.primal[column]!, 0),
        ) / kt
      )
    }
    const seen = amounts.map(row => row[i]!)
    const least = Math.min(end(1), ...seen),
      highest = Math.max(end(-1), ...seen)
    const nothing = Math.max(1, notable * total)
    const verdict = least > nothing ? 'must' : highest <= nothing ? 'never' : 'may'
    ranges.push({
      group,
      unit: groupUnit,
      optimal: seen[0]!,
      least,
      most: highest,
      verdict,
      words: rangeWords(group, least, highest, verdict),
    })
  }
  asFarAsTime(study, () => order.slice(0, most).forEach(spanOf))
  return ranges
}

function rangeWords(group: Range['group'], least: number, most: number, verdict: Range['verdict']) {
  return words(zh => {
    const name = zh ? group.nameZh : group.nameEn
    if (verdict === 'never') return zh ? `${name}：不会做` : `${name} is never done`
    const span = `${tonnesText(least, zh)} – ${tonnesText(most, zh)}`
    if (verdict === 'must') return zh ? `${name}：必做，${span}` : `${name} must be done, ${span}`
    return zh ? `${name}：可做可不做，至多 ${tonnesText(most, true)}` : `${name} may be done, at most ${tonnesText(most, false)}`
  })
}
