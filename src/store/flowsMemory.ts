// The journal of flows in memory: for a walk without a database, with the same promises as flows.ts.
import type { Entry } from '#domain/entry.ts'
import type { Flow, FlowRecord } from '#domain/flow.ts'
import { effectsOf, entryMass, freedKg } from '#domain/effects.ts'
import type { FlowJournal } from './flows.ts'
import type { Kept } from './kept.ts'
import type { KeptAnswer } from './keptAnswers.ts'
import type { PostingFacts } from './ledger/posting.ts'

/** An empty journal. An append that names an id twice is refused whole, as the database does. */
export function memoryJournal(): FlowJournal {
  const flows = new Map<string, Flow>()
  const records = new Map<string, FlowRecord>()
  const entries = new Map<string, Entry>()
  const evidence = new Map<string, Kept>()
  const answers = new Map<string, KeptAnswer>()
  return {
    flows: async id => [...flows.values()].filter(flow => id === undefined || flow.id === id).sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: async flow => [...records.values()].filter(record => flow === undefined || record.flow === flow),
    entries: async material =>
      [...entries.values()].filter(entry => material === undefined || entry.legs.some(leg => leg.account.material === material)),
    evidence: async ids => ids.flatMap(id => evidence.get(id) ?? []),
    evidenceOf: async (kind, flow) =>
      [...evidence.values()].filter(kept => kept.evidence.kind === kind && (flow === undefined || kept.flow === flow)),
    papers: async (noun, query) =>
      [...evidence.values()]
        .filter(kept => kept.noun === noun && Object.entries(query).every(([field, value]) => fieldOf(kept, field) === value))
        .map(kept => structuredClone(kept.body) as never),
    entriesOf: async flow => [...entries.values()].filter(entry => entry.flow === flow),
    // One writer at a time is the caller's promise (see the unit of work), so there is nothing to wait for.
    hold: async () => undefined,
    postingFacts: async () => factsOf([...entries.values()]),
    answered: async ({ actor, key }) => answers.get(`${actor} ${key}`),
    keepAnswer: async ({ actor, key, digest }, answer) => void answers.set(`${actor} ${key}`, { digest, answer }),
    closed: async () => [],
    append: async batch => {
      const taken = [
        ...(batch.records ?? []).filter(record => records.has(record.id)),
        ...(batch.entries ?? []).filter(entry => entries.has(entry.id)),
        ...(batch.evidence ?? []).map(kept => kept.evidence).filter(piece => evidence.has(piece.id)),
      ]
      if (taken.length > 0) throw new Error(`appended twice: ${taken.map(item => item.id).join(', ')}`)
      for (const flow of batch.flows ?? []) if (!flows.has(flow.id)) flows.set(flow.id, structuredClone(flow))
      for (const record of batch.records ?? []) records.set(record.id, structuredClone(record))
      for (const entry of batch.entries ?? []) entries.set(entry.id, structuredClone(entry))
      for (const piece of batch.evidence ?? []) evidence.set(piece.evidence.id, structuredClone(piece))
    },
  }
}

function fieldOf(kept: Kept, field: string): unknown {
  if (field === 'id') return kept.evidence.id
  return field === 'flow' ? kept.flow : (kept.body as Record<string, unknown>)[field]
}

/** The same facts as ledger/posting.ts reads from the sums, from the entries themselves. */
function factsOf(entries: readonly Entry[]): PostingFacts {
  const pendings: PostingFacts['pendings'] = new Map()
  for (const entry of entries) if (entry.phase === 'pending') pendings.set(entry.id, { legs: entry.legs, leftKg: entryMass(entry) })
  for (const entry of entries) {
    const pending = entry.pending === undefined ? undefined : pendings.get(entry.pending)
    if (pending !== undefined) pending.leftKg -= freedKg(entry)
  }
  const effects = entries.flatMap(entry => effectsOf(entry, entry.pending === undefined ? [] : pendings.get(entry.pending)?.legs))
  return {
    ids: new Set(entries.map(entry => entry.id)),
    undone: new Set(entries.flatMap(entry => entry.reverses ?? [])),
    pendings,
    lines: effects.map(({ account, validOn, postedKg, reservedKg }) => ({ account, day: validOn, massKg: postedKg - reservedKg })),
    closed: [],
    accounts: new Map(),
  }
}
