// Verb: what became impossible for whoever asks: matches of their own notices as they stood the day before, offers that wait for an answer and
// contracts, held against today.
import type { Contract } from '#domain/contract.ts'
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import type { Match } from '#domain/exchange/match.ts'
import type { StaleItem } from '#domain/exchange/stale.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { type Promised, staleOn } from '#exchange/stale/stale.ts'
import { addDays } from '#rules/engine/days.ts'
import { readPapers } from '#store/trade/papers.ts'
import type { Store } from '#store/openStore.ts'
import type { DealAsker } from './dealing.ts'
import { groundsOf } from './matchGround.ts'
import { judgedMatches, type MatchPorts, type OwnAsked } from './ownMatches.ts'
import { listFrameworks, listNegotiations } from './readDeals.ts'
import { showNotices } from './readNotices.ts'
import { readableNotices } from './readable.ts'

/** What was judged before is judged again, so that nothing has to be kept for it: a match is an opinion of a day. */
export async function staleList(ports: MatchPorts, asker: DealAsker, asked: OwnAsked): Promise<StaleItem[]> {
  const { day } = asked
  const grounds = await groundsOf(ports, asked.region)
  if (grounds === undefined) return []
  const matches = await judgedMatches(ports, { ...asked, day: addDays(day, -1) })
  const ids = [...new Set(matches.flatMap(({ need, parts }: Match) => [need.id, ...parts.map(({ notice }) => notice.id)]))]
  const now = new Map((await showNotices(ports.store, ids)).flatMap(readableNotices).map((notice): [string, Notice] => [notice.id, notice]))
  return staleOn(day, { matches, promised: await promises(ports.store, asker) }, id => now.get(id), grounds.on)
}

/** Offers that wait, framework contracts that run, and contracts of planned flows; a call-off is part of its framework contract. */
async function promises(store: Store, asker: DealAsker): Promise<Promised[]> {
  const frameworks = await listFrameworks(store, asker, {})
  const called = new Set(frameworks.flatMap(({ callOffs }) => callOffs.map(({ contract }) => contract)))
  const ended = new Set((await readPapers(store.db, 'contract_end', {})).map(({ contract }) => contract))
  const contracts = (await readPapers(store.db, 'contract', {})).filter(({ id }) => !ended.has(id) && !called.has(id))
  return [
    ...(await listNegotiations(store, asker)).flatMap(offered),
    ...frameworks.filter(({ state, fulfilled }) => state !== 'ended' && !fulfilled).map(framed),
    ...contracts.map(promisedOf),
  ]
}

function offered({ id, state, seller, buyer, material, from, to, basedOn, turns }: NegotiationSeen): Promised[] {
  const terms = turns.findLast(turn => turn.terms !== undefined)?.terms
  if (terms === undefined || (state !== 'sellerTurn' && state !== 'buyerTurn')) return []
  return [{ kind: 'offer', id, seller, buyer, material, from, to, fromDay: terms.fromDay, toDay: terms.toDay, basedOn }]
}

function framed({ id, seller, buyer, material, from, to, terms: { fromDay, toDay }, basedOn }: FrameworkSeen): Promised {
  return { kind: 'contract', id, seller, buyer, material, from, to, fromDay, toDay, basedOn }
}

/** A contract of a planned flow is delivered within its year. */
function promisedOf({ id, seller, buyer, material, from, to, validOn, basedOn }: Contract): Promised {
  return { kind: 'contract', id, seller, buyer, material, from, to, fromDay: validOn, toDay: `${validOn.slice(0, 4)}-12-31`, basedOn }
}
