// All notices of a list against each other: each need against what it could take, so that pairs of different materials are never looked at.
import type { Match } from '#domain/exchange/match.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { materialGate } from '../gates/material.ts'
import type { Ground } from '../ground.ts'
import { matchNeed } from './matchNeed.ts'

/** @returns opinions need by need, best first in each */
export function matchList(notices: readonly Notice[], ground: Ground): Match[] {
  const candidates = candidatesAmong(
    notices.filter(({ kind }) => kind === 'offer'),
    ground,
  )
  return notices.filter(({ kind }) => kind === 'need').flatMap(need => matchNeed(need, candidates(need), ground))
}

/** Offers that a need could take, by the kinds of material that there are; a firm is no taker of its own. */
export function candidatesAmong(offers: readonly Notice[], ground: Ground): (need: Notice) => Notice[] {
  const kinds = new Map<string, Notice[]>()
  for (const offer of offers) {
    const key = `${offer.material} ${offer.wasteCode ?? ''}`
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, [offer])
    else kind.push(offer)
  }
  return need =>
    [...kinds.values()].flatMap(kind =>
      materialGate({ offer: kind[0]!, need, ground }).verdict === 'refused' ? [] : kind.filter(({ party }) => party !== need.party),
    )
}
