// Where the steps of a tonne read and append: one transaction with one writer at a time, over the store or in memory.
import { type FlowJournal, flowJournal } from '#store/flows.ts'
import { lockJournal } from '#store/ledger/append.ts'
import { memoryJournal } from '#store/flowsMemory.ts'
import type { Store } from '#store/openStore.ts'

/** Everything that `work` reads stays true until it has appended; all of it is kept, or nothing. */
export type Desk = { inTransaction: <T>(work: (journal: FlowJournal) => Promise<T>) => Promise<T>; now: () => Date }

/** @param now the clock, for the time axis of knowledge */
export function storeDesk(store: Store, now: () => Date = () => new Date()): Desk {
  return {
    now,
    inTransaction: work =>
      store.inTransaction(async inner => {
        await lockJournal(inner.db)
        return work(flowJournal(inner.db))
      }),
  }
}

/** A desk without a database, for a walk that leaves nothing behind. */
export function memoryDesk(now: () => Date = () => new Date()): Desk {
  const journal = memoryJournal()
  let last: Promise<unknown> = Promise.resolve()
  return {
    now,
    inTransaction: work => {
      const next = last.then(() => work(journal))
      last = next.catch(() => undefined)
      return next
    },
  }
}
