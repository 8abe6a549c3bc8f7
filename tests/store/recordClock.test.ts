// A machine's clock that is set back writes nothing into the past: what was known on a day stays what it was, in the same process and after
// a new start.
import { expect, test } from 'vitest'
import { flowJournal } from '#store/flows.ts'
import { openStore } from '#store/openStore.ts'
import { steadyClock } from '#store/recordClock.ts'
import { storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { eachEngine } from '../support/eachEngine.ts'

test('the clock stands still while the machine’s own is behind, and no two records have one time', () => {
  let wall = Date.parse('2026-06-01T00:00:00Z')
  const now = steadyClock(Date.parse('2026-05-01T00:00:00Z'), () => wall)
  expect(now().toISOString()).toBe('2026-06-01T00:00:00.000Z')
  expect(now().toISOString()).toBe('2026-06-01T00:00:00.001Z')
  wall = Date.parse('2020-01-01T00:00:00Z')
  expect(now().toISOString()).toBe('2026-06-01T00:00:00.002Z')
  wall = Date.parse('2026-07-01T00:00:00Z')
  expect(now().toISOString()).toBe('2026-07-01T00:00:00.000Z')
})

eachEngine('record times', engine => {
  test('after a new start no record is earlier than what is there', async () => {
    const place = await engine.place()
    const first = await openStore(place)
    if (!first.ok) throw new Error(first.problems[0]?.en)
    // As if the machine's clock had been right in 2090 and were set back to today.
    const later = '2090-01-01T00:00:00.000Z'
    await first.value.inTransaction(inner =>
      flowJournal(inner.db).append({
        recordedAt: later,
        flows: [{ id: 'f', material: 'slag', from: 'a', to: 'b', period: 2022, synthetic: false }],
      }),
    )
    await first.value.close()
    const again = await openStore(place)
    if (!again.ok) throw new Error(again.problems[0]?.en)
    expect(again.value.now().toISOString() > later).toBe(true)
    expect(storeUnitOfWork(again.value).now().toISOString() > later).toBe(true)
    expect(again.value.as({ kind: 'public' }).now().toISOString() > later).toBe(true)
    await again.value.close()
  })
})
