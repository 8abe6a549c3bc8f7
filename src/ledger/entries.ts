// Balanced entries: checking them before they are appended, undoing them, letting go of what they reserve.
// Two-phase transfer as TigerBeetle has it: a pending entry reserves, posted entries fulfil it, a voided one lets go.
import { type Account, type Entry, move, nominalBuckets } from '#domain/entry.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { accountKey, entryMass, pendingLeft } from './balances.ts'

/** What an account can give, as changes by day: facts less what is reserved. */
type Line = { account: Account; byDay: Map<string, number> }
/** A journal as the checks need it: who is known, what pending entries have left, what accounts can give. */
type Book = { byId: Map<string, Entry>; left: Map<string, number>; lines: Map<string, Line> }

function write(book: Book, entry: Entry): void {
  book.byId.set(entry.id, entry)
  const change = (account: Account, massKg: number) => {
    const key = accountKey(account)
    let line = book.lines.get(key)
    if (line === undefined) {
      line = { account, byDay: new Map() }
      book.lines.set(key, line)
    }
    line.byDay.set(entry.heldOn, (line.byDay.get(entry.heldOn) ?? 0) + massKg)
  }
  const mass = entryMass(entry)
  if (entry.phase === 'posted') for (const leg of entry.legs) change(leg.account, leg.massKg)
  if (entry.phase === 'pending') {
    book.left.set(entry.id, mass)
    for (const leg of entry.legs) if (leg.massKg < 0) change(leg.account, leg.massKg)
  } else if (entry.pending !== undefined) {
    // What fulfils or lets go frees the reservation; the reversal of such an entry takes it back.
    const freed = entry.reverses === undefined ? mass : -mass
    book.left.set(entry.pending, (book.left.get(entry.pending) ?? 0) - freed)
    const giving = book.byId.get(entry.pending)?.legs.find(leg => leg.massKg < 0)
    if (giving !== undefined) change(giving.account, freed)
  }
}

/** The least that an account can give on any day, and that day. */
function lowest(line: Line): { day: string; massKg: number } {
  let sum = 0
  let least = { day: '', massKg: 0 }
  for (const day of [...line.byDay.keys()].sort()) {
    sum += line.byDay.get(day) ?? 0
    if (sum < least.massKg) least = { day, massKg: sum }
  }
  return least
}

/**
 * Whether entries may be appended to a journal together. Nothing is written here: the caller appends the value.
 * On no day, past or to come, may an account have given what it did not have; what is judged is the whole batch, so that
 * a reversal and the entry in its place stand or fall together. An unbalanced entry is our own mistake and throws.
 * @param journal every entry that touches the accounts or the pending entries concerned
 */
export function admitAll(journal: readonly Entry[], entries: readonly Entry[]): Checked<Entry[]> {
  const book: Book = { byId: new Map(), left: new Map(), lines: new Map() }
  for (const entry of journal) write(book, entry)
  const touched = new Set(entries.flatMap(touches(book)))
  const before = new Map([...touched].map(key => [key, leastOf(book, key)]))
  for (const entry of entries) {
    const problem = objection(book, entry)
    if (problem !== null) return { ok: false, problems: [problem] }
    write(book, entry)
  }
  const problems: Problem[] = []
  for (const [key, line] of book.lines) {
    if (!touched.has(key) || nominalBuckets.includes(line.account.bucket)) continue
    const after = lowest(line)
    if (after.massKg < 0 && after.massKg < (before.get(key) ?? 0)) problems.push(overdrawn(entries, line.account, after.day, -after.massKg))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: [...entries], warnings: [] }
}

/** The same for one entry. */
export function admit(journal: readonly Entry[], entry: Entry): Checked<Entry> {
  const checked = admitAll(journal, [entry])
  return checked.ok ? { ok: true, value: entry, warnings: [] } : checked
}

/** Accounts whose means an entry changes: its own legs, and what its pending entry reserved. */
function touches(book: Book): (entry: Entry) => string[] {
  return entry => {
    const reserved = entry.pending === undefined ? [] : (book.byId.get(entry.pending)?.legs ?? [])
    return [...entry.legs, ...reserved].map(leg => accountKey(leg.account))
  }
}
function leastOf(book: Book, key: string): number {
  const line = book.lines.get(key)
  return line === undefined ? 0 : lowest(line).massKg
}

