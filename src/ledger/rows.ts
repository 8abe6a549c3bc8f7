// One way from a row to the ledger, whichever door it came through: a row that is new is entered, one that says something else than before
// is undone and entered again, one that says the same does nothing. Nothing is overwritten.
import type { Entry } from '#domain/entry.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { undoWasteEntries, wasteEntries } from './wasteEntries.ts'

/** A version of a row that the ledger has, under the name that stays the same for all its versions. */
export type KnownRow = { key: string; version: number; evidence: string; content: string; fact: WasteFact }
/** What a row does to the ledger. */
export type RowChange = { row: KnownRow; before: KnownRow | undefined; entries: Entry[] }

/**
 * @param read the row as read; `content` is what it says, as one text or its hash, and `evidence` the id of its first version
 * @param before newest version that the ledger has
 * @param stamp a reason makes adjustments of the entries, which closed quarters take
 * @returns undefined for a row that says nothing new
 */
export function rowChange(
  read: { key: string; evidence: string; content: string; fact: WasteFact },
  before: KnownRow | undefined,
  stamp: { recordedAt: string; enteredBy?: string; reason?: string },
): RowChange | undefined {
  if (before?.content === read.content) return undefined
  const { fact } = read
  const version = (before?.version ?? 0) + 1
  const evidence = version === 1 ? read.evidence : `${read.evidence}#${version}`
  const row = { ...read, version, evidence }
  if (before === undefined) return { row, before, entries: wasteEntries(fact, evidence, stamp) }
  const changed = reasonOf(before.fact, fact)
  const told = { ...stamp, reason: stamp.reason === undefined ? changed : `${stamp.reason}（${changed}）` }
  return {
    row,
    before,
    entries: [...undoWasteEntries(before.fact, before.evidence, evidence, told), ...wasteEntries(fact, evidence, told)],
  }
}

function reasonOf(before: WasteFact, now: WasteFact): string {
  const place = `${now.file} › ${now.sheet} › ${now.line}`
  return `${place}：${tonnes(before.dryKg)} t → ${tonnes(now.dryKg)} t，${before.validOn} → ${now.validOn}`
}
/** Exact tonnes with three places. */
const tonnes = (massKg: number): string => `${Math.trunc(massKg / 1000)}.${String(massKg % 1000).padStart(3, '0')}`
