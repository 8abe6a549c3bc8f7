// A process for the crash test of the ledger: posts generation and shipments of two legs and two entries at a time, and says
// each aloud only after the store acknowledged it. It runs until somebody kills it.
import { writeSync } from 'node:fs'
import { move } from '#domain/entry.ts'
import { entriesOf } from '#steps/ledger/readLedger.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { openStore } from '#store/openStore.ts'

const place = process.argv[2]
if (place === undefined) throw new Error('usage: ledgerWriter <directory or address>')
const opened = await openStore(place.startsWith('postgres') ? { url: place } : { directory: place })
if (!opened.ok) throw new Error(opened.problems[0]?.en)
const store = opened.value
const account = { party: 'steel', site: 'mill', material: 'slag' }
const base = { phase: 'posted' as const, basedOn: ['slip'] }
const { total } = await entriesOf(store, {}, { offset: 0, limit: 1 })
for (let number = total / 2 + 1; ; number++) {
  const recordedAt = new Date().toISOString()
  const validOn = `2022-03-${String((number % 28) + 1).padStart(2, '0')}`
  const posted = await postEntries(store, {
    recordedAt,
    entries: [
      {
        ...base,
        id: `made:${number}`,
        kind: 'generation',
        validOn,
        recordedAt,
        legs: move({ ...account, accountClass: 'generated' }, { ...account, accountClass: 'on_hand' }, 10),
      },
      {
        ...base,
        id: `gone:${number}`,
        kind: 'disposal',
        validOn,
        recordedAt,
        legs: move({ ...account, accountClass: 'on_hand' }, { ...account, accountClass: 'disposed' }, 9),
      },
    ],
  })
  if (!posted.ok) throw new Error(posted.problems[0]?.en)
  // Straight to the descriptor: a buffered stream could lose what was acknowledged.
  writeSync(1, `${number}\n`)
}
