// The one place that knows the ledger: posted entries as papers of custody. Entries that were undone are left out with what
// undid them; a correction that moves a difference is taken off the paper that it corrects, the newest first.
import type { Account, Entry } from '#domain/entry.ts'
import type { Holding, Paper, Portion } from '#domain/custody.ts'
import { holdingKey } from './papers.ts'

type Place = 'born' | 'held' | 'converted' | 'worked' | 'gone'
const born = new Set<Account['accountClass']>(['generated', 'opening', 'outside', 'unexplained'])
const held = new Set<Account['accountClass']>(['on_hand', 'in_transit', 'stored', 'disputed'])
/** What an account class means for custody; a mass in dispute is held apart, and leaves again when the dispute is settled. */
function placeOf({ accountClass }: Account): Place {
  if (born.has(accountClass)) return 'born'
  if (held.has(accountClass)) return 'held'
  return accountClass === 'utilised' ? 'converted' : accountClass === 'transformed' ? 'worked' : 'gone'
}

function holdingOf(account: Account): Holding {
  const { party, site, material, accountClass } = account
  const batch = accountClass === 'disputed' ? `${account.batch ?? ''}(disputed)` : account.batch
  return { party, site, material, ...(batch === undefined || batch === '' ? {} : { batch }) }
}

/** A paper whose mass a later correction may still lower. */
type Draft = { paper: Exclude<Paper, { kind: 'made' }>; key: string }
type Book = { papers: Paper[]; drafts: Map<string, Draft[]> }

/**
 * @param entries in the order they were appended; those of other phases than posted are left out
 * @returns papers with the ids of their entries, and as evidence what the entries stand on
 */
export function papersOfEntries(entries: readonly Entry[]): Paper[] {
  const undone = undoneOf(entries)
  const book: Book = { papers: [], drafts: new Map() }
  for (const entry of entries) {
    if (entry.phase !== 'posted' || entry.reverses !== undefined || undone.has(entry.id)) continue
    const moves = movesOf(entry)
    if (moves.some(({ from, to }) => placeOf(from) === 'worked' || placeOf(to) === 'worked')) writeMade(book, entry, moves)
    for (const move of moves) write(book, entry, move)
  }
  return book.papers.filter(paper => paper.kind === 'made' || paper.massKg > 0)
}

/** Entries that no longer hold: what a reversal undid, unless that reversal was undone itself. A reversal comes after its entry. */
function undoneOf(entries: readonly Entry[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const entry of entries.toReversed())
    if (entry.phase === 'posted' && entry.reverses !== undefined && !undone.has(entry.id)) undone.add(entry.reverses)
  return undone
}

type Move = { from: Account; to: Account; massKg: number }
/** What an entry moved from where to where: legs that give against legs that take, in the order they are written. */
function movesOf({ legs }: Entry): Move[] {
  const gives = legs.filter(leg => leg.massKg < 0).map(leg => ({ account: leg.account, massKg: -leg.massKg }))
  const moves: Move[] = []
  for (const leg of legs) {
    for (let rest = leg.massKg; rest > 0;) {
      const give = gives[0]
      if (give === undefined) break
      const massKg = Math.min(rest, give.massKg)
      moves.push({ from: give.account, to: leg.account, massKg })
      rest -= massKg
      give.massKg -= massKg
      if (give.massKg === 0) gives.shift()
    }
  }
  return moves
}

/** What was only worked on and what came of it; inputs that end here are conversions, residues arise anew. */
function writeMade(book: Book, entry: Entry, moves: readonly Move[]): void {
  const side = (pick: (move: Move) => Account | null): Portion[] =>
    moves.flatMap(move => {
      const account = pick(move)
      return account === null ? [] : [{ at: holdingOf(account), massKg: move.massKg }]
    })
  const inputs = side(({ from, to }) => (placeOf(from) === 'held' && placeOf(to) === 'worked' ? from : null))
  const outputs = side(({ from, to }) => (placeOf(from) === 'worked' && placeOf(to) === 'held' ? to : null))
  if (inputs.length + outputs.length === 0) return
  const { id, validOn, basedOn } = entry
  book.papers.push({ kind: 'made', id, validOn, evidence: basedOn, inputs, outputs, process: entry.reason ?? '' })
}

function write(book: Book, entry: Entry, { from, to, massKg }: Move): void {
  const base = { id: entry.id, validOn: entry.validOn, evidence: entry.basedOn }
  const way = `${placeOf(from)}-${placeOf(to)}`
  const [give, take] = [holdingOf(from), holdingOf(to)]
  const correcting = entry.kind === 'correction' || entry.kind === 'adjustment'
  if (way === 'born-held' || way === 'gone-held') {
    const rest = way === 'gone-held' ? lower(book, `left|${holdingKey(take)}`, massKg) : massKg
    draft(book, `arose|${holdingKey(take)}`, { ...base, kind: 'arose', at: take, massKg: rest })
  } else if (way === 'held-born') lower(book, `arose|${holdingKey(give)}`, massKg)
  else if (way === 'held-gone') draft(book, `left|${holdingKey(give)}`, { ...base, kind: 'left', at: give, massKg })
  else if (way === 'converted-held') lower(book, `converted|${holdingKey(take)}`, massKg)
  else if (way === 'held-converted') {
    const flow = entry.flow === undefined ? {} : { flow: entry.flow }
    draft(book, `converted|${holdingKey(give)}`, { ...base, kind: 'converted', at: give, massKg, process: entry.reason ?? '', ...flow })
  } else if (way === 'held-held' && holdingKey(give) !== holdingKey(take)) {
    const back = `handed|${holdingKey(take)}>${holdingKey(give)}`
    const rest = correcting ? lower(book, back, massKg) : massKg
    draft(book, `handed|${holdingKey(give)}>${holdingKey(take)}`, { ...base, kind: 'handed', from: give, to: take, massKg: rest })
  }
}

function draft(book: Book, key: string, paper: Draft['paper']): void {
  if (paper.massKg === 0) return
  book.papers.push(paper)
  const list = book.drafts.get(key)
  if (list === undefined) book.drafts.set(key, [{ paper, key }])
  else list.push({ paper, key })
}

/** Takes a mass off the newest papers of a kind. @returns what no paper had to give */
function lower(book: Book, key: string, massKg: number): number {
  let rest = massKg
  for (const { paper } of (book.drafts.get(key) ?? []).toReversed()) {
    const part = Math.min(rest, paper.massKg)
    paper.massKg -= part
    rest -= part
    if (rest === 0) break
  }
  return rest
}
