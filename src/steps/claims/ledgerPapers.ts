// Loads what claims stand on: the entries of the materials concerned and of all that they were made of or into, as papers.
import type { RegisteredClaim } from '#domain/claim.ts'
import type { Entry } from '#domain/entry.ts'
import { papersOfEntries } from '#claims/custody/ledgerPapers.ts'
import type { Paper } from '#domain/custody.ts'
import type { FlowJournal } from '#store/flows.ts'

export type Ground = {
  papers: Paper[]
  /** Materials that the papers speak of; null for all. */
  materials: ReadonlySet<string> | null
}

/**
 * @param materials to begin with; undefined loads the whole ledger
 * @param counts leaves entries out, such as those that were not known yet
 */
export async function groundOf(
  journal: FlowJournal,
  materials: readonly string[] | undefined,
  counts: (entry: Entry) => boolean = () => true,
): Promise<Ground> {
  if (materials === undefined) return { papers: papersOfEntries((await journal.entries()).filter(counts)), materials: null }
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  // A conversion ties materials together: whoever claims the one draws on the other.
  for (let wave = [...new Set(materials)]; wave.length > 0;) {
    for (const material of wave) seen.add(material)
    const found: Entry[] = []
    for (const material of wave) for (const entry of await journal.entries(material)) if (counts(entry)) found.push(entry)
    for (const entry of found) entries.set(entry.id, entry)
    wave = [...new Set(found.flatMap(entry => entry.legs.map(leg => leg.account.material)))].filter(material => !seen.has(material))
  }
  return { papers: papersOfEntries(inAppendOrder([...entries.values()], seen.size)), materials: seen }
}

/** Entries of one material come in order; of several they are put together by when they were learned. */
function inAppendOrder(entries: Entry[], materials: number): Entry[] {
  if (materials < 2) return entries
  return entries
    .map((entry, index) => ({ entry, index, at: Date.parse(entry.recordedAt) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ entry }) => entry)
}

/** Claims that may draw on the ground. */
export function onGround(claims: readonly RegisteredClaim[], { materials }: Ground): RegisteredClaim[] {
  return claims.filter(({ claim }) => materials === null || claim.material === undefined || materials.has(claim.material))
}
