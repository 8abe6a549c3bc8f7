// Balanced entries: checking them before they are appended, undoing them, letting go of what they reserve.
// Two-phase transfer as TigerBeetle has it: a pending entry reserves, posted entries fulfil it, a voided one lets go.
import { type Account, accountKey, type Entry, fateClasses, type Leg, move, nominalClasses } from '#domain/entry.ts'
import { inScope } from '#domain/closing.ts'
import { entryMass } from '#domain/effects.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { pendingLeft } from './balances.ts'
import { type Book, bookOf, type Closed, type Line, lowest, touchedAccounts, write } from './book.ts'
import { endClasses } from './classes.ts'

/**
 * Whether entries may be appended to a journal together. Nothing is written here: the caller appends the value.
 * On no day, past or to come, may an account have given what it did not have; what is judged is the whole batch, so that
 * a reversal and the entry in its place stand or fall together. An unbalanced entry is our own mistake and throws.
 * @param journal every entry that touches the accounts or the pending entries concerned
 * @param closed quarters that take adjustments only
 */
export function admitAll(journal: readonly Entry[], entries: readonly Entry[], closed: readonly Closed[] = []): Checked<Entry[]> {
  return admitOn(bookOf(journal, closed), entries)
}

/** The same on a book that somebody else has built; the book takes the entries in as far as they are judged. */
export function admitOn(book: Book, entries: readonly Entry[]): Checked<Entry[]> {
  const fresh = new Map(entries.filter(entry => entry.phase === 'pending').map(entry => [entry.id, { legs: entry.legs, leftKg: 0 }]))
  const pendingOf = (id: string | undefined) => (id === undefined ? undefined : (book.pendings.get(id) ?? fresh.get(id)))
  const touched = new Set(entries.flatMap(entry => touchedAccounts(entry, pendingOf(entry.pending))).map(accountKey))
  const before = new Map([...touched].map(key => [key, leastOf(book, key)]))
  for (const entry of entries) {
    const problem = objection(book, entry)
    if (problem !== null) return { ok: false, problems: [problem] }
    write(book, entry)
  }
  const problems: Problem[] = []
  for (const key of touched) {
    const line = book.lines.get(key)
    if (line === undefined) continue
    const day = wrongDay(line, entries)
    if (day !== undefined) problems.push(notOnThatDay(entries, line.account, day))
    if (nominalClasses.includes(line.account.accountClass)) continue
    const after = lowest(line)
    if (after.massKg < 0 && after.massKg < (before.get(key) ?? 0)) problems.push(overdrawn(entries, line.account, after.day, -after.massKg))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: [...entries], warnings: [] }
}

/** The same for one entry. */
export function admit(journal: readonly Entry[], entry: Entry, closed: readonly Closed[] = []): Checked<Entry> {
  const checked = admitAll(journal, [entry], closed)
  return checked.ok ? { ok: true, value: entry, warnings: [] } : checked
}

/**
 * The day on which entries take out of where mass ended more than that day brought there: what is taken back is a fact of some day, and only
 * on that day does every year's sum stay right.
 */
function wrongDay({ account, byDay }: Line, entries: readonly Entry[]): string | undefined {
  if (!endClasses.has(account.accountClass)) return undefined
  const key = accountKey(account)
  const takes = ({ legs }: Entry): boolean => legs.some(leg => leg.massKg < 0 && accountKey(leg.account) === key)
  return entries.find(entry => entry.phase === 'posted' && takes(entry) && (byDay.get(entry.validOn) ?? 0) < 0)?.validOn
}

/** What arose, or lay there when the books began, is taken back by undoing the entry that says so, never by one of its own. */
const putsBack = ({ phase, reverses, legs }: Entry): boolean =>
  phase === 'posted' &&
  reverses === undefined &&
  legs.some(({ account, massKg }) => massKg > 0 && (account.accountClass === 'generated' || account.accountClass === 'opening'))

function leastOf(book: Book, key: string): number {
  const line = book.lines.get(key)
  return line === undefined ? 0 : lowest(line).massKg
}

function objection(book: Book, entry: Entry): Problem | null {
  mustBalance(entry)
  if (book.ids.has(entry.id)) return duplicate(entry)
  if (entry.reverses !== undefined && book.undone.has(entry.reverses)) return undoneBefore(entry)
  if (putsBack(entry)) return noReversal(entry)
  // What was filed are posted sums: a promise, or letting go of one, changes none of them.
  const closing = entry.phase === 'posted' ? book.closed.find(one => holdsIn(one, entry)) : undefined
  if (closing !== undefined && !isAdjustment(entry)) return closedQuarter(entry, closing)
  if (entry.pending === undefined || entry.reverses !== undefined) return null
  const fulfils = book.pendings.get(entry.pending)
  if (fulfils === undefined || entryMass(entry) > fulfils.leftKg) return beyondPending(entry, entryMass(entry), fulfils?.leftKg ?? 0)
  // What fulfils a promise takes from the account that the promise reserved.
  if (giver(entry) !== giver(fulfils)) {
    throw new RangeError(`entry ${entry.id} takes from ${giver(entry)}, its pending entry reserved ${giver(fulfils)}`)
  }
  return null
}

function holdsIn({ scope, fromDay, toDay }: Closed, { validOn, legs }: Entry): boolean {
  return validOn >= fromDay && validOn <= toDay && legs.some(leg => inScope(scope, leg.account))
}
/** What a closed quarter still takes: a correction or an adjustment that says why. */
function isAdjustment({ kind, reason }: Entry): boolean {
  return (kind === 'adjustment' || kind === 'correction') && (reason ?? '').trim() !== ''
}

