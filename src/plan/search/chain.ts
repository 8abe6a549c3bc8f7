// For several periods: the last period is planned alone first, and the arcs that it uses, or nearly uses, start the model of all periods.
// The large model then needs few rounds. Only the start: it is priced over all its own arcs until none can improve.
import type { Region } from '#domain/region.ts'
import { explicitArcs, openArcBook, type ArcBook, type ArcKey } from './arcs.ts'
import { factsOf, type Facts } from '../facts/facts.ts'
import { addFirstArcs } from './firstArcs.ts'
import { generate, type Doors } from './generate.ts'
import { layoutOf } from '../model/model.ts'
import { networkOf } from '../facts/network.ts'
import { targetsOf } from '../facts/targets.ts'

/** Arcs with a reduced cost up to this (10^4 CNY/kt: 5 CNY/t) come along, as prices differ a little from year to year. */
const nearlyUsed = 0.5

/**
 * Adds the arcs of the last period's own plan, in every period.
 * @returns how many arcs there are to choose from over all periods; undefined where the one-period plan did not come out
 */
export function addChainedArcs(
  region: Region,
  facts: Facts,
  programme: string | undefined,
  book: ArcBook,
  doors: Doors,
): number | undefined {
  const last = facts.periods.slice(-1)
  const one = factsOf(region, last, [])
  const network = networkOf(one)
  const layout = layoutOf(one, network, targetsOf(region, last, programme, []))
  const oneBook = openArcBook(one, network, layout, explicitArcs(one, layout, []))
  const possible = addFirstArcs(one, network, layout, oneBook)
  const start = layout.draft.model()
  for (const slack of layout.slacks) start.cost[slack.column] = slack.price * slack.size
  const model = doors.engine.load(start)
  try {
    const quiet: Doors = { now: doors.now, engine: doors.engine, shouldStop: doors.shouldStop }
    const solved = generate(
      { facts: one, network, layout, book: oneBook, model, doors: quiet, startedAt: 0, rounds: 0, iterations: 0, possible },
      'cold',
      'solving',
    )
    if (!('answer' in solved)) return undefined
    const used: ArcKey[] = oneBook.keys.filter(
      (key, index) => key.explicit < 0 && solved.answer.reduced[layout.arcStart + index]! < nearlyUsed,
    )
    // Nodes and stations have the same numbers whatever periods are planned.
    facts.periods.forEach((_, period) => {
      for (const key of used) book.add({ ...key, period })
    })
    for (const arc of book.explicit) book.add(arc.key)
    return possible * facts.periods.length
  } finally {
    model.dispose()
  }
}
