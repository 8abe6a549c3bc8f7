// A quarter is closed: what every account of a scope did is frozen. Later entries inside it are adjustments, and the bridge
// leads from what was filed over each of them, by reason and evidence, to what is known now.
import {
  type Bridge,
  type BridgeLine,
  type BridgeStep,
  type Closing,
  type ClosingLine,
  inScope,
  quarterDays,
  type Scope,
} from '#domain/closing.ts'
import { type Account, accountKey, type Entry } from '#domain/entry.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'

/** Posted sums of one account: before the quarter, and in and out within it, kg. */
export type Turnover = { account: Account; openingKg: number; inKg: number; outKg: number }

/** Movements of a scope over a quarter, by a whole journal; the store has the same by its own sums. Accounts of nothing are left out. */
export function turnoversOf(journal: readonly Entry[], scope: Scope, period: string): Turnover[] {
  const { fromDay, toDay } = quarterDays(period)
  const all = new Map<string, Turnover>()
  for (const entry of journal) {
    if (entry.phase !== 'posted' || entry.validOn > toDay) continue
    for (const { account, massKg } of entry.legs) {
      if (!inScope(scope, account)) continue
      const key = accountKey(account)
      const line = all.get(key) ?? { account, openingKg: 0, inKg: 0, outKg: 0 }
      all.set(key, line)
      if (entry.validOn < fromDay) line.openingKg += massKg
      else if (massKg > 0) line.inKg += massKg
      else line.outKg -= massKg
    }
  }
  return [...all.values()].filter(line => line.openingKg !== 0 || line.inKg !== 0 || line.outKg !== 0)
}

/**
 * @param movements of the scope up to the end of the quarter
 * @param today the day on which it is closed: a quarter that runs still cannot be closed
 * @param earlier closings of the same scope
 */
export function closeQuarter(
  ask: { scope: Scope; period: string; recordedAt: string; head: Closing['head']; closedBy?: string; basedOn: readonly string[] },
  movements: readonly Turnover[],
  earlier: readonly Pick<Closing, 'id' | 'scope' | 'period'>[],
  today: string,
): Checked<Closing> {
  const { scope, period, recordedAt, head } = ask
  const { fromDay, toDay } = quarterDays(period)
  const id = closingId(scope, period)
  const before = earlier.find(closing => closing.id === id)
  if (before !== undefined) return { ok: false, problems: [closedBefore(before.id)] }
  if (today <= toDay) return { ok: false, problems: [stillRuns(id, toDay)] }
  if (movements.length === 0) return { ok: false, problems: [empty(id)] }
  const lines = movements
    .map(({ account, openingKg, inKg, outKg }): ClosingLine => ({ account, openingKg, inKg, outKg, closingKg: openingKg + inKg - outKg }))
    .sort((a, b) => (accountKey(a.account) < accountKey(b.account) ? -1 : 1))
  const closing: Closing = { id, scope, period, fromDay, toDay, lines, head, recordedAt, basedOn: [...ask.basedOn] }
  return { ok: true, warnings: [], value: ask.closedBy === undefined ? closing : { ...closing, closedBy: ask.closedBy } }
}

/** One closing for a scope and a quarter. */
export function closingId(scope: Scope, period: string): string {
  return `closing:${scope.party ?? '*'}:${scope.site ?? '*'}:${period}`
}

/**
 * The way from what was filed to what is known: for each account, what the quarter moved (in less out) as filed, each
 * later entry that holds in the quarter, and the sum of both.
 * @param later posted entries that were appended after the closing and hold inside the quarter, oldest first
 */
export function bridge(closing: Closing, later: readonly Entry[]): Bridge {
  const lines = new Map<string, BridgeLine>()
  for (const { account, inKg, outKg } of closing.lines) {
    lines.set(accountKey(account), { account, filedKg: inKg - outKg, steps: [], nowKg: inKg - outKg })
  }
  const reasons = new Map<string, { reason: string; entries: number; movedKg: number }>()
  for (const entry of later) {
    if (entry.phase !== 'posted' || entry.validOn < closing.fromDay || entry.validOn > closing.toDay) continue
    const own = entry.legs.filter(leg => inScope(closing.scope, leg.account))
    if (own.length === 0) continue
    for (const { account, massKg } of own) {
      const key = accountKey(account)
      const line = lines.get(key) ?? { account, filedKg: 0, steps: [], nowKg: 0 }
      lines.set(key, line)
      line.steps.push(stepOf(entry, massKg))
      line.nowKg += massKg
    }
    const reason = entry.reason ?? ''
    const sum = reasons.get(reason) ?? { reason, entries: 0, movedKg: 0 }
    reasons.set(reason, sum)
    sum.entries += 1
    for (const { massKg } of own) if (massKg > 0) sum.movedKg += massKg
  }
  return {
    closing: closing.id,
    scope: closing.scope,
    period: closing.period,
    closedAt: closing.recordedAt,
    lines: [...lines.values()].sort((a, b) => (accountKey(a.account) < accountKey(b.account) ? -1 : 1)),
    reasons: [...reasons.values()],
  }
}

function stepOf({ id, kind, reason, validOn, recordedAt, enteredBy, basedOn }: Entry, massKg: number): BridgeStep {
  const step: BridgeStep = { entry: id, kind, reason: reason ?? '', validOn, recordedAt, massKg, basedOn }
  return enteredBy === undefined ? step : { ...step, enteredBy }
}

function closedBefore(id: string): Problem {
  return problem(
    'closing.twice',
    { path: id },
    {
      zh: `${id} 已经关账`,
      en: `${id} is closed already`,
      fixZh: '要改数请记调整分录，再看勾稽表',
      fixEn: 'enter adjustments and look at the bridge',
    },
  )
}
function stillRuns(id: string, toDay: string): Problem {
  return problem(
    'closing.early',
    { path: id },
    {
      zh: `该季度到 ${toDay} 才结束，现在不能关账`,
      en: `the quarter runs until ${toDay} and cannot be closed yet`,
      fixZh: '季度结束后再关账',
      fixEn: 'close it after its last day',
    },
  )
}
function empty(id: string): Problem {
  return problem(
    'closing.empty',
    { path: id },
    {
      zh: '该范围到季末没有任何分录',
      en: 'the scope has no entries up to the end of the quarter',
      fixZh: '核对单位、场地和季度',
      fixEn: 'check party, site and quarter',
    },
  )
}
