// Back by `basedOn`: from any number's record ids down to the rows of the workbook, every step of the way.
import { accountClassWords } from '#domain/accountClassWords.ts'
import type { Entry, Leg } from '#domain/entry.ts'
import type { Evidence, FlowRecord } from '#domain/flow.ts'
import { flowStateWords } from '#domain/words/states.ts'
import type { FlowJournal } from '#store/flows.ts'
import { tonnesText } from './keep.ts'

/** A step of the way back, with the ids under it and how far down it lies. */
export type ProvenanceStep = Evidence & { depth: number }

/**
 * Everything that the ids stand on, nearest first; an id that nothing answers to is a broken chain and throws.
 * @param ids record, entry or evidence ids @param blank what stands for an id that the reader may not see, in place of throwing
 */
export async function provenance(
  journal: FlowJournal,
  ids: readonly string[],
  blank?: (id: string) => Evidence,
): Promise<ProvenanceStep[]> {
  const records = new Map((await journal.records()).map(record => [record.id, record]))
  const entries = new Map((await journal.entries()).map(entry => [entry.id, entry]))
  const seen = new Set<string>()
  const steps: ProvenanceStep[] = []
  let level = [...new Set(ids)]
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const id of level) seen.add(id)
    const kept = new Map((await journal.evidence(level)).map(piece => [piece.evidence.id, piece.evidence]))
    const found = level.map((id): ProvenanceStep => {
      const record = records.get(id)
      const entry = entries.get(id)
      const evidence = kept.get(id) ?? (record !== undefined ? asRecord(record) : entry !== undefined ? asEntry(entry) : blank?.(id))
      if (evidence === undefined) throw new Error(`broken chain: nothing answers to ${id}`)
      return Object.assign({ depth }, evidence)
    })
    steps.push(...found)
    level = [...new Set(found.flatMap(step => step.basedOn))].filter(id => !seen.has(id))
  }
  return steps
}

/**
 * The same for a reader who may not see all of it: what they do not see is a blank with a number, since the id of another's paper says whose
 * it is and what kind of paper.
 * @returns the steps, and how ids above them are named to the same reader
 */
export async function seenProvenance(
  journal: FlowJournal,
  ids: readonly string[],
): Promise<{ steps: ProvenanceStep[]; named: (ids: readonly string[]) => string[] }> {
  const hidden = new Map<string, Evidence>()
  const steps = await provenance(journal, ids, id => {
    const blank = hidden.get(id) ?? notVisible(hidden.size + 1)
    hidden.set(id, blank)
    return blank
  })
  const named = (under: readonly string[]): string[] => under.map(id => hidden.get(id)?.id ?? id)
  return { steps: steps.map(step => ({ ...step, basedOn: named(step.basedOn) })), named }
}

function notVisible(number: number): Evidence {
  return { id: `hidden:${number}`, kind: 'source', titleZh: '对您不可见', titleEn: 'Not visible to you', basedOn: [] }
}

/** The shortest way from a record down to the first step that `arrived` accepts; empty where there is none. */
export function pathTo(steps: readonly ProvenanceStep[], from: string, arrived: (step: ProvenanceStep) => boolean): ProvenanceStep[] {
  const byId = new Map(steps.map(step => [step.id, step]))
  const above = new Map<string, string>()
  const queue = [from]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const step = byId.get(id)
    if (step === undefined) continue
    if (arrived(step)) {
      const path: ProvenanceStep[] = []
      for (let at: string | undefined = id; at !== undefined; at = above.get(at)) path.unshift(byId.get(at) ?? step)
      return path
    }
    for (const next of step.basedOn) {
      if (next === from || above.has(next)) continue
      above.set(next, id)
      queue.push(next)
    }
  }
  return []
}

export function asRecord(record: FlowRecord): Evidence {
  const [zh, en] = flowStateWords[record.state]
  return {
    id: record.id,
    kind: 'record',
    titleZh: `${zh} ${tonnesText(record.massKg)} 吨`,
    titleEn: `${tonnesText(record.massKg)} t ${en}`,
    basedOn: record.basedOn,
  }
}

export function asEntry(entry: Entry): Evidence {
  const out = entry.legs.find(leg => leg.massKg < 0)
  const into = entry.legs.find(leg => leg.massKg > 0)
  const mass = tonnesText(into?.massKg ?? 0)
  const end = (leg: Leg | undefined, language: 0 | 1): string =>
    leg === undefined ? '—' : `${leg.account.site}·${accountClassWords[leg.account.accountClass][language]}`
  const phase = { pending: ['待过账', 'pending'], posted: ['已过账', 'posted'], voided: ['已作废', 'voided'] }[entry.phase]
  return {
    id: entry.id,
    kind: 'entry',
    titleZh: `分录（${phase[0]}）${mass} 吨 ${end(out, 0)} → ${end(into, 0)}`,
    titleEn: `Entry (${phase[1]}) ${mass} t ${end(out, 1)} → ${end(into, 1)}`,
    basedOn: entry.basedOn,
  }
}
