// Partners of one side: who could take a stream, or give what a need asks for. Best first; of those refused, the nearest to a yes.
import type { Match } from '#domain/exchange/match.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Ground } from '../ground.ts'
import { candidatesAmong } from './matchList.ts'
import { inOrder, matchNeed } from './matchNeed.ts'

export type Looked = { matches: Match[]; looked: number }

/** @param others of the other kind; those of the same firm are left out */
export function partnersOf(own: Notice, others: readonly Notice[], ground: Ground): Looked {
  if (own.kind === 'need') {
    const offers = candidatesAmong(others, ground)(own)
    return { matches: matchNeed(own, offers, ground), looked: offers.length }
  }
  const takers = others.filter(need => candidatesAmong([own], ground)(need).length > 0)
  return { matches: takers.flatMap(need => matchNeed(need, [own], ground)).sort(inOrder), looked: takers.length }
}