function mustBalance(entry: Entry): void {
  let sum = 0
  let held = 0
  for (const { account, massKg } of entry.legs) {
    if (!Number.isSafeInteger(massKg)) throw new RangeError(`entry ${entry.id}: ${massKg} is not whole kilograms`)
    sum += massKg
    if (!fateClasses.includes(account.accountClass)) held += massKg
  }
  if (sum !== 0) throw new RangeError(`entry ${entry.id}: legs sum to ${sum} kg, not zero`)
  if (entry.kind === 'transformation' && held !== 0) throw new RangeError(`transformation ${entry.id} makes ${held} kg out of nothing`)
  if (entry.phase === 'pending' && entry.legs.length !== 2)
    throw new RangeError(`pending entry ${entry.id} has ${entry.legs.length} legs, not two`)
}

/** The account that an entry takes from, as its key. */
function giver(entry: { legs: readonly Leg[] }): string {
  return entry.legs
    .filter(leg => leg.massKg < 0)
    .map(leg => accountKey(leg.account))
    .join(' ')
}

/** The entry that undoes another: the same legs with their signs turned, on the day of the original. */
export function reversal(entry: Entry, id: string, recordedAt: string, basedOn: string[], reason: string): Entry {
  const turned: Entry = {
    id,
    kind: 'correction',
    phase: 'posted',
    reverses: entry.id,
    validOn: entry.validOn,
    recordedAt,
    basedOn: [entry.id, ...basedOn],
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
  validOn: string,
  recordedAt: string,
  basedOn: string[],
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
    validOn,
    recordedAt,
    basedOn: [pending.id, ...basedOn],
    reason,
  }
  if (pending.flow !== undefined) entry.flow = pending.flow
  return entry
}

function overdrawn(entries: readonly Entry[], account: Account, day: string, shortKg: number): Problem {
  const { site, material, accountClass } = account
  return {
    code: 'ledger.overdrawn',
    severity: 'error',
    place: { path: entries[0]?.id ?? '' },
    zh: `${site} 的 ${material}（${accountClass}）在 ${day} 将短缺 ${shortKg} kg`,
    en: `${site} would be ${shortKg} kg of ${material} (${accountClass}) short on ${day}`,
    fixZh: '核对数量和日期，或先登记漏记的产生量',
    fixEn: 'check mass and date, or record the generation that is missing first',
  }
}
function noReversal(entry: Entry): Problem {
  return {
    code: 'ledger.no-reversal',
    severity: 'error',
    place: { path: entry.id },
    zh: '产生量和期初库存不能用新分录冲减',
    en: 'what arose and opening stock cannot be lowered by an entry of its own',
    fixZh: '冲销原分录，再按正确的数量重记',
    fixEn: 'reverse the entry and enter the right mass',
  }
}
function notOnThatDay(entries: readonly Entry[], account: Account, day: string): Problem {
  const { site, material, accountClass } = account
  return {
    code: 'ledger.wrong-day',
    severity: 'error',
    place: { path: entries[0]?.id ?? '' },
    zh: `${site} 的 ${material}（${accountClass}）在 ${day} 没有这么多可以冲回`,
    en: `${site} does not have that much ${material} (${accountClass}) on ${day} to take back`,
    fixZh: '更正记在原记录的日期上',
    fixEn: 'date the correction on the day of the record that it corrects',
  }
}
function beyondPending(entry: Entry, mass: number, left: number): Problem {
  return {
    code: 'ledger.beyond-pending',
    severity: 'error',
    place: { path: entry.id },
    zh: `待过账分录 ${entry.pending} 还剩 ${left} kg，不能过账 ${mass} kg`,
    en: `pending entry ${entry.pending} has ${left} kg left, ${mass} kg cannot be posted on it`,
    fixZh: '减少数量，或先补签合同',
    fixEn: 'reduce the mass, or contract more first',
  }
}
function duplicate(entry: Entry): Problem {
  return {
    code: 'ledger.duplicate',
    severity: 'error',
    place: { path: entry.id },
    zh: `分录 ${entry.id} 已经入账`,
    en: `entry ${entry.id} is in the ledger already`,
    fixZh: '无需再记；要更正请追加更正分录',
    fixEn: 'nothing to do; to change it append a correction',
  }
}
function undoneBefore(entry: Entry): Problem {
  return {
    code: 'ledger.undone-before',
    severity: 'error',
    place: { path: entry.id },
    zh: `分录 ${entry.reverses} 已经冲销过`,
    en: `entry ${entry.reverses} was undone before`,
    fixZh: '无需再冲销；要改数请追加更正分录',
    fixEn: 'nothing to undo; to change the figure append a correction',
  }
}
function closedQuarter(entry: Entry, closing: Closed): Problem {
  return {
    code: 'ledger.closed',
    severity: 'error',
    place: { path: entry.id },
    zh: `${entry.validOn} 所在的期间已关账（${closing.id}），只接受写明理由的调整`,
    en: `${entry.validOn} lies in a closed quarter (${closing.id}), which takes adjustments with a reason only`,
    fixZh: '作为调整提出并写明理由（xunyu ledger adjust，或“账簿—调整”页），由第二人确认',
    fixEn: 'propose it as an adjustment with its reason (xunyu ledger adjust, or the page Ledger - Adjustments); a second person confirms',
  }
}
