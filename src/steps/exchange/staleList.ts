// Verb: what became impossible for whoever asks: matches of their own notices as they stood the day before, and contracts, held against today.
import type { Match } from '#domain/exchange/match.ts'
import type { StaleItem } from '#domain/exchange/stale.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Contract } from '#domain/contract.ts'
import { type Promised, staleOn } from '#exchange/stale/stale.ts'
import { addDays } from '#rules/engine/days.ts'
import { readPapers } from '#store/trade/papers.ts'
import { groundsOf } from './matchGround.ts'
import { judgedMatches, type MatchPorts, type OwnAsked } from './ownMatches.ts'
import { showNotices } from './readNotices.ts'
import { readableNotices } from './readable.ts'

/** What was judged before is judged again, so that nothing has to be kept for it: a match is an opinion of a day. */
export async function staleList(ports: MatchPorts, asked: OwnAsked): Promise<StaleItem[]> {
  const { day } = asked
  const grounds = await groundsOf(ports, asked.region)
  if (grounds === undefined) return []
  const matches = await judgedMatches(ports, { ...asked, day: addDays(day, -1) })
  const ids = [...new Set(matches.flatMap(({ need, parts }: Match) => [need.id, ...parts.map(({ notice }) => notice.id)]))]
  const now = new Map((await showNotices(ports.store, ids)).flatMap(readableNotices).map((notice): [string, Notice] => [notice.id, notice]))
  const ended = new Set((await readPapers(ports.store.db, 'contract_end', {})).map(({ contract }) => contract))
  const contracts = (await readPapers(ports.store.db, 'contract', {})).filter(({ id }) => !ended.has(id))
  return staleOn(day, { matches, promised: contracts.map(promisedOf) }, id => now.get(id), grounds.on)
}

/** A contract of a planned flow is delivered within its year. */
function promisedOf({ id, seller, buyer, material, from, to, validOn, basedOn }: Contract): Promised {
  return { kind: 'contract', id, seller, buyer, material, from, to, fromDay: validOn, toDay: `${validOn.slice(0, 4)}-12-31`, basedOn }
}
