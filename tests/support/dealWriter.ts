// A process for the test of killed deals: many at once bid, accept, call off, confirm and amend on one notice, and each says aloud what was
// acknowledged. It goes on until somebody kills it.
import { writeSync } from 'node:fs'
import { takeStep } from '#steps/exchange/takeStep.ts'
import { openStore } from '#store/openStore.ts'
import { bid, accept, local, must, termsOf } from './deals.ts'
import { readNotices } from '#store/exchange/notices.ts'

const [, , place, noticeId] = process.argv
if (place === undefined || noticeId === undefined) throw new Error('usage: dealWriter <place> <notice>')
const opened = await openStore(place.startsWith('postgres') ? { url: place } : { directory: place })
if (!opened.ok) throw new Error(opened.problems[0]?.en)
const store = opened.value
const [notice] = await readNotices(store.db, { ids: [noticeId] })
if (notice === undefined) throw new Error(`no notice ${noticeId}`)
const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

async function goOn(massKg: number): Promise<never> {
  for (;;) {
    const { framework } = must(await accept(store, await bid(store, notice!, massKg)))
    if (framework === null) throw new Error('nothing was signed')
    // Straight to the descriptor: a buffered stream could lose what was acknowledged.
    writeSync(1, `signed ${framework.id}\n`)
    const callOff = must(await takeStep(store, local, framework.id, { kind: 'callOff', as: 'buyer', day, massKg: Math.floor(massKg / 2) }))
    writeSync(1, `step ${callOff.id}\n`)
    const confirmed = must(await takeStep(store, local, framework.id, { kind: 'confirm', as: 'seller', callOff: callOff.id }))
    writeSync(1, `step ${confirmed.id}\n`)
    must(await takeStep(store, local, framework.id, { kind: 'propose', as: 'seller', terms: termsOf(massKg + 10) }))
    const amended = must(await takeStep(store, local, framework.id, { kind: 'amend', as: 'buyer' }))
    writeSync(1, `step ${amended.id}\n`)
  }
}
await Promise.all([100, 200, 300, 400, 500, 600].map(goOn))
