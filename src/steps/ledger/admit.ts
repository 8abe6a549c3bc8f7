// Whether entries may be posted, told from the accounts that they move and from no others.
import type { Entry } from '#domain/entry.ts'
import type { Checked } from '#domain/problem.ts'
import { type Book, change, emptyBook } from '#ledger/book.ts'
import { admitOn } from '#ledger/entries.ts'
import type { FlowJournal } from '#store/flows.ts'
import type { PostingFacts } from '#store/ledger/posting.ts'

/** The accounts are held until the transaction ends, so that what was admitted may be appended. */
export async function admitTo(journal: FlowJournal, entries: readonly Entry[]): Promise<Checked<Entry[]>> {
  return entries.length === 0 ? { ok: true, value: [], warnings: [] } : admitOn(bookOn(await journal.postingFacts(entries)), entries)
}

function bookOn(facts: PostingFacts): Book {
  const book = { ...emptyBook(facts.closed), ids: facts.ids, undone: facts.undone, pendings: facts.pendings }
  for (const { account, day, massKg } of facts.lines) change(book, account, day, massKg)
  return book
}