function objection(book: Book, entry: Entry): Problem | null {
  mustBalance(entry)
  if (book.byId.has(entry.id)) return duplicate(entry)
  if (entry.pending === undefined || entry.reverses !== undefined) return null
  const fulfils = book.byId.get(entry.pending)
  const left = book.left.get(entry.pending) ?? 0
  if (fulfils === undefined || entryMass(entry) > left) return beyondPending(entry, entryMass(entry), left)
  // What fulfils a promise takes from the account that the promise reserved.
  if (giver(entry) !== giver(fulfils)) {
    throw new RangeError(`entry ${entry.id} takes from ${giver(entry)}, its pending entry reserved ${giver(fulfils)}`)
  }
  return null
}

function mustBalance(entry: Entry): void {
  let sum = 0
  for (const leg of entry.legs) {
    if (!Number.isSafeInteger(leg.massKg)) throw new RangeError(`entry ${entry.id}: ${leg.massKg} is not whole kilograms`)
    sum += leg.massKg
  }
  if (sum !== 0) throw new RangeError(`entry ${entry.id}: legs sum to ${sum} kg, not zero`)
}

/** The account that an entry takes from, as its key. */
function giver(entry: Entry): string {
  return entry.legs
    .filter(leg => leg.massKg < 0)
    .map(leg => accountKey(leg.account))
    .join(' ')
}

/** The entry that undoes another: the same legs with their signs turned, on the day of the original. */
export function reversal(entry: Entry, id: string, learnedAt: string, because: string[], reason: string): Entry {
  const turned: Entry = {
    id,
    kind: 'correction',
    phase: 'posted',
    reverses: entry.id,
    heldOn: entry.heldOn,
    learnedAt,
    because: [entry.id, ...because],
    reason,
    legs: entry.legs.map(leg => ({ account: leg.account, massKg: -leg.massKg })),
  }
  if (entry.flow !== undefined) turned.flow = entry.flow
  if (entry.pending !== undefined) turned.pending = entry.pending
  return turned
}

/** Lets go of what a pending entry still reserves; null when it reserves nothing. */
export function release(
  journal: readonly Entry[],
  pending: Entry,
  id: string,
  heldOn: string,
  learnedAt: string,
  because: string[],
  reason: string,
): Entry | null {
  const left = pendingLeft(journal, pending.id)
  const [out, into] = pending.legs
  if (left === 0 || out === undefined || into === undefined) return null
  const entry: Entry = {
    id,
    kind: 'release',
    phase: 'voided',
    pending: pending.id,
    legs: move(out.account, into.account, left),
    heldOn,
    learnedAt,
    because: [pending.id, ...because],
    reason,
  }
  if (pending.flow !== undefined) entry.flow = pending.flow
  return entry
}

function overdrawn(entries: readonly Entry[], account: Account, day: string, shortKg: number): Problem {
  const { site, material, bucket } = account
  return {
    code: 'ledger.overdrawn',
    severity: 'error',
    place: { path: entries[0]?.id ?? '' },
    zh: `${site} 的 ${material}（${bucket}）在 ${day} 将短缺 ${shortKg} kg`,
    en: `${site} would be ${shortKg} kg of ${material} (${bucket}) short on ${day}`,
    mendZh: '核对数量和日期，或先登记漏记的产生量',
    mendEn: 'check mass and date, or record the generation that is missing first',
  }
}
function beyondPending(entry: Entry, mass: number, left: number): Problem {
  return {
    code: 'ledger.beyond-pending',
    severity: 'error',
    place: { path: entry.id },
    zh: `待过账分录 ${entry.pending} 还剩 ${left} kg，不能过账 ${mass} kg`,
    en: `pending entry ${entry.pending} has ${left} kg left, ${mass} kg cannot be posted on it`,
    mendZh: '减少数量，或先补签合同',
    mendEn: 'reduce the mass, or contract more first',
  }
}
function duplicate(entry: Entry): Problem {
  return {
    code: 'ledger.duplicate',
    severity: 'error',
    place: { path: entry.id },
    zh: `分录 ${entry.id} 已经入账`,
    en: `entry ${entry.id} is in the ledger already`,
    mendZh: '无需再记；要更正请追加更正分录',
    mendEn: 'nothing to do; to change it append a correction',
  }
}
