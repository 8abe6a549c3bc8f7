// The catalogue with what two people have read since: a line confirmed by both becomes one more version of it, known from that day on.
import type { RuleReading } from '#domain/ruleReading.ts'
import type { RuleParameter } from '#domain/ruleResult.ts'
import { known } from './law.ts'
import type { Rule } from './rule.ts'
import { earned } from './standing.ts'

/** The rule under the readings that a second person confirmed; others change nothing. */
export function withReadings(rule: Rule, readings: readonly RuleReading[]): Rule {
  const confirmed = readings.filter(one => one.state === 'confirmed')
  if (confirmed.length === 0) return rule
  const parameters = confirmed.reduce<readonly RuleParameter[]>(
    (lines, reading) => lines.flatMap(line => underReading(line, reading)),
    rule.parameters,
  )
  return { ...rule, parameters }
}

/** Versions of a line that a reading can speak of: known today, and not approved. */
export function openVersions(lines: readonly RuleParameter[], id: string, validFrom: string | undefined): RuleParameter[] {
  return lines.filter(
    line =>
      line.id === id && line.status !== 'approved' && known(line, undefined) && (validFrom === undefined || line.validFrom === validFrom),
  )
}

function underReading(line: RuleParameter, { act, reader, secondReader, readOn, decidedOn }: RuleReading): RuleParameter[] {
  if (decidedOn === null || line.withdrawnOn !== undefined) return [line]
  if (act.kind === 'line') {
    if (openVersions([line], act.line, act.validFrom).length === 0) return [line]
    const read = {
      ...line,
      value: act.value,
      article: act.article ?? line.article,
      address: act.address,
      evidence: 'secondary' as const,
      reader,
      ...(secondReader === null ? {} : { secondReader }),
      readOn,
      checkedOn: decidedOn,
      reviewedOn: decidedOn,
      ...(act.note === undefined ? {} : { note: act.note }),
    }
    return [
      { ...line, withdrawnOn: decidedOn },
      { ...read, status: earned(read) },
    ]
  }
  if (line.document !== act.document) return [line]
  if (act.kind === 'replaced') return [{ ...line, replaced: { on: act.on, by: act.by } }]
  return [{ ...line, checkedOn: line.checkedOn !== undefined && line.checkedOn > decidedOn ? line.checkedOn : decidedOn }]
}
