// What was possible and is so no more: matches, offers and contracts held against what is known now, for the deliveries that are still to come.
// One list, each with its cause and a task for whoever can fix it.
import type { Gate, GateVerdict, Match } from '#domain/exchange/match.ts'
import type { StaleCause, StaleItem as Stale } from '#domain/exchange/stale.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { addDays } from '#rules/engine/days.ts'
import { judgePair, worst } from '../gates/judge.ts'
import { permitGate } from '../gates/permit.ts'
import { transferGate } from '../gates/transfer.ts'
import type { Ground } from '../ground.ts'

/** An offer made to a taker, or a contract. */
export type Promised = {
  kind: 'offer' | 'contract'
  id: string
  seller: string
  buyer: string
  material: string
  from: string
  to: string
  fromDay: string
  toDay: string
  basedOn: readonly string[]
  plan?: string
}
export type Held = { matches: readonly Match[]; promised: readonly Promised[] }

/**
 * @param notice by id, as it stands now; undefined where it is gone
 * @param groundOn the ground with what is known today, for deliveries of a day
 */
export function staleOn(
  day: string,
  { matches, promised }: Held,
  notice: (id: string) => Notice | undefined,
  groundOn: (day: string) => Ground,
): Stale[] {
  // Today's lorries are on the road: what is asked is whether tomorrow's may go.
  const ground = groundOn(addDays(day, 1))
  return [...matches.flatMap(match => staleMatch(match, notice, ground, day)), ...promised.flatMap(one => stalePromise(one, ground, day))]
}

const nameOfMatch = ({ need, parts }: Match): string => `match:${need.id}~${parts.map(({ notice }) => notice.id).join('+')}`
const causes: Readonly<Partial<Record<Gate, StaleCause>>> = {
  permit: 'permit',
  quality: 'report',
  transfer: 'rule',
  rule: 'rule',
  period: 'period',
}

function staleMatch(match: Match, notice: (id: string) => Notice | undefined, ground: Ground, day: string): Stale[] {
  if (match.verdict === 'refused') return []
  const found = { kind: 'match' as const, id: nameOfMatch(match) }
  const versions = [match.need, ...match.parts.map(({ notice: part }) => part)]
  const changed = versions.find(({ id, version }) => {
    const now = notice(id)
    return now === undefined || now.version !== version || (now.state !== 'open' && now.state !== 'matched')
  })
  if (changed !== undefined) {
    const gone = notice(changed.id)
    const closed = gone === undefined || gone.state === 'closed' || gone.state === 'paused'
    const words = closed
      ? { zh: `挂牌 ${changed.id} 已暂停或结束`, en: `notice ${changed.id} is paused or closed` }
      : { zh: `挂牌 ${changed.id} 已改为第 ${gone.version} 版`, en: `notice ${changed.id} has become version ${gone.version}` }
    return [
      {
        ...found,
        ...words,
        cause: 'notice',
        impossible: closed,
        basedOn: [`notice:${changed.id}@${changed.version}`],
        task: again(gone?.party ?? changed.id, day),
      },
    ]
  }
  const need = notice(match.need.id)!
  const now = match.parts.flatMap(({ notice: { id }, massKg }) => judgePair({ offer: notice(id)!, need, ground }, massKg).gates)
  // The parts of a blend fail limits alone: of their contents only whether they are still known counts.
  const counted =
    match.parts.length === 1 ? now : now.filter(({ gate, verdict }) => (gate !== 'quality' && gate !== 'rule') || verdict === 'notKnown')
  const worse = counted.find(gate => rank[gate.verdict] > rank[verdictBefore(match, gate)])
  if (worse !== undefined) return [{ ...found, ...itemOf(worse, need.party, day) }]
  if (match.plan !== undefined && ground.plan !== undefined && match.plan !== ground.plan)
    return [
      {
        ...found,
        cause: 'plan',
        impossible: false,
        zh: `按方案 ${match.plan} 所作，方案已重算为 ${ground.plan}`,
        en: `made under plan ${match.plan}, which was run again as ${ground.plan}`,
        basedOn: [`plan:${match.plan}`],
        task: again(need.party, day),
      },
    ]
  return []
}
const rank = { fits: 0, notKnown: 1, refused: 2 } as const
function verdictBefore(match: Match, { gate, figures }: GateVerdict): GateVerdict['verdict'] {
  const substance = figures.find(({ key }) => key === 'substance')?.value
  const own = match.gates.filter(
    one =>
      one.gate === gate && (substance === undefined || one.figures.some(({ key, value }) => key === 'substance' && value === substance)),
  )
  return own.length === 0 ? 'fits' : worst(own)
}

function itemOf(gate: GateVerdict, taker: string, day: string): Omit<Stale, 'kind' | 'id'> {
  const cause = causes[gate.gate] ?? 'other'
  const [fix] = gate.fixes
  return {
    cause,
    impossible: gate.verdict === 'refused',
    zh: gate.zh,
    en: gate.en,
    basedOn: gate.basedOn,
    task: fix === undefined ? again(taker, day) : { party: taker, dueOn: day, zh: fix.zh, en: fix.en },
  }
}
const again = (party: string, day: string): Stale['task'] => ({ party, dueOn: day, zh: '重新匹配', en: 'match again' })

function stalePromise(one: Promised, ground: Ground, day: string): Stale[] {
  if (one.toDay < ground.day) return []
  const [offer, need] = sidesOf(one)
  const found = { kind: one.kind, id: one.id }
  const gate = [permitGate({ offer, need, ground }), transferGate({ offer, need, ground })].find(({ verdict }) => verdict === 'refused')
  if (gate !== undefined) return [{ ...found, ...itemOf(gate, one.buyer, day) }]
  for (const cited of one.basedOn) {
    const report = cited.startsWith('report:') ? ground.report(cited.slice('report:'.length)) : undefined
    if (report !== undefined && (report.failed === true || (report.until !== undefined && report.until < ground.day)))
      return [
        {
          ...found,
          cause: 'report',
          impossible: false,
          zh: `所依据的检测报告 ${report.id} 未通过或已过期`,
          en: `report ${report.id} that it stands on failed or lapsed`,
          basedOn: [cited],
          task: { party: one.seller, dueOn: day, zh: '补新的检测报告', en: 'have a new laboratory report made' },
        },
      ]
  }
  if (one.plan !== undefined && ground.plan !== undefined && one.plan !== ground.plan)
    return [
      {
        ...found,
        cause: 'plan',
        impossible: false,
        zh: `所依据的方案 ${one.plan} 已重算为 ${ground.plan}`,
        en: `plan ${one.plan} that it stands on was run again as ${ground.plan}`,
        basedOn: [`plan:${one.plan}`],
        task: { party: one.seller, dueOn: day, zh: '核对计划量', en: 'check the planned mass' },
      },
    ]
  return []
}

/** The two sides of a promise, as far as the gates ask for them. */
function sidesOf({ id, seller, buyer, material, from, to, fromDay, toDay, basedOn }: Promised): [Notice, Notice] {
  const side = (kind: Notice['kind'], party: string, site: string): Notice => ({
    id,
    kind,
    party,
    material,
    place: { site },
    fromDay,
    toDay,
    version: 1,
    state: 'matched',
    massKg: 1,
    basis: 'dry',
    validOn: fromDay,
    recordedAt: `${fromDay}T00:00:00Z`,
    basedOn: [...basedOn],
    synthetic: false,
  })
  return [side('offer', seller, from), side('need', buyer, to)]
}
