// Verb: an entry, a record or a piece of evidence is followed down to the rows, slips and files it stands on, level by level.
import type { Evidence } from '#domain/flow.ts'
import { flowJournal, recordsByIds } from '#store/flows.ts'
import { entriesByIds } from '#store/ledger/entryRows.ts'
import type { Store } from '#store/openStore.ts'
import { asEntry, asRecord } from '../trade/provenance.ts'

/** One piece of the chain; rows and slips bring what they say, the other kinds their title alone. */
export type ChainStep = Evidence & { depth: number; says: Record<string, string | number> }
export type ChainAnswer = {
  steps: ChainStep[]
  /** Ids that are stood on and that nothing answers to: not kept here, or not for the asker to see. */
  unseen: string[]
  /** There is more below than was walked. */
  cut: boolean
}

const mostSteps = 500
/** What was written down at the source; contracts and offers hold terms of trade, which are not for everybody. */
const tells: ReadonlySet<Evidence['kind']> = new Set(['row', 'slip', 'report', 'photo', 'file'])

/** @param ids of entries, records or evidence; each step is met once, at its least depth */
export async function chainOf(store: Store, ids: readonly string[]): Promise<ChainAnswer> {
  const journal = flowJournal(store.db)
  const answer: ChainAnswer = { steps: [], unseen: [], cut: false }
  const met = new Set(ids)
  let level = [...met]
  for (let depth = 0; level.length > 0; depth += 1) {
    const kept = new Map((await journal.evidence(level)).map(piece => [piece.evidence.id, piece]))
    const rest = level.filter(id => !kept.has(id))
    const others = new Map<string, Evidence>()
    for (const record of await recordsByIds(store.db, rest)) others.set(record.id, asRecord(record))
    for (const entry of await entriesByIds(store.db, rest)) others.set(entry.id, asEntry(entry))
    const next: string[] = []
    for (const id of level) {
      const piece = kept.get(id)
      const evidence = piece?.evidence ?? others.get(id)
      if (evidence === undefined) {
        answer.unseen.push(id)
        continue
      }
      answer.steps.push({ ...evidence, depth, says: piece !== undefined && tells.has(evidence.kind) ? said(piece.body) : {} })
      for (const below of evidence.basedOn) {
        if (met.has(below)) continue
        met.add(below)
        next.push(below)
      }
    }
    if (met.size > mostSteps) return { ...answer, cut: next.length > 0 }
    level = next
  }
  return answer
}

/** The plain fields of a record, as they are; what is nested is left to the record itself. */
function said(body: unknown): Record<string, string | number> {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string | number][] =>
      name !== 'id' && (typeof value === 'number' || (typeof value === 'string' && value !== '')) ? [[name, value]] : [],
    ),
  )
}
