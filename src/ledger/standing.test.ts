// What stands after reversals and corrections, case by case; the properties over all readings are in tests/readings.
import { expect, test } from 'vitest'
import { type Account, type AccountClass, type Entry, move } from '#domain/entry.ts'
import { admit, reversal } from './entries.ts'
import { standing } from './standing.ts'

const at = (accountClass: AccountClass, party = 'mine', material = 'slag'): Account => ({ party, site: party, material, accountClass })
let running = 0
function posted(from: Account, to: Account, massKg: number, more: Partial<Entry> = {}): Entry {
  running += 1
  return {
    id: `e${running}`,
    kind: 'transfer',
    phase: 'posted',
    legs: move(from, to, massKg),
    validOn: '2022-03-01',
    recordedAt: '2022-03-02T00:00:00Z',
    basedOn: ['slip'],
    ...more,
  }
}
const said = (journal: readonly Entry[]) =>
  standing(journal).flatMap(({ id, movements }) =>
    movements.map(({ from, to, massKg }) => `${id}: ${from.party} ${from.accountClass} > ${to.party} ${to.accountClass} ${massKg}`),
  )

test('a loss that was none goes on to whom it came to, on the entry that says so', () => {
  const lost = posted(at('in_transit'), at('lost'), 300, { kind: 'loss' })
  const found = posted(at('lost'), at('on_hand', 'kiln'), 100, { kind: 'correction', reason: 'weighed again' })
  expect(said([lost, found])).toEqual([`${lost.id}: mine in_transit > mine lost 200`, `${found.id}: mine in_transit > kiln on_hand 100`])
  expect(standing([lost, found])[0]?.basedOn).toEqual(['slip', found.id])
})

test('what is taken back wholly leaves no entry; of a part of a reading no wet mass is left', () => {
  const measured = { wetKg: 1250, moisture: '0.2', dryKg: 1000, method: 'weighbridge' as const, instrument: 'WB-1' }
  const used = posted(at('on_hand'), at('utilised'), 1000, { measured })
  const back = (kg: number) => posted(at('utilised'), at('on_hand'), kg, { kind: 'correction', reason: 'counted twice' })
  expect(said([used, back(1000)])).toEqual([])
  expect(standing([used, back(400)])[0]?.movements[0]?.measured).toEqual({ dryKg: 600, method: 'weighbridge', instrument: 'WB-1' })
})

test('a reversal that mirrors nothing known counts as the movement that it is', () => {
  const arose = posted(at('generated'), at('on_hand'), 500, { kind: 'generation' })
  const alone = reversal(posted(at('on_hand'), at('stored'), 200), 'alone', '2022-03-05T00:00:00Z', [], 'not here')
  const onAnotherDay = { ...reversal(arose, 'late', '2022-03-05T00:00:00Z', [], 'wrong'), validOn: '2022-04-01' }
  expect(said([arose, alone])).toEqual([`${arose.id}: mine generated > mine on_hand 500`, 'alone: mine stored > mine on_hand 200'])
  expect(said([arose, onAnotherDay])).toEqual([`${arose.id}: mine generated > mine on_hand 500`, 'late: mine on_hand > mine generated 500'])
})

test('into the yard after out of it is two movements, also where one of them is an adjustment', () => {
  const out = posted(at('stored'), at('on_hand'), 100, { kind: 'storage' })
  const into = posted(at('on_hand'), at('stored'), 80, { kind: 'adjustment', reason: 'row 7 now says 80' })
  expect(said([out, into])).toHaveLength(2)
})

test('legs of several materials are set against their own first', () => {
  const legs = [
    { account: at('on_hand'), massKg: -10 },
    { account: at('on_hand', 'mine', 'ash'), massKg: -5 },
    { account: at('utilised', 'mine', 'ash'), massKg: 5 },
    { account: at('utilised'), massKg: 10 },
  ]
  const [only] = standing([posted(at('on_hand'), at('utilised'), 1, { legs })])
  expect(only?.movements.map(({ from, to, massKg }) => [from.material, to.material, massKg])).toEqual([
    ['ash', 'ash', 5],
    ['slag', 'slag', 10],
  ])
})

test('a correction holds on the day of what it corrects; what arose is lowered by a reversal only', () => {
  const arose = posted(at('generated'), at('on_hand'), 500, { kind: 'generation' })
  const used = posted(at('on_hand'), at('utilised'), 400, { validOn: '2022-03-05' })
  const back = (validOn: string) => posted(at('utilised'), at('on_hand'), 100, { validOn, kind: 'correction', reason: 'counted twice' })
  expect(admit([arose, used], back('2022-03-05')).ok).toBe(true)
  expect(admit([arose, used], back('2022-03-06'))).toMatchObject({ problems: [{ code: 'ledger.wrong-day' }] })
  const lowered = posted(at('on_hand'), at('generated'), 100, { kind: 'adjustment', reason: 'less' })
  expect(admit([arose], lowered)).toMatchObject({ problems: [{ code: 'ledger.no-reversal' }] })
  expect(admit([arose], reversal(arose, 'undo', '2022-03-05T00:00:00Z', [], 'less')).ok).toBe(true)
})
