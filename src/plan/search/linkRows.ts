// Rows of links that an arc enters, by its ends and its mode. Few receivers have any; the others are passed over by a flag.
import type { Facts } from '../facts/facts.ts'
import type { Layout, LinkState } from '../model/layout.ts'

export type LinkRows = {
  /** By receiver: 1 where an arc may enter such a row. */
  at: Uint8Array
  /** Each is entered with 1. */
  rows: (supply: number, receiver: number, period: number, mode: string) => number[]
}

export function linkRows(facts: Facts, layout: Layout): LinkRows {
  // Per receiver: the links that may speak of what arrives there.
  const byReceiver = facts.receivers.map(({ site, material }) =>
    layout.links.filter(({ link }) => (link.to ?? site) === site && (link.material ?? material) === material),
  )
  const rowsOf = ({ limitRow, leastRow, overRow }: LinkState) => [limitRow, leastRow, overRow].filter(row => row >= 0)
  return {
    at: Uint8Array.from(byReceiver, links => (links.length > 0 ? 1 : 0)),
    rows(supply, receiver, t, mode) {
      const { site } = facts.supplies[supply]!
      if (site === facts.receivers[receiver]!.site) return []
      return byReceiver[receiver]!.flatMap(state =>
        state.period === t && (state.link.from ?? site) === site && (state.link.mode ?? mode) === mode ? rowsOf(state) : [],
      )
    },
  }
}
