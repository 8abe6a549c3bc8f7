// The part of a journal that a check needs: names that are taken, pending entries with what they have left, and what the
// accounts concerned can give, day by day. Built from a whole journal here; the store builds the same from its sums.
import type { Account, Entry, Leg } from '#domain/entry.ts'
import { accountKey } from '#domain/entry.ts'
import type { Scope } from '#domain/closing.ts'
import { effectsOf, entryMass, freedKg } from '#domain/effects.ts'

/** What an account can give, as changes by day: facts less what is reserved. */
export type Line = { account: Account; byDay: Map<string, number> }
/** A pending entry with what it still reserves, kg. */
export type Pending = { legs: readonly Leg[]; leftKg: number }
/** A quarter that takes adjustments only. */
export type Closed = { id: string; scope: Scope; fromDay: string; toDay: string }

export type Book = {
  /** Ids in the journal; of a stored one, those that the checked entries name. */
  ids: Set<string>
  /** Entries that were undone already. */
  undone: Set<string>
  pendings: Map<string, Pending>
  lines: Map<string, Line>
  closed: readonly Closed[]
}

export function emptyBook(closed: readonly Closed[] = []): Book {
  return { ids: new Set(), undone: new Set(), pendings: new Map(), lines: new Map(), closed }
}

/** @param journal every entry that touches the accounts or the pending entries concerned */
export function bookOf(journal: readonly Entry[], closed: readonly Closed[] = []): Book {
  const book = emptyBook(closed)
  for (const entry of journal) write(book, entry)
  return book
}

/** Adds an entry to a book. */
export function write(book: Book, entry: Entry): void {
  book.ids.add(entry.id)
  if (entry.reverses !== undefined) book.undone.add(entry.reverses)
  if (entry.phase === 'pending') book.pendings.set(entry.id, { legs: entry.legs, leftKg: entryMass(entry) })
  const pending = entry.pending === undefined ? undefined : book.pendings.get(entry.pending)
  for (const { account, validOn, postedKg, reservedKg } of effectsOf(entry, pending?.legs)) {
    if (postedKg !== reservedKg) change(book, account, validOn, postedKg - reservedKg)
  }
  if (pending !== undefined) pending.leftKg -= freedKg(entry)
}

/** Adds what an account can give more (or, negative, less) from a day on. */
export function change(book: Book, account: Account, validOn: string, massKg: number): void {
  const key = accountKey(account)
  let line = book.lines.get(key)
  if (line === undefined) {
    line = { account, byDay: new Map() }
    book.lines.set(key, line)
  }
  line.byDay.set(validOn, (line.byDay.get(validOn) ?? 0) + massKg)
}

/** The least that an account can give on any day, and that day. */
export function lowest(line: Line): { day: string; massKg: number } {
  let sum = 0
  let least = { day: '', massKg: 0 }
  for (const day of [...line.byDay.keys()].sort()) {
    sum += line.byDay.get(day) ?? 0
    if (sum < least.massKg) least = { day, massKg: sum }
  }
  return least
}

/** Accounts whose means an entry changes: its own legs, and what its pending entry reserved. */
export function touchedAccounts(entry: Entry, pending: Pending | undefined): Account[] {
  return [...entry.legs, ...(pending?.legs ?? [])].map(leg => leg.account)
}
